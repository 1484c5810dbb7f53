#include "ui/palette_delegate.h"

#include "core/literals.h"
#include "ui/isolate.h"
#include "ui/look/themed_icon.h"
#include "ui/look/tokens.h"
#include "ui/look/typography.h"
#include "ui/palette.h"

#include <QPainter>
#include <QStyle>

namespace roadstead::ui {

namespace {

constexpr int kSide = 10;
constexpr int kIcon = 16;
constexpr int kGap = 12;

QString iconOf(PaletteKind kind)
{
    switch (kind) {
    case PaletteKind::Node:
        return u"network-server"_s;
    case PaletteKind::View:
        return u"go-jump"_s;
    case PaletteKind::Action:
        return u"media-playback-start"_s;
    case PaletteKind::Cluster:
        return u"view-grid"_s;
    case PaletteKind::Template:
        return u"code-context"_s;
    case PaletteKind::Rollout:
        return u"update-none"_s;
    case PaletteKind::Filter:
        return u"view-filter"_s;
    }
    return {};
}

} // namespace

PaletteDelegate::PaletteDelegate(const PaletteModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, QFontMetrics(fontFor(TextRole::Body)).height() + 14};
}

void PaletteDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    const PaletteEntry &entry = m_model.at(index.row());
    const bool isChosen = option.state & QStyle::State_Selected;
    const auto place
        = [&option](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const auto draw = [&](const QRect &rect, const QString &text, TextRole role, const QColor &ink) {
        const QFontMetrics metrics(fontFor(role));
        const QString shown = metrics.elidedText(isolated(text), Qt::ElideRight, rect.width());
        painter->setFont(fontFor(role));
        painter->setPen(ink);
        painter->drawText(place(rect),
            static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter
                | Qt::AlignAbsolute)
                | Qt::TextSingleLine,
            shown);
        return qMin(metrics.horizontalAdvance(shown), rect.width());
    };
    painter->save();
    if (isChosen) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.selection);
        painter->drawRoundedRect(option.rect, 5, 5);
    }
    QRect rest = option.rect.adjusted(kSide, 0, -kSide, 0);
    const QRect icon(rest.left(), rest.center().y() - kIcon / 2, kIcon, kIcon);
    themedIcon(iconOf(entry.kind), isChosen ? IconRole::Text : IconRole::Muted)
        .paint(painter, place(icon), Qt::AlignCenter, isChosen ? QIcon::Selected : QIcon::Normal);
    rest.setLeft(icon.right() + kGap);
    const QString kind = paletteKindText(entry.kind);
    const int kindWidth = QFontMetrics(fontFor(TextRole::Small)).horizontalAdvance(kind) + 2;
    draw(QRect(rest.right() + 1 - kindWidth, rest.top(), kindWidth, rest.height()), kind, TextRole::Small,
        t.muted);
    rest.setRight(rest.right() - kindWidth - kGap);
    rest.setLeft(
        rest.left() + draw(rest, entry.title, TextRole::Name, isChosen ? t.onSelection : t.text) + kGap);
    if (rest.width() > kIcon)
        draw(rest, entry.detail, TextRole::Small, t.muted);
    painter->restore();
}

} // namespace roadstead::ui
