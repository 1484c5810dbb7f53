#pragma once

#include "core/labels.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace roadstead::ui {

/// The pairs of a selector, one a row: key, value, and a button that takes it away.
class SelectorEditor : public QWidget
{
    Q_OBJECT

public:
    explicit SelectorEditor(QWidget *parent = nullptr);

    /// Shows it; rows that say the same stay as they are.
    void setSelector(const Labels &selector);
    /// Rows without a key are left out; the last of two equal keys counts.
    [[nodiscard]] Labels selector() const;
    /// The keys that are offered.
    void setKeys(const QStringList &keys);
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void edited();

private:
    struct Row
    {
        QWidget *widget;
        QComboBox *key;
        QLineEdit *value;
    };
    Row &addRow(const QString &key, const QString &value);
    void removeRow(const QWidget *widget);

    QVBoxLayout *m_column;
    QPushButton *m_add;
    QList<Row> m_rows;
    QStringList m_keys;
};

} // namespace roadstead::ui
