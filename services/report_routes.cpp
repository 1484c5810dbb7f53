#include "services/report_routes.h"

#include "core/literals.h"
#include "wire/admin_json.h"
#include "wire/report_json.h"

#include <QDateTime>
#include <QThreadPool>

#include <array>

namespace roadstead::services {

namespace {

constexpr auto kPrefix = "/api/v1/report/";

HttpResponse problem(const Error &error)
{
    HttpResponse response = HttpResponse::fromError(error);
    response.contentType = "application/json";
    response.body = wire::errorJson(error);
    return response;
}

std::optional<EventKind> kindNamed(const QString &name)
{
    for (unsigned short number = 1; number < 1000; ++number) {
        if (eventKindName(static_cast<EventKind>(number)) == name)
            return static_cast<EventKind>(number);
    }
    return std::nullopt;
}

std::optional<Severity> severityNamed(const QString &name)
{
    for (const Severity each :
        {Severity::Quiet, Severity::Info, Severity::Good, Severity::Warn, Severity::Error}) {
        if (severityName(each) == name)
            return each;
    }
    return std::nullopt;
}

std::optional<qint64> momentOf(const QString &text)
{
    const QDateTime at = QDateTime::fromString(text, Qt::ISODateWithMs);
    return at.isValid() ? std::optional(at.toMSecsSinceEpoch()) : std::nullopt;
}

/// Fails: Invalid, naming the word that cannot be read.
Result<void> take(ReportQuery &query, const QString &name, const QString &value)
{
    const auto wrong = [&] { return fail(ErrorCode::Invalid, u"%1=%2 cannot be read."_s.arg(name, value)); };
    if (name == "app"_L1) {
        query.appId = value;
    } else if (name == "group"_L1) {
        query.updateGroup = value;
    } else if (name == "version"_L1) {
        query.version = value;
    } else if (name == "cluster"_L1) {
        query.cluster = value;
    } else if (name == "who"_L1) {
        query.who = value;
    } else if (name == "text"_L1) {
        query.text = value;
    } else if (name == "node"_L1) {
        bool isNumber = false;
        query.node = static_cast<NodeId>(value.toLongLong(&isNumber));
        if (!isNumber)
            return wrong();
    } else if (name == "since"_L1 || name == "until"_L1) {
        const auto at = momentOf(value);
        if (!at)
            return wrong();
        (name == "since"_L1 ? query.sinceMs : query.untilMs) = *at;
    } else if (name == "kind"_L1) {
        const auto kind = kindNamed(value);
        if (!kind)
            return wrong();
        query.kinds.append(*kind);
    } else if (name == "least"_L1) {
        const auto severity = severityNamed(value);
        if (!severity)
            return wrong();
        query.least = *severity;
    } else {
        return fail(ErrorCode::Invalid, u"A report has no filter “%1”."_s.arg(name));
    }
    return {};
}

Result<ReportQuery> queryOf(const HttpRequest &request)
{
    ReportQuery query;
    const QString kind = QString::fromUtf8(request.path.sliced(qstrlen(kPrefix)));
    const auto known = reportKindFromName(kind);
    if (!known)
        return fail(ErrorCode::NotFound, u"Reports are inventory, rollout and events, not “%1”."_s.arg(kind));
    query.kind = *known;
    for (const auto &[name, value] : request.query()) {
        if (auto taken = take(query, QString::fromUtf8(name), QString::fromUtf8(value)); !taken)
            return tl::unexpected(taken.error());
    }
    return query;
}

} // namespace

void addReportRoutes(HttpServer &server, FleetApi &api, const AdminGuard &guard)
{
    HttpRouteOptions slow;
    slow.deadline = std::chrono::minutes(10);
    server.routePrefix(HttpMethod::Get, kPrefix,
        guard([&api](const HttpRequest &request, const HttpResponder &responder) {
            const auto query = queryOf(request);
            if (!query) {
                responder(problem(query.error()));
                return;
            }
            api.report(*query, {}, &api, [responder](const Result<Report> &report) {
                if (!report) {
                    responder(problem(report.error()));
                    return;
                }
                // Megabytes of JSON: not in the main thread.
                QThreadPool::globalInstance()->start(
                    [responder, made = *report] { responder(HttpResponse::json(wire::encodeReport(made))); });
            });
        }),
        slow);
}

} // namespace roadstead::services
