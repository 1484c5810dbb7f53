#include "ui/template_names.h"

#include "core/literals.h"

#include <QRegularExpression>
#include <QSet>

namespace roadstead::ui {

namespace {

constexpr int kMostDepth = 4; ///< of metadata in metadata
constexpr qsizetype kMostNames = 2000;

/// What iPXE sends (services/boot_routes.cpp) and the words of Go's text/template and of this station.
constexpr const char *kQueryKeys[] = {"uuid", "mac", "domain", "hostname", "serial", "arch"};
constexpr const char *kWords[] = {"and", "base64", "block", "break", "call", "continue", "default", "define",
    "else", "end", "eq", "ge", "gt", "html", "if", "indent", "index", "join", "js", "json", "le", "len",
    "lower", "lt", "ne", "not", "or", "print", "printf", "println", "range", "replace", "slice", "template",
    "toJson", "upper", "urlquery", "with"};

/// `.a.b` works only for names of letters, digits and underscores.
bool isName(const QString &key)
{
    static const QRegularExpression name(u"^[\\p{L}_][\\p{L}\\p{N}_]*$"_s);
    return name.match(key).hasMatch();
}

void addKeys(QSet<QString> &names, const QString &prefix, const QJsonObject &object, int depth)
{
    for (auto it = object.begin(); it != object.end() && names.size() < kMostNames; ++it) {
        if (!isName(it.key()))
            continue;
        const QString name = prefix + u'.' + it.key();
        names.insert(name);
        if (it->isObject() && depth < kMostDepth)
            addKeys(names, name, it->toObject(), depth + 1);
    }
}

} // namespace

QStringList namesForTemplate(const FleetDocument &document, const BootItemRef &ref)
{
    const QStringList readers = groupsThatRead(document, ref);
    QSet<QString> names {u".base_url"_s, u".etcd_discovery"_s, u".request.raw_query"_s, u".request.query"_s};
    for (const char *key : kQueryKeys)
        names.insert(u".request.query."_s + QLatin1String(key));
    for (const NodeEntry &entry : document.nodes) { // labels are asked with, and so may stand in the query
        for (auto it = entry.labels.cbegin(); it != entry.labels.cend() && names.size() < kMostNames; ++it) {
            if (isName(it.key()))
                names.insert(u".request.query."_s + it.key());
        }
    }
    for (const BootGroup &group : document.groups) {
        if (!readers.isEmpty() && !readers.contains(group.id))
            continue;
        addKeys(names, {}, group.metadata, 0);
        for (auto it = group.selector.cbegin(); it != group.selector.cend(); ++it) {
            if (isName(it.key()))
                names.insert(u'.' + it.key().toLower());
        }
    }
    QStringList sorted(names.cbegin(), names.cend());
    sorted.sort();
    for (const char *word : kWords)
        sorted.append(QString::fromLatin1(word));
    return sorted;
}

} // namespace roadstead::ui
