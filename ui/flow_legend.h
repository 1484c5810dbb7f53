#pragma once

#include "ui/look/chart_ink.h"
#include "ui/look/marks.h"

#include <QWidget>

namespace roadstead::ui {

/// One entry of a legend: a mark, a count and a name.
struct LegendItem
{
    enum class Mark : unsigned char
    {
        Swatch, ///< of an area
        Line, ///< of a line, with its pen's pattern
        Glyph,
    };
    QString name;
    QString count; ///< may be empty
    ChartInk ink;
    Mark mark = Mark::Swatch;
    Shape shape = Shape::Disc; ///< of a glyph
    Qt::PenStyle pen = Qt::SolidLine; ///< of a line

    bool operator==(const LegendItem &) const = default;
};

/// A row of entries that goes on in a second line where there is no room; an entry is never cut while a line
/// can hold it.
class FlowLegend : public QWidget
{
    Q_OBJECT

public:
    explicit FlowLegend(QWidget *parent = nullptr);
    void setItems(const QList<LegendItem> &items);
    [[nodiscard]] const QList<LegendItem> &items() const { return m_items; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Left to right, mirrored when painted.
    [[nodiscard]] QList<QRect> places(int width) const;
    void paintItem(QPainter &painter, const LegendItem &item, const QRect &rect) const;

    QList<LegendItem> m_items;
};

} // namespace roadstead::ui
