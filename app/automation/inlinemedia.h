// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/mediafolder.h"
#include "base/id.h"
#include "evolution/evolutiontypes.h"

namespace chatflow
{

class Database;

/// A file that came inside its event. What the Cloud API brings can be had in no other way later.
class InlineMedia
{
public:
    /// Puts the content of a stored message's file into the media folder. What is no base64 is left out. The
    /// database outlives it.
    static QCoro::Task<Result<>> keep(Database *database, MediaFolder folder, TenantId tenant,
                                      MessageId message, Media media);
};

} // namespace chatflow
