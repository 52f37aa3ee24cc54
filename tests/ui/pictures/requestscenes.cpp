// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/requestspage.h"
#include "shell/layoutmemory.h"
#include "storage/changefeed.h"
#include "ui/fakerequests.h"
#include "ui/pictures/scene.h"

#include <QCoreApplication>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

void fillRequests(FakeRequests &requests, Instant now)
{
    const auto at = [now](int minutes) { return now - std::chrono::minutes(minutes); };
    RequestDetails old = requestOfContact(1, at(60 * 24 * 45), u"Bruno Díaz"_s, {});
    old.sent.reset();
    old.answer.clear();
    old.row.hasTexts = false;
    requests.put(old);
    RequestDetails preview = requestOfContact(2, at(190), {}, u"¿Tienen menú sin gluten?"_s);
    preview.row.kind = CallKind::Preview;
    preview.row.actorName = u"Lucía"_s;
    preview.row.exactness = Exactness::Estimated;
    requests.put(preview);
    RequestDetails lost =
        requestOfContact(3, at(58), u"María del Carmen Fernández"_s,
                         u"Quisiera reservar una mesa para ocho personas el sábado a la noche"_s);
    lost.row.state = CallOutcome::State::Unknown;
    lost.row.error =
        Error{Error::Code::TimedOut, {{u"server"_s, u"flowise.example.com"_s}, {u"seconds"_s, u"120"_s}}, {}};
    lost.row.exactness = Exactness::Unknown;
    lost.row.cost.reset();
    lost.row.times = {milliseconds(4), {}, {}, milliseconds(120'000), 2};
    lost.answer.clear();
    requests.put(lost);
    RequestDetails failed = requestOfContact(4, at(31), u"Ana Torres"_s, u"¿Hacen envíos a Córdoba?"_s);
    failed.row.state = CallOutcome::State::Failed;
    failed.row.error = Error{Error::Code::ModelRateLimited, {}, {}};
    failed.row.exactness = Exactness::Unknown;
    failed.row.cost.reset();
    failed.row.times = {milliseconds(12), {}, {}, milliseconds(2'400), 3};
    failed.answer.clear();
    requests.put(failed);
    requests.put(requestOfContact(5, at(12), u"Ana Torres"_s, u"¿Hasta qué hora abren hoy?"_s));
    RequestDetails now_ = requestOfContact(6, at(0), u"Pedro"_s, u"¿Y mañana?"_s);
    now_.row.state.reset();
    now_.row.exactness.reset();
    now_.row.cost.reset();
    now_.row.times = {};
    now_.answer.clear();
    requests.put(now_);
}

struct RequestParts {
    ChangeFeed feed;
    LayoutMemory memory{QString()};
};

class RequestsScene : private RequestParts, public RequestsPage
{
public:
    RequestsScene(std::unique_ptr<FakeRequests> requests, const Clock &clock, TenantId tenant, int row)
        : RequestsPage(std::move(requests), {.feed = feed, .clock = clock, .layout = memory})
    {
        setTenant(tenant, QTimeZone::utc());
        for (int turn = 0; turn < 8; ++turn)
            QCoreApplication::processEvents();
        auto *table = findChild<QTableView *>(u"requestsTable"_s);
        if (row >= 0)
            table->selectRow(row);
        table->setFocus();
    }
};

enum class LogState { Full, Failed, Forgotten, Empty, Loading, Failing, NotAllowed, NoTenant };

std::unique_ptr<QWidget> requestsPage(LogState state, const Clock &clock)
{
    auto requests = std::make_unique<FakeRequests>();
    int row = -1;
    if (state == LogState::Full || state == LogState::Failed || state == LogState::Forgotten) {
        fillRequests(*requests, clock.now());
        row = state == LogState::Full ? 1 : state == LogState::Failed ? 2 : 5;
    }
    if (state == LogState::Loading)
        requests->answers.hold();
    if (state == LogState::Failing)
        requests->answers.failNext({Error::Code::StorageUnreachable, {{u"server"_s, u"db.example"_s}}, {}});
    requests->readable = state != LogState::NotAllowed;
    return std::make_unique<RequestsScene>(std::move(requests), clock,
                                           state == LogState::NoTenant ? TenantId() : TenantId(1), row);
}

} // namespace

QList<Scene> requestScenes()
{
    const auto page = [](LogState state) {
        return [state](const Clock &clock) { return requestsPage(state, clock); };
    };
    return {
        {u"requests-full"_s, page(LogState::Full)},
        {u"requests-failed"_s, page(LogState::Failed)},
        {u"requests-forgotten"_s, page(LogState::Forgotten)},
        {u"requests-empty"_s, page(LogState::Empty)},
        {u"requests-loading"_s, page(LogState::Loading)},
        {u"requests-failing"_s, page(LogState::Failing)},
        {u"requests-notallowed"_s, page(LogState::NotAllowed)},
        {u"requests-notenant"_s, page(LogState::NoTenant)},
    };
}

} // namespace chatflow
