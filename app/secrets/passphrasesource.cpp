// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/passphrasesource.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qint64 longestPassphrase = 4096;

Result<SecretValue> firstLine(QFile &file, const QString &name)
{
    QByteArray line;
    line.reserve(longestPassphrase + 2); // no smaller copies are left behind while it grows
    char c = '\0';
    // Byte by byte: what comes after the line belongs to somebody else.
    while (line.size() <= longestPassphrase && file.read(&c, 1) == 1 && c != '\n')
        line += c;
    if (line.endsWith('\r'))
        line.chop(1);
    SecretValue passphrase(std::move(line));
    if (file.error() != QFileDevice::NoError)
        return fail(Error::Code::FileRead, {{u"path"_s, name}}, file.errorString());
    if (passphrase.isEmpty() || passphrase.reveal().size() > longestPassphrase)
        return fail(Error::invalid(u"pass phrase"_s, passphrase.isEmpty() ? u"empty"_s : u"too long"_s));
    return passphrase;
}

bool readableByOthers(const QFileInfo &file)
{
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    constexpr auto enterable = QFileDevice::ExeGroup | QFileDevice::ExeOther;
    return (file.permissions() & others) && (QFileInfo(file.absolutePath()).permissions() & enterable);
}

} // namespace

Result<SecretValue> passphraseFromFile(const QString &path)
{
#ifdef Q_OS_UNIX
    if (const QFileInfo info(path); info.isFile() && readableByOthers(info))
        return fail(Error::Code::PermissionDenied, {}, path + u" can be read by others: chmod 600"_s);
#endif
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(Error::Code::FileRead, {{u"path"_s, path}}, file.errorString());
    return firstLine(file, path);
}

Result<SecretValue> passphraseFromDescriptor(int descriptor)
{
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle))
        return fail(Error::Code::FileRead, {{u"path"_s, u"descriptor %1"_s.arg(descriptor)}},
                    file.errorString());
    return firstLine(file, u"descriptor %1"_s.arg(descriptor));
}

std::optional<Result<SecretValue>> passphraseFromEnvironment(const QProcessEnvironment &environment)
{
    if (const QString text = environment.value(u"CHATFLOW_PASSPHRASE_FD"_s); !text.isEmpty()) {
        bool ok = false;
        const int descriptor = text.toInt(&ok);
        if (!ok || descriptor < 0)
            return fail(Error::invalid(u"CHATFLOW_PASSPHRASE_FD"_s, u"not a file descriptor"_s));
        return passphraseFromDescriptor(descriptor);
    }
    if (const QString path = environment.value(u"CHATFLOW_PASSPHRASE_FILE"_s); !path.isEmpty())
        return passphraseFromFile(path);
    if (const QString folder = environment.value(u"CREDENTIALS_DIRECTORY"_s); !folder.isEmpty()) {
        const QString path = folder + u"/chatflow-passphrase"_s;
        if (QFileInfo::exists(path))
            return passphraseFromFile(path);
    }
    return std::nullopt;
}

} // namespace chatflow
