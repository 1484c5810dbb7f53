#pragma once

#include "core/fleet_api.h"
#include "ui/page.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace roadstead::ui {

class PlainTable;
class SecretsModel;

/// The station's secrets: names, since when they are set, what reads them. Adds, replaces, removes; a value
/// is never shown. The fleet outlives it. Deletes itself when it is closed.
class SecretsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SecretsDialog(FleetApi &fleet, QWidget *parent = nullptr);

    void add();
    void replace();
    void remove();

Q_SIGNALS:
    void noticed(const roadstead::ui::Notice &notice);

private:
    void makeButtons();
    void refresh();
    void follow();
    void set(const QString &name, const QByteArray &value);
    void removeNow(const QString &name);
    void tellProblem(const QString &sentence);
    [[nodiscard]] const SecretInfo *current() const;

    FleetApi &m_fleet;
    SecretsModel *m_model;
    PlainTable *m_table;
    QLabel *m_nothing;
    QLabel *m_problem;
    QPushButton *m_replace = nullptr;
    QPushButton *m_remove = nullptr;
};

/// Asks for a new secret and sets it; `done` gets its name once it is kept, `failed` why it is not.
void askForSecret(FleetApi &fleet, const QString &proposed, QWidget *parent,
    const std::function<void(const QString &name)> &done,
    const std::function<void(const QString &sentence)> &failed);

} // namespace roadstead::ui
