#include "ui/outline_view.h"

#include "core/literals.h"
#include "ui/code_editor.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/row_delegate.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLocale>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr int kEntryRole = Qt::UserRole;

QString say(const char *text)
{
    return QCoreApplication::translate("Outline", text);
}

QString sizeText(const OutlineEntry &entry)
{
    return entry.sizeBytes < 0 ? QString() : QLocale().formattedDataSize(entry.sizeBytes, 1);
}

Syntax syntaxFor(const QString &name)
{
    if (name.endsWith(".yaml"_L1) || name.endsWith(".yml"_L1))
        return Syntax::Yaml;
    if (name.endsWith(".json"_L1) || name.endsWith(".ign"_L1))
        return Syntax::Json;
    return Syntax::Plain;
}

} // namespace

QString outlineKindText(OutlineEntry::Kind kind)
{
    using Kind = OutlineEntry::Kind;
    switch (kind) {
    case Kind::User:
        return say(QT_TRANSLATE_NOOP("Outline", "Users"));
    case Kind::Group:
        return say(QT_TRANSLATE_NOOP("Outline", "Groups of users"));
    case Kind::Disk:
        return say(QT_TRANSLATE_NOOP("Outline", "Disks"));
    case Kind::Filesystem:
        return say(QT_TRANSLATE_NOOP("Outline", "File systems"));
    case Kind::Directory:
        return say(QT_TRANSLATE_NOOP("Outline", "Directories"));
    case Kind::File:
        return say(QT_TRANSLATE_NOOP("Outline", "Files"));
    case Kind::Link:
        return say(QT_TRANSLATE_NOOP("Outline", "Links"));
    case Kind::Unit:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Outline", "Units"));
}

OutlineView::OutlineView(QWidget *parent)
    : QSplitter(Qt::Vertical, parent)
    , m_model(new QStandardItemModel(this))
    , m_tree(new QTreeView(this))
{
    m_tree->setObjectName(u"outlineTree"_s);
    m_tree->setAccessibleName(tr("Files, units and users"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setModel(m_model);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setIndentation(14);
    m_tree->setItemDelegate(new RowDelegate(m_tree));
    m_tree->setMouseTracking(true);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(false);
    auto *below = new QWidget(this);
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title = new ElidingLabel({}, below);
    m_title->setFont(fontFor(TextRole::Small));
    m_title->setContentsMargins(10, 5, 10, 5);
    setInk(m_title, Ink::Muted);
    m_contents = new CodeEditor(Syntax::Plain, CodeEditor::Mode::View, below);
    m_contents->setObjectName(u"outlineContents"_s);
    m_contents->setAccessibleName(tr("Contents"));
    column->addWidget(m_title);
    column->addWidget(m_contents, 1);
    addWidget(m_tree);
    addWidget(below);
    setStretchFactor(0, 3);
    setStretchFactor(1, 2);
    setChildrenCollapsible(false);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) {
            const QVariant at = current.siblingAtColumn(0).data(kEntryRole);
            showEntry(at.isValid() ? at.toLongLong() : -1);
        });
    setEntries({});
}

void OutlineView::setEntries(const QList<OutlineEntry> &entries)
{
    if (entries == m_entries && m_model->columnCount() > 0)
        return;
    const QString chosen = m_tree->currentIndex().siblingAtColumn(0).data().toString();
    m_entries = entries;
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Name"), tr("Size"), tr("Details")});
    m_model->horizontalHeaderItem(1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_model->horizontalHeaderItem(2)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    QStandardItem *head = nullptr;
    QModelIndex again;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const OutlineEntry &entry = entries[i];
        if (i == 0 || entries[i - 1].kind != entry.kind) {
            head = new QStandardItem(outlineKindText(entry.kind));
            head->setFont(fontFor(TextRole::Strong));
            head->setSelectable(false);
            m_model->appendRow(head);
        }
        auto *name = new QStandardItem(entry.name);
        name->setData(i, kEntryRole);
        name->setToolTip(entry.name);
        auto *size = new QStandardItem(sizeText(entry));
        size->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        const QString detail = entry.problem.isEmpty() ? entry.detail : entry.problem;
        head->appendRow({name, size, new QStandardItem(entry.source.isEmpty() ? detail : entry.source)});
        if (entry.name == chosen)
            again = name->index();
    }
    m_tree->expandAll();
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(2, QHeaderView::Interactive);
    m_tree->setColumnWidth(2, 110);
    if (!again.isValid() && m_model->rowCount() > 0)
        again = m_model->index(0, 0, m_model->index(0, 0));
    m_tree->setCurrentIndex(again);
    if (!again.isValid())
        showEntry(-1);
}

void OutlineView::showEntry(qsizetype at)
{
    if (at < 0 || at >= m_entries.size()) {
        m_title->setText(tr("Choose an entry to see its contents"));
        m_contents->showText({});
        return;
    }
    const OutlineEntry &entry = m_entries[at];
    QStringList facts {entry.name};
    for (const QString &fact : {entry.detail, sizeText(entry)}) {
        if (!fact.isEmpty())
            facts.append(fact);
    }
    m_title->setText(facts.join(u" · "_s));
    m_contents->setSyntax(syntaxFor(entry.name));
    const bool isBinary = entry.contents.isEmpty() && entry.sizeBytes > 0;
    m_contents->showText(!entry.problem.isEmpty() ? entry.problem
            : !entry.source.isEmpty()             ? tr("Fetched by the node from %1").arg(entry.source)
            : isBinary                            ? tr("Binary contents")
                                                  : entry.contents);
}

} // namespace roadstead::ui
