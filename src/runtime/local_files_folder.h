#pragma once

#include "provision/butane.h"

#include <QString>

namespace roadstead::runtime {

/// A folder on disk as the files folder of Butane configs. What links lead out of it is refused.
class LocalFilesFolder : public provision::LocalFiles
{
public:
    explicit LocalFilesFolder(QString folder);

    [[nodiscard]] QByteArray name() const override;
    [[nodiscard]] Result<QByteArray> read(const QByteArray &path) const override;
    [[nodiscard]] Result<provision::LocalEntry::Kind> kindOf(const QByteArray &path) const override;
    [[nodiscard]] Result<std::vector<provision::LocalEntry>> walk(const QByteArray &path) const override;

private:
    /// Where the path leads; fails as read().
    [[nodiscard]] Result<QString> resolved(const QByteArray &path) const;

    QString m_folder;
};

} // namespace roadstead::runtime
