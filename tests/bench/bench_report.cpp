// What a report of a large fleet costs: building it, and writing each format. CPU time of this process.
// Usage: QT_QPA_PLATFORM=offscreen bench_report [NODES] [FOLDER]    (FOLDER: where the files are kept)
#include "../support/report_samples.h"

#include "ui/report/report_writer.h"
#include "wire/report_json.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>

#include <cstdio>
#include <ctime>

using namespace roadstead;
using namespace roadstead::ui;

namespace {

double cpuMs()
{
    timespec now {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

void measure(const char *name, const std::function<Report()> &build, const QString &folder)
{
    const double before = cpuMs();
    Report report = build();
    report.dataHash = wire::reportHash(report);
    std::printf("%-10s build and hash            %8.0f ms\n", name, cpuMs() - before);
    for (const ReportFormat format : kAllReportFormats) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        ReportOptions options;
        options.format = format;
        const double start = cpuMs();
        const auto written = writeReport(report, options, buffer);
        std::printf("%-10s %-4s %10.2f MiB       %8.0f ms%s\n", name, reportFormatName(format).data(),
            static_cast<double>(buffer.size()) / (1 << 20), cpuMs() - start, written ? "" : "  FAILED");
        if (folder.isEmpty())
            continue;
        QFile file(folder + u'/' + QLatin1String(name) + u'.' + reportFormatName(format));
        if (file.open(QIODevice::WriteOnly))
            file.write(buffer.data());
    }
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int nodes = arguments.size() > 1 ? arguments[1].toInt() : 10'000;
    const QString folder = arguments.value(2);
    measure(
        "inventory", [nodes] { return sampleInventory(nodes); }, folder);
    measure(
        "rollout", [nodes] { return sampleRollout(nodes); }, folder);
    return 0;
}
