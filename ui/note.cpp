#include "ui/note.h"

#include "core/literals.h"
#include "ui/look/marks.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace roadstead::ui {

namespace {

constexpr int kGlyphLeft = 10;

} // namespace

Note::Note(Severity severity, const QString &sentence, const QString &action, QWidget *parent)
    : QWidget(parent)
    , m_severity(severity)
{
    setAccessibleName(sentence);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 6, 6, 6);
    row->setSpacing(8);
    row->addSpacing(kGlyphLeft + kGlyphSize + 8); // the glyph's place; margins do not mirror
    QLabel *words = makeLabel(sentence, fontFor(TextRole::Small), Ink::Text, this);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(words, 1);
    if (action.isEmpty())
        return;
    auto *link = new QPushButton(action, this);
    link->setProperty("kind", u"link"_s);
    row->addWidget(link);
    connect(link, &QPushButton::clicked, this, &Note::actionTriggered);
}

void Note::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.of(m_severity).tint);
    painter.drawRoundedRect(rect(), 6, 6);
    const QRect glyph(kGlyphLeft, (height() - kGlyphSize) / 2, kGlyphSize, kGlyphSize);
    drawSeverityGlyph(painter, QStyle::visualRect(layoutDirection(), rect(), glyph), m_severity, t);
}

} // namespace roadstead::ui
