#pragma once

#include <QObject>

class QDBusVariant;

namespace roadstead::ui {

class RoadsteadStyle;

enum class ThemeChoice : unsigned char
{
    System,
    Light,
    Dark
};
enum class Density : unsigned char
{
    Comfortable,
    Dense
};

/// The application's style, palette, font and icons, and the watch on the desktop's wish for light or dark.
/// One an application, made before the first widget; lives in the main thread. A choice takes effect at once,
/// without a restart.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(ThemeChoice choice = ThemeChoice::System, Density density = Density::Comfortable,
        QObject *parent = nullptr);

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void choose(ThemeChoice choice);
    void setDensity(Density density);
    [[nodiscard]] bool isDark() const;

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void portalSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void watchDesktop();
    void setDesktopDark(bool isDark);
    void apply();

    RoadsteadStyle *m_style; ///< the application owns it
    ThemeChoice m_choice;
    bool m_isDesktopDark = false;
};

} // namespace roadstead::ui
