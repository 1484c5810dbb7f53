#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace roadstead::provision {

inline constexpr char32_t kReplacementRune = 0xfffd;

struct DecodedRune
{
    char32_t rune = kReplacementRune;
    qsizetype size
        = 0; ///< bytes read; 1 with the replacement rune for bytes that are not UTF-8, 0 at the end
};

/// The first rune of the bytes, as Go decodes it: strict UTF-8 (no overlong form, no surrogate).
[[nodiscard]] DecodedRune decodeRune(QByteArrayView bytes);
/// Appends the UTF-8 form; the replacement rune for what is no Unicode scalar value.
void appendRune(QByteArray &out, char32_t rune);
[[nodiscard]] qsizetype countRunes(QByteArrayView bytes);
/// The first `count` runes.
[[nodiscard]] QByteArrayView leadingRunes(QByteArrayView bytes, qsizetype count);

/// What Go calls printable: letters, marks, numbers, punctuation, symbols and the ASCII space, in Unicode 13.
[[nodiscard]] bool isPrintable(char32_t rune);
/// A letter, a decimal digit or an underscore: what names in templates are made of.
[[nodiscard]] bool isNameRune(char32_t rune);

enum class QuoteCharacters
{
    Printable,
    AsciiOnly
};
/// The text as a Go string literal, with its double quotes.
[[nodiscard]] QByteArray quoteText(QByteArrayView text, QuoteCharacters keep = QuoteCharacters::Printable);
/// The rune as a Go character literal, with its single quotes.
[[nodiscard]] QByteArray quoteRune(char32_t rune, QuoteCharacters keep = QuoteCharacters::Printable);
/// Whether a raw string literal can hold the text unchanged.
[[nodiscard]] bool fitsRawQuotes(QByteArrayView text);

/// The text of a "quoted" or `raw` Go string literal; nothing when its escapes are wrong.
[[nodiscard]] std::optional<QByteArray> unquoteText(QByteArrayView literal);
/// The rune of a 'c' literal; nothing when it does not hold exactly one.
[[nodiscard]] std::optional<char32_t> unquoteRune(QByteArrayView literal);

/// `U+002F '/'`: how messages name a character.
[[nodiscard]] QByteArray describeRune(char32_t rune);

} // namespace roadstead::provision
