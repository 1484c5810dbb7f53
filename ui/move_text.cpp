#include "ui/move_text.h"

#include "core/literals.h"
#include "ui/isolate.h"

#include <QCoreApplication>

namespace roadstead::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(MoveText)

public:
    static QString title(const MovePreview &preview, const QString &cluster);
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
    static QString arrow(const MoveChange &change)
    {
        const auto named = [](const QString &id) { return id.isEmpty() ? tr("none") : id; };
        return isolated(named(change.before) + u" → "_s + named(change.after));
    }
    static QString update(const MoveEffect &effect);
};

QString Words::title(const MovePreview &preview, const QString &cluster)
{
    if (preview.movedCount == 0)
        return already(preview.alreadyThere);
    if (preview.cluster.isEmpty())
        return tr("Take %n node(s) out of their cluster", nullptr, preview.movedCount);
    return tr("Move %n node(s) to %1", nullptr, preview.movedCount).arg(isolated(cluster));
}

QString Words::update(const MoveEffect &effect)
{
    const QString group = effect.updateGroup.after.isEmpty()
        ? tr("update group %1 → the node's own track").arg(isolated(effect.updateGroup.before))
        : tr("update group %1").arg(arrow(effect.updateGroup));
    const QString granted = isolated(effect.granted);
    switch (effect.grant) {
    case MoveGrant::Same:
    case MoveGrant::ByTrack:
        return group;
    case MoveGrant::Update:
        return effect.runs.isEmpty()
            ? tr("%1, which grants %2").arg(group, granted)
            : tr("%1, which grants %2").arg(group, isolated(effect.runs + u" → "_s + effect.granted));
    case MoveGrant::UpToDate:
        return tr("%1, whose %2 it runs already").arg(group, granted);
    case MoveGrant::Newer:
        return tr("%1, which has only %2: stays on %3").arg(group, granted, isolated(effect.runs));
    case MoveGrant::Paused:
        return tr("%1, which is paused").arg(group);
    case MoveGrant::NoPackage:
        return tr("%1, which has no version yet").arg(group);
    case MoveGrant::Held:
        return tr("%1, but it is held and gets no update").arg(group);
    }
    return group;
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
    if (effect.updateGroup.isChange())
        parts.append(update(effect));
    return parts;
}

} // namespace

MoveText moveText(const MovePreview &preview, const QString &clusterTitle)
{
    MoveText text;
    text.title = Words::title(preview, clusterTitle);
    if (preview.movedCount == 0)
        return text;
    const bool isOne = preview.effects.size() == 1;
    for (const MoveEffect &effect :
        preview.effects.first(qMin<qsizetype>(kMoveLines, preview.effects.size()))) {
        const QStringList changes = Words::changes(effect);
        if (isOne)
            text.lines = changes.size() > 1 ? changes : changes + QStringList {Words::nothing()};
        else
            text.lines.append(Words::counted(static_cast<int>(effect.nodes.size()), changes.join(u", "_s)));
    }
    if (preview.effects.size() > kMoveLines)
        text.lines.append(Words::more(static_cast<int>(preview.effects.size()) - kMoveLines));
    if (preview.lockHolders > 0)
        text.lines.append(Words::holders(preview.lockHolders));
    if (preview.alreadyThere > 0)
        text.lines.append(Words::already(preview.alreadyThere));
    return text;
}

} // namespace roadstead::ui
