#include "store/group_commit.h"

#include "core/literals.h"
#include "store/key_overlay.h"
#include "store/keyspace_limits.h"

#include <QHash>

#include <atomic>
#include <chrono>
#include <deque>
#include <mutex>

namespace roadstead::store {

namespace {

struct Waiting
{
    GroupCommit::Work work;
    GroupCommit::Done done;
    int tries = 0;
};

/// Room for one more work, which changes a few keys of its own.
constexpr std::size_t kRoom = 8;

/// The works that are carried out together: one after the other, then one transaction, then the answers. Kept
/// alive by its callbacks, which come one at a time.
class Round : public std::enable_shared_from_this<Round>
{
public:
    /// Works that have to be carried out again, or had no room, in their order.
    using Ended = std::function<void(std::deque<Waiting>, KeyOverlay::Beliefs)>;

    Round(Keyspace &keyspace, KeyOverlay::Beliefs beliefs, std::deque<Waiting> works, Ended ended)
        : m_keyspace(keyspace)
        , m_overlay(std::make_shared<KeyOverlay>(keyspace, std::move(beliefs)))
        , m_works(std::move(works))
        , m_ended(std::move(ended))
    {
    }

    /// A loop while works answer within the call; the answer of one that does not goes on in its own thread.
    void next()
    {
        while (m_answers.size() < m_works.size() && !m_trouble
            && m_overlay->changeCount() + kRoom <= kMaxKeyOperations) {
            m_turn = Turn::Asked;
            m_works[m_answers.size()].work(*m_overlay, [self = shared_from_this()](Result<Verdict> answer) {
                if (!answer && answer.error().code == ErrorCode::Unavailable)
                    self->m_trouble = answer.error(); // the others would wait for the same in vain
                self->m_answers.push_back(std::move(answer));
                if (self->m_turn.exchange(Turn::Answered) == Turn::Left)
                    self->next();
            });
            if (m_turn.exchange(Turn::Left) != Turn::Answered)
                return;
        }
        commit();
    }

private:
    void commit()
    {
        if (m_trouble)
            return fail(*m_trouble, m_works.size());
        if (!m_overlay->mustCommit())
            return finish({});
        m_keyspace.transact(m_overlay->gathered(),
            [self = shared_from_this()](const Result<TransactionResult> &done) { self->committed(done); });
    }

    void committed(const Result<TransactionResult> &done)
    {
        if (!done)
            return fail(done.error(), m_answers.size());
        if (done->hasSucceeded)
            return finish(done->isOfAll ? m_overlay->after(done->revision) : KeyOverlay::Beliefs());
        // Somebody else was faster: all again, but none for ever.
        std::vector<GroupCommit::Done> failed;
        std::deque<Waiting> again;
        for (std::size_t i = 0; i < m_works.size(); ++i) {
            if (i < m_answers.size() && ++m_works[i].tries >= GroupCommit::kMaxTries)
                failed.push_back(std::move(m_works[i].done));
            else
                again.push_back(std::move(m_works[i]));
        }
        m_ended(std::move(again), {});
        for (const GroupCommit::Done &each : failed)
            each(roadstead::fail(
                ErrorCode::Conflict, u"The keys are changed by too many at once. Ask again."_s));
    }

    /// The first `count` works; the others come again.
    void fail(const Error &error, std::size_t count)
    {
        const std::deque<Waiting> failed = takeFirst(count);
        m_ended(std::move(m_works), {});
        for (const Waiting &each : failed)
            each.done(tl::unexpected(error));
    }

    std::deque<Waiting> takeFirst(std::size_t count)
    {
        const auto end = m_works.begin() + static_cast<std::ptrdiff_t>(count);
        std::deque<Waiting> first(std::make_move_iterator(m_works.begin()), std::make_move_iterator(end));
        m_works.erase(m_works.begin(), end);
        return first;
    }

    void finish(KeyOverlay::Beliefs known)
    {
        const std::deque<Waiting> answered = takeFirst(m_answers.size());
        m_ended(std::move(m_works), std::move(known)); // the next round is on its way before the answers are
        for (std::size_t i = 0; i < answered.size(); ++i)
            answered[i].done(std::move(m_answers[i]));
    }

    Keyspace &m_keyspace;
    const std::shared_ptr<KeyOverlay> m_overlay;
    std::deque<Waiting> m_works;
    const Ended m_ended;
    std::vector<Result<Verdict>> m_answers; ///< of the first works
    std::optional<Error> m_trouble; ///< the keyspace is away
    enum class Turn : unsigned char
    {
        Asked,
        Answered, ///< before next() has left
        Left ///< next() has left; who answers goes on
    };
    std::atomic<Turn> m_turn = Turn::Asked;
};

} // namespace

/// The works that wait, by lane; a lane is there while it has some, a round of it is under way, or something
/// is believed of its keys.
class GroupCommit::Lanes : public std::enable_shared_from_this<Lanes>
{
public:
    Lanes(Keyspace &keyspace, Reads reads)
        : m_keyspace(keyspace)
        , m_reads(reads)
    {
    }

    void add(const QString &name, Waiting waiting)
    {
        QString refusal;
        bool isIdle = false;
        {
            const std::scoped_lock lock(m_mutex);
            if (m_isClosed)
                refusal = kStopping;
            else if (m_count >= kMaxWaiting)
                refusal = u"Too many wait for the keyspace. Ask again."_s;
            if (refusal.isEmpty()) {
                Lane &lane = m_lanes[name];
                isIdle = !std::exchange(lane.isBusy, true);
                lane.works.push_back(std::move(waiting));
                ++m_count;
            }
        }
        if (!refusal.isEmpty())
            waiting.done(fail(ErrorCode::Unavailable, refusal));
        else if (isIdle)
            turn(name);
    }

    void close()
    {
        std::deque<Waiting> left;
        {
            const std::scoped_lock lock(m_mutex);
            m_isClosed = true;
            for (Lane &lane : m_lanes)
                std::ranges::move(lane.works, std::back_inserter(left));
            m_lanes.clear();
            m_count = 0;
        }
        refuse(left);
    }

private:
    struct Lane
    {
        std::deque<Waiting> works;
        KeyOverlay::Beliefs beliefs;
        std::chrono::steady_clock::time_point believedSince;
        bool isBusy = false; ///< works wait or a round is under way
        bool isTurning = false; ///< a thread is in turn()
        bool isOver = false; ///< its round has ended meanwhile
    };

    static void refuse(const std::deque<Waiting> &works)
    {
        for (const Waiting &each : works)
            each.done(fail(ErrorCode::Unavailable, kStopping));
    }

    /// One round after the other while they end within the call; else the end of one turns the lane again.
    void turn(const QString &name)
    {
        do {
            std::deque<Waiting> together;
            KeyOverlay::Beliefs beliefs;
            {
                const std::scoped_lock lock(m_mutex);
                const auto lane = m_lanes.find(name);
                if (lane == m_lanes.end())
                    return; // closed
                if (lane->works.empty()) {
                    rest(lane);
                    return;
                }
                lane->isTurning = true;
                lane->isOver = false;
                const auto end = lane->works.begin()
                    + static_cast<std::ptrdiff_t>(std::min(lane->works.size(), kMaxTogether));
                std::move(lane->works.begin(), end, std::back_inserter(together));
                lane->works.erase(lane->works.begin(), end);
                m_count -= together.size();
                beliefs = std::exchange(lane->beliefs, {});
                if (std::chrono::steady_clock::now() - lane->believedSince > kBelievedFor)
                    beliefs.clear();
            }
            const auto round = std::make_shared<Round>(m_keyspace, std::move(beliefs), std::move(together),
                [self = shared_from_this(), name](std::deque<Waiting> again, KeyOverlay::Beliefs known) {
                    self->ended(name, std::move(again), std::move(known));
                });
            round->next();
        } while (isOver(name));
    }

    /// Nothing waits any more.
    void rest(QHash<QString, Lane>::iterator lane)
    {
        lane->isBusy = lane->isTurning = lane->isOver = false;
        if (lane->beliefs.empty() || m_lanes.size() > kMaxRemembered)
            m_lanes.erase(lane);
    }

    bool isOver(const QString &name)
    {
        const std::scoped_lock lock(m_mutex);
        const auto lane = m_lanes.find(name);
        if (lane == m_lanes.end())
            return false;
        lane->isTurning = lane->isOver;
        return lane->isOver;
    }

    void ended(const QString &name, std::deque<Waiting> again, KeyOverlay::Beliefs known)
    {
        bool mustTurn = false;
        {
            const std::scoped_lock lock(m_mutex);
            if (const auto lane = m_lanes.find(name); lane != m_lanes.end()) {
                m_count += again.size();
                lane->works.insert(lane->works.begin(), std::make_move_iterator(again.begin()),
                    std::make_move_iterator(again.end()));
                again.clear();
                if (m_reads == Reads::Costly) {
                    lane->beliefs = std::move(known);
                    lane->believedSince = std::chrono::steady_clock::now();
                }
                lane->isOver = true;
                mustTurn = !lane->isTurning;
            }
        }
        refuse(again);
        if (mustTurn)
            turn(name);
    }

    inline static const QString kStopping = u"The station is stopping."_s;

    Keyspace &m_keyspace;
    const Reads m_reads;
    std::mutex m_mutex; // guards what follows
    QHash<QString, Lane> m_lanes;
    std::size_t m_count = 0;
    bool m_isClosed = false;
};

GroupCommit::GroupCommit(Keyspace &keyspace, Reads reads)
    : m_lanes(std::make_shared<Lanes>(keyspace, reads))
{
}

GroupCommit::~GroupCommit()
{
    m_lanes->close();
}

void GroupCommit::run(const QString &lane, Work work, Done done)
{
    m_lanes->add(lane, {std::move(work), std::move(done), 0});
}

} // namespace roadstead::store
