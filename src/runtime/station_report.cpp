#include "runtime/station_private.h"

#include "core/literals.h"
#include "core/report_builder.h"
#include "wire/fleet_document.h"
#include "wire/report_json.h"

#include <QPointer>
#include <QThreadPool>
#include <QTimeZone>

namespace roadstead::runtime {

namespace {

constexpr int kPage = 2000; ///< events a question to the store
constexpr int kMaxDocuments = 500; ///< looked through for the one that was in force

/// Gathers what one report is made from: pages of events from the store's reader, then everything is put
/// together in the background. Lives in the main thread until it has replied.
class ReportJob : public std::enable_shared_from_this<ReportJob>
{
public:
    ReportJob(Station &station, store::Store &store, LongWork work, std::function<void(Result<Report>)> done)
        : m_station(station)
        , m_store(store)
        , m_work(std::move(work))
        , m_done(std::move(done))
    {
    }

    void start(ReportSource source)
    {
        m_source = std::move(source);
        const ReportQuery &query = m_source.query;
        if (query.kind == ReportKind::Inventory)
            return build();
        m_events.limit = kPage;
        if (query.kind == ReportKind::Events) {
            m_events.node = query.node;
            m_events.sinceMs = query.sinceMs;
            m_events.untilMs = query.untilMs;
            m_events.kinds = query.kinds;
            m_events.least = query.least;
            m_events.text = query.text;
            return askEvents();
        }
        if (m_source.status.version == query.version && m_source.status.startedMs > 0)
            return askDocuments(m_source.status.startedMs);
        findStart();
    }

private:
    /// The start of a rollout that is not the newest one stands in its first event.
    void findStart()
    {
        EventQuery query;
        query.kinds = {EventKind::RolloutStarted};
        query.limit = EventQuery::kMaxEventsAtOnce;
        ask(query, [this](const QList<Event> &events) {
            qint64 startMs = 0;
            for (const Event &event : events) {
                if (event.detail.value(u"group"_s).toString() == m_source.query.updateGroup
                    && event.detail.value(u"version"_s).toString() == m_source.query.version)
                    startMs = event.atMs;
            }
            if (startMs > 0)
                askDocuments(startMs);
            else if (m_source.status.version == m_source.query.version)
                build(); // nobody was granted it yet
            else
                finish(fail(ErrorCode::NotFound,
                    u"No rollout of %1 in the update group %2 is known."_s.arg(
                        m_source.query.version, m_source.query.updateGroup)));
        });
    }

    void askDocuments(qint64 startMs)
    {
        m_events.sinceMs = startMs;
        m_events.kinds = rolloutReportKinds();
        const auto self = shared_from_this();
        m_store.documents(kMaxDocuments, [self, startMs](const Result<QList<AppliedDocument>> &documents) {
            QMetaObject::invokeMethod(&self->m_station, [self, startMs, documents] {
                for (const AppliedDocument &each : documents.value_or(QList<AppliedDocument>())) {
                    if (each.atMs > startMs)
                        continue;
                    if (auto parsed = wire::parseFleetDocument(each.yaml.toUtf8(), {}))
                        self->m_source.documentAtStart = *std::move(parsed);
                    break;
                }
                self->askEvents();
            });
        });
    }

    void ask(const EventQuery &query, std::function<void(const QList<Event> &)> then)
    {
        const auto self = shared_from_this();
        m_store.events(query, [self, then = std::move(then)](Result<QList<Event>> events) {
            QMetaObject::invokeMethod(&self->m_station, [self, then, events = std::move(events)] {
                if (self->isCancelled())
                    self->finish(fail(ErrorCode::Cancelled, u"The report was cancelled."_s));
                else if (!events)
                    self->finish(tl::unexpected(events.error()));
                else
                    then(*events);
            });
        });
    }

    void askEvents()
    {
        ask(m_events, [this](const QList<Event> &page) {
            m_found += page;
            m_events.beforeId = page.isEmpty() ? 0 : page.constLast().id;
            if (m_work.progress)
                m_work.progress(static_cast<int>(m_found.size()), 0);
            const bool isFull = m_found.size() >= kMaxReportEvents;
            if (page.size() == m_events.limit && !isFull)
                return askEvents();
            m_source.hasAllEvents = page.size() < m_events.limit;
            m_source.events = QList<Event>(m_found.crbegin(), m_found.crend());
            m_found.clear();
            build();
        });
    }

    void build()
    {
        const auto self = shared_from_this();
        QThreadPool::globalInstance()->start([self] {
            Report report = self->m_source.query.kind == ReportKind::Inventory
                ? buildInventory(self->m_source)
                : self->m_source.query.kind == ReportKind::Rollout ? buildRollout(self->m_source)
                                                                   : buildEvents(self->m_source);
            if (!self->isCancelled())
                report.dataHash = wire::reportHash(report);
            QMetaObject::invokeMethod(&self->m_station, [self, report = std::move(report)] {
                if (self->isCancelled())
                    self->finish(fail(ErrorCode::Cancelled, u"The report was cancelled."_s));
                else
                    self->finish(report);
            });
        });
    }

    [[nodiscard]] bool isCancelled() const { return m_work.isCancelled && *m_work.isCancelled; }
    void finish(const Result<Report> &report) { m_done(report); }

    Station &m_station;
    store::Store &m_store;
    LongWork m_work;
    std::function<void(Result<Report>)> m_done;
    ReportSource m_source;
    EventQuery m_events;
    QList<Event> m_found; ///< newest first
};

/// The group that is asked for, with the newest version where none is named. Fails: NotFound.
Result<RolloutStatus> rolloutOf(const ReportQuery &query, const QList<RolloutStatus> &rollouts)
{
    const QString appId = normalizedAppId(query.appId);
    for (const RolloutStatus &each : rollouts) {
        if (each.group == query.updateGroup && (appId.isEmpty() || normalizedAppId(each.appId) == appId))
            return each;
    }
    return fail(ErrorCode::NotFound,
        query.updateGroup.isEmpty() ? u"Name the update group whose rollout is to be reported."_s
                                    : u"There is no update group “%1”."_s.arg(query.updateGroup));
}

} // namespace

void Station::report(const ReportQuery &query, const LongWork &work, QObject *context, Reply<Report> reply)
{
    const QPointer<QObject> guard(context);
    const auto done = [guard, reply = std::move(reply)](const Result<Report> &report) {
        if (guard)
            reply(report);
    };
    ReportSource source;
    source.query = query;
    if (query.kind == ReportKind::Rollout) {
        const auto status = rolloutOf(query, rollouts());
        const Error error = !status                                ? status.error()
            : query.version.isEmpty() && status->version.isEmpty() ? Error {ErrorCode::NotFound,
                  u"The update group “%1” has no version yet."_s.arg(query.updateGroup)}
                                                                   : Error {};
        if (!error.message.isEmpty()) {
            QMetaObject::invokeMethod(
                this, [done, error] { done(tl::unexpected(error)); }, Qt::QueuedConnection);
            return;
        }
        source.status = *status;
        source.query.appId = status->appId;
        if (query.version.isEmpty())
            source.query.version = status->version;
    }
    source.nodes = nodes();
    source.config = config();
    source.nowMs = nowMs();
    source.timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    source.programVersion = QStringLiteral(ROADSTEAD_VERSION);
    std::make_shared<ReportJob>(*this, *d->store, work, done)->start(std::move(source));
}

} // namespace roadstead::runtime
