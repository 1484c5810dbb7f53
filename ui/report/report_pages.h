#pragma once

#include "core/report.h"
#include "ui/report/report_words.h"

#include <QFont>
#include <QPageSize>

#include <atomic>
#include <memory>

class QPainter;

namespace roadstead::ui {

/// A report laid out on pages: what PDF, printer and preview draw. A page is measured in twips (1/1440 inch),
/// so that letters have the same widths everywhere. Immutable after it was laid out: may be made in one
/// thread and painted in another.
class ReportPages
{
public:
    static constexpr int kUnitsPerInch = 1440;

    /// Lays everything out; takes time in proportion to the rows. `cancel` may be null; once it is set the
    /// rest is left out.
    ReportPages(std::shared_ptr<const Report> report, QPageSize::PageSizeId size,
        const std::atomic_bool *cancel = nullptr);
    ~ReportPages();

    [[nodiscard]] int count() const;
    /// In twips.
    [[nodiscard]] QSize pageSize() const;
    /// On white, in the light colours. The painter's units are twips.
    void paint(QPainter &painter, int page) const;
    /// The page's text, a line a row, for those who do not see it.
    [[nodiscard]] QString pageWords(int page) const;
    [[nodiscard]] const Report &report() const;

    Q_DISABLE_COPY_MOVE(ReportPages)

private:
    class Layout;
    std::unique_ptr<const Layout> m_layout;
};

} // namespace roadstead::ui
