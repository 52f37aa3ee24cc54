// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/readymaderules.h"
#include "automation/rulelint.h"
#include "automation/rulematcher.h"
#include "automation/rulemerge.h"
#include "automation/rulewording.h"
#include "support/verifyresult.h"

#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

RuleFacts message(const QString &text)
{
    RuleFacts facts;
    facts.happened = {RuleEvent::Kind::Message};
    facts.text = text;
    facts.kind = u"text"_s;
    facts.at = QDateTime(QDate(2026, 11, 25), QTime(10, 30), QTimeZone("America/Mexico_City")); // a Wednesday
    facts.language = u"es"_s;
    return facts;
}

/// Whether the one rule acts; with all facts at hand.
bool acts(const Rule &rule, const RuleFacts &facts)
{
    const RuleMatcher matcher({rule});
    RuleNeeds needs;
    const auto places = matcher.triggered(facts, needs);
    return !places.isEmpty() && matcher.holds(places.constFirst(), facts);
}

} // namespace

/// Rules as data, and which of them act on what: without a database.
class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void read_as_written();
    void newer_parts_are_kept_and_never_act();
    void faults_are_named_data();
    void faults_are_named();
    void senseless_rules_are_refused_data();
    void senseless_rules_are_refused();
    void keywords_are_whole_words_data();
    void keywords_are_whole_words();
    void conditions_data();
    void conditions();
    void any_and_all();
    void schedule();
    void feeling_and_intent_by_certainty();
    void how_often_is_a_need();
    void ready_made_rules_are_sound();
    void lint_data();
    void lint();
    void two_peoples_changes_are_put_together_data();
    void two_peoples_changes_are_put_together();
    void a_rule_is_a_sentence();
    void what_is_wrong_is_said();
    void resting_rules_come_back_as_they_were();
};

void TestRules::read_as_written()
{
    Rule rule{.id = u"one"_s,
              .name = u"Prices"_s,
              .enabled = false,
              .event = {.kind = RuleEvent::Kind::Intent, .words = {u"price"_s}, .certainty = 0.5},
              .anyCondition = true};
    rule.conditions = {
        {.kind = RuleCondition::Kind::Field, .negated = true, .name = u"size"_s, .text = u"M"_s},
        {.kind = RuleCondition::Kind::Messages, .count = 3, .days = 30},
        {.kind = RuleCondition::Kind::Hours, .hours = {{1, 540, 1080}}}};
    rule.actions = {{.kind = RuleAction::Kind::AnswerByFlow, .text = u"flow"_s},
                    {.kind = RuleAction::Kind::Assign, .target = 7},
                    {.kind = RuleAction::Kind::SetField, .name = u"asked"_s, .text = u"yes"_s}};
    rule.schedule = {.hours = {{6, 0, 600}}, .from = QDate(2026, 12, 1), .until = QDate(2026, 12, 24)};
    rule.cooldownMinutes = 90;
    rule.stopAfter = true;
    VERIFY_RESULT(rule.validate());
    const auto read = rulesFromJson(rulesToJson({rule}));
    VERIFY_RESULT(read);
    QCOMPARE(read->size(), 1);
    QVERIFY(read->constFirst() == rule);
}

void TestRules::newer_parts_are_kept_and_never_act()
{
    const QByteArray json = R"({"form":1,"rules":[{"id":"x","name":"New","event":{"kind":"message"},)"
                            R"("actions":[{"kind":"call_by_phone","tone":["a",1]}]}]})";
    const auto rules = rulesFromJson(json);
    VERIFY_RESULT(rules);
    const Rule rule = rules->constFirst();
    QVERIFY(!rule.isKnown());
    VERIFY_RESULT(rule.validate()); // saving the others must not fail over it
    QVERIFY(RuleMatcher(*rules).isEmpty());
    const auto again = rulesFromJson(rulesToJson(*rules));
    VERIFY_RESULT(again);
    QCOMPARE(again->constFirst().actions.constFirst().foreign,
             object(R"({"kind":"call_by_phone","tone":["a",1]})"));
}

void TestRules::faults_are_named_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    const auto rule = [](const char *inner) -> QByteArray {
        return QByteArray(R"({"form":1,"rules":[{"id":"a","name":"A",)") + inner + "}]}";
    };
    QTest::newRow("no form") << QByteArray(R"({"rules":[]})") << u"form"_s;
    QTest::newRow("newer form") << QByteArray(R"({"form":2,"rules":[]})") << u"form"_s;
    QTest::newRow("no event") << rule(R"("actions":[])") << u"rules[0].event"_s;
    QTest::newRow("count") << rule(R"("event":{"kind":"frequent","count":0},"actions":[])")
                           << u"rules[0].event.count"_s;
    QTest::newRow("words") << rule(R"("event":{"kind":"keyword","words":[1]},"actions":[])")
                           << u"rules[0].event.words"_s;
    QTest::newRow("feeling") << rule(R"("event":{"kind":"feeling","feeling":"odd"},"actions":[])")
                             << u"rules[0].event.feeling"_s;
    QTest::newRow("certainty") << rule(R"("event":{"kind":"feeling","certainty":2},"actions":[])")
                               << u"rules[0].event.certainty"_s;
    QTest::newRow("day") << rule(R"("event":{"kind":"message"},"from":"tomorrow","actions":[])")
                         << u"rules[0].from"_s;
    QTest::newRow("both") << rule(R"("event":{"kind":"message"},"any":[],"all":[],"actions":[])")
                          << u"rules[0].any"_s;
    QTest::newRow("same id") << QByteArray(
                                    R"({"form":1,"rules":[)"
                                    R"({"id":"a","name":"A","event":{"kind":"message"},"actions":[]},)"
                                    R"({"id":"a","name":"B","event":{"kind":"message"},"actions":[]}]})")
                             << u"rules[1].id"_s;
}

void TestRules::faults_are_named()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, path);
    const auto read = rulesFromJson(json);
    VERIFY_FAILED(read, Error::Code::MalformedReply);
    QCOMPARE(read.error().context.value(u"path"_s), path);
}

void TestRules::senseless_rules_are_refused_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("field");
    const auto make = [](const std::function<void(Rule &)> &change) {
        Rule rule{.id = u"a"_s, .name = u"A"_s, .event = {}};
        rule.actions = {{.kind = RuleAction::Kind::Answer}};
        change(rule);
        return rule;
    };
    QTest::newRow("no name") << make([](Rule &rule) { rule.name = u" "_s; }) << u"rules[0].name"_s;
    QTest::newRow("does nothing") << make([](Rule &rule) { rule.actions.clear(); }) << u"rules[0].actions"_s;
    QTest::newRow("no keyword") << make([](Rule &rule) { rule.event.kind = RuleEvent::Kind::Keyword; })
                                << u"rules[0].event.words"_s;
    QTest::newRow("says nothing") << make([](Rule &rule) {
        rule.actions << RuleAction{.kind = RuleAction::Kind::SendText};
    }) << u"rules[0].actions[1].text"_s;
    QTest::newRow("bad field") << make([](Rule &rule) {
        rule.conditions << RuleCondition{.kind = RuleCondition::Kind::Field, .name = u"no name"_s};
    }) << u"rules[0].conditions[0].name"_s;
    QTest::newRow("ends before it begins") << make([](Rule &rule) {
        rule.schedule.from = QDate(2026, 2, 2);
        rule.schedule.until = QDate(2026, 2, 1);
    }) << u"rules[0].schedule.until"_s;
}

void TestRules::senseless_rules_are_refused()
{
    QFETCH(Rule, rule);
    QFETCH(QString, field);
    const auto checked = checkRules({rule});
    VERIFY_FAILED(checked, Error::Code::InvalidArgument);
    QCOMPARE(checked.error().context.value(u"field"_s), field);
}

void TestRules::keywords_are_whole_words_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("acts");
    QTest::newRow("plain") << QStringList{u"precio"_s} << u"¿Qué precio tiene?"_s << true;
    QTest::newRow("accents and capitals")
        << QStringList{u"información"_s} << u"INFORMACION por favor"_s << true;
    QTest::newRow("within a word") << QStringList{u"alta"_s} << u"me falta uno"_s << false;
    QTest::newRow("phrase") << QStringList{u"falar com uma pessoa"_s} << u"quero FALAR com uma pessoa!"_s
                            << true;
    QTest::newRow("phrase broken up")
        << QStringList{u"hablar con alguien"_s} << u"hablar hoy con alguien"_s << false;
    QTest::newRow("second of several") << QStringList{u"uno"_s, u"dos"_s} << u"quiero dos"_s << true;
    QTest::newRow("emoji") << QStringList{u"🍕"_s} << u"una 🍕 porfa"_s << true;
    QTest::newRow("nothing said") << QStringList{u"uno"_s} << QString() << false;
}

void TestRules::keywords_are_whole_words()
{
    QFETCH(QStringList, words);
    QFETCH(QString, said);
    Rule rule{.id = u"k"_s, .name = u"K"_s, .event = {.kind = RuleEvent::Kind::Keyword, .words = words}};
    QTEST(chatflow::acts(rule, message(said)), "acts");
}

void TestRules::conditions_data()
{
    QTest::addColumn<RuleCondition>("condition");
    QTest::addColumn<bool>("met");
    using Kind = RuleCondition::Kind;
    QTest::newRow("tag") << RuleCondition{.kind = Kind::Tag, .text = u"VIP"_s} << true;
    QTest::newRow("not tag") << RuleCondition{.kind = Kind::Tag, .negated = true, .text = u"vip"_s} << false;
    QTest::newRow("other tag") << RuleCondition{.kind = Kind::Tag, .text = u"new"_s} << false;
    QTest::newRow("field") << RuleCondition{.kind = Kind::Field, .name = u"size"_s, .text = u"m"_s} << true;
    QTest::newRow("field is set") << RuleCondition{.kind = Kind::Field, .name = u"size"_s} << true;
    QTest::newRow("field is not") << RuleCondition{.kind = Kind::Field, .name = u"colour"_s} << false;
    QTest::newRow("language") << RuleCondition{.kind = Kind::Language, .text = u"pt"_s} << true;
    QTest::newRow("regional language") << RuleCondition{.kind = Kind::Language, .text = u"pt-PT"_s} << false;
    QTest::newRow("holder") << RuleCondition{.kind = Kind::HeldBy, .text = u"ai"_s} << true;
    QTest::newRow("number") << RuleCondition{.kind = Kind::Number, .text = u"wa2"_s} << false;
    QTest::newRow("contains") << RuleCondition{.kind = Kind::Contains, .text = u"AÇÃO"_s} << true;
    QTest::newRow("hours") << RuleCondition{.kind = Kind::Hours, .hours = {{3, 600, 660}}} << true;
    QTest::newRow("hours over") << RuleCondition{.kind = Kind::Hours, .hours = {{3, 540, 630}}} << false;
    QTest::newRow("from the evening before")
        << RuleCondition{.kind = Kind::Hours, .hours = {{2, 1200, 1440 + 700}}} << true;
    QTest::newRow("open") << RuleCondition{.kind = Kind::Open} << true;
    QTest::newRow("kind") << RuleCondition{.kind = Kind::MessageKind, .text = u"image"_s} << false;
    QTest::newRow("messages") << RuleCondition{.kind = Kind::Messages, .count = 5, .days = 7} << true;
    QTest::newRow("more messages") << RuleCondition{.kind = Kind::Messages, .count = 6, .days = 7} << false;
}

void TestRules::conditions()
{
    QFETCH(RuleCondition, condition);
    RuleFacts facts = message(u"uma liquidação"_s);
    facts.language = u"pt-BR"_s;
    facts.number = u"wa1"_s;
    facts.tags = {u"vip"_s};
    facts.fields = {{u"size"_s, u"M"_s}};
    facts.messagesInDays = {{7, 5}};
    Rule rule{.id = u"c"_s, .name = u"C"_s, .event = {}, .conditions = {condition}};
    QTEST(acts(rule, facts), "met");
}

void TestRules::any_and_all()
{
    const RuleCondition yes{.kind = RuleCondition::Kind::Contains, .text = u"uno"_s};
    const RuleCondition no{.kind = RuleCondition::Kind::Contains, .text = u"dos"_s};
    Rule rule{.id = u"c"_s, .name = u"C"_s, .event = {}, .conditions = {yes, no}};
    QVERIFY(!acts(rule, message(u"uno"_s)));
    rule.anyCondition = true;
    QVERIFY(acts(rule, message(u"uno"_s)));
    QVERIFY(!acts(rule, message(u"tres"_s)));
    rule.enabled = false;
    QVERIFY(!acts(rule, message(u"uno"_s)));
}

void TestRules::schedule()
{
    Rule rule{.id = u"s"_s, .name = u"S"_s, .event = {}};
    rule.schedule = {.from = QDate(2026, 11, 25), .until = QDate(2026, 11, 25)};
    QVERIFY(acts(rule, message(u"hola"_s))); // its only day, in the zone of the business
    rule.schedule.until = {};
    rule.schedule.from = QDate(2026, 11, 26);
    QVERIFY(!acts(rule, message(u"hola"_s)));
    rule.schedule = {.hours = {{3, 0, 600}}};
    QVERIFY(!acts(rule, message(u"hola"_s)));
    rule.schedule = {.hours = {{3, 630, 631}}};
    QVERIFY(acts(rule, message(u"hola"_s)));
}

void TestRules::feeling_and_intent_by_certainty()
{
    RuleFacts facts = message(u"esto es horrible"_s);
    MessageReading reading;
    reading.feeling = Feeling::Negative;
    reading.negative = 0.8;
    reading.intent = u"complaint"_s;
    reading.intentCertainty = 0.6;
    Rule rule{.id = u"f"_s,
              .name = u"F"_s,
              .event = {.kind = RuleEvent::Kind::Feeling, .feeling = Feeling::Negative, .certainty = 0.7}};
    QVERIFY(!acts(rule, facts)); // nobody has read it
    facts.reading = reading;
    QVERIFY(acts(rule, facts));
    rule.event.certainty = 0.9;
    QVERIFY(!acts(rule, facts));
    rule.event = {.kind = RuleEvent::Kind::Intent, .words = {u"refund"_s, u"complaint"_s}, .certainty = 0.6};
    QVERIFY(acts(rule, facts));
    rule.event.certainty = 0.7;
    QVERIFY(!acts(rule, facts));
}

void TestRules::how_often_is_a_need()
{
    Rule rule{.id = u"f"_s,
              .name = u"F"_s,
              .event = {.kind = RuleEvent::Kind::Frequent, .count = 3, .days = 14},
              .conditions = {{.kind = RuleCondition::Kind::Tag, .text = u"vip"_s}}};
    const RuleMatcher matcher({rule});
    RuleNeeds needs;
    RuleFacts facts = message(u"otra vez"_s);
    facts.tags = {u"vip"_s};
    QCOMPARE(matcher.triggered(facts, needs).size(), 1);
    QCOMPARE(needs.days, QSet<int>{14});
    QVERIFY(needs.tags);
    QVERIFY(!needs.fields);
    facts.messagesInDays = {{14, 2}};
    QVERIFY(!matcher.holds(0, facts));
    facts.messagesInDays = {{14, 3}};
    QVERIFY(matcher.holds(0, facts));
}

void TestRules::ready_made_rules_are_sound()
{
    for (const QString &language : {u"es-MX"_s, u"pt-BR"_s, u"en"_s, QString()}) {
        const QList<Rule> rules = readyMadeRules(language);
        VERIFY_RESULT(checkRules(rules));
        QStringList off;
        for (const Rule &rule : rules) {
            if (!rule.enabled)
                off << rule.id;
        }
        QCOMPARE(off, (QStringList{u"ready-silence"_s, u"ready-frequent"_s}));
    }
    QVERIFY(readyMadeRules(u"pt"_s).constFirst().name != readyMadeRules(u"es"_s).constFirst().name);
}

void TestRules::lint_data()
{
    QTest::addColumn<QList<Rule>>("rules");
    QTest::addColumn<QList<RuleFinding>>("found");
    using Found = RuleFinding::Kind;
    using Event = RuleEvent::Kind;
    using Do = RuleAction::Kind;
    const auto rule = [](const QString &id, const RuleEvent &event, const QList<RuleAction> &actions,
                         bool stop = false) {
        return Rule{.id = id, .name = id, .event = event, .actions = actions, .stopAfter = stop};
    };
    const RuleEvent price{.kind = Event::Keyword, .words = {u"precio"_s}};
    const RuleEvent prices{.kind = Event::Keyword, .words = {u"Precio total"_s, u"costo"_s}};
    const RuleAction answer{.kind = Do::Answer};
    const RuleAction say{.kind = Do::SendText, .text = u"hola {contact_name}"_s};
    QTest::newRow("sound") << QList<Rule>{rule(u"a"_s, price, {say}), rule(u"b"_s, prices, {answer})}
                           << QList<RuleFinding>{};
    QTest::newRow("ready made") << readyMadeRules(u"es"_s) << QList<RuleFinding>{};
    QTest::newRow("unreachable") << QList<Rule>{rule(u"a"_s, {}, {answer}, true), rule(u"b"_s, price, {say})}
                                 << QList<RuleFinding>{{Found::Unreachable, u"b"_s, u"a"_s}};
    Rule rests = rule(u"a"_s, {}, {answer}, true);
    rests.cooldownMinutes = 5;
    QTest::newRow("reachable") << QList<Rule>{rests, rule(u"b"_s, price, {say})} << QList<RuleFinding>{};
    QTest::newRow("shadowed") << QList<Rule>{rule(u"a"_s, price, {say}, true), rule(u"b"_s, prices, {say})}
                              << QList<RuleFinding>{
                                     {Found::KeywordShadowed, u"b"_s, u"a"_s, u"Precio total"_s}};
    QTest::newRow("contradiction") << QList<Rule>{rule(u"a"_s, price, {answer}),
                                                  rule(u"b"_s, price, {{.kind = Do::Escalate}})}
                                   << QList<RuleFinding>{{Found::Contradiction, u"b"_s, u"a"_s}};
    QTest::newRow("tags") << QList<Rule>{rule(u"a"_s, price, {{.kind = Do::Tag, .text = u"VIP"_s}}),
                                         rule(u"b"_s, price, {{.kind = Do::Untag, .text = u"vip"_s}})}
                          << QList<RuleFinding>{{Found::Contradiction, u"b"_s, u"a"_s, u"vip"_s}};
    QTest::newRow("twice") << QList<Rule>{rule(u"a"_s, price, {say}), rule(u"b"_s, price, {say})}
                           << QList<RuleFinding>{{Found::AnsweredTwice, u"b"_s, u"a"_s}};
    QTest::newRow("restless") << QList<Rule>{rule(u"a"_s, {}, {say})}
                              << QList<RuleFinding>{{Found::Restless, u"a"_s}};
    QTest::newRow("never leaves") << QList<Rule>{rule(u"a"_s, price,
                                                      {say, {.kind = Do::Assign, .target = 1}})}
                                  << QList<RuleFinding>{{Found::NeverLeaves, u"a"_s}};
    QTest::newRow("names") << QList<Rule>{rule(u"a"_s, price,
                                               {{.kind = Do::SendText, .text = u"{nobody}"_s},
                                                {.kind = Do::SendCanned, .text = u"adios"_s},
                                                {.kind = Do::SendCanned, .text = u"HOLA"_s}})}
                           << QList<RuleFinding>{{Found::UnknownVariable, u"a"_s, {}, u"nobody"_s},
                                                 {Found::UnknownShortcut, u"a"_s, {}, u"adios"_s}};
    Rule off = rule(u"a"_s, {}, {answer}, true);
    off.enabled = false;
    QTest::newRow("off") << QList<Rule>{off, rule(u"b"_s, price, {say})} << QList<RuleFinding>{};
}

void TestRules::lint()
{
    QFETCH(QList<Rule>, rules);
    QFETCH(QList<RuleFinding>, found);
    const auto is = lintRules(rules, {.variables = {u"contact_name"_s}, .shortcuts = {u"hola"_s}});
    QCOMPARE(is.size(), found.size());
    QVERIFY(is == found);
}

void TestRules::two_peoples_changes_are_put_together_data()
{
    QTest::addColumn<QList<Rule>>("mine");
    QTest::addColumn<QList<Rule>>("theirs");
    QTest::addColumn<QString>("merged"); ///< the names, those that are off in brackets
    QTest::addColumn<QStringList>("conflicts");
    const auto rule = [](const QString &id, const QString &name, bool on = true) {
        return Rule{.id = id, .name = name, .enabled = on};
    };
    // From "a b c".
    const Rule a = rule(u"a"_s, u"a"_s);
    const Rule b = rule(u"b"_s, u"b"_s);
    const Rule c = rule(u"c"_s, u"c"_s);
    const Rule a2 = rule(u"a"_s, u"a2"_s);
    const Rule a3 = rule(u"a"_s, u"a3"_s);
    const Rule aOff = rule(u"a"_s, u"a"_s, false);
    const Rule d = rule(u"d"_s, u"d"_s);
    const Rule e = rule(u"e"_s, u"e"_s);
    using Rules = QList<Rule>;
    const auto row = [](const char *name, const Rules &mine, const Rules &theirs, const QString &merged,
                        const QStringList &conflicts = {}) {
        QTest::newRow(name) << mine << theirs << merged << conflicts;
    };
    row("nothing", {a, b, c}, {a, b, c}, u"a b c"_s);
    row("mine", {a2, b, c}, {a, b, c}, u"a2 b c"_s);
    row("theirs", {a, b, c}, {a2, b, c}, u"a2 b c"_s);
    row("each another", {a2, b, c}, {a, b, rule(u"c"_s, u"c2"_s)}, u"a2 b c2"_s);
    row("both the same", {a2, b, c}, {a2, b, c}, u"a2 b c"_s);
    row("both differently", {a2, b, c}, {a3, b, c}, u"a2 b c"_s, {u"a"_s});
    row("off and changed", {aOff, b, c}, {a2, b, c}, u"(a2) b c"_s);
    row("changed and off", {a2, b, c}, {aOff, b, c}, u"(a2) b c"_s);
    row("removed and off", {b, c}, {aOff, b, c}, u"b c"_s, {u"a"_s});
    row("both added", {a, b, c, d}, {a, e, b, c}, u"a e b c d"_s);
    row("mine removed", {a, c}, {a, b, c, d}, u"a c d"_s);
    row("both removed", {a, c}, {a, b}, u"a"_s);
    row("removed and changed", {b, c}, {a2, b, c}, u"b c"_s, {u"a"_s});
    row("changed and removed", {a2, b, c}, {b, c}, u"a2 b c"_s, {u"a"_s});
    row("moved and added", {c, a, b}, {a, d, b, c}, u"c a d b"_s);
    row("added and moved", {a, d, b, c}, {c, a, b}, u"c a d b"_s);
}

void TestRules::two_peoples_changes_are_put_together()
{
    QFETCH(const QList<Rule>, mine);
    QFETCH(const QList<Rule>, theirs);
    QFETCH(const QString, merged);
    QFETCH(const QStringList, conflicts);
    const QList<Rule> base{
        {.id = u"a"_s, .name = u"a"_s}, {.id = u"b"_s, .name = u"b"_s}, {.id = u"c"_s, .name = u"c"_s}};
    const RuleMerge merge = mergeRules(base, mine, theirs);
    QStringList names;
    for (const Rule &rule : merge.rules)
        names << (rule.enabled ? rule.name : u'(' + rule.name + u')');
    QCOMPARE(names.join(u' '), merged);
    QCOMPARE(merge.conflicts, conflicts);
    // Theirs, where both changed the same.
    const RuleMerge given =
        mergeRules(base, mine, theirs, QSet<QString>(conflicts.cbegin(), conflicts.cend()));
    for (const QString &id : conflicts) {
        const auto find = [&id](const QList<Rule> &rules) {
            const auto found = std::ranges::find(rules, id, &Rule::id);
            return found == rules.cend() ? std::nullopt : std::optional(*found);
        };
        QVERIFY(find(given.rules) == find(theirs));
    }
}

void TestRules::a_rule_is_a_sentence()
{
    const RuleWording wording({.intents = {{u"refund"_s, u"Refund"_s}}, .people = {{7, u"Marta"_s}}},
                              QLocale(QLocale::English));
    Rule rule{.id = u"x"_s,
              .name = u"X"_s,
              .event = {.kind = RuleEvent::Kind::Intent, .words = {u"refund"_s, u"own"_s}}};
    rule.conditions = {{.kind = RuleCondition::Kind::Open, .negated = true},
                       {.kind = RuleCondition::Kind::Tag, .text = u"vip"_s}};
    rule.actions = {{.kind = RuleAction::Kind::Assign, .target = 7},
                    {.kind = RuleAction::Kind::Notify, .text = u"look"_s}};
    rule.cooldownMinutes = 120;
    QCOMPARE(
        wording.sentence(rule),
        u"When a message is about “Refund” or “own”, if the business is closed and it carries the tag "
        u"“vip”, then give the conversation to Marta and tell the team “look”. At most once in 2 hour(s) for "
        u"each contact."_s);
    rule.anyCondition = true;
    QVERIFY(wording.sentence(rule).contains(u"is closed or it carries"_s));
    // All there is has words, and an unfinished rule shows where something is missing.
    for (const Rule &ready : readyMadeRules(u"en"_s)) {
        QVERIFY(!wording.sentence(ready).contains(u"…"_s) || ready.id == u"ready-silence"_s ||
                ready.id == u"ready-frequent"_s);
    }
    const Rule empty{.id = u"y"_s, .event = {.kind = RuleEvent::Kind::Keyword}};
    QCOMPARE(wording.sentence(empty), u"When a contact says …, then …."_s);
}

void TestRules::what_is_wrong_is_said()
{
    Rule rule{.id = u"x"_s, .name = u"X"_s, .event = {.kind = RuleEvent::Kind::Keyword}, .stopAfter = true};
    const auto said = [](const Rule &one) {
        const auto fits = one.validate();
        return fits ? QString() : RuleWording::problem(fits.error());
    };
    QCOMPARE(said(rule), u"Choose or write at least one."_s);
    rule.event.words = {u"a"_s};
    QCOMPARE(said(rule), QString());
    rule.actions = {{.kind = RuleAction::Kind::Assign}};
    QCOMPARE(said(rule), u"Choose a colleague."_s);
    rule.actions = {{.kind = RuleAction::Kind::SendText, .text = QString(5000, u'x')}};
    QCOMPARE(said(rule), u"At most 4000 characters."_s);
    rule.actions = {{.kind = RuleAction::Kind::SetField, .name = u"1"_s}};
    QVERIFY(said(rule).startsWith(u"The name of a field"_s));
    rule.actions = {{.kind = RuleAction::Kind::Tag}};
    QCOMPARE(said(rule), u"Fill this in."_s);
    rule.actions.clear();
    rule.schedule = {.from = QDate(2026, 2, 1), .until = QDate(2026, 1, 1)};
    QCOMPARE(said(rule), u"The last day is before the first one."_s);
    rule.schedule = {};
    rule.stopAfter = false;
    QVERIFY(said(rule).startsWith(u"Say what is to be done"_s));
}

void TestRules::resting_rules_come_back_as_they_were()
{
    const QList<Rule> rules = readyMadeRules(u"es"_s);
    const QByteArray resting = rulesToJson(rules, true);
    QVERIFY(rulesArePaused(resting));
    QVERIFY(!rulesArePaused(rulesToJson(rules)));
    const auto read = rulesFromJson(resting);
    VERIFY_RESULT(read);
    QVERIFY(*read == rules);
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::TestRules)
#include "tst_rules.moc"
