#pragma once

#include "core/error.h"
#include "provision/value.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <map>

namespace roadstead::provision {

struct TemplateTree;
class TemplateSet;

/// What a field of a map answers when the map has no such key.
enum class MissingKey
{
    Default, ///< nothing; it prints as <no value>
    Zero, ///< null
    Error, ///< the execution fails
};

enum class TemplateNumbers
{
    KeepIntegers,
    AllFloat, ///< as matchbox: 1000000 prints as 1e+06
};

/// What a parameter accepts. Any takes everything, and turns "nothing" into null; Raw, for built-in
/// functions, does not.
enum class ParameterType
{
    Any,
    Raw,
    Text,
    Int,
    Float,
    Bool,
    List,
    Map
};

/// A function that templates may call beside the built-in ones.
struct TemplateFunction
{
    std::vector<ParameterType> parameters; ///< the last one repeats in a variadic function
    bool isVariadic = false;
    /// Called with arguments of these types, from any thread that executes. An Error's message ends the
    /// execution.
    std::function<Result<Value>(std::span<const Value>)> call;
};

struct TemplateLimits
{
    qsizetype maximumOutputBytes = 16 * 1024 * 1024; ///< of the output, and of each text on the way
    int maximumDepth = 500; ///< blocks, parentheses and template calls inside one another
    qint64 maximumSteps = 2'000'000; ///< nodes walked, plus one for each 64 bytes made
};

/// One more text of a set: its own template and those that it defines may be called by name.
struct AuxiliaryTemplate
{
    QString name;
    QByteArray text;
};

struct ParseOptions
{
    QByteArray leftDelimiter = "{{";
    QByteArray rightDelimiter = "}}";
    QList<AuxiliaryTemplate> auxiliary; ///< parsed in this order, before the text; what comes later redefines
    QSet<QByteArray> knownFunctions; ///< names that ExecuteOptions::functions will give
};

struct ExecuteOptions
{
    MissingKey missingKey = MissingKey::Error;
    TemplateNumbers numbers = TemplateNumbers::KeepIntegers;
    TemplateLimits limits;
    QByteArray templateName; ///< the template of the set to run; empty: the one that was parsed
    QHash<QByteArray, TemplateFunction> functions;
};

/// A parsed template in the language of Go 1.19's text/template, for data as encoding/json would decode it.
/// It never changes after parse(): copies share it, and several threads may execute it at once.
///
/// Built in: Go's and call eq ge gt html index js le len lt ne not or print printf println slice urlquery,
/// and
///   join ", " list         the items, printed, with the text between them
///   base64 text            standard alphabet, padded
///   json value, toJson     compact JSON, keys sorted
///   indent 4 text          so many spaces before each line
///   default "x" value      the value, or "x" when it is empty; with MissingKey::Error write (index . "key")
///   upper text, lower text
///   replace "old" "new" text
///   sha512crypt password   "$6$…" for passwd.users.password_hash; its salt is derived from the password: the
///   sha512crypt password salt   same one gives the same hash everywhere unless it has a salt of its own
class Template
{
public:
    /// Fails: Malformed with the place of the first mistake.
    [[nodiscard]] static Result<Template> parse(
        const QString &name, const QByteArray &text, const ParseOptions &options = {});
    [[nodiscard]] static Result<Template> parse(
        const QString &name, const QString &text, const ParseOptions &options = {});

    /// The text that the template makes of the data. Fails: Invalid with the place and the part of the
    /// template that could not be evaluated, TooLarge when a limit ends it.
    [[nodiscard]] Result<QByteArray> execute(const Value &data, const ExecuteOptions &options = {}) const;

    [[nodiscard]] QString name() const;
    /// The names of all templates of the set, sorted.
    [[nodiscard]] QList<QByteArray> definedNames() const;
    /// The named template (empty: this one) written again in canonical form: one space between words, texts
    /// quoted.
    [[nodiscard]] QByteArray canonicalText(const QByteArray &templateName = {}) const;
    /// Every built-in function's name, sorted.
    [[nodiscard]] static QList<QByteArray> builtinFunctionNames();

private:
    explicit Template(std::shared_ptr<const TemplateSet> set);

    std::shared_ptr<const TemplateSet> m_set;
};

} // namespace roadstead::provision
