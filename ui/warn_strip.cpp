#include "ui/warn_strip.h"

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

constexpr int kSide = 14;
constexpr int kGap = 22; ///< with the layout's own spacing

} // namespace

WarnStrip::WarnStrip(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new ElidingLabel({}, this))
    , m_act(new QPushButton(this))
{
    m_sentence->setFont(fontFor(TextRole::Body));
    m_act->setProperty("kind", u"dangerQuiet"_s);
    m_act->setObjectName(u"stripAct"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 8, 6);
    row->setSpacing(12);
    row->addSpacing(kSide + kGlyphSize + kGap - 8 - row->spacing()); // the glyph's place; margins do not mirror
    row->addWidget(m_sentence, 1);
    row->addWidget(m_act);
    connect(m_act, &QPushButton::clicked, this, &WarnStrip::acted);
}

void WarnStrip::tell(Severity severity, const QString &sentence, const QString &act)
{
    m_severity = severity;
    m_sentence->setText(sentence);
    m_act->setText(act);
    m_act->setVisible(!act.isEmpty());
    m_act->setAccessibleName(act + u' ' + sentence);
    setAccessibleName(sentence);
    update();
}

void WarnStrip::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.of(m_severity).tint);
    painter.drawRoundedRect(rect(), 6, 6);
    const QRect glyph(kSide, (height() - kGlyphSize) / 2, kGlyphSize, kGlyphSize);
    drawSeverityGlyph(painter, QStyle::visualRect(layoutDirection(), rect(), glyph), m_severity, t);
}

} // namespace roadstead::ui
