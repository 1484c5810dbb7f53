#include "core/literals.h"
#include "runtime/station.h"
#include "runtime/stop_signals.h"

#include <QCoreApplication>

#include <cstdio>

using namespace roadstead;
using namespace roadstead::runtime;

namespace {

void say(std::FILE *to, const QString &text)
{
    std::fputs((text + u'\n').toUtf8().constData(), to);
    std::fflush(to);
}

} // namespace

/// The station without a window.
int main(int argc, char *argv[])
{
    StopSignals stopSignals;
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"roadsteadd"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ROADSTEAD_VERSION));
    const auto parsed = parseStationArguments(QCoreApplication::arguments(), /*isDesktop=*/false);
    if (!parsed) {
        say(stderr, u"roadsteadd: "_s + parsed.error().message);
        return 2;
    }
    if (parsed->wantsHelp || parsed->wantsVersion) {
        say(stdout, parsed->wantsHelp ? parsed->help : u"roadsteadd " ROADSTEAD_VERSION ""_s);
        return 0;
    }
    Station station(parsed->options);
    QObject::connect(&stopSignals, &StopSignals::asked, &application, &QCoreApplication::quit);
    stopSignals.watch();
    QObject::connect(&station, &Station::ready, &application, [&station] {
        say(stdout, u"ready "_s + station.addresses());
        for (const ServiceStatus &service : station.services()) {
            if (service.state == ServiceState::Failed)
                say(stderr, u"roadsteadd: %1 is off: %2"_s.arg(serviceName(service.id), service.lastError));
        }
    });
    if (const auto started = station.start(); !started) {
        say(stderr, u"roadsteadd: "_s + started.error().message);
        return 1;
    }
    const int code = QCoreApplication::exec();
    station.stop();
    return code;
}
