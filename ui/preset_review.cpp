#include "ui/preset_review.h"

#include "core/literals.h"
#include "core/secret.h"
#include "ui/config_preview.h"
#include "ui/document_edit_text.h"
#include "ui/effect_box.h"
#include "ui/look/widgets.h"
#include "ui/save_bar.h"
#include "ui/severity_line.h"

#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

/// A machine that the parts are for, when the fleet has none.
Labels exampleOf(const PresetParts &parts)
{
    Labels labels = parts.group.selector;
    if (!labels.contains(u"mac"_s))
        labels.insert(u"mac"_s, u"52:54:00:00:00:01"_s);
    return labels;
}

} // namespace

PresetReview::PresetReview(FleetApi &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_added(new EffectBox(this))
    , m_effect(new SeverityLine(this))
    , m_preview(new ConfigPreview(fleet, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_added->setObjectName(u"presetAdded"_s);
    m_effect->setObjectName(u"presetEffect"_s);
    column->addWidget(m_added);
    column->addWidget(m_effect);
    auto *card = new Card(this);
    auto *cardColumn = new QVBoxLayout(card);
    cardColumn->setContentsMargins(1, 1, 1, 7);
    cardColumn->addWidget(m_preview);
    card->setMinimumHeight(160);
    column->addWidget(card, 1);
}

namespace {

/// The parts with masks in place of the secrets that go into the vault with them: what is shown of their
/// effect is as if they were set already.
PresetParts withMasks(PresetParts parts)
{
    const auto mask = [&parts](const QString &name) {
        return parts.secrets.contains(name) ? QJsonValue(secretMask(name))
                                            : QJsonValue(secretReference(name));
    };
    parts.group.metadata = withSecrets(parts.group.metadata, mask).toObject();
    return parts;
}

} // namespace

QString PresetReview::showParts(const PresetParts &parts, const QList<NodeId> &nodes)
{
    const FleetConfigPtr config = m_fleet.config();
    const auto document = withPreset(config->document(), parts);
    PreviewSubject subject;
    subject.users = nodes;
    subject.example = exampleOf(parts);
    if (!document) {
        subject.problem = document.error().message;
        m_added->tell(Severity::Error, subject.problem);
    } else {
        subject.edit = editBetween(config->document(), *document);
        QStringList lines = editLines(subject.edit);
        if (!parts.secrets.isEmpty())
            lines.append(tr("%n secret(s) go into the station's vault; dots stand for them below", nullptr,
                static_cast<int>(parts.secrets.size())));
        m_added->tell(Severity::Info, lines.join(u'\n'));
        const auto shown = withPreset(config->document(), withMasks(parts));
        subject.edit = editBetween(config->document(), shown ? *shown : *document);
        askEffect(subject.edit);
    }
    m_preview->setSubject(subject);
    return subject.problem;
}

void PresetReview::askEffect(const DocumentEdit &edit)
{
    stop();
    m_effect->setSentence(Severity::Quiet, tr("Looking at what it changes for the nodes of the fleet…"));
    m_cancel = std::make_shared<std::atomic_bool>(false);
    m_fleet.previewEdit(
        edit, {{}, m_cancel}, this, [this, round = m_round](const Result<EditPreview> &effect) {
            if (round != m_round)
                return;
            if (effect)
                takeEffect(*effect);
            else
                m_effect->setSentence(Severity::Warn, effect.error().message);
        });
}

void PresetReview::takeEffect(const EditPreview &effect)
{
    if (effect.failed > 0)
        m_effect->setSentence(
            Severity::Error, tr("%n node(s) would be given an error", nullptr, effect.failed));
    else if (effect.changed > 0)
        m_effect->setSentence(Severity::Warn,
            tr("%n node(s) of the fleet are given something else at their next boot", nullptr,
                effect.changed));
    else
        m_effect->setSentence(Severity::Good, tr("No node of the fleet is given anything else than now."));
}

void PresetReview::stop()
{
    ++m_round;
    if (m_cancel)
        *m_cancel = true;
}

} // namespace roadstead::ui
