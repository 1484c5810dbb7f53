#include "ui/chart_panel.h"

#include "core/literals.h"
#include "ui/empty_state.h"
#include "ui/flow_legend.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/moment.h"
#include "ui/plain_table.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace roadstead::ui {

void ChartTableModel::setData(const ChartData &data)
{
    const bool isSame = data.moments == m_data.moments && data.lines == m_data.lines;
    if (isSame)
        return;
    const bool hasSameShape
        = data.moments.size() == m_data.moments.size() && data.lines.size() == m_data.lines.size();
    if (!hasSameShape) {
        beginResetModel();
        m_data = data;
        endResetModel();
        return;
    }
    m_data = data;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_data.moments.size());
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_data.lines.size()) + 1;
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const qsizetype at = m_data.moments.size() - 1 - index.row();
    if (role == Qt::TextAlignmentRole)
        return index.column() == 0 ? QVariant()
                                   : QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter));
    if (role == InkRole)
        return static_cast<int>(index.column() == 0 ? Ink::Muted : Ink::Text);
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == 0)
        return momentText(m_data.moments[at], m_data.moments.constLast());
    return QLocale().toString(m_data.lines[index.column() - 1].values.value(at));
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole && section > 0)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Time") : m_data.lines[section - 1].name;
}

ChartPanel::ChartPanel(const QString &title, QWidget *parent)
    : Card(parent)
    , m_title(new ElidingLabel(title, this))
    , m_fact(new ElidingLabel({}, this))
    , m_tools(new QHBoxLayout)
    , m_tableButton(new QPushButton(tr("Table"), this))
    , m_legend(new FlowLegend(this))
    , m_stack(new QStackedWidget(this))
    , m_chart(new TimeChart(m_stack))
    , m_table(new PlainTable(title, m_stack))
    , m_model(new ChartTableModel(this))
    , m_note(new EmptyState(u"view-history"_s, {}, {}, m_stack))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 4);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    m_title->setFont(fontFor(TextRole::CardTitle));
    m_fact->setFont(fontFor(TextRole::Small));
    m_fact->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    setInk(m_fact, Ink::Muted);
    m_tableButton->setObjectName(u"chartTableButton"_s);
    m_tableButton->setProperty("kind", u"quiet"_s);
    m_tableButton->setCheckable(true);
    m_tableButton->setIcon(themedIcon(u"view-list-details"_s));
    m_tableButton->setAccessibleName(tr("%1: show the numbers as a table").arg(title));
    m_tools->setSpacing(4);
    head->addWidget(m_title);
    head->addWidget(m_fact, 1);
    head->addLayout(m_tools);
    head->addWidget(m_tableButton);
    column->addLayout(head);
    column->addWidget(m_legend);
    m_chart->setAccessibleName(title);
    m_table->setObjectName(u"chartTable"_s);
    m_table->setModel(m_model);
    for (QWidget *part :
        {static_cast<QWidget *>(m_chart), static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_note)})
        m_stack->addWidget(part);
    column->addWidget(m_stack, 1);
    connect(m_tableButton, &QPushButton::toggled, this, &ChartPanel::showPart);
    showPart();
}

void ChartPanel::setFact(const QString &fact)
{
    m_fact->setText(fact);
}

void ChartPanel::addTool(QWidget *tool)
{
    m_tools->addWidget(tool);
}

void ChartPanel::makeLegend(const ChartData &drawn)
{
    QList<LegendItem> items;
    for (const ChartLine &line : drawn.lines) {
        LegendItem item;
        item.name = line.name;
        item.count = line.values.isEmpty() ? QString() : QLocale().toString(line.values.constLast());
        item.ink = line.ink;
        item.mark
            = drawn.kind == ChartData::Kind::Stacked ? LegendItem::Mark::Swatch : LegendItem::Mark::Line;
        item.pen = line.pen;
        items.append(item);
    }
    if (drawn.kind == ChartData::Kind::Stacked)
        std::reverse(items.begin(), items.end()); // the newest version first, as it lies on top
    m_legend->setItems(items);
}

void ChartPanel::setData(const ChartData &drawn, const QString &sentence)
{
    const bool isNewShape = drawn.lines.size() + 1 != m_model->columnCount();
    m_chart->setData(drawn);
    m_chart->setAccessibleDescription(sentence);
    m_model->setData(drawn);
    if (isNewShape)
        setTableColumns(static_cast<int>(drawn.lines.size()) + 1);
    makeLegend(drawn);
    m_hasNote = false;
    showPart();
}

void ChartPanel::setTableColumns(int count)
{
    constexpr int kTime = 130;
    constexpr int kNumber = 96;
    QList<int> widths(count, kNumber);
    widths[0] = kTime;
    m_table->setWidths(widths);
}

void ChartPanel::setNote(const QString &title, const QString &sentence)
{
    m_hasNote = !title.isEmpty();
    m_note->setTexts(title, sentence);
    showPart();
}

void ChartPanel::setTableShown(bool isShown)
{
    m_tableButton->setChecked(isShown);
}

bool ChartPanel::isTableShown() const
{
    return m_tableButton->isChecked();
}

void ChartPanel::showPart()
{
    m_legend->setVisible(!m_hasNote);
    m_tableButton->setEnabled(!m_hasNote);
    m_stack->setCurrentIndex(m_hasNote ? 2 : m_tableButton->isChecked() ? 1 : 0);
}

} // namespace roadstead::ui
