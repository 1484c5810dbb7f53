#pragma once

#include <QString>

namespace roadstead {

/// A fleet document that was in force, for its history.
struct DocumentRevision
{
    qint64 revision = 0;
    qint64 atMs = 0;
    QString who;

    bool operator==(const DocumentRevision &) const = default;
};

} // namespace roadstead
