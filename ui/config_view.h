#pragma once

#include "core/fleet_api.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace roadstead::ui {

class CodeEditor;
class EmptyState;

/// What the boot services would give a node, part by part: as it is now, as the template renders it, what the
/// node got last, and the difference. Asked for when it is looked at, and again when the fleet document
/// changes; an answer to an earlier question is dropped. The fleet outlives it.
class ConfigView : public QWidget
{
    Q_OBJECT

public:
    explicit ConfigView(FleetApi &fleet, QWidget *parent = nullptr);

    void showNode(NodeId id);
    /// What is shown now.
    [[nodiscard]] QString text() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum class Side : unsigned char
    {
        Now,
        Rendered,
        Last,
        Diff
    };
    QWidget *makeHead();
    void ask();
    void take(const Result<NodeConfig> &answer);
    void fillParts();
    void showPart();
    void showNotes(const NodeConfigPart &part, Side side);
    void addNote(Severity severity, const QString &sentence, int line);
    void tell(const QString &title, const QString &sentence);
    [[nodiscard]] Side side() const;
    [[nodiscard]] QString textOf(const NodeConfigPart &part, Side side) const;
    [[nodiscard]] const NodeConfigPart *part() const;

    FleetApi &m_fleet;
    NodeId m_id = NodeId::None;
    quint64 m_question = 0; ///< of the answer that is waited for
    bool m_isStale = true;
    NodeConfig m_config;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QComboBox *m_parts = nullptr;
    QTabBar *m_sides = nullptr;
    QPushButton *m_copy = nullptr;
    QLabel *m_facts = nullptr;
    QWidget *m_notes = nullptr;
    QVBoxLayout *m_notesColumn = nullptr;
    CodeEditor *m_code = nullptr;
};

} // namespace roadstead::ui
