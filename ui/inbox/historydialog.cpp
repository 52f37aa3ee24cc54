// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/historydialog.h"

#include "widgets/datefield.h"
#include "widgets/formfield.h"
#include "widgets/noticebar.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int historyDialogWidth = 480;
constexpr int usualDays = 90;

QLabel *historyText(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

int whole(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, 1'000'000'000));
}

} // namespace

HistoryDialog::HistoryDialog(RecordsSource &source, HistoryPlaceOffer place, QWidget *parent)
    : WholeDialog(parent)
    , m_source(source)
    , m_place(std::move(place))
    , m_notice(new NoticeBar(this))
    , m_text(historyText(u"historyText"_s, this))
    , m_instance(new QComboBox(this))
    , m_instanceField(new FormField(m_instance, this))
    , m_whom(new QComboBox(this))
    , m_whomField(new FormField(m_whom, this))
    , m_all(new QCheckBox(tr("E&verything the server has"), this))
    , m_since(new DateField(this))
    , m_sinceField(new FormField(m_since, this))
    , m_progress(new QProgressBar(this))
    , m_state(historyText(u"historyState"_s, this))
    , m_start(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    build();
    for (QComboBox *box : {m_instance, m_whom})
        connect(box, &QComboBox::currentIndexChanged, this, &HistoryDialog::lookAtLast);
    connect(m_all, &QCheckBox::toggled, this, &HistoryDialog::refresh);
    connect(m_since, &QDateEdit::dateChanged, this, &HistoryDialog::refresh);
    connect(m_start, &QPushButton::clicked, this, &HistoryDialog::start);
    connect(m_close, &QPushButton::clicked, this, &HistoryDialog::reject);
    onDone(this, m_source.instances(m_place.tenant), [this](const Result<QList<Instance>> &instances) {
        if (!instances)
            return m_notice->showError(tr("The numbers of the business could not be read."),
                                       instances.error());
        m_known = true;
        for (const Instance &instance : *instances)
            m_instance->addItem(instance.name, instance.id.value());
        if (instances->isEmpty())
            m_notice->showText(NoticeBar::Tone::Warning, tr("This business has no WhatsApp number yet."));
        refresh();
    });
    refresh();
}

HistoryDialog::~HistoryDialog()
{
    m_stop.cancel();
}

void HistoryDialog::build()
{
    setObjectName(u"historyDialog"_s);
    setWindowTitle(tr("Read messages back from WhatsApp"));
    m_text->setText(
        tr("The server keeps messages from before this program came. What is read back is for people: the AI "
           "neither answers it nor is told of it, and it counts nowhere. People who were erased here come "
           "back if the server still has their messages."));
    m_instance->setObjectName(u"historyInstance"_s);
    m_whom->setObjectName(u"historyWhom"_s);
    m_all->setObjectName(u"historyAll"_s);
    m_since->setObjectName(u"historySince"_s);
    m_progress->setObjectName(u"historyProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_start->setObjectName(u"historyStart"_s);
    m_start->setProperty("primary", true);
    m_start->setDefault(true);
    m_close->setObjectName(u"historyClose"_s);
    m_close->setAutoDefault(false);
    m_instanceField->setLabel(tr("&Number of the business"));
    m_whomField->setLabel(tr("&Conversations"));
    m_sinceField->setLabel(tr("&Written since"));
    m_whom->addItem(tr("All of this number"));
    if (m_place.contact)
        m_whom->addItem(tr("Only with %1").arg(m_place.contactName));
    for (QComboBox *box : {m_instance, m_whom}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(20);
    }
    m_since->setCalendarPopup(true);
    m_since->setLocale(locale());
    m_since->setDate(QDateTime::currentDateTimeUtc().toTimeZone(m_place.zone).date().addDays(-usualDays));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_start);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    for (QWidget *part : QList<QWidget *>{m_notice, m_text, m_instanceField, m_whomField, m_all, m_sinceField,
                                          m_progress, m_state})
        column->addWidget(part);
    column->addStretch(1);
    column->addLayout(buttons);
    setMinimumWidth(historyDialogWidth);
    m_notice->hide();
    m_state->hide();
}

HistoryScope HistoryDialog::scope() const
{
    return {.tenant = m_place.tenant,
            .instance = InstanceId(m_instance->currentData().toLongLong()),
            .contact = m_whom->currentIndex() > 0 ? m_place.contact : ContactId()};
}

Instant HistoryDialog::since() const
{
    if (m_all->isChecked())
        return Instant();
    return instantFromMs(m_since->date().startOfDay(m_place.zone).toMSecsSinceEpoch());
}

void HistoryDialog::lookAtLast()
{
    m_last.reset();
    refresh();
    if (m_instance->currentIndex() < 0)
        return;
    onDone(this, m_source.lastHistory(scope()),
           [this, question = ++m_question](const Result<std::optional<HistoryReading>> &last) {
               if (question == m_question && last && !m_running)
                   showLast(*last);
           });
}

void HistoryDialog::showLast(const std::optional<HistoryReading> &last)
{
    m_last = last;
    if (last && !last->done) {
        m_all->setChecked(last->since == Instant());
        if (last->since != Instant())
            m_since->setDate(QDateTime::fromMSecsSinceEpoch(toMs(last->since), m_place.zone).date());
    }
    refresh();
}

void HistoryDialog::refresh()
{
    const bool goesOn = m_last && m_last->goesOn(since());
    m_instanceField->setVisible(m_instance->count() > 1);
    m_whomField->setVisible(m_whom->count() > 1);
    m_sinceField->setVisible(!m_all->isChecked());
    m_progress->setVisible(m_running);
    for (QWidget *field : QList<QWidget *>{m_instance, m_whom, m_all, m_since})
        field->setEnabled(!m_running);
    m_close->setText(m_running ? tr("S&top") : tr("C&lose"));
    m_start->setText(goesOn ? tr("&Go on") : tr("&Read"));
    m_start->setEnabled(m_known && !m_running && m_instance->currentIndex() >= 0);
    if (m_running)
        return;
    if (m_last)
        m_state->setText(
            goesOn ? tr("A reading was stopped after %n message(s). It goes on from there.", nullptr,
                        whole(m_last->read))
            : m_last->done
                //: %1 is a day
                ? tr("Last read on %1.")
                      .arg(locale().toString(
                          QDateTime::fromMSecsSinceEpoch(toMs(m_last->updatedAt), m_place.zone).date(),
                          QLocale::LongFormat))
                : QString());
    m_state->setVisible(m_last && !m_state->text().isEmpty());
}

void HistoryDialog::start()
{
    m_running = true;
    m_stop = CancelToken();
    m_notice->hide();
    m_state->hide();
    m_progress->setRange(0, 0);
    refresh();
    m_close->setFocus(Qt::OtherFocusReason);
    const auto told = [dialog = QPointer(this)](const HistoryReading &now) {
        if (dialog)
            dialog->progress(now);
    };
    onDone(this, m_source.readHistory(scope(), since(), told, m_stop),
           [this](const Result<HistoryReading> &outcome) { finished(outcome); });
}

void HistoryDialog::progress(const HistoryReading &now)
{
    m_progress->setRange(0, std::max(1, whole(now.total)));
    m_progress->setValue(whole(now.read));
}

QString HistoryDialog::reportText(const HistoryReading &reading) const
{
    if (reading.read == 0)
        return tr("The server has no such messages. It may be set not to keep any.");
    QStringList said{tr("%n message(s) were read.", nullptr, whole(reading.read)),
                     tr("%n were added.", nullptr, whole(reading.added))};
    if (reading.known > 0)
        said << tr("%n were there already.", nullptr, whole(reading.known));
    if (reading.leftOut > 0)
        said << tr("%n were left out: of groups, of statuses, or nothing a person wrote.", nullptr,
                   whole(reading.leftOut));
    if (reading.notUnderstood > 0)
        said << tr("%n could not be understood.", nullptr, whole(reading.notUnderstood));
    said << tr("The newest ones come by themselves while the engine runs.");
    return said.join(u' ');
}

void HistoryDialog::finished(const Result<HistoryReading> &outcome)
{
    m_running = false;
    m_last = outcome ? std::optional(*outcome) : std::nullopt;
    refresh();
    if (outcome) {
        m_state->setText(reportText(*outcome));
        m_state->show();
        return;
    }
    if (outcome.error().code != Error::Code::Cancelled)
        m_notice->showError(tr("The messages could not be read back. What was read until then stays."),
                            outcome.error());
    lookAtLast();
}

void HistoryDialog::reject()
{
    if (m_running)
        m_stop.cancel();
    else
        WholeDialog::reject();
}

} // namespace chatflow
