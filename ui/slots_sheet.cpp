#include "ui/slots_sheet.h"

#include "core/literals.h"

#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QSpinBox>

namespace roadstead::ui {

SlotsSheet::SlotsSheet(const QString &group, int slotCount, int held, QWidget *parent)
    : FormSheet(tr("How many nodes of %1 may reboot at once?").arg(group), tr("Change"), parent)
    , m_count(new QSpinBox(this))
    , m_effect(addSentence({}))
    , m_held(held)
{
    setWindowTitle(tr("Slots of %1").arg(group));
    setObjectName(u"slotsSheet"_s);
    acceptButton()->setObjectName(u"changeButton"_s);
    m_count->setObjectName(u"slotCount"_s);
    m_count->setRange(0, kMaxSlots);
    m_count->setValue(slotCount);
    m_count->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    addField(tr("Slots"), m_count);
    connect(m_count, &QSpinBox::valueChanged, this, &SlotsSheet::showEffect);
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
    if (isVisible()) // a sentence that wraps needs a line more
        resize(width(), layout()->totalHeightForWidth(width()));
}

} // namespace roadstead::ui
