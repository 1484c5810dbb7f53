#pragma once

#include "core/fleet_api.h"

#include <QTextBrowser>

namespace roadstead::ui {

/// What is known of a node as keys and values: one text, so that anything in it can be selected, by keyboard
/// too, and long ids wrap where they must.
class InspectorSummary : public QTextBrowser
{
    Q_OBJECT

public:
    explicit InspectorSummary(QWidget *parent = nullptr);
    /// The same node with the same values again keeps selection and place.
    void setNode(const NodeSummary &node, qint64 nowMs);

protected:
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    void changeEvent(QEvent *event) override;

private:
    void fill();

    NodeSummary m_node;
    qint64 m_nowMs = 0;
};

} // namespace roadstead::ui
