#include "ui/template_form.h"

#include "core/literals.h"
#include "ui/boot_items_model.h"
#include "ui/find_bar.h"
#include "ui/form_row.h"
#include "ui/look/widgets.h"
#include "ui/remark_list.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr TemplateKind kKinds[] = {TemplateKind::Butane, TemplateKind::Ignition, TemplateKind::Cloud,
    TemplateKind::Clc, TemplateKind::Ipxe, TemplateKind::Grub, TemplateKind::Generic};

} // namespace

Syntax syntaxOf(TemplateKind kind)
{
    switch (kind) {
    case TemplateKind::Butane:
    case TemplateKind::Clc:
    case TemplateKind::Cloud:
        return Syntax::Yaml;
    case TemplateKind::Ignition:
        return Syntax::Json;
    case TemplateKind::Ipxe:
    case TemplateKind::Grub:
        return Syntax::Script;
    case TemplateKind::Generic:
        break;
    }
    return Syntax::Plain;
}

QList<CodeRemark> codeRemarks(const QList<ConfigRemark> &remarks)
{
    QList<CodeRemark> shown;
    shown.reserve(remarks.size());
    for (const ConfigRemark &remark : remarks)
        shown.append(
            {remark.isFatal ? Severity::Error : Severity::Warn, remark.message, remark.line, remark.column});
    return shown;
}

TemplateForm::TemplateForm(FleetApi &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_id(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_text(new CodeEditor(Syntax::Yaml, CodeEditor::Mode::Edit, this))
    , m_find(new FindBar(*m_text, this))
    , m_problems(new RemarkList(this))
    , m_check(this)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *fields = new QHBoxLayout;
    fields->setContentsMargins(12, 10, 12, 10);
    fields->setSpacing(8);
    m_id->setObjectName(u"templateId"_s);
    m_kind->setObjectName(u"templateKind"_s);
    for (const TemplateKind kind : kKinds)
        m_kind->addItem(templateKindText(kind), static_cast<int>(kind));
    addField(fields, tr("&Id"), m_id, 1);
    addField(fields, tr("&Kind"), m_kind, 0);
    column->addLayout(fields);
    column->addWidget(m_find);
    m_text->setObjectName(u"templateText"_s);
    m_text->setAccessibleName(tr("Text of the template"));
    column->addWidget(m_text, 1);
    m_problems->setObjectName(u"templateProblems"_s);
    m_problems->setAccessibleName(tr("Mistakes in the template"));
    column->addWidget(m_problems);
    m_check.setSingleShot(true);
    m_check.setInterval(kCheckAfter);
    connect(&m_check, &QTimer::timeout, this, &TemplateForm::check);
    connect(m_id, &QLineEdit::textEdited, this, &TemplateForm::tell);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_text->setSyntax(syntaxOf(configTemplate().kind));
        tell();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, &TemplateForm::tell);
    connect(m_problems, &RemarkList::chosen, m_text, &CodeEditor::goTo);
}

void TemplateForm::setTemplate(const ConfigTemplate &configTemplate)
{
    const bool isOther = configTemplate.id != m_template.id;
    m_isFilling = true;
    m_template = configTemplate;
    if (m_id->text() != configTemplate.id)
        m_id->setText(configTemplate.id);
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(static_cast<int>(configTemplate.kind))));
    m_text->setSyntax(syntaxOf(configTemplate.kind));
    if (isOther)
        m_find->hide();
    m_text->showText(configTemplate.text);
    m_isFilling = false;
    m_check.stop();
    check();
}

ConfigTemplate TemplateForm::configTemplate() const
{
    ConfigTemplate shown = m_template;
    shown.id = m_id->text().trimmed();
    shown.kind = static_cast<TemplateKind>(m_kind->currentData().toInt());
    shown.text = m_text->toPlainText();
    return shown;
}

void TemplateForm::tell()
{
    if (m_isFilling)
        return;
    // The highlighter tells of its own changes too.
    const ConfigTemplate now = configTemplate();
    if (now == m_template)
        return;
    m_template = now;
    m_check.start();
    Q_EMIT edited();
}

void TemplateForm::check()
{
    const QList<CodeRemark> remarks = codeRemarks(m_fleet.checkTemplate(configTemplate()));
    m_text->setRemarks(remarks);
    m_problems->setRemarks(remarks);
}

void TemplateForm::openFind()
{
    m_find->open();
}

void TemplateForm::focusId()
{
    m_id->setFocus(Qt::OtherFocusReason);
    m_id->selectAll();
}

} // namespace roadstead::ui
