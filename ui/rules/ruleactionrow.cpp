// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/ruleactionrow.h"

#include "automation/rulewording.h"
#include "rules/rulessource.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

using ActionOf = RuleAction::Kind;
constexpr std::array offeredActions{
    ActionOf::Answer,   ActionOf::SendText, ActionOf::SendCanned, ActionOf::AnswerByFlow,
    ActionOf::FollowUp, ActionOf::Escalate, ActionOf::Assign,     ActionOf::PauseAi,
    ActionOf::Tag,      ActionOf::Untag,    ActionOf::SetField,   ActionOf::Notify,
};
constexpr int ruleTextLines = 3;

bool isTagAction(ActionOf kind)
{
    return kind == ActionOf::Tag || kind == ActionOf::Untag;
}

} // namespace

RuleActionRow::RuleActionRow(const RuleAction &action, const RuleChoices &choices, QWidget *parent)
    : RulePartRow(u"ruleAction"_s, parent)
    , m_choice(new QComboBox(this))
    , m_person(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_line(new QLineEdit(this))
    , m_text(new QPlainTextEdit(this))
    , m_up(new QToolButton(this))
    , m_down(new QToolButton(this))
{
    m_choice->setObjectName(u"actionChoice"_s);
    m_person->setObjectName(u"actionPerson"_s);
    m_name->setObjectName(u"actionName"_s);
    m_line->setObjectName(u"actionLine"_s);
    m_text->setObjectName(u"actionText"_s);
    m_up->setObjectName(u"actionUp"_s);
    m_down->setObjectName(u"actionDown"_s);
    for (const ActionOf kind : offeredActions)
        kindBox()->addItem(QString(), static_cast<int>(kind));
    kindBox()->setMaxVisibleItems(static_cast<int>(offeredActions.size()));
    m_choice->setEditable(true);
    m_choice->setInsertPolicy(QComboBox::NoInsert);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(ruleTextLines * m_text->fontMetrics().lineSpacing() + 2 * space::s);
    m_up->setIcon(themeIcon(u"up"_s));
    m_down->setIcon(themeIcon(u"down"_s));
    for (QToolButton *button : {m_up, m_down}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        addButton(button);
    }
    addBeside(m_name, 1);
    addBeside(m_choice, 1);
    addBeside(m_person, 1);
    addBeside(m_line, 1);
    addBelow(m_text);

    kindBox()->setCurrentIndex(std::max(0, kindBox()->findData(static_cast<int>(action.kind))));
    m_name->setText(action.name);
    m_line->setText(action.text);
    m_text->setPlainText(action.text);
    if (action.target > 0)
        m_person->addItem(QString::number(action.target), action.target);
    setChoices(choices);
    m_choice->setEditText(action.text);
    retranslate();
    showFields();

    connect(kindBox(), &QComboBox::currentIndexChanged, this, &RuleActionRow::kindChanged);
    connect(m_choice, &QComboBox::editTextChanged, this, &RulePartRow::edited);
    connect(m_person, &QComboBox::currentIndexChanged, this, &RulePartRow::edited);
    for (QLineEdit *line : {m_name, m_line})
        connect(line, &QLineEdit::textEdited, this, &RulePartRow::edited);
    connect(m_text, &QPlainTextEdit::textChanged, this, &RulePartRow::edited);
    connect(m_up, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(1); });
}

ActionOf RuleActionRow::kind() const
{
    return static_cast<ActionOf>(kindBox()->currentData().toInt());
}

void RuleActionRow::setChoices(const RuleChoices &choices)
{
    m_tags = choices.tags;
    m_shortcuts = choices.shortcuts;
    const QSignalBlocker silent(m_person);
    const qint64 chosen = m_person->currentData().toLongLong();
    m_person->clear();
    m_person->addItem(QString(), 0);
    for (const Actor &person : choices.people)
        m_person->addItem(person.name, person.id.value());
    if (chosen > 0 && m_person->findData(chosen) < 0)
        m_person->addItem(QString::number(chosen), chosen); // not read yet, or no more
    m_person->setCurrentIndex(std::max(0, m_person->findData(chosen)));
    fillTexts();
    retranslate();
}

void RuleActionRow::fillTexts()
{
    const QSignalBlocker silent(m_choice);
    const QString typed = action().text;
    m_choice->clear();
    if (kind() == ActionOf::AnswerByFlow) {
        for (const ChatflowSummary &flow : std::as_const(m_flows))
            m_choice->addItem(flow.name, flow.id);
    } else {
        m_choice->addItems(isTagAction(kind()) ? m_tags : m_shortcuts);
    }
    const int known = kind() == ActionOf::AnswerByFlow ? m_choice->findData(typed) : -1;
    if (known >= 0)
        m_choice->setCurrentIndex(known);
    else
        m_choice->setEditText(typed);
}

void RuleActionRow::setFlows(const QList<ChatflowSummary> &flows)
{
    m_flows = flows;
    if (wantsFlows())
        fillTexts();
}

void RuleActionRow::setMovable(bool up, bool down)
{
    m_up->setEnabled(up);
    m_down->setEnabled(down);
}

RuleAction RuleActionRow::action() const
{
    RuleAction action{.kind = kind()};
    switch (action.kind) {
    case ActionOf::AnswerByFlow: {
        const QString typed = m_choice->currentText().trimmed();
        const int now = m_choice->currentIndex(); // two flows may be called the same
        const int known =
            now >= 0 && m_choice->itemText(now) == typed ? now : m_choice->findText(typed, Qt::MatchExactly);
        action.text = known >= 0 ? m_choice->itemData(known).toString() : typed;
        break;
    }
    case ActionOf::SendCanned:
    case ActionOf::Tag:
    case ActionOf::Untag:
        action.text = m_choice->currentText().trimmed();
        break;
    case ActionOf::SendText:
        action.text = m_text->toPlainText();
        break;
    case ActionOf::Escalate:
    case ActionOf::Notify:
        action.text = m_line->text();
        break;
    case ActionOf::SetField:
        action.name = m_name->text().trimmed();
        action.text = m_line->text();
        break;
    case ActionOf::Assign:
        action.target = m_person->currentData().toLongLong();
        break;
    case ActionOf::Answer:
    case ActionOf::PauseAi:
    case ActionOf::FollowUp:
        break;
    }
    return action;
}

void RuleActionRow::kindChanged()
{
    {
        const QSignalBlocker silent(m_choice);
        m_choice->clearEditText();
    }
    fillTexts();
    showFields();
    retranslate();
    Q_EMIT edited();
    untouch();
}

void RuleActionRow::showFields()
{
    const ActionOf shown = kind();
    m_choice->setVisible(shown == ActionOf::AnswerByFlow || shown == ActionOf::SendCanned ||
                         isTagAction(shown));
    m_person->setVisible(shown == ActionOf::Assign);
    m_name->setVisible(shown == ActionOf::SetField);
    m_line->setVisible(shown == ActionOf::Escalate || shown == ActionOf::Notify ||
                       shown == ActionOf::SetField);
    m_text->setVisible(shown == ActionOf::SendText);
}

QWidget *RuleActionRow::problemField() const
{
    switch (kind()) {
    case ActionOf::SendText:
        return m_text;
    case ActionOf::SetField:
        return m_name;
    case ActionOf::Assign:
        return m_person;
    case ActionOf::Escalate:
    case ActionOf::Notify:
        return m_line;
    case ActionOf::Answer:
    case ActionOf::PauseAi:
    case ActionOf::FollowUp:
        return kindBox();
    default:
        return m_choice;
    }
}

QList<QWidget *> RuleActionRow::chain() const
{
    return {kindBox(), m_name, m_choice, m_person, m_line, m_up, m_down, removeButton(), m_text};
}

void RuleActionRow::retranslate()
{
    RulePartRow::retranslate();
    for (int i = 0; i < kindBox()->count(); ++i)
        kindBox()->setItemText(
            i, RuleWording::actionName(static_cast<ActionOf>(kindBox()->itemData(i).toInt())));
    const ActionOf shown = kind();
    if (m_person->count() > 0)
        m_person->setItemText(0, tr("Choose a colleague"));
    m_choice->lineEdit()->setPlaceholderText(shown == ActionOf::AnswerByFlow ? tr("flow, or its id")
                                             : isTagAction(shown)            ? tr("tag")
                                                                  : tr("shortcut of the saved text"));
    m_name->setPlaceholderText(tr("name of the field"));
    m_line->setPlaceholderText(shown == ActionOf::Escalate ? tr("why (colleagues read it)")
                               : shown == ActionOf::Notify ? tr("what colleagues are told")
                                                           : tr("value; empty: none"));
    m_text->setPlaceholderText(tr("What is sent. {contact_name} and other variables are filled in."));
    for (QWidget *value :
         std::initializer_list<QWidget *>{m_choice, m_choice->lineEdit(), m_person, m_line, m_text})
        //: Said by a screen reader: %1 is "Then 2"
        value->setAccessibleName(tr("%1: value").arg(place()));
    //: Said by a screen reader: %1 is "Then 2"
    m_name->setAccessibleName(tr("%1: name of the field").arg(place()));
    //: Said by a screen reader: %1 is "Then 2"
    m_up->setAccessibleName(tr("Move up: %1").arg(place()));
    //: Said by a screen reader: %1 is "Then 2"
    m_down->setAccessibleName(tr("Move down: %1").arg(place()));
    m_up->setToolTip(tr("Move up"));
    m_down->setToolTip(tr("Move down"));
}

} // namespace chatflow
