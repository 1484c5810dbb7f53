#pragma once

#include "core/node_summary.h"

#include <QFrame>
#include <QLabel>

namespace roadstead::ui {

/// The raised surface with an edge and radius 8 that groups what belongs together. Give it a layout; a view
/// inside is NoFrame.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// One line that ends in "…" when it does not fit; the whole text is then its tool tip. Its minimum width is
/// small.
class ElidingLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidingLabel(const QString &text = {}, QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

/// Glyph and word on the tint of a node's state.
class StateBadge : public QWidget
{
    Q_OBJECT

public:
    explicit StateBadge(QWidget *parent = nullptr);
    /// `word` replaces the state's own ("Reverted" on Failed).
    void setState(NodeState state, const QString &word = {});
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    NodeState m_state = NodeState::New;
    QString m_word;
};

/// Which text colour a label takes from the tokens.
enum class Ink : unsigned char
{
    Text,
    Muted,
    Error
};

/// A plain label in a role of type whose colour follows the theme.
[[nodiscard]] QLabel *makeLabel(const QString &text, const QFont &font, Ink ink, QWidget *parent);
/// Shows what stands between `backticks` in the font of a file's text.
void setMarkedText(QLabel *label, const QString &text);
/// Sets the ink of a label; follows the theme because the palette role is kept, not a colour.
void setInk(QLabel *label, Ink ink);

/// The height of a table's row: 32 px, or 26 px where the settings ask for dense rows; more where the font is
/// larger. Ask again at QEvent::StyleChange.
[[nodiscard]] int tableRowHeight();

} // namespace roadstead::ui
