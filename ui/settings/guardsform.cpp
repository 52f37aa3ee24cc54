// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/guardsform.h"

#include "flowise/predictionurl.h"
#include "widgets/formfield.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

// What GuardSettings::validate() and SurveySettings::validate() take.
constexpr int mostAnswersShown = 1000;
constexpr int mostPerMinute = 6000;
constexpr int longestHours = 14 * 24;
constexpr qsizetype longestGuardText = 4096;

/// A field for a sentence or two; Tab leaves it.
QPlainTextEdit *sentences(const QString &name, QWidget *parent)
{
    auto *field = new QPlainTextEdit(parent);
    field->setObjectName(name);
    field->setTabChangesFocus(true);
    field->setFixedHeight(field->fontMetrics().lineSpacing() * 3 + 2 * field->frameWidth() + 12);
    return field;
}

QSpinBox *number(const QString &name, int least, int most, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(least, most);
    return box;
}

} // namespace

GuardsForm::GuardsForm(QWidget *parent)
    : TenantForm(parent)
    , m_scope(sentences(u"guardScope"_s, this))
    , m_disclosure(sentences(u"guardDisclosure"_s, this))
    , m_secondFlow(new QLineEdit(this))
    , m_fallback(sentences(u"guardFallback"_s, this))
    , m_answers(number(u"guardAnswers"_s, 0, mostAnswersShown, this))
    , m_pace(number(u"guardPace"_s, 0, mostPerMinute, this))
    , m_survey(new QCheckBox(this))
    , m_question(sentences(u"surveyQuestion"_s, this))
    , m_hours(number(u"surveyHours"_s, 1, longestHours, this))
{
    setObjectName(u"guardsForm"_s);
    m_secondFlow->setObjectName(u"guardSecondFlow"_s);
    m_survey->setObjectName(u"surveyEnabled"_s);
    m_scopeField = add(m_scope);
    m_disclosureField = add(m_disclosure);
    m_secondFlowField = add(m_secondFlow);
    m_fallbackField = add(m_fallback);
    m_answersField = add(m_answers);
    m_paceField = add(m_pace);
    m_surveyField = add(m_survey);
    m_questionField = add(m_question);
    m_hoursField = add(m_hours);
    for (auto [text, field] :
         {std::pair(m_scope, m_scopeField), std::pair(m_disclosure, m_disclosureField),
          std::pair(m_fallback, m_fallbackField), std::pair(m_question, m_questionField)})
        connect(text, &QPlainTextEdit::textChanged, this, [this, field = field] { changed(field); });
    for (auto [box, field] : {std::pair(m_answers, m_answersField), std::pair(m_pace, m_paceField),
                              std::pair(m_hours, m_hoursField)})
        connect(box, &QSpinBox::valueChanged, this, [this, field = field] { changed(field); });
    connect(m_secondFlow, &QLineEdit::textEdited, this, [this] { changed(m_secondFlowField); });
    connect(m_survey, &QCheckBox::toggled, this, [this] { changed(m_surveyField); });
    GuardsForm::retranslate();
}

void GuardsForm::fill(const GuardSettings &guards, const SurveySettings &survey)
{
    const QSignalBlocker quietScope(m_scope);
    const QSignalBlocker quietDisclosure(m_disclosure);
    const QSignalBlocker quietFallback(m_fallback);
    const QSignalBlocker quietAnswers(m_answers);
    const QSignalBlocker quietPace(m_pace);
    const QSignalBlocker quietSurvey(m_survey);
    const QSignalBlocker quietQuestion(m_question);
    const QSignalBlocker quietHours(m_hours);
    m_scope->setPlainText(guards.scope);
    m_disclosure->setPlainText(guards.disclosure);
    m_secondFlow->setText(guards.secondFlowId);
    m_fallback->setPlainText(guards.fallbackText);
    m_answers->setValue(guards.answersInTenMinutes);
    m_pace->setValue(guards.messagesAMinute);
    m_survey->setChecked(survey.enabled);
    m_question->setPlainText(survey.question);
    m_hours->setValue(survey.hours);
    begin();
}

void GuardsForm::apply(TenantSettings &settings) const
{
    const QString flow = m_secondFlow->text().trimmed();
    settings.guards = {.secondFlowId = flowIdFrom(flow).value_or(flow),
                       .fallbackText = m_fallback->toPlainText().trimmed(),
                       .disclosure = m_disclosure->toPlainText().trimmed(),
                       .scope = m_scope->toPlainText().trimmed(),
                       .answersInTenMinutes = m_answers->value(),
                       .messagesAMinute = m_pace->value()};
    settings.survey = {.enabled = m_survey->isChecked(),
                       .question = m_question->toPlainText().trimmed(),
                       .hours = m_hours->value()};
}

void GuardsForm::judge()
{
    const QString flow = m_secondFlow->text().trimmed();
    m_secondFlowField->setProblem(flow.isEmpty() || flowIdFrom(flow)
                                      ? QString()
                                      : tr("Paste the whole ID of a chatflow, or leave it empty."));
    for (auto [text, field] :
         {std::pair(m_scope, m_scopeField), std::pair(m_disclosure, m_disclosureField),
          std::pair(m_fallback, m_fallbackField), std::pair(m_question, m_questionField)})
        field->setProblem(
            text->toPlainText().size() > longestGuardText
                ? tr("It is too long for a WhatsApp message: at most %L1 characters.").arg(longestGuardText)
                : QString());
    m_questionField->setVisible(m_survey->isChecked());
    m_hoursField->setVisible(m_survey->isChecked());
}

void GuardsForm::retranslate()
{
    m_scopeField->setLabel(tr("What the AI &talks about"));
    m_scopeField->setHint(
        tr("“Our products, orders and opening hours.” It declines everything else. Empty: anything."));
    m_disclosureField->setLabel(tr("&Words that tell it is an AI"));
    m_disclosureField->setHint(
        tr("They begin its first answer to a contact in a day; the law asks for it in some countries."));
    m_secondFlowField->setLabel(tr("C&hatflow when the first one fails"));
    m_secondFlowField->setHint(
        tr("The ID of another chatflow on the same server, asked once before a person is called."));
    m_fallbackField->setLabel(tr("&Message when nobody can answer"));
    m_fallbackField->setHint(
        tr("The contact hears this when every attempt has failed and a person is called. Variables "
           "like {contact_name} are filled in."));
    m_answersField->setLabel(tr("Most a&nswers to a contact in ten minutes"));
    m_answersField->setHint(tr("More than this is another bot: the AI stops and a person looks."));
    m_paceField->setLabel(tr("Most messages a m&inute of a number"));
    m_paceField->setHint(tr("WhatsApp blocks numbers that write faster than people. Yours never wait."));
    m_surveyField->setLabel(tr("&Question how it was"));
    m_survey->setText(tr("Ask for a number from 1 to 5 when a person has done with a conversation"));
    m_questionField->setLabel(tr("Words of the qu&estion"));
    m_questionField->setHint(tr("Empty: the usual ones, in the contact's language."));
    m_hoursField->setLabel(tr("Time to an&swer it"));
    m_hoursField->setHint(tr("A number that comes later is an ordinary message."));
    for (QSpinBox *box : {m_answers, m_pace})
        box->setSpecialValueText(tr("no limit"));
    m_hours->setSuffix(tr(" h"));
}

} // namespace chatflow
