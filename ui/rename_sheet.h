#pragma once

#include "core/node_summary.h"
#include "ui/form_sheet.h"

class QLineEdit;

namespace roadstead::ui {

/// Gives one node the name that lists show; an empty one leads back to its host name.
class RenameSheet : public FormSheet
{
    Q_OBJECT

public:
    RenameSheet(const NodeSummary &node, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &name);

private:
    QLineEdit *m_name;
};

} // namespace roadstead::ui
