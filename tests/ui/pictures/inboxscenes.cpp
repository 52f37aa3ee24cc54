// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errorjson.h"
#include "inbox/attachmentrow.h"
#include "inbox/canneddialog.h"
#include "inbox/composerspelling.h"
#include "inbox/contextdialog.h"
#include "inbox/inboxpage.h"
#include "inbox/threadmodel.h"
#include "inbox/threadview.h"
#include "shell/layoutmemory.h"
#include "spelling/spellmarks.h"
#include "storage/changefeed.h"
#include "ui/fakecontacts.h"
#include "ui/fakecontext.h"
#include "ui/fakedesk.h"
#include "ui/fakefollowups.h"
#include "ui/fakeinbox.h"
#include "ui/faketags.h"
#include "ui/faketimeline.h"
#include "ui/fakeviews.h"
#include "ui/fakework.h"
#include "ui/pictures/scene.h"
#include "widgets/undobar.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QToolButton>
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
    const auto tell = [&](qint64 number, const QString &intent, const QString &sentiment) {
        ConversationSummary told = inbox.summary(ConversationId(number));
        told.conversation.intent = intent;
        told.conversation.sentiment = sentiment;
        inbox.add(told);
    };
    tell(1, u"buy"_s, u"positive"_s);
    tell(2, u"refund"_s, u"negative"_s);
    tell(5, u"complaint"_s, u"negative"_s);
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

/// With a note, marks, a quote, reactions, a place and pictures.
std::unique_ptr<FakeInbox> withExtras(const Clock &clock)
{
    auto source = filled(clock, false);
    const ConversationId ana(1);
    Instant at = clock.now() - 20min;
    qint64 id = 9000;
    const auto add = [&](Role role, const QString &text, const QString &kind,
                         const QJsonObject &metadata = {}) {
        Message message =
            textMessage(id++, ana, role, text, at += 20s,
                        role == Role::Agent && kind == u"text"_s ? Delivery::Read : Delivery::Received);
        message.kind = kind;
        message.metadata = metadata;
        if (role == Role::Agent)
            message.author = FakeInbox::me;
        source->write(message);
    };
    const auto mark = [&](const QString &what, const QString &reason = {}) {
        add(Role::System, {}, markKind,
            {{u"mark"_s, what}, {u"reason"_s, reason}, {u"settings_version"_s, 12}});
    };
    add(Role::User, u"¿Y este color?"_s, u"text"_s,
        {{u"reactions"_s, QJsonObject{{u"ours"_s, u"👍"_s}, {u"theirs"_s, u"❤️"_s}}}});
    add(Role::User, u"se ve así"_s, u"image"_s, {{u"media"_s, QJsonObject{{u"mime"_s, u"image/png"_s}}}});
    add(Role::User, {}, u"image"_s, {{u"media"_s, QJsonObject{{u"mime"_s, u"image/png"_s}}}});
    add(Role::User, {}, u"location"_s,
        {{u"location"_s, QJsonObject{{u"latitude"_s, -34.6},
                                     {u"longitude"_s, -58.4},
                                     {u"name"_s, u"Obelisco"_s},
                                     {u"address"_s, u"Av. 9 de Julio"_s}}}});
    mark(u"waiting"_s, u"ai_failed"_s);
    mark(u"taken_over"_s);
    add(Role::Agent, u"Ojo: pidió factura A la última vez, y pagó tarde."_s, noteKind);
    add(Role::Agent, u"Sí, es el negro mate."_s, u"text"_s,
        {{u"quoted"_s, QJsonObject{{u"id"_s, u"x"_s},
                                   {u"text"_s, u"¿Y este color?"_s},
                                   {u"message"_s, 9000},
                                   {u"at"_s, 1},
                                   {u"ours"_s, false}}}});
    add(Role::User, {}, u"document"_s,
        {{u"media"_s,
          QJsonObject{{u"mime"_s, u"application/pdf"_s}, {u"file_name"_s, u"comprobante.pdf"_s}}}});
    mark(u"handed_back"_s);
    mark(u"settings"_s);
    return source;
}

/// The page together with the feed it listens to.
class InboxScene : public QWidget
{
public:
    InboxScene(std::unique_ptr<FakeInbox> source, const Clock &clock,
               const std::function<void(FakeDesk &)> &prepare = {},
               std::shared_ptr<ContactSource> contacts = nullptr)
        : m_desk(std::make_shared<FakeDesk>(*source))
        , m_work(std::make_shared<FakeWork>(*source, m_feed))
        , m_page(std::move(source), m_feed, clock, m_layout, m_undo, nullptr,
                 tools(m_desk, m_work, std::move(contacts), clock.now()))
    {
        m_work->known = {{FakeInbox::me, Actor::Kind::Person, u"Laura"_s},
                         {ActorId(8), Actor::Kind::Person, u"Marta Domínguez"_s},
                         {ActorId(9), Actor::Kind::Person, u"Pedro"_s}};
        if (prepare)
            prepare(*m_desk);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(&m_page);
        m_page.setTenant(FakeInbox::tenant, QTimeZone("America/Buenos_Aires"));
    }

    InboxPage &page() { return m_page; }

private:
    static InboxTools tools(const std::shared_ptr<FakeDesk> &desk, const std::shared_ptr<FakeWork> &work,
                            std::shared_ptr<ContactSource> contacts, Instant now)
    {
        InboxTools made = FakeDesk::tools(desk);
        made.work = work;
        made.views = std::make_shared<FakeViews>();
        made.tags = std::make_shared<FakeTags>();
        made.timeline = std::make_shared<FakeTimeline>();
        made.contacts = std::move(contacts);
        auto followUps = std::make_shared<FakeFollowUps>();
        followUps->planned = {{.id = FollowUpId(1), .conversation = ConversationId(1), .dueAt = now + 5h}};
        made.followUps = followUps;
        return made;
    }

    ChangeFeed m_feed;
    LayoutMemory m_layout{QString()};
    UndoBar m_undo;
    std::shared_ptr<FakeDesk> m_desk;
    std::shared_ptr<FakeWork> m_work;
    InboxPage m_page;
};

/// The dialog on what stands behind it.
class ContextScene : public QWidget
{
public:
    ContextScene(std::unique_ptr<FakeContext> source, const Clock &clock)
        : m_source(std::move(source))
        , m_dialog(*m_source, clock, TenantId(1), ConversationId(1), QTimeZone("America/Buenos_Aires"))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        m_dialog.setWindowFlags(Qt::Widget);
        column->addWidget(&m_dialog);
    }

private:
    std::unique_ptr<FakeContext> m_source;
    ContextDialog m_dialog;
};
/// The inbox with the panel of a contact open.
std::unique_ptr<InboxScene> withContact(const Clock &clock, bool failing)
{
    auto contacts = std::make_shared<FakeContacts>();
    if (failing)
        contacts->failure =
            Error{Error::Code::StorageLocked, {{u"path"_s, u"/srv/chatflow/team.chatflow"_s}}, {}};
    contacts->known = {{TagId(1), u"VIP"_s, u"red"_s},
                       {TagId(2), u"Mayorista"_s, u"blue"_s},
                       {TagId(3), u"Devolución en curso"_s, u"orange"_s}};
    ContactCard &card = contacts->held;
    card.contact.pushName = u"mari_79"_s;
    card.contact.name = u"María Fernanda Núñez"_s;
    card.contact.isNamed = true;
    card.contact.email = u"maria@example.com"_s;
    card.contact.company = u"Librería del Sur"_s;
    card.contact.language = u"es-AR"_s;
    card.contact.fields = {{.name = u"customer_number"_s, .value = u"4711"_s}};
    card.contact.optOut = OptOut{clock.now() - 50h, FakeInbox::me, u"lo pidió por teléfono"_s};
    card.identifiers = {{IdentifierKind::Phone, u"5491155550142"_s},
                        {IdentifierKind::Lid, u"99887766554433"_s}};
    card.tags = {TagId(1), TagId(3)};
    card.notes = {{.id = ContactNoteId(1),
                   .contact = {},
                   .text = u"Paga siempre a fin de mes; no insistir antes."_s,
                   .at = clock.now() - 26h,
                   .author = FakeInbox::me,
                   .authorName = u"Marta"_s}};
    card.suggestions = {{ContactId(9), u"Fer Núñez"_s, MergeEvidence::SameMessage}};
    auto scene = std::make_unique<InboxScene>(filled(clock, true), clock, std::function<void(FakeDesk &)>(),
                                              std::move(contacts));
    scene->findChild<QToolButton *>(u"contactActionButton"_s)->click();
    return scene;
}

/// A recording is played while an answer with files is written.
std::unique_ptr<InboxScene> withFiles(const Clock &clock)
{
    auto source = withExtras(clock);
    Message sound =
        textMessage(9500, ConversationId(1), Role::User, {}, clock.now() - 60s, Delivery::Received);
    sound.kind = u"audio"_s;
    sound.metadata.insert(u"media"_s, QJsonObject{{u"seconds"_s, 78}, {u"voice"_s, true}});
    source->write(sound);
    auto scene = std::make_unique<InboxScene>(std::move(source), clock, [](FakeDesk &desk) {
        QImage image(900, 600, QImage::Format_RGB32);
        image.fill(QColor(0x2a, 0x7f, 0x9e));
        const QString path = QDir::temp().filePath(u"chatflow-scene.png"_s);
        image.save(path);
        desk.files.insert(MessageId(9001), path);
        desk.files.insert(MessageId(9002), path);
        desk.files.insert(MessageId(9500), path);
    });
    scene->page().openConversation(ConversationId(1));
    QCoreApplication::processEvents();
    scene->findChild<AttachmentRow *>(u"attachmentRow"_s)
        ->setFiles(
            {{.path = u"x"_s,
              .fileName = u"Lista de precios mayorista 2026.pdf"_s,
              .mime = u"application/pdf"_s,
              .bytes = 482'113},
             {.path = u"x"_s, .fileName = u"IMG_20261127.jpg"_s, .mime = u"image/jpeg"_s, .bytes = 7'340'032},
             {.path = u"x"_s, .fileName = u"saludo.ogg"_s, .mime = u"audio/ogg"_s, .bytes = 61'337}});
    scene->findChild<QPlainTextEdit *>(u"composerField"_s)
        ->setPlainText(u"Le mando la lista que me pidio, cualquier duda me dise."_s);
    auto &speller = scene->findChild<ComposerSpelling *>()->speller();
    speller.setLanguage(u"es"_s);
    for (const QDeadlineTimer patience(5s);
         !patience.hasExpired() && speller.state() == Speller::State::Loading;)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    scene->findChild<SpellMarks *>()->mark();
    Q_EMIT scene->findChild<ThreadView *>(u"thread"_s)->soundRequested(sound);
    return scene;
}

} // namespace

QList<Scene> inboxScenes()
{
    return {
        {u"context-loaded"_s,
         [](const Clock &clock) {
             return std::make_unique<ContextScene>(std::make_unique<FakeContext>(), clock);
         }},
        {u"context-empty"_s,
         [](const Clock &clock) {
             auto source = std::make_unique<FakeContext>();
             source->preview.summary.reset();
             source->preview.context = {};
             source->preview.request = {};
             return std::make_unique<ContextScene>(std::move(source), clock);
         }},
        {u"context-failing"_s,
         [](const Clock &clock) {
             auto source = std::make_unique<FakeContext>();
             source->answers.failNext(
                 {Error::Code::StorageLocked, {{u"path"_s, u"/srv/chatflow/team.chatflow"_s}}, {}});
             return std::make_unique<ContextScene>(std::move(source), clock);
         }},
        {u"inbox-thread"_s,
         [](const Clock &clock) { return std::make_unique<InboxScene>(filled(clock, false), clock); }},
        {u"inbox-desk"_s,
         [](const Clock &clock) {
             return std::make_unique<InboxScene>(withExtras(clock), clock, [&clock](FakeDesk &desk) {
                 desk.writer = {.by = ActorId(9), .name = u"Pedro"_s, .expiresAt = {}};
                 desk.sending.windowEnds = clock.now() + 195min;
                 QImage image(900, 600, QImage::Format_RGB32);
                 image.fill(QColor(0x2a, 0x7f, 0x9e));
                 const QString path = QDir::temp().filePath(u"chatflow-scene.png"_s);
                 image.save(path);
                 desk.files.insert(MessageId(9001), path);
             });
         }},
        {u"inbox-attaching"_s, [](const Clock &clock) { return withFiles(clock); }},
        {u"inbox-viewer"_s,
         [](const Clock &clock) {
             auto scene = withFiles(clock);
             const auto *thread = scene->findChild<ThreadView *>(u"thread"_s);
             for (int row = thread->model()->rowCount() - 1; row >= 0; --row) {
                 const auto shown =
                     thread->model()->index(row, 0).data(ThreadModel::MessageRole).value<Message>();
                 if (shown.id == MessageId(9001))
                     Q_EMIT scene->findChild<ThreadView *>(u"thread"_s)->pictureRequested(shown);
             }
             return scene;
         }},
        {u"inbox-canned"_s,
         [](const Clock &) -> std::unique_ptr<QWidget> {
             static FakeInbox nothing;
             static FakeDesk desk(nothing);
             return std::make_unique<CannedDialog>(
                 desk, FakeInbox::tenant,
                 QList<CannedResponse>{
                     {u"envios"_s, u"es"_s, u"¡Hola, {contact_name}! Enviamos a todo el país."_s},
                     {u"horario"_s, {}, u"{business_hours}"_s}});
         }},
        {u"inbox-found"_s,
         [](const Clock &clock) {
             auto scene = std::make_unique<InboxScene>(filled(clock, true), clock);
             scene->findChild<QLineEdit *>(u"searchField"_s)->setText(u"a"_s);
             return scene;
         }},
        {u"inbox-several"_s,
         [](const Clock &clock) {
             auto scene = std::make_unique<InboxScene>(filled(clock, false), clock);
             auto *list = scene->findChild<QListView *>(u"conversations"_s);
             QObject::connect(list->model(), &QAbstractItemModel::rowsInserted, list,
                              [list] { list->selectAll(); });
             return scene;
         }},
        {u"inbox-readonly"_s,
         [](const Clock &clock) {
             auto source = filled(clock, true);
             source->readOnly = true;
             return std::make_unique<InboxScene>(std::move(source), clock);
         }},
        {u"inbox-contact"_s, [](const Clock &clock) { return withContact(clock, false); }},
        {u"inbox-contact-failing"_s, [](const Clock &clock) { return withContact(clock, true); }},
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
