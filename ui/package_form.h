#pragma once

#include "core/fleet_document.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace roadstead::ui {

/// The fields of a package that is added to an application. A mistake is told below its field once the field
/// was written to.
class PackageForm : public QWidget
{
    Q_OBJECT

public:
    explicit PackageForm(QWidget *parent = nullptr);
    /// Versions that the application has already.
    void setTaken(const QStringList &versions);
    [[nodiscard]] Package package() const;
    [[nodiscard]] bool isValid() const;
    void focusFirst();
    /// Of the widest label; so that the fields of a form around it begin at the same place.
    [[nodiscard]] int labelWidth() const;
    void setLabelWidth(int width);

Q_SIGNALS:
    void changed();

private:
    struct Field
    {
        QLineEdit *edit;
        QLabel *problem;
        QString (PackageForm::*check)() const;
    };
    QLineEdit *addField(QGridLayout &grid, const QString &name, const QString &label, const QString &hint,
        QString (PackageForm::*check)() const);
    void showProblems();
    [[nodiscard]] QString versionProblem() const;
    [[nodiscard]] QString urlProblem() const;
    [[nodiscard]] QString fileProblem() const;
    [[nodiscard]] QString sizeProblem() const;
    [[nodiscard]] QString sha256Problem() const;

    QStringList m_taken;
    QList<Field> m_fields;
    QLineEdit *m_version;
    QLineEdit *m_url;
    QLineEdit *m_file;
    QLineEdit *m_size;
    QLineEdit *m_sha256;
};

} // namespace roadstead::ui
