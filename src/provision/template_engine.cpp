#include "provision/template_engine.h"

#include "provision/template_executor.h"
#include "provision/template_functions.h"
#include "provision/template_set.h"

namespace roadstead::provision {

namespace {

/// Adds what one text defines. What is known is replaced, but never by a template without content.
std::optional<Error> addText(
    TemplateTrees &set, const QByteArray &name, const QByteArray &text, const ParserOptions &options)
{
    auto trees = parseTrees(std::make_shared<const TemplateSource>(TemplateSource {name, text}), options);
    if (!trees)
        return trees.error();
    for (auto &[treeName, tree] : *trees) {
        const auto known = set.find(treeName);
        if (known == set.end())
            set.emplace(treeName, std::move(tree));
        else if (!isEmptyTree(*tree.root))
            known->second = std::move(tree);
    }
    return {};
}

} // namespace

Template::Template(std::shared_ptr<const TemplateSet> set)
    : m_set(std::move(set))
{
}

Result<Template> Template::parse(const QString &name, const QByteArray &text, const ParseOptions &options)
{
    ParserOptions parser {options.leftDelimiter, options.rightDelimiter, options.knownFunctions};
    if (parser.leftDelimiter.isEmpty())
        parser.leftDelimiter = "{{";
    if (parser.rightDelimiter.isEmpty())
        parser.rightDelimiter = "}}";
    TemplateTrees trees;
    for (const AuxiliaryTemplate &auxiliary : options.auxiliary) {
        if (auto error = addText(trees, auxiliary.name.toUtf8(), auxiliary.text, parser))
            return tl::unexpected(*error);
    }
    if (auto error = addText(trees, name.toUtf8(), text, parser))
        return tl::unexpected(*error);
    return Template(std::make_shared<const TemplateSet>(name.toUtf8(), std::move(trees)));
}

Result<Template> Template::parse(const QString &name, const QString &text, const ParseOptions &options)
{
    return parse(name, text.toUtf8(), options);
}

Result<QByteArray> Template::execute(const Value &data, const ExecuteOptions &options) const
{
    TemplateExecutor executor(*m_set, options);
    const bool isFloat = options.numbers == TemplateNumbers::AllFloat;
    return executor.run(isFloat ? data.withFloatNumbers() : data);
}

QString Template::name() const
{
    return QString::fromUtf8(m_set->name());
}

QList<QByteArray> Template::definedNames() const
{
    QList<QByteArray> names;
    for (const auto &[name, tree] : m_set->trees())
        names.append(name);
    return names;
}

QByteArray Template::canonicalText(const QByteArray &templateName) const
{
    const TemplateTree *const tree = m_set->find(templateName.isEmpty() ? m_set->name() : templateName);
    return tree ? printNode(*tree->root, TextForm::Quoted) : QByteArray();
}

QList<QByteArray> Template::builtinFunctionNames()
{
    QList<QByteArray> names;
    for (const QByteArrayView name : builtinNames())
        names.append(name.toByteArray());
    return names;
}

} // namespace roadstead::provision
