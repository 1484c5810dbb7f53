#include "ui/lock_policy_sheet.h"

#include "core/literals.h"
#include "core/reboot_window.h"
#include "core/reboot_window_text.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeZone>

namespace roadstead::ui {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr int kUsualExpiry = 120; ///< minutes

QSpinBox *minutesBox(qint64 leastMs, qint64 mostMs, qint64 nowMs, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(static_cast<int>(leastMs / kMinuteMs), static_cast<int>(mostMs / kMinuteMs));
    box->setValue(static_cast<int>((nowMs + kMinuteMs - 1) / kMinuteMs));
    box->setSuffix(LockPolicySheet::tr(" min", "unit behind a number of minutes"));
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return box;
}

} // namespace

LockPolicySheet::LockPolicySheet(const LockGroup &group, QWidget *parent)
    : FormSheet(tr("When may nodes of %1 reboot?").arg(group.id), tr("Save"), parent)
    , m_group(group)
{
    setWindowTitle(tr("Reboots of %1").arg(group.id));
    setObjectName(u"lockPolicySheet"_s);
    acceptButton()->setObjectName(u"savePolicyButton"_s);
    makeWindows();
    makeTiming();
    makeExpiry();
    makeHold();
    for (const RebootWindowSpec &window : m_group.policy.windows)
        addWindow(window);
    showProblem();
}

void LockPolicySheet::makeWindows()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_windows = new QVBoxLayout;
    m_windows->setSpacing(6);
    column->addLayout(m_windows);
    auto *add = new QPushButton(themedIcon(u"list-add"_s), tr("Add a window"), box);
    add->setObjectName(u"addWindowButton"_s);
    add->setProperty("kind", u"quiet"_s);
    add->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, [this] {
        if (m_rows.size() >= kMaxRebootWindows)
            return;
        addWindow({u"02:00"_s, u"2h"_s});
        m_rows.constLast().start->selectAll();
        m_rows.constLast().start->setFocus();
        showProblem();
        fit();
    });
    column->addWidget(add, 0, Qt::AlignLeading);
    addField(tr("Windows"), box);
    m_zone = new QComboBox(this);
    m_zone->setObjectName(u"zoneCombo"_s);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(zone));
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->setCurrentText(m_group.policy.timeZone);
    m_zone->lineEdit()->setPlaceholderText(u"UTC"_s);
    connect(m_zone, &QComboBox::currentTextChanged, this, &LockPolicySheet::showProblem);
    addField(tr("Time zone"), m_zone);
}

void LockPolicySheet::addWindow(const RebootWindowSpec &spec)
{
    auto *whole = new QWidget(this);
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    const auto field = [&](const QString &text, const QString &hint, const QString &name) {
        auto *edit = new QLineEdit(text, whole);
        edit->setPlaceholderText(hint);
        edit->setAccessibleName(name);
        edit->setMaxLength(40);
        edit->setFixedWidth(fontMetrics().horizontalAdvance(u"Wednesday 00:00"_s));
        connect(edit, &QLineEdit::textChanged, this, &LockPolicySheet::showProblem);
        row->addWidget(edit);
        return edit;
    };
    auto *start = field(spec.start, u"Sat 02:00"_s, tr("Start of the window"));
    start->setToolTip(tr("A time of day, with a weekday before it for once a week: 02:00 or Sat 02:00"));
    row->addWidget(
        makeLabel(tr("for", "a window: 02:00 for 4h"), fontFor(TextRole::Body), Ink::Muted, whole));
    auto *length = field(spec.length, u"4h"_s, tr("Length of the window"));
    length->setToolTip(tr("Hours and minutes: 4h, 90m or 1h30m"));
    auto *words = new ElidingLabel({}, whole);
    setInk(words, Ink::Muted);
    row->addWidget(words, 1);
    auto *remove = new QPushButton(themedIcon(u"list-remove"_s), {}, whole);
    remove->setAccessibleName(tr("Remove the window"));
    remove->setToolTip(tr("Remove the window"));
    remove->setProperty("kind", u"quiet"_s);
    remove->setAutoDefault(false);
    connect(remove, &QPushButton::clicked, this, [this, whole] { removeWindow(whole); });
    row->addWidget(remove);
    m_windows->addWidget(whole);
    m_rows.append({whole, start, length, words});
}

void LockPolicySheet::removeWindow(const QWidget *whole)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].whole != whole)
            continue;
        m_rows[i].whole->hide();
        m_rows[i].whole->deleteLater();
        m_rows.removeAt(i);
        break;
    }
    showProblem();
    fit();
}

void LockPolicySheet::makeTiming()
{
    m_order = new QComboBox(this);
    m_order->setObjectName(u"orderCombo"_s);
    m_order->addItem(tr("Who asks first"), static_cast<int>(RebootOrder::Any));
    m_order->addItem(tr("Who waits longest"), static_cast<int>(RebootOrder::Arrival));
    m_order->addItem(tr("By name"), static_cast<int>(RebootOrder::Name));
    m_order->setCurrentIndex(m_order->findData(static_cast<int>(m_group.policy.order)));
    addField(tr("Next is"), m_order);
    m_gap = minutesBox(0, kMaxRebootGapMs, m_group.policy.minGapMs, this);
    m_gap->setObjectName(u"gapBox"_s);
    m_gap->setSpecialValueText(tr("none", "gap between reboots"));
    addField(tr("Gap between reboots"), m_gap);
    m_quorum = new QCheckBox(tr("No reboot that takes an etcd cluster's quorum"), this);
    m_quorum->setObjectName(u"quorumCheck"_s);
    m_quorum->setChecked(m_group.policy.quorumGuard);
    addField(tr("etcd"), m_quorum);
    m_quorum->setAccessibleName(m_quorum->text());
}

void LockPolicySheet::makeExpiry()
{
    const qint64 now = m_group.policy.expireAfterMs;
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    m_expires = new QCheckBox(tr("Take back a slot held for longer than"), box);
    m_expires->setObjectName(u"expiresCheck"_s);
    m_expires->setChecked(now > 0);
    m_expiry
        = minutesBox(kMinRebootExpiryMs, kMaxRebootExpiryMs, now > 0 ? now : kUsualExpiry * kMinuteMs, box);
    m_expiry->setObjectName(u"expiryBox"_s);
    m_expiry->setAccessibleName(tr("A slot is taken back after"));
    row->addWidget(m_expires);
    row->addWidget(m_expiry);
    row->addStretch(1);
    column->addLayout(row);
    m_danger = makeLabel(tr("Danger: a node that hangs in its reboot then gives its slot to the next one. An "
                            "update that breaks "
                            "machines takes them down one by one, while nobody looks."),
        fontFor(TextRole::Body), Ink::Error, box);
    m_danger->setWordWrap(true);
    column->addWidget(m_danger);
    m_accepts = new QCheckBox(tr("I want it all the same"), box);
    m_accepts->setObjectName(u"acceptsCheck"_s);
    m_accepts->setChecked(now > 0);
    column->addWidget(m_accepts);
    addField(tr("Expiry"), box);
    connect(m_expires, &QCheckBox::toggled, this, [this] {
        showProblem();
        fit();
    });
    connect(m_accepts, &QCheckBox::toggled, this, &LockPolicySheet::showProblem);
}

void LockPolicySheet::makeHold()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_held = new QCheckBox(tr("Nobody may reboot"), box);
    m_held->setObjectName(u"heldCheck"_s);
    m_held->setChecked(m_group.policy.isHeld);
    m_reason = new QLineEdit(m_group.policy.holdReason, box);
    m_reason->setObjectName(u"holdReason"_s);
    m_reason->setAccessibleName(tr("Why nobody may reboot"));
    m_reason->setPlaceholderText(tr("Why?"));
    m_reason->setMaxLength(200);
    m_reason->setEnabled(m_group.policy.isHeld);
    row->addWidget(m_held);
    row->addWidget(m_reason, 1);
    connect(m_held, &QCheckBox::toggled, m_reason, &QWidget::setEnabled);
    addField(tr("Hold"), box);
}

RebootPolicy LockPolicySheet::policy() const
{
    RebootPolicy policy = m_group.policy;
    policy.windows.clear();
    for (const WindowRow &row : m_rows)
        policy.windows.append({row.start->text().simplified(), row.length->text().simplified()});
    policy.timeZone = m_zone->currentText().trimmed();
    policy.order = static_cast<RebootOrder>(m_order->currentData().toInt());
    // What is no whole minute stays as it is until another number is chosen.
    const auto inMs = [](const QSpinBox *box, qint64 before) {
        return box->value() == (before + kMinuteMs - 1) / kMinuteMs ? before : box->value() * kMinuteMs;
    };
    policy.minGapMs = inMs(m_gap, m_group.policy.minGapMs);
    policy.quorumGuard = m_quorum->isChecked();
    policy.expireAfterMs = m_expires->isChecked() ? inMs(m_expiry, m_group.policy.expireAfterMs) : 0;
    policy.isHeld = m_held->isChecked();
    policy.holdReason = policy.isHeld ? m_reason->text().trimmed() : QString();
    return policy;
}

void LockPolicySheet::showProblem()
{
    for (const WindowRow &row : std::as_const(m_rows)) {
        const RebootWindowSpec spec {row.start->text().simplified(), row.length->text().simplified()};
        const bool isRead = parseRebootWindow(spec.start, spec.length).has_value();
        row.words->setText(isRead ? describeWindow(spec) : tr("cannot be read"));
        setInk(row.words, isRead ? Ink::Muted : Ink::Error);
    }
    m_expiry->setEnabled(m_expires->isChecked());
    m_danger->setVisible(m_expires->isChecked());
    m_accepts->setVisible(m_expires->isChecked());
    if (const auto problem = problemOf(policy()))
        setProblem(problem->sentence);
    else if (m_expires->isChecked() && !m_accepts->isChecked())
        setProblem(tr("Say that you want the slots taken back, or switch it off."));
    else
        setProblem({});
}

void LockPolicySheet::fit()
{
    if (isVisible())
        resize(width(), layout()->totalHeightForWidth(width()));
}

} // namespace roadstead::ui
