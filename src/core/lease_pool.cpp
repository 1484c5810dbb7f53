#include "core/lease_pool.h"

namespace roadstead {

void LeasePool::setRange(Ipv4 first, Ipv4 last, const QSet<Ipv4> &excluded)
{
    m_first = first;
    m_last = last;
    m_excluded = excluded;
    m_order.clear();
    for (quint64 at = first; at <= last; ++at) {
        const auto address = static_cast<Ipv4>(at);
        if (excluded.contains(address))
            continue;
        const Lease *lease = this->at(address);
        if (lease)
            m_order.emplace(lease->expiresMs, address);
        else
            m_order.emplace_hint(m_order.end(), 0, address);
    }
    m_rangeSize = static_cast<qsizetype>(m_order.size());
}

const Lease *LeasePool::ofClient(const QString &key) const
{
    const auto found = m_addressOfClient.constFind(key);
    return found == m_addressOfClient.cend() ? nullptr : at(*found);
}

const Lease *LeasePool::at(Ipv4 address) const
{
    const auto found = m_entries.constFind(address);
    return found == m_entries.cend() ? nullptr : &found->lease;
}

bool LeasePool::isOffer(Ipv4 address) const
{
    const auto found = m_entries.constFind(address);
    return found != m_entries.cend() && found->isOffer;
}

bool LeasePool::isFreeFor(const QString &key, Ipv4 address, qint64 nowMs) const
{
    const Lease *lease = at(address);
    if (!lease || lease->expiresMs <= nowMs)
        return true;
    return !lease->isDeclined && leaseKey(*lease) == key;
}

std::optional<Ipv4> LeasePool::nextFree(qint64 nowMs) const
{
    if (m_order.empty() || m_order.begin()->first > nowMs)
        return std::nullopt;
    return m_order.begin()->second;
}

void LeasePool::offer(const Lease &lease)
{
    const auto found = m_entries.constFind(lease.address);
    const bool isRunning = found != m_entries.cend() && !found->isOffer
        && leaseKey(found->lease) == leaseKey(lease) && found->lease.expiresMs >= lease.expiresMs;
    if (!isRunning)
        place(lease, true);
}

void LeasePool::put(const Lease &lease)
{
    place(lease, false);
}

void LeasePool::dropOffer(const QString &key, qint64 nowMs)
{
    const Lease *lease = ofClient(key);
    if (!lease || !isOffer(lease->address))
        return;
    Lease ended = *lease;
    ended.expiresMs = nowMs;
    place(ended, true);
}

qsizetype LeasePool::leasedCount(qint64 nowMs) const
{
    return std::count_if(m_entries.cbegin(), m_entries.cend(), [nowMs](const Entry &entry) {
        return !entry.isOffer && !entry.lease.isDeclined && entry.lease.expiresMs > nowMs;
    });
}

void LeasePool::place(const Lease &lease, bool isOffer)
{
    Entry &entry = m_entries[lease.address];
    if (entry.lease.address != 0) {
        const auto former = m_addressOfClient.constFind(leaseKey(entry.lease));
        if (former != m_addressOfClient.cend() && *former == lease.address)
            m_addressOfClient.erase(former);
    }
    if (lease.address >= m_first && lease.address <= m_last && !m_excluded.contains(lease.address)) {
        m_order.erase({entry.lease.expiresMs, lease.address}); // a fresh entry has 0, as the order has
        m_order.emplace(lease.expiresMs, lease.address);
    }
    entry = {lease, isOffer};
    // A declined address is nobody's: its former client has to get another one.
    if (!lease.isDeclined && !leaseKey(lease).isEmpty())
        m_addressOfClient.insert(leaseKey(lease), lease.address);
}

} // namespace roadstead
