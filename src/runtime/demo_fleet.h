#pragma once

#include "runtime/boot_desks.h"
#include "runtime/reboot_lock_desk.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace roadstead::runtime {

/// What the demo's machines speak to: the same desks that serve real ones.
struct DemoDesks
{
    FleetState &fleet;
    DhcpDesk &dhcp;
    TftpDesk &tftp;
    HttpBootDesk &boot;
    RebootLockDesk &locks;
    std::function<void(qint64)> setClockOffset; ///< milliseconds to add to the station's clock
    std::function<void()> release; ///< points the channel to the new version: the rollout begins
};

/// Simulated machines that speak to the station as real ones do: they boot, check for updates, install, take
/// and return reboot locks. Nothing of them is painted on: what the window shows is what the station
/// answered. First some hours pass at once, so that there is a history and a rollout under way; then they
/// live at the pace of a film. Main thread.
class DemoFleet : public QObject
{
    Q_OBJECT

public:
    DemoFleet(DemoDesks desks, int nodeCount, QObject *parent = nullptr);
    ~DemoFleet() override;

    static constexpr qint64 kPastMs = 200 * 60'000LL; ///< so far before now it begins

private:
    enum class Step : unsigned char
    {
        Off,
        PoweredOn,
        Loading,
        Starting,
        Idle,
        Downloading,
        Downloaded,
        Installed,
        WaitingForLock,
        Rebooting,
        Reporting,
        Gone
    };
    struct Machine
    {
        int number = 0;
        QString name;
        QString mac;
        QString uuid;
        QString machineId;
        QString address;
        QString lockGroup;
        QString version;
        QString previousVersion;
        QString target;
        Step step = Step::Off;
        qint64 nextMs = 0; ///< when it acts next
        bool holdsLock = false;
        bool failsDownload = false;
        bool isPayloadWrong = false; ///< of the target: its hash is not that of the offer
        bool revertsOnce = false;
        bool goesSilent = false; ///< after its first check
    };

    struct BootStep
    {
        qint64 afterMs; ///< since the power came on
        int machine;
        bool isUp; ///< the system runs; else the loader begins
    };

    void makeMachines(int count);
    /// One moment of the past, then the next, until now is reached.
    void passTime();
    void act(Machine &machine, qint64 nowMs);
    void powerOn(Machine &machine);
    /// The whole boot within one moment of the past, each step at its own time: bootOn() takes them, in the
    /// order in which they happen, so that history runs forward.
    void bootInThePast(const Machine &machine);
    void bootOn();
    void load(Machine &machine);
    void startSystem(Machine &machine);
    void check(Machine &machine, qint64 nowMs);
    void report(Machine &machine, int type, int result, qint64 errorCode = 0);
    void askForLock(Machine &machine);
    void giveLockBack(Machine &machine);
    void send(Machine &machine, const OmahaAppRequest &request);
    [[nodiscard]] OmahaAppRequest requestOf(const Machine &machine) const;
    /// Between `least` and `most`, the same in each run.
    [[nodiscard]] qint64 between(qint64 least, qint64 most);
    /// When the next moment of the past begins.
    [[nodiscard]] qint64 nextMomentMs() const;
    /// A film's pace: seconds where real machines take minutes.
    [[nodiscard]] qint64 pollMs();

    DemoDesks m_desks;
    std::vector<Machine> m_machines;
    QTimer m_timer;
    quint32 m_dice = 20261123;
    qint64 m_pastMs = 0; ///< how far before now the station's clock is
    qint64 m_momentMs = 0; ///< how much of this moment has passed
    std::vector<BootStep> m_boots; ///< of this moment
    bool m_isReleased = false;
    int m_unanswered = 0; ///< answers of this moment that have not come yet
};

} // namespace roadstead::runtime
