#include "services/dhcp_rival_hunt.h"

namespace roadstead::services {

DhcpRivalHunt::DhcpRivalHunt(UdpSocket server, UdpSocket client)
    : m_server(std::move(server))
    , m_client(std::move(client))
    , m_search(m_server, m_client)
{
    m_search.setParent(this); // goes with it to its thread
    connect(&m_search, &DhcpRivalSearch::answered, this, [this](Ipv4 rival, Ipv4 offered) {
        Ipv4 &known = m_offers[rival];
        known = offered == 0 ? known : offered;
    });
    connect(&m_search, &DhcpRivalSearch::finished, this, [this] {
        QList<RivalServer> servers;
        for (auto it = m_offers.cbegin(); it != m_offers.cend(); ++it)
            servers.append({ipv4Text(it.key()), *it == 0 ? QString() : ipv4Text(*it)});
        Q_EMIT finished(servers);
        deleteLater();
    });
}

void DhcpRivalHunt::start(DhcpRivalSearch::Question question)
{
    question.findsAll = true;
    m_search.start(question);
}

} // namespace roadstead::services
