#pragma once

#include "core/boot_edits.h"
#include "core/fleet_api.h"
#include "ui/page.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace roadstead::ui {

class Acts;
class BootDrafts;
class BootItemsModel;
class BootItemTree;
class Card;
class ConfigPreview;
class EmptyState;
class GroupCounts;
class GroupForm;
class ProfileForm;
class RevisionPane;
class SaveBar;
class TemplateForm;
class UsagesPane;
struct ActWords;

/// Profiles, groups with their selectors, templates with an editor and a preview. The fleet and the acts
/// outlive the page.
class TemplatesPage : public Page
{
    Q_OBJECT

public:
    TemplatesPage(FleetApi &fleet, Acts &acts, QWidget *parent = nullptr);

    /// The search of the text that is shown; from the list, its filter.
    void focusFilter() override;
    void refresh() override;
    /// "template/ID", "group/ID", "profile/ID".
    void open(const QString &what) override;
    void selectNode(NodeId id) override;
    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;
    void resetState() override;

    /// Something is written here that is not saved; it is lost when the window closes.
    [[nodiscard]] bool hasDrafts() const;
    [[nodiscard]] std::optional<BootItemRef> current() const { return m_ref; }
    void select(const BootItemRef &ref);

    void create(BootItemKind kind);
    /// Opens "New from a preset".
    void createFromPreset();
    void duplicate();
    void rename();
    void remove();
    void save();
    /// Opens the list of secrets.
    void showSecrets();
    /// Opens "What would it get?".
    void explain();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Tabs above the middle, in this order; Preview only where it has no place of its own.
    enum class Part : unsigned char
    {
        Edit,
        Usages,
        History,
        Preview
    };

    QWidget *makeHead();
    QWidget *makeList();
    QWidget *makeMiddle();
    QWidget *makeTabs();
    QWidget *makeForms();
    void makeNewMenu();
    void makeShortcuts();
    void wire();

    void showItem(const std::optional<BootItemRef> &ref);
    void reload();
    void showForm(const BootItem &item);
    void takeEdit(const BootItem &item);
    void showDraft();
    void showPreview();
    void showFacts();
    void offerNames();
    void placePreview(bool isNarrow);
    void applyDefaultSizes();
    void showPart(Part part);

    void confirmSave(const QString &reason);
    void discard();
    void removeNow(const BootItemRef &ref, const QString &reason);
    void openContextMenu(const QPoint &at);
    [[nodiscard]] QList<NodeId> usersOfCurrent() const;
    [[nodiscard]] std::optional<BootItem> currentItem() const;

    FleetApi &m_fleet;
    Acts &m_acts;
    BootDrafts *m_drafts;
    GroupCounts *m_counts;
    BootItemsModel *m_model;
    std::optional<BootItemRef> m_ref;
    QLabel *m_facts = nullptr;
    QMenu *m_newMenu = nullptr;
    QLineEdit *m_filter = nullptr;
    BootItemTree *m_tree = nullptr;
    QSplitter *m_splitter = nullptr;
    QTabBar *m_tabs = nullptr;
    QList<QToolButton *> m_tools; ///< that need an item
    QStackedWidget *m_parts = nullptr;
    QStackedWidget *m_forms = nullptr;
    EmptyState *m_nothing = nullptr;
    TemplateForm *m_template = nullptr;
    ProfileForm *m_profile = nullptr;
    GroupForm *m_group = nullptr;
    UsagesPane *m_usages = nullptr;
    RevisionPane *m_history = nullptr;
    ConfigPreview *m_preview = nullptr;
    Card *m_previewCard = nullptr;
    QWidget *m_previewPlace = nullptr; ///< in the middle, for a narrow page
    SaveBar *m_save = nullptr;
    QTimer m_previewLater;
    QByteArray m_wideState; ///< of the splitter, with the preview in it
    bool m_hasOwnSizes = false; ///< a person moved the splitter
    bool m_isNarrow = false;
    bool m_isFiltering = false;
};

} // namespace roadstead::ui
