#pragma once

#include "core/node_id.h"

#include <QByteArray>
#include <QString>
#include <QWidget>

#include <functional>

namespace roadstead::ui {

/// What a page or panel asks the window to tell: one sentence, and what takes the act back.
struct Notice
{
    QString text;
    std::function<void()> undo; ///< empty: the toast has no "Undo"
};

/// One view of the window's stack. The window calls these for its shortcuts and settings; a page that has no
/// such thing leaves them.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Ctrl+F.
    virtual void focusFilter() { }
    /// F5: reads everything from the fleet again.
    virtual void refresh() { }
    /// Opens what another place points to: a filter in Nodes ("state:failed"), a cluster, a rollout as
    /// "APP/GROUP", a template as "template/ID", a lock group, a service; an unknown one is ignored.
    virtual void open(const QString &) { }
    /// Ctrl+N: makes what this view is about; the window says so where a view makes nothing.
    [[nodiscard]] virtual bool canCreate() const { return false; }
    virtual void createNew() { }
    /// Ctrl+E: what the view shows as a file. Ctrl+P: on paper, or as PDF. Unless a view does it itself, the
    /// reports are shown.
    virtual void exportAs() { Q_EMIT viewAsked(QStringLiteral("reports"), {}); }
    virtual void printOut() { Q_EMIT viewAsked(QStringLiteral("reports"), {}); }
    /// F2: gives what is current another name.
    virtual void renameCurrent() { }
    /// Makes the node the current one and brings it into sight; an unknown one is ignored.
    virtual void selectNode(roadstead::NodeId) { }
    /// How many things on this page wait for a person: a warning pill beside its name in the sidebar.
    [[nodiscard]] virtual int needCount() const { return 0; }
    /// Columns, sorting, splitters: opaque, kept in the settings under the page's id. An unknown state is
    /// ignored.
    [[nodiscard]] virtual QByteArray saveState() const { return {}; }
    virtual void restoreState(const QByteArray &) { }
    /// Forgets what restoreState gave ("Reset layout").
    virtual void resetState() { }

Q_SIGNALS:
    void currentNodeChanged(roadstead::NodeId id);
    /// Enter or a double click on a node: the inspector is opened if it is closed.
    void nodeActivated(roadstead::NodeId id);
    /// Another view is to be shown, on what open() says there.
    void viewAsked(const QString &view, const QString &what);
    void noticed(const roadstead::ui::Notice &notice);
    void needCountChanged(int count);
};

} // namespace roadstead::ui
