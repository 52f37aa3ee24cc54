// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/requestwording.h"

#include "base/errortext.h"
#include "base/moneytext.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

QString RequestWording::state(const RequestState &state)
{
    if (!state)
        return tr("Under way");
    switch (*state) {
    case CallOutcome::State::Answered:
        return tr("Answered");
    case CallOutcome::State::Discarded:
        return tr("Not used");
    case CallOutcome::State::Failed:
        return tr("Failed");
    case CallOutcome::State::Unknown:
        return tr("Answer lost");
    }
    return {};
}

QString RequestWording::stateIcon(const RequestState &state)
{
    if (!state)
        return u"waiting"_s;
    switch (*state) {
    case CallOutcome::State::Answered:
        return u"ok"_s;
    case CallOutcome::State::Discarded:
        return u"off"_s;
    case CallOutcome::State::Failed:
        return u"failed"_s;
    case CallOutcome::State::Unknown:
        return u"unknown"_s;
    }
    return {};
}

QString RequestWording::kind(CallKind kind)
{
    switch (kind) {
    case CallKind::Road:
        return {};
    case CallKind::Preview:
        return tr("Preview");
    case CallKind::Golden:
        return tr("Golden question");
    case CallKind::Test:
        return tr("Connection test");
    case CallKind::Summary:
        return tr("Summary");
    }
    return {};
}

QString RequestWording::whom(const RequestRow &row)
{
    const QString kind = RequestWording::kind(row.kind);
    if (kind.isEmpty())
        return row.contactName.isEmpty() ? tr("Somebody without a name") : row.contactName;
    //: %1 is "Preview" or the like, %2 who made it
    return row.actorName.isEmpty() ? kind : tr("%1 (%2)").arg(kind, row.actorName);
}

QString RequestWording::duration(const std::optional<milliseconds> &time, const QLocale &locale)
{
    if (!time)
        return {};
    if (*time < seconds(1))
        return tr("%1 ms").arg(locale.toString(qlonglong(time->count())));
    return tr("%1 s").arg(locale.toString(static_cast<double>(time->count()) / 1000.0, 'f', 1));
}

QString RequestWording::tokens(const RequestRow &row, const QLocale &locale)
{
    if (!row.exactness)
        return {};
    if (*row.exactness == Exactness::Unknown)
        return tr("unknown");
    //: tokens in and out
    const QString counts = tr("%1 + %2").arg(locale.toString(qlonglong(row.tokensIn)),
                                             locale.toString(qlonglong(row.tokensOut)));
    return *row.exactness == Exactness::Estimated ? u"≈ "_s + counts : counts;
}

QString RequestWording::cost(const RequestRow &row, const QLocale &locale)
{
    if (row.cost)
        return localeText(*row.cost, locale);
    return row.state ? tr("unknown") : QString();
}

QString RequestWording::channel(const QString &channel)
{
    switch (variableChannelFromString(channel).value_or(VariableChannel::None)) {
    case VariableChannel::PromptValues:
        return tr("as prompt values");
    case VariableChannel::SystemMessage:
        return tr("as the system message");
    case VariableChannel::StartState:
        return tr("as the start state");
    case VariableChannel::Form:
        return tr("as the form");
    case VariableChannel::Vars:
        return tr("as $vars");
    case VariableChannel::Preamble:
        return tr("in front of the question");
    case VariableChannel::None:
        break;
    }
    return tr("not at all");
}

QString RequestWording::accessible(const RequestRow &row, const QString &when, const QLocale &locale)
{
    QStringList parts{when, whom(row), row.question, state(row.state), duration(row.times.total, locale)};
    if (row.error)
        parts.append(errorText(*row.error).what);
    parts.removeAll(QString());
    return parts.join(u". "_s);
}

} // namespace chatflow
