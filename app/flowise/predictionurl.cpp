// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowise/predictionurl.h"

#include "net/serverurl.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatflow
{

Result<QString> flowIdFrom(const QString &text)
{
    static const QRegularExpression form(u"^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"_s);
    const QString id = text.trimmed();
    if (!form.match(id).hasMatch()) {
        return fail(Error::invalid(
            QCoreApplication::translate("chatflow::PredictionUrl", "the chatflow's id"),
            QCoreApplication::translate("chatflow::PredictionUrl",
                                        "it looks like 6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b")));
    }
    return id.toLower();
}

Result<PredictionUrl> predictionUrlFrom(const QString &text)
{
    // Flowise 3.1: the API's paths and the pages of its own console that show one flow.
    static const QRegularExpression pasted(
        u"^(?<server>.*?)(?:/api/v1)?/(?:prediction|predict|chatbot|canvas|(?:v2/)?agentcanvas)(?:/(?<id>[^/?#]*))?/?(?:[?#].*)?$"_s);
    static const QRegularExpression api(u"^(?<server>.*?)/api/v1/?$"_s);

    QString server = text.trimmed();
    QString id;
    if (const auto flow = pasted.match(server); flow.hasMatch()) {
        id = flow.captured(u"id");
        server = flow.captured(u"server");
    } else if (const auto base = api.match(server); base.hasMatch()) {
        server = base.captured(u"server");
    }
    const auto url = serverUrlFrom(server);
    if (!url)
        return fail(url.error());
    PredictionUrl address{*url, {}};
    if (!id.isEmpty()) {
        const auto flowId = flowIdFrom(id);
        if (!flowId)
            return fail(flowId.error());
        address.flowId = *flowId;
    }
    return address;
}

} // namespace chatflow
