#include "ui/cluster_form.h"

#include "core/cluster_edits.h"
#include "core/literals.h"
#include "core/reboot_lock.h"
#include "ui/cluster_colour.h"
#include "ui/discovery_choice.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr int kWidth = 480;
constexpr int kLongestId = 64;
const QString kNewGroup = u"\n"_s; // no id: ids hold no control characters

QLabel *addNote(QFormLayout *form, QWidget *parent)
{
    auto *note = makeLabel({}, fontFor(TextRole::Small), Ink::Muted, parent);
    note->setWordWrap(true);
    note->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    form->addRow(QString(), note);
    return note;
}

/// A sentence below a field: an error, or a remark.
void say(QLabel *note, const QString &problem, const QString &remark = {})
{
    setInk(note, problem.isEmpty() ? Ink::Muted : Ink::Error);
    note->setText(problem.isEmpty() ? remark : problem);
    note->setVisible(!note->text().isEmpty());
}

void setValid(QLineEdit *edit, bool isValid)
{
    edit->setProperty("valid", isValid ? QVariant() : QVariant(false));
    edit->update();
}

} // namespace

QString idFromName(const QString &name)
{
    QString id;
    for (const QChar c : name.trimmed().toLower()) {
        if (isLockGroupId(QStringView(&c, 1)))
            id += c;
        else if (!id.isEmpty() && !id.endsWith(u'-'))
            id += u'-';
    }
    while (id.endsWith(u'-'))
        id.chop(1);
    return id.left(kLongestId);
}

ClusterForm::ClusterForm(
    const FleetConfigPtr &config, const Cluster *cluster, int selectedNodes, QWidget *parent)
    : QDialog(parent)
    , m_config(config)
    , m_before(cluster ? *cluster : Cluster())
    , m_name(new QLineEdit(m_before.name.isEmpty() ? m_before.id : m_before.name, this))
    , m_id(new QLineEdit(m_before.id, this))
    , m_lock(new QComboBox(this))
    , m_updates(new QComboBox(this))
    , m_discovery(new DiscoveryChoice(this))
    , m_colour(new ColourRow(m_before.colour, this))
    , m_takesNodes(new QCheckBox(tr("Move the %n selected node(s) into it", nullptr, selectedNodes), this))
    , m_done(new QPushButton(isNew() ? tr("Create cluster") : tr("Save"), this))
{
    setObjectName(u"clusterForm"_s);
    setWindowTitle(isNew() ? tr("New cluster") : tr("Cluster %1").arg(m_before.id));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(16);
    column->addWidget(makeLabel(windowTitle(), fontFor(TextRole::CardTitle), Ink::Text, this));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Id"), m_id);
    m_idNote = addNote(form, this);
    form->addRow(tr("&Lock group"), m_lock);
    form->addRow(QString(), makeLockRow());
    m_lockNote = addNote(form, this);
    form->addRow(tr("&Updates"), m_updates);
    if (isNew())
        form->addRow(tr("etcd"), m_discovery);
    m_discovery->setVisible(isNew());
    form->addRow(tr("Colour"), m_colour);
    column->addLayout(form);
    column->addWidget(m_takesNodes);
    m_takesNodes->setChecked(selectedNodes > 0);
    m_takesNodes->setVisible(selectedNodes > 0);
    column->addStretch(1);
    column->addLayout(makeButtons());
    for (QLineEdit *edit : {m_name, m_id, m_lockId})
        edit->setMaxLength(kLongestId);
    m_name->setObjectName(u"clusterName"_s);
    m_id->setObjectName(u"clusterId"_s);
    m_lock->setObjectName(u"clusterLock"_s);
    m_updates->setObjectName(u"clusterUpdates"_s);
    fillGroups();
    connect(m_name, &QLineEdit::textEdited, this, &ClusterForm::follow);
    connect(m_id, &QLineEdit::textChanged, this, &ClusterForm::follow);
    connect(m_lockId, &QLineEdit::textChanged, this, &ClusterForm::check);
    connect(m_lock, &QComboBox::currentIndexChanged, this, &ClusterForm::follow);
    setMinimumWidth(kWidth);
    check();
    m_name->setFocus();
    m_name->selectAll();
}

QLayout *ClusterForm::makeButtons()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_done->setObjectName(u"clusterDone"_s);
    m_done->setProperty("kind", u"primary"_s);
    m_done->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_done);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_done, &QPushButton::clicked, this, &QDialog::accept);
    return buttons;
}

QWidget *ClusterForm::makeLockRow()
{
    m_newLock = new QWidget(this);
    auto *row = new QHBoxLayout(m_newLock);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_lockId = new QLineEdit(m_newLock);
    m_lockId->setObjectName(u"lockGroupId"_s);
    m_lockId->setAccessibleName(tr("Id of the new lock group"));
    m_slots = new QSpinBox(m_newLock);
    m_slots->setObjectName(u"lockSlots"_s);
    m_slots->setRange(0, kMaxLockSlots);
    m_slots->setValue(1);
    m_slots->setAccessibleName(tr("Slots of the new lock group"));
    m_slots->setToolTip(tr("How many of its nodes may reboot at once"));
    auto *label = makeLabel(tr("&Slots"), fontFor(TextRole::Body), Ink::Text, m_newLock);
    label->setBuddy(m_slots);
    row->addWidget(m_lockId, 1);
    row->addWidget(label);
    row->addWidget(m_slots);
    return m_newLock;
}

void ClusterForm::fillGroups()
{
    m_lock->addItem(tr("New lock group…"), kNewGroup);
    m_lock->addItem(tr("None: its nodes reboot freely"), QString());
    for (const LockGroup &group : m_config->document().lockGroups)
        m_lock->addItem(tr("%1 (%n slot(s))", nullptr, group.slotCount).arg(group.id), group.id);
    m_lock->setCurrentIndex(isNew() ? 0 : qMax(0, m_lock->findData(m_before.lockGroup)));
    m_updates->addItem(tr("None: each node's own track chooses"), QString());
    for (const Application &application : m_config->document().applications) {
        for (const UpdateGroup &group : application.updateGroups) {
            QString version;
            for (const Channel &channel : application.channels) {
                if (channel.id == group.channel)
                    version = channel.package;
            }
            if (m_updates->findData(group.id) < 0)
                m_updates->addItem(version.isEmpty() ? group.id : group.id + u" · "_s + version, group.id);
        }
    }
    const int chosen = isNew() && m_updates->count() > 1 ? 1 : m_updates->findData(m_before.updateGroup);
    m_updates->setCurrentIndex(qMax(0, chosen));
}

bool ClusterForm::hasNewLockGroup() const
{
    return m_lock->currentData().toString() == kNewGroup;
}

/// While the person has not said otherwise, the id follows the name and the new lock group's follows the id.
void ClusterForm::follow()
{
    if (sender() == m_name && isNew() && !m_id->isModified())
        m_id->setText(idFromName(m_name->text()));
    if (!m_lockId->isModified())
        m_lockId->setText(idFromName(m_id->text()));
    check();
}

QString ClusterForm::idProblem() const
{
    const QString id = m_id->text().trimmed();
    if (id.isEmpty())
        return m_name->text().isEmpty() && !m_id->isModified() ? QString() : tr("A cluster needs an id.");
    if (id != m_before.id && m_config->cluster(id))
        return tr("There is a cluster “%1” already.").arg(id);
    return {};
}

QString ClusterForm::lockProblem() const
{
    const QString id = m_lockId->text();
    if (!hasNewLockGroup() || m_id->text().isEmpty())
        return {};
    if (!isLockGroupId(id))
        return tr("A lock group's id has only letters, digits, dots and dashes.");
    return m_config->lockGroup(id)
        ? tr("There is a lock group “%1” already: choose it above, or give another id.").arg(id)
        : QString();
}

void ClusterForm::check()
{
    m_newLock->setVisible(hasNewLockGroup());
    QString remark;
    const QString id = m_id->text().trimmed();
    if (!isNew() && id != m_before.id) {
        const int groups = static_cast<int>(groupsSelecting(*m_config, m_before.id).size());
        if (groups > 0)
            remark = tr("%n group template(s) select(s) it and will follow.", nullptr, groups);
    }
    say(m_idNote, idProblem(), remark);
    say(m_lockNote, lockProblem(),
        hasNewLockGroup() ? tr("So many of its nodes may reboot at once.") : QString());
    setValid(m_id, idProblem().isEmpty());
    setValid(m_lockId, lockProblem().isEmpty());
    m_done->setEnabled(!id.isEmpty() && idProblem().isEmpty() && lockProblem().isEmpty());
}

ClusterChoice ClusterForm::choice() const
{
    ClusterChoice choice;
    choice.cluster = m_before;
    choice.cluster.id = m_id->text().trimmed();
    // A name that says no more than the id is not written.
    const QString name = m_name->text().trimmed();
    choice.cluster.name = name == choice.cluster.id && m_before.name.isEmpty() ? QString() : name;
    choice.cluster.colour = m_colour->colour();
    choice.cluster.updateGroup = m_updates->currentData().toString();
    choice.cluster.lockGroup = hasNewLockGroup() ? m_lockId->text() : m_lock->currentData().toString();
    if (isNew())
        choice.cluster.discovery = m_discovery->discovery();
    if (hasNewLockGroup())
        choice.newLockGroup = LockGroup {choice.cluster.lockGroup, m_slots->value()};
    choice.takesNodes = m_takesNodes->isVisibleTo(this) && m_takesNodes->isChecked();
    return choice;
}

} // namespace roadstead::ui
