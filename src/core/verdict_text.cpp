#include "core/verdict_text.h"

#include "core/literals.h"

#include <QCoreApplication>
#include <QHash>

#include <array>
#include <mutex>

namespace roadstead {

namespace {

const QHash<QByteArrayView, RuleText> &ruleTable()
{
    static const QHash<QByteArrayView, RuleText> table = [] {
        QHash<QByteArrayView, RuleText> made;
        for (const auto texts : {addressRuleTexts(), bootRuleTexts(), updateRuleTexts(), lockRuleTexts()}) {
            for (const RuleText &text : texts)
                made.insert(QByteArrayView(text.rule), text);
        }
        return made;
    }();
    return table;
}

} // namespace

QString sentence(const Reason &reason)
{
    const auto found = ruleTable().constFind(QByteArrayView(reason.rule));
    if (found == ruleTable().cend())
        return QString::fromUtf8(reason.rule) + u": "_s + reason.inputs.join(u", "_s);
    QString text = QCoreApplication::translate("Verdict", found->sentence);
    // One pass over the marks, so that an input that holds "%2" is shown as it is.
    QString filled;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int index = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (index < 1) {
            filled += text[i];
            continue;
        }
        filled += reason.inputs.value(index - 1);
        ++i;
    }
    return filled;
}

QString summary(const Verdict &verdict)
{
    if (const Reason *reason = verdict.decider())
        return sentence(*reason);
    return verdict.reasons.isEmpty() ? QString() : sentence(verdict.reasons.last());
}

const char *internedRule(QByteArrayView rule)
{
    const auto found = ruleTable().constFind(rule);
    if (found != ruleTable().cend())
        return found->rule;
    constexpr qsizetype kMaxUnknownRules = 256;
    static std::mutex mutex; // readers of the store live in several threads
    static QHash<QByteArray, QByteArray> unknown;
    const std::scoped_lock lock(mutex);
    const QByteArray key = rule.toByteArray();
    if (unknown.size() >= kMaxUnknownRules && !unknown.contains(key))
        return "unknown";
    auto at = unknown.find(key);
    if (at == unknown.end())
        at = unknown.insert(key, key);
    return at->constData();
}

QLatin1String verdictKindName(VerdictKind kind)
{
    constexpr std::array names {"address", "boot", "config", "update", "lock"};
    return QLatin1String(names.at(static_cast<std::size_t>(kind)));
}

QLatin1String outcomeName(Outcome outcome)
{
    constexpr std::array names {"passed", "decided", "missed", "not-tried"};
    return QLatin1String(names.at(static_cast<std::size_t>(outcome)));
}

} // namespace roadstead
