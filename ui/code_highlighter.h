#pragma once

#include <QSyntaxHighlighter>

namespace roadstead::ui {

/// The languages that the editor and the previews colour. All but Json and Diff may hold Go template actions.
enum class Syntax : unsigned char
{
    Plain,
    Yaml,
    Json,
    Script, ///< iPXE, GRUB: words, and comments that begin with #
    Diff ///< unified
};

/// Colours a text by the roles of the tokens in use. Ask for rehighlight() when the theme has changed: a
/// document keeps the colours that it was given.
class CodeHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    CodeHighlighter(Syntax syntax, QTextDocument *document);
    void setSyntax(Syntax syntax);
    [[nodiscard]] Syntax syntax() const { return m_syntax; }

protected:
    void highlightBlock(const QString &text) override;

private:
    /// What a part of a line is; each role is drawn in one colour of the tokens.
    enum class Part : unsigned char
    {
        Key,
        Text,
        Number,
        Comment,
        ActionMark, ///< {{ and }}, keywords, functions
        ActionName, ///< .name, $name
        Added,
        Removed,
        Place ///< @@ of a diff
    };

    void mark(qsizetype from, qsizetype length, Part part);
    void highlightDiff(const QString &text);
    void highlightYaml(const QString &text);
    void highlightJson(const QString &text);
    void highlightScript(const QString &text);
    void highlightActions(const QString &text);
    void highlightAction(const QString &text, qsizetype from, qsizetype end);
    [[nodiscard]] qsizetype quotedEnd(const QString &text, qsizetype from) const;

    Syntax m_syntax;
};

} // namespace roadstead::ui
