#include "ui/tray.h"

#include "core/literals.h"
#include "ui/alerts.h"
#include "ui/fleet_counts.h"
#include "ui/look/marks.h"
#include "ui/look/tokens.h"

#include <QMenu>
#include <QPainter>

namespace roadstead::ui {

namespace {

/// The anchor on its square; a mark in the corner when something needs a person. A tray is not of our theme,
/// so the anchor brings its own ground.
QIcon markOf(Severity severity)
{
    const Tokens &t = tokens();
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accentFill);
        painter.drawRoundedRect(QRectF(0, 0, size, size), size / 5.0, size / 5.0);
        const double inset = size / 8.0;
        drawAnchor(painter, QRectF(inset, inset, size - 2 * inset, size - 2 * inset), t.onAccent);
        if (severity >= Severity::Warn) {
            const double side = size * 0.5;
            const QRectF corner(size - side, size - side, side, side);
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.raised);
            painter.drawEllipse(corner);
            drawSeverityGlyph(
                painter, corner.adjusted(side / 5, side / 5, -side / 5, -side / 5), severity, t);
        }
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace

Tray::Tray(FleetApi &fleet, FleetCounts &counts, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_counts(counts)
    , m_menu(std::make_unique<QMenu>())
{
    connect(m_menu->addAction(tr("&Show Roadstead")), &QAction::triggered, this, &Tray::showAsked);
    connect(m_menu->addAction(tr("&Pause everything")), &QAction::triggered, this, &Tray::pauseAsked);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Quit")), &QAction::triggered, this, &Tray::quitAsked);
    m_icon.setContextMenu(m_menu.get());
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT showAsked();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] {
        if (m_told)
            Q_EMIT alertFollowed(*m_told);
    });
    connect(&counts, &FleetCounts::changed, this, &Tray::refresh);
    connect(&fleet, &FleetApi::rolloutsChanged, this, &Tray::refresh);
    refresh();
}

Tray::~Tray() = default;

Severity Tray::severity() const
{
    for (const ServiceStatus &service : m_fleet.services()) {
        if (service.state == ServiceState::Failed)
            return Severity::Error;
    }
    if (m_counts.of(NodeState::Failed) > 0)
        return Severity::Error;
    for (const RolloutStatus &rollout : m_fleet.rollouts()) {
        if (rollout.state == RolloutState::Stopped)
            return Severity::Warn;
    }
    return Severity::Good;
}

void Tray::refresh()
{
    QString text
        = tr("Roadstead: %1 of %n node(s) up", nullptr, m_counts.total()).arg(m_counts.of(NodeState::Up));
    if (m_counts.of(NodeState::Failed) > 0)
        text += u" · "_s + tr("%n failed", nullptr, m_counts.of(NodeState::Failed));
    m_icon.setToolTip(text);
    if (m_drawn != severity())
        redraw();
}

void Tray::redraw()
{
    m_drawn = severity();
    m_icon.setIcon(markOf(*m_drawn));
}

void Tray::tell(const Alert &alert)
{
    m_told = std::make_unique<Alert>(alert);
    m_icon.showMessage(alert.title, alert.text, QSystemTrayIcon::Warning);
}

} // namespace roadstead::ui
