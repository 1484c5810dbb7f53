#include "ui/report_export.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace roadstead::ui {

ReportExport::ReportExport(QObject *parent)
    : QObject(parent)
{
}

ReportExport::~ReportExport()
{
    cancel();
}

void ReportExport::cancel()
{
    if (m_cancel)
        *m_cancel = true;
}

void ReportExport::save(
    std::shared_ptr<const Report> report, const ReportOptions &options, const QString &file)
{
    if (isBusy())
        return;
    m_cancel = std::make_shared<std::atomic_bool>(false);
    ReportOptions own = options;
    own.cancel = m_cancel;
    Q_EMIT started(file);
    // The pool's thread hands the result to the application, which outlives it; this object may be gone.
    const QPointer<ReportExport> self(this);
    QThreadPool::globalInstance()->start([self, report = std::move(report), own, file] {
        const Result<void> result = saveReport(*report, own, file);
        QMetaObject::invokeMethod(
            qApp,
            [self, file, result] {
                if (!self)
                    return;
                self->m_cancel.reset();
                if (result)
                    Q_EMIT self->saved(file);
                else
                    Q_EMIT self->failed(file, result.error());
            },
            Qt::QueuedConnection);
    });
}

} // namespace roadstead::ui
