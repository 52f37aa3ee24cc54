// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

class QIODevice;
class QTemporaryFile;

namespace chatflow
{

/// A file that is there whole or not at all. What is written goes into a file without a name in the same
/// folder (on systems that cannot do that, one with a name of its own); finish() gives it its name, at once
/// and over what was there. Without finish() nothing stays. It can be read by its owner only. May be used by
/// one thread after another.
class WholeFile
{
public:
    explicit WholeFile(const QString &path);
    ~WholeFile();
    WholeFile(const WholeFile &) = delete;
    WholeFile &operator=(const WholeFile &) = delete;

    /// FileWrite, as all of them.
    Result<> open();
    Result<> write(const QByteArray &bytes);
    Result<> finish();
    /// For what writes by itself; it must tell problem() afterwards.
    QIODevice &device();
    /// What went wrong in device().
    Result<> problem() const;
    const QString &path() const { return m_path; }
    qint64 size() const;

private:
    Error failure(const QString &what) const;

    QString m_path;
    std::unique_ptr<QTemporaryFile> m_file;
};

} // namespace chatflow
