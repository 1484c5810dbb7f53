#include "runtime/control_text.h"

#include "core/literals.h"

#include <QRegularExpression>
#include <QDateTime>
#include <QJsonArray>
#include <QUrl>

#include <algorithm>
#include <map>

namespace roadstead::runtime {

QString textTable(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (widths.size() <= i)
                widths.append(0);
            widths[i] = std::max(widths[i], row[i].size());
        }
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += i + 1 < row.size() ? row[i].leftJustified(widths[i] + 2) : row[i];
        text += line.trimmed().isEmpty() ? QString() : line + u'\n';
    }
    return text;
}

QString localTimeText(const QJsonValue &iso)
{
    return QDateTime::fromString(iso.toString(), Qt::ISODateWithMs)
        .toLocalTime()
        .toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString detailText(const QJsonObject &detail)
{
    QStringList parts;
    for (auto it = detail.begin(); it != detail.end(); ++it)
        parts.append(it.key() + u'=' + it.value().toVariant().toString());
    return parts.join(u' ');
}

QString verdictLines(const QJsonObject &verdict)
{
    QString text = u"%1: %2 — %3\n"_s.arg(verdict.value(u"kind"_s).toString(),
        verdict.value(u"answer"_s).toString(), verdict.value(u"summary"_s).toString());
    static const std::map<QString, QString> marks {{u"passed"_s, u"  ok   "_s}, {u"decided"_s, u"  =>   "_s},
        {u"missed"_s, u"  -    "_s}, {u"not-tried"_s, u"       "_s}};
    for (const QJsonValue &reason : verdict.value(u"reasons"_s).toArray()) {
        const QJsonObject object = reason.toObject();
        text += marks.at(object.value(u"outcome"_s).toString()) + object.value(u"text"_s).toString() + u'\n';
    }
    if (verdict.contains(u"next_change"_s))
        text += u"  can change at %1\n"_s.arg(localTimeText(verdict.value(u"next_change"_s)));
    return text;
}

std::optional<QString> momentText(const QString &text)
{
    static const QRegularExpression age(u"^(\\d{1,6})([mhd])$"_s);
    if (const auto match = age.match(text); match.hasMatch()) {
        const qint64 seconds = match.capturedView(2) == u"m" ? 60
            : match.capturedView(2) == u"h"                  ? 3600
                                                             : 86'400;
        return QDateTime::currentDateTimeUtc()
            .addSecs(-match.captured(1).toLongLong() * seconds)
            .toString(Qt::ISODateWithMs);
    }
    const QDateTime at = QDateTime::fromString(text, Qt::ISODateWithMs);
    return at.isValid() ? std::optional(at.toUTC().toString(Qt::ISODateWithMs)) : std::nullopt;
}

QString noMomentText(const QString &name, const QString &text)
{
    return u"--%1 %2 is no time. Write 2026-11-25, 2026-11-25T14:00:00Z, 90m, 12h or 7d."_s.arg(name, text);
}

QString escapedPart(const QString &part)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(part));
}

} // namespace roadstead::runtime
