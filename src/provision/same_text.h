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

/// As <, by bytes, and without a call for most names too.
[[nodiscard]] inline bool isTextBefore(QByteArrayView a, QByteArrayView b)
{
    if (!a.isEmpty() && !b.isEmpty() && a.front() != b.front())
        return static_cast<uchar>(a.front()) < static_cast<uchar>(b.front());
    return a < b;
}

} // namespace roadstead::provision
