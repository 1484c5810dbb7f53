#include "picture_scenes.h"

#include "fake_fleet.h"

#include "core/literals.h"
#include "ui/main_window.h"
#include "ui/status_lights.h"
#include "ui/welcome_dialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace roadstead::ui {

namespace {

void breakDhcp(FakeFleet &fleet)
{
    ServiceStatus dhcp = fleet.services().constFirst();
    dhcp.state = ServiceState::Failed;
    dhcp.address.clear();
    dhcp.lastError
        = u"Port 67 is held by dnsmasq. Stop it, or let Roadstead answer as ProxyDHCP beside it."_s;
    fleet.setService(dhcp);
}

void makeEmpty(FakeFleet &fleet)
{
    fleet.setNodes({});
    fleet.setRollouts({});
    fleet.setLocks({});
    fleet.setDocument({});
}

template <int page> void openSetup(FakeFleet &, MainWindow &window)
{
    window.openWelcome();
    window.findChild<WelcomeDialog *>()->beginSetup();
    for (int i = 1; i < page; ++i) {
        window.findChild<QLineEdit *>(u"assetsFolder"_s)->setText(u"/srv/boot"_s);
        window.findChild<QPushButton *>(u"setupNext"_s)->click();
    }
}

template <const char *view> void openEmpty(FakeFleet &fleet, MainWindow &window)
{
    makeEmpty(fleet);
    window.openView(QString::fromLatin1(view));
}

constexpr char kOverview[] = "overview";
constexpr char kNodes[] = "nodes";
constexpr char kClusters[] = "clusters";
constexpr char kTemplates[] = "templates";
constexpr char kRollouts[] = "rollouts";
constexpr char kLocks[] = "locks";

} // namespace

QList<FixtureScene> fixtureScenes()
{
    return {
        {u"empty-overview"_s, openEmpty<kOverview>},
        {u"empty-nodes"_s, openEmpty<kNodes>},
        {u"empty-clusters"_s, openEmpty<kClusters>},
        {u"empty-templates"_s, openEmpty<kTemplates>},
        {u"empty-rollouts"_s, openEmpty<kRollouts>},
        {u"empty-locks"_s, openEmpty<kLocks>},
        {u"service"_s,
            [](FakeFleet &fleet, MainWindow &window) {
                breakDhcp(fleet);
                QTest::mouseClick(window.findChild<ServiceLight *>(u"light_dhcp"_s), Qt::LeftButton);
            }},
        {u"service-failed"_s,
            [](FakeFleet &fleet, MainWindow &window) {
                breakDhcp(fleet);
                window.openView(u"boot"_s);
            }},
        {u"welcome"_s, [](FakeFleet &, MainWindow &window) { window.openWelcome(); }},
        {u"welcome-network"_s, openSetup<1>},
        {u"welcome-addresses"_s, openSetup<2>},
        {u"welcome-files"_s, openSetup<3>},
        {u"welcome-ready"_s, openSetup<4>},
        {u"welcome-done"_s, openSetup<5>},
        {u"welcome-key"_s,
            [](FakeFleet &fleet, MainWindow &window) {
                makeEmpty(fleet); // a station with a group has its key already
                openSetup<4>(fleet, window);
            }},
        {u"quit"_s,
            [](FakeFleet &fleet, MainWindow &window) {
                fleet.setDemo(false);
                window.close();
            }},
    };
}

} // namespace roadstead::ui
