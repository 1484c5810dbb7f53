#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QByteArrayView>

#include <complex>
#include <memory>
#include <span>
#include <variant>
#include <vector>

class QJsonObject;
class QJsonValue;

namespace roadstead::provision {

class Value;
class ValueMap;
using ValueList = std::vector<Value>;

/// What a template reads: JSON's types, with integers apart from other numbers and text as UTF-8 bytes. Lists
/// and maps are shared and never change, so that a copy is cheap and may be read by several threads. Byte and
/// Complex come from template expressions only: `index "text" 0`, `1+2i`.
class Value
{
public:
    enum class Kind : quint8
    {
        Null,
        Bool,
        Int,
        Float,
        Text,
        List,
        Map,
        Byte,
        Complex
    };

    Value();
    // Not inline: g++ 12 takes the alternatives of an inlined variant for uninitialized.
    Value(const Value &other);
    Value(Value &&other) noexcept;
    Value &operator=(const Value &other);
    Value &operator=(Value &&other) noexcept;
    ~Value();
    Value(bool truth)
        : m_data(truth)
    {
    }
    Value(int number)
        : m_data(qint64 {number})
    {
    }
    Value(qint64 number)
        : m_data(number)
    {
    }
    Value(double number)
        : m_data(number)
    {
    }
    Value(quint8 byte)
        : m_data(byte)
    {
    }
    Value(std::complex<double> number)
        : m_data(number)
    {
    }
    Value(QByteArray utf8)
        : m_data(std::move(utf8))
    {
    }
    Value(const QString &text)
        : m_data(text.toUtf8())
    {
    }
    Value(const char *) = delete;
    Value(ValueList list);
    Value(ValueMap map);

    [[nodiscard]] static Value fromJson(const QJsonValue &json);
    [[nodiscard]] static Value fromJson(const QJsonObject &json);
    /// RFC 8259 text, with `2` kept as Int and `2.0` as Float (Qt's own parser makes both the same). An
    /// integer past 64 bits becomes Float; of a repeated key the last one counts. Fails: Malformed with line
    /// and column.
    [[nodiscard]] static Result<Value> parseJson(const QByteArray &json);

    [[nodiscard]] Kind kind() const { return static_cast<Kind>(m_data.index()); }
    [[nodiscard]] bool isNull() const { return kind() == Kind::Null; }

    // Each may be called for its own kind only.
    [[nodiscard]] bool toBool() const { return *std::get_if<bool>(&m_data); }
    [[nodiscard]] qint64 toInt() const { return *std::get_if<qint64>(&m_data); }
    [[nodiscard]] double toFloat() const { return *std::get_if<double>(&m_data); }
    [[nodiscard]] quint8 toByte() const { return *std::get_if<quint8>(&m_data); }
    [[nodiscard]] std::complex<double> toComplex() const
    {
        return *std::get_if<std::complex<double>>(&m_data);
    }
    [[nodiscard]] const QByteArray &toText() const { return *std::get_if<QByteArray>(&m_data); }
    [[nodiscard]] const ValueList &toList() const { return **std::get_if<SharedList>(&m_data); }
    [[nodiscard]] const ValueMap &toMap() const { return **std::get_if<SharedMap>(&m_data); }

    /// False for null, false, zero, and empty text, lists and maps: what `if` asks.
    [[nodiscard]] bool isTrue() const;
    /// The name that Go gives to the type of the same value out of encoding/json: "int", "[]interface {}".
    [[nodiscard]] QByteArray typeName() const;
    /// The same value with every Int a Float, at any depth: the numbers that matchbox's templates see.
    [[nodiscard]] Value withFloatNumbers() const;
    /// Compact JSON, keys sorted. Byte is a number, Complex is null.
    [[nodiscard]] QByteArray toJson() const;

private:
    using SharedList = std::shared_ptr<const ValueList>;
    using SharedMap = std::shared_ptr<const ValueMap>;

    std::variant<std::monostate, bool, qint64, double, QByteArray, SharedList, SharedMap, quint8,
        std::complex<double>>
        m_data;
};

struct ValueEntry
{
    QByteArray key;
    Value value;
};

/// Entries sorted by the bytes of their keys: the order in which Go ranges over a map and prints it.
class ValueMap
{
public:
    ValueMap() = default;
    ValueMap(std::initializer_list<ValueEntry> entries);

    /// Adds the entry, or replaces the value of the same key.
    void insert(QByteArray key, Value value);
    void reserve(std::size_t count) { m_entries.reserve(count); }

    [[nodiscard]] const Value *find(QByteArrayView key) const;
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    [[nodiscard]] auto begin() const { return m_entries.begin(); }
    [[nodiscard]] auto end() const { return m_entries.end(); }

private:
    std::vector<ValueEntry> m_entries;
};

} // namespace roadstead::provision
