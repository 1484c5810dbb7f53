#include "core/literals.h"
#include "ui/report/report_words.h"
#include "ui/report/report_writer.h"

#include <KZip>

#include <QBuffer>
#include <QDateTime>
#include <QIODevice>

namespace roadstead::ui {

namespace {

constexpr auto kMimeType = "application/vnd.oasis.opendocument.spreadsheet";
constexpr auto kManifest = R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
 <manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
 <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
 <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
 <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
)";
constexpr auto kStyles = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"/>
)";
/// With the styles of cells; `co0` to `co2` are widths of columns.
constexpr auto kContentHead = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-content office:version="1.2" xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2">
<office:automatic-styles>
<number:date-style style:name="N1"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/><number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/><number:text>:</number:text><number:seconds number:style="long"/></number:date-style>
<number:time-style style:name="N2" number:truncate-on-overflow="false"><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/><number:text>:</number:text><number:seconds number:style="long"/></number:time-style>
<number:percentage-style style:name="N3"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
<number:number-style style:name="N4"><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style>
<style:style style:name="date" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="time" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="share" style:family="table-cell" style:data-style-name="N3"/>
<style:style style:name="number" style:family="table-cell" style:data-style-name="N4"/>
<style:style style:name="head" style:family="table-cell"><style:table-cell-properties fo:background-color="#dfedfa"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="title" style:family="table-cell"><style:text-properties fo:font-weight="bold" fo:font-size="14pt"/></style:style>
<style:style style:name="bold" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="co0" style:family="table-column"><style:table-column-properties style:column-width="2.6cm"/></style:style>
<style:style style:name="co1" style:family="table-column"><style:table-column-properties style:column-width="4.4cm"/></style:style>
<style:style style:name="co2" style:family="table-column"><style:table-column-properties style:column-width="9cm"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>
)";
constexpr auto kContentEnd = "</office:spreadsheet></office:body></office:document-content>\n";
constexpr auto kMeta = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:meta><meta:generator>%1</meta:generator><dc:title>%2</dc:title><meta:creation-date>%3</meta:creation-date></office:meta></office:document-meta>
)";

/// "C" of the third column.
QString columnLetters(qsizetype column)
{
    QString letters;
    for (qsizetype rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + static_cast<char16_t>((rest - 1) % 26)));
    return letters;
}

/// A name that a spreadsheet takes for a sheet and for its formulas.
QString sheetName(const QString &title)
{
    QString name = title;
    name.removeIf([](QChar c) { return QStringView(u"[]*?:/\\'\"$.").contains(c); });
    return name.left(31);
}

QByteArray escaped(const QString &text)
{
    return xmlText(text).toHtmlEscaped().toUtf8();
}

/// The attributes that make a cell's value one of its type; `words` is what a reader sees before any
/// recalculation.
struct TypedValue
{
    QByteArray attributes;
    QByteArray style;
};

class TypedValueOf
{
public:
    explicit TypedValueOf(const ReportText &text)
        : m_text(text)
    {
    }
    TypedValue operator()(qint64 number) const
    {
        return value("float", QByteArray::number(number), "number");
    }
    TypedValue operator()(const ReportShare &share) const
    {
        return value("percentage", QByteArray::number(share.part, 'g', 12), "share");
    }
    TypedValue operator()(const ReportMoment &at) const
    {
        // A spreadsheet's date has no zone: it is that of the report, which the summary names.
        const QByteArray local = QDateTime::fromMSecsSinceEpoch(at.ms, m_text.zone())
                                     .toString(u"yyyy-MM-ddTHH:mm:ss"_s)
                                     .toLatin1();
        return {" office:value-type=\"date\" office:date-value=\"" + local + '"', "date"};
    }
    TypedValue operator()(const ReportDuration &took) const
    {
        const qint64 seconds = took.ms / 1000;
        const QString text = u"PT%1H%2M%3S"_s.arg(seconds / 3600).arg(seconds / 60 % 60).arg(seconds % 60);
        return {" office:value-type=\"time\" office:time-value=\"" + text.toLatin1() + '"', "time"};
    }
    template <typename Words> TypedValue operator()(const Words &) const
    {
        return {" office:value-type=\"string\"", {}};
    }

private:
    static TypedValue value(const QByteArray &type, const QByteArray &number, const QByteArray &style)
    {
        return {" office:value-type=\"" + type + "\" office:value=\"" + number + '"', style};
    }

    const ReportText &m_text;
};

/// content.xml while it is written: one sheet after the other.
class OdsWriter
{
public:
    explicit OdsWriter(const Report &report)
        : m_report(report)
        , m_text(report)
    {
    }

    /// Nothing when it was cancelled.
    std::optional<QByteArray> write(const ReportOptions &options)
    {
        m_xml = kContentHead;
        writeSummary();
        for (const ReportTable &table : m_report.tables) {
            if (options.isCancelled())
                return std::nullopt;
            writeTable(table);
        }
        return m_xml + kContentEnd;
    }

private:
    void openSheet(const QString &title, const QByteArray &columns)
    {
        m_xml += "<table:table table:name=\"" + escaped(sheetName(title)) + "\">" + columns;
    }
    void closeSheet() { m_xml += "</table:table>\n"; }
    void openRow() { m_xml += "<table:table-row>"; }
    void closeRow() { m_xml += "</table:table-row>\n"; }
    void words(const QString &text, const QByteArray &style = {})
    {
        m_xml += "<table:table-cell office:value-type=\"string\"";
        if (!style.isEmpty())
            m_xml += " table:style-name=\"" + style + '"';
        m_xml += "><text:p>" + escaped(text) + "</text:p></table:table-cell>";
    }
    void cell(const ReportCell &value, const QString &formula = {})
    {
        if (value.index() == 0) {
            m_xml += "<table:table-cell/>";
            return;
        }
        const TypedValue typed = std::visit(TypedValueOf(m_text), value);
        m_xml += "<table:table-cell";
        if (!typed.style.isEmpty())
            m_xml += " table:style-name=\"" + typed.style + '"';
        if (!formula.isEmpty())
            m_xml += " table:formula=\"of:=" + escaped(formula) + '"';
        m_xml += typed.attributes + "><text:p>" + escaped(m_text(value)) + "</text:p></table:table-cell>";
    }

    void writeSummary();
    void writeTable(const ReportTable &table);
    [[nodiscard]] QString range(QLatin1String tableId, QLatin1String columnId) const;
    [[nodiscard]] QString countOf(const QString &cells, const QString &word) const;
    [[nodiscard]] QString factFormula(const ReportFact &fact) const;
    [[nodiscard]] QString cellFormula(const ReportTable &table, qsizetype row, qsizetype column) const;

    const Report &m_report;
    const ReportText m_text;
    QByteArray m_xml;
};

/// "[Nodes.C2:.C101]"; empty when the report has no such column.
QString OdsWriter::range(QLatin1String tableId, QLatin1String columnId) const
{
    const ReportTable *table = findTable(m_report, tableId);
    for (qsizetype i = 0; table && !table->rows.isEmpty() && i < table->columns.size(); ++i) {
        if (table->columns[i].id == columnId && !table->columns[i].isName)
            return u"[$'%1'.$%2$2:.$%2$%3]"_s.arg(sheetName(sectionTitle(table->id)), columnLetters(i),
                QString::number(table->rows.size() + 1));
    }
    return {};
}

/// A word's cells; a node that fell back or timed out has failed too.
QString OdsWriter::countOf(const QString &cells, const QString &word) const
{
    if (cells.isEmpty())
        return {};
    QStringList terms;
    for (const QString &each :
        word == "failed"_L1 ? QStringList {word, u"reverted"_s, u"timed_out"_s} : QStringList {word})
        terms.append(u"COUNTIF(%1;\"%2\")"_s.arg(cells, reportWord(each)));
    return terms.join(u'+');
}

QString OdsWriter::factFormula(const ReportFact &fact) const
{
    if (fact.id == "total"_L1) {
        const QString cells = m_report.kind == ReportKind::Events ? range("events"_L1, "at"_L1)
                                                                  : range("nodes"_L1, "node"_L1);
        return cells.isEmpty() ? QString() : u"COUNTA(%1)"_s.arg(cells);
    }
    const bool isState = fact.id == "complete"_L1 || fact.id == "installed"_L1 || fact.id == "downloading"_L1
        || fact.id == "failed"_L1 || fact.id == "pending"_L1;
    return isState ? countOf(range("nodes"_L1, "outcome"_L1), fact.id) : QString();
}

QString OdsWriter::cellFormula(const ReportTable &table, qsizetype row, qsizetype column) const
{
    const ReportColumn &head = table.columns[column];
    const QString letters = columnLetters(column);
    if (table.id == "states"_L1 && head.id == "count"_L1) {
        const auto *word = std::get_if<ReportWord>(&table.rows[row][0]);
        return word ? countOf(range("nodes"_L1, "state"_L1), word->id) : QString();
    }
    if (table.id != "versions"_L1 || column == 0)
        return {};
    const auto *first = std::get_if<ReportWord>(&table.rows[row][0]);
    const bool isTotalRow = first && first->id == "total"_L1;
    const auto *lastWord = std::get_if<ReportWord>(&table.rows.constLast()[0]);
    const bool hasTotalRow = lastWord && lastWord->id == "total"_L1;
    if (!head.isName && head.id == "share"_L1)
        return hasTotalRow
            ? u"[.%1%2]/[.%1$%3]"_s.arg(columnLetters(column - 1)).arg(row + 2).arg(table.rows.size() + 1)
            : QString();
    if (isTotalRow)
        return u"SUM([.%1$2:.%1%2])"_s.arg(letters).arg(table.rows.size());
    if (!head.isName && head.id == "total"_L1)
        return u"SUM([.B%2:.%1%2])"_s.arg(columnLetters(column - 1)).arg(row + 2);
    return {};
}

void OdsWriter::writeSummary()
{
    openSheet(sectionTitle(u"summary"_s),
        "<table:table-column table:style-name=\"co2\"/><table:table-column table:style-name=\"co2\"/>");
    const auto row = [this](const QString &label, const QByteArray &style, const ReportCell &value = {},
                         const QString &formula = {}) {
        openRow();
        words(label, style);
        if (value.index() != 0)
            cell(value, formula);
        closeRow();
    };
    row(reportTitle(m_report), "title");
    row(reportVerdict(m_report), "bold");
    row(factTitle(u"made"_s), {}, ReportMoment {m_report.atMs});
    row(factTitle(u"zone"_s), {}, m_report.timeZone);
    row(factTitle(u"program"_s), {}, u"Roadstead "_s + m_report.programVersion);
    if (!m_report.dataHash.isEmpty())
        row(factTitle(u"data_hash"_s), {}, m_report.dataHash);
    QString section;
    for (const ReportFact &fact : m_report.facts) {
        if (fact.section != section) {
            row({}, {});
            row(sectionTitle(fact.section), "head");
            section = fact.section;
        }
        row(factTitle(fact.id), {}, fact.value, factFormula(fact));
    }
    closeSheet();
}

void OdsWriter::writeTable(const ReportTable &table)
{
    QByteArray widths;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        qsizetype longest = 0;
        for (const QList<ReportCell> &row : table.rows.first(std::min<qsizetype>(table.rows.size(), 200)))
            longest = std::max(longest, m_text(row[i]).size());
        widths += longest > 28 ? "<table:table-column table:style-name=\"co2\"/>"
            : longest > 12     ? "<table:table-column table:style-name=\"co1\"/>"
                               : "<table:table-column table:style-name=\"co0\"/>";
    }
    openSheet(sectionTitle(table.id), widths);
    m_xml += "<table:table-header-rows>";
    openRow();
    for (const ReportColumn &column : table.columns)
        words(columnTitle(column), "head");
    closeRow();
    m_xml += "</table:table-header-rows>";
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        openRow();
        for (qsizetype column = 0; column < table.columns.size(); ++column)
            cell(table.rows[row][column], cellFormula(table, row, column));
        closeRow();
    }
    if (table.left > 0) {
        openRow();
        words(leftOutText(table.left));
        closeRow();
    }
    closeSheet();
}

} // namespace

Result<void> writeOds(const Report &report, const ReportOptions &options, QIODevice &out)
{
    const auto content = OdsWriter(report).write(options);
    if (!content)
        return fail(ErrorCode::Cancelled, {});
    // In memory: KArchive closes its device in the end, which a QSaveFile does not survive.
    QBuffer packed;
    KZip zip(&packed);
    if (!zip.open(QIODevice::WriteOnly))
        return writeFailed(out);
    // OpenDocument 1.2 part 3 §3.3: the type stands first, as it is, so that it is found without unpacking.
    zip.setExtraField(KZip::NoExtraField);
    zip.setCompression(KZip::NoCompression);
    bool isWritten = zip.writeFile(u"mimetype"_s, QByteArray(kMimeType));
    zip.setCompression(KZip::DeflateCompression);
    const QString made = QDateTime::fromMSecsSinceEpoch(report.atMs, Qt::UTC).toString(Qt::ISODate);
    const QByteArray meta = QString::fromUtf8(kMeta)
                                .arg(QString::fromUtf8(escaped(u"Roadstead/"_s + report.programVersion)),
                                    QString::fromUtf8(escaped(reportTitle(report))), made)
                                .toUtf8();
    for (const auto &[name, bytes] :
        {std::pair(u"META-INF/manifest.xml"_s, QByteArray(kManifest)), std::pair(u"content.xml"_s, *content),
            std::pair(u"styles.xml"_s, QByteArray(kStyles)), std::pair(u"meta.xml"_s, meta)})
        isWritten = isWritten && zip.writeFile(name, bytes);
    isWritten = zip.close() && isWritten && out.write(packed.data()) == packed.data().size();
    return isWritten ? Result<void>() : writeFailed(out);
}

} // namespace roadstead::ui
