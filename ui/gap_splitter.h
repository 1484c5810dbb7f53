#pragma once

#include <QSplitter>

namespace roadstead::ui {

/// Parts cards that have edges of their own: the gap between them is the grip, and a line is drawn there only
/// under the pointer.
class GapSplitter : public QSplitter
{
    Q_OBJECT

public:
    explicit GapSplitter(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    [[nodiscard]] QSplitterHandle *createHandle() override;
};

} // namespace roadstead::ui
