// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/singleinstance.h"

#include "base/logging.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr std::chrono::milliseconds askAgainAfter{50};

/// The same for every spelling of a path to the same file, and for this user only.
QString instanceName(const QString &location)
{
    const QString real = QFileInfo(location).canonicalFilePath();
    const QByteArray what = (QDir::homePath() + u'\n' + (real.isEmpty() ? location : real)).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(what, QCryptographicHash::Sha256).toHex().left(24);
    return u"chatflow-console-"_s + QString::fromLatin1(hash);
}

} // namespace

SingleInstance::SingleInstance(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
    if (m_folder.isEmpty())
        m_folder = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/chatflow"_s;
}

SingleInstance::~SingleInstance() = default;

SingleInstance::Outcome SingleInstance::claim(const QString &location, std::chrono::milliseconds patience)
{
    const QString name = instanceName(location);
    if (m_lock && name == m_name)
        return Outcome::First;
    QDir().mkpath(m_folder);
    const QString path = m_folder + u'/' + name + u".lock"_s;
    const QDeadlineTimer deadline(patience);
    std::chrono::milliseconds wait{0};
    while (true) {
        // The first may hold the lock and not listen yet, or may be about to end: both are tried in turn.
        auto lock = FileLock::take(path, wait);
        if (lock || lock.error().code != Error::Code::StorageLocked) {
            if (!lock) // no folder to lock in: better two windows than none
                logWarning(lcUi(), "single_instance_unavailable", {{"error", lock.error()}});
            auto signal = std::make_unique<LocalSignal>();
            connect(signal.get(), &LocalSignal::rung, this, &SingleInstance::raiseRequested);
            if (!signal->listen(name))
                logWarning(lcUi(), "single_instance_deaf");
            m_signal = std::move(signal);
            m_lock = lock ? std::optional<FileLock>(std::move(*lock)) : std::nullopt;
            m_name = name;
            return Outcome::First;
        }
        const auto left = std::chrono::milliseconds(std::max<qint64>(0, deadline.remainingTime()));
        if (LocalSignal::ring(name, left))
            return Outcome::Raised;
        if (deadline.hasExpired())
            return Outcome::Silent;
        wait = std::min(left, askAgainAfter);
    }
}

void SingleInstance::letGo()
{
    m_signal.reset();
    m_lock.reset();
    m_name.clear();
}

} // namespace chatflow
