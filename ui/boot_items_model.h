#pragma once

#include "ui/boot_drafts.h"

#include <QAbstractItemModel>

#include <array>
#include <vector>

namespace roadstead::ui {

class GroupCounts;

/// Profiles, groups and templates as a tree of three heads, with how much each is used and whether it has
/// changes that are not saved. The three references outlive it.
class BootItemsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role
    {
        RefRole = Qt::UserRole, ///< BootItemRef; none for a head
        DetailRole, ///< "Butane · 2 profiles · 40 nodes"
        EditedRole, ///< bool
        WordRole ///< "edited", "new", or empty
    };

    BootItemsModel(FleetApi &fleet, const BootDrafts &drafts, const GroupCounts &counts,
        QObject *parent = nullptr);

    /// Only items whose id or name has this in it, whatever its case.
    void setFilter(const QString &filter);
    [[nodiscard]] QModelIndex indexOf(const BootItemRef &ref) const;
    [[nodiscard]] QModelIndex headOf(BootItemKind kind) const { return index(static_cast<int>(kind), 0); }
    [[nodiscard]] std::optional<BootItemRef> refAt(const QModelIndex &index) const;
    [[nodiscard]] bool hasItems() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex & = {}) const override { return 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

public Q_SLOTS:
    /// Reads document, drafts and counts again.
    void refresh();

private:
    struct Row
    {
        BootItemRef ref;
        QString title;
        QString detail;
        QString word;

        bool operator==(const Row &) const = default;
    };
    using Rows = std::vector<Row>;

    [[nodiscard]] Rows rowsOf(BootItemKind kind) const;
    [[nodiscard]] QString detailOf(const BootItemRef &ref, const BootItem &item) const;
    void replace(BootItemKind kind, Rows rows);

    FleetApi &m_fleet;
    const BootDrafts &m_drafts;
    const GroupCounts &m_counts;
    QString m_filter;
    std::array<Rows, 3> m_rows;
};

/// "Profiles", "Groups", "Templates".
[[nodiscard]] QString bootKindsText(BootItemKind kind);
/// "profile", "group", "template".
[[nodiscard]] QString bootKindText(BootItemKind kind);
/// "Butane", "Ignition", "cloud-config", "iPXE", "GRUB", "plain text".
[[nodiscard]] QString templateKindText(TemplateKind kind);

} // namespace roadstead::ui

Q_DECLARE_METATYPE(roadstead::BootItemRef)
