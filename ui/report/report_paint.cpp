#include "core/literals.h"
#include "ui/report/report_layout.h"
#include "ui/report/report_marks.h"

#include <QPainter>

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr double kCellGap = 8 * kPt;
constexpr double kRowPadding = 2.6 * kPt;
constexpr double kGlyphBox = 8 * kPt;
constexpr double kGlyph = 12 * kPt;
constexpr int kMostLines = 6;

} // namespace

QRectF ReportPages::Layout::mirrored(const QRectF &rect) const
{
    return m_isMirrored ? QRectF(m_size.width() - rect.right(), rect.y(), rect.width(), rect.height()) : rect;
}

void ReportPages::Layout::text(QPainter &painter, const QRectF &rect, const QStringList &lines, PageRole role,
    const QColor &color, bool isAtEnd) const
{
    const PageFace &used = face(role);
    painter.setFont(used.font());
    painter.setPen(color);
    const QRectF box = mirrored(rect);
    const double rise = (used.lineHeight() - used.metrics().height()) / 2 + used.metrics().ascent();
    double y = box.top() + rise;
    for (const QString &line : lines) {
        const bool isAtRight = isAtEnd != m_isMirrored;
        const double x = isAtRight ? box.right() - used.width(line) : box.left();
        painter.drawText(QPointF(x, y), line);
        y += used.lineHeight();
    }
}

void ReportPages::Layout::paint(QPainter &painter, int page) const
{
    painter.fillRect(QRect(QPoint(), m_size), Qt::white);
    paintMargins(painter, page);
    const auto [first, last] = std::ranges::equal_range(m_items, page, {}, &Item::page);
    for (auto item = first; item != last; ++item)
        paintItem(painter, *item);
}

void ReportPages::Layout::paintItem(QPainter &painter, const Item &item) const
{
    const QRectF rect = rectOf(item);
    switch (item.kind) {
    case Kind::Title:
        return paintTitle(painter, rect);
    case Kind::Verdict:
        return paintVerdict(painter, rect);
    case Kind::Figures:
        return paintFigures(painter, rect);
    case Kind::SectionTitle:
        return text(painter, rect.adjusted(0, 12 * kPt, 0, 0), {m_sections.value(item.index)},
            PageRole::Section, m_tokens.text);
    case Kind::FactRow: {
        const double half = (m_width - 16 * kPt) / 2;
        const QList<ReportFact> &facts = m_report->facts;
        paintFact(painter, QRectF(rect.left(), rect.top(), half, rect.height()), facts[item.index]);
        const qsizetype second = item.index + 1;
        if (second < facts.size() && facts[second].section == facts[item.index].section)
            paintFact(painter, QRectF(rect.right() - half, rect.top(), half, rect.height()), facts[second]);
        return;
    }
    case Kind::Legend:
        return paintLegend(painter, rect, m_report->charts[item.index]);
    case Kind::Chart:
        return paintChart(painter, rect, m_report->charts[item.index]);
    case Kind::TableHead:
        return paintHead(painter, rect, item.index);
    case Kind::TableRow:
        return paintRow(painter, rect, item.index, item.row);
    case Kind::TableNote:
    case Kind::Nothing:
        return text(
            painter, rect.adjusted(0, kRowPadding, 0, 0), {itemWords(item)}, PageRole::Small, m_tokens.muted);
    }
}

void ReportPages::Layout::paintMargins(QPainter &painter, int page) const
{
    const PageFace &small = face(PageRole::Small);
    if (page > 0) {
        const QRectF head(m_left, m_top - 6 * kPt, m_width, small.lineHeight());
        text(painter, head, {reportTitle(*m_report)}, PageRole::Small, m_tokens.muted);
        painter.fillRect(QRectF(m_left, head.bottom() + 2 * kPt, m_width, kPt / 2), m_tokens.border);
    }
    const double y = m_bottom + 14 * kPt;
    painter.fillRect(QRectF(m_left, y - 4 * kPt, m_width, kPt / 2), m_tokens.border);
    const QRectF foot(m_left, y, m_width, small.lineHeight());
    constexpr qsizetype kShownHash = 16;
    QString made = madeText(*m_report);
    if (!m_report->dataHash.isEmpty())
        made += u" · "_s + m_report->dataHash.left(kShownHash);
    text(painter, foot, {made}, PageRole::Small, m_tokens.muted);
    text(painter, foot, {pageText(page + 1, m_pages)}, PageRole::Small, m_tokens.muted, /*isAtEnd=*/true);
}

void ReportPages::Layout::paintTitle(QPainter &painter, const QRectF &rect) const
{
    text(painter, rect, {face(PageRole::Title).elided(reportTitle(*m_report), rect.width() - 110 * kPt)},
        PageRole::Title, m_tokens.text);
    const double below = rect.top() + face(PageRole::Title).lineHeight();
    text(painter, QRectF(rect.left(), below, rect.width(), face(PageRole::Small).lineHeight()),
        {madeText(*m_report)}, PageRole::Small, m_tokens.muted);
    constexpr double kMark = 16 * kPt;
    const double name = face(PageRole::Section).width(u"Roadstead"_s);
    const double middle = rect.top() + face(PageRole::Title).lineHeight() / 2;
    text(painter,
        QRectF(rect.right() - name, middle - face(PageRole::Section).lineHeight() / 2, name,
            face(PageRole::Section).lineHeight()),
        {u"Roadstead"_s}, PageRole::Section, m_tokens.accent);
    drawAnchor(painter,
        mirrored(QRectF(rect.right() - name - kMark - 4 * kPt, middle - kMark / 2, kMark, kMark)),
        m_tokens.accent);
}

void ReportPages::Layout::paintVerdict(QPainter &painter, const QRectF &rect) const
{
    const Severity severity = reportSeverity(*m_report);
    const MarkColors colors = m_tokens.of(severity);
    const QRectF card = rect.adjusted(0, 0, 0, -4 * kPt);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.tint);
    painter.drawRoundedRect(card, 4 * kPt, 4 * kPt);
    painter.fillRect(mirrored(QRectF(card.left(), card.top(), 3 * kPt, card.height())), colors.mark);
    painter.restore();
    const double line = face(PageRole::Section).lineHeight();
    const double top = card.top() + 6 * kPt;
    drawShape(painter,
        mirrored(QRectF(card.left() + 12 * kPt, top + (line - 10 * kPt) / 2, 10 * kPt, 10 * kPt)),
        shapeOf(severity), colors.mark);
    const QRectF words(card.left() + 30 * kPt, top, card.width() - 40 * kPt, card.height());
    text(painter, words, wrappedLines(reportVerdict(*m_report), words.width(), face(PageRole::Section), 3),
        PageRole::Section, m_tokens.text);
}

/// Numbers with their words, and below them a bar of their shares.
void ReportPages::Layout::paintFigures(QPainter &painter, const QRectF &rect) const
{
    const QList<ReportFigure> figures = headFigures(*m_report);
    const double each = rect.width() / static_cast<double>(std::max<qsizetype>(figures.size(), 4));
    double x = rect.left();
    qint64 sum = 0;
    for (const ReportFigure &figure : figures) {
        sum += figure.count;
        const QRectF number(x, rect.top() + 4 * kPt, each, face(PageRole::Number).lineHeight());
        text(painter, number, {figure.text}, PageRole::Number, m_tokens.text);
        const double line = face(PageRole::Small).lineHeight();
        QRectF word(x, number.bottom(), each - kCellGap, line);
        if (const auto mark = markOf(figure.id, m_tokens)) {
            drawShape(painter, mirrored(QRectF(x, word.top() + (line - kGlyphBox) / 2, kGlyphBox, kGlyphBox)),
                mark->shape, mark->colors.mark);
            word.setLeft(x + kGlyph);
        }
        text(painter, word, {face(PageRole::Small).elided(reportWord(figure.id), word.width())},
            PageRole::Small, m_tokens.muted);
        x += each;
    }
    if (sum == 0 || m_report->kind == ReportKind::Events)
        return;
    constexpr double kBar = 7 * kPt;
    constexpr double kGap = 1.5 * kPt;
    constexpr double kLeast = 3 * kPt;
    const double room = rect.width() - kGap * static_cast<double>(figures.size() - 1)
        - kLeast * static_cast<double>(figures.size());
    x = rect.left();
    for (const ReportFigure &figure : figures) {
        const auto mark = markOf(figure.id, m_tokens);
        const double width = kLeast + room * static_cast<double>(figure.count) / static_cast<double>(sum);
        painter.fillRect(mirrored(QRectF(x, rect.bottom() - kBar - 4 * kPt, width, kBar)),
            mark ? mixed(m_tokens.raised, mark->colors.mark, 0.85) : m_tokens.control);
        x += width + kGap;
    }
}

void ReportPages::Layout::paintFact(QPainter &painter, const QRectF &rect, const ReportFact &fact) const
{
    const double label = rect.width() * 0.4;
    const PageFace &body = face(PageRole::Body);
    const QRectF inner = rect.adjusted(0, kRowPadding, 0, 0);
    text(painter, QRectF(inner.left(), inner.top(), label, inner.height()),
        wrappedLines(factTitle(fact.id), label - kCellGap, body, 3), PageRole::Body, m_tokens.muted);
    text(painter, QRectF(inner.left() + label, inner.top(), rect.width() - label, inner.height()),
        wrappedLines(m_text(fact.value), rect.width() - label, body, kMostLines), PageRole::Body,
        m_tokens.text);
}

void ReportPages::Layout::paintLegend(QPainter &painter, const QRectF &rect, const ReportChart &chart) const
{
    const ChartShapes shapes = chartShapes(chart, m_text, rect.size(), 0, 0, m_tokens);
    const PageFace &small = face(PageRole::Small);
    double x = rect.left();
    for (const ChartShapes::Area &area : shapes.areas) {
        const QString words = reportWord(area.id) + u' ' + m_text(area.last);
        painter.fillRect(
            mirrored(QRectF(x, rect.top() + (small.lineHeight() - kGlyphBox) / 2, kGlyphBox, kGlyphBox)),
            area.color);
        const double width = small.width(words);
        text(painter, QRectF(x + kGlyph, rect.top(), width, small.lineHeight()), {words}, PageRole::Small,
            m_tokens.muted);
        x += kGlyph + width + 14 * kPt;
    }
}

/// Time runs from left to right in every language.
void ReportPages::Layout::paintChart(QPainter &painter, const QRectF &rect, const ReportChart &chart) const
{
    const PageFace &small = face(PageRole::Small);
    const ChartShapes shapes
        = chartShapes(chart, m_text, rect.size(), 30 * kPt, small.lineHeight() + 4 * kPt, m_tokens);
    painter.save();
    painter.translate(rect.topLeft());
    painter.setRenderHint(QPainter::Antialiasing);
    for (const ChartShapes::Tick &tick : shapes.counts)
        painter.fillRect(QRectF(shapes.plot.left(), tick.at, shapes.plot.width(), kPt / 2), m_tokens.border);
    for (const ChartShapes::Area &area : shapes.areas) {
        painter.setPen(QPen(m_tokens.raised, 1.2 * kPt));
        painter.setBrush(area.color);
        painter.drawPolygon(area.polygon);
    }
    painter.setFont(small.font());
    painter.setPen(m_tokens.muted);
    for (const ChartShapes::Tick &tick : shapes.counts)
        painter.drawText(QPointF(shapes.plot.left() - 4 * kPt - small.width(tick.text),
                             tick.at + small.metrics().ascent() / 2 - kPt),
            tick.text);
    for (const ChartShapes::Tick &tick : shapes.times) {
        const double width = small.width(tick.text);
        const double x = std::clamp(tick.at - width / 2, 0.0, rect.width() - width);
        painter.drawText(QPointF(x, shapes.plot.bottom() + 3 * kPt + small.metrics().ascent()), tick.text);
    }
    painter.restore();
}

void ReportPages::Layout::paintHead(QPainter &painter, const QRectF &rect, int index) const
{
    const ReportTable &table = m_report->tables[index];
    const PageFace &small = face(PageRole::Small);
    for (const Column &column : m_columns[index]) {
        const QRectF cell(
            rect.left() + column.left, rect.top() + kRowPadding, column.width - kCellGap, rect.height());
        text(painter, cell, {small.elided(columnTitle(table.columns[column.cell]), cell.width() + kPt)},
            PageRole::Small, m_tokens.muted, column.isAtEnd);
    }
    painter.fillRect(QRectF(rect.left(), rect.bottom() - kPt / 2, rect.width(), kPt / 2), m_tokens.control);
}

void ReportPages::Layout::paintRow(QPainter &painter, const QRectF &rect, int index, int row) const
{
    const ReportTable &table = m_report->tables[index];
    const PageFace &body = face(PageRole::Body);
    const auto *first = std::get_if<ReportWord>(&table.rows[row][0]);
    const bool isTotal = first && first->id == "total"_L1;
    for (const Column &column : m_columns[index]) {
        const ReportCell &value = table.rows[row][column.cell];
        if (value.index() == 0)
            continue;
        QRectF cell(
            rect.left() + column.left, rect.top() + kRowPadding, column.width - kCellGap, rect.height());
        const auto *word = std::get_if<ReportWord>(&value);
        if (const auto mark = word ? markOf(word->id, m_tokens) : std::nullopt) {
            drawShape(painter,
                mirrored(QRectF(
                    cell.left(), cell.top() + (body.lineHeight() - kGlyphBox) / 2, kGlyphBox, kGlyphBox)),
                mark->shape, mark->colors.mark);
            cell.setLeft(cell.left() + kGlyph);
        }
        text(painter, cell, wrappedLines(m_text(value), cell.width() + kPt / 4, body, kMostLines),
            isTotal ? PageRole::Strong : PageRole::Body, m_tokens.text, column.isAtEnd);
    }
    painter.fillRect(QRectF(rect.left(), rect.bottom() - kPt / 4, rect.width(), kPt / 4), m_tokens.border);
}

QString ReportPages::Layout::itemWords(const Item &item) const
{
    QStringList parts;
    const auto fact = [&](qsizetype index) {
        const ReportFact &told = m_report->facts[index];
        parts.append(factTitle(told.id) + u": "_s + m_text(told.value));
    };
    switch (item.kind) {
    case Kind::Title:
        return reportTitle(*m_report);
    case Kind::Verdict:
        return reportVerdict(*m_report);
    case Kind::Figures:
        for (const ReportFigure &figure : headFigures(*m_report))
            parts.append(reportWord(figure.id) + u": "_s + figure.text);
        break;
    case Kind::SectionTitle:
        return m_sections.value(item.index);
    case Kind::FactRow:
        fact(item.index);
        if (item.index + 1 < m_report->facts.size()
            && m_report->facts[item.index + 1].section == m_report->facts[item.index].section)
            fact(item.index + 1);
        break;
    case Kind::Legend:
        for (const ReportSeries &series : m_report->charts[item.index].series)
            parts.append(reportWord(series.id) + u": "_s + m_text(series.values.constLast()));
        break;
    case Kind::Chart:
        return {};
    case Kind::TableHead:
        for (const Column &column : m_columns[item.index])
            parts.append(columnTitle(m_report->tables[item.index].columns[column.cell]));
        break;
    case Kind::TableRow:
        for (const Column &column : m_columns[item.index])
            parts.append(m_text(m_report->tables[item.index].rows[item.row][column.cell]));
        break;
    case Kind::TableNote:
        return leftOutText(m_report->tables[item.index].left);
    case Kind::Nothing:
        return nothingText();
    }
    return parts.join(u" · "_s);
}

QString ReportPages::Layout::words(int page) const
{
    QStringList lines;
    const auto [first, last] = std::ranges::equal_range(m_items, page, {}, &Item::page);
    for (auto item = first; item != last; ++item)
        lines.append(itemWords(*item));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace roadstead::ui
