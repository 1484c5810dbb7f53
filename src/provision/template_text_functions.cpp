#include "provision/go_format.h"
#include "provision/go_text.h"
#include "provision/template_functions.h"
#include "provision/sha_crypt.h"

#include <QString>
#include <QVarLengthArray>

namespace roadstead::provision {

namespace {

using Kind = Value::Kind;
using Values = QVarLengthArray<Value, 8>;

Values valuesOf(std::span<const Operand> operands)
{
    Values values;
    for (const Operand &operand : operands)
        values.append(operand.value);
    return values;
}

std::span<const Value> spanOf(const Values &values)
{
    return {values.data(), static_cast<std::size_t>(values.size())};
}

Operand finish(BuiltinCall &call, QByteArray text, bool isTooLarge = false)
{
    if (isTooLarge || text.size() > call.maximumBytes)
        return call.refuseSize();
    return Value(std::move(text));
}

/// The one text that the escaping functions work on: a single text as it is, else what print makes of the
/// arguments.
QByteArray printedArguments(BuiltinCall &call)
{
    if (call.arguments.size() == 1 && call.arguments[0].value.kind() == Kind::Text)
        return call.arguments[0].value.toText();
    Values values = valuesOf(call.arguments);
    for (Value &value : values) {
        if (value.isNull())
            value = QByteArray("<no value>");
    }
    std::string text;
    GoFormatter formatter(text, call.maximumBytes);
    formatter.print(spanOf(values));
    if (formatter.isTooLarge())
        call.refuseSize();
    return QByteArray::fromStdString(text);
}

const char *htmlEscape(char c)
{
    switch (c) {
    case '"':
        return "&#34;";
    case '\'':
        return "&#39;";
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '\0':
        return "\xef\xbf\xbd";
    default:
        return nullptr;
    }
}

void appendJavaScript(QByteArray &out, DecodedRune next, QByteArrayView bytes)
{
    const char32_t rune = next.rune;
    if (rune == '\\' || rune == '\'' || rune == '"') {
        out.append('\\').append(static_cast<char>(rune));
        return;
    }
    const bool isSpecial = rune == '<' || rune == '>' || rune == '&' || rune == '=' || rune < ' ';
    if (isSpecial || (rune >= 0x80 && !isPrintable(rune))) {
        const QByteArray hex = QByteArray::number(static_cast<uint>(rune), 16).toUpper();
        out.append("\\u").append(hex.rightJustified(4, '0'));
    } else {
        out.append(bytes);
    }
}

bool isUnreserved(char c)
{
    const char letter = static_cast<char>(c | 0x20);
    return (letter >= 'a' && letter <= 'z') || (c >= '0' && c <= '9') || QByteArrayView("-_.~").contains(c);
}

} // namespace

Operand builtin::print(BuiltinCall &call)
{
    std::string text;
    GoFormatter formatter(text, call.maximumBytes);
    formatter.print(spanOf(valuesOf(call.arguments)));
    return finish(call, QByteArray::fromStdString(text), formatter.isTooLarge());
}

Operand builtin::printLine(BuiltinCall &call)
{
    std::string text;
    GoFormatter formatter(text, call.maximumBytes);
    formatter.printLine(spanOf(valuesOf(call.arguments)));
    return finish(call, QByteArray::fromStdString(text), formatter.isTooLarge());
}

Operand builtin::printFormatted(BuiltinCall &call)
{
    std::string text;
    GoFormatter formatter(text, call.maximumBytes);
    const Values values = valuesOf(call.arguments.subspan(1));
    formatter.printFormatted(call.arguments[0].value.toText(), spanOf(values));
    return finish(call, QByteArray::fromStdString(text), formatter.isTooLarge());
}

Operand builtin::escapeHtml(BuiltinCall &call)
{
    QByteArray out;
    for (const char c : printedArguments(call)) {
        if (const char *const escape = htmlEscape(c))
            out.append(escape);
        else
            out.append(c);
    }
    return finish(call, std::move(out));
}

Operand builtin::escapeJavaScript(BuiltinCall &call)
{
    QByteArray out;
    const QByteArray text = printedArguments(call);
    for (qsizetype at = 0; at < text.size();) {
        const DecodedRune next = decodeRune(QByteArrayView(text).sliced(at));
        appendJavaScript(out, next, QByteArrayView(text).sliced(at, next.size));
        at += next.size;
    }
    return finish(call, std::move(out));
}

Operand builtin::escapeQuery(BuiltinCall &call)
{
    QByteArray out;
    for (const char c : printedArguments(call)) {
        if (isUnreserved(c))
            out.append(c);
        else if (c == ' ')
            out.append('+');
        else
            out.append('%').append(QByteArray(1, c).toHex().toUpper());
    }
    return finish(call, std::move(out));
}

/// `join "," list`: the items as print writes them.
Operand builtin::join(BuiltinCall &call)
{
    std::string out;
    GoFormatter formatter(out, call.maximumBytes);
    const QByteArray &separator = call.arguments[0].value.toText();
    const ValueList &items = call.arguments[1].value.toList();
    for (const Value &item : items) {
        if (&item != items.data()) {
            if (separator.size() > call.maximumBytes - static_cast<qsizetype>(out.size()))
                return call.refuseSize();
            out.append(separator.data(), static_cast<std::size_t>(separator.size()));
        }
        formatter.print({&item, 1});
    }
    return finish(call, QByteArray::fromStdString(out), formatter.isTooLarge());
}

Operand builtin::base64(BuiltinCall &call)
{
    return finish(call, call.arguments[0].value.toText().toBase64());
}

/// `json x`: compact, keys sorted, < > & as they are.
Operand builtin::json(BuiltinCall &call)
{
    return finish(call, call.arguments[0].value.toJson());
}

/// `indent 4 text`: so many spaces before each line.
Operand builtin::indent(BuiltinCall &call)
{
    const qint64 width = call.arguments[0].value.toInt();
    const QByteArray &text = call.arguments[1].value.toText();
    if (width < 0)
        return call.refuse("cannot indent by " + QByteArray::number(width));
    if (width > call.maximumBytes / (text.count('\n') + 1))
        return call.refuseSize();
    const QByteArray spaces(width, ' ');
    QByteArray out = spaces;
    for (const char c : text) {
        out.append(c);
        if (c == '\n')
            out.append(spaces);
    }
    return finish(call, std::move(out));
}

Operand builtin::upper(BuiltinCall &call)
{
    return finish(call, QString::fromUtf8(call.arguments[0].value.toText()).toUpper().toUtf8());
}

Operand builtin::lower(BuiltinCall &call)
{
    return finish(call, QString::fromUtf8(call.arguments[0].value.toText()).toLower().toUtf8());
}

/// `replace "old" "new" text`: every occurrence.
Operand builtin::replace(BuiltinCall &call)
{
    const QByteArray &from = call.arguments[0].value.toText();
    const QByteArray &to = call.arguments[1].value.toText();
    QByteArray text = call.arguments[2].value.toText();
    if (from.isEmpty())
        return finish(call, text);
    const qsizetype count = text.count(from);
    if (count > 0 && to.size() > call.maximumBytes / count)
        return call.refuseSize();
    return finish(call, text.replace(from, to));
}

/// `sha512crypt "password" "salt"`: for /etc/shadow. Without a salt one is derived from the password.
Operand builtin::hashPassword(BuiltinCall &call)
{
    const QByteArray &password = call.arguments[0].value.toText();
    if (call.arguments.size() > 2)
        return call.refuse("wants a password and perhaps a salt");
    if (password.isEmpty())
        return call.refuse("an empty password lets everybody in");
    if (password.size() > kMaxCryptPasswordBytes)
        return call.refuse(
            "the password has more than " + QByteArray::number(kMaxCryptPasswordBytes) + " bytes");
    const QByteArray salt
        = call.arguments.size() > 1 ? call.arguments[1].value.toText() : derivedCryptSalt(password);
    if (!isCryptSalt(salt))
        return call.refuse("a salt has letters, digits, \".\" and \"/\" only");
    call.steps = 10 * kCryptRounds;
    return finish(call, sha512Crypt(password, salt));
}

} // namespace roadstead::provision
