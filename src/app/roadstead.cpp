#include "core/literals.h"
#include "runtime/station.h"
#include "runtime/stop_signals.h"
#include "ui/desktop.h"

#include <QApplication>
#include <QMessageBox>

#include <cstdio>

using namespace roadstead;
using namespace roadstead::runtime;

/// The desktop: a station and its window.
int main(int argc, char *argv[])
{
    StopSignals stopSignals;
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"roadstead"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ROADSTEAD_VERSION));
    const auto parsed = parseStationArguments(QCoreApplication::arguments(), /*isDesktop=*/true);
    if (!parsed || parsed->wantsHelp || parsed->wantsVersion) {
        const QString text = !parsed ? u"roadstead: "_s + parsed.error().message
            : parsed->wantsHelp      ? parsed->help
                                     : u"roadstead " ROADSTEAD_VERSION ""_s;
        std::fputs((text + u'\n').toUtf8().constData(), parsed ? stdout : stderr);
        return parsed ? 0 : 2;
    }
    QObject::connect(&stopSignals, &StopSignals::asked, &application, &QCoreApplication::quit);
    stopSignals.watch();
    Station station(parsed->options);
    const auto started = station.start();
    if (!started) {
        QMessageBox::critical(
            nullptr, QCoreApplication::translate("Main", "Roadstead cannot start"), started.error().message);
        return 1;
    }
    ui::Desktop desktop(station);
    desktop.show();
    const int code = QApplication::exec();
    station.stop();
    return code;
}
