#include "picture_scenes.h"

#include "core/literals.h"

#include "ui/main_window.h"
#include "ui/preset_dialog.h"
#include "ui/templates_page.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QTreeView>

namespace roadstead::ui {

namespace {

void fillIn(PresetDialog &dialog, bool isWrong)
{
    dialog.findChild<QPlainTextEdit *>(u"preset_ssh_keys"_s)
        ->setPlainText(u"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJf0lSg0K0K9Zv0sJx0u3hXw5p8c harbour@example"_s);
    dialog.findChild<QLineEdit *>(u"preset_admins"_s)->setText(isWrong ? u"Alice Smith"_s : u"alice, bob"_s);
    dialog.findChild<QLineEdit *>(u"preset_console_password_hash"_s)
        ->setText(u"$6$roadstead$0123456789abcdefghijklmnopqrstuvwxyz"_s);
    dialog.findChild<QLineEdit *>(u"preset_timezone"_s)->setText(u"Europe/Berlin"_s);
}

enum class Step : std::uint8_t
{
    Choose,
    Values,
    Nodes,
    Review
};

PresetDialog &openPreset(MainWindow &window)
{
    window.openView(u"templates"_s);
    window.findChild<TemplatesPage *>()->createFromPreset();
    auto *dialog = window.findChild<PresetDialog *>();
    auto *tree = dialog->findChild<QTreeView *>(u"presetTree"_s);
    const QModelIndex flatcar = tree->model()->index(0, 0);
    for (int row = 0; row < tree->model()->rowCount(flatcar); ++row) {
        if (tree->model()->index(row, 0, flatcar).data(Qt::ToolTipRole).toString() == "flatcar-node"_L1)
            tree->setCurrentIndex(tree->model()->index(row, 0, flatcar));
    }
    return *dialog;
}

void goOn(PresetDialog &dialog)
{
    dialog.findChild<QPushButton *>(u"presetNext"_s)->click();
}

template <Step last, bool isWrong = false> void playPreset(MainWindow &window)
{
    PresetDialog &dialog = openPreset(window);
    if (last >= Step::Values) {
        goOn(dialog);
        fillIn(dialog, isWrong);
    }
    if (last >= Step::Nodes) {
        goOn(dialog);
        dialog.findChild<QRadioButton *>(u"presetOfCluster"_s)->click();
        dialog.findChild<QComboBox *>(u"presetCluster"_s)->setCurrentIndex(1);
        QTest::qWait(600); // the count
    }
    if (last >= Step::Review || isWrong)
        goOn(dialog);
    QTest::qWait(900); // the preview
}

} // namespace

QList<Scene> presetScenes()
{
    return {{u"preset-choose"_s, playPreset<Step::Choose>}, {u"preset-values"_s, playPreset<Step::Values>},
        {u"preset-wrong"_s, playPreset<Step::Values, true>}, {u"preset-nodes"_s, playPreset<Step::Nodes>},
        {u"preset-review"_s, playPreset<Step::Review>}};
}

} // namespace roadstead::ui
