// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/threadmenu.h"

#include "conversations/threadmark.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{

ThreadMenu::ThreadMenu(const Message &message, const ThreadOffers &offers, QWidget *parent)
    : QMenu(parent)
    , m_message(message)
{
    setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = addAction(tr("Copy the text"));
    copy->setEnabled(!message.deletedAt && !message.body.isEmpty());
    connect(copy, &QAction::triggered, this,
            [text = message.body] { QGuiApplication::clipboard()->setText(text); });
    if (offers.answering && canQuote(message, offers))
        offer(Choice::Quote, u"quoteMessage"_s, tr("Reply with a quote"));
    if (message.metadata.value(u"quoted"_s).toObject().contains(u"message"_s))
        offer(Choice::GoToQuoted, u"goToQuoted"_s, tr("Go to what it quotes"));
    if (canExplain(message, offers))
        offer(Choice::Explain, u"whyThisAnswer"_s, tr("Why this answer …"));
    if ((message.role == Role::Assistant || isSettingsMark(message)) && offers.settings)
        offer(Choice::Settings, u"settingsOfAnswer"_s, tr("Settings of this answer"));
    if (offers.readings && message.role == Role::User && !message.deletedAt && !message.body.isEmpty())
        offer(Choice::Reading, u"readingOfMessage"_s, tr("What it wants …"));
    if (hasVersions(message, offers))
        offer(Choice::Versions, u"earlierTexts"_s, tr("What it said before …"));
    if (message.metadata.value(u"location"_s).toObject().contains(u"latitude"_s) && !message.deletedAt)
        offer(Choice::Map, u"showOnMap"_s, tr("Show on the map"));
    if (offers.media && !message.deletedAt && message.metadata.contains(u"media"_s)) {
        offer(Choice::SaveFile, u"saveFile"_s, tr("Save the file …"));
        offer(Choice::OpenFile, u"openFile"_s, tr("Open the file …"));
    }
    if (message.delivery == Delivery::Failed && offers.answering)
        offer(Choice::SendAgain, u"sendAgain"_s, tr("Send again"));
}

bool ThreadMenu::isSettingsMark(const Message &message)
{
    const auto mark = markOf(message);
    return mark && mark->what == ThreadMark::What::Settings;
}

bool ThreadMenu::canQuote(const Message &message, const ThreadOffers &offers)
{
    return offers.quoting && !message.deletedAt && !message.providerId.isEmpty() &&
           message.kind != "reaction"_L1;
}

bool ThreadMenu::canExplain(const Message &message, const ThreadOffers &offers)
{
    return offers.explain && message.role == Role::Assistant && message.call;
}

bool ThreadMenu::hasVersions(const Message &message, const ThreadOffers &offers)
{
    if (message.deletedAt)
        return offers.deleted;
    return message.editedAt && offers.versions;
}

void ThreadMenu::offer(Choice choice, const QString &name, const QString &text)
{
    QAction *action = addAction(text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, choice] { Q_EMIT chosen(choice, m_message); });
}

} // namespace chatflow
