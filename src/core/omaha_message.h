#pragma once

#include "core/machine_id.h"

#include <QString>

#include <vector>

namespace roadstead {

// Omaha 3.0 as update_engine speaks it, as values. Bytes: wire/omaha_message.h.

/// `<event>`: one step of an update that the client reports.
struct OmahaEvent
{
    int type = -1; ///< 3 update complete, 13 download started, 14 download finished, 800 installed (never
                   ///< sent by update_engine)
    int result = -1; ///< 0 error, 1 success, 2 success after a reboot
    qint64 errorCode = 0; ///< with update_engine's flags in the upper bits
    QString previousVersion;

    bool operator==(const OmahaEvent &) const = default;
};

/// One `<app>` of a request.
struct OmahaAppRequest
{
    QString appId; ///< as sent, mostly in braces: the reply repeats it
    QString version;
    QString track;
    MachineId machineId;
    QString machineAlias;
    QString bootId;
    QString oem;
    QString board;
    bool hasPing = false;
    bool hasUpdateCheck = false;
    std::vector<OmahaEvent> events;

    bool operator==(const OmahaAppRequest &) const = default;
};

struct OmahaRequest
{
    QString updaterVersion;
    QString installSource; ///< "scheduler" or "ondemandupdate"
    bool isRecovered
        = false; ///< the XML was malformed in the one way that is known of real clients, and was repaired
    std::vector<OmahaAppRequest> apps;

    bool operator==(const OmahaRequest &) const = default;
};

enum class OmahaCheck : unsigned char
{
    None, ///< the client did not ask
    NoUpdate,
    Update,
};

/// The package that an `updatecheck status="ok"` offers. The client needs all of it but `sha1`.
struct OmahaOffer
{
    QString version;
    QString codebase; ///< ends with "/"; one that starts with "/" is a path on this station
    QString name;
    qint64 sizeBytes = 0;
    QString sha1; ///< base64
    QString sha256; ///< base64

    bool operator==(const OmahaOffer &) const = default;
};

struct OmahaAppReply
{
    QString appId;
    bool hasPing = false;
    OmahaCheck check = OmahaCheck::None;
    OmahaOffer offer; ///< of OmahaCheck::Update
    int eventCount = 0; ///< how many `<event>` to answer
    bool areEventsStored = true; ///< false: their answer is "error"

    bool operator==(const OmahaAppReply &) const = default;
};

struct OmahaResponse
{
    QString server = QStringLiteral("roadstead");
    std::vector<OmahaAppReply> apps;

    bool operator==(const OmahaResponse &) const = default;
};

} // namespace roadstead
