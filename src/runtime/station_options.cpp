#include "runtime/station_options.h"

#include "core/literals.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>

namespace roadstead::runtime {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("StationOptions", text);
}

struct Flags
{
    QCommandLineOption dataDir {u"data-dir"_s, tr("Folder of the station's store."), u"DIR"_s};
    QCommandLineOption http {
        u"http"_s, tr("Where nodes reach the station (default 0.0.0.0:8080)."), u"ADDR:PORT"_s};
    QCommandLineOption admin {
        u"admin"_s, tr("Where the operator reaches it (default 127.0.0.1:8081)."), u"ADDR:PORT"_s};
    QCommandLineOption interface {
        u"interface"_s, tr("Network interface of the nodes."), u"IF"_s
    };
    QCommandLineOption dhcp {
        u"dhcp"_s, tr("DHCP: off, proxy (beside another server) or full."), u"off|proxy|full"_s};
    QCommandLineOption dhcpRange {u"dhcp-range"_s, tr("Addresses that full DHCP gives out."), u"A-B"_s};
    QCommandLineOption dhcpPort {u"dhcp-port"_s, tr("Port instead of 67, for tests."), u"N"_s};
    QCommandLineOption tftp {
        u"tftp"_s, tr("Where TFTP listens (default 0.0.0.0:69), or off."), u"ADDR:PORT|off"_s};
    QCommandLineOption assets {u"assets"_s, tr("Folder served under /assets/ and by TFTP."), u"DIR"_s};
    QCommandLineOption database {u"database"_s, tr("The store: sqlite."), u"sqlite"_s, u"sqlite"_s};
    QCommandLineOption keyspace {u"keyspace"_s,
        tr("Where reboot locks and discovery are kept: sqlite, or an etcd of version 3.4 or later "
           "(its password in ROADSTEAD_ETCD_PASSWORD)."),
        u"sqlite|etcd=URL[,URL]"_s, u"sqlite"_s};
    QCommandLineOption apply {
        u"apply"_s, tr("Apply a fleet document at start; may be given again."), u"FILE"_s};
    QCommandLineOption demo {u"demo"_s, tr("A simulated fleet of N nodes in a temporary store."), u"N"_s};
    QCommandLineOption demoWindow {u"demo"_s, tr("A simulated fleet in a temporary store.")};
    QCommandLineOption tokenFile {
        u"token-file"_s, tr("Keep the admin token in the data folder, not in the desktop's keychain.")};
};

Result<int> number(const QString &text, const QString &flag, int least, int most)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (!isNumber || value < least || value > most)
        return fail(ErrorCode::Invalid,
            tr("--%1 takes a number from %2 to %3, not “%4”").arg(flag).arg(least).arg(most).arg(text));
    return value;
}

Result<void> readEndpoints(const QCommandLineParser &parser, const Flags &flags, StationOptions &options)
{
    for (const auto &[flag, endpoint] :
        {std::pair {&flags.http, &options.http}, {&flags.admin, &options.admin}}) {
        if (!parser.isSet(*flag))
            continue;
        const auto parsed = parseEndpoint(parser.value(*flag), *endpoint);
        if (!parsed)
            return tl::unexpected(parsed.error());
        *endpoint = *parsed;
    }
    const QString tftp = parser.value(flags.tftp);
    options.hasTftp = tftp != "off"_L1;
    if (parser.isSet(flags.tftp) && options.hasTftp) {
        const auto parsed = parseEndpoint(tftp, options.tftp);
        if (!parsed)
            return tl::unexpected(parsed.error());
        options.tftp = *parsed;
    }
    return {};
}

Result<void> readDhcp(const QCommandLineParser &parser, const Flags &flags, StationOptions &options)
{
    if (parser.isSet(flags.dhcp)) {
        const auto mode = dhcpModeFromName(parser.value(flags.dhcp));
        if (!mode)
            return fail(ErrorCode::Invalid,
                tr("--dhcp takes off, proxy or full, not “%1”").arg(parser.value(flags.dhcp)));
        options.dhcpMode = *mode;
    }
    if (parser.isSet(flags.dhcpRange)) {
        const auto range = parseAddressRange(parser.value(flags.dhcpRange));
        if (!range)
            return tl::unexpected(range.error());
        std::tie(options.dhcpFirst, options.dhcpLast) = *range;
    }
    if (parser.isSet(flags.dhcpPort)) {
        const auto port = number(parser.value(flags.dhcpPort), u"dhcp-port"_s, 1, 61'000);
        if (!port)
            return tl::unexpected(port.error());
        options.dhcpPort = static_cast<quint16>(*port);
    }
    return {};
}

} // namespace

Result<Endpoint> parseEndpoint(const QString &text, const Endpoint &fallback)
{
    Endpoint endpoint = fallback;
    const qsizetype colon = text.lastIndexOf(u':');
    QString address = colon < 0 ? QString() : text.first(colon);
    if (address.startsWith(u'[') && address.endsWith(u']'))
        address = address.sliced(1, address.size() - 2);
    bool isNumber = false;
    const uint port = text.sliced(colon + 1).toUInt(&isNumber);
    if (!isNumber || port > 65535)
        return fail(ErrorCode::Invalid, tr("“%1” is no address; write it as 10.0.0.1:8080").arg(text));
    if (!address.isEmpty())
        endpoint.address = address;
    endpoint.port = static_cast<quint16>(port);
    return endpoint;
}

Result<std::pair<Ipv4, Ipv4>> parseAddressRange(const QString &text)
{
    const QStringList parts = text.split(u'-');
    const auto first = ipv4FromText(parts.value(0).trimmed());
    const auto last = ipv4FromText(parts.value(1).trimmed());
    if (parts.size() != 2 || !first || !last || *first > *last)
        return fail(ErrorCode::Invalid,
            tr("“%1” is no range of addresses; write it as 10.0.0.50-10.0.0.199").arg(text));
    return std::pair {*first, *last};
}

Result<ParsedArguments> parseStationArguments(const QStringList &arguments, bool isDesktop)
{
    const Flags flags;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        isDesktop ? tr(
            "Roadstead: boots, configures, updates and reboots in turn a fleet of container-Linux machines.")
                  : tr("Roadstead without a window: prints `ready http=… admin=…` once every service "
                       "listens; SIGTERM stops it."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOptions({flags.dataDir, flags.http, flags.admin, flags.interface, flags.dhcp, flags.dhcpRange,
        flags.dhcpPort, flags.tftp, flags.assets, flags.database, flags.keyspace, flags.apply,
        isDesktop ? flags.demoWindow : flags.demo, flags.tokenFile});
    if (!parser.parse(arguments))
        return fail(ErrorCode::Invalid, parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return fail(ErrorCode::Invalid,
            tr("“%1” is not understood here; see --help").arg(parser.positionalArguments().first()));
    ParsedArguments parsed;
    parsed.wantsHelp = parser.isSet(help);
    parsed.wantsVersion = parser.isSet(version);
    parsed.help = parser.helpText();
    StationOptions &options = parsed.options;
    options.dataDir = parser.value(flags.dataDir);
    if (options.dataDir.isEmpty())
        options.dataDir
            = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/roadstead"_s;
    options.interface = parser.value(flags.interface);
    options.assets = parser.value(flags.assets);
    options.documents = parser.values(flags.apply);
    options.keepsTokenInFile = parser.isSet(flags.tokenFile);
    options.given = {parser.isSet(flags.interface), parser.isSet(flags.dhcp), parser.isSet(flags.dhcpRange),
        parser.isSet(flags.tftp), parser.isSet(flags.assets)};
    if (parser.value(flags.database) != "sqlite"_L1)
        return fail(ErrorCode::Unsupported,
            tr("--%1 takes sqlite in this version, not “%2”")
                .arg(u"database"_s, parser.value(flags.database)));
    const QString keyspace = parser.value(flags.keyspace);
    constexpr auto kEtcd = "etcd="_L1;
    if (keyspace.startsWith(kEtcd))
        options.etcd = keyspace.sliced(kEtcd.size());
    else if (keyspace != "sqlite"_L1)
        return fail(ErrorCode::Invalid, tr("--keyspace takes sqlite or etcd=URL, not “%1”").arg(keyspace));
    if (isDesktop) {
        options.demoNodes = parser.isSet(u"demo"_s) ? 60 : 0;
    } else if (parser.isSet(u"demo"_s)) {
        const auto nodes = number(parser.value(u"demo"_s), u"demo"_s, 1, 100'000);
        if (!nodes)
            return tl::unexpected(nodes.error());
        options.demoNodes = *nodes;
    }
    if (const auto done = readEndpoints(parser, flags, options); !done)
        return tl::unexpected(done.error());
    if (const auto done = readDhcp(parser, flags, options); !done)
        return tl::unexpected(done.error());
    return parsed;
}

} // namespace roadstead::runtime
