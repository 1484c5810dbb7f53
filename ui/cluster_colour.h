#pragma once

#include <QButtonGroup>
#include <QColor>
#include <QRectF>
#include <QString>
#include <QWidget>

class QPainter;

namespace roadstead::ui {

struct Tokens;

inline constexpr int kClusterColourCount = 8;

/// The colours that a cluster is offered, as the document keeps them: the light theme's series.
[[nodiscard]] QString clusterColourValue(int number);
[[nodiscard]] QString clusterColourName(int number);
/// As it is drawn in this theme: an offered colour has a twin for the dark one.
[[nodiscard]] QColor clusterColour(const QString &value, const Tokens &tokens);
/// A small square with an edge that can be seen on every surface.
void drawClusterColour(QPainter &painter, const QRectF &rect, const QString &value, const Tokens &tokens);

/// A row of swatches of which one is chosen: none, the offered ones, and the document's own when it is
/// another.
class ColourRow : public QWidget
{
    Q_OBJECT

public:
    explicit ColourRow(const QString &colour, QWidget *parent = nullptr);
    /// Empty: none.
    [[nodiscard]] QString colour() const;

private:
    QButtonGroup m_buttons;
};

} // namespace roadstead::ui
