#pragma once

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

} // namespace roadstead::provision
