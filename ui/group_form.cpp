#include "ui/group_form.h"

#include "core/boot_edits.h"
#include "core/boot_labels.h"
#include "core/literals.h"
#include "core/secret.h"
#include "ui/code_editor.h"
#include "ui/form_row.h"
#include "ui/look/themed_icon.h"
#include "ui/remark_list.h"
#include "ui/secrets_dialog.h"
#include "ui/selector_editor.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr std::chrono::milliseconds kCountAfter {200};
constexpr qsizetype kNodesForKeys = 500; ///< whose labels are offered as keys

QString indented(const QJsonObject &object)
{
    if (object.isEmpty())
        return u"{\n}\n"_s;
    QStringList lines = QString::fromUtf8(QJsonDocument(object).toJson()).split(u'\n');
    for (QString &line : lines) { // four blanks a level are two here
        qsizetype blanks = 0;
        while (blanks < line.size() && line[blanks] == u' ')
            ++blanks;
        line.remove(0, blanks / 2);
    }
    return lines.join(u'\n');
}

QString referenceText(const QString &name)
{
    return u"{ \"secret\": \"%1\" }"_s.arg(name);
}

/// A name as templates can read it: `.join_token`.
QString keyFor(QString name)
{
    static const QRegularExpression other(u"[^A-Za-z0-9_]"_s);
    name.replace(other, u"_"_s);
    return name.at(0).isDigit() ? u'_' + name : name;
}

/// What is wrong with the text as an object, at its place; no remark when all is well.
QList<CodeRemark> jsonRemarks(const QString &text, QJsonObject *object)
{
    const QByteArray bytes = text.toUtf8();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const QString before
            = QString::fromUtf8(bytes.first(std::clamp<qsizetype>(error.offset, 0, bytes.size())));
        return {{Severity::Error, error.errorString(), static_cast<int>(before.count(u'\n')) + 1,
            static_cast<int>(qMax<qsizetype>(1, before.size() - before.lastIndexOf(u'\n') - 1))}};
    }
    if (!document.isObject())
        return {{Severity::Error, GroupForm::tr("The metadata is an object: { \"key\": value }."), 1, 1}};
    *object = document.object();
    return {};
}

} // namespace

GroupForm::GroupForm(FleetApi &fleet, QWidget *parent)
    : QScrollArea(parent)
    , m_fleet(fleet)
    , m_content(new QWidget)
    , m_counts(new GroupCounts(fleet, this))
    , m_recount(this)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Base);
    m_content->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(10);
    makeFields();
    makeSelector();
    makeMetadata();
    setWidget(m_content);
    m_recount.setSingleShot(true);
    m_recount.setInterval(kCountAfter);
    connect(&m_recount, &QTimer::timeout, this, &GroupForm::recount);
    connect(m_counts, &GroupCounts::changed, this, &GroupForm::showCount);
    connect(&m_fleet, &FleetApi::configChanged, this, [this] {
        fillProfiles();
        m_recount.start();
    });
    fillProfiles();
}

void GroupForm::makeFields()
{
    auto *column = static_cast<QVBoxLayout *>(m_content->layout());
    m_id = new QLineEdit(m_content);
    m_name = new QLineEdit(m_content);
    m_profile = new QComboBox(m_content);
    m_id->setObjectName(u"groupId"_s);
    m_name->setObjectName(u"groupName"_s);
    m_profile->setObjectName(u"groupProfile"_s);
    m_profile->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_profile->setMinimumContentsLength(8);
    auto *names = new QHBoxLayout;
    names->setSpacing(8);
    addField(names, tr("&Id"), m_id, 1);
    addField(names, tr("&Name"), m_name, 1);
    column->addLayout(names);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    addField(row, tr("&Profile that its nodes get"), m_profile, 1);
    auto *open = new QToolButton(m_content);
    open->setObjectName(u"openGroupProfile"_s);
    open->setAutoRaise(true);
    open->setFocusPolicy(Qt::StrongFocus);
    open->setIcon(themedIcon(u"go-next"_s));
    open->setToolTip(tr("Open this profile"));
    open->setAccessibleName(tr("Open this profile"));
    row->addWidget(open, 0, Qt::AlignBottom);
    column->addLayout(row);
    connect(open, &QToolButton::clicked, this,
        [this] { Q_EMIT profileAsked(m_profile->currentData().toString()); });
    for (QLineEdit *edit : {m_id, m_name})
        connect(edit, &QLineEdit::textEdited, this, &GroupForm::tell);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &GroupForm::tell);
}

void GroupForm::makeSelector()
{
    auto *column = static_cast<QVBoxLayout *>(m_content->layout());
    m_selector = new SelectorEditor(m_content);
    m_selector->setObjectName(u"groupSelector"_s);
    addField(column, tr("Selector: nodes with all of these labels"), m_selector, 0);
    m_count = makeLabel({}, fontFor(TextRole::Strong), Ink::Text, m_content);
    m_count->setObjectName(u"groupCount"_s);
    m_rule = makeLabel({}, fontFor(TextRole::Small), Ink::Muted, m_content);
    m_rule->setObjectName(u"groupRule"_s);
    for (QLabel *label : {m_count, m_rule}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    connect(m_selector, &SelectorEditor::edited, this, &GroupForm::tell);
}

void GroupForm::makeMetadata()
{
    auto *column = static_cast<QVBoxLayout *>(m_content->layout());
    m_metadata = new CodeEditor(Syntax::Json, CodeEditor::Mode::Edit, m_content);
    m_metadata->setObjectName(u"groupMetadata"_s);
    m_metadata->setEdged(true);
    m_metadata->setMinimumHeight(m_metadata->fontMetrics().lineSpacing() * 6 + 16);
    addField(column, tr("&Metadata that templates read, as JSON"), m_metadata, 1);
    column->setStretch(column->count() - 1, 1);
    auto *secret = new QPushButton(tr("Insert a secret"), m_content);
    secret->setObjectName(u"insertSecret"_s);
    secret->setProperty("kind", u"quiet"_s);
    secret->setToolTip(
        tr("Names a secret in the line of the cursor, in the place of its value; else in a line of its own"));
    m_secretMenu = new QMenu(secret);
    secret->setMenu(m_secretMenu);
    connect(m_secretMenu, &QMenu::aboutToShow, this, &GroupForm::fillSecretMenu);
    column->addWidget(secret, 0, Qt::AlignLeft);
    m_problems = new RemarkList(m_content);
    m_problems->setObjectName(u"groupProblems"_s);
    m_problems->setAccessibleName(tr("Mistakes in the metadata"));
    column->addWidget(m_problems);
    connect(m_metadata, &QPlainTextEdit::textChanged, this, &GroupForm::tell);
    connect(m_problems, &RemarkList::chosen, m_metadata, &CodeEditor::goTo);
}

void GroupForm::fillSecretMenu()
{
    m_secretMenu->clear();
    const SecretList list = m_fleet.secrets();
    for (const SecretInfo &secret : list.secrets) {
        const QString name = secret.name;
        m_secretMenu->addAction(secret.setAtMs == 0 ? tr("%1 (not set)").arg(name) : name, this,
            [this, name] { insertSecret(name); });
    }
    if (!list.secrets.isEmpty())
        m_secretMenu->addSeparator();
    m_secretMenu->addAction(themedIcon(u"list-add"_s), tr("New secret…"), this, [this] {
        askForSecret(
            m_fleet, {}, this, [this](const QString &name) { insertSecret(name); },
            [this](const QString &sentence) {
                m_problems->setRemarks({{Severity::Error, sentence, 0, 0}});
            });
    });
}

void GroupForm::insertSecret(const QString &name)
{
    if (!m_isReadable) { // its lines are what a person is in the middle of
        m_metadata->insertPlainText(referenceText(name));
        return;
    }
    QTextCursor cursor = m_metadata->textCursor();
    cursor.movePosition(QTextCursor::StartOfBlock);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    static const QRegularExpression oneValue(uR"(^(\s*"(?:[^"\\]|\\.)*"\s*:\s*)[^\s{\[].*?(,?\s*)$)"_s);
    const QRegularExpressionMatch match = oneValue.match(cursor.selectedText());
    if (match.hasMatch()) {
        cursor.insertText(match.captured(1) + referenceText(name) + match.captured(2));
        return;
    }
    QJsonObject metadata = group().metadata;
    metadata.insert(keyFor(name), secretReference(name));
    cursor.select(QTextCursor::Document);
    cursor.insertText(indented(metadata));
}

void GroupForm::fillProfiles()
{
    const bool wasFilling = std::exchange(m_isFilling, true);
    m_profile->clear();
    for (const Profile &profile : m_fleet.config()->document().profiles)
        m_profile->addItem(profile.id, profile.id);
    if (m_profile->findData(m_group.profile) < 0)
        m_profile->addItem(
            m_group.profile.isEmpty() ? tr("Choose a profile") : tr("%1 (missing)").arg(m_group.profile),
            m_group.profile);
    m_profile->setCurrentIndex(m_profile->findData(m_group.profile));
    m_isFilling = wasFilling;
}

void GroupForm::setGroup(const BootGroup &group, const QString &ref, const QString &unreadable)
{
    m_isFilling = true;
    const bool isOther
        = ref != m_ref || group.metadata != m_group.metadata || m_metadata->document()->isEmpty();
    m_group = group;
    m_ref = ref;
    if (m_id->text() != group.id)
        m_id->setText(group.id);
    if (m_name->text() != group.name)
        m_name->setText(group.name);
    fillProfiles();
    offerKeys();
    m_selector->setSelector(group.selector);
    if (!unreadable.isEmpty())
        m_metadata->showText(unreadable);
    else if (isOther || !m_isReadable)
        m_metadata->showText(indented(group.metadata));
    readMetadata();
    m_wasReadable = m_isReadable;
    m_isFilling = false;
    recount();
}

BootGroup GroupForm::group() const
{
    BootGroup shown = m_group;
    shown.id = m_id->text().trimmed();
    shown.name = m_name->text().trimmed();
    shown.profile = m_profile->currentData().toString();
    shown.selector = m_selector->selector();
    QJsonObject metadata;
    if (jsonRemarks(m_metadata->toPlainText(), &metadata).isEmpty())
        shown.metadata = metadata;
    return shown;
}

void GroupForm::tell()
{
    if (m_isFilling)
        return;
    const QString metadataBefore = m_metadataText;
    readMetadata();
    const BootGroup now = group();
    if (now.selector != m_group.selector || m_selector->problem() != m_rule->property("problem").toString())
        m_recount.start();
    // The highlighter tells of its own changes too, and those of the metadata's blanks are none.
    if (now == m_group && (m_isReadable || metadataBefore == m_metadataText) && m_wasReadable == m_isReadable)
        return;
    m_wasReadable = m_isReadable;
    m_group = now;
    Q_EMIT edited();
}

QString GroupForm::unreadable() const
{
    return m_isReadable ? QString() : m_metadataText.isEmpty() ? u" "_s : m_metadataText;
}

void GroupForm::readMetadata()
{
    QJsonObject ignored;
    m_metadataText = m_metadata->toPlainText();
    const QList<CodeRemark> remarks = jsonRemarks(m_metadataText, &ignored);
    m_isReadable = remarks.isEmpty();
    m_metadata->setRemarks(remarks);
    m_problems->setRemarks(remarks);
}

void GroupForm::recount()
{
    QList<BootGroup> groups = m_fleet.config()->document().groups;
    bool isPlaced = false;
    for (BootGroup &each : groups) {
        if (each.id == m_ref) {
            each = m_group;
            isPlaced = true;
        }
    }
    if (!isPlaced)
        groups.append(m_group);
    m_counts->countFor(groups, m_group.selector);
}

void GroupForm::showCount()
{
    const int fitting = m_counts->fitting();
    const int won = m_counts->count(m_group.id);
    if (m_group.selector.isEmpty())
        m_count->setText(tr("The default: %n node(s) that no other group matches", nullptr, won));
    else if (won == fitting)
        m_count->setText(tr("%n node(s) match now", nullptr, won));
    else
        m_count->setText(tr("%n node(s) match now", nullptr, fitting) + u" · "_s
            + tr("%n of them get a group that fits better", nullptr, fitting - won));
    const QString problem = m_selector->problem();
    m_rule->setProperty("problem", problem);
    setInk(m_rule, problem.isEmpty() ? Ink::Muted : Ink::Error);
    m_rule->setText(problem.isEmpty()
            ? tr("A node gets the matching group with the most labels. Between groups with equally many, the "
                 "one whose “key=value” text sorts last; between equal selectors, the smaller id.")
            : problem);
}

// Keys that nodes have, what every loader sends, and what other groups select by.
void GroupForm::offerKeys()
{
    QSet<QString> keys {u"mac"_s, u"uuid"_s, u"serial"_s, u"arch"_s, u"hostname"_s, u"cluster"_s};
    const QList<NodeSummary> nodes = m_fleet.nodes();
    for (qsizetype i = 0; i < qMin(nodes.size(), kNodesForKeys); ++i) {
        for (auto it = nodes.at(i).labels.cbegin(); it != nodes.at(i).labels.cend(); ++it)
            keys.insert(it.key());
    }
    for (const BootGroup &each : m_fleet.config()->document().groups) {
        for (auto it = each.selector.cbegin(); it != each.selector.cend(); ++it)
            keys.insert(it.key());
    }
    QStringList sorted(keys.cbegin(), keys.cend());
    sorted.sort();
    m_selector->setKeys(sorted);
}

void GroupForm::focusId()
{
    m_id->setFocus(Qt::OtherFocusReason);
    m_id->selectAll();
}

} // namespace roadstead::ui
