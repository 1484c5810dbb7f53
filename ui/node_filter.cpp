#include "ui/node_filter.h"

#include "core/literals.h"
#include "ui/filter_words.h"
#include "ui/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace roadstead::ui {

namespace {

constexpr char kBetween = '\n'; // no word holds it
constexpr char kLabel = '\x1d'; // begins each label, so that one is found in the text without its map

void appendFolded(QByteArray &into, QStringView text)
{
    if (text.isEmpty())
        return;
    const bool isAscii = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
    if (isAscii) {
        for (const QChar c : text) {
            const char byte = static_cast<char>(c.unicode());
            // A name from the network cannot pass for a label.
            into.append(byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte < ' ' ? ' ' : byte);
        }
    } else {
        QByteArray bytes = text.toString().toCaseFolded().toUtf8();
        into.append(bytes.replace(kLabel, ' ').replace(kBetween, ' '));
    }
    into.append(kBetween);
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// Every state's words, folded, once: a fleet repeats them.
const QByteArray &stateWords(NodeState state)
{
    static const std::array<QByteArray, std::size(kAllNodeStates)> words = [] {
        std::array<QByteArray, std::size(kAllNodeStates)> made;
        for (const NodeState each : kAllNodeStates)
            appendFolded(made[static_cast<std::size_t>(each)], QString(nodeStateName(each)));
        return made;
    }();
    return words[static_cast<std::size_t>(state)];
}

} // namespace

QByteArray NodeFilter::searchText(const NodeSummary &node)
{
    constexpr qsizetype kUsual = 160;
    QByteArray text;
    text.reserve(kUsual);
    for (const QString *part :
        {&node.name, &node.hostname, &node.address, &node.cluster, &node.version, &node.serial}) {
        if (part == &node.hostname && node.hostname == node.name)
            continue;
        appendFolded(text, *part);
    }
    for (const QString &mac : node.macs)
        appendFolded(text, mac);
    for (auto it = node.labels.cbegin(); it != node.labels.cend(); ++it) {
        text.append(kLabel);
        appendFolded(text, it.key());
        text.back() = '=';
        if (it.value().isEmpty())
            text.append(kBetween);
        else
            appendFolded(text, it.value());
    }
    text.append(stateWords(node.state));
    return text;
}

NodeFilter::Field NodeFilter::fieldOf(QStringView name)
{
    struct Named
    {
        QLatin1String name;
        Field field;
    };
    static constexpr std::array kFields {Named {"state"_L1, Field::State}, Named {"name"_L1, Field::Name},
        Named {"node"_L1, Field::Name}, Named {"cluster"_L1, Field::Cluster},
        Named {"version"_L1, Field::Version}, Named {"label"_L1, Field::Label},
        Named {"labels"_L1, Field::Label}, Named {"mac"_L1, Field::Mac}, Named {"address"_L1, Field::Address},
        Named {"ip"_L1, Field::Address}, Named {"serial"_L1, Field::Serial}, Named {"group"_L1, Field::Group},
        Named {"profile"_L1, Field::Profile}, Named {"arch"_L1, Field::Arch}, Named {"uuid"_L1, Field::Uuid},
        Named {"id"_L1, Field::Id}, Named {"seen"_L1, Field::Seen}, Named {"boot"_L1, Field::Boot}};
    for (const Named &each : kFields) {
        if (name.compare(each.name, Qt::CaseInsensitive) == 0)
            return each.field;
    }
    return Field::Any;
}

NodeFilter::Flag NodeFilter::flagOf(QStringView word)
{
    return word.compare("held"_L1, Qt::CaseInsensitive) == 0    ? Flag::Held
        : word.compare("reverted"_L1, Qt::CaseInsensitive) == 0 ? Flag::Reverted
        : word.compare("locked"_L1, Qt::CaseInsensitive) == 0   ? Flag::Locked
                                                                : Flag::None;
}

NodeFilter::Compare NodeFilter::compareOf(QStringView comparison)
{
    return comparison == "="_L1 ? Compare::Equal
        : comparison == "<"_L1  ? Compare::Less
        : comparison == "<="_L1 ? Compare::AtMost
        : comparison == ">"_L1  ? Compare::Greater
        : comparison == ">="_L1 ? Compare::AtLeast
                                : Compare::Has;
}

void NodeFilter::complain(const FilterWord &word, const QString &sentence)
{
    if (m_problem.sentence.isEmpty())
        m_problem = {sentence, word.start, word.length};
}

NodeFilter NodeFilter::parse(const QString &text)
{
    NodeFilter filter;
    const QList<FilterWord> words = filterWords(text);
    for (const FilterWord &word : words)
        filter.take(word);
    return filter;
}

void NodeFilter::take(const FilterWord &word)
{
    Term term;
    term.isNegated = word.isNegated;
    term.flag = word.isQuoted ? Flag::None : flagOf(word.text);
    term.field = word.comparison.isEmpty() ? Field::Any : fieldOf(word.field);
    term.compare = compareOf(word.comparison);
    if (term.flag != Flag::None) {
        m_terms.push_back(std::move(term));
    } else if (term.field != Field::Any) {
        if (!word.value.isEmpty()) // else it is still being typed
            takeField(std::move(term), word);
    } else if (!word.text.isEmpty()) {
        if (term.compare > Compare::Equal)
            complain(word,
                QCoreApplication::translate(
                    "NodeFilter", "There is no “%1” to compare. Version, seen and boot can be: version<4230.")
                    .arg(word.field));
        term.word = word.text.toCaseFolded().toUtf8();
        m_terms.push_back(std::move(term));
    }
}

void NodeFilter::takeField(Term term, const FilterWord &word)
{
    switch (term.field) {
    case Field::State:
        return takeState(std::move(term), word);
    case Field::Label:
        return takeLabel(std::move(term), word);
    case Field::Seen:
    case Field::Boot:
        return takeAge(std::move(term), word);
    case Field::Version:
        if (term.compare != Compare::Has)
            return takeVersion(std::move(term), word);
        break;
    default:
        break;
    }
    if (term.compare > Compare::Equal)
        complain(word,
            QCoreApplication::translate("NodeFilter", "“%1” has no order: use : or = with it.")
                .arg(word.field));
    term.values = word.value.split(u',', Qt::SkipEmptyParts);
    if (!term.values.isEmpty())
        m_terms.push_back(std::move(term));
}

void NodeFilter::takeState(Term term, const FilterWord &word)
{
    const QStringList values = word.value.split(u',', Qt::SkipEmptyParts);
    for (const QString &value : values) {
        unsigned found = 0;
        // "up" is a whole word although "updating" begins with it.
        for (const bool isWhole : {true, false}) {
            for (const NodeState state : kAllNodeStates) {
                for (const QString &name : {QString(nodeStateName(state)), nodeStateText(state)}) {
                    const bool isMeant = isWhole ? name.compare(value, Qt::CaseInsensitive) == 0
                                                 : name.startsWith(value, Qt::CaseInsensitive);
                    if (isMeant)
                        found |= 1U << static_cast<unsigned>(state);
                }
            }
            if (found != 0)
                break;
        }
        term.states |= found;
        if (found == 0) {
            QStringList known;
            for (const NodeState state : kAllNodeStates)
                known.append(nodeStateText(state));
            complain(word,
                QCoreApplication::translate("NodeFilter", "There is no state “%1”. States are: %2.")
                    .arg(value, known.join(u", "_s)));
        }
    }
    m_terms.push_back(std::move(term));
}

void NodeFilter::takeVersion(Term term, const FilterWord &word)
{
    term.version = parseVersion(word.value);
    if (!term.version)
        complain(word,
            QCoreApplication::translate(
                "NodeFilter", "“%1” is no version to compare with. A version looks like 4230.2.1.")
                .arg(word.value));
    m_terms.push_back(std::move(term));
}

void NodeFilter::takeAge(Term term, const FilterWord &word)
{
    const std::optional<qint64> ms = ageFromText(word.value);
    if (!ms || term.compare < Compare::Less) {
        complain(word,
            QCoreApplication::translate("NodeFilter",
                "After “%1” stand < or > and a time with its unit: %1>90s, %1<5min, %1>2h, %1>1d, %1>1w.")
                .arg(word.field));
    }
    term.ms = ms.value_or(0);
    m_terms.push_back(std::move(term));
}

void NodeFilter::takeLabel(Term term, const FilterWord &word)
{
    const qsizetype equals = word.value.indexOf(u'=');
    const QString key = equals < 0 ? word.value : word.value.left(equals);
    if (term.compare > Compare::Equal || key.isEmpty())
        complain(word,
            QCoreApplication::translate(
                "NodeFilter", "A label is asked for as label:role or label:role=etcd."));
    const QByteArray beginning = kLabel + key.toCaseFolded().toUtf8() + '=';
    const QStringList values
        = equals < 0 ? QStringList() : word.value.mid(equals + 1).split(u',', Qt::SkipEmptyParts);
    for (const QString &value : values)
        term.labels.append(beginning + value.toCaseFolded().toUtf8() + kBetween);
    if (term.labels.isEmpty())
        term.labels.append(beginning); // whatever its value
    m_terms.push_back(std::move(term));
}

bool NodeFilter::dependsOnTime() const
{
    return std::ranges::any_of(m_terms, [](const Term &term) { return term.field == Field::Seen; });
}

bool NodeFilter::fits(Compare compare, std::weak_ordering order)
{
    switch (compare) {
    case Compare::Has:
    case Compare::Equal:
        return order == 0;
    case Compare::Less:
        return order < 0;
    case Compare::AtMost:
        return order <= 0;
    case Compare::Greater:
        return order > 0;
    case Compare::AtLeast:
        return order >= 0;
    }
    return false;
}

bool NodeFilter::matchesFlag(Flag flag, const NodeSummary &node)
{
    return flag == Flag::Held ? node.isHeld : flag == Flag::Reverted ? node.hasReverted : node.holdsLock;
}

bool NodeFilter::matchesVersion(const Term &term, const QString &version)
{
    if (!term.version || version.isEmpty())
        return false;
    const auto known = term.versionsSeen.constFind(version);
    if (known != term.versionsSeen.cend())
        return *known;
    const std::optional<Version> parsed = parseVersion(version);
    const bool isFound = parsed && fits(term.compare, *parsed <=> *term.version);
    constexpr qsizetype kMostVersions = 10'000;
    if (term.versionsSeen.size() < kMostVersions)
        term.versionsSeen.insert(version, isFound);
    return isFound;
}

bool NodeFilter::matchesLabel(const Term &term, const QByteArray &searchText)
{
    return std::ranges::any_of(term.labels, [&searchText](const QByteArray &label) {
        return viewOf(searchText).find(viewOf(label)) != std::string_view::npos;
    });
}

bool NodeFilter::matchesField(const Term &term, const NodeSummary &node, qint64 nowMs)
{
    const auto has = [&term](const QString &text) {
        return std::ranges::any_of(term.values, [&](const QString &value) {
            return term.compare == Compare::Equal ? text.compare(value, Qt::CaseInsensitive) == 0
                                                  : text.contains(value, Qt::CaseInsensitive);
        });
    };
    switch (term.field) {
    case Field::Any:
        return true;
    case Field::State:
        return (term.states >> static_cast<unsigned>(node.state) & 1U) != 0;
    case Field::Name:
        return has(node.name) || has(node.hostname);
    case Field::Cluster:
        return node.cluster.isEmpty() ? term.values.contains("none"_L1) : has(node.cluster);
    case Field::Version:
        return term.compare == Compare::Has ? has(node.version) : matchesVersion(term, node.version);
    case Field::Label: // by matchesLabel()
        return false;
    case Field::Mac:
        return std::ranges::any_of(node.macs, has);
    case Field::Address:
        return has(node.address);
    case Field::Serial:
        return has(node.serial);
    case Field::Group:
        return has(node.group) || has(node.updateGroup) || has(node.lockGroup);
    case Field::Profile:
        return has(node.profile);
    case Field::Arch:
        return has(node.arch);
    case Field::Uuid:
        return has(node.uuid);
    case Field::Id:
        return has(node.machineId) || has(node.zincatiId);
    case Field::Seen:
        return node.lastSeenMs > 0 && fits(term.compare, nowMs - node.lastSeenMs <=> term.ms);
    case Field::Boot:
        return node.bootMs > 0 && fits(term.compare, node.bootMs <=> term.ms);
    }
    return false;
}

bool NodeFilter::matches(const NodeSummary &node, const QByteArray &searchText, qint64 nowMs) const
{
    // A filter with a mistake finds nothing, rather than something else than was meant.
    return m_problem.sentence.isEmpty() && std::ranges::all_of(m_terms, [&](const Term &term) {
        const bool isFound = term.flag != Flag::None ? matchesFlag(term.flag, node)
            : term.field == Field::Any ? viewOf(searchText).find(viewOf(term.word)) != std::string_view::npos
            : term.field == Field::Label ? matchesLabel(term, searchText)
                                         : matchesField(term, node, nowMs);
        return isFound != term.isNegated;
    });
}

} // namespace roadstead::ui
