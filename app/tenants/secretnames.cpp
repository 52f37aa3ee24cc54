// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/secretnames.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

QString toString(SecretName::Kind kind)
{
    switch (kind) {
    case SecretName::Kind::Flowise:
        return u"flowise"_s;
    case SecretName::Kind::Evolution:
        return u"evolution"_s;
    case SecretName::Kind::Webhook:
        return u"webhook"_s;
    }
    return {};
}

std::optional<SecretName::Kind> secretKindFromString(QStringView text)
{
    for (const SecretName::Kind kind :
         {SecretName::Kind::Flowise, SecretName::Kind::Evolution, SecretName::Kind::Webhook}) {
        if (toString(kind) == text)
            return kind;
    }
    return std::nullopt;
}

QString SecretName::toString() const
{
    const QString scope = tenant ? u"tenant/"_s + tenant->toString() : u"workspace"_s;
    return scope + u'/' + chatflow::toString(kind);
}

std::optional<SecretName> SecretName::fromString(QStringView text)
{
    const auto parts = text.split(u'/');
    if (parts.size() == 2 && parts.at(0) == u"workspace") {
        if (const auto kind = secretKindFromString(parts.at(1)))
            return SecretName{*kind, std::nullopt};
    }
    if (parts.size() == 3 && parts.at(0) == u"tenant") {
        bool isNumber = false;
        const qint64 id = parts.at(1).toLongLong(&isNumber);
        const auto kind = secretKindFromString(parts.at(2));
        if (isNumber && id > 0 && kind && *kind != SecretName::Kind::Webhook &&
            QString::number(id) == parts.at(1))
            return SecretName{*kind, TenantId(id)};
    }
    return std::nullopt;
}

QString flowiseSecret(TenantId tenant)
{
    return SecretName{SecretName::Kind::Flowise, tenant}.toString();
}

QString evolutionSecret(TenantId tenant)
{
    return SecretName{SecretName::Kind::Evolution, tenant}.toString();
}

QString workspaceFlowiseSecret()
{
    return SecretName{SecretName::Kind::Flowise, std::nullopt}.toString();
}

QString workspaceEvolutionSecret()
{
    return SecretName{SecretName::Kind::Evolution, std::nullopt}.toString();
}

QString workspaceWebhookSecret()
{
    return SecretName{SecretName::Kind::Webhook, std::nullopt}.toString();
}

} // namespace chatflow
