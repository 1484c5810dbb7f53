#pragma once

#include "core/node_summary.h"
#include "core/version.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace roadstead::ui {

struct FilterWord;

/// What a person typed above the nodes' table. Words part at spaces and all must fit; `-` before a word turns
/// it round, quotes keep spaces together. A plain word is looked for, case ignored, in name, MACs, address,
/// cluster, version, serial number, labels and state. A word may name a field: `state:failed,missing`,
/// `cluster=prod`, `label:role=etcd`, `label:role`, `version<4230`, `seen>1d`, `boot>90s`; `:` looks inside
/// the value, `=` wants the whole. `held`, `reverted` and `locked` are words of their own. `cluster:none` are
/// the unassigned nodes. An unknown field is an ordinary word, for a MAC holds colons too.
class NodeFilter
{
public:
    enum class Field : unsigned char
    {
        Any,
        State,
        Name,
        Cluster,
        Version,
        Label,
        Mac,
        Address,
        Serial,
        Group,
        Profile,
        Arch,
        Uuid,
        Id,
        Seen,
        Boot
    };
    /// A mistake with its place in the typed text.
    struct Problem
    {
        QString sentence;
        qsizetype start = 0;
        qsizetype length = 0;

        bool operator==(const Problem &) const = default;
    };

    NodeFilter() = default;
    [[nodiscard]] static NodeFilter parse(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    /// The first mistake; its sentence is empty when the filter makes sense.
    [[nodiscard]] const Problem &problem() const { return m_problem; }
    /// Whether the passing of time alone can change what fits.
    [[nodiscard]] bool dependsOnTime() const;
    /// `searchText` is searchText(node), made once a node.
    [[nodiscard]] bool matches(const NodeSummary &node, const QByteArray &searchText, qint64 nowMs) const;

    /// The texts that plain words are looked for in, folded, as UTF-8 in one piece.
    [[nodiscard]] static QByteArray searchText(const NodeSummary &node);
    /// Any: there is no such field.
    [[nodiscard]] static Field fieldOf(QStringView name);

private:
    enum class Flag : unsigned char
    {
        None,
        Held,
        Reverted,
        Locked
    };
    enum class Compare : unsigned char
    {
        Has,
        Equal,
        Less,
        AtMost,
        Greater,
        AtLeast
    };
    struct Term
    {
        Field field = Field::Any;
        Flag flag = Flag::None;
        Compare compare = Compare::Has;
        bool isNegated = false;
        QByteArray word; ///< folded, UTF-8; for Any
        QStringList values; ///< for the other fields: one of them must fit
        QList<QByteArray> labels; ///< for Label: as they stand in the search text; one of them must be there
        unsigned states = 0; ///< bit 1 << NodeState; for State
        std::optional<roadstead::Version> version;
        qint64 ms = 0; ///< for Seen and Boot
        mutable QHash<QString, bool> versionsSeen; ///< a fleet has few versions: each is parsed once
    };
    [[nodiscard]] static Flag flagOf(QStringView word);
    [[nodiscard]] static Compare compareOf(QStringView comparison);
    [[nodiscard]] static bool fits(Compare compare, std::weak_ordering order);
    [[nodiscard]] static bool matchesFlag(Flag flag, const NodeSummary &node);
    [[nodiscard]] static bool matchesVersion(const Term &term, const QString &version);
    [[nodiscard]] static bool matchesLabel(const Term &term, const QByteArray &searchText);
    [[nodiscard]] static bool matchesField(const Term &term, const NodeSummary &node, qint64 nowMs);
    void take(const FilterWord &word);
    void takeField(Term term, const FilterWord &word);
    void takeState(Term term, const FilterWord &word);
    void takeVersion(Term term, const FilterWord &word);
    void takeAge(Term term, const FilterWord &word);
    void takeLabel(Term term, const FilterWord &word);
    void complain(const FilterWord &word, const QString &sentence);

    std::vector<Term> m_terms;
    Problem m_problem;
};

} // namespace roadstead::ui
