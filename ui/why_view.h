#pragma once

#include "core/fleet_api.h"

#include <QScrollArea>

class QVBoxLayout;

namespace roadstead::ui {

/// Why a node is as it is: for each kind of decision the newest Verdict as a card, and its rules in the order
/// in which they were tried. Those that say no come first.
class WhyView : public QScrollArea
{
    Q_OBJECT

public:
    explicit WhyView(QWidget *parent = nullptr);
    /// `verdicts` in the order of VerdictKind. The same ones again change nothing.
    void setVerdicts(const QString &node, const QList<Verdict> &verdicts);
    [[nodiscard]] QString asText() const;

private:
    void fill();
    void copy();

    QString m_node;
    QList<Verdict> m_verdicts;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace roadstead::ui
