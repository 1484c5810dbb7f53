#pragma once

#include "core/fleet_api.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace roadstead::ui {

class Acts;
class PresetForm;
class PresetList;
class PresetNodes;
class PresetReview;

/// "New from preset…": choose one, fill in its values, say which nodes it is for, look at what they would be
/// given, and add it as one act. The fleet and the acts outlive it.
class PresetDialog : public QDialog
{
    Q_OBJECT

public:
    PresetDialog(FleetApi &fleet, Acts &acts, QWidget *parent);

Q_SIGNALS:
    void created(const QString &group);

protected:
    void done(int result) override;

private:
    enum class Step : unsigned char
    {
        Choose,
        Values,
        Nodes,
        Review
    };
    void makePages();
    void makeButtons();
    void show(Step step);
    void next();
    void back();
    void check();
    void create();
    void setSecrets(const PresetParts &parts, QStringList names);
    void add(const PresetParts &parts);
    void refuse(const QString &sentence);
    [[nodiscard]] Step step() const;
    [[nodiscard]] Result<PresetParts> parts() const;

    FleetApi &m_fleet;
    Acts &m_acts;
    QLabel *m_title = nullptr;
    QLabel *m_where = nullptr;
    QStackedWidget *m_steps = nullptr;
    PresetList *m_list = nullptr;
    PresetForm *m_form = nullptr;
    PresetNodes *m_nodes = nullptr;
    PresetReview *m_review = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QString m_refusal; ///< what the fleet said when it was to be added
    bool m_isBusy = false;
};

} // namespace roadstead::ui
