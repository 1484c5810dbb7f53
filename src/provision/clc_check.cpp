#include "core/literals.h"
#include "provision/clc_job.h"
#include "provision/go_text.h"
#include "provision/ignition_text.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace roadstead::provision {

namespace {

/// "mon 23:30" or "23:30": the complaint, or nullptr.
const char *complaintAboutWindowStart(const QByteArray &text)
{
    static const QSet<QByteArray> days {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
    static const QRegularExpression time(u"\\A([01]?[0-9]|2[0-3]):[0-5][0-9]\\z"_s);
    const QByteArrayList words = text.simplified().split(' ');
    if (words.size() > 1 && !days.contains(words.first().toLower()))
        return "unknown day in window start";
    const QByteArray &clock = words.size() > 1 ? words.at(1) : text;
    return time.match(QString::fromUtf8(clock)).hasMatch() ? nullptr : "couldn't parse window start";
}

/// Go's time.ParseDuration.
bool isDuration(const QByteArray &text)
{
    static const QRegularExpression form(
        u"\\A[-+]?(0|((\\d+(\\.\\d*)?|\\.\\d+)(ns|us|µs|μs|ms|s|m|h))+)\\z"_s);
    return form.match(QString::fromUtf8(text)).hasMatch();
}

class ClcChecker
{
public:
    explicit ClcChecker(ButaneJob &job)
        : m_job(job)
    {
    }

    void check(const ConfigValue &value)
    {
        if (value.kind == ConfigValue::Kind::Struct)
            checkStruct(value);
        for (const ConfigValue &item : value.items)
            check(item);
    }

private:
    void checkStruct(const ConfigValue &value)
    {
        if (value.type == &legacy::kFile)
            file(value);
        else if (value.type == &legacy::kDirectory && !value["mode"].isSet())
            m_job.warn(value.source, "mode unspecified for directory, defaulting to 0755");
        else if (value.type == &legacy::kContents)
            contents(value);
        else if (value.type == &legacy::kHash
            && value["function"].isEmptyText() != value["sum"].isEmptyText())
            m_job.error(value.source, "a hash needs both a function and a sum");
        else if (value.type == &legacy::kEtcd)
            etcd(value);
        else if (value.type == &legacy::kFlannel)
            flannel(value);
        else if (value.type == &legacy::kUpdate)
            update(value);
        else if (value.type == &legacy::kLocksmith)
            locksmith(value);
    }

    void file(const ConfigValue &file)
    {
        if (file["mode"].isSet())
            return;
        if (file["append"].isTrue())
            m_job.add(ReportEntry::Kind::Info, file.source,
                "mode unspecified for file, defaulting to 0644 if the file does not exist");
        else
            m_job.warn(file.source, "mode unspecified for file, defaulting to 0644");
    }

    void contents(const ConfigValue &contents)
    {
        const ConfigValue &remote = contents["remote"];
        const int sources = !remote["url"].isEmptyText() + !contents["inline"].isEmptyText()
            + !contents["local"].isEmptyText();
        if (sources > 1)
            m_job.error(contents.source, "only one of the following can be set: local, inline, remote.url");
    }

    /// The version, unless it is none; remarks on it and on options that it does not have.
    void version(const ConfigValue &section, const char *tooOld, const char *tooNew, const char *isNewer)
    {
        const ConfigValue &given = section["version"];
        const auto version = versionOfClcSection(section);
        if (!version)
            return m_job.error(given.source, given.text + " is not in dotted-tri format");
        const bool isEtcd = section.type == &legacy::kEtcd;
        const int major = version->major;
        const int minor = version->minor;
        if (isEtcd ? major < 2 || (major == 2 && minor < 3) : major == 0 && minor < 5)
            return m_job.error(given.source, tooOld);
        if (isEtcd && major > 3)
            return m_job.error(given.source, tooNew);
        if (isEtcd ? minor > 3 : major == 0 && minor > 7)
            m_job.warn(given.source, isNewer);
        for (const ConfigField *field : unknownClcOptions(section, *version))
            unknownOption(section, field->yaml.toByteArray());
    }

    /// Reported as every other unused key is: where the key begins.
    void unknownOption(const ConfigValue &section, const QByteArray &name)
    {
        const YamlTree *node = m_job.tree.find(section.type == &legacy::kEtcd ? "etcd" : "flannel");
        ReportEntry entry {ReportEntry::Kind::Warning, m_job.paths.text(section[name].source), 0, 0,
            "Config has unrecognized key: " + name};
        for (const YamlTree::Key &key : node->keys) {
            if (key.text == name) {
                entry.line = key.mark.line;
                entry.column = key.mark.column;
            }
        }
        m_job.report.entries.push_back(entry);
    }

    void etcd(const ConfigValue &etcd)
    {
        version(etcd, "Etcd version specified is not valid (too old)", "Etcd version is not valid (too new)",
            "Etcd minor version specified is too new, only options available in the previous minor version "
            "will be accepted");
    }

    void flannel(const ConfigValue &flannel)
    {
        version(flannel, "invalid flannel version (too old)", nullptr,
            "flannel minor version too new. Only options available in the previous minor version will be "
            "supported");
        const ConfigValue &network = flannel["network_config"];
        if (network.isEmptyText())
            return;
        if (flannel["kube_subnet_mgr"].isTrue())
            m_job.error(
                flannel.source, "flannel network config cannot be provided if kube_subnet_mgr is set");
        if (!QJsonDocument::fromJson(network.text).isObject())
            m_job.error(network.source, "flannel network config doesn't appear to be valid JSON");
    }

    void update(const ConfigValue &update)
    {
        static const QSet<QByteArray> groups {"stable", "beta", "alpha"};
        const ConfigValue &server = update["server"];
        if (!groups.contains(update["group"].text.toLower()) && server.isEmptyText())
            m_job.warn(update.source, "unknown update group");
        if (!server.isEmptyText() && !schemeOf(server.text))
            m_job.error(server.source, "parse " + quoteText(server.text) + ": unable to parse url");
        for (const ConfigValue &item : update.items) {
            if (item.text.contains('\n'))
                m_job.error(item.source, "a setting in update.conf is one line");
        }
    }

    void locksmith(const ConfigValue &locksmith)
    {
        static const QSet<QByteArray> strategies {"reboot", "etcd-lock", "off"};
        const ConfigValue &strategy = locksmith["reboot_strategy"];
        const ConfigValue &start = locksmith["window_start"];
        const ConfigValue &length = locksmith["window_length"];
        if (start.isEmptyText() != length.isEmptyText())
            return m_job.error(locksmith.source, "window-start and window-length must both be specified");
        if (strategy.isSet() && !strategies.contains(strategy.text.toLower()))
            m_job.error(strategy.source, "unknown reboot strategy");
        const char *complaint = start.isEmptyText() ? nullptr : complaintAboutWindowStart(start.text);
        if (complaint)
            m_job.error(start.source, complaint);
        if (!length.isEmptyText() && !isDuration(length.text))
            m_job.error(length.source, "couldn't parse window length");
    }

    ButaneJob &m_job;
};

} // namespace

std::optional<ClcVersion> versionOfClcSection(const ConfigValue &section)
{
    const ConfigValue &version = section["version"];
    if (version.isSet())
        return readClcVersion(version.text);
    return section.type == &legacy::kEtcd ? ClcVersion {3, 0, {}} : ClcVersion {0, 6, {}};
}

void checkClc(ButaneJob &job, const ConfigValue &config)
{
    ClcChecker(job).check(config);
}

} // namespace roadstead::provision
