// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/answeringform.h"

#include "widgets/formfield.h"

#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

// What TenantSettings::validate() takes.
constexpr double longestQuiet = 60;
constexpr double longestMaxQuiet = 300;
constexpr int oldestMinutes = 7 * 24 * 60;
constexpr int mostAttempts = 20;
constexpr int longestSend = 600;
constexpr int longestTarget = 7 * 24 * 60;

milliseconds millisecondsOf(const QDoubleSpinBox &box)
{
    return milliseconds(qRound64(box.value() * 1000));
}

/// In the box' own digits, so that what was not touched can be told from what was.
double secondsOf(milliseconds time)
{
    return static_cast<double>(qRound64(static_cast<double>(time.count()) / 100)) / 10;
}

int minutesOf(seconds time)
{
    return static_cast<int>((time.count() + 59) / 60);
}

} // namespace

AnsweringForm::AnsweringForm(QWidget *parent)
    : TenantForm(parent)
    , m_quiet(new QDoubleSpinBox(this))
    , m_maxQuiet(new QDoubleSpinBox(this))
    , m_maxAge(new QSpinBox(this))
    , m_attempts(new QSpinBox(this))
    , m_sendTimeout(new QSpinBox(this))
    , m_personTarget(new QSpinBox(this))
    , m_importantTag(new QLineEdit(this))
{
    setObjectName(u"answeringForm"_s);
    m_quiet->setObjectName(u"answeringQuiet"_s);
    m_maxQuiet->setObjectName(u"answeringMaxQuiet"_s);
    m_maxAge->setObjectName(u"answeringMaxAge"_s);
    m_attempts->setObjectName(u"answeringAttempts"_s);
    m_sendTimeout->setObjectName(u"answeringSendTimeout"_s);
    m_personTarget->setObjectName(u"answeringPersonTarget"_s);
    m_importantTag->setObjectName(u"answeringImportantTag"_s);
    m_quiet->setRange(0, longestQuiet);
    m_maxQuiet->setRange(0, longestMaxQuiet);
    for (QDoubleSpinBox *box : {m_quiet, m_maxQuiet}) {
        box->setDecimals(1);
        box->setSingleStep(0.5);
    }
    m_maxAge->setRange(1, oldestMinutes);
    m_attempts->setRange(1, mostAttempts);
    m_sendTimeout->setRange(1, longestSend);
    m_personTarget->setRange(1, longestTarget);
    m_quietField = add(m_quiet);
    m_maxQuietField = add(m_maxQuiet);
    m_maxAgeField = add(m_maxAge);
    m_attemptsField = add(m_attempts);
    m_sendTimeoutField = add(m_sendTimeout);
    m_personTargetField = add(m_personTarget);
    m_importantTagField = add(m_importantTag);
    for (auto [box, field] : {std::pair(m_quiet, m_quietField), std::pair(m_maxQuiet, m_maxQuietField)})
        connect(box, &QDoubleSpinBox::valueChanged, this, [this, field = field] { changed(field); });
    for (auto [box, field] :
         {std::pair(m_maxAge, m_maxAgeField), std::pair(m_attempts, m_attemptsField),
          std::pair(m_sendTimeout, m_sendTimeoutField), std::pair(m_personTarget, m_personTargetField)})
        connect(box, &QSpinBox::valueChanged, this, [this, field = field] { changed(field); });
    connect(m_importantTag, &QLineEdit::textChanged, this, [this] { changed(m_importantTagField); });
    AnsweringForm::retranslate();
}

void AnsweringForm::fill(const AnswerSettings &settings)
{
    const QSignalBlocker quiet(m_quiet);
    const QSignalBlocker quietMax(m_maxQuiet);
    const QSignalBlocker quietAge(m_maxAge);
    const QSignalBlocker quietAttempts(m_attempts);
    const QSignalBlocker quietSend(m_sendTimeout);
    const QSignalBlocker quietTarget(m_personTarget);
    const QSignalBlocker quietTag(m_importantTag);
    m_shown = settings;
    m_quiet->setValue(secondsOf(settings.quiet));
    m_maxQuiet->setValue(secondsOf(settings.maxQuiet));
    m_maxAge->setValue(minutesOf(settings.maxAge));
    m_attempts->setValue(settings.attempts);
    m_sendTimeout->setValue(static_cast<int>(settings.sendTimeout.count()));
    m_personTarget->setValue(static_cast<int>(settings.personTarget.count()));
    m_importantTag->setText(settings.importantTag);
    begin();
}

void AnsweringForm::apply(TenantSettings &settings) const
{
    AnswerSettings answering = m_shown;
    if (m_quiet->value() != secondsOf(m_shown.quiet))
        answering.quiet = millisecondsOf(*m_quiet);
    if (m_maxQuiet->value() != secondsOf(m_shown.maxQuiet))
        answering.maxQuiet = millisecondsOf(*m_maxQuiet);
    if (m_maxAge->value() != minutesOf(m_shown.maxAge))
        answering.maxAge = std::chrono::minutes(m_maxAge->value());
    answering.attempts = m_attempts->value();
    answering.sendTimeout = seconds(m_sendTimeout->value());
    answering.personTarget = std::chrono::minutes(m_personTarget->value());
    answering.importantTag = m_importantTag->text().trimmed();
    settings.answering = answering;
}

void AnsweringForm::judge()
{
    m_maxQuietField->setProblem(m_maxQuiet->value() < m_quiet->value()
                                    ? tr("It cannot be shorter than the wait for one more message.")
                                    : QString());
}

void AnsweringForm::retranslate()
{
    m_quietField->setLabel(tr("&Wait for one more message"));
    m_quietField->setHint(
        tr("People write in several messages. The AI answers when none has come for this long."));
    m_maxQuietField->setLabel(tr("&Longest wait for more messages"));
    m_maxQuietField->setHint(tr("After this long the AI answers, even if more keep coming."));
    m_maxAgeField->setLabel(tr("&Oldest message that is answered"));
    m_maxAgeField->setHint(tr("What arrives later than this, say after a failure, waits for a person."));
    m_attemptsField->setLabel(tr("A&ttempts to get an answer"));
    m_attemptsField->setHint(tr("When the last one fails, a person gets the conversation."));
    m_sendTimeoutField->setLabel(tr("Longest time to &send"));
    m_sendTimeoutField->setHint(tr("After this long it counts as unknown whether a message went out."));
    m_personTargetField->setLabel(tr("A &person answers within"));
    m_personTargetField->setHint(
        tr("What waits for a person longer than this, in opening hours, stands first in the escalations."));
    m_importantTagField->setLabel(tr("Tag of &important contacts"));
    m_importantTagField->setHint(tr("Who carries the tag of this name is more urgent. Empty: nobody."));
    for (QDoubleSpinBox *box : {m_quiet, m_maxQuiet})
        box->setSuffix(tr(" s"));
    m_sendTimeout->setSuffix(tr(" s"));
    m_maxAge->setSuffix(tr(" min"));
    m_personTarget->setSuffix(tr(" min"));
}

} // namespace chatflow
