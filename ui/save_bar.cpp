#include "ui/save_bar.h"

#include "core/literals.h"
#include "ui/effects_view.h"
#include "ui/look/themed_icon.h"
#include "ui/look/tokens.h"
#include "ui/severity_line.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>

namespace roadstead::ui {

namespace {

constexpr int kLeastEffectsHeight = 84;
constexpr int kMostEffectsHeight = 240;
constexpr int kProgressWidth = 160;

} // namespace

QString blastText(const EditPreview &preview)
{
    QStringList parts {SaveBar::tr("%n same", nullptr, preview.same)};
    if (preview.changed > 0) {
        int kinds = 0;
        for (const EditEffect &effect : preview.effects)
            kinds += effect.isFailed ? 0 : 1;
        const QString changed = SaveBar::tr("%n change(s)", "verb", preview.changed);
        // What fails as it did before is a change without a kind of its own.
        parts.append(kinds == 0 ? changed
                                : SaveBar::tr("%1 (%2)", "“12 change” (“1 kind”)")
                                      .arg(changed, SaveBar::tr("%n kind(s)", nullptr, kinds)));
    }
    if (preview.failed > 0)
        parts.append(SaveBar::tr("%n fail(s)", "verb", preview.failed));
    return parts.join(u" · "_s);
}

SaveBar::SaveBar(FleetApi &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
{
    setObjectName(u"saveBar"_s);
    setAccessibleName(tr("Changes that are not saved"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 10, 8);
    column->setSpacing(8);
    makeRow();
    makeForce();
    // A splitter takes its own greatest height from its parts, so it is the box that keeps the height.
    m_effectsBox = new QWidget(this);
    auto *box = new QVBoxLayout(m_effectsBox);
    box->setContentsMargins(0, 0, 0, 0);
    m_effects = new EffectsView(m_fleet, m_effectsBox);
    box->addWidget(m_effects);
    m_effectsBox->setFixedHeight(kMostEffectsHeight);
    m_effectsBox->hide();
    column->addWidget(m_effectsBox);
    connect(m_effects, &EffectsView::nodeActivated, this, &SaveBar::nodeActivated);
    hide();
}

void SaveBar::makeRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_line = new SeverityLine(this);
    m_line->setObjectName(u"saveLine"_s);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(kProgressWidth);
    m_progress->setMaximumHeight(10);
    m_progress->setAccessibleName(tr("Nodes that were looked at"));
    const auto add
        = [this, row](QPushButton *&button, const QString &text, const char *kind, const QString &name) {
              button = new QPushButton(text, this);
              if (*kind)
                  button->setProperty("kind", QString::fromLatin1(kind));
              button->setObjectName(name);
              button->setAutoDefault(false);
              row->addWidget(button);
          };
    row->addWidget(m_line, 1);
    row->addWidget(m_progress);
    add(m_show, tr("Show effects"), "quiet", u"showEffects"_s);
    add(m_cancelButton, tr("Cancel"), "", u"cancelPreview"_s);
    add(m_discard, tr("Discard"), "quiet", u"discardDraft"_s);
    add(m_save, tr("Save…"), "primary", u"saveDraft"_s);
    m_show->setCheckable(true);
    m_discard->setToolTip(tr("Throw the changes away"));
    m_save->setToolTip(tr("See what it does to every node, then save (Ctrl+S)"));
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_show, &QPushButton::toggled, this, [this](bool isOn) {
        m_effectsBox->setVisible(isOn);
        m_show->setText(isOn ? tr("Hide effects") : tr("Show effects"));
    });
    connect(m_cancelButton, &QPushButton::clicked, this, [this] {
        stop();
        show(State::Offered);
    });
    connect(m_discard, &QPushButton::clicked, this, &SaveBar::discardAsked);
    connect(m_save, &QPushButton::clicked, this, &SaveBar::press);
}

void SaveBar::makeForce()
{
    m_force = new QWidget(this);
    auto *row = new QHBoxLayout(m_force);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_anyway = new QCheckBox(tr("Save anyway, because"), m_force);
    m_anyway->setObjectName(u"saveAnyway"_s);
    m_reason = new QLineEdit(m_force);
    m_reason->setObjectName(u"saveReason"_s);
    m_reason->setPlaceholderText(tr("the reason, for the history"));
    m_reason->setAccessibleName(tr("Why it is saved although nodes fail"));
    m_reason->setEnabled(false);
    row->addWidget(m_anyway);
    row->addWidget(m_reason, 1);
    m_force->hide();
    static_cast<QVBoxLayout *>(layout())->addWidget(m_force);
    connect(m_anyway, &QCheckBox::toggled, this, [this](bool isOn) {
        m_reason->setEnabled(isOn);
        if (isOn)
            m_reason->setFocus(Qt::OtherFocusReason);
        showButtons();
    });
    connect(m_reason, &QLineEdit::textChanged, this, &SaveBar::showButtons);
    connect(m_reason, &QLineEdit::returnPressed, this, [this] {
        if (m_save->isEnabled())
            press();
    });
}

void SaveBar::offer(const QString &name, const QString &problem, const QString &warning)
{
    stop();
    m_name = name;
    m_problem = problem;
    if (!problem.isEmpty())
        m_line->setSentence(Severity::Error, problem);
    else if (!warning.isEmpty())
        m_line->setSentence(Severity::Warn, warning);
    else
        m_line->setSentence(Severity::Info, tr("“%1” has changes that are not saved.").arg(name));
    show(State::Offered);
}

void SaveBar::dismiss()
{
    stop();
    m_name.clear();
    hide();
}

void SaveBar::setEffectsHeight(int height)
{
    m_effectsBox->setFixedHeight(qBound(kLeastEffectsHeight, height, kMostEffectsHeight));
}

void SaveBar::stop()
{
    ++m_round;
    if (m_cancel)
        *m_cancel = true;
    m_cancel.reset();
}

void SaveBar::preview(const DocumentEdit &edit)
{
    stop();
    m_cancel = std::make_shared<std::atomic_bool>(false);
    const quint64 round = m_round;
    LongWork work;
    work.isCancelled = m_cancel;
    const QPointer<SaveBar> self(this);
    work.progress = [self, round](int done, int total) {
        if (!self || self->m_round != round)
            return;
        self->m_progress->setMaximum(qMax(1, total));
        self->m_progress->setValue(done);
    };
    m_progress->setMaximum(0); // busy, until the first figure
    m_line->setSentence(Severity::Info, tr("Rendering “%1” for every node, before and after…").arg(m_name));
    show(State::Running);
    m_fleet.previewEdit(edit, work, this, [this, round](const Result<EditPreview> &preview) {
        if (round != m_round)
            return;
        m_cancel.reset();
        if (preview) {
            take(*preview);
            return;
        }
        m_line->setSentence(Severity::Error, preview.error().message);
        show(State::Offered);
    });
}

void SaveBar::take(const EditPreview &preview)
{
    m_preview = preview;
    m_anyway->setChecked(false);
    m_reason->clear();
    m_effects->setEffects(preview.effects);
    const Severity severity = preview.failed > 0 ? Severity::Error
        : preview.changed > 0                    ? Severity::Warn
                                                 : Severity::Good;
    const QString effect = preview.changed == 0 && preview.failed == 0
        ? tr("No node gets anything else: %1").arg(blastText(preview))
        : tr("Of %n node(s): %1", nullptr, preview.total).arg(blastText(preview));
    m_line->setSentence(severity, effect);
    show(State::Ready);
    m_show->setChecked(preview.failed > 0);
    m_save->setFocus(Qt::OtherFocusReason);
}

void SaveBar::show(State state)
{
    m_state = state;
    const bool isReady = state == State::Ready;
    m_progress->setVisible(state == State::Running);
    m_cancelButton->setVisible(state != State::Offered);
    m_cancelButton->setText(isReady ? tr("Back") : tr("Cancel"));
    m_discard->setVisible(state == State::Offered);
    m_show->setVisible(isReady && !m_preview.effects.isEmpty());
    if (!isReady)
        m_show->setChecked(false);
    m_force->setVisible(isReady && m_preview.failed > 0);
    m_save->setText(isReady ? tr("Save") : tr("Save…"));
    showButtons();
    QWidget::show();
}

void SaveBar::showButtons()
{
    const bool isForced = m_anyway->isChecked() && !m_reason->text().trimmed().isEmpty();
    const bool mayConfirm = m_preview.failed == 0 || isForced;
    m_save->setEnabled(
        m_problem.isEmpty() && m_state != State::Running && (m_state == State::Offered || mayConfirm));
}

void SaveBar::press()
{
    if (m_state == State::Ready)
        confirm();
    else
        Q_EMIT saveAsked();
}

void SaveBar::confirm()
{
    if (m_state != State::Ready || !m_save->isEnabled())
        return;
    m_save->setEnabled(false); // once
    Q_EMIT confirmed(m_preview.failed > 0 ? m_reason->text().trimmed() : QString());
}

void SaveBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_line->severity() == Severity::Error ? t.of(Severity::Error).mark : t.border, 1));
    painter.setBrush(t.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace roadstead::ui
