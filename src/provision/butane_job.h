#pragma once

#include "provision/butane.h"
#include "provision/butane_value.h"

namespace roadstead::provision {

/// One translation on its way: what its steps share.
struct ButaneJob
{
    enum class Names : quint8
    {
        Yaml,
        Json
    };

    enum class Words : quint8
    {
        Current,
        Legacy
    };

    Names names = Names::Yaml; ///< Json: the text is an Ignition config, and only Ignition's fields count
    Words words = Words::Current; ///< of remarks on unused keys; Legacy: those of Ignition 2.x
    const ConfigStruct *root = &schema::kConfig; ///< what the text is decoded under
    ButaneSpec spec;
    const LocalFiles *files = nullptr;
    const YamlTree &tree;
    SourcePaths paths;
    ConfigReport report;

    void error(int source, const QByteArray &message) { add(ReportEntry::Kind::Error, source, message); }
    void warn(int source, const QByteArray &message) { add(ReportEntry::Kind::Warning, source, message); }
    void add(ReportEntry::Kind kind, int source, const QByteArray &message);
    /// The place of a field of the struct, whether or not it is written.
    [[nodiscard]] int fieldPath(const ConfigValue &of, const QByteArray &yamlName);
    /// What the text calls the field; null when it cannot stand in it.
    [[nodiscard]] QByteArrayView nameOf(const ConfigField &field) const
    {
        return !spec.hasField(field) ? QByteArrayView() : names == Names::Yaml ? field.yaml : field.json;
    }
};

/// YAML → value under the job's schema; unused keys become warnings. Fails: Malformed with one line for each
/// wrong type.
[[nodiscard]] Result<ConfigValue> decodeButane(ButaneJob &job);
/// Butane's own rules.
void checkButane(ButaneJob &job, const ConfigValue &config);
/// inline, local, contents_local and ssh_authorized_keys_local become what Ignition knows.
void embedResources(ButaneJob &job, ConfigValue &value);
/// with_mount_unit
[[nodiscard]] ConfigValue withMountUnits(ConfigValue config);
/// storage.trees
void addTrees(ButaneJob &job, ConfigValue &config);
/// boot_device and grub of fcos
[[nodiscard]] ConfigValue withBootDevice(ButaneJob &job, ConfigValue config);
[[nodiscard]] ConfigValue withGrubUsers(ButaneJob &job, ConfigValue config);

/// Fields that the variant forbids.
void checkVariant(ButaneJob &job, const ConfigValue &config);
/// Ignition's rules, those of its 3.x of the job.
void checkIgnitionRules(ButaneJob &job, const ConfigValue &config);
/// Ignition's JSON.
[[nodiscard]] QByteArray ignitionJson(const ConfigValue &config, quint8 spec, bool isPretty);

/// Ignition's own merge: what the child says goes before the parent; entries of lists are matched by their
/// keys.
[[nodiscard]] ConfigValue merged(const ConfigValue &parent, const ConfigValue &child);

/// The shortest data: URL. Without a given compression one may be chosen.
struct DataUrl
{
    QByteArray url;
    bool isGzip = false;
};
[[nodiscard]] DataUrl makeDataUrl(const QByteArray &bytes, bool mayCompress);
/// Sets source and compression of a resource.
void setContents(const ButaneJob &job, ConfigValue &resource, const QByteArray &bytes, int source);

/// The bytes of a file below the job's files folder. Fails: with the sentence to report.
[[nodiscard]] Result<QByteArray> readLocalFile(const ButaneJob &job, const QByteArray &path);

/// A path below the files folder, clean; nothing when it leaves it.
[[nodiscard]] std::optional<QByteArray> cleanLocalPath(const QByteArray &path);
[[nodiscard]] QByteArray joinedPath(const QByteArray &folder, const QByteArray &below);

} // namespace roadstead::provision
