#include "ui/filter_completion.h"

#include "core/literals.h"
#include "core/node_summary.h"
#include "ui/filter_words.h"
#include "ui/node_filter.h"
#include "ui/words.h"

#include <QCoreApplication>

namespace roadstead::ui {

namespace {

using Candidate = FilterCompletions::Candidate;
using Field = NodeFilter::Field;

QString say(const char *text)
{
    return QCoreApplication::translate("FilterCompletion", text);
}

QList<Candidate> keys()
{
    return {{u"state:"_s, say(QT_TRANSLATE_NOOP("FilterCompletion", "Up, Updating, Waiting, …")), false},
        {u"cluster:"_s, say(QT_TRANSLATE_NOOP("FilterCompletion", "part of the name; none: unassigned")),
            false},
        {u"version<"_s, say(QT_TRANSLATE_NOOP("FilterCompletion", "older than; also <= = >= > and :")),
            false},
        {u"label:"_s, say(QT_TRANSLATE_NOOP("FilterCompletion", "has it; label:role=etcd: has that value")),
            false},
        {u"seen>"_s, say(QT_TRANSLATE_NOOP("FilterCompletion", "silent for longer than 5min, 2h, 1d")),
            false},
        {u"held"_s, say(QT_TRANSLATE_NOOP("FilterCompletion", "gets no update and no reboot lock")), true},
        {u"reverted"_s, say(QT_TRANSLATE_NOOP("FilterCompletion", "went back to the version before")), true},
        {u"locked"_s, say(QT_TRANSLATE_NOOP("FilterCompletion", "holds a reboot lock")), true},
        {u"boot>"_s, say(QT_TRANSLATE_NOOP("FilterCompletion", "last boot took longer than 90s")), false},
        {u"name:"_s, {}, false}, {u"mac:"_s, {}, false}, {u"address:"_s, {}, false},
        {u"serial:"_s, {}, false},
        {u"group:"_s, say(QT_TRANSLATE_NOOP("FilterCompletion", "boot, update or lock group")), false},
        {u"profile:"_s, {}, false}, {u"arch:"_s, {}, false}, {u"uuid:"_s, {}, false},
        {u"id:"_s, say(QT_TRANSLATE_NOOP("FilterCompletion", "machine-id or Zincati id")), false}};
}

QList<Candidate> wholes(const QStringList &values)
{
    QList<Candidate> made;
    for (const QString &value : values)
        made.append({quotedFilterValue(value), {}, true});
    return made;
}

QList<Candidate> states()
{
    QList<Candidate> made;
    for (const NodeState state : kAllNodeStates)
        made.append({QString(nodeStateName(state)), nodeStateText(state), true});
    return made;
}

QList<Candidate> labelKeys(const FilterVocabulary &vocabulary)
{
    QList<Candidate> made;
    for (auto it = vocabulary.labels.cbegin(); it != vocabulary.labels.cend(); ++it)
        made.append({it.key() + u'=', it->mid(0, 4).join(u", "_s), false});
    return made;
}

QList<Candidate> valuesOf(const FilterWord &word, const FilterVocabulary &vocabulary)
{
    switch (NodeFilter::fieldOf(word.field)) {
    case Field::State:
        return states();
    case Field::Cluster:
        return wholes(vocabulary.clusters + QStringList {u"none"_s});
    case Field::Version:
        return wholes(vocabulary.versions);
    case Field::Group:
        return wholes(vocabulary.groups);
    case Field::Profile:
        return wholes(vocabulary.profiles);
    case Field::Arch:
        return wholes(vocabulary.archs);
    case Field::Seen:
        return wholes({u"5min"_s, u"1h"_s, u"1d"_s, u"1w"_s});
    case Field::Boot:
        return wholes({u"60s"_s, u"90s"_s, u"5min"_s});
    case Field::Label:
        return labelKeys(vocabulary);
    default:
        return {};
    }
}

QList<Candidate> fitting(const QList<Candidate> &all, const QString &typed)
{
    QList<Candidate> found;
    for (const bool isBeginning : {true, false}) {
        for (const Candidate &each : all) {
            const bool begins = each.text.startsWith(typed, Qt::CaseInsensitive);
            if (each.text.compare(typed, Qt::CaseInsensitive) == 0 || found.size() >= kMaxCompletions)
                continue; // nothing is left to be typed
            if (isBeginning ? begins : !begins && each.text.contains(typed, Qt::CaseInsensitive))
                found.append(each);
        }
    }
    return found;
}

} // namespace

FilterCompletions completionsAt(const QString &text, qsizetype cursor, const FilterVocabulary &vocabulary)
{
    const QString before = text.left(cursor);
    const QList<FilterWord> words = filterWords(before);
    const bool isInWord = !words.isEmpty() && words.constLast().start + words.constLast().length == cursor;
    if (!isInWord)
        return {cursor, 0, keys()};
    const FilterWord &word = words.constLast();
    if (word.comparison.isEmpty()) {
        const qsizetype start = word.start + (word.isNegated ? 1 : 0);
        if (word.isQuoted)
            return {start, 0, {}};
        QList<Candidate> all = keys();
        for (const Candidate &label : labelKeys(vocabulary))
            all.append({u"label:"_s + label.text, label.note, false});
        return {start, cursor - start, fitting(all, word.text)};
    }
    qsizetype start = word.valueStart;
    QList<Candidate> all = valuesOf(word, vocabulary);
    const qsizetype equals = before.indexOf(u'=', start);
    const bool isLabelValue = NodeFilter::fieldOf(word.field) == Field::Label && equals >= 0;
    if (isLabelValue) {
        all = wholes(vocabulary.labels.value(before.mid(start, equals - start)));
        start = equals + 1;
    }
    // Of values with commas the last one is being typed.
    start = qMax(start, before.lastIndexOf(u',') + 1);
    return {start, cursor - start, fitting(all, before.mid(start))};
}

} // namespace roadstead::ui
