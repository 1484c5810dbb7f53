#pragma once

#include "core/literals.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QBoxLayout>

namespace roadstead::ui {

/// A field with its name in small letters above it; the name's mnemonic leads there, and reads it out.
inline QLabel *addField(QBoxLayout *row, const QString &name, QWidget *field, int stretch)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(3);
    auto *label = makeLabel(name, fontFor(TextRole::SectionLabel), Ink::Muted, field->parentWidget());
    label->setBuddy(field);
    field->setAccessibleName(QString(name).remove(u'&'));
    column->addWidget(label);
    column->addWidget(field);
    row->addLayout(column, stretch);
    return label;
}

} // namespace roadstead::ui
