#pragma once

#include "core/node_summary.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace roadstead::ui {

/// What the palette can lead to.
enum class PaletteKind : unsigned char
{
    Node,
    View,
    Action,
    Cluster,
    Template,
    Rollout,
    Filter ///< the typed text as a filter of the nodes
};

struct PaletteEntry
{
    PaletteKind kind = PaletteKind::Action;
    QString title;
    QString detail; ///< also looked into; an address, a MAC
    QString target; ///< what the window opens: a view's id, a name, a place in the list of actions
    NodeId node = NodeId::None;

    bool operator==(const PaletteEntry &) const = default;
};

/// Finds what a person means by a few letters among 100,000 nodes and everything else, within one frame.
/// Every word must be found: as a whole in title or detail, else its letters in their order in the title.
class PaletteIndex
{
public:
    /// Folds the nodes' names, MACs, addresses and serial numbers once.
    void setNodes(const QList<NodeSummary> &nodes);
    /// Takes the new values of known nodes. False: one is new, or is found by other words now, and all have
    /// to be set again.
    [[nodiscard]] bool takeChanges(const QList<NodeSummary> &changed);
    /// Everything else, in the order in which equal ones are shown.
    void setEntries(const QList<PaletteEntry> &entries);

    /// The best, best first.
    [[nodiscard]] QList<PaletteEntry> find(const QString &typed, qsizetype limit = 50) const;

    static constexpr qsizetype kMaxTyped = 100;
    static constexpr qsizetype kMaxWords = 6;

private:
    struct Row
    {
        quint32 start = 0; ///< in m_text
        quint32 titleEnd = 0;
        quint32 end = 0;
    };
    void append(std::vector<Row> &rows, QByteArray &text, const QStringList &parts) const;
    [[nodiscard]] PaletteEntry nodeEntry(qsizetype at) const;

    QList<NodeSummary> m_nodes;
    QHash<NodeId, qsizetype> m_places;
    QList<PaletteEntry> m_entries;
    QByteArray m_nodeText;
    QByteArray m_entryText;
    std::vector<Row> m_nodeRows;
    std::vector<Row> m_entryRows;
};

} // namespace roadstead::ui
