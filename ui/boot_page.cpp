#include "ui/boot_page.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/boot_bar_delegate.h"
#include "ui/look/themed_icon.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"
#include "ui/page_head.h"
#include "ui/page_scroll.h"
#include "ui/request_model.h"
#include "ui/service_row.h"
#include "ui/status_lights.h"
#include "ui/words.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QStackedWidget>

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr int kPageMargin = 20;
constexpr int kMostBootRows = 6; ///< before the table scrolls
constexpr int kLeastRequestRows = 6;
constexpr int kSwatch = 10;
constexpr std::chrono::seconds kTick {1};

/// Swatch and word of each step.
class StepLegend : public QWidget
{
public:
    explicit StepLegend(QWidget *parent)
        : QWidget(parent)
    {
        QStringList words;
        for (int step = 0; step < kBootStepCount; ++step)
            words.append(bootStepText(static_cast<BootStep>(step)));
        setAccessibleName(words.join(u", "_s));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(fontFor(TextRole::Small));
        int width = 0;
        for (int step = 0; step < kBootStepCount; ++step)
            width += kSwatch + 6 + metrics.horizontalAdvance(bootStepText(static_cast<BootStep>(step))) + 16;
        return {width, metrics.height() + 4};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(fontFor(TextRole::Small));
        int left = 0;
        for (int step = 0; step < kBootStepCount; ++step) {
            const QString word = bootStepText(static_cast<BootStep>(step));
            const QRect swatch(left, (height() - kSwatch) / 2, kSwatch, kSwatch);
            painter.setPen(Qt::NoPen);
            painter.setBrush(mixed(t.raised, t.series.at(static_cast<std::size_t>(step)), 0.85));
            painter.drawRoundedRect(swatch, 2, 2);
            painter.setPen(t.muted);
            const int wide = painter.fontMetrics().horizontalAdvance(word) + 2;
            painter.drawText(QRect(swatch.right() + 6, 0, wide, height()),
                Qt::AlignVCenter | Qt::AlignLeft | Qt::AlignAbsolute, word);
            left = swatch.right() + 6 + wide + 15;
        }
    }
};

} // namespace

BootPage::BootPage(FleetApi &fleet, Acts &acts, QWidget *parent)
    : Page(parent)
    , m_fleet(fleet)
    , m_acts(acts)
    , m_boots(new BootModel(fleet, this))
    , m_requests(new RequestModel(fleet, this))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 16, 0, 0);
    whole->setSpacing(12);
    auto *head = new PageHead(tr("Boot & Services"), this);
    head->setContentsMargins(kPageMargin, 0, kPageMargin, 0);
    m_facts = head->facts();
    whole->addWidget(head);
    auto *scroll = new PageScroll({kPageMargin, 0, kPageMargin, 16}, this);
    whole->addWidget(scroll, 1);
    scroll->column()->addWidget(makeServices());
    scroll->column()->addWidget(makeBoots());
    scroll->column()->addWidget(makeRequests(), 1);
    wireTables();
    m_ticker.setInterval(kTick);
    connect(&m_ticker, &QTimer::timeout, m_boots, &BootModel::tick);
    showServices();
    showBoots();
}

QWidget *BootPage::makeServices()
{
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 14, 16, 10);
    column->setSpacing(2);
    column->addWidget(makeLabel(tr("Services"), fontFor(TextRole::CardTitle), Ink::Text, card));
    for (const ServiceStatus &status : m_fleet.services()) {
        auto *row = new ServiceRow(status, card);
        connect(row, &ServiceRow::switched, this, &BootPage::switchService);
        column->addWidget(row);
        m_rows.append(row);
    }
    connect(&m_fleet, &FleetApi::servicesChanged, this, &BootPage::showServices);
    return card;
}

QWidget *BootPage::makeBoots()
{
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 14, 1, 7);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(15, 0, 15, 0);
    head->setSpacing(16);
    head->addWidget(makeLabel(tr("Boots"), fontFor(TextRole::CardTitle), Ink::Text, card));
    head->addWidget(new StepLegend(card));
    m_median = new ElidingLabel({}, card);
    m_median->setFont(fontFor(TextRole::Small));
    m_median->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setInk(m_median, Ink::Muted);
    head->addWidget(m_median, 1);
    column->addLayout(head);
    m_bootStack = new QStackedWidget(card);
    m_bootTable = new PlainTable(tr("Boots"), m_bootStack);
    m_bootTable->setObjectName(u"bootTable"_s);
    m_bootTable->setModel(m_boots);
    m_bootTable->setItemDelegateForColumn(BootModel::Steps, new BootBarDelegate(*m_boots, m_bootTable));
    m_bootTable->setWidths({180, 300, 120});
    m_bootTable->setElastic(BootModel::Steps);
    auto *nothing = makeLabel(
        tr("No machine has booted through this station in the last 12 hours. Switch one on that is set to "
           "boot from the network: it appears here with its first packet."),
        fontFor(TextRole::Body), Ink::Muted, m_bootStack);
    nothing->setWordWrap(true);
    nothing->setContentsMargins(15, 4, 15, 8);
    nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_bootStack->addWidget(m_bootTable);
    m_bootStack->addWidget(nothing);
    m_bootStack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addWidget(m_bootStack);
    return card;
}

QWidget *BootPage::makeRequests()
{
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 14, 1, 7);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(15, 0, 15, 0);
    head->setSpacing(12);
    head->addWidget(makeLabel(tr("Recent requests"), fontFor(TextRole::CardTitle), Ink::Text, card));
    m_filter = new QLineEdit(card);
    m_filter->setObjectName(u"requestFilter"_s);
    m_filter->setClearButtonEnabled(true);
    m_filter->setPlaceholderText(tr("Node, file, reason…"));
    m_filter->setAccessibleName(tr("Filter requests"));
    m_filter->addAction(themedIcon(u"view-filter"_s, IconRole::Muted), QLineEdit::LeadingPosition);
    head->addWidget(m_filter, 1);
    m_onlyFailed = new QCheckBox(tr("Only what &went wrong"), card);
    head->addWidget(m_onlyFailed);
    column->addLayout(head);
    m_requestTable = new PlainTable(tr("Recent requests"), card);
    m_requestTable->setObjectName(u"requestTable"_s);
    m_requestTable->setModel(m_requests);
    m_requestTable->setWidths({92, 150, 260, 300});
    m_requestTable->setMinimumHeight(
        m_requestTable->horizontalHeader()->sizeHint().height() + kLeastRequestRows * tableRowHeight());
    column->addWidget(m_requestTable, 1);
    return card;
}

void BootPage::wireTables()
{
    connect(m_filter, &QLineEdit::textChanged, m_requests, &RequestModel::setFilter);
    connect(m_onlyFailed, &QCheckBox::toggled, m_requests, &RequestModel::setOnlyFailed);
    connect(m_boots, &BootModel::reloaded, this, &BootPage::showBoots);
    const auto tell = [this](const QString &sentence) { Q_EMIT noticed({sentence, {}}); };
    connect(m_boots, &BootModel::failed, this, tell);
    connect(m_requests, &RequestModel::failed, this, tell);
    const auto nodeOf = [this](PlainTable *table) {
        const int row = table->currentIndex().row();
        if (table == m_bootTable)
            return m_boots->rowAt(row) ? m_boots->rowAt(row)->run.node : NodeId::None;
        return m_requests->eventAt(row) ? m_requests->eventAt(row)->node : NodeId::None;
    };
    for (PlainTable *table : {m_bootTable, m_requestTable}) {
        const auto show = [this, table, nodeOf] {
            if (const NodeId node = nodeOf(table); node != NodeId::None)
                Q_EMIT nodeActivated(node);
        };
        auto *action = new QAction(tr("Show node"), table);
        action->setShortcuts({Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space});
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, show);
        table->addAction(action);
        table->setContextMenuPolicy(Qt::ActionsContextMenu);
        connect(table, &QTableView::doubleClicked, this, show);
        connect(
            table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this, table, nodeOf] {
                if (const NodeId node = nodeOf(table); node != NodeId::None)
                    Q_EMIT currentNodeChanged(node);
            });
    }
}

void BootPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_boots->tick();
    m_ticker.start();
}

void BootPage::hideEvent(QHideEvent *event)
{
    m_ticker.stop();
    Page::hideEvent(event);
}

void BootPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void BootPage::refresh()
{
    m_boots->reload();
    m_requests->reload();
}

void BootPage::open(const QString &what)
{
    if (!serviceFromName(what)) {
        m_filter->setText(what);
        return;
    }
    for (ServiceRow *row : std::as_const(m_rows)) {
        if (serviceName(row->service()) == what)
            row->nextInFocusChain()->setFocus(Qt::OtherFocusReason);
    }
}

void BootPage::selectNode(NodeId id)
{
    for (int row = 0; row < m_boots->rowCount(); ++row) {
        if (m_boots->rowAt(row)->run.node == id)
            m_bootTable->selectRow(row);
    }
}

void BootPage::showServices()
{
    const QList<ServiceStatus> all = m_fleet.services();
    int running = 0;
    for (const ServiceStatus &status : all) {
        running += status.state == ServiceState::Running ? 1 : 0;
        for (ServiceRow *row : std::as_const(m_rows)) {
            if (row->service() == status.id)
                row->setStatus(status);
        }
    }
    m_facts->setText(tr("%1 of %n service(s) running", nullptr, static_cast<int>(all.size())).arg(running));
}

void BootPage::showBoots()
{
    const int rows = std::clamp(m_boots->rowCount(), 1, kMostBootRows);
    m_bootStack->setCurrentIndex(m_boots->rowCount() > 0 ? 0 : 1);
    m_bootStack->setFixedHeight(m_boots->rowCount() > 0
            ? m_bootTable->horizontalHeader()->sizeHint().height() + rows * tableRowHeight() + 2
            : m_bootStack->widget(1)->sizeHint().height());
    QStringList words;
    if (m_boots->underWay() > 0)
        words.append(tr("%n under way", nullptr, m_boots->underWay()));
    if (m_boots->medianMs() > 0)
        words.append(tr("usual: %1 (dotted line)").arg(ageText(m_boots->medianMs())));
    m_median->setText(words.join(u" · "_s));
}

void BootPage::switchService(ServiceId service, bool isOn)
{
    FleetCommand command;
    command.kind = isOn ? FleetCommand::Kind::StartService : FleetCommand::Kind::StopService;
    command.service = service;
    const QString name = serviceText(service);
    m_acts.perform(command,
        {isOn ? tr("%1 was started").arg(name) : tr("%1 was stopped").arg(name),
            isOn ? tr("Start %1").arg(name) : tr("Stop %1").arg(name),
            isOn ? u"start-service"_s : u"stop-service"_s, serviceName(service), {}});
}

} // namespace roadstead::ui
