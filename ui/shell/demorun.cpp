// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/demorun.h"

#include "base/clock.h"
#include "conversations/inbox.h"
#include "shell/appearance.h"
#include "shell/mainwindow.h"
#include "shell/pagedeck.h"
#include "shell/workspacesession.h"
#include "storage/changefeed.h"
#include "tenants/tenantdirectory.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr milliseconds settleFor{300}; ///< a repaint after the theme has changed
constexpr QSize windowInPictures{1280, 800};
} // namespace

DemoRun::DemoRun(WorkspaceSession &session, MainWindow &window, Appearance &appearance, Options options,
                 std::FILE *out, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_window(window)
    , m_appearance(appearance)
    , m_options(std::move(options))
    , m_out(out)
{
    connect(&session, &WorkspaceSession::opened, this, &DemoRun::follow);
    connect(&session, &WorkspaceSession::failed, this, [this] { Q_EMIT finished(1); });
}

void DemoRun::follow()
{
    Workspace &workspace = *m_session.workspace();
    connect(&workspace.changes(), &ChangeFeed::changed, this, &DemoRun::changed);
    onDone(this, workspace.tenants().tenants(SystemPrincipal::allTenants()),
           [this](const Result<QList<Tenant>> &tenants) {
               for (const Tenant &tenant : tenants.value_or(QList<Tenant>()))
                   m_tenantNames.insert(tenant.id, tenant.name);
           });
    QTimer::singleShot(m_options.duration, this, &DemoRun::end);
}

void DemoRun::changed(const QList<Change> &changes)
{
    for (const Change &change : changes) {
        if (change.kind == ChangeKind::Message)
            readMessage(change.tenant, MessageId(change.id));
    }
}

void DemoRun::readMessage(TenantId tenant, MessageId id)
{
    if (m_ending)
        return;
    if (m_reading.contains(id)) {
        m_changedMeanwhile.insert(id);
        return;
    }
    m_reading.insert(id);
    Inbox &inbox = m_session.workspace()->inbox();
    onDone(this, inbox.message(tenant, id), [this, tenant, id, &inbox](const Result<Message> &message) {
        if (!message || m_ending) {
            m_reading.remove(id);
            return;
        }
        onDone(this, inbox.conversation(tenant, message->conversation),
               [this, tenant, id, message = *message](const Result<ConversationSummary> &conversation) {
                   m_reading.remove(id);
                   print(message, conversation.value_or(ConversationSummary()));
                   if (m_changedMeanwhile.remove(id))
                       readMessage(tenant, id);
               });
    });
}

void DemoRun::print(const Message &message, const ConversationSummary &conversation)
{
    m_written = m_written || message.role == Role::User;
    m_answered = m_answered || (message.role == Role::Assistant && message.delivery >= Delivery::Sent &&
                                message.delivery <= Delivery::Read);
    const auto known = m_printed.constFind(message.id);
    const bool isNew = known == m_printed.cend();
    const Instant at = isNew ? message.at : m_session.workspace()->clock().now();
    const QString head = u"%1  %2 / %3"_s.arg(toDateTime(at).toString(u"HH:mm:ss"_s),
                                              m_tenantNames.value(message.tenant), conversation.contactName);
    if (isNew) {
        ++m_messagesOf[message.tenant];
        const QString state =
            message.role == Role::User ? QString() : u"  ["_s + toString(message.delivery) + u']';
        const QString text = message.body.isEmpty() ? u'<' + message.kind + u'>' : message.body.simplified();
        line(u"%1  %2: %3%4"_s.arg(head, toString(message.role), text, state));
    } else if (*known != message.delivery) {
        line(u"%1  %2: … %3"_s.arg(head, toString(message.role), toString(message.delivery)));
    }
    m_printed.insert(message.id, message.delivery);
}

void DemoRun::line(const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), m_out);
    std::fflush(m_out);
}

void DemoRun::end()
{
    m_ending = true;
    const bool talked = m_written && m_answered;
    if (!talked)
        line(tr("The demo ended without a message that was answered."));
    if (m_options.pictures.isEmpty()) {
        Q_EMIT finished(talked ? 0 : 1);
        return;
    }
    takePictures();
}

void DemoRun::takePictures()
{
    const auto busiest = std::max_element(m_messagesOf.cbegin(), m_messagesOf.cend());
    if (busiest != m_messagesOf.cend())
        m_window.showTenant(busiest.key());
    m_window.resize(windowInPictures); // the screen that is not there may be small
    m_appearance.choose(Appearance::Choice::Light);
    QTimer::singleShot(settleFor, this, [this] {
        const bool light = savePictures(u"light"_s);
        m_appearance.choose(Appearance::Choice::Dark);
        QTimer::singleShot(settleFor, this, [this, light] {
            const bool dark = savePictures(u"dark"_s);
            Q_EMIT finished(light && dark && m_written && m_answered ? 0 : 1);
        });
    });
}

bool DemoRun::savePictures(const QString &theme)
{
    const QDir folder(m_options.pictures);
    bool saved = QDir().mkpath(folder.path());
    for (const QString &id : m_window.pages().ids()) {
        m_window.pages().showPage(id);
        const QString path = folder.filePath(id + u'-' + theme + u".png"_s);
        const bool written = m_window.grab().save(path);
        line(written ? tr("Picture: %1").arg(path) : tr("The picture %1 could not be written.").arg(path));
        saved = saved && written;
    }
    return saved;
}

} // namespace chatflow
