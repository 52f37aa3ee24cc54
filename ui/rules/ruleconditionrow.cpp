// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/ruleconditionrow.h"

#include "automation/rulewording.h"
#include "rules/rulessource.h"
#include "widgets/hoursgrid.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

using ConditionKind = RuleCondition::Kind;
constexpr std::array offeredConditions{
    ConditionKind::Open,     ConditionKind::Hours,  ConditionKind::Contains, ConditionKind::Tag,
    ConditionKind::Language, ConditionKind::Field,  ConditionKind::HeldBy,   ConditionKind::MessageKind,
    ConditionKind::Messages, ConditionKind::Number,
};
constexpr int mostConditionMessages = 100'000;
constexpr int mostConditionDays = 366;

} // namespace

RuleConditionRow::RuleConditionRow(const RuleCondition &condition, const RuleChoices &choices,
                                   QWidget *parent)
    : RulePartRow(u"ruleCondition"_s, parent)
    , m_tags(choices.tags)
    , m_numbers(choices.numbers)
    , m_negated(new QComboBox(this))
    , m_choice(new QComboBox(this))
    , m_tag(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_text(new QLineEdit(this))
    , m_count(new QSpinBox(this))
    , m_days(new QSpinBox(this))
    , m_hours(new HoursGrid(this))
{
    m_negated->setObjectName(u"conditionNegated"_s);
    m_choice->setObjectName(u"conditionChoice"_s);
    m_tag->setObjectName(u"conditionTag"_s);
    m_name->setObjectName(u"conditionName"_s);
    m_text->setObjectName(u"conditionText"_s);
    m_count->setObjectName(u"conditionCount"_s);
    m_days->setObjectName(u"conditionDays"_s);
    for (const ConditionKind kind : offeredConditions)
        kindBox()->addItem(QString(), static_cast<int>(kind));
    kindBox()->setMaxVisibleItems(static_cast<int>(offeredConditions.size()));
    m_negated->addItems({QString(), QString()});
    m_tag->setEditable(true);
    m_tag->setInsertPolicy(QComboBox::NoInsert);
    m_tag->addItems(m_tags);
    m_count->setRange(1, mostConditionMessages);
    m_days->setRange(1, mostConditionDays);
    addBeside(m_negated);
    addBeside(m_name, 1);
    addBeside(m_choice, 1);
    addBeside(m_tag, 1);
    addBeside(m_text, 1);
    addBeside(m_count);
    addBeside(m_days);
    addBelow(m_hours);

    kindBox()->setCurrentIndex(std::max(0, kindBox()->findData(static_cast<int>(condition.kind))));
    m_negated->setCurrentIndex(condition.negated ? 1 : 0);
    m_name->setText(condition.name);
    m_text->setText(condition.text);
    m_tag->setEditText(condition.text);
    m_count->setValue(condition.count);
    m_days->setValue(condition.days);
    m_hours->setHours(condition.hours);
    fillChoice(condition.text);
    retranslate();
    showFields();

    connect(kindBox(), &QComboBox::currentIndexChanged, this, &RuleConditionRow::kindChanged);
    for (QComboBox *box : {m_negated, m_choice})
        connect(box, &QComboBox::currentIndexChanged, this, &RulePartRow::edited);
    connect(m_tag, &QComboBox::editTextChanged, this, &RulePartRow::edited);
    for (QLineEdit *line : {m_name, m_text})
        connect(line, &QLineEdit::textEdited, this, &RulePartRow::edited);
    for (QSpinBox *number : {m_count, m_days})
        connect(number, &QSpinBox::valueChanged, this, &RulePartRow::edited);
    connect(m_hours, &HoursGrid::edited, this, &RulePartRow::edited);
}

ConditionKind RuleConditionRow::kind() const
{
    return static_cast<ConditionKind>(kindBox()->currentData().toInt());
}

void RuleConditionRow::setChoices(const RuleChoices &choices)
{
    m_numbers = choices.numbers;
    if (choices.tags != m_tags) {
        m_tags = choices.tags;
        const QSignalBlocker silent(m_tag);
        const QString typed = m_tag->currentText();
        m_tag->clear();
        m_tag->addItems(m_tags);
        m_tag->setEditText(typed);
    }
    const QSignalBlocker silent(m_choice);
    fillChoice(m_choice->currentData().toString());
}

void RuleConditionRow::fillChoice(const QString &chosen)
{
    QStringList all;
    switch (kind()) {
    case ConditionKind::Language:
        all = {u"es"_s, u"pt"_s, u"en"_s};
        break;
    case ConditionKind::HeldBy:
        all = {u"ai"_s, u"waiting"_s, u"human"_s};
        break;
    case ConditionKind::Number:
        all = m_numbers;
        break;
    case ConditionKind::MessageKind:
        all = {u"text"_s,     u"image"_s,   u"audio"_s,    u"video"_s,
               u"document"_s, u"sticker"_s, u"location"_s, u"contact"_s};
        break;
    default:
        break;
    }
    if (!chosen.isEmpty() && !all.contains(chosen))
        all << chosen; // that is no more: it stays until somebody chooses another
    m_choice->clear();
    for (const QString &one : std::as_const(all)) {
        QString text = one;
        if (kind() == ConditionKind::Language)
            text = RuleWording::languageName(one);
        else if (kind() == ConditionKind::HeldBy)
            text = RuleWording::holderName(one);
        else if (kind() == ConditionKind::MessageKind)
            text = RuleWording::messageKindName(one);
        m_choice->addItem(text, one);
    }
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(chosen)));
}

void RuleConditionRow::kindChanged()
{
    {
        const QSignalBlocker silent(m_choice);
        fillChoice({});
    }
    showFields();
    retranslate();
    Q_EMIT edited();
    untouch();
}

void RuleConditionRow::showFields()
{
    const ConditionKind shown = kind();
    m_name->setVisible(shown == ConditionKind::Field);
    m_choice->setVisible(shown == ConditionKind::Language || shown == ConditionKind::HeldBy ||
                         shown == ConditionKind::Number || shown == ConditionKind::MessageKind);
    m_tag->setVisible(shown == ConditionKind::Tag);
    m_text->setVisible(shown == ConditionKind::Field || shown == ConditionKind::Contains);
    m_count->setVisible(shown == ConditionKind::Messages);
    m_days->setVisible(shown == ConditionKind::Messages);
    m_hours->setVisible(shown == ConditionKind::Hours);
}

RuleCondition RuleConditionRow::condition() const
{
    RuleCondition condition{.kind = kind(), .negated = m_negated->currentIndex() == 1};
    switch (condition.kind) {
    case ConditionKind::Field:
        condition.name = m_name->text().trimmed();
        condition.text = m_text->text();
        break;
    case ConditionKind::Contains:
        condition.text = m_text->text();
        break;
    case ConditionKind::Tag:
        condition.text = m_tag->currentText().trimmed();
        break;
    case ConditionKind::Language:
    case ConditionKind::HeldBy:
    case ConditionKind::Number:
    case ConditionKind::MessageKind:
        condition.text = m_choice->currentData().toString();
        break;
    case ConditionKind::Messages:
        condition.count = m_count->value();
        condition.days = m_days->value();
        break;
    case ConditionKind::Hours:
        condition.hours = m_hours->hours();
        break;
    case ConditionKind::Open:
        break;
    }
    return condition;
}

QWidget *RuleConditionRow::problemField() const
{
    switch (kind()) {
    case ConditionKind::Field:
        return m_name;
    case ConditionKind::Tag:
        return m_tag;
    case ConditionKind::Contains:
        return m_text;
    case ConditionKind::Hours:
        return m_hours->chain().constFirst();
    default:
        return m_choice->isVisibleTo(this) ? static_cast<QWidget *>(m_choice) : kindBox();
    }
}

QList<QWidget *> RuleConditionRow::chain() const
{
    return QList<QWidget *>{kindBox(), m_negated, m_name, m_choice,      m_tag,
                            m_text,    m_count,   m_days, removeButton()} +
           m_hours->chain();
}

void RuleConditionRow::retranslate()
{
    RulePartRow::retranslate();
    for (int i = 0; i < kindBox()->count(); ++i)
        kindBox()->setItemText(
            i, RuleWording::conditionName(static_cast<ConditionKind>(kindBox()->itemData(i).toInt())));
    const QSignalBlocker silent(m_choice);
    fillChoice(m_choice->currentData().toString());
    const ConditionKind shown = kind();
    const bool contains = shown == ConditionKind::Contains;
    //: Of a condition: "Tag – is – new customer"
    m_negated->setItemText(0, contains ? tr("contains") : tr("is"));
    //: Of a condition: "Tag – is not – new customer"
    m_negated->setItemText(1, contains ? tr("does not contain") : tr("is not"));
    if (shown == ConditionKind::Open) {
        //: Of a condition: "The business is open – yes"
        m_negated->setItemText(0, tr("yes"));
        //: Of a condition: "The business is open – no"
        m_negated->setItemText(1, tr("no"));
    }
    m_name->setPlaceholderText(tr("name of the field"));
    m_text->setPlaceholderText(contains ? tr("text") : tr("value; empty: it is filled in"));
    m_count->setPrefix(tr("at least "));
    m_count->setSuffix(tr(" messages"));
    m_days->setPrefix(tr("in "));
    m_days->setSuffix(tr(" days"));
    //: Said by a screen reader: %1 is "Condition 2"
    m_negated->setAccessibleName(tr("%1: is or is not").arg(place()));
    //: Said by a screen reader: %1 is "Condition 2"
    m_name->setAccessibleName(tr("%1: name of the field").arg(place()));
    for (QWidget *value : std::initializer_list<QWidget *>{m_choice, m_tag, m_tag->lineEdit(), m_text})
        //: Said by a screen reader: %1 is "Condition 2"
        value->setAccessibleName(tr("%1: value").arg(place()));
    //: Said by a screen reader: %1 is "Condition 2"
    m_count->setAccessibleName(tr("%1: messages").arg(place()));
    //: Said by a screen reader: %1 is "Condition 2"
    m_days->setAccessibleName(tr("%1: days").arg(place()));
}

} // namespace chatflow
