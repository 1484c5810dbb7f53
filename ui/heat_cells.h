#pragma once

#include "ui/cell_model.h"

#include <QItemSelection>
#include <QListView>

#include <optional>

namespace roadstead::ui {

struct Tokens;

/// The nodes of one card as squares, ten a row, painted by one widget. An item view: selection by click,
/// Ctrl, Shift, rubber band and keys, tool tips, and each cell's words for assistive tools come from there.
/// It recognises a drag by itself and tells the board, which carries it out; QDrag is not used, for nothing
/// leaves the window and the preview has to follow the pointer.
class HeatCells : public QListView
{
    Q_OBJECT

public:
    static constexpr int kPerRow = 10;
    static constexpr int kMostRows = 20; ///< in sight at once; beyond them the card scrolls
    static constexpr int kPad = 3; ///< room for the focus ring of the outermost cells

    explicit HeatCells(CellModel &model, QWidget *parent = nullptr);

    /// What stands there when there is no node.
    void setPlaceholder(const QString &text);
    /// The selected cells are on their way to another card.
    void setCarried(bool isCarried);
    /// The drag that it told of is over; moves of the mouse mean nothing until the next press.
    void forgetDrag();
    [[nodiscard]] QList<NodeId> selectedNodes() const;
    [[nodiscard]] NodeId currentNode() const;

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Its new selection replaces those of all other cards.
    void selectionTaken() const;
    void currentShown(roadstead::NodeId id);
    void opened(roadstead::NodeId id);
    void menuAsked(const QPoint &globalPos);
    void cellShown(const QRect &rect); ///< in this widget: it wants to be in sight
    void dragStarted(const QPoint &globalPos);
    void dragMoved(const QPoint &globalPos);
    void dragDropped(const QPoint &globalPos);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(
        const QModelIndex &index, const QEvent *event) const override;
    void updateGeometries() override;
    void doItemsLayout() override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void dataChanged(
        const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    enum class Gesture : unsigned char
    {
        None,
        Press, ///< on a cell: may become a drag
        Drag,
        Over, ///< a drag that was given up: its release selects nothing
        Band
    };
    static constexpr int kCellHeight = 22;
    static constexpr int kGap = 5;

    [[nodiscard]] int lineCount() const;
    [[nodiscard]] int contentHeight() const;
    [[nodiscard]] QRect cellRect(int row) const; ///< left to right
    [[nodiscard]] int nearestRow(const QPoint &point) const;
    [[nodiscard]] int rowIn(const QPoint &point) const; ///< of a cell or the gap behind it; -1
    [[nodiscard]] QPoint unmirrored(const QPoint &point) const;
    void stretchBand(const QPoint &to);
    void beginDrag(const QPoint &globalPos);
    void paintCell(QPainter &painter, int row, const Tokens &tokens) const;

    CellModel &m_model;
    QString m_placeholder;
    Gesture m_gesture = Gesture::None;
    QPoint m_pressedAt;
    QRect m_band;
    QItemSelection m_bandBase; ///< what was selected before the band
    bool m_isCarried = false;
};

} // namespace roadstead::ui
