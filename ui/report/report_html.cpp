#include "core/literals.h"
#include "ui/report/report_chart.h"
#include "ui/report/report_marks.h"
#include "ui/report/report_words.h"
#include "ui/report/report_writer.h"

#include <QIODevice>
#include <QXmlStreamWriter>

#include <algorithm>

namespace roadstead::ui {

namespace {

/// Everything but colours; `>` and `&` are left out so that the file is XML too.
constexpr auto kRules = R"(
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1100px; padding: 24px; background: var(--page); color: var(--text);
  font: 14px/1.45 "Noto Sans", "DejaVu Sans", system-ui, sans-serif; font-variant-numeric: tabular-nums; }
h1 { font-size: 22px; margin: 0; font-weight: 600; }
h2 { font-size: 15px; margin: 0 0 8px; font-weight: 600; }
.muted, dt, th { color: var(--muted); }
header p { margin: 2px 0 16px; }
.verdict { border-left: 3px solid var(--mark); background: var(--tint); border-radius: 6px; padding: 12px 16px;
  font-weight: 600; }
.figures { display: flex; flex-wrap: wrap; gap: 12px; margin: 12px 0; padding: 0; list-style: none; }
.figures li { background: var(--raised); border: 1px solid var(--border); border-radius: 8px; padding: 10px 16px; }
.figures b { display: block; font-size: 22px; font-weight: 600; }
section { background: var(--raised); border: 1px solid var(--border); border-radius: 8px; padding: 14px 16px;
  margin: 12px 0; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 6px 24px; margin: 0; }
dl div { display: grid; grid-template-columns: 150px 1fr; gap: 12px; }
dd { margin: 0; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; padding: 5px 12px 5px 0; vertical-align: top; }
th { font-size: 12px; font-weight: 600; border-bottom: 1px solid var(--border); white-space: nowrap; }
td { border-bottom: 1px solid var(--border); overflow-wrap: anywhere; min-width: 40px; }
tr:last-child td { border-bottom: 0; }
.n { text-align: end; white-space: nowrap; }
.t { white-space: nowrap; }
svg.g { width: 11px; height: 11px; margin-inline-end: 6px; vertical-align: -1px; }
svg.chart { width: 100%; height: auto; }
svg.chart text { fill: var(--muted); font-size: 12px; }
svg.chart .grid { stroke: var(--border); }
svg.chart .area { stroke: var(--raised); stroke-width: 1.5; }
footer { margin: 16px 0; font-size: 12px; overflow-wrap: anywhere; }
@media print {
  body { background: none; padding: 0; max-width: none; font-size: 11px; }
  section, .figures li { border-color: #ccc; }
  section { break-inside: auto; }
  thead { display: table-header-group; }
  tr, svg, dl div { break-inside: avoid; }
  h2 { break-after: avoid; }
  .extra { display: none; }
}
)";

QString variables(const Tokens &tokens)
{
    QString text;
    const auto add = [&text](const char *name, const QColor &color) {
        text += u"--%1:%2;"_s.arg(QLatin1String(name), color.name());
    };
    add("page", tokens.page);
    add("raised", tokens.raised);
    add("border", tokens.border);
    add("text", tokens.text);
    add("muted", tokens.muted);
    return text;
}

/// Classes of the words' colours: glyph, area, verdict.
QString markRules(const Tokens &tokens)
{
    QString text;
    for (const QString &word : {u"up"_s, u"updating"_s, u"waiting"_s, u"failed"_s, u"missing"_s, u"new"_s,
             u"complete"_s, u"installed"_s, u"downloading"_s, u"pending"_s, u"reverted"_s, u"timed_out"_s,
             u"held"_s, u"never_seen"_s, u"gone"_s, u"forced"_s, u"still_held"_s, u"needing"_s, u"quiet"_s,
             u"info"_s, u"good"_s, u"warn"_s, u"error"_s}) {
        if (const auto mark = markOf(word, tokens))
            text += u".%1{--mark:%2;--tint:%3}.area.%1{fill:%4}\n"_s.arg(word, mark->colors.mark.name(),
                mark->colors.tint.name(), mixed(tokens.raised, mark->colors.mark, 0.85).name());
    }
    return text;
}

/// The house's shapes in a box of 24 units.
void writeShape(QXmlStreamWriter &out, Shape shape)
{
    const auto element
        = [&out](const QString &name, std::initializer_list<std::pair<QString, QString>> attributes) {
              out.writeEmptyElement(name);
              for (const auto &[key, value] : attributes)
                  out.writeAttribute(key, value);
          };
    const QString mark = u"var(--mark)"_s;
    const auto stroked = [&](const QString &path, const QString &width) {
        element(u"path"_s,
            {{u"d"_s, path}, {u"stroke"_s, mark}, {u"stroke-width"_s, width},
                {u"stroke-linecap"_s, u"round"_s}, {u"stroke-linejoin"_s, u"round"_s},
                {u"fill"_s, u"none"_s}});
    };
    const auto filled = [&](const QString &path) { element(u"path"_s, {{u"d"_s, path}, {u"fill"_s, mark}}); };
    switch (shape) {
    case Shape::Disc:
        return element(
            u"circle"_s, {{u"cx"_s, u"12"_s}, {u"cy"_s, u"12"_s}, {u"r"_s, u"10"_s}, {u"fill"_s, mark}});
    case Shape::Ring:
        return element(u"circle"_s,
            {{u"cx"_s, u"12"_s}, {u"cy"_s, u"12"_s}, {u"r"_s, u"9"_s}, {u"fill"_s, u"none"_s},
                {u"stroke"_s, mark}, {u"stroke-width"_s, u"3.6"_s}});
    case Shape::Triangle:
        return filled(u"M12 2 L23 22 L1 22 Z"_s);
    case Shape::Bars:
        return filled(u"M4 2 h6 v20 h-6 Z M14 2 h6 v20 h-6 Z"_s);
    case Shape::Diamond:
        return filled(u"M12 1 L23 12 L12 23 L1 12 Z"_s);
    case Shape::Cross:
        return stroked(u"M5 5 L19 19 M19 5 L5 19"_s, u"5.3"_s);
    case Shape::Tick:
        return stroked(u"M3 13 L9 19 L21 5"_s, u"4"_s);
    case Shape::Dash:
        return stroked(u"M5 12 h14"_s, u"4"_s);
    }
}

class HtmlWriter
{
public:
    HtmlWriter(const Report &report, QIODevice &out)
        : m_report(report)
        , m_text(report)
        , m_out(&out)
    {
    }

    bool write(const ReportOptions &options)
    {
        m_out.setAutoFormatting(false);
        m_out.writeDTD(u"<!DOCTYPE html>"_s);
        start(u"html"_s);
        m_out.writeAttribute(u"lang"_s, QLocale().bcp47Name());
        if (QLocale().textDirection() == Qt::RightToLeft)
            m_out.writeAttribute(u"dir"_s, u"rtl"_s);
        writeHead();
        start(u"body"_s);
        writeTop();
        writeFacts();
        for (const bool isForEnd : {false, true}) {
            for (const ReportTable &table : m_report.tables) {
                if (options.isCancelled())
                    return false;
                if (isAppendix(table) == isForEnd)
                    writeTable(table);
            }
        }
        start(u"footer"_s, u"muted"_s);
        words(madeText(m_report));
        if (!m_report.dataHash.isEmpty())
            words(u" · "_s + factTitle(u"data_hash"_s) + u": "_s + m_report.dataHash);
        end();
        end();
        end();
        m_out.writeEndDocument();
        return !m_out.hasError();
    }

private:
    void start(const QString &name, const QString &className = {})
    {
        m_out.writeStartElement(name);
        if (!className.isEmpty())
            m_out.writeAttribute(u"class"_s, className);
    }
    /// Also when it is empty: HTML knows no `<td/>`.
    void words(const QString &text) { m_out.writeCharacters(xmlText(text)); }
    void end() { m_out.writeEndElement(); }
    void element(const QString &name, const QString &text, const QString &className = {})
    {
        start(name, className);
        words(text);
        end();
    }

    void writeHead()
    {
        start(u"head"_s);
        m_out.writeEmptyElement(u"meta"_s);
        m_out.writeAttribute(u"charset"_s, u"utf-8"_s);
        m_out.writeEmptyElement(u"meta"_s);
        m_out.writeAttribute(u"name"_s, u"viewport"_s);
        m_out.writeAttribute(u"content"_s, u"width=device-width, initial-scale=1"_s);
        element(u"title"_s, reportTitle(m_report));
        element(u"style"_s,
            u":root{color-scheme:light dark;%1}\n%2@media screen and (prefers-color-scheme: dark){:root{%3}\n%4}%5"_s
                .arg(variables(lightTokens()), markRules(lightTokens()), variables(darkTokens()),
                    markRules(darkTokens()), QLatin1String(kRules)));
        end();
    }

    void glyph(const QString &word)
    {
        const auto mark = markOf(word, lightTokens());
        if (!mark)
            return;
        start(u"svg"_s, u"g "_s + word);
        m_out.writeAttribute(u"viewBox"_s, u"0 0 24 24"_s);
        m_out.writeAttribute(u"aria-hidden"_s, u"true"_s);
        writeShape(m_out, mark->shape);
        end();
    }

    void writeTop()
    {
        start(u"header"_s);
        element(u"h1"_s, reportTitle(m_report));
        element(u"p"_s, madeText(m_report), u"muted"_s);
        start(u"div"_s, u"verdict "_s + severityName(reportSeverity(m_report)));
        glyph(severityName(reportSeverity(m_report)));
        words(reportVerdict(m_report));
        end();
        const QList<ReportFigure> figures = headFigures(m_report);
        if (!figures.isEmpty()) {
            start(u"ul"_s, u"figures"_s);
            for (const ReportFigure &figure : figures) {
                start(u"li"_s);
                element(u"b"_s, figure.text);
                glyph(figure.id);
                words(reportWord(figure.id));
                end();
            }
            end();
        }
        end();
    }

    void writeFacts()
    {
        QString open;
        for (const ReportFact &fact : m_report.facts) {
            if (fact.section != open) {
                closeFacts(open);
                open = fact.section;
                start(u"section"_s);
                element(u"h2"_s, sectionTitle(open));
                start(u"dl"_s);
            }
            start(u"div"_s);
            element(u"dt"_s, factTitle(fact.id));
            element(u"dd"_s, m_text(fact.value));
            end();
        }
        closeFacts(open);
    }
    /// What the result looked like over time stands below its numbers.
    void closeFacts(const QString &section)
    {
        if (section.isEmpty())
            return;
        end();
        end();
        for (const ReportChart &chart : m_report.charts) {
            if (section == "result"_L1)
                writeChart(chart);
        }
    }

    void writeChart(const ReportChart &chart)
    {
        start(u"section"_s);
        element(u"h2"_s, sectionTitle(chart.id));
        writeSvg(m_out, chart, m_text, lightTokens());
        end();
    }

    void writeTable(const ReportTable &table)
    {
        start(u"section"_s);
        element(u"h2"_s, sectionTitle(table.id));
        start(u"div"_s, u"wide"_s);
        start(u"table"_s);
        QStringList classes;
        start(u"thead"_s);
        start(u"tr"_s);
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const auto is = [&table, i](auto test) {
                return std::ranges::any_of(table.rows, [&](const auto &row) { return test(row[i]); });
            };
            QString name = is(isNumeric) ? u"n"_s
                : is([](const ReportCell &cell) { return std::holds_alternative<ReportMoment>(cell); })
                ? u"t"_s
                : QString();
            if (!isForPages(m_report, table, table.columns[i]))
                name += name.isEmpty() ? u"extra"_s : u" extra"_s;
            classes.append(name);
            element(u"th"_s, columnTitle(table.columns[i]), name);
        }
        end();
        end();
        start(u"tbody"_s);
        for (const QList<ReportCell> &row : table.rows) {
            start(u"tr"_s);
            for (qsizetype i = 0; i < row.size(); ++i) {
                start(u"td"_s, classes.value(i));
                if (const auto *word = std::get_if<ReportWord>(&row[i]))
                    glyph(word->id);
                words(m_text(row[i]));
                end();
            }
            end();
        }
        end();
        end();
        end();
        if (table.left > 0)
            element(u"p"_s, leftOutText(table.left), u"muted"_s);
        end();
    }

    const Report &m_report;
    const ReportText m_text;
    QXmlStreamWriter m_out;
};

} // namespace

Result<void> writeHtml(const Report &report, const ReportOptions &options, QIODevice &out)
{
    if (HtmlWriter(report, out).write(options))
        return {};
    return options.isCancelled() ? fail(ErrorCode::Cancelled, {}) : writeFailed(out);
}

} // namespace roadstead::ui
