#pragma once

#include "core/fleet_document.h"

#include <QWidget>

class QCheckBox;
class QSpinBox;

namespace roadstead::ui {

/// Whether a new cluster gets an etcd discovery token, and for how many members.
class DiscoveryChoice : public QWidget
{
    Q_OBJECT

public:
    explicit DiscoveryChoice(QWidget *parent = nullptr);
    /// A new token each time; nothing while it is not wanted.
    [[nodiscard]] std::optional<ClusterDiscovery> discovery() const;

private:
    QCheckBox *m_isWanted;
    QSpinBox *m_size;
};

/// How many members an etcd shall have: odd numbers outlive as many losses as the next even one, and the tool
/// tip says so.
[[nodiscard]] QSpinBox *makeDiscoverySize(int size, QWidget *parent);
[[nodiscard]] ClusterDiscovery newDiscovery(int size);

} // namespace roadstead::ui
