#include "ui/move_text.h"

#include "core/literals.h"
#include "ui/isolate.h"

#include <QCoreApplication>

#include <algorithm>

namespace roadstead::ui {

namespace {

constexpr QChar kNoBreak(0xa0);

class Words
{
    Q_DECLARE_TR_FUNCTIONS(MoveText)

public:
    static QString title(const MovePreview &preview, const QString &cluster);
    /// One fact a string, in the order in which they are told.
    static QStringList changes(const MoveEffect &effect);
    static QString counted(int nodes, const QString &what)
    {
        return tr("%n node(s): %1", nullptr, nodes).arg(what);
    }
    static QString nothing() { return tr("Group, profile, lock and update group stay as they are"); }
    static QString more(int kinds) { return tr("and %n more kind(s) of change", nullptr, kinds); }
    static QString already(int nodes) { return tr("%n node(s) are there already", nullptr, nodes); }
    static QString holders(int nodes)
    {
        return tr("%n of them hold(s) a reboot lock, and keep(s) it until it is given back", nullptr, nodes);
    }

private:
    static QString arrow(const QString &before, const QString &after)
    {
        const auto named = [](const QString &id) { return id.isEmpty() ? tr("none") : id; };
        return isolated(named(before) + kNoBreak + u'→' + kNoBreak + named(after));
    }
    static QString arrow(const MoveChange &change) { return arrow(change.before, change.after); }
    static QString grant(const MoveEffect &effect);
};

QString Words::title(const MovePreview &preview, const QString &cluster)
{
    if (preview.movedCount == 0)
        return already(preview.alreadyThere);
    if (preview.cluster.isEmpty())
        return tr("Take %n node(s) out of their cluster", nullptr, preview.movedCount);
    return tr("Move %n node(s) to %1", nullptr, preview.movedCount).arg(isolated(cluster));
}

QString Words::grant(const MoveEffect &effect)
{
    const QString granted = isolated(effect.granted);
    const QString group = isolated(effect.updateGroup.after);
    switch (effect.grant) {
    case MoveGrant::Same:
    case MoveGrant::ByTrack:
        return {};
    case MoveGrant::Update:
        return tr("would be granted %1")
            .arg(effect.runs.isEmpty() ? granted : arrow(effect.runs, effect.granted));
    case MoveGrant::UpToDate:
        return tr("runs %1 already").arg(granted);
    case MoveGrant::Newer:
        return tr("stays on %1, newer than %2").arg(isolated(effect.runs), granted);
    case MoveGrant::Paused:
        return tr("no update: %1 is paused").arg(group);
    case MoveGrant::NoPackage:
        return tr("no update: %1 has no version yet").arg(group);
    case MoveGrant::Held:
        return tr("no update: held");
    }
    return {};
}

QStringList Words::changes(const MoveEffect &effect)
{
    QStringList parts {tr("cluster %1").arg(arrow(effect.cluster))};
    if (effect.group.isChange())
        parts.append(tr("group %1", "boot group").arg(arrow(effect.group)));
    if (effect.profile.isChange())
        parts.append(tr("profile %1").arg(arrow(effect.profile)));
    if (effect.lockGroup.isChange()) {
        const QString groups = tr("lock group %1").arg(arrow(effect.lockGroup));
        parts.append(effect.lockGroup.after.isEmpty()
                ? groups
                : groups + u" ("_s + tr("%n slot(s)", nullptr, effect.slotCount) + u')');
    }
    if (effect.grant == MoveGrant::ByTrack)
        parts.append(tr("update group %1 → the node's own track").arg(isolated(effect.updateGroup.before)));
    else if (effect.updateGroup.isChange())
        parts.append(tr("update group %1").arg(arrow(effect.updateGroup)));
    if (const QString update = grant(effect); !update.isEmpty())
        parts.append(update);
    return parts;
}

} // namespace

MoveText moveText(const MovePreview &preview, const QString &clusterTitle)
{
    MoveText text;
    text.title = Words::title(preview, clusterTitle);
    if (preview.movedCount == 0)
        return text;
    QList<QStringList> all;
    for (const MoveEffect &effect : preview.effects)
        all.append(Words::changes(effect));
    // What is true of all is said once.
    for (const QString &fact : all.constFirst()) {
        if (std::ranges::all_of(all, [&fact](const QStringList &each) { return each.contains(fact); }))
            text.lines.append(fact);
    }
    const QStringList common = text.lines;
    int told = 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        all[i].removeIf([&common](const QString &fact) { return common.contains(fact); });
        if (!all[i].isEmpty() && told++ < kMoveLines)
            text.lines.append(
                Words::counted(static_cast<int>(preview.effects[i].nodes.size()), all[i].join(u", "_s)));
    }
    if (told > kMoveLines)
        text.lines.append(Words::more(told - kMoveLines));
    if (text.lines.size() == 1)
        text.lines.append(Words::nothing());
    if (preview.lockHolders > 0)
        text.lines.append(Words::holders(preview.lockHolders));
    if (preview.alreadyThere > 0)
        text.lines.append(Words::already(preview.alreadyThere));
    return text;
}

} // namespace roadstead::ui
