#include "ui/gap_splitter.h"

#include "ui/look/tokens.h"

#include <QPainter>

namespace roadstead::ui {

namespace {

constexpr int kGap = 12;

class Handle : public QSplitterHandle
{
public:
    Handle(Qt::Orientation orientation, QSplitter *parent)
        : QSplitterHandle(orientation, parent)
    {
        setAttribute(Qt::WA_Hover);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!underMouse())
            return;
        QPainter painter(this);
        const QRect line = orientation() == Qt::Horizontal ? QRect(width() / 2, 8, 1, height() - 16)
                                                           : QRect(8, height() / 2, width() - 16, 1);
        painter.fillRect(line, tokens().control);
    }
};

} // namespace

GapSplitter::GapSplitter(Qt::Orientation orientation, QWidget *parent)
    : QSplitter(orientation, parent)
{
    setHandleWidth(kGap);
    setChildrenCollapsible(false);
}

QSplitterHandle *GapSplitter::createHandle()
{
    return new Handle(orientation(), this);
}

} // namespace roadstead::ui
