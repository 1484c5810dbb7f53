#include "services/etcd_v2_front.h"

#include "core/literals.h"
#include "services/etcd_v2_answers.h"

#include <QDateTime>

#include <algorithm>
#include <atomic>

namespace roadstead::services {

using wire::EtcdV2Error;
using wire::EtcdV2Event;
using wire::EtcdV2Node;

/// One PUT or DELETE on its way: read, judged, tried, and tried again when another was faster.
struct EtcdV2Front::Change
{
    HttpResponder respond;
    QByteArray key;
    std::optional<QByteArray> value; ///< nothing: a delete
    std::optional<bool> mustExist;
    std::optional<qint64> previousIndex;
    std::optional<QByteArray> previousValue;
    std::optional<std::chrono::seconds> timeToLive;
    int tries = 0;
    Gate gate;

    [[nodiscard]] bool hasCompare() const { return previousIndex || previousValue; }
    [[nodiscard]] QByteArray action() const
    {
        if (!value)
            return hasCompare() ? "compareAndDelete" : "delete";
        if (hasCompare())
            return "compareAndSwap";
        return !mustExist ? "set" : *mustExist ? "update" : "create";
    }
};

/// One request that waits for a change; answered once.
struct EtcdV2Front::Waiting
{
    explicit Waiting(HttpResponder responder)
        : respond(std::move(responder))
    {
    }
    HttpResponder respond;
    std::atomic<Keyspace::WatchId> watch = 0;
    std::atomic_bool isAnswered = false;
};

EtcdV2Front::EtcdV2Front(Keyspace &keys, std::shared_ptr<TimedKeys> timed)
    : m_keys(keys)
    , m_timed(std::move(timed))
{
}

EtcdV2Front::~EtcdV2Front() = default;

HttpReply EtcdV2Front::get(const HttpRequest &request, const QByteArray &key, const View &view)
{
    const QueryItems items = request.query();
    const bool isRecursive = isTrue(items, "recursive");
    return HttpReply::later(
        [self = shared_from_this(), request, items, key, isRecursive, view](const HttpResponder &respond) {
            if (isTrue(items, "wait")) {
                self->wait(request, key, respond);
                return;
            }
            self->m_keys.range(key, {}, [self, key, isRecursive, view, respond](Result<RangeResult> found) {
                if (!found) {
                    respond(broken(found.error()));
                    return;
                }
                for (KeyValue &kv : found->kvs)
                    kv.value = view ? view(kv.value) : kv.value;
                self->answerRead(respond, key, isRecursive, *found);
            });
        });
}

void EtcdV2Front::answerRead(
    const HttpResponder &respond, const QByteArray &key, bool isRecursive, const RangeResult &found)
{
    if (!found.kvs.empty()) {
        respond(told(
            200, encode(EtcdV2Event {"get", withTime(wire::nodeOf(found.kvs.front())), {}}), found.revision));
        return;
    }
    const auto [first, last] = rangeBelow(key);
    const auto answer = [self = shared_from_this(), key, isRecursive, respond](
                            const Result<RangeResult> &below) {
        if (!below)
            respond(broken(below.error()));
        else if (below->kvs.empty())
            respond(refused(EtcdV2Error::KeyNotFound, key, below->revision));
        else if (static_cast<qsizetype>(below->kvs.size()) > self->mostListed())
            respond(broken({ErrorCode::TooLarge, u"The directory holds too many keys to be listed."_s}));
        else
            respond(told(200,
                encode(EtcdV2Event {"get", self->withTime(directory(key, below->kvs, isRecursive)), {}}),
                below->revision));
    };
    m_keys.range(first, last, answer);
}

qsizetype EtcdV2Front::mostListed() const
{
    return m_timed ? TimedKeys::kMaxKeys : kMaxListed;
}

EtcdV2Node EtcdV2Front::withTime(EtcdV2Node node) const
{
    if (!m_timed)
        return node;
    if (node.value) {
        setTime(node, m_timed->remaining(node.key));
        return node;
    }
    for (EtcdV2Node &child : node.nodes)
        child = withTime(std::move(child));
    return node;
}

void EtcdV2Front::setTime(EtcdV2Node &node, std::optional<std::chrono::seconds> timeToLive)
{
    if (!timeToLive)
        return;
    node.timeToLive = timeToLive->count();
    node.expiration
        = QDateTime::currentDateTimeUtc().addSecs(timeToLive->count()).toString(Qt::ISODateWithMs).toLatin1();
}

void EtcdV2Front::wait(const HttpRequest &request, const QByteArray &key, const HttpResponder &respond)
{
    const QueryItems items = request.query();
    bool isNumber = true;
    const qint64 from = valueOf(items, "waitIndex").value_or("0").toLongLong(&isNumber);
    if (!isNumber || from < 0) {
        respond(refused(EtcdV2Error::InvalidField, "invalid value for \"waitIndex\"", 0));
        return;
    }
    const auto waiting = std::make_shared<Waiting>(respond);
    {
        const std::scoped_lock lock(m_mutex);
        if (m_waiting.size() >= kMaxWaiting) {
            respond(HttpResponse::problem(503, "Too many requests wait for a change."));
            return;
        }
        m_waiting.emplace(Clock::now() + kWaitTime, waiting);
        if (!m_ender.joinable())
            m_ender = std::jthread([this](const std::stop_token &stop) { endOverdue(stop); });
    }
    const auto changed
        = [front = weak_from_this(), waiting, key](const Result<std::vector<KeyEvent>> &events) {
              const auto self = front.lock();
              if (!self)
                  return;
              if (!events) {
                  self->finish(
                      waiting, refused(EtcdV2Error::EventIndexCleared, events.error().message.toUtf8(), 0));
                  return;
              }
              const auto shown = std::ranges::find_if(
                  *events, [&key](const KeyEvent &event) { return isShown(key, event.kv.key); });
              if (shown != events->end())
                  self->finish(waiting, told(200, encode(wire::eventOf(*shown)), shown->kv.modRevision));
          };
    const bool isBelow = isTrue(items, "recursive");
    const auto [first, last] = isBelow ? rangeBelow(key) : std::pair(key, QByteArray());
    waiting->watch = m_keys.watch(first, last, from, changed);
    if (waiting->isAnswered)
        m_keys.unwatch(waiting->watch);
}

void EtcdV2Front::finish(const std::shared_ptr<Waiting> &waiting, HttpResponse response)
{
    if (waiting->isAnswered.exchange(true))
        return;
    waiting->respond(std::move(response));
    m_keys.unwatch(waiting->watch);
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_waiting, [&waiting](const auto &each) { return each.second == waiting; });
}

void EtcdV2Front::endOverdue(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        const auto next = m_waiting.empty() ? Clock::now() + kWaitTime : m_waiting.begin()->first;
        m_wake.wait_until(lock, stop, next, [] { return false; });
        std::vector<std::shared_ptr<Waiting>> overdue;
        for (auto it = m_waiting.begin(); it != m_waiting.end() && it->first <= Clock::now(); ++it)
            overdue.push_back(it->second);
        lock.unlock();
        for (const std::shared_ptr<Waiting> &each : overdue)
            finish(each, told(200, {}, 0));
        lock.lock();
    }
}

HttpReply EtcdV2Front::put(
    const HttpRequest &request, const QByteArray &key, const Judge &judge, const Gate &gate)
{
    QueryItems items = request.query();
    for (auto &item : parseQuery(request.body)) // a form, as Go's client sends it
        items.push_back(std::move(item));
    const auto value = valueOf(items, "value");
    const auto ttl = valueOf(items, "ttl").value_or(QByteArray());
    for (const char *name : {"ttl", "dir", "inOrder", "refresh"}) {
        const auto given = valueOf(items, name).value_or(QByteArray());
        const bool isServed = m_timed && QByteArrayView(name) == "ttl";
        if (!isServed && given != "false" && !given.isEmpty())
            return refused(EtcdV2Error::InvalidField, QByteArray(name) + " is not served here", 0);
    }
    if (!value)
        return refused(EtcdV2Error::ValueRequired, key, 0);
    if (const QString problem = judge ? judge(*value) : QString(); !problem.isEmpty())
        return refused(EtcdV2Error::InvalidField, problem.toUtf8(), 0);
    Change change {HttpResponder(nullptr), key, value, {}, {}, {}, {}, 0, gate};
    if (m_timed && !ttl.isEmpty()) {
        bool isNumber = false;
        change.timeToLive = std::chrono::seconds(ttl.toLongLong(&isNumber));
        if (!isNumber || change.timeToLive->count() < 0 || *change.timeToLive > TimedKeys::kMaxTime)
            return refused(EtcdV2Error::TtlNotANumber, "invalid value for \"ttl\"", 0);
    }
    if (const auto exist = valueOf(items, "prevExist"))
        change.mustExist = *exist == "true";
    if (const auto index = valueOf(items, "prevIndex"))
        change.previousIndex = index->toLongLong();
    if (const auto previous = valueOf(items, "prevValue"))
        change.previousValue = *previous;
    return HttpReply::later([self = shared_from_this(), change](const HttpResponder &respond) {
        auto own = std::make_shared<Change>(change);
        own->respond = respond;
        self->attempt(own);
    });
}

HttpReply EtcdV2Front::remove(const HttpRequest &request, const QByteArray &key)
{
    const QueryItems items = request.query();
    const bool isTree = isTrue(items, "recursive");
    if ((isTree && !m_timed) || isTrue(items, "dir"))
        return refused(EtcdV2Error::RootReadOnly, key, 0);
    if (isTree)
        return removeTree(key);
    Change change {HttpResponder(nullptr), key, {}, true, {}, {}, {}, 0, {}};
    if (const auto index = valueOf(items, "prevIndex"))
        change.previousIndex = index->toLongLong();
    if (const auto previous = valueOf(items, "prevValue"))
        change.previousValue = *previous;
    return HttpReply::later([self = shared_from_this(), change](const HttpResponder &respond) {
        auto own = std::make_shared<Change>(change);
        own->respond = respond;
        self->attempt(own);
    });
}

void EtcdV2Front::attempt(const std::shared_ptr<Change> &change)
{
    m_keys.range(change->key, {}, [self = shared_from_this(), change](const Result<RangeResult> &found) {
        if (found)
            self->decide(change, *found);
        else
            change->respond(broken(found.error()));
    });
}

void EtcdV2Front::decide(const std::shared_ptr<Change> &change, const RangeResult &found)
{
    const std::optional<KeyValue> old = found.kvs.empty() ? std::nullopt : std::optional(found.kvs.front());
    const auto refuse = [&](EtcdV2Error error, const QByteArray &cause) {
        change->respond(refused(error, cause, found.revision));
    };
    if (change->mustExist == false && old)
        return refuse(EtcdV2Error::KeyExists, change->key);
    if (!old && (change->mustExist == true || change->hasCompare()))
        return refuse(EtcdV2Error::KeyNotFound, change->key);
    const auto differs = [](const QByteArray &given, const QByteArray &present) {
        return '[' + given + " != " + present + ']';
    };
    if (change->previousIndex && *change->previousIndex != 0 && *change->previousIndex != old->modRevision)
        return refuse(EtcdV2Error::CompareFailed,
            differs(QByteArray::number(*change->previousIndex), QByteArray::number(old->modRevision)));
    if (change->previousValue && *change->previousValue != old->value)
        return refuse(EtcdV2Error::CompareFailed, differs(*change->previousValue, old->value));
    const Leave asAsked {{}, change->value.value_or(QByteArray()), {}, {}};
    if (!change->gate || !change->value)
        return carryOut(change, old, asAsked);
    change->gate({change->key, old ? std::optional(old->value) : std::nullopt, *change->value},
        [self = shared_from_this(), change, old, revision = found.revision](const Result<Leave> &leave) {
            if (!leave)
                change->respond(broken(leave.error()));
            else if (!leave->refusal.isEmpty())
                change->respond(refused(EtcdV2Error::CompareFailed, leave->refusal, revision));
            else
                self->carryOut(change, old, *leave);
        });
}

void EtcdV2Front::carryOut(
    const std::shared_ptr<Change> &change, const std::optional<KeyValue> &old, const Leave &leave)
{
    KeyTransaction transaction = leave.beside;
    transaction.compares.push_back({.key = change->key,
        .target = KeyCompare::Target::ModRevision,
        .number = old ? old->modRevision : 0,
        .value = {}});
    transaction.success.push_back(
        {.kind = change->value ? KeyOperation::Kind::Put : KeyOperation::Kind::Delete,
            .key = change->key,
            .value = leave.value});
    if (m_timed)
        transaction.success.push_back(TimedKeys::timeOf(change->key, change->timeToLive));
    m_keys.transact(std::move(transaction),
        [self = shared_from_this(), change, old, value = leave.value, stored = leave.stored](
            const Result<TransactionResult> &done) {
            if (!done) {
                change->respond(broken(done.error()));
            } else if (done->hasSucceeded) {
                if (stored)
                    stored();
                EtcdV2Node node {
                    change->key, value, {}, done->revision, old ? old->createRevision : done->revision};
                if (change->timeToLive)
                    self->m_timed->noteWritten(change->key, *change->timeToLive, done->revision);
                setTime(node, change->timeToLive);
                EtcdV2Event event {change->action(), node, {}};
                if (old)
                    event.previous = wire::nodeOf(*old);
                constexpr int kCreated = 201;
                change->respond(told(old ? 200 : kCreated, encode(event), done->revision));
            } else if (++change->tries < kMaxTries) {
                self->attempt(change);
            } else {
                change->respond(broken({ErrorCode::Unavailable, u"Others change this key all the time."_s}));
            }
        });
}

} // namespace roadstead::services
