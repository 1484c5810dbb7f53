#pragma once

#include <QLineEdit>

namespace roadstead::ui {

/// Takes a secret's value without showing it. What is pasted keeps its line breaks, so that a key fits; how
/// much there is stands below it, in facts().
class SecretField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretField(QWidget *parent = nullptr);

    /// Byte for byte.
    [[nodiscard]] QByteArray value() const;
    /// "1704 characters in 28 lines"; the empty string while there is nothing.
    [[nodiscard]] QString facts() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void take(const QString &text);
};

} // namespace roadstead::ui
