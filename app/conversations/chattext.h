// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace chatflow
{

/// In which order a date is written. WhatsApp writes it as the telephone does, without saying how.
enum class DateOrder { DayFirst, MonthFirst, YearFirst };
QString toString(DateOrder order); ///< "dmy", "mdy", "ymd"
std::optional<DateOrder> dateOrderFromString(QStringView text);

/// One entry of an exported chat.
struct ChatEntry {
    QDateTime at;   ///< as the telephone's clock showed it: without a time zone, to the minute on Android
    QString author; ///< empty = WhatsApp itself
    QString kind;   ///< "text", "image", …, as Message::kind
    QString text;   ///< of several lines, perhaps; the caption of a file
    QString file;   ///< the name of an attached file; empty when it was left out

    bool operator==(const ChatEntry &) const = default;
};

/// What stands in the text that WhatsApp's "Export chat" writes ("_chat.txt", "WhatsApp Chat with Ana.txt"):
/// the layouts of Android and of iOS, in Spanish, Portuguese and English.
struct ChatText {
    QList<ChatEntry> entries;        ///< in their order; those of WhatsApp itself without an author
    QStringList authors;             ///< in the order in which they first wrote
    QList<DateOrder> possibleOrders; ///< more than one: 3/4/26 stands for two days, and nobody may guess
    DateOrder order = DateOrder::DayFirst; ///< in which `entries` were read

    bool isAmbiguous() const { return possibleOrders.size() > 1; }
    /// Of how many entries somebody is the author.
    qsizetype messages() const;

    /// Reads the dates in `order`; without it in the only possible one, or the first of them.
    /// InvalidArgument for what is no such text.
    static Result<ChatText> parse(const QByteArray &content, std::optional<DateOrder> order = std::nullopt);
};

} // namespace chatflow
