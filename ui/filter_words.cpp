#include "ui/filter_words.h"

#include "core/literals.h"

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr QStringView kOperators = u":=<>";

/// Reads one word that begins at `at`.
class WordReader
{
public:
    WordReader(QStringView text, qsizetype at)
        : m_text(text)
        , m_at(at)
    {
        m_word.start = at;
    }

    FilterWord read()
    {
        if (m_text[m_at] == u'-' && m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace()) {
            m_word.isNegated = true;
            ++m_at;
        }
        m_word.isQuoted = m_text[m_at] == u'"';
        while (m_at < m_text.size() && (m_isInside || !m_text[m_at].isSpace()))
            take();
        m_word.length = m_at - m_word.start;
        return m_word;
    }

private:
    void take()
    {
        const QChar c = m_text[m_at++];
        if (c == u'"') {
            m_isInside = !m_isInside;
            return;
        }
        const bool isOperator
            = !m_isInside && m_word.comparison.isEmpty() && !m_word.text.isEmpty() && kOperators.contains(c);
        if (isOperator && !m_word.isQuoted) {
            m_word.field = m_word.text;
            m_word.comparison = c;
            m_word.text += c;
            if ((c == u'<' || c == u'>') && m_at < m_text.size() && m_text[m_at] == u'=') {
                m_word.comparison += u'=';
                m_word.text += u'=';
                ++m_at;
            }
            m_word.valueStart = m_at;
            return;
        }
        m_word.text += c;
        if (!m_word.comparison.isEmpty())
            m_word.value += c;
    }

    QStringView m_text;
    qsizetype m_at;
    bool m_isInside = false;
    FilterWord m_word;
};

} // namespace

QList<FilterWord> filterWords(const QString &text)
{
    const QStringView read = QStringView(text).left(kMaxFilterLength);
    QList<FilterWord> words;
    qsizetype at = 0;
    while (words.size() < kMaxFilterWords) {
        while (at < read.size() && read[at].isSpace())
            ++at;
        if (at >= read.size())
            break;
        words.append(WordReader(read, at).read());
        at = words.constLast().start + words.constLast().length;
    }
    return words;
}

QString quotedFilterValue(const QString &value)
{
    const bool isPlain = std::none_of(value.cbegin(), value.cend(), [](QChar c) { return c.isSpace(); });
    // The language has no way to write a quote: it is left out, and the rest still finds the value.
    return isPlain && !value.contains(u'"') ? value : u'"' + QString(value).remove(u'"') + u'"';
}

} // namespace roadstead::ui
