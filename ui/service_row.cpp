#include "ui/service_row.h"

#include "core/literals.h"
#include "ui/look/marks.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/status_lights.h"

#include <QGridLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr int kGlyphRoom = 20;
constexpr int kTitleWidth = 104;

/// The counters of the services, in the order in which they are shown.
QStringList counterTexts(const QJsonObject &counters)
{
    QStringList texts;
    const auto add = [&](const QString &key, const QString &sentence) {
        if (const qint64 value = counters.value(key).toInteger(); value > 0)
            texts.append(sentence.arg(QLocale().toString(value)));
    };
    add(u"offers"_s, ServiceRow::tr("%1 offers"));
    add(u"acks"_s, ServiceRow::tr("%1 leases"));
    add(u"requests"_s, ServiceRow::tr("%1 requests"));
    add(u"sent"_s, ServiceRow::tr("%1 files sent"));
    add(u"connections"_s, ServiceRow::tr("%1 connections"));
    add(u"failed"_s, ServiceRow::tr("%1 failed"));
    add(u"malformed"_s, ServiceRow::tr("%1 malformed"));
    return texts;
}

} // namespace

ServiceRow::ServiceRow(const ServiceStatus &status, QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel({}, fontFor(TextRole::Name), Ink::Text, this))
    , m_state(new ElidingLabel({}, this))
    , m_counters(new ElidingLabel({}, this))
    , m_error(makeLabel({}, fontFor(TextRole::Small), Ink::Error, this))
    , m_switch(new QPushButton(this))
{
    setObjectName(u"service_"_s + serviceName(status.id));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 4, 0, 4);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->setColumnMinimumWidth(0, kGlyphRoom);

    m_title->setMinimumWidth(kTitleWidth);
    m_counters->setFont(fontFor(TextRole::Small));
    setInk(m_counters, Ink::Muted);
    m_error->setWordWrap(true);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_state, 0, 2);
    grid->addWidget(m_counters, 0, 3);
    grid->addWidget(m_switch, 0, 4);
    grid->addWidget(m_error, 1, 2, 1, 3);
    // One below the other, however long the words are.
    for (ElidingLabel *label : {m_state, m_counters})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    int widest = 0;
    for (const QString &word : {tr("Stop"), tr("Start")}) {
        m_switch->setText(word);
        widest = std::max(widest, m_switch->sizeHint().width());
    }
    m_switch->setMinimumWidth(widest);
    connect(m_switch, &QPushButton::clicked, this, [this] {
        Q_EMIT switched(
            m_status.id, m_status.state != ServiceState::Running && m_status.state != ServiceState::Starting);
    });
    setStatus(status);
}

void ServiceRow::setStatus(const ServiceStatus &status)
{
    m_status = status;
    const bool isOn = status.state == ServiceState::Running || status.state == ServiceState::Starting;
    const QString title = serviceTitle(status);
    m_title->setText(title);
    m_state->setText(serviceSentence(status));
    m_counters->setText(counterTexts(status.counters).join(u" · "_s));
    // Who has counted nothing leaves the room to the sentence.
    auto *grid = static_cast<QGridLayout *>(layout());
    const bool hasCounted = !m_counters->text().isEmpty();
    m_counters->setVisible(hasCounted);
    grid->setColumnStretch(2, 3);
    grid->setColumnStretch(3, hasCounted ? 2 : 0);
    m_error->setText(status.lastError);
    m_error->setVisible(!status.lastError.isEmpty());
    m_switch->setText(isOn ? tr("Stop") : tr("Start"));
    m_switch->setProperty("kind", status.state == ServiceState::Failed ? u"primary"_s : QString());
    m_switch->setAccessibleName(isOn ? tr("Stop %1").arg(title) : tr("Start %1").arg(title));
    m_switch->update();
    setAccessibleName(title + u": "_s + serviceSentence(status) + u' ' + status.lastError);
    update();
}

void ServiceRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = m_title->geometry().center().y();
    const QRect glyph(0, line - kGlyphSize / 2 + 1, kGlyphSize, kGlyphSize);
    drawServiceGlyph(painter, QStyle::visualRect(layoutDirection(), rect(), glyph), m_status.state, tokens());
}

} // namespace roadstead::ui
