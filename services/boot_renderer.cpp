#include "services/boot_renderer.h"

#include "core/fetch_ahead.h"
#include "core/literals.h"
#include "services/boot_refusal.h"
#include "services/served_config.h"

#include <QSet>

namespace roadstead::services {

namespace {

using provision::Template;
using provision::Value;
using provision::ValueMap;

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

/// What a template reads: the group's metadata, and the request.
Value dataOf(const ValueMap &metadata, Value request, const QByteArray &baseUrl)
{
    ValueMap data;
    data.reserve(metadata.size() + 2);
    for (const auto &[key, value] : metadata)
        data.insert(key, value);
    data.insert("request", std::move(request));
    data.insert("base_url", Value(baseUrl));
    return Value(std::move(data));
}

} // namespace

BootRenderer::BootRenderer(FleetConfigPtr config)
    : m_config(std::move(config))
{
    const FleetDocument &document = m_config->document();
    for (const ConfigTemplate &configTemplate : document.templates) {
        if (auto parsed = Template::parse(configTemplate.id, configTemplate.text))
            m_templates.insert(configTemplate.id, *parsed);
        else
            m_brokenTemplates.insert(configTemplate.id, parsed.error());
        m_kinds.insert(configTemplate.id, configTemplate.kind);
    }
    for (const Profile &profile : document.profiles) {
        ParsedProfile made;
        made.profile = &profile;
        for (const QString &text : QStringList {profile.boot.kernel} + profile.boot.initrds) {
            if (auto parsed = Template::parse(profile.id, text))
                made.kernelAndInitrds.push_back(*parsed);
        }
        for (const QString &text : profile.boot.args) {
            if (auto parsed = Template::parse(profile.id, text))
                made.args.push_back(*parsed);
        }
        m_profiles.insert(profile.id, std::move(made));
    }
    prepareGroups();
}

void BootRenderer::prepareGroups()
{
    const QList<BootGroup> &groups = m_config->document().groups;
    const BootGroup *fallback = m_config->groups().match({}).group; // what most groups win against
    SharedTexts texts;
    m_groups.reserve(static_cast<std::size_t>(groups.size()));
    for (const BootGroup &group : groups) {
        PreparedGroup &made = m_groups.emplace_back();
        for (auto it = group.metadata.begin(); it != group.metadata.end(); ++it)
            made.metadata.insert(texts.of(it.key().toUtf8()), texts.of(Value::fromJson(it.value())));
        for (auto it = group.selector.begin(); it != group.selector.end(); ++it)
            made.metadata.insert(texts.of(it.key().toLower().toUtf8()), texts.of(Value(*it)));
        const auto profile = m_profiles.constFind(group.profile);
        if (profile == m_profiles.cend())
            continue;
        made.profile = &*profile;
        const QString text = labelText(group.selector);
        GroupIndex::Match match;
        match.group = &group;
        match.groupText = text;
        const QString runnerUpText = fallback ? labelText(fallback->selector) : QString();
        match.runnerUp = fallback == &group ? nullptr : fallback;
        match.runnerUpText = runnerUpText;
        made.runnerUp = match.runnerUp;
        made.reasons = reasonsOf(match, *made.profile->profile);
    }
}

QList<Error> BootRenderer::check(const FleetDocument &document)
{
    QList<Error> errors;
    const auto complain = [&errors](const QString &what, const Error &error) {
        errors.append(Error {error.code, what + u": "_s + placeText(error), 0, 0});
    };
    for (const ConfigTemplate &configTemplate : document.templates) {
        // Without actions it is the same for every node: say now what would be said to each.
        if (!configTemplate.text.contains("{{"_L1)) {
            if (const auto error = errorOfPlainText(configTemplate.kind, configTemplate.text.toUtf8()))
                complain(u"template “%1”"_s.arg(configTemplate.id), *error);
        }
        if (const auto parsed = Template::parse(configTemplate.id, configTemplate.text); !parsed)
            complain(u"template “%1”"_s.arg(configTemplate.id), parsed.error());
    }
    for (const Profile &profile : document.profiles) {
        for (const QString &text :
            QStringList {profile.boot.kernel} + profile.boot.initrds + profile.boot.args) {
            if (const auto parsed = Template::parse(profile.id, text); !parsed)
                complain(u"profile “%1”, “%2”"_s.arg(profile.id, text), parsed.error());
        }
    }
    return errors;
}

bool BootRenderer::find(const BootQuestion &question, BootAnswer &answer, Found &found) const
{
    answer.revision = m_config->revision();
    answer.rawQuery = question.rawQuery;
    answer.baseUrl = question.baseUrl;
    const GroupIndex::Match match = m_config->groups().match(question.labels);
    if (!match.group) {
        answer.verdict = explainMatch(match, question.labels, question.nowMs);
        const QString text = labelText(question.labels);
        refuse(answer, 404, "boot.no_group", {text},
            u"Roadstead: no group matches %1, and there is no default group."_s.arg(text));
        answer.verdict.reasons.removeFirst();
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
        answer.verdict = explainMatch(match, question.labels, question.nowMs);
        refuse(answer, 404, "boot.no_profile", {match.group->id, match.group->profile},
            u"Roadstead: group %1 names profile %2, which does not exist."_s.arg(
                match.group->id, match.group->profile));
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
    found.data = dataOf(group.metadata, std::move(request), question.baseUrl);
    return true;
}

bool BootRenderer::render(
    const QString &templateId, const char *what, const Found &found, BootAnswer &answer) const
{
    const auto fails = [&](const Error &error) {
        const QString reason = placeText(error);
        answer.templateId = templateId;
        answer.remarks.append({true, reason, 0, 0}); // the place is in the template
        refuse(answer, 500, "boot.template_failed", {templateId, reason},
            u"Roadstead: template %1 failed for group %2: %3."_s.arg(templateId, answer.group, reason));
        return false;
    };
    if (const auto broken = m_brokenTemplates.constFind(templateId); broken != m_brokenTemplates.cend())
        return fails(*broken);
    const auto parsed = m_templates.constFind(templateId);
    if (templateId.isEmpty() || parsed == m_templates.cend()) {
        const QString name = QString::fromLatin1(what);
        refuse(answer, 404, "boot.no_template", {answer.profile, name},
            u"Roadstead: profile %1 of group %2 has no %3 template."_s.arg(
                answer.profile, answer.group, name));
        return false;
    }
    answer.templateId = templateId;
    const auto output = parsed->execute(found.data, executeOptions());
    if (!output)
        return fails(output.error());
    answer.body = *output;
    answer.verdict.tried("boot.template", Outcome::Passed, {templateId, QString::number(answer.body.size())});
    return true;
}

} // namespace roadstead::services
