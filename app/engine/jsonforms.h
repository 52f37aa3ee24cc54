// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/conversationsummary.h"
#include "metering/usage.h"
#include "tenants/settingsdiff.h"
#include "tenants/settingshistorystore.h"
#include "tenants/tenant.h"
#include "tenants/tenantdirectory.h"
#include "workspace/doctor.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace chatflow
{

// The JSON that --json prints. Part of the interface: members are added, never renamed or removed. Times are
// ISO 8601 in UTC; what is not known is null.

QJsonObject tenantToJson(const Tenant &tenant);
QJsonObject instanceToJson(const Instance &instance);
QJsonObject settingsVersionToJson(const SettingsVersion &version);
QJsonObject settingDifferenceToJson(const SettingDifference &difference);
QJsonObject connectionToJson(const ConnectionState &connection);
QJsonObject conversationToJson(const ConversationSummary &summary);
QJsonObject messageToJson(const Message &message);
QJsonObject usageDayToJson(const UsageDay &day);
QJsonObject findingToJson(const Finding &finding);

QString toString(Finding::Verdict verdict); ///< "good", "warning", "bad"

/// A place in a list, as --before takes it (pageFrom()).
QString cursorText(const PageKey &key);

} // namespace chatflow
