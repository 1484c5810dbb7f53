#pragma once

#include "core/boot_edits.h"
#include "core/fleet_api.h"

#include <QHash>
#include <QObject>

namespace roadstead::ui {

/// Profiles, groups and templates as they are being edited: the fleet's own, over which the changes lie that
/// are not saved yet, one draft an item. In memory only. Main thread; the fleet outlives it.
class BootDrafts : public QObject
{
    Q_OBJECT

public:
    explicit BootDrafts(FleetApi &fleet, QObject *parent = nullptr);

    [[nodiscard]] bool isEmpty() const { return m_drafts.isEmpty() && m_unreadable.isEmpty(); }
    [[nodiscard]] bool has(const BootItemRef &ref) const
    {
        return m_drafts.contains(ref) || m_unreadable.contains(ref);
    }
    /// Drafts of items that the fleet does not have yet.
    [[nodiscard]] bool isNew(const BootItemRef &ref) const;
    /// Somebody else changed the item since this draft was begun.
    [[nodiscard]] bool isOvertaken(const BootItemRef &ref) const;
    /// The new ones in the order in which they were begun.
    [[nodiscard]] QList<BootItemRef> newItems(BootItemKind kind) const;

    /// The draft, else the fleet's item.
    [[nodiscard]] std::optional<BootItem> item(const BootItemRef &ref) const;
    /// Keeps the item as the draft of `ref`; one that is as the fleet has it ends the draft.
    void put(const BootItemRef &ref, const BootItem &item);
    /// What was written for a part of it that cannot be read (metadata that is not JSON); empty: it can.
    void setUnreadable(const BootItemRef &ref, const QString &text);
    [[nodiscard]] QString unreadable(const BootItemRef &ref) const { return m_unreadable.value(ref); }
    /// Begins a new item under a free id; its reference keeps that id while the draft lives.
    BootItemRef begin(const BootItem &item);
    void drop(const BootItemRef &ref);
    /// The fleet took `item` for `ref`: the draft ends, unless more was written meanwhile; that goes on over
    /// what was saved.
    void saved(const BootItemRef &ref, const BootItem &item);

    /// The fleet's document as it would be with this draft saved.
    [[nodiscard]] Result<FleetDocument> documentWith(const FleetConfig &config, const BootItemRef &ref) const;

Q_SIGNALS:
    /// A draft came, went or has another id or name; not each letter of its text.
    void changed();

private:
    struct Draft
    {
        BootItem item;
        std::optional<BootItem> base; ///< as the fleet had it when the draft was begun; none: new
    };
    void takeConfig();

    FleetApi &m_fleet;
    QHash<BootItemRef, Draft> m_drafts;
    QHash<BootItemRef, QString> m_unreadable;
    QList<BootItemRef> m_new;
};

} // namespace roadstead::ui
