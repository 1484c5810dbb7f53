#pragma once

#include "ui/filter_completion.h"

#include <QLineEdit>

#include <functional>

class QCompleter;
class QStandardItemModel;

namespace roadstead::ui {

/// The line above the nodes' table: offers what can be typed next, and marks a mistake where it stands.
/// Ctrl+Space asks for the offers; Down, Up, Enter and Tab choose, Escape closes them.
class FilterEdit : public QLineEdit
{
    Q_OBJECT

public:
    using Words = std::function<const FilterVocabulary &()>;
    explicit FilterEdit(Words words, QWidget *parent = nullptr);

    /// Underlines that part of the text; a length of 0 takes the mark away.
    void markMistake(qsizetype start, qsizetype length);
    [[nodiscard]] bool isOffering() const;

Q_SIGNALS:
    /// Somebody begins to type.
    void entered();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer();
    void choose(const QModelIndex &index);

    Words m_words;
    QStandardItemModel *m_offers;
    QCompleter *m_completer;
    FilterCompletions m_completions;
};

} // namespace roadstead::ui
