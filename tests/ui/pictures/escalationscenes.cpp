// SPDX-License-Identifier: GPL-3.0-or-later
#include "escalations/escalationspage.h"
#include "shell/layoutmemory.h"
#include "ui/fakeescalations.h"
#include "ui/pictures/scene.h"
#include "widgets/undobar.h"

#include <QCoreApplication>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

void fillQueue(FakeEscalations &queue, Instant now)
{
    const auto row = [now](qint64 id, const QString &name, int minutesAgo, HolderReason reason,
                           const QString &last, const Urgency &urgency = {}) {
        EscalationRow one = escalationOf(id, name, now - std::chrono::minutes(minutesAgo), reason, urgency);
        one.conversation.lastBody = last;
        return one;
    };
    queue.rows = {
        row(1, u"María del Carmen Fernández"_s, 42, HolderReason::AiFailed,
            u"Ya van tres veces que pregunto lo mismo, quiero hablar con una persona"_s,
            {{{UrgencyPart::AskedForPerson, 35},
              {UrgencyPart::Negative, 20},
              {UrgencyPart::AiFailed, 15},
              {UrgencyPart::Repeated, 10}}}),
        row(2, u"Ana Torres"_s, 7, HolderReason::LimitReached, u"¿Me confirmas el pedido de mañana?"_s,
            {{{UrgencyPart::Negative, 10}, {UrgencyPart::Important, 10}}}),
        row(3, u"+54 9 341 555 0147"_s, 3, HolderReason::TooOld, u"Buenas, ¿siguen ahí?"_s),
    };
    queue.rows[0].summary = u"Pidió dos veces cambiar la reserva del sábado a las 21 para ocho personas. El "
                            u"asistente no encontró "
                            "la reserva. La última vez dijo que si nadie le contesta la cancela."_s;
    EscalationRow off = row(4, u"Pedro Páramo"_s, 95, HolderReason::SendUnknown, u"Ok, espero"_s);
    off.escalation.snoozedUntil = now + std::chrono::hours(1);
    EscalationRow taken = row(5, u"Carla Gómez"_s, 130, HolderReason::AiFailed, u"Gracias, lo reviso"_s);
    taken.escalation.claimedAt = now - std::chrono::minutes(60);
    taken.escalation.claimedBy = ActorId(9);
    taken.conversation.conversation.holder = Holder::Human;
    taken.conversation.heldByName = u"Marta"_s;
    taken.conversation.lastRole = Role::Agent;
    queue.rows << off << taken;
}

struct EscalationParts {
    ChangeFeed feed;
    LayoutMemory memory{QString()};
    UndoBar undo;
};

class EscalationsScene : private EscalationParts, public EscalationsPage
{
public:
    EscalationsScene(std::unique_ptr<FakeEscalations> queue, const std::shared_ptr<FakeEscalationWork> &work,
                     const Clock &clock)
        : EscalationsPage(
              std::move(queue),
              {.feed = feed,
               .clock = clock,
               .layout = memory,
               .undo = undo,
               .work = work,
               .makeTag = [](TenantId, const QString &) { return readyFuture(Result<Tag>(Tag())); },
               .tags = [](TenantId) { return readyFuture(Result<QList<Tag>>(QList<Tag>())); }})
    {
        setTenant(TenantId(1), QTimeZone::utc());
        for (int turn = 0; turn < 8; ++turn)
            QCoreApplication::processEvents();
        findChild<QTableView *>(u"escalationsTable"_s)->setFocus();
    }
};

Scene sceneOf(const QString &name, std::function<void(FakeEscalations &queue, Instant now)> prepare)
{
    return {u"escalations-"_s + name, [prepare = std::move(prepare)](const Clock &clock) {
                auto queue = std::make_unique<FakeEscalations>();
                prepare(*queue, clock.now());
                static ChangeFeed unheard;
                const auto work = std::make_shared<FakeEscalationWork>(*queue, unheard);
                work->known = {{ActorId(9), Actor::Kind::Person, u"Marta"_s}};
                return std::make_unique<EscalationsScene>(std::move(queue), work, clock);
            }};
}

} // namespace

QList<Scene> escalationScenes()
{
    return {
        sceneOf(u"queue"_s, fillQueue),
        sceneOf(u"empty"_s, [](FakeEscalations &, Instant) {}),
        sceneOf(u"loading"_s, [](FakeEscalations &queue, Instant) { queue.answers.hold(); }),
        sceneOf(
            u"failing"_s,
            [](FakeEscalations &queue, Instant) {
                queue.answers.failNext({Error::Code::StorageIo, {{u"path"_s, u"workspace.chatflow"_s}}, {}});
            }),
        sceneOf(u"no-permission"_s, [](FakeEscalations &queue, Instant) { queue.reads = false; }),
    };
}

} // namespace chatflow
