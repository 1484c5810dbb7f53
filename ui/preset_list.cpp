#include "ui/preset_list.h"

#include "core/literals.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTreeView>

namespace roadstead::ui {

namespace {

constexpr int kIndexRole = Qt::UserRole + 1;
constexpr int kRow = 28;

QLabel *wrapped(const QString &text, const QFont &font, Ink ink, QWidget *parent)
{
    QLabel *label = makeLabel({}, font, ink, parent);
    setMarkedText(label, text);
    label->setWordWrap(true);
    return label;
}

/// The note's paragraphs; lines that begin with a blank are of a file, and stand in its font.
void addNote(QVBoxLayout *column, const QString &text, QWidget *parent)
{
    QStringList code;
    const auto endCode = [&] {
        if (code.isEmpty())
            return;
        QLabel *label = wrapped(code.join(u'\n'), fontFor(TextRole::Code), Ink::Text, parent);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setAccessibleName(PresetList::tr("Lines of a file"));
        column->addWidget(label);
        code.clear();
    };
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith(u' ')) {
            code.append(line.trimmed());
            continue;
        }
        endCode();
        if (!line.isEmpty())
            column->addWidget(wrapped(line, fontFor(TextRole::Body), Ink::Muted, parent));
    }
    endCode();
}

} // namespace

PresetList::PresetList(const QList<Preset> &presets, QWidget *parent)
    : QWidget(parent)
    , m_presets(presets)
    , m_model(new QStandardItemModel(this))
    , m_tree(new QTreeView(this))
    , m_about(new QScrollArea(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto *card = new Card(this);
    auto *cardColumn = new QVBoxLayout(card);
    cardColumn->setContentsMargins(1, 7, 1, 7);
    m_tree->setObjectName(u"presetTree"_s);
    m_tree->setAccessibleName(tr("Presets"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHeaderHidden(true);
    m_tree->setEditTriggers(QTreeView::NoEditTriggers);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setIndentation(12);
    m_tree->setModel(m_model);
    cardColumn->addWidget(m_tree);
    row->addWidget(card, 2);
    m_about->setFrameShape(QFrame::NoFrame);
    m_about->setWidgetResizable(true);
    m_about->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_about->setAccessibleName(tr("About the preset"));
    m_about->setObjectName(u"presetAbout"_s);
    row->addWidget(m_about, 3);
    fill();
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        showAbout();
        Q_EMIT currentChanged();
    });
    connect(m_tree, &QTreeView::doubleClicked, this, [this] {
        if (current())
            Q_EMIT activated();
    });
    m_tree->setCurrentIndex(m_model->index(0, 0, m_model->index(0, 0)));
}

void PresetList::fill()
{
    for (const QString &os : {u"flatcar"_s, u"fcos"_s, u"coreos"_s}) {
        auto *head = new QStandardItem(presetOsName(os));
        head->setFont(fontFor(TextRole::SectionLabel));
        head->setFlags(Qt::ItemIsEnabled);
        head->setSizeHint({0, kRow});
        for (qsizetype i = 0; i < m_presets.size(); ++i) {
            if (m_presets[i].os != os)
                continue;
            auto *item = new QStandardItem(presetTr(m_presets[i].name));
            item->setData(i, kIndexRole);
            item->setToolTip(m_presets[i].id);
            item->setSizeHint({0, kRow});
            head->appendRow(item);
        }
        if (head->rowCount() > 0)
            m_model->appendRow(head);
    }
    m_tree->expandAll();
}

const Preset *PresetList::current() const
{
    const QVariant at = m_tree->currentIndex().data(kIndexRole);
    return at.isValid() ? &m_presets[at.toLongLong()] : nullptr;
}

void PresetList::showAbout()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    if (const Preset *preset = current()) {
        column->addWidget(wrapped(presetTr(preset->name), fontFor(TextRole::PanelTitle), Ink::Text, page));
        column->addWidget(wrapped(presetTr(preset->help), fontFor(TextRole::Body), Ink::Text, page));
        for (const PresetNote &note : preset->notes) {
            column->addSpacing(4);
            column->addWidget(wrapped(presetTr(note.title), fontFor(TextRole::Strong), Ink::Text, page));
            addNote(column, presetTr(note.text), page);
        }
    }
    column->addStretch(1);
    m_about->setWidget(page); // the one before it is deleted
}

void PresetList::focusList()
{
    m_tree->setFocus(Qt::OtherFocusReason);
}

} // namespace roadstead::ui
