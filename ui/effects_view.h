#pragma once

#include "core/edit_preview.h"
#include "core/fleet_api.h"

#include <QSplitter>

class QStandardItemModel;
class QTreeView;

namespace roadstead::ui {

class CodeEditor;

/// The effects of an edit, each with the nodes that it is the same for, and the difference that it makes. The
/// fleet outlives it.
class EffectsView : public QSplitter
{
    Q_OBJECT

public:
    explicit EffectsView(FleetApi &fleet, QWidget *parent = nullptr);
    void setEffects(const QList<EditEffect> &effects);

    /// So many nodes are named under each effect; how many more there are is told.
    static constexpr int kMostNodes = 200;

Q_SIGNALS:
    void nodeActivated(roadstead::NodeId id);

private:
    void showEffect(qsizetype at);

    FleetApi &m_fleet;
    QList<EditEffect> m_effects;
    QStandardItemModel *m_model;
    QTreeView *m_tree;
    CodeEditor *m_diff;
};

} // namespace roadstead::ui
