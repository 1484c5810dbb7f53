#include "ui/report_view.h"

#include "core/literals.h"
#include "ui/empty_state.h"
#include "ui/report/report_pages.h"
#include "ui/report_export.h"
#include "ui/report_preview.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QThreadPool>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr std::chrono::seconds kRefresh {15}; ///< a preview that is looked at follows the fleet

} // namespace

ReportView::ReportView(FleetApi &fleet, HistoryQuery historyQuery, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_historyQuery(std::move(historyQuery))
    , m_export(new ReportExport(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeChoices());
    column->addWidget(makeCard(), 1);
    fillRollouts();
    fillClusters();
    if (m_rollout->count() == 0)
        m_kind->setCurrentIndex(1);
    wire();
    kindChosen();
}

ReportView::~ReportView()
{
    if (m_cancel)
        *m_cancel = true;
}

void ReportView::wire()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ReportView::kindChosen);
    connect(m_rollout, &QComboBox::currentIndexChanged, this, [this] {
        m_askedVersion.clear();
        refresh();
    });
    connect(m_cluster, &QComboBox::currentIndexChanged, this, &ReportView::refresh);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &ReportView::layOut);
    connect(m_preview, &ReportPreview::currentPageChanged, this, &ReportView::showPage);
    connect(m_preview, &ReportPreview::zoomChanged, this, [this] {
        const QSignalBlocker quiet(m_zoom);
        m_zoom->setCurrentIndex(m_zoom->findData(m_preview->zoom()));
    });
    connect(m_exportButton, &QPushButton::clicked, this, &ReportView::askFile);
    connect(m_printButton, &QPushButton::clicked, this, &ReportView::print);
    connect(m_workCancel, &QPushButton::clicked, this, &ReportView::cancelWork);
    connect(m_empty, &EmptyState::actionTriggered, this, &ReportView::refresh);
    connect(m_export, &ReportExport::started, this,
        [this](const QString &file) { showWork(tr("Writing %1…").arg(QFileInfo(file).fileName())); });
    connect(m_export, &ReportExport::saved, this, [this](const QString &file) {
        showWork({});
        Q_EMIT noticed({tr("Saved %1").arg(QFileInfo(file).fileName()), {}});
    });
    connect(m_export, &ReportExport::failed, this, [this](const QString &file, const Error &error) {
        showWork({});
        if (error.code != ErrorCode::Cancelled)
            Q_EMIT noticed({tr("%1 was not saved: %2").arg(QFileInfo(file).fileName(), error.message), {}});
    });
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kRefresh);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (isVisible() && !isWorking())
            gather();
    });
    connect(&m_fleet, &FleetApi::rolloutsChanged, this, [this] {
        fillRollouts();
        markStale();
    });
    connect(&m_fleet, &FleetApi::configChanged, this, [this] {
        fillClusters();
        markStale();
    });
    connect(&m_fleet, &FleetApi::nodesChanged, this, &ReportView::markStale);
    connect(&m_fleet, &FleetApi::nodesReset, this, &ReportView::markStale);
}

void ReportView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale || kind() == ReportKind::Events)
        gather();
}

void ReportView::markStale()
{
    m_isStale = true;
    if (isVisible() && !m_refresh.isActive())
        m_refresh.start();
}

ReportKind ReportView::kind() const
{
    return static_cast<ReportKind>(m_kind->currentData().toInt());
}

void ReportView::kindChosen()
{
    m_rollout->setVisible(kind() == ReportKind::Rollout);
    m_cluster->setVisible(kind() == ReportKind::Inventory);
    refresh();
}

void ReportView::showKind(ReportKind wanted)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(wanted)));
}

void ReportView::showRollout(const QString &appId, const QString &group, const QString &version)
{
    {
        const QSignalBlocker quietKind(m_kind);
        const QSignalBlocker quietRollout(m_rollout);
        for (int i = 0; i < m_rollout->count(); ++i) {
            const QStringList each = m_rollout->itemData(i).toStringList();
            if (each.value(0) == appId && each.value(1) == group)
                m_rollout->setCurrentIndex(i);
        }
        m_kind->setCurrentIndex(0);
    }
    const QString newest = m_rollout->currentData().toStringList().value(2);
    m_askedVersion = version == newest ? QString() : version;
    kindChosen();
}

ReportQuery ReportView::query() const
{
    ReportQuery query = kind() == ReportKind::Events ? m_historyQuery() : ReportQuery();
    query.kind = kind();
    if (kind() == ReportKind::Inventory)
        query.cluster = m_cluster->currentData().toString();
    if (kind() != ReportKind::Rollout)
        return query;
    const QStringList rollout = m_rollout->currentData().toStringList();
    query.appId = rollout.value(0);
    query.updateGroup = rollout.value(1);
    query.version = m_askedVersion.isEmpty() ? rollout.value(2) : m_askedVersion;
    return query;
}

void ReportView::refresh()
{
    m_isStale = true;
    if (isVisible())
        gather();
}

void ReportView::gather()
{
    if (m_cancel)
        *m_cancel = true; // an earlier question
    m_cancel.reset();
    m_refresh.stop();
    ++m_round;
    if (kind() == ReportKind::Rollout && m_rollout->count() == 0) {
        takeReport(fail(ErrorCode::NotFound, tr("No update group has a version to roll out yet.")));
        return;
    }
    m_isStale = false;
    m_cancel = std::make_shared<std::atomic_bool>(false);
    // A report that is there stays in sight while the new one is made.
    if (!m_report)
        showWork(tr("Gathering…"));
    LongWork work;
    work.isCancelled = m_cancel;
    work.progress = [self = QPointer<ReportView>(this), round = m_round](int done, int) {
        if (self && self->m_round == round)
            self->showWork(tr("Gathering: %1 events read").arg(QLocale().toString(done)));
    };
    m_fleet.report(query(), work, this, [this, round = m_round](const Result<Report> &report) {
        if (round == m_round)
            takeReport(report);
    });
}

void ReportView::takeReport(const Result<Report> &report)
{
    if (report) {
        m_report = std::make_shared<const Report>(*report);
        layOut();
        return;
    }
    m_cancel.reset();
    m_report.reset();
    showWork({});
    m_preview->setPages(nullptr);
    const bool isCancelled = report.error().code == ErrorCode::Cancelled;
    m_empty->setTexts(isCancelled ? tr("Cancelled") : tr("No report"),
        isCancelled ? tr("The figures were not gathered to the end.") : report.error().message);
    m_empty->setAction(isCancelled ? tr("Gather again") : QString());
    m_facts->clear();
    showPage();
}

/// In the background: 10,000 nodes take seconds.
void ReportView::layOut()
{
    if (!m_report)
        return;
    const int round = ++m_round;
    m_cancel = std::make_shared<std::atomic_bool>(false);
    const auto size = static_cast<QPageSize::PageSizeId>(m_paper->currentData().toInt());
    const QPointer<ReportView> self(this);
    QThreadPool::globalInstance()->start([self, round, size, report = m_report, cancel = m_cancel] {
        auto pages = std::make_shared<const ReportPages>(report, size, cancel.get());
        QMetaObject::invokeMethod(
            qApp,
            [self, round, pages] {
                if (self && self->m_round == round)
                    self->showPages(pages);
            },
            Qt::QueuedConnection);
    });
}

void ReportView::showPages(const std::shared_ptr<const ReportPages> &pages)
{
    m_cancel.reset();
    showWork({});
    m_preview->setPages(pages);
    m_facts->setText(reportTitle(*m_report) + u" · "_s + reportVerdict(*m_report));
    showPage();
}

void ReportView::showPage()
{
    const int count = m_preview->pageCount();
    const int page = m_preview->currentPage();
    m_stack->setCurrentIndex(count > 0 || isWorking() ? 0 : 1);
    m_page->setText(count > 0 ? pageText(page + 1, count) : QString());
    m_previous->setEnabled(page > 0);
    m_next->setEnabled(page + 1 < count);
    m_exportButton->setEnabled(count > 0 && !m_export->isBusy());
    m_printButton->setEnabled(count > 0);
}

void ReportView::showWork(const QString &sentence)
{
    m_workText->setText(sentence);
    m_work->setVisible(!sentence.isEmpty());
    showPage();
}

void ReportView::cancelWork()
{
    if (m_export->isBusy()) {
        m_export->cancel();
        return;
    }
    if (m_cancel)
        *m_cancel = true;
    ++m_round; // whatever still comes of it
    takeReport(fail(ErrorCode::Cancelled, {}));
}

ReportOptions ReportView::options() const
{
    ReportOptions options;
    options.format = static_cast<ReportFormat>(m_format->currentData().toInt());
    options.hasBom = m_format->currentData(Qt::UserRole + 1).toBool();
    options.pageSize = static_cast<QPageSize::PageSizeId>(m_paper->currentData().toInt());
    return options;
}

QString ReportView::fileName() const
{
    QString name = m_report ? u"roadstead-%1-%2"_s.arg(reportKindName(m_report->kind), m_report->subject)
                            : u"roadstead"_s;
    name += u'-' + QDateTime::fromMSecsSinceEpoch(m_fleet.nowMs()).toString(u"yyyy-MM-dd"_s);
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && c != u'.' && c != u'-')
            c = u'-';
    }
    while (name.contains(u"--"_s))
        name.replace(u"--"_s, u"-"_s);
    return name + u'.' + reportFormatName(options().format);
}

void ReportView::askFile()
{
    if (!m_report || m_export->isBusy())
        return;
    auto *dialog = new QFileDialog(this, tr("Export the report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    const QString suffix = reportFormatName(options().format);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilters({u"%1 (*.%2)"_s.arg(m_format->currentText().section(u" ("_s, 0, 0), suffix)});
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(fileName());
    connect(dialog, &QFileDialog::fileSelected, this, &ReportView::saveTo);
    dialog->open();
}

void ReportView::saveTo(const QString &file)
{
    if (m_report)
        m_export->save(m_report, options(), file);
    showPage();
}

void ReportView::print()
{
    const std::shared_ptr<const ReportPages> pages = m_preview->pages();
    if (!pages)
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(options().pageSize));
    printer->setFullPage(true);
    printer->setDocName(reportTitle(pages->report()));
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMinMax(1, pages->count());
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    connect(dialog, &QDialog::accepted, this, [this, printer, pages] {
        const int first = printer->fromPage() > 0 ? printer->fromPage() : 1;
        const int last = printer->toPage() > 0 ? std::min(printer->toPage(), pages->count()) : pages->count();
        // Spooling may be slow, and the pages belong to nobody else: not in the main thread.
        const QPointer<ReportView> self(this);
        QThreadPool::globalInstance()->start([self, printer, pages, first, last] {
            QPainter painter;
            const bool isStarted = painter.begin(printer.get());
            const double scale = printer->resolution() / static_cast<double>(ReportPages::kUnitsPerInch);
            for (int page = first; isStarted && page <= last; ++page) {
                if (page > first)
                    printer->newPage();
                painter.resetTransform();
                painter.scale(scale, scale);
                pages->paint(painter, page - 1);
            }
            const bool isPrinted = isStarted && painter.end();
            QMetaObject::invokeMethod(
                qApp,
                [self, isPrinted] {
                    if (self)
                        Q_EMIT self->noticed({isPrinted ? tr("Sent to the printer")
                                                        : tr("The printer does not take the report."),
                            {}});
                },
                Qt::QueuedConnection);
        });
    });
    dialog->open();
}

QByteArray ReportView::saveState() const
{
    const QJsonObject state {{u"kind"_s, QString(reportKindName(kind()))},
        {u"format"_s, m_format->currentIndex()}, {u"paper"_s, m_paper->currentIndex()}};
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void ReportView::restoreState(const QByteArray &state)
{
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    if (const auto wanted = reportKindFromName(object.value(u"kind"_s).toString()))
        showKind(*wanted);
    const auto choose = [&object](QComboBox *box, const QString &key) {
        const int index = object.value(key).toInt(box->currentIndex());
        if (index >= 0 && index < box->count())
            box->setCurrentIndex(index);
    };
    choose(m_format, u"format"_s);
    choose(m_paper, u"paper"_s);
}

} // namespace roadstead::ui
