#pragma once

#include "core/fleet_api.h"

#include <QAbstractTableModel>

#include <deque>

namespace roadstead::ui {

/// What nodes asked the boot services lately, newest first, with a filter by words.
class RequestModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int
    {
        Time,
        Name,
        What,
        Detail,
        ColumnCount
    };

    explicit RequestModel(FleetApi &fleet, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const Event *eventAt(int row) const;
    /// Every word must stand in the node's name, what happened, or the detail; whatever its case.
    void setFilter(const QString &words);
    /// Only what went wrong.
    void setOnlyFailed(bool isOnlyFailed);
    void reload();

    static constexpr qsizetype kMost = 1000;

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    /// The texts are made once: a filter looks at all of them.
    struct Row
    {
        Event event;
        QString name;
        QString what;
        QString detail;
    };
    void take(const QList<Event> &events);
    [[nodiscard]] Row rowOf(const Event &event) const;
    [[nodiscard]] bool isShown(const Row &row) const;
    void filterAgain();

    FleetApi &m_fleet;
    std::deque<Row> m_all; ///< newest first
    std::deque<Row> m_shown;
    QStringList m_words;
    bool m_isOnlyFailed = false;
};

} // namespace roadstead::ui
