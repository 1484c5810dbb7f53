#include "ui/discovery_sheet.h"

#include "core/literals.h"
#include "ui/discovery_choice.h"
#include "ui/isolate.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/plain_table.h"
#include "ui/severity_line.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStandardItemModel>

namespace roadstead::ui {

namespace {

constexpr int kWidth = 600;
constexpr int kHeight = 420;
constexpr int kNewHeight = 250; ///< before there is a token
enum : int
{
    kTokenPage,
    kNewPage
};

QLabel *sentence(const QString &text, TextRole role, QWidget *parent)
{
    QLabel *label = makeLabel(text, fontFor(role), Ink::Muted, parent);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    return label;
}

} // namespace

std::pair<Severity, QString> discoveryProgress(const DiscoveryStatus &status)
{
    if (!status.isKnown)
        return {Severity::Warn, DiscoverySheet::tr("The keyspace has not told yet who has joined.")};
    const QString count = QLocale().toString(status.members.size());
    return {status.isFull() ? Severity::Good : Severity::Info,
        DiscoverySheet::tr("%1 of %n member(s) have joined", "etcd discovery", status.size).arg(count)};
}

DiscoverySheet::DiscoverySheet(const QString &cluster, FleetApi &fleet, QWidget *parent)
    : QDialog(parent)
    , m_cluster(cluster)
    , m_fleet(fleet)
    , m_pages(new QStackedWidget(this))
{
    const Cluster *known = fleet.config()->cluster(cluster);
    const QString title
        = tr("etcd discovery of %1").arg(known && !known->name.isEmpty() ? known->name : cluster);
    setObjectName(u"discoverySheet"_s);
    setWindowTitle(title);
    setAccessibleName(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    QLabel *head = makeLabel(title, fontFor(TextRole::CardTitle), Ink::Text, this);
    head->setWordWrap(true);
    column->addWidget(head);
    m_pages->addWidget(makeTokenPage());
    m_pages->addWidget(makeNewPage());
    column->addWidget(m_pages, 1);
    makeButtons();
    connect(&m_fleet, &FleetApi::discoveryChanged, this, &DiscoverySheet::follow);
    connect(&m_fleet, &FleetApi::configChanged, this, &DiscoverySheet::follow);
    turnTo(status() ? kTokenPage : kNewPage);
    follow();
    resize(kWidth, status() ? kHeight : kNewHeight);
}

QWidget *DiscoverySheet::makeTokenPage()
{
    auto *page = new QWidget(m_pages);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(
        sentence(tr("Start every member with this address as --discovery; a template gives it as %1.")
                     .arg(isolated(u"{{.etcd_discovery}}"_s)),
            TextRole::Body, page));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_url = new QLineEdit(page);
    m_url->setObjectName(u"discoveryUrl"_s);
    m_url->setReadOnly(true);
    m_url->setFont(fontFor(TextRole::Code));
    m_url->setAccessibleName(tr("Address of the token"));
    m_copy = new QPushButton(themedIcon(u"edit-copy"_s), tr("&Copy"), page);
    m_copy->setObjectName(u"copyDiscovery"_s);
    m_copy->setAccessibleName(tr("Copy the address of the token"));
    m_copy->setAutoDefault(false);
    row->addWidget(m_url, 1);
    row->addWidget(m_copy);
    column->addLayout(row);
    m_progress = new SeverityLine(page);
    m_progress->setObjectName(u"discoveryProgress"_s);
    column->addSpacing(4);
    column->addWidget(m_progress);
    m_table = new PlainTable(tr("Members of the etcd"), page);
    m_members = new QStandardItemModel(0, 4, m_table);
    m_members->setHorizontalHeaderLabels({tr("Member"), tr("State"), tr("Node"), tr("Peer addresses")});
    m_table->setModel(m_members);
    m_table->setItemDelegate(new PlainDelegate(m_table));
    m_table->setWidths({110, 100, 110, 200});
    m_table->setElastic(3);
    column->addWidget(m_table, 1);
    m_note = sentence({}, TextRole::Small, page);
    m_note->setObjectName(u"discoveryNote"_s);
    column->addWidget(m_note);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_url->text());
        m_copy->setText(tr("Copied"));
    });
    return page;
}

QWidget *DiscoverySheet::makeNewPage()
{
    auto *page = new QWidget(m_pages);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_newSentence = sentence({}, TextRole::Body, page);
    m_newSentence->setObjectName(u"discoveryNewSentence"_s);
    column->addWidget(m_newSentence);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_size = makeDiscoverySize(kDefaultDiscoverySize, page);
    auto *label = makeLabel(tr("&Members"), fontFor(TextRole::Body), Ink::Text, page);
    label->setBuddy(m_size);
    row->addWidget(label);
    row->addWidget(m_size);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
    return page;
}

void DiscoverySheet::makeButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_another = new QPushButton(tr("&Another token…"), this);
    m_another->setObjectName(u"anotherToken"_s);
    m_another->setAutoDefault(false);
    m_close = new QPushButton(tr("Close"), this);
    m_close->setAutoDefault(false);
    m_make = new QPushButton(tr("Make token"), this);
    m_make->setObjectName(u"makeToken"_s);
    m_make->setProperty("kind", u"primary"_s);
    row->addWidget(m_another);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_make);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_another, &QPushButton::clicked, this, [this] { turnTo(kNewPage); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_make, &QPushButton::clicked, this, [this] {
        m_make->setEnabled(false); // until it is answered
        Q_EMIT tokenAsked(m_size->value());
    });
}

void DiscoverySheet::turnTo(int page)
{
    const bool isNew = page == kNewPage;
    const auto known = status();
    m_pages->setCurrentIndex(page);
    m_another->setVisible(!isNew);
    m_make->setVisible(isNew);
    m_make->setEnabled(true);
    m_make->setDefault(isNew);
    m_close->setDefault(!isNew);
    m_newSentence->setText(known
            ? tr("A token serves one etcd in its life. A new one takes the place of this one here and in "
                 "templates; "
                 "members that have joined stay together.")
            : tr("By a token the members of a new etcd find each other, without the addresses of any of them "
                 "known before."));
    if (known)
        m_size->setValue(known->size);
    if (isNew)
        m_size->setFocus();
    else
        m_copy->setFocus();
}

void DiscoverySheet::answered()
{
    m_make->setEnabled(true);
}

std::optional<DiscoveryStatus> DiscoverySheet::status() const
{
    for (const DiscoveryStatus &each : m_fleet.discovery()) {
        if (each.cluster == m_cluster)
            return each;
    }
    return std::nullopt;
}

void DiscoverySheet::follow()
{
    if (!m_fleet.config()->cluster(m_cluster)) {
        reject();
        return;
    }
    const auto now = status();
    const QString token = now ? now->token : QString();
    if (std::exchange(m_token, token) != token)
        turnTo(now ? kTokenPage : kNewPage);
    if (now)
        fill(*now);
}

void DiscoverySheet::fill(const DiscoveryStatus &status)
{
    if (m_url->text() != status.url) {
        m_url->setText(status.url);
        m_url->setCursorPosition(0);
        m_copy->setText(tr("&Copy"));
    }
    const auto [severity, words] = discoveryProgress(status);
    m_progress->setSentence(severity, words);
    m_progress->setAccessibleName(words);
    m_members->removeRows(0, m_members->rowCount());
    addRows(status.members, true);
    addRows(status.refused, false);
    m_note->setText(status.isFull()
            ? tr("It is full: a further member that comes with this address is turned away.")
            : tr(
                "The first %n to come make the etcd; any further one is turned away.", nullptr, status.size));
}

void DiscoverySheet::addRows(const QList<DiscoveryMember> &members, bool isIn)
{
    for (const DiscoveryMember &member : members) {
        const auto node = m_fleet.node(member.node);
        auto *name = new QStandardItem(member.name.isEmpty() ? member.id : member.name);
        name->setData(true, IsNameRole);
        auto *state = new QStandardItem(isIn ? tr("Joined") : tr("Turned away"));
        state->setData(QVariant::fromValue(isIn ? Severity::Good : Severity::Warn), GlyphRole);
        state->setData(static_cast<int>(isIn ? Ink::Muted : Ink::Text), InkRole);
        auto *urls = new QStandardItem(member.peerUrls.join(u", "_s));
        urls->setToolTip(member.peerUrls.join(u'\n'));
        const QList<QStandardItem *> row {name, state, new QStandardItem(node ? node->name : u"–"_s), urls};
        for (QStandardItem *item : row)
            item->setEditable(false);
        m_members->appendRow(row);
    }
}

} // namespace roadstead::ui
