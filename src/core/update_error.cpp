#include "core/update_error.h"

#include <QCoreApplication>

#include <array>

namespace roadstead {

namespace {

// update_engine 0.4.10, action_processor.h: the place in the table is the code.
constexpr std::array kTexts {
    QT_TRANSLATE_NOOP("UpdateError", "no error"),
    QT_TRANSLATE_NOOP("UpdateError", "an error without details"),
    QT_TRANSLATE_NOOP("UpdateError", "the update request failed"),
    QT_TRANSLATE_NOOP("UpdateError", "the update answer could not be handled"),
    QT_TRANSLATE_NOOP("UpdateError", "the root file system could not be copied"),
    QT_TRANSLATE_NOOP("UpdateError", "the post-install script failed"),
    QT_TRANSLATE_NOOP("UpdateError", "the new partition could not be made bootable"),
    QT_TRANSLATE_NOOP("UpdateError", "the device to install to could not be opened"),
    QT_TRANSLATE_NOOP("UpdateError", "the kernel's device could not be opened"),
    QT_TRANSLATE_NOOP("UpdateError", "the download broke off"),
    QT_TRANSLATE_NOOP("UpdateError", "the payload's hash is wrong"),
    QT_TRANSLATE_NOOP("UpdateError", "the payload's size is wrong"),
    QT_TRANSLATE_NOOP("UpdateError", "the payload could not be verified"),
    QT_TRANSLATE_NOOP("UpdateError", "the payload's partition details could not be read"),
    QT_TRANSLATE_NOOP("UpdateError", "the payload could not be written to disk"),
    QT_TRANSLATE_NOOP("UpdateError", "the new root file system is not what was to be written"),
    QT_TRANSLATE_NOOP("UpdateError", "the new kernel is not what was to be written"),
    QT_TRANSLATE_NOOP("UpdateError", "a signed delta payload was expected"),
    QT_TRANSLATE_NOOP("UpdateError", "the payload is not signed with the key of this OS"),
    QT_TRANSLATE_NOOP("UpdateError", "the machine booted from firmware B"),
    QT_TRANSLATE_NOOP("UpdateError", "the download could not be resumed"),
    QT_TRANSLATE_NOOP("UpdateError", "what was downloaded is no update payload"),
    QT_TRANSLATE_NOOP("UpdateError", "the payload's manifest has no signature"),
    QT_TRANSLATE_NOOP("UpdateError", "the payload's manifest could not be read"),
    QT_TRANSLATE_NOOP("UpdateError", "the metadata's signature could not be read"),
    QT_TRANSLATE_NOOP("UpdateError", "the metadata's signature could not be verified"),
    QT_TRANSLATE_NOOP("UpdateError", "the metadata's signature is wrong"),
    QT_TRANSLATE_NOOP("UpdateError", "the hash of a step could not be verified"),
    QT_TRANSLATE_NOOP("UpdateError", "a step of the payload could not be carried out"),
    QT_TRANSLATE_NOOP("UpdateError", "the hash of a step is wrong"),
    QT_TRANSLATE_NOOP("UpdateError", "the update server's answer was empty"),
    QT_TRANSLATE_NOOP("UpdateError", "the update server's answer was no XML"),
    QT_TRANSLATE_NOOP("UpdateError", "the metadata's size is wrong"),
    QT_TRANSLATE_NOOP("UpdateError", "the metadata's signature is invalid"),
    QT_TRANSLATE_NOOP("UpdateError", "the update server's answer was not valid"),
    QT_TRANSLATE_NOOP("UpdateError", "a policy of the machine ignores the update"),
    QT_TRANSLATE_NOOP("UpdateError", "a policy of the machine defers the update"),
    QT_TRANSLATE_NOOP("UpdateError", "the update server answered with an HTTP error"),
    QT_TRANSLATE_NOOP("UpdateError", "a step of the payload has no hash"),
    QT_TRANSLATE_NOOP("UpdateError", "the metadata has no signature"),
    QT_TRANSLATE_NOOP("UpdateError", "the machine waits after earlier failures"),
    QT_TRANSLATE_NOOP("UpdateError", "the post-install reset failed"),
    QT_TRANSLATE_NOOP("UpdateError", "the new PCR policy could not be verified"),
    QT_TRANSLATE_NOOP("UpdateError", "the new PCR policy could not be sent"),
    QT_TRANSLATE_NOOP("UpdateError", "the machine came back with its old version"),
};

QString translated(const char *text)
{
    return QCoreApplication::translate("UpdateError", text);
}

} // namespace

int updateErrorCode(qint64 sent)
{
    constexpr quint32 kFlags = 0xf000'0000;
    return static_cast<int>(static_cast<quint32>(sent) & ~kFlags);
}

QString updateErrorText(int code)
{
    if (code >= 0 && static_cast<std::size_t>(code) < kTexts.size())
        return translated(kTexts.at(static_cast<std::size_t>(code)));
    if (code > kUpdateErrorHttpBase && code < kUpdateErrorHttpBase + 1000)
        return translated(QT_TRANSLATE_NOOP("UpdateError", "the server answered HTTP %1"))
            .arg(code - kUpdateErrorHttpBase);
    return translated(QT_TRANSLATE_NOOP("UpdateError", "an unknown error (%1)")).arg(code);
}

} // namespace roadstead
