#include "ui/discovery_choice.h"

#include "core/discovery.h"
#include "core/literals.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QRandomGenerator>
#include <QSpinBox>

namespace roadstead::ui {

ClusterDiscovery newDiscovery(int size)
{
    DiscoveryDice dice {};
    QRandomGenerator::system()->fillRange(dice.data(), static_cast<qsizetype>(dice.size()));
    return {discoveryTokenOf(dice), size};
}

QSpinBox *makeDiscoverySize(int size, QWidget *parent)
{
    auto *spin = new QSpinBox(parent);
    spin->setObjectName(u"discoverySize"_s);
    spin->setRange(1, kMaxDiscoverySize);
    spin->setValue(size);
    spin->setAccessibleName(DiscoveryChoice::tr("Members of the etcd"));
    spin->setToolTip(DiscoveryChoice::tr(
        "As many as come first make the etcd; any further one is turned away. An odd number is best: "
        "4 members outlive no more losses than 3."));
    return spin;
}

DiscoveryChoice::DiscoveryChoice(QWidget *parent)
    : QWidget(parent)
    , m_isWanted(new QCheckBox(tr("Make a &token for it"), this))
    , m_size(makeDiscoverySize(kDefaultDiscoverySize, this))
{
    m_isWanted->setObjectName(u"discoveryWanted"_s);
    m_isWanted->setToolTip(tr("By it the members of a new etcd find each other; templates have it as %1.")
                               .arg(u"{{.etcd_discovery}}"_s));
    auto *label = makeLabel(tr("&Members"), fontFor(TextRole::Body), Ink::Text, this);
    label->setBuddy(m_size);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_isWanted, 1);
    row->addWidget(label);
    row->addWidget(m_size);
    m_size->setEnabled(false);
    connect(m_isWanted, &QCheckBox::toggled, m_size, &QWidget::setEnabled);
}

std::optional<ClusterDiscovery> DiscoveryChoice::discovery() const
{
    return m_isWanted->isChecked() ? std::optional(newDiscovery(m_size->value())) : std::nullopt;
}

} // namespace roadstead::ui
