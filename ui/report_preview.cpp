#include "ui/report_preview.h"

#include "core/literals.h"
#include "ui/look/marks.h"
#include "ui/look/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <array>

namespace roadstead::ui {

namespace {

constexpr int kGap = 16;
constexpr int kPicturesKept = 6;
constexpr std::array kZooms {0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0};
constexpr double kLeastScale = 0.2;

} // namespace

ReportPreview::ReportPreview(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_pictures(kPicturesKept)
{
    setObjectName(u"reportPreview"_s);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(200, 160);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    verticalScrollBar()->setSingleStep(40);
    arrange();
}

void ReportPreview::setPages(std::shared_ptr<const ReportPages> pages)
{
    const int page = currentPage();
    const bool wasEmpty = pageCount() == 0;
    m_pages = std::move(pages);
    m_pictures.clear();
    m_toldPage = -1;
    arrange();
    if (wasEmpty || page >= pageCount())
        goToPage(std::max(0, std::min(page, pageCount() - 1)));
    tellPage();
    viewport()->update();
}

double ReportPreview::scale() const
{
    const double perTwip = logicalDpiX() / static_cast<double>(ReportPages::kUnitsPerInch);
    if (m_zoom > 0 || !m_pages)
        return (m_zoom > 0 ? m_zoom : 1) * perTwip;
    const double fitting = (viewport()->width() - 2.0 * kGap) / m_pages->pageSize().width();
    return std::max(fitting, kLeastScale * perTwip);
}

QSize ReportPreview::pixelSize() const
{
    return m_pages ? (QSizeF(m_pages->pageSize()) * scale()).toSize() : QSize();
}

int ReportPreview::pitch() const
{
    return pixelSize().height() + kGap;
}

void ReportPreview::arrange()
{
    const QSize page = pixelSize();
    const int height = pageCount() > 0 ? pageCount() * pitch() + kGap : 0;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, page.width() + 2 * kGap - viewport()->width()));
}

void ReportPreview::tellPage()
{
    const int page = currentPage();
    if (page == m_toldPage)
        return;
    m_toldPage = page;
    setAccessibleName(pageCount() > 0 ? pageText(page + 1, pageCount()) : tr("Preview"));
    // Read only for the page that is looked at: whoever does not see it hears its text.
    setAccessibleDescription(pageCount() > 0 ? m_pages->pageWords(page) : QString());
    Q_EMIT currentPageChanged(page);
}

int ReportPreview::currentPage() const
{
    if (pageCount() == 0)
        return 0;
    // The page that has the middle of the view.
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    return std::clamp(middle / std::max(1, pitch()), 0, pageCount() - 1);
}

void ReportPreview::goToPage(int page)
{
    verticalScrollBar()->setValue(std::clamp(page, 0, std::max(0, pageCount() - 1)) * pitch());
}

void ReportPreview::setZoom(double zoom)
{
    if (zoom == m_zoom)
        return;
    const int page = currentPage();
    m_zoom = zoom;
    m_pictures.clear();
    arrange();
    goToPage(page);
    viewport()->update();
    Q_EMIT zoomChanged();
}

void ReportPreview::zoomIn()
{
    const double now = scale() * ReportPages::kUnitsPerInch / logicalDpiX();
    const auto next = std::ranges::find_if(kZooms, [now](double zoom) { return zoom > now + 0.01; });
    setZoom(next == kZooms.end() ? kZooms.back() : *next);
}

void ReportPreview::zoomOut()
{
    const double now = scale() * ReportPages::kUnitsPerInch / logicalDpiX();
    const auto next
        = std::find_if(kZooms.rbegin(), kZooms.rend(), [now](double zoom) { return zoom < now - 0.01; });
    setZoom(next == kZooms.rend() ? kZooms.front() : *next);
}

const QPixmap &ReportPreview::picture(int page)
{
    if (const QPixmap *kept = m_pictures.object(page))
        return *kept;
    const double ratio = devicePixelRatioF();
    auto made = std::make_unique<QPixmap>((QSizeF(pixelSize()) * ratio).toSize());
    made->fill(Qt::white);
    QPainter painter(made.get());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.scale(scale() * ratio, scale() * ratio);
    m_pages->paint(painter, page);
    painter.end();
    made->setDevicePixelRatio(ratio);
    QPixmap *given = made.release();
    m_pictures.insert(page, given); // which owns it now
    return *given;
}

void ReportPreview::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), t.sunken);
    const QSize size = pixelSize();
    const int x = std::max(kGap, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    const int first = std::max(0, (verticalScrollBar()->value() - kGap) / std::max(1, pitch()));
    for (int page = first; page < pageCount(); ++page) {
        const QRect at(QPoint(x, kGap + page * pitch() - verticalScrollBar()->value()), size);
        if (at.top() > viewport()->height())
            break;
        painter.drawPixmap(at.topLeft(), picture(page));
        painter.setPen(t.border);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(at.adjusted(-1, -1, 0, 0));
    }
    if (hasFocus())
        drawFocusRing(painter, viewport()->rect(), t);
}

void ReportPreview::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const int page = m_toldPage;
    if (m_zoom == 0)
        m_pictures.clear();
    arrange();
    if (m_zoom == 0 && page > 0)
        goToPage(page);
    tellPage();
}

void ReportPreview::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    const bool hasControl = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_PageDown:
        return goToPage(currentPage() + 1);
    case Qt::Key_PageUp:
        return goToPage(currentPage() - 1);
    case Qt::Key_Home:
        return goToPage(0);
    case Qt::Key_End:
        return goToPage(pageCount() - 1);
    case Qt::Key_Space:
        return bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return hasControl ? zoomIn() : QAbstractScrollArea::keyPressEvent(event);
    case Qt::Key_Minus:
        return hasControl ? zoomOut() : QAbstractScrollArea::keyPressEvent(event);
    case Qt::Key_0:
        return hasControl ? setZoom(0) : QAbstractScrollArea::keyPressEvent(event);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void ReportPreview::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() > 0)
        zoomIn();
    else if (event->angleDelta().y() < 0)
        zoomOut();
    event->accept();
}

void ReportPreview::scrollContentsBy(int, int)
{
    viewport()->update();
    tellPage();
}

void ReportPreview::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ReportPreview::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace roadstead::ui
