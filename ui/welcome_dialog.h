#pragma once

#include <QDialog>

class QCheckBox;
class QStackedWidget;

namespace roadstead {
class FleetApi;
}

namespace roadstead::ui {

class Acts;
class Settings;
class WelcomeSetup;

/// What an empty window begins with: a demo to look at, the steps that set this station up, or another
/// station. The references outlive it.
class WelcomeDialog : public QDialog
{
    Q_OBJECT

public:
    WelcomeDialog(FleetApi &fleet, Acts &acts, Settings &settings, QWidget *parent);

    void beginSetup();

Q_SIGNALS:
    /// Another process of this program, with a simulated fleet.
    void demoAsked();
    /// The station of that data folder instead of this one.
    void stationAsked(const QString &folder);

private:
    QWidget *makeChoices();
    void chooseFolder();

    Settings &m_settings;
    QStackedWidget *m_stack;
    WelcomeSetup *m_setup;
    QCheckBox *m_dontShow = nullptr;
};

} // namespace roadstead::ui
