// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/flowprompt.h"

#include <QRegularExpression>

#include <optional>

namespace chatflow
{

using namespace Qt::StringLiterals;

namespace
{
template<typename Lookup>
QString replaceEach(const QString &text, const QRegularExpression &pattern, Lookup lookup)
{
    QString out;
    qsizetype from = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const std::optional<QString> value = lookup(match.captured(1));
        if (!value)
            continue;
        out += text.mid(from, match.capturedStart() - from) + *value;
        from = match.capturedEnd();
    }
    return from == 0 ? text : out + text.mid(from);
}

std::optional<QString> valueOf(const QString &name, const FlowContext &context)
{
    if (name == "question"_L1)
        return context.question;
    if (name == "$flow.sessionId"_L1)
        return context.sessionId;
    if (name == "$flow.chatId"_L1)
        return context.chatId;
    if (name.startsWith("$vars."_L1)) {
        bool found = false;
        const QString value = context.variable(name.mid(6), &found);
        return found ? std::optional(value) : std::nullopt;
    }
    return std::nullopt;
}
} // namespace

QString FlowContext::variable(const QString &name, bool *found) const
{
    for (const auto &[candidate, value] : variables) {
        if (candidate == name) {
            *found = true;
            return value;
        }
    }
    *found = false;
    return {};
}

QString resolveChatflowText(const QString &text, const FlowContext &context)
{
    static const QRegularExpression placeholder(u"\\{\\{([^{}\\s]+)\\}\\}"_s);
    return replaceEach(text, placeholder, [&context](const QString &name) { return valueOf(name, context); });
}

QString resolveAgentflowText(const QString &text, const FlowContext &context)
{
    static const QRegularExpression placeholder(u"\\{\\{\\s*([^{}\\s]+)\\s*\\}\\}"_s);
    return replaceEach(text, placeholder, [&context](const QString &name) -> std::optional<QString> {
        if (name.startsWith("$form."_L1)) {
            const auto field = context.form.constFind(name.mid(6));
            return field == context.form.constEnd() ? std::nullopt
                                                    : std::optional(field->toVariant().toString());
        }
        if (name.startsWith("$flow.state."_L1)) {
            const auto entry = context.state.constFind(name.mid(12));
            return entry == context.state.cend() ? std::nullopt : std::optional(*entry);
        }
        return valueOf(name, context);
    });
}

tl::expected<QString, QString> fillTemplate(const QString &text, const QMap<QString, QString> &values)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if ((c == u'{' || c == u'}') && i + 1 < text.size() && text.at(i + 1) == c) {
            out += c;
            ++i;
            continue;
        }
        if (c != u'{') {
            out += c;
            continue;
        }
        const qsizetype end = text.indexOf(u'}', i);
        if (end < 0) {
            out += c;
            continue;
        }
        const QString name = text.mid(i + 1, end - i - 1);
        if (name.contains(u':')) {
            out += text.mid(i, end - i + 1);
        } else {
            const auto value = values.constFind(name);
            if (value == values.cend())
                return tl::unexpected<QString>(name);
            out += *value;
        }
        i = end;
    }
    return out;
}

} // namespace chatflow
