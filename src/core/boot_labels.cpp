#include "core/boot_labels.h"

#include "core/literals.h"
#include "core/mac_address.h"

namespace roadstead {

namespace {

bool isSeparator(QChar c)
{
    return c.isSpace() || c == u',' || c == u'&' || c == u';';
}

} // namespace

Labels bootLabels(const NodeSummary &node)
{
    Labels labels;
    const auto add = [&labels](const QString &key, const QString &value) {
        if (!value.isEmpty())
            labels.insert(key, value);
    };
    add(u"uuid"_s, node.uuid);
    add(u"mac"_s, node.mac);
    add(u"hostname"_s, node.hostname);
    add(u"serial"_s, node.serial);
    add(u"arch"_s, node.arch);
    for (auto it = node.labels.cbegin(); it != node.labels.cend(); ++it)
        labels.insert(it.key(), it.value());
    add(u"cluster"_s, node.cluster);
    return labels;
}

QString labelValue(const QString &key, const QString &value)
{
    if (key == "mac"_L1)
        return normalizedMac(value).value_or(value);
    return key == "uuid"_L1 ? value.toLower() : value;
}

Result<Labels> labelsFromText(const QString &text)
{
    Labels labels;
    for (qsizetype at = 0; at < text.size();) {
        if (isSeparator(text[at])) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && !isSeparator(text[end]))
            ++end;
        const QString part = text.mid(at, end - at);
        const qsizetype equals = part.indexOf(u'=');
        if (equals < 1)
            return fail(ErrorCode::Malformed,
                u"“%1” is not a label: write key=value, such as arch=arm64."_s.arg(part));
        const QString key = part.first(equals).toLower();
        const QString value = part.sliced(equals + 1);
        if (key == "mac"_L1 && !normalizedMac(value))
            return fail(ErrorCode::Malformed, u"“%1” is not a hardware address."_s.arg(value));
        labels.insert(key, labelValue(key, value));
        at = end;
    }
    return labels;
}

} // namespace roadstead
