#pragma once

#include <QWidget>

class QHBoxLayout;

namespace roadstead::ui {

class ElidingLabel;

/// The first line of a view: title, facts in muted ink on the same line, actions at the end. It is as high
/// without an action as with one, so that what stands below begins at the same place in every view.
class PageHead : public QWidget
{
    Q_OBJECT

public:
    PageHead(const QString &title, QWidget *parent);

    [[nodiscard]] ElidingLabel *facts() const { return m_facts; }
    /// Behind the others; the widget becomes a child.
    void add(QWidget *action);

private:
    QHBoxLayout *m_row;
    ElidingLabel *m_facts;
};

} // namespace roadstead::ui
