#include "ui/inspector_summary.h"

#include "core/literals.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"
#include "ui/moment.h"
#include "ui/why_text.h"
#include "ui/words.h"

#include <QEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextCursor>
#include <QTextDocumentFragment>
#include <QTextTable>

namespace roadstead::ui {

namespace {

constexpr int kKeyWidth = 96;
constexpr int kPadding = 2;
constexpr QChar kBreak = u'\u200b'; ///< no width: here a line may end

/// locksmith's and Zincati's own words, with what best-effort comes to.
QString strategyText(const NodeSummary &node)
{
    const QString name = rebootStrategyName(node.strategy);
    if (node.strategies.set != RebootStrategy::BestEffort || node.strategy == RebootStrategy::BestEffort)
        return name;
    return InspectorSummary::tr("best-effort: %1", "a reboot strategy and what it comes to").arg(name);
}

/// Writes sections of keys and values; what has no value is left out.
class SectionWriter
{
public:
    explicit SectionWriter(QTextDocument *document)
        : m_cursor(document)
        , m_tokens(tokens())
    {
    }

    void section(const QString &title) { m_section = title; }

    void row(const QString &key, const QString &value, TextRole role = TextRole::Body)
    {
        if (value.isEmpty())
            return;
        if (!m_section.isEmpty())
            beginSection();
        if (m_table && m_hasRow)
            m_table->appendRows(1);
        m_hasRow = true;
        const int last = m_table->rows() - 1;
        write(m_table->cellAt(last, 0), key, fontFor(TextRole::Body), m_tokens.muted);
        write(m_table->cellAt(last, 1), value, valueFont(role), m_tokens.text);
    }

private:
    static QFont valueFont(TextRole role)
    {
        QFont font = fontFor(role);
        if (role == TextRole::Code)
            font.setPointSizeF(fontFor(TextRole::Small).pointSizeF());
        return font;
    }

    static QTextCharFormat format(const QFont &font, const QColor &color)
    {
        QTextCharFormat made;
        made.setFont(font);
        made.setForeground(color);
        return made;
    }

    static void write(const QTextTableCell &cell, const QString &text, const QFont &font, const QColor &color)
    {
        QTextCursor cursor = cell.firstCursorPosition();
        cursor.insertText(text, format(font, color));
    }

    void beginSection()
    {
        m_cursor.movePosition(QTextCursor::End);
        QTextBlockFormat block;
        block.setTopMargin(m_table ? 10 : 2);
        block.setBottomMargin(2);
        block.setLeftMargin(kPadding);
        block.setRightMargin(kPadding);
        if (m_table)
            m_cursor.insertBlock(block);
        else
            m_cursor.setBlockFormat(block);
        m_cursor.insertText(m_section, format(fontFor(TextRole::SectionLabel), m_tokens.muted));
        QTextTableFormat table;
        table.setBorder(0);
        table.setCellSpacing(0);
        table.setCellPadding(kPadding);
        table.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        table.setColumnWidthConstraints(
            {QTextLength(QTextLength::FixedLength, kKeyWidth), QTextLength(QTextLength::VariableLength, 0)});
        m_table = m_cursor.insertTable(1, 2, table);
        m_hasRow = false;
        m_section.clear();
    }

    QTextCursor m_cursor;
    const Tokens &m_tokens;
    QTextTable *m_table = nullptr;
    QString m_section;
    bool m_hasRow = false;
};

} // namespace

InspectorSummary::InspectorSummary(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(u"inspectorSummary"_s);
    setAccessibleName(tr("Summary"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Window);
    viewport()->setAutoFillBackground(true);
    constexpr int kSideMargin = 14; // and the cells' padding make 16
    document()->setDocumentMargin(kSideMargin);
}

void InspectorSummary::setNode(const NodeSummary &node, qint64 nowMs)
{
    if (node == m_node && !document()->isEmpty())
        return;
    const bool isSame = node.id == m_node.id;
    m_node = node;
    m_nowMs = nowMs;
    const int place = isSame ? verticalScrollBar()->value() : 0;
    fill();
    verticalScrollBar()->setValue(place);
}

/// What is copied has no breaks in it.
QMimeData *InspectorSummary::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    copied->setText(textCursor().selection().toPlainText().remove(kBreak));
    return copied;
}

void InspectorSummary::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    // The document keeps colours and fonts.
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        && m_node.id != NodeId::None)
        fill();
}

void InspectorSummary::fill()
{
    clear();
    SectionWriter writer(document());
    writer.section(tr("Software"));
    writer.row(tr("Version"), m_node.version);
    writer.row(tr("Updating to"), m_node.targetVersion);
    writer.row(tr("Held"), m_node.isHeld ? tr("no update, no reboot lock") : QString());
    writer.row(tr("Failed"), m_node.failedUpdate ? failedUpdateText(*m_node.failedUpdate) : QString());
    writer.row(tr("Update group"), m_node.updateGroup);
    writer.row(tr("Architecture"), m_node.arch);
    writer.section(tr("Place"));
    writer.row(tr("Cluster"), m_node.cluster.isEmpty() ? tr("none") : m_node.cluster);
    writer.row(tr("Address"), m_node.address);
    writer.row(tr("Host name"), m_node.hostname);
    writer.row(tr("Lock group"), m_node.lockGroup);
    writer.row(tr("Reboot strategy"), strategyText(m_node));
    writer.row(tr("Reboot lock"), m_node.holdsLock ? tr("held by this node") : QString());
    writer.section(tr("Boot"));
    writer.row(tr("Group"), m_node.group);
    writer.row(tr("Profile"), m_node.profile);
    writer.row(tr("Firmware"), m_node.firmware.toUpper());
    writer.row(tr("Last boot"), m_node.bootMs > 0 ? ageText(m_node.bootMs) : QString());
    writer.section(tr("Labels"));
    for (auto it = m_node.labels.cbegin(); it != m_node.labels.cend(); ++it)
        writer.row(it.key(), it.value());
    writer.section(tr("Identity"));
    writer.row(tr("MAC"), m_node.macs.join(u'\n'), TextRole::Code);
    writer.row(tr("Serial number"), m_node.serial, TextRole::Code);
    writer.row(tr("UUID"), QString(m_node.uuid).replace(u'-', u"-"_s + kBreak), TextRole::Code);
    writer.row(tr("Machine-id"), m_node.machineId, TextRole::Code);
    writer.row(tr("Zincati id"), m_node.zincatiId, TextRole::Code);
    writer.section(tr("Seen"));
    const auto moment = [this](qint64 atMs) { return atMs == 0 ? QString() : momentText(atMs, m_nowMs); };
    writer.row(tr("Last"), moment(m_node.lastSeenMs));
    writer.row(tr("First"), moment(m_node.firstSeenMs));
}

} // namespace roadstead::ui
