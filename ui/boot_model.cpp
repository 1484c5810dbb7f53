#include "ui/boot_model.h"

#include "core/literals.h"
#include "ui/plain_table.h"
#include "ui/words.h"

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr int kBootEvents = 5000;

QString lastedText(qint64 ms)
{
    constexpr qint64 kSecond = 1000;
    return ms < kSecond ? BootModel::tr("under 1 s") : ageText(ms);
}

} // namespace

QString bootStepText(BootStep step)
{
    switch (step) {
    case BootStep::Address:
        return BootModel::tr("DHCP");
    case BootStep::Loader:
        return BootModel::tr("TFTP");
    case BootStep::Script:
        return BootModel::tr("Script");
    case BootStep::System:
        return BootModel::tr("Kernel");
    case BootStep::Config:
        return BootModel::tr("Config");
    }
    return {};
}

BootModel::BootModel(FleetApi &fleet, QObject *parent)
    : QAbstractTableModel(parent)
    , m_fleet(fleet)
{
    connect(&fleet, &FleetApi::recorded, this, &BootModel::take);
    connect(&fleet, &FleetApi::nodesReset, this, &BootModel::reload);
    reload();
}

void BootModel::reload()
{
    EventQuery query;
    query.kinds = bootEventKinds();
    query.sinceMs = m_fleet.nowMs() - kPastMs;
    query.limit = kBootEvents;
    m_fleet.events(query, this, [this](const Result<QList<Event>> &events) {
        if (!events) {
            Q_EMIT failed(events.error().message);
            return;
        }
        m_runs = bootRuns(*events);
        countMedian();
        rebuild();
    });
}

void BootModel::countMedian()
{
    std::vector<qint64> times;
    for (const NodeSummary &node : m_fleet.nodes()) {
        if (node.bootMs > 0)
            times.push_back(node.bootMs);
    }
    if (times.empty()) {
        m_medianMs = 0;
        return;
    }
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::ranges::nth_element(times, middle);
    m_medianMs = *middle;
}

void BootModel::take(const QList<Event> &events)
{
    bool hasChanged = false;
    for (const Event &event : events)
        hasChanged = addToBootRuns(m_runs, event) || hasChanged;
    if (hasChanged)
        rebuild();
}

BootModel::Row BootModel::rowOf(const BootRun &run) const
{
    Row row;
    row.run = run;
    const qint64 nowMs = m_fleet.nowMs();
    const auto node = m_fleet.node(run.node);
    // It is 0 from a boot's first packet until the running system speaks.
    const bool isFinished = node && node->bootMs > 0;
    row.endMs = nowMs;
    if (run.isFailed) {
        row.state = State::Failed;
        row.endMs = run.lastMs;
    } else if (isFinished) {
        row.state = State::Done;
        row.endMs = std::max(run.startedMs + node->bootMs, run.lastMs);
    } else if (nowMs - run.lastMs > kStuckMs) {
        row.state = State::Stuck;
        row.endMs = run.lastMs;
    }
    return row;
}

void BootModel::rebuild()
{
    QList<Row> rows;
    for (const BootRun &run : std::as_const(m_runs)) {
        if (rows.size() == kMostRows)
            break;
        rows.append(rowOf(run));
    }
    const auto sameNode = [](const Row &a, const Row &b) { return a.run.node == b.run.node; };
    if (std::ranges::equal(rows, m_rows, sameNode)) {
        m_rows = std::move(rows);
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    Q_EMIT reloaded();
}

void BootModel::tick()
{
    for (int at = 0; at < m_rows.size(); ++at) {
        if (m_rows[at].state != State::Running)
            continue;
        m_rows[at] = rowOf(m_rows[at].run);
        Q_EMIT dataChanged(index(at, Steps), index(at, Took));
    }
}

const BootModel::Row *BootModel::rowAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr;
}

QList<BootModel::Span> BootModel::spansOf(const Row &row) const
{
    QList<Span> spans;
    QList<std::pair<qint64, BootStep>> begun;
    for (int step = 0; step < kBootStepCount; ++step) {
        if (row.run.stepMs[step] > 0)
            begun.append({row.run.stepMs[step], static_cast<BootStep>(step)});
    }
    std::ranges::sort(begun);
    for (qsizetype i = 0; i < begun.size(); ++i) {
        const qint64 until = i + 1 < begun.size() ? begun[i + 1].first : std::max(row.endMs, row.run.lastMs);
        spans.append({begun[i].second, std::max<qint64>(0, until - begun[i].first)});
    }
    return spans;
}

qint64 BootModel::longestMs() const
{
    qint64 longest = std::max<qint64>(1, m_medianMs);
    for (const Row &row : m_rows)
        longest = std::max(longest, row.endMs - row.run.startedMs);
    return longest;
}

int BootModel::underWay() const
{
    return static_cast<int>(std::ranges::count(m_rows, State::Running, &Row::state));
}

QString BootModel::nameOf(NodeId id) const
{
    const auto node = m_fleet.node(id);
    return node ? node->name : tr("Node %1").arg(static_cast<qint64>(id));
}

int BootModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BootModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant BootModel::data(const QModelIndex &index, int role) const
{
    const Row *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    if (role == Qt::DisplayRole && index.column() == Name)
        return nameOf(row->run.node);
    if (role == Qt::DisplayRole && index.column() == Steps) {
        QStringList words;
        for (const Span &span : spansOf(*row))
            words.append(u"%1 %2"_s.arg(bootStepText(span.step), lastedText(span.ms)));
        if (row->state == State::Failed)
            words.append(tr("failed: %1").arg(row->run.problem));
        return words.join(u" · "_s);
    }
    if (role == Qt::DisplayRole) {
        switch (row->state) {
        case State::Stuck:
            return tr("silent for %1").arg(ageText(m_fleet.nowMs() - row->run.lastMs));
        case State::Failed:
            return tr("failed");
        default:
            return lastedText(row->endMs - row->run.startedMs);
        }
    }
    if (role == Qt::ToolTipRole && index.column() == Steps)
        return data(index, Qt::DisplayRole);
    if (role == Qt::TextAlignmentRole && index.column() == Took)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == IsNameRole)
        return index.column() == Name;
    if (role == InkRole && index.column() == Took)
        return static_cast<int>(
            row->state == State::Failed || row->state == State::Stuck ? Ink::Error : Ink::Text);
    if (role == GlyphRole && index.column() == Name) {
        switch (row->state) {
        case State::Running:
            return QVariant::fromValue(Severity::Info);
        case State::Stuck:
            return QVariant::fromValue(Severity::Warn);
        case State::Failed:
            return QVariant::fromValue(Severity::Error);
        case State::Done:
            return QVariant::fromValue(Severity::Good);
        }
    }
    return {};
}

QVariant BootModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Took)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Node");
    case Steps:
        return tr("Steps");
    case Took:
        return tr("Took");
    default:
        return {};
    }
}

} // namespace roadstead::ui
