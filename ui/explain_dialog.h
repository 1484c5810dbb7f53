#pragma once

#include "core/fleet_api.h"

#include <QDialog>
#include <QTimer>

class QLineEdit;

namespace roadstead::ui {

class SeverityLine;
class WhyView;

/// "What would it get?": labels in, group, profile and the reasons out; no machine is needed. The fleet
/// outlives it.
class ExplainDialog : public QDialog
{
    Q_OBJECT

public:
    ExplainDialog(FleetApi &fleet, const QString &labels, QWidget *parent = nullptr);

private:
    void explain();

    FleetApi &m_fleet;
    QLineEdit *m_labels;
    SeverityLine *m_answer;
    WhyView *m_why;
    QTimer m_later;
};

} // namespace roadstead::ui
