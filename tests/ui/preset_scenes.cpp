#include "preset_scenes.h"

#include "fake_fleet.h"
#include "real_renderer.h"

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

} // namespace

bool playPresetScene(const QString &scene, FakeFleet &fleet, MainWindow &window)
{
    if (!scene.startsWith("preset-"_L1))
        return false;
    fleet.renderWith(reallyRendered);
    window.openView(u"templates"_s);
    window.findChild<TemplatesPage *>()->createFromPreset();
    auto *dialog = window.findChild<PresetDialog *>();
    auto *tree = dialog->findChild<QTreeView *>(u"presetTree"_s);
    const auto next = [dialog] { dialog->findChild<QPushButton *>(u"presetNext"_s)->click(); };
    const QModelIndex flatcar = tree->model()->index(0, 0);
    for (int row = 0; row < tree->model()->rowCount(flatcar); ++row) {
        if (tree->model()->index(row, 0, flatcar).data(Qt::ToolTipRole).toString() == "flatcar-node"_L1)
            tree->setCurrentIndex(tree->model()->index(row, 0, flatcar));
    }
    const QStringList steps {u"preset-choose"_s, u"preset-values"_s, u"preset-nodes"_s, u"preset-review"_s};
    const qsizetype last = scene == "preset-wrong"_L1 ? 1 : steps.indexOf(scene);
    for (qsizetype step = 0; step < last; ++step) {
        next();
        if (step == 0)
            fillIn(*dialog, scene == "preset-wrong"_L1);
        if (step == 1 && last > 1) {
            dialog->findChild<QRadioButton *>(u"presetOfCluster"_s)->click();
            auto *cluster = dialog->findChild<QComboBox *>(u"presetCluster"_s);
            cluster->setCurrentIndex(cluster->findData(u"staging"_s));
            QTest::qWait(600); // the count
        }
    }
    if (scene == "preset-wrong"_L1)
        next();
    QTest::qWait(900); // the preview
    return true;
}

} // namespace roadstead::ui
