#include "ui/settings.h"

#include "core/literals.h"

namespace roadstead::ui {

namespace {

const QString kTheme = u"appearance/theme"_s;
const QString kLanguage = u"appearance/language"_s;
const QString kDensity = u"appearance/density"_s;
const QString kAsksBeforeQuit = u"questions/quit"_s;
const QString kKeepsInTray = u"questions/tray"_s;
const QString kWelcomeDismissed = u"questions/welcomeDismissed"_s;
const QString kLayouts = u"layout/"_s;

} // namespace

Settings::Settings(Keep keep, QObject *parent)
    : QObject(parent)
    , m_keep(keep)
    , m_file(u"roadstead"_s, u"roadstead"_s)
{
}

QVariant Settings::value(const QString &key, const QVariant &otherwise) const
{
    const auto remembered = m_memory.constFind(key);
    if (remembered != m_memory.cend())
        return *remembered;
    if (m_hasForgottenLayouts && key.startsWith(kLayouts))
        return otherwise;
    return m_file.value(key, otherwise);
}

void Settings::store(const QString &key, const QVariant &value)
{
    if (m_keep == Keep::InMemory)
        m_memory.insert(key, value);
    else
        m_file.setValue(key, value);
}

void Settings::setValue(const QString &key, const QVariant &value)
{
    store(key, value);
    Q_EMIT changed();
}

ThemeChoice Settings::theme() const
{
    const QString name = value(kTheme).toString();
    return name == "light"_L1 ? ThemeChoice::Light
        : name == "dark"_L1   ? ThemeChoice::Dark
                              : ThemeChoice::System;
}

void Settings::setTheme(ThemeChoice theme)
{
    setValue(kTheme,
        theme == ThemeChoice::Light      ? u"light"_s
            : theme == ThemeChoice::Dark ? u"dark"_s
                                         : u"system"_s);
}

QString Settings::language() const
{
    return value(kLanguage).toString();
}

void Settings::setLanguage(const QString &language)
{
    setValue(kLanguage, language);
}

Density Settings::density() const
{
    return value(kDensity).toString() == "dense"_L1 ? Density::Dense : Density::Comfortable;
}

void Settings::setDensity(Density density)
{
    setValue(kDensity, density == Density::Dense ? u"dense"_s : u"comfortable"_s);
}

bool Settings::asksBeforeQuit() const
{
    return value(kAsksBeforeQuit, true).toBool();
}

void Settings::setAsksBeforeQuit(bool asks)
{
    setValue(kAsksBeforeQuit, asks);
}

bool Settings::keepsInTray() const
{
    return value(kKeepsInTray, false).toBool();
}

void Settings::setKeepsInTray(bool keeps)
{
    setValue(kKeepsInTray, keeps);
}

bool Settings::isWelcomeDismissed() const
{
    return value(kWelcomeDismissed, false).toBool();
}

void Settings::setWelcomeDismissed(bool isDismissed)
{
    setValue(kWelcomeDismissed, isDismissed);
}

QByteArray Settings::layout(const QString &part) const
{
    return value(kLayouts + part).toByteArray();
}

void Settings::setLayout(const QString &part, const QByteArray &state)
{
    store(kLayouts + part, state);
}

void Settings::forgetLayouts()
{
    m_hasForgottenLayouts = m_keep == Keep::InMemory;
    m_memory.removeIf([](const auto &each) { return each.key().startsWith(kLayouts); });
    if (m_keep == Keep::OnDisk)
        m_file.remove(u"layout"_s);
}

} // namespace roadstead::ui
