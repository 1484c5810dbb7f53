#include "ui/empty_state.h"

#include "core/literals.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

constexpr int kIconSize = 48;
constexpr int kSide = 20;

/// A large icon that is tinted anew at each paint.
class BigIcon : public QWidget
{
public:
    BigIcon(const QString &name, QWidget *parent)
        : QWidget(parent)
        , m_icon(themedIcon(name, IconRole::Faint))
    {
        setFixedHeight(kIconSize);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, QRect((width() - kIconSize) / 2, 0, kIconSize, kIconSize));
    }

private:
    QIcon m_icon;
};

} // namespace

EmptyState::EmptyState(const QString &icon, const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel({}, fontFor(TextRole::PanelTitle), Ink::Text, this))
    , m_sentence(makeLabel({}, fontFor(TextRole::Body), Ink::Muted, this))
    , m_action(new QPushButton(this))
    , m_link(new QPushButton(this))
    , m_buttons(new QBoxLayout(QBoxLayout::LeftToRight))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kSide, 16, kSide, 16);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(new BigIcon(icon, this));
    column->addSpacing(4);
    for (QLabel *label : {m_title, m_sentence}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_buttons->setSpacing(12);
    m_buttons->addWidget(m_action);
    m_buttons->addWidget(m_link);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addLayout(m_buttons);
    middle->addStretch(1);
    column->addSpacing(8);
    column->addLayout(middle);
    column->addStretch(3);
    m_action->setProperty("kind", u"primary"_s);
    m_link->setProperty("kind", u"link"_s);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    connect(m_link, &QPushButton::clicked, this, &EmptyState::linkTriggered);
    setTexts(title, sentence);
    setAction({});
    setLink({});
}

void EmptyState::setTexts(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

void EmptyState::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
    placeButtons();
}

void EmptyState::setLink(const QString &text)
{
    m_link->setText(text);
    m_link->setVisible(!text.isEmpty());
    placeButtons();
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeButtons();
}

void EmptyState::placeButtons()
{
    const int needed = m_action->sizeHint().width() + m_buttons->spacing() + m_link->sizeHint().width();
    const bool isNarrow = !m_link->isHidden() && needed > contentsRect().width() - 2 * kSide;
    m_buttons->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace roadstead::ui
