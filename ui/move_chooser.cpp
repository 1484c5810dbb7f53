#include "ui/move_chooser.h"

#include "core/literals.h"
#include "ui/cluster_colour.h"
#include "ui/look/themed_icon.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/move_text.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr int kWidth = 440;
constexpr int kRows = 7;
constexpr int kPreviewLines = 6;
constexpr int kSide = 12;

/// A cluster's colour and name.
class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = tokens();
        const bool isSelected = option.state & QStyle::State_Selected;
        const auto place = [&option](const QRect &rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        if (isSelected)
            painter->fillRect(option.rect, t.selection);
        const QString colour = index.data(kColourRole).toString();
        const QRect row = option.rect;
        if (!colour.isEmpty())
            drawClusterColour(*painter, place({row.left() + kSide, row.center().y() - 5, 12, 12}), colour, t);
        painter->setFont(fontFor(TextRole::Body));
        painter->setPen(isSelected ? t.onSelection : t.text);
        const QRect words = place(row.adjusted(kSide + 20, 0, -kSide, 0));
        const auto side = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
        painter->drawText(words,
            static_cast<int>(side | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    }

    static constexpr int kColourRole = Qt::UserRole + 1;
};

} // namespace

MoveChooser::MoveChooser(FleetApi &fleet, const QList<NodeSummary> &nodes, QWidget *parent)
    : QDialog(parent)
    , m_fleet(fleet)
    , m_nodes(nodes)
    , m_filter(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_title(makeLabel({}, fontFor(TextRole::Strong), Ink::Text, this))
    , m_lines(makeLabel({}, fontFor(TextRole::Small), Ink::Muted, this))
    , m_move(new QPushButton(tr("Move"), this))
{
    setObjectName(u"moveChooser"_s);
    setWindowTitle(tr("Move to cluster"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    auto *head = makeLabel(tr("Move %n node(s) to…", nullptr, static_cast<int>(nodes.size())),
        fontFor(TextRole::CardTitle), Ink::Text, this);
    column->addWidget(head);
    m_filter->setPlaceholderText(tr("Cluster"));
    m_filter->setAccessibleName(tr("Find a cluster"));
    m_filter->addAction(themedIcon(u"edit-find"_s, IconRole::Muted), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    column->addWidget(m_filter);
    m_list->setAccessibleName(tr("Clusters"));
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedHeight(kRows * tableRowHeight());
    auto *card = new Card(this);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 5, 1, 5);
    inner->addWidget(m_list);
    column->addWidget(card);
    for (QLabel *label : {m_title, m_lines})
        label->setWordWrap(true);
    m_lines->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_lines->setMinimumHeight(kPreviewLines * m_lines->fontMetrics().lineSpacing());
    auto *preview = new QVBoxLayout;
    preview->setSpacing(4);
    preview->addWidget(m_title);
    preview->addWidget(m_lines, 1);
    column->addLayout(preview, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_move->setObjectName(u"moveNow"_s);
    m_move->setProperty("kind", u"primary"_s);
    m_move->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_move);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_move, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_filter, &QLineEdit::textChanged, this, &MoveChooser::narrow);
    connect(m_list, &QListWidget::currentItemChanged, this, &MoveChooser::showPreview);
    connect(m_list, &QListWidget::itemActivated, m_move, &QPushButton::click);
    connect(&m_fleet, &FleetApi::configChanged, this, &MoveChooser::fill);
    setMinimumWidth(kWidth);
    fill();
    m_filter->setFocus();
}

void MoveChooser::fill()
{
    const bool hasChosen = m_list->currentItem();
    const QString before = cluster();
    m_list->clear();
    const auto add = [this](const QString &title, const QString &id, const QString &colour) {
        auto *item = new QListWidgetItem(title, m_list);
        item->setData(Qt::UserRole, id);
        item->setSizeHint({0, tableRowHeight()});
        item->setData(RowDelegate::kColourRole, colour);
    };
    for (const Cluster &each : m_fleet.config()->document().clusters)
        add(each.name.isEmpty() ? each.id : each.name, each.id, each.colour);
    add(tr("No cluster"), {}, {});
    const QString start = m_nodes.isEmpty() ? QString() : m_nodes.constFirst().cluster;
    for (int row = m_list->count() - 1; row >= 0; --row) {
        // At first the first one that they are not in.
        const QString id = m_list->item(row)->data(Qt::UserRole).toString();
        if (hasChosen ? id == before : id != start)
            m_list->setCurrentRow(row);
    }
    narrow(m_filter->text());
}

void MoveChooser::narrow(const QString &text)
{
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool fits = item->text().contains(text.trimmed(), Qt::CaseInsensitive)
            || item->data(Qt::UserRole).toString().contains(text.trimmed(), Qt::CaseInsensitive);
        item->setHidden(!fits);
        if (fits && first < 0)
            first = row;
    }
    const bool isLost = !m_list->currentItem() || m_list->currentItem()->isHidden() || !text.isEmpty();
    if (isLost)
        m_list->setCurrentRow(first);
    showPreview();
}

void MoveChooser::showPreview()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item) {
        m_title->setText(tr("No cluster matches “%1”.").arg(m_filter->text()));
        m_lines->clear();
        m_move->setEnabled(false);
        return;
    }
    const MovePreview preview = previewMove(*m_fleet.config(), m_nodes, cluster());
    const MoveText text = moveText(preview, item->text());
    m_title->setText(text.title);
    m_lines->setText(text.lines.join(u'\n'));
    m_move->setEnabled(preview.movedCount > 0);
    m_list->setAccessibleDescription(text.title + u". "_s + text.lines.join(u". "_s));
}

QString MoveChooser::cluster() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

bool MoveChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_list, event);
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace roadstead::ui
