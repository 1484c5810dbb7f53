#include "provision/ignition2_check.h"

#include "provision/go_text.h"
#include "provision/ignition_text.h"

#include <QSet>

#include <algorithm>

namespace roadstead::provision {

void Ignition2Checker::check(const ConfigValue &config)
{
    visit(config);
}

void Ignition2Checker::add(
    ReportEntry::Kind kind, const ConfigValue &value, const char *field, const QByteArray &message)
{
    const bool isAtField = field && value[field].isSet();
    m_errors += kind == ReportEntry::Kind::Error;
    m_job.add(kind, isAtField ? value[field].source : value.source, message);
}

void Ignition2Checker::visit(const ConfigValue &value)
{
    if (value.kind == ConfigValue::Kind::Struct) {
        const int before = m_errors;
        checkWhole(value);
        if (m_errors > before)
            return forgetUnusedKeys(value);
        checkFields(value);
    }
    for (const ConfigValue &item : value.items)
        visit(item);
}

void Ignition2Checker::forgetUnusedKeys(const ConfigValue &of)
{
    if (m_job.names != ButaneJob::Names::Json)
        return;
    const QByteArray below = m_job.paths.text(of.source) + '.';
    auto &entries = m_job.report.entries;
    const auto isUnusedKey = [&below](const ReportEntry &entry) {
        return entry.path.startsWith(below)
            && (entry.message.startsWith("Config has unrecognized key")
                || entry.kind == ReportEntry::Kind::Info);
    };
    entries.erase(std::remove_if(entries.begin(), entries.end(), isUnusedKey), entries.end());
}

void Ignition2Checker::checkWhole(const ConfigValue &value)
{
    const ConfigStruct *type = value.type;
    const bool isOld = spec() == 0;
    if (type == &legacy::kConfig)
        filesystemNames(value);
    else if (type == &legacy::kFilesystem)
        filesystem(value);
    else if (type == &legacy::kMount && !isOld)
        mountFormat(value, nullptr);
    else if (type == &legacy::kFile && isOld && value["filesystem"].isEmptyText())
        error(value, nullptr, "no filesystem specified");
    else if (type == &legacy::kFile && value["overwrite"].isTrue() && value["append"].isTrue())
        error(value, nullptr, "cannot set both append and overwrite to true");
    else if (type == &legacy::kOwner && value["id"].isSet() && !value["name"].isEmptyText())
        error(value, nullptr, "cannot set both id and name");
    else if (type == &legacy::kVerification && !isOld)
        hash(value);
    else if (type == &legacy::kUser && !isOld)
        userCreate(value);
    else if (type == &legacy::kUnit && isOld)
        unitText(value, nullptr);
    else if (type == &legacy::kDropin)
        unitFile(value, "invalid systemd drop-in extension");
    else if (type == &legacy::kNetworkdUnit)
        unitFile(value, "invalid networkd unit extension");
    else if (type == &legacy::kNetworkdDropin)
        unitFile(value, "invalid networkd drop-in extension");
    else if (type == &legacy::kDisk && isOld)
        diskLayout(value, nullptr);
    else if (type == &legacy::kPartition)
        partition(value);
    else if (type == &legacy::kRaid && isOld)
        raidLevel(value, nullptr);
}

void Ignition2Checker::checkFields(const ConfigValue &value)
{
    const ConfigStruct *type = value.type;
    const bool isOld = spec() == 0;
    if (type == &legacy::kFilesystem && value["path"].isSet()) {
        path(value, "path");
    } else if (type == &legacy::kMount) {
        path(value, "device");
        if (isOld)
            mountFormat(value, "format");
        mountLabel(value);
    } else if (type == &legacy::kFile || type == &legacy::kDirectory || type == &legacy::kLink) {
        node(value);
    } else if (type == &legacy::kContents || type == &legacy::kReference) {
        source(value);
    } else if (type == &legacy::kVerification && isOld) {
        hash(value);
    } else if (type == &legacy::kProxy) {
        proxy(value);
    } else if (type == &legacy::kUnit) {
        if (!isOld)
            unitText(value, "contents");
        if (!isUnitName(value["name"].text))
            error(value, "name", "invalid systemd unit extension");
    } else if (type == &legacy::kDisk) {
        if (!isOld)
            diskLayout(value, "partitions");
        else
            path(value, "device");
    } else if (type == &legacy::kPartition) {
        partitionFields(value);
    } else if (type == &legacy::kRaid) {
        if (!isOld)
            raidLevel(value, "level");
        raidDevices(value);
    }
}

void Ignition2Checker::filesystemNames(const ConfigValue &config)
{
    const ConfigValue &storage = config["storage"];
    QSet<QByteArray> known {"root"};
    for (const ConfigValue &filesystem : storage["filesystems"].items)
        known.insert(filesystem["name"].text);
    for (const auto &[list, what] :
        {std::pair {"files", "File"}, {"links", "Link"}, {"directories", "Directory"}}) {
        for (const ConfigValue &node : storage[list].items) {
            const QByteArray &name = node["filesystem"].text;
            if (!name.isEmpty() && !known.contains(name))
                add(ReportEntry::Kind::Warning, config, nullptr,
                    what + QByteArray(" ") + quoteText(node["path"].text)
                        + " references nonexistent filesystem " + quoteText(name)
                        + ". (This is ok if it is defined in a referenced config)");
        }
    }
    QSet<QByteArray> seen {"root"};
    for (const ConfigValue &filesystem : storage["filesystems"].items) {
        const QByteArray &name = filesystem["name"].text;
        if (seen.contains(name))
            add(ReportEntry::Kind::Warning, config, nullptr,
                "Filesystem " + quoteText(name) + " shadows exising filesystem definition");
        seen.insert(name);
    }
}

void Ignition2Checker::userCreate(const ConfigValue &user)
{
    if (!user["create"].isSet())
        return;
    add(ReportEntry::Kind::Warning, user, nullptr,
        "the create object has been deprecated in favor of user-level options");
    for (const char *field : {"gecos", "groups", "homeDir", "noCreateHome", "noLogInit", "noUserGroup",
             "primaryGroup", "shell", "system", "uid"}) {
        const ConfigValue &value = user[field];
        const bool isUsed = value.isTrue() || !value.text.isEmpty() || !value.items.empty()
            || value.kind == ConfigValue::Kind::Int;
        if (isUsed)
            error(user, nullptr,
                QByteArray("cannot use both the create object and the user-level ") + field + " field");
    }
}

void Ignition2Checker::unitText(const ConfigValue &unit, const char *field)
{
    const UnitText text = readUnit(unit["contents"].text);
    if (text.complaint)
        return error(unit, field, text.complaint);
    const bool isEnabled = unit["enable"].isTrue() || unit["enabled"].isTrue();
    if (isEnabled && text.hasOptions && !text.hasInstall)
        add(ReportEntry::Kind::Warning, unit, field,
            "unit " + quoteText(unit["name"].text)
                + " is enabled, but has no install section so enable does nothing");
}

void Ignition2Checker::unitFile(const ConfigValue &file, const char *nameComplaint)
{
    if (const char *complaint = readUnit(file["contents"].text).complaint)
        error(file, nullptr, complaint);
    const QByteArray &name = file["name"].text;
    const bool isNetworkd = file.type == &legacy::kNetworkdUnit;
    const bool isNamed = isNetworkd
        ? name.endsWith(".link") || name.endsWith(".netdev") || name.endsWith(".network")
        : name.endsWith(".conf");
    if (!isNamed)
        error(file, spec() == 0 ? "name" : nullptr, nameComplaint);
}

void Ignition2Checker::proxy(const ConfigValue &value)
{
    for (const char *name : {"httpProxy", "httpsProxy"}) {
        const QByteArray &url = value[name].text;
        if (url.isEmpty())
            continue;
        const auto scheme = schemeOf(url);
        if (!scheme)
            error(value, name, "unable to parse url");
        else if (*scheme != "http" && *scheme != "https")
            error(value, name, "proxies must be http(s)");
        else if (*scheme == "http" && qstrcmp(name, "httpsProxy") == 0)
            add(ReportEntry::Kind::Warning, value, name,
                "insecure plaintext HTTP proxy specified for HTTPS resources");
    }
}

void Ignition2Checker::httpHeaders(const ConfigValue &value)
{
    const auto &headers = value["httpHeaders"].items;
    if (headers.empty())
        return;
    QSet<QByteArray> names;
    for (const ConfigValue &header : headers) {
        if (header["name"].isEmptyText())
            return error(value, "httpHeaders", "HTTP header name can't be empty");
        if (names.contains(header["name"].text))
            return error(value, "httpHeaders", "all header names in the list must be unique");
        names.insert(header["name"].text);
    }
    const auto scheme = schemeOf(value["source"].text);
    if (!scheme)
        error(value, "httpHeaders", "unable to parse url");
    else if (*scheme != "http" && *scheme != "https")
        error(value, "httpHeaders", "cannot use HTTP headers with this source scheme");
}

void Ignition2Checker::source(const ConfigValue &value)
{
    const QByteArray &url = value["source"].text;
    if (value.type == &legacy::kContents) {
        const QByteArray &compression = value["compression"].text;
        if (!compression.isEmpty() && compression != "gzip")
            error(value, "compression", "invalid compression method");
    }
    if (!url.isEmpty()) {
        if (const char *complaint = complaintAboutUrl2(url, spec()))
            error(value, "source", complaint);
    }
    httpHeaders(value);
}

void Ignition2Checker::hash(const ConfigValue &value)
{
    const ConfigValue &given = value["hash"];
    if (!given.isSet())
        return;
    const qsizetype dash = given.text.indexOf('-');
    const char *field = spec() == 0 ? "hash" : nullptr;
    if (dash < 0)
        error(value, field, "malformed hash specifier");
    else if (given.text.first(dash) != "sha512")
        error(value, field, "unrecognized hash function");
    else if (given.text.size() - dash - 1 != 128)
        error(value, field, "incorrect size for hash sum");
}

void Ignition2Checker::node(const ConfigValue &value)
{
    if (spec() > 0 && value["filesystem"].isEmptyText())
        error(value, "filesystem", "no filesystem specified");
    path(value, "path");
    if (value.type != &legacy::kLink)
        mode(value);
}

void Ignition2Checker::mode(const ConfigValue &value)
{
    const ConfigValue &given = value["mode"];
    if (given.isSet() && (given.number < 0 || given.number > 07777))
        error(value, "mode", "illegal file mode");
    if (!given.isSet() && spec() >= 2)
        add(ReportEntry::Kind::Warning, value, "mode", "permissions unset, defaulting to 0000");
}

void Ignition2Checker::path(const ConfigValue &value, const char *field)
{
    if (!value[field].text.startsWith('/'))
        error(value, field, "path not absolute");
}

void checkIgnition2Rules(ButaneJob &job, const ConfigValue &config)
{
    Ignition2Checker(job).check(config);
}

} // namespace roadstead::provision
