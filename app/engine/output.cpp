// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/output.h"

#include "base/errortext.h"
#include "engine/displaywidth.h"

#include <QCoreApplication>
#include <QJsonDocument>

#ifdef Q_OS_WIN
#include <io.h>
#include <qt_windows.h>
#else
#include <sys/ioctl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

int terminalWidth(std::FILE *file)
{
#ifdef Q_OS_WIN
    CONSOLE_SCREEN_BUFFER_INFO info;
    const auto handle = reinterpret_cast<HANDLE>(_get_osfhandle(_fileno(file)));
    return GetConsoleScreenBufferInfo(handle, &info) ? info.srWindow.Right - info.srWindow.Left + 1 : 0;
#else
    winsize size{};
    return ioctl(fileno(file), TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
#endif
}

} // namespace

Output::Output(std::FILE *out, std::FILE *err)
    : m_out(out)
    , m_err(err)
    , m_lineWidth(terminalWidth(out))
    , m_errIsTerminal(terminalWidth(err) > 0)
{
#ifdef Q_OS_WIN
    SetConsoleOutputCP(CP_UTF8);
#endif
}

void Output::json(const QJsonObject &object)
{
    write(m_out, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) + u'\n');
}

void Output::line(const QString &text)
{
    write(m_out, text + u'\n');
}

void Output::text(const QString &text)
{
    write(m_out, text);
}

void Output::table(const QList<TableColumn> &columns, const QList<QStringList> &rows)
{
    write(m_out, tableText(columns, rows, m_lineWidth));
}

void Output::facts(const QList<std::pair<QString, QString>> &facts)
{
    write(m_out, factsText(facts));
}

void Output::progress(const QString &text)
{
    if (m_errIsTerminal && !isJson())
        write(m_err, u"\r\033[K"_s + text);
}

void Output::error(const Error &error)
{
    const ErrorText text = errorText(error);
    writeError(error.name(), text.what, text.mend);
}

void Output::usageError(const QString &what, const QString &mend)
{
    writeError(u"usage"_s, what, mend);
}

void Output::writeError(const QString &code, const QString &message, const QString &mend)
{
    if (isJson()) {
        const QJsonObject error{{u"code"_s, code}, {u"message"_s, message}, {u"mend"_s, mend}};
        write(m_err, QString::fromUtf8(
                         QJsonDocument(QJsonObject{{u"error"_s, error}}).toJson(QJsonDocument::Compact)) +
                         u'\n');
        return;
    }
    const QString both = mend.isEmpty() ? message : message + u' ' + mend;
    write(m_err, QCoreApplication::translate("chatflow::Output", "error: %1").arg(printable(both)) + u'\n');
}

void Output::warning(const QString &text)
{
    if (isJson())
        write(m_err, QString::fromUtf8(
                         QJsonDocument(QJsonObject{{u"warning"_s, text}}).toJson(QJsonDocument::Compact)) +
                         u'\n');
    else
        write(m_err,
              QCoreApplication::translate("chatflow::Output", "warning: %1").arg(printable(text)) + u'\n');
}

void Output::prompt(const QString &text)
{
    write(m_err, text);
}

void Output::write(std::FILE *file, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const auto size = static_cast<size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, file) != size || std::fflush(file) != 0) {
        if (file == m_out)
            m_broken = true;
    }
}

} // namespace chatflow
