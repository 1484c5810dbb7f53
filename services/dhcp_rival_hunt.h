#pragma once

#include "core/station_setup.h"
#include "services/dhcp_rival_search.h"

#include <QMap>

namespace roadstead::services {

/// One search for all DHCP servers of a network, with its own sockets; deletes itself when it has ended.
/// Lives in a thread with an event loop.
class DhcpRivalHunt : public QObject
{
    Q_OBJECT

public:
    /// One of the sockets may be closed.
    DhcpRivalHunt(UdpSocket server, UdpSocket client);

    void start(DhcpRivalSearch::Question question);

Q_SIGNALS:
    /// By address; empty: nobody answered in time.
    void finished(const QList<roadstead::RivalServer> &servers);

private:
    UdpSocket m_server;
    UdpSocket m_client;
    DhcpRivalSearch m_search;
    QMap<Ipv4, Ipv4> m_offers; ///< server → what it offered; 0: nothing
};

} // namespace roadstead::services
