#include "core/machine_id.h"

#include <optional>

namespace roadstead {

namespace {

constexpr qsizetype kDigits = 32;
constexpr qsizetype kDigitsOfAPart = 16;
constexpr int kBitsOfADigit = 4;

/// Nothing for a character that is no hex digit in lower case.
std::optional<quint64> partOf(QStringView digits)
{
    quint64 part = 0;
    for (const QChar digit : digits) {
        const char16_t c = digit.unicode();
        const bool isNumber = c >= u'0' && c <= u'9';
        if (!isNumber && (c < u'a' || c > u'f'))
            return std::nullopt;
        part = part << kBitsOfADigit | static_cast<quint64>(isNumber ? c - u'0' : c - u'a' + 10);
    }
    return part;
}

} // namespace

MachineId::MachineId(const QString &text)
{
    const QStringView view(text);
    const auto high = view.size() == kDigits ? partOf(view.first(kDigitsOfAPart)) : std::nullopt;
    const auto low = high ? partOf(view.last(kDigitsOfAPart)) : std::nullopt;
    if (low)
        m_value = Digits {*high, *low};
    else
        m_value = text;
}

QString MachineId::text() const
{
    const auto *digits = std::get_if<Digits>(&m_value);
    if (digits == nullptr)
        return std::get<QString>(m_value);
    QString text(kDigits, Qt::Uninitialized);
    for (qsizetype i = 0; i < kDigits; ++i) {
        const quint64 part = digits->at(static_cast<std::size_t>(i / kDigitsOfAPart));
        const auto shift = (kDigitsOfAPart - 1 - i % kDigitsOfAPart) * kBitsOfADigit;
        text[i] = QLatin1Char("0123456789abcdef"[part >> shift & 0xf]);
    }
    return text;
}

} // namespace roadstead
