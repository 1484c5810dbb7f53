#include "provision/value.h"
#include "provision/same_text.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace roadstead::provision {

Value::Value() = default;
Value::Value(const Value &other) = default;
Value::Value(Value &&other) noexcept = default;
Value &Value::operator=(const Value &other) = default;
Value &Value::operator=(Value &&other) noexcept = default;
Value::~Value() = default;

Value::Value(ValueList list)
    : m_data(std::make_shared<const ValueList>(std::move(list)))
{
}

Value::Value(ValueMap map)
    : m_data(std::make_shared<const ValueMap>(std::move(map)))
{
}

bool Value::isTrue() const
{
    switch (kind()) {
    case Kind::Null:
        return false;
    case Kind::Bool:
        return toBool();
    case Kind::Int:
        return toInt() != 0;
    case Kind::Float:
        return toFloat() != 0;
    case Kind::Text:
        return !toText().isEmpty();
    case Kind::List:
        return !toList().empty();
    case Kind::Map:
        return !toMap().isEmpty();
    case Kind::Byte:
        return toByte() != 0;
    case Kind::Complex:
        return toComplex() != std::complex<double> {};
    }
    Q_UNREACHABLE();
}

QByteArray Value::typeName() const
{
    switch (kind()) {
    case Kind::Null:
        return "<nil>";
    case Kind::Bool:
        return "bool";
    case Kind::Int:
        return "int";
    case Kind::Float:
        return "float64";
    case Kind::Text:
        return "string";
    case Kind::List:
        return "[]interface {}";
    case Kind::Map:
        return "map[string]interface {}";
    case Kind::Byte:
        return "uint8";
    case Kind::Complex:
        return "complex128";
    }
    Q_UNREACHABLE();
}

Value Value::withFloatNumbers() const
{
    switch (kind()) {
    case Kind::Int:
        return static_cast<double>(toInt());
    case Kind::List: {
        ValueList list;
        list.reserve(toList().size());
        for (const Value &item : toList())
            list.push_back(item.withFloatNumbers());
        return list;
    }
    case Kind::Map: {
        ValueMap map;
        map.reserve(toMap().size());
        for (const ValueEntry &entry : toMap())
            map.insert(entry.key, entry.value.withFloatNumbers());
        return map;
    }
    default:
        return *this;
    }
}

Value Value::fromJson(const QJsonValue &json)
{
    switch (json.type()) {
    case QJsonValue::Bool:
        return json.toBool();
    case QJsonValue::Double: {
        // toInteger() answers its argument for a number that is no integer.
        const qint64 integer = json.toInteger(0);
        return integer == json.toInteger(1) ? Value(integer) : Value(json.toDouble());
    }
    case QJsonValue::String:
        return json.toString();
    case QJsonValue::Array: {
        ValueList list;
        const QJsonArray array = json.toArray();
        for (const QJsonValue item : array)
            list.push_back(fromJson(item));
        return list;
    }
    case QJsonValue::Object:
        return fromJson(json.toObject());
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

Value Value::fromJson(const QJsonObject &json)
{
    ValueMap map;
    map.reserve(static_cast<std::size_t>(json.size()));
    for (auto entry = json.begin(); entry != json.end(); ++entry)
        map.insert(entry.key().toUtf8(), fromJson(entry.value()));
    return map;
}

ValueMap::ValueMap(std::initializer_list<ValueEntry> entries)
{
    reserve(entries.size());
    for (const ValueEntry &entry : entries)
        insert(entry.key, entry.value);
}

void ValueMap::insert(QByteArray key, Value value)
{
    const auto place = std::lower_bound(m_entries.begin(), m_entries.end(), QByteArrayView(key),
        [](const ValueEntry &entry, QByteArrayView wanted) { return isTextBefore(entry.key, wanted); });
    if (place != m_entries.end() && place->key == key)
        place->value = std::move(value);
    else
        m_entries.insert(place, ValueEntry {std::move(key), std::move(value)});
}

const Value *ValueMap::find(QByteArrayView key) const
{
    const auto place = std::lower_bound(m_entries.begin(), m_entries.end(), key,
        [](const ValueEntry &entry, QByteArrayView wanted) { return isTextBefore(entry.key, wanted); });
    return place != m_entries.end() && isSameText(place->key, key) ? &place->value : nullptr;
}

} // namespace roadstead::provision
