#pragma once

#include <QStyledItemDelegate>

namespace roadstead::ui {

class PaletteModel;

/// A row of the palette: icon of the kind, title, muted detail, and the kind's word at the end.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PaletteDelegate(const PaletteModel &model, QObject *parent);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const PaletteModel &m_model;
};

} // namespace roadstead::ui
