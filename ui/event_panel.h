#pragma once

#include "core/event.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace roadstead::ui {

class WhyView;

/// One event whole: when, which node, who and why, every value of its detail, and the decision behind it.
class EventPanel : public QWidget
{
    Q_OBJECT

public:
    explicit EventPanel(QWidget *parent = nullptr);

    /// `node`: the name; empty for an event of no node.
    void setEvent(const Event &event, const QString &node);
    void clear();
    [[nodiscard]] qint64 eventId() const { return m_event.id; }
    [[nodiscard]] QString asText() const;

Q_SIGNALS:
    void nodeAsked(roadstead::NodeId id);
    void revertAsked(qint64 revision);

private:
    void fill();
    void addRow(const QString &label, const QString &value);

    Event m_event;
    QString m_node;
    QLabel *m_title;
    QLabel *m_detail;
    QPushButton *m_nodeButton;
    QPushButton *m_revertButton;
    QPushButton *m_copyButton;
    QWidget *m_actions = nullptr;
    QWidget *m_head;
    QFormLayout *m_rows = nullptr;
    QWidget *m_rowsBox = nullptr;
    QVBoxLayout *m_column = nullptr;
    WhyView *m_why;
    QList<std::pair<QString, QString>> m_values;
};

} // namespace roadstead::ui
