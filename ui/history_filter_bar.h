#pragma once

#include "core/fleet_api.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;

namespace roadstead::ui {

/// What of history is shown: text, node, kind, severity, who, when.
class HistoryFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryFilterBar(FleetApi &fleet, QWidget *parent = nullptr);

    /// With times reckoned from now.
    [[nodiscard]] ReportQuery query() const;
    void showNode(NodeId id);
    void clear();
    [[nodiscard]] bool isClear() const;
    void focusText();

Q_SIGNALS:
    /// Some tenths of a second after the last keystroke; at once for a choice.
    void changed();

private:
    QWidget *makeWords();
    QWidget *makeChoices();
    QWidget *makeRange();
    void fillKinds();
    void takeNode(const QString &name);
    void showRange();
    [[nodiscard]] NodeId nodeNamed(const QString &name) const;

    FleetApi &m_fleet;
    QLineEdit *m_text = nullptr;
    QLineEdit *m_node = nullptr;
    QLabel *m_problem = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_severity = nullptr;
    QLineEdit *m_who = nullptr;
    QComboBox *m_period = nullptr;
    QWidget *m_range = nullptr;
    QDateTimeEdit *m_since = nullptr;
    QDateTimeEdit *m_until = nullptr;
    NodeId m_nodeId = NodeId::None;
    QTimer m_typing;
};

} // namespace roadstead::ui
