#include "ui/choice_button.h"

#include "ui/look/marks.h"
#include "ui/look/themed_icon.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"

#include <QPainter>
#include <QStyle>

namespace roadstead::ui {

namespace {

constexpr int kSide = 16;
constexpr int kTop = 12;
constexpr int kIcon = 22;
constexpr int kBetween = 2;

} // namespace

ChoiceButton::ChoiceButton(
    const QString &icon, const QString &title, const QString &sentence, QWidget *parent)
    : QAbstractButton(parent)
    , m_mark(themedIcon(icon, IconRole::Accent))
    , m_sentence(sentence)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect ChoiceButton::wordsRect(int width) const
{
    const int left = kSide + kIcon + kSide;
    const int room = qMax(80, width - left - kSide);
    const QRect title = QFontMetrics(fontFor(TextRole::Strong))
                            .boundingRect(QRect(0, 0, room, 1000), Qt::TextWordWrap, text());
    const int top = kTop + title.height() + kBetween;
    const QRect words = QFontMetrics(fontFor(TextRole::Body))
                            .boundingRect(QRect(0, 0, room, 1000), Qt::TextWordWrap, m_sentence);
    return {left, top, room, words.height()};
}

int ChoiceButton::heightForWidth(int width) const
{
    const QRect words = wordsRect(width);
    return words.bottom() + 1 + kTop;
}

QSize ChoiceButton::sizeHint() const
{
    constexpr int kWidth = 520;
    return {kWidth, heightForWidth(kWidth)};
}

QSize ChoiceButton::minimumSizeHint() const
{
    constexpr int kLeast = 260;
    return {kLeast, heightForWidth(qMax(kLeast, width()))};
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    drawCard(painter, rect(), t);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isDown() ? t.selection : t.hover);
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 7, 7);
    }
    const auto place = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    m_mark.paint(&painter, place(QRect(kSide, kTop + 2, kIcon, kIcon)));
    const QRect words = wordsRect(width());
    const int flags
        = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignTop)
        | Qt::TextWordWrap;
    painter.setFont(fontFor(TextRole::Strong));
    painter.setPen(t.text);
    painter.drawText(place(QRect(words.left(), kTop, words.width(), words.top() - kTop)), flags, text());
    painter.setFont(fontFor(TextRole::Body));
    painter.setPen(t.muted);
    painter.drawText(place(words), flags, m_sentence);
    if (hasFocus())
        drawFocusRing(painter, rect(), t, 8);
}

} // namespace roadstead::ui
