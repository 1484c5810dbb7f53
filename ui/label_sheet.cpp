#include "ui/label_sheet.h"

#include "core/literals.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr int kMaxLabel = 200; ///< characters of a key or a value

QComboBox *makeBox(const QString &name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->lineEdit()->setMaxLength(kMaxLabel);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    return box;
}

} // namespace

LabelSheet::LabelSheet(const QList<NodeSummary> &nodes, const FilterVocabulary &words, QWidget *parent)
    : FormSheet(nodes.size() == 1 ? tr("Label %1").arg(nodes.constFirst().name)
                                  : tr("Label %n node(s)", nullptr, static_cast<int>(nodes.size())),
        tr("Set label"), parent)
    , m_nodes(nodes)
    , m_words(words)
    , m_key(makeBox(u"labelKey"_s, this))
    , m_value(makeBox(u"labelValue"_s, this))
    , m_remove(addSideButton(tr("Remove label"), u"dangerQuiet"_s))
{
    setObjectName(u"labelSheet"_s);
    m_remove->setObjectName(u"labelRemove"_s);
    addSentence(tr("Selectors of group templates, filters and columns can ask for labels."));
    addField(tr("Name"), m_key);
    addField(tr("Value"), m_value);
    m_key->addItems(m_words.labels.keys());
    m_key->setCurrentIndex(-1);
    m_key->lineEdit()->setPlaceholderText(tr("for instance role"));
    m_value->lineEdit()->setPlaceholderText(tr("for instance etcd"));
    connect(m_key, &QComboBox::editTextChanged, this, &LabelSheet::showKey);
    connect(m_value, &QComboBox::editTextChanged, this,
        [this] { setReady(!key().isEmpty() && !m_value->currentText().trimmed().isEmpty()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { finish({}); });
    connect(
        this, &QDialog::accepted, this, [this] { Q_EMIT chosen(key(), m_value->currentText().trimmed()); });
    showKey();
    m_key->setFocus();
}

QString LabelSheet::key() const
{
    return m_key->currentText().trimmed();
}

void LabelSheet::showKey()
{
    const QString typed = m_value->currentText();
    m_value->clear();
    m_value->addItems(m_words.labels.value(key()));
    m_value->setCurrentIndex(-1);
    m_value->setEditText(typed);
    const bool isWrong = key().contains(u'=') || key().contains(u',');
    setProblem(isWrong ? tr("A label's name has no “=” or “,” in it: the value has a field of its own.")
                       : QString());
    setReady(!key().isEmpty() && !typed.trimmed().isEmpty());
    m_remove->setEnabled(std::any_of(m_nodes.cbegin(), m_nodes.cend(),
        [this](const NodeSummary &node) { return node.labels.contains(key()); }));
}

void LabelSheet::finish(const QString &value)
{
    Q_EMIT chosen(key(), value);
    reject();
}

} // namespace roadstead::ui
