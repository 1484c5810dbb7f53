#include "ui/selector_editor.h"

#include "core/boot_labels.h"
#include "core/literals.h"
#include "core/mac_address.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

namespace roadstead::ui {

SelectorEditor::SelectorEditor(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_add(new QPushButton(themedIcon(u"list-add"_s), tr("Add a label"), this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_add->setObjectName(u"addSelectorRow"_s);
    m_add->setProperty("kind", u"quiet"_s);
    m_column->addWidget(m_add, 0, Qt::AlignLeading);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({}, {}).key->setFocus(Qt::OtherFocusReason);
        Q_EMIT edited();
    });
}

SelectorEditor::Row &SelectorEditor::addRow(const QString &key, const QString &value)
{
    auto *widget = new QWidget(this);
    auto *line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    auto *keyBox = new QComboBox(widget);
    keyBox->setEditable(true);
    keyBox->setInsertPolicy(QComboBox::NoInsert);
    keyBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    keyBox->setMinimumContentsLength(5);
    keyBox->addItems(m_keys);
    keyBox->setCurrentText(key);
    keyBox->lineEdit()->setPlaceholderText(tr("label"));
    keyBox->setAccessibleName(tr("Label"));
    auto *valueEdit = new QLineEdit(value, widget);
    valueEdit->setPlaceholderText(tr("value"));
    valueEdit->setAccessibleName(tr("Value of the label"));
    auto *remove = new QToolButton(widget);
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setIcon(themedIcon(u"cross"_s, IconRole::Muted));
    remove->setToolTip(tr("Remove this label"));
    remove->setAccessibleName(tr("Remove this label"));
    line->addWidget(keyBox, 2);
    line->addWidget(makeLabel(u"="_s, fontFor(TextRole::Body), Ink::Muted, widget));
    line->addWidget(valueEdit, 3);
    line->addWidget(remove);
    m_column->insertWidget(m_column->count() - 1, widget);
    connect(keyBox, &QComboBox::currentTextChanged, this, &SelectorEditor::edited);
    connect(valueEdit, &QLineEdit::textEdited, this, &SelectorEditor::edited);
    connect(remove, &QToolButton::clicked, this, [this, widget] {
        removeRow(widget);
        Q_EMIT edited();
    });
    m_rows.append({widget, keyBox, valueEdit});
    return m_rows.last();
}

void SelectorEditor::removeRow(const QWidget *widget)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].widget != widget)
            continue;
        m_rows[i].widget->hide();
        m_rows[i].widget->deleteLater();
        m_rows.removeAt(i);
        m_add->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void SelectorEditor::setSelector(const Labels &selector)
{
    if (this->selector() == selector)
        return;
    for (const Row &row : std::as_const(m_rows)) {
        row.widget->hide();
        row.widget->deleteLater();
    }
    m_rows.clear();
    for (auto it = selector.cbegin(); it != selector.cend(); ++it)
        addRow(it.key(), it.value());
}

Labels SelectorEditor::selector() const
{
    Labels labels;
    for (const Row &row : m_rows) {
        const QString key = row.key->currentText().trimmed();
        if (!key.isEmpty())
            labels.insert(key, labelValue(key, row.value->text().trimmed()));
    }
    return labels;
}

void SelectorEditor::setKeys(const QStringList &keys)
{
    if (keys == m_keys)
        return;
    m_keys = keys;
    for (const Row &row : std::as_const(m_rows)) {
        const QSignalBlocker quiet(row.key);
        const QString text = row.key->currentText();
        row.key->clear();
        row.key->addItems(m_keys);
        row.key->setCurrentText(text);
    }
}

QString SelectorEditor::problem() const
{
    QStringList seen;
    for (const Row &row : m_rows) {
        const QString key = row.key->currentText().trimmed();
        const QString value = row.value->text().trimmed();
        if (key.isEmpty() && !value.isEmpty())
            return tr("The value “%1” has no label before it.").arg(value);
        if (key.isEmpty())
            continue;
        if (seen.contains(key))
            return tr("The label “%1” stands there twice: the last one counts.").arg(key);
        if (key == "mac"_L1 && !value.isEmpty() && !normalizedMac(value))
            return tr("“%1” is not a hardware address: no node will match.").arg(value);
        seen.append(key);
    }
    return {};
}

} // namespace roadstead::ui
