#pragma once

#include "core/fleet_api.h"
#include "ui/group_counts.h"

#include <QScrollArea>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;

namespace roadstead::ui {

class CodeEditor;
class RemarkList;
class SelectorEditor;

/// One group: its selector with the nodes that it fits now, its profile, its metadata. The fleet outlives it.
class GroupForm : public QScrollArea
{
    Q_OBJECT

public:
    explicit GroupForm(FleetApi &fleet, QWidget *parent = nullptr);

    /// `ref` is the id under which the fleet has it, or one that it has not for a new one; `unreadable`
    /// stands in the place of its metadata.
    void setGroup(const BootGroup &group, const QString &ref, const QString &unreadable);
    [[nodiscard]] BootGroup group() const;
    /// The text of the metadata while it is not JSON; empty: it is.
    [[nodiscard]] QString unreadable() const;
    void focusId();

Q_SIGNALS:
    void edited();
    void profileAsked(const QString &id);

private:
    void makeFields();
    void makeSelector();
    void makeMetadata();
    void fillSecretMenu();
    void insertSecret(const QString &name);
    void fillProfiles();
    void tell();
    void readMetadata();
    void recount();
    void showCount();
    void offerKeys();

    FleetApi &m_fleet;
    BootGroup m_group;
    QString m_ref;
    QWidget *m_content;
    QLineEdit *m_id = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_profile = nullptr;
    SelectorEditor *m_selector = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_rule = nullptr;
    CodeEditor *m_metadata = nullptr;
    QMenu *m_secretMenu = nullptr;
    RemarkList *m_problems = nullptr;
    GroupCounts *m_counts;
    QTimer m_recount;
    bool m_isFilling = false;
    QString m_metadataText; ///< as it was last read
    bool m_isReadable = true;
    bool m_wasReadable = true; ///< when it was last told
};

} // namespace roadstead::ui
