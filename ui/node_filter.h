#pragma once

#include "core/node_summary.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace roadstead::ui {

/// What a person typed above the nodes' table. Words part at spaces and all must be found, case ignored, in
/// name, MACs, address, cluster, version, serial number, labels or state. A word may name one field:
/// `state:failed`, `cluster:prod`, `version:4230`, `name:`, `label:`, `mac:`, `address:`, `serial:`,
/// `group:`, `uuid:`, `id:` (machine-id or Zincati id). `cluster:none` are the unassigned nodes. An unknown
/// field is an ordinary word, for a MAC holds colons too.
class NodeFilter
{
public:
    NodeFilter() = default;
    [[nodiscard]] static NodeFilter parse(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    /// Why nothing can match, as a whole sentence; empty when the filter makes sense.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    /// `searchText` is searchText(node), made once a node.
    [[nodiscard]] bool matches(const NodeSummary &node, const QByteArray &searchText) const;

    /// The texts that plain words are looked for in, folded, as UTF-8 in one piece.
    [[nodiscard]] static QByteArray searchText(const NodeSummary &node);

private:
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
        Uuid,
        Id
    };
    struct Term
    {
        Field field = Field::Any;
        QByteArray word; ///< folded, UTF-8; for Any
        QString value; ///< for the other fields
        unsigned states = 0; ///< bit 1 << NodeState; for State
    };
    [[nodiscard]] static Field fieldOf(QStringView name);
    [[nodiscard]] static bool matchesField(const Term &term, const NodeSummary &node);
    void addState(const QString &word);

    std::vector<Term> m_terms;
    QString m_problem;
};

} // namespace roadstead::ui
