#include "provision/butane_job.h"
#include "provision/ignition_text.h"

#include <array>
#include <string>

namespace roadstead::provision {

namespace {

constexpr std::array<bool, 256> kIsEscaped = [] {
    std::array<bool, 256> is {};
    for (std::size_t c = 0; c < 0x20; ++c)
        is[c] = true;
    for (const char c : {'"', '\\', '<', '>', '&'})
        is[static_cast<std::size_t>(c)] = true;
    return is;
}();

/// Writes as Go's encoding/json does: fields in the order of the schema, < > & escaped.
class JsonWriter
{
public:
    JsonWriter(quint8 spec, bool isPretty)
        : m_spec(spec)
        , m_isPretty(isPretty)
    {
    }

    QByteArray write(const ConfigValue &config)
    {
        m_out.reserve(4096);
        value(config);
        return QByteArray::fromStdString(m_out);
    }

private:
    void value(const ConfigValue &value)
    {
        switch (value.kind) {
        case ConfigValue::Kind::Unset:
            m_out += "null";
            break;
        case ConfigValue::Kind::Bool:
            m_out += value.truth ? "true" : "false";
            break;
        case ConfigValue::Kind::Int:
            m_out += std::to_string(value.number);
            break;
        case ConfigValue::Kind::Text:
            text(value.text);
            break;
        case ConfigValue::Kind::List:
            list(value);
            break;
        case ConfigValue::Kind::Struct:
            object(value);
        }
    }

    void list(const ConfigValue &value)
    {
        open('[');
        bool isFirst = true;
        for (const ConfigValue &item : value.items) {
            separate(isFirst);
            this->value(item);
        }
        close(']', isFirst);
    }

    void object(const ConfigValue &value)
    {
        open('{');
        bool isFirst = true;
        for (std::size_t i = 0; i < value.items.size(); ++i) {
            const ConfigField &field = value.type->fields[i];
            if (field.json.isNull() || !isWritten(field, value.items[i]))
                continue;
            separate(isFirst);
            m_out += '"';
            append(field.json);
            m_out += m_isPretty ? "\": " : "\":";
            if (field.kind == ConfigKind::Text && !value.items[i].isSet())
                text({});
            else if (field.kind == ConfigKind::Struct && !value.items[i].isSet())
                object(ConfigValue::ofStruct(*field.type, SourcePaths::kNone));
            else
                this->value(value.items[i]);
        }
        close('}', isFirst);
    }

    [[nodiscard]] bool isWritten(const ConfigField &field, const ConfigValue &value) const
    {
        const bool isAlways
            = (field.flags & kAlwaysWritten) || ((field.flags & kAlwaysWrittenBefore33) && m_spec < 3);
        if (isAlways)
            return true;
        if ((field.flags & kOmittedWhenZero) && value.number == 0 && value.text.isEmpty() && !value.truth
            && value.items.empty())
            return false;
        return !value.isZero();
    }

    void text(QByteArrayView text)
    {
        m_out += '"';
        if (!mayNeedEscapes(text)) {
            append(text);
            m_out += '"';
            return;
        }
        qsizetype written = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const char c = text[i];
            if (!kIsEscaped[static_cast<uchar>(c)])
                continue;
            append(text.sliced(written, i - written));
            written = i + 1;
            escape(c);
        }
        append(text.sliced(written));
        m_out += '"';
    }

    /// Quicker than to look at each byte by itself: a data URL has none.
    static bool mayNeedEscapes(QByteArrayView text)
    {
        return hasControls(text) || text.contains('"') || text.contains('\\') || text.contains('<')
            || text.contains('>') || text.contains('&');
    }

    void append(QByteArrayView text) { m_out.append(text.data(), static_cast<std::size_t>(text.size())); }

    void escape(char c)
    {
        if (c == '"' || c == '\\')
            (m_out += '\\') += c;
        else if (c == '\n')
            m_out += "\\n";
        else if (c == '\r')
            m_out += "\\r";
        else if (c == '\t')
            m_out += "\\t";
        else
            append("\\u00" + QByteArray(1, c).toHex());
    }

    void open(char bracket)
    {
        m_out += bracket;
        ++m_depth;
    }

    void separate(bool &isFirst)
    {
        if (!isFirst)
            m_out += ',';
        isFirst = false;
        newLine();
    }

    void close(char bracket, bool isEmpty)
    {
        --m_depth;
        if (!isEmpty)
            newLine();
        m_out += bracket;
    }

    void newLine()
    {
        if (m_isPretty)
            m_out.append("\n").append(static_cast<std::size_t>(m_depth) * 2, ' ');
    }

    quint8 m_spec;
    bool m_isPretty;
    int m_depth = 0;
    std::string m_out;
};

} // namespace

QByteArray ignitionJson(const ConfigValue &config, quint8 spec, bool isPretty)
{
    return JsonWriter(spec, isPretty).write(config);
}

} // namespace roadstead::provision
