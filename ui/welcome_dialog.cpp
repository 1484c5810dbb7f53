#include "ui/welcome_dialog.h"

#include "core/literals.h"
#include "ui/choice_button.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/settings.h"
#include "ui/welcome_setup.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr QSize kSize {620, 460};

} // namespace

WelcomeDialog::WelcomeDialog(FleetApi &fleet, Acts &acts, Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_stack(new QStackedWidget(this))
    , m_setup(new WelcomeSetup(fleet, acts, m_stack))
{
    setObjectName(u"welcome"_s);
    setWindowTitle(tr("Welcome to Roadstead"));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->addWidget(m_stack);
    m_stack->addWidget(makeChoices());
    m_stack->addWidget(m_setup);
    connect(m_setup, &WelcomeSetup::left, this, [this] { m_stack->setCurrentIndex(0); });
    connect(m_setup, &WelcomeSetup::finished, this, [this] {
        m_settings.setWelcomeDismissed(true);
        accept();
    });
    resize(kSize.boundedTo(parent->size() - QSize(40, 40)));
}

QWidget *WelcomeDialog::makeChoices()
{
    auto *page = new QWidget(m_stack);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    QLabel *title = makeLabel(tr("Welcome to Roadstead"), fontFor(TextRole::PageTitle), Ink::Text, page);
    QLabel *what = makeLabel(
        tr("From here you boot, configure, update and reboot a fleet of machines, and see why each of "
           "them is as it is."),
        fontFor(TextRole::Body), Ink::Muted, page);
    what->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(what);
    auto *demo = new ChoiceButton(u"media-playback-start"_s, tr("Explore a demo fleet"),
        tr("A simulated fleet with a rollout under way, in a window of its own. It touches no network and "
           "leaves "
           "nothing behind."),
        page);
    auto *setUp = new ChoiceButton(u"network-server"_s, tr("Set up this station"),
        tr("Choose the network, the boot files and your SSH key. Then switch on a machine."), page);
    auto *open = new ChoiceButton(u"document-open-folder"_s, tr("Open a station"),
        tr("Go on with the data folder of a station that you have already. This window closes."), page);
    demo->setObjectName(u"welcomeDemo"_s);
    setUp->setObjectName(u"welcomeSetUp"_s);
    open->setObjectName(u"welcomeOpen"_s);
    for (ChoiceButton *button : {demo, setUp, open})
        column->addWidget(button);
    column->addStretch(1);
    auto *below = new QHBoxLayout;
    m_dontShow = new QCheckBox(tr("&Don't show this again"), page);
    m_dontShow->setObjectName(u"welcomeDontShow"_s);
    m_dontShow->setChecked(m_settings.isWelcomeDismissed());
    auto *later = new QPushButton(tr("Not now"), page);
    later->setAutoDefault(false);
    below->addWidget(m_dontShow, 1);
    below->addWidget(later);
    column->addLayout(below);
    connect(demo, &QAbstractButton::clicked, this, &WelcomeDialog::demoAsked);
    connect(setUp, &QAbstractButton::clicked, this, &WelcomeDialog::beginSetup);
    connect(open, &QAbstractButton::clicked, this, &WelcomeDialog::chooseFolder);
    connect(m_dontShow, &QCheckBox::toggled, &m_settings, &Settings::setWelcomeDismissed);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    return page;
}

void WelcomeDialog::beginSetup()
{
    m_setup->begin();
    m_stack->setCurrentIndex(1);
}

void WelcomeDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Data folder of the station"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &WelcomeDialog::stationAsked);
    dialog->open();
}

} // namespace roadstead::ui
