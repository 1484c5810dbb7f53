#include "ui/look/widgets.h"

#include "core/literals.h"
#include "ui/look/marks.h"
#include "ui/look/roadstead_style.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"
#include "ui/words.h"

#include <QApplication>
#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QToolTip>

namespace roadstead::ui {

Card::Card(QWidget *parent)
    : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawCard(painter, rect(), tokens());
}

ElidingLabel::ElidingLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidingLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 6, QLabel::minimumSizeHint().height()};
}

void ElidingLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    painter.drawText(contentsRect(),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine,
        shown);
}

bool ElidingLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const bool isCut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), isCut ? text() : QString(), this);
        return true;
    }
    return QLabel::event(event);
}

StateBadge::StateBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setState(m_state);
}

void StateBadge::setState(NodeState state, const QString &word)
{
    m_state = state;
    m_word = word.isEmpty() ? nodeStateText(state) : word;
    setAccessibleName(m_word);
    updateGeometry();
    update();
}

QSize StateBadge::sizeHint() const
{
    return badgeSize(m_word, fontFor(TextRole::Small));
}

void StateBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawStateBadge(painter, rect(), m_state, m_word, fontFor(TextRole::Small), tokens());
}

QLabel *makeLabel(const QString &text, const QFont &font, Ink ink, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(font);
    setInk(label, ink);
    return label;
}

void setMarkedText(QLabel *label, const QString &text)
{
    static const QRegularExpression code(u"`([^`]*)`"_s);
    label->setTextFormat(Qt::RichText);
    label->setText(text.toHtmlEscaped().replace(code, u"<code>\\1</code>"_s).replace(u'\n', u"<br>"_s));
}

void setInk(QLabel *label, Ink ink)
{
    // Roles, not colours: paletteFor() gives them their values again when the theme changes.
    switch (ink) {
    case Ink::Text:
        label->setForegroundRole(QPalette::WindowText);
        break;
    case Ink::Muted:
        label->setForegroundRole(QPalette::PlaceholderText);
        break;
    case Ink::Error:
        label->setForegroundRole(QPalette::BrightText);
        break;
    }
}

int tableRowHeight()
{
    const auto *style = qobject_cast<const RoadsteadStyle *>(QApplication::style());
    const int least = style && style->isDense() ? 26 : 32;
    return qMax(least, QFontMetrics(fontFor(TextRole::Body)).height() + 8);
}

} // namespace roadstead::ui
