#pragma once

#include "core/fleet_api.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace roadstead::ui {

class EffectsView;
class SeverityLine;

/// Stands below an item that has changes: first "not saved", then what saving would do to every node, then
/// the save itself. While a node would fail, it is saved only with a reason. The fleet outlives it.
class SaveBar : public QWidget
{
    Q_OBJECT

public:
    explicit SaveBar(FleetApi &fleet, QWidget *parent = nullptr);

    /// There is a change; what was found out about an older one is forgotten. `problem`: why it cannot be
    /// saved; `warning`: what to know before. Hidden by dismiss().
    void offer(const QString &name, const QString &problem, const QString &warning);
    void dismiss();
    /// How high the list of effects may be.
    void setEffectsHeight(int height);
    /// Finds out what the edit does to the fleet.
    void preview(const DocumentEdit &edit);
    /// The second press, if it is allowed.
    void confirm();
    [[nodiscard]] bool hasPreview() const { return m_state == State::Ready; }
    [[nodiscard]] const QString &name() const { return m_name; }

Q_SIGNALS:
    void saveAsked(); ///< the first press: preview() is wanted
    void confirmed(const QString &reason); ///< the second one
    void discardAsked();
    void nodeActivated(roadstead::NodeId id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class State : unsigned char
    {
        Offered,
        Running,
        Ready
    };
    void makeRow();
    void makeForce();
    void press();
    void stop();
    void take(const EditPreview &preview);
    void show(State state);
    void showButtons();

    FleetApi &m_fleet;
    State m_state = State::Offered;
    QString m_name;
    QString m_problem;
    EditPreview m_preview;
    std::shared_ptr<std::atomic_bool> m_cancel;
    quint64 m_round = 0;
    SeverityLine *m_line = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_cancelButton = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_save = nullptr;
    QWidget *m_force = nullptr;
    QCheckBox *m_anyway = nullptr;
    QLineEdit *m_reason = nullptr;
    EffectsView *m_effects = nullptr;
    QWidget *m_effectsBox = nullptr;
};

/// "37 same · 12 change (1 kind) · 1 fails".
[[nodiscard]] QString blastText(const EditPreview &preview);

} // namespace roadstead::ui
