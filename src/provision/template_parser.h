#pragma once

#include "core/error.h"
#include "provision/template_nodes.h"

#include <QSet>
#include <QStringList>

#include <map>

namespace roadstead::provision {

/// A text that was parsed, with the name that messages give it.
struct TemplateSource
{
    QByteArray name;
    QByteArray text;
};

struct TemplateTree
{
    std::shared_ptr<const TemplateSource> source;
    std::unique_ptr<ListNode> root;
};

using TemplateTrees = std::map<QByteArray, TemplateTree>;

struct ParserOptions
{
    QByteArray leftDelimiter;
    QByteArray rightDelimiter;
    QSet<QByteArray> knownFunctions; ///< beside the built-in ones
};

/// Parses one text into trees: its own, named as the source, and one for each define and block.
/// Fails: Malformed, with line and column of the token that did not fit.
[[nodiscard]] Result<TemplateTrees> parseTrees(
    std::shared_ptr<const TemplateSource> source, const ParserOptions &options);

struct TextPlace
{
    int line = 1;
    int column = 1; ///< counted in UTF-16 units, as QString counts
};

[[nodiscard]] TextPlace placeOf(const QByteArray &text, qsizetype bytePosition);

} // namespace roadstead::provision
