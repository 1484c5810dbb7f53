#pragma once

#include "core/fleet_api.h"

#include <QScrollArea>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace roadstead::ui {

class GroupCounts;
class SelectorEditor;

/// How an instance of a preset is called, and which nodes it is for: all that no other group matches, those
/// of a cluster, those with some labels. The fleet outlives it.
class PresetNodes : public QScrollArea
{
    Q_OBJECT

public:
    explicit PresetNodes(FleetApi &fleet, QWidget *parent = nullptr);

    /// Proposes a name that is free; what was typed for the same preset stays.
    void setPreset(const Preset &preset);
    [[nodiscard]] QString id() const;
    [[nodiscard]] Labels selector() const;
    /// Why this cannot be; empty: it can.
    [[nodiscard]] QString problem() const;
    /// The nodes that would get the group now.
    [[nodiscard]] QList<NodeId> nodes() const;
    void focusName();
    /// Leads to what problem() is about.
    void leadToProblem();

Q_SIGNALS:
    void edited();

private:
    void makeName();
    void makeChoice();
    void fillClusters();
    void offerKeys();
    void take();
    void recount();
    void showCount();
    [[nodiscard]] QString nameProblem() const;
    [[nodiscard]] QString selectorProblem() const;

    FleetApi &m_fleet;
    Preset m_preset;
    QWidget *m_content;
    QLineEdit *m_id = nullptr;
    QLabel *m_idProblem = nullptr;
    QRadioButton *m_rest = nullptr;
    QRadioButton *m_ofCluster = nullptr;
    QRadioButton *m_byLabels = nullptr;
    QComboBox *m_cluster = nullptr;
    SelectorEditor *m_selector = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_rule = nullptr;
    GroupCounts *m_counts;
    QTimer m_recount;
};

} // namespace roadstead::ui
