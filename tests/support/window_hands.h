#pragma once

#include "ui/sidebar.h"
#include "ui/toast.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>

namespace roadstead::test {

/// A person at the window: mouse, keyboard, and what the eye finds. Only what is visible and enabled is
/// clicked, and once: do not put a click into QTRY_VERIFY, which repeats it.
class WindowHands
{
public:
    explicit WindowHands(QWidget &window)
        : m_window(window)
    {
    }

    /// The visible one of that name, in the window or in what it has opened.
    template <typename T> [[nodiscard]] T *part(const QString &name = {}) const
    {
        for (T *each : m_window.findChildren<T *>(name)) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }

    /// By the mouse, in its middle. False: it is not there, or cannot be clicked.
    static bool click(QWidget *widget, const QPoint &at = {})
    {
        if (!widget || !widget->isVisible() || !widget->isEnabled())
            return false;
        QTest::mouseClick(widget, Qt::LeftButton, {}, at);
        return true;
    }
    /// As soon as it can be clicked.
    bool click(const QString &name) const
    {
        const auto isReady = [&] {
            const auto *widget = part<QWidget>(name);
            return widget && widget->isEnabled();
        };
        return QTest::qWaitFor(isReady, kPatienceMs) && click(part<QWidget>(name));
    }
    /// The row that holds the text, as soon as it is there.
    static bool clickRow(QAbstractItemView *view, const QString &text, Qt::KeyboardModifiers modifiers = {})
    {
        const auto isThere = [&] { return rowWith(view, text).isValid(); };
        return QTest::qWaitFor(isThere, kPatienceMs) && clickRow(view, rowWith(view, text), modifiers);
    }
    static bool clickRow(
        QAbstractItemView *view, const QModelIndex &index, Qt::KeyboardModifiers modifiers = {})
    {
        if (!view || !view->isVisible() || !index.isValid())
            return false;
        view->scrollTo(index);
        const QRect rect = view->visualRect(index);
        if (!view->viewport()->rect().contains(rect.center()))
            return false;
        QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers, rect.center());
        return true;
    }
    /// The row that holds the text in some column; invalid: none.
    [[nodiscard]] static QModelIndex rowWith(const QAbstractItemView *view, const QString &text)
    {
        if (!view)
            return {};
        const QAbstractItemModel *model = view->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole)}) {
                    if (plain(model->index(row, column).data(role).toString()).contains(text))
                        return model->index(row, column);
                }
            }
        }
        return {};
    }
    static void type(QWidget *into, const QString &text)
    {
        click(into);
        QTest::keyClick(into, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(into, text);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        // The desktop gives the focus back when a dialog closes; without one nobody does.
        if (!QApplication::activeModalWidget() && QApplication::activeWindow() != &m_window) {
            m_window.activateWindow();
            (void)QTest::qWaitForWindowActive(&m_window);
        }
        QWidget *at = QApplication::focusWidget();
        QTest::keyClick(at ? at : &m_window, key, modifiers);
    }

    /// Clicks the entry of the sidebar.
    bool openView(const QString &title) const
    {
        for (ui::SidebarEntry *entry : m_window.findChildren<ui::SidebarEntry *>()) {
            if (entry->text() == title)
                return click(entry);
        }
        return false;
    }
    /// Chooses from the menu that is open.
    static bool choose(const QString &entry)
    {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        for (QAction *action : menu ? menu->actions() : QList<QAction *>()) {
            if (plain(action->text()).remove(u'&') != entry)
                continue;
            if (!action->isEnabled())
                return false;
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
            return true;
        }
        return false;
    }

    /// Whether a label, a button or the toast shows the text now.
    [[nodiscard]] bool sees(const QString &text) const
    {
        for (const QWidget *each : m_window.findChildren<QWidget *>()) {
            if (!each->isVisible())
                continue;
            const auto *label = qobject_cast<const QLabel *>(each);
            const auto *button = qobject_cast<const QAbstractButton *>(each);
            const QString shown = label ? label->text() : button ? button->text() : QString();
            if (plain(shown).contains(text))
                return true;
        }
        return false;
    }
    /// Without the marks that keep words apart in texts that run from right to left.
    [[nodiscard]] static QString plain(QString text)
    {
        return text.remove(QChar(0x2068)).remove(QChar(0x2069)).replace(QChar(0xa0), u' ');
    }

private:
    static constexpr int kPatienceMs = 10'000;

    QWidget &m_window;
};

} // namespace roadstead::test
