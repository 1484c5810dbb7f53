#pragma once

#include "ui/page.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace roadstead::ui {

/// One notice at the bottom of `host`, on the inverse surface, for 8 s; it stays while the pointer or the
/// keyboard focus is on it. A new notice replaces the one that is shown; its undo is then gone.
class Toast : public QFrame
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kShown {8};

    explicit Toast(QWidget *host);
    void showNotice(const Notice &notice);
    [[nodiscard]] bool hasUndo() const { return isVisible() && m_undo; }
    /// Takes the act back and closes.
    void undo();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QLabel *m_text;
    QPushButton *m_undoButton;
    QPushButton *m_close;
    std::function<void()> m_undo;
    QTimer m_timer;
};

} // namespace roadstead::ui
