#include "ui/drop_preview.h"

#include "core/literals.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"

#include <QAccessible>
#include <QPainter>
#include <QStyle>

namespace roadstead::ui {

namespace {

constexpr int kWidest = 360;
constexpr int kPad = 12;
constexpr int kBeside = 18;
constexpr int kLineGap = 3;

struct Line
{
    QString text;
    QFont font;
    QRect rect; ///< left to right
};

/// The lines where they stand, wrapped at the widest width.
QList<Line> laidOut(const MoveText &text)
{
    QList<Line> lines {{text.title, fontFor(TextRole::Strong), {}}};
    for (const QString &each : text.lines)
        lines.append({each, fontFor(TextRole::Small), {}});
    int y = kPad - 2;
    for (Line &line : lines) {
        const QRect bounds = QFontMetrics(line.font).boundingRect(
            QRect(0, 0, kWidest - 2 * kPad, 1000), Qt::TextWordWrap, line.text);
        line.rect = QRect(kPad, y, bounds.width() + 1, bounds.height());
        y += bounds.height() + kLineGap;
    }
    return lines;
}

} // namespace

DropPreview::DropPreview(QWidget *host)
    : QWidget(host)
{
    setObjectName(u"dropPreview"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void DropPreview::setText(const MoveText &text)
{
    if (text == m_text)
        return;
    m_text = text;
    int widest = 0;
    int bottom = 0;
    for (const Line &line : laidOut(text)) {
        widest = qMax(widest, line.rect.width());
        bottom = qMax(bottom, line.rect.bottom());
    }
    resize(widest + 2 * kPad, bottom + kPad - 1);
    const QString all = text.title + (text.lines.isEmpty() ? QString() : u": "_s + text.lines.join(u"; "_s));
    setAccessibleName(all);
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
    update();
}

void DropPreview::placeAt(const QPoint &pointer)
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const int after = pointer.x() + kBeside;
    const int before = pointer.x() - kBeside - width();
    int x = isMirrored ? before : after;
    if (!isMirrored && after + width() > parentWidget()->width())
        x = before;
    else if (isMirrored && before < 0)
        x = after;
    int y = pointer.y() + kBeside;
    if (y + height() > parentWidget()->height())
        y = pointer.y() - kBeside - height();
    move(qBound(0, x, qMax(0, parentWidget()->width() - width())),
        qBound(0, y, qMax(0, parentWidget()->height() - height())));
    show();
    raise();
}

void DropPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.tipBg);
    painter.drawRoundedRect(rect(), 6, 6);
    const auto side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    bool isTitle = true;
    for (const Line &line : laidOut(m_text)) {
        painter.setFont(line.font);
        painter.setPen(isTitle ? t.tipText : t.tipMuted);
        QRect place = line.rect;
        place.setWidth(width() - 2 * kPad);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), place),
            static_cast<int>(side | Qt::AlignAbsolute | Qt::AlignTop) | Qt::TextWordWrap, line.text);
        isTitle = false;
    }
}

} // namespace roadstead::ui
