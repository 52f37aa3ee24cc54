// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingssaving.h"

#include "settings/mergedialog.h"
#include "settings/settingsdraft.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{

SettingsSaving::SettingsSaving(SettingsSource &source, SettingsDraft &draft, QWidget &window)
    : QObject(&window)
    , m_source(source)
    , m_draft(draft)
    , m_window(window)
{
}

void SettingsSaving::save(const QString &reason)
{
    if (m_busy || !m_draft.isChanged())
        return;
    m_reason = reason;
    m_together.clear();
    setBusy(true);
    store();
}

void SettingsSaving::store()
{
    const TenantEdit edit = m_draft.toEdit(m_reason);
    onDone(this, m_source.save(edit), [this, edit](const Result<EditSaved> &outcome) {
        if (edit.tenant == m_draft.stored().tenant.id)
            stored(edit, outcome);
        else
            setBusy(false); // another business is shown by now
    });
}

void SettingsSaving::stored(const TenantEdit &edit, const Result<EditSaved> &outcome)
{
    if (outcome) {
        setBusy(false);
        m_draft.markSaved(edit, *outcome);
        if (outcome->keyError)
            Q_EMIT keysNotKept(*outcome->keyError);
        else
            Q_EMIT saved(outcome->tenant, m_together);
        return;
    }
    if (outcome.error().code != Error::Code::Conflict)
        return end(outcome.error());
    if (outcome.error().context.contains(u"instance"_s)) {
        setBusy(false);
        Q_EMIT numberTaken();
        return;
    }
    rebase({}, 0);
}

void SettingsSaving::rebase(const QSet<QString> &takeTheirs, qint64 decidedOn)
{
    const TenantEdit edit = m_draft.toEdit(m_reason);
    const auto answer =
        m_source.rebase(edit.tenant, edit.revision.basedOn, edit.revision.settings, takeTheirs);
    onDone(this, answer, [=, this](const Result<RebasedSettings> &rebased) {
        if (edit.tenant != m_draft.stored().tenant.id)
            return setBusy(false);
        if (!rebased)
            return end(rebased.error());
        if (m_draft.settings() != edit.revision.settings)
            return rebase({}, 0); // somebody typed on
        const SettingsRebase &found = rebased->rebase;
        // What was decided holds for the version it was decided on only.
        if (!found.merged.conflicts.isEmpty() && found.basedOn != decidedOn)
            return ask(*rebased);
        m_together = found.theirs.actor.name;
        m_draft.merge(rebased->theirs, found.basedOn, found.merged.settings);
        store();
    });
}

void SettingsSaving::ask(const RebasedSettings &rebased)
{
    auto *dialog = new MergeDialog(rebased.rebase, m_zone, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const qint64 version = rebased.rebase.basedOn;
    const TenantId tenant = m_draft.stored().tenant.id;
    connect(dialog, &QDialog::accepted, this, [this, dialog, version, tenant] {
        if (m_draft.stored().tenant.id == tenant)
            rebase(dialog->takeTheirs(), version);
        else
            setBusy(false); // what was decided is of another business than the one shown by now
    });
    connect(dialog, &QDialog::rejected, this, [this] {
        setBusy(false);
        Q_EMIT putOff();
    });
    dialog->open();
}

void SettingsSaving::end(const Error &error)
{
    setBusy(false);
    Q_EMIT failed(error);
}

void SettingsSaving::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        Q_EMIT busyChanged(busy);
}

} // namespace chatflow
