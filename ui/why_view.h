#pragma once

#include "core/fleet_api.h"

#include <QScrollArea>

class QVBoxLayout;

namespace roadstead::ui {

/// Why a node is as it is: the update that failed, if one did; then for each kind of decision the newest
/// Verdict as a card, and its rules in the order in which they were tried. The one that explains the node's
/// state comes first, then those that say no.
class WhyView : public QScrollArea
{
    Q_OBJECT

public:
    explicit WhyView(QWidget *parent = nullptr);
    /// `verdicts` in the order of VerdictKind. The same ones again change nothing.
    void setVerdicts(const NodeSummary &node, const QList<Verdict> &verdicts, qint64 nowMs);
    [[nodiscard]] QString asText() const;
    /// As high as what it says, on the surface below it: for a place that scrolls as a whole.
    void setWhole();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void fitWhole();
    void copy();

    NodeSummary m_node;
    QList<Verdict> m_verdicts;
    qint64 m_nowMs = 0;
    bool m_isWhole = false;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace roadstead::ui
