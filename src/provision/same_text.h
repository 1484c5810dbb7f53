#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstring>

namespace roadstead::provision {

/// As ==, which calls twice to find out; most names that are compared differ in their first byte.
[[nodiscard]] inline bool isSameText(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size()
        && (a.isEmpty()
            || (a.front() == b.front()
                && std::memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size())) == 0));
}

/// As append(), which takes the long way of insert(): for many short texts, one after the other.
inline void appendText(QByteArray &to, QByteArrayView text)
{
    const qsizetype before = to.size();
    to.resize(before + text.size()); // grows by halves, not to the byte
    if (!text.isEmpty())
        std::memcpy(to.data() + before, text.data(), static_cast<std::size_t>(text.size()));
}

} // namespace roadstead::provision
