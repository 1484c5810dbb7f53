#pragma once

#include "core/error.h"
#include "core/fleet_document.h"

#include <optional>
#include <variant>

namespace roadstead {

// Edits of the document that a person makes to what is booted: profiles, groups, templates.

enum class BootItemKind : unsigned char
{
    Profile,
    Group,
    Template
};

/// A profile, group or template by its id.
struct BootItemRef
{
    BootItemKind kind = BootItemKind::Template;
    QString id;

    bool operator==(const BootItemRef &) const = default;
};

[[nodiscard]] inline size_t qHash(const BootItemRef &ref, size_t seed = 0)
{
    return qHashMulti(seed, static_cast<int>(ref.kind), ref.id);
}

/// In the order of BootItemKind.
using BootItem = std::variant<Profile, BootGroup, ConfigTemplate>;

[[nodiscard]] BootItemRef refOf(const BootItem &item);
[[nodiscard]] std::optional<BootItem> bootItem(const FleetDocument &document, const BootItemRef &ref);
/// The item under another id; for a copy.
[[nodiscard]] BootItem withId(BootItem item, const QString &id);
/// `wanted`, or with the first number behind it that makes it free among the items of that kind.
[[nodiscard]] QString freeId(const FleetDocument &document, BootItemKind kind, const QString &wanted);

/// What names the item: the profiles that use a template, the groups that use a profile. Nothing names a
/// group.
[[nodiscard]] QList<BootItemRef> usersOf(const FleetDocument &document, const BootItemRef &ref);
/// The groups whose nodes read the item: a group itself, those of a profile, those of a template's profiles.
[[nodiscard]] QStringList groupsThatRead(const FleetDocument &document, const BootItemRef &ref);

/// The document with `item` in the place of `old` (an empty id: added at the end). A new id is written to
/// all that named the old one. Fails: Invalid (an id that is empty, or has blanks or control characters),
/// Conflict (the id is another item's), NotFound (no such `old`).
[[nodiscard]] Result<FleetDocument> withItem(
    FleetDocument document, const BootItemRef &old, const BootItem &item);
/// Fails: Conflict when something names the item, NotFound.
[[nodiscard]] Result<FleetDocument> withoutItem(FleetDocument document, const BootItemRef &ref);

/// The item as lines for a person to read and compare; a template is its text.
[[nodiscard]] QString bootItemText(const BootItem &item);

} // namespace roadstead
