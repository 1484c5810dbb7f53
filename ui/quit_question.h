#pragma once

#include <QDialog>

class QCheckBox;

namespace roadstead::ui {

/// "Stop serving 3 running services and quit?": the desktop's services end with its window. Accepted: quit.
class QuitQuestion : public QDialog
{
    Q_OBJECT

public:
    QuitQuestion(int runningServices, QWidget *parent);
    [[nodiscard]] bool isNotToAskAgain() const;

private:
    QCheckBox *m_dontAsk;
};

} // namespace roadstead::ui
