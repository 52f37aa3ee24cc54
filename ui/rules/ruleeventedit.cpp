// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/ruleeventedit.h"

#include "automation/rulewording.h"
#include "rules/durationedit.h"
#include "rules/rulessource.h"
#include "widgets/formfield.h"
#include "widgets/readingwording.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

using EventKind = RuleEvent::Kind;
/// In the order in which people look for them.
constexpr std::array offeredEvents{EventKind::Message,      EventKind::Keyword,    EventKind::Intent,
                                   EventKind::Feeling,      EventKind::Silence,    EventKind::FirstContact,
                                   EventKind::Frequent,     EventKind::OutOfHours, EventKind::Escalated,
                                   EventKind::LimitReached, EventKind::AiFailed,   EventKind::HandedBack};
constexpr int intentLines = 6;
constexpr int mostMessages = 100'000;
constexpr int mostDays = 366;

QStringList typedWords(const QString &text)
{
    QStringList words;
    for (const QString &word : text.split(u',')) {
        if (!word.trimmed().isEmpty())
            words << word.trimmed();
    }
    return words;
}

} // namespace

RuleEventEdit::RuleEventEdit(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_words(new QLineEdit(this))
    , m_intentList(new QListWidget(this))
    , m_feeling(new QComboBox(this))
    , m_certainty(new QSpinBox(this))
    , m_count(new QSpinBox(this))
    , m_days(new QSpinBox(this))
    , m_silence(new DurationEdit(u"ruleSilence"_s, this))
{
    m_kind->setObjectName(u"ruleEvent"_s);
    m_words->setObjectName(u"ruleWords"_s);
    m_intentList->setObjectName(u"ruleIntents"_s);
    m_feeling->setObjectName(u"ruleFeeling"_s);
    m_certainty->setObjectName(u"ruleCertainty"_s);
    m_count->setObjectName(u"ruleCount"_s);
    m_days->setObjectName(u"ruleDays"_s);
    for (const EventKind kind : offeredEvents)
        m_kind->addItem(QString(), static_cast<int>(kind));
    m_kind->setMaxVisibleItems(static_cast<int>(offeredEvents.size()));
    for (const Feeling feeling : {Feeling::Negative, Feeling::Neutral, Feeling::Positive})
        m_feeling->addItem(QString(), toString(feeling));
    m_certainty->setRange(0, 100);
    m_certainty->setSuffix(u" %"_s);
    m_certainty->setSingleStep(5);
    m_count->setRange(1, mostMessages);
    m_days->setRange(1, mostDays);
    m_intentList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_kindField = new FormField(m_kind, this);
    m_wordsField = new FormField(m_words, this);
    m_intentField = new FormField(m_intentList, this);
    m_feelingField = new FormField(m_feeling, this);
    m_certaintyField = new FormField(m_certainty, this);
    m_countField = new FormField(m_count, this);
    m_daysField = new FormField(m_days, this);
    m_silenceField = new FormField(m_silence, this);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    grid->addWidget(m_kindField, 0, 0, 1, 2);
    grid->addWidget(m_wordsField, 1, 0, 1, 2);
    grid->addWidget(m_intentField, 2, 0, 1, 2);
    grid->addWidget(m_feelingField, 3, 0);
    grid->addWidget(m_certaintyField, 3, 1);
    grid->addWidget(m_countField, 4, 0);
    grid->addWidget(m_daysField, 4, 1);
    grid->addWidget(m_silenceField, 5, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);

    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showFields();
        Q_EMIT edited();
    });
    connect(m_words, &QLineEdit::textEdited, this, [this] {
        m_wordsField->touch();
        Q_EMIT edited();
    });
    connect(m_intentList, &QListWidget::itemChanged, this, [this] {
        m_intentField->touch();
        Q_EMIT edited();
    });
    connect(m_feeling, &QComboBox::currentIndexChanged, this, [this] {
        showFields();
        Q_EMIT edited();
    });
    for (QSpinBox *number : {m_certainty, m_count, m_days})
        connect(number, &QSpinBox::valueChanged, this, &RuleEventEdit::edited);
    connect(m_silence, &DurationEdit::edited, this, &RuleEventEdit::edited);
    retranslate();
    showFields();
}

EventKind RuleEventEdit::kind() const
{
    return static_cast<EventKind>(m_kind->currentData().toInt());
}

void RuleEventEdit::setChoices(const RuleChoices &choices)
{
    if (choices.intents == m_intents)
        return;
    const QStringList chosen = chosenIntents();
    m_intents = choices.intents;
    fillIntents(chosen);
}

void RuleEventEdit::fillIntents(const QStringList &chosen)
{
    const QSignalBlocker silent(m_intentList);
    m_intentList->clear();
    QStringList all = m_intents;
    for (const QString &intent : chosen) {
        if (!all.contains(intent))
            all << intent; // that is no more: it stays until somebody takes it out
    }
    for (const QString &intent : std::as_const(all)) {
        auto *item = new QListWidgetItem(ReadingWording::intentName(intent), m_intentList);
        item->setData(Qt::UserRole, intent);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen.contains(intent) ? Qt::Checked : Qt::Unchecked);
    }
    const int line = m_intentList->count() > 0 ? m_intentList->sizeHintForRow(0) : fontMetrics().height();
    m_intentList->setFixedHeight(intentLines * line + 2 * m_intentList->frameWidth());
}

QStringList RuleEventEdit::chosenIntents() const
{
    QStringList chosen;
    for (int row = 0; row < m_intentList->count(); ++row) {
        const QListWidgetItem *item = m_intentList->item(row);
        if (item->checkState() == Qt::Checked)
            chosen << item->data(Qt::UserRole).toString();
    }
    return chosen;
}

void RuleEventEdit::setRuleEvent(const RuleEvent &event)
{
    const QSignalBlocker silent(this);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(static_cast<int>(event.kind))));
    m_words->setText(event.kind == EventKind::Keyword ? event.words.join(u", "_s) : QString());
    fillIntents(event.kind == EventKind::Intent ? event.words : QStringList());
    m_feeling->setCurrentIndex(std::max(0, m_feeling->findData(toString(event.feeling))));
    m_certainty->setValue(qRound(event.certainty * 100));
    m_count->setValue(event.count);
    m_days->setValue(event.days);
    m_silence->setMinutes(event.minutes);
    for (FormField *field : {m_wordsField, m_intentField})
        field->untouch();
    showFields();
}

RuleEvent RuleEventEdit::ruleEvent() const
{
    RuleEvent event{.kind = kind()};
    switch (event.kind) {
    case EventKind::Keyword:
        event.words = typedWords(m_words->text());
        break;
    case EventKind::Intent:
        event.words = chosenIntents();
        event.certainty = m_certainty->value() / 100.0;
        break;
    case EventKind::Feeling:
        event.feeling = feelingFromString(m_feeling->currentData().toString()).value_or(Feeling::Negative);
        event.certainty = m_certainty->value() / 100.0;
        break;
    case EventKind::Frequent:
        event.count = m_count->value();
        event.days = m_days->value();
        break;
    case EventKind::Silence:
        event.minutes = m_silence->minutes();
        break;
    default:
        break;
    }
    return event;
}

void RuleEventEdit::setProblem(const QString &problem)
{
    m_wordsField->setProblem(kind() == EventKind::Keyword ? problem : QString());
    m_intentField->setProblem(kind() == EventKind::Intent ? problem : QString());
}

void RuleEventEdit::touch()
{
    m_wordsField->touch();
    m_intentField->touch();
}

QWidget *RuleEventEdit::problemField() const
{
    return kind() == EventKind::Intent ? static_cast<QWidget *>(m_intentList) : m_words;
}

QList<QWidget *> RuleEventEdit::chain() const
{
    return QList<QWidget *>{m_kind, m_words, m_intentList, m_feeling, m_certainty, m_count, m_days} +
           m_silence->chain();
}

void RuleEventEdit::showFields()
{
    const EventKind shown = kind();
    m_wordsField->setVisible(shown == EventKind::Keyword);
    m_intentField->setVisible(shown == EventKind::Intent);
    m_feelingField->setVisible(shown == EventKind::Feeling);
    const bool negative = m_feeling->currentIndex() == 0;
    m_certaintyField->setVisible(shown == EventKind::Intent || (shown == EventKind::Feeling && negative));
    m_countField->setVisible(shown == EventKind::Frequent);
    m_daysField->setVisible(shown == EventKind::Frequent);
    m_silenceField->setVisible(shown == EventKind::Silence);
}

void RuleEventEdit::retranslate()
{
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, RuleWording::eventName(static_cast<EventKind>(m_kind->itemData(i).toInt())));
    for (int i = 0; i < m_feeling->count(); ++i)
        m_feeling->setItemText(i, ReadingWording::feelingName(m_feeling->itemData(i).toString()));
    fillIntents(chosenIntents());
    m_kindField->setLabel(tr("What happens"));
    m_wordsField->setLabel(tr("Words"));
    m_wordsField->setHint(
        tr("One of them is enough; several words are a phrase. Commas part them. Accents and "
           "capitals do not matter."));
    m_words->setPlaceholderText(tr("price, how much is it"));
    m_intentField->setLabel(tr("What the message is about"));
    m_intentField->setHint(tr("One of them is enough."));
    m_feelingField->setLabel(tr("How it sounds"));
    m_certaintyField->setLabel(tr("Sure of it by at least"));
    m_certaintyField->setHint(tr("Less finds more messages, but also wrong ones."));
    m_countField->setLabel(tr("Messages, at least"));
    m_daysField->setLabel(tr("Within so many days"));
    m_silenceField->setLabel(tr("No answer for"));
    m_silence->setNames(tr("No answer for"));
}

void RuleEventEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace chatflow
