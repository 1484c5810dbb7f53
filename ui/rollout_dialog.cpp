#include "ui/rollout_dialog.h"

#include "core/literals.h"
#include "core/version.h"
#include "ui/effect_box.h"
#include "ui/isolate.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/package_form.h"
#include "ui/policy_form.h"
#include "ui/rollout_text.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr int kWidth = 580;
constexpr int kLeastHeight = 420;
constexpr int kFoot = 150; ///< what stands below the fields
/// What CoreOS Container Linux and Flatcar send; for a document without any application.
const QString kContainerLinux = u"e96281a6-d1af-4bde-9a0a-97b76e56dc57"_s;

QScrollArea *scrolled(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

int textWidth(QString label)
{
    return QFontMetrics(fontFor(TextRole::Body)).horizontalAdvance(label.remove(u'&')) + 2;
}

} // namespace

RolloutDialog::RolloutDialog(FleetApi &fleet, const QString &group, QWidget *parent)
    : QDialog(parent)
    , m_fleet(fleet)
    , m_config(fleet.config())
    , m_applications(new QComboBox)
    , m_packages(new QComboBox)
    , m_package(new PackageForm)
    , m_groups(new QComboBox)
    , m_newGroup(new QLineEdit)
    , m_newGroupProblem(makeLabel({}, fontFor(TextRole::Small), Ink::Error, this))
    , m_policy(new PolicyForm)
    , m_effect(new EffectBox(this))
    , m_launch(new QPushButton(tr("Start rollout"), this))
{
    setObjectName(u"rolloutDialog"_s);
    setWindowTitle(tr("New rollout"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 16);
    column->setSpacing(8);
    m_content = new QWidget;
    auto *fields = new QVBoxLayout(m_content);
    fields->setContentsMargins(20, 0, 20, 8);
    fields->setSpacing(8);
    makeWhat(*fields);
    makeHow(*fields);
    fields->addStretch(1);
    column->addWidget(scrolled(m_content, this), 1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(20, 4, 20, 0);
    foot->setSpacing(12);
    m_effect->setObjectName(u"rolloutEffect"_s);
    foot->addWidget(m_effect);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_launch->setObjectName(u"launchButton"_s);
    m_launch->setProperty("kind", u"primary"_s);
    m_launch->setAutoDefault(false);
    cancel->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_launch);
    foot->addLayout(buttons);
    column->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_launch, &QPushButton::clicked, this, &QDialog::accept);
    fillApplications();
    if (const int at = m_applications->findData(group.section(u'/', 0, 0)); at >= 0)
        m_applications->setCurrentIndex(at);
    if (const int at = m_groups->findData(group.section(u'/', 1, 1)); at >= 0)
        m_groups->setCurrentIndex(at);
    chooseLikelyPackage();
    fitHeight();
    m_packages->setFocus();
}

/// Who has the newest package already is about to add one.
void RolloutDialog::chooseLikelyPackage()
{
    const auto now = status();
    if (now && !now->version.isEmpty() && now->version == m_packages->itemData(0).toString())
        m_packages->setCurrentIndex(m_packages->count() - 1);
}

void RolloutDialog::fitHeight()
{
    m_content->layout()->activate();
    const int inner = m_content->layout()->totalHeightForWidth(kWidth);
    const int room = parentWidget() ? parentWidget()->window()->height() - 40 : inner + kFoot;
    resize(std::max(width(), kWidth), std::max(kLeastHeight, std::min(inner + kFoot, room)));
}

void RolloutDialog::addRow(QGridLayout &grid, const QString &label, QWidget *field)
{
    const int row = grid.rowCount();
    auto *words = makeLabel(label, fontFor(TextRole::Body), Ink::Text, this);
    words->setBuddy(field);
    field->setAccessibleName(QString(label).remove(u'&'));
    grid.addWidget(words, row, 0);
    grid.addWidget(field, row, 1);
}

void RolloutDialog::makeWhat(QVBoxLayout &column)
{
    column.addWidget(
        makeLabel(tr("Which version, and to whom"), fontFor(TextRole::CardTitle), Ink::Text, this));
    const int labels = std::max({m_package->labelWidth(), textWidth(tr("&Application")),
        textWidth(tr("&Package")), textWidth(tr("&Update group"))});
    m_package->setLabelWidth(labels);
    const auto newGrid = [labels] {
        auto *made = new QGridLayout;
        made->setHorizontalSpacing(12);
        made->setVerticalSpacing(8);
        made->setColumnMinimumWidth(0, labels);
        made->setColumnStretch(1, 1);
        return made;
    };
    QGridLayout *grid = newGrid();
    m_applications->setObjectName(u"applications"_s);
    m_packages->setObjectName(u"packages"_s);
    m_groups->setObjectName(u"groups"_s);
    m_newGroup->setObjectName(u"newGroup"_s);
    m_newGroup->setPlaceholderText(u"stable"_s);
    constexpr int kMaxId = 100;
    m_newGroup->setMaxLength(kMaxId);
    addRow(*grid, tr("&Application"), m_applications);
    addRow(*grid, tr("&Package"), m_packages);
    column.addLayout(grid);
    column.addWidget(m_package);
    QGridLayout *groups = newGrid();
    addRow(*groups, tr("&Update group"), m_groups);
    m_newGroup->setAccessibleName(tr("Name of the new update group"));
    groups->addWidget(m_newGroup, groups->rowCount(), 1);
    m_newGroupProblem->setWordWrap(true);
    groups->addWidget(m_newGroupProblem, groups->rowCount(), 1);
    column.addLayout(groups);
    connect(m_applications, &QComboBox::currentIndexChanged, this, &RolloutDialog::showApplication);
    connect(m_packages, &QComboBox::currentIndexChanged, this, &RolloutDialog::showPackage);
    connect(m_package, &PackageForm::changed, this, &RolloutDialog::showEffect);
    connect(m_groups, &QComboBox::currentIndexChanged, this, &RolloutDialog::showGroup);
    connect(m_newGroup, &QLineEdit::textChanged, this, &RolloutDialog::showEffect);
}

void RolloutDialog::makeHow(QVBoxLayout &column)
{
    column.addSpacing(8);
    column.addWidget(
        makeLabel(tr("How fast, and when it stops"), fontFor(TextRole::CardTitle), Ink::Text, this));
    column.addWidget(m_policy);
    connect(m_policy, &PolicyForm::changed, this, &RolloutDialog::showEffect);
    // The fleet moves on while the person thinks.
    connect(&m_fleet, &FleetApi::rolloutsChanged, this, &RolloutDialog::showEffect);
}

void RolloutDialog::fillApplications()
{
    const QSignalBlocker quiet(m_applications);
    for (const Application &each : m_config->document().applications)
        m_applications->addItem(each.name.isEmpty() ? each.id : each.name, each.id);
    if (m_applications->count() == 0)
        m_applications->addItem(tr("Container Linux and Flatcar"), kContainerLinux);
    m_applications->setEnabled(m_applications->count() > 1);
    showApplication();
}

const Application *RolloutDialog::application() const
{
    return m_config->application(m_applications->currentData().toString());
}

const UpdateGroup *RolloutDialog::group() const
{
    const Application *in = application();
    if (!in)
        return nullptr;
    const QString id = m_groups->currentData().toString();
    const auto found = std::ranges::find(in->updateGroups, id, &UpdateGroup::id);
    return id.isEmpty() || found == in->updateGroups.cend() ? nullptr : &*found;
}

void RolloutDialog::showApplication()
{
    const Application *in = application();
    {
        const QSignalBlocker quietPackages(m_packages);
        const QSignalBlocker quietGroups(m_groups);
        m_packages->clear();
        m_groups->clear();
        const QStringList versions = in ? packageVersions(*in) : QStringList();
        for (const QString &version : versions)
            m_packages->addItem(version, version);
        m_packages->addItem(tr("Add a package…"), QString());
        m_package->setTaken(versions);
        if (in) {
            for (const UpdateGroup &each : in->updateGroups)
                m_groups->addItem(each.name.isEmpty() ? each.id : each.name, each.id);
        }
        m_groups->addItem(tr("New update group…"), QString());
    }
    showPackage();
    showGroup();
}

void RolloutDialog::showPackage()
{
    const bool isNew = m_packages->currentData().toString().isEmpty();
    const bool wasHidden = m_package->isHidden();
    m_package->setVisible(isNew);
    if (isNew != wasHidden || !isVisible()) {
        showEffect();
        return;
    }
    fitHeight();
    if (isNew)
        m_package->focusFirst();
    showEffect();
}

void RolloutDialog::showGroup()
{
    const UpdateGroup *chosen = group();
    m_newGroup->setVisible(!chosen);
    m_policy->setPolicy(chosen ? chosen->policy : UpdatePolicy());
    showEffect();
}

RolloutPlan RolloutDialog::plan() const
{
    RolloutPlan plan;
    plan.appId = m_applications->currentData().toString();
    plan.appName = m_applications->currentText();
    plan.group = group() ? group()->id : m_newGroup->text().trimmed();
    plan.policy = m_policy->policy();
    plan.policy.updatesEnabled = true;
    const QString version = m_packages->currentData().toString();
    if (version.isEmpty()) {
        plan.package = m_package->package();
    } else if (const Application *in = application()) {
        const auto found = std::ranges::find(in->packages, version, &Package::version);
        if (found != in->packages.cend())
            plan.package = *found;
    }
    return plan;
}

std::optional<RolloutStatus> RolloutDialog::status() const
{
    const RolloutPlan planned = plan();
    for (const RolloutStatus &each : m_fleet.rollouts()) {
        if (each.group == planned.group && normalizedAppId(each.appId) == normalizedAppId(planned.appId))
            return each;
    }
    return std::nullopt;
}

bool RolloutDialog::isHeld() const
{
    const auto now = status();
    return now
        && (now->state == RolloutState::Paused || now->state == RolloutState::Stopped
            || now->state == RolloutState::Aborted);
}

QString RolloutDialog::groupProblem() const
{
    if (group())
        return {};
    const QString id = m_newGroup->text().trimmed();
    static const QRegularExpression form(u"^[A-Za-z0-9._-]+$"_s);
    if (id.isEmpty())
        return tr("The new update group needs a name.");
    if (!form.match(id).hasMatch())
        return tr("A group's name has letters, digits, dots, dashes and underscores; nodes send it as their "
                  "track.");
    for (const Application &each : m_config->document().applications) {
        if (std::ranges::find(each.updateGroups, id, &UpdateGroup::id) != each.updateGroups.cend())
            return tr("There is an update group “%1” already.").arg(id);
    }
    return {};
}

QString RolloutDialog::problem() const
{
    const bool isNewPackage = m_packages->currentData().toString().isEmpty();
    if (isNewPackage && !m_package->isValid())
        return tr("Fill in the package first.");
    const RolloutPlan planned = plan();
    if (!isNewPackage && !parseVersion(planned.package.version))
        return tr("“%1” is no version that can be compared, so no node would update.")
            .arg(planned.package.version);
    for (const QString &wrong : {groupProblem(), m_policy->problem()}) {
        if (!wrong.isEmpty())
            return wrong;
    }
    const auto document = plannedRollout(*m_config, planned);
    if (!document)
        return document.error().message;
    if (*document == m_config->document() && !isHeld())
        return tr("%1 is being brought to %2 by this policy already.")
            .arg(isolated(planned.group), isolated(planned.package.version));
    return {};
}

QStringList RolloutDialog::effectSentences(const RolloutPlan &planned) const
{
    const QStringList groups
        = application() ? groupsOnChannelOf(*application(), planned.group) : QStringList {planned.group};
    const QString version = isolated(planned.package.version);
    const RolloutEffect would
        = rolloutEffect(m_fleet.nodes(), {groups.cbegin(), groups.cend()}, planned.package.version);
    const int updates = would.behind - would.held;
    QStringList sentences;
    if (would.total == 0)
        sentences.append(
            tr("No node is in %1 yet; those that come later get %2.").arg(isolated(planned.group), version));
    else if (updates == 0)
        sentences.append(tr("No node would update: all of them run %1 or a newer version.").arg(version));
    else
        sentences.append(tr("%1 of %n node(s) would update to %2.", nullptr, would.total)
                             .arg(QString::number(updates), version));
    if (would.missing > 0)
        sentences.append(tr("%n missing node(s) would follow once back.", nullptr, would.missing));
    if (would.held > 0)
        sentences.append(tr("%n node(s) held back would not.", nullptr, would.held));
    if (const qint64 least = leastDurationMs(updates, planned.policy))
        sentences.append(tr("At this rate it takes at least %1.").arg(isolated(durationText(least))));
    const QString window = windowSentence(planned.policy, m_fleet.nowMs());
    if (!window.isEmpty())
        sentences.append(window);
    QStringList others = groups;
    others.removeAll(planned.group);
    if (!others.isEmpty())
        sentences.append(
            tr("Its channel also serves %1, so that would update too.").arg(isolated(others.join(u", "_s))));
    return sentences;
}

QString RolloutDialog::effect() const
{
    const QString wrong = problem();
    return wrong.isEmpty() ? effectSentences(plan()).join(u' ') : wrong;
}

void RolloutDialog::showEffect()
{
    const QString wrong = problem();
    const bool isTyped = !m_newGroup->text().isEmpty();
    m_newGroupProblem->setText(groupProblem());
    m_newGroupProblem->setVisible(!group() && isTyped && !groupProblem().isEmpty());
    m_newGroup->setProperty("valid", m_newGroupProblem->isHidden() ? QVariant() : QVariant(false));
    m_newGroup->update();
    m_launch->setEnabled(wrong.isEmpty());
    m_effect->tell(wrong.isEmpty() ? Severity::Info : Severity::Quiet, effect());
    setAccessibleDescription(m_effect->text());
}

} // namespace roadstead::ui
