// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspacechoice.h"

#include "base/errortext.h"
#include "base/logging.h"
#include "shell/layoutmemory.h"
#include "shell/mainwindow.h"
#include "shell/pagedeck.h"
#include "shell/passphrasedialog.h"
#include "shell/shellcommands.h"
#include "shell/teamdialog.h"
#include "workspace/workspacelocation.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

const auto locationKey = u"workspace/location"_s;
const auto sandboxName = u"sandbox"_s;
constexpr std::chrono::milliseconds otherAnswersIn{2000};

} // namespace

WorkspaceChoice::WorkspaceChoice(MainWindow &window, WorkspaceSession &session, SingleInstance &instance,
                                 LayoutMemory &layout, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_session(session)
    , m_instance(instance)
    , m_layout(layout)
    , m_passwords(m_random)
{
    const auto on = [this](ShellCommands::Command command, auto handler) {
        connect(m_window.commands().action(command), &QAction::triggered, this, handler);
    };
    on(ShellCommands::NewWorkspace, [this] { askForNew(); });
    on(ShellCommands::OpenWorkspace, [this] { askForFile(); });
    on(ShellCommands::TeamWorkspace, [this] { askForTeam({}, {}); });
    on(ShellCommands::Sandbox, [this] { openSandbox(); });
    on(ShellCommands::UnlockKeys, [this] { askForPassphrase({}); });
    connect(&window, &MainWindow::welcomeChosen, this, &WorkspaceChoice::choose);
    connect(&session, &WorkspaceSession::failed, this, &WorkspaceChoice::failed);
    connect(&session, &WorkspaceSession::opened, this, &WorkspaceChoice::opened);
    connect(&session, &WorkspaceSession::secretsUnavailable, this, &WorkspaceChoice::keysMissing);
    connect(&session, &WorkspaceSession::closing, this, [this] { unlockKeys().setVisible(false); });
}

std::optional<SessionWish> WorkspaceChoice::remembered(const LayoutMemory &layout)
{
    const QString location = layout.value(locationKey).toString();
    if (location.isEmpty())
        return std::nullopt;
    SessionWish wish;
    wish.sandbox = location == sandboxName;
    wish.location = wish.sandbox ? QString() : location;
    return wish;
}

void WorkspaceChoice::choose(WelcomePage::Choice choice)
{
    switch (choice) {
    case WelcomePage::Sandbox:
        openSandbox();
        return;
    case WelcomePage::Servers:
        askForNew();
        return;
    case WelcomePage::Team:
        askForTeam({}, {});
        return;
    }
}

void WorkspaceChoice::openSandbox()
{
    change(SessionWish());
}

void WorkspaceChoice::askForNew()
{
    const QString standard = defaultWorkspaceLocation();
    QDir().mkpath(QFileInfo(standard).path());
    auto *dialog = new QFileDialog(&m_window, tr("New workspace"), QFileInfo(standard).path());
    dialog->setObjectName(u"newWorkspaceDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"chatflow"_s);
    dialog->setNameFilter(tr("Workspaces (*.chatflow)"));
    dialog->setLabelText(QFileDialog::Accept, tr("Make"));
    // Never over one that is there: a workspace is not a document to be replaced.
    QString free = standard;
    for (int number = 2; QFileInfo::exists(free); ++number)
        free = QFileInfo(standard).path() + u"/workspace-%1.chatflow"_s.arg(number);
    dialog->selectFile(QFileInfo(free).fileName());
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        SessionWish wish;
        wish.sandbox = false;
        wish.location = QDir::cleanPath(path);
        m_addsBusiness = !QFileInfo::exists(path);
        change(wish);
    });
    dialog->open();
}

void WorkspaceChoice::askForFile()
{
    auto *dialog =
        new QFileDialog(&m_window, tr("Open workspace"), QFileInfo(defaultWorkspaceLocation()).path());
    dialog->setObjectName(u"openWorkspaceDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Workspaces (*.chatflow)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        SessionWish wish;
        wish.sandbox = false;
        wish.location = QDir::cleanPath(path);
        change(wish);
    });
    dialog->open();
}

void WorkspaceChoice::askForTeam(const QString &location, const QString &problem)
{
    auto *dialog = new TeamDialog(location, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!problem.isEmpty())
        dialog->showProblem(problem);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const Result<QString> good = workspaceLocationFrom(dialog->location());
        if (!good || !isServerLocation(*good)) {
            askForTeam(dialog->location(), good ? tr("A team workspace has an address like "
                                                     "postgresql://user@host/database.")
                                                : errorText(good.error()).oneLine());
            return;
        }
        SessionWish wish;
        wish.sandbox = false;
        wish.location = *good;
        wish.databasePassword = dialog->password();
        m_keepsPassword = dialog->keepsPassword();
        change(wish);
    });
    dialog->open();
}

void WorkspaceChoice::askForPassphrase(const QString &problem)
{
    const QString location = m_session.wish().location;
    const QString vault = (isServerLocation(location) ? defaultWorkspaceLocation() : location) + u".vault"_s;
    auto *dialog = new PassphraseDialog(!QFileInfo::exists(vault), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!problem.isEmpty())
        dialog->showProblem(problem);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        SessionWish wish = m_session.wish();
        wish.vaultPassphrase = dialog->passphrase();
        m_session.change(wish);
    });
    connect(dialog, &QDialog::rejected, this, &WorkspaceChoice::unlockLater);
    dialog->open();
}

void WorkspaceChoice::keysMissing()
{
    unlockKeys().setVisible(true);
    if (std::exchange(m_unlocksLater, false))
        unlockLater();
    else
        askForPassphrase({});
}

/// The workspace is worked on without its keys, and what unlocks them stays in sight.
void WorkspaceChoice::unlockLater()
{
    if (!m_session.workspace()) { // a wrong pass phrase closed it
        m_unlocksLater = true;
        SessionWish wish = m_session.wish();
        wish.vaultPassphrase = {};
        m_session.change(wish);
        return;
    }
    m_window.showNotice(tr("Without the keys of the servers nothing is answered."), tr("Unlock the keys"),
                        &unlockKeys());
    addBusiness();
}

QAction &WorkspaceChoice::unlockKeys() const
{
    return *m_window.commands().action(ShellCommands::UnlockKeys);
}

void WorkspaceChoice::open(const SessionWish &wish)
{
    if (wish.sandbox || !isServerLocation(wish.location) || !wish.databasePassword.isEmpty()) {
        change(wish);
        return;
    }
    onDone(this, m_passwords.read(wish.location), [this, wish](const Result<SecretValue> &password) {
        SessionWish complete = wish;
        complete.databasePassword = password.value_or(SecretValue()); // some databases need none
        change(complete);
    });
}

void WorkspaceChoice::change(const SessionWish &wish)
{
    if (!m_window.pages().letsGo([this, wish] { change(wish); }))
        return;
    // A scratch sandbox is nobody else's.
    const bool shared = !wish.location.isEmpty();
    const auto outcome =
        shared ? m_instance.claim(wish.location, otherAnswersIn) : SingleInstance::Outcome::First;
    if (outcome != SingleInstance::Outcome::First) {
        m_addsBusiness = false;
        m_window.showNotice(tr("This workspace is open in another window already."));
        return;
    }
    if (!shared)
        m_instance.letGo();
    SessionWish whole = wish;
    whole.startEngine = m_session.wish().startEngine; // as the command line said
    m_session.change(whole);
}

void WorkspaceChoice::failed(const Error &error)
{
    m_addsBusiness = false;
    const SessionWish wish = m_session.wish();
    if (error.code == Error::Code::WrongPassphrase)
        askForPassphrase(errorText(error).oneLine());
    else if (!wish.sandbox && isServerLocation(wish.location))
        askForTeam(wish.location, errorText(error).oneLine());
}

void WorkspaceChoice::opened()
{
    const SessionWish wish = m_session.wish();
    m_layout.remember(locationKey, wish.sandbox ? sandboxName : wish.location);
    if (std::exchange(m_keepsPassword, false)) {
        onDone(this, m_passwords.keep(wish.location, wish.databasePassword), [this](const Result<> &kept) {
            if (kept)
                return;
            logWarning(lcUi(), "database_password_not_kept", {{"error", kept.error()}});
            m_window.showNotice(tr("The password could not be remembered: it is asked for next time.") +
                                u' ' + errorText(kept.error()).oneLine());
        });
    }
    if (!m_session.workspace()->secretsProblem())
        addBusiness();
}

/// After the keys have been asked for: unlocking them opens the workspace anew, and a wizard would be lost.
void WorkspaceChoice::addBusiness()
{
    if (!std::exchange(m_addsBusiness, false))
        return;
    m_window.pages().showPage(u"tenants"_s);
    if (auto *add = m_window.findChild<QAction *>(u"addTenantAction"_s))
        add->trigger();
}

} // namespace chatflow
