#pragma once

#include "ui/boot_model.h"
#include "ui/plain_table.h"

namespace roadstead::ui {

/// The column of bars: a boot's steps one behind the other, as long as they took, on one scale for all rows.
/// Time runs from left to right in every language.
class BootBarDelegate : public PlainDelegate
{
    Q_OBJECT

public:
    BootBarDelegate(const BootModel &model, QTableView *table);

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &inner) const override;

private:
    const BootModel &m_model;
};

/// Which colour of the tokens' series a step has; the steps' words stand in the bars and in the legend.
[[nodiscard]] int seriesOf(BootStep step);

} // namespace roadstead::ui
