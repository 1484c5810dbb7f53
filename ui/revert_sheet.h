#pragma once

#include "core/fleet_api.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace roadstead::ui {

class Acts;

/// Takes one earlier edit of the fleet document back, and nothing else: shows first what that would change
/// now, in the document and for the nodes. What has changed since is left as it is; where that is in the way
/// the sheet says so. The fleet and the acts outlive it.
class RevertSheet : public QDialog
{
    Q_OBJECT

public:
    RevertSheet(FleetApi &fleet, Acts &acts, qint64 revision, QWidget *parent = nullptr);
    ~RevertSheet() override;

    /// The effect is known, and there is one.
    [[nodiscard]] bool isReady() const;

private:
    void makeParts();
    void readBefore();
    void readAfter(const FleetDocument &before);
    void takeEdit(const DocumentEdit &edit);
    void takePreview(const EditPreview &preview);
    void refuse(const QString &sentence);
    void revert();

    FleetApi &m_fleet;
    Acts &m_acts;
    qint64 m_revision;
    DocumentEdit m_back; ///< takes the edit back
    std::shared_ptr<std::atomic_bool> m_isCancelled = std::make_shared<std::atomic_bool>(false);
    QLabel *m_state;
    QLabel *m_lines;
    QPlainTextEdit *m_diff;
    QLineEdit *m_reason;
    QPushButton *m_act;
};

} // namespace roadstead::ui
