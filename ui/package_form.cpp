#include "ui/package_form.h"

#include "core/literals.h"
#include "core/rollout_edits.h"
#include "core/version.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QUrl>

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr int kMaxText = 1000;
constexpr qint64 kMaxBytes = qint64 {1} << 50; // as the fleet document allows

/// Digits, with spaces and the separators that people copy along taken out; -1: no number.
qint64 bytesOf(QString text)
{
    text.remove(u' ').remove(u',').remove(u'.').remove(QChar::Nbsp).remove(u'\'');
    bool isNumber = false;
    const qint64 bytes = text.toLongLong(&isNumber);
    return isNumber ? bytes : -1;
}

} // namespace

PackageForm::PackageForm(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    m_version
        = addField(*grid, u"packageVersion"_s, tr("&Version"), u"4230.2.1"_s, &PackageForm::versionProblem);
    m_url = addField(*grid, u"packageUrl"_s, tr("Folder (&URL)"), tr("empty: this station's assets"),
        &PackageForm::urlProblem);
    m_file = addField(*grid, u"packageFile"_s, tr("&File name"), u"flatcar_production_update.gz"_s,
        &PackageForm::fileProblem);
    m_size = addField(*grid, u"packageSize"_s, tr("&Size in bytes"), {}, &PackageForm::sizeProblem);
    m_sha256 = addField(
        *grid, u"packageSha256"_s, tr("SHA-&256"), tr("base64 or hexadecimal"), &PackageForm::sha256Problem);
    grid->setColumnStretch(1, 1);
    showProblems();
}

QLineEdit *PackageForm::addField(QGridLayout &grid, const QString &name, const QString &label,
    const QString &hint, QString (PackageForm::*check)() const)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setMaxLength(kMaxText);
    edit->setPlaceholderText(hint);
    auto *words = makeLabel(label, fontFor(TextRole::Body), Ink::Text, this);
    words->setBuddy(edit);
    edit->setAccessibleName(QString(label).remove(u'&'));
    auto *problem = makeLabel({}, fontFor(TextRole::Small), Ink::Error, this);
    problem->setObjectName(name + u"Problem"_s);
    problem->setWordWrap(true);
    const int row = 2 * static_cast<int>(m_fields.size());
    grid.addWidget(words, row, 0);
    grid.addWidget(edit, row, 1);
    grid.addWidget(problem, row + 1, 1);
    m_fields.append({edit, problem, check});
    connect(edit, &QLineEdit::textChanged, this, [this] {
        showProblems();
        Q_EMIT changed();
    });
    return edit;
}

void PackageForm::setTaken(const QStringList &versions)
{
    m_taken = versions;
    showProblems();
}

int PackageForm::labelWidth() const
{
    int widest = 0;
    for (const Field &field : m_fields)
        widest = std::max(widest, fontMetrics().horizontalAdvance(field.edit->accessibleName()) + 2);
    return widest;
}

void PackageForm::setLabelWidth(int width)
{
    static_cast<QGridLayout *>(layout())->setColumnMinimumWidth(0, width);
}

void PackageForm::focusFirst()
{
    m_version->setFocus();
}

QString PackageForm::versionProblem() const
{
    const QString version = m_version->text().trimmed();
    if (version.isEmpty())
        return tr("A package needs a version.");
    if (!parseVersion(version))
        return tr("“%1” is no version that can be compared; write it as 4230.2.1.").arg(version);
    return m_taken.contains(version) ? tr("The application has the package %1 already.").arg(version)
                                     : QString();
}

QString PackageForm::urlProblem() const
{
    const QString text = m_url->text().trimmed();
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return text.isEmpty() || (url.isValid() && isWeb && !url.host().isEmpty())
        ? QString()
        : tr("Write the folder's address as https://server/folder/.");
}

QString PackageForm::fileProblem() const
{
    const QString name = m_file->text().trimmed();
    if (name.isEmpty())
        return tr("A package needs the name of its file.");
    return name.contains(u'/') && !m_url->text().trimmed().isEmpty() ? tr("The folder belongs into the URL.")
                                                                     : QString();
}

QString PackageForm::sizeProblem() const
{
    const QString text = m_size->text().trimmed();
    if (text.isEmpty())
        return m_url->text().trimmed().isEmpty() ? QString() : tr("Nodes refuse a payload of unknown size.");
    const qint64 bytes = bytesOf(text);
    return bytes > 0 && bytes <= kMaxBytes ? QString() : tr("The size is a whole number of bytes.");
}

QString PackageForm::sha256Problem() const
{
    const QString text = m_sha256->text().trimmed();
    if (text.isEmpty())
        return m_url->text().trimmed().isEmpty() ? QString()
                                                 : tr("Nodes refuse a payload without its SHA-256.");
    return digestInBase64(text, kSha256Bytes)
        ? QString()
        : tr("A SHA-256 has 44 characters in base64, or 64 hexadecimal digits.");
}

Package PackageForm::package() const
{
    Package package;
    package.version = m_version->text().trimmed();
    package.url = m_url->text().trimmed();
    if (!package.url.isEmpty() && !package.url.endsWith(u'/'))
        package.url += u'/';
    package.filename = m_file->text().trimmed();
    package.sizeBytes = std::max<qint64>(0, bytesOf(m_size->text().trimmed()));
    package.sha256 = digestInBase64(m_sha256->text(), kSha256Bytes).value_or(QString());
    return package;
}

bool PackageForm::isValid() const
{
    return std::ranges::all_of(
        m_fields, [this](const Field &field) { return (this->*field.check)().isEmpty(); });
}

void PackageForm::showProblems()
{
    for (const Field &field : std::as_const(m_fields)) {
        const QString problem = (this->*field.check)();
        // An empty form is not full of mistakes: what was not written to yet is only missing.
        const bool isShown
            = !problem.isEmpty() && (field.edit->isModified() || !field.edit->text().isEmpty());
        field.problem->setText(problem);
        field.problem->setVisible(isShown);
        field.edit->setProperty("valid", isShown ? QVariant(false) : QVariant());
        field.edit->setAccessibleDescription(isShown ? problem : QString());
        field.edit->update();
    }
}

} // namespace roadstead::ui
