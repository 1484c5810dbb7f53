<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
