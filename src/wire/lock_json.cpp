#include "wire/lock_json.h"

#include "core/literals.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace roadstead::wire {

namespace {

bool isGroupName(const QString &group)
{
    return !group.isEmpty() && std::all_of(group.cbegin(), group.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.'
            || c == u'-';
    });
}

bool isId(const QString &id)
{
    constexpr char16_t kDelete = 0x7f;
    return !id.isEmpty()
        && std::all_of(id.cbegin(), id.cend(), [](QChar c) { return c >= u' ' && c != QChar(kDelete); });
}

} // namespace

Result<LockRequest> parseLockRequest(QByteArrayView body)
{
    if (body.size() > kMaxLockBytes)
        return fail(ErrorCode::TooLarge, u"A lock request has at most %1 bytes"_s.arg(kMaxLockBytes));
    QJsonParseError error;
    const QJsonDocument document
        = QJsonDocument::fromJson(QByteArray::fromRawData(body.data(), body.size()), &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::Malformed, u"The body is no JSON: %1"_s.arg(error.errorString()));
    const QJsonValue params = document.object().value("client_params"_L1);
    const QJsonValue id = params.toObject().value("id"_L1);
    const QJsonValue group = params.toObject().value("group"_L1);
    if (!id.isString() || !group.isString())
        return fail(
            ErrorCode::Malformed, u"The body is not {\"client_params\":{\"id\":\"…\",\"group\":\"…\"}}"_s);
    LockRequest request {id.toString(), group.toString()};
    if (std::max(request.id.size(), request.group.size()) > kMaxLockIdChars)
        return fail(
            ErrorCode::Invalid, u"An id and a group have at most %1 characters"_s.arg(kMaxLockIdChars));
    if (!isId(request.id))
        return fail(ErrorCode::Invalid, u"The id is empty or holds control characters"_s);
    if (!isGroupName(request.group))
        return fail(ErrorCode::Invalid, u"A group is named with letters, digits, dots and dashes"_s);
    return request;
}

QByteArray encodeLockError(QByteArrayView kind, const QString &value)
{
    const QJsonObject object {{u"kind"_s, QString::fromLatin1(kind)}, {u"value"_s, value}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace roadstead::wire
