#pragma once

#include "core/literals.h"

#include <QTranslator>

namespace roadstead::ui {

/// A language for tests: every string with accents, and 40 % longer, as German may be.
class PseudoLanguage : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        return lengthened(QString::fromUtf8(source));
    }

    [[nodiscard]] static QString lengthened(const QString &source)
    {
        static constexpr QStringView kFrom = u"aeiouAEIOU";
        static constexpr QStringView kTo = u"àéîöüÀÉÎÖÜ";
        QString made;
        for (qsizetype i = 0; i < source.size(); ++i) {
            const QChar c = source[i];
            const bool isPlace = i > 0 && source[i - 1] == u'%';
            const qsizetype at = isPlace ? -1 : kFrom.indexOf(c);
            made += at < 0 ? c : kTo[at];
        }
        if (source.trimmed().isEmpty())
            return made;
        // Longer by words, as languages are: 40 % and at least one letter.
        const qsizetype more = qMax<qsizetype>(1, (source.size() * 4 + 9) / 10);
        for (qsizetype i = 0; i < more; ++i)
            made += i % 7 == 0 && more > 3 ? u' ' : u'é';
        return made;
    }
};

} // namespace roadstead::ui
