// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowise/pastedconnection.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qsizetype mostCharacters = 64 * 1024;

/// The first capture of `pattern` in `text`, or empty.
QString found(const QString &text, const QString &pattern)
{
    const QRegularExpression form(pattern, QRegularExpression::CaseInsensitiveOption);
    return form.match(text).captured(1);
}

SecretValue keyIn(const QString &text)
{
    // A header in JSON, Python, cURL or JavaScript. The samples of a flow without a key have
    // "<your-api-key>".
    const QString key = found(text, uR"(Authorization["']?\s*[:,]\s*["'`]?Bearer\s+([^\s"'`\\<>]+))"_s);
    return SecretValue(key.toUtf8());
}

/// The address in a text that is more than an address; empty when there is none.
QString addressIn(const QString &text)
{
    const QString host = found(text, uR"(\bapiHost["']?\s*[:=]\s*\{?\s*["'`]([^"'`]+)["'`])"_s);
    const QString flow = found(text, uR"(\bchatflowid["']?\s*[:=]\s*\{?\s*["'`]([^"'`]+)["'`])"_s);
    if (!host.isEmpty())
        return flow.isEmpty() ? host : host + u"/api/v1/prediction/"_s + flow;
    const QString prediction = found(text, uR"((https?://[^\s"'`<>\\]+/predict(?:ion)?/[^\s"'`<>\\]+))"_s);
    if (!prediction.isEmpty())
        return prediction;
    return found(text, uR"((https?://[^\s"'`<>\\]+))"_s);
}

} // namespace

Result<PastedConnection> pastedConnectionFrom(const QString &text)
{
    if (text.size() > mostCharacters)
        return fail(Error{Error::Code::TooLarge, {}, {}});
    // A field of one line shows pasted line breaks as separators.
    QString plain = text;
    plain.replace(QChar(QChar::LineSeparator), u' ').replace(QChar(QChar::ParagraphSeparator), u' ');
    plain = plain.trimmed();
    static const QRegularExpression moreThanAnAddress(uR"([\s"'`{}<>])"_s);
    QString address = plain;
    SecretValue key;
    if (plain.contains(moreThanAnAddress)) { // only such a text can hold a key
        key = keyIn(plain);
        const QString inside = addressIn(plain);
        // An error repeats the address it is about: not when that is the whole text, with a key in it.
        if (inside.isEmpty() && !key.isEmpty())
            return fail(Error{Error::Code::BadUrl, {{u"url"_s, u"\u2026"_s}}, {}});
        if (!inside.isEmpty())
            address = inside;
    }
    const auto url = predictionUrlFrom(address);
    if (!url)
        return fail(url.error());
    return PastedConnection{*url, std::move(key)};
}

} // namespace chatflow
