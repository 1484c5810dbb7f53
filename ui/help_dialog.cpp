#include "ui/help_dialog.h"

#include "core/literals.h"
#include "ui/look/typography.h"
#include "ui/look/widgets.h"

#include <QAction>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr QSize kSize {720, 600};

struct Key
{
    QString keys;
    QString words;
};

QList<Key> keysOf(const QList<QAction *> &actions)
{
    QList<Key> found;
    for (const QAction *action : actions) {
        if (action->shortcut().isEmpty() || action->text().isEmpty())
            continue;
        QString words = action->text();
        words.replace(u"&&"_s, u"\x1f"_s).remove(u'&').remove(u'…').replace(u'\x1f', u'&');
        found.append({action->shortcut().toString(QKeySequence::NativeText), words});
    }
    return found;
}

/// In two columns, read downwards.
QLayout *keyTable(const QList<Key> &keys, int keyWidth, QWidget *parent)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    for (const int column : {0, 2})
        grid->setColumnMinimumWidth(column, keyWidth); // one below the other in all tables
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    const qsizetype half = (keys.size() + 1) / 2;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const int row = static_cast<int>(i % half);
        const int column = i < half ? 0 : 2;
        grid->addWidget(
            makeLabel(keys[i].keys, fontFor(TextRole::Name), Ink::Text, parent), row, column, Qt::AlignTop);
        QLabel *words = makeLabel(keys[i].words, fontFor(TextRole::Body), Ink::Muted, parent);
        words->setWordWrap(true);
        words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // both columns are as wide
        grid->addWidget(words, row, column + 1, Qt::AlignTop);
    }
    return grid;
}

} // namespace

HelpDialog::HelpDialog(const QString &view, const QString &paragraph, const QList<QAction *> &viewActions,
    const QList<QAction *> &windowActions, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Help: %1").arg(view));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(20, 16, 20, 16);
    whole->setSpacing(12);
    whole->addWidget(makeLabel(view, fontFor(TextRole::PanelTitle), Ink::Text, this));
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(tr("Help"));
    auto *content = new QWidget(area);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(12);
    QLabel *words = makeLabel(paragraph, fontFor(TextRole::Body), Ink::Text, content);
    words->setWordWrap(true);
    column->addWidget(words);
    const QList<Key> here = keysOf(viewActions);
    const QList<Key> everywhere = keysOf(windowActions);
    int keyWidth = 0;
    for (const Key &key : here + everywhere)
        keyWidth = std::max(keyWidth, QFontMetrics(fontFor(TextRole::Name)).horizontalAdvance(key.keys));
    const auto addKeys = [&](const QString &title, const QList<Key> &keys) {
        if (keys.isEmpty())
            return;
        column->addWidget(makeLabel(title, fontFor(TextRole::SectionLabel), Ink::Muted, content));
        column->addLayout(keyTable(keys, keyWidth, content));
    };
    addKeys(tr("Keys in this view"), here);
    addKeys(tr("Keys everywhere"), everywhere);
    column->addStretch(1);
    area->setWidget(content);
    whole->addWidget(area, 1);
    auto *close = new QPushButton(tr("Close"), this);
    close->setProperty("kind", u"primary"_s);
    close->setDefault(true);
    whole->addWidget(close, 0, Qt::AlignTrailing);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    resize(kSize.boundedTo(parent->size() - QSize(40, 40)));
}

} // namespace roadstead::ui
