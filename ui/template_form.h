#pragma once

#include "core/fleet_api.h"
#include "ui/code_editor.h"

#include <QTimer>

class QComboBox;
class QLineEdit;

namespace roadstead::ui {

class FindBar;
class RemarkList;

/// One template: id, kind, text with its mistakes. The fleet outlives it.
class TemplateForm : public QWidget
{
    Q_OBJECT

public:
    explicit TemplateForm(FleetApi &fleet, QWidget *parent = nullptr);

    /// Shows it; the same text again keeps cursor and undo. Emits nothing.
    void setTemplate(const ConfigTemplate &configTemplate);
    [[nodiscard]] ConfigTemplate configTemplate() const;
    /// What completes names within {{ }}.
    void setNames(const QStringList &names) { m_text->setNames(names); }
    void openFind();
    void focusId();
    [[nodiscard]] CodeEditor *editor() const { return m_text; }

    static constexpr std::chrono::milliseconds kCheckAfter {250};

Q_SIGNALS:
    void edited();

private:
    void check();
    void tell();

    FleetApi &m_fleet;
    ConfigTemplate m_template;
    QLineEdit *m_id;
    QComboBox *m_kind;
    CodeEditor *m_text;
    FindBar *m_find;
    RemarkList *m_problems;
    QTimer m_check;
    bool m_isFilling = false;
};

/// The colours that a template of this kind is shown in.
[[nodiscard]] Syntax syntaxOf(TemplateKind kind);
[[nodiscard]] QList<CodeRemark> codeRemarks(const QList<ConfigRemark> &remarks);

} // namespace roadstead::ui
