#pragma once

#include "core/service_status.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace roadstead::ui {

class ElidingLabel;

/// One service: state, address, what it counted, its last error with what to do, and its switch.
class ServiceRow : public QWidget
{
    Q_OBJECT

public:
    explicit ServiceRow(const ServiceStatus &status, QWidget *parent = nullptr);
    void setStatus(const ServiceStatus &status);
    [[nodiscard]] ServiceId service() const { return m_status.id; }

Q_SIGNALS:
    void switched(roadstead::ServiceId service, bool isOn);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ServiceStatus m_status;
    QLabel *m_title;
    ElidingLabel *m_state;
    ElidingLabel *m_counters;
    QLabel *m_error;
    QPushButton *m_switch;
};

} // namespace roadstead::ui
