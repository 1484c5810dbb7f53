#include "ui/explain_dialog.h"

#include "core/boot_labels.h"
#include "core/literals.h"
#include "ui/form_row.h"
#include "ui/isolate.h"
#include "ui/look/widgets.h"
#include "ui/severity_line.h"
#include "ui/why_view.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr std::chrono::milliseconds kAskAfter {200};

} // namespace

ExplainDialog::ExplainDialog(FleetApi &fleet, const QString &labels, QWidget *parent)
    : QDialog(parent)
    , m_fleet(fleet)
    , m_labels(new QLineEdit(labels, this))
    , m_answer(new SeverityLine(this))
    , m_why(new WhyView(this))
    , m_later(this)
{
    setObjectName(u"explainDialog"_s);
    setWindowTitle(tr("What would it get?"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 8);
    column->setSpacing(0);
    auto *asked = new QVBoxLayout;
    asked->setContentsMargins(20, 0, 20, 0);
    asked->setSpacing(10);
    column->addLayout(asked);
    m_labels->setObjectName(u"explainLabels"_s);
    m_labels->setPlaceholderText(u"mac=52:54:00:12:34:56, arch=arm64"_s);
    m_labels->setClearButtonEnabled(true);
    addField(asked, tr("&Labels of a machine, as it would send them"), m_labels, 0);
    m_answer->setObjectName(u"explainAnswer"_s);
    asked->addWidget(m_answer);
    m_why->setObjectName(u"explainWhy"_s);
    auto *reasons = new QVBoxLayout; // which keep 16 by themselves
    reasons->setContentsMargins(4, 0, 4, 0);
    reasons->addWidget(m_why);
    column->addLayout(reasons, 1);
    m_later.setSingleShot(true);
    m_later.setInterval(kAskAfter);
    connect(&m_later, &QTimer::timeout, this, &ExplainDialog::explain);
    connect(m_labels, &QLineEdit::textChanged, this, [this] { m_later.start(); });
    connect(&m_fleet, &FleetApi::configChanged, this, &ExplainDialog::explain);
    m_labels->setFocus();
    resize(520, 520);
    explain();
}

void ExplainDialog::explain()
{
    const auto labels = labelsFromText(m_labels->text());
    m_labels->setProperty("valid", labels ? QVariant() : QVariant(false));
    m_labels->update();
    if (!labels) {
        m_answer->setSentence(Severity::Error, labels.error().message);
        m_why->setVerdicts({}, {}, 0);
        return;
    }
    const FleetConfigPtr config = m_fleet.config();
    NodeSummary about;
    about.name = labelText(*labels);
    const GroupIndex::Match match = config->groups().match(*labels);
    if (match.group)
        m_answer->setSentence(Severity::Good,
            tr("Group %1, profile %2").arg(isolated(match.group->id), isolated(match.group->profile)));
    else
        m_answer->setSentence(Severity::Error, tr("No group matches: it would get nothing."));
    m_why->setVerdicts(about, m_fleet.explain(*labels), m_fleet.nowMs());
}

} // namespace roadstead::ui
