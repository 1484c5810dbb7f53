#pragma once

#include "ui/code_editor.h"

#include <QListWidget>

namespace roadstead::ui {

/// Remarks on a text, each a line with its glyph; hidden while there is none. Enter or a click goes there.
class RemarkList : public QListWidget
{
    Q_OBJECT

public:
    explicit RemarkList(QWidget *parent = nullptr);
    void setRemarks(const QList<CodeRemark> &remarks);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, 34}; }

Q_SIGNALS:
    void chosen(int line, int column);

protected:
    void changeEvent(QEvent *event) override;

private:
    QList<CodeRemark> m_remarks;
};

} // namespace roadstead::ui
