// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/numberform.h"

#include "base/errortext.h"
#include "net/serverurl.h"
#include "tenants/tenantswording.h"
#include "widgets/findinglist.h"
#include "widgets/formfield.h"
#include "widgets/icon.h"
#include "widgets/secretfield.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

const auto exampleAddress = QStringLiteral("https://evolution.example.com");

/// The telephone number of an instance: it is told apart, or part of the account's address.
QString phoneOf(const InstanceInfo &info)
{
    if (!info.number.isEmpty())
        return info.number;
    const QString user = info.ownJid.section(u'@', 0, 0).section(u':', 0, 0);
    return info.ownJid.endsWith("@s.whatsapp.net"_L1) ? user : QString();
}

} // namespace

NumberForm::NumberForm(ConnectionProbe &probe, QWidget *parent)
    : TenantForm(parent)
    , m_probe(probe)
    , m_have(new QLabel(this))
    , m_url(new QLineEdit(this))
    , m_key(new SecretField(u"evolutionKey"_s, this))
    , m_instance(new QComboBox(this))
    , m_fetch(new QPushButton(this))
    , m_test(new QPushButton(this))
    , m_howTo(new QLabel(this))
    , m_findings(new FindingList(this))
{
    setObjectName(u"numberForm"_s);
    m_have->setObjectName(u"numbersPresent"_s);
    m_url->setObjectName(u"evolutionUrl"_s);
    m_instance->setObjectName(u"evolutionInstance"_s);
    m_fetch->setObjectName(u"evolutionFetch"_s);
    m_test->setObjectName(u"evolutionTest"_s);
    m_howTo->setObjectName(u"evolutionHowTo"_s);
    m_findings->setObjectName(u"numberFindings"_s);
    m_url->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_instance->setEditable(true);
    m_instance->setInsertPolicy(QComboBox::NoInsert);
    m_instance->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_instance->setMinimumContentsLength(12);
    m_instance->completer()->setFilterMode(Qt::MatchContains);
    m_instance->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_fetch->setIcon(themeIcon(u"retry"_s));
    for (QLabel *label : {m_have, m_howTo}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }

    addWidget(m_have);
    m_urlField = add(m_url);
    m_keyField = add(m_key);
    m_instanceField = add(m_instance);
    m_instanceField->addBeside(m_fetch);
    addWidget(m_howTo);
    auto *testRow = new QWidget(this);
    auto *row = new QHBoxLayout(testRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_test);
    row->addStretch(1);
    addWidget(testRow);
    addWidget(m_findings);

    connect(m_url, &QLineEdit::textEdited, this, [this] {
        forgetTest();
        changed(m_urlField);
    });
    connect(m_url, &QLineEdit::editingFinished, this, &NumberForm::keyOrUrlFinished);
    connect(m_key, &SecretField::changed, this, [this] {
        forgetTest();
        changed(m_keyField);
    });
    connect(m_key, &SecretField::editingFinished, this, &NumberForm::keyOrUrlFinished);
    connect(m_instance, &QComboBox::editTextChanged, this, [this] {
        forgetTest();
        changed(m_instanceField);
    });
    connect(m_fetch, &QPushButton::clicked, this, &NumberForm::fetch);
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (m_testing)
            cancel();
        else if (confirm())
            test();
    });
    NumberForm::retranslate();
}

void NumberForm::fill(TenantId tenant, const QList<Instance> &numbers, bool keyKept)
{
    m_tenant = tenant;
    m_present = numbers;
    m_listed.clear();
    m_fetchedFor.clear();
    m_listNote.clear();
    {
        const QSignalBlocker quiet(m_instance);
        const QSignalBlocker quietKey(m_key);
        m_url->setText(numbers.isEmpty() ? QString() : numbers.constFirst().serverUrl);
        m_key->setKept(keyKept);
        m_instance->clear();
        m_instance->setEditText({});
    }
    forgetTest();
    retranslate();
    begin();
}

KeyChange NumberForm::keyChange() const
{
    switch (m_key->wish()) {
    case SecretField::Wish::Set:
        return KeyChange::set(m_key->typed());
    case SecretField::Wish::Remove:
        return KeyChange::remove();
    case SecretField::Wish::Keep:
        break;
    }
    return {};
}

QString NumberForm::instanceName() const
{
    const QString text = m_instance->currentText().trimmed();
    const int row = m_instance->findText(text);
    return row >= 0 ? m_instance->itemData(row).toString() : text;
}

std::optional<InstanceDraft> NumberForm::number() const
{
    const QString name = instanceName();
    if (name.isEmpty())
        return std::nullopt;
    const auto url = serverUrlFrom(m_url->text());
    return InstanceDraft{url ? url->toString() : m_url->text().trimmed(), name};
}

QString NumberForm::phone() const
{
    const QString name = instanceName();
    const auto listed =
        std::ranges::find_if(m_listed, [&](const InstanceInfo &info) { return info.name == name; });
    return listed == m_listed.cend() ? QString() : phoneOf(*listed);
}

bool NumberForm::isEmpty() const
{
    return instanceName().isEmpty() && (m_url->text().trimmed().isEmpty() || !m_present.isEmpty());
}

ServerEntry NumberForm::server() const
{
    return {m_url->text().trimmed(), m_key->wish() == SecretField::Wish::Set ? m_key->typed() : SecretValue(),
            m_tenant};
}

void NumberForm::keyOrUrlFinished()
{
    const ServerEntry entry = server();
    if (serverUrlFrom(entry.url) && m_key->willBeSet() && m_fetchedFor != entry.url && !m_fetching)
        fetch();
}

void NumberForm::fetch()
{
    const ServerEntry entry = server();
    m_urlField->touch();
    judge();
    if (!serverUrlFrom(entry.url))
        return;
    m_fetching = true;
    m_fetchedFor = entry.url;
    m_fetchProblem.clear();
    judge();
    refresh();
    onDone(this, m_probe.numbers(entry),
           [this, question = ++m_question](const Result<QList<InstanceInfo>> &numbers) {
               if (question == m_question)
                   numbersArrived(numbers);
           });
}

void NumberForm::numbersArrived(const Result<QList<InstanceInfo>> &numbers)
{
    m_fetching = false;
    if (numbers) {
        const QString chosen = instanceName();
        m_listed = *numbers;
        {
            const QSignalBlocker quiet(m_instance);
            m_instance->clear();
            for (const InstanceInfo &info : *numbers)
                m_instance->addItem(TenantsWording::numberChoice(info.name, phoneOf(info), info.state),
                                    info.name);
            const int row = m_instance->findData(chosen);
            if (row >= 0)
                m_instance->setCurrentIndex(row);
            else if (chosen.isEmpty() && m_present.isEmpty() && numbers->size() == 1)
                m_instance->setCurrentIndex(0);
            else {
                m_instance->setCurrentIndex(-1);
                m_instance->setEditText(chosen);
            }
        }
        m_listNote = numbers->isEmpty()
                         ? tr("There are no numbers on this server yet: see below.")
                         : tr("%n number(s) found: choose one.", nullptr, static_cast<int>(numbers->size()));
    } else if (numbers.error().code != Error::Code::Cancelled) {
        m_fetchedFor.clear();
        m_fetchProblem = errorText(numbers.error()).oneLine();
        m_listNote = m_fetchProblem;
        m_instanceField->touch();
    }
    judge();
    refresh();
}

void NumberForm::test()
{
    m_testing = true;
    m_tested = false;
    m_findings->begin();
    const quint64 question = ++m_question;
    m_fetching = false;
    refresh();
    const auto told = [this, question](const Finding &finding) {
        if (question == m_question)
            m_findings->add(finding);
    };
    // Without a choice it is the number the tenant has that is looked at.
    QString name = instanceName();
    if (name.isEmpty() && !m_present.isEmpty())
        name = m_present.constFirst().name;
    onDone(this, m_probe.examineNumber(server(), name, told), [this, question](const Result<> &examined) {
        if (question != m_question)
            return;
        m_testing = false;
        m_tested = examined.has_value();
        m_findings->finish(examined ? std::nullopt : std::optional(examined.error()));
        refresh();
        Q_EMIT tested(isGood());
    });
}

bool NumberForm::isGood() const
{
    return m_tested && !m_findings->hasBad();
}

void NumberForm::cancel()
{
    if (!isBusy())
        return;
    ++m_question;
    m_fetching = false;
    m_testing = false;
    m_fetchedFor.clear();
    m_probe.cancel();
    m_findings->finish();
    refresh();
}

void NumberForm::forgetTest()
{
    if (m_testing)
        cancel();
    m_tested = false;
    m_fetchProblem.clear(); // of what stood here before
    m_findings->clear();
}

void NumberForm::judge()
{
    const QString address = m_url->text().trimmed();
    const QString name = instanceName();
    const auto url = serverUrlFrom(address);
    QString urlProblem;
    if (address.isEmpty() && !name.isEmpty())
        urlProblem = tr("The address of the Evolution server is missing.");
    else if (!address.isEmpty() && !url)
        urlProblem = errorText(url.error()).oneLine();
    m_urlField->setProblem(urlProblem);
    QString nameProblem;
    // A number that is known works also where the key may not list them.
    if (!m_fetchProblem.isEmpty() && name.isEmpty() && m_present.isEmpty())
        nameProblem = m_fetchProblem;
    else if (name.contains(u'/'))
        nameProblem = tr("The name of a number holds no “/”.");
    else if (name.isEmpty() && !address.isEmpty() && m_present.isEmpty() && !m_fetching)
        nameProblem = tr("Choose the number that is answered.");
    else if (url && std::ranges::any_of(m_present, [&](const Instance &one) {
                 return one.name == name && one.serverUrl == url->toString();
             }))
        nameProblem = tr("The business has this number already.");
    m_instanceField->setProblem(nameProblem);
    const bool missing =
        url && !name.isEmpty() && m_key->isVisibleTo(this) && !m_key->willBeSet() && !m_tenant;
    m_keyField->setProblem(missing ? tr("Evolution asks for a key: its global one, or that of the instance.")
                                   : QString());
}

void NumberForm::refresh()
{
    m_fetch->setEnabled(!m_fetching && !m_testing);
    m_instanceField->setHint(m_fetching ? tr("Asking the server…") : m_listNote);
    m_test->setText(m_testing ? tr("Stop the test") : tr("&Test the connection"));
    Q_EMIT busyChanged();
}

void NumberForm::retranslate()
{
    QStringList names;
    for (const Instance &one : std::as_const(m_present)) {
        //: %1 is the name of a WhatsApp number, %2 the server it is on
        names << tr("%1 on %2").arg(one.name, serverName(QUrl(one.serverUrl)));
    }
    m_have->setVisible(!names.isEmpty());
    m_have->setText(tr("Answered now: %1. To add another number, choose it below.")
                        .arg(QLocale().createSeparatedList(names)));
    m_urlField->setLabel(tr("&Address of Evolution API"));
    m_url->setPlaceholderText(exampleAddress);
    m_keyField->setLabel(tr("API &key"));
    m_keyField->setHint(
        tr("The server's global key, or the token of the number. It is kept in the keychain and "
           "never shown again."));
    m_instanceField->setLabel(m_present.isEmpty() ? tr("&WhatsApp number") : tr("Another &WhatsApp number"));
    m_fetch->setText(tr("&Fetch the list"));
    m_howTo->setText(
        tr("The number is not in the list, or not connected? Open the manager of Evolution in a "
           "browser (the address above followed by /manager), create an instance, and scan its QR "
           "code with the telephone under “Linked devices”. Then fetch the list again."));
    setTextColor(*m_howTo, colorsFor(palette()).subtle);
    refresh();
}

} // namespace chatflow
