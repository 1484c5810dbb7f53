#include "runtime/station_setup.h"

#include "core/literals.h"
#include "runtime/network_choice.h"
#include "services/asset_folder.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace roadstead::runtime {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("StationSetup", text);
}

QString settingName()
{
    return u"setup"_s;
}

QString addressText(Ipv4 address)
{
    return address == 0 ? QString() : ipv4Text(address);
}

Result<void> checkNotGiven(const StationOptions &options, const StationSetup &setup)
{
    const StationSetup now = setupOf(options);
    const GivenWords &given = options.given;
    for (const auto &[isGiven, isOther, flag] :
        {std::tuple(given.interface, now.interface != setup.interface, "--interface"),
            std::tuple(given.dhcp, now.dhcpMode != setup.dhcpMode, "--dhcp"),
            std::tuple(given.dhcpRange, now.dhcpFirst != setup.dhcpFirst || now.dhcpLast != setup.dhcpLast,
                "--dhcp-range"),
            std::tuple(given.tftp, now.hasTftp != setup.hasTftp, "--tftp"),
            std::tuple(given.assets, now.assets != setup.assets, "--assets")}) {
        if (isGiven && isOther)
            return fail(ErrorCode::Conflict,
                tr("The station was started with %1, which counts for as long as it runs. Start it without "
                   "that to change it here.")
                    .arg(QString::fromLatin1(flag)));
    }
    return {};
}

Result<void> checkDhcp(const StationOptions &wanted, const StationSetup &setup)
{
    if (!dhcpModeFromName(setup.dhcpMode))
        return fail(ErrorCode::Invalid, tr("DHCP is off, proxy or full, not “%1”.").arg(setup.dhcpMode));
    for (const QString &address : {setup.dhcpFirst, setup.dhcpLast}) {
        if (!address.isEmpty() && !ipv4FromText(address))
            return fail(ErrorCode::Invalid, tr("“%1” is no IPv4 address.").arg(address));
    }
    if (setup.dhcpFirst.isEmpty() != setup.dhcpLast.isEmpty())
        return fail(ErrorCode::Invalid, tr("A range has a first and a last address, or neither."));
    if (setup.interface.isEmpty() && wanted.dhcpMode == DhcpMode::Off)
        return {};
    const auto network = chooseNetwork(wanted);
    if (!network)
        return tl::unexpected(network.error());
    return wanted.dhcpMode == DhcpMode::Off
        ? Result<void>()
        : checkDhcpSettings(dhcpSettingsFor(wanted, *network, wanted.http.port, {}));
}

} // namespace

StationSetup setupOf(const StationOptions &options)
{
    StationSetup setup;
    setup.interface = options.interface;
    setup.dhcpMode = dhcpModeName(options.dhcpMode);
    setup.dhcpFirst = addressText(options.dhcpFirst);
    setup.dhcpLast = addressText(options.dhcpLast);
    setup.hasTftp = options.hasTftp;
    setup.assets = options.assets;
    return setup;
}

StationOptions withSetup(StationOptions options, const StationSetup &setup)
{
    const GivenWords &given = options.given;
    if (!given.interface)
        options.interface = setup.interface;
    if (!given.dhcp)
        options.dhcpMode = dhcpModeFromName(setup.dhcpMode).value_or(DhcpMode::Off);
    if (!given.dhcpRange) {
        options.dhcpFirst = ipv4FromText(setup.dhcpFirst).value_or(0);
        options.dhcpLast = ipv4FromText(setup.dhcpLast).value_or(0);
    }
    if (!given.tftp)
        options.hasTftp = setup.hasTftp;
    if (!given.assets)
        options.assets = setup.assets;
    return options;
}

Result<void> checkSetup(const StationOptions &options, const StationSetup &setup)
{
    if (const auto mayChange = checkNotGiven(options, setup); !mayChange)
        return mayChange;
    const StationOptions wanted = withSetup(options, setup);
    if (const auto dhcp = checkDhcp(wanted, setup); !dhcp)
        return dhcp;
    if (!wanted.assets.isEmpty()) {
        const services::AssetFolder folder({wanted.assets});
        if (!folder.missingRoots().isEmpty())
            return fail(ErrorCode::NotFound, folder.missingRoots().join(u' '));
    }
    return {};
}

Setting settingOf(const StationSetup &setup)
{
    const QJsonObject object {{u"interface"_s, setup.interface}, {u"dhcp"_s, setup.dhcpMode},
        {u"first"_s, setup.dhcpFirst}, {u"last"_s, setup.dhcpLast}, {u"tftp"_s, setup.hasTftp},
        {u"assets"_s, setup.assets}};
    return {settingName(), QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))};
}

std::optional<StationSetup> setupIn(const std::vector<Setting> &settings)
{
    const auto at
        = std::ranges::find_if(settings, [](const Setting &each) { return each.name == settingName(); });
    const QJsonDocument json
        = at == settings.end() ? QJsonDocument() : QJsonDocument::fromJson(at->value.toUtf8());
    if (!json.isObject())
        return std::nullopt;
    StationSetup setup;
    setup.interface = json[u"interface"_s].toString();
    setup.dhcpMode = json[u"dhcp"_s].toString();
    setup.dhcpFirst = json[u"first"_s].toString();
    setup.dhcpLast = json[u"last"_s].toString();
    setup.hasTftp = json[u"tftp"_s].toBool(true);
    setup.assets = json[u"assets"_s].toString();
    return setup;
}

} // namespace roadstead::runtime
