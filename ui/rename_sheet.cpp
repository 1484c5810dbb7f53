#include "ui/rename_sheet.h"

#include "core/literals.h"

#include <QLineEdit>
#include <QPushButton>

namespace roadstead::ui {

RenameSheet::RenameSheet(const NodeSummary &node, QWidget *parent)
    : FormSheet(tr("Rename %1").arg(node.name), tr("Rename"), parent)
    , m_name(new QLineEdit(node.name, this))
{
    constexpr int kMaxName = 200;
    setObjectName(u"renameSheet"_s);
    m_name->setObjectName(u"nodeName"_s);
    m_name->setMaxLength(kMaxName);
    m_name->setPlaceholderText(node.hostname);
    m_name->selectAll();
    addSentence(
        tr("The name is this fleet's own: the machine keeps its host name. Leave it empty to show the host "
           "name again."));
    addField(tr("Name"), m_name);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(m_name->text().trimmed()); });
    m_name->setFocus();
}

} // namespace roadstead::ui
