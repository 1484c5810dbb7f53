#include "runtime/control_secrets.h"

#include "core/literals.h"
#include "core/secret.h"
#include "runtime/control_client.h"
#include "runtime/control_text.h"

#include <QCommandLineParser>
#include <QFile>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

#include <termios.h>
#include <unistd.h>

namespace roadstead::runtime {

namespace {

/// While it lives a terminal does not show what is typed.
class Silence
{
public:
    Silence()
        : m_isTerminal(::isatty(STDIN_FILENO) == 1 && ::tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (!m_isTerminal)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        std::fputs("Value (it is not shown; end it with Return and Ctrl+D): ", stderr);
    }
    ~Silence()
    {
        if (!m_isTerminal)
            return;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::fputc('\n', stderr);
    }
    Q_DISABLE_COPY_MOVE(Silence)

private:
    termios m_before {};
    const bool m_isTerminal;
};

/// A file as it is; standard input without the line break that ends it.
Result<QByteArray> valueOf(const QCommandLineParser &parser)
{
    QFile file(parser.value(u"file"_s));
    const bool isFile = parser.isSet(u"file"_s);
    std::optional<Silence> silence;
    if (!isFile)
        silence.emplace();
    if (!(isFile ? file.open(QIODevice::ReadOnly) : file.open(stdin, QIODevice::ReadOnly)))
        return fail(ErrorCode::NotFound, u"%1 cannot be read: %2"_s.arg(file.fileName(), file.errorString()));
    QByteArray value = file.read(kMaxSecretBytes + 3);
    if (!isFile && value.endsWith('\n'))
        value.chop(value.endsWith("\r\n") ? 2 : 1);
    if (const QString complaint = complaintAboutSecretValue(value); !complaint.isEmpty())
        return fail(ErrorCode::Invalid, complaint);
    return value;
}

Result<QByteArray> set(const QCommandLineParser &parser, ControlClient &client, const QString &name)
{
    if (const Result<void> allowed = mayBeGivenSecrets(client.station()); !allowed)
        return tl::unexpected(allowed.error());
    const auto value = valueOf(parser);
    if (!value)
        return value;
    return client.ask("PUT", u"/api/v1/secrets/"_s + escapedPart(name), *value);
}

QString usesText(const QJsonArray &uses)
{
    QStringList texts;
    for (const QJsonValue &value : uses) {
        const QJsonObject use = value.toObject();
        const QStringList templates = use.value(u"templates"_s).toVariant().toStringList();
        const QString place = use.contains(u"group"_s) ? u"group "_s + use.value(u"group"_s).toString()
                                                       : u"node "_s + use.value(u"node"_s).toString();
        texts.append(templates.isEmpty() ? place : place + u" ("_s + templates.join(u", "_s) + u')');
    }
    return texts.isEmpty() ? u"-"_s : texts.join(u", "_s);
}

Result<QByteArray> list(const QCommandLineParser &parser, ControlClient &client)
{
    const auto answer = client.getJson(u"/api/v1/secrets"_s);
    if (!answer)
        return tl::unexpected(answer.error());
    if (parser.isSet(u"json"_s))
        return QJsonDocument(*answer).toJson();
    QList<QStringList> rows {{u"NAME"_s, u"SET"_s, u"USED BY"_s}};
    for (const QJsonValue &value : answer->value(u"secrets"_s).toArray()) {
        const QJsonObject secret = value.toObject();
        rows.append({secret.value(u"name"_s).toString(),
            secret.contains(u"set"_s) ? localTimeText(secret.value(u"set"_s)) : u"not set"_s,
            usesText(secret.value(u"uses"_s).toArray())});
    }
    const QString problem = answer->value(u"problem"_s).toString();
    return (textTable(rows) + (problem.isEmpty() ? QString() : problem + u'\n')).toUtf8();
}

} // namespace

Result<void> mayBeGivenSecrets(const QUrl &station)
{
    const QString host = station.host();
    if (station.scheme() == "https"_L1 || host == "localhost"_L1 || QHostAddress(host).isLoopback())
        return {};
    return fail(ErrorCode::Denied,
        u"The value would go over the network in clear: run this on the station, or name it with https://."_s);
}

std::optional<Result<QByteArray>> runSecret(const QCommandLineParser &parser, ControlClient &client)
{
    const QStringList words = parser.positionalArguments();
    if (words.value(0) != "secret"_L1)
        return std::nullopt;
    const QString act = words.value(1);
    if (act == "list"_L1 && words.size() == 2)
        return list(parser, client);
    if (act == "set"_L1 && words.size() == 3)
        return set(parser, client, words.at(2));
    if (act == "set"_L1 && words.size() > 3) {
        return fail(ErrorCode::Invalid,
            u"A value is not given on the command line, where every user of the machine can read it: give it on standard input, or with --file."_s);
    }
    if (act == "remove"_L1 && words.size() == 3)
        return client.ask("DELETE", u"/api/v1/secrets/"_s + escapedPart(words.at(2)), {});
    return std::nullopt;
}

} // namespace roadstead::runtime
