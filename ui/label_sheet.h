#pragma once

#include "core/node_summary.h"
#include "ui/filter_completion.h"
#include "ui/form_sheet.h"

class QComboBox;

namespace roadstead::ui {

/// Sets one label on the chosen nodes, or takes it away: key and value with what the fleet has already.
class LabelSheet : public FormSheet
{
    Q_OBJECT

public:
    LabelSheet(const QList<NodeSummary> &nodes, const FilterVocabulary &words, QWidget *parent);

Q_SIGNALS:
    /// An empty value takes the label away.
    void chosen(const QString &key, const QString &value);

private:
    void showKey();
    void finish(const QString &value);
    [[nodiscard]] QString key() const;

    QList<NodeSummary> m_nodes;
    FilterVocabulary m_words;
    QComboBox *m_key;
    QComboBox *m_value;
    QPushButton *m_remove;
};

} // namespace roadstead::ui
