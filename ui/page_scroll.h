#pragma once

#include <QMargins>
#include <QScrollArea>

class QVBoxLayout;

namespace roadstead::ui {

/// A column of cards that scrolls where there is too little room. The scroll bar lies in the trailing margin,
/// so that the cards end where the head above them does, whether there is a bar or not.
class PageScroll : public QScrollArea
{
    Q_OBJECT

public:
    /// Margins of the column, leading and trailing as left and right.
    PageScroll(const QMargins &margins, QWidget *parent);

    /// Where the cards go; their parent is widget().
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();

    const QMargins m_margins;
    QVBoxLayout *m_column;
};

/// A box with `content` and so much room behind it, at the trailing side in either direction of layout, which
/// margins do not know.
[[nodiscard]] QWidget *withTrailingRoom(QWidget *content, int room, QWidget *parent);

} // namespace roadstead::ui
