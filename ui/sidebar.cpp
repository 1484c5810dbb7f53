#include "ui/sidebar.h"

#include "ui/look/marks.h"
#include "ui/look/themed_icon.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"

#include "core/literals.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr int kBrandHeight = 48;
constexpr int kInset = 8;

} // namespace

SidebarEntry::SidebarEntry(const QString &title, const QString &icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setText(title);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void SidebarEntry::setCount(const QString &text, CountKind kind)
{
    m_count = text;
    m_countKind = kind;
    describe();
    update();
}

void SidebarEntry::setRail(bool isRail)
{
    m_isRail = isRail;
    describe();
    update();
}

void SidebarEntry::describe()
{
    setAccessibleName(text());
    setAccessibleDescription(m_count);
    setToolTip(!m_isRail ? QString() : m_count.isEmpty() ? text() : u"%1 · %2"_s.arg(text(), m_count));
}

QSize SidebarEntry::sizeHint() const
{
    return {Sidebar::kRailWidth, qMax(36, QFontMetrics(fontFor(TextRole::Strong)).height() + 14)};
}

void SidebarEntry::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto visual = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const QRect row = rect().adjusted(kInset, 1, -kInset, -1);
    const bool isOn = isChecked();
    painter.setPen(Qt::NoPen);
    if (isOn || isDown() || underMouse()) {
        painter.setBrush(isOn ? t.selection : t.hover);
        painter.drawRoundedRect(row, 6, 6);
    }
    if (isOn) {
        painter.setBrush(t.accent);
        painter.drawRoundedRect(visual(QRect(row.left(), row.top() + 7, 3, row.height() - 14)), 1.5, 1.5);
    }
    const int iconLeft = m_isRail ? (width() - 16) / 2 : 21;
    const QRect iconRect = visual(QRect(iconLeft, (height() - 16) / 2, 16, 16));
    themedIcon(m_icon, isOn ? IconRole::Text : IconRole::Muted)
        .paint(&painter, iconRect, Qt::AlignCenter, isOn ? QIcon::Selected : QIcon::Normal);
    if (!m_isRail) {
        int right = row.right() - 12;
        if (!m_count.isEmpty()) {
            const QFont small = fontFor(TextRole::Small);
            const int textWidth = QFontMetrics(small).horizontalAdvance(m_count);
            painter.setFont(small);
            const QRect number(right - textWidth, 0, textWidth + 1, height());
            if (m_countKind == CountKind::NeedsYou) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(t.of(Severity::Warn).tint);
                painter.drawRoundedRect(
                    visual(QRect(number.left() - 7, height() / 2 - 10, textWidth + 14, 20)), 10, 10);
            }
            painter.setPen(m_countKind == CountKind::NeedsYou ? t.of(Severity::Warn).mark
                    : isOn                                    ? t.onSelection
                                                              : t.muted);
            painter.drawText(visual(number), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_count);
            right = number.left() - 12;
        }
        const QFont font = fontFor(isOn ? TextRole::Strong : TextRole::Body);
        painter.setFont(font);
        painter.setPen(isOn ? t.onSelection : t.text);
        const QRect words(46, 0, right - 46, height());
        painter.drawText(visual(words),
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter)
                | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(text(), Qt::ElideRight, words.width()));
    }
    if (hasFocus())
        drawFocusRing(painter, row, t, 6);
}

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent)
    , m_viewLayout(new QVBoxLayout)
    , m_toolLayout(new QVBoxLayout)
{
    setAccessibleName(tr("Views"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, kBrandHeight, 0, 8);
    all->setSpacing(0);
    m_viewLayout->setSpacing(0);
    m_toolLayout->setSpacing(0);
    all->addLayout(m_viewLayout);
    all->addStretch(1);
    all->addLayout(m_toolLayout);
    setFixedWidth(kWidth);
}

void Sidebar::addView(const QString &id, const QString &title, const QString &icon)
{
    auto *entry = new SidebarEntry(title, icon, this);
    entry->setCheckable(true);
    entry->setAutoExclusive(true);
    entry->setRail(m_isRail);
    m_viewLayout->addWidget(entry);
    m_views.insert(id, entry);
    m_entries.append(entry);
    connect(entry, &QAbstractButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
}

SidebarEntry *Sidebar::addTool(const QString &title, const QString &icon)
{
    auto *entry = new SidebarEntry(title, icon, this);
    entry->setRail(m_isRail);
    m_toolLayout->addWidget(entry);
    m_entries.append(entry);
    return entry;
}

void Sidebar::setCurrent(const QString &id)
{
    if (SidebarEntry *entry = m_views.value(id))
        entry->setChecked(true);
}

void Sidebar::setCount(const QString &id, const QString &text, CountKind kind)
{
    if (SidebarEntry *entry = m_views.value(id))
        entry->setCount(text, kind);
}

void Sidebar::setRail(bool isRail)
{
    if (m_isRail == isRail)
        return;
    m_isRail = isRail;
    setFixedWidth(isRail ? kRailWidth : kWidth);
    for (SidebarEntry *entry : std::as_const(m_entries))
        entry->setRail(isRail);
    update();
}

void Sidebar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.chrome);
    const auto visual = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    drawAnchor(painter, visual(QRect(m_isRail ? (width() - 22) / 2 : 18, 12, 22, 22)), t.accent);
    if (m_isRail)
        return;
    painter.setFont(fontFor(TextRole::CardTitle));
    painter.setPen(t.text);
    painter.drawText(visual(QRect(50, 0, width() - 58, kBrandHeight - 1)),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
        u"Roadstead"_s);
}

} // namespace roadstead::ui
