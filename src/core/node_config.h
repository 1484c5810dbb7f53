#pragma once

#include "core/node_id.h"
#include "core/verdict.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace roadstead {

/// A mistake or a warning at its place in a text. Line and column count from 1; 0: it has no place.
struct ConfigRemark
{
    bool isFatal = true;
    QString message;
    int line = 0;
    int column = 0;

    bool operator==(const ConfigRemark &) const = default;
};

/// One answer of the boot services for a node.
struct NodeConfigPart
{
    QString path; ///< "/ipxe", "/ignition", "/cloud", …
    QString templateId; ///< empty: the built-in script
    bool isFailed = false; ///< then `text` is the page with the reason
    QString text; ///< as the node would get it now; JSON is indented for reading
    QString rendered; ///< the template's own output before it was translated; empty when it is not translated
    QList<ConfigRemark> remarks; ///< places are in `rendered`, or in `text` where that is empty
    Verdict verdict;
    bool hasLast = false; ///< the node was given something under this path, and it can be shown
    QString lastText;
    qint64 lastMs = 0;
    QStringList secrets; ///< that it reads: masks stand in the texts
    QStringList changedSecrets; ///< of them, those with another value than `lastText` was made with

    bool operator==(const NodeConfigPart &) const = default;
};

/// All that the boot services would give one node.
struct NodeConfig
{
    NodeId node = NodeId::None;
    QString group; ///< that it matches; empty: none
    QString profile;
    QList<NodeConfigPart> parts;

    bool operator==(const NodeConfig &) const = default;
};

} // namespace roadstead
