// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/secretinput.h"

#include "engine/output.h"

#include <QCoreApplication>
#include <QFile>
#include <QObject>
#include <QSocketNotifier>

#include <algorithm>
#include <memory>
#include <optional>

#ifdef Q_OS_WIN
#include <io.h>
#include <qt_windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class SecretInputText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::SecretInput)

public:
    static Error invalid(const QString &reason) { return Error::invalid(tr("the key"), reason); }
    static QString empty() { return tr("it is empty"); }
    static QString tooLong() { return tr("it is longer than any key"); }
    static QString control() { return tr("it holds line breaks or control characters"); }
};

void wipe(QByteArray &bytes)
{
    volatile char *data = bytes.data();
    for (qsizetype i = 0; i < bytes.size(); ++i)
        data[i] = 0;
    bytes.clear();
}

#ifdef Q_OS_WIN

bool isTerminal()
{
    return _isatty(0) != 0;
}

class EchoOff
{
public:
    EchoOff()
        : m_console(GetStdHandle(STD_INPUT_HANDLE))
    {
        GetConsoleMode(m_console, &m_before);
        SetConsoleMode(m_console, m_before & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    }
    ~EchoOff() { SetConsoleMode(m_console, m_before); }
    Q_DISABLE_COPY_MOVE(EchoOff)

private:
    HANDLE m_console;
    DWORD m_before = 0;
};

qint64 readSome(char *buffer, qint64 size)
{
    return _read(0, buffer, static_cast<unsigned>(size));
}

#else

bool isTerminal()
{
    return isatty(STDIN_FILENO) != 0;
}

class EchoOff
{
public:
    EchoOff()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~EchoOff() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before); }
    Q_DISABLE_COPY_MOVE(EchoOff)

private:
    termios m_before{};
};

qint64 readSome(char *buffer, qint64 size)
{
    return ::read(STDIN_FILENO, buffer, static_cast<size_t>(size));
}

#endif

class SecretInput : public QObject
{
    Q_OBJECT

public:
    SecretInput(Output &output, const QString &question, const CancelToken &stop)
        : m_output(output)
        , m_terminal(isTerminal())
    {
        m_promise.start();
        m_bytes.reserve(largestSecret + 2); // so that growing leaves no copy behind
        if (m_terminal) {
            m_echoOff.emplace();
            output.prompt(question);
        }
        if (stop.isCancelled()) {
            finish(fail(Error::cancelled()));
            return;
        }
        stop.onCancel(this, [this] { finish(fail(Error::cancelled())); });
#ifdef Q_OS_WIN
        // Consoles and pipes give no notice there; nothing else goes on in this command meanwhile.
        QMetaObject::invokeMethod(
            this,
            [this] {
                while (!m_done)
                    readMore();
            },
            Qt::QueuedConnection);
#else
        m_notifier = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, &SecretInput::readMore);
#endif
    }
    ~SecretInput() override
    {
        wipe(m_bytes);
    }

    QFuture<Result<SecretValue>> future() const
    {
        return m_promise.future();
    }

private:
    void readMore()
    {
        if (m_done)
            return;
        char buffer[1024];
        const qint64 count = readSome(buffer, sizeof buffer);
        if (count > 0)
            m_bytes.append(buffer, std::min<qsizetype>(count, largestSecret + 2 - m_bytes.size()));
        std::fill(std::begin(buffer), std::end(buffer), '\0');
        const bool complete =
            count <= 0 || m_bytes.size() > largestSecret + 1 || (m_terminal && m_bytes.endsWith('\n'));
        if (complete)
            finish(secretFrom(m_bytes));
    }

    void finish(const Result<SecretValue> &result)
    {
        if (m_done)
            return;
        m_done = true;
        if (m_notifier) {
            m_notifier->setEnabled(false);
            m_notifier.release()->deleteLater(); // it may be the one that is calling
        }
        if (m_echoOff) {
            m_echoOff.reset();
            m_output.prompt(u"\n"_s);
        }
        m_promise.addResult(result);
        m_promise.finish();
        deleteLater();
    }

    Output &m_output;
    bool m_terminal;
    bool m_done = false;
    std::optional<EchoOff> m_echoOff;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QByteArray m_bytes;
    QPromise<Result<SecretValue>> m_promise;
};

} // namespace

Result<SecretValue> secretFrom(QByteArray bytes)
{
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    SecretValue secret(std::move(bytes));
    const QByteArray &value = secret.reveal();
    if (value.isEmpty())
        return fail(SecretInputText::invalid(SecretInputText::empty()));
    if (value.size() > largestSecret)
        return fail(SecretInputText::invalid(SecretInputText::tooLong()));
    const bool control = std::any_of(value.begin(), value.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7F;
    });
    if (control)
        return fail(SecretInputText::invalid(SecretInputText::control()));
    return secret;
}

Result<SecretValue> secretFromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::FileRead, {{u"path"_s, path}}, file.errorString());
    return secretFrom(file.read(largestSecret + 2));
}

QFuture<Result<SecretValue>> secretFromStandardInput(Output &output, const QString &question,
                                                     const CancelToken &stop)
{
    auto *input = new SecretInput(output, question, stop); // deletes itself when it has finished
    return input->future();
}

} // namespace chatflow

#include "secretinput.moc"
