#include "ui/why_view.h"

#include "core/literals.h"
#include "core/verdict_text.h"
#include "ui/empty_state.h"
#include "ui/event_text.h"
#include "ui/look/marks.h"
#include "ui/look/themed_icon.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"
#include "ui/why_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace roadstead::ui {

namespace {

QLabel *wrapped(const QString &text, const QFont &font, Ink ink, QWidget *parent)
{
    QLabel *label = makeLabel(text, font, ink, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// An answer on its tint, with an edge of 3 px at the leading side. What went well is no alarm: it stands on
/// a plain card.
class AnswerCard : public QWidget
{
public:
    AnswerCard(Severity severity, const QString &title, const QString &answer, const QStringList &facts,
        QWidget *parent)
        : QWidget(parent)
        , m_severity(severity)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(kWords, 10, 12, 10);
        column->setSpacing(4);
        m_title = makeLabel(title, fontFor(TextRole::CardTitle), Ink::Text, this);
        m_title->setWordWrap(true);
        column->addWidget(m_title);
        column->addWidget(wrapped(answer, fontFor(TextRole::Body), Ink::Text, this));
        for (const QString &fact : facts) {
            if (!fact.isEmpty())
                column->addWidget(wrapped(fact, fontFor(TextRole::Small), Ink::Muted, this));
        }
        if (layoutDirection() == Qt::RightToLeft)
            column->setContentsMargins(12, 10, kWords, 10);
        setAccessibleName(title + u": "_s + answer);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens();
        const MarkColors colors = t.of(m_severity);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool isPlain = m_severity == Severity::Good;
        painter.setPen(isPlain ? QPen(t.border) : QPen(Qt::NoPen));
        painter.setBrush(isPlain ? t.raised : colors.tint);
        painter.drawRoundedRect(
            isPlain ? QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5) : QRectF(rect()), 6, 6);
        const auto place
            = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
        painter.fillRect(place(QRect(0, 0, 3, height())), colors.mark);
        const QRect glyph(
            15, m_title->y() + (m_title->fontMetrics().height() - kGlyphSize) / 2, kGlyphSize, kGlyphSize);
        drawSeverityGlyph(painter, place(glyph), m_severity, t);
    }

private:
    static constexpr int kWords = 38;

    Severity m_severity;
    QLabel *m_title;
};

/// One rule: tick, mark or dash, and its sentence; the one that decided is bold on the tint.
class RuleRow : public QWidget
{
public:
    RuleRow(const Reason &reason, const Verdict &verdict, QWidget *parent)
        : QWidget(parent)
        , m_outcome(reason.outcome)
        , m_isGood(verdict.isGood)
        , m_severity(verdictSeverity(verdict))
    {
        auto *column = new QVBoxLayout(this);
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        column->setContentsMargins(isMirrored ? 8 : kWords, 5, isMirrored ? kWords : 8, 5);
        column->setSpacing(1);
        const bool isDecider = reason.outcome == Outcome::Decided;
        const bool isIdle = reason.outcome == Outcome::NotTried || reason.outcome == Outcome::Missed;
        m_words = wrapped(sentence(reason), fontFor(isDecider ? TextRole::Strong : TextRole::Body),
            isIdle ? Ink::Muted : Ink::Text, this);
        column->addWidget(m_words);
        const QString outcome = outcomeText(reason.outcome);
        if (!outcome.isEmpty())
            column->addWidget(wrapped(outcome, fontFor(TextRole::Small), Ink::Muted, this));
        setAccessibleName(outcome.isEmpty() ? sentence(reason) : sentence(reason) + u" – "_s + outcome);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens();
        QPainter painter(this);
        if (m_outcome == Outcome::Decided) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.of(m_severity).tint);
            painter.drawRoundedRect(rect(), 4, 4);
        }
        const int line = m_words->y() + m_words->fontMetrics().height() / 2;
        const QRect glyph(8, line - kGlyphSize / 2, kGlyphSize, kGlyphSize);
        const QRect at = QStyle::visualRect(layoutDirection(), rect(), glyph);
        if (m_outcome == Outcome::Decided)
            drawSeverityGlyph(painter, at, m_severity, t);
        else
            drawOutcomeGlyph(painter, at, m_outcome, m_isGood, t);
    }

private:
    static constexpr int kWords = 30;

    Outcome m_outcome;
    bool m_isGood;
    Severity m_severity;
    QLabel *m_words;
};

} // namespace

WhyView::WhyView(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(u"whyView"_s);
    setAccessibleName(tr("Why"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fill();
}

void WhyView::setVerdicts(const NodeSummary &node, const QList<Verdict> &verdicts, qint64 nowMs)
{
    const QList<Verdict> sorted = explainingFirst(verdicts, node.state);
    if (node.name == m_node.name && node.failedUpdate == m_node.failedUpdate && sorted == m_verdicts)
        return;
    m_node = node;
    m_verdicts = sorted;
    m_nowMs = nowMs;
    fill();
}

void WhyView::fill()
{
    m_content = new QWidget;
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(16, 12, 16, 16);
    m_column->setSpacing(2);
    if (m_verdicts.isEmpty() && !m_node.failedUpdate) {
        m_column->setContentsMargins(0, 0, 0, 0);
        m_column->addWidget(new EmptyState(u"help-contents"_s, tr("Nothing was decided yet"),
            tr("When this node asks for an address, a configuration, an update or the reboot lock, the "
               "answer and its reasons stand "
               "here."),
            m_content));
        setWidget(m_content);
        return;
    }
    if (const auto &failed = m_node.failedUpdate) {
        m_column->addWidget(new AnswerCard(Severity::Error, tr("Failed"), failedUpdateText(*failed),
            {failedAtText(*failed, m_nowMs)}, m_content));
        m_column->addSpacing(16);
    }
    for (const Verdict &verdict : std::as_const(m_verdicts)) {
        m_column->addWidget(new AnswerCard(verdictSeverity(verdict), verdictKindText(verdict.kind),
            summary(verdict), {nextChangeText(verdict, m_nowMs), decidedText(verdict, m_nowMs)}, m_content));
        m_column->addSpacing(8);
        m_column->addWidget(makeLabel(
            tr("Rules, in the order tried"), fontFor(TextRole::SectionLabel), Ink::Muted, m_content));
        for (const Reason &reason : verdict.reasons)
            m_column->addWidget(new RuleRow(reason, verdict, m_content));
        m_column->addSpacing(16);
    }
    auto *copyButton = new QPushButton(themedIcon(u"edit-copy"_s), tr("Copy as text"), m_content);
    copyButton->setObjectName(u"copyWhy"_s);
    connect(copyButton, &QPushButton::clicked, this, &WhyView::copy);
    m_column->addWidget(copyButton, 0, Qt::AlignLeading);
    m_column->addStretch(1);
    setWidget(m_content); // deletes the one before
    fitWhole();
}

void WhyView::setWhole()
{
    m_isWhole = true;
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    fitWhole();
}

void WhyView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitWhole();
}

void WhyView::fitWhole()
{
    if (!m_isWhole)
        return;
    m_content->setAutoFillBackground(false);
    m_column->activate();
    const int needed = m_column->hasHeightForWidth() ? m_column->heightForWidth(viewport()->width())
                                                     : m_column->sizeHint().height();
    if (needed != height())
        setFixedHeight(needed);
}

QString WhyView::asText() const
{
    return whyAsText(m_node, m_verdicts, m_nowMs);
}

void WhyView::copy()
{
    QGuiApplication::clipboard()->setText(asText());
}

} // namespace roadstead::ui
