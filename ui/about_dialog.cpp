#include "ui/about_dialog.h"

#include "core/literals.h"
#include "ui/look/marks.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace roadstead::ui {

namespace {

constexpr int kWidth = 440;

class Anchor : public QWidget
{
public:
    explicit Anchor(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(40, 40);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawAnchor(painter, rect(), tokens().accent);
    }
};

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Roadstead"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(new Anchor(this));
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(makeLabel(u"Roadstead"_s, fontFor(TextRole::PanelTitle), Ink::Text, this));
    names->addWidget(makeLabel(
        tr("Version %1").arg(QStringLiteral(ROADSTEAD_VERSION)), fontFor(TextRole::Small), Ink::Muted, this));
    head->addLayout(names, 1);
    column->addLayout(head);
    auto *what
        = makeLabel(tr("Boots, configures, updates and reboots in turn a fleet of container-Linux machines.")
                + u'\n' + tr("Free software under the GNU General Public License, version 3 or later."),
            fontFor(TextRole::Body), Ink::Text, this);
    what->setWordWrap(true);
    column->addWidget(what);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    auto *close = new QPushButton(tr("Close"), this);
    close->setProperty("kind", u"primary"_s);
    close->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    setMinimumWidth(kWidth);
    resize(kWidth, column->totalHeightForWidth(kWidth));
}

} // namespace roadstead::ui
