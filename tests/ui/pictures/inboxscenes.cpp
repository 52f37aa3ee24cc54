// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errorjson.h"
#include "inbox/inboxpage.h"
#include "shell/layoutmemory.h"
#include "storage/changefeed.h"
#include "ui/fakeinbox.h"
#include "ui/pictures/scene.h"
#include "widgets/undobar.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chatflow
{
namespace
{

void fill(FakeInbox &inbox, Instant now)
{
    const QStringList names{u"Ana Torres"_s,
                            u"Bruno Díaz"_s,
                            u"+54 9 11 5555-0142"_s,
                            u"Camila Souza Figueiredo de Albuquerque"_s,
                            u"Diego 🌵"_s,
                            u"Elena Ruiz"_s,
                            u"Fátima"_s,
                            u"Gonzalo Pérez"_s,
                            u"Helena Prado"_s,
                            u"Iván"_s};
    qint64 id = 1;
    for (qint64 i = 0; i < names.size(); ++i) {
        const ConversationId conversation(i + 1);
        inbox.add(conversationNamed(i + 1, names.at(i), now - std::chrono::minutes(7 * i * i * i + 2)));
        const Instant at = now - std::chrono::minutes(7 * i * i * i + 2);
        inbox.write(textMessage(
            1000 + id++, conversation, Role::User,
            i % 3 ? u"¿Tienen stock del modelo nuevo?"_s : u"Hola, ¿hacen envíos a Córdoba?"_s, at));
        if (i % 2 == 0)
            inbox.write(textMessage(1000 + id++, conversation, Role::Assistant,
                                    u"¡Hola! Sí, hacemos envíos a todo el país 🚚"_s, at + 20s,
                                    i == 4 ? Delivery::Failed : Delivery::Read));
    }
    inbox.setHolder(ConversationId(2), Holder::Waiting, HolderReason::AiFailed);
    inbox.setHolder(ConversationId(3), Holder::Human, HolderReason::Console);
    const ConversationId ana(1);
    Instant at = now - 26h;
    const auto say = [&](Role role, const QString &text, seconds after,
                         Delivery delivery = Delivery::Received) {
        at += after;
        Message message = textMessage(10 + id++, ana, role, text, at, delivery);
        if (role == Role::Agent)
            message.author = FakeInbox::me;
        inbox.write(message);
        return message;
    };
    say(Role::User, u"Buenas tardes! Quería consultar por los auriculares inalámbricos 🎧"_s, 0s);
    say(Role::Assistant,
        u"¡Hola, Ana! 👋 Tenemos tres modelos inalámbricos en stock:\n\n1. AirTune Lite, $ 39.900\n2. AirTune Pro, $ 74.500 (cancelación de ruido)\n3. Sonora Max, $ 98.000\n\n¿Para qué los vas a usar? Así te recomiendo el que más te conviene."_s,
        21s, Delivery::Read);
    say(Role::User, u"Para el gimnasio"_s, 240s);
    say(Role::User, u"y algo de llamadas"_s, 9s);
    say(Role::Assistant,
        u"Entonces el AirTune Pro: resiste el sudor (IPX5) y tiene doble micrófono para llamadas."_s, 14s,
        Delivery::Delivered);
    say(Role::User,
        u"https://tienda.example.com/productos/auriculares/inalambricos/airtune-pro-negro-mate?utm_source=whatsapp&utm_campaign=noviembre este?"_s,
        23h);
    Message photo = say(Role::User, u"se ve así la caja"_s, 30s);
    photo.kind = u"image"_s;
    inbox.write(photo);
    Message voice = say(Role::User, QString(), 30s);
    voice.kind = u"audio"_s;
    inbox.write(voice);
    Message edited = say(Role::Agent, u"Sí, Ana, es ese mismo. Soy Laura, te sigo yo. 👩🏽‍💻"_s,
                         100s, Delivery::Sent);
    edited.editedAt = edited.at + 10s;
    inbox.write(edited);
    Message gone = say(Role::User, u"x"_s, 40s);
    gone.deletedAt = gone.at + 10s;
    inbox.write(gone);
    say(Role::System, u"La conversación pasó a una persona"_s, 3s);
    say(Role::User, u"Perfecto 🙌🏽 me lo separás?"_s, 50s);
    Message unknown = say(Role::Agent, u"¡Claro!"_s, 20s, Delivery::Unknown);
    Message failed = say(Role::Agent, u"Te lo guardo hasta mañana a las 18."_s, 20s, Delivery::Failed);
    failed.error = errorToJson({Error::Code::InstanceNotConnected, {{u"instance"_s, u"techstore"_s}}, {}});
    inbox.write(failed);
    Message queued = say(Role::Assistant, u"Te confirmo en un momento."_s, 5s, Delivery::Queued);
    inbox.write(queued);
}

std::unique_ptr<FakeInbox> filled(const Clock &clock, bool withLongThread)
{
    auto source = std::make_unique<FakeInbox>();
    fill(*source, clock.now());
    for (int i = 0; withLongThread && i < 400; ++i)
        source->write(textMessage(50'000 + i, ConversationId(1), Role::User,
                                  u"Consulta %1: ¿tienen auriculares con cancelación?"_s.arg(i),
                                  clock.now() - 90h + std::chrono::minutes(i)));
    return source;
}

/// The page together with the feed it listens to.
class InboxScene : public QWidget
{
public:
    InboxScene(std::unique_ptr<FakeInbox> source, const Clock &clock)
        : m_page(std::move(source), m_feed, clock, m_layout, m_undo)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(&m_page);
        m_page.setTenant(FakeInbox::tenant, QTimeZone("America/Buenos_Aires"));
    }

    InboxPage &page() { return m_page; }

private:
    ChangeFeed m_feed;
    LayoutMemory m_layout{QString()};
    UndoBar m_undo;
    InboxPage m_page;
};

} // namespace

QList<Scene> inboxScenes()
{
    return {
        {u"inbox-thread"_s,
         [](const Clock &clock) { return std::make_unique<InboxScene>(filled(clock, false), clock); }},
        {u"inbox-found"_s,
         [](const Clock &clock) {
             auto scene = std::make_unique<InboxScene>(filled(clock, true), clock);
             scene->findChild<QLineEdit *>(u"searchField"_s)->setText(u"a"_s);
             return scene;
         }},
        {u"inbox-readonly"_s,
         [](const Clock &clock) {
             auto source = filled(clock, true);
             source->readOnly = true;
             return std::make_unique<InboxScene>(std::move(source), clock);
         }},
        {u"inbox-middle"_s,
         [](const Clock &clock) {
             auto scene = std::make_unique<InboxScene>(filled(clock, true), clock);
             scene->page().openMessage(ConversationId(1), {clock.now() - 90h + 200min, 50'200});
             return scene;
         }},
        {u"inbox-empty"_s,
         [](const Clock &clock) {
             return std::make_unique<InboxScene>(std::make_unique<FakeInbox>(), clock);
         }},
        {u"inbox-loading"_s,
         [](const Clock &clock) {
             auto source = std::make_unique<FakeInbox>();
             source->hold();
             return std::make_unique<InboxScene>(std::move(source), clock);
         }},
        {u"inbox-failing"_s,
         [](const Clock &clock) {
             auto source = std::make_unique<FakeInbox>();
             source->failNext(
                 {Error::Code::StorageLocked, {{u"path"_s, u"/srv/chatflow/team.chatflow"_s}}, {}});
             return std::make_unique<InboxScene>(std::move(source), clock);
         }},
    };
}

} // namespace chatflow
