#include "ui/look/theme.h"

#include "core/literals.h"
#include "ui/look/roadstead_style.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QStyleHints>
#include <QToolTip>
#include <QWidget>

namespace roadstead::ui {

namespace {

const QString kPortal = u"org.freedesktop.portal.Desktop"_s;
const QString kPortalPath = u"/org/freedesktop/portal/desktop"_s;
const QString kPortalSettings = u"org.freedesktop.portal.Settings"_s;
const QString kAppearance = u"org.freedesktop.appearance"_s;
const QString kColorScheme = u"color-scheme"_s;
constexpr uint kPrefersDark = 1; // 0: no preference, 2: light

/// Read answers a variant in a variant.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

Theme::Theme(ThemeChoice choice, Density density, QObject *parent)
    : QObject(parent)
    , m_style(new RoadsteadStyle)
    , m_choice(choice)
{
    const QPalette start = QApplication::palette();
    m_isDesktopDark
        = start.color(QPalette::Window).lightness() < start.color(QPalette::WindowText).lightness();
    useBreezeIcons();
    QApplication::setFont(applicationFont());
    m_style->setDense(density == Density::Dense);
    QApplication::setStyle(m_style);
    watchDesktop();
    apply();
}

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
void Theme::watchDesktop()
{
    const QStyleHints *hints = QGuiApplication::styleHints();
    if (hints->colorScheme() != Qt::ColorScheme::Unknown)
        m_isDesktopDark = hints->colorScheme() == Qt::ColorScheme::Dark;
    connect(hints, &QStyleHints::colorSchemeChanged, this, [this](Qt::ColorScheme scheme) {
        if (scheme != Qt::ColorScheme::Unknown)
            setDesktopDark(scheme == Qt::ColorScheme::Dark);
    });
}
#else
void Theme::watchDesktop()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kPortal, kPortalPath, kPortalSettings, u"SettingChanged"_s, this,
        SLOT(portalSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(kPortal, kPortalPath, kPortalSettings, u"Read"_s);
    question << kAppearance << kColorScheme;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (reply.isValid())
            setDesktopDark(unwrapped(QVariant::fromValue(reply.value())).toUInt() == kPrefersDark);
        done->deleteLater();
    });
}
#endif

void Theme::portalSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == kAppearance && key == kColorScheme)
        setDesktopDark(unwrapped(value.variant()).toUInt() == kPrefersDark);
}

void Theme::setDesktopDark(bool isDark)
{
    if (m_isDesktopDark == isDark)
        return;
    m_isDesktopDark = isDark;
    if (m_choice == ThemeChoice::System)
        apply();
}

void Theme::choose(ThemeChoice choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    apply();
}

bool Theme::isDark() const
{
    return m_choice == ThemeChoice::System ? m_isDesktopDark : m_choice == ThemeChoice::Dark;
}

void Theme::setDensity(Density density)
{
    const bool isDense = density == Density::Dense;
    if (m_style->isDense() == isDense)
        return;
    m_style->setDense(isDense);
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent event(QEvent::StyleChange);
        QApplication::sendEvent(widget, &event);
    }
    Q_EMIT changed();
}

void Theme::apply()
{
    m_style->setTokens(isDark() ? darkTokens() : lightTokens());
    QApplication::setPalette(paletteFor(m_style->tokens()));
    QToolTip::setPalette(paletteFor(m_style->tokens()));
    for (QWidget *widget : QApplication::allWidgets())
        widget->update();
    Q_EMIT changed();
}

} // namespace roadstead::ui
