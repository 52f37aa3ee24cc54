// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/automationpage.h"

#include "automation/readymaderules.h"
#include "rules/ruleeditor.h"
#include "rules/rulehistorydialog.h"
#include "rules/rulesdelegate.h"
#include "rules/ruletrialpane.h"
#include "storage/changefeed.h"
#include "widgets/icon.h"
#include "widgets/noticebar.h"
#include "widgets/rowtable.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"
#include "widgets/undobar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QUuid>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qsizetype longestCopyName = 100;

QString newRuleId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

AutomationPage::AutomationPage(std::unique_ptr<RulesSource> source, const Parts &parts, QWidget *parent)
    : PageWidget(parent)
    , m_source(std::move(source))
    , m_undo(parts.undo)
    , m_model(*m_source, parts.clock)
    , m_saving(*m_source)
    , m_addMenu(std::make_unique<QMenu>(this))
    , m_notice(new NoticeBar(this))
    , m_pausedNotice(new NoticeBar(this))
    , m_table(new QTableView(this))
    , m_state(new StatePane(this))
    , m_rows(new QStackedWidget(this))
    , m_list(nullptr)
    , m_editor(new RuleEditor(m_model, this))
    , m_trial(new RuleTrialPane(*m_source, this))
    , m_stack(new QStackedWidget(this))
    , m_addButton(new QPushButton(this))
{
    setObjectName(u"automationPage"_s);
    buildActions();
    buildTable();
    m_list = buildList();
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_editor);
    m_stack->addWidget(m_trial);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);

    connect(&m_model, &RulesModel::stateChanged, this, &AutomationPage::modelChanged);
    connect(&m_model, &RulesModel::updateFailed, this, [this](const Error &error) {
        m_notice->showError(tr("The rules could not be brought up to date."), error, tr("Try again"));
    });
    connect(&m_model, &RulesModel::switched, this, &AutomationPage::switchRule);
    connect(&m_model, &RulesModel::moveRequested, this,
            [this](int from, int to) { moveRule(from, to > from ? to - 1 : to); });
    connect(m_notice, &NoticeBar::actionRequested, this, [this] {
        m_notice->hide();
        m_model.reload();
    });
    connect(m_pausedNotice, &NoticeBar::actionRequested, this, &AutomationPage::pauseOrResume);
    connect(m_state, &StatePane::retryRequested, &m_model, &RulesModel::reload);
    connect(m_state, &StatePane::actionRequested, this,
            [this] { addReadyMade(readyMadeRules(m_model.choices().language)); });
    connect(m_editor, &RuleEditor::closeRequested, this, &AutomationPage::leaveEditor);
    connect(m_editor, &RuleEditor::saveRequested, this, &AutomationPage::saveEdited);
    connect(m_editor, &RuleEditor::tryRequested, this, &AutomationPage::tryRules);
    connect(m_editor, &RuleEditor::flowsWanted, this, &AutomationPage::askFlows);
    connect(m_editor, &RuleEditor::changed, this, &AutomationPage::refreshActions);
    connect(m_trial, &RuleTrialPane::closeRequested, this, &AutomationPage::leaveTrial);
    connect(m_trial, &RuleTrialPane::conversationRequested, this, &PageWidget::conversationRequested);
    connect(&parts.feed, &ChangeFeed::changed, &m_model, &RulesModel::applyChanges);
    connect(&parts.feed, &ChangeFeed::lost, &m_model, &RulesModel::reload);
    connect(&m_saving, &RuleSaving::saved, this, &AutomationPage::saved);
    connect(&m_saving, &RuleSaving::failed, this, &AutomationPage::failed);
    connect(&m_saving, &RuleSaving::conflicted, this, &AutomationPage::askWhose);
    retranslate();
    modelChanged();
}

AutomationPage::~AutomationPage()
{
    m_trial->close();
    deleteDialogs();
    m_table->setModel(nullptr); // it must not hear of the model's end
}

void AutomationPage::buildActions()
{
    m_addMenu->setObjectName(u"addRuleMenu"_s);
    m_addMenu->menuAction()->setObjectName(u"addRuleAction"_s);
    m_addMenu->menuAction()->setIcon(themeIcon(u"add"_s));
    connect(m_addMenu.get(), &QMenu::aboutToShow, this, &AutomationPage::fillAddMenu);
    m_edit = makeAction(u"editRuleAction"_s, u"edit"_s, Qt::Key_F2, [this] {
        if (const Rule *rule = chosen())
            edit(*rule);
    });
    m_switch = makeAction(u"switchRuleAction"_s, {}, {}, [this] {
        if (const Rule *rule = chosen())
            switchRule(rule->id, !rule->enabled);
    });
    m_duplicate =
        makeAction(u"duplicateRuleAction"_s, u"copy"_s, Qt::CTRL | Qt::Key_D, [this] { duplicateRule(); });
    m_delete = makeAction(u"deleteRuleAction"_s, u"remove"_s, Qt::Key_Delete, [this] { deleteRule(); });
    m_up = makeAction(u"ruleUpAction"_s, u"up"_s, Qt::ALT | Qt::Key_Up, [this] {
        if (const Rule *rule = chosen())
            moveRule(m_model.rowOf(rule->id), m_model.rowOf(rule->id) - 1);
    });
    m_down = makeAction(u"ruleDownAction"_s, u"down"_s, Qt::ALT | Qt::Key_Down, [this] {
        if (const Rule *rule = chosen())
            moveRule(m_model.rowOf(rule->id), m_model.rowOf(rule->id) + 1);
    });
    m_try = makeAction(u"tryRulesAction"_s, u"sandbox"_s, {}, [this] { tryRules(); });
    m_pause = makeAction(u"pauseRulesAction"_s, u"pause"_s, {}, [this] { pauseOrResume(); });
    m_history = makeAction(u"ruleHistoryAction"_s, u"undo"_s, {}, [this] { showHistory(); });
    m_save = makeAction(u"saveRuleAction"_s, {}, QKeySequence::Save, [this] { saveEdited(); });
    m_reload = makeAction(u"reloadRulesAction"_s, u"retry"_s, Qt::Key_F5, [this] { m_model.reload(); });
}

void AutomationPage::buildTable()
{
    m_table->setObjectName(u"rulesTable"_s);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new RulesDelegate(this));
    styleRowTable(*m_table, {3, 5, 24, 6, 10, 11});
    m_table->verticalHeader()->setDefaultSectionSize(RulesDelegate::rowHeight(m_table->fontMetrics()));
    m_table->horizontalHeader()->setObjectName(u"rulesHeader"_s);
    m_table->setDragEnabled(true);
    m_table->setAcceptDrops(true);
    m_table->setDropIndicatorShown(true);
    m_table->setDragDropMode(QAbstractItemView::InternalMove);
    m_table->setDragDropOverwriteMode(false);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({m_edit, m_switch, m_duplicate, m_up, m_down, m_try, m_delete});
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (static_cast<RulesModel::Column>(index.column()) != RulesModel::Column::On)
            m_edit->trigger();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (const Rule *rule = chosen())
            m_chosen = rule->id;
        refreshActions();
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] { choose(m_chosen); });
}

QToolButton *AutomationPage::barButton(QAction *action, QWidget *bar)
{
    auto *button = new QToolButton(bar);
    button->setObjectName(action->objectName() + u"Button"_s);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setDefaultAction(action);
    const auto follow = [button, action] {
        button->setAccessibleName(action->iconText());
        button->setVisible(action->isVisible());
    };
    connect(action, &QAction::changed, button, follow);
    follow();
    return button;
}

QWidget *AutomationPage::buildList()
{
    auto *list = new QWidget(this);
    m_rows->addWidget(m_state);
    m_rows->addWidget(m_table);
    m_addButton->setObjectName(u"addRuleButton"_s);
    m_addButton->setProperty("primary", true);
    m_addButton->setAutoDefault(false);
    m_addButton->setMenu(m_addMenu.get());
    m_pausedNotice->setObjectName(u"rulesPaused"_s);
    m_pausedNotice->setDismissible(false);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(space::l, space::m, space::l, space::m);
    bar->setSpacing(space::s);
    for (QAction *action : {m_edit, m_up, m_down, m_try})
        bar->addWidget(barButton(action, list));
    bar->addStretch(1);
    for (QAction *action : {m_pause, m_history})
        bar->addWidget(barButton(action, list));
    bar->addWidget(m_addButton);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_pausedNotice);
    column->addWidget(m_rows, 1);
    return list;
}

QString AutomationPage::title() const
{
    return tr("Automation");
}

void AutomationPage::setTenant(TenantId tenant, const QTimeZone &zone)
{
    m_zone = zone;
    const RelativeTime times(zone, locale());
    m_model.setTimes(times);
    m_trial->setTimes(times);
    if (tenant == m_tenant && m_tenant && m_model.state() != RulesModel::State::Failed)
        return;
    if (!m_offered.isEmpty() && m_undo.text() == m_offered)
        m_undo.withdraw();
    m_offered.clear();
    m_tenant = tenant;
    m_chosen.clear();
    m_savingEdited = false;
    m_go = nullptr;
    m_notice->hide();
    m_trial->close();
    m_editor->close();
    showList();
    m_saving.setTenant(tenant);
    m_model.setTenant(tenant);
}

QList<QAction *> AutomationPage::menuActions() const
{
    return {m_addMenu->menuAction(),
            m_edit,
            m_switch,
            m_duplicate,
            m_up,
            m_down,
            m_delete,
            nullptr,
            m_try,
            m_pause,
            m_history,
            nullptr,
            m_save,
            m_reload};
}

QList<QWidget *> AutomationPage::panes() const
{
    if (m_stack->currentWidget() == m_editor)
        return m_editor->panes();
    if (m_stack->currentWidget() == m_trial)
        return m_trial->panes();
    return {m_rows->currentWidget(), m_addButton};
}

QList<KeyHint> AutomationPage::keyHints() const
{
    const auto keys = [](Qt::Key key) { return QKeySequence(key).toString(QKeySequence::NativeText); };
    return {{tr("Turn the rule on or off"), keys(Qt::Key_Space)},
            {tr("Edit the rule"), keys(Qt::Key_Return)}};
}

bool AutomationPage::isSettled() const
{
    return m_model.isSettled() && !m_saving.isBusy() && m_busy == 0;
}

const Rule *AutomationPage::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model.at(rows.constFirst().row());
}

void AutomationPage::choose(const QString &id)
{
    const int row = m_model.rowOf(id);
    if (m_model.rowCount() > 0)
        m_table->selectRow(std::max(row, 0));
    refreshActions();
}

void AutomationPage::modelChanged()
{
    using State = RulesModel::State;
    const State state = m_model.state();
    const bool shown = state == State::Ready && m_model.rowCount() > 0;
    const bool mayRead = !m_tenant || m_source->mayRead(m_tenant);
    m_rows->setCurrentWidget(shown ? static_cast<QWidget *>(m_table) : m_state);
    const bool mayEdit = m_tenant && m_source->mayEdit(m_tenant);
    if (!m_tenant)
        m_state->showEmpty(tr("No business is chosen"), tr("Choose one to see its rules."), u"automation"_s);
    else if (!mayRead)
        m_state->showNoPermission(tr("These rules are not for everybody"),
                                  tr("Only those who see the settings of this business may see them."));
    else if (state == State::Loading)
        m_state->showLoading(tr("Reading the rules"));
    else if (state == State::Failed)
        m_state->showFailing(tr("The rules could not be read"), m_model.error());
    else if (!shown) {
        m_state->showEmpty(tr("No rules yet"),
                           tr("The AI answers every message. Rules can call a person, send a text or tag by "
                              "themselves."),
                           u"automation"_s);
        if (mayEdit)
            m_state->offer(tr("Add the ready-made rules"));
    }
    m_pausedNotice->setVisible(shown && m_model.book().paused);
    m_editor->modelChanged();
    if (m_editor->isOpen() && !m_editor->isNew() && state == State::Ready) {
        const QString id = m_editor->rule().id;
        const auto of = [&id](const QList<Rule> &rules) {
            const auto found = std::ranges::find(rules, id, &Rule::id);
            return found == rules.cend() ? std::nullopt : std::optional(*found);
        };
        if (of(m_model.book().rules) != of(m_editor->base().rules) && !m_savingEdited)
            m_editor->notice()->showText(
                NoticeBar::Tone::Warning,
                tr("Somebody else has changed this rule in the meantime. You are asked when you save."));
    }
    refreshActions();
    goOn();
}

void AutomationPage::refreshActions()
{
    const bool inList = m_stack->currentWidget() == m_list && m_model.state() == RulesModel::State::Ready;
    const bool inEditor = m_stack->currentWidget() == m_editor;
    const bool mayEdit = m_tenant && m_source->mayEdit(m_tenant);
    const Rule *rule = inList ? chosen() : nullptr;
    const int row = rule ? m_model.rowOf(rule->id) : -1;
    m_addMenu->menuAction()->setEnabled(inList && mayEdit);
    m_addButton->setEnabled(inList && mayEdit);
    m_addButton->setVisible(!m_tenant || mayEdit);
    m_edit->setEnabled(rule && rule->isKnown());
    m_edit->setText(mayEdit ? tr("&Edit…") : tr("&Look at it…"));
    m_switch->setText(rule && rule->enabled ? tr("&Turn off") : tr("&Turn on"));
    m_switch->setEnabled(rule && mayEdit);
    m_duplicate->setEnabled(rule && mayEdit);
    m_delete->setEnabled(rule && mayEdit);
    m_up->setEnabled(rule && mayEdit && row > 0);
    m_down->setEnabled(rule && mayEdit && row + 1 < m_model.rowCount());
    m_try->setEnabled((inList && m_model.rowCount() > 0) || inEditor);
    m_pause->setEnabled(inList && mayEdit && m_model.rowCount() > 0);
    m_pause->setText(m_model.book().paused ? tr("Let the rules &go on") : tr("&Pause all"));
    m_pause->setIcon(themeIcon(m_model.book().paused ? u"play"_s : u"pause"_s));
    m_history->setEnabled(inList && m_model.book().version > 0);
    m_save->setEnabled(inEditor && (m_editor->isNew() || m_editor->isChanged()));
    m_reload->setEnabled(m_stack->currentWidget() == m_list && m_tenant);
    for (QAction *action : {m_switch, m_duplicate, m_delete, m_up, m_down, m_pause, m_save})
        action->setVisible(mayEdit);
}

void AutomationPage::fillAddMenu()
{
    m_addMenu->clear();
    QAction *empty = m_addMenu->addAction(tr("An &empty one…"), this, [this] {
        edit({.id = newRuleId(),
              .name = {},
              .event = {.kind = RuleEvent::Kind::Keyword},
              .actions = {{.kind = RuleAction::Kind::SendText}}});
    });
    empty->setObjectName(u"addEmptyRule"_s);
    QList<Rule> missing;
    for (const Rule &rule : readyMadeRules(m_model.choices().language)) {
        if (m_model.rowOf(rule.id) < 0)
            missing << rule;
    }
    if (missing.isEmpty())
        return;
    m_addMenu->addSeparator();
    for (const Rule &rule : std::as_const(missing)) {
        QAction *one = m_addMenu->addAction(QString(rule.name).replace(u'&', u"&&"_s), this,
                                            [this, rule] { addReadyMade({rule}); });
        one->setObjectName(u"add-"_s + rule.id);
        one->setToolTip(m_model.wording().sentence(rule));
    }
    if (missing.size() > 1) {
        m_addMenu->addSeparator();
        m_addMenu->addAction(tr("&All of these"), this, [this, missing] { addReadyMade(missing); });
    }
}

void AutomationPage::addReadyMade(const QList<Rule> &added)
{
    QList<Rule> rules = m_model.rules();
    QString last;
    for (const Rule &rule : added) {
        if (m_model.rowOf(rule.id) >= 0)
            continue;
        // What answers whatever is left stands below the others.
        const bool takesTheRest = !rules.isEmpty() &&
                                  rules.constLast().event.kind == RuleEvent::Kind::Message &&
                                  rules.constLast().conditions.isEmpty();
        rules.insert(takesTheRest ? rules.size() - 1 : rules.size(), rule);
        last = rule.id;
    }
    if (!last.isEmpty())
        change(rules, added.size() > 1 ? added.constFirst().id : last);
}

void AutomationPage::change(const QList<Rule> &rules, const QString &chosen)
{
    m_chosen = chosen;
    m_notice->hide();
    const RuleBook base = m_model.book();
    m_model.setRules(rules);
    m_saving.save(base, rules);
}

void AutomationPage::switchRule(const QString &id, bool on)
{
    QList<Rule> rules = m_model.rules();
    const int row = m_model.rowOf(id);
    if (row < 0 || rules.at(row).enabled == on)
        return;
    rules[row].enabled = on;
    change(rules, id);
}

void AutomationPage::moveRule(int from, int to)
{
    QList<Rule> rules = m_model.rules();
    if (from < 0 || to < 0 || from >= rules.size() || to >= rules.size() || from == to)
        return;
    rules.move(from, to);
    change(rules, rules.at(to).id);
}

Rule AutomationPage::copyOf(const Rule &rule)
{
    Rule copy = rule;
    copy.id = newRuleId();
    //: The name of a copy: %1 is that of the rule
    copy.name = tr("%1 (copy)").arg(rule.name).left(longestCopyName);
    copy.enabled = false;
    return copy;
}

void AutomationPage::duplicateRule()
{
    const Rule *rule = chosen();
    if (!rule)
        return;
    const Rule copy = copyOf(*rule);
    QList<Rule> rules = m_model.rules();
    rules.insert(m_model.rowOf(rule->id) + 1, copy);
    change(rules, copy.id);
}

void AutomationPage::deleteRule()
{
    const Rule *found = chosen();
    if (!found)
        return;
    const Rule rule = *found;
    const int row = m_model.rowOf(rule.id);
    QList<Rule> rules = m_model.rules();
    rules.removeAt(row);
    const QString next =
        rules.isEmpty() ? QString() : rules.at(std::min<qsizetype>(row, rules.size() - 1)).id;
    change(rules, next);
    m_undo.offer(tr("The rule “%1” is deleted.").arg(rule.name),
                 [page = QPointer(this), tenant = m_tenant, rule, row] {
                     if (!page || page->m_tenant != tenant || page->m_model.rowOf(rule.id) >= 0)
                         return;
                     QList<Rule> all = page->m_model.rules();
                     all.insert(std::min<qsizetype>(row, all.size()), rule);
                     page->change(all, rule.id);
                 });
    m_offered = m_undo.text();
}

void AutomationPage::pauseOrResume()
{
    setPaused(!m_model.book().paused, m_model.book().version, false);
}

void AutomationPage::setPaused(bool paused, qint64 basedOn, bool again)
{
    ++m_busy;
    onDone(this, m_source->setPaused(m_tenant, paused, basedOn),
           [this, paused, again, tenant = m_tenant](const Result<RuleBook> &book) {
               --m_busy;
               if (tenant != m_tenant)
                   return;
               if (book) {
                   m_model.setBook(*book);
               } else if (book.error().code == Error::Code::Conflict && !again) {
                   // Somebody else has changed the rules: pausing fits whatever they did.
                   ++m_busy;
                   onDone(this, m_source->book(tenant), [this, paused, tenant](const Result<RuleBook> &now) {
                       --m_busy;
                       if (tenant == m_tenant && now)
                           setPaused(paused, now->version, true);
                       else if (tenant == m_tenant)
                           failed(now.error());
                   });
               } else {
                   failed(book.error());
               }
           });
}

void AutomationPage::showHistory()
{
    auto *dialog = new RuleHistoryDialog(*m_source, m_tenant, m_model.book(), m_model.wording(),
                                         RelativeTime(m_zone, locale()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RuleHistoryDialog::restored, this,
            [this](const RuleBook &book) { m_model.setBook(book); });
    dialog->open();
}

bool AutomationPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier && key->key() == Qt::Key_Space) {
            m_switch->trigger();
            return true;
        }
        if (key->modifiers() == Qt::NoModifier &&
            (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            m_edit->trigger();
            return true;
        }
    }
    return PageWidget::eventFilter(watched, event);
}

void AutomationPage::retranslate()
{
    m_addMenu->setTitle(tr("&Add a rule"));
    m_addButton->setText(tr("Add a rule"));
    m_duplicate->setText(tr("&Duplicate"));
    m_delete->setText(tr("De&lete"));
    m_up->setText(tr("Move &up"));
    m_down->setText(tr("Move do&wn"));
    m_try->setText(tr("T&ry on the past…"));
    m_history->setText(tr("&History…"));
    m_save->setText(tr("&Save the rule"));
    m_reload->setText(tr("Rea&d again"));
    m_table->setAccessibleName(tr("Rules in their order"));
    m_pausedNotice->showText(
        NoticeBar::Tone::Warning,
        tr("All rules are paused: none of them acts. The AI answers as if there were none."),
        tr("Let them go on"));
    const RelativeTime times(m_zone, locale());
    m_model.setTimes(times);
    m_trial->setTimes(times);
    refreshActions();
}

void AutomationPage::changeEvent(QEvent *event)
{
    PageWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        retranslate();
        modelChanged();
    }
}

} // namespace chatflow
