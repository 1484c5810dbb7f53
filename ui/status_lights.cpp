#include "ui/status_lights.h"

#include "core/literals.h"
#include "ui/fleet_counts.h"
#include "ui/look/marks.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QStyle>

namespace roadstead::ui {

namespace {

constexpr int kGlyph = 9;
constexpr int kPadding = 8;
constexpr int kGap = 6;
constexpr int kPopupWidth = 300;

} // namespace

QString serviceTitle(const ServiceStatus &status)
{
    if (status.id == ServiceId::Dhcp && status.mode == "proxy"_L1)
        return StatusLights::tr("DHCP proxy");
    return serviceText(status.id);
}

QString serviceSentence(const ServiceStatus &status)
{
    switch (status.state) {
    case ServiceState::Off:
        return StatusLights::tr("Off: nodes get no answer.");
    case ServiceState::Starting:
        return StatusLights::tr("Starting…");
    case ServiceState::Running:
        return status.address.isEmpty() ? StatusLights::tr("Running.")
                                        : StatusLights::tr("Running at %1.").arg(status.address);
    case ServiceState::Failed:
        return StatusLights::tr("Failed: nodes get no answer.");
    }
    return {};
}

// ---- light
// ------------------------------------------------------------------------------------------------------

ServiceLight::ServiceLight(const ServiceStatus &status, QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(u"light_"_s + serviceName(status.id));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setStatus(status);
}

void ServiceLight::setStatus(const ServiceStatus &status)
{
    m_status = status;
    setText(serviceTitle(status));
    QString tip = text() + u": "_s + serviceSentence(status);
    if (!status.lastError.isEmpty())
        tip += u'\n' + status.lastError;
    setToolTip(tip);
    setAccessibleName(tip);
    updateGeometry();
    update();
}

QSize ServiceLight::sizeHint() const
{
    const QFontMetrics metrics(fontFor(TextRole::Small));
    return {
        2 * kPadding + kGlyph + kGap + metrics.horizontalAdvance(text()) + 1, qMax(24, metrics.height() + 8)};
}

void ServiceLight::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.hover);
        painter.drawRoundedRect(rect().adjusted(0, 1, 0, -1), 5, 5);
    }
    const auto visual = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    drawServiceGlyph(
        painter, visual(QRect(kPadding, (height() - kGlyph + 1) / 2, kGlyph, kGlyph)), m_status.state, t);
    painter.setFont(fontFor(TextRole::Small));
    painter.setPen(t.text);
    const int left = kPadding + kGlyph + kGap;
    painter.drawText(visual(QRect(left, 0, width() - left - kPadding + 2, height())),
        Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
    if (hasFocus())
        drawFocusRing(painter, rect(), t);
}

// ---- popup
// ------------------------------------------------------------------------------------------------------

ServicePopup::ServicePopup(const ServiceStatus &status, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_title(makeLabel({}, fontFor(TextRole::CardTitle), Ink::Text, this))
    , m_state(makeLabel({}, fontFor(TextRole::Body), Ink::Muted, this))
    , m_error(makeLabel({}, fontFor(TextRole::Body), Ink::Error, this))
    , m_switch(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_title);
    for (QLabel *label : {m_state, m_error}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_switch);
    buttons->addStretch(1);
    column->addSpacing(4);
    column->addLayout(buttons);
    setFixedWidth(kPopupWidth);
    setStatus(status);
    setFocusProxy(m_switch);
    connect(m_switch, &QPushButton::clicked, this, [this] {
        Q_EMIT switched(
            m_status.id, m_status.state != ServiceState::Running && m_status.state != ServiceState::Starting);
        close();
    });
}

void ServicePopup::setStatus(const ServiceStatus &status)
{
    m_status = status;
    const bool isOn = status.state == ServiceState::Running || status.state == ServiceState::Starting;
    m_title->setText(serviceTitle(status));
    m_state->setText(serviceSentence(status));
    m_error->setText(status.lastError);
    m_error->setVisible(!status.lastError.isEmpty());
    m_switch->setText(isOn ? tr("Stop") : tr("Start"));
    m_switch->setProperty("kind", isOn ? QString() : u"primary"_s);
    m_switch->setAccessibleName(
        isOn ? tr("Stop %1").arg(serviceTitle(status)) : tr("Start %1").arg(serviceTitle(status)));
    setAccessibleName(serviceTitle(status));
    setAccessibleDescription(m_state->text() + u' ' + status.lastError);
    // A label that wraps knows its height only for a width.
    setFixedHeight(layout()->totalHeightForWidth(kPopupWidth));
}

void ServicePopup::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setPen(t.buttonEdge());
    painter.setBrush(t.raised);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

// ---- bar
// --------------------------------------------------------------------------------------------------------

StatusLights::StatusLights(FleetApi &fleet, FleetCounts &counts, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_counts(counts)
    , m_facts(new ElidingLabel({}, this))
{
    setAccessibleName(tr("Services"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 8, 2);
    row->setSpacing(8);
    for (const ServiceStatus &status : m_fleet.services()) {
        auto *light = new ServiceLight(status, this);
        row->addWidget(light);
        m_lights.append(light);
        connect(light, &QAbstractButton::clicked, this, [this, light] { openPopup(light); });
    }
    m_facts->setFont(fontFor(TextRole::Small));
    setInk(m_facts, Ink::Muted);
    row->addSpacing(4);
    row->addWidget(m_facts, 1);
    connect(&fleet, &FleetApi::servicesChanged, this, &StatusLights::showServices);
    connect(&counts, &FleetCounts::changed, this, &StatusLights::showCounts);
    showCounts();
}

void StatusLights::showServices()
{
    const QList<ServiceStatus> all = m_fleet.services();
    for (ServiceLight *light : std::as_const(m_lights)) {
        for (const ServiceStatus &status : all) {
            if (status.id != light->status().id)
                continue;
            if (status != light->status())
                light->setStatus(status);
            for (auto *popup : findChildren<ServicePopup *>()) {
                if (popup->service() == status.id)
                    popup->setStatus(status);
            }
        }
    }
}

void StatusLights::showCounts()
{
    QStringList facts {tr("%1 of %n node(s) up", nullptr, m_counts.total()).arg(m_counts.of(NodeState::Up))};
    if (const int failed = m_counts.of(NodeState::Failed); failed > 0)
        facts.append(tr("%n failed", nullptr, failed));
    facts.append(tr("%n lock(s) held", nullptr, m_counts.locksHeld()));
    m_facts->setText(facts.join(u" · "_s));
}

void StatusLights::openPopup(ServiceLight *light)
{
    auto *popup = new ServicePopup(light->status(), this);
    connect(popup, &ServicePopup::switched, this, &StatusLights::switchService);
    QPoint place = light->mapToGlobal(QPoint(
        layoutDirection() == Qt::RightToLeft ? light->width() - popup->width() : 0, -popup->height() - 4));
    const QRect screen = light->screen()->availableGeometry();
    place.setX(qBound(screen.left(), place.x(), qMax(screen.left(), screen.right() - popup->width())));
    place.setY(qMax(screen.top(), place.y()));
    popup->move(place);
    popup->show();
    popup->setFocus(Qt::PopupFocusReason);
}

void StatusLights::switchService(ServiceId service, bool isOn)
{
    FleetCommand command;
    command.kind = isOn ? FleetCommand::Kind::StartService : FleetCommand::Kind::StopService;
    command.service = service;
    command.who = u"window"_s;
    m_fleet.apply(command, this, [this, service, isOn](const Result<void> &done) {
        if (done)
            return;
        const QString what = isOn ? tr("%1 did not start: %2") : tr("%1 did not stop: %2");
        Q_EMIT failed(what.arg(serviceText(service), done.error().message));
    });
}

} // namespace roadstead::ui
