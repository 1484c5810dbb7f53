#include "demo_window.h"

#include "core/literals.h"
#include "ui/desktop.h"
#include "ui/main_window.h"

#include <QDateTime>
#include <QTest>

namespace roadstead::test {

namespace {

constexpr int kPatienceMs = 60'000;
constexpr qint64 kPresentMs = 5'000; ///< the demo's steps into the present are minutes long

} // namespace

runtime::StationOptions demoOptions()
{
    runtime::StationOptions options;
    options.demoNodes = 60;
    return options;
}

runtime::StationOptions stationOptions(const QString &dataDir)
{
    runtime::StationOptions options;
    options.dataDir = dataDir;
    options.http = {u"127.0.0.1"_s, 0};
    options.admin = {u"127.0.0.1"_s, 0};
    options.hasTftp = false;
    options.keepsTokenInFile = true;
    return options;
}

DemoWindow::DemoWindow(runtime::StationOptions options, QString language)
    : m_options(std::move(options))
    , m_language(std::move(language))
{
    qputenv("XDG_CONFIG_HOME", m_home.path().toLocal8Bit());
}

DemoWindow::~DemoWindow()
{
    close();
}

Result<void> DemoWindow::open()
{
    m_station = std::make_unique<runtime::Station>(m_options);
    bool isReady = false;
    QObject::connect(
        m_station.get(), &runtime::Station::ready, m_station.get(), [&isReady] { isReady = true; });
    if (auto started = m_station->start(); !started)
        return started;
    const auto isThere = [this] {
        return QDateTime::currentMSecsSinceEpoch() - m_station->nowMs() < kPresentMs
            && m_station->nodes().size() >= m_options.demoNodes;
    };
    if (!QTest::qWaitFor([&] { return isReady && isThere(); }, kPatienceMs))
        return fail(ErrorCode::Unavailable, u"The station was never ready."_s);
    m_desktop = std::make_unique<ui::Desktop>(*m_station, m_language);
    m_desktop->show();
    if (!QTest::qWaitForWindowExposed(&window()))
        return fail(ErrorCode::Unavailable, u"The window was never shown."_s);
    return {};
}

void DemoWindow::close()
{
    m_desktop.reset();
    if (m_station)
        m_station->stop();
    m_station.reset();
}

ui::MainWindow &DemoWindow::window()
{
    return *m_desktop->window();
}

} // namespace roadstead::test
