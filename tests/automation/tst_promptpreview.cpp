// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/promptpreview.h"
#include "automation/roadfixture.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace chatflow;
using namespace Qt::StringLiterals;

/// What is previewed is what contacts get.
class TestPromptPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatTheRoadSends_data();
    void isWhatTheRoadSends();
    void countsByPart();
    void keepsTheLimitsOfTheContext();
    void saysWhatIsCut();
    void refusesABrokenTemplate();

private:
    static TenantContext context(const TenantSettings &settings)
    {
        Tenant tenant;
        tenant.id = TenantId(1);
        tenant.name = u"Shop"_s;
        tenant.clientId = u"shop"_s;
        return {.tenant = tenant,
                .settings = settings,
                .shared = {},
                .prices = {},
                .zone = QTimeZone::utc(),
                .flowise = {}};
    }
    Result<PromptPreview> preview(const TenantSettings &settings, const PreviewSample &sample)
    {
        return previewPrompt(context(settings), sample, Instant(), m_tokens, encoding);
    }
    qint64 tokensOf(const QString &text) { return m_tokens.countTokens(text, encoding); }

    static constexpr auto encoding = TokenCounter::Encoding::O200kBase;
    TokenCounter m_tokens;
};

void TestPromptPreview::isWhatTheRoadSends_data()
{
    QTest::addColumn<VariableChannel>("channel");
    QTest::addColumn<FlowMemory>("memory");
    QTest::newRow("preamble") << VariableChannel::Preamble << FlowMemory::OursWithoutNode;
    QTest::newRow("system message") << VariableChannel::SystemMessage << FlowMemory::OursWithNode;
    QTest::newRow("prompt values") << VariableChannel::PromptValues << FlowMemory::OursWithoutNode;
    QTest::newRow("the flow keeps it") << VariableChannel::StartState << FlowMemory::TheFlows;
}

void TestPromptPreview::isWhatTheRoadSends()
{
    QFETCH(VariableChannel, channel);
    QFETCH(FlowMemory, memory);
    TenantSettings settings;
    RoadFixture road;
    const auto change = [&](TenantSettings &made) {
        made.flowise.channel = channel;
        made.flowise.memory = memory;
        made.products = productsFromTexts({u"Bread (1.50 USD)"_s, u"Milk"_s});
        made.promptTemplate = u"You are {business_name}. {#products}- {name} {price}\n{/products}"
                              "{#contact_name}To {contact_name}, {contact_phone}{/contact_name}"_s;
        settings = made;
    };
    QVERIFY(road.start(change));
    road.receive(u"5215550001"_s, u"Hola"_s);
    road.pass(seconds(5));
    road.flow.answer(u"Buenas"_s);
    road.settle();
    road.receive(u"5215550001"_s, u"¿Tienen pan?"_s);
    road.pass(seconds(5));
    QCOMPARE(road.flow.asked.size(), size_t(2));
    const PredictionRequest sent = road.flow.asked.back().request;

    const auto shown = [&](const QString &name) {
        for (const FlowVariable &variable : sent.variables) {
            if (variable.name == name)
                return variable.text;
        }
        return QString();
    };
    TenantContext tenant = context(settings);
    tenant.tenant = road.tenant;
    const PreviewSample sample{.contact = {shown(u"contact_name"_s), shown(u"contact_phone"_s)},
                               .said = {{true, u"Hola"_s}, {false, u"Buenas"_s}},
                               .question = u"¿Tienen pan?"_s};
    const auto made = previewPrompt(tenant, sample, road.clock.now(), m_tokens, encoding);
    VERIFY_RESULT(made);
    const PredictionRequest &request = made->composed.request;
    QVERIFY(sent.systemPrompt.contains(u"- Bread 1.50 USD"_s));
    QCOMPARE(request.systemPrompt, sent.systemPrompt);
    QCOMPARE(request.question, sent.question);
    QCOMPARE(request.history, sent.history);
    QCOMPARE(request.variables, sent.variables);
    QVERIFY(request.channel == sent.channel);
    QCOMPARE(request.historyInQuestion, sent.historyInQuestion);
    QCOMPARE(request.streaming, sent.streaming);
    QCOMPARE(request.timeout, sent.timeout);
}

void TestPromptPreview::countsByPart()
{
    TenantSettings settings;
    settings.promptTemplate = u"Serve {business_name} well. {custom_instructions}"_s;
    settings.businessName = u"La Esquina"_s;
    settings.customInstructions = u"Be kind."_s;
    const auto made = preview(
        settings,
        {.contact = {}, .said = {{true, u"Hi"_s}, {false, u"Hello there"_s}}, .question = u"Bread?"_s});
    VERIFY_RESULT(made);
    QCOMPARE(made->composed.request.systemPrompt, u"Serve La Esquina well. Be kind."_s);
    QCOMPARE(made->tokens.instructions, tokensOf(u"Serve  well. "_s));
    QCOMPARE(made->tokens.instructions + made->tokens.variables,
             tokensOf(made->composed.request.systemPrompt));
    QVERIFY(made->tokens.variables > 0);
    QCOMPARE(made->tokens.history, tokensOf(u"Hi"_s) + tokensOf(u"Hello there"_s));
    QCOMPARE(made->tokens.question, tokensOf(u"Bread?"_s));
    QCOMPARE(made->tokens.total(), made->tokens.instructions + made->tokens.variables + made->tokens.history +
                                       made->tokens.question);
}

void TestPromptPreview::keepsTheLimitsOfTheContext()
{
    TenantSettings settings;
    settings.context.messages = 2;
    QList<ContextTurn> said;
    for (int i = 0; i < 5; ++i)
        said.append({i % 2 == 0, u"turn %1"_s.arg(i)});
    const auto made = preview(settings, {.contact = {}, .said = said, .question = u"?"_s});
    VERIFY_RESULT(made);
    QCOMPARE(made->context.messages, 2);
    QCOMPARE(made->context.leftOut, 3);
    QCOMPARE(made->composed.request.history.constFirst().text, u"turn 3"_s);
    settings.flowise.memory = FlowMemory::TheFlows;
    const auto none = preview(settings, {.contact = {}, .said = said, .question = u"?"_s});
    VERIFY_RESULT(none);
    QVERIFY(none->composed.request.history.isEmpty());
    QCOMPARE(none->tokens.history, 0);
}

void TestPromptPreview::saysWhatIsCut()
{
    TenantSettings settings;
    settings.promptTemplate = u"word "_s.repeated(4000); // 20 KB
    settings.flowise.channel = VariableChannel::Preamble;
    const QString question = u"word "_s.repeated(3000);
    auto made = preview(settings, {.contact = {}, .said = {}, .question = question});
    VERIFY_RESULT(made);
    QVERIFY(made->instructionsCut);
    QVERIFY(made->questionCut);
    settings.flowise.channel = VariableChannel::StartState; // takes any length
    made = preview(settings, {.contact = {}, .said = {}, .question = u"short"_s});
    VERIFY_RESULT(made);
    QVERIFY(!made->instructionsCut);
    QVERIFY(!made->questionCut);
}

void TestPromptPreview::refusesABrokenTemplate()
{
    TenantSettings settings;
    settings.promptTemplate = u"{#products}"_s;
    VERIFY_FAILED(preview(settings, {}), Error::Code::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestPromptPreview)
#include "tst_promptpreview.moc"
