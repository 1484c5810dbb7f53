#include "ui/filter_edit.h"

#include "core/literals.h"
#include "ui/filter_words.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"

#include <QCompleter>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTextCharFormat>

namespace roadstead::ui {

namespace {

constexpr int kNote = Qt::UserRole + 1;
constexpr int kSide = 10;
constexpr int kRowsInSight = 9;

/// What is offered, and muted at the end what it means.
class OfferDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const int words = QFontMetrics(fontFor(TextRole::Body)).horizontalAdvance(index.data().toString());
        const int note
            = QFontMetrics(fontFor(TextRole::Small)).horizontalAdvance(index.data(kNote).toString());
        return {words + note + 4 * kSide, QFontMetrics(fontFor(TextRole::Body)).height() + 10};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = tokens();
        const bool isChosen = option.state & QStyle::State_Selected;
        const QRect inner = option.rect.adjusted(kSide, 0, -kSide, 0);
        const auto draw = [&](const QRect &rect, const QString &text, TextRole role, const QColor &ink) {
            painter->setFont(fontFor(role));
            painter->setPen(ink);
            painter->drawText(QStyle::visualRect(option.direction, option.rect, rect),
                static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter
                    | Qt::AlignAbsolute)
                    | Qt::TextSingleLine,
                QFontMetrics(fontFor(role)).elidedText(text, Qt::ElideRight, rect.width()));
        };
        painter->save();
        if (isChosen)
            painter->fillRect(option.rect, t.selection);
        const QString text = index.data().toString();
        draw(inner, text, TextRole::Body, isChosen ? t.onSelection : t.text);
        const int used = QFontMetrics(fontFor(TextRole::Body)).horizontalAdvance(text) + 2 * kSide;
        draw(inner.adjusted(used, 0, 0, 0), index.data(kNote).toString(), TextRole::Small, t.muted);
        painter->restore();
    }
};

/// The list of offers, with an edge that parts it from what it covers.
class OfferList : public QListView
{
public:
    using QListView::QListView;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QListView::paintEvent(event);
        QPainter painter(viewport());
        painter.setPen(tokens().control);
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
};

} // namespace

FilterEdit::FilterEdit(Words words, QWidget *parent)
    : QLineEdit(parent)
    , m_words(std::move(words))
    , m_offers(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_offers, this))
{
    setMaxLength(static_cast<int>(kMaxFilterLength));
    auto *offers = new OfferList; // the completer owns it
    offers->setEditTriggers(QAbstractItemView::NoEditTriggers);
    offers->setSelectionBehavior(QAbstractItemView::SelectRows);
    offers->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_completer->setWidget(this);
    m_completer->setPopup(offers);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(kRowsInSight);
    m_completer->popup()->setItemDelegate(new OfferDelegate(m_completer->popup()));
    m_completer->popup()->setAccessibleName(tr("What can be typed"));
    m_completer->popup()->installEventFilter(this);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &FilterEdit::choose);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) {
        const QString before = text.left(cursorPosition());
        // Nothing pops up between words: only who begins one is helped.
        if (before.isEmpty() || before.back().isSpace())
            m_completer->popup()->hide();
        else
            offer();
    });
}

bool FilterEdit::isOffering() const
{
    return m_completer->popup()->isVisible();
}

void FilterEdit::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    Q_EMIT entered();
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier)
        offer();
    else
        QLineEdit::keyPressEvent(event);
}

bool FilterEdit::event(QEvent *event)
{
    // Escape closes the offers before it means anything else.
    if (event->type() == QEvent::ShortcutOverride && isOffering()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

bool FilterEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_completer->popup()
        || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QLineEdit::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Tab && key != Qt::Key_Escape)
        return QLineEdit::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    const QModelIndex current = m_completer->popup()->currentIndex();
    m_completer->popup()->hide();
    if (key == Qt::Key_Tab)
        choose(current.isValid() ? current : m_completer->completionModel()->index(0, 0));
    return true;
}

void FilterEdit::offer()
{
    m_completions = completionsAt(text(), cursorPosition(), m_words());
    m_offers->clear();
    int widest = 0;
    for (const FilterCompletions::Candidate &each : std::as_const(m_completions.candidates)) {
        auto *item = new QStandardItem(each.text); // the model owns it
        item->setData(each.note, kNote);
        item->setData(
            each.note.isEmpty() ? each.text : each.text + u" – "_s + each.note, Qt::AccessibleTextRole);
        m_offers->appendRow(item);
        const int words = QFontMetrics(fontFor(TextRole::Body)).horizontalAdvance(each.text);
        widest
            = qMax(widest, words + QFontMetrics(fontFor(TextRole::Small)).horizontalAdvance(each.note) + 64);
    }
    if (m_completions.candidates.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    const int place = qBound(0, cursorRect().left() - 12, qMax(0, width() - widest));
    m_completer->complete(QRect(place, 0, qMin(widest, width()), height() + 2));
}

void FilterEdit::choose(const QModelIndex &index)
{
    if (!index.isValid() || index.row() >= m_completions.candidates.size())
        return;
    const FilterCompletions::Candidate chosen = m_completions.candidates[index.row()];
    QString whole = text();
    const qsizetype end = m_completions.start + m_completions.length;
    const bool hasSpace = end < whole.size() && whole[end].isSpace();
    const QString put = chosen.text + (chosen.isWhole && !hasSpace ? u" "_s : QString());
    whole.replace(m_completions.start, m_completions.length, put);
    setText(whole);
    setCursorPosition(static_cast<int>(m_completions.start + put.size()));
    if (!chosen.isWhole)
        offer();
}

void FilterEdit::markMistake(qsizetype start, qsizetype length)
{
    // A line edit has no formats of its own but those of an input method, which stay until the next change.
    QList<QInputMethodEvent::Attribute> attributes;
    if (length > 0) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(tokens().of(Severity::Error).mark);
        attributes.append(QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat,
            static_cast<int>(start) - cursorPosition(), static_cast<int>(length), format));
    }
    QInputMethodEvent event({}, attributes);
    QCoreApplication::sendEvent(this, &event);
}

} // namespace roadstead::ui
