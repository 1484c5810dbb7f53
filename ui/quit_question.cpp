#include "ui/quit_question.h"

#include "core/literals.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>

namespace roadstead::ui {

namespace {

constexpr int kWidth = 460;

} // namespace

QuitQuestion::QuitQuestion(int runningServices, Tray tray, QWidget *parent)
    : QDialog(parent)
    , m_dontAsk(new QCheckBox(tr("&Don't ask again"), this))
{
    setWindowTitle(tr("Quit Roadstead"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    auto *title = makeLabel(tr("Stop serving %n running service(s) and quit?", nullptr, runningServices),
        fontFor(TextRole::CardTitle), Ink::Text, this);
    const bool hasTray = tray == Tray::Available;
    auto *why = makeLabel(hasTray
            ? tr("Without them, nodes that boot, update or ask for a lock get no answer. Roadstead can close "
                 "its window and keep serving: its mark in the tray brings the window back.")
            : tr("The services end with this window: nodes that boot, update or ask for a lock get no answer "
                 "until you start Roadstead again. To serve without a window, run roadsteadd."),
        fontFor(TextRole::Body), Ink::Muted, this);
    for (QLabel *label : {title, why}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addWidget(m_dontAsk);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *stay = new QPushButton(hasTray ? tr("Keep serving in the tray") : tr("Keep serving"), this);
    stay->setObjectName(u"stayButton"_s);
    auto *quit = new QPushButton(tr("Stop and quit"), this);
    quit->setObjectName(u"quitButton"_s);
    quit->setProperty("kind", u"danger"_s);
    quit->setAutoDefault(false);
    stay->setDefault(true);
    buttons->addStretch(1);
    if (hasTray) {
        auto *cancel = new QPushButton(tr("Cancel"), this);
        cancel->setAutoDefault(false);
        connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
        buttons->addWidget(cancel);
        connect(stay, &QPushButton::clicked, this, &QuitQuestion::trayChosen);
    }
    buttons->addWidget(stay);
    buttons->addWidget(quit);
    column->addLayout(buttons);
    stay->setFocus();
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(quit, &QPushButton::clicked, this, &QDialog::accept);
    // A label that wraps knows its height only for a width; the buttons may need more than the usual one.
    const int least = qMax(kWidth, buttons->minimumSize().width() + 40);
    setMinimumWidth(least);
    resize(least, column->totalHeightForWidth(least));
    setAccessibleDescription(title->text() + u' ' + why->text());
}

bool QuitQuestion::isNotToAskAgain() const
{
    return m_dontAsk->isChecked();
}

} // namespace roadstead::ui
