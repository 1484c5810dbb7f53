#include "core/dhcp_address_rules.h"

#include "core/literals.h"

namespace roadstead {

namespace {

/// Given to anybody: in the range, a host address, and reserved for nobody else.
bool isAssignable(const DhcpAddressQuestion &q, Ipv4 address)
{
    return q.settings.isInRange(address) && q.settings.isHostAddress(address)
        && q.settings.reservations.isOpenTo(q.client, address);
}

bool isFree(const DhcpAddressQuestion &q, Ipv4 address)
{
    return q.pool.isFreeFor(q.client.key(), address, q.nowMs);
}

/// Who holds an address that is not free, for the sentence: a MAC or a client identifier.
QString holderOf(const DhcpAddressQuestion &q, Ipv4 address)
{
    const Lease *lease = q.pool.at(address);
    return lease ? leaseKey(*lease) : QString();
}

bool isQuarantined(const DhcpAddressQuestion &q, Ipv4 address)
{
    const Lease *lease = q.pool.at(address);
    return lease && lease->isDeclined && lease->expiresMs > q.nowMs;
}

/// Tells why an address that is not free cannot be had.
void tellHeld(const DhcpAddressQuestion &q, Ipv4 address, Outcome outcome, Verdict &verdict)
{
    if (isQuarantined(q, address))
        verdict.tried("address.quarantined", outcome, {ipv4Text(address)});
    else
        verdict.tried("address.held_by_other", outcome, {ipv4Text(address), holderOf(q, address)});
    if (const Lease *lease = q.pool.at(address); lease && outcome == Outcome::Decided)
        verdict.nextChangeMs = lease->expiresMs;
}

} // namespace

Ipv4 chooseDhcpAddress(const DhcpAddressQuestion &q, Ipv4 requested, Verdict &verdict)
{
    if (const DhcpReservation *own = q.settings.reservations.of(q.client)) {
        if (isFree(q, own->address)) {
            verdict.tried("address.reservation", Outcome::Decided, {ipv4Text(own->address)});
            return own->address;
        }
        tellHeld(q, own->address, Outcome::Missed, verdict);
    }
    if (const Lease *former = q.pool.ofClient(q.client.key())) {
        if (isAssignable(q, former->address) && isFree(q, former->address)) {
            verdict.tried("address.remembered", Outcome::Decided, {ipv4Text(former->address)});
            return former->address;
        }
    }
    if (requested != 0) {
        if (isAssignable(q, requested) && isFree(q, requested)) {
            verdict.tried("address.requested", Outcome::Decided, {ipv4Text(requested)});
            return requested;
        }
        verdict.tried("address.requested_not_free", Outcome::Missed, {ipv4Text(requested)});
    }
    if (const auto next = q.pool.nextFree(q.nowMs)) {
        verdict.tried("address.next_free", Outcome::Decided, {ipv4Text(*next)});
        return *next;
    }
    verdict.tried("address.range_full", Outcome::Decided, {QString::number(q.pool.size())});
    return 0;
}

bool mayHaveDhcpAddress(const DhcpAddressQuestion &q, Ipv4 address, Verdict &verdict)
{
    const QString text = ipv4Text(address);
    if (!q.settings.isInNetwork(address)) {
        verdict.tried("address.wrong_network", Outcome::Decided,
            {text, ipv4Text(q.settings.network()) + u'/' + QString::number(q.settings.prefixLength)});
        return false;
    }
    if (!isFree(q, address)) {
        tellHeld(q, address, Outcome::Decided, verdict);
        return false;
    }
    const DhcpReservation *own = q.settings.reservations.of(q.client);
    if (own && own->address == address) {
        verdict.tried("address.reservation", Outcome::Decided, {text});
        return true;
    }
    if (own && isFree(q, own->address)) {
        verdict.tried("address.reservation_moved", Outcome::Decided, {text, ipv4Text(own->address)});
        return false;
    }
    if (!isAssignable(q, address)) {
        verdict.tried("address.not_assignable", Outcome::Decided, {text});
        return false;
    }
    const Lease *lease = q.pool.at(address);
    const bool isRenewed = lease && leaseKey(*lease) == q.client.key() && !q.pool.isOffer(address);
    verdict.tried(isRenewed ? "address.renewed" : "address.granted", Outcome::Decided, {text});
    return true;
}

} // namespace roadstead
