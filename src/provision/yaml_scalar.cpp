#include "provision/yaml_scalar.h"

#include <QSet>

#include <cmath>

namespace roadstead::provision {

std::optional<qint64> wholeNumber(const QByteArray &scalar)
{
    QByteArray text = scalar;
    if (text.contains('_'))
        text.replace("_", "");
    if (text.isEmpty() || (!QByteArrayView("+-.0123456789").contains(text.at(0))))
        return {};
    bool isNumber = false;
    const bool isNegative = text.startsWith('-');
    QByteArrayView digits = text;
    if (text.startsWith('-') || text.startsWith('+'))
        digits = digits.sliced(1);
    int base = 10;
    if (digits.size() > 1 && digits.at(0) == '0') {
        const char mark = static_cast<char>(digits.at(1) | 0x20);
        base = mark == 'x' ? 16 : mark == 'b' ? 2 : 8;
        digits = digits.sliced(mark == 'x' || mark == 'b' || mark == 'o' ? 2 : 1);
    }
    if (!digits.isEmpty() && digits.at(0) != '-' && digits.at(0) != '+') {
        const qint64 number = isNegative ? ('-' + digits.toByteArray()).toLongLong(&isNumber, base)
                                         : digits.toLongLong(&isNumber, base);
        if (isNumber)
            return number;
    }
    const double real = text.toDouble(&isNumber);
    if (isNumber && std::abs(real) < 9.2e18)
        return static_cast<qint64>(real);
    return {};
}

std::optional<bool> truthOf(const YamlTree &node)
{
    static const QSet<QByteArray> yes {
        "true", "True", "TRUE", "y", "Y", "yes", "Yes", "YES", "on", "On", "ON"};
    static const QSet<QByteArray> no {
        "false", "False", "FALSE", "n", "N", "no", "No", "NO", "off", "Off", "OFF"};
    const bool isQuotedWord = (!node.isPlain || node.isText) && node.scalar.size() > 3;
    if (yes.contains(node.scalar) && !(isQuotedWord && node.scalar.toLower() == "true"))
        return true;
    if (no.contains(node.scalar) && !(isQuotedWord && node.scalar.toLower() == "false"))
        return false;
    return {};
}

} // namespace roadstead::provision
