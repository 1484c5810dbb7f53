#pragma once

#include "ui/look/widgets.h"
#include "ui/needs_you.h"

#include <QListView>

class QStackedWidget;

namespace roadstead::ui {

/// The rows of NeedsYou: as high as they are, without a scroll bar of its own up to a bound. A click or Enter
/// opens a row.
class NeedsYouList : public QListView
{
    Q_OBJECT

public:
    NeedsYouList(NeedsYou &model, QWidget *parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
};

/// The card "Needs you" with its count; a quiet sentence while nothing does.
class NeedsYouCard : public Card
{
    Q_OBJECT

public:
    NeedsYouCard(NeedsYou &model, QWidget *parent);

Q_SIGNALS:
    void asked(const roadstead::ui::Need &need);

private:
    void showCount();

    NeedsYou &m_model;
    QLabel *m_count;
    NeedsYouList *m_list;
    QStackedWidget *m_stack;
};

} // namespace roadstead::ui
