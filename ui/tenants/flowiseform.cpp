// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/flowiseform.h"

#include "base/errortext.h"
#include "flowise/predictionurl.h"
#include "net/serverurl.h"
#include "widgets/findinglist.h"
#include "widgets/formfield.h"
#include "widgets/icon.h"
#include "widgets/secretfield.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
const auto exampleAddress = QStringLiteral("https://flowise.example.com");
} // namespace

FlowiseForm::FlowiseForm(ConnectionProbe &probe, Depth depth, QWidget *parent)
    : TenantForm(parent)
    , m_probe(probe)
    , m_depth(depth)
    , m_url(new QLineEdit(this))
    , m_key(new SecretField(u"flowiseKey"_s, this))
    , m_flow(new QComboBox(this))
    , m_fetch(new QPushButton(this))
    , m_timeout(new QSpinBox(this))
    , m_memory(new QComboBox(this))
    , m_channel(new QComboBox(this))
    , m_test(new QPushButton(this))
    , m_findings(new FindingList(this))
{
    setObjectName(u"flowiseForm"_s);
    m_url->setObjectName(u"flowiseUrl"_s);
    m_flow->setObjectName(u"flowiseFlow"_s);
    m_fetch->setObjectName(u"flowiseFetch"_s);
    m_timeout->setObjectName(u"flowiseTimeout"_s);
    m_memory->setObjectName(u"flowiseMemory"_s);
    m_channel->setObjectName(u"flowiseChannel"_s);
    m_test->setObjectName(u"flowiseTest"_s);
    m_findings->setObjectName(u"flowiseFindings"_s);
    m_url->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_flow->setEditable(true);
    m_flow->setInsertPolicy(QComboBox::NoInsert);
    m_flow->completer()->setFilterMode(Qt::MatchContains);
    m_flow->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_timeout->setRange(1, 3600);
    for (QComboBox *box : {m_flow, m_memory, m_channel}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    m_fetch->setIcon(themeIcon(u"retry"_s));

    m_urlField = add(m_url);
    m_keyField = add(m_key);
    m_flowField = add(m_flow);
    m_flowField->addBeside(m_fetch);
    m_timeoutField = add(m_timeout);
    m_memoryField = add(m_memory);
    m_channelField = add(m_channel);
    const bool full = depth == Depth::Full;
    for (FormField *field : {m_timeoutField, m_memoryField, m_channelField})
        field->setVisible(full);
    auto *testRow = new QWidget(this);
    auto *row = new QHBoxLayout(testRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_test);
    row->addStretch(1);
    addWidget(testRow);
    addWidget(m_findings);

    connect(m_url, &QLineEdit::textEdited, this, [this] {
        urlEdited();
        forgetTest();
        changed(m_urlField);
    });
    connect(m_url, &QLineEdit::editingFinished, this, &FlowiseForm::keyOrUrlFinished);
    connect(m_key, &SecretField::changed, this, [this] {
        forgetTest();
        changed(m_keyField);
    });
    connect(m_key, &SecretField::editingFinished, this, &FlowiseForm::keyOrUrlFinished);
    connect(m_flow, &QComboBox::editTextChanged, this, [this] {
        forgetTest();
        changed(m_flowField);
    });
    connect(m_timeout, &QSpinBox::valueChanged, this, [this] { changed(m_timeoutField); });
    for (auto [box, field] : {std::pair(m_memory, m_memoryField), std::pair(m_channel, m_channelField)}) {
        connect(box, &QComboBox::activated, this, [this, field = field] {
            forgetTest();
            changed(field);
        });
    }
    connect(m_fetch, &QPushButton::clicked, this, &FlowiseForm::fetch);
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (m_testing)
            cancel();
        else if (confirm())
            test();
    });
    fillChoices();
    FlowiseForm::retranslate();
    refresh();
}

void FlowiseForm::fill(TenantId tenant, const FlowiseSettings &settings, bool keyKept)
{
    m_tenant = tenant;
    m_rest = settings;
    m_fetchedFor.clear();
    {
        const QSignalBlocker quiet(m_flow);
        const QSignalBlocker quietKey(m_key);
        const QSignalBlocker quietTimeout(m_timeout);
        m_url->setText(settings.url);
        m_key->setKept(keyKept);
        m_flow->clear();
        m_flow->setEditText(settings.flowId);
        m_timeout->setValue(static_cast<int>(settings.timeout.count()));
        m_memory->setCurrentIndex(std::max(0, m_memory->findData(toString(settings.memory))));
        m_channel->setCurrentIndex(std::max(0, m_channel->findData(toString(settings.channel))));
    }
    forgetTest();
    begin();
    if (keyKept && !settings.url.isEmpty())
        fetch(); // so that the flow stands there with its name
}

void FlowiseForm::apply(TenantSettings &settings) const
{
    settings.flowise = m_rest;
    const QString address = m_url->text().trimmed();
    const auto url = predictionUrlFrom(address);
    settings.flowise.url = url ? url->server.toString() : address;
    settings.flowise.flowId = flowId();
    settings.flowise.timeout = seconds(m_timeout->value());
    if (const auto memory = flowMemoryFromString(m_memory->currentData().toString()))
        settings.flowise.memory = *memory;
    if (const auto channel = variableChannelFromString(m_channel->currentData().toString()))
        settings.flowise.channel = *channel;
}

KeyChange FlowiseForm::keyChange() const
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

bool FlowiseForm::isEmpty() const
{
    return m_url->text().trimmed().isEmpty() && m_flow->currentText().trimmed().isEmpty();
}

ServerEntry FlowiseForm::server() const
{
    const auto url = predictionUrlFrom(m_url->text());
    return {url ? url->server.toString() : m_url->text().trimmed(),
            m_key->wish() == SecretField::Wish::Set ? m_key->typed() : SecretValue(), m_tenant};
}

QString FlowiseForm::flowId() const
{
    const QString text = m_flow->currentText().trimmed();
    const int row = m_flow->findText(text);
    if (row >= 0)
        return m_flow->itemData(row).toString();
    const auto id = flowIdFrom(text);
    return id ? *id : text;
}

void FlowiseForm::urlEdited()
{
    // A pasted prediction URL names the flow as well.
    m_flowNote.clear();
    const auto url = predictionUrlFrom(m_url->text());
    if (!url || url->flowId.isEmpty())
        return;
    const QSignalBlocker quiet(m_flow);
    const int row = m_flow->findData(url->flowId);
    if (row >= 0)
        m_flow->setCurrentIndex(row);
    else
        m_flow->setEditText(url->flowId);
    m_flowNote = tr("The chatflow was taken from the address.");
}

void FlowiseForm::keyOrUrlFinished()
{
    if (const auto url = predictionUrlFrom(m_url->text()); url && !url->flowId.isEmpty())
        m_url->setText(url->server.toString());
    const ServerEntry entry = server();
    if (serverUrlFrom(entry.url) && m_key->willBeSet() && m_fetchedFor != entry.url && !m_fetching)
        fetch();
}

void FlowiseForm::fetch()
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
    onDone(this, m_probe.flows(entry),
           [this, question = ++m_question](const Result<QList<ChatflowSummary>> &flows) {
               if (question == m_question)
                   flowsArrived(flows);
           });
}

void FlowiseForm::flowsArrived(const Result<QList<ChatflowSummary>> &flows)
{
    m_fetching = false;
    if (flows) {
        const QString chosen = flowId();
        {
            const QSignalBlocker quiet(m_flow);
            m_flow->clear();
            for (const ChatflowSummary &flow : *flows)
                m_flow->addItem(flow.name, flow.id);
            const int row = m_flow->findData(chosen);
            if (row >= 0)
                m_flow->setCurrentIndex(row);
            else if (chosen.isEmpty() && flows->size() == 1)
                m_flow->setCurrentIndex(0);
            else {
                m_flow->setCurrentIndex(-1);
                m_flow->setEditText(chosen);
            }
        }
        m_flowNote =
            flows->isEmpty()
                ? tr("The key sees no chatflows on this server. Make one in Flowise, or check the key.")
                : tr("%n chatflow(s) found: choose one.", nullptr, static_cast<int>(flows->size()));
    } else if (flows.error().code != Error::Code::Cancelled) {
        m_fetchedFor.clear();
        m_fetchProblem = errorText(flows.error()).oneLine();
        m_flowNote = m_fetchProblem;
        m_flowField->touch();
    }
    judge();
    refresh();
}

void FlowiseForm::test()
{
    TenantSettings settings;
    apply(settings);
    m_testing = true;
    m_tested = false;
    m_findings->begin();
    refresh();
    const quint64 question = ++m_question;
    m_fetching = false;
    const auto told = [this, question](const Finding &finding) {
        if (question == m_question)
            m_findings->add(finding);
    };
    onDone(this, m_probe.examineFlowise(server(), settings.flowise, told),
           [this, question](const Result<FlowiseSettings> &fitting) {
               if (question != m_question)
                   return;
               m_testing = false;
               m_tested = fitting.has_value();
               if (fitting) {
                   m_rest = *fitting;
                   m_memory->setCurrentIndex(std::max(0, m_memory->findData(toString(fitting->memory))));
                   m_channel->setCurrentIndex(std::max(0, m_channel->findData(toString(fitting->channel))));
               }
               m_findings->finish(fitting ? std::nullopt : std::optional(fitting.error()));
               refresh();
               Q_EMIT tested(isGood());
           });
}

bool FlowiseForm::isGood() const
{
    return m_tested && !m_findings->hasBad();
}

void FlowiseForm::cancel()
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

void FlowiseForm::forgetTest()
{
    if (m_testing)
        cancel();
    m_tested = false;
    m_fetchProblem.clear(); // of what stood here before
    m_findings->clear();
}

void FlowiseForm::judge()
{
    const QString address = m_url->text().trimmed();
    const QString flow = m_flow->currentText().trimmed();
    const auto url = predictionUrlFrom(address);
    QString urlProblem;
    if (address.isEmpty() && !flow.isEmpty())
        urlProblem = tr("The address of the Flowise server is missing.");
    else if (!address.isEmpty() && !url)
        urlProblem = url.error().code == Error::Code::InvalidArgument
                         ? tr("The chatflow in this address is cut off: copy the whole address.")
                         : errorText(url.error()).oneLine();
    m_urlField->setProblem(urlProblem);
    QString flowProblem;
    // A flow that is known works also where the key may not list them.
    if (!m_fetchProblem.isEmpty() && flow.isEmpty())
        flowProblem = m_fetchProblem;
    else if (flow.isEmpty() && !address.isEmpty() && !m_fetching)
        flowProblem = tr("Choose the chatflow that answers.");
    else if (!flow.isEmpty() && !flowIdFrom(flowId()))
        flowProblem = tr("Choose a chatflow from the list, or paste its whole ID.");
    m_flowField->setProblem(flowProblem);
    m_flowField->setHint(m_fetching ? tr("Asking the server…") : m_flowNote);
}

void FlowiseForm::refresh()
{
    m_fetch->setEnabled(!m_fetching && !m_testing);
    m_flowField->setHint(m_fetching ? tr("Asking the server…") : m_flowNote);
    m_test->setText(m_testing ? tr("Stop the test") : tr("&Test the connection"));
    Q_EMIT busyChanged();
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
    m_url->setPlaceholderText(exampleAddress);
    m_keyField->setLabel(tr("API &key"));
    m_keyField->setHint(tr("From Flowise, “API Keys”. It is kept in the keychain and never shown again."));
    m_flowField->setLabel(tr("&Chatflow"));
    m_fetch->setText(tr("&Fetch the list"));
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
    refresh();
}

} // namespace chatflow
