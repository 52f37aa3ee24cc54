// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rulesmodel.h"

#include "base/textfold.h"
#include "widgets/readingwording.h"

#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr milliseconds rulesRefreshDelay{200};
const auto ruleRowType = QStringLiteral("application/x-chatflow-rule");
} // namespace

RulesModel::RulesModel(RulesSource &source, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
    , m_clock(clock)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(rulesRefreshDelay);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        askUses();
        if (std::exchange(m_bookChanged, false))
            ask(false);
    });
}

void RulesModel::setTenant(TenantId tenant)
{
    m_tenant = tenant;
    m_choices = {};
    m_flowNames.clear();
    reload();
}

void RulesModel::setTimes(const RelativeTime &times)
{
    m_times = times;
    judge();
}

void RulesModel::reload()
{
    ++m_question;
    m_refresh.stop();
    beginResetModel();
    m_book = {};
    m_rules.clear();
    m_uses.clear();
    m_findings.clear();
    m_remarks.clear();
    endResetModel();
    m_mayEdit = m_tenant && m_source.mayEdit(m_tenant);
    if (!m_tenant || !m_source.mayRead(m_tenant)) {
        setState(State::Idle);
        return;
    }
    setState(State::Loading);
    askChoices();
    askUses();
    ask(true);
}

void RulesModel::ask(bool first)
{
    ++m_asking;
    onDone(this, m_source.book(m_tenant), [this, first, question = m_question](const Result<RuleBook> &book) {
        --m_asking;
        if (question != m_question)
            return;
        if (book) {
            setBook(*book);
        } else {
            m_error = book.error();
            if (first)
                setState(State::Failed);
            else
                Q_EMIT updateFailed(book.error());
        }
    });
}

void RulesModel::askUses()
{
    ++m_asking;
    onDone(this, m_source.uses(m_tenant),
           [this, question = m_question](const Result<QHash<QString, RuleUse>> &uses) {
               --m_asking;
               if (question != m_question)
                   return;
               if (!uses) {
                   Q_EMIT updateFailed(uses.error());
                   return;
               }
               m_uses = *uses;
               if (!m_rules.isEmpty())
                   Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
           });
}

void RulesModel::askChoices()
{
    ++m_asking;
    onDone(this, m_source.choices(m_tenant), [this, question = m_question](const Result<RuleChoices> &all) {
        --m_asking;
        if (question != m_question)
            return;
        if (!all) {
            Q_EMIT updateFailed(all.error());
            return;
        }
        m_choices = *all;
        judge();
    });
}

void RulesModel::applyChanges(const QList<Change> &changes)
{
    bool ours = false;
    for (const Change &change : changes) {
        if (change.tenant != m_tenant || !m_tenant)
            continue;
        m_bookChanged |= change.kind == ChangeKind::Rules;
        ours |= change.kind == ChangeKind::Rules || change.kind == ChangeKind::RuleFire;
    }
    if (ours && m_state == State::Ready && !m_refresh.isActive())
        m_refresh.start();
}

void RulesModel::setBook(const RuleBook &book)
{
    // Saving may have told of a newer one already.
    if (m_state == State::Ready && book.version < m_book.version)
        return;
    m_book = book;
    if (m_state != State::Ready || m_rules != book.rules)
        show(book.rules);
    setState(State::Ready);
}

void RulesModel::setStored(const RuleBook &book)
{
    m_book = book;
    Q_EMIT stateChanged();
}

void RulesModel::setRules(const QList<Rule> &rules)
{
    show(rules);
    Q_EMIT stateChanged();
}

void RulesModel::show(const QList<Rule> &rules)
{
    beginResetModel();
    m_rules = rules;
    m_findings.clear();
    m_remarks.clear();
    endResetModel();
    judge();
}

void RulesModel::judge()
{
    m_findings = lintRules(m_rules, surroundings());
    m_remarks.clear();
    for (const Rule &rule : std::as_const(m_rules))
        m_remarks.insert(rule.id, remarks(m_findings, m_rules, rule.id));
    if (!m_rules.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

void RulesModel::setFlowNames(const QHash<QString, QString> &names)
{
    m_flowNames = names;
    judge();
}

void RulesModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

const Rule *RulesModel::at(int row) const
{
    return row >= 0 && row < m_rules.size() ? &m_rules.at(row) : nullptr;
}

int RulesModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find(m_rules, id, &Rule::id);
    return found == m_rules.cend() ? -1 : static_cast<int>(found - m_rules.cbegin());
}

RuleWording RulesModel::wording() const
{
    RuleWording::Names names{.flows = m_flowNames};
    for (const QString &intent : m_choices.intents)
        names.intents.insert(intent, ReadingWording::intentName(intent));
    for (const Actor &person : m_choices.people)
        names.people.insert(person.id.value(), person.name);
    return RuleWording(names, m_times.locale());
}

RuleSurroundings RulesModel::surroundings() const
{
    RuleSurroundings around{.variables = m_choices.variables, .shortcuts = {}};
    for (const QString &shortcut : m_choices.shortcuts)
        around.shortcuts.insert(folded(shortcut));
    // What a rule sets, another one may say.
    for (const Rule &rule : m_rules) {
        for (const RuleAction &action : rule.actions) {
            if (action.kind == RuleAction::Kind::SetField && !around.variables.isEmpty())
                around.variables.insert(action.name);
        }
    }
    return around;
}

QStringList RulesModel::remarks(const QList<RuleFinding> &findings, const QList<Rule> &rules,
                                const QString &id)
{
    const auto nameOf = [&rules](const QString &other) {
        const auto found = std::ranges::find(rules, other, &Rule::id);
        return found == rules.cend() ? other : found->name;
    };
    QStringList texts;
    for (const RuleFinding &finding : findings) {
        if (finding.rule == id)
            texts << RuleWording::finding(finding, nameOf(finding.rule), nameOf(finding.other));
    }
    return texts;
}

int RulesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rules.size());
}

int RulesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString RulesModel::textOf(int row, Column column) const
{
    const Rule &rule = m_rules.at(row);
    const RuleUse use = m_uses.value(rule.id);
    switch (column) {
    case Column::Number:
        return m_times.locale().toString(row + 1);
    case Column::On:
        return {};
    case Column::Name:
        return rule.name;
    case Column::Acted:
        return m_times.locale().toString(use.count);
    case Column::Last:
        return use.count > 0 ? m_times.brief(use.last, m_clock.now()) : tr("Never");
    case Column::Remarks: {
        const auto count = static_cast<int>(m_remarks.value(rule.id).size());
        return count > 0 ? tr("%n remark(s)", nullptr, count) : QString();
    }
    case Column::Sentence:
        return wording().sentence(rule);
    }
    return {};
}

RulesModel::Tone RulesModel::toneOf(int row, Column column) const
{
    const Rule &rule = m_rules.at(row);
    if (column == Column::Remarks)
        return Tone::Warning;
    if (!rule.enabled || m_book.paused)
        return Tone::Subtle;
    switch (column) {
    case Column::Name:
        return Tone::Strong;
    case Column::Number:
    case Column::Last:
        return Tone::Subtle;
    default:
        return Tone::Plain;
    }
}

QString RulesModel::tipOf(int row, Column column) const
{
    const Rule &rule = m_rules.at(row);
    const RuleUse use = m_uses.value(rule.id);
    if (column == Column::Remarks)
        return m_remarks.value(rule.id).join(u'\n');
    if (column == Column::Last && use.count > 0)
        return m_times.full(use.last);
    if (column == Column::On)
        return rule.enabled ? tr("On") : tr("Off");
    return textOf(row, column);
}

QVariant RulesModel::data(const QModelIndex &index, int role) const
{
    if (!at(index.row()))
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index.row(), column);
    case Qt::CheckStateRole:
        if (column == Column::On)
            return m_rules.at(index.row()).enabled ? Qt::Checked : Qt::Unchecked;
        return {};
    case ToneRole:
        return static_cast<int>(toneOf(index.row(), column));
    case Qt::ToolTipRole:
        return tipOf(index.row(), column);
    case Qt::AccessibleTextRole:
        return column == Column::Remarks || column == Column::On ? tipOf(index.row(), column)
                                                                 : textOf(index.row(), column);
    default:
        return {};
    }
}

bool RulesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Rule *rule = at(index.row());
    if (!rule || role != Qt::CheckStateRole || !m_mayEdit)
        return false;
    Q_EMIT switched(rule->id, value.toInt() == Qt::Checked);
    return true;
}

QVariant RulesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Number:
        return tr("No.");
    case Column::On:
        return tr("On");
    case Column::Name:
        return tr("Rule");
    case Column::Acted:
        return tr("Acted");
    case Column::Last:
        return tr("Last");
    case Column::Remarks:
        return tr("Remarks");
    case Column::Sentence:
        return tr("What it does");
    }
    return {};
}

Qt::ItemFlags RulesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_mayEdit ? Qt::ItemIsDropEnabled : Qt::NoItemFlags; // between rows
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (m_mayEdit)
        flags |= Qt::ItemIsDragEnabled;
    if (m_mayEdit && static_cast<Column>(index.column()) == Column::On)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QStringList RulesModel::mimeTypes() const
{
    return {ruleRowType};
}

QMimeData *RulesModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(ruleRowType, QByteArray::number(indexes.constFirst().row()));
    return data;
}

bool RulesModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                              const QModelIndex &parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(ruleRowType) || !m_mayEdit)
        return false;
    const int from = data->data(ruleRowType).toInt();
    const int to = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    if (at(from) && to != from && to != from + 1)
        Q_EMIT moveRequested(from, to);
    return false; // the view must not remove the row: moving is the page's affair
}

} // namespace chatflow
