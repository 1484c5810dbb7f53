#include "services/listen_error.h"

#include "core/literals.h"

#include <QCoreApplication>

#include <cerrno>

namespace roadstead::services {

Error listenError(const QString &service, int number, const QString &place)
{
    const auto said = [&](const char *text) {
        return QCoreApplication::translate("ListenError", text).arg(service, place);
    };
    switch (number) {
    case EADDRINUSE:
        return {ErrorCode::Unavailable,
            said(QT_TRANSLATE_NOOP("ListenError",
                "%1 cannot listen at %2: another program has this port. Stop it (\"ss -lntup\" names it) or "
                "choose another port."))};
    case EACCES:
    case EPERM:
        return {ErrorCode::Denied,
            said(QT_TRANSLATE_NOOP("ListenError",
                "%1 cannot listen at %2: ports below 1024 need a privilege. Install the package, or choose a "
                "higher port."))};
    case EADDRNOTAVAIL:
        return {ErrorCode::Unavailable,
            said(QT_TRANSLATE_NOOP("ListenError",
                "%1 cannot listen at %2: this machine does not have that address. Choose one of its own, or "
                "0.0.0.0 for all."))};
    default:
        return {ErrorCode::Unavailable,
            said(QT_TRANSLATE_NOOP("ListenError", "%1 cannot listen at %2: %3"))
                .arg(qt_error_string(number))};
    }
}

} // namespace roadstead::services
