#pragma once

#include "core/lock_group.h"
#include "ui/form_sheet.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace roadstead::ui {

/// When and in what order the nodes of one lock group may reboot. Windows are written as locksmith writes
/// them and said in words beside; what cannot be read is refused here, with the reason.
class LockPolicySheet : public FormSheet
{
    Q_OBJECT

public:
    LockPolicySheet(const LockGroup &group, QWidget *parent);

    /// As the fields say it.
    [[nodiscard]] RebootPolicy policy() const;

private:
    struct WindowRow
    {
        QWidget *whole;
        QLineEdit *start;
        QLineEdit *length;
        QLabel *words;
    };
    void makeWindows();
    void makeTiming();
    void makeExpiry();
    void makeHold();
    void addWindow(const RebootWindowSpec &spec);
    void removeWindow(const QWidget *whole);
    void showProblem();
    /// The next showing is as high as what is in it.
    void fit();

    LockGroup m_group; ///< as it was
    QVBoxLayout *m_windows = nullptr;
    QList<WindowRow> m_rows;
    QComboBox *m_zone = nullptr;
    QComboBox *m_order = nullptr;
    QSpinBox *m_gap = nullptr; ///< minutes
    QCheckBox *m_quorum = nullptr;
    QCheckBox *m_expires = nullptr;
    QSpinBox *m_expiry = nullptr; ///< minutes
    QLabel *m_danger = nullptr;
    QCheckBox *m_accepts = nullptr; ///< the danger of expiry
    QCheckBox *m_held = nullptr;
    QLineEdit *m_reason = nullptr;
};

} // namespace roadstead::ui
