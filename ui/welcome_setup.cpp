#include "ui/welcome_setup.h"

#include "core/literals.h"
#include "ui/acts.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace roadstead::ui {

WelcomeSetup::WelcomeSetup(FleetApi &fleet, Acts &acts, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_acts(acts)
    , m_steps(new QStackedWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_steps, 1);
    for (QWidget *page : {makeInterfacePage(), makeDhcpPage(), makeFilesPage(), makeKeyPage(),
             makeReadyPage(), makeDonePage()})
        m_steps->addWidget(page);
    m_problem = makeLabel({}, fontFor(TextRole::Small), Ink::Error, this);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"setupProblem"_s);
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_back = new QPushButton(tr("Back"), this);
    m_next = new QPushButton(this);
    m_back->setObjectName(u"setupBack"_s);
    m_next->setObjectName(u"setupNext"_s);
    m_next->setProperty("kind", u"primary"_s);
    m_next->setDefault(true);
    m_back->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    column->addLayout(buttons);
    connect(m_back, &QPushButton::clicked, this, &WelcomeSetup::back);
    connect(m_next, &QPushButton::clicked, this, &WelcomeSetup::next);
}

void WelcomeSetup::begin()
{
    m_assets->setText(m_fleet.setup().assets);
    fillInterfaces();
    show(Step::Interface);
}

void WelcomeSetup::fillInterfaces()
{
    const QList<QAbstractButton *> before = m_interfaceGroup->buttons();
    qDeleteAll(before);
    m_networks.clear();
    for (const NetworkInterface &each : m_fleet.networkInterfaces()) {
        if (each.isLoopback || each.address.isEmpty())
            continue;
        auto *button = new QRadioButton(each.isUp
                ? tr("%1 – %2/%3").arg(each.name, each.address).arg(each.prefixLength)
                : tr("%1 – no cable").arg(each.name),
            this);
        button->setEnabled(each.isUp);
        button->setChecked(each.isUp && each.name == m_fleet.setup().interface);
        m_interfaceGroup->addButton(button, static_cast<int>(m_networks.size()));
        m_interfaces->addWidget(button);
        m_networks.append(each);
    }
}

WelcomeSetup::Step WelcomeSetup::step() const
{
    return static_cast<Step>(m_steps->currentIndex());
}

bool WelcomeSetup::wantsKey() const
{
    // Who has a group template has said already what machines boot.
    return m_fleet.config()->document().groups.isEmpty();
}

NetworkInterface WelcomeSetup::network() const
{
    return m_networks.value(m_interfaceGroup->checkedId());
}

QString WelcomeSetup::mode() const
{
    return m_full->isChecked() ? u"full"_s : m_proxy->isChecked() ? u"proxy"_s : u"off"_s;
}

QString WelcomeSetup::problem() const
{
    switch (step()) {
    case Step::Interface:
        return m_networks.isEmpty()
            ? tr("This machine has no network interface with an IPv4 address. Connect one and "
                 "come back.")
            : QString();
    case Step::Dhcp:
        return m_full->isChecked() ? rangeProblem(m_first->text(), m_last->text(), network()) : QString();
    case Step::Files: {
        const QString kernel = bootFileProblem(m_kernel->text());
        return kernel.isEmpty() ? bootFileProblem(m_initrd->text()) : kernel;
    }
    case Step::Key:
        return m_key->toPlainText().trimmed().isEmpty() ? QString() : sshKeyProblem(m_key->toPlainText());
    case Step::Ready:
    case Step::Done:
        return {};
    }
    return {};
}

void WelcomeSetup::check()
{
    m_first->setEnabled(m_full->isChecked());
    m_last->setEnabled(m_full->isChecked());
    const QString wrong = problem();
    m_problem->setText(wrong);
    m_problem->setVisible(!wrong.isEmpty());
    const Step now = step();
    const bool isMissing = (now == Step::Interface && m_interfaceGroup->checkedId() < 0)
        || (now == Step::Files && m_assets->text().trimmed().isEmpty())
        || (now == Step::Key && m_key->toPlainText().trimmed().isEmpty());
    m_next->setEnabled(wrong.isEmpty() && !isMissing && !m_isBusy);
    m_back->setEnabled(!m_isBusy);
}

void WelcomeSetup::show(Step next)
{
    m_steps->setCurrentIndex(static_cast<int>(next));
    m_back->setVisible(next != Step::Done);
    m_next->setText(next == Step::Ready ? tr("Start serving")
            : next == Step::Done        ? tr("Close")
                                        : tr("Next"));
    if (next == Step::Dhcp)
        findRivals();
    if (next == Step::Ready)
        showSummary();
    check();
}

void WelcomeSetup::next()
{
    switch (step()) {
    case Step::Files:
        return show(wantsKey() ? Step::Key : Step::Ready);
    case Step::Ready:
        return apply();
    case Step::Done:
        Q_EMIT finished();
        return;
    default:
        show(static_cast<Step>(static_cast<int>(step()) + 1));
    }
}

void WelcomeSetup::back()
{
    if (step() == Step::Interface)
        Q_EMIT left();
    else if (step() == Step::Ready && !wantsKey())
        show(Step::Files);
    else
        show(static_cast<Step>(static_cast<int>(step()) - 1));
}

void WelcomeSetup::findRivals()
{
    const auto [first, last] = proposedRange(network());
    m_first->setText(first);
    m_last->setText(last);
    m_rivals->setText(tr("Looking for a DHCP server on %1…").arg(network().name));
    m_proxy->setChecked(true); // the one that does no harm
    const quint64 search = ++m_search;
    m_fleet.findDhcpServers(network().name, this, [this, search](const Result<QList<RivalServer>> &answer) {
        if (search == m_search)
            showRivals(answer);
    });
}

void WelcomeSetup::showRivals(const Result<QList<RivalServer>> &answer)
{
    if (!answer) {
        m_rivals->setText(tr("Whether there is a DHCP server on %1 could not be found out: %2")
                              .arg(network().name, answer.error().message));
        return;
    }
    QStringList addresses;
    for (const RivalServer &each : *answer)
        addresses.append(each.address);
    if (addresses.isEmpty()) {
        m_rivals->setText(tr("No DHCP server answered on %1.").arg(network().name));
        m_full->setChecked(true);
    } else {
        m_rivals->setText(tr("%1 gives addresses on %2 already: ProxyDHCP works beside it.")
                              .arg(addresses.join(u", "_s), network().name));
        m_proxy->setChecked(true);
    }
    for (const QRadioButton *button : {m_proxy, m_full, m_off}) {
        if (window()->focusWidget() == button)
            (m_full->isChecked() ? m_full : m_proxy)->setFocus();
    }
}

void WelcomeSetup::browse()
{
    auto *dialog = new QFileDialog(this, tr("Folder with the boot files"), m_assets->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_assets, &QLineEdit::setText);
    dialog->open();
}

StationSetup WelcomeSetup::chosenSetup() const
{
    StationSetup setup;
    setup.interface = network().name;
    setup.dhcpMode = mode();
    if (m_full->isChecked()) {
        setup.dhcpFirst = m_first->text().trimmed();
        setup.dhcpLast = m_last->text().trimmed();
    }
    setup.hasTftp = m_tftp->isChecked();
    setup.assets = m_assets->text().trimmed();
    return setup;
}

FirstBoot WelcomeSetup::chosenBoot() const
{
    return {m_key->toPlainText().simplified(), m_kernel->text(), m_initrd->text()};
}

void WelcomeSetup::showSummary()
{
    const StationSetup setup = chosenSetup();
    QStringList lines {tr("Interface: %1").arg(setup.interface),
        setup.dhcpMode == "full"_L1 ? tr("DHCP: addresses %1–%2").arg(setup.dhcpFirst, setup.dhcpLast)
            : setup.dhcpMode == "proxy"_L1 ? tr("DHCP: what to boot, beside the other server")
                                           : tr("DHCP: off"),
        tr("TFTP: %1").arg(setup.hasTftp ? tr("on") : tr("off")), tr("Boot files: %1").arg(setup.assets)};
    if (wantsKey())
        lines.append(
            tr("First group template: every machine boots %1 and takes your key").arg(m_kernel->text()));
    m_summary->setText(lines.join(u'\n'));
}

void WelcomeSetup::apply()
{
    FleetCommand command;
    command.kind = FleetCommand::Kind::SetUp;
    command.setup = chosenSetup();
    m_isBusy = true;
    check();
    const QPointer<WelcomeSetup> self(this);
    m_acts.perform(command,
        {tr("The station serves on %1").arg(command.setup.interface), tr("Set up the station"), u"setup"_s,
            command.setup.interface, {}},
        [self](const Result<void> &done) {
            if (!self)
                return;
            self->m_isBusy = false;
            self->check();
            if (done)
                self->writeDocument();
            else
                self->m_problem->setText(done.error().message);
            self->m_problem->setVisible(!done);
        });
}

void WelcomeSetup::writeDocument()
{
    if (!wantsKey())
        return show(Step::Done);
    const FirstBoot boot = chosenBoot();
    const QPointer<WelcomeSetup> self(this);
    m_acts.edit(
        [boot](const FleetConfig &config) -> Result<FleetDocument> {
            return withFirstBoot(config.document(), boot);
        },
        {tr("First group template written"), tr("Write the first group template"), u"template"_s, u"all"_s,
            {}},
        [self](const Result<void> &done) {
            if (!self)
                return;
            if (done)
                return self->show(Step::Done);
            self->m_problem->setText(done.error().message);
            self->m_problem->setVisible(true);
        });
}

} // namespace roadstead::ui
