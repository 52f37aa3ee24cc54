// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/keepingsection.h"

#include "widgets/formfield.h"
#include "widgets/noticebar.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr std::array offeredDays{7, 30, 90, 365, 0}; ///< 0 = for ever
constexpr int keepingFieldWidth = 420;

int shortNumber(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, 1'000'000'000));
}

} // namespace

KeepingSection::KeepingSection(SettingsDraft &draft, KeepingSource &source, QWidget *parent)
    : SettingsSection(draft, parent)
    , m_source(source)
    , m_notice(new NoticeBar(this))
    , m_messages(new QComboBox(this))
    , m_messagesField(new FormField(m_messages, this))
    , m_goes(new QLabel(this))
    , m_clean(new QPushButton(this))
    , m_requests(new QComboBox(this))
    , m_requestsField(new FormField(m_requests, this))
{
    m_messages->setObjectName(u"keepMessages"_s);
    m_requests->setObjectName(u"keepRequests"_s);
    m_goes->setObjectName(u"keepGoes"_s);
    m_goes->setTextFormat(Qt::PlainText);
    m_goes->setWordWrap(true);
    m_clean->setObjectName(u"keepClean"_s);
    m_clean->setAutoDefault(false);
    for (FormField *field : {m_messagesField, m_requestsField})
        field->setMaximumWidth(keepingFieldWidth);
    auto *cleaning = new QHBoxLayout;
    cleaning->addWidget(m_clean);
    cleaning->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_notice);
    column->addWidget(m_messagesField);
    column->addWidget(m_goes);
    column->addLayout(cleaning);
    column->addSpacing(space::l);
    column->addWidget(m_requestsField);
    column->addStretch(1);
    m_notice->hide();
    connect(m_messages, &QComboBox::activated, this, &KeepingSection::keepMessages);
    connect(m_requests, &QComboBox::activated, this, &KeepingSection::keepRequests);
    connect(m_clean, &QPushButton::clicked, this, &KeepingSection::askToClean);
    connect(m_notice, &NoticeBar::actionRequested, this, &KeepingSection::read);
    KeepingSection::retranslate();
}

QString KeepingSection::title() const
{
    return tr("What is kept");
}

TenantId KeepingSection::tenant() const
{
    return draft().stored().tenant.id;
}

void KeepingSection::fill()
{
    m_preview.reset();
    m_notice->hide();
    refresh();
}

void KeepingSection::began()
{
    ++m_busy;
    m_notice->hide();
    refresh();
}

template<typename T>
bool KeepingSection::ended(TenantId asked, const Result<T> &result, const QString &failure)
{
    --m_busy;
    const bool same = asked == tenant();
    if (same && !result)
        m_notice->showError(failure, result.error(), tr("Try again"));
    refresh();
    Q_EMIT settledChanged();
    return same && result;
}

void KeepingSection::read()
{
    if (!tenant())
        return;
    began();
    onDone(this, m_source.preview(tenant()),
           [this, asked = tenant()](const Result<RetentionPreview> &preview) {
               if (ended(asked, preview, tr("How long messages are kept could not be read."))) {
                   m_preview = *preview;
                   refresh();
               }
           });
    began();
    onDone(this, m_source.requestDays(), [this, asked = tenant()](const Result<int> &days) {
        if (ended(asked, days, tr("How long requests are kept could not be read."))) {
            m_requestDays = *days;
            refresh();
        }
    });
}

void KeepingSection::keepMessages()
{
    const int days = m_messages->currentData().toInt();
    if (!m_preview || days == m_preview->days)
        return;
    began();
    onDone(this, m_source.keep(tenant(), days), [this, asked = tenant()](const Result<> &kept) {
        if (ended(asked, kept, tr("It was not stored.")))
            read();
    });
}

void KeepingSection::keepRequests()
{
    const int days = m_requests->currentData().toInt();
    if (days == m_requestDays)
        return;
    began();
    onDone(this, m_source.keepRequests(days), [this, asked = tenant(), days](const Result<> &kept) {
        if (ended(asked, kept, tr("It was not stored.")))
            m_requestDays = days;
        refresh();
    });
}

void KeepingSection::askToClean()
{
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Remove old messages"),
                        m_goes->text() + u'\n' + tr("This cannot be undone."), QMessageBox::NoButton, this);
    box->setObjectName(u"keepCleanDialog"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton *yes = box->addButton(tr("&Remove them"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(tr("&Cancel"), QMessageBox::RejectRole));
    connect(yes, &QPushButton::clicked, this, &KeepingSection::clean);
    box->open();
}

void KeepingSection::clean()
{
    began();
    onDone(this, m_source.clean(tenant()), [this, asked = tenant()](const Result<qint64> &removed) {
        if (ended(asked, removed, tr("Not everything that is too old was removed.")))
            read();
    });
}

/// Those that are offered, and what is set when it is none of them.
void KeepingSection::fillChoices(QComboBox *box, int days)
{
    box->clear();
    for (const int offered : offeredDays)
        box->addItem(offered == 0 ? tr("for ever") : tr("for %n day(s)", nullptr, offered), offered);
    if (box->findData(days) < 0)
        box->insertItem(0, tr("for %n day(s)", nullptr, days), days);
    box->setCurrentIndex(box->findData(days));
}

void KeepingSection::refresh()
{
    const bool may = m_preview && m_busy == 0 && m_source.mayClean(tenant());
    fillChoices(m_messages, m_preview ? m_preview->days : 0);
    fillChoices(m_requests, m_requestDays.value_or(0));
    if (!m_preview)
        m_messages->setCurrentIndex(-1);
    if (!m_requestDays)
        m_requests->setCurrentIndex(-1);
    m_messages->setEnabled(may);
    m_requests->setEnabled(m_requestDays && m_busy == 0 && m_source.mayKeepRequests());
    m_clean->setEnabled(may && m_preview->messages > 0);
    QString goes;
    if (m_preview && m_preview->days == 0)
        goes = tr("Nothing is removed.");
    else if (m_preview && m_preview->messages == 0)
        goes = tr("Nothing is too old now. An engine that runs removes hourly what becomes so.");
    else if (m_preview)
        //: %1 is "12 messages", %2 a day
        goes = tr("To go now: %1, the oldest of %2; of %3 conversations nothing stays.")
                   .arg(tr("%n message(s)", nullptr, shortNumber(m_preview->messages)),
                        locale().toString(toDateTime(*m_preview->oldest).date(), QLocale::LongFormat),
                        locale().toString(m_preview->whole));
    m_goes->setText(goes);
}

void KeepingSection::retranslate()
{
    m_messagesField->setLabel(tr("&Messages of this business are kept"));
    m_messagesField->setHint(
        tr("Older ones are removed with their files, while an engine runs. What waits for an answer "
           "stays."));
    m_clean->setText(tr("&Remove them now…"));
    m_requestsField->setLabel(tr("&Texts of requests are kept"));
    m_requestsField->setHint(
        tr("For all businesses. The requests themselves stay, with their times and cost."));
    refresh();
}

} // namespace chatflow
