// roadstead-bind: opens the boot services' privileged UDP ports for an unprivileged station and passes the
// sockets to it. The only program of the house with a capability (cap_net_bind_service), so it holds no Qt,
// reads no file and no environment, opens nothing but the ports listed here, and ends.
//
//   roadstead-bind --fd N --interface NAME PORT…
//
// N is one end of a Unix SOCK_SEQPACKET pair. For each port one record goes out: "67 0 ok" with the socket
// attached (SCM_RIGHTS), or "67 13 Permission denied" (errno and its text) without.

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <linux/capability.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

constexpr std::array<std::uint16_t, 4> kAllowedPorts {
    67, 68, 69, 4011}; // DHCP server, DHCP client, TFTP, PXE boot service

struct Request
{
    int channel = -1;
    std::string interface;
    std::vector<std::uint16_t> ports;
};

template <typename Number> std::optional<Number> numberOf(std::string_view text)
{
    Number number {};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional<Number>(number)
                                                                    : std::nullopt;
}

bool isAllowed(std::uint16_t port)
{
    for (const std::uint16_t each : kAllowedPorts) {
        if (each == port)
            return true;
    }
    return false;
}

std::optional<Request> parse(int count, char **words)
{
    if (count < 6 || count > 5 + static_cast<int>(kAllowedPorts.size())
        || std::string_view(words[1]) != "--fd" || std::string_view(words[3]) != "--interface")
        return std::nullopt;
    Request request;
    request.channel = numberOf<int>(words[2]).value_or(-1);
    request.interface = words[4];
    for (int i = 5; i < count; ++i) {
        const auto port = numberOf<std::uint16_t>(words[i]);
        if (!port || !isAllowed(*port))
            return std::nullopt;
        request.ports.push_back(*port);
    }
    const bool isName = !request.interface.empty() && request.interface.size() < IFNAMSIZ;
    return request.channel > 2 && isName ? std::optional<Request>(std::move(request)) : std::nullopt;
}

bool isUnixSocket(int descriptor)
{
    int domain = 0;
    socklen_t size = sizeof domain;
    return ::getsockopt(descriptor, SOL_SOCKET, SO_DOMAIN, &domain, &size) == 0 && domain == AF_UNIX;
}

bool switchOn(int descriptor, int level, int option)
{
    const int one = 1;
    return ::setsockopt(descriptor, level, option, &one, sizeof one) == 0;
}

/// A socket on the port of this interface alone; -1 and errno on failure. SO_REUSEADDR lets servers of other
/// interfaces keep theirs.
int open(const std::string &interface, std::uint16_t port)
{
    const int descriptor = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0)
        return -1;
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    const bool isOpen = switchOn(descriptor, SOL_SOCKET, SO_REUSEADDR)
        && switchOn(descriptor, SOL_SOCKET, SO_BROADCAST) && switchOn(descriptor, IPPROTO_IP, IP_PKTINFO)
        && ::setsockopt(descriptor, SOL_SOCKET, SO_BINDTODEVICE, interface.c_str(),
               static_cast<socklen_t>(interface.size()))
            == 0
        && ::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    if (isOpen)
        return descriptor;
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    return -1;
}

void dropCapabilities()
{
    __user_cap_header_struct header {_LINUX_CAPABILITY_VERSION_3, 0};
    std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> none {};
    ::syscall(SYS_capset, &header, none.data());
}

bool send(int channel, const std::string &text, int attached)
{
    iovec vector {const_cast<char *>(text.data()), text.size()};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control {};
    msghdr message {};
    message.msg_iov = &vector;
    message.msg_iovlen = 1;
    if (attached >= 0) {
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        cmsghdr *first = CMSG_FIRSTHDR(&message);
        first->cmsg_level = SOL_SOCKET;
        first->cmsg_type = SCM_RIGHTS;
        first->cmsg_len = CMSG_LEN(sizeof(int));
        std::memcpy(CMSG_DATA(first), &attached, sizeof attached);
    }
    return ::sendmsg(channel, &message, MSG_NOSIGNAL) == static_cast<ssize_t>(text.size());
}

} // namespace

int main(int count, char **words)
{
    const std::optional<Request> request = parse(count, words);
    if (!request || !isUnixSocket(request->channel) || ::if_nametoindex(request->interface.c_str()) == 0) {
        std::fputs("usage: roadstead-bind --fd N --interface NAME PORT…   (started by Roadstead; ports 67 68 "
                   "69 4011)\n",
            stderr);
        return 2;
    }
    struct Opened
    {
        int descriptor = -1;
        int reason = 0;
    };
    std::vector<Opened> opened;
    for (const std::uint16_t port : request->ports) {
        const int descriptor = open(request->interface, port);
        opened.push_back({descriptor, descriptor < 0 ? errno : 0});
    }
    dropCapabilities();
    bool isSent = true;
    for (std::size_t i = 0; i < opened.size(); ++i) {
        const auto &[descriptor, reason] = opened[i];
        const std::string text = std::to_string(request->ports[i]) + ' ' + std::to_string(reason) + ' '
            + (descriptor < 0 ? std::strerror(reason) : "ok");
        isSent = send(request->channel, text, descriptor) && isSent;
    }
    return isSent ? 0 : 1;
}
