// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/message.h"

#include <QMenu>

namespace chatflow
{

/// What a person may do with messages beside copying them.
struct ThreadOffers {
    bool settings = false;  ///< see the settings that made an answer
    bool answering = false; ///< send
    bool quoting = false;   ///< quote what is answered
    bool explain = false;   ///< see why the AI answered so
    bool versions = false;  ///< see what was said before it was edited
    bool deleted = false;   ///< or deleted
    bool media = false;     ///< save and open files
    bool readings = false;  ///< see what a contact's message was taken to want
};

/// The menu of a message: what fits it. Deletes itself.
class ThreadMenu : public QMenu
{
    Q_OBJECT

public:
    enum class Choice {
        Settings,
        SendAgain,
        Quote,
        GoToQuoted,
        Explain,
        Versions,
        Map,
        SaveFile,
        OpenFile,
        Reading
    };

    ThreadMenu(const Message &message, const ThreadOffers &offers, QWidget *parent);

    static bool isSettingsMark(const Message &message);
    static bool canQuote(const Message &message, const ThreadOffers &offers);
    static bool canExplain(const Message &message, const ThreadOffers &offers);
    static bool hasVersions(const Message &message, const ThreadOffers &offers);

Q_SIGNALS:
    void chosen(chatflow::ThreadMenu::Choice choice, const chatflow::Message &message);

private:
    void offer(Choice choice, const QString &name, const QString &text);

    Message m_message;
};

} // namespace chatflow
