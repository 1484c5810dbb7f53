#pragma once

#include "ui/move_text.h"

#include <QWidget>

namespace roadstead::ui {

/// Says beside the pointer what a drop would change, on the inverse surface. It takes no part in the mouse's
/// events.
class DropPreview : public QWidget
{
    Q_OBJECT

public:
    explicit DropPreview(QWidget *host);
    [[nodiscard]] const MoveText &text() const { return m_text; }
    void setText(const MoveText &text);
    /// Beside this point of the host, on the side where there is room.
    void placeAt(const QPoint &pointer);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MoveText m_text;
};

} // namespace roadstead::ui
