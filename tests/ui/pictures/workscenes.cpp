// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/rangedialog.h"
#include "inbox/tagsdialog.h"
#include "inbox/timelinedialog.h"
#include "shell/shortcutsheet.h"
#include "ui/faketags.h"
#include "ui/faketimeline.h"
#include "ui/pictures/scene.h"

#include <QMenu>
#include <QMenuBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chatflow
{
namespace
{

/// A dialog on what stands behind it.
template<typename Source> class DialogScene : public QWidget
{
public:
    DialogScene(std::unique_ptr<Source> source, const std::function<QDialog *(Source &source)> &make)
        : m_source(std::move(source))
        , m_dialog(make(*m_source))
    {
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->setParent(this, Qt::Widget);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_dialog);
    }
    ~DialogScene() override { delete m_dialog; } // before what it asks

private:
    std::unique_ptr<Source> m_source;
    QDialog *m_dialog;
};

TimelineEvent event(Instant at, TimelineEvent::What what, const QStringList &words = {},
                    const ThreadMark &mark = {})
{
    static qint64 number = 1'000'000;
    return {.key = {at, --number},
            .what = what,
            .by = mark.what == ThreadMark::What::Waiting ? ActorId() : ActorId(8),
            .byName = u"Marta Domínguez"_s,
            .words = words,
            .mark = mark,
            .conversation = ConversationId(1),
            .message = std::nullopt};
}

std::unique_ptr<QWidget> timeline(const Clock &clock, bool filled, bool failing)
{
    using What = TimelineEvent::What;
    const Instant now = clock.now();
    auto source = std::make_unique<FakeTimeline>();
    if (filled)
        source->held = {
            event(now - 5min, What::Mark, {},
                  {.what = ThreadMark::What::Assigned, .by = ActorId(8), .toName = u"Pedro"_s}),
            event(now - 20min, What::Mark, {},
                  {.what = ThreadMark::What::Waiting, .reason = HolderReason::AiFailed, .by = {}}),
            event(now - 26h, What::NoteAdded,
                  {u"Paga siempre a fin de mes; no insistir antes, que se enoja."_s}),
            event(now - 27h, What::TagPut, {u"VIP"_s}),
            event(now - 70h, What::Changed, {u"name"_s, u"email"_s, u"fields"_s}),
            event(now - 400h, What::Began),
        };
    if (failing)
        source->failure =
            Error{Error::Code::StorageLocked, {{u"path"_s, u"/srv/chatflow/team.chatflow"_s}}, {}};
    return std::make_unique<DialogScene<FakeTimeline>>(std::move(source), [&clock](FakeTimeline &behind) {
        return new TimelineDialog({.source = behind,
                                   .clock = clock,
                                   .times = RelativeTime(QTimeZone("America/Buenos_Aires"), QLocale()),
                                   .person = ActorId(7)},
                                  TenantId(1), ContactId(1), u"María Fernanda Núñez"_s, nullptr);
    });
}

std::unique_ptr<QWidget> tags(bool filled)
{
    auto source = std::make_unique<FakeTags>();
    if (filled)
        source->held = {{{TagId(1), u"Devolución en curso"_s, u"orange"_s}, 12, 31},
                        {{TagId(2), u"Mayorista"_s, u"blue"_s}, 104, 220},
                        {{TagId(3), u"VIP"_s, u"violet"_s}, 1, 0}};
    return std::make_unique<DialogScene<FakeTags>>(
        std::move(source), [](FakeTags &behind) { return new TagsDialog(behind, TenantId(1), nullptr); });
}

} // namespace

QList<Scene> workScenes()
{
    return {
        {u"timeline-loaded"_s, [](const Clock &clock) { return timeline(clock, true, false); }},
        {u"timeline-empty"_s, [](const Clock &clock) { return timeline(clock, false, false); }},
        {u"timeline-failing"_s, [](const Clock &clock) { return timeline(clock, true, true); }},
        {u"tags-loaded"_s, [](const Clock &) { return tags(true); }},
        {u"tags-empty"_s, [](const Clock &) { return tags(false); }},
        {u"range"_s,
         [](const Clock &) -> std::unique_ptr<QWidget> {
             return std::make_unique<DialogScene<QObject>>(std::make_unique<QObject>(), [](QObject &) {
                 return new RangeDialog(QDate(2026, 11, 3), QDate(2026, 11, 27), nullptr);
             });
         }},
        {u"shortcuts"_s,
         [](const Clock &) -> std::unique_ptr<QWidget> {
             auto bar = std::make_unique<QMenuBar>();
             QMenu *menu = bar->addMenu(u"Inbox"_s);
             menu->addAction(u"Take over"_s)->setShortcut(Qt::CTRL | Qt::Key_T);
             menu->addAction(u"Next conversation that waits for a person"_s)
                 ->setShortcut(Qt::CTRL | Qt::Key_J);
             return std::make_unique<DialogScene<QMenuBar>>(
                 std::move(bar), [](QMenuBar &menus) { return new ShortcutSheet(menus, nullptr, nullptr); });
         }},
    };
}

} // namespace chatflow
