#pragma once

#include "runtime/control.h"

#include <QUrl>

class QCommandLineParser;

namespace roadstead::runtime {

/// `roadsteadctl report`: asks the station for a report and has it written.
[[nodiscard]] ControlResult runReport(const QStringList &arguments, const ReportFileWriter &writeReport);

// control.cpp: what every verb with a station needs. The parser knows station, token and data-dir.
[[nodiscard]] QByteArray tokenFor(const QCommandLineParser &parser);
[[nodiscard]] QUrl stationOf(const QCommandLineParser &parser);

} // namespace roadstead::runtime
