#include "ui/revision_pane.h"

#include "core/literals.h"
#include "core/text_diff.h"
#include "ui/code_editor.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/row_delegate.h"
#include "ui/moment.h"
#include "ui/who_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTreeView>

namespace roadstead::ui {

RevisionPane::RevisionPane(FleetApi &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_model(new QStandardItemModel(this))
    , m_list(new QTreeView(this))
    , m_state(makeLabel({}, fontFor(TextRole::Small), Ink::Muted, this))
    , m_title(makeLabel({}, fontFor(TextRole::Small), Ink::Muted, this))
    , m_diff(new CodeEditor(Syntax::Diff, CodeEditor::Mode::View, this))
    , m_restore(new QPushButton(themedIcon(u"edit-undo"_s), tr("Restore…"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_list->setObjectName(u"revisions"_s);
    m_list->setAccessibleName(tr("Revisions in which it changed"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setRootIsDecorated(false);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setUniformRowHeights(true);
    m_list->setModel(m_model);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_state->setObjectName(u"revisionState"_s);
    m_state->setContentsMargins(12, 6, 12, 6);
    m_state->setWordWrap(true);
    column->addWidget(m_list, 2);
    column->addWidget(m_state);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->setContentsMargins(12, 4, 8, 4);
    m_title->setWordWrap(true);
    m_restore->setObjectName(u"restoreRevision"_s);
    m_restore->setToolTip(
        tr("Writes this version into the editor; it is saved as an edit that can be undone"));
    row->addWidget(m_title, 1);
    row->addWidget(m_restore);
    column->addLayout(row);
    m_diff->setObjectName(u"revisionDiff"_s);
    m_diff->setAccessibleName(tr("Difference between that version and now"));
    column->addWidget(m_diff, 3);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) { showChange(current.isValid() ? current.row() : -1); });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        const int at = m_list->currentIndex().row();
        if (at >= 0 && at < m_changes.size() && m_changes[at].item)
            Q_EMIT restoreAsked(*m_changes[at].item);
    });
    connect(&m_fleet, &FleetApi::configChanged, this, [this] {
        m_isStale = true;
        if (isVisible())
            restart();
    });
    showChange(-1);
}

void RevisionPane::showItem(const std::optional<BootItemRef> &ref)
{
    if (ref == m_ref)
        return;
    m_ref = ref;
    m_isStale = true;
    if (isVisible())
        restart();
}

void RevisionPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        restart();
}

void RevisionPane::restart()
{
    m_isStale = false;
    const quint64 round = ++m_round;
    m_revisions.clear();
    m_changes.clear();
    m_newer.reset();
    m_next = 0;
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("When"), tr("What"), tr("By"), tr("Revision")});
    m_list->header()->setStretchLastSection(true);
    showChange(-1);
    if (!m_ref)
        return finish(tr("It was never saved: there is no history yet."));
    m_state->setText(tr("Reading the history…"));
    m_state->show();
    m_fleet.documentRevisions(
        kMostRevisions, this, [this, round](const Result<QList<DocumentRevision>> &revisions) {
            if (round != m_round)
                return;
            if (!revisions)
                return finish(revisions.error().message);
            m_revisions = *revisions;
            readNext();
        });
}

void RevisionPane::readNext()
{
    if (m_next >= m_revisions.size()) {
        // The oldest that was read: it was made there, or before what is kept.
        const bool isWhole = m_revisions.size() < kMostRevisions;
        if (m_newer && !m_revisions.isEmpty() && isWhole)
            addChange(m_revisions.constLast(), m_newer, /*isFirst=*/true);
        return finish(m_changes.isEmpty()
                ? tr("It did not change in the newest %n revision(s).", nullptr, kMostRevisions)
                : isWhole ? QString()
                          : tr("The newest %n revision(s) were read.", nullptr, kMostRevisions));
    }
    m_fleet.documentAt(
        m_revisions[m_next].revision, this, [this, round = m_round](const Result<FleetDocument> &document) {
            if (round != m_round)
                return;
            if (!document)
                return finish(document.error().message);
            takeDocument(*document);
            readNext();
        });
}

void RevisionPane::takeDocument(const FleetDocument &document)
{
    const std::optional<BootItem> item = bootItem(document, *m_ref);
    if (m_next > 0 && item != m_newer)
        addChange(m_revisions[m_next - 1], m_newer, /*isFirst=*/!item.has_value());
    m_newer = item;
    ++m_next;
}

void RevisionPane::addChange(
    const DocumentRevision &revision, const std::optional<BootItem> &item, bool isFirst)
{
    m_changes.append({revision, item});
    const QString what = !item ? tr("deleted") : isFirst ? tr("added") : tr("changed");
    m_model->appendRow(
        {new QStandardItem(momentText(revision.atMs, m_fleet.nowMs())), new QStandardItem(what),
            new QStandardItem(whoText(revision.who)), new QStandardItem(QString::number(revision.revision))});
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_list->resizeColumnToContents(column);
    if (m_changes.size() == 1)
        m_list->setCurrentIndex(m_model->index(0, 0));
}

void RevisionPane::finish(const QString &sentence)
{
    m_state->setText(sentence);
    m_state->setVisible(!sentence.isEmpty());
}

void RevisionPane::showChange(int row)
{
    const bool isThere = row >= 0 && row < m_changes.size();
    m_restore->setEnabled(isThere && m_changes[row].item.has_value());
    if (!isThere) {
        m_title->clear();
        m_diff->showText({});
        return;
    }
    const Change &change = m_changes[row];
    const std::optional<BootItem> now = bootItem(m_fleet.config()->document(), *m_ref);
    const QString then = change.item ? bootItemText(*change.item) : QString();
    const bool isSame = change.item == now;
    m_restore->setEnabled(change.item.has_value() && !isSame);
    m_title->setText(isSame ? tr("Revision %1 is as it is now.").arg(change.revision.revision)
                            : tr("Revision %1 (−) and now (+)").arg(change.revision.revision));
    m_diff->showText(unifiedDiff(then, now ? bootItemText(*now) : QString()));
}

} // namespace roadstead::ui
