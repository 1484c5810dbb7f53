#pragma once

#include <QDialog>

class QCheckBox;

namespace roadstead::ui {

/// "Stop serving 3 running services and quit?": the desktop's services end with its window, unless that goes
/// on in the tray. Accepted: quit.
class QuitQuestion : public QDialog
{
    Q_OBJECT

public:
    enum class Tray : unsigned char
    {
        None,
        Available
    };
    QuitQuestion(int runningServices, Tray tray, QWidget *parent);
    [[nodiscard]] bool isNotToAskAgain() const;

Q_SIGNALS:
    /// Close the window and keep serving.
    void trayChosen();

private:
    QCheckBox *m_dontAsk;
};

} // namespace roadstead::ui
