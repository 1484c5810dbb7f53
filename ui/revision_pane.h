#pragma once

#include "core/boot_edits.h"
#include "core/fleet_api.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeView;
class QStandardItemModel;

namespace roadstead::ui {

class CodeEditor;

/// The revisions of the fleet document in which one profile, group or template changed. Read one by one, and
/// only while it is in sight. The fleet outlives it.
class RevisionPane : public QWidget
{
    Q_OBJECT

public:
    explicit RevisionPane(FleetApi &fleet, QWidget *parent = nullptr);
    /// None: an item that was never saved.
    void showItem(const std::optional<BootItemRef> &ref);

    static constexpr int kMostRevisions = 50;

Q_SIGNALS:
    void restoreAsked(const roadstead::BootItem &item);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Change
    {
        DocumentRevision revision;
        std::optional<BootItem> item; ///< none: removed in that revision
    };
    void restart();
    void readNext();
    void takeDocument(const FleetDocument &document);
    void addChange(const DocumentRevision &revision, const std::optional<BootItem> &item, bool isFirst);
    void finish(const QString &sentence);
    void showChange(int row);

    FleetApi &m_fleet;
    std::optional<BootItemRef> m_ref;
    QList<DocumentRevision> m_revisions; ///< newest first
    qsizetype m_next = 0;
    std::optional<BootItem> m_newer; ///< as the revision before m_next had it
    QList<Change> m_changes;
    bool m_isStale = true;
    quint64 m_round = 0;
    QStandardItemModel *m_model;
    QTreeView *m_list;
    QLabel *m_state;
    QLabel *m_title;
    CodeEditor *m_diff;
    QPushButton *m_restore;
};

} // namespace roadstead::ui
