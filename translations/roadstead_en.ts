<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BootItems</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s)</source>
        <translation>
            <numerusform>%n profile</numerusform>
            <numerusform>%n profiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardFacts</name>
    <message numerus="yes">
        <source>%n node(s) wait for it</source>
        <translation>
            <numerusform>%n node waits for it</numerusform>
            <numerusform>%n nodes wait for it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more came and were turned away</source>
        <translation>
            <numerusform>%n more came and was turned away</numerusform>
            <numerusform>%n more came and were turned away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveText</name>
    <message numerus="yes">
        <source>%n node(s): %1</source>
        <translation>
            <numerusform>%n node: %1</numerusform>
            <numerusform>%n nodes: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more kind(s) of change</source>
        <translation>
            <numerusform>and %n more kind of change</numerusform>
            <numerusform>and %n more kinds of change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) are there already</source>
        <translation>
            <numerusform>%n node is there already</numerusform>
            <numerusform>%n nodes are there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them hold(s) a reboot lock, and keep(s) it until it is given back</source>
        <translation>
            <numerusform>%n of them holds a reboot lock, and keeps it until it is given back</numerusform>
            <numerusform>%n of them hold a reboot lock, and keep it until it is given back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n node(s) out of their cluster</source>
        <translation>
            <numerusform>Take %n node out of their cluster</numerusform>
            <numerusform>Take %n nodes out of their cluster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n node(s) to %1</source>
        <translation>
            <numerusform>Move %n node to %1</numerusform>
            <numerusform>Move %n nodes to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s)</source>
        <translation>
            <numerusform>%n slot</numerusform>
            <numerusform>%n slots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message numerus="yes">
        <source>%n drop-in(s)</source>
        <translation>
            <numerusform>%n drop-in</numerusform>
            <numerusform>%n drop-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SSH key(s)</source>
        <translation>
            <numerusform>%n SSH key</numerusform>
            <numerusform>%n SSH keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollout</name>
    <message numerus="yes">
        <source>At most %n update(s) every %1, and as many under way at once.</source>
        <translation>
            <numerusform>At most %n update every %1, and as many under way at once.</numerusform>
            <numerusform>At most %n updates every %1, and as many under way at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) done, %2 in progress, %3 not begun, %4 failed.</source>
        <translation>
            <numerusform>%1 of %n node done, %2 in progress, %3 not begun, %4 failed.</numerusform>
            <numerusform>%1 of %n nodes done, %2 in progress, %3 not begun, %4 failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::Alerts</name>
    <message numerus="yes">
        <source>%n rollout(s) stopped</source>
        <translation>
            <numerusform>%n rollout stopped</numerusform>
            <numerusform>%n rollouts stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) reverted</source>
        <translation>
            <numerusform>%n node reverted</numerusform>
            <numerusform>%n nodes reverted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) failed</source>
        <translation>
            <numerusform>%n node failed</numerusform>
            <numerusform>%n nodes failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n boot(s) are stuck</source>
        <translation>
            <numerusform>%n boot is stuck</numerusform>
            <numerusform>%n boots are stuck</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s) are held for long</source>
        <translation>
            <numerusform>%n lock is held for long</numerusform>
            <numerusform>%n locks are held for long</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::BootPage</name>
    <message numerus="yes">
        <source>%1 of %n service(s) running</source>
        <translation>
            <numerusform>%1 of %n service running</numerusform>
            <numerusform>%1 of %n services running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n under way</numerusform>
            <numerusform>%n under way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::CellDrag</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::ClusterCard</name>
    <message numerus="yes">
        <source>%1, %n node(s)</source>
        <translation>
            <numerusform>%1, %n node</numerusform>
            <numerusform>%1, %n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::ClusterDelete</name>
    <message numerus="yes">
        <source>%n node(s) become(s) unassigned.</source>
        <translation>
            <numerusform>%n node becomes unassigned.</numerusform>
            <numerusform>%n nodes become unassigned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::ClusterForm</name>
    <message numerus="yes">
        <source>Move the %n selected node(s) into it</source>
        <translation>
            <numerusform>Move the selected node into it</numerusform>
            <numerusform>Move the %n selected nodes into it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n slot(s))</source>
        <translation>
            <numerusform>%1 (%n slot)</numerusform>
            <numerusform>%1 (%n slots)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group template(s) select(s) it and will follow.</source>
        <translation>
            <numerusform>%n group template selects it and will follow.</numerusform>
            <numerusform>%n group templates select it and will follow.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::ClustersPage</name>
    <message numerus="yes">
        <source>%n node(s) selected</source>
        <translation>
            <numerusform>%n node selected</numerusform>
            <numerusform>%n nodes selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s)</source>
        <translation>
            <numerusform>%n cluster</numerusform>
            <numerusform>%n clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) taken out of their cluster</source>
        <translation>
            <numerusform>%n node taken out of their cluster</numerusform>
            <numerusform>%n nodes taken out of their cluster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) moved to %1</source>
        <translation>
            <numerusform>%n node moved to %1</numerusform>
            <numerusform>%n nodes moved to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n node(s)</source>
        <translation>
            <numerusform>Move %n node</numerusform>
            <numerusform>Move %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cluster %1 created with %n node(s)</source>
        <translation>
            <numerusform>Cluster %1 created with %n node</numerusform>
            <numerusform>Cluster %1 created with %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold %n node(s)</source>
        <translation>
            <numerusform>Hold %n node</numerusform>
            <numerusform>Hold %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let go %n node(s)</source>
        <translation>
            <numerusform>Let go %n node</numerusform>
            <numerusform>Let go %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) held: no update, no reboot lock</source>
        <translation>
            <numerusform>%n node held: no update, no reboot lock</numerusform>
            <numerusform>%n nodes held: no update, no reboot lock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) let go</source>
        <translation>
            <numerusform>%n node let go</numerusform>
            <numerusform>%n nodes let go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) retired</source>
        <translation>
            <numerusform>%n node retired</numerusform>
            <numerusform>%n nodes retired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retire %n node(s)</source>
        <translation>
            <numerusform>Retire %n node</numerusform>
            <numerusform>Retire %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n slot(s))</source>
        <translation>
            <numerusform>%1 (%n slot)</numerusform>
            <numerusform>%1 (%n slots)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::ConfigPreview</name>
    <message numerus="yes">
        <source>… %n more character(s)</source>
        <translation>
            <numerusform>… %n more character</numerusform>
            <numerusform>… %n more characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::DiscoverySheet</name>
    <message numerus="yes">
        <source>%1 of %n member(s) have joined</source>
        <comment>etcd discovery</comment>
        <translation>
            <numerusform>%1 of %n member have joined</numerusform>
            <numerusform>%1 of %n members have joined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n to come make the etcd; any further one is turned away.</source>
        <translation>
            <numerusform>The first %n to come makes the etcd; any further one is turned away.</numerusform>
            <numerusform>The first %n to come make the etcd; any further one is turned away.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::EffectsView</name>
    <message numerus="yes">
        <source>%1 fails as before for %n node(s)</source>
        <translation>
            <numerusform>%1 fails as before for %n node</numerusform>
            <numerusform>%1 fails as before for %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 fails for %n node(s)</source>
        <translation>
            <numerusform>%1 fails for %n node</numerusform>
            <numerusform>%1 fails for %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changes for %n node(s)</source>
        <translation>
            <numerusform>%1 changes for %n node</numerusform>
            <numerusform>%1 changes for %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n more</source>
        <translation>
            <numerusform>… %n more</numerusform>
            <numerusform>… %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::GroupForm</name>
    <message numerus="yes">
        <source>The default: %n node(s) that no other group matches</source>
        <translation>
            <numerusform>The default: %n node that no other group matches</numerusform>
            <numerusform>The default: %n nodes that no other group matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) match now</source>
        <translation>
            <numerusform>%n node matches now</numerusform>
            <numerusform>%n nodes match now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them get a group that fits better</source>
        <translation>
            <numerusform>%n of them gets a group that fits better</numerusform>
            <numerusform>%n of them get a group that fits better</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::HoldsCard</name>
    <message numerus="yes">
        <source>%n node(s) reboot</source>
        <translation>
            <numerusform>%n node reboots</numerusform>
            <numerusform>%n nodes reboot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a turn</source>
        <translation>
            <numerusform>%n without a turn</numerusform>
            <numerusform>%n without a turn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not shown.</source>
        <translation>
            <numerusform>%n more is not shown.</numerusform>
            <numerusform>%n more are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::LabelSheet</name>
    <message numerus="yes">
        <source>Label %n node(s)</source>
        <translation>
            <numerusform>Label %n node</numerusform>
            <numerusform>Label %n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::LockModel</name>
    <message numerus="yes">
        <source>waits, and %n more behind it</source>
        <translation>
            <numerusform>waits, and %n more behind it</numerusform>
            <numerusform>waits, and %n more behind it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::LocksPage</name>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) wait behind it.</source>
        <translation>
            <numerusform>%n node waits behind it.</numerusform>
            <numerusform>%n nodes wait behind it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n slot(s) now</source>
        <translation>
            <numerusform>%1 has %n slot now</numerusform>
            <numerusform>%1 has %n slots now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::MoveChooser</name>
    <message numerus="yes">
        <source>Move %n node(s) to…</source>
        <translation>
            <numerusform>Move %n node to…</numerusform>
            <numerusform>Move %n nodes to…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::NeedsYou</name>
    <message numerus="yes">
        <source>%n more node(s) share an identity</source>
        <translation>
            <numerusform>%n more node shares an identity</numerusform>
            <numerusform>%n more nodes share an identity</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n boot(s) are stuck</source>
        <translation>
            <numerusform>%n boot is stuck</numerusform>
            <numerusform>%n boots are stuck</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) failed</source>
        <translation>
            <numerusform>%n node failed</numerusform>
            <numerusform>%n nodes failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) reverted</source>
        <translation>
            <numerusform>%n node reverted</numerusform>
            <numerusform>%n nodes reverted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) missing</source>
        <translation>
            <numerusform>%n node missing</numerusform>
            <numerusform>%n nodes missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new node(s) in no cluster</source>
        <translation>
            <numerusform>%n new node in no cluster</numerusform>
            <numerusform>%n new nodes in no cluster</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::NodesPage</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s)</source>
        <translation>
            <numerusform>%n cluster</numerusform>
            <numerusform>%n clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n node(s) matches “%1”.</source>
        <translation>
            <numerusform>The only node does not match “%1”.</numerusform>
            <numerusform>None of %n nodes matches “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) taken out of their cluster</source>
        <translation>
            <numerusform>%n node taken out of its cluster</numerusform>
            <numerusform>%n nodes taken out of their clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) moved to %1</source>
        <translation>
            <numerusform>%n node moved to %1</numerusform>
            <numerusform>%n nodes moved to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) retired</source>
        <translation>
            <numerusform>%n node retired</numerusform>
            <numerusform>%n nodes retired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n node(s)</source>
        <translation>
            <numerusform>Move %n node</numerusform>
            <numerusform>Move %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retire %n node(s)</source>
        <translation>
            <numerusform>Retire %n node</numerusform>
            <numerusform>Retire %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %1 removed from %n node(s)</source>
        <translation>
            <numerusform>Label %1 removed from %n node</numerusform>
            <numerusform>Label %1 removed from %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) labelled %1</source>
        <translation>
            <numerusform>%n node labelled %1</numerusform>
            <numerusform>%n nodes labelled %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n node(s)</source>
        <translation>
            <numerusform>Label %n node</numerusform>
            <numerusform>Label %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) held: no update and no reboot lock</source>
        <translation>
            <numerusform>%n node held: no update and no reboot lock</numerusform>
            <numerusform>%n nodes held: no update and no reboot lock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) let go</source>
        <translation>
            <numerusform>%n node let go</numerusform>
            <numerusform>%n nodes let go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold %n node(s)</source>
        <translation>
            <numerusform>Hold %n node</numerusform>
            <numerusform>Hold %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let go %n node(s)</source>
        <translation>
            <numerusform>Let go %n node</numerusform>
            <numerusform>Let go %n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::OverviewPage</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s)</source>
        <translation>
            <numerusform>%n cluster</numerusform>
            <numerusform>%n clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more rollout(s)</source>
        <translation>
            <numerusform>%n more rollout</numerusform>
            <numerusform>%n more rollouts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n service(s) running</source>
        <translation>
            <numerusform>%1 of %n service running</numerusform>
            <numerusform>%1 of %n services running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::PauseEverything</name>
    <message numerus="yes">
        <source>Everything is paused: no node is granted an update. Resume lets %1 go on, where %n node(s) wait.</source>
        <translation>
            <numerusform>Everything is paused: no node is granted an update. Resume lets %1 go on, where %n node waits.</numerusform>
            <numerusform>Everything is paused: no node is granted an update. Resume lets %1 go on, where %n nodes wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rollout(s) go on</source>
        <translation>
            <numerusform>%n rollout goes on</numerusform>
            <numerusform>%n rollouts go on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::PolicyDialog</name>
    <message numerus="yes">
        <source>%n node(s) wait: by this policy that takes at least %1.</source>
        <translation>
            <numerusform>%n node waits: by this policy that takes at least %1.</numerusform>
            <numerusform>%n nodes wait: by this policy that takes at least %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) wait: they are granted the update when they ask next.</source>
        <translation>
            <numerusform>%n node waits: it is granted the update when it asks next.</numerusform>
            <numerusform>%n nodes wait: they are granted the update when they ask next.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::PresetNodes</name>
    <message numerus="yes">
        <source>%n node(s) would get it now</source>
        <translation>
            <numerusform>%n node would get it now</numerusform>
            <numerusform>%n nodes would get it now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more match, and get a group that fits better</source>
        <translation>
            <numerusform>%n more matches, and gets a group that fits better</numerusform>
            <numerusform>%n more match, and get a group that fits better</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::PresetReview</name>
    <message numerus="yes">
        <source>%n secret(s) go into the station&apos;s vault; dots stand for them below</source>
        <translation>
            <numerusform>%n secret goes into the station&apos;s vault; dots stand for it below</numerusform>
            <numerusform>%n secrets go into the station&apos;s vault; dots stand for them below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) would be given an error</source>
        <translation>
            <numerusform>%n node would be given an error</numerusform>
            <numerusform>%n nodes would be given an error</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) of the fleet are given something else at their next boot</source>
        <translation>
            <numerusform>%n node of the fleet is given something else at its next boot</numerusform>
            <numerusform>%n nodes of the fleet are given something else at their next boot</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::QuitQuestion</name>
    <message numerus="yes">
        <source>Stop serving %n running service(s) and quit?</source>
        <translation>
            <numerusform>Stop serving %n running service and quit?</numerusform>
            <numerusform>Stop serving %n running services and quit?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::RevertSheet</name>
    <message numerus="yes">
        <source>… and %n more change(s)</source>
        <translation>
            <numerusform>… and %n more change</numerusform>
            <numerusform>… and %n more changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::RevisionPane</name>
    <message numerus="yes">
        <source>It did not change in the newest %n revision(s).</source>
        <translation>
            <numerusform>It did not change in the newest revision.</numerusform>
            <numerusform>It did not change in the newest %n revisions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n revision(s) were read.</source>
        <translation>
            <numerusform>The newest revision was read.</numerusform>
            <numerusform>The newest %n revisions were read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::RolloutCard</name>
    <message numerus="yes">
        <source>At most %n update(s) every %1</source>
        <translation>
            <numerusform>At most %n update every %1</numerusform>
            <numerusform>At most %n updates every %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::RolloutDialog</name>
    <message numerus="yes">
        <source>%1 of %n node(s) would update to %2.</source>
        <translation>
            <numerusform>%1 of %n node would update to %2.</numerusform>
            <numerusform>%1 of %n nodes would update to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing node(s) would follow once back.</source>
        <translation>
            <numerusform>%n missing node would follow once back.</numerusform>
            <numerusform>%n missing nodes would follow once back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) held back would not.</source>
        <translation>
            <numerusform>%n node held back would not.</numerusform>
            <numerusform>%n nodes held back would not.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::RolloutsPage</name>
    <message numerus="yes">
        <source>%n update group(s)</source>
        <translation>
            <numerusform>%n update group</numerusform>
            <numerusform>%n update groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) run it already and keep it.</source>
        <translation>
            <numerusform>%n node runs it already and keeps it.</numerusform>
            <numerusform>%n nodes run it already and keep it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) have it under way; what is installed still comes with the next reboot.</source>
        <translation>
            <numerusform>%n node has it under way; what is installed still comes with the next reboot.</numerusform>
            <numerusform>%n nodes have it under way; what is installed still comes with the next reboot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) that wait for it stay as they are.</source>
        <translation>
            <numerusform>%n node that waits for it stays as it is.</numerusform>
            <numerusform>%n nodes that wait for it stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::SaveBar</name>
    <message numerus="yes">
        <source>%n same</source>
        <translation>
            <numerusform>%n same</numerusform>
            <numerusform>%n same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <comment>verb</comment>
        <translation>
            <numerusform>%n changes</numerusform>
            <numerusform>%n change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fail(s)</source>
        <comment>verb</comment>
        <translation>
            <numerusform>%n fails</numerusform>
            <numerusform>%n fail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n node(s): %1</source>
        <translation>
            <numerusform>Of %n node: %1</numerusform>
            <numerusform>Of %n nodes: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::SecretField</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::SlotsSheet</name>
    <message numerus="yes">
        <source>%n node(s) hold a slot now and keep it; the next one gets none until fewer do.</source>
        <translation>
            <numerusform>%n node holds a slot now and keeps it; the next one gets none until it is back.</numerusform>
            <numerusform>%n nodes hold a slot now and keep it; the next one gets none until fewer do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n node(s) may be down at the same time.</source>
        <translation>
            <numerusform>Up to %n node may be down at the same time.</numerusform>
            <numerusform>Up to %n nodes may be down at the same time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::StatusLights</name>
    <message numerus="yes">
        <source>%1 of %n node(s) up</source>
        <translation>
            <numerusform>%1 of %n node up</numerusform>
            <numerusform>%1 of %n nodes up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s) held</source>
        <translation>
            <numerusform>%n lock held</numerusform>
            <numerusform>%n locks held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::TemplatesPage</name>
    <message numerus="yes">
        <source>%n profile(s)</source>
        <translation>
            <numerusform>%n profile</numerusform>
            <numerusform>%n profiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n template</numerusform>
            <numerusform>%n templates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” stays: %n profile(s) use it. Take it out of them first.</source>
        <translation>
            <numerusform>“%1” stays: %n profile uses it. Take it out of that first.</numerusform>
            <numerusform>“%1” stays: %n profiles use it. Take it out of them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” stays: %n group(s) use it. Give them another profile first.</source>
        <translation>
            <numerusform>“%1” stays: %n group uses it. Give it another profile first.</numerusform>
            <numerusform>“%1” stays: %n groups use it. Give them another profile first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) match it now. From their next boot they get the next best group, or nothing when none matches.</source>
        <translation>
            <numerusform>%n node matches it now. From its next boot it gets the next best group, or nothing when none matches.</numerusform>
            <numerusform>%n nodes match it now. From their next boot they get the next best group, or nothing when none matches.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::Tray</name>
    <message numerus="yes">
        <source>Roadstead: %1 of %n node(s) up</source>
        <translation>
            <numerusform>Roadstead: %1 of %n node up</numerusform>
            <numerusform>Roadstead: %1 of %n nodes up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::UsagesPane</name>
    <message numerus="yes">
        <source>… %n more</source>
        <translation>
            <numerusform>… %n more</numerusform>
            <numerusform>… %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::VersionsCard</name>
    <message numerus="yes">
        <source>%n node(s) %1</source>
        <comment>“37 nodes 4230.2.1”</comment>
        <translation>
            <numerusform>%n node %1</numerusform>
            <numerusform>%n nodes %1</numerusform>
        </translation>
    </message>
</context>
</TS>
