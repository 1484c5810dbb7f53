#include "ui/view_help.h"

#include "core/literals.h"

#include <QCoreApplication>
#include <QHash>

namespace roadstead::ui {

QString viewHelp(const QString &view)
{
    static const QHash<QString, const char *> texts {
        {u"overview"_s,
            QT_TRANSLATE_NOOP("ViewHelp",
                "How the fleet is: nodes by state, rollouts under way, versions over time, and what needs "
                "you. "
                "Each of them leads to the view where it is dealt with.")},
        {u"nodes"_s,
            QT_TRANSLATE_NOOP("ViewHelp",
                "Every machine that was met or named. Type in the filter to find some: state:failed, "
                "version<4230, seen>1d, cluster=prod, label:role=etcd, held; a dash before a word turns it "
                "round. Select nodes to move, label, hold or retire them; every act can be taken back. The "
                "inspector shows one node's story, its configuration, and why it is as it is.")},
        {u"clusters"_s,
            QT_TRANSLATE_NOOP("ViewHelp",
                "Nodes that belong together, as a board. Move nodes between clusters by dragging them, or "
                "with "
                "the keyboard; what that changes for them is shown before.")},
        {u"templates"_s,
            QT_TRANSLATE_NOOP("ViewHelp",
                "Group templates, profiles and the texts that become each node's configuration. A change "
                "shows "
                "what it would do to every node before it is saved. “New” makes them from a preset too: a "
                "plain node, an etcd cluster, Kubernetes, Nomad.")},
        {u"rollouts"_s,
            QT_TRANSLATE_NOOP("ViewHelp",
                "One version carried through an update group by its policy: how far it is, when it is likely "
                "to be done, and what holds it. A rollout can be paused, gone on with, and aborted.")},
        {u"locks"_s,
            QT_TRANSLATE_NOOP("ViewHelp",
                "Who may reboot now, who waits, and for how long. A lock that its holder does not give back "
                "can be released with a reason.")},
        {u"boot"_s,
            QT_TRANSLATE_NOOP("ViewHelp",
                "The services that machines boot through, each boot under way step by step, and what a "
                "machine "
                "with given labels would get.")},
        {u"reports"_s,
            QT_TRANSLATE_NOOP("ViewHelp",
                "Everything that happened, and reports on rollouts and inventory as PDF, HTML, CSV, ODS or "
                "JSON.")}};
    const char *text = texts.value(view);
    return text ? QCoreApplication::translate("ViewHelp", text) : QString();
}

} // namespace roadstead::ui
