// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/flowiseform.h"

#include "base/errortext.h"
#include "flowise/pastedconnection.h"
#include "net/serverurl.h"
#include "widgets/formfield.h"
#include "widgets/secretfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
const auto flowiseExample = QStringLiteral("https://flowise.example.com");
} // namespace

FlowiseForm::FlowiseForm(ConnectionProbe &probe, Depth depth, QWidget *parent)
    : ServerForm(probe, u"flowise"_s, parent)
    , m_timeout(new QSpinBox(this))
    , m_memory(new QComboBox(this))
    , m_channel(new QComboBox(this))
    , m_price(new QComboBox(this))
    , m_streaming(new QCheckBox(this))
    , m_trusted(new QLabel(this))
    , m_trust(new QPushButton(this))
    , m_ask(new QCheckBox(this))
{
    setObjectName(u"flowiseForm"_s);
    m_choice->setObjectName(u"flowiseFlow"_s);
    m_timeout->setObjectName(u"flowiseTimeout"_s);
    m_memory->setObjectName(u"flowiseMemory"_s);
    m_channel->setObjectName(u"flowiseChannel"_s);
    m_price->setObjectName(u"flowisePriceModel"_s);
    m_streaming->setObjectName(u"flowiseStreaming"_s);
    m_ask->setObjectName(u"flowiseAsk"_s);
    m_timeout->setRange(1, 3600);
    for (QComboBox *box : {m_memory, m_channel, m_price}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    m_price->setEditable(true);
    m_price->setInsertPolicy(QComboBox::NoInsert);
    m_price->completer()->setFilterMode(Qt::MatchContains);
    m_price->completer()->setCompletionMode(QCompleter::PopupCompletion);

    addServerFields();
    m_timeoutField = add(m_timeout);
    m_memoryField = add(m_memory);
    m_channelField = add(m_channel);
    m_priceField = add(m_price);
    const bool full = depth == Depth::Full;
    for (FormField *field : {m_timeoutField, m_memoryField, m_channelField, m_priceField})
        field->setVisible(full);
    addWidget(m_streaming);
    m_streaming->setVisible(full);
    addWidget(m_ask);
    addTest();
    m_trusted->setObjectName(u"flowiseTrusted"_s);
    m_trusted->setTextFormat(Qt::PlainText);
    m_trusted->setWordWrap(true);
    m_trust->setObjectName(u"flowiseTrust"_s);
    m_trust->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    addWidget(m_trusted);
    addWidget(m_trust);
    connect(m_trust, &QPushButton::clicked, this, [this] {
        if (m_met)
            return askToTrust();
        m_pin.clear();
        forgetTest();
        showTrust();
        Q_EMIT edited();
    });

    connect(m_timeout, &QSpinBox::valueChanged, this, [this] { changed(m_timeoutField); });
    connect(m_price, &QComboBox::editTextChanged, this, [this] { changed(m_priceField); });
    connect(m_streaming, &QCheckBox::clicked, this, &TenantForm::edited);
    for (auto [box, field] : {std::pair(m_memory, m_memoryField), std::pair(m_channel, m_channelField)}) {
        connect(box, &QComboBox::activated, this, [this, field = field] {
            forgetTest();
            changed(field);
        });
    }
    fillChoices();
    showPrices(PriceBook().models());
    FlowiseForm::retranslate();
}

void FlowiseForm::fill(TenantId tenant, const FlowiseSettings &settings, const std::optional<QString> &keyFor)
{
    m_rest = settings;
    {
        const QSignalBlocker quiet(m_timeout);
        m_timeout->setValue(static_cast<int>(settings.timeout.count()));
    }
    showFitting(settings);
    {
        const QSignalBlocker quiet(m_price);
        m_price->setEditText(settings.priceModel);
    }
    m_streaming->setChecked(settings.streaming);
    m_pin = settings.pinnedCertificate;
    m_pinFor = settings.url;
    m_met.reset();
    fillServer(tenant, settings.url, keyFor, settings.flowId);
    showTrust();
}

QString FlowiseForm::pin() const
{
    if (m_pin.isEmpty())
        return {};
    const auto pasted = pastedConnectionFrom(m_url->text().trimmed());
    const auto trusted = serverUrlFrom(m_pinFor);
    return pasted && trusted && pasted->address.server == *trusted ? m_pin : QString();
}

void FlowiseForm::showTrust()
{
    const bool isTrusted = !pin().isEmpty();
    m_trusted->setText(tr("The certificate of this server was trusted by hand."));
    m_trusted->setVisible(isTrusted && !m_met);
    m_trust->setText(isTrusted && !m_met ? tr("Stop trusting it") : tr("Trust this certificate…"));
    m_trust->setVisible(isTrusted || m_met);
}

void FlowiseForm::askToTrust()
{
    if (!m_met)
        return;
    const auto day = [](const QDateTime &at) { return QLocale().toString(at.date(), QLocale::ShortFormat); };
    auto *question =
        new QMessageBox(QMessageBox::Warning, tr("Trust this certificate?"),
                        tr("Nobody vouches for this certificate. Compare the fingerprint with whoever "
                           "runs the server, and trust it only if it is the same."),
                        QMessageBox::NoButton, this);
    question->setObjectName(u"trustQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(
        tr("For: %1\nIssued by: %2\nValid from %3 until %4\nFingerprint (SHA-256):\n%5")
            .arg(m_met->subject, m_met->issuer, day(m_met->from), day(m_met->until), m_met->fingerprint));
    QPushButton *yes = question->addButton(tr("&Trust it"), QMessageBox::AcceptRole);
    QPushButton *no = question->addButton(tr("Cancel"), QMessageBox::RejectRole);
    question->setDefaultButton(no);
    question->setEscapeButton(no);
    connect(yes, &QPushButton::clicked, this, [this, met = *m_met, address = server().url] {
        m_pin = QString::fromLatin1(met.publicKeyPin);
        m_pinFor = address;
        m_met.reset();
        forgetTest();
        showTrust();
        Q_EMIT edited();
    });
    question->open();
}

void FlowiseForm::showFitting(const FlowiseSettings &settings)
{
    m_memory->setCurrentIndex(std::max(0, m_memory->findData(toString(settings.memory))));
    m_channel->setCurrentIndex(std::max(0, m_channel->findData(toString(settings.channel))));
}

void FlowiseForm::apply(TenantSettings &settings) const
{
    settings.flowise = m_rest;
    const QString address = m_url->text().trimmed();
    const auto url = pastedConnectionFrom(address);
    settings.flowise.url = url ? url->address.server.toString() : address;
    settings.flowise.flowId = flowId();
    settings.flowise.pinnedCertificate = pin();
    settings.flowise.timeout = seconds(m_timeout->value());
    settings.flowise.streaming = m_streaming->isChecked();
    settings.flowise.priceModel = m_price->currentText().trimmed();
    if (const auto memory = flowMemoryFromString(m_memory->currentData().toString()))
        settings.flowise.memory = *memory;
    if (const auto channel = variableChannelFromString(m_channel->currentData().toString()))
        settings.flowise.channel = *channel;
}

bool FlowiseForm::isEmpty() const
{
    return m_url->text().trimmed().isEmpty() && m_choice->currentText().trimmed().isEmpty();
}

ServerEntry FlowiseForm::server() const
{
    ServerEntry entry = ServerForm::server();
    if (const auto url = pastedConnectionFrom(entry.url))
        entry.url = url->address.server.toString();
    entry.pinnedKey = pin().toLatin1();
    return entry;
}

QString FlowiseForm::flowId() const
{
    const QString text = m_choice->currentText().trimmed();
    const int row = m_choice->findText(text);
    if (row >= 0)
        return m_choice->itemData(row).toString();
    const auto id = flowIdFrom(text);
    return id ? *id : text;
}

void FlowiseForm::urlEdited()
{
    m_met.reset();
    showTrust();
    // What Flowise offers to copy names the flow as well, and the key.
    setNote({});
    const auto pasted = pastedConnectionFrom(m_url->text());
    if (!pasted)
        return;
    if (!pasted->key.isEmpty()) {
        m_key->edit()->setText(QString::fromUtf8(pasted->key.reveal()));
        // The key must not stay in sight.
        const QSignalBlocker quiet(m_url);
        m_url->setText(pasted->address.server.toString());
    }
    const PredictionUrl *const url = &pasted->address;
    if (url->flowId.isEmpty())
        return;
    const QSignalBlocker quiet(m_choice);
    const int row = m_choice->findData(url->flowId);
    if (row >= 0)
        m_choice->setCurrentIndex(row);
    else
        m_choice->setEditText(url->flowId);
    setNote(pasted->key.isEmpty() ? tr("The chatflow was taken from the address.")
                                  : tr("The chatflow and the key were taken from what you pasted."));
}

void FlowiseForm::urlFinished()
{
    const auto pasted = pastedConnectionFrom(m_url->text());
    if (pasted && !pasted->address.flowId.isEmpty())
        m_url->setText(pasted->address.server.toString());
}

void FlowiseForm::askForList(const ServerEntry &entry)
{
    whenAnswered(probe().flows(entry), [this](const Result<QList<ChatflowSummary>> &flows) {
        if (!flows)
            return listFailed(flows.error());
        QList<std::pair<QString, QString>> rows;
        for (const ChatflowSummary &flow : *flows)
            rows.append({flow.name, flow.id});
        showList(rows, flowId(), true,
                 rows.isEmpty()
                     ? tr("The key sees no chatflows on this server. Make one in Flowise, or check the key.")
                     : tr("%n chatflow(s) found: choose one.", nullptr, static_cast<int>(rows.size())));
    });
}

void FlowiseForm::askForTest(const ConnectionProbe::Told &told)
{
    TenantSettings settings;
    apply(settings);
    m_met.reset();
    const auto seen = [this, told](const Finding &finding) {
        if (finding.certificate && !finding.certificate->publicKeyPin.isEmpty())
            m_met = finding.certificate;
        told(finding);
    };
    whenAnswered(probe().examineFlowise(server(), settings.flowise, m_ask->isChecked(), seen),
                 [this](const Result<FlowiseSettings> &fitting) {
                     showTrust();
                     if (!fitting)
                         return testEnded(fitting.error());
                     m_rest = *fitting;
                     showFitting(*fitting);
                     testEnded(std::nullopt);
                 });
}

void FlowiseForm::judge()
{
    const QString address = m_url->text().trimmed();
    const QString flow = m_choice->currentText().trimmed();
    const auto url = pastedConnectionFrom(address);
    QString urlProblem;
    if (address.isEmpty() && !flow.isEmpty())
        urlProblem = tr("The address of the Flowise server is missing.");
    else if (!address.isEmpty() && !url)
        urlProblem = url.error().code == Error::Code::InvalidArgument
                         ? tr("The chatflow in this address is cut off: copy the whole address.")
                         : errorText(url.error()).oneLine();
    m_urlField->setProblem(urlProblem);
    m_keyField->setProblem(keyProblem());
    QString flowProblem;
    // A flow that is known works also where the key may not list them.
    if (!fetchProblem().isEmpty() && flow.isEmpty())
        flowProblem = fetchProblem();
    else if (flow.isEmpty() && !address.isEmpty() && !isFetching())
        flowProblem = tr("Choose the chatflow that answers.");
    else if (!flow.isEmpty() && !flowIdFrom(flowId()))
        flowProblem = tr("Choose a chatflow from the list, or paste its whole ID.");
    m_choiceField->setProblem(flowProblem);
    m_priceField->setHint(priceHint());
    showHint();
}

void FlowiseForm::fetchPrices()
{
    onDone(this, probe().prices(), [this](const Result<PriceBook> &prices) {
        // Without them those that come with the program are still to choose from.
        if (prices)
            showPrices(prices->models());
    });
}

void FlowiseForm::showPrices(const QStringList &models)
{
    if (models == m_priced)
        return;
    m_priced = models;
    const QSignalBlocker quiet(m_price);
    const QString chosen = m_price->currentText();
    m_price->clear();
    m_price->addItems(models);
    m_price->setCurrentIndex(-1);
    m_price->setEditText(chosen);
    m_priceField->setHint(priceHint());
}

QString FlowiseForm::priceHint() const
{
    const QString model = m_price->currentText().trimmed();
    if (model.isEmpty())
        return tr("The model that the chatflow asks, for the costs. Unknown: costs are not counted.");
    if (!m_priced.contains(modelId(model)))
        return tr("“%1” has no price: costs are not counted until it is given one, with “chatflow-engine "
                  "prices set”.")
            .arg(model);
    return tr("Answers are counted at the price of this model.");
}

void FlowiseForm::fillChoices()
{
    for (const FlowMemory memory :
         {FlowMemory::OursWithoutNode, FlowMemory::OursWithNode, FlowMemory::TheFlows})
        m_memory->addItem(QString(), toString(memory));
    for (const VariableChannel channel :
         {VariableChannel::Preamble, VariableChannel::PromptValues, VariableChannel::SystemMessage,
          VariableChannel::StartState, VariableChannel::Form, VariableChannel::Vars, VariableChannel::None})
        m_channel->addItem(QString(), toString(channel));
}

void FlowiseForm::retranslate()
{
    m_urlField->setLabel(tr("&Address of Flowise"));
    m_urlField->setHint(tr("As in the browser; a whole prediction address is understood too."));
    m_url->setPlaceholderText(flowiseExample);
    m_keyField->setHint(tr("From Flowise, “API Keys”. It is kept in the keychain and never shown again."));
    m_choiceField->setLabel(tr("&Chatflow"));
    m_timeoutField->setLabel(tr("Longest &wait for an answer"));
    m_timeout->setSuffix(tr(" s"));
    m_timeoutField->setHint(
        tr("In seconds. After that the conversation is retried, then given to a person."));
    m_memoryField->setLabel(tr("&Memory"));
    m_memory->setItemText(0, tr("ChatFlow remembers; the chatflow has no memory node"));
    m_memory->setItemText(1, tr("ChatFlow remembers; the chatflow's memory node stays empty"));
    m_memory->setItemText(2, tr("The chatflow remembers by itself"));
    m_memoryField->setHint(tr("The test sets it where it can see the chatflow."));
    m_channelField->setLabel(tr("Variables &reach the chatflow"));
    m_channel->setItemText(0, tr("In front of the question; works with every chatflow"));
    m_channel->setItemText(1, tr("As prompt values"));
    m_channel->setItemText(2, tr("As the system message"));
    m_channel->setItemText(3, tr("As the start state of an agentflow"));
    m_channel->setItemText(4, tr("As the form of an agentflow"));
    m_channel->setItemText(5, tr("As variables ($vars)"));
    m_channel->setItemText(6, tr("Not at all"));
    m_priceField->setLabel(tr("&Priced as model"));
    m_priceField->setHint(priceHint());
    m_price->lineEdit()->setPlaceholderText(tr("Unknown"));
    m_streaming->setText(tr("Take the answer while it is being written"));
    showTrust();
    m_ask->setText(tr("The test also asks the chatflow, to see whether the variables arrive"));
    m_ask->setToolTip(tr("Up to six short questions, which cost tokens. Nobody else sees them."));
    ServerForm::retranslate();
}

} // namespace chatflow
