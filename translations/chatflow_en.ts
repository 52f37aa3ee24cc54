<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>chatflow::AttachmentRow</name>
    <message numerus="yes">
        <source>At most %n files go with one answer: send these first.</source>
        <translation>
            <numerusform>At most %n file goes with one answer: send this first.</numerusform>
            <numerusform>At most %n files go with one answer: send these first.</numerusform>
        </translation>
    </message>
</context>
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
    <name>chatflow::ContactsEraseCommand</name>
    <message numerus="yes">
        <source>The chatflow forgets %n session(s) as soon as its server can be reached.</source>
        <translation>
            <numerusform>The chatflow forgets %n session as soon as its server can be reached.</numerusform>
            <numerusform>The chatflow forgets %n sessions as soon as its server can be reached.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::ContextDialog</name>
    <message numerus="yes">
        <source>With the next question go %n message(s) word by word: %1 of %2 tokens, %3 of them for what was said earlier.</source>
        <translation>
            <numerusform>With the next question goes %n message word by word: %1 of %2 tokens, %3 of them for what was said earlier.</numerusform>
            <numerusform>With the next question go %n messages word by word: %1 of %2 tokens, %3 of them for what was said earlier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older message(s) do not go, and no summary stands for them.</source>
        <translation>
            <numerusform>%n older message does not go, and no summary stands for it.</numerusform>
            <numerusform>%n older messages do not go, and no summary stands for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) after the summary are shortened for now; the next summary takes them in.</source>
        <translation>
            <numerusform>%n message after the summary is shortened for now; the next summary takes it in.</numerusform>
            <numerusform>%n messages after the summary are shortened for now; the next summary takes them in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It stands for %n message(s).</source>
        <translation>
            <numerusform>It stands for %n message.</numerusform>
            <numerusform>It stands for %n messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::ConversationsContextCommand</name>
    <message numerus="yes">
        <source>%n message(s) do not go, nor stand in a summary.</source>
        <translation>
            <numerusform>%n message does not go, nor stands in a summary.</numerusform>
            <numerusform>%n messages do not go, nor stand in a summary.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::EraseDialog</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private note(s)</source>
        <translation>
            <numerusform>%n private note</numerusform>
            <numerusform>%n private notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to the chatflow</source>
        <translation>
            <numerusform>%n request to the chatflow</numerusform>
            <numerusform>%n requests to the chatflow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fetched file(s)</source>
        <translation>
            <numerusform>%n fetched file</numerusform>
            <numerusform>%n fetched files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) in the chatflow&apos;s memory</source>
        <translation>
            <numerusform>%n session in the chatflow&apos;s memory</numerusform>
            <numerusform>%n sessions in the chatflow&apos;s memory</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chatflow forgets %n session(s) as soon as its server can be reached.</source>
        <translation>
            <numerusform>The chatflow forgets %n session as soon as its server can be reached.</numerusform>
            <numerusform>The chatflow forgets %n sessions as soon as its server can be reached.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::ExportWording</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::FilterBar</name>
    <message numerus="yes">
        <source>Only conversations that wait for a person: %n</source>
        <translation>
            <numerusform>Only conversations that wait for a person: %n</numerusform>
            <numerusform>Only conversations that wait for a person: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only unread conversations: %n</source>
        <translation>
            <numerusform>Only unread conversations: %n</numerusform>
            <numerusform>Only unread conversations: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the last %n days</source>
        <translation>
            <numerusform>In the last day</numerusform>
            <numerusform>In the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::FlowQuestioning</name>
    <message numerus="yes">
        <source>%n question(s) were asked.</source>
        <translation>
            <numerusform>%n question was asked.</numerusform>
            <numerusform>%n questions were asked.</numerusform>
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
    <name>chatflow::FlowiseForm</name>
    <message numerus="yes">
        <source>%n chatflow(s) found: choose one.</source>
        <translation>
            <numerusform>%n chatflow found: choose one.</numerusform>
            <numerusform>%n chatflows found: choose one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::GoldenModel</name>
    <message numerus="yes">
        <source>at least %n character(s)</source>
        <translation>
            <numerusform>at least %n character</numerusform>
            <numerusform>at least %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n character(s)</source>
        <translation>
            <numerusform>at most %n character</numerusform>
            <numerusform>at most %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::GoldenSection</name>
    <message numerus="yes">
        <source>%n other answer(s)</source>
        <translation>
            <numerusform>%n other answer</numerusform>
            <numerusform>%n other answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worse</source>
        <translation>
            <numerusform>%n worse</numerusform>
            <numerusform>%n worse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n better</source>
        <translation>
            <numerusform>%n better</numerusform>
            <numerusform>%n better</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::GoldenVerdict</name>
    <message numerus="yes">
        <source>%n character(s) long</source>
        <translation>
            <numerusform>is %n character long</numerusform>
            <numerusform>is %n characters long</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::HistoryDialog</name>
    <message numerus="yes">
        <source>A reading was stopped after %n message(s). It goes on from there.</source>
        <translation>
            <numerusform>A reading was stopped after %n message. It goes on from there.</numerusform>
            <numerusform>A reading was stopped after %n messages. It goes on from there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were read.</source>
        <translation>
            <numerusform>%n message was read.</numerusform>
            <numerusform>%n messages were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were added.</source>
        <translation>
            <numerusform>%n was added.</numerusform>
            <numerusform>%n were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n was there already.</numerusform>
            <numerusform>%n were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out: of groups, of statuses, or nothing a person wrote.</source>
        <translation>
            <numerusform>%n was left out: of a group, of a status, or nothing a person wrote.</numerusform>
            <numerusform>%n were left out: of groups, of statuses, or nothing a person wrote.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be understood.</source>
        <translation>
            <numerusform>%n could not be understood.</numerusform>
            <numerusform>%n could not be understood.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::ImportDialog</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This business keeps messages for %n day(s): older ones are removed again.</source>
        <translation>
            <numerusform>This business keeps messages for %n day: older ones are removed again.</numerusform>
            <numerusform>This business keeps messages for %n days: older ones are removed again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were added.</source>
        <translation>
            <numerusform>%n message was added.</numerusform>
            <numerusform>%n messages were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n was there already.</numerusform>
            <numerusform>%n were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n file(s).</source>
        <translation>
            <numerusform>With %n file.</numerusform>
            <numerusform>With %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were kept.</source>
        <translation>
            <numerusform>%n file was kept.</numerusform>
            <numerusform>%n files were kept.</numerusform>
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
<context>
    <name>chatflow::KeepingSection</name>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>for %n day</numerusform>
            <numerusform>for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::NavigationRail</name>
    <message numerus="yes">
        <source>Notifications, %n unread</source>
        <translation>
            <numerusform>Notifications, %n unread</numerusform>
            <numerusform>Notifications, %n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <extracomment>Said by a screen reader: %1 is a page (&quot;Inbox&quot;), %n how many things wait on it</extracomment>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::NumberForm</name>
    <message numerus="yes">
        <source>%n number(s) found: choose one.</source>
        <translation>
            <numerusform>%n number found: choose one.</numerusform>
            <numerusform>%n numbers found: choose one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::PassphraseDialog</name>
    <message numerus="yes">
        <source>&amp;Once more (at least %n characters)</source>
        <translation>
            <numerusform>&amp;Once more (at least %n character)</numerusform>
            <numerusform>&amp;Once more (at least %n characters)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::ProductPasteDialog</name>
    <message numerus="yes">
        <source>%n product(s) understood.</source>
        <translation>
            <numerusform>%n product understood.</numerusform>
            <numerusform>%n products understood.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) not understood; they are left out.</source>
        <translation>
            <numerusform>%n row not understood; it is left out.</numerusform>
            <numerusform>%n rows not understood; they are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take %n product(s)</source>
        <translation>
            <numerusform>&amp;Take %n product</numerusform>
            <numerusform>&amp;Take %n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::ProductSection</name>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::PromptPreviewPane</name>
    <message numerus="yes">
        <source>About %n token(s)</source>
        <translation>
            <numerusform>About %n token</numerusform>
            <numerusform>About %n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::PromptSection</name>
    <message numerus="yes">
        <source>%1 And %n more.</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>
            <numerusform>%1 And %n more.</numerusform>
            <numerusform>%1 And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::RequestDetailsPane</name>
    <message numerus="yes">
        <source>Asked %n time(s)</source>
        <translation>
            <numerusform>Asked %n time</numerusform>
            <numerusform>Asked %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::RequestsCommand</name>
    <message numerus="yes">
        <source>What is sent and answered is kept for %n day(s).</source>
        <translation>
            <numerusform>What is sent and answered is kept for %n day.</numerusform>
            <numerusform>What is sent and answered is kept for %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::RetentionCommand</name>
    <message numerus="yes">
        <source>Messages are kept for %n day(s).</source>
        <translation>
            <numerusform>Messages are kept for %n day.</numerusform>
            <numerusform>Messages are kept for %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::RuleTrialPane</name>
    <message numerus="yes">
        <source>A flow would have answered %n message(s).</source>
        <translation>
            <numerusform>A flow would have answered %n message.</numerusform>
            <numerusform>A flow would have answered %n messages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The AI would have had %n message(s) less to answer.</source>
        <translation>
            <numerusform>The AI would have had %n message less to answer.</numerusform>
            <numerusform>The AI would have had %n messages less to answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the last %n day(s) were looked at. Nothing was sent or changed.</source>
        <translation>
            <numerusform>%1 of the last %n day were looked at. Nothing was sent or changed.</numerusform>
            <numerusform>%1 of the last %n days were looked at. Nothing was sent or changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It would have acted %n time(s)</source>
        <translation>
            <numerusform>It would have acted %n time</numerusform>
            <numerusform>It would have acted %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n contact(s)</source>
        <translation>
            <numerusform>for %n contact</numerusform>
            <numerusform>for %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) sent</source>
        <translation>
            <numerusform>%n text sent</numerusform>
            <numerusform>%n texts sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) for a person</source>
        <translation>
            <numerusform>%n call for a person</numerusform>
            <numerusform>%n calls for a person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n are listed.</source>
        <translation>
            <numerusform>The first %n is listed.</numerusform>
            <numerusform>The first %n are listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::RuleWording</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a contact has written %n message(s) or more in %1</source>
        <extracomment>%1 is &quot;7 days&quot;</extracomment>
        <translation>
            <numerusform>a contact has written %n message or more in %1</numerusform>
            <numerusform>a contact has written %n messages or more in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the contact wrote fewer than %n message(s) in %1</source>
        <extracomment>%1 is &quot;7 days&quot;</extracomment>
        <translation>
            <numerusform>the contact wrote fewer than %n message in %1</numerusform>
            <numerusform>the contact wrote fewer than %n messages in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the contact wrote %n message(s) or more in %1</source>
        <translation>
            <numerusform>the contact wrote %n message or more in %1</numerusform>
            <numerusform>the contact wrote %n messages or more in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::RulesCommands</name>
    <message numerus="yes">
        <source>Looked at %1 messages of %2 conversations of the last %n day(s). Nothing was sent or changed.</source>
        <translation>
            <numerusform>Looked at %1 messages of %2 conversations of the last day. Nothing was sent or changed.</numerusform>
            <numerusform>Looked at %1 messages of %2 conversations of the last %n days. Nothing was sent or changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::RulesModel</name>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::SaveBar</name>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>%n change not saved</numerusform>
            <numerusform>%n changes not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::SelectionBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::SettingName</name>
    <message numerus="yes">
        <source>Follow-up after %n hour(s)</source>
        <translation>
            <numerusform>Follow-up after %n hour</numerusform>
            <numerusform>Follow-up after %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Follow-up after %n minute(s)</source>
        <translation>
            <numerusform>Follow-up after %n minute</numerusform>
            <numerusform>Follow-up after %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::TagsDialog</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::TenantsPage</name>
    <message numerus="yes">
        <source>The first %n business(es); the others are not listed</source>
        <translation>
            <numerusform>The first %n business; the others are not listed</numerusform>
            <numerusform>The first %n businesses; the others are not listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n business(es)</source>
        <translation>
            <numerusform>%1 of %n business</numerusform>
            <numerusform>%1 of %n businesses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business(es)</source>
        <translation>
            <numerusform>%n business</numerusform>
            <numerusform>%n businesses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The AI is paused for %n business(es).</source>
        <translation>
            <numerusform>The AI is paused for %n business.</numerusform>
            <numerusform>The AI is paused for %n businesses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The AI answers for %n business(es) again.</source>
        <translation>
            <numerusform>The AI answers for %n business again.</numerusform>
            <numerusform>The AI answers for %n businesses again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::ThreadView</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::WorkDesk</name>
    <message numerus="yes">
        <source>%n conversation(s) wait for whoever takes them.</source>
        <translation>
            <numerusform>%n conversation waits for whoever takes it.</numerusform>
            <numerusform>%n conversations wait for whoever takes them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) are yours now.</source>
        <translation>
            <numerusform>%n conversation is yours now.</numerusform>
            <numerusform>%n conversations are yours now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) are with %1 now.</source>
        <translation>
            <numerusform>%n conversation is with %1 now.</numerusform>
            <numerusform>%n conversations are with %1 now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tag is on %n conversation(s).</source>
        <translation>
            <numerusform>The tag is on %n conversation.</numerusform>
            <numerusform>The tag is on %n conversations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tag is off %n conversation(s).</source>
        <translation>
            <numerusform>The tag is off %n conversation.</numerusform>
            <numerusform>The tag is off %n conversations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) are unread again.</source>
        <translation>
            <numerusform>%n conversation is unread again.</numerusform>
            <numerusform>%n conversations are unread again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) are read.</source>
        <translation>
            <numerusform>%n conversation is read.</numerusform>
            <numerusform>%n conversations are read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You took over %n conversation(s).</source>
        <translation>
            <numerusform>You took over %n conversation.</numerusform>
            <numerusform>You took over %n conversations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The AI answers in %n conversation(s) again.</source>
        <translation>
            <numerusform>The AI answers in %n conversation again.</numerusform>
            <numerusform>The AI answers in %n conversations again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not: %1</source>
        <translation>
            <numerusform>%n not: %1</numerusform>
            <numerusform>%n not: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) are done: the AI answers what comes next.</source>
        <translation>
            <numerusform>%n conversation is done: the AI answers what comes next.</numerusform>
            <numerusform>%n conversations are done: the AI answers what comes next.</numerusform>
        </translation>
    </message>
</context>
</TS>
