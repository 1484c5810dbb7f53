#pragma once

#include <QByteArray>

namespace roadstead {

// What the software on a node sends, as bytes.

inline constexpr char kTestApplication[] = "e96281a6-d1af-4bde-9a0a-97b76e56dc57";

/// An Omaha request of one machine; `inner` is what stands in <app>.
inline QByteArray omahaRequest(
    const QByteArray &machineId, const QByteArray &inner, const QByteArray &version = "1.0.0")
{
    return R"(<?xml version="1.0" encoding="UTF-8"?><request protocol="3.0" version="update_engine-0.4.10" installsource="scheduler" ismachine="1">)"
           R"(<os version="Chateau" platform="CoreOS" sp="1.0.0_x86_64"></os><app appid="{)"
        + QByteArray(kTestApplication) + R"(}" version=")" + version
        + R"(" track="stable" bootid="{e9ed48e4-370d-4092-a0be-d8d12b43c61e}" machineid=")" + machineId
        + R"(" board="amd64-usr">)" + inner + "</app></request>";
}
inline QByteArray omahaCheck(const QByteArray &machineId, const QByteArray &version = "1.0.0")
{
    return omahaRequest(machineId, R"(<ping active="1"></ping><updatecheck></updatecheck>)", version);
}
inline QByteArray omahaEvent(const QByteArray &machineId, int type, int result)
{
    return omahaRequest(machineId,
        "<event eventtype=\"" + QByteArray::number(type) + "\" eventresult=\"" + QByteArray::number(result)
            + "\"></event>");
}

/// A FleetLock request with its header, whole: `path` is /v1/pre-reboot or /v1/steady-state.
inline QByteArray lockRequest(const QByteArray &path, const QByteArray &group, const QByteArray &id)
{
    const QByteArray body = R"({"client_params": {"id": ")" + id + R"(", "group": ")" + group + R"("}})";
    return "POST " + path + " HTTP/1.1\r\nHost: x\r\nfleet-lock-protocol: true\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// locksmith's write of a group's semaphore of one slot, whole; without a holder: it is given back.
inline QByteArray locksmithWrite(const QByteArray &group, const QByteArray &holder)
{
    const QByteArray value = holder.isEmpty() ? QByteArray(R"({"semaphore":1,"max":1,"holders":[]})")
                                              : R"({"semaphore":0,"max":1,"holders":[")" + holder + R"("]})";
    const QByteArray body = "value=" + value.toPercentEncoding();
    return "PUT /v2/keys/coreos.com/updateengine/rebootlock/groups/" + group
        + "/semaphore HTTP/1.1\r\nHost: x\r\nContent-Type: "
          "application/x-www-form-urlencoded\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// 32 hex digits of a number, after a word of hex digits that keeps kinds apart.
inline QByteArray hexId(quint64 number, const QByteArray &word)
{
    return word + QByteArray::number(number, 16).rightJustified(32 - word.size(), '0');
}

} // namespace roadstead
