#pragma once

#include "core/fleet_api.h"

#include <QAbstractButton>
#include <QFrame>

class QLabel;
class QPushButton;

namespace roadstead::ui {

class FleetCounts;

/// One service in the status bar: a glyph whose shape tells the state, and the name. Opens a ServicePopup.
class ServiceLight : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ServiceLight(const ServiceStatus &status, QWidget *parent);
    void setStatus(const ServiceStatus &status);
    [[nodiscard]] const ServiceStatus &status() const { return m_status; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ServiceStatus m_status;
};

/// State, address and last error of a service in whole sentences, and the button that starts or stops it.
/// Closes itself.
class ServicePopup : public QFrame
{
    Q_OBJECT

public:
    ServicePopup(const ServiceStatus &status, QWidget *parent);
    void setStatus(const ServiceStatus &status);
    [[nodiscard]] ServiceId service() const { return m_status.id; }

Q_SIGNALS:
    void switched(roadstead::ServiceId service, bool isOn);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ServiceStatus m_status;
    QLabel *m_title;
    QLabel *m_state;
    QLabel *m_error;
    QPushButton *m_switch;
};

/// The services' lights and the fleet's counts: what stands in the status bar.
class StatusLights : public QWidget
{
    Q_OBJECT

public:
    StatusLights(FleetApi &fleet, FleetCounts &counts, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A service could not be started or stopped: a whole sentence.
    void failed(const QString &sentence);

private:
    void showServices();
    void showCounts();
    void openPopup(ServiceLight *light);
    void switchService(ServiceId service, bool isOn);

    FleetApi &m_fleet;
    FleetCounts &m_counts;
    QList<ServiceLight *> m_lights;
    QLabel *m_facts;
};

/// "DHCP proxy", "HTTP": the name with the mode where there is one.
[[nodiscard]] QString serviceTitle(const ServiceStatus &status);
/// "Running at 10.0.0.1:67." – state and address as a sentence.
[[nodiscard]] QString serviceSentence(const ServiceStatus &status);

} // namespace roadstead::ui
