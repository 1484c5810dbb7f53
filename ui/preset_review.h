#pragma once

#include "core/fleet_api.h"

#include <QWidget>

namespace roadstead::ui {

class ConfigPreview;
class EffectBox;
class SeverityLine;

/// What an instance of a preset adds to the document and changes for the fleet, and what a node of it would
/// be given. Secrets are not shown. The fleet outlives it.
class PresetReview : public QWidget
{
    Q_OBJECT

public:
    explicit PresetReview(FleetApi &fleet, QWidget *parent = nullptr);

    /// `nodes`: that get its group; without any, a machine is made up. Returns why it cannot be added; empty:
    /// it can.
    QString showParts(const PresetParts &parts, const QList<NodeId> &nodes);
    /// Nothing is asked for any more.
    void stop();

private:
    void askEffect(const DocumentEdit &edit);
    void takeEffect(const EditPreview &effect);

    FleetApi &m_fleet;
    EffectBox *m_added;
    SeverityLine *m_effect;
    ConfigPreview *m_preview;
    std::shared_ptr<std::atomic_bool> m_cancel;
    quint64 m_round = 0; ///< an answer to an older question is dropped
};

} // namespace roadstead::ui
