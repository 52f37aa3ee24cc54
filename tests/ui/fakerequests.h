// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requests/requestssource.h"
#include "ui/heldanswers.h"

namespace chatflow
{

/// Requests in memory, answered like the log answers. With answers.hold() nothing is answered until the test
/// says so.
class FakeRequests final : public RequestsSource
{
public:
    /// The newest is put last.
    void put(const RequestDetails &details) { m_all.prepend(details); }
    QList<RequestFilter> asked; ///< of page()
    HeldAnswers answers;        ///< of page()
    HeldAnswers detailAnswers;
    bool readable = true;

    QFuture<Result<Page<RequestRow>>> page(TenantId, const RequestFilter &filter,
                                           const PageRequest &request) override
    {
        asked.append(filter);
        Page<RequestRow> page;
        for (const RequestDetails &each : std::as_const(m_all)) {
            const bool fits =
                filter.states.isEmpty() || (each.row.state && filter.states.contains(*each.row.state));
            const bool found = filter.text.isEmpty() || each.row.question.contains(filter.text);
            if (!fits || !found || (request.from && each.row.key() >= *request.from))
                continue;
            if (page.rows.size() == request.limit) {
                page.more = true;
                break;
            }
            page.rows.append(each.row);
        }
        return answers.answerWith(Result<Page<RequestRow>>(page));
    }
    QFuture<Result<RequestDetails>> details(TenantId, CallId id) override
    {
        for (const RequestDetails &each : std::as_const(m_all)) {
            if (each.row.id == id)
                return detailAnswers.answerWith(Result<RequestDetails>(each));
        }
        return detailAnswers.answerWith(
            Result<RequestDetails>(fail(Error::notFound(QStringLiteral("request"), id.toString()))));
    }
    bool mayRead(TenantId) const override { return readable; }

private:
    QList<RequestDetails> m_all;
};

/// An answered request of `contact`, number `id`, begun at `at`.
inline RequestDetails requestOfContact(qint64 id, Instant at, const QString &contact, const QString &question)
{
    RequestDetails details;
    RequestRow &row = details.row;
    row.id = CallId(id);
    row.state = CallOutcome::State::Answered;
    row.startedAt = at;
    row.times = {milliseconds(20), milliseconds(35), milliseconds(640), milliseconds(1'900), 1};
    row.contactName = contact;
    row.settingsVersion = 7;
    row.flowId = QStringLiteral("6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b");
    row.channel = QStringLiteral("prompt_values");
    row.tokensIn = 1'240;
    row.tokensOut = 85;
    row.exactness = Exactness::Exact;
    row.cost = Money(237, Currency::usd());
    row.priceModel = QStringLiteral("gpt-4o-mini");
    row.hasTexts = true;
    row.question = question;
    PredictionRequest request;
    request.flowId = row.flowId;
    request.sessionId = QStringLiteral("w1:t1:c1");
    request.question = question;
    request.systemPrompt =
        QStringLiteral("Eres el asistente de Café Sol.\nResponde en español, con calidez.");
    request.variables = {{QStringLiteral("business_name"), QStringLiteral("Café Sol")},
                         {QStringLiteral("tone"), QStringLiteral("casual")}};
    request.history = {{HistoryTurn::Role::User, QStringLiteral("Hola")},
                       {HistoryTurn::Role::Assistant, QStringLiteral("¡Hola! ¿En qué te ayudo?")}};
    request.channel = VariableChannel::PromptValues;
    details.sent = CallTexts::of({QUrl(QStringLiteral("https://flowise.example.com")), {}}, request);
    details.answer = QStringLiteral("¡Sí! Abrimos hasta las 20. 🙂");
    return details;
}

} // namespace chatflow
