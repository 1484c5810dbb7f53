#include "ui/report/report_layout.h"

#include "core/literals.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace roadstead::ui {

namespace {

constexpr double kSideMargin = 42 * kPt;
constexpr double kTopMargin = 40 * kPt;
constexpr double kBottomMargin = 44 * kPt;
constexpr double kCellGap = 8 * kPt;
constexpr double kRowPadding = 2.6 * kPt;
constexpr double kGlyph = 12 * kPt; ///< with its gap
constexpr int kMostLines = 6; ///< of a cell

QFont pageFont(double points, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({u"Noto Sans"_s, u"DejaVu Sans"_s});
    font.setPixelSize(static_cast<int>(points * kPt)); // a pixel is a twip
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

qsizetype breakIn(const QString &word, double width, const PageFace &face)
{
    qsizetype low = 1;
    qsizetype high = word.size();
    while (low < high) {
        const qsizetype middle = (low + high + 1) / 2;
        if (face.width(QStringView(word).left(middle)) <= width)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

} // namespace

PageFace::PageFace(double points, QFont::Weight weight)
    : PageFace(pageFont(points, weight))
{
}

PageFace::PageFace(const QFont &font)
    : m_font(font)
    , m_metrics(font)
    , m_lineHeight(font.pixelSize() * 1.36)
{
    for (std::size_t i = u' '; i < m_widths.size(); ++i)
        m_widths[i] = m_metrics.horizontalAdvance(QChar(static_cast<char16_t>(i)));
}

double PageFace::width(QStringView text) const
{
    double sum = 0;
    for (const QChar c : text) {
        if (c.unicode() >= m_widths.size())
            return m_metrics.horizontalAdvance(text.toString());
        sum += m_widths[c.unicode()];
    }
    return sum;
}

QString PageFace::elided(const QString &text, double width) const
{
    return this->width(text) <= width ? text : m_metrics.elidedText(text, Qt::ElideRight, width);
}

QStringList wrappedLines(const QString &text, double width, const PageFace &face, int mostLines)
{
    const bool hasBreak = text.contains(u'\n');
    if (!hasBreak && face.width(text) <= width)
        return {text};
    QStringList lines;
    QString rest = hasBreak ? QString(text).replace(u'\n', u' ') : text;
    while (!rest.isEmpty()) {
        if (face.width(rest) <= width) {
            lines.append(rest);
            break;
        }
        if (lines.size() == mostLines - 1) {
            lines.append(face.metrics().elidedText(rest, Qt::ElideRight, width));
            break;
        }
        const qsizetype fitting = breakIn(rest, width, face);
        const qsizetype space = rest.lastIndexOf(u' ', fitting);
        const qsizetype end = space > 0 ? space : fitting;
        lines.append(rest.left(end).trimmed());
        rest = rest.mid(end).trimmed();
    }
    return lines;
}

ReportPages::Layout::Layout(
    std::shared_ptr<const Report> report, QPageSize::PageSizeId size, const std::atomic_bool *cancel)
    : m_report(std::move(report))
    , m_text(*m_report)
    , m_faces {PageFace(17, QFont::DemiBold), PageFace(11, QFont::DemiBold), PageFace(15, QFont::DemiBold),
          PageFace(8.5, QFont::DemiBold), PageFace(8.5, QFont::Normal), PageFace(7.5, QFont::Normal)}
    , m_size((QPageSize(size).sizePoints().toSizeF() * kPt).toSize())
    , m_isMirrored(QLocale().textDirection() == Qt::RightToLeft)
    , m_left(kSideMargin)
    , m_width(m_size.width() - 2 * kSideMargin)
    , m_top(kTopMargin)
    , m_bottom(m_size.height() - kBottomMargin)
    , m_y(kTopMargin)
{
    placeHead();
    placeFacts();
    m_columns.resize(m_report->tables.size());
    for (const bool isForEnd : {false, true}) {
        for (int i = 0; i < m_report->tables.size(); ++i) {
            if (isAppendix(m_report->tables[i]) == isForEnd)
                placeTable(i, cancel);
        }
    }
    if (m_report->tables.isEmpty())
        place(Kind::Nothing, 30 * kPt);
}

void ReportPages::Layout::newPage()
{
    ++m_pages;
    m_y = m_top + 20 * kPt; // below the running head
}

void ReportPages::Layout::place(Kind kind, double height, int index, int row)
{
    if (height > room())
        newPage();
    m_items.push_back({m_pages - 1, static_cast<float>(m_y), static_cast<float>(height), kind, index, row});
    m_y += height;
}

void ReportPages::Layout::placeHead()
{
    place(Kind::Title, face(PageRole::Title).lineHeight() + face(PageRole::Small).lineHeight() + 10 * kPt);
    const double inner = m_width - 40 * kPt;
    const auto lines = static_cast<double>(
        wrappedLines(reportVerdict(*m_report), inner, face(PageRole::Section), 3).size());
    place(Kind::Verdict, lines * face(PageRole::Section).lineHeight() + 16 * kPt);
    if (!headFigures(*m_report).isEmpty())
        place(Kind::Figures, 62 * kPt);
}

/// A section's title stands never alone at the end of a page: `next` is the height of what follows.
void ReportPages::Layout::placeSection(const QString &title, double next)
{
    const double height = face(PageRole::Section).lineHeight() + 16 * kPt;
    if (room() < height + next)
        newPage();
    m_sections.append(title);
    place(Kind::SectionTitle, height, static_cast<int>(m_sections.size()) - 1);
}

double ReportPages::Layout::factHeight(const ReportFact &fact) const
{
    const double half = (m_width - 16 * kPt) / 2;
    const PageFace &body = face(PageRole::Body);
    const double label = half * 0.4;
    const auto lines = std::max(wrappedLines(factTitle(fact.id), label - kCellGap, body, 3).size(),
        wrappedLines(m_text(fact.value), half - label, body, kMostLines).size());
    return static_cast<double>(lines) * body.lineHeight() + 2 * kRowPadding;
}

/// Facts stand two in a row; each section begins a new one.
bool ReportPages::Layout::startsPair(qsizetype fact) const
{
    qsizetype first = fact;
    while (first > 0 && m_report->facts[first - 1].section == m_report->facts[fact].section)
        --first;
    return (fact - first) % 2 == 0;
}

void ReportPages::Layout::placeFacts()
{
    const QList<ReportFact> &facts = m_report->facts;
    for (qsizetype i = 0; i < facts.size(); ++i) {
        if (!startsPair(i))
            continue;
        const bool hasSecond = i + 1 < facts.size() && facts[i + 1].section == facts[i].section;
        const double height = std::max(factHeight(facts[i]), hasSecond ? factHeight(facts[i + 1]) : 0.0);
        if (i == 0 || facts[i - 1].section != facts[i].section)
            placeSection(sectionTitle(facts[i].section), height);
        place(Kind::FactRow, height, static_cast<int>(i));
        // What the result looked like over time stands below its numbers.
        const qsizetype next = i + (hasSecond ? 2 : 1);
        if (facts[i].section == "result"_L1
            && (next >= facts.size() || facts[next].section != facts[i].section))
            placeCharts();
    }
}

void ReportPages::Layout::placeCharts()
{
    constexpr double kChartHeight = 150 * kPt;
    for (int i = 0; i < m_report->charts.size(); ++i) {
        const double legend = face(PageRole::Small).lineHeight() + 6 * kPt;
        placeSection(sectionTitle(m_report->charts[i].id), legend + kChartHeight);
        place(Kind::Legend, legend, i);
        place(Kind::Chart, kChartHeight, i);
    }
}

/// Widths by what the cells hold; where that is too much the widest give way.
void ReportPages::Layout::makeColumns(int index)
{
    const ReportTable &table = m_report->tables[index];
    const PageFace &body = face(PageRole::Body);
    QList<Column> &columns = m_columns[index];
    const qsizetype every = std::max<qsizetype>(1, table.rows.size() / 200);
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        if (!isForPages(*m_report, table, table.columns[i]))
            continue;
        Column column {i, 0, face(PageRole::Small).width(columnTitle(table.columns[i])), false};
        bool isEmpty = table.id != "nodes"_L1;
        for (qsizetype row = 0; row < table.rows.size(); row += every) {
            const ReportCell &cell = table.rows[row][i];
            isEmpty = isEmpty && cell.index() == 0;
            const double glyph = std::holds_alternative<ReportWord>(cell) ? kGlyph : 0;
            column.width = std::max(column.width, body.width(m_text(cell)) + glyph);
            column.isAtEnd = column.isAtEnd || isNumeric(cell);
        }
        if (isEmpty && every == 1)
            continue; // nobody is named by whom anything was done
        column.width += kCellGap;
        columns.append(column);
    }
    const auto sum = [&columns] {
        return std::accumulate(columns.cbegin(), columns.cend(), 0.0,
            [](double total, const Column &column) { return total + column.width; });
    };
    for (double excess = sum() - m_width; excess > 1; excess = sum() - m_width) {
        const auto widest = std::ranges::max_element(columns, {}, &Column::width);
        if (widest == columns.end())
            break;
        double second = 30 * kPt;
        for (const Column &column : std::as_const(columns)) {
            if (column.width < widest->width)
                second = std::max(second, column.width);
        }
        const double least = std::min(second, widest->width - kPt);
        widest->width = std::max(least, widest->width - excess);
        widest->isShrunk = true;
    }
    double left = 0;
    for (Column &column : columns) {
        column.left = left;
        left += column.width;
    }
}

double ReportPages::Layout::rowHeight(
    const ReportTable &table, const QList<Column> &columns, qsizetype row) const
{
    const PageFace &body = face(PageRole::Body);
    qsizetype most = 1;
    for (const Column &column : columns) {
        const ReportCell &cell = table.rows[row][column.cell];
        // Times and numbers of a column are about as long as one another, and costly to say.
        const bool isOfOneLine = isNumeric(cell) || std::holds_alternative<ReportMoment>(cell);
        if (cell.index() == 0 || (isOfOneLine && !column.isShrunk))
            continue;
        const double glyph = std::holds_alternative<ReportWord>(cell) ? kGlyph : 0;
        most = std::max(
            most, wrappedLines(m_text(cell), column.width - kCellGap - glyph, body, kMostLines).size());
    }
    return static_cast<double>(most) * body.lineHeight() + 2 * kRowPadding;
}

void ReportPages::Layout::placeTable(int index, const std::atomic_bool *cancel)
{
    const ReportTable &table = m_report->tables[index];
    makeColumns(index);
    const double head = face(PageRole::Small).lineHeight() + 2 * kRowPadding;
    placeSection(sectionTitle(table.id), head + 3 * face(PageRole::Body).lineHeight());
    place(Kind::TableHead, head, index);
    m_items.reserve(m_items.size() + static_cast<std::size_t>(table.rows.size()));
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        if (cancel && *cancel)
            return;
        const double height = rowHeight(table, m_columns[index], row);
        if (height > room()) {
            newPage();
            place(Kind::TableHead, head, index);
        }
        place(Kind::TableRow, height, index, static_cast<int>(row));
    }
    if (table.left > 0)
        place(Kind::TableNote, face(PageRole::Small).lineHeight() + 2 * kRowPadding, index);
}

} // namespace roadstead::ui
