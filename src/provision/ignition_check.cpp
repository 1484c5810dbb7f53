#include "provision/ignition_check.h"

#include "provision/ignition_text.h"

#include <QHash>
#include <QSet>

#include <map>

namespace roadstead::provision {

void IgnitionChecker::check(const ConfigValue &config)
{
    visit(config);
}

void IgnitionChecker::report(
    ReportEntry::Kind kind, const ConfigValue &value, Names below, const QByteArray &message)
{
    int path = SourcePaths::kRoot;
    const auto descend = [&](const ConfigField &field) {
        const QByteArrayView name = m_job.nameOf(field);
        path = m_job.paths.child(path, (name.isNull() ? field.json : name).toByteArray());
    };
    for (const Step &step : m_steps) {
        if (step.field)
            descend(*step.field);
        else
            path = m_job.paths.child(path, step.index);
    }
    static const ConfigValue unset;
    const ConfigValue *at = &value;
    for (const char *name : below) {
        if (at->kind == ConfigValue::Kind::List) {
            const std::size_t index = QByteArray(name).toULongLong();
            path = m_job.paths.child(path, index);
            at = index < at->items.size() ? &at->items[index] : &unset;
        } else if (at->kind == ConfigValue::Kind::Struct) {
            const int index = at->type->indexOf(name);
            if (index >= 0)
                descend(at->type->fields[static_cast<std::size_t>(index)]);
            else
                path = m_job.paths.child(path, QByteArray(name));
            at = index >= 0 ? &at->items[static_cast<std::size_t>(index)] : &unset;
        } else {
            path = m_job.paths.child(path, QByteArray(name));
        }
    }
    m_job.add(kind, at->isSet() && at->source != SourcePaths::kNone ? at->source : path, message);
}

void IgnitionChecker::error(const ConfigValue &value, Names below, const QByteArray &message)
{
    report(ReportEntry::Kind::Error, value, below, message);
}

void IgnitionChecker::warn(const ConfigValue &value, Names below, const QByteArray &message)
{
    report(ReportEntry::Kind::Warning, value, below, message);
}

void IgnitionChecker::visit(const ConfigValue &value)
{
    if (value.kind == ConfigValue::Kind::Struct) {
        checkDuplicates(value);
        checkStruct(value);
        return visitFields(value);
    }
    if (value.kind != ConfigValue::Kind::List)
        return;
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        m_steps.push_back({nullptr, i});
        visit(value.items[i]);
        m_steps.pop_back();
    }
}

void IgnitionChecker::visitFields(const ConfigValue &value)
{
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        const ConfigField &field = value.type->fields[i];
        if (field.json.isNull() || !value.items[i].isSet())
            continue;
        m_steps.push_back({&field, 0});
        visit(value.items[i]);
        m_steps.pop_back();
    }
}

void IgnitionChecker::checkStruct(const ConfigValue &value)
{
    using Method = void (IgnitionChecker::*)(const ConfigValue &);
    static const QHash<const ConfigStruct *, Method> methods {
        {&schema::kConfig, &IgnitionChecker::config},
        {&schema::kIgnitionConfig, &IgnitionChecker::ignitionConfig},
        {&schema::kProxy, &IgnitionChecker::proxy},
        {&schema::kResource, &IgnitionChecker::resource},
        {&schema::kHttpHeader, &IgnitionChecker::header},
        {&schema::kStorage, &IgnitionChecker::storage},
        {&schema::kFile, &IgnitionChecker::node},
        {&schema::kDirectory, &IgnitionChecker::node},
        {&schema::kLink, &IgnitionChecker::node},
        {&schema::kSystemd, &IgnitionChecker::systemd},
        {&schema::kUnit, &IgnitionChecker::unit},
        {&schema::kDropin, &IgnitionChecker::dropin},
        {&schema::kDisk, &IgnitionChecker::disk},
        {&schema::kPartition, &IgnitionChecker::partition},
        {&schema::kFilesystem, &IgnitionChecker::filesystem},
        {&schema::kRaid, &IgnitionChecker::raid},
        {&schema::kLuks, &IgnitionChecker::luks},
        {&schema::kClevisCustom, &IgnitionChecker::clevisCustom},
        {&schema::kTang, &IgnitionChecker::tang},
    };
    if (const Method method = methods.value(value.type))
        (this->*method)(value);
    if (value.type == &schema::kOwner && value["id"].isSet() && !value["name"].isEmptyText())
        error(value, {}, "cannot set both id and name");
    if (value.type == &schema::kVerification && value["hash"].isSet())
        complain(value, "hash", complaintAboutHash(value["hash"].text));
    if (value.type == &schema::kTls) {
        const auto &authorities = value["certificateAuthorities"].items;
        for (std::size_t i = 0; i < authorities.size(); ++i) {
            if (authorities[i]["source"].isEmptyText())
                error(value, {"certificateAuthorities", QByteArray::number(i).constData()},
                    "source is required");
        }
    }
}

void IgnitionChecker::checkDuplicates(const ConfigValue &value)
{
    std::map<QByteArrayView, QSet<QByteArray>> seen;
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        const ConfigField &field = value.type->fields[i];
        const std::vector<ConfigValue> &items = value.items[i].items;
        if (field.json.isNull() || (field.flags & kKeepsDuplicates)
            || value.items[i].kind != ConfigValue::Kind::List)
            continue;
        QSet<QByteArray> &keys = seen[field.handle.isNull() ? field.json : field.handle];
        for (std::size_t j = 0; j < items.size(); ++j) {
            const qsizetype before = keys.size();
            keys.insert(keyOf(items[j]));
            if (keys.size() == before)
                error(
                    value, {field.json.data(), QByteArray::number(j).constData()}, "duplicate entry defined");
        }
    }
}

void IgnitionChecker::config(const ConfigValue &value)
{
    QSet<QByteArray> unitPaths;
    for (const ConfigValue &unit : value["systemd"]["units"].items) {
        const QByteArray path = "/etc/systemd/system/" + unit["name"].text;
        if (!unit["contents"].isEmptyText())
            unitPaths.insert(path);
        for (const ConfigValue &dropin : unit["dropins"].items) {
            if (!dropin["contents"].isEmptyText())
                unitPaths.insert(path + ".d/" + dropin["name"].text);
        }
    }
    for (const char *list : {"files", "directories", "links"}) {
        const auto &nodes = value["storage"][list].items;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (unitPaths.contains(nodes[i]["path"].text))
                error(value, {"storage", list, QByteArray::number(i).constData(), "path"},
                    "path conflicts with systemd unit or dropin");
        }
    }
}

void IgnitionChecker::ignitionConfig(const ConfigValue &value)
{
    const auto &merges = value["merge"].items;
    for (std::size_t i = 0; i < merges.size(); ++i) {
        if (merges[i]["source"].isEmptyText())
            error(value, {"merge", QByteArray::number(i).constData()}, "source is required");
    }
}

void IgnitionChecker::proxy(const ConfigValue &value)
{
    for (const char *name : {"httpProxy", "httpsProxy"}) {
        if (!value[name].isSet())
            continue;
        const auto scheme = schemeOf(value[name].text);
        if (!scheme)
            error(value, {name}, "unable to parse url");
        else if (*scheme != "http" && *scheme != "https")
            error(value, {name}, "proxies must be http(s)");
        else if (*scheme == "http" && qstrcmp(name, "httpsProxy") == 0)
            warn(value, {name}, "insecure plaintext HTTP proxy specified for HTTPS resources");
    }
}

void IgnitionChecker::resource(const ConfigValue &value)
{
    const ConfigValue &source = value["source"];
    const QByteArray &compression = value["compression"].text;
    if (!compression.isEmpty() && compression != "gzip")
        error(value, {"compression"}, "invalid compression method");
    if (value["verification"]["hash"].isSet() && !source.isSet())
        error(value, {"verification", "hash"}, "source must be specified if verification is specified");
    if (!source.isEmptyText())
        complain(value, "source", complaintAboutUrl(source.text, m_job.spec.ignition));
    if (value["httpHeaders"].items.empty())
        return;
    const auto scheme = source.isSet() ? schemeOf(source.text) : std::optional<QByteArray>();
    if (!scheme)
        error(value, {"httpHeaders"}, "unable to parse url");
    else if (*scheme != "http" && *scheme != "https")
        error(value, {"httpHeaders"}, "cannot use HTTP headers with this source scheme");
}

void IgnitionChecker::header(const ConfigValue &value)
{
    if (value["name"].isEmptyText())
        error(value, {"name"}, "HTTP header name can't be empty");
}

void IgnitionChecker::storage(const ConfigValue &value)
{
    const std::pair<const char *, const char *> lists[] = {
        {"directories", "directory path includes link in config"},
        {"files", "file path includes link in config"},
        {"links", "link path includes link in config"},
    };
    const auto &links = value["links"].items;
    for (const auto &[list, complaint] : lists) {
        const auto &nodes = value[list].items;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            for (const ConfigValue &link : links) {
                if (nodes[i]["path"].text.startsWith(link["path"].text + '/'))
                    error(value, {list, QByteArray::number(i).constData()}, complaint);
            }
        }
    }
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (links[i]["hard"].isTrue())
            hardLink(value, links[i], QByteArray::number(i));
    }
    overwrittenDisks(value);
}

void IgnitionChecker::hardLink(const ConfigValue &storage, const ConfigValue &link, const QByteArray &index)
{
    const QByteArray &target = link["target"].text;
    const auto clean = cleanLocalPath(target.startsWith('/') ? target : link["path"].text + '/' + target);
    for (const ConfigValue &folder : storage["directories"].items) {
        if (clean && !target.isEmpty() && folder["path"].text == '/' + *clean)
            error(storage, {"links", index.constData()}, "hard link target is a directory");
    }
    for (const char *owner : {"user", "group"}) {
        for (const char *name : {"id", "name"}) {
            if (link[owner][name].isSet())
                warn(storage, {"links", index.constData(), owner, name}, "user/group ignored for hard link");
        }
    }
}

void IgnitionChecker::node(const ConfigValue &value)
{
    complain(value, "path", complaintAboutPath(value["path"].text));
    if (value.type == &schema::kLink) {
        if (m_job.spec.ignition >= 3 && value["target"].isEmptyText())
            error(value, {"target"}, "link target is required");
        return;
    }
    const ConfigValue &mode = value["mode"];
    if (mode.isSet() && (mode.number < 0 || mode.number > 07777))
        error(value, {"mode"}, "illegal file mode");
    if (m_job.spec.ignition < 6 && (mode.number & 07000))
        warn(value, {"mode"},
            "setuid/setgid/sticky bits are not supported or functional in spec versions older than 3.6.0");
    if (value.type == &schema::kFile && value["overwrite"].isTrue() && !value["contents"]["source"].isSet())
        error(value, {"overwrite"}, "overwrite must be false if source is unspecified");
}

void IgnitionChecker::systemd(const ConfigValue &value)
{
    QHash<QByteArray, bool> templates; // with contents, and whether they have [Install]
    const auto &units = value["units"].items;
    for (const ConfigValue &unit : units) {
        if (unit["name"].text.contains("@.") && !unit["contents"].isEmptyText())
            templates.insert(unit["name"].text, readUnit(unit["contents"].text).hasInstall);
    }
    for (std::size_t i = 0; i < units.size(); ++i) {
        const QByteArray &name = units[i]["name"].text;
        const qsizetype at = name.indexOf('@');
        const qsizetype dot = name.lastIndexOf('.');
        if (!units[i]["enabled"].isTrue() || at < 0 || dot <= at + 1)
            continue;
        const QByteArray templateName = name.first(at + 1) + name.sliced(dot);
        if (templates.contains(templateName) && !templates.value(templateName))
            warn(value, {"units", QByteArray::number(i).constData(), "contents"},
                "template unit \"" + templateName + "\" for \"" + name + "\" doesn't have Install section");
    }
}

void IgnitionChecker::unit(const ConfigValue &value)
{
    const ConfigValue &contents = value["contents"];
    if (!isUnitName(value["name"].text))
        error(value, {"name"}, "invalid systemd unit extension");
    const UnitText unit = readUnit(contents.text);
    complain(value, "contents", unit.complaint);
    if (!unit.complaint && value["enabled"].isTrue() && !contents.isEmptyText() && !unit.hasInstall)
        warn(value, {"contents"},
            "unit \"" + value["name"].text
                + "\" is enabled, but has no install section so enable does nothing");
}

void IgnitionChecker::dropin(const ConfigValue &value)
{
    complain(value, "contents", readUnit(value["contents"].text).complaint);
    if (!value["name"].text.endsWith(".conf"))
        error(value, {"name"}, "invalid systemd drop-in extension");
}

void checkIgnitionRules(ButaneJob &job, const ConfigValue &config)
{
    IgnitionChecker(job).check(config);
}

} // namespace roadstead::provision
