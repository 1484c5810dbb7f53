#pragma once

#include "core/fleet_api.h"
#include "ui/look/widgets.h"

class QPushButton;

namespace roadstead::ui {

class SeverityLine;

/// How one lock group stands: what a node that asks now is told, its windows in words, and its other rules;
/// the ways to change them and to tell a node of it. The fleet outlives the card.
class LockGroupCard : public Card
{
    Q_OBJECT

public:
    explicit LockGroupCard(FleetApi &fleet, QWidget *parent = nullptr);

    /// Empty: none.
    void setGroup(const QString &id);
    void refresh();

Q_SIGNALS:
    void policyAsked();
    void copied(const QString &sentence);

private:
    struct Fact
    {
        QString name;
        QString value;
    };
    struct FactLabels
    {
        QLabel *name;
        ElidingLabel *value;
    };
    [[nodiscard]] std::optional<LockGroupStatus> status() const;
    [[nodiscard]] QString standingText(const LockGroupStatus &status) const;
    [[nodiscard]] QList<Fact> factsOf(const LockGroupStatus &status) const;
    void makeCopyMenu();
    void copy(const QString &text, const QString &what);
    [[nodiscard]] QString stationUrl() const;

    FleetApi &m_fleet;
    QString m_id;
    QLabel *m_title;
    SeverityLine *m_standing;
    QList<FactLabels> m_facts;
    QPushButton *m_policy;
    QPushButton *m_copy;
};

} // namespace roadstead::ui
