#include "ui/who_text.h"

#include "core/literals.h"

#include <QCoreApplication>

#include <array>

namespace roadstead::ui {

namespace {

struct Known
{
    const char *id;
    const char *text;
};

constexpr std::array kKnown {
    Known {"window", QT_TRANSLATE_NOOP("Who", "Window")},
    Known {"admin API", QT_TRANSLATE_NOOP("Who", "Admin interface")},
    Known {"demo", QT_TRANSLATE_NOOP("Who", "Demo")},
};

QString textOf(const Known &known)
{
    return QCoreApplication::translate("Who", known.text);
}

} // namespace

QString whoText(const QString &who)
{
    for (const Known &each : kKnown) {
        if (who == QLatin1String(each.id))
            return textOf(each);
    }
    return who;
}

QStringList whoTexts()
{
    QStringList texts;
    for (const Known &each : kKnown)
        texts.append(textOf(each));
    return texts;
}

QString whoFromText(const QString &typed)
{
    QStringList fitting;
    for (const Known &each : kKnown) {
        const QString text = textOf(each);
        if (text.compare(typed, Qt::CaseInsensitive) == 0)
            return QString::fromLatin1(each.id);
        if (text.startsWith(typed, Qt::CaseInsensitive))
            fitting.append(QString::fromLatin1(each.id));
    }
    return !typed.isEmpty() && fitting.size() == 1 ? fitting.constFirst() : typed;
}

} // namespace roadstead::ui
