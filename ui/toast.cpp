#include "ui/toast.h"

#include "core/literals.h"
#include "ui/look/themed_icon.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace roadstead::ui {

namespace {

constexpr int kAboveEdge = 24;

/// Text on the inverse surface: its colour is asked for at each paint.
class TipLabel : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(tokens().tipText);
        painter.drawText(contentsRect(),
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter)
                | Qt::TextWordWrap,
            text());
    }
};

} // namespace

Toast::Toast(QWidget *host)
    : QFrame(host)
    , m_text(new TipLabel(this))
    , m_undoButton(new QPushButton(tr("Undo"), this))
    , m_close(new QPushButton(this))
    , m_timer(this)
{
    setObjectName(u"toast"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(16);
    row->addWidget(m_text, 1);
    row->addWidget(m_undoButton);
    row->addWidget(m_close);
    m_undoButton->setProperty("kind", u"tipLink"_s);
    m_close->setProperty("kind", u"tipLink"_s);
    m_close->setIcon(themedIcon(u"cross"_s, IconRole::TipText));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close"));
    m_timer.setSingleShot(true);
    m_timer.setInterval(kShown);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        // The keyboard may be on its way to "Undo".
        if (isAncestorOf(focusWidget()) && (m_undoButton->hasFocus() || m_close->hasFocus()))
            m_timer.start();
        else
            hide();
    });
    connect(m_undoButton, &QPushButton::clicked, this, &Toast::undo);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    host->installEventFilter(this);
    hide();
}

void Toast::showNotice(const Notice &notice)
{
    m_undo = notice.undo;
    m_text->setText(notice.text);
    m_undoButton->setVisible(static_cast<bool>(m_undo));
    setAccessibleName(notice.text);
    place();
    show();
    raise();
    m_timer.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::undo()
{
    const std::function<void()> act = std::move(m_undo);
    m_undo = nullptr;
    hide();
    if (act)
        act();
}

void Toast::place()
{
    const int widest = qMax(200, parentWidget()->width() - 48);
    const int textWidth = QFontMetrics(m_text->font()).horizontalAdvance(m_text->text()) + 2;
    const int around
        = 24 + 16 + m_close->sizeHint().width() + (m_undo ? m_undoButton->sizeHint().width() + 16 : 0);
    const bool isWrapped = textWidth + around > widest;
    m_text->setWordWrap(isWrapped);
    resize(qMin(widest, textWidth + around), 1);
    const int lines = isWrapped ? m_text->heightForWidth(widest - around) : 0;
    resize(width(), qMax(46, lines + 20));
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - kAboveEdge);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().tipBg);
    painter.drawRoundedRect(rect(), 8, 8);
}

void Toast::enterEvent(QEnterEvent *)
{
    m_timer.stop();
}

void Toast::leaveEvent(QEvent *)
{
    if (isVisible())
        m_timer.start();
}

void Toast::hideEvent(QHideEvent *)
{
    m_timer.stop();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace roadstead::ui
