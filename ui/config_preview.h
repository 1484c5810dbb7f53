#pragma once

#include "core/fleet_api.h"
#include "ui/code_highlighter.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace roadstead::ui {

class CodeEditor;
class NodePicker;
class OutlineView;
class RemarkList;
class SeverityLine;

/// What a preview is about.
struct PreviewSubject
{
    QString templateId; ///< as it is called after the edit; empty: of a profile or group
    QString path; ///< of that template: "/ignition", …; empty: whichever comes
    QList<NodeId> users; ///< the nodes that read it; the first is shown at first
    DocumentEdit edit; ///< what is not saved yet
    QString problem; ///< why there is no edit: an id given twice; empty: all is well
    std::optional<Labels> example; ///< of a machine that is made up when there are no users; none: any node
};

/// What one node would be given by the document as edited: rendered text, result, its files and units, and
/// the difference to what it got last. Asks in the background, and drops answers to older questions. The
/// fleet outlives it.
class ConfigPreview : public QWidget
{
    Q_OBJECT

public:
    explicit ConfigPreview(FleetApi &fleet, QWidget *parent = nullptr);

    /// Asks after a short while, so that each letter does not.
    void setSubject(const PreviewSubject &subject);
    void refresh();
    [[nodiscard]] NodePicker *picker() const { return m_picker; }

    static constexpr std::chrono::milliseconds kAskAfter {300};
    /// Longer texts are cut, with a sentence that says so.
    static constexpr qsizetype kMostShown = 512 * 1024;

Q_SIGNALS:
    void nodeActivated(roadstead::NodeId id);

private:
    void makeHead();
    void makeParts();
    void ask();
    [[nodiscard]] bool isExample() const { return m_subject.example && m_subject.users.isEmpty(); }
    void take(const Result<NodeConfig> &config);
    void fillParts();
    void showPart();
    void showFailure(const QString &sentence);
    void showStatus(const NodeConfigPart &part);
    void showDiff(const NodeConfigPart &part);

    FleetApi &m_fleet;
    PreviewSubject m_subject;
    NodePicker *m_picker = nullptr;
    QLabel *m_pickerLabel = nullptr;
    QToolButton *m_open = nullptr;
    QComboBox *m_part = nullptr;
    QLabel *m_partLabel = nullptr;
    SeverityLine *m_status = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_pages = nullptr;
    CodeEditor *m_rendered = nullptr;
    CodeEditor *m_result = nullptr;
    OutlineView *m_outline = nullptr;
    CodeEditor *m_diff = nullptr;
    QLabel *m_diffTitle = nullptr;
    RemarkList *m_remarks = nullptr;
    NodeConfig m_config;
    QTimer m_later;
    quint64 m_round = 0; ///< an answer to an older question is dropped
};

/// The path under which a node asks for a template of this kind.
[[nodiscard]] QString pathOf(TemplateKind kind);

/// What is served under a path ("/ignition", …) is coloured as this.
[[nodiscard]] Syntax syntaxOfPath(const QString &path);
/// At most ConfigPreview::kMostShown characters, and how many more there are.
[[nodiscard]] QString shortened(const QString &text);

} // namespace roadstead::ui
