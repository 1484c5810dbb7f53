#include "ui/profile_form.h"

#include "core/literals.h"
#include "ui/code_editor.h"
#include "ui/form_row.h"
#include "ui/look/themed_icon.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr std::chrono::milliseconds kCheckAfter {250};

/// A place for a template in a profile, and the kinds that fit there.
struct Slot
{
    QString Profile::*id;
    const char *name;
    const char *objectName;
    std::initializer_list<TemplateKind> kinds;
};

const std::array<Slot, 5> &templateSlots()
{
    static const std::array<Slot, 5> all {
        Slot {&Profile::ignition, QT_TRANSLATE_NOOP("roadstead::ui::ProfileForm", "Ignition"),
            "profileIgnition", {TemplateKind::Butane, TemplateKind::Ignition, TemplateKind::Clc}},
        Slot {&Profile::cloud, QT_TRANSLATE_NOOP("roadstead::ui::ProfileForm", "Cloud-config"),
            "profileCloud", {TemplateKind::Cloud}},
        Slot {&Profile::ipxe, QT_TRANSLATE_NOOP("roadstead::ui::ProfileForm", "iPXE script"), "profileIpxe",
            {TemplateKind::Ipxe}},
        Slot {&Profile::grub, QT_TRANSLATE_NOOP("roadstead::ui::ProfileForm", "GRUB menu"), "profileGrub",
            {TemplateKind::Grub}},
        Slot {&Profile::generic, QT_TRANSLATE_NOOP("roadstead::ui::ProfileForm", "Plain text"),
            "profileGeneric", {TemplateKind::Generic}},
    };
    return all;
}

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}

} // namespace

ProfileForm::ProfileForm(FleetApi &fleet, QWidget *parent)
    : QScrollArea(parent)
    , m_fleet(fleet)
    , m_content(new QWidget)
    , m_id(new QLineEdit(m_content))
    , m_name(new QLineEdit(m_content))
    , m_kernel(new QLineEdit(m_content))
    , m_problem(makeLabel({}, fontFor(TextRole::Small), Ink::Error, m_content))
    , m_check(this)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Base);
    m_content->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(10);
    auto *names = new QHBoxLayout;
    names->setSpacing(8);
    m_id->setObjectName(u"profileId"_s);
    m_name->setObjectName(u"profileName"_s);
    addField(names, tr("&Id"), m_id, 1);
    addField(names, tr("&Name"), m_name, 1);
    column->addLayout(names);
    m_kernel->setObjectName(u"profileKernel"_s);
    m_kernel->setPlaceholderText(u"/assets/flatcar_production_pxe.vmlinuz"_s);
    addField(column, tr("&Kernel"), m_kernel, 0);
    m_initrds = addLines(tr("Init &RAM disks, one a line"), u"profileInitrds"_s, 2);
    m_args = addLines(tr("&Arguments of the kernel, one a line"), u"profileArgs"_s, 5);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"profileProblem"_s);
    m_problem->hide();
    column->addWidget(m_problem);
    addTemplateCombos();
    column->addStretch(1);
    setWidget(m_content);
    m_check.setSingleShot(true);
    m_check.setInterval(kCheckAfter);
    connect(&m_check, &QTimer::timeout, this, &ProfileForm::check);
    for (QLineEdit *edit : {m_id, m_name, m_kernel})
        connect(edit, &QLineEdit::textEdited, this, &ProfileForm::tell);
    connect(&m_fleet, &FleetApi::configChanged, this, &ProfileForm::fillTemplates);
    fillTemplates();
}

CodeEditor *ProfileForm::addLines(const QString &name, const QString &objectName, int lines)
{
    auto *edit = new CodeEditor(Syntax::Plain, CodeEditor::Mode::Edit, m_content);
    edit->setObjectName(objectName);
    edit->setEdged(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + 30);
    addField(static_cast<QVBoxLayout *>(m_content->layout()), name, edit, 0);
    connect(edit, &QPlainTextEdit::textChanged, this, &ProfileForm::tell);
    return edit;
}

void ProfileForm::addTemplateCombos()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < m_templates.size(); ++i) {
        const Slot &place = templateSlots().at(i);
        const int row = static_cast<int>(i);
        auto *label = makeLabel(tr(place.name), fontFor(TextRole::Body), Ink::Muted, m_content);
        auto *combo = new QComboBox(m_content);
        combo->setObjectName(QString::fromLatin1(place.objectName));
        combo->setAccessibleName(tr("Template: %1").arg(tr(place.name)));
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(6);
        label->setBuddy(combo);
        m_templates.at(i) = combo;
        auto *open = new QToolButton(m_content);
        open->setAutoRaise(true);
        open->setFocusPolicy(Qt::StrongFocus);
        open->setIcon(themedIcon(u"go-next"_s));
        open->setToolTip(tr("Open this template"));
        open->setAccessibleName(tr("Open the template: %1").arg(tr(place.name)));
        open->setEnabled(false);
        grid->addWidget(label, row, 0);
        grid->addWidget(combo, row, 1);
        grid->addWidget(open, row, 2);
        connect(open, &QToolButton::clicked, this,
            [this, combo] { Q_EMIT templateAsked(combo->currentData().toString()); });
        connect(combo, &QComboBox::currentIndexChanged, this, [this, combo, open] {
            open->setEnabled(!combo->currentData().toString().isEmpty());
            tell();
        });
    }
    auto *column = static_cast<QVBoxLayout *>(m_content->layout());
    column->addWidget(makeLabel(tr("Templates"), fontFor(TextRole::SectionLabel), Ink::Muted, m_content));
    column->addLayout(grid);
}

void ProfileForm::fillTemplates()
{
    m_isFilling = true;
    const QList<ConfigTemplate> &all = m_fleet.config()->document().templates;
    for (std::size_t i = 0; i < m_templates.size(); ++i) {
        QComboBox *combo = m_templates.at(i);
        const Slot &place = templateSlots().at(i);
        const QString chosen = m_profile.*place.id;
        combo->clear();
        combo->addItem(place.id == &Profile::ipxe || place.id == &Profile::grub ? tr("Built-in") : tr("None"),
            QString());
        for (const ConfigTemplate &each : all) {
            // One of a kind that does not fit is shown when it is what the profile has.
            if (each.id == chosen
                || std::find(place.kinds.begin(), place.kinds.end(), each.kind) != place.kinds.end())
                combo->addItem(each.id, each.id);
        }
        if (combo->findData(chosen) < 0)
            combo->addItem(tr("%1 (missing)").arg(chosen), chosen);
        combo->setCurrentIndex(combo->findData(chosen));
    }
    m_isFilling = false;
}

void ProfileForm::setProfile(const Profile &profile)
{
    m_isFilling = true;
    m_profile = profile;
    const std::pair<QLineEdit *, QString> lines[]
        = {{m_id, profile.id}, {m_name, profile.name}, {m_kernel, profile.boot.kernel}};
    for (const auto &[edit, text] : lines) {
        if (edit->text() != text)
            edit->setText(text);
    }
    if (linesOf(m_initrds->toPlainText()) != profile.boot.initrds)
        m_initrds->showText(profile.boot.initrds.join(u'\n'));
    if (linesOf(m_args->toPlainText()) != profile.boot.args)
        m_args->showText(profile.boot.args.join(u'\n'));
    fillTemplates();
    m_isFilling = false;
    check();
}

Profile ProfileForm::profile() const
{
    Profile shown = m_profile;
    shown.id = m_id->text().trimmed();
    shown.name = m_name->text().trimmed();
    shown.boot.kernel = m_kernel->text().trimmed();
    shown.boot.initrds = linesOf(m_initrds->toPlainText());
    shown.boot.args = linesOf(m_args->toPlainText());
    for (std::size_t i = 0; i < m_templates.size(); ++i)
        shown.*templateSlots().at(i).id = m_templates.at(i)->currentData().toString();
    return shown;
}

void ProfileForm::setNames(const QStringList &names)
{
    m_initrds->setNames(names);
    m_args->setNames(names);
}

void ProfileForm::tell()
{
    if (m_isFilling)
        return;
    const Profile now = profile();
    if (now == m_profile)
        return;
    m_profile = now;
    m_check.start();
    Q_EMIT edited();
}

void ProfileForm::check()
{
    QStringList problems;
    for (CodeEditor *edit : {m_initrds, m_args}) {
        ConfigTemplate asTemplate;
        asTemplate.id = m_profile.id;
        asTemplate.kind = TemplateKind::Generic;
        asTemplate.text = edit->toPlainText();
        QList<CodeRemark> remarks;
        for (const ConfigRemark &remark : m_fleet.checkTemplate(asTemplate)) {
            remarks.append({remark.isFatal ? Severity::Error : Severity::Warn, remark.message, remark.line,
                remark.column});
            problems.append(u"%1: %2"_s.arg(edit->accessibleName(), remarkText(remarks.constLast())));
        }
        edit->setRemarks(remarks);
    }
    if (m_profile.boot.kernel.isEmpty() && m_profile.ipxe.isEmpty() && m_profile.grub.isEmpty())
        problems.append(tr("Without a kernel or a script of its own, a node of this profile boots nothing."));
    m_problem->setText(problems.join(u'\n'));
    m_problem->setVisible(!problems.isEmpty());
}

void ProfileForm::focusId()
{
    m_id->setFocus(Qt::OtherFocusReason);
    m_id->selectAll();
}

} // namespace roadstead::ui
