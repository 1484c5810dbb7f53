#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace roadstead::ui {

/// What a view shows instead of nothing: a large faint icon, a title, one sentence, and at most one act and
/// one link.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &icon, const QString &title, const QString &sentence, QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &sentence);
    /// Empty: no button.
    void setAction(const QString &text);
    void setLink(const QString &text);
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 120}; }

Q_SIGNALS:
    void actionTriggered();
    void linkTriggered();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Beside each other, or one below the other where they do not fit.
    void placeButtons();

    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_action;
    QPushButton *m_link;
    QBoxLayout *m_buttons;
};

} // namespace roadstead::ui
