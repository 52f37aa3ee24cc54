// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/settingnames.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

const QHash<QString, const char *> &settingNameTable()
{
    static const QHash<QString, const char *> names{
        {u"flowise.url"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Flowise server")},
        {u"flowise.flow_id"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Chatflow")},
        {u"flowise.channel"_s,
         QT_TRANSLATE_NOOP("chatflow::SettingName", "How variables reach the chatflow")},
        {u"flowise.memory"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Who remembers the conversation")},
        {u"flowise.streaming"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Streamed answers")},
        {u"flowise.timeout_s"_s,
         QT_TRANSLATE_NOOP("chatflow::SettingName", "Time limit of an answer (seconds)")},
        {u"flowise.pinned_certificate"_s,
         QT_TRANSLATE_NOOP("chatflow::SettingName", "Certificate trusted by hand")},
        {u"flowise.price_model"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Model for the costs")},
        {u"context.messages"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Earlier messages sent along")},
        {u"context.tokens"_s,
         QT_TRANSLATE_NOOP("chatflow::SettingName", "Tokens of earlier messages sent along")},
        {u"context.summary"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Summary of older messages")},
        {u"context.summary_flow_id"_s,
         QT_TRANSLATE_NOOP("chatflow::SettingName", "Chatflow that summarises")},
        {u"context.tokens_per_conversation_per_day"_s,
         QT_TRANSLATE_NOOP("chatflow::SettingName", "Tokens a conversation may use a day")},
        {u"answering.quiet_ms"_s,
         QT_TRANSLATE_NOOP("chatflow::SettingName", "Wait for more messages (milliseconds)")},
        {u"answering.max_quiet_ms"_s,
         QT_TRANSLATE_NOOP("chatflow::SettingName", "Longest wait for more messages (milliseconds)")},
        {u"answering.max_age_s"_s,
         QT_TRANSLATE_NOOP("chatflow::SettingName", "Oldest message that is answered (seconds)")},
        {u"answering.attempts"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Attempts to get an answer")},
        {u"answering.send_timeout_s"_s,
         QT_TRANSLATE_NOOP("chatflow::SettingName", "Time limit of sending (seconds)")},
        {u"answering.person_target_min"_s,
         QT_TRANSLATE_NOOP("chatflow::SettingName", "Time until a person answers (minutes)")},
        {u"answering.important_tag"_s,
         QT_TRANSLATE_NOOP("chatflow::SettingName", "Tag of important contacts")},
        {u"guards.second_flow_id"_s,
         QT_TRANSLATE_NOOP("chatflow::SettingName", "Chatflow when the first one fails")},
        {u"guards.fallback_text"_s,
         QT_TRANSLATE_NOOP("chatflow::SettingName", "Message when nobody can answer")},
        {u"guards.disclosure"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Words that tell it is an AI")},
        {u"guards.scope"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "What the AI talks about")},
        {u"guards.answers_in_ten_minutes"_s,
         QT_TRANSLATE_NOOP("chatflow::SettingName", "Most answers to a contact in ten minutes")},
        {u"guards.messages_a_minute"_s,
         QT_TRANSLATE_NOOP("chatflow::SettingName", "Most messages a minute of a number")},
        {u"survey.enabled"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Question how it was")},
        {u"survey.question"_s,
         QT_TRANSLATE_NOOP("chatflow::SettingName", "Words of the question how it was")},
        {u"survey.hours"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Time to answer it (hours)")},
        {u"follow_ups.enabled"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Follow-ups")},
        {u"follow_ups.earliest"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Follow-ups not before")},
        {u"follow_ups.latest"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Follow-ups not after")},
        {u"follow_ups.open_only"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Follow-ups only while open")},
        {u"follow_ups.maximum"_s,
         QT_TRANSLATE_NOOP("chatflow::SettingName", "Most follow-ups without an answer")},
        {u"follow_ups.missed"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Follow-ups that were missed")},
        {u"follow_ups.stop_words"_s,
         QT_TRANSLATE_NOOP("chatflow::SettingName", "Words that end automatic messages")},
        {u"follow_up_steps"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Steps of the follow-ups")},
        {u"business_name"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Business name")},
        {u"business_description"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Business description")},
        {u"tone"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Tone")},
        {u"language"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Language of the answers")},
        {u"products"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Products and services")},
        {u"business_hours"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Opening hours")},
        {u"holidays"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Holidays")},
        {u"time_zone"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Time zone")},
        {u"custom_instructions"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Special instructions")},
        {u"own_variables"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Own variables")},
        {u"prompt_template"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Prompt template")},
        {u"template_origin"_s, QT_TRANSLATE_NOOP("chatflow::SettingName", "Where the template is from")},
    };
    return names;
}

class SettingNameText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::SettingName)

public:
    static QString product(const QString &name) { return tr("Product “%1”").arg(name); }
    static QString variable(const QString &name) { return tr("Variable “%1”").arg(name); }
    static QString hours(const QString &day) { return tr("Opening hours, %1").arg(day); }
    static QString followUp(int minutes)
    {
        return minutes % 60 == 0 ? tr("Follow-up after %n hour(s)", nullptr, minutes / 60)
                                 : tr("Follow-up after %n minute(s)", nullptr, minutes);
    }
    static QString holiday(const QString &date) { return tr("Holiday %1").arg(date); }
};

} // namespace

QString settingName(const QString &field)
{
    const char *name = settingNameTable().value(field);
    return name ? QCoreApplication::translate("chatflow::SettingName", name) : field;
}

QString settingName(const QString &field, const QString &item)
{
    if (item.isEmpty())
        return settingName(field);
    if (field == u"products"_s)
        return SettingNameText::product(item);
    if (field == u"own_variables"_s)
        return SettingNameText::variable(item);
    if (field == u"follow_up_steps"_s)
        return SettingNameText::followUp(item.toInt());
    if (field == u"business_hours"_s)
        return SettingNameText::hours(QLocale().standaloneDayName(item.toInt(), QLocale::LongFormat));
    if (field == u"holidays"_s)
        return SettingNameText::holiday(item);
    return settingName(field) + u": "_s + item;
}

QStringList namedSettings()
{
    QStringList fields = settingNameTable().keys();
    fields.sort();
    return fields;
}

} // namespace chatflow
