#include "core/literals.h"
#include "runtime/control.h"

#include <QCoreApplication>

#include <cstdio>

/// The command line: verbs on a running station's admin API, and some that need no station.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    using namespace roadstead;
    QCoreApplication::setApplicationName(u"roadsteadctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ROADSTEAD_VERSION));
    const runtime::ControlResult result = runtime::runControl(QCoreApplication::arguments().mid(1));
    std::fwrite(result.output.constData(), 1, static_cast<std::size_t>(result.output.size()), stdout);
    std::fwrite(result.errors.constData(), 1, static_cast<std::size_t>(result.errors.size()), stderr);
    return result.exitCode;
}
