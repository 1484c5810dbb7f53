<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
