// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "engine/table.h"

#include <QJsonObject>
#include <QString>

#include <cstdio>

namespace chatflow
{

/// Where a command's results go: for people, or, with --json, one JSON object a line. Results go to standard
/// output, errors and prompts to standard error. UTF-8 always. What is written is flushed at once, so that a
/// reader at the other end of a pipe sees each line as it comes.
class Output
{
public:
    enum class Format { People, Json };

    Output(std::FILE *out, std::FILE *err);

    void setFormat(Format format) { m_format = format; }
    bool isJson() const { return m_format == Format::Json; }
    /// The reader went away (`… | head`): nothing that is written arrives any more.
    bool isBroken() const { return m_broken; }
    /// Cells in a line of the terminal; 0 when standard output is none.
    int lineWidth() const { return m_lineWidth; }

    void json(const QJsonObject &object); ///< one line
    void line(const QString &text);
    void text(const QString &text); ///< as it is
    void table(const QList<TableColumn> &columns, const QList<QStringList> &rows);
    void facts(const QList<std::pair<QString, QString>> &facts);

    /// "error: what mend", or {"error":{"code","message","mend"}}, on standard error.
    void error(const Error &error);
    /// The same for a command line that makes no sense (code "usage").
    void usageError(const QString &what, const QString &mend);
    /// "warning: …" on standard error; {"warning":"…"} with --json.
    void warning(const QString &text);
    void prompt(const QString &text); ///< on standard error, without a line break
    /// A line on standard error that replaces itself; nothing when that is no terminal, or with --json. Empty
    /// takes it away.
    void progress(const QString &text);

private:
    void write(std::FILE *file, const QString &text);
    void writeError(const QString &code, const QString &message, const QString &mend);

    std::FILE *m_out;
    std::FILE *m_err;
    Format m_format = Format::People;
    int m_lineWidth = 0;
    bool m_errIsTerminal = false;
    bool m_broken = false;
};

} // namespace chatflow
