#pragma once

#include "core/fleet_api.h"
#include "ui/welcome_document.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QStackedWidget;
class QVBoxLayout;

namespace roadstead::ui {

class Acts;

/// Sets a station up step by step: interface, DHCP beside what the network has already, boot files, SSH key;
/// then one act makes it serve, and another writes the first group template. The fleet and the acts outlive
/// it.
class WelcomeSetup : public QWidget
{
    Q_OBJECT

public:
    WelcomeSetup(FleetApi &fleet, Acts &acts, QWidget *parent);

    /// Begins again, on the interface.
    void begin();

Q_SIGNALS:
    void left(); ///< back from the first step
    void finished();

private:
    enum class Step : unsigned char
    {
        Interface,
        Dhcp,
        Files,
        Key,
        Ready,
        Done
    };
    QWidget *makePage(const QString &title, const QString &sentence, QVBoxLayout *&column);
    QWidget *makeInterfacePage();
    QWidget *makeDhcpPage();
    QWidget *makeFilesPage();
    QWidget *makeKeyPage();
    QWidget *makeReadyPage();
    QWidget *makeDonePage();
    void fillInterfaces();
    void findRivals();
    void showRivals(const Result<QList<RivalServer>> &answer);
    void show(Step step);
    void next();
    void back();
    void check();
    void showSummary();
    void apply();
    void writeDocument();
    void browse();
    [[nodiscard]] Step step() const;
    [[nodiscard]] bool wantsKey() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] NetworkInterface network() const;
    [[nodiscard]] QString mode() const;
    [[nodiscard]] StationSetup chosenSetup() const;
    [[nodiscard]] FirstBoot chosenBoot() const;

    FleetApi &m_fleet;
    Acts &m_acts;
    QList<NetworkInterface> m_networks;
    quint64 m_search = 0; ///< of the answer that is waited for
    bool m_isBusy = false;
    QStackedWidget *m_steps;
    QVBoxLayout *m_interfaces = nullptr;
    QButtonGroup *m_interfaceGroup = nullptr;
    QLabel *m_rivals = nullptr;
    QRadioButton *m_proxy = nullptr;
    QRadioButton *m_full = nullptr;
    QRadioButton *m_off = nullptr;
    QLineEdit *m_first = nullptr;
    QLineEdit *m_last = nullptr;
    QLineEdit *m_assets = nullptr;
    QLineEdit *m_kernel = nullptr;
    QLineEdit *m_initrd = nullptr;
    QCheckBox *m_tftp = nullptr;
    QPlainTextEdit *m_key = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace roadstead::ui
