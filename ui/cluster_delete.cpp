#include "ui/cluster_delete.h"

#include "core/cluster_edits.h"
#include "core/literals.h"
#include "core/move_preview.h"
#include "ui/isolate.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/move_text.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr int kWidth = 460;

QStringList effects(const FleetConfig &config, const Cluster &cluster, const QList<NodeSummary> &nodes)
{
    QStringList lines;
    lines.append(nodes.isEmpty()
            ? ClusterDelete::tr("No node is in it.")
            : ClusterDelete::tr("%n node(s) become(s) unassigned.", nullptr, static_cast<int>(nodes.size())));
    const QStringList groups = groupsSelecting(config, cluster.id);
    if (!groups.isEmpty())
        lines.append(ClusterDelete::tr("These group templates select it and will match no node: %1.")
                         .arg(isolated(groups.join(u", "_s))));
    if (!nodes.isEmpty()) // whose first line says that they leave the cluster
        lines += moveText(previewMove(config, nodes, {}), {}).lines.mid(1);
    if (!cluster.lockGroup.isEmpty())
        lines.append(ClusterDelete::tr("Lock group %1 stays.").arg(isolated(cluster.lockGroup)));
    return lines;
}

/// A line that wraps goes on below its words, not below its bullet.
QWidget *bulletList(const QStringList &lines, QWidget *parent)
{
    auto *list = new QWidget(parent);
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < lines.size(); ++i) {
        grid->addWidget(makeLabel(u"•"_s, fontFor(TextRole::Body), Ink::Muted, list), i, 0, Qt::AlignTop);
        QLabel *words = makeLabel(lines[i], fontFor(TextRole::Body), Ink::Text, list);
        words->setWordWrap(true);
        grid->addWidget(words, i, 1);
    }
    return list;
}

} // namespace

ClusterDelete::ClusterDelete(
    const FleetConfig &config, const Cluster &cluster, const QList<NodeSummary> &nodes, QWidget *parent)
    : QDialog(parent)
    , m_typed(new QLineEdit(this))
    , m_delete(new QPushButton(tr("Delete cluster"), this))
{
    setObjectName(u"clusterDelete"_s);
    const QString name = cluster.name.isEmpty() ? cluster.id : cluster.name;
    setWindowTitle(tr("Delete cluster"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    auto *title = makeLabel(
        tr("Delete cluster %1?").arg(isolated(name)), fontFor(TextRole::CardTitle), Ink::Text, this);
    const QStringList lines = effects(config, cluster, nodes);
    QWidget *what = bulletList(lines, this);
    what->setObjectName(u"deleteEffects"_s);
    auto *ask = makeLabel(
        tr("Type %1 to delete it. It can be undone as long as nobody else changes it.").arg(isolated(name)),
        fontFor(TextRole::Body), Ink::Muted, this);
    for (QLabel *label : {title, ask})
        label->setWordWrap(true);
    for (QWidget *part : std::initializer_list<QWidget *> {title, what, ask})
        column->addWidget(part);
    m_typed->setObjectName(u"deleteName"_s);
    m_typed->setAccessibleName(tr("Name of the cluster"));
    column->addWidget(m_typed);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *keep = new QPushButton(tr("Keep it"), this);
    m_delete->setObjectName(u"deleteNow"_s);
    m_delete->setProperty("kind", u"danger"_s);
    m_delete->setEnabled(false);
    for (QPushButton *button : {keep, m_delete})
        button->setAutoDefault(false); // Enter in the field does neither
    buttons->addStretch(1);
    buttons->addWidget(keep);
    buttons->addWidget(m_delete);
    column->addLayout(buttons);
    connect(m_typed, &QLineEdit::textChanged, this,
        [this, name](const QString &text) { m_delete->setEnabled(text.trimmed() == name); });
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_delete, &QPushButton::clicked, this, &QDialog::accept);
    setMinimumWidth(kWidth);
    resize(kWidth, column->totalHeightForWidth(kWidth));
    setAccessibleDescription(title->text() + u' ' + lines.join(u' '));
    m_typed->setFocus();
}

} // namespace roadstead::ui
