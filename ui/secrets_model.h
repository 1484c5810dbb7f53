#pragma once

#include "core/secret.h"

#include <QAbstractTableModel>

namespace roadstead::ui {

/// The secrets by name: since when each has its value, and what reads it.
class SecretsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int
    {
        Name,
        Set,
        UsedBy,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setSecrets(const QList<SecretInfo> &secrets, qint64 nowMs);
    [[nodiscard]] const SecretInfo *secretAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QString &name) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<SecretInfo> m_secrets;
    qint64 m_nowMs = 0;
};

/// "group worker (base, join)" for each use, in a line each.
[[nodiscard]] QStringList secretUseLines(const SecretInfo &secret);

} // namespace roadstead::ui
