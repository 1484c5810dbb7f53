#pragma once

#include "core/node_config.h"

#include <QPlainTextEdit>

namespace roadstead::ui {

/// A text to read: monospace, with the numbers of its lines, tints under lines with a remark, and the lines
/// of a difference by their sign and tint. Long lines are not wrapped.
class CodeView : public QPlainTextEdit
{
    Q_OBJECT

public:
    enum class Kind : unsigned char
    {
        Plain,
        Diff ///< unified: no numbers, for they are not those of a file
    };
    explicit CodeView(QWidget *parent = nullptr);

    /// The same text again keeps the place. At most kMaxShown characters are shown.
    void setCode(const QString &text, Kind kind, const QList<ConfigRemark> &remarks = {});
    void goToLine(int line); ///< from 1
    [[nodiscard]] int gutterWidth() const;

    static constexpr qsizetype kMaxShown = 2'000'000;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    friend class CodeGutter;
    void paintGutter(QPainter &painter, const QRect &clip) const;
    void placeGutter();
    void tintLines();

    QWidget *m_gutter;
    Kind m_kind = Kind::Plain;
    QList<ConfigRemark> m_remarks;
};

} // namespace roadstead::ui
