#include "ui/cluster_colour.h"

#include "core/literals.h"
#include "ui/look/marks.h"
#include "ui/look/tokens.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>

namespace roadstead::ui {

namespace {

constexpr int kButton = 28;

class SwatchButton : public QAbstractButton
{
public:
    SwatchButton(const QString &value, const QString &name, QWidget *parent)
        : QAbstractButton(parent)
    {
        setProperty("colour", value);
        setCheckable(true);
        setFixedSize(kButton, kButton);
        setFocusPolicy(Qt::StrongFocus);
        setAccessibleName(name);
        setToolTip(name);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens &t = tokens();
        const QString value = property("colour").toString();
        const QRectF inner = QRectF(rect()).adjusted(5, 5, -5, -5);
        if (value.isEmpty()) {
            painter.setPen(QPen(t.control, 1));
            painter.drawRoundedRect(inner.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
            painter.drawLine(inner.topRight() + QPointF(-3, 3), inner.bottomLeft() + QPointF(3, -3));
        } else {
            drawClusterColour(painter, inner, value, t);
        }
        if (isChecked()) {
            painter.setPen(QPen(t.text, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), 6, 6);
        }
        if (hasFocus())
            drawFocusRing(painter, rect(), t);
    }
};

} // namespace

QString clusterColourValue(int number)
{
    return lightTokens().series.at(static_cast<std::size_t>(number)).name();
}

QString clusterColourName(int number)
{
    switch (number) {
    case 0:
        return QCoreApplication::translate("ClusterColour", "Blue");
    case 1:
        return QCoreApplication::translate("ClusterColour", "Ochre");
    case 2:
        return QCoreApplication::translate("ClusterColour", "Sea green");
    case 3:
        return QCoreApplication::translate("ClusterColour", "Pink");
    case 4:
        return QCoreApplication::translate("ClusterColour", "Violet");
    case 5:
        return QCoreApplication::translate("ClusterColour", "Leaf green");
    case 6:
        return QCoreApplication::translate("ClusterColour", "Rust");
    default:
        return QCoreApplication::translate("ClusterColour", "Grey");
    }
}

QColor clusterColour(const QString &value, const Tokens &tokens)
{
    for (int number = 0; number < kClusterColourCount; ++number) {
        if (value.compare(clusterColourValue(number), Qt::CaseInsensitive) == 0)
            return tokens.series.at(static_cast<std::size_t>(number));
    }
    return QColor(value);
}

void drawClusterColour(QPainter &painter, const QRectF &rect, const QString &value, const Tokens &tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.control, 1));
    painter.setBrush(clusterColour(value, tokens));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.restore();
}

ColourRow::ColourRow(const QString &colour, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    const auto add = [&](const QString &value, const QString &name) {
        auto *button = new SwatchButton(value, name, this);
        button->setChecked(value.compare(colour, Qt::CaseInsensitive) == 0);
        m_buttons.addButton(button);
        row->addWidget(button);
    };
    add({}, QCoreApplication::translate("ClusterColour", "No colour"));
    for (int number = 0; number < kClusterColourCount; ++number)
        add(clusterColourValue(number), clusterColourName(number));
    if (!m_buttons.checkedButton())
        add(colour, QCoreApplication::translate("ClusterColour", "Own colour %1").arg(colour));
    row->addStretch(1);
}

QString ColourRow::colour() const
{
    const QAbstractButton *button = m_buttons.checkedButton();
    return button ? button->property("colour").toString() : QString();
}

} // namespace roadstead::ui
