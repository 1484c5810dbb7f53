#include "core/fleet_unit.h"

#include "core/literals.h"
#include "core/unit_pattern.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace roadstead {

namespace {

/// `"a=b" "c=d"` is two values; a line that does not begin and end with a quote is one.
QStringList valuesOf(const QString &line)
{
    if (!line.startsWith(u'"') || !line.endsWith(u'"'))
        return {line};
    QStringList values;
    QString value;
    bool isQuoted = false;
    for (const QChar c : line) {
        if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (c == u' ' && !isQuoted) {
            values.append(value);
            value.clear();
        } else {
            value += c;
        }
    }
    values.append(value);
    return values;
}

QString withSpecifiers(QString value, const UnitName &unit)
{
    return value.replace("%n"_L1, unit.full)
        .replace("%N"_L1, unit.name)
        .replace("%p"_L1, unit.prefix)
        .replace("%i"_L1, unit.instance);
}

bool isTrue(const QString &value)
{
    constexpr std::array words {"true"_L1, "yes"_L1, "1"_L1, "on"_L1, "t"_L1};
    return std::ranges::any_of(
        words, [&](QLatin1String word) { return value.compare(word, Qt::CaseInsensitive) == 0; });
}

void addMetadata(QMap<QString, QStringList> &metadata, const QStringList &pairs)
{
    for (const QString &pair : pairs) {
        const QStringList parts = pair.split(u'=');
        if (parts.size() == 2 && !parts[0].isEmpty() && !parts[1].isEmpty()
            && !metadata.value(parts[0]).contains(parts[1]))
            metadata[parts[0]].append(parts[1]);
    }
}

QString pairProblem(const UnitRequirements &needs)
{
    struct Pair
    {
        bool isGiven;
        const char *sentence;
    };
    const bool hasMachine = !needs.machineId.isEmpty();
    const bool hasPeers = !needs.peers.isEmpty();
    const bool hasConflicts = !needs.conflicts.isEmpty();
    const bool hasReplaces = !needs.replaces.isEmpty();
    const Pair pairs[] = {
        {hasMachine && hasPeers, "MachineID cannot be used with MachineOf"},
        {hasMachine && hasConflicts, "MachineID cannot be used with Conflicts"},
        {hasMachine && needs.isGlobal, "MachineID cannot be used with Global"},
        {hasMachine && hasReplaces, "MachineID cannot be used with Replaces"},
        {needs.isGlobal && hasPeers, "Global cannot be used with MachineOf"},
        {needs.isGlobal && hasReplaces, "Global cannot be used with Replaces"},
        {hasConflicts && hasReplaces, "Conflicts cannot be used with Replaces"},
    };
    for (const Pair &pair : pairs) {
        if (pair.isGiven)
            return QString::fromLatin1(pair.sentence);
    }
    return {};
}

} // namespace

std::optional<UnitName> unitNameIn(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    if (dot < 0)
        return std::nullopt;
    UnitName unit;
    unit.full = name;
    unit.name = name.first(dot);
    const qsizetype at = unit.name.indexOf(u'@');
    unit.prefix = at < 0 ? unit.name : unit.name.first(at);
    if (at >= 0) {
        unit.ofTemplate = unit.prefix + u'@' + name.sliced(dot);
        unit.instance = unit.name.sliced(at + 1);
    }
    return unit;
}

QString unitNameProblem(QStringView name)
{
    static const QStringList types {u"service"_s, u"socket"_s, u"busname"_s, u"target"_s, u"snapshot"_s,
        u"device"_s, u"mount"_s, u"automount"_s, u"swap"_s, u"timer"_s, u"path"_s, u"slice"_s, u"scope"_s};
    if (name.isEmpty())
        return u"unit name cannot be empty"_s;
    if (name.size() > kMaxUnitName)
        return u"unit name exceeds maximum length (%1)"_s.arg(kMaxUnitName);
    const qsizetype dot = name.lastIndexOf(u'.');
    if (dot < 0)
        return u"unit name must contain \".\""_s;
    if (dot == name.size() - 1)
        return u"unit name cannot end in \".\""_s;
    if (!types.contains(name.sliced(dot + 1)))
        return u"invalid unit type: \"%1\""_s.arg(name.sliced(dot + 1));
    static const QString others = u":-_.\\@"_s;
    for (const QChar c : name.first(dot)) {
        const bool isAllowed = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z')
            || (c >= u'A' && c <= u'Z') || others.contains(c);
        if (!isAllowed)
            return u"invalid character '%1' in unit name"_s.arg(c);
    }
    if (name.startsWith(u'@'))
        return u"unit name cannot start in \"@\""_s;
    return {};
}

UnitRequirements unitRequirements(const UnitOptions &options, const QString &unitName)
{
    const auto unit = unitNameIn(unitName);
    QHash<QString, QStringList> given;
    for (const UnitOption &option : options) {
        if (option.section != "X-Fleet"_L1)
            continue;
        for (const QString &value : valuesOf(option.value))
            given[option.name].append(unit ? withSpecifiers(value, *unit) : value);
    }
    UnitRequirements needs;
    for (const auto &key : {u"MachineID"_s, u"X-ConditionMachineID"_s, u"X-ConditionMachineBootID"_s}) {
        if (needs.machineId.isEmpty())
            needs.machineId = given.value(key).value(0);
    }
    needs.peers = given.value(u"X-ConditionMachineOf"_s) + given.value(u"MachineOf"_s);
    needs.conflicts = given.value(u"X-Conflicts"_s) + given.value(u"Conflicts"_s);
    needs.replaces = given.value(u"Replaces"_s);
    addMetadata(needs.metadata, given.value(u"X-ConditionMachineMetadata"_s));
    addMetadata(needs.metadata, given.value(u"MachineMetadata"_s));
    const QStringList global = given.value(u"Global"_s);
    needs.isGlobal = !global.isEmpty() && isTrue(global.constLast());
    return needs;
}

QString unitOptionsProblem(const UnitOptions &options)
{
    const QByteArray text = encodeUnitFile(options);
    if (const auto read = parseUnitFile(QString::fromUtf8(text)); !read)
        return read.error().message;
    const UnitRequirements needs = unitRequirements(options);
    for (const QString &peer : needs.peers) {
        for (const QString &conflict : needs.conflicts) {
            if (matchesUnitPattern(conflict, peer))
                return u"unresolvable requirements: peer \"%1\" matches conflict \"%2\""_s.arg(
                    peer, conflict);
        }
        for (const QString &replaced : needs.replaces) {
            if (matchesUnitPattern(replaced, peer))
                return u"unresolvable requirements: peer \"%1\" matches replace \"%2\""_s.arg(peer, replaced);
        }
    }
    return pairProblem(needs);
}

bool isUnitTargetState(QStringView state)
{
    return state == "inactive"_L1 || state == "loaded"_L1 || state == "launched"_L1;
}

} // namespace roadstead
