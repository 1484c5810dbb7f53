#pragma once

#include "core/event.h"
#include "core/rollout.h"
#include "ui/look/widgets.h"

class QPushButton;

namespace roadstead::ui {

class RolloutProgress;

/// Glyph and word on the tint of a severity.
class SeverityBadge : public QWidget
{
    Q_OBJECT

public:
    explicit SeverityBadge(QWidget *parent = nullptr);
    void setBadge(Severity severity, const QString &word);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity = Severity::Quiet;
    QString m_word;
};

/// One rollout on the Overview: how far it is, when it will be done, what holds it.
class RolloutCard : public Card
{
    Q_OBJECT

public:
    explicit RolloutCard(QWidget *parent);
    void setStatus(const RolloutStatus &status, qint64 nowMs);
    [[nodiscard]] const RolloutStatus &status() const { return m_status; }

Q_SIGNALS:
    void pauseAsked(const roadstead::RolloutStatus &status);
    void resumeAsked(const roadstead::RolloutStatus &status);
    void openAsked(const roadstead::RolloutStatus &status);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTitle();

    RolloutStatus m_status;
    ElidingLabel *m_title;
    SeverityBadge *m_badge;
    QLabel *m_percent;
    RolloutProgress *m_progress;
    QLabel *m_fact;
    QPushButton *m_pause;
};

/// What holds a rollout or sets its pace, in one sentence.
[[nodiscard]] QString rolloutFact(const RolloutStatus &status, qint64 nowMs);

} // namespace roadstead::ui
