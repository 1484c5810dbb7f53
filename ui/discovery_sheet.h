#pragma once

#include "core/fleet_api.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QStandardItemModel;

namespace roadstead::ui {

class PlainTable;
class SeverityLine;

/// A cluster's etcd discovery: the URL to give to its members and who has joined, as it happens; or, where
/// there is no token yet or another one is wanted, for how many members one shall be made. The fleet outlives
/// it.
class DiscoverySheet : public QDialog
{
    Q_OBJECT

public:
    DiscoverySheet(const QString &cluster, FleetApi &fleet, QWidget *parent);
    /// What tokenAsked() asked for is done, or has failed and may be asked again.
    void answered();

Q_SIGNALS:
    /// A new token for so many members.
    void tokenAsked(int size);

private:
    QWidget *makeTokenPage();
    QWidget *makeNewPage();
    void makeButtons();
    void turnTo(int page);
    void follow();
    void fill(const DiscoveryStatus &status);
    void addRows(const QList<DiscoveryMember> &members, bool isIn);
    [[nodiscard]] std::optional<DiscoveryStatus> status() const;

    const QString m_cluster;
    FleetApi &m_fleet;
    QString m_token; ///< that is shown
    QStackedWidget *m_pages;
    QLineEdit *m_url = nullptr;
    QPushButton *m_copy = nullptr;
    SeverityLine *m_progress = nullptr;
    PlainTable *m_table = nullptr;
    QStandardItemModel *m_members = nullptr;
    QLabel *m_note = nullptr;
    QLabel *m_newSentence = nullptr;
    QSpinBox *m_size = nullptr;
    QPushButton *m_another = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_make = nullptr;
};

/// "2 of 3 members have joined", and how that stands.
[[nodiscard]] std::pair<Severity, QString> discoveryProgress(const DiscoveryStatus &status);

} // namespace roadstead::ui
