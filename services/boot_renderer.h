#pragma once

#include "core/fleet_config.h"
#include "core/node_config.h"
#include "core/secret.h"
#include "core/verdict.h"
#include "provision/template_engine.h"
#include "services/boot_secrets.h"
#include "services/http_message.h"

#include <QHash>
#include <QMap>

#include <functional>
#include <memory>
#include <vector>

namespace roadstead::services {

struct ServedConfig;

/// One boot request as the renderer needs it.
struct BootQuestion
{
    Labels labels; ///< what selectors match on: the query's, those of the node, its cluster
    QueryItems query;
    QByteArray rawQuery;
    QByteArray baseUrl; ///< "http://10.99.0.1:8080": where the node reaches this station
    QByteArray accept; ///< the Accept header: Ignition names the newest spec that it reads
    QByteArray userAgent; ///< "Ignition/2.24.0"
    SecretSnapshotPtr secrets; ///< null: they are not known here, and masks stand for them
    qint64 nowMs = 0;
};

/// What a node is given, with the reasons. A failure has its sentence in the body: never a bare status. Every
/// member but `secretBody` may be shown and kept: masks stand in the place of secrets.
struct BootAnswer
{
    int status = 200;
    QByteArray contentType = "text/plain; charset=utf-8";
    QByteArray body;
    Verdict verdict;
    QString group;
    QString profile;
    QString templateId;
    QString failure; ///< the sentence of the body when status is not 200
    QByteArray rendered; ///< the template's own output, where the body is something else
    QList<ConfigRemark> remarks; ///< places are in `rendered`, or in the body where that is empty
    qint64 revision = 0; ///< of the document that it was made by
    QByteArray rawQuery; ///< of the question
    QByteArray baseUrl;
    QMap<QString, QString> secrets; ///< that the body reads: the digests of their values, by name
    /// What the node gets in the place of `body` when that reads secrets. Goes to the wire and nowhere else.
    std::optional<QByteArray> secretBody;
};

/// The boot side of one FleetConfig: every template and argument parsed once, every group's metadata turned
/// into values once. Immutable after it was built; any number of threads may ask at once. The cost of an
/// answer does not depend on the number of groups.
///
/// Templates read the group's metadata, `request`, `base_url` and, where the node's cluster has one,
/// `etcd_discovery`: the URL for etcd's --discovery at this station. `/metadata` has it as ETCD_DISCOVERY,
/// the name that etcd takes it by.
///
/// A config that reads secrets is rendered with masks, and from that comes all that is told of it; and again
/// with the values, for the node alone. Boot scripts and /metadata are given no secret: a kernel's arguments
/// are everyone's on the node.
class BootRenderer
{
public:
    explicit BootRenderer(FleetConfigPtr config);

    /// `/ipxe`: the profile's iPXE template, or the built-in script.
    [[nodiscard]] BootAnswer ipxe(const BootQuestion &question) const;
    /// `/grub`: the profile's GRUB template, or the built-in configuration.
    [[nodiscard]] BootAnswer grub(const BootQuestion &question) const;
    /// `/ignition`: an Ignition config, translated when the template is Butane or a Container Linux Config.
    /// When its version is newer than the client reads (as its headers say, or the group's metadata under
    /// `ignition_max_spec`), it is given as an older one that says the same, or refused. The page of a
    /// refused template lists every remark with its line and column in the rendered text.
    [[nodiscard]] BootAnswer ignition(const BootQuestion &question) const;
    /// `/cloud`: a cloud-config that coreos-cloudinit takes, or a script; refused in the same way.
    [[nodiscard]] BootAnswer cloud(const BootQuestion &question) const;
    [[nodiscard]] BootAnswer generic(const BootQuestion &question) const;
    /// `/metadata`: KEY=value lines (bootcfg's form: nested keys joined by "_", upper case; lists and nulls
    /// left out, and so are secrets).
    [[nodiscard]] BootAnswer metadata(const BootQuestion &question) const;

    [[nodiscard]] const FleetConfigPtr &config() const { return m_config; }

    /// What would fail for every node: templates and arguments that do not parse, kinds that cannot be
    /// served.
    [[nodiscard]] static QList<Error> check(const FleetDocument &document);
    /// The same for one template, with the place of each mistake.
    [[nodiscard]] static QList<ConfigRemark> checkTemplate(const ConfigTemplate &configTemplate);

private:
    struct ParsedProfile
    {
        const Profile *profile = nullptr;
        std::vector<provision::Template> kernelAndInitrds;
        std::vector<provision::Template> args;
    };
    struct PreparedGroup ///< what an answer needs of a group
    {
        const ParsedProfile *profile = nullptr; ///< null: there is none of that name
        const BootGroup *runnerUp = nullptr; ///< the one that most of its nodes would get without it, or null
        QList<Reason> reasons; ///< for those nodes: one list for all, which compares at once
        provision::ValueMap metadata; ///< with the selectors, and with masks
        GroupSecrets secrets;
    };
    using Serve = std::function<ServedConfig(const QByteArray &rendered)>;
    struct ConfigSlot
    {
        QString Profile::*configTemplate;
        const char *name; ///< in "profile p has no … template"
        const char *rule; ///< of what is refused
    };
    struct Found ///< the way from labels to a profile, with the data for its templates
    {
        const BootGroup *group = nullptr;
        const ParsedProfile *profile = nullptr;
        const GroupSecrets *secrets = nullptr; ///< null: the group names none
        provision::Value data; ///< with masks
    };
    struct Reading ///< of secrets by one template
    {
        QStringList used; ///< the text depends on them
        Result<QByteArray> text; ///< with the values that are set
    };

    void prepareGroups();
    [[nodiscard]] bool find(const BootQuestion &question, BootAnswer &answer, Found &found) const;
    [[nodiscard]] bool render(
        const QString &templateId, const char *what, const Found &found, BootAnswer &answer) const;
    using Write = void (BootRenderer::*)(const Found &found, BootAnswer &answer) const;
    [[nodiscard]] BootAnswer script(const BootQuestion &question, Write write) const;
    void writeIpxe(const Found &found, BootAnswer &answer) const;
    void writeGrub(const Found &found, BootAnswer &answer) const;
    [[nodiscard]] BootAnswer config(const BootQuestion &question, const ConfigSlot &slot,
        const std::function<Serve(const Found &)> &serve) const;
    /// The config as the answer's body, or the page that says why not.
    static void give(BootAnswer &answer, const ServedConfig &config, const char *rule);
    /// The body with the values of its secrets, beside the one with masks; `start` is the answer before the
    /// template was rendered.
    void addSecrets(BootAnswer &answer, BootAnswer start, const BootQuestion &question, const Found &found,
        const Serve &serve) const;
    [[nodiscard]] Reading read(
        const Found &found, const provision::Template &parsed, const SecretSnapshot &secrets) const;
    [[nodiscard]] bool renderBoot(
        const Found &found, BootAnswer &answer, QList<QByteArray> &images, QList<QByteArray> &args) const;

    FleetConfigPtr m_config;
    QHash<QString, ParsedProfile> m_profiles;
    QHash<QString, provision::Template> m_templates;
    QHash<QString, Error> m_brokenTemplates; ///< why they cannot be read
    QHash<QString, TemplateKind> m_kinds; ///< of the templates
    std::vector<PreparedGroup> m_groups; ///< in the order of the document
};

} // namespace roadstead::services
