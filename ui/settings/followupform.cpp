// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/followupform.h"

#include "settings/followupsteps.h"
#include "widgets/formfield.h"
#include "widgets/timefield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int mostFollowUps = 20; ///< what FollowUpSettings::validate() takes
constexpr int wholeDay = 24 * 60;

QTime timeOf(int minutes)
{
    return QTime(minutes / 60 % 24, minutes % 60);
}

int minutesOf(QTime time)
{
    return time.hour() * 60 + time.minute();
}

QStringList wordsOf(const QString &text)
{
    QStringList words;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
        if (!word.trimmed().isEmpty())
            words.append(word.simplified());
    }
    return words;
}

} // namespace

FollowUpForm::FollowUpForm(QWidget *parent)
    : TenantForm(parent)
    , m_enabled(new QCheckBox(this))
    , m_steps(new FollowUpSteps(this))
    , m_earliest(new TimeField(this))
    , m_latest(new TimeField(this))
    , m_openOnly(new QCheckBox(this))
    , m_maximum(new QSpinBox(this))
    , m_missed(new QComboBox(this))
    , m_stopWords(new QLineEdit(this))
{
    setObjectName(u"followUpForm"_s);
    m_enabled->setObjectName(u"followUpsEnabled"_s);
    m_earliest->setObjectName(u"followUpsEarliest"_s);
    m_latest->setObjectName(u"followUpsLatest"_s);
    m_openOnly->setObjectName(u"followUpsOpenOnly"_s);
    m_maximum->setObjectName(u"followUpsMaximum"_s);
    m_missed->setObjectName(u"followUpsMissed"_s);
    m_stopWords->setObjectName(u"followUpsStopWords"_s);
    for (QTimeEdit *edit : {m_earliest, m_latest})
        edit->setDisplayFormat(u"HH:mm"_s);
    m_maximum->setRange(1, mostFollowUps);
    m_missed->addItem(QString(), QVariant::fromValue(int(MissedFollowUp::Send)));
    m_missed->addItem(QString(), QVariant::fromValue(int(MissedFollowUp::Skip)));
    m_enabledField = add(m_enabled);
    m_stepsField = add(m_steps);
    m_earliestField = add(m_earliest);
    m_latestField = add(m_latest);
    addPair(m_earliestField, m_latestField);
    m_openOnlyField = add(m_openOnly);
    m_maximumField = add(m_maximum);
    m_missedField = add(m_missed);
    m_stopWordsField = add(m_stopWords);
    connect(m_enabled, &QCheckBox::toggled, this, [this] { changed(m_enabledField); });
    connect(m_steps, &FollowUpSteps::edited, this, [this] { changed(m_stepsField); });
    connect(m_earliest, &QTimeEdit::timeChanged, this, [this] { changed(m_earliestField); });
    connect(m_latest, &QTimeEdit::timeChanged, this, [this] { changed(m_latestField); });
    connect(m_openOnly, &QCheckBox::toggled, this, [this] { changed(m_openOnlyField); });
    connect(m_maximum, &QSpinBox::valueChanged, this, [this] { changed(m_maximumField); });
    connect(m_missed, &QComboBox::currentIndexChanged, this, [this] { changed(m_missedField); });
    connect(m_stopWords, &QLineEdit::textChanged, this, [this] { changed(m_stopWordsField); });
    FollowUpForm::retranslate();
}

void FollowUpForm::fill(const FollowUpSettings &settings, const QList<FollowUpStep> &steps)
{
    const QSignalBlocker enabled(m_enabled);
    const QSignalBlocker list(m_steps);
    const QSignalBlocker earliest(m_earliest);
    const QSignalBlocker latest(m_latest);
    const QSignalBlocker open(m_openOnly);
    const QSignalBlocker maximum(m_maximum);
    const QSignalBlocker missed(m_missed);
    const QSignalBlocker words(m_stopWords);
    m_enabled->setChecked(settings.enabled);
    m_steps->setSteps(steps);
    m_earliest->setTime(timeOf(settings.earliest));
    m_latest->setTime(timeOf(settings.latest));
    m_openOnly->setChecked(settings.openOnly);
    m_maximum->setValue(settings.maximum);
    m_missed->setCurrentIndex(m_missed->findData(int(settings.missed)));
    m_stopWords->setText(settings.stopWords.join(u", "_s));
    begin();
}

void FollowUpForm::apply(TenantSettings &settings) const
{
    FollowUpSettings &followUps = settings.followUps;
    followUps.enabled = m_enabled->isChecked();
    followUps.earliest = minutesOf(m_earliest->time());
    // The end of the day is midnight, which is the beginning of none here.
    followUps.latest = minutesOf(m_latest->time()) == 0 ? wholeDay : minutesOf(m_latest->time());
    followUps.openOnly = m_openOnly->isChecked();
    followUps.maximum = m_maximum->value();
    followUps.missed = static_cast<MissedFollowUp>(m_missed->currentData().toInt());
    followUps.stopWords = wordsOf(m_stopWords->text());
    settings.followUpSteps = m_steps->steps();
}

void FollowUpForm::goToStep(const QString &afterMinutes)
{
    goTo(m_steps->widgetOf(afterMinutes));
}

void FollowUpForm::judge()
{
    m_steps->judge();
    QString problem;
    if (m_enabled->isChecked() && m_steps->steps().isEmpty())
        problem = tr("Add at least one follow-up, or switch them off.");
    else if (!m_steps->isValid())
        problem = tr("Something is missing in a follow-up.");
    m_stepsField->setProblem(problem);
    const int latest = minutesOf(m_latest->time());
    m_latestField->setProblem(latest != 0 && latest <= minutesOf(m_earliest->time())
                                  ? tr("It has to be later than the beginning.")
                                  : QString());
}

void FollowUpForm::retranslate()
{
    m_enabledField->setLabel(tr("Contacts who do not &answer"));
    m_enabled->setText(tr("Write to all of them again"));
    m_enabledField->setHint(
        tr("Only where the AI spoke last and nobody took over. It ends when the contact writes, wants no "
           "messages, or a person takes the conversation. A rule can start it for single contacts, too."));
    m_stepsField->setLabel(tr("&Follow-ups"));
    m_stepsField->setHint(tr("The times count from the message that is not answered. Variables such as "
                             "{contact_name} and {business_name} are filled in."));
    m_earliestField->setLabel(tr("Not &before"));
    m_earliestField->setHint(tr("On the contact's clock, where the country has one time zone; otherwise on "
                                "that of the business."));
    m_latestField->setLabel(tr("Not a&fter"));
    m_openOnlyField->setLabel(tr("Opening &hours"));
    m_openOnly->setText(tr("Only while the business is open"));
    m_maximumField->setLabel(tr("&Most without an answer"));
    m_maximumField->setHint(tr("Then the contact is left alone until the contact writes."));
    m_missedField->setLabel(tr("When the p&rogram was off"));
    m_missed->setItemText(0, tr("Send it late, once"));
    m_missed->setItemText(1, tr("Leave it out"));
    m_missedField->setHint(tr("What is more than three days late is always left out."));
    m_stopWordsField->setLabel(tr("&Words that end automatic messages"));
    m_stopWordsField->setHint(tr("Besides the usual ones (STOP, BAJA, SAIR, …), with commas between. Who "
                                 "sends one gets no automatic message or answer again."));
}

} // namespace chatflow
