#include "ui/config_view.h"

#include "core/literals.h"
#include "core/text_diff.h"
#include "ui/code_editor.h"
#include "ui/config_preview.h"
#include "ui/empty_state.h"
#include "ui/isolate.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/moment.h"
#include "ui/note.h"
#include "ui/template_form.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr int kSide = 16;
constexpr qsizetype kMostNotes = 20;

/// "/ignition" → "Ignition"; an unknown path is shown as it is.
QString partTitle(const QString &path)
{
    const QString name = path.section(u'?', 0, 0);
    return name == "/ipxe"_L1     ? ConfigView::tr("iPXE script")
        : name == "/boot.ipxe"_L1 ? ConfigView::tr("First iPXE script")
        : name == "/grub"_L1      ? ConfigView::tr("GRUB script")
        : name == "/ignition"_L1  ? u"Ignition"_s
        : name == "/cloud"_L1     ? u"cloud-config"_s
        : name == "/generic"_L1   ? ConfigView::tr("Generic text")
        : name == "/metadata"_L1  ? ConfigView::tr("Metadata")
                                  : path;
}

} // namespace

ConfigView::ConfigView(FleetApi &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"code-context"_s, {}, {}, m_stack))
{
    setObjectName(u"configView"_s);
    setAccessibleName(tr("Configuration"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_stack->addWidget(m_empty);
    auto *content = new QWidget(m_stack);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    column->addWidget(makeHead());
    m_notes = new QWidget(content);
    m_notesColumn = new QVBoxLayout(m_notes);
    m_notesColumn->setContentsMargins(kSide, 4, kSide, 4);
    m_notesColumn->setSpacing(4);
    column->addWidget(m_notes);
    m_code = new CodeEditor(Syntax::Plain, CodeEditor::Mode::View, content);
    QFont font = m_code->font();
    font.setPointSizeF(fontFor(TextRole::Small).pointSizeF());
    m_code->setFont(font);
    m_code->setObjectName(u"configText"_s);
    m_code->setAccessibleName(tr("Text of the configuration"));
    column->addWidget(m_code, 1);
    column->addStretch(0); // takes the place of a text that is empty
    m_stack->addWidget(content);
    for (const auto changed : {&FleetApi::configChanged, &FleetApi::secretsChanged})
        connect(&m_fleet, changed, this, [this] {
            m_isStale = true;
            if (isVisible())
                ask();
        });
    tell(tr("No configuration"), {});
}

QWidget *ConfigView::makeHead()
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(kSide, 0, kSide, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_parts = new QComboBox(head);
    m_parts->setObjectName(u"configPart"_s);
    m_parts->setAccessibleName(tr("Part of the configuration"));
    m_parts->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_copy = new QPushButton(themedIcon(u"edit-copy"_s), {}, head);
    m_copy->setObjectName(u"configCopy"_s);
    m_copy->setAccessibleName(tr("Copy this text"));
    m_copy->setToolTip(tr("Copy this text"));
    row->addWidget(m_parts, 1);
    row->addWidget(m_copy);
    column->addLayout(row);
    m_facts = new ElidingLabel({}, head);
    m_facts->setFont(fontFor(TextRole::Small));
    setInk(m_facts, Ink::Muted);
    column->addWidget(m_facts);
    m_sides = new QTabBar(head);
    m_sides->setObjectName(u"configSide"_s);
    m_sides->setAccessibleName(tr("Which text is shown"));
    m_sides->setExpanding(false);
    m_sides->setDrawBase(false);
    for (const QString &title : {tr("Now"), tr("Rendered"), tr("Last"), tr("Diff")})
        m_sides->addTab(title);
    m_sides->setTabToolTip(0, tr("What the node would get now"));
    m_sides->setTabToolTip(1, tr("What the template makes before it is translated"));
    m_sides->setTabToolTip(2, tr("What the node got last"));
    m_sides->setTabToolTip(3, tr("What has changed since it got its last one"));
    column->addWidget(m_sides);
    connect(m_parts, &QComboBox::currentIndexChanged, this, &ConfigView::showPart);
    connect(m_sides, &QTabBar::currentChanged, this, &ConfigView::showPart);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    return head;
}

void ConfigView::showNode(NodeId id)
{
    m_id = id;
    m_isStale = true;
    m_config = {};
    if (isVisible())
        ask();
}

void ConfigView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        ask();
}

void ConfigView::ask()
{
    m_isStale = false;
    const quint64 question = ++m_question;
    if (m_id == NodeId::None)
        return;
    if (m_config.node != m_id)
        tell(tr("Rendering…"), {});
    m_fleet.nodeConfig(m_id, {}, this, [this, question](const Result<NodeConfig> &answer) {
        if (question == m_question)
            take(answer);
    });
}

void ConfigView::take(const Result<NodeConfig> &answer)
{
    if (!answer) {
        m_config = {};
        tell(tr("No configuration"), answer.error().message);
        return;
    }
    m_config = *answer;
    if (m_config.parts.isEmpty()) {
        tell(tr("No configuration"),
            m_config.group.isEmpty()
                ? tr("No group template selects this node, so it is given nothing to boot.")
                : tr("The profile %1 gives this node nothing.").arg(m_config.profile));
        return;
    }
    fillParts();
    m_stack->setCurrentIndex(1);
    showPart();
}

void ConfigView::tell(const QString &title, const QString &sentence)
{
    m_empty->setTexts(title, sentence);
    m_stack->setCurrentIndex(0);
}

void ConfigView::fillParts()
{
    const QString chosen = m_parts->currentData().toString();
    const QSignalBlocker blocker(m_parts);
    m_parts->clear();
    int failed = -1;
    for (const NodeConfigPart &part : std::as_const(m_config.parts)) {
        if (part.isFailed && failed < 0)
            failed = m_parts->count();
        m_parts->addItem(
            part.isFailed ? tr("%1 – fails").arg(partTitle(part.path)) : partTitle(part.path), part.path);
        m_parts->setItemData(m_parts->count() - 1, part.path, Qt::ToolTipRole);
    }
    // What a person chose stays; else what fails is looked at first.
    const int before = m_parts->findData(chosen);
    m_parts->setCurrentIndex(before >= 0 ? before : qMax(0, failed));
}

const NodeConfigPart *ConfigView::part() const
{
    const int at = m_parts->currentIndex();
    return at >= 0 && at < m_config.parts.size() ? &m_config.parts[at] : nullptr;
}

ConfigView::Side ConfigView::side() const
{
    return static_cast<Side>(qMax(0, m_sides->currentIndex()));
}

QString ConfigView::textOf(const NodeConfigPart &part, Side side) const
{
    switch (side) {
    case Side::Now:
        return part.text;
    case Side::Rendered:
        return part.rendered;
    case Side::Last:
        return part.lastText;
    case Side::Diff:
        return part.hasLast ? unifiedDiff(part.lastText, part.text) : QString();
    }
    return {};
}

QString ConfigView::text() const
{
    const NodeConfigPart *shown = part();
    return shown ? textOf(*shown, side()) : QString();
}

void ConfigView::showPart()
{
    const NodeConfigPart *shown = part();
    if (!shown)
        return;
    const bool isTranslated = !shown->rendered.isEmpty();
    const bool had[] = {true, isTranslated, shown->hasLast, shown->hasLast && !shown->isFailed};
    const QSignalBlocker blocker(m_sides);
    for (int i = 0; i < 4; ++i)
        m_sides->setTabEnabled(i, had[i]);
    if (!had[m_sides->currentIndex()])
        m_sides->setCurrentIndex(0);
    QStringList facts;
    if (!shown->templateId.isEmpty())
        facts.append(tr("template %1").arg(shown->templateId));
    else
        facts.append(tr("built-in"));
    if (shown->hasLast)
        facts.append(tr("last given %1").arg(momentText(shown->lastMs, m_fleet.nowMs())));
    m_facts->setText(facts.join(u" · "_s));
    showNotes(*shown, side());
    const bool hasPlaces = side() == (isTranslated ? Side::Rendered : Side::Now);
    QString code = textOf(*shown, side());
    if (code.endsWith(u'\n'))
        code.chop(1); // ends the last line, and begins no other
    m_code->setSyntax(side() == Side::Diff           ? Syntax::Diff
            : side() == Side::Rendered               ? Syntax::Yaml
            : shown->isFailed && side() == Side::Now ? Syntax::Plain
                                                     : syntaxOfPath(shown->path));
    m_code->showText(shortened(code));
    m_code->setRemarks(hasPlaces ? codeRemarks(shown->remarks) : QList<CodeRemark>());
    m_code->setHidden(code.isEmpty());
    m_copy->setEnabled(!code.isEmpty());
}

void ConfigView::addNote(Severity severity, const QString &sentence, int line)
{
    auto *note = new Note(severity, sentence, line > 0 ? tr("Line %1").arg(line) : QString(), m_notes);
    connect(note, &Note::actionTriggered, this, [this, line] {
        const NodeConfigPart *shown = part();
        if (shown && !shown->rendered.isEmpty())
            m_sides->setCurrentIndex(static_cast<int>(Side::Rendered));
        else
            m_sides->setCurrentIndex(static_cast<int>(Side::Now));
        m_code->goTo(line, 1);
    });
    m_notesColumn->addWidget(note);
}

void ConfigView::showNotes(const NodeConfigPart &part, Side side)
{
    qDeleteAll(m_notes->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    if (part.isFailed)
        addNote(Severity::Error, tr("The node would get this error page instead of its configuration."), 0);
    for (const ConfigRemark &remark : part.remarks.mid(0, kMostNotes))
        addNote(remark.isFatal ? Severity::Error : Severity::Warn, remark.message, remark.line);
    if (!part.changedSecrets.isEmpty() && (side == Side::Last || side == Side::Diff))
        addNote(Severity::Warn,
            tr("Set anew since it was given, which the texts do not show: %1")
                .arg(isolated(part.changedSecrets.join(u", "_s))),
            0);
    else if (!part.secrets.isEmpty())
        addNote(Severity::Info,
            tr("It reads secrets, which the node gets and nobody is shown: %1")
                .arg(isolated(part.secrets.join(u", "_s))),
            0);
    if (side == Side::Diff && part.hasLast && part.lastText == part.text && part.changedSecrets.isEmpty())
        addNote(Severity::Good, tr("It would get the same as last time."), 0);
    m_notes->setVisible(m_notesColumn->count() > 0);
}

} // namespace roadstead::ui
