#include "core/literals.h"
#include "ui/empty_state.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/report_preview.h"
#include "ui/report_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>

#include <algorithm>

// What the view of reports is put together from.

namespace roadstead::ui {

namespace {

QComboBox *makeBox(const QString &name, const QString &accessibleName, int letters, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(accessibleName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(letters);
    return box;
}

QPushButton *makeTool(const QString &icon, const QString &name, const QString &words, QWidget *parent)
{
    auto *button = new QPushButton(themedIcon(icon), {}, parent);
    button->setProperty("kind", u"quiet"_s);
    button->setObjectName(name);
    button->setAccessibleName(words);
    button->setToolTip(words);
    button->setMinimumWidth(36);
    return button;
}

} // namespace

QWidget *ReportView::makeChoices()
{
    auto *box = new QWidget(this);
    // What the report is about, then what becomes of it; below it where one row is too long.
    m_choices = new QBoxLayout(QBoxLayout::TopToBottom, box);
    m_choices->setContentsMargins(0, 0, 0, 0);
    m_choices->setSpacing(8);
    auto *about = new QHBoxLayout;
    about->setSpacing(8);
    m_choices->addLayout(about, 3);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_choices->addLayout(row, 2);
    m_kind = makeBox(u"reportKind"_s, tr("Kind of report"), 6, box);
    m_kind->addItem(tr("Rollout"), static_cast<int>(ReportKind::Rollout));
    m_kind->addItem(tr("Inventory"), static_cast<int>(ReportKind::Inventory));
    m_kind->addItem(tr("History, as filtered"), static_cast<int>(ReportKind::Events));
    m_rollout = makeBox(u"reportRollout"_s, tr("Rollout"), 8, box);
    m_cluster = makeBox(u"reportCluster"_s, tr("Cluster"), 8, box);
    m_paper = makeBox(u"reportPaper"_s, tr("Paper"), 3, box);
    m_paper->addItem(tr("A4"), static_cast<int>(QPageSize::A4));
    m_paper->addItem(tr("Letter"), static_cast<int>(QPageSize::Letter));
    const bool isLetter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    m_paper->setCurrentIndex(isLetter ? 1 : 0);
    m_format = makeBox(u"reportFormat"_s, tr("Format of the file"), 6, box);
    m_format->addItem(tr("PDF"), static_cast<int>(ReportFormat::Pdf));
    m_format->addItem(tr("Web page (HTML)"), static_cast<int>(ReportFormat::Html));
    m_format->addItem(tr("Spreadsheet (ODS)"), static_cast<int>(ReportFormat::Ods));
    m_format->addItem(tr("CSV"), static_cast<int>(ReportFormat::Csv));
    m_format->addItem(tr("CSV with byte order mark"), static_cast<int>(ReportFormat::Csv));
    m_format->setItemData(4, true, Qt::UserRole + 1); // some spreadsheets need it
    m_format->addItem(tr("JSON"), static_cast<int>(ReportFormat::Json));
    m_exportButton
        = new QPushButton(themedIcon(u"document-export"_s, IconRole::OnAccent), tr("Export…"), box);
    m_exportButton->setObjectName(u"exportButton"_s);
    m_exportButton->setProperty("kind", u"primary"_s);
    m_printButton = new QPushButton(themedIcon(u"document-print"_s), tr("Print…"), box);
    m_printButton->setObjectName(u"printButton"_s);
    about->addWidget(m_kind, 2);
    about->addWidget(m_rollout, 3);
    about->addWidget(m_cluster, 3);
    row->addWidget(m_paper);
    row->addWidget(m_format, 1);
    row->addWidget(m_printButton);
    row->addWidget(m_exportButton);
    return box;
}

void ReportView::resizeEvent(QResizeEvent *event)
{
    constexpr int kRoomForOneRow = 800;
    const int letters = std::max(8, fontMetrics().averageCharWidth());
    m_choices->setDirection(
        width() >= kRoomForOneRow * letters / 8 ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
}

QWidget *ReportView::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(15, 6, 9, 6);
    row->setSpacing(4);
    m_facts = new ElidingLabel({}, bar);
    m_facts->setObjectName(u"reportFacts"_s);
    setInk(m_facts, Ink::Muted);
    row->addWidget(m_facts, 1);
    auto *again = makeTool(u"view-refresh"_s, u"reportRefresh"_s, tr("Gather the figures again"), bar);
    connect(again, &QPushButton::clicked, this, &ReportView::refresh);
    m_previous = makeTool(u"go-up"_s, u"previousPage"_s, tr("Previous page"), bar);
    m_next = makeTool(u"go-down"_s, u"nextPage"_s, tr("Next page"), bar);
    m_page = makeLabel({}, fontFor(TextRole::Body), Ink::Text, bar);
    m_page->setObjectName(u"pageLabel"_s);
    auto *smaller = makeTool(u"list-remove"_s, u"zoomOut"_s, tr("Smaller"), bar);
    auto *larger = makeTool(u"list-add"_s, u"zoomIn"_s, tr("Larger"), bar);
    m_zoom = makeBox(u"zoomBox"_s, tr("Size"), 8, bar);
    m_zoom->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_zoom->addItem(tr("Fit width"), 0.0);
    for (const double zoom : {0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0})
        m_zoom->addItem(tr("%1 %").arg(qRound(zoom * 100)), zoom);
    for (QWidget *each :
        std::initializer_list<QWidget *> {again, m_previous, m_page, m_next, smaller, m_zoom, larger})
        row->addWidget(each);
    connect(m_previous, &QPushButton::clicked, this,
        [this] { m_preview->goToPage(m_preview->currentPage() - 1); });
    connect(
        m_next, &QPushButton::clicked, this, [this] { m_preview->goToPage(m_preview->currentPage() + 1); });
    connect(smaller, &QPushButton::clicked, this, [this] { m_preview->zoomOut(); });
    connect(larger, &QPushButton::clicked, this, [this] { m_preview->zoomIn(); });
    connect(m_zoom, &QComboBox::activated, this,
        [this](int index) { m_preview->setZoom(m_zoom->itemData(index).toDouble()); });
    return bar;
}

QWidget *ReportView::makeWork()
{
    m_work = new QWidget(this);
    m_work->setObjectName(u"reportWork"_s);
    auto *row = new QHBoxLayout(m_work);
    row->setContentsMargins(15, 4, 9, 4);
    row->setSpacing(8);
    m_workText = new ElidingLabel({}, m_work);
    m_workBar = new QProgressBar(m_work);
    m_workBar->setRange(0, 0);
    m_workBar->setTextVisible(false);
    m_workBar->setMaximumWidth(160);
    m_workBar->setAccessibleName(tr("Progress"));
    m_workCancel = new QPushButton(tr("Cancel"), m_work);
    m_workCancel->setObjectName(u"cancelWork"_s);
    row->addWidget(m_workText, 1);
    row->addWidget(m_workBar);
    row->addWidget(m_workCancel);
    m_work->hide();
    return m_work;
}

QWidget *ReportView::makeCard()
{
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 7); // the pages' surface stays within the card's round corners
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(makeWork());
    m_stack = new QStackedWidget(card);
    m_preview = new ReportPreview(m_stack);
    m_empty = new EmptyState(u"view-history"_s, tr("No report yet"), {}, m_stack);
    m_stack->addWidget(m_preview);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    return card;
}

void ReportView::fillRollouts()
{
    const QVariant chosen = m_rollout->currentData();
    const QSignalBlocker quiet(m_rollout);
    m_rollout->clear();
    for (const RolloutStatus &rollout : m_fleet.rollouts()) {
        if (rollout.version.isEmpty())
            continue;
        const QString group = rollout.groupName.isEmpty() ? rollout.group : rollout.groupName;
        m_rollout->addItem(u"%1 · %2 · %3"_s.arg(rollout.appName, group, rollout.version),
            QStringList {rollout.appId, rollout.group, rollout.version});
    }
    const int at = m_rollout->findData(chosen);
    if (at >= 0)
        m_rollout->setCurrentIndex(at);
}

void ReportView::fillClusters()
{
    const QVariant chosen = m_cluster->currentData();
    const QSignalBlocker quiet(m_cluster);
    m_cluster->clear();
    m_cluster->addItem(tr("All clusters"), QString());
    for (const Cluster &cluster : m_fleet.config()->document().clusters)
        m_cluster->addItem(cluster.name.isEmpty() ? cluster.id : cluster.name, cluster.id);
    const int at = m_cluster->findData(chosen);
    m_cluster->setCurrentIndex(std::max(at, 0));
}

} // namespace roadstead::ui
