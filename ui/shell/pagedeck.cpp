// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/pagedeck.h"

#include "shell/pagewidget.h"
#include "widgets/statepane.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr std::chrono::milliseconds nextPageAfter{150};
} // namespace

PageDeck::PageDeck(std::vector<PageEntry> entries, QWidget *parent)
    : QStackedWidget(parent)
    , m_entries(std::move(entries))
    , m_state(new StatePane(this))
{
    setObjectName(u"pages"_s);
    m_state->setObjectName(u"workspaceState"_s);
    addWidget(m_state);
    m_next.setInterval(nextPageAfter);
    connect(&m_next, &QTimer::timeout, this, &PageDeck::makeNext);
}

void PageDeck::open(const PageContext &context)
{
    m_context.emplace(context);
    for (const PageEntry &entry : m_entries) {
        if (context.access.may(entry.needs))
            m_ids.append(entry.id);
    }
    m_next.start();
}

PageWidget *PageDeck::page(const QString &id)
{
    if (PageWidget *made = m_pages.value(id))
        return made;
    const PageEntry *found = m_ids.contains(id) ? entry(id) : nullptr;
    if (!found)
        return nullptr;
    PageWidget *page = found->make(*m_context, this);
    connect(page, &PageWidget::showRequested, this, [this, id] { showPage(id); });
    connect(page, &PageWidget::waitingChanged, this,
            [this, id](int waiting) { Q_EMIT waitingChanged(id, waiting); });
    connect(page, &PageWidget::tenantRequested, this, [this](TenantId tenant) {
        Q_EMIT tenantRequested(tenant);
        showPage(m_ids.constFirst());
    });
    connect(page, &PageWidget::conversationRequested, this, [this](ConversationId conversation) {
        if (m_tenant)
            openConversation(*m_tenant, conversation);
    });
    connect(page, &PageWidget::settingsRequested, this, &PageDeck::openSettings);
    connect(page, &PageWidget::promptRequested, this, &PageDeck::openPrompt);
    m_pages.insert(id, page);
    addWidget(page);
    if (m_tenant)
        page->setTenant(*m_tenant, m_zone);
    return page;
}

void PageDeck::makeNext()
{
    if (!isSettled())
        return;
    const auto next =
        std::ranges::find_if(m_ids, [this](const QString &id) { return !m_pages.contains(id); });
    if (next == m_ids.cend())
        m_next.stop();
    else
        page(*next);
}

void PageDeck::letGo()
{
    showState();
    m_next.stop();
    m_ids.clear();
    m_tenant = {};
    m_wanted = {};
    qDeleteAll(std::exchange(m_pages, {}));
    m_context.reset();
}

const PageEntry *PageDeck::entry(const QString &id) const
{
    const auto found = std::ranges::find(m_entries, id, &PageEntry::id);
    return found == m_entries.cend() ? nullptr : &*found;
}

QString PageDeck::iconOf(const QString &id) const
{
    const PageEntry *found = entry(id);
    return found ? found->icon : QString();
}

QString PageDeck::titleOf(const QString &id) const
{
    const PageEntry *found = entry(id);
    return found ? found->title() : QString();
}

PageWidget *PageDeck::currentPage() const
{
    return qobject_cast<PageWidget *>(currentWidget());
}

QString PageDeck::currentId() const
{
    return m_pages.key(currentPage());
}

bool PageDeck::showPage(const QString &id)
{
    PageWidget *shown = page(id);
    if (!shown)
        return false;
    setCurrentWidget(shown);
    Q_EMIT pageShown(id);
    if (!shown->panes().isEmpty())
        shown->panes().constFirst()->setFocus();
    return true;
}

void PageDeck::showState()
{
    setCurrentWidget(m_state);
    Q_EMIT pageShown({});
}

void PageDeck::setTenant(TenantId tenant, const QTimeZone &zone)
{
    m_tenant = tenant;
    m_zone = zone;
    for (PageWidget *page : std::as_const(m_pages))
        page->setTenant(tenant, zone);
    if (m_wanted.conversation && m_wanted.tenant == tenant)
        openConversation(tenant, std::exchange(m_wanted.conversation, {}));
    if (const auto version = std::exchange(m_wanted.settings, std::nullopt);
        version && m_wanted.tenant == tenant)
        openSettings(tenant, *version);
}

void PageDeck::openConversation(TenantId tenant, ConversationId conversation)
{
    if (tenant != m_tenant) {
        m_wanted.tenant = tenant;
        m_wanted.conversation = conversation;
        Q_EMIT tenantRequested(tenant);
        return;
    }
    showPage(u"inbox"_s);
    if (PageWidget *inbox = page(u"inbox"_s))
        inbox->openConversation(conversation);
}

void PageDeck::openSettings(TenantId tenant, qint64 version)
{
    if (tenant != m_tenant) {
        m_wanted.tenant = tenant;
        m_wanted.settings = version;
        Q_EMIT tenantRequested(tenant);
        return;
    }
    showPage(u"settings"_s);
    if (PageWidget *settings = page(u"settings"_s))
        settings->openSettings(version);
}

void PageDeck::openPrompt(const PromptSample &sample)
{
    showPage(u"settings"_s);
    if (PageWidget *settings = page(u"settings"_s))
        settings->openPrompt(sample);
}

bool PageDeck::letsGo(const std::function<void()> &go)
{
    for (const QString &id : std::as_const(m_ids)) {
        PageWidget *page = m_pages.value(id);
        if (!page || !page->hasUnsaved())
            continue;
        showPage(id);
        // What was to be opened is opened only if one goes now, not when one comes by much later.
        page->askToLeave([this, go, wanted = std::exchange(m_wanted, {})] {
            m_wanted = wanted;
            go();
        });
        return false;
    }
    return true;
}

bool PageDeck::isSettled() const
{
    return std::ranges::all_of(m_pages, [](const PageWidget *page) { return page->isSettled(); });
}

} // namespace chatflow
