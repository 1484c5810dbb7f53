#include "ui/welcome_setup.h"

#include "core/literals.h"
#include "ui/empty_state.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

// What each step is put together from.

namespace roadstead::ui {

namespace {

QLabel *wrapped(const QString &text, TextRole role, Ink ink, QWidget *parent)
{
    QLabel *label = makeLabel(text, fontFor(role), ink, parent);
    label->setWordWrap(true);
    return label;
}

void addRow(QFormLayout *form, const QString &words, QWidget *field, QWidget *parent)
{
    QLabel *label = makeLabel(words, fontFor(TextRole::Body), Ink::Text, parent);
    label->setBuddy(field);
    field->setAccessibleName(words);
    form->addRow(label, field);
}

QFormLayout *makeForm()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    return form;
}

} // namespace

QWidget *WelcomeSetup::makePage(const QString &title, const QString &sentence, QVBoxLayout *&column)
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setAccessibleName(title);
    auto *page = new QWidget(area);
    column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    column->addWidget(wrapped(title, TextRole::PanelTitle, Ink::Text, page));
    column->addWidget(wrapped(sentence, TextRole::Body, Ink::Muted, page));
    area->setWidget(page);
    return area;
}

QWidget *WelcomeSetup::makeInterfacePage()
{
    QVBoxLayout *column = nullptr;
    QWidget *page = makePage(tr("Which network do the machines boot from?"),
        tr("Roadstead answers on this interface only. The machines to boot must be on the same network, or "
           "behind a relay."),
        column);
    m_interfaces = new QVBoxLayout;
    m_interfaces->setSpacing(8);
    column->addLayout(m_interfaces);
    column->addStretch(1);
    m_interfaceGroup = new QButtonGroup(this);
    connect(m_interfaceGroup, &QButtonGroup::idToggled, this, &WelcomeSetup::check);
    return page;
}

QWidget *WelcomeSetup::makeDhcpPage()
{
    QVBoxLayout *column = nullptr;
    QWidget *page = makePage(tr("Who gives the machines their addresses?"),
        tr("A network has one DHCP server. Where there is one, Roadstead only adds what to boot."), column);
    m_rivals = wrapped({}, TextRole::Body, Ink::Text, page);
    m_rivals->setObjectName(u"rivalText"_s);
    column->addWidget(m_rivals);
    m_proxy = new QRadioButton(
        tr("The other server gives addresses; Roadstead says what to boot (ProxyDHCP)"), page);
    m_full = new QRadioButton(tr("Roadstead gives addresses and says what to boot"), page);
    m_off = new QRadioButton(tr("Neither: the other server points machines to Roadstead"), page);
    m_proxy->setObjectName(u"dhcpProxy"_s);
    m_full->setObjectName(u"dhcpFull"_s);
    m_off->setObjectName(u"dhcpOff"_s);
    auto *form = makeForm();
    form->setContentsMargins(24, 0, 0, 0);
    m_first = new QLineEdit(page);
    m_last = new QLineEdit(page);
    m_first->setObjectName(u"dhcpFirst"_s);
    m_last->setObjectName(u"dhcpLast"_s);
    addRow(form, tr("First address"), m_first, page);
    addRow(form, tr("Last address"), m_last, page);
    column->addWidget(m_proxy);
    column->addWidget(m_full);
    column->addLayout(form);
    column->addWidget(m_off);
    column->addStretch(1);
    for (QRadioButton *button : {m_proxy, m_full, m_off})
        connect(button, &QRadioButton::toggled, this, &WelcomeSetup::check);
    for (QLineEdit *edit : {m_first, m_last})
        connect(edit, &QLineEdit::textChanged, this, &WelcomeSetup::check);
    return page;
}

QWidget *WelcomeSetup::makeFilesPage()
{
    QVBoxLayout *column = nullptr;
    QWidget *page = makePage(tr("Where are the boot files?"),
        tr("A folder with the kernel and the initial ramdisk of the system that the machines shall run. iPXE "
           "itself comes with Roadstead."),
        column);
    auto *form = makeForm();
    auto *folder = new QWidget(page);
    auto *row = new QHBoxLayout(folder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_assets = new QLineEdit(folder);
    m_assets->setObjectName(u"assetsFolder"_s);
    auto *choose = new QPushButton(themedIcon(u"document-open-folder"_s), tr("Choose…"), folder);
    row->addWidget(m_assets, 1);
    row->addWidget(choose);
    addRow(form, tr("Folder"), folder, page);
    m_assets->setAccessibleName(tr("Folder"));
    m_kernel = new QLineEdit(u"flatcar_production_pxe.vmlinuz"_s, page);
    m_initrd = new QLineEdit(u"flatcar_production_pxe_image.cpio.gz"_s, page);
    addRow(form, tr("Kernel"), m_kernel, page);
    addRow(form, tr("Initial ramdisk"), m_initrd, page);
    column->addLayout(form);
    m_tftp = new QCheckBox(tr("Serve TFTP, for machines whose firmware knows no HTTP boot"), page);
    m_tftp->setChecked(true);
    column->addWidget(m_tftp);
    column->addStretch(1);
    connect(choose, &QPushButton::clicked, this, &WelcomeSetup::browse);
    for (QLineEdit *edit : {m_assets, m_kernel, m_initrd})
        connect(edit, &QLineEdit::textChanged, this, &WelcomeSetup::check);
    return page;
}

QWidget *WelcomeSetup::makeKeyPage()
{
    QVBoxLayout *column = nullptr;
    QWidget *page = makePage(tr("Who may log in?"),
        tr("Paste your public SSH key. It becomes the key of the user “core” on every machine, in a first "
           "group template that you can change later."),
        column);
    m_key = new QPlainTextEdit(page);
    m_key->setObjectName(u"sshKey"_s);
    m_key->setAccessibleName(tr("Public SSH key"));
    m_key->setPlaceholderText(u"ssh-ed25519 AAAA… you@example"_s);
    m_key->setTabChangesFocus(true);
    m_key->setMinimumHeight(90);
    column->addWidget(m_key, 1);
    connect(m_key, &QPlainTextEdit::textChanged, this, &WelcomeSetup::check);
    return page;
}

QWidget *WelcomeSetup::makeReadyPage()
{
    QVBoxLayout *column = nullptr;
    QWidget *page = makePage(
        tr("Ready to serve"), tr("This is what the station will do. Nothing was changed yet."), column);
    m_summary = wrapped({}, TextRole::Body, Ink::Text, page);
    m_summary->setObjectName(u"setupSummary"_s);
    column->addWidget(m_summary);
    column->addStretch(1);
    return page;
}

QWidget *WelcomeSetup::makeDonePage()
{
    return new EmptyState(u"network-connect"_s, tr("Switch on a machine set to network boot"),
        tr("It appears under Nodes with its first packet, and its boot can be followed step by step under "
           "Boot "
           "& Services. When it is up, put it into a cluster."),
        this);
}

} // namespace roadstead::ui
