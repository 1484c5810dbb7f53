#pragma once

#include "core/ignition_outline.h"

#include <QSplitter>

class QLabel;
class QStandardItemModel;
class QTreeView;

namespace roadstead::ui {

class CodeEditor;

/// The files, units and users of an Ignition config as a tree, with the contents of the one that is chosen.
class OutlineView : public QSplitter
{
    Q_OBJECT

public:
    explicit OutlineView(QWidget *parent = nullptr);
    /// Keeps the chosen entry when it is there again.
    void setEntries(const QList<OutlineEntry> &entries);

private:
    void showEntry(qsizetype at);

    QList<OutlineEntry> m_entries;
    QStandardItemModel *m_model;
    QTreeView *m_tree;
    QLabel *m_title;
    CodeEditor *m_contents;
};

/// "Users", "Files", "Units", …
[[nodiscard]] QString outlineKindText(OutlineEntry::Kind kind);

} // namespace roadstead::ui
