#include "ui/find_bar.h"

#include "core/literals.h"
#include "ui/look/themed_icon.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

namespace roadstead::ui {

namespace {

constexpr int kMostCounted = 999;

} // namespace

FindBar::FindBar(QPlainTextEdit &text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_words(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(4);
    m_words->setObjectName(u"findWords"_s);
    m_words->setPlaceholderText(tr("Find in the text"));
    m_words->setAccessibleName(tr("Find in the text"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_count->setFont(fontFor(TextRole::Small));
    setInk(m_count, Ink::Muted);
    m_count->setMinimumWidth(QFontMetrics(m_count->font()).horizontalAdvance(u"999 of 999"_s));
    row->addWidget(m_words, 1);
    row->addWidget(m_count);
    const auto addTool = [this, row](const QString &icon, const QString &name, const auto &act) {
        auto *button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setIcon(themedIcon(icon));
        button->setAccessibleName(name);
        button->setToolTip(name);
        connect(button, &QToolButton::clicked, this, act);
        row->addWidget(button);
    };
    addTool(u"go-up"_s, tr("Previous match"), [this] { find(Way::Before); });
    addTool(u"go-down"_s, tr("Next match"), [this] { find(Way::Next); });
    addTool(u"cross"_s, tr("Close the search"), [this] { close(); });
    connect(m_words, &QLineEdit::textChanged, this, [this] { find(Way::Stay); });
    hide();
}

void FindBar::open()
{
    show();
    const QString selected = m_text.textCursor().selectedText();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_words->setText(selected);
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    showCount();
}

void FindBar::close()
{
    hide();
    m_text.setFocus(Qt::OtherFocusReason);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            find(key->modifiers() & Qt::ShiftModifier ? Way::Before : Way::Next);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::find(Way way)
{
    const QString words = m_words->text();
    QTextCursor from = m_text.textCursor();
    if (words.isEmpty()) {
        from.clearSelection();
        m_text.setTextCursor(from);
        showCount();
        return;
    }
    if (way == Way::Stay)
        from.setPosition(from.selectionStart());
    const QTextDocument::FindFlags flags
        = way == Way::Before ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    QTextCursor found = m_text.document()->find(words, from, flags);
    if (found.isNull()) { // round the end
        QTextCursor edge(m_text.document());
        edge.movePosition(way == Way::Before ? QTextCursor::End : QTextCursor::Start);
        found = m_text.document()->find(words, edge, flags);
    }
    if (!found.isNull())
        m_text.setTextCursor(found);
    showCount();
}

void FindBar::showCount()
{
    const QString words = m_words->text();
    m_words->setProperty("valid", QVariant());
    if (words.isEmpty()) {
        m_count->clear();
        return;
    }
    const QString text = m_text.toPlainText();
    const int current = m_text.textCursor().selectionStart();
    int total = 0;
    int number = 0;
    for (qsizetype at = text.indexOf(words, 0, Qt::CaseInsensitive); at >= 0 && total < kMostCounted;
         at = text.indexOf(words, at + words.size(), Qt::CaseInsensitive)) {
        ++total;
        if (at == current)
            number = total;
    }
    if (total == 0)
        m_words->setProperty("valid", false);
    m_words->update();
    m_count->setText(total == 0 ? tr("no match") : tr("%1 of %2").arg(number).arg(total));
}

} // namespace roadstead::ui
