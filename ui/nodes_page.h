#pragma once

#include "core/fleet_api.h"
#include "ui/page.h"

#include <QHash>
#include <QTimer>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace roadstead::ui {

class Acts;
class Card;
class EmptyState;
class FilterEdit;
class NodeModel;
class NodeTable;
class NodeVocabulary;

/// All nodes of the fleet: filter, table, selection and what can be done with it. The fleet outlives the
/// page.
class NodesPage : public Page
{
    Q_OBJECT

public:
    NodesPage(FleetApi &fleet, Acts &acts, QWidget *parent = nullptr);

    void focusFilter() override;
    void open(const QString &filter) override;
    void refresh() override;
    void selectNode(NodeId id) override;
    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;
    void resetState() override;
    /// A sheet for the name of the current node.
    void renameCurrent() override;

    /// The nodes whose rows are selected, in the order of the rows.
    [[nodiscard]] QList<NodeId> selectedNodes() const;
    /// The selected rows with the visible columns as they stand, header first: tabs between cells, a line a
    /// row.
    [[nodiscard]] QString selectionAsTsv() const;
    /// Moves the selected nodes; an empty cluster takes them out of theirs. A notice with "Undo" follows.
    void moveSelection(const QString &cluster);
    void retireSelection();
    /// Sets the label on the selected nodes; an empty value takes it away.
    void labelSelection(const QString &key, const QString &value);
    /// Held nodes get no update and no reboot lock until they are let go.
    void holdSelection(bool isHeld);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFilter();
    QWidget *makeBar();
    void makeActions();
    void wire();
    void connectFilter();
    void applyFilter(const QString &text);
    void showTools();
    void clearFilter();
    void showCounts();
    void showSelection();
    void showHold();
    void showServices();
    void startNetworkBoot();
    void keepSelection();
    void giveSelectionBack();
    void copySelection();
    void clearSelection();
    void activateCurrent();
    void openContextMenu(const QPoint &at);
    void fillMoveMenu(QMenu *menu);
    void openMoveMenu();
    void openLabelSheet();
    void holdOrLetGo();
    void openColumnsMenu();
    void addLabelColumns(QMenu *menu);
    [[nodiscard]] QList<NodeSummary> selectedSummaries() const;

    FleetApi &m_fleet;
    Acts &m_acts;
    NodeModel *m_model;
    NodeVocabulary *m_vocabulary;
    NodeTable *m_table = nullptr;
    QLabel *m_facts = nullptr;
    QPushButton *m_columns = nullptr;
    FilterEdit *m_filter = nullptr;
    QLabel *m_problem = nullptr;
    Card *m_card = nullptr;
    QLabel *m_selectionText = nullptr;
    QWidget *m_selectionTools = nullptr;
    QHash<QPushButton *, QString> m_toolTexts;
    int m_toolsWidth = 0; ///< with their texts
    QStackedWidget *m_stack = nullptr; ///< table, or nothing matches
    QStackedWidget *m_whole = nullptr; ///< filter and card, or no nodes at all
    EmptyState *m_noMatch = nullptr;
    EmptyState *m_noNodes = nullptr;
    QMenu *m_contextMenu = nullptr;
    QMenu *m_moveMenu = nullptr;
    QPushButton *m_holdButton = nullptr;
    QAction *m_holdAction = nullptr;
    QTimer m_ticker;
    QList<NodeId> m_keptSelection;
    NodeId m_keptCurrent = NodeId::None;
};

} // namespace roadstead::ui
