#include "ui/severity_line.h"

#include "ui/look/marks.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace roadstead::ui {

SeverityLine::SeverityLine(QWidget *parent)
    : QWidget(parent)
    , m_space(new QWidget(this))
    , m_words(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_space->setFixedWidth(kGlyphSize + 8);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setFont(fontFor(TextRole::Body));
    row->addWidget(m_space);
    row->addWidget(m_words, 1);
    m_space->hide();
}

void SeverityLine::setSentence(Severity severity, const QString &sentence)
{
    m_severity = severity;
    m_space->setVisible(severity != Severity::Quiet);
    m_words->setText(sentence);
    setInk(m_words, severity == Severity::Quiet ? Ink::Muted : Ink::Text);
    setAccessibleName(sentence);
    update();
}

QString SeverityLine::sentence() const
{
    return m_words->text();
}

void SeverityLine::paintEvent(QPaintEvent *)
{
    if (m_severity == Severity::Quiet)
        return;
    QPainter painter(this);
    // Beside the first line of the words, which stand in the middle of their label.
    const QFontMetrics metrics = m_words->fontMetrics();
    const QRect words = m_words->geometry();
    const int all = metrics.boundingRect(words, Qt::TextWordWrap, m_words->text()).height();
    const int top = words.top() + qMax(0, (words.height() - all) / 2);
    const QRect glyph(
        contentsRect().left(), top + (metrics.height() - kGlyphSize) / 2, kGlyphSize, kGlyphSize);
    drawSeverityGlyph(painter, QStyle::visualRect(layoutDirection(), rect(), glyph), m_severity, tokens());
}

} // namespace roadstead::ui
