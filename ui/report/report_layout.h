#pragma once

#include "ui/look/tokens.h"
#include "ui/report/report_chart.h"
#include "ui/report/report_pages.h"

#include <QFontMetricsF>

#include <array>

namespace roadstead::ui {

/// Twips a point.
inline constexpr double kPt = 20;

/// What a text on a page is, from which size and weight follow.
enum class PageRole : unsigned char
{
    Title,
    Section,
    Number,
    Strong,
    Body,
    Small
};

class PageFace
{
public:
    PageFace(double points, QFont::Weight weight);
    explicit PageFace(const QFont &font); ///< its pixels are twips

    [[nodiscard]] const QFont &font() const { return m_font; }
    [[nodiscard]] const QFontMetricsF &metrics() const { return m_metrics; }
    [[nodiscard]] double lineHeight() const { return m_lineHeight; }
    /// The width of the text; of plain letters and digits the sum of their own, which saves shaping each of
    /// the many thousand cells of a long table.
    [[nodiscard]] double width(QStringView text) const;
    [[nodiscard]] QString elided(const QString &text, double width) const;

private:
    QFont m_font;
    QFontMetricsF m_metrics;
    double m_lineHeight = 0;
    std::array<double, 128> m_widths {};
};

/// The text in lines of at most `width`, broken at spaces, a long word anywhere; the last of `mostLines` ends
/// in "…" when there is more.
[[nodiscard]] QStringList wrappedLines(
    const QString &text, double width, const PageFace &face, int mostLines);

/// Where everything stands, and how it is painted.
class ReportPages::Layout
{
public:
    Layout(std::shared_ptr<const Report> report, QPageSize::PageSizeId size, const std::atomic_bool *cancel);

    [[nodiscard]] int count() const { return m_pages; }
    [[nodiscard]] QSize pageSize() const { return m_size; }
    [[nodiscard]] const Report &report() const { return *m_report; }
    void paint(QPainter &painter, int page) const;
    [[nodiscard]] QString words(int page) const;

private:
    enum class Kind : unsigned char
    {
        Title,
        Verdict,
        Figures,
        SectionTitle, ///< index: into m_sections
        FactRow, ///< index: of the first of two facts
        Legend, ///< index: chart
        Chart, ///< index: chart
        TableHead, ///< index: table
        TableRow, ///< index: table, row
        TableNote, ///< index: table
        Nothing
    };
    struct Item
    {
        int page = 0;
        float top = 0;
        float height = 0;
        Kind kind = Kind::Nothing;
        int index = 0;
        int row = 0;
    };
    struct Column
    {
        qsizetype cell = 0; ///< of the row
        double left = 0;
        double width = 0;
        bool isAtEnd = false; ///< numbers
        bool isShrunk = false; ///< narrower than what its cells hold
    };

    // ---- report_layout.cpp: placing
    void placeHead();
    void placeFacts();
    void placeCharts();
    void placeTable(int index, const std::atomic_bool *cancel);
    void placeSection(const QString &title, double next);
    void place(Kind kind, double height, int index = 0, int row = 0);
    void newPage();
    void makeColumns(int index);
    [[nodiscard]] double rowHeight(
        const ReportTable &table, const QList<Column> &columns, qsizetype row) const;
    [[nodiscard]] double factHeight(const ReportFact &fact) const;
    [[nodiscard]] bool startsPair(qsizetype fact) const;
    [[nodiscard]] double room() const { return m_bottom - m_y; }
    [[nodiscard]] const PageFace &face(PageRole role) const
    {
        return m_faces.at(static_cast<std::size_t>(role));
    }

    // ---- report_paint.cpp
    void paintItem(QPainter &painter, const Item &item) const;
    void paintMargins(QPainter &painter, int page) const;
    void paintTitle(QPainter &painter, const QRectF &rect) const;
    void paintVerdict(QPainter &painter, const QRectF &rect) const;
    void paintFigures(QPainter &painter, const QRectF &rect) const;
    void paintFact(QPainter &painter, const QRectF &rect, const ReportFact &fact) const;
    void paintLegend(QPainter &painter, const QRectF &rect, const ReportChart &chart) const;
    void paintChart(QPainter &painter, const QRectF &rect, const ReportChart &chart) const;
    void paintHead(QPainter &painter, const QRectF &rect, int index) const;
    void paintRow(QPainter &painter, const QRectF &rect, int index, int row) const;
    /// Lines from the top of `rect`; mirrored where the language runs from the right.
    void text(QPainter &painter, const QRectF &rect, const QStringList &lines, PageRole role,
        const QColor &color, bool isAtEnd = false) const;
    [[nodiscard]] QRectF mirrored(const QRectF &rect) const;
    [[nodiscard]] QString itemWords(const Item &item) const;
    [[nodiscard]] QRectF rectOf(const Item &item) const { return {m_left, item.top, m_width, item.height}; }

    std::shared_ptr<const Report> m_report;
    ReportText m_text;
    const Tokens &m_tokens = lightTokens();
    std::array<PageFace, 6> m_faces;
    QSize m_size;
    bool m_isMirrored = false;
    double m_left = 0;
    double m_width = 0;
    double m_top = 0;
    double m_bottom = 0;
    double m_y = 0;
    int m_pages = 1;
    QStringList m_sections;
    QList<QList<Column>> m_columns; ///< a table each
    std::vector<Item> m_items; ///< in the order of the pages
};

} // namespace roadstead::ui
