#pragma once

#include "ui/look/theme.h"

#include <QHash>
#include <QObject>
#include <QSettings>
#include <QVariant>

namespace roadstead::ui {

/// What the window remembers of a person's taste: theme, language, density, questions, and the layout of
/// window, docks and columns. The file is roadstead/roadstead.conf where the desktop keeps such files.
class Settings : public QObject
{
    Q_OBJECT

public:
    /// InMemory reads the file and writes nothing: the demo leaves nothing behind.
    enum class Keep : unsigned char
    {
        OnDisk,
        InMemory
    };
    explicit Settings(Keep keep = Keep::OnDisk, QObject *parent = nullptr);

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    /// "en", "fr", …; empty: the desktop's language.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);
    [[nodiscard]] Density density() const;
    void setDensity(Density density);
    /// Whether closing the window asks first while services run.
    [[nodiscard]] bool asksBeforeQuit() const;
    void setAsksBeforeQuit(bool asks);
    /// Whether it then goes to the tray instead, where there is one.
    [[nodiscard]] bool keepsInTray() const;
    void setKeepsInTray(bool keeps);
    /// Whether an empty fleet's window opens without the welcome.
    [[nodiscard]] bool isWelcomeDismissed() const;
    void setWelcomeDismissed(bool isDismissed);

    /// `part` is "window", "docks", or a page's id. Empty when nothing was kept.
    [[nodiscard]] QByteArray layout(const QString &part) const;
    void setLayout(const QString &part, const QByteArray &state);
    void forgetLayouts();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QVariant value(const QString &key, const QVariant &otherwise = {}) const;
    void setValue(const QString &key, const QVariant &value);
    void store(const QString &key, const QVariant &value);

    Keep m_keep;
    QSettings m_file;
    QHash<QString, QVariant> m_memory;
    bool m_hasForgottenLayouts = false;
};

} // namespace roadstead::ui
