#include "core/literals.h"
#include "services/boot_refusal.h"
#include "services/served_config.h"

// BootRenderer: configs that read secrets.

namespace roadstead::services {

using provision::Template;

BootRenderer::Reading BootRenderer::read(
    const Found &found, const Template &parsed, const SecretSnapshot &secrets) const
{
    const auto valueOf = [&secrets](const QString &name) {
        const auto secret = secrets.secrets.constFind(name);
        return secret == secrets.secrets.cend() ? maskOf(name) : QJsonValue(QString::fromUtf8(secret->value));
    };
    const auto masked = parsed.execute(found.data, executeOptions());
    Reading reading;
    reading.text = parsed.execute(dataWith(found.data, *found.secrets, valueOf), executeOptions());
    const auto &base = masked ? masked : reading.text;
    for (const QString &name : found.secrets->names) {
        const auto without = [&](const QString &each) {
            return each == name ? QJsonValue(QString()) : masked ? maskOf(each) : valueOf(each);
        };
        const auto other = parsed.execute(dataWith(found.data, *found.secrets, without), executeOptions());
        if (base.has_value() != other.has_value() || (base && *base != *other))
            reading.used.append(name);
    }
    const bool isSame = masked && reading.text && *masked == *reading.text;
    if (reading.used.isEmpty() && (masked || reading.text) && !isSame) {
        for (const QString &name : found.secrets->names) { // compared with some text: which one is not known
            if (secrets.secrets.contains(name))
                reading.used.append(name);
        }
    }
    return reading;
}

void BootRenderer::addSecrets(BootAnswer &answer, BootAnswer start, const BootQuestion &question,
    const Found &found, const Serve &serve) const
{
    const auto parsed = m_templates.constFind(answer.templateId);
    if (!question.secrets || parsed == m_templates.cend())
        return;
    const Reading reading = read(found, *parsed, *question.secrets);
    if (reading.used.isEmpty())
        return;
    QStringList unset;
    for (const QString &name : reading.used) {
        const auto secret = question.secrets->secrets.constFind(name);
        if (secret == question.secrets->secrets.cend())
            unset.append(name);
        else
            answer.secrets.insert(name, secret->digest);
    }
    const QString names = reading.used.join(u", "_s);
    if (!unset.isEmpty() && answer.status == 200) {
        const QString missing = unset.join(u", "_s);
        const bool isShut = !question.secrets->problem.isEmpty();
        refuse(answer, 500, isShut ? "boot.secrets_shut" : "boot.secret_unset",
            {answer.templateId, missing, isShut ? question.secrets->problem : machineText(question.labels)},
            isShut
                ? u"Roadstead: machine %1 needs the secret %2 in template %3, and the station cannot read its secrets now. Its window and its history say why."_s
                      .arg(machineText(question.labels), missing, answer.templateId)
                : u"Roadstead: machine %1 needs the secret %2 in template %3, and it is not set. Set it: roadsteadctl secret set %4"_s
                      .arg(machineText(question.labels), missing, answer.templateId, unset.first()));
        return;
    }
    const ServedConfig real = reading.text && unset.isEmpty() ? serve(*reading.text) : ServedConfig();
    const bool isGood = reading.text && unset.isEmpty() && real.failure.isEmpty();
    if (isGood && answer.status != 200) { // only the masks are in the way
        start.templateId = answer.templateId;
        start.remarks = {{false, answer.failure, 0, 0}};
        start.secrets = answer.secrets;
        start.body = answer.rendered;
        start.verdict.tried(
            "boot.secret_masked", Outcome::Passed, {answer.templateId, names, answer.failure});
        answer = std::move(start);
    }
    if (isGood)
        answer.secretBody = real.body;
    else if (answer.status == 200)
        refuse(answer, 500, "boot.secret_refused", {answer.templateId, names},
            u"Roadstead: template %1 is right with other texts in the place of its secrets (%2), and wrong with their values: look at them for line breaks and quotes. The reason is not told, because it might quote them."_s
                .arg(answer.templateId, names));
}

} // namespace roadstead::services
