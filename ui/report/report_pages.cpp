#include "ui/report/report_pages.h"

#include "core/literals.h"
#include "ui/report/report_layout.h"
#include "ui/report/report_writer.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace roadstead::ui {

ReportPages::ReportPages(
    std::shared_ptr<const Report> report, QPageSize::PageSizeId size, const std::atomic_bool *cancel)
    : m_layout(std::make_unique<const Layout>(std::move(report), size, cancel))
{
}

ReportPages::~ReportPages() = default;

int ReportPages::count() const
{
    return m_layout->count();
}

QSize ReportPages::pageSize() const
{
    return m_layout->pageSize();
}

void ReportPages::paint(QPainter &painter, int page) const
{
    m_layout->paint(painter, page);
}

QString ReportPages::pageWords(int page) const
{
    return m_layout->words(page);
}

const Report &ReportPages::report() const
{
    return m_layout->report();
}

Result<void> writePdf(const Report &report, const ReportOptions &options, QIODevice &out)
{
    // Not owned: the pages do not outlive this call.
    const std::shared_ptr<const Report> shared(&report, [](const Report *) {});
    const ReportPages pages(shared, options.pageSize, options.cancel.get());
    // In memory: QPdfWriter does not tell when its device takes no more.
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setResolution(ReportPages::kUnitsPerInch);
    pdf.setPageSize(QPageSize(options.pageSize));
    pdf.setPageMargins(QMarginsF());
    pdf.setTitle(reportTitle(report));
    pdf.setCreator(u"Roadstead "_s + report.programVersion);
    QPainter painter;
    if (!painter.begin(&pdf))
        return writeFailed(out);
    for (int page = 0; page < pages.count(); ++page) {
        if (options.isCancelled()) {
            painter.end();
            return fail(ErrorCode::Cancelled, {});
        }
        if (page > 0)
            pdf.newPage();
        pages.paint(painter, page);
    }
    const bool isWritten = painter.end() && out.write(buffer.data()) == buffer.size();
    return isWritten ? Result<void>() : writeFailed(out);
}

} // namespace roadstead::ui
