#include "ui/effects_view.h"

#include "core/literals.h"
#include "ui/code_editor.h"
#include "ui/look/themed_icon.h"
#include "ui/row_delegate.h"

#include <QStandardItemModel>
#include <QTreeView>

namespace roadstead::ui {

namespace {

constexpr int kEffectRole = Qt::UserRole;
constexpr int kNodeRole = Qt::UserRole + 1;

QString effectText(const EditEffect &effect)
{
    const int nodes = static_cast<int>(effect.nodes.size());
    if (effect.isFailed && effect.wasFailed)
        return EffectsView::tr("%1 fails as before for %n node(s)", nullptr, nodes).arg(effect.path);
    if (effect.isFailed)
        return EffectsView::tr("%1 fails for %n node(s)", nullptr, nodes).arg(effect.path);
    return EffectsView::tr("%1 changes for %n node(s)", nullptr, nodes).arg(effect.path);
}

} // namespace

EffectsView::EffectsView(FleetApi &fleet, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_fleet(fleet)
    , m_model(new QStandardItemModel(this))
    , m_tree(new QTreeView(this))
    , m_diff(new CodeEditor(Syntax::Diff, CodeEditor::Mode::View, this))
{
    m_tree->setObjectName(u"effects"_s);
    m_tree->setAccessibleName(tr("Effects of the change, and the nodes that they are for"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHeaderHidden(true);
    m_tree->setModel(m_model);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setIndentation(16);
    m_tree->setItemDelegate(new RowDelegate(m_tree));
    m_tree->setMouseTracking(true);
    m_diff->setObjectName(u"effectDiff"_s);
    m_diff->setAccessibleName(tr("What the change does"));
    addWidget(m_tree);
    addWidget(m_diff);
    setStretchFactor(0, 2);
    setStretchFactor(1, 3);
    setChildrenCollapsible(false);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) {
            const QModelIndex top = current.parent().isValid() ? current.parent() : current;
            showEffect(top.isValid() ? top.data(kEffectRole).toLongLong() : -1);
        });
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const QVariant node = index.data(kNodeRole); node.isValid())
            Q_EMIT nodeActivated(static_cast<NodeId>(node.toLongLong()));
    });
}

void EffectsView::setEffects(const QList<EditEffect> &effects)
{
    m_effects = effects;
    m_model->clear();
    for (qsizetype i = 0; i < effects.size(); ++i) {
        const EditEffect &effect = effects[i];
        auto *row = new QStandardItem(effect.isFailed ? themedIcon(u"cross"_s, IconRole::Danger)
                                                      : themedIcon(u"vcs-diff"_s, IconRole::Muted),
            effectText(effect));
        row->setData(i, kEffectRole);
        row->setToolTip(effectText(effect));
        for (const NodeId id : effect.nodes) {
            if (row->rowCount() == kMostNodes)
                break;
            const auto node = m_fleet.node(id);
            auto *child = new QStandardItem(node ? node->name : tr("a node that is gone"));
            child->setData(static_cast<qint64>(id), kNodeRole);
            row->appendRow(child);
        }
        if (effect.nodes.size() > kMostNodes)
            row->appendRow(new QStandardItem(
                tr("… %n more", nullptr, static_cast<int>(effect.nodes.size() - kMostNodes))));
        m_model->appendRow(row);
    }
    if (m_model->rowCount() > 0)
        m_tree->setCurrentIndex(m_model->index(0, 0));
    else
        showEffect(-1);
}

void EffectsView::showEffect(qsizetype at)
{
    if (at < 0 || at >= m_effects.size())
        return m_diff->showText({});
    const EditEffect &effect = m_effects[at];
    m_diff->setLineWrapMode(effect.isFailed ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    m_diff->setSyntax(effect.isFailed ? Syntax::Plain : Syntax::Diff);
    m_diff->showText(effect.isFailed ? effect.problem : effect.diff);
}

} // namespace roadstead::ui
