#include "core/unit_file.h"

#include "core/literals.h"

#include <QCryptographicHash>
#include <QHash>
#include <QStringList>

namespace roadstead {

namespace {

/// Reads a unit file line by line.
class UnitReader
{
public:
    explicit UnitReader(QStringView text)
        : m_rest(text)
    {
    }

    Result<UnitOptions> read()
    {
        while (!m_rest.isNull()) {
            const auto line = nextLine();
            if (!line)
                return tl::unexpected(line.error());
            if (const auto done = take(*line); !done)
                return tl::unexpected(done.error());
        }
        return std::move(m_options);
    }

private:
    /// Without its end. After the last line m_rest is null: an empty one follows a newline at the end.
    Result<QStringView> nextLine()
    {
        const qsizetype end = m_rest.indexOf(u'\n');
        const QStringView line = end < 0 ? m_rest : m_rest.first(end);
        m_rest = end < 0 ? QStringView() : m_rest.sliced(end + 1);
        ++m_line;
        if (line.size() > kMaxUnitLine || line.toUtf8().size() > kMaxUnitLine)
            return failHere(ErrorCode::TooLarge, u"line too long (max %1 bytes)"_s.arg(kMaxUnitLine + 1));
        return line;
    }

    Result<void> take(QStringView line)
    {
        const QStringView trimmed = line.trimmed();
        if (trimmed.isEmpty())
            return {};
        if (trimmed.startsWith(u'#') || trimmed.startsWith(u';'))
            return skipComment(line);
        if (trimmed.startsWith(u'['))
            return takeSection(trimmed);
        if (!m_hasSection) // go-systemd skips what stands before the first section
            return {};
        return takeOption(line);
    }

    Result<void> skipComment(QStringView line)
    {
        while (!m_rest.isNull() && (line.endsWith(u'\\') || line.endsWith(u"\\ "))) {
            const auto next = nextLine();
            if (!next)
                return tl::unexpected(next.error());
            line = *next;
        }
        return {};
    }

    Result<void> takeSection(QStringView line)
    {
        const qsizetype end = line.indexOf(u']');
        if (end < 0)
            return failHere(ErrorCode::Malformed, u"unable to find end of section"_s);
        if (end + 1 != line.size())
            return failHere(ErrorCode::Malformed,
                u"found garbage after section name %1: %2"_s.arg(
                    line.sliced(1, end - 1), line.sliced(end + 1)));
        m_section = line.sliced(1, end - 1).toString();
        m_hasSection = true;
        return {};
    }

    Result<void> takeOption(QStringView line)
    {
        const qsizetype equals = line.indexOf(u'=');
        if (equals < 0)
            return failHere(
                ErrorCode::Malformed, u"unexpected newline encountered while parsing option name"_s);
        if (m_options.size() >= kMaxUnitOptions)
            return failHere(
                ErrorCode::TooLarge, u"a unit file has at most %1 options"_s.arg(kMaxUnitOptions));
        const QString name = line.first(equals).trimmed().toString();
        QString value = line.sliced(equals + 1).toString();
        while (value.endsWith(u'\\') && !m_rest.isNull()) {
            const auto next = nextLine();
            if (!next)
                return tl::unexpected(next.error());
            if (next->trimmed().isEmpty()) {
                m_options.append({m_section, name, value.trimmed() + u'\n'});
                return {};
            }
            value += u'\n';
            value += *next;
        }
        m_options.append({m_section, name, value.trimmed()});
        return {};
    }

    tl::unexpected<Error> failHere(ErrorCode code, const QString &message) const
    {
        return fail(code, message, m_line, 1);
    }

    QStringView m_rest;
    QString m_section;
    bool m_hasSection = false;
    int m_line = 0;
    UnitOptions m_options;
};

} // namespace

Result<UnitOptions> parseUnitFile(QStringView text)
{
    if (text.size() > kMaxUnitBytes || text.toUtf8().size() > kMaxUnitBytes)
        return fail(ErrorCode::TooLarge, u"a unit file has at most %1 bytes"_s.arg(kMaxUnitBytes));
    return UnitReader(text).read();
}

QByteArray encodeUnitFile(const UnitOptions &options)
{
    QStringList sections;
    QHash<QString, QByteArray> texts;
    for (const UnitOption &option : options) {
        if (!texts.contains(option.section))
            sections.append(option.section);
        texts[option.section] += option.name.toUtf8() + '=' + option.value.toUtf8() + '\n';
    }
    QByteArray file;
    for (const QString &section : std::as_const(sections))
        file += (file.isEmpty() ? "[" : "\n[") + section.toUtf8() + "]\n" + texts.value(section);
    return file;
}

QByteArray unitFileHash(QByteArrayView text)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(text.toByteArray());
    return hash.result().toHex();
}

} // namespace roadstead
