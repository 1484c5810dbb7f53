#pragma once

#include "core/fleet_config.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace roadstead::ui {

class ColourRow;
class DiscoveryChoice;

/// What the form says.
struct ClusterChoice
{
    Cluster cluster;
    std::optional<LockGroup> newLockGroup;
    bool takesNodes = false; ///< the selected nodes are to be moved into it
};

/// The sheet for a new cluster and for a change of one: name, id, colour, lock group, update group; for a new
/// one also whether it gets an etcd discovery token.
class ClusterForm : public QDialog
{
    Q_OBJECT

public:
    /// `cluster` null: a new one, for which the form offers to take `selectedNodes` in.
    ClusterForm(const FleetConfigPtr &config, const Cluster *cluster, int selectedNodes, QWidget *parent);
    [[nodiscard]] ClusterChoice choice() const;

private:
    QWidget *makeLockRow();
    QLayout *makeButtons();
    void fillGroups();
    void follow();
    void check();
    [[nodiscard]] QString idProblem() const;
    [[nodiscard]] QString lockProblem() const;
    [[nodiscard]] bool isNew() const { return m_before.id.isEmpty(); }
    [[nodiscard]] bool hasNewLockGroup() const;

    FleetConfigPtr m_config;
    Cluster m_before; ///< without id: a new one
    QLineEdit *m_name;
    QLineEdit *m_id;
    QLabel *m_idNote;
    QComboBox *m_lock;
    QWidget *m_newLock = nullptr;
    QLineEdit *m_lockId = nullptr;
    QSpinBox *m_slots = nullptr;
    QLabel *m_lockNote;
    QComboBox *m_updates;
    DiscoveryChoice *m_discovery;
    ColourRow *m_colour;
    QCheckBox *m_takesNodes;
    QPushButton *m_done;
};

/// An id made of a name: lower case, dashes between words, what a lock group allows too. May be empty.
[[nodiscard]] QString idFromName(const QString &name);

} // namespace roadstead::ui
