#include "ui/effect_box.h"

#include "ui/look/marks.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace roadstead::ui {

namespace {

constexpr int kSide = 14;

} // namespace

EffectBox::EffectBox(QWidget *parent)
    : QWidget(parent)
    , m_words(makeLabel({}, fontFor(TextRole::Body), Ink::Text, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kSide, 8, kSide, 8);
    row->setSpacing(0);
    row->addSpacing(kGlyphSize + 10); // the glyph's place; margins do not mirror
    m_words->setWordWrap(true);
    row->addWidget(m_words, 1);
}

void EffectBox::tell(Severity severity, const QString &sentences)
{
    m_severity = severity;
    m_words->setText(sentences);
    setAccessibleName(sentences);
    update();
}

QString EffectBox::text() const
{
    return m_words->text();
}

void EffectBox::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.of(m_severity).tint);
    painter.drawRoundedRect(rect(), 6, 6);
    // Beside the first line.
    const int line = QFontMetrics(m_words->font()).height();
    const QRect glyph(kSide, m_words->y() + (line - kGlyphSize) / 2 + 1, kGlyphSize, kGlyphSize);
    drawSeverityGlyph(painter, QStyle::visualRect(layoutDirection(), rect(), glyph), m_severity, t);
}

} // namespace roadstead::ui
