#pragma once

#include <QAbstractButton>
#include <QIcon>

namespace roadstead::ui {

/// One of a few ways to go on: icon, title, and below it a sentence that wraps, on a card.
class ChoiceButton : public QAbstractButton
{
    Q_OBJECT

public:
    ChoiceButton(const QString &icon, const QString &title, const QString &sentence, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect wordsRect(int width) const;

    QIcon m_mark;
    QString m_sentence;
};

} // namespace roadstead::ui
