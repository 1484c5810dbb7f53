#pragma once

#include "core/ipv4.h"
#include "core/lease.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>
#include <set>

namespace roadstead {

/// The lease's client: its MAC, or its client identifier when it has none (DhcpClient::key()).
[[nodiscard]] inline const QString &leaseKey(const Lease &lease)
{
    return lease.mac.isEmpty() ? lease.clientId : lease.mac;
}

/// All addresses of one DHCP range and who has them, in memory. Every question costs at most a search in an
/// ordered set (some 16 steps at 60,000 addresses). Remembers the last client of a free address, so that it
/// gets the same one again, and hands out never-used addresses first, then the one that has been free
/// longest. Not thread-safe.
class LeasePool
{
public:
    /// The addresses from `first` to `last` without `excluded` (server, router, reservations) are those that
    /// nextFree() gives. Leases are kept, also outside the range: they end by themselves.
    void setRange(Ipv4 first, Ipv4 last, const QSet<Ipv4> &excluded);

    /// The lease or offer of the client, also an ended one that is still remembered; null without.
    [[nodiscard]] const Lease *ofClient(const QString &key) const;
    /// The lease, offer or memory on the address; null when it was never used.
    [[nodiscard]] const Lease *at(Ipv4 address) const;
    /// An offer that was not yet requested: never stored.
    [[nodiscard]] bool isOffer(Ipv4 address) const;
    /// Nobody else holds it now, and it is not in quarantine.
    [[nodiscard]] bool isFreeFor(const QString &key, Ipv4 address, qint64 nowMs) const;
    /// The address to give to somebody new; nothing when all are held.
    [[nodiscard]] std::optional<Ipv4> nextFree(qint64 nowMs) const;

    /// Holds the address for a client that was offered it. A running lease of the same client is left as it
    /// is.
    void offer(const Lease &lease);
    /// The lease as it now stands in the store: granted, renewed, given back (ends now) or declined.
    void put(const Lease &lease);
    /// The client chose another server: its offer, if there is one, ends at `nowMs`.
    void dropOffer(const QString &key, qint64 nowMs);

    [[nodiscard]] qsizetype size() const { return m_rangeSize; }
    /// Running leases; offers and declined addresses not counted. Walks all of them.
    [[nodiscard]] qsizetype leasedCount(qint64 nowMs) const;

private:
    struct Entry
    {
        Lease lease;
        bool isOffer = false;
    };
    /// When it is or was free, then the address: begin() is the best candidate.
    using FreeOrder = std::set<std::pair<qint64, Ipv4>>;

    void place(const Lease &lease, bool isOffer);

    QHash<Ipv4, Entry> m_entries;
    QHash<QString, Ipv4> m_addressOfClient;
    FreeOrder m_order;
    Ipv4 m_first = 1;
    Ipv4 m_last = 0;
    QSet<Ipv4> m_excluded;
    qsizetype m_rangeSize = 0;
};

} // namespace roadstead
