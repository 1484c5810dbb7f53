#include "core/fetch_ahead.h"
#include "core/literals.h"
#include "services/boot_refusal.h"

#include <QSet>

// BootRenderer: from a node's labels to its group, with what templates read there.

namespace roadstead::services {

namespace {

using provision::Value;
using provision::ValueMap;

const QByteArray kDiscoveryName = "etcd_discovery";

/// Groups have the same few keys and many of the same values: kept once, they stay in the processor's cache
/// however many groups there are.
class SharedTexts
{
public:
    [[nodiscard]] QByteArray of(const QByteArray &text) { return *m_texts.insert(text); }
    [[nodiscard]] Value of(const Value &value)
    {
        return value.kind() == Value::Kind::Text ? Value(of(value.toText())) : value;
    }

private:
    QSet<QByteArray> m_texts;
};

/// Why a node gets this group, and by it this profile.
QList<Reason> reasonsOf(const GroupIndex::Match &match, const Profile &profile)
{
    Verdict verdict = explainMatch(match, {}, 0);
    verdict.tried("boot.profile", Outcome::Passed, {profile.id, match.group->id});
    return std::move(verdict.reasons);
}

/// `.request` of a template.
Value requestOf(const BootQuestion &question)
{
    ValueMap query;
    query.reserve(question.query.size());
    for (const auto &[name, value] : question.query)
        query.insert(name, Value(value));
    ValueMap request;
    request.insert("query", Value(std::move(query)));
    request.insert("raw_query", Value(question.rawQuery));
    return Value(std::move(request));
}

/// What a template reads: the group's metadata, the request, and the station's own words.
Value dataOf(const ValueMap &metadata, Value request, const QByteArray &baseUrl, const Cluster *cluster)
{
    ValueMap data;
    data.reserve(metadata.size() + 3);
    for (const auto &[key, value] : metadata)
        data.insert(key, value);
    data.insert("request", std::move(request));
    data.insert("base_url", Value(baseUrl));
    // Nothing for a node without it: a template that needs it fails for that node, and says so.
    if (cluster && cluster->discovery && !data.find(kDiscoveryName))
        data.insert(kDiscoveryName, Value(baseUrl + "/discovery/" + cluster->discovery->token.toLatin1()));
    return Value(std::move(data));
}

/// No group matches, or the group's profile does not exist.
void refuseMatch(BootAnswer &answer, const BootQuestion &question, const GroupIndex::Match &match)
{
    answer.verdict = explainMatch(match, question.labels, question.nowMs);
    if (match.group)
        return refuse(answer, 404, "boot.no_profile", {match.group->id, match.group->profile},
            u"Roadstead: group %1 names profile %2, which does not exist."_s.arg(
                match.group->id, match.group->profile));
    const QString text = labelText(question.labels);
    refuse(answer, 404, "boot.no_group", {text},
        u"Roadstead: no group matches %1, and there is no default group."_s.arg(text));
    answer.verdict.reasons.removeFirst();
}

} // namespace

void BootRenderer::prepareGroups()
{
    const QList<BootGroup> &groups = m_config->document().groups;
    const BootGroup *fallback = m_config->groups().match({}).group; // what most groups win against
    const QString fallbackText = fallback ? labelText(fallback->selector) : QString();
    SharedTexts texts;
    m_groups.reserve(static_cast<std::size_t>(groups.size()));
    for (const BootGroup &group : groups) {
        PreparedGroup &made = m_groups.emplace_back();
        for (auto it = group.metadata.begin(); it != group.metadata.end(); ++it)
            made.metadata.insert(
                texts.of(it.key().toUtf8()), texts.of(Value::fromJson(withSecrets(it.value(), maskOf))));
        for (auto it = group.selector.begin(); it != group.selector.end(); ++it)
            made.metadata.insert(texts.of(it.key().toLower().toUtf8()), texts.of(Value(*it)));
        made.secrets = secretsOf(group);
        const auto profile = m_profiles.constFind(group.profile);
        if (profile == m_profiles.cend())
            continue;
        made.profile = &*profile;
        made.runnerUp = fallback == &group ? nullptr : fallback;
        const QString text = labelText(group.selector);
        const GroupIndex::Match usual {.group = &group,
            .runnerUp = made.runnerUp,
            .isTie = false,
            .groupText = text,
            .runnerUpText = fallbackText};
        made.reasons = reasonsOf(usual, *made.profile->profile);
    }
}

bool BootRenderer::find(const BootQuestion &question, BootAnswer &answer, Found &found) const
{
    answer.revision = m_config->revision();
    answer.rawQuery = question.rawQuery;
    answer.baseUrl = question.baseUrl;
    const GroupIndex::Match match = m_config->groups().match(question.labels);
    if (!match.group) {
        refuseMatch(answer, question, match);
        return false;
    }
    const PreparedGroup &group
        = m_groups[static_cast<std::size_t>(match.group - m_config->document().groups.constData())];
    // Many groups need more memory than the processor's cache has: what the answer takes of this one is
    // fetched while the request is made a value.
    fetchAhead(&group, sizeof group);
    fetchAhead(match.group, sizeof *match.group);
    Value request = requestOf(question);
    if (!group.metadata.isEmpty())
        fetchAhead(&*group.metadata.begin(), group.metadata.size() * sizeof(provision::ValueEntry));
    answer.group = match.group->id;
    if (!group.profile) {
        refuseMatch(answer, question, match);
        return false;
    }
    answer.profile = group.profile->profile->id;
    answer.verdict.kind = VerdictKind::Boot;
    answer.verdict.answer = u"profile"_s;
    answer.verdict.atMs = question.nowMs;
    answer.verdict.reasons = match.runnerUp == group.runnerUp && !match.isTie
        ? group.reasons
        : reasonsOf(match, *group.profile->profile);
    found.group = match.group;
    found.profile = group.profile;
    found.secrets = group.secrets.isEmpty() ? nullptr : &group.secrets;
    const Cluster *cluster = m_config->cluster(question.labels.value(u"cluster"_s));
    found.data = dataOf(group.metadata, std::move(request), question.baseUrl, cluster);
    return true;
}

} // namespace roadstead::services
