// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/vaultstore.h"

#include "base/future.h"
#include "base/logging.h"
#include "secrets/filelock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QtConcurrentRun>

#include <functional>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

Error fileError(Error::Code code, const QString &path, const QString &detail)
{
    return {code, {{u"path"_s, path}}, detail};
}

/// Without it the new name may be lost with the power although the file itself was synced.
void syncFolderOf(const QString &path)
{
#ifdef Q_OS_UNIX
    const int folder = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(),
                              O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
#else
    Q_UNUSED(path)
#endif
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(fileError(Error::Code::FileRead, path, file.errorString()));
    if (file.size() > vaultfile::largestFile)
        return fail(Error::Code::VaultDamaged, {{u"path"_s, path}},
                    u"%1 bytes are too many"_s.arg(file.size()));
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(fileError(Error::Code::FileRead, path, file.errorString()));
    return bytes;
}

Result<> replaceFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(fileError(Error::Code::FileWrite, path, file.errorString()));
    // Before the first byte is in it.
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fail(fileError(Error::Code::FileWrite, path, file.errorString()));
    // commit() syncs the file, then renames it.
    if (file.write(bytes) != bytes.size() || !file.commit())
        return fail(fileError(Error::Code::FileWrite, path, file.errorString()));
    syncFolderOf(path);
    return {};
}

Result<> checkNewPassphrase(const SecretValue &passphrase)
{
    if (passphrase.reveal().size() >= VaultStore::shortestPassphrase)
        return {};
    return fail(Error::invalid(u"pass phrase"_s,
                               u"shorter than %1 characters"_s.arg(VaultStore::shortestPassphrase)));
}

} // namespace

/// The vault on disk and its key. Blocking; one thread at a time.
class VaultStore::File
{
public:
    static Result<std::unique_ptr<File>> open(const QString &path, const SecretValue &passphrase,
                                              const Options &options)
    {
        auto file = std::unique_ptr<File>(new File(path, options));
        if (!QFileInfo::exists(path)) {
            if (!options.createIfMissing)
                return fail(fileError(Error::Code::FileRead, path, u"does not exist"_s));
            CHATFLOW_TRY(file->create(passphrase));
        }
        const auto bytes = readFile(path);
        if (!bytes)
            return fail(bytes.error());
        auto key = vaultfile::keyOf(*bytes, passphrase, path);
        if (!key)
            return fail(key.error());
        CHATFLOW_TRY(vaultfile::unseal(*bytes, *key, path));
        file->m_key = std::move(*key);
        return file;
    }

    Result<SecretValue> read(const SecretKey &key) const
    {
        const auto found = content();
        if (!found)
            return fail(found.error());
        const auto value = found->find(key);
        if (value == found->end())
            return fail(Error::Code::SecretNotFound, {{u"name"_s, key.name()}});
        return value->second;
    }

    Result<> change(const std::function<bool(VaultContent &)> &edit) const
    {
        const auto lock = taken();
        if (!lock)
            return fail(lock.error());
        auto found = content();
        if (!found)
            return fail(found.error());
        return edit(*found) ? save(*found, m_key) : Result<>();
    }

    Result<> changePassphrase(const SecretValue &current, const SecretValue &next)
    {
        CHATFLOW_TRY(checkNewPassphrase(next));
        const auto lock = taken();
        if (!lock)
            return fail(lock.error());
        const auto bytes = readFile(m_path);
        if (!bytes)
            return fail(bytes.error());
        const auto oldKey = vaultfile::keyOf(*bytes, current, m_path);
        if (!oldKey)
            return fail(oldKey.error());
        const auto found = vaultfile::unseal(*bytes, *oldKey, m_path);
        if (!found)
            return fail(found.error());
        auto newKey = vaultfile::newKey(next, oldKey->cost);
        if (!newKey)
            return fail(newKey.error());
        CHATFLOW_TRY(save(*found, *newKey));
        m_key = std::move(*newKey);
        return {};
    }

private:
    File(QString path, const Options &options)
        : m_path(std::move(path))
        , m_options(options)
    {
    }

    Result<FileLock> taken() const { return FileLock::take(m_path + u".lock"_s, m_options.patience); }

    Result<> create(const SecretValue &passphrase) const
    {
        CHATFLOW_TRY(checkNewPassphrase(passphrase));
        if (!QDir().mkpath(QFileInfo(m_path).absolutePath()))
            return fail(fileError(Error::Code::FileWrite, m_path, u"no folder"_s));
        const auto lock = taken();
        if (!lock)
            return fail(lock.error());
        if (QFileInfo::exists(m_path)) // somebody was quicker
            return {};
        const auto key = vaultfile::newKey(passphrase, m_options.cost);
        if (!key)
            return fail(key.error());
        return save({}, *key);
    }

    Result<VaultContent> content() const
    {
        const auto bytes = readFile(m_path);
        if (!bytes)
            return fail(bytes.error());
        const auto ours = vaultfile::belongsTo(m_key, *bytes, m_path);
        if (!ours)
            return fail(ours.error());
        if (!*ours)
            return fail(Error::Code::WrongPassphrase, {}, u"the pass phrase was changed"_s);
        return vaultfile::unseal(*bytes, m_key, m_path);
    }

    Result<> save(const VaultContent &found, const VaultKey &key) const
    {
        const auto bytes = vaultfile::seal(found, key);
        if (!bytes)
            return fail(bytes.error());
        return replaceFile(m_path, *bytes);
    }

    QString m_path;
    Options m_options;
    VaultKey m_key;
};

QFuture<Result<std::shared_ptr<VaultStore>>> VaultStore::open(const QString &path,
                                                              const SecretValue &passphrase)
{
    return open(path, passphrase, Options());
}

QFuture<Result<std::shared_ptr<VaultStore>>>
VaultStore::open(const QString &path, const SecretValue &passphrase, const Options &options)
{
    return QtConcurrent::run([path, passphrase, options]() -> Result<std::shared_ptr<VaultStore>> {
        auto file = File::open(path, passphrase, options);
        if (!file) {
            logWarning(lcSecrets(), "vault_not_opened", {{"path", path}, {"why", file.error()}});
            return fail(file.error());
        }
        return std::shared_ptr<VaultStore>(new VaultStore(std::move(*file)));
    });
}

VaultStore::VaultStore(std::unique_ptr<File> file)
    : m_file(std::move(file))
{
    m_thread.setMaxThreadCount(1); // keeps the order of the calls
}

VaultStore::~VaultStore()
{
    m_thread.waitForDone();
}

QFuture<Result<SecretValue>> VaultStore::read(const SecretKey &key)
{
    return QtConcurrent::run(&m_thread, [this, key] { return m_file->read(key); });
}

QFuture<Result<>> VaultStore::write(const SecretKey &key, const SecretValue &value)
{
    if (value.isEmpty())
        return failedFuture(Error::invalid(u"secret"_s, u"empty"_s));
    if (value.reveal().size() > longestSecret)
        return failedFuture(Error::invalid(u"secret"_s, u"longer than %1 bytes"_s.arg(longestSecret)));
    return QtConcurrent::run(&m_thread, [this, key, value] {
        return m_file->change([&key, &value](VaultContent &content) {
            content.insert_or_assign(key, value);
            return true;
        });
    });
}

QFuture<Result<>> VaultStore::remove(const SecretKey &key)
{
    return QtConcurrent::run(&m_thread, [this, key] {
        return m_file->change([&key](VaultContent &content) { return content.erase(key) > 0; });
    });
}

QFuture<Result<>> VaultStore::changePassphrase(const SecretValue &current, const SecretValue &next)
{
    return QtConcurrent::run(&m_thread,
                             [this, current, next] { return m_file->changePassphrase(current, next); });
}

QString VaultStore::kind() const
{
    return u"vault"_s;
}

} // namespace chatflow
