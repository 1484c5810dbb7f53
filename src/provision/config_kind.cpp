#include "provision/config_kind.h"

#include "provision/clc.h"
#include "provision/cloud_config.h"
#include "provision/yaml_tree.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace roadstead::provision {

namespace {

constexpr std::array kNames {"fleet", "ignition", "butane", "clc", "cloud-config", "script"};

/// The words before a colon at the beginning of lines: the keys of a YAML map in its usual form.
QSet<QByteArray> keysOfLines(const QByteArray &text)
{
    QSet<QByteArray> keys;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = text.indexOf('\n', at);
        end = end < 0 ? text.size() : end;
        const QByteArrayView line = QByteArrayView(text).sliced(at, end - at);
        if (const qsizetype colon = line.indexOf(':'); colon > 0)
            keys.insert(line.first(colon).trimmed() == line.first(colon) ? line.first(colon).toByteArray()
                                                                         : QByteArray());
        at = end + 1;
    }
    return keys;
}

QSet<QByteArray> keysOf(const QByteArray &text)
{
    QSet<QByteArray> keys = keysOfLines(text);
    const auto tree = parseYamlTree(text); // flow style, quoted keys
    for (std::size_t i = 0; tree && i < tree->keys.size(); ++i)
        keys.insert(tree->keys[i].text);
    return keys;
}

} // namespace

std::optional<TextKind> textKindOf(const QByteArray &text)
{
    if (isCloudConfig(text))
        return TextKind::CloudConfig;
    if (isScript(text))
        return TextKind::Script;
    const QByteArray start = text.first(std::min<qsizetype>(text.size(), 4096)).trimmed();
    if (start.startsWith('{'))
        return TextKind::Ignition;
    const QSet<QByteArray> keys = keysOf(text);
    if (keys.contains("roadstead"))
        return TextKind::Fleet;
    if (keys.contains("variant"))
        return TextKind::Butane;
    for (const QByteArray &key : keys) {
        if (isClcSection(key))
            return TextKind::Clc;
    }
    return {};
}

QLatin1String textKindName(TextKind kind)
{
    return QLatin1String(kNames.at(static_cast<std::size_t>(kind)));
}

std::optional<TextKind> textKindFromName(QStringView name)
{
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (name == QLatin1String(kNames[i]))
            return static_cast<TextKind>(i);
    }
    return {};
}

} // namespace roadstead::provision
