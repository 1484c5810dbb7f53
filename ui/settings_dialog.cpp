#include "ui/settings_dialog.h"

#include "core/literals.h"
#include "ui/language.h"
#include "ui/look/theme.h"
#include "ui/look/widgets.h"
#include "ui/settings.h"
#include "ui_settings_dialog.h"

namespace roadstead::ui {

namespace {

template <typename T> void choose(QComboBox *box, const T &value)
{
    const int at = box->findData(QVariant::fromValue(value));
    box->setCurrentIndex(at < 0 ? 0 : at);
}

} // namespace

SettingsDialog::SettingsDialog(Settings &settings, Theme &theme, Mode mode, QWidget *parent)
    : QDialog(parent)
    , m_form(std::make_unique<::Ui::SettingsDialog>())
    , m_settings(settings)
    , m_theme(theme)
{
    m_form->setupUi(this);
    setInk(m_form->demoNote, Ink::Muted);
    m_form->demoNote->setVisible(mode == Mode::Demo);
    m_form->closeButton->setProperty("kind", u"primary"_s);
    fill();
    wire();
    setMinimumWidth(420);
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::fill()
{
    m_form->theme->addItem(tr("As the desktop"), QVariant::fromValue(static_cast<int>(ThemeChoice::System)));
    m_form->theme->addItem(tr("Light"), QVariant::fromValue(static_cast<int>(ThemeChoice::Light)));
    m_form->theme->addItem(tr("Dark"), QVariant::fromValue(static_cast<int>(ThemeChoice::Dark)));
    choose(m_form->theme, static_cast<int>(m_settings.theme()));
    m_form->language->addItem(tr("As the desktop"), QString());
    for (const QString &code : Language::available())
        m_form->language->addItem(Language::nativeName(code), code);
    choose(m_form->language, m_settings.language());
    m_form->density->addItem(tr("Comfortable"), static_cast<int>(Density::Comfortable));
    m_form->density->addItem(tr("Dense"), static_cast<int>(Density::Dense));
    choose(m_form->density, static_cast<int>(m_settings.density()));
    m_form->asksBeforeQuit->setChecked(m_settings.asksBeforeQuit());
}

void SettingsDialog::wire()
{
    connect(m_form->theme, &QComboBox::currentIndexChanged, this, [this] {
        m_settings.setTheme(static_cast<ThemeChoice>(m_form->theme->currentData().toInt()));
        m_theme.choose(m_settings.theme());
    });
    connect(m_form->language, &QComboBox::currentIndexChanged, this, [this] {
        m_settings.setLanguage(m_form->language->currentData().toString());
        Q_EMIT languageChosen();
    });
    connect(m_form->density, &QComboBox::currentIndexChanged, this, [this] {
        m_settings.setDensity(static_cast<Density>(m_form->density->currentData().toInt()));
        m_theme.setDensity(m_settings.density());
    });
    connect(m_form->asksBeforeQuit, &QCheckBox::toggled, &m_settings, &Settings::setAsksBeforeQuit);
    connect(m_form->resetLayout, &QPushButton::clicked, this, &SettingsDialog::layoutResetAsked);
    connect(m_form->closeButton, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace roadstead::ui
