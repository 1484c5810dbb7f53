#pragma once

#include "ui/report/report_writer.h"

#include <QObject>

namespace roadstead::ui {

/// Writes a report into a file, or lays it out, without the main thread waiting for it. One thing at a time;
/// lives in the main thread. Destroyed while it works: the work is told to end, and its result is dropped.
class ReportExport : public QObject
{
    Q_OBJECT

public:
    explicit ReportExport(QObject *parent = nullptr);
    ~ReportExport() override;

    void save(std::shared_ptr<const Report> report, const ReportOptions &options, const QString &file);
    [[nodiscard]] bool isBusy() const { return m_cancel != nullptr; }
    void cancel();

Q_SIGNALS:
    void started(const QString &file);
    void saved(const QString &file);
    void failed(const QString &file, const roadstead::Error &error);

private:
    std::shared_ptr<std::atomic_bool> m_cancel; ///< null: nothing is under way
};

} // namespace roadstead::ui
