// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/window/windowmeasures.h"

#include "bench/messages.h"
#include "bench/required.h"
#include "bench/samples.h"
#include "bench/window/consoleprobe.h"
#include "conversations/inbox.h"
#include "conversations/ingest.h"
#include "inbox/conversationlistmodel.h"
#include "inbox/inboxpage.h"
#include "inbox/threadmodel.h"
#include "storage/database.h"
#include "tenants/tenantdirectory.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <random>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int perSecond = 2000;
constexpr milliseconds sliceEvery{50};
constexpr int contacts = 500;
constexpr milliseconds heartbeat{4};

/// Shows the first tenant, whose is the longest thread, and answers that one's row in the list.
int longestRow(ConsoleProbe &probe)
{
    const auto tenants = required(probe.workspace().tenants().tenants(SystemPrincipal::allTenants()));
    const auto first = std::ranges::min_element(tenants, {}, &Tenant::id);
    probe.msUntilPainted([&] { probe.window().showTenant(first->id); });
    auto &list = probe.widget<QAbstractItemView>("conversations");
    auto &model = dynamic_cast<ConversationListModel &>(*list.model());
    const auto length = [&model](int row) { return model.at(row)->conversation.messageCount; };
    int longest = 0;
    for (int row = 1; row < model.rowCount(); ++row) {
        if (length(row) > length(longest))
            longest = row;
    }
    const qint64 all = required(probe.workspace().database().read([](const Snapshot &snapshot) {
        return snapshot.number(QStringLiteral("SELECT MAX(message_count) FROM conversations"));
    }));
    if (model.rowCount() == 0 || length(longest) != all)
        throw std::runtime_error("the longest thread is not in the list");
    return longest;
}

void choose(QAbstractItemView &list, int row)
{
    list.setCurrentIndex(list.model()->index(row, 0));
}

} // namespace

double measureOpening(ConsoleProbe &probe, int times)
{
    auto &list = probe.widget<QAbstractItemView>("conversations");
    auto &thread = probe.widget<QAbstractItemView>("thread");
    const int longest = longestRow(probe);
    Samples samples;
    for (int i = 0; i < times; ++i) {
        const int other = (longest + 1 + i % 20) % std::max(1, list.model()->rowCount());
        probe.msUntilPainted([&] { choose(list, other); });
        samples.add(probe.msUntilPainted([&] { choose(list, longest); }));
        if (thread.model()->rowCount() < 20)
            throw std::runtime_error("the thread is not there");
    }
    return samples.quantile(0.95);
}

double measureOpeningAny(ConsoleProbe &probe, int times)
{
    struct Place {
        TenantId tenant;
        ConversationId conversation;
    };
    auto places = required(probe.workspace().database().read([](const Snapshot &snapshot) {
        return snapshot.list(
            u"SELECT tenant_id, id FROM conversations WHERE message_count > 0 ORDER BY tenant_id, id"_s,
            [](const Row &row) {
                return Place{row.id<TenantId>(0), row.id<ConversationId>(1)};
            });
    }));
    std::mt19937 chance(1); // NOLINT(cert-msc51-cpp): the same ones each time
    std::ranges::shuffle(places, chance);
    places.resize(std::min<qsizetype>(places.size(), times));
    // One business after the other: what another business takes is not what opening takes.
    std::ranges::stable_sort(places, {}, &Place::tenant);
    auto &page = probe.widget<InboxPage>("inboxPage");
    auto &thread = probe.widget<QAbstractItemView>("thread");
    Samples samples;
    for (const Place &place : std::as_const(places)) {
        probe.msUntilPainted([&] { probe.window().showTenant(place.tenant); });
        if (page.currentConversation() == place.conversation)
            continue; // the first of its business: it is open already
        samples.add(probe.msUntilPainted([&] { page.openConversation(place.conversation); }));
        if (page.currentConversation() != place.conversation || thread.model()->rowCount() == 0)
            throw std::runtime_error("the conversation is not open");
    }
    return samples.quantile(0.99);
}

double measureSearch(ConsoleProbe &probe, int words)
{
    // Frequent and rare words, and a contact's name, of all three languages.
    static const QStringList typed{u"pedido"_s,  u"gracias"_s, u"maria jose"_s, u"precio"_s,
                                   u"horario"_s, u"envio"_s,   u"factura"_s,    u"tarjeta"_s};
    auto &field = probe.widget<QLineEdit>("searchField");
    auto &hits = probe.widget<QAbstractItemView>("hits");
    field.setFocus();
    int found = 0;
    Samples samples;
    for (int i = 0; i < words; ++i) {
        for (const QChar &key : typed.at(i % typed.size()))
            samples.add(probe.msUntilPainted([&] { QTest::keyClick(&field, key.toLatin1()); }));
        found += hits.isVisible() ? hits.model()->rowCount() : 0;
        probe.msUntilPainted([&] { field.clear(); });
    }
    if (found == 0)
        throw std::runtime_error("nothing was found");
    return samples.quantile(0.95);
}

double measureScrolling(ConsoleProbe &probe, int frames)
{
    auto &list = probe.widget<QAbstractItemView>("conversations");
    auto &thread = probe.widget<QAbstractItemView>("thread");
    auto &model = dynamic_cast<ThreadModel &>(*thread.model());
    const int longest = longestRow(probe);
    probe.msUntilPainted([&] { choose(list, longest); });
    QScrollBar &bar = *thread.verticalScrollBar();
    Samples samples;
    int i = 0;
    for (; i < frames && (model.hasOlder() || bar.value() > bar.minimum()); ++i) {
        const BenchTime from = benchNow();
        bar.setValue(bar.value() - thread.viewport()->height() / 3);
        QCoreApplication::processEvents(); // what storage has read meanwhile is taken in, and all is painted
        QCoreApplication::sendPostedEvents(nullptr, QEvent::UpdateRequest);
        samples.add(msBetween(from, benchNow()));
        if (bar.value() == bar.minimum()) // ahead of what was read: people wait there too
            ConsoleProbe::waitFor([&] { return bar.value() > bar.minimum() || !model.hasOlder(); });
    }
    const Message *top = model.at(0);
    const auto open = top ? required(probe.workspace().inbox().conversation(top->tenant, top->conversation))
                          : ConversationSummary();
    // So many messages cannot have passed in fewer frames: else it jumped, or stood still.
    if (!model.hasOlder() && i < open.conversation.messageCount / 20)
        throw std::runtime_error("the thread does not scroll");
    return samples.quantile(0.99);
}

double measureIngest(ConsoleProbe &probe, int forSeconds)
{
    Database &database = probe.workspace().database();
    const auto tenants = required(probe.workspace().tenants().tenants(SystemPrincipal::allTenants()));
    const TenantId tenant = std::ranges::min_element(tenants, {}, &Tenant::id)->id; // the one that is shown
    const auto instances = required(probe.workspace().tenants().instances(tenant));
    IngestRules rules;
    rules.tenant = tenant;
    rules.instance = instances.constFirst().id;
    rules.zone = QTimeZone::utc();
    auto &list = probe.widget<QAbstractItemView>("conversations");
    const int longest = longestRow(probe);
    probe.msUntilPainted([&] { choose(list, longest); });

    std::atomic<int> stored = 0;
    std::atomic<int> sent = 0;
    const int all = perSecond * forSeconds;
    QThread feeding;
    QTimer slice;
    slice.setTimerType(Qt::PreciseTimer);
    slice.setInterval(sliceEvery);
    slice.moveToThread(&feeding);
    const int perSlice = static_cast<int>(perSecond * sliceEvery.count() / 1000);
    QObject::connect(&slice, &QTimer::timeout, &slice, [&] {
        for (int i = 0; i < perSlice && sent < all; ++i) {
            const InboundMessage message = benchMessage(sent++, contacts);
            database.write([rules, message, &stored](Transaction &tx) {
                ++stored;
                return Ingest::event(tx, rules, message);
            });
        }
    });
    QObject::connect(&feeding, &QThread::started, &slice, qOverload<>(&QTimer::start));
    QObject::connect(&feeding, &QThread::finished, &slice, &QTimer::stop);

    double longestGap = 0;
    BenchTime last = benchNow();
    QTimer beat;
    beat.setTimerType(Qt::PreciseTimer);
    QObject::connect(&beat, &QTimer::timeout, &beat, [&] {
        const BenchTime now = benchNow();
        longestGap = std::max(longestGap, msBetween(last, now));
        last = now;
    });
    beat.start(heartbeat);
    feeding.start();
    ConsoleProbe::waitFor([&] { return sent >= all; });
    beat.stop();
    feeding.quit();
    feeding.wait();
    required(database.write([](Transaction &) { return Result<>(); })); // all before it are done
    if (stored < all)
        throw std::runtime_error("not every message was stored");
    return longestGap;
}

} // namespace chatflow
