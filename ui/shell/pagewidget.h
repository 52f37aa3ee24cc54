// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "shell/keyhint.h"
#include "shell/promptsample.h"

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QString>
#include <QTimeZone>
#include <QWidget>

#include <functional>

namespace chatflow
{

class PaletteSource;

/// One page of the main window. It shows one tenant at a time and owns its models; what it works with it is
/// given in its constructor. A new page is a folder, a line in shell/pages.cpp and a folder in tests/ui.
class PageWidget : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    /// Changes to a tenant; none = shows that there is none. Times are shown in `zone`.
    virtual void setTenant(TenantId tenant, const QTimeZone &zone) = 0;
    /// For the menu bar, in groups parted by separators.
    virtual QList<QAction *> menuActions() const = 0;
    /// What F6 goes through, in reading order.
    virtual QList<QWidget *> panes() const = 0;
    /// Nothing is on its way: what is shown is what there is.
    virtual bool isSettled() const = 0;
    /// What the command palette finds through this page; the page owns them.
    virtual QList<PaletteSource *> paletteSources() { return {}; }

    /// Keys that are no shortcut of menuActions(), to be told with them.
    virtual QList<KeyHint> keyHints() const { return {}; }

    /// Shows a conversation of the tenant that was set, on the page that shows conversations.
    virtual void openConversation(ConversationId) {}
    /// Shows the settings of the tenant that was set, on the page that shows them: as they are, or those of
    /// a version that is not 0.
    virtual void openSettings(qint64) {}
    /// Shows what becomes of the prompt with a sample, on the page that shows settings.
    virtual void openPrompt(const PromptSample &) {}
    /// Somebody has changed something here that is not saved, and would be lost with another tenant or the
    /// end of the program.
    virtual bool hasUnsaved() const { return false; }
    /// Asks what is to become of it, then calls `go`; not at all when somebody would rather stay.
    virtual void askToLeave(std::function<void()> go) { go(); }
    /// How many things on this page wait for a person, for the number in the navigation.
    int waiting() const { return m_waiting; }

    /// Moves the focus to the pane after (or before) the one that has it.
    void focusNextPane(bool forward);

Q_SIGNALS:
    /// The page wants to be seen: somebody chose something in it from elsewhere.
    void showRequested();
    /// Somebody chose a tenant in the page, to work with its conversations.
    void tenantRequested(chatflow::TenantId tenant);
    void waitingChanged(int waiting);
    /// A conversation of the tenant that is shown is to be seen.
    void conversationRequested(chatflow::ConversationId conversation);
    /// The settings of a tenant are to be seen; `version` as in openSettings().
    void settingsRequested(chatflow::TenantId tenant, qint64 version);
    /// A question of the tenant that is shown is to be tried in the preview of its prompt.
    void promptRequested(const chatflow::PromptSample &sample);

protected:
    void setWaiting(int waiting);
    /// An action that works while the focus is on the page. Icon and keys may be empty.
    QAction *makeAction(const QString &name, const QString &icon, const QKeySequence &keys,
                        std::function<void()> handler);
    /// For a destructor: dialogs use what a page owns, which would go before its children.
    void deleteDialogs();

private:
    int m_waiting = 0;
};

} // namespace chatflow
