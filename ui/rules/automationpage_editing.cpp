// SPDX-License-Identifier: GPL-3.0-or-later
// One rule: edited, saved, tried.
#include "rules/automationpage.h"

#include "rules/ruleeditor.h"
#include "rules/ruletrialpane.h"
#include "widgets/noticebar.h"

#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{

void AutomationPage::showList()
{
    m_stack->setCurrentWidget(m_list);
    refreshActions();
}

void AutomationPage::edit(const Rule &rule)
{
    m_notice->hide();
    m_editor->setReadOnly(!m_source->mayEdit(m_tenant));
    m_editor->open(rule, m_model.book());
    m_stack->setCurrentWidget(m_editor);
    refreshActions();
    m_editor->findChild<QWidget *>(u"ruleName"_s)->setFocus(Qt::OtherFocusReason);
}

void AutomationPage::leaveEditor()
{
    const auto leave = [this] {
        m_editor->close();
        showList();
        m_table->setFocus(Qt::OtherFocusReason);
    };
    if (hasUnsaved())
        askToLeave(leave);
    else
        leave();
}

bool AutomationPage::hasUnsaved() const
{
    return m_editor->isOpen() && m_editor->isChanged();
}

void AutomationPage::askToLeave(std::function<void()> go)
{
    if (findChild<QDialog *>(u"leaveRuleQuestion"_s))
        return;
    auto *question = new QMessageBox(this);
    question->setObjectName(u"leaveRuleQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(tr("Unsaved rule"));
    const QString name = m_editor->rule().name;
    question->setText(name.isEmpty() ? tr("The new rule is not saved.")
                                     : tr("What you changed in the rule “%1” is not saved.").arg(name));
    auto *save = question->addButton(tr("&Save"), QMessageBox::AcceptRole);
    auto *discard = question->addButton(tr("&Discard it"), QMessageBox::DestructiveRole);
    auto *stay = question->addButton(tr("Stay here"), QMessageBox::RejectRole);
    save->setObjectName(u"leaveRuleSave"_s);
    discard->setObjectName(u"leaveRuleDiscard"_s);
    stay->setObjectName(u"leaveRuleStay"_s);
    question->setDefaultButton(save);
    question->setEscapeButton(stay);
    connect(save, &QPushButton::clicked, this, [this, go] {
        m_go = go;
        saveEdited();
    });
    connect(discard, &QPushButton::clicked, this, [this, go] {
        m_editor->close();
        showList();
        go();
    });
    question->open();
}

void AutomationPage::saveEdited()
{
    if (m_stack->currentWidget() == m_trial)
        leaveTrial();
    if (m_savingEdited || !m_editor->isOpen())
        return;
    if (!m_editor->check()) {
        m_go = nullptr; // whoever wants to go is told what is missing, and asked again
        return;
    }
    m_savingEdited = true;
    m_editor->setBusy(true);
    m_editor->notice()->hide();
    m_saving.save(m_editor->base(), m_editor->among(m_editor->base().rules), m_editor->reason());
}

void AutomationPage::saved(const RuleBook &book, bool together)
{
    const bool edited = std::exchange(m_savingEdited, false);
    if (edited)
        m_chosen = m_editor->rule().id;
    if (m_saving.hasMore())
        m_model.setStored(book);
    else
        m_model.setBook(book);
    if (edited) {
        m_editor->setBusy(false);
        m_editor->close();
        showList();
        choose(m_chosen);
        if (isVisible())
            m_table->setFocus(Qt::OtherFocusReason);
    }
    if (together)
        m_notice->showText(
            NoticeBar::Tone::Warning,
            tr("Saved. Somebody else had changed the rules in the meantime: both are in them."));
    if (const QList<Rule> copies = std::exchange(m_copies, {}); !copies.isEmpty())
        change(m_model.rules() + copies, copies.constLast().id);
    goOn();
}

void AutomationPage::failed(const Error &error)
{
    m_go = nullptr;
    m_copies.clear();
    if (std::exchange(m_savingEdited, false)) {
        m_editor->setBusy(false);
        m_editor->notice()->showError(tr("The rule was not saved."), error);
        return;
    }
    m_notice->showError(tr("The rules were not changed."), error);
    m_model.setRules(m_model.book().rules);
}

void AutomationPage::askWhose(const QStringList &rules, const RuleBook &theirs)
{
    QStringList names;
    for (const QString &id : rules) {
        const int row = m_model.rowOf(id);
        QString name = row >= 0 ? m_model.at(row)->name : QString();
        for (const Rule &rule : theirs.rules) {
            if (rule.id == id)
                name = rule.name;
        }
        names << (name.isEmpty() ? m_editor->rule().name : name);
    }
    auto *question = new QMessageBox(this);
    question->setObjectName(u"whoseRuleQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(tr("Two changed the same rule"));
    question->setText(
        tr("While you worked on it, somebody else changed “%1” as well.").arg(names.join(u"”, “"_s)));
    question->setInformativeText(tr("If you keep yours, theirs stays in the history. If you keep both, yours "
                                    "becomes a rule of its own that is off."));
    auto *mine = question->addButton(tr("Keep &mine"), QMessageBox::AcceptRole);
    auto *both = question->addButton(tr("Keep &both"), QMessageBox::AcceptRole);
    auto *back = question->addButton(tr("Not now"), QMessageBox::RejectRole);
    mine->setObjectName(u"whoseRuleMine"_s);
    both->setObjectName(u"whoseRuleBoth"_s);
    back->setObjectName(u"whoseRuleBack"_s);
    question->setDefaultButton(back);
    question->setEscapeButton(back);
    connect(mine, &QPushButton::clicked, this, [this] { m_saving.decide({}); });
    connect(both, &QPushButton::clicked, this, [this, rules] {
        m_copies.clear();
        const QList<Rule> all = m_savingEdited ? m_editor->among(m_model.rules()) : m_model.rules();
        for (const Rule &rule : all) {
            if (rules.contains(rule.id))
                m_copies << copyOf(rule);
        }
        m_saving.decide(QSet<QString>(rules.cbegin(), rules.cend()));
    });
    connect(back, &QPushButton::clicked, this, [this] {
        m_go = nullptr;
        m_saving.giveUp();
        if (std::exchange(m_savingEdited, false))
            m_editor->setBusy(false);
        else
            m_model.reload();
    });
    question->open();
}

void AutomationPage::askFlows()
{
    ++m_busy;
    onDone(this, m_source->flows(m_tenant),
           [this, tenant = m_tenant](const Result<QList<ChatflowSummary>> &flows) {
               --m_busy;
               if (tenant != m_tenant)
                   return;
               if (!flows) {
                   m_editor->notice()->showError(tr("The flows could not be listed: write the id of one."),
                                                 flows.error());
                   return;
               }
               QHash<QString, QString> names;
               for (const ChatflowSummary &flow : *flows)
                   names.insert(flow.id, flow.name);
               m_model.setFlowNames(names);
               m_editor->setFlows(*flows);
           });
}

void AutomationPage::tryRules()
{
    if (m_editor->isOpen()) {
        if (!m_editor->check())
            return;
        m_trial->open(m_tenant, m_editor->among(m_model.rules()), m_editor->rule().id, m_model.wording());
    } else {
        const Rule *rule = chosen();
        m_trial->open(m_tenant, m_model.rules(), rule ? rule->id : QString(), m_model.wording());
    }
    m_stack->setCurrentWidget(m_trial);
    refreshActions();
}

void AutomationPage::leaveTrial()
{
    m_trial->close();
    m_stack->setCurrentWidget(m_editor->isOpen() ? static_cast<QWidget *>(m_editor) : m_list);
    refreshActions();
    if (!m_editor->isOpen())
        m_table->setFocus(Qt::OtherFocusReason);
}

void AutomationPage::goOn()
{
    if (!m_go || m_savingEdited || hasUnsaved())
        return;
    const auto go = std::exchange(m_go, nullptr);
    go();
}

} // namespace chatflow
