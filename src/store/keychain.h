#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QString>

#include <chrono>

class QObject;
class QThread;

namespace roadstead::store {

/// The desktop's secret service by QtKeychain, asked from a thread of its own so that the caller waits for a
/// bounded time and without an event loop. One object a process and only one after the other: QtKeychain
/// keeps its queue in the thread that used it first. Needs a QCoreApplication. Called from the thread that
/// made it.
class Keychain
{
public:
    Keychain();
    ~Keychain();

    /// Fails: NotFound (also when the service is locked: that looks the same), Unavailable (no service, or no
    /// answer in time).
    [[nodiscard]] Result<QByteArray> read(const QString &key, std::chrono::milliseconds wait);
    /// Fails: Unavailable.
    [[nodiscard]] Result<void> write(
        const QString &key, const QByteArray &secret, std::chrono::milliseconds wait);

    Q_DISABLE_COPY_MOVE(Keychain)

private:
    QThread *m_thread = nullptr;
    QObject *m_context = nullptr; ///< lives in m_thread, ends with it
};

} // namespace roadstead::store
