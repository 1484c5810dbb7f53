#pragma once

#include "core/fleet_api.h"
#include "ui/palette_index.h"

#include <QAbstractListModel>
#include <QFrame>

class QAction;
class QLineEdit;
class QListView;

namespace roadstead::ui {

class PaletteModel;

/// "Go to or do": one line, and below it what it finds among nodes, views, actions, clusters, templates and
/// rollouts. Used by keyboard alone: type, Up, Down, Enter, Escape. One a window; the fleet outlives it.
class Palette : public QFrame
{
    Q_OBJECT

public:
    Palette(FleetApi &fleet, QWidget *parent);

    /// What can be done and shown, besides what the fleet has. `views`: id and title.
    void setCommands(const QList<QAction *> &actions, const QList<std::pair<QString, QString>> &views);
    /// Opens over the upper middle of the parent, empty.
    void popUp();
    void setTyped(const QString &text);

Q_SIGNALS:
    void nodeChosen(roadstead::NodeId id);
    /// As Page::open() understands it.
    void viewChosen(const QString &view, const QString &what);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void readFleet();
    void find();
    void step(int rows);
    void choose();
    [[nodiscard]] QSize wantedSize() const;

    FleetApi &m_fleet;
    PaletteIndex m_index;
    QList<QAction *> m_actions;
    QList<std::pair<QString, QString>> m_views;
    PaletteModel *m_model;
    QLineEdit *m_line;
    QListView *m_list;
    bool m_areNodesStale = true;
};

/// What it found, for the list. Each row reads as a whole to assistive tools.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void setEntries(const QList<PaletteEntry> &entries);
    [[nodiscard]] const PaletteEntry &at(int row) const { return m_entries[row]; }

private:
    QList<PaletteEntry> m_entries;
};

/// "Node", "View", "Action", …
[[nodiscard]] QString paletteKindText(PaletteKind kind);

} // namespace roadstead::ui
