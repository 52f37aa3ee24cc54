// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/numberform.h"

#include "base/errortext.h"
#include "net/serverurl.h"
#include "tenants/tenantswording.h"
#include "widgets/formfield.h"
#include "widgets/secretfield.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

const auto evolutionExample = QStringLiteral("https://evolution.example.com");

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
    : ServerForm(probe, u"evolution"_s, parent)
    , m_have(new QLabel(this))
    , m_howTo(new QLabel(this))
{
    setObjectName(u"numberForm"_s);
    m_have->setObjectName(u"numbersPresent"_s);
    m_choice->setObjectName(u"evolutionInstance"_s);
    m_howTo->setObjectName(u"evolutionHowTo"_s);
    for (QLabel *label : {m_have, m_howTo}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }

    addWidget(m_have);
    addServerFields();
    addWidget(m_howTo);
    addTest();
    NumberForm::retranslate();
}

void NumberForm::fill(TenantId tenant, const QList<Instance> &numbers, const std::optional<QString> &keyFor)
{
    m_present = numbers;
    m_listed.clear();
    setNote({});
    fillServer(tenant, numbers.isEmpty() ? QString() : numbers.constFirst().serverUrl, keyFor, {});
    retranslate();
}

void NumberForm::setMayAdd(bool may)
{
    m_url->setReadOnly(!may);
    m_choice->setEnabled(may);
}

QString NumberForm::instanceName() const
{
    const QString text = m_choice->currentText().trimmed();
    const int row = m_choice->findText(text);
    return row >= 0 ? m_choice->itemData(row).toString() : text;
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

void NumberForm::askForList(const ServerEntry &entry)
{
    whenAnswered(probe().numbers(entry), [this](const Result<QList<InstanceInfo>> &numbers) {
        if (!numbers)
            return listFailed(numbers.error());
        const QString chosen = instanceName();
        m_listed = *numbers;
        QList<std::pair<QString, QString>> rows;
        for (const InstanceInfo &info : *numbers)
            rows.append({TenantsWording::numberChoice(info.name, phoneOf(info), info.state), info.name});
        showList(rows, chosen, m_present.isEmpty(),
                 rows.isEmpty()
                     ? tr("There are no numbers on this server yet: see below.")
                     : tr("%n number(s) found: choose one.", nullptr, static_cast<int>(rows.size())));
    });
}

void NumberForm::askForTest(const ConnectionProbe::Told &told)
{
    // Without a choice it is the number the tenant has that is looked at.
    QString name = instanceName();
    if (name.isEmpty() && !m_present.isEmpty())
        name = m_present.constFirst().name;
    whenAnswered(probe().examineNumber(server(), name, told), [this](const Result<> &examined) {
        testEnded(examined ? std::nullopt : std::optional(examined.error()));
    });
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
    if (!fetchProblem().isEmpty() && name.isEmpty() && m_present.isEmpty())
        nameProblem = fetchProblem();
    else if (name.contains(u'/'))
        nameProblem = tr("The name of a number holds no “/”.");
    else if (name.isEmpty() && !address.isEmpty() && m_present.isEmpty() && !isFetching())
        nameProblem = tr("Choose the number that is answered.");
    else if (url && std::ranges::any_of(m_present, [&](const Instance &one) {
                 return one.name == name && one.serverUrl == url->toString();
             }))
        nameProblem = tr("The business has this number already.");
    m_choiceField->setProblem(nameProblem);
    const bool missing =
        url && !name.isEmpty() && m_key->isVisibleTo(this) && !m_key->willBeSet() && !tenant();
    m_keyField->setProblem(missing ? tr("Evolution asks for a key: its global one, or that of the instance.")
                                   : keyProblem());
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
    m_url->setPlaceholderText(evolutionExample);
    m_keyField->setHint(
        tr("The server's global key, or the token of the number. It is kept in the keychain and "
           "never shown again."));
    m_choiceField->setLabel(m_present.isEmpty() ? tr("&WhatsApp number") : tr("Another &WhatsApp number"));
    m_howTo->setText(
        tr("The number is not in the list, or not connected? Open the manager of Evolution in a "
           "browser (the address above followed by /manager), create an instance, and scan its QR "
           "code with the telephone under “Linked devices”. Then fetch the list again."));
    setTextColor(*m_howTo, colorsFor(palette()).subtle);
    ServerForm::retranslate();
}

} // namespace chatflow
