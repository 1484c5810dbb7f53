#include "ui/history_filter_bar.h"

#include "core/literals.h"
#include "ui/event_kind_text.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/who_text.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStringListModel>

namespace roadstead::ui {

namespace {

constexpr std::chrono::milliseconds kTyping {250};
constexpr qint64 kHourMs = 3'600'000;
constexpr int kBetween = -1; ///< data of the choice that shows the two times
constexpr int kMostNames = 2000; ///< offered while a name is typed

QLineEdit *makeEdit(const QString &name, const QString &hint, const QString &accessibleName, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setPlaceholderText(hint);
    edit->setAccessibleName(accessibleName);
    edit->setClearButtonEnabled(true);
    edit->setMaxLength(200);
    edit->setTextMargins(6, 0, 6, 0);
    return edit;
}

} // namespace

HistoryFilterBar::HistoryFilterBar(FleetApi &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeWords());
    m_problem = makeLabel({}, fontFor(TextRole::Small), Ink::Error, this);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addWidget(makeChoices());
    column->addWidget(makeRange());
    m_range->hide();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTyping);
    connect(&m_typing, &QTimer::timeout, this, &HistoryFilterBar::changed);
    for (QLineEdit *edit : {m_text, m_who})
        connect(edit, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_node, &QLineEdit::textChanged, this, &HistoryFilterBar::takeNode);
    for (QComboBox *box : {m_kind, m_severity})
        connect(box, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::changed);
    connect(m_period, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::showRange);
    for (QDateTimeEdit *edit : {m_since, m_until})
        connect(edit, &QDateTimeEdit::dateTimeChanged, &m_typing, qOverload<>(&QTimer::start));
}

QWidget *HistoryFilterBar::makeWords()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_text
        = makeEdit(u"historyText"_s, tr("Text: version, address, path, reason…"), tr("Filter by text"), box);
    m_text->addAction(themedIcon(u"view-filter"_s, IconRole::Muted), QLineEdit::LeadingPosition);
    m_node = makeEdit(u"historyNode"_s, tr("Node"), tr("Filter by node"), box);
    auto *completer = new QCompleter(new QStringListModel(m_node), m_node);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_node->setCompleter(completer);
    m_who = makeEdit(u"historyWho"_s, tr("Who"), tr("Filter by who did it"), box);
    auto *people = new QCompleter(whoTexts(), m_who);
    people->setCaseSensitivity(Qt::CaseInsensitive);
    m_who->setCompleter(people);
    row->addWidget(m_text, 3);
    row->addWidget(m_node, 2);
    row->addWidget(m_who, 1);
    return box;
}

void HistoryFilterBar::fillKinds()
{
    m_kind->addItem(tr("All kinds"));
    for (const EventTopic &topic : eventTopics()) {
        QVariantList kinds;
        for (const EventKind kind : topic.kinds)
            kinds.append(static_cast<int>(kind));
        m_kind->addItem(topic.title, kinds);
    }
    m_kind->insertSeparator(m_kind->count());
    for (const EventTopic &topic : eventTopics()) {
        for (const EventKind kind : topic.kinds) {
            if (m_kind->findText(eventKindText(kind)) < 0)
                m_kind->addItem(eventKindText(kind), QVariantList {static_cast<int>(kind)});
        }
    }
}

QWidget *HistoryFilterBar::makeChoices()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto makeBox = [&](const QString &name, const QString &accessibleName) {
        auto *choice = new QComboBox(box);
        choice->setObjectName(name);
        choice->setAccessibleName(accessibleName);
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(6);
        row->addWidget(choice, 1);
        return choice;
    };
    m_kind = makeBox(u"historyKind"_s, tr("Kind of event"));
    fillKinds();
    m_severity = makeBox(u"historySeverity"_s, tr("Severity"));
    m_severity->addItem(tr("Any severity"), static_cast<int>(Severity::Quiet));
    m_severity->addItem(tr("Info and above"), static_cast<int>(Severity::Info));
    m_severity->addItem(tr("Warnings and errors"), static_cast<int>(Severity::Warn));
    m_severity->addItem(tr("Errors"), static_cast<int>(Severity::Error));
    m_period = makeBox(u"historyPeriod"_s, tr("Time"));
    m_period->addItem(tr("Any time"), 0);
    m_period->addItem(tr("Last hour"), 1);
    m_period->addItem(tr("Last 24 hours"), 24);
    m_period->addItem(tr("Last 7 days"), 7 * 24);
    m_period->addItem(tr("Last 30 days"), 30 * 24);
    m_period->addItem(tr("Between…"), kBetween);
    auto *clearAll = new QPushButton(tr("Clear"), box);
    clearAll->setObjectName(u"historyClear"_s);
    clearAll->setAccessibleName(tr("Clear all filters"));
    clearAll->setProperty("kind", u"link"_s);
    connect(clearAll, &QPushButton::clicked, this, &HistoryFilterBar::clear);
    row->addWidget(clearAll);
    return box;
}

QWidget *HistoryFilterBar::makeRange()
{
    m_range = new QWidget(this);
    auto *row = new QHBoxLayout(m_range);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto add = [&](const QString &label, const QString &name) {
        auto *edit = new QDateTimeEdit(m_range);
        edit->setObjectName(name);
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat) + u" HH:mm"_s);
        QLabel *words = makeLabel(label, fontFor(TextRole::Body), Ink::Muted, m_range);
        words->setBuddy(edit);
        edit->setAccessibleName(label);
        row->addWidget(words);
        row->addWidget(edit);
        return edit;
    };
    m_since = add(tr("From"), u"historySince"_s);
    m_until = add(tr("To"), u"historyUntil"_s);
    row->addStretch(1);
    return m_range;
}

void HistoryFilterBar::showRange()
{
    const bool isBetween = m_period->currentData().toInt() == kBetween;
    if (isBetween && !m_range->isVisibleTo(this)) {
        const QSignalBlocker quietSince(m_since);
        const QSignalBlocker quietUntil(m_until);
        const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_fleet.nowMs());
        m_since->setDateTime(now.addDays(-1));
        m_until->setDateTime(now);
    }
    m_range->setVisible(isBetween);
    Q_EMIT changed();
}

NodeId HistoryFilterBar::nodeNamed(const QString &name) const
{
    for (const NodeSummary &node : m_fleet.nodes()) {
        if (node.name.compare(name, Qt::CaseInsensitive) == 0
            || node.mac.compare(name, Qt::CaseInsensitive) == 0 || node.address == name)
            return node.id;
    }
    return NodeId::None;
}

void HistoryFilterBar::takeNode(const QString &name)
{
    const QString given = name.trimmed();
    m_nodeId = given.isEmpty() ? NodeId::None : nodeNamed(given);
    const bool isKnown = given.isEmpty() || m_nodeId != NodeId::None;
    m_node->setProperty("valid", given.isEmpty() ? QVariant() : QVariant(isKnown));
    m_node->update();
    m_problem->setText(isKnown ? QString() : tr("There is no node “%1”.").arg(given));
    m_problem->setVisible(!isKnown);
    if (!given.isEmpty()) {
        QStringList names;
        for (const NodeSummary &node : m_fleet.nodes()) {
            if (names.size() < kMostNames && node.name.contains(given, Qt::CaseInsensitive))
                names.append(node.name);
        }
        static_cast<QStringListModel *>(m_node->completer()->model())->setStringList(names);
    }
    if (isKnown)
        Q_EMIT changed();
}

ReportQuery HistoryFilterBar::query() const
{
    ReportQuery query;
    query.kind = ReportKind::Events;
    query.text = m_text->text().trimmed();
    query.who = whoFromText(m_who->text().trimmed());
    query.node = m_nodeId;
    const QVariantList kinds = m_kind->currentData().toList();
    for (const QVariant &kind : kinds)
        query.kinds.append(static_cast<EventKind>(kind.toInt()));
    query.least = static_cast<Severity>(m_severity->currentData().toInt());
    const int hours = m_period->currentData().toInt();
    if (hours == kBetween) {
        query.sinceMs = m_since->dateTime().toMSecsSinceEpoch();
        query.untilMs = m_until->dateTime().toMSecsSinceEpoch() + 59'999; // the minute that is shown counts
    } else if (hours > 0) {
        query.sinceMs = m_fleet.nowMs() - hours * kHourMs;
    }
    return query;
}

void HistoryFilterBar::showNode(NodeId id)
{
    clear();
    const auto node = m_fleet.node(id);
    if (!node)
        return;
    {
        const QSignalBlocker quiet(m_node);
        m_node->setText(node->name);
    }
    takeNode(node->name);
    m_nodeId = id; // two may have one name
    Q_EMIT changed();
}

bool HistoryFilterBar::isClear() const
{
    return m_text->text().isEmpty() && m_node->text().isEmpty() && m_who->text().isEmpty()
        && m_kind->currentIndex() == 0 && m_severity->currentIndex() == 0 && m_period->currentIndex() == 0;
}

void HistoryFilterBar::clear()
{
    {
        const QSignalBlocker quiet(this);
        for (QLineEdit *edit : {m_text, m_node, m_who})
            edit->clear();
        for (QComboBox *box : {m_kind, m_severity, m_period})
            box->setCurrentIndex(0);
    }
    m_typing.stop();
    Q_EMIT changed();
}

void HistoryFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

} // namespace roadstead::ui
