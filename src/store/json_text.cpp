#include "store/json_text.h"

#include "core/literals.h"
#include "core/verdict_text.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace roadstead::store {

namespace {

void appendString(QString &out, QStringView text)
{
    out += u'"';
    qsizetype copied = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= 0x20 && c != u'"' && c != u'\\')
            continue;
        out += text.sliced(copied, i - copied);
        copied = i + 1;
        if (c >= 0x20)
            out += u'\\' + QChar(c);
        else
            out += u"\\u%1"_s.arg(static_cast<int>(c), 4, 16, QChar(u'0'));
    }
    out += text.sliced(copied);
    out += u'"';
}

void appendValue(QString &out, const QJsonValue &value);

void appendObject(QString &out, const QJsonObject &object)
{
    out += u'{';
    const qsizetype start = out.size();
    for (auto at = object.constBegin(); at != object.constEnd(); ++at) {
        if (out.size() != start)
            out += u',';
        appendString(out, at.key());
        out += u':';
        appendValue(out, at.value());
    }
    out += u'}';
}

void appendArray(QString &out, const QJsonArray &array)
{
    out += u'[';
    const qsizetype start = out.size();
    for (const QJsonValue value : array) {
        if (out.size() != start)
            out += u',';
        appendValue(out, value);
    }
    out += u']';
}

void appendNumber(QString &out, const QJsonValue &value)
{
    const double real = value.toDouble();
    const qint64 whole = value.toInteger();
    out += static_cast<double>(whole) == real ? QString::number(whole) : QString::number(real, 'g', 17);
}

// The depth is bounded by what the program itself put together: no stranger's JSON becomes a detail whole.
void appendValue(QString &out, const QJsonValue &value) // NOLINT(misc-no-recursion): see above
{
    switch (value.type()) {
    case QJsonValue::Bool:
        out += value.toBool() ? u"true"_s : u"false"_s;
        return;
    case QJsonValue::Double:
        appendNumber(out, value);
        return;
    case QJsonValue::String:
        appendString(out, value.toString());
        return;
    case QJsonValue::Array:
        appendArray(out, value.toArray());
        return;
    case QJsonValue::Object:
        appendObject(out, value.toObject());
        return;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    out += u"null"_s;
}

Error malformed()
{
    return {ErrorCode::Malformed, u"A stored decision is not readable JSON."_s};
}

} // namespace

QString jsonText(const QJsonObject &object)
{
    QString out;
    out.reserve(128);
    appendObject(out, object);
    return out;
}

QString verdictText(const Verdict &verdict)
{
    QString out;
    out.reserve(64 + verdict.reasons.size() * 48);
    out += u"{\"kind\":"_s + QString::number(static_cast<int>(verdict.kind)) + u",\"answer\":"_s;
    appendString(out, verdict.answer);
    out += verdict.isGood ? u",\"good\":true,\"at\":"_s : u",\"good\":false,\"at\":"_s;
    out += QString::number(verdict.atMs);
    if (verdict.nextChangeMs)
        out += u",\"next\":"_s + QString::number(*verdict.nextChangeMs);
    out += u",\"reasons\":["_s;
    for (qsizetype i = 0; i < verdict.reasons.size(); ++i) {
        const Reason &reason = verdict.reasons[i];
        out += i == 0 ? u"["_s : u",["_s;
        appendString(out, QString::fromUtf8(reason.rule));
        out += u',' + QString::number(static_cast<int>(reason.outcome));
        for (const QString &input : reason.inputs) {
            out += u',';
            appendString(out, input);
        }
        out += u']';
    }
    return out + u"]}"_s;
}

Result<QJsonObject> parseJsonText(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return tl::unexpected(malformed());
    return document.object();
}

Result<Verdict> parseVerdictText(const QString &text)
{
    const Result<QJsonObject> object = parseJsonText(text);
    if (!object)
        return tl::unexpected(object.error());
    const int kind = object->value("kind"_L1).toInt(-1);
    if (kind < 0 || kind > static_cast<int>(VerdictKind::Lock))
        return tl::unexpected(malformed());
    Verdict verdict;
    verdict.kind = static_cast<VerdictKind>(kind);
    verdict.answer = object->value("answer"_L1).toString();
    verdict.isGood = object->value("good"_L1).toBool();
    verdict.atMs = object->value("at"_L1).toInteger();
    if (const QJsonValue next = object->value("next"_L1); next.isDouble())
        verdict.nextChangeMs = next.toInteger();
    const QJsonArray reasons = object->value("reasons"_L1).toArray();
    for (const QJsonValue value : reasons) {
        const QJsonArray parts = value.toArray();
        const int outcome = parts.at(1).toInt(-1);
        if (parts.size() < 2 || outcome < 0 || outcome > static_cast<int>(Outcome::NotTried))
            return tl::unexpected(malformed());
        QStringList inputs;
        for (qsizetype i = 2; i < parts.size(); ++i)
            inputs.append(parts.at(i).toString());
        verdict.tried(
            internedRule(parts.at(0).toString().toUtf8()), static_cast<Outcome>(outcome), std::move(inputs));
    }
    return verdict;
}

} // namespace roadstead::store
