// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/readymaderules.h"
#include "rules/automationpage.h"
#include "storage/changefeed.h"
#include "ui/fakerules.h"
#include "ui/pictures/scene.h"
#include "widgets/undobar.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

void fillRules(FakeRules &rules, Instant now)
{
    QList<Rule> all = readyMadeRules(u"es"_s);
    all.insert(
        4, {.id = u"price"_s,
            .name = u"Precios al por mayor"_s,
            .event = {.kind = RuleEvent::Kind::Keyword,
                      .words = {u"mayorista"_s, u"al por mayor"_s, u"asesor"_s}},
            .conditions = {{.kind = RuleCondition::Kind::Open},
                           {.kind = RuleCondition::Kind::Tag, .negated = true, .text = u"mayorista"_s},
                           {.kind = RuleCondition::Kind::Hours, .hours = {{1, 540, 1080}, {2, 540, 1080}}}},
            .actions = {{.kind = RuleAction::Kind::SendText,
                         .text = u"¡Hola {contact_name}! Para compras al por mayor te atiende {asesora}."_s},
                        {.kind = RuleAction::Kind::Tag, .text = u"mayorista"_s},
                        {.kind = RuleAction::Kind::Assign, .target = 9}},
            .schedule = {.from = QDate(2026, 11, 1), .until = QDate(2026, 12, 24)},
            .cooldownMinutes = 2 * 24 * 60});
    rules.store(readyMadeRules(u"es"_s));
    rules.store(all);
    rules.used = {{u"ready-person"_s, {41, now - std::chrono::minutes(12)}},
                  {u"ready-unhappy"_s, {7, now - std::chrono::hours(20)}},
                  {u"ready-answer"_s, {1834, now - std::chrono::minutes(1)}}};
    rules.has = {.language = u"es"_s,
                 .variables = {u"contact_name"_s, u"business_name"_s},
                 .shortcuts = {u"gracias"_s},
                 .tags = {u"mayorista"_s, u"molesto"_s, u"frecuente"_s},
                 .intents = builtInIntents(),
                 .numbers = {u"tienda"_s},
                 .people = {{ActorId(9), Actor::Kind::Person, u"Marta"_s}}};
    for (int i = 0; i < 12; ++i)
        rules.report.hits.append({u"price"_s, ConversationId(i + 1), ContactId(i + 1),
                                  i % 2 ? u"María del Carmen Fernández"_s : u"Ana Torres"_s, MessageId(i + 1),
                                  now - std::chrono::hours(30 * i + 2)});
    rules.report.acted = {{u"price"_s, 12}};
    rules.report.conversations = 140;
    rules.report.messages = 2310;
    rules.report.contacts = 9;
    rules.report.texts = 12;
    rules.report.answersSaved = 12;
    rules.report.answerMicros = 1830;
    rules.report.currency = u"USD"_s;
}

struct RuleSceneParts {
    ChangeFeed feed;
    UndoBar undo;
};

class RulesScene : private RuleSceneParts, public AutomationPage
{
public:
    RulesScene(std::unique_ptr<FakeRules> rules, const Clock &clock)
        : AutomationPage(std::move(rules), {.feed = feed, .clock = clock, .undo = undo})
    {
        setTenant(TenantId(1), QTimeZone::utc());
        turn();
    }
    void choose(int row)
    {
        findChild<QTableView *>(u"rulesTable"_s)->selectRow(row);
        findChild<QTableView *>(u"rulesTable"_s)->setFocus();
    }
    void trigger(const QString &action)
    {
        findChild<QAction *>(action)->trigger();
        turn();
    }
    static void turn()
    {
        for (int i = 0; i < 8; ++i)
            QCoreApplication::processEvents();
    }
};

Scene ruleSceneOf(const QString &name, std::function<void(FakeRules &rules, Instant now)> prepare,
                  std::function<void(RulesScene &page)> after = {})
{
    return {u"automation-"_s + name,
            [prepare = std::move(prepare), after = std::move(after)](const Clock &clock) {
                auto rules = std::make_unique<FakeRules>();
                prepare(*rules, clock.now());
                auto page = std::make_unique<RulesScene>(std::move(rules), clock);
                if (after)
                    after(*page);
                return page;
            }};
}

} // namespace

QList<Scene> ruleScenes()
{
    const auto edit = [](RulesScene &page) {
        page.choose(4);
        page.trigger(u"editRuleAction"_s);
    };
    return {
        ruleSceneOf(u"list"_s, fillRules, [](RulesScene &page) { page.choose(4); }),
        ruleSceneOf(u"paused"_s, fillRules,
                    [](RulesScene &page) {
                        page.choose(0);
                        page.trigger(u"pauseRulesAction"_s);
                    }),
        ruleSceneOf(u"empty"_s, [](FakeRules &, Instant) {}),
        ruleSceneOf(u"loading"_s, [](FakeRules &rules, Instant) { rules.answers.hold(); }),
        ruleSceneOf(
            u"failing"_s,
            [](FakeRules &rules, Instant) {
                rules.answers.failNext({Error::Code::StorageIo, {{u"path"_s, u"workspace.chatflow"_s}}, {}});
            }),
        ruleSceneOf(u"no-permission"_s, [](FakeRules &rules, Instant) { rules.reads = false; }),
        ruleSceneOf(u"editor"_s, fillRules, edit),
        ruleSceneOf(u"editor-below"_s, fillRules,
                    [edit](RulesScene &page) {
                        edit(page);
                        auto *name = page.findChild<QLineEdit *>(u"ruleName"_s);
                        name->selectAll();
                        name->backspace();
                        page.findChild<QPushButton *>(u"ruleSave"_s)->click();
                        auto *form = page.findChild<QScrollArea *>(u"ruleForm"_s);
                        form->ensureWidgetVisible(page.findChild<QWidget *>(u"ruleStop"_s));
                    }),
        ruleSceneOf(u"trial"_s, fillRules,
                    [edit](RulesScene &page) {
                        edit(page);
                        page.findChild<QPushButton *>(u"ruleTry"_s)->click();
                        RulesScene::turn();
                    }),
        ruleSceneOf(
            u"trial-running"_s,
            [](FakeRules &rules, Instant now) {
                fillRules(rules, now);
                rules.trials.hold();
            },
            [](RulesScene &page) {
                page.choose(0);
                page.trigger(u"tryRulesAction"_s);
            }),
    };
}

} // namespace chatflow
