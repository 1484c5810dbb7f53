#pragma once

#include "core/fleet_api.h"
#include "ui/page.h"

#include <QTimer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace roadstead::ui {

class Acts;
class BootModel;
class PlainTable;
class RequestModel;
class ServiceRow;

/// The services with their switches, live boots by step, and recent requests. The fleet and the acts outlive
/// the page.
class BootPage : public Page
{
    Q_OBJECT

public:
    BootPage(FleetApi &fleet, Acts &acts, QWidget *parent = nullptr);

    void focusFilter() override;
    void refresh() override;
    /// The name of a service ("dhcp"), or words for the filter of requests.
    void open(const QString &what) override;
    void selectNode(NodeId id) override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeServices();
    QWidget *makeBoots();
    QWidget *makeRequests();
    void wireTables();
    void showServices();
    void showBoots();
    void switchService(ServiceId service, bool isOn);

    FleetApi &m_fleet;
    Acts &m_acts;
    BootModel *m_boots;
    RequestModel *m_requests;
    QList<ServiceRow *> m_rows;
    QLabel *m_facts = nullptr;
    QLabel *m_median = nullptr;
    PlainTable *m_bootTable = nullptr;
    QStackedWidget *m_bootStack = nullptr;
    PlainTable *m_requestTable = nullptr;
    QLineEdit *m_filter = nullptr;
    QCheckBox *m_onlyFailed = nullptr;
    QTimer m_ticker;
};

} // namespace roadstead::ui
