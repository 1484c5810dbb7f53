#pragma once

#include <QObject>
#include <QStringList>
#include <QTranslator>

namespace roadstead::ui {

/// The translators of the application: the house's own strings from :/i18n and Qt's. Widgets made before
/// use() keep their language.
class Language : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// `code` as in "fr"; empty: the desktop's first language that there is a translation for, else English.
    void use(const QString &code);
    /// Codes of the languages that are complete, English first.
    [[nodiscard]] static QStringList available();
    /// The language's own name for itself: "Français".
    [[nodiscard]] static QString nativeName(const QString &code);

private:
    QTranslator m_house;
    QTranslator m_qt;
};

} // namespace roadstead::ui
