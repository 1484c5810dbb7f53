#include "ui/palette.h"

#include "core/literals.h"
#include "ui/filter_words.h"
#include "ui/look/marks.h"
#include "ui/look/themed_icon.h"
#include "ui/look/tokens.h"
#include "ui/palette_delegate.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr int kWidth = 620;
constexpr int kRowsInSight = 11;

} // namespace

QString paletteKindText(PaletteKind kind)
{
    switch (kind) {
    case PaletteKind::Node:
        return Palette::tr("Node");
    case PaletteKind::View:
        return Palette::tr("View");
    case PaletteKind::Action:
        return Palette::tr("Action");
    case PaletteKind::Cluster:
        return Palette::tr("Cluster");
    case PaletteKind::Template:
        return Palette::tr("Template");
    case PaletteKind::Rollout:
        return Palette::tr("Rollout");
    case PaletteKind::Filter:
        return Palette::tr("Filter");
    }
    return {};
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const PaletteEntry &entry = m_entries[index.row()];
    if (role == Qt::DisplayRole)
        return entry.title;
    if (role == Qt::AccessibleTextRole)
        return entry.detail.isEmpty()
            ? u"%1, %2"_s.arg(entry.title, paletteKindText(entry.kind))
            : u"%1, %2, %3"_s.arg(entry.title, entry.detail, paletteKindText(entry.kind));
    return {};
}

void PaletteModel::setEntries(const QList<PaletteEntry> &entries)
{
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

Palette::Palette(FleetApi &fleet, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_fleet(fleet)
    , m_model(new PaletteModel(this))
    , m_line(new QLineEdit(this))
    , m_list(new QListView(this))
{
    setObjectName(u"palette"_s);
    setAccessibleName(tr("Go to or do"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 8);
    column->setSpacing(8);
    m_line->setObjectName(u"paletteLine"_s);
    m_line->setAccessibleName(tr("What to go to or to do"));
    m_line->setPlaceholderText(tr("Node, MAC, address, serial number, cluster, template, view, action"));
    m_line->setMaxLength(static_cast<int>(PaletteIndex::kMaxTyped));
    m_line->addAction(themedIcon(u"edit-find"_s, IconRole::Muted), QLineEdit::LeadingPosition)
        ->setText(tr("Search"));
    m_line->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(*m_model, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_line);
    column->addWidget(m_list, 1);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &Palette::find);
    connect(m_list, &QListView::clicked, this, &Palette::choose);
    connect(&fleet, &FleetApi::nodesReset, this, [this] { m_areNodesStale = true; });
    connect(&fleet, &FleetApi::nodesChanged, this,
        [this](const QList<NodeSummary> &changed, const QList<NodeId> &removed) {
            if (!m_areNodesStale)
                m_areNodesStale = !removed.isEmpty() || !m_index.takeChanges(changed);
        });
}

void Palette::setCommands(const QList<QAction *> &actions, const QList<std::pair<QString, QString>> &views)
{
    m_actions = actions;
    m_views = views;
}

void Palette::readFleet()
{
    if (m_areNodesStale)
        m_index.setNodes(m_fleet.nodes());
    m_areNodesStale = false;
    QList<PaletteEntry> entries;
    for (const auto &[id, title] : std::as_const(m_views))
        entries.append({PaletteKind::View, title, {}, id, NodeId::None});
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const QAction *action = m_actions[i];
        QString title = action->text();
        title.replace(u"&&"_s, u"\x1f"_s).remove(u'&').replace(u'\x1f', u'&');
        if (action->isEnabled() && action->isVisible())
            entries.append({PaletteKind::Action, title, action->shortcut().toString(QKeySequence::NativeText),
                QString::number(i), NodeId::None});
    }
    const FleetConfigPtr config = m_fleet.config();
    const FleetDocument &document = config->document();
    constexpr qsizetype kMost = 5000; // of a kind
    for (const Cluster &cluster : document.clusters.mid(0, kMost))
        entries.append({PaletteKind::Cluster, cluster.name.isEmpty() ? cluster.id : cluster.name,
            cluster.name == cluster.id ? QString() : cluster.id, cluster.id, NodeId::None});
    for (const ConfigTemplate &each : document.templates.mid(0, kMost))
        entries.append({PaletteKind::Template, each.id, QString(templateKindName(each.kind)),
            u"template/"_s + each.id, NodeId::None});
    for (const RolloutStatus &rollout : m_fleet.rollouts().mid(0, kMost))
        entries.append({PaletteKind::Rollout, rollout.groupName.isEmpty() ? rollout.group : rollout.groupName,
            u"%1 %2"_s.arg(rollout.appName, rollout.version).trimmed(), rollout.appId + u'/' + rollout.group,
            NodeId::None});
    m_index.setEntries(entries);
}

QSize Palette::wantedSize() const
{
    const int row = m_list->sizeHintForRow(0) > 0 ? m_list->sizeHintForRow(0) : 30;
    return {qMin(kWidth, parentWidget()->width() - 48),
        qMin(m_line->sizeHint().height() + 28 + row * kRowsInSight, parentWidget()->height() - 80)};
}

void Palette::popUp()
{
    readFleet();
    m_line->clear();
    find();
    resize(wantedSize());
    move(parentWidget()->mapToGlobal(QPoint((parentWidget()->width() - width()) / 2, 56)));
    show();
    m_line->setFocus(Qt::PopupFocusReason);
}

void Palette::setTyped(const QString &text)
{
    m_line->setText(text);
}

void Palette::find()
{
    const QString typed = m_line->text().trimmed();
    QList<PaletteEntry> found = m_index.find(typed);
    if (!typed.isEmpty())
        found.append(
            {PaletteKind::Filter, tr("Show the nodes that “%1” finds").arg(typed), {}, typed, NodeId::None});
    m_model->setEntries(found);
    if (!found.isEmpty())
        m_list->setCurrentIndex(m_model->index(0));
}

void Palette::step(int rows)
{
    if (m_model->rowCount() == 0)
        return;
    const int row = qBound(0, m_list->currentIndex().row() + rows, m_model->rowCount() - 1);
    m_list->setCurrentIndex(m_model->index(row));
    m_line->setAccessibleDescription(m_model->index(row).data(Qt::AccessibleTextRole).toString());
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(kRowsInSight - 1);
        return true;
    case Qt::Key_PageUp:
        step(1 - kRowsInSight);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void Palette::choose()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const PaletteEntry entry = m_model->at(current.row());
    hide();
    switch (entry.kind) {
    case PaletteKind::Node:
        Q_EMIT nodeChosen(entry.node);
        break;
    case PaletteKind::View:
        Q_EMIT viewChosen(entry.target, {});
        break;
    case PaletteKind::Action:
        if (QAction *action = m_actions.value(entry.target.toInt()))
            action->trigger();
        break;
    case PaletteKind::Cluster:
        Q_EMIT viewChosen(u"clusters"_s, entry.target);
        break;
    case PaletteKind::Template:
        Q_EMIT viewChosen(u"templates"_s, entry.target);
        break;
    case PaletteKind::Rollout:
        Q_EMIT viewChosen(u"rollouts"_s, entry.target);
        break;
    case PaletteKind::Filter:
        Q_EMIT viewChosen(u"nodes"_s, entry.target);
        break;
    }
}

void Palette::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.raised);
    painter.setPen(t.control);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace roadstead::ui
