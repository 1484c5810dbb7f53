#include "ui/language.h"

#include "core/literals.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace roadstead::ui {

namespace {

/// Of the languages that the desktop names, in its order, the first that we have.
QString desktopLanguage()
{
    for (const QString &wanted : QLocale::system().uiLanguages()) {
        for (const QString &code : Language::available()) {
            if (wanted == code || wanted.startsWith(code + u'-') || wanted.startsWith(code + u'_'))
                return code;
        }
    }
    return u"en"_s;
}

} // namespace

QStringList Language::available()
{
    return {u"en"_s, u"fr"_s};
}

QString Language::nativeName(const QString &code)
{
    QString name = QLocale(code).nativeLanguageName();
    if (code == "en"_L1)
        name = u"English"_s; // not "American English"
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

void Language::use(const QString &code)
{
    const QString chosen = available().contains(code) ? code : desktopLanguage();
    // Dates and numbers of the desktop stay as they are when it speaks the same language.
    const QLocale system = QLocale::system();
    const QLocale locale(chosen);
    QLocale::setDefault(system.language() == locale.language() ? system : locale);
    QCoreApplication::removeTranslator(&m_house);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(u"qtbase_"_s + chosen, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English has a file too: it holds the plural forms.
    if (m_house.load(u":/i18n/roadstead_"_s + chosen))
        QCoreApplication::installTranslator(&m_house);
}

} // namespace roadstead::ui
