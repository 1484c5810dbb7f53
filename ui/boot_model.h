#pragma once

#include "core/boot_story.h"
#include "core/fleet_api.h"

#include <QAbstractTableModel>

namespace roadstead::ui {

/// The newest boot of each node, the latest to begin first: boots under way and those of the last hours.
class BootModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int
    {
        Name,
        Steps,
        Took,
        ColumnCount
    };
    enum class State : unsigned char
    {
        Running,
        Stuck, ///< silent for longer than kStuckMs
        Failed,
        Done
    };
    /// One step of a bar; the steps follow each other without a gap.
    struct Span
    {
        BootStep step = BootStep::Address;
        qint64 ms = 0;
    };
    struct Row
    {
        BootRun run;
        State state = State::Running;
        qint64 endMs = 0; ///< finished: of the boot; else now, or the newest event of one that went silent
    };

    explicit BootModel(FleetApi &fleet, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const Row *rowAt(int row) const;
    [[nodiscard]] QList<Span> spansOf(const Row &row) const;
    [[nodiscard]] qint64 longestMs() const; ///< of all rows: the length of a full bar
    [[nodiscard]] int underWay() const;
    /// Half of the fleet's nodes booted faster the last time; 0: not known.
    [[nodiscard]] qint64 medianMs() const { return m_medianMs; }
    void reload();
    /// Bars of running boots have grown.
    void tick();

    static constexpr qint64 kPastMs = 12LL * 3'600'000;
    static constexpr qint64 kStuckMs = 5 * 60'000;
    static constexpr int kMostRows = 200;

Q_SIGNALS:
    void reloaded();
    void failed(const QString &sentence);

private:
    void take(const QList<Event> &events);
    void rebuild();
    void countMedian();
    [[nodiscard]] Row rowOf(const BootRun &run) const;
    [[nodiscard]] QString nameOf(NodeId id) const;

    FleetApi &m_fleet;
    QList<BootRun> m_runs;
    QList<Row> m_rows;
    qint64 m_medianMs = 0;
};

/// "DHCP", "TFTP", "Script", "Kernel", "Config".
[[nodiscard]] QString bootStepText(BootStep step);

} // namespace roadstead::ui
