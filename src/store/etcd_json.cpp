#include "store/etcd_json.h"

#include "core/literals.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace roadstead::store {

namespace {

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesOf(const QJsonObject &object, const QString &name)
{
    return QByteArray::fromBase64(object.value(name).toString().toLatin1());
}

/// Numbers come as strings; a number is taken as well.
qint64 numberOf(const QJsonObject &object, const QString &name)
{
    const QJsonValue value = object.value(name);
    return value.isString() ? value.toString().toLongLong() : value.toInteger();
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

KeyValue keyValueOf(const QJsonObject &object)
{
    return {bytesOf(object, u"key"_s), bytesOf(object, u"value"_s), numberOf(object, u"create_revision"_s),
        numberOf(object, u"mod_revision"_s), numberOf(object, u"version"_s)};
}

// Transactions are written by hand: a busy station writes nothing else. base64 and numbers need no escapes.
void appendBytes(QByteArray &json, QByteArrayView name, const QByteArray &bytes)
{
    json += '"';
    json += name;
    json += "\":\"";
    json += bytes.toBase64();
    json += '"';
}

void appendNumber(QByteArray &json, QByteArrayView target, QByteArrayView name, qint64 number)
{
    json += ",\"target\":\"";
    json += target;
    json += "\",\"";
    json += name;
    json += "\":\"";
    json += QByteArray::number(number);
    json += '"';
}

/// The result EQUAL is the default.
void appendCompare(QByteArray &json, const KeyCompare &compare)
{
    json += '{';
    appendBytes(json, "key", compare.key);
    switch (compare.target) {
    case KeyCompare::Target::Version:
        appendNumber(json, "VERSION", "version", compare.number);
        break;
    case KeyCompare::Target::ModRevision:
        appendNumber(json, "MOD", "mod_revision", compare.number);
        break;
    case KeyCompare::Target::CreateRevision:
        appendNumber(json, "CREATE", "create_revision", compare.number);
        break;
    case KeyCompare::Target::Value:
        json += ",\"target\":\"VALUE\",";
        appendBytes(json, "value", compare.value);
        break;
    }
    json += '}';
}

void appendOperation(QByteArray &json, const KeyOperation &operation)
{
    const bool isPut = operation.kind == KeyOperation::Kind::Put;
    json += isPut ? "{\"request_put\":{" : "{\"request_delete_range\":{";
    appendBytes(json, "key", operation.key);
    if (isPut) {
        json += ',';
        appendBytes(json, "value", operation.value);
    }
    json += "}}";
}

void appendAll(QByteArray &json, const auto &all, auto append)
{
    json += '[';
    bool isFirst = true;
    for (const auto &each : all) {
        if (!std::exchange(isFirst, false))
            json += ',';
        append(json, each);
    }
    json += ']';
}

void appendTransaction(QByteArray &json, const KeyTransaction &transaction)
{
    json += "{\"compare\":";
    appendAll(json, transaction.compares, appendCompare);
    json += ",\"success\":";
    if (transaction.success.empty() && !transaction.compares.empty()) {
        // etcd compares in whatever an old member still knows where no read asks for the newest.
        json += "[{\"request_range\":{";
        appendBytes(json, "key", transaction.compares.front().key);
        json += ",\"count_only\":true}}]";
    } else {
        appendAll(json, transaction.success, appendOperation);
    }
    json += '}';
}

Result<QJsonObject> objectOf(const QByteArray &body)
{
    QJsonParseError problem {};
    const QJsonDocument parsed = QJsonDocument::fromJson(body, &problem);
    if (!parsed.isObject())
        return fail(
            ErrorCode::Malformed, u"etcd's answer is no JSON object: %1"_s.arg(problem.errorString()));
    return parsed.object();
}

} // namespace

QByteArray rangeRequest(const QByteArray &first, const QByteArray &last)
{
    QJsonObject object {{u"key"_s, base64(first)}};
    if (!last.isEmpty())
        object.insert(u"range_end"_s, base64(last));
    return compact(object);
}

QByteArray transactionRequest(const KeyTransaction &transaction)
{
    QByteArray json;
    appendTransaction(json, transaction);
    return json;
}

QByteArray togetherRequest(const std::vector<KeyTransaction> &transactions)
{
    QByteArray json("{\"success\":");
    appendAll(json, transactions, [](QByteArray &all, const KeyTransaction &each) {
        all += "{\"request_txn\":";
        appendTransaction(all, each);
        all += '}';
    });
    json += '}';
    return json;
}

QByteArray compactionRequest(qint64 revision)
{
    return compact({{u"revision"_s, QString::number(revision)}});
}

QByteArray watchRequest(const QByteArray &first, const QByteArray &last, qint64 fromRevision)
{
    QJsonObject create {{u"key"_s, base64(first)}, {u"prev_kv"_s, true}, {u"progress_notify"_s, true},
        {u"start_revision"_s, QString::number(fromRevision)}};
    if (!last.isEmpty())
        create.insert(u"range_end"_s, base64(last));
    return compact({{u"create_request"_s, create}});
}

Result<RangeResult> rangeResult(const QByteArray &body)
{
    const auto object = objectOf(body);
    if (!object)
        return tl::unexpected(object.error());
    RangeResult result;
    result.revision = numberOf(object->value(u"header"_s).toObject(), u"revision"_s);
    for (const QJsonValue kv : object->value(u"kvs"_s).toArray())
        result.kvs.push_back(keyValueOf(kv.toObject()));
    return result;
}

Result<TransactionResult> transactionResult(const QByteArray &body)
{
    const auto object = objectOf(body);
    if (!object)
        return tl::unexpected(object.error());
    return TransactionResult {object->value(u"succeeded"_s).toBool(),
        numberOf(object->value(u"header"_s).toObject(), u"revision"_s)};
}

Result<std::vector<TransactionResult>> togetherResult(const QByteArray &body, std::size_t count)
{
    const auto object = objectOf(body);
    if (!object)
        return tl::unexpected(object.error());
    const qint64 revision = numberOf(object->value(u"header"_s).toObject(), u"revision"_s);
    const QJsonArray responses = object->value(u"responses"_s).toArray();
    if (static_cast<std::size_t>(responses.size()) != count)
        return fail(ErrorCode::Malformed,
            u"etcd has answered %1 of %2 transactions."_s.arg(responses.size()).arg(count));
    std::vector<TransactionResult> results;
    for (const QJsonValue response : responses) {
        const QJsonObject answer = response.toObject().value(u"response_txn"_s).toObject();
        results.push_back({answer.value(u"succeeded"_s).toBool(), revision});
    }
    return results;
}

Result<WatchLine> watchLine(const QByteArray &line)
{
    const auto object = objectOf(line);
    if (!object)
        return tl::unexpected(object.error());
    if (object->contains(u"error"_s))
        return tl::unexpected(etcdError(0, line));
    const QJsonObject result = object->value(u"result"_s).toObject();
    WatchLine told;
    told.revision = numberOf(result.value(u"header"_s).toObject(), u"revision"_s);
    told.isCreated = result.value(u"created"_s).toBool();
    told.isCancelled = result.value(u"canceled"_s).toBool();
    told.compactRevision = numberOf(result, u"compact_revision"_s);
    for (const QJsonValue value : result.value(u"events"_s).toArray()) {
        const QJsonObject each = value.toObject();
        KeyEvent event;
        event.isDelete = each.value(u"type"_s).toString() == "DELETE"_L1;
        event.kv = keyValueOf(each.value(u"kv"_s).toObject());
        if (each.contains(u"prev_kv"_s))
            event.previous = keyValueOf(each.value(u"prev_kv"_s).toObject());
        told.events.push_back(std::move(event));
    }
    return told;
}

Error etcdError(int httpStatus, const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QJsonValue nested = object.value(u"error"_s);
    const QJsonObject told = nested.isObject() ? nested.toObject() : object;
    QString words = told.value(u"message"_s).toString();
    if (words.isEmpty())
        words = nested.toString();
    constexpr qsizetype kMostWords = 200;
    if (words.isEmpty() && object.isEmpty()) // what is no JSON: Go's HTTP server, or a proxy in between
        words = QString::fromUtf8(body.left(kMostWords)).simplified();
    if (words.isEmpty() || words.contains(u'<'))
        words = u"HTTP status %1"_s.arg(httpStatus);
    // gRPC's codes: google.golang.org/grpc/codes.
    constexpr int kInvalidArgument = 3;
    constexpr int kPermissionDenied = 7;
    constexpr int kOutOfRange = 11;
    constexpr int kUnauthenticated = 16;
    constexpr int kNotFoundStatus = 404;
    // What etcd says with "invalid argument", though it is a matter of who asks.
    for (const auto &[part, sentence] :
        {std::pair {"user name is empty"_L1,
             u"etcd wants to know who asks: write the user in the address, http://USER@HOST:2379."_s},
            {"invalid user ID or password"_L1, u"etcd does not know this user, or the password is wrong."_s},
            {"auth store is old"_L1, u"etcd's users have changed meanwhile."_s}}) {
        if (words.contains(part))
            return {ErrorCode::Denied, sentence};
    }
    switch (told.value(u"code"_s).toInt(told.value(u"grpc_code"_s).toInt())) {
    case kInvalidArgument:
        return {ErrorCode::Invalid, u"etcd refuses the request: %1"_s.arg(words)};
    case kPermissionDenied:
    case kUnauthenticated:
        return {ErrorCode::Denied, u"etcd does not let this station in: %1"_s.arg(words)};
    case kOutOfRange:
        return {ErrorCode::NotFound, u"etcd does not know that revision any more: %1"_s.arg(words)};
    default:
        break;
    }
    if (httpStatus == kNotFoundStatus && object.isEmpty())
        return {ErrorCode::Unavailable,
            u"This etcd does not answer /v3/kv: its JSON gateway is off (--enable-grpc-gateway), or it is older than 3.4."_s};
    return {ErrorCode::Unavailable, u"etcd cannot answer now: %1"_s.arg(words)};
}

} // namespace roadstead::store
