// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/serverkey.h"

namespace chatflow
{
namespace
{
// No key of either server holds a line break: it could not be sent in a header.
constexpr QByteArrayView mark("chatflow server key 1\n");
} // namespace

SecretValue ServerKey::packed() const
{
    if (server.isEmpty())
        return key;
    const QByteArray name = server.toUtf8();
    QByteArray bytes;
    bytes.reserve(mark.size() + name.size() + 1 + key.reveal().size()); // no second copy to be left behind
    bytes.append(mark).append(name).append('\n').append(key.reveal());
    return SecretValue(std::move(bytes));
}

ServerKey ServerKey::unpacked(const SecretValue &kept)
{
    const QByteArrayView bytes(kept.reveal());
    if (!bytes.startsWith(mark))
        return {kept, {}};
    const qsizetype end = bytes.indexOf('\n', mark.size());
    if (end < 0)
        return {kept, {}};
    return {SecretValue(bytes.sliced(end + 1).toByteArray()),
            QString::fromUtf8(bytes.sliced(mark.size(), end - mark.size()))};
}

} // namespace chatflow
