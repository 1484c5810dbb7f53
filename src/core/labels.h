#pragma once

#include <QMap>
#include <QString>

namespace roadstead {

/// What selectors match on: sorted key → value (bootcfg's labels). The key "mac" holds a normalised address.
using Labels = QMap<QString, QString>;

/// "k=v,k=v" in the order of the keys; "default" when there is none.
[[nodiscard]] inline QString labelText(const Labels &labels)
{
    QString text;
    for (auto it = labels.cbegin(); it != labels.cend(); ++it) {
        if (!text.isEmpty())
            text += u',';
        text += it.key() + u'=' + it.value();
    }
    return text.isEmpty() ? QStringLiteral("default") : text;
}

} // namespace roadstead
