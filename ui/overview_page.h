#pragma once

#include "core/fleet_api.h"
#include "ui/page.h"

#include <QTimer>

class QGridLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace roadstead::ui {

class Acts;
class Banner;
class Card;
class EmptyState;
class FleetCounts;
class NeedsYou;
class NeedsYouCard;
class PauseEverything;
class RolloutCard;
class StateStats;
class VersionsCard;
struct Need;

/// What an administrator sees first: nodes by state, running rollouts, versions over time, what needs a
/// person. The fleet and the acts outlive the page.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    OverviewPage(FleetApi &fleet, Acts &acts, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] int needCount() const override;
    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;
    void resetState() override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {360, 240}; }

public Q_SLOTS:
    /// Ctrl+Shift+P: at once and without a question; when all is paused, it goes on again.
    void pauseOrResume();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeContent();
    Card *makeNoRollout(QWidget *parent);
    void wire();
    void showFacts();
    void showPause();
    void showRollouts();
    void addCard();
    void openNeed(const Need &need);
    void arrange();
    void arrangeRollouts(int columns);

    FleetApi &m_fleet;
    Acts &m_acts;
    FleetCounts *m_counts;
    NeedsYou *m_needs;
    PauseEverything *m_pause;
    QLabel *m_facts = nullptr;
    QPushButton *m_newButton = nullptr;
    QPushButton *m_pauseButton = nullptr;
    Banner *m_pausedBanner = nullptr;
    QVBoxLayout *m_above = nullptr; ///< head and banner
    QStackedWidget *m_whole = nullptr; ///< the fleet, or no nodes at all
    EmptyState *m_noNodes = nullptr;
    QGridLayout *m_grid = nullptr;
    QWidget *m_rollouts = nullptr;
    QGridLayout *m_rolloutGrid = nullptr;
    int m_shownCards = 0;
    QList<RolloutCard *> m_cards;
    Card *m_noRollout = nullptr;
    QPushButton *m_moreRollouts = nullptr;
    NeedsYouCard *m_needsCard = nullptr;
    VersionsCard *m_versions = nullptr;
    QTimer m_clock; ///< the rails' Now
    QString m_pausedText;
    bool m_isNarrow = false;
};

} // namespace roadstead::ui
