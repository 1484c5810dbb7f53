#pragma once

#include "core/preset.h"

#include <QWidget>

class QScrollArea;
class QStandardItemModel;
class QTreeView;

namespace roadstead::ui {

/// The presets by system, and beside them what the chosen one is about.
class PresetList : public QWidget
{
    Q_OBJECT

public:
    explicit PresetList(const QList<Preset> &presets, QWidget *parent = nullptr);

    /// Null when a system is chosen, not a preset of it.
    [[nodiscard]] const Preset *current() const;
    void focusList();

Q_SIGNALS:
    void currentChanged();
    void activated(); ///< a preset, by a double click; Enter is the dialog's

private:
    void fill();
    void showAbout();

    const QList<Preset> m_presets;
    QStandardItemModel *m_model;
    QTreeView *m_tree;
    QScrollArea *m_about;
};

} // namespace roadstead::ui
