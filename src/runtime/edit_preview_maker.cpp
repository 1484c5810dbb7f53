#include "runtime/edit_preview_maker.h"

#include "core/literals.h"
#include "core/text_diff.h"
#include "runtime/boot_question.h"

#include <QElapsedTimer>
#include <QThreadPool>

#include <algorithm>

namespace roadstead::runtime {

using services::BootAnswer;
using services::BootQuestion;
using services::BootRenderer;

namespace {

constexpr int kThreads = 2;
constexpr std::size_t kNodesAtOnce = 8; // that a worker takes
constexpr qint64 kProgressMs = 100;

bool isSameTemplate(
    const FleetConfig &before, const FleetConfig &after, const QString &was, const QString &is)
{
    if (was != is)
        return false;
    const ConfigTemplate *old = before.configTemplate(was);
    const ConfigTemplate *now = after.configTemplate(is);
    if (!old || !now)
        return old == now;
    return old->kind == now->kind && old->text == now->text;
}

/// Only the lines that differ: what stands around them may be each node's own.
QString essenceOf(const QList<DiffLine> &lines)
{
    QString essence;
    for (const DiffLine &line : lines) {
        if (line.kind != DiffLine::Kind::Same)
            essence += (line.kind == DiffLine::Kind::Added ? u'+' : u'-') + line.text + u'\n';
    }
    return essence;
}

/// The text in which a person sees best what has changed: Butane rather than the Ignition made of it.
QString shownText(const BootAnswer &answer, bool asRendered)
{
    return asRendered ? QString::fromUtf8(answer.rendered) : readableText(answer.body, answer.contentType);
}

} // namespace

/// One thread's share.
class EditPreviewMaker::Worker
{
public:
    Worker(const BootRenderer &before, const BootRenderer &after, const Order &order)
        : m_before(before)
        , m_after(after)
        , m_order(order)
    {
    }

    void handle(const Node &node, const FleetState::LastBoot &boot)
    {
        const QByteArray &base = boot.baseUrl.isEmpty() ? m_order.baseUrl : boot.baseUrl;
        BootQuestion old = bootQuestionOf(node, boot.query, base, *m_before.config(), m_order.nowMs);
        BootQuestion now = bootQuestionOf(node, boot.query, base, *m_after.config(), m_order.nowMs);
        old.secrets = now.secrets = m_order.secrets;
        bool hasChanged = false;
        bool hasFailed = false;
        for (const BootPath *path : pathsBetween(old.labels, now.labels)) {
            const BootAnswer was = (m_before.*path->render)(old);
            const BootAnswer is = (m_after.*path->render)(now);
            const bool wasFailed = was.status != 200;
            const bool isFailed = is.status != 200;
            if (was.body == is.body && wasFailed == isFailed)
                continue;
            (isFailed && !wasFailed ? hasFailed : hasChanged) = true;
            note(node.id, *path, was, is);
        }
        ++(hasFailed ? m_preview.failed : hasChanged ? m_preview.changed : m_preview.same);
        ++m_preview.total;
    }

    void add(Worker &other)
    {
        for (auto it = other.m_places.cbegin(); it != other.m_places.cend(); ++it) {
            EditEffect &effect = other.m_preview.effects[*it];
            effectAt(it.key(), [&effect] { return effect; }).nodes.append(effect.nodes);
        }
        m_preview.total += other.m_preview.total;
        m_preview.same += other.m_preview.same;
        m_preview.changed += other.m_preview.changed;
        m_preview.failed += other.m_preview.failed;
    }

    EditPreview take()
    {
        const auto rank
            = [](const EditEffect &effect) { return effect.isFailed ? (effect.wasFailed ? 1 : 0) : 2; };
        for (EditEffect &effect : m_preview.effects)
            std::ranges::sort(effect.nodes);
        std::ranges::stable_sort(m_preview.effects, [&rank](const EditEffect &a, const EditEffect &b) {
            if (rank(a) != rank(b))
                return rank(a) < rank(b);
            if (a.nodes.size() != b.nodes.size())
                return a.nodes.size() > b.nodes.size();
            return std::pair(a.path, a.nodes.first()) < std::pair(b.path, b.nodes.first());
        });
        return std::move(m_preview);
    }

private:
    using Groups = std::pair<const BootGroup *, const BootGroup *>;

    /// Paths under which a node that goes from one group to the other may get something else.
    const QList<const BootPath *> &pathsBetween(const Labels &old, const Labels &now)
    {
        const Groups groups(
            m_before.config()->groups().match(old).group, m_after.config()->groups().match(now).group);
        const auto known = m_pathsBetween.constFind(groups);
        return known != m_pathsBetween.cend() ? *known : *m_pathsBetween.insert(groups, findPaths(groups));
    }
    QList<const BootPath *> findPaths(const Groups &groups) const
    {
        static const Profile none;
        const FleetConfig &before = *m_before.config();
        const FleetConfig &after = *m_after.config();
        const Profile *oldProfile = groups.first ? before.profile(groups.first->profile) : nullptr;
        const Profile *newProfile = groups.second ? after.profile(groups.second->profile) : nullptr;
        const bool isSameGroup = groups.first && groups.second && *groups.first == *groups.second;
        const Profile &was = oldProfile ? *oldProfile : none;
        const Profile &is = newProfile ? *newProfile : none;
        QList<const BootPath *> paths;
        if (!oldProfile && !newProfile)
            return paths;
        for (const BootPath &path : bootPaths()) {
            if (!isServed(path, was) && !isServed(path, is))
                continue;
            const bool isScript
                = path.configTemplate == &Profile::ipxe || path.configTemplate == &Profile::grub;
            const bool isSame = isSameGroup && (!isScript || (was.boot == is.boot && was.id == is.id))
                && isSameTemplate(before, after, was.*path.configTemplate, is.*path.configTemplate);
            if (!isSame)
                paths.append(&path);
        }
        return paths;
    }

    void note(NodeId node, const BootPath &path, const BootAnswer &was, const BootAnswer &is)
    {
        const bool isFailed = is.status != 200;
        const bool wasFailed = was.status != 200;
        QList<DiffLine> lines;
        QString essence = is.failure;
        if (!isFailed) {
            const bool asRendered = !was.rendered.isEmpty() && !is.rendered.isEmpty() && !wasFailed;
            lines = diffLines(shownText(was, asRendered), shownText(is, asRendered));
            essence = essenceOf(lines);
        }
        const QString key = path.path + (isFailed ? u"!"_s : QString()) + (wasFailed ? u"?"_s : QString())
            + u'\n' + essence;
        const auto make = [&] {
            EditEffect effect;
            effect.path = path.path;
            effect.isFailed = isFailed;
            effect.wasFailed = wasFailed;
            effect.problem = is.failure;
            effect.diff = isFailed ? QString() : unifiedDiff(lines);
            return effect;
        };
        effectAt(key, make).nodes.append(node);
    }

    /// The effect of that kind. Past kMaxEffects kinds those of one path are told together, without a text.
    template <typename Make> EditEffect &effectAt(const QString &key, const Make &make)
    {
        if (const auto known = m_places.constFind(key); known != m_places.cend())
            return m_preview.effects[*known];
        EditEffect made = make();
        made.nodes.clear();
        QString place = key;
        if (m_places.size() >= static_cast<qsizetype>(kMaxEffects)) {
            made.diff.clear();
            made.problem.clear();
            place = key.section(u'\n', 0, 0);
            if (const auto known = m_places.constFind(place); known != m_places.cend())
                return m_preview.effects[*known];
        }
        m_places.insert(place, m_preview.effects.size());
        return m_preview.effects.emplace_back(std::move(made));
    }

    const BootRenderer &m_before;
    const BootRenderer &m_after;
    const Order &m_order;
    QHash<Groups, QList<const BootPath *>> m_pathsBetween;
    EditPreview m_preview;
    QHash<QString, qsizetype> m_places; ///< of m_preview.effects
};

EditPreviewMaker::EditPreviewMaker(Order order)
    : m_order(std::move(order))
{
}

EditPreviewMaker::~EditPreviewMaker() = default;

void EditPreviewMaker::start(QThreadPool &pool)
{
    pool.start([self = shared_from_this(), &pool] { self->prepare(pool); });
}

void EditPreviewMaker::prepare(QThreadPool &pool)
{
    auto document = m_order.edited();
    if (!document) {
        m_order.done(tl::unexpected(document.error()));
        return;
    }
    m_after = std::make_shared<const BootRenderer>(std::make_shared<const FleetConfig>(*std::move(document)));
    m_nodes = m_order.nodes();
    m_workers = kThreads;
    for (int i = 1; i < kThreads; ++i)
        pool.start([self = shared_from_this()] { self->work(); });
    work();
}

void EditPreviewMaker::work()
{
    auto worker = std::make_unique<Worker>(*m_order.before, *m_after, m_order);
    for (;;) {
        const std::size_t first = m_next.fetch_add(kNodesAtOnce);
        if (first >= m_nodes.size() || m_order.isCancelled())
            break;
        const std::size_t end = std::min(m_nodes.size(), first + kNodesAtOnce);
        for (std::size_t i = first; i < end; ++i)
            worker->handle(m_nodes[i].first, m_nodes[i].second);
        m_done += static_cast<int>(end - first);
        tellProgress();
    }
    {
        const std::scoped_lock lock(m_mutex);
        m_finished.push_back(std::move(worker));
    }
    if (--m_workers == 0)
        finish();
}

void EditPreviewMaker::tellProgress()
{
    static const QElapsedTimer clock = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    const qint64 now = clock.elapsed();
    qint64 told = m_toldMs;
    if (now - told >= kProgressMs && m_toldMs.compare_exchange_strong(told, now))
        m_order.progress(m_done, static_cast<int>(m_nodes.size()));
}

void EditPreviewMaker::finish()
{
    if (m_order.isCancelled()) {
        m_order.done(fail(ErrorCode::Cancelled, u"The preview was cancelled."_s));
        return;
    }
    Worker all(*m_order.before, *m_after, m_order);
    for (const auto &worker : m_finished)
        all.add(*worker);
    m_order.progress(m_done, static_cast<int>(m_nodes.size()));
    m_order.done(all.take());
}

} // namespace roadstead::runtime
