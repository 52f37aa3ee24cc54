// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/readingdialog.h"

#include "widgets/formfield.h"
#include "widgets/noticebar.h"
#include "widgets/readingwording.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int readingDialogWidth = 420;

} // namespace

ReadingDialog::ReadingDialog(ReadingSource &source, TenantId tenant, MessageId message, QWidget *parent)
    : WholeDialog(parent)
    , m_source(source)
    , m_tenant(tenant)
    , m_message(message)
    , m_notice(new NoticeBar(this))
    , m_state(new StatePane(this))
    , m_form(new QWidget(this))
    , m_told(new QLabel(m_form))
    , m_intents(new QComboBox(m_form))
    , m_feelings(new QComboBox(m_form))
    , m_buttons(new QDialogButtonBox(this))
{
    setObjectName(u"readingDialog"_s);
    setWindowTitle(tr("What this message wants"));
    m_intents->setObjectName(u"readingIntent"_s);
    m_feelings->setObjectName(u"readingFeeling"_s);
    m_told->setObjectName(u"readingTold"_s);
    m_told->setTextFormat(Qt::PlainText);
    m_told->setWordWrap(true);
    m_intentField = new FormField(m_intents, m_form);
    m_intentField->setLabel(tr("It &wants"));
    m_feelingField = new FormField(m_feelings, m_form);
    m_feelingField->setLabel(tr("It &sounds"));
    m_feelingField->setHint(
        tr("From the next message on, messages like this one are read so in this business."));
    auto *rows = new QVBoxLayout(m_form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::m);
    for (QWidget *row : QList<QWidget *>{m_told, m_intentField, m_feelingField})
        rows->addWidget(row);
    rows->addStretch(1);
    m_form->hide();
    m_store = m_buttons->addButton(tr("&Correct"), QDialogButtonBox::AcceptRole);
    m_store->setObjectName(u"readingStore"_s);
    m_store->setDefault(true);
    m_takeBack = m_buttons->addButton(tr("&Take the correction back"), QDialogButtonBox::ActionRole);
    m_takeBack->setObjectName(u"readingTakeBack"_s);
    m_buttons->addButton(tr("C&lose"), QDialogButtonBox::RejectRole);
    m_store->hide();
    m_takeBack->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    for (QWidget *part : QList<QWidget *>{m_notice, m_state, m_form})
        column->addWidget(part);
    column->addWidget(m_buttons);
    m_notice->hide();
    resize(readingDialogWidth, sizeHint().height());
    connect(m_state, &StatePane::retryRequested, this, &ReadingDialog::ask);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        finish(m_source.correct(m_tenant, m_message, m_intents->currentData().toString(),
                                static_cast<Feeling>(m_feelings->currentData().toInt())));
    });
    connect(m_takeBack, &QPushButton::clicked, this,
            [this] { finish(m_source.takeBack(m_tenant, m_message)); });
    ask();
}

void ReadingDialog::ask()
{
    m_state->showLoading({});
    onDone(this, m_source.reading(m_tenant, m_message),
           [this](const Result<std::optional<JudgedReading>> &judged) {
               if (!judged) {
                   m_state->showFailing(tr("It could not be read"), judged.error());
                   return;
               }
               if (!*judged) {
                   m_state->showEmpty(
                       tr("It was not read"),
                       tr("Imported messages and those stored before this program read them tell nothing."));
                   return;
               }
               onDone(this, m_source.intents(m_tenant),
                      [this, shown = **judged](const Result<QList<OwnIntent>> &own) {
                          if (own)
                              fillIn(shown, *own);
                          else
                              m_state->showFailing(tr("It could not be read"), own.error());
                      });
           });
}

void ReadingDialog::fillIn(const JudgedReading &judged, const QList<OwnIntent> &own)
{
    const KeptReading &reading = judged.reading;
    QStringList intents = builtInIntents();
    for (const OwnIntent &intent : own)
        intents << intent.name;
    if (!intents.contains(reading.intent))
        intents << reading.intent; // an own one that is gone
    for (const QString &intent : std::as_const(intents))
        m_intents->addItem(ReadingWording::intentName(intent), intent);
    m_intents->setCurrentIndex(m_intents->findData(reading.intent));
    for (const Feeling feeling : {Feeling::Negative, Feeling::Neutral, Feeling::Positive})
        m_feelings->addItem(ReadingWording::feelingName(toString(feeling)), static_cast<int>(feeling));
    m_feelings->setCurrentIndex(m_feelings->findData(static_cast<int>(reading.feeling)));
    m_told->setText(judged.correction
                        ? tr("Somebody corrected how it was read.")
                        //: %1 is what a contact wants ("Price"), %2 a share ("82 %")
                        : tr("Read as “%1”, %2 sure.")
                              .arg(ReadingWording::intentName(reading.intent),
                                   tr("%1 %").arg(locale().toString(qRound(100 * reading.intentCertainty)))));
    const bool may = m_source.mayCorrect(m_tenant);
    m_intents->setEnabled(may);
    m_feelings->setEnabled(may);
    m_store->setVisible(may);
    m_takeBack->setVisible(may && judged.correction);
    m_state->hide();
    m_form->show();
    if (may)
        m_intents->setFocus();
}

void ReadingDialog::finish(const QFuture<Result<>> &storing)
{
    m_buttons->setEnabled(false);
    onDone(this, storing, [this](const Result<> &stored) {
        m_buttons->setEnabled(true);
        if (stored)
            accept();
        else
            m_notice->showError(tr("It was not stored."), stored.error());
    });
}

} // namespace chatflow
