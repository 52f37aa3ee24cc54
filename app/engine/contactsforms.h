// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "conversations/contactcard.h"

#include <QJsonObject>

namespace chatflow
{

// A contact as the command line writes it; see jsonforms.h.
QJsonObject contactToJson(const Contact &contact);
/// `tags` are all of the tenant's.
QJsonObject contactCardToJson(const ContactCard &card, const QList<Tag> &tags);

/// The number of a contact as `contacts list` shows it; InvalidArgument names `argument`.
Result<ContactId> contactIdFrom(const QString &argument, const QString &text);

} // namespace chatflow
