#pragma once

#include "ui/report/report_pages.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QPixmap>

namespace roadstead::ui {

/// The pages of a report one below the other, as they are printed. Paper stays white in every theme.
class ReportPreview : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ReportPreview(QWidget *parent = nullptr);

    /// Keeps the page that is looked at. Null: nothing.
    void setPages(std::shared_ptr<const ReportPages> pages);
    [[nodiscard]] const std::shared_ptr<const ReportPages> &pages() const { return m_pages; }
    [[nodiscard]] int pageCount() const { return m_pages ? m_pages->count() : 0; }
    /// Counts from 0.
    [[nodiscard]] int currentPage() const;
    void goToPage(int page);

    /// 1: as large as on paper; 0: as wide as the view.
    void setZoom(double zoom);
    [[nodiscard]] double zoom() const { return m_zoom; }
    /// What is really used.
    [[nodiscard]] double scale() const;
    void zoomIn();
    void zoomOut();

Q_SIGNALS:
    void currentPageChanged(int page);
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void arrange();
    void tellPage();
    [[nodiscard]] QSize pixelSize() const; ///< of one page
    [[nodiscard]] int pitch() const;
    [[nodiscard]] const QPixmap &picture(int page);

    std::shared_ptr<const ReportPages> m_pages;
    QCache<int, QPixmap> m_pictures;
    double m_zoom = 0;
    int m_toldPage = -1;
};

} // namespace roadstead::ui
