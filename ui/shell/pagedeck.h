// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/pagecontext.h"
#include "shell/pages.h"

#include <QHash>
#include <QStackedWidget>
#include <QTimeZone>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace chatflow
{

class NavigationRail;
class PageWidget;
struct PromptSample;
class StatePane;

/// The pages of an open workspace, one of which is shown; without one, why there is none.
class PageDeck : public QStackedWidget
{
    Q_OBJECT

public:
    explicit PageDeck(std::vector<PageEntry> entries, QWidget *parent = nullptr);

    /// Has the pages that `context` allows. Each is made when it is shown or asked for first, or when the
    /// ones before are settled: the first page does not wait for the others.
    void open(const PageContext &context);
    void letGo();

    /// Ids of the pages there are, in the order of the navigation.
    QStringList ids() const { return m_ids; }
    QString iconOf(const QString &id) const;
    QString titleOf(const QString &id) const;
    /// Makes it if need be; null when there is no such page.
    PageWidget *page(const QString &id);
    PageWidget *currentPage() const;
    QString currentId() const;
    /// False when there is no such page.
    bool showPage(const QString &id);
    void setTenant(TenantId tenant, const QTimeZone &zone);
    /// Asks for the tenant where another one is shown.
    void openConversation(TenantId tenant, ConversationId conversation);
    /// The same; `version` as in PageWidget::openSettings().
    void openSettings(TenantId tenant, qint64 version);
    /// Of the tenant that is shown; see PageWidget::openPrompt().
    void openPrompt(const PromptSample &sample);
    /// True when no page has anything that is not saved. Otherwise a person is asked what is to become of
    /// it, and `go` is called once that is done.
    bool letsGo(const std::function<void()> &go);
    bool isSettled() const;

    StatePane &state() const { return *m_state; }
    void showState();

Q_SIGNALS:
    void pageShown(const QString &id);
    void waitingChanged(const QString &id, int waiting);
    /// A page asks for another tenant.
    void tenantRequested(chatflow::TenantId tenant);

private:
    /// What is opened once its tenant has been set.
    struct Wanted {
        TenantId tenant;
        ConversationId conversation{};
        std::optional<qint64> settings{};
    };

    const PageEntry *entry(const QString &id) const;
    void makeNext();

    const std::vector<PageEntry> m_entries;
    QStringList m_ids;
    std::optional<PageContext> m_context;
    QHash<QString, PageWidget *> m_pages; ///< those that were made
    QTimer m_next;                        ///< makes the others, one at a time
    std::optional<TenantId> m_tenant;     ///< none until it is set, to a tenant or to none
    QTimeZone m_zone;
    Wanted m_wanted;
    StatePane *m_state;
};

} // namespace chatflow
