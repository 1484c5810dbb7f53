#include "ui/slots_sheet.h"

#include "core/literals.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>

namespace roadstead::ui {

namespace {

constexpr int kWidth = 420;

} // namespace

SlotsSheet::SlotsSheet(const QString &group, int slotCount, int held, QWidget *parent)
    : QDialog(parent)
    , m_count(new QSpinBox(this))
    , m_effect(makeLabel({}, fontFor(TextRole::Body), Ink::Muted, this))
    , m_held(held)
{
    setWindowTitle(tr("Slots of %1").arg(group));
    setObjectName(u"slotsSheet"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    auto *title = makeLabel(tr("How many nodes of %1 may reboot at once?").arg(group),
        fontFor(TextRole::CardTitle), Ink::Text, this);
    title->setWordWrap(true);
    column->addWidget(title);
    m_count->setObjectName(u"slotCount"_s);
    m_count->setAccessibleName(tr("Slots"));
    m_count->setRange(0, kMaxSlots);
    m_count->setValue(slotCount);
    auto *row = new QHBoxLayout;
    row->addWidget(m_count);
    row->addStretch(1);
    column->addLayout(row);
    m_effect->setWordWrap(true);
    column->addWidget(m_effect);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *change = new QPushButton(tr("Change"), this);
    change->setObjectName(u"changeButton"_s);
    change->setProperty("kind", u"primary"_s);
    change->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(change);
    column->addStretch(1);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(change, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_count, &QSpinBox::valueChanged, this, &SlotsSheet::showEffect);
    setMinimumWidth(kWidth);
    constexpr int kHeight = 190;
    resize(kWidth, kHeight);
    showEffect();
    m_count->selectAll();
    m_count->setFocus();
}

int SlotsSheet::slotCount() const
{
    return m_count->value();
}

void SlotsSheet::showEffect()
{
    const int count = m_count->value();
    if (count == 0)
        m_effect->setText(tr("With no slot none of its nodes may reboot; updates wait installed."));
    else if (count < m_held)
        m_effect->setText(tr("%n node(s) hold a slot now and keep it; the next one gets none until fewer do.",
            nullptr, m_held));
    else
        m_effect->setText(tr("Up to %n node(s) may be down at the same time.", nullptr, count));
    setAccessibleDescription(m_effect->text());
}

} // namespace roadstead::ui
