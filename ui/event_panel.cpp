#include "ui/event_panel.h"

#include "core/literals.h"
#include "ui/event_detail.h"
#include "ui/event_kind_text.h"
#include "ui/event_text.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/moment.h"
#include "ui/who_text.h"
#include "ui/why_text.h"
#include "ui/why_view.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr qsizetype kMostLetters = 2000; ///< of one value

QString valueText(const QString &key, const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return key == "who"_L1 ? whoText(value.toString()) : value.toString();
}

/// What the keys of a detail are called; one that is not known is shown as it is.
QString keyText(const QString &key)
{
    static const QHash<QString, const char *> words {
        {u"address"_s, QT_TRANSLATE_NOOP("EventPanel", "Address")},
        {u"answer"_s, QT_TRANSLATE_NOOP("EventPanel", "Answer")},
        {u"app"_s, QT_TRANSLATE_NOOP("EventPanel", "Application")},
        {u"by"_s, QT_TRANSLATE_NOOP("EventPanel", "Met by")},
        {u"bytes"_s, QT_TRANSLATE_NOOP("EventPanel", "Bytes")},
        {u"clusters"_s, QT_TRANSLATE_NOOP("EventPanel", "Clusters")},
        {u"error"_s, QT_TRANSLATE_NOOP("EventPanel", "Error")},
        {u"errorcode"_s, QT_TRANSLATE_NOOP("EventPanel", "Error code")},
        {u"file"_s, QT_TRANSLATE_NOOP("EventPanel", "File")},
        {u"from"_s, QT_TRANSLATE_NOOP("EventPanel", "From")},
        {u"group"_s, QT_TRANSLATE_NOOP("EventPanel", "Group")},
        {u"groups"_s, QT_TRANSLATE_NOOP("EventPanel", "Boot groups")},
        {u"holders"_s, QT_TRANSLATE_NOOP("EventPanel", "Held by")},
        {u"id"_s, QT_TRANSLATE_NOOP("EventPanel", "Id")},
        {u"mode"_s, QT_TRANSLATE_NOOP("EventPanel", "Mode")},
        {u"ms"_s, QT_TRANSLATE_NOOP("EventPanel", "Milliseconds")},
        {u"path"_s, QT_TRANSLATE_NOOP("EventPanel", "Path")},
        {u"profile"_s, QT_TRANSLATE_NOOP("EventPanel", "Profile")},
        {u"profiles"_s, QT_TRANSLATE_NOOP("EventPanel", "Profiles")},
        {u"reason"_s, QT_TRANSLATE_NOOP("EventPanel", "Reason")},
        {u"revision"_s, QT_TRANSLATE_NOOP("EventPanel", "Revision")},
        {u"service"_s, QT_TRANSLATE_NOOP("EventPanel", "Service")},
        {u"status"_s, QT_TRANSLATE_NOOP("EventPanel", "Status")},
        {u"subject"_s, QT_TRANSLATE_NOOP("EventPanel", "Subject")},
        {u"template"_s, QT_TRANSLATE_NOOP("EventPanel", "Template")},
        {u"to"_s, QT_TRANSLATE_NOOP("EventPanel", "To")},
        {u"version"_s, QT_TRANSLATE_NOOP("EventPanel", "Version")},
        {u"what"_s, QT_TRANSLATE_NOOP("EventPanel", "Act")},
        {u"who"_s, QT_TRANSLATE_NOOP("EventPanel", "Who")},
    };
    const auto found = words.constFind(key);
    return found == words.cend() ? key : QCoreApplication::translate("EventPanel", *found);
}

/// The program's own words for what it wrote itself; all else as it stands.
QString wordsOf(const Event &event, const QString &key)
{
    const bool isEdit = event.kind == EventKind::ConfigApplied || event.kind == EventKind::CommandDone;
    QString words;
    if (key == "what"_L1)
        words = act(event);
    else if (key == "subject"_L1 && isEdit)
        words = subject(event);
    else if (key == "by"_L1 && event.kind == EventKind::NodeSeen)
        words = metBy(event);
    else if (key == "reason"_L1)
        words = why(event);
    return words.isEmpty() ? valueText(key, event.detail.value(key)) : words;
}

QLabel *wrapped(const QFont &font, Ink ink, QWidget *parent)
{
    QLabel *label = makeLabel({}, font, ink, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

EventPanel::EventPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(nullptr)
    , m_detail(nullptr)
    , m_nodeButton(new QPushButton(this))
    , m_revertButton(new QPushButton(themedIcon(u"edit-undo"_s), tr("Revert this change…"), this))
    , m_copyButton(new QPushButton(themedIcon(u"edit-copy"_s), QString(), this))
    , m_head(new QWidget(this))
    , m_why(new WhyView(this))
{
    setAccessibleName(tr("The event"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(1, 1, 1, 1);
    whole->setSpacing(0);
    auto *all = new QVBoxLayout(m_head);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    m_column = new QVBoxLayout;
    m_column->setContentsMargins(16, 14, 16, 8);
    m_column->setSpacing(4);
    all->addLayout(m_column);
    all->addWidget(m_why);
    all->addStretch(1);
    auto *column = m_column;
    m_title = wrapped(fontFor(TextRole::CardTitle), Ink::Text, m_head);
    m_title->setObjectName(u"eventTitle"_s);
    m_detail = wrapped(fontFor(TextRole::Body), Ink::Muted, m_head);
    column->addWidget(m_title);
    column->addWidget(m_detail);
    m_nodeButton->setProperty("kind", u"link"_s);
    m_nodeButton->setObjectName(u"eventNode"_s);
    m_revertButton->setObjectName(u"eventRevert"_s);
    m_copyButton->setObjectName(u"eventCopy"_s);
    m_copyButton->setToolTip(tr("Copy as text"));
    m_copyButton->setAccessibleName(tr("Copy as text"));
    column->addWidget(m_nodeButton, 0, Qt::AlignLeading);
    m_actions = new QWidget(m_head);
    auto *actions = new QHBoxLayout(m_actions);
    actions->setContentsMargins(0, 8, 0, 0);
    actions->setSpacing(8);
    for (QPushButton *button : {m_revertButton, m_copyButton})
        actions->addWidget(button);
    actions->addStretch(1);
    column->addWidget(m_actions);
    m_rowsBox = new QWidget(m_head);
    column->addWidget(m_rowsBox);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_head);
    m_head->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    whole->addWidget(scroll);
    m_why->setObjectName(u"eventWhy"_s);
    m_why->setWhole();
    connect(m_nodeButton, &QPushButton::clicked, this, [this] { Q_EMIT nodeAsked(m_event.node); });
    connect(m_revertButton, &QPushButton::clicked, this,
        [this] { Q_EMIT revertAsked(m_event.detail.value(u"revision"_s).toInteger()); });
    connect(m_copyButton, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(asText()); });
    clear();
}

void EventPanel::clear()
{
    m_event = {};
    m_node.clear();
    m_values.clear();
    fill();
}

void EventPanel::setEvent(const Event &event, const QString &node)
{
    m_event = event;
    m_node = node;
    m_values.clear();
    addRow(tr("Time"), exactMomentText(event.atMs));
    addRow(tr("Kind"), eventKindText(event.kind));
    for (auto it = event.detail.constBegin(); it != event.detail.constEnd(); ++it)
        addRow(keyText(it.key()), wordsOf(event, it.key()).left(kMostLetters));
    addRow(tr("Number"), QString::number(event.id));
    fill();
}

void EventPanel::addRow(const QString &label, const QString &value)
{
    if (!value.isEmpty())
        m_values.append({label, value});
}

void EventPanel::fill()
{
    const bool isEmpty = m_event.id == 0;
    const EventText text = isEmpty ? EventText {tr("No event is selected"),
                               tr("Choose one in the table: it stands here with its details and reasons.")}
                                   : eventText(m_event);
    m_title->setText(text.title);
    m_detail->setText(text.detail);
    m_detail->setVisible(!text.detail.isEmpty());
    m_nodeButton->setText(m_node);
    m_nodeButton->setAccessibleName(tr("Show node %1").arg(m_node));
    m_nodeButton->setVisible(m_event.node != NodeId::None);
    // The first document has none before it.
    m_revertButton->setVisible(
        m_event.kind == EventKind::ConfigApplied && m_event.detail.value(u"revision"_s).toInteger() > 1);
    m_actions->setVisible(!isEmpty);
    delete m_rowsBox; // NOLINT: its rows and their layout go with it
    m_rowsBox = new QWidget(m_head);
    m_rows = new QFormLayout(m_rowsBox);
    m_rows->setContentsMargins(0, 8, 0, 0);
    m_rows->setHorizontalSpacing(12);
    m_rows->setVerticalSpacing(4);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_rows->setRowWrapPolicy(QFormLayout::DontWrapRows);
    for (const auto &[label, value] : std::as_const(m_values)) {
        QLabel *words = wrapped(fontFor(TextRole::Body), Ink::Text, m_rowsBox);
        words->setText(value);
        words->setAccessibleName(label + u": "_s + value);
        QLabel *name = makeLabel(label, fontFor(TextRole::Body), Ink::Muted, m_rowsBox);
        name->setAlignment(Qt::AlignTop | Qt::AlignLeading); // beside the first line of its value
        name->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
        m_rows->addRow(name, words);
    }
    m_column->addWidget(m_rowsBox);
    m_why->setVisible(m_event.verdict.has_value());
    NodeSummary about;
    about.name = m_node;
    m_why->setVerdicts(
        about, m_event.verdict ? QList<Verdict> {*m_event.verdict} : QList<Verdict>(), m_event.atMs);
}

QString EventPanel::asText() const
{
    QStringList lines {m_title->text()};
    if (!m_detail->text().isEmpty())
        lines.append(m_detail->text());
    if (!m_node.isEmpty())
        lines.append(tr("Node: %1").arg(m_node));
    for (const auto &[label, value] : m_values)
        lines.append(label + u": "_s + value);
    if (m_event.verdict)
        lines.append(u'\n' + m_why->asText());
    return lines.join(u'\n');
}

} // namespace roadstead::ui
