// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/conversationdelegate.h"

namespace chatflow
{

struct MessageHit;

/// Draws what a search found: contacts as the list of conversations shows them, messages with what was
/// searched for marked, and the headings over both.
class SearchDelegate : public ConversationDelegate
{
    Q_OBJECT

public:
    using ConversationDelegate::ConversationDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintHit(QPainter &painter, const QStyleOptionViewItem &option, const MessageHit &hit) const;
};

} // namespace chatflow
