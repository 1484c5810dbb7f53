#pragma once

#include "core/error.h"
#include "core/fleet_document.h"

#include <optional>

namespace roadstead {

/// One element of a list of the document, before and after an edit: nothing before adds it, nothing after
/// removes it.
template <typename T> struct ElementEdit
{
    std::optional<T> before;
    std::optional<T> after;

    [[nodiscard]] const QString &id() const { return before ? before->id : after->id; }
    bool operator==(const ElementEdit &) const = default;
};

/// What an edit does to one list. The orders are kept only when ids come, go or change places.
template <typename T> struct ListEdit
{
    QList<ElementEdit<T>> elements;
    QStringList orderBefore;
    QStringList orderAfter;

    [[nodiscard]] bool isEmpty() const { return elements.isEmpty() && orderBefore == orderAfter; }
    bool operator==(const ListEdit &) const = default;
};

/// What an edit does to something that the document has once.
template <typename T> struct ValueEdit
{
    T before;
    T after;

    [[nodiscard]] bool isEmpty() const { return before == after; }
    bool operator==(const ValueEdit &) const = default;
};

/// The difference between two fleet documents, by elements. It can be applied to a third one in which other
/// elements have changed meanwhile, and taken back: applied(applied(d, e), inverse(e)) == d.
struct DocumentEdit
{
    ListEdit<Profile> profiles;
    ListEdit<BootGroup> groups;
    ListEdit<ConfigTemplate> templates;
    ListEdit<NodeEntry> nodes;
    ListEdit<Cluster> clusters;
    ListEdit<LockGroup> lockGroups;
    ListEdit<Application> applications;
    ValueEdit<RebootHold> reboots = {};
    ValueEdit<FleetService> fleet = {};

    [[nodiscard]] bool isEmpty() const;
    bool operator==(const DocumentEdit &) const = default;
};

[[nodiscard]] DocumentEdit editBetween(const FleetDocument &before, const FleetDocument &after);
[[nodiscard]] DocumentEdit inverse(const DocumentEdit &edit);
/// Fails: Conflict, naming the element that is not as the edit found it. Does not check that ids which the
/// document refers to exist: danglingReference() does.
[[nodiscard]] Result<FleetDocument> applied(FleetDocument document, const DocumentEdit &edit);

/// The same with every id in the one form that documents have it in, as reading them from YAML makes it; and
/// with packages that lack their digests completed from `document`, where it has the same payload. So an edit
/// finds what it, or its inverse, is made for.
[[nodiscard]] DocumentEdit normalized(DocumentEdit edit, const FleetDocument &document);

/// The first reference to something that the document does not have, or an id that is empty or given twice,
/// as a sentence; empty when all is well.
[[nodiscard]] QString documentProblem(const FleetDocument &document);

} // namespace roadstead
