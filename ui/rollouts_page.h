#pragma once

#include "core/fleet_api.h"
#include "ui/page.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QSpacerItem;
class QSplitter;
class QStackedWidget;

namespace roadstead::ui {

class Acts;
class EmptyState;
class RolloutDetail;
class RolloutList;
class RolloutListModel;

/// Rollouts of the update groups: list, detail with chart and table, and what a person does with them. The
/// fleet and the acts outlive the page.
class RolloutsPage : public Page
{
    Q_OBJECT

public:
    RolloutsPage(FleetApi &fleet, Acts &acts, QWidget *parent = nullptr);

    void refresh() override;
    /// "APP/GROUP", "APP/GROUP/VERSION", or "new" for the dialog.
    void open(const QString &what) override;
    void selectNode(NodeId id) override;
    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;
    void resetState() override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {380, 260}; }

    [[nodiscard]] bool canCreate() const override { return true; }
    void createNew() override { newRollout(); }
    void newRollout();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    void wire();
    void showCounts();
    void showRow(int row);
    void keepCurrent();
    void splitAnew();
    void placeList();
    void pause();
    void resume();
    void abort();
    void editPolicy();
    void report();
    void openMenu(const QPoint &at);
    [[nodiscard]] bool isGroupShown() const;

    FleetApi &m_fleet;
    Acts &m_acts;
    RolloutListModel *m_model;
    QLabel *m_facts = nullptr;
    QPushButton *m_newButton = nullptr;
    QStackedWidget *m_whole = nullptr; ///< list and detail, or no group at all
    QSplitter *m_splitter = nullptr;
    QHBoxLayout *m_listRow = nullptr;
    QSpacerItem *m_listRoom = nullptr; ///< behind the list where it stands above the detail
    RolloutList *m_list = nullptr;
    RolloutDetail *m_detail = nullptr;
    EmptyState *m_none = nullptr;
    bool m_isSplitByHand = false;
    QString m_currentId; ///< of the row that is shown
    QString m_awaitedId; ///< is to be shown as soon as it is there
};

} // namespace roadstead::ui
