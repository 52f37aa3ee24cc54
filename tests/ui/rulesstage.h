// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/automationpage.h"
#include "storage/changefeed.h"
#include "support/fakeclock.h"
#include "ui/fakerules.h"
#include "widgets/statepane.h"
#include "widgets/undobar.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace chatflow
{

using namespace Qt::StringLiterals;

/// Puts a tag on who says `word`.
inline Rule keywordRule(const QString &id, const QString &name, const QString &word)
{
    return {.id = id,
            .name = name,
            .event = {.kind = RuleEvent::Kind::Keyword, .words = {word}},
            .actions = {{.kind = RuleAction::Kind::Tag, .text = u"vip"_s}}};
}

/// The page of rules of tenant 1, over rules in memory.
struct RulesStage {
    static constexpr Instant start{milliseconds(1795528800000)};

    FakeClock clock{start};
    ChangeFeed feed;
    UndoBar undo;
    FakeRules *rules;
    std::unique_ptr<AutomationPage> page;

    explicit RulesStage(const QList<Rule> &stored = {keywordRule(u"a"_s, u"Prices"_s, u"price"_s),
                                                     keywordRule(u"b"_s, u"Hours"_s, u"hours"_s),
                                                     keywordRule(u"c"_s, u"Refunds"_s, u"refund"_s)})
    {
        auto source = std::make_unique<FakeRules>();
        rules = source.get();
        rules->has.language = u"en"_s;
        rules->has.intents = {u"price"_s, u"refund"_s};
        rules->has.tags = {u"vip"_s};
        rules->has.people = {{ActorId(9), Actor::Kind::Person, u"Marta"_s}};
        if (!stored.isEmpty())
            rules->store(stored);
        page = std::make_unique<AutomationPage>(
            std::move(source), AutomationPage::Parts{.feed = feed, .clock = clock, .undo = undo});
        page->setLocale(QLocale(QLocale::English));
        page->resize(1100, 700);
    }
    void open()
    {
        page->show();
        page->setTenant(TenantId(1), QTimeZone::utc());
    }
    template<typename T> T *part(const QString &name) const { return page->findChild<T *>(name); }
    QTableView *table() const { return part<QTableView>(u"rulesTable"_s); }
    StatePane *state() const { return table()->parentWidget()->findChild<StatePane *>(u"statePane"_s); }
    QAction *action(const QString &name) const { return part<QAction>(name); }
    QString shown(int row, RulesModel::Column column) const
    {
        return table()->model()->index(row, static_cast<int>(column)).data().toString();
    }
    int count() const { return table()->model()->rowCount(); }
    QStringList names() const
    {
        QStringList all;
        for (const Rule &rule : rules->now().rules)
            all << rule.name;
        return all;
    }
    bool edits() const { return part<QWidget>(u"ruleEditor"_s)->isVisible(); }
    void edit(int row)
    {
        table()->selectRow(row);
        action(u"editRuleAction"_s)->trigger();
    }
    void type(const QString &field, const QString &text) const
    {
        auto *line = part<QLineEdit>(field);
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void press(const QString &button) const { part<QPushButton>(button)->click(); }
    QDialog *dialog(const QString &name) const { return part<QDialog>(name); }
    void tell() { Q_EMIT feed.changed({{.tenant = TenantId(1), .kind = ChangeKind::Rules, .id = 1}}); }
};

} // namespace chatflow
