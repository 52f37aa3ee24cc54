<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>chatflow::Composer</name>
    <message numerus="yes">
        <source>The message is %n character(s) longer than WhatsApp takes.</source>
        <translation>
            <numerusform>The message is %n character longer than WhatsApp takes.</numerusform>
            <numerusform>The message is %n characters longer than WhatsApp takes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::FlowiseCheck</name>
    <message numerus="yes">
        <source>The key is accepted; it sees %n chatflow(s).</source>
        <translation>
            <numerusform>The key is accepted; it sees %n chatflow.</numerusform>
            <numerusform>The key is accepted; it sees %n chatflows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::InboxWording</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n unread message</numerusform>
            <numerusform>%n unread messages</numerusform>
        </translation>
    </message>
</context>
</TS>
