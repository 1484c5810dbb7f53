#include "ui/config_preview.h"

#include "core/ignition_outline.h"
#include "core/literals.h"
#include "core/text_diff.h"
#include "core/verdict_text.h"
#include "ui/code_editor.h"
#include "ui/form_row.h"
#include "ui/isolate.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/moment.h"
#include "ui/node_picker.h"
#include "ui/outline_view.h"
#include "ui/remark_list.h"
#include "ui/severity_line.h"
#include "ui/template_form.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace roadstead::ui {

Syntax syntaxOfPath(const QString &path)
{
    if (path == "/ignition"_L1)
        return Syntax::Json;
    if (path == "/cloud"_L1)
        return Syntax::Yaml;
    return path == "/generic"_L1 ? Syntax::Plain : Syntax::Script;
}

QString shortened(const QString &text)
{
    return text.size() <= ConfigPreview::kMostShown ? text
                                                    : text.first(ConfigPreview::kMostShown) + u'\n'
            + ConfigPreview::tr(
                "… %n more character(s)", nullptr, static_cast<int>(text.size() - ConfigPreview::kMostShown));
}

QString pathOf(TemplateKind kind)
{
    switch (kind) {
    case TemplateKind::Ignition:
    case TemplateKind::Butane:
    case TemplateKind::Clc:
        return u"/ignition"_s;
    case TemplateKind::Cloud:
        return u"/cloud"_s;
    case TemplateKind::Generic:
        return u"/generic"_s;
    case TemplateKind::Ipxe:
        return u"/ipxe"_s;
    case TemplateKind::Grub:
        break;
    }
    return u"/grub"_s;
}

ConfigPreview::ConfigPreview(FleetApi &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_later(this)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    makeHead();
    makeParts();
    m_later.setSingleShot(true);
    m_later.setInterval(kAskAfter);
    connect(&m_later, &QTimer::timeout, this, &ConfigPreview::ask);
    connect(m_picker, &NodePicker::nodeChosen, this, [this] { m_later.start(); });
    connect(m_part, &QComboBox::currentIndexChanged, this, &ConfigPreview::showPart);
    connect(m_remarks, &RemarkList::chosen, this, [this](int line, int place) {
        m_tabs->setCurrentIndex(0);
        m_rendered->goTo(line, place);
    });
}

void ConfigPreview::makeHead()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 10, 12, 6);
    row->setSpacing(6);
    m_picker = new NodePicker(m_fleet, this);
    m_part = new QComboBox(this);
    m_part->setObjectName(u"previewPart"_s);
    m_part->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_part->setMinimumContentsLength(11);
    m_open = new QToolButton(this);
    m_open->setAutoRaise(true);
    m_open->setFocusPolicy(Qt::StrongFocus);
    m_open->setIcon(themedIcon(u"go-next"_s));
    m_open->setToolTip(tr("Open this node in the inspector"));
    m_open->setAccessibleName(tr("Open this node in the inspector"));
    connect(m_open, &QToolButton::clicked, this, [this] {
        if (m_picker->node() != NodeId::None)
            Q_EMIT nodeActivated(m_picker->node());
    });
    m_pickerLabel = addField(row, tr("&Preview for the node"), m_picker, 1);
    row->addWidget(m_open, 0, Qt::AlignBottom);
    m_partLabel = addField(row, tr("that &asks for"), m_part, 0);
    column->addLayout(row);
    m_status = new SeverityLine(this);
    m_status->setObjectName(u"previewStatus"_s);
    m_status->setContentsMargins(12, 0, 12, 2);
    column->addWidget(m_status);
}

void ConfigPreview::makeParts()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(u"previewTabs"_s);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setAccessibleName(tr("Parts of the preview"));
    column->addWidget(m_tabs);
    m_pages = new QStackedWidget(this);
    m_rendered = new CodeEditor(Syntax::Yaml, CodeEditor::Mode::View, m_pages);
    m_rendered->setObjectName(u"previewRendered"_s);
    m_result = new CodeEditor(Syntax::Json, CodeEditor::Mode::View, m_pages);
    m_result->setObjectName(u"previewResult"_s);
    m_outline = new OutlineView(m_pages);
    auto *diff = new QWidget(m_pages);
    auto *diffColumn = new QVBoxLayout(diff);
    diffColumn->setContentsMargins(0, 0, 0, 0);
    diffColumn->setSpacing(0);
    m_diffTitle = makeLabel({}, fontFor(TextRole::Small), Ink::Muted, diff);
    m_diffTitle->setObjectName(u"previewDiffTitle"_s);
    m_diffTitle->setContentsMargins(12, 6, 12, 6);
    m_diffTitle->setWordWrap(true);
    m_diff = new CodeEditor(Syntax::Diff, CodeEditor::Mode::View, diff);
    m_diff->setObjectName(u"previewDiff"_s);
    diffColumn->addWidget(m_diffTitle);
    diffColumn->addWidget(m_diff, 1);
    const std::pair<QWidget *, QString> pages[] = {{m_rendered, tr("Rendered")}, {m_result, tr("Result")},
        {m_outline, tr("Files && units")}, {diff, tr("Diff")}};
    for (const auto &[page, title] : pages) {
        m_pages->addWidget(page);
        m_tabs->addTab(title);
        page->setAccessibleName(QString(title).replace(u"&&"_s, u"&"_s));
    }
    m_diff->setAccessibleName(tr("Difference to what the node got last"));
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    column->addWidget(m_pages, 1);
    m_remarks = new RemarkList(this);
    m_remarks->setObjectName(u"previewRemarks"_s);
    m_remarks->setAccessibleName(tr("Remarks on the rendered text"));
    column->addWidget(m_remarks);
}

void ConfigPreview::setSubject(const PreviewSubject &subject)
{
    m_subject = subject;
    ++m_round; // what is under way is about an older text
    m_picker->prefer(subject.users);
    m_pickerLabel->setText(
        isExample() ? tr("Preview for a machine that is made up") : tr("&Preview for the node"));
    m_picker->setVisible(!isExample());
    m_open->setVisible(!subject.example);
    m_later.start();
}

void ConfigPreview::refresh()
{
    m_later.start();
}

void ConfigPreview::ask()
{
    const quint64 round = ++m_round;
    if (!m_subject.problem.isEmpty())
        return showFailure(m_subject.problem);
    const auto reply = [this, round](const Result<NodeConfig> &config) {
        if (round == m_round)
            take(config);
    };
    if (isExample())
        return m_fleet.exampleConfig(*m_subject.example, m_subject.edit, this, reply);
    if (m_picker->node() == NodeId::None)
        return showFailure(tr("There is no node to show it for."));
    m_fleet.nodeConfig(m_picker->node(), m_subject.edit, this, reply);
}

void ConfigPreview::showFailure(const QString &sentence)
{
    m_config = {};
    m_part->hide();
    m_partLabel->hide();
    m_status->setSentence(Severity::Warn, sentence);
    for (CodeEditor *text : {m_rendered, m_result, m_diff}) {
        text->setRemarks({});
        text->showText({});
    }
    m_outline->setEntries({});
    m_diffTitle->clear();
    m_remarks->setRemarks({});
}

void ConfigPreview::take(const Result<NodeConfig> &config)
{
    if (!config)
        return showFailure(config.error().message);
    m_config = *config;
    fillParts();
    showPart();
}

// The part that the template renders to, if this node has it; else the one that was looked at.
void ConfigPreview::fillParts()
{
    const QSignalBlocker quiet(m_part);
    const QString before = m_part->currentText();
    m_part->clear();
    int wanted = -1;
    for (const NodeConfigPart &part : std::as_const(m_config.parts)) {
        m_part->addItem(part.path);
        const bool isIt = m_subject.templateId.isEmpty()
            ? part.path == (before.isEmpty() ? u"/ignition"_s : before)
            : part.path == m_subject.path;
        if (isIt)
            wanted = m_part->count() - 1;
    }
    m_part->setCurrentIndex(qMax(0, wanted));
    m_part->setVisible(m_part->count() > 1);
    m_partLabel->setVisible(m_part->count() > 1);
}

void ConfigPreview::showPart()
{
    const int at = m_part->currentIndex();
    if (at < 0 || at >= m_config.parts.size())
        return showFailure(tr("This node is given nothing: no group matches it."));
    const NodeConfigPart &part = m_config.parts[at];
    const bool isTranslated = !part.rendered.isEmpty();
    const Syntax result = part.isFailed ? Syntax::Plain : syntaxOfPath(part.path);
    for (CodeEditor *text : {m_rendered, m_result}) // a sentence is wrapped, a text of a machine is not
        text->setLineWrapMode(part.isFailed && !(text == m_rendered && isTranslated)
                ? QPlainTextEdit::WidgetWidth
                : QPlainTextEdit::NoWrap);
    m_rendered->setSyntax(isTranslated ? Syntax::Yaml : result);
    m_rendered->showText(shortened(isTranslated ? part.rendered : part.text));
    m_result->setSyntax(result);
    m_result->showText(shortened(part.text));
    const QList<CodeRemark> remarks = codeRemarks(part.remarks);
    m_rendered->setRemarks(remarks);
    m_remarks->setRemarks(remarks);
    const auto outline = part.path == "/ignition"_L1 && !part.isFailed
        ? ignitionOutline(part.text.toUtf8())
        : Result<QList<OutlineEntry>>(QList<OutlineEntry>());
    m_outline->setEntries(outline.value_or(QList<OutlineEntry>()));
    m_tabs->setTabEnabled(2, part.path == "/ignition"_L1 && !part.isFailed && outline.has_value());
    showDiff(part);
    showStatus(part);
}

void ConfigPreview::showStatus(const NodeConfigPart &part)
{
    if (part.isFailed) {
        const QString why = summary(part.verdict);
        m_status->setSentence(Severity::Error,
            why.isEmpty() ? tr("The node would get an error instead of %1.").arg(part.path) : why);
        return;
    }
    const bool isOwn = m_subject.templateId.isEmpty() || part.templateId == m_subject.templateId;
    const QString way = m_config.group.isEmpty()
        ? QString()
        : tr("group %1, profile %2").arg(isolated(m_config.group), isolated(m_config.profile));
    if (!isOwn) {
        m_status->setSentence(Severity::Warn,
            tr("This node does not use the template: it is %1.")
                .arg(way.isEmpty() ? tr("in no group") : way));
        return;
    }
    m_status->setSentence(Severity::Good,
        tr("Renders: %1, %2").arg(QLocale().formattedDataSize(part.text.toUtf8().size(), 1), way));
}

void ConfigPreview::showDiff(const NodeConfigPart &part)
{
    if (!part.hasLast) {
        m_diffTitle->setText(tr("The node was given nothing under %1 yet.").arg(part.path));
        m_diff->showText({});
        return;
    }
    const QString moment = momentText(part.lastMs, m_fleet.nowMs());
    const QString diff = part.isFailed ? QString() : unifiedDiff(part.lastText, part.text);
    m_diffTitle->setText(part.isFailed
            ? tr("It was given %1 at %2; now it would get an error.").arg(part.path, moment)
            : diff.isEmpty() && !part.changedSecrets.isEmpty()
            ? tr("The same as what it got at %1, but for another value of the secret %2.")
                  .arg(moment, isolated(part.changedSecrets.join(u", "_s)))
            : diff.isEmpty() ? tr("The same as what it got at %1.").arg(moment)
                             : tr("What it got at %1 (−), and what it would get now (+)").arg(moment));
    m_diff->showText(shortened(diff));
}

} // namespace roadstead::ui
