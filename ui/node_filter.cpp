#include "ui/node_filter.h"

#include "core/literals.h"
#include "ui/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace roadstead::ui {

namespace {

constexpr char kBetween = '\n'; // no word holds it

void appendFolded(QByteArray &into, QStringView text)
{
    if (text.isEmpty())
        return;
    const bool isAscii = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
    if (isAscii) {
        for (const QChar c : text) {
            const char byte = static_cast<char>(c.unicode());
            into.append(byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte);
        }
    } else {
        into.append(text.toString().toCaseFolded().toUtf8());
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
        Named {"uuid"_L1, Field::Uuid}, Named {"id"_L1, Field::Id}};
    for (const Named &each : kFields) {
        if (name.compare(each.name, Qt::CaseInsensitive) == 0)
            return each.field;
    }
    return Field::Any;
}

void NodeFilter::addState(const QString &word)
{
    Term term {Field::State, {}, word, 0};
    // "up" is a whole word although "updating" begins with it.
    for (const bool isWhole : {true, false}) {
        for (const NodeState state : kAllNodeStates) {
            const QString names[] = {QString(nodeStateName(state)), nodeStateText(state)};
            for (const QString &name : names) {
                const bool fits = isWhole ? name.compare(word, Qt::CaseInsensitive) == 0
                                          : name.startsWith(word, Qt::CaseInsensitive);
                if (fits)
                    term.states |= 1U << static_cast<unsigned>(state);
            }
        }
        if (term.states != 0)
            break;
    }
    if (term.states == 0 && m_problem.isEmpty()) {
        QStringList known;
        for (const NodeState state : kAllNodeStates)
            known.append(nodeStateText(state));
        m_problem = QCoreApplication::translate("NodeFilter", "There is no state “%1”. States are: %2.")
                        .arg(word, known.join(u", "_s));
    }
    m_terms.push_back(std::move(term));
}

NodeFilter NodeFilter::parse(const QString &text)
{
    NodeFilter filter;
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const qsizetype colon = word.indexOf(u':');
        const Field field = colon > 0 ? fieldOf(QStringView(word).left(colon)) : Field::Any;
        if (field == Field::Any) {
            filter.m_terms.push_back({Field::Any, word.toCaseFolded().toUtf8(), {}, 0});
            continue;
        }
        const QString value = word.mid(colon + 1);
        if (value.isEmpty())
            continue; // still being typed
        if (field == Field::State)
            filter.addState(value);
        else
            filter.m_terms.push_back({field, {}, value, 0});
    }
    return filter;
}

bool NodeFilter::matchesField(const Term &term, const NodeSummary &node)
{
    const auto has = [&term](const QString &text) { return text.contains(term.value, Qt::CaseInsensitive); };
    switch (term.field) {
    case Field::Any:
        return true;
    case Field::State:
        return (term.states >> static_cast<unsigned>(node.state) & 1U) != 0;
    case Field::Name:
        return has(node.name) || has(node.hostname);
    case Field::Cluster:
        return node.cluster.isEmpty() ? term.value == "none"_L1 : has(node.cluster);
    case Field::Version:
        return has(node.version);
    case Field::Label:
        return !node.labels.isEmpty() && has(labelText(node.labels));
    case Field::Mac:
        return std::ranges::any_of(node.macs, has);
    case Field::Address:
        return has(node.address);
    case Field::Serial:
        return has(node.serial);
    case Field::Group:
        return has(node.group) || has(node.updateGroup) || has(node.lockGroup);
    case Field::Uuid:
        return has(node.uuid);
    case Field::Id:
        return has(node.machineId) || has(node.zincatiId);
    }
    return false;
}

bool NodeFilter::matches(const NodeSummary &node, const QByteArray &searchText) const
{
    return std::ranges::all_of(m_terms, [&](const Term &term) {
        return term.field == Field::Any ? viewOf(searchText).find(viewOf(term.word)) != std::string_view::npos
                                        : matchesField(term, node);
    });
}

} // namespace roadstead::ui
