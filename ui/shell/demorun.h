// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/message.h"
#include "storage/change.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

#include <chrono>
#include <cstdio>

namespace chatflow
{

class Appearance;
class MainWindow;
class Workspace;
class WorkspaceSession;
struct ConversationSummary;

/// The demo without a screen: prints the conversations as they happen, saves a picture of every page in both
/// themes, and ends the program.
class DemoRun : public QObject
{
    Q_OBJECT

public:
    struct Options {
        std::chrono::seconds duration{20};
        QString pictures; ///< a folder; empty = no pictures
    };

    /// All must outlive it. `out` is where the conversation is printed.
    DemoRun(WorkspaceSession &session, MainWindow &window, Appearance &appearance, Options options,
            std::FILE *out, QObject *parent = nullptr);

Q_SIGNALS:
    /// `exitCode` is 0 when a contact wrote, was answered, and every picture was saved.
    void finished(int exitCode);

private:
    void follow();
    void changed(const QList<Change> &changes);
    void readMessage(TenantId tenant, MessageId id);
    void print(const Message &message, const ConversationSummary &conversation);
    void line(const QString &text);
    void end();
    void takePictures();
    bool savePictures(const QString &theme);

    WorkspaceSession &m_session;
    MainWindow &m_window;
    Appearance &m_appearance;
    Options m_options;
    std::FILE *m_out;
    QHash<TenantId, QString> m_tenantNames;
    QHash<TenantId, int> m_messagesOf;
    QHash<MessageId, Delivery> m_printed; ///< and how far each had come
    QSet<MessageId> m_reading;
    QSet<MessageId> m_changedMeanwhile;
    bool m_written = false;
    bool m_answered = false;
    bool m_ending = false;
};

} // namespace chatflow
