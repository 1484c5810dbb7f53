#include "ui/revert_sheet.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/document_edit_text.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace roadstead::ui {

namespace {

constexpr int kWidth = 560;
constexpr int kMostLines = 8;
constexpr qsizetype kMostDiff = 200'000; ///< letters

} // namespace

RevertSheet::RevertSheet(FleetApi &fleet, Acts &acts, qint64 revision, QWidget *parent)
    : QDialog(parent)
    , m_fleet(fleet)
    , m_acts(acts)
    , m_revision(revision)
    , m_state(nullptr)
    , m_lines(nullptr)
    , m_diff(new QPlainTextEdit(this))
    , m_reason(new QLineEdit(this))
    , m_act(new QPushButton(tr("Revert"), this))
{
    setObjectName(u"revertSheet"_s);
    makeParts();
    readBefore();
}

RevertSheet::~RevertSheet()
{
    *m_isCancelled = true;
}

void RevertSheet::makeParts()
{
    const QString title = tr("Revert revision %1 of the fleet document").arg(m_revision);
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(makeLabel(title, fontFor(TextRole::CardTitle), Ink::Text, this));
    m_state = makeLabel(tr("Reading what that would change…"), fontFor(TextRole::Body), Ink::Muted, this);
    m_state->setObjectName(u"revertState"_s);
    m_lines = makeLabel({}, fontFor(TextRole::Body), Ink::Text, this);
    m_lines->setObjectName(u"revertLines"_s);
    for (QLabel *label : {m_lines, m_state}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    m_lines->hide();
    m_diff->setReadOnly(true);
    m_diff->setObjectName(u"revertDiff"_s);
    m_diff->setAccessibleName(tr("What changes for the nodes"));
    m_diff->setFont(fontFor(TextRole::Code));
    m_diff->setMinimumHeight(160);
    m_diff->setTabChangesFocus(true);
    m_diff->hide();
    column->addWidget(m_diff, 1);
    QLabel *why = makeLabel(tr("&Why? It is kept in the history. You may leave it empty."),
        fontFor(TextRole::Small), Ink::Muted, this);
    why->setBuddy(m_reason);
    m_reason->setObjectName(u"revertReason"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setMaxLength(500);
    column->addWidget(why);
    column->addWidget(m_reason);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setDefault(true);
    m_act->setObjectName(u"revertButton"_s);
    m_act->setProperty("kind", u"primary"_s);
    m_act->setAutoDefault(false);
    m_act->setEnabled(false);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_act);
    column->addSpacing(4);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &RevertSheet::revert);
    setMinimumWidth(kWidth);
}

bool RevertSheet::isReady() const
{
    return m_act->isEnabled();
}

void RevertSheet::readBefore()
{
    m_fleet.documentAt(m_revision - 1, this, [this](const Result<FleetDocument> &before) {
        if (before)
            readAfter(*before);
        else
            refuse(tr("The document before revision %1 is not kept any more: %2")
                       .arg(m_revision)
                       .arg(before.error().message));
    });
}

void RevertSheet::readAfter(const FleetDocument &before)
{
    m_fleet.documentAt(m_revision, this, [this, before](const Result<FleetDocument> &after) {
        if (after)
            takeEdit(editBetween(*after, before));
        else
            refuse(tr("Revision %1 is not kept any more: %2").arg(m_revision).arg(after.error().message));
    });
}

void RevertSheet::takeEdit(const DocumentEdit &edit)
{
    const FleetConfigPtr now = m_fleet.config();
    const auto reverted = applied(now->document(), edit);
    if (!reverted) {
        refuse(tr("Something of it was changed again since: %1").arg(reverted.error().message));
        return;
    }
    m_back = editBetween(now->document(), *reverted);
    if (m_back.isEmpty()) {
        refuse(tr("Nothing of it is left to revert."));
        return;
    }
    QStringList lines = editLines(m_back);
    const qsizetype more = lines.size() - kMostLines;
    if (more > 0)
        lines = lines.first(kMostLines)
            + QStringList {tr("… and %n more change(s)", nullptr, static_cast<int>(more))};
    m_lines->setText(lines.join(u'\n'));
    m_lines->show();
    LongWork work;
    work.isCancelled = m_isCancelled;
    m_fleet.previewEdit(m_back, work, this, [this](const Result<EditPreview> &preview) {
        if (preview)
            takePreview(*preview);
        else
            refuse(preview.error().message);
    });
}

void RevertSheet::takePreview(const EditPreview &preview)
{
    const QString counts = tr("Nodes: %1 the same, %2 change, %3 fail")
                               .arg(preview.same)
                               .arg(preview.changed)
                               .arg(preview.failed);
    m_state->setText(
        preview.failed > 0 ? tr("%1. Those that fail could not boot with this.").arg(counts) : counts);
    setInk(m_state, preview.failed > 0 ? Ink::Error : Ink::Muted);
    QString text;
    for (const EditEffect &effect : preview.effects) {
        if (text.size() > kMostDiff)
            break;
        text += u"%1 — %2\n"_s.arg(
            effect.path, tr("%n node(s)", nullptr, static_cast<int>(effect.nodes.size())));
        text += (effect.isFailed ? effect.problem : effect.diff) + u"\n\n"_s;
    }
    m_diff->setPlainText(text.trimmed());
    m_diff->setVisible(!text.isEmpty());
    m_act->setEnabled(true);
    adjustSize();
}

void RevertSheet::refuse(const QString &sentence)
{
    m_state->setText(sentence);
    setInk(m_state, Ink::Error);
    m_act->setEnabled(false);
}

void RevertSheet::revert()
{
    ActWords words;
    words.done = tr("Revision %1 reverted").arg(m_revision);
    words.name = tr("Revert revision %1").arg(m_revision);
    words.what = u"revert"_s;
    words.subject = QString::number(m_revision);
    words.reason = m_reason->text().trimmed();
    m_acts.edit(
        [back = m_back](const FleetConfig &config) { return applied(config.document(), back); }, words);
    accept();
}

} // namespace roadstead::ui
