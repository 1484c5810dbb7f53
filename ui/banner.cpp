#include "ui/banner.h"

#include "core/literals.h"
#include "ui/look/marks.h"
#include "ui/look/themed_icon.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace roadstead::ui {

Banner::Banner(Severity severity, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_severity(severity)
{
    setAccessibleName(sentence);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 4, 6, 4);
    row->setSpacing(0);
    row->addSpacing(30); // the glyph's place; margins do not mirror
    auto *words = makeLabel(sentence, fontFor(TextRole::Body), Ink::Text, this);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    auto *close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::StrongFocus);
    close->setIcon(themedIcon(u"cross"_s, IconRole::Muted));
    close->setAccessibleName(tr("Hide this message"));
    close->setToolTip(tr("Hide"));
    row->addWidget(close);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
}

void Banner::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.of(m_severity).tint);
    painter.drawRoundedRect(rect(), 6, 6);
    const QRect glyph(14, (height() - kGlyphSize) / 2, kGlyphSize, kGlyphSize);
    drawSeverityGlyph(painter, QStyle::visualRect(layoutDirection(), rect(), glyph), m_severity, t);
}

} // namespace roadstead::ui
