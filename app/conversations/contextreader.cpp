// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/contextreader.h"

#include "conversations/messagestore.h"
#include "conversations/summarystore.h"

#include <QSet>

namespace chatflow
{
namespace
{
/// Behind the last summary; what is older is left out, and caught up with by the next summaries.
constexpr int mostBetween = 300;
} // namespace

ContextBounds boundsOf(const TenantSettings &settings)
{
    return {.messages = settings.context.messages,
            .tokens = settings.context.tokens,
            .summarises = settings.context.summary != SummaryMode::Off};
}

Result<ContextMaterial> readContextMaterial(const Snapshot &snapshot, TenantId tenant,
                                            ConversationId conversation, MessageId before,
                                            const ContextBounds &bounds, const ContextWords &words,
                                            const CountTokens &countTokens)
{
    ContextMaterial material;
    // One more, to know whether there are older ones.
    auto said = MessageStore::lastSaid(snapshot, tenant, conversation, before, bounds.messages + 1);
    if (!said)
        return fail(said.error());
    material.said = std::move(*said);
    material.hasOlder = material.said.size() > bounds.messages;
    if (material.hasOlder)
        material.said.removeFirst();
    if (!bounds.summarises)
        return material;
    const qsizetype first = firstKept(material.said, material.hasOlder, bounds, words, countTokens);
    if (first == 0 && !material.hasOlder)
        return material;
    const MessageId end = first < material.said.size() ? material.said.at(first).id : before;
    const auto summary = SummaryStore::latest(snapshot, tenant, conversation, end);
    if (!summary)
        return fail(summary.error());
    material.summary = *summary;
    const MessageId after = *summary ? (*summary)->upTo : MessageId();
    // Not only what is older than the first that is kept: by WhatsApp's clock, which orders the latest, some
    // of what was stored after it may be older too.
    const auto keptCount = static_cast<int>(material.said.size() - first);
    const auto since = MessageStore::saidBetween(snapshot, tenant, conversation, after, before,
                                                 MessageStore::End::Newest, mostBetween + keptCount);
    if (!since)
        return fail(since.error());
    QSet<MessageId> kept;
    for (qsizetype i = first; i < material.said.size(); ++i)
        kept.insert(material.said.at(i).id);
    for (const Message &message : *since) {
        if (!kept.contains(message.id))
            material.between.append(message);
    }
    if (since->size() == mostBetween + keptCount) {
        const auto all = MessageStore::countSaidBetween(snapshot, tenant, conversation, after, before);
        if (!all)
            return fail(all.error());
        material.betweenLeftOut = static_cast<int>(*all - since->size());
    }
    return material;
}

Result<ConversationContext> readContext(const Snapshot &snapshot, TenantId tenant,
                                        ConversationId conversation, MessageId before,
                                        const TenantSettings &settings, const CountTokens &countTokens)
{
    const ContextBounds bounds = boundsOf(settings);
    const ContextWords words = ContextWords::in(settings.language);
    const auto material =
        readContextMaterial(snapshot, tenant, conversation, before, bounds, words, countTokens);
    if (!material)
        return fail(material.error());
    return buildContext(*material, bounds, words, countTokens);
}

} // namespace chatflow
