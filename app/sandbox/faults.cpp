// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/faults.h"

#include <QStringList>

#include <array>
#include <utility>

namespace chatflow
{

using namespace Qt::StringLiterals;

namespace
{
constexpr std::array<std::pair<QLatin1StringView, Fault::Kind>, 11> kinds{{
    {QLatin1StringView("slow"), Fault::Kind::Slow},
    {QLatin1StringView("status"), Fault::Kind::Status},
    {QLatin1StringView("malformedJson"), Fault::Kind::MalformedJson},
    {QLatin1StringView("html"), Fault::Kind::Html},
    {QLatin1StringView("cutStream"), Fault::Kind::CutStream},
    {QLatin1StringView("hang"), Fault::Kind::Hang},
    {QLatin1StringView("drop"), Fault::Kind::Drop},
    {QLatin1StringView("duplicateEvent"), Fault::Kind::DuplicateEvent},
    {QLatin1StringView("reorderEvent"), Fault::Kind::ReorderEvent},
    {QLatin1StringView("loseEvent"), Fault::Kind::LoseEvent},
    {QLatin1StringView("delayEvent"), Fault::Kind::DelayEvent},
}};
constexpr std::array<std::pair<QLatin1StringView, Fault::Stage>, 3> stages{{
    {QLatin1StringView("beforeRead"), Fault::Stage::BeforeRead},
    {QLatin1StringView("afterRead"), Fault::Stage::AfterRead},
    {QLatin1StringView("afterEffect"), Fault::Stage::AfterEffect},
}};

template<typename Table, typename Value>
void readNamed(const JsonReader &json, const char16_t *key, const Table &table, Value &value)
{
    const QString name = json.optionalText(key);
    if (name.isEmpty())
        return;
    QStringList known;
    for (const auto &[text, candidate] : table) {
        if (name == text) {
            value = candidate;
            return;
        }
        known.append(text);
    }
    json.bad(key, u"one of "_s + known.join(u", "_s));
}

bool matches(const QString &pattern, const QString &text)
{
    if (pattern.isEmpty())
        return true;
    const QStringList parts = pattern.split(u'*');
    if (parts.size() == 1)
        return pattern == text;
    if (!text.startsWith(parts.first()))
        return false;
    qsizetype from = parts.first().size();
    for (qsizetype i = 1; i < parts.size() - 1; ++i) {
        const qsizetype at = text.indexOf(parts.at(i), from);
        if (at < 0)
            return false;
        from = at + parts.at(i).size();
    }
    return text.size() - from >= parts.last().size() && text.endsWith(parts.last());
}
} // namespace

Fault Fault::fromJson(const JsonReader &json)
{
    Fault fault;
    if (json.nonEmptyText(u"kind").isEmpty())
        return fault;
    readNamed(json, u"kind", kinds, fault.kind);
    readNamed(json, u"stage", stages, fault.stage);
    fault.method = json.optionalText(u"method").toUpper().toLatin1();
    fault.path = json.optionalText(fault.isEvent() && json.has(u"event") ? u"event" : u"path");
    fault.skip = static_cast<int>(json.optionalInteger(u"skip").value_or(fault.skip));
    fault.count = static_cast<int>(json.optionalInteger(u"count").value_or(fault.count));
    fault.probability = json.optionalNumber(u"probability").value_or(fault.probability);
    fault.delay = milliseconds(json.optionalInteger(u"delayMs").value_or(0));
    fault.status = static_cast<int>(json.optionalInteger(u"status").value_or(fault.status));
    fault.retryAfter = static_cast<int>(json.optionalInteger(u"retryAfter").value_or(0));
    fault.afterBytes = json.optionalInteger(u"afterBytes").value_or(0);
    if (fault.count == 0 || fault.count < -1)
        json.bad(u"count", u"a positive number, or -1 for always"_s);
    if (fault.probability < 0 || fault.probability > 1)
        json.bad(u"probability", u"a number from 0 to 1"_s);
    if (fault.status < 100 || fault.status > 599)
        json.bad(u"status", u"an HTTP status"_s);
    return fault;
}

std::optional<Fault> Faults::takeForRequest(const QByteArray &method, const QString &path)
{
    return m_faults.isEmpty() ? std::nullopt : take(false, method, path);
}

std::optional<Fault> Faults::takeForEvent(const QString &event)
{
    return m_faults.isEmpty() ? std::nullopt : take(true, {}, event);
}

std::optional<Fault> Faults::take(bool event, const QByteArray &method, const QString &path)
{
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        Fault &fault = m_faults[i];
        if (fault.isEvent() != event || !matches(fault.path, path) ||
            (!fault.method.isEmpty() && fault.method != method))
            continue;
        if (fault.skip > 0) {
            --fault.skip;
            continue;
        }
        if (fault.probability < 1.0 && m_random.unit() >= fault.probability)
            continue;
        const Fault taken = fault;
        if (fault.count > 0 && --fault.count == 0)
            m_faults.removeAt(i);
        return taken;
    }
    return std::nullopt;
}

} // namespace chatflow
