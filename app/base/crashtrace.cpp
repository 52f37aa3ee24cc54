// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/crashtrace.h"

#include "base/redaction.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <backward.hpp>

#include <array>
#include <atomic>
#include <csignal>
#include <cstring>
#include <exception>
#include <execinfo.h>
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace chatflow
{

#ifdef Q_OS_UNIX

namespace
{

constexpr std::array crashes{SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGSYS};
constexpr unsigned patience = 30; // seconds; a busy machine needs a few for the symbols of a debug build
constexpr int deepest = 64;       // frames

// A signal handler has no other way to know: set once, before any crash.
std::atomic<int> reportDescriptor{-1};
std::atomic<int> crashSignal{0};
std::atomic<pthread_t> crashThread{};

void writeTo(int descriptor, const char *text, size_t size)
{
    while (descriptor >= 0 && size > 0) {
        const ssize_t count = ::write(descriptor, text, size);
        if (count <= 0)
            return;
        text += count;
        size -= static_cast<size_t>(count);
    }
}

void report(const char *text)
{
    writeTo(STDERR_FILENO, text, std::strlen(text));
    writeTo(reportDescriptor, text, std::strlen(text));
}

const char *nameOf(int signal)
{
    switch (signal) {
    case SIGSEGV:
        return "SIGSEGV (memory fault)";
    case SIGBUS:
        return "SIGBUS (memory fault)";
    case SIGABRT:
        return "SIGABRT (aborted)";
    case SIGFPE:
        return "SIGFPE (arithmetic fault)";
    case SIGILL:
        return "SIGILL (illegal instruction)";
    case SIGSYS:
        return "SIGSYS (forbidden system call)";
    default:
        return "a signal";
    }
}

void reportAddresses()
{
    std::array<void *, deepest> frames{};
    const int count = ::backtrace(frames.data(), deepest);
    ::backtrace_symbols_fd(frames.data(), count, STDERR_FILENO);
    if (reportDescriptor >= 0)
        ::backtrace_symbols_fd(frames.data(), count, reportDescriptor);
}

QString lineOf(const backward::ResolvedTrace &frame)
{
    const auto location = [](const std::string &file, unsigned line) {
        return file.empty() ? QString()
                            : u" at "_s + QString::fromStdString(file) + u':' + QString::number(line);
    };
    const std::string &function =
        frame.source.function.empty() ? frame.object_function : frame.source.function;
    QString line = u"#%1 "_s.arg(frame.idx) + (function.empty() ? u"?"_s : QString::fromStdString(function)) +
                   location(frame.source.filename, frame.source.line);
    if (frame.source.filename.empty())
        line += u" in "_s + QString::fromStdString(frame.object_filename);
    for (const auto &inliner : frame.inliners)
        line += u"\n    inlined in "_s + QString::fromStdString(inliner.function) +
                location(inliner.filename, inliner.line);
    return line + u'\n';
}

void reportNames(void *context)
{
    backward::StackTrace trace;
    trace.load_here(deepest, context);
    backward::TraceResolver resolver;
    resolver.load_stacktrace(trace);
    for (size_t i = 0; i < trace.size(); ++i)
        report(redact(lineOf(resolver.resolve(trace[i]))).toUtf8().constData());
}

/// The process dies of `signal`, at the latest when the handler returns.
void endBy(int signal)
{
    std::signal(signal, SIG_DFL);
    ::raise(signal);
}

void onCrash(int signal, siginfo_t *, void *context)
{
    int none = 0;
    if (!crashSignal.compare_exchange_strong(none, signal)) {
        while (!::pthread_equal(crashThread, ::pthread_self()))
            ::pause();      // another thread is at it already
        endBy(crashSignal); // looking up the names has crashed as well
        return;
    }
    crashThread = ::pthread_self();
    report("\n*** The program was ended by ");
    report(nameOf(signal));
    report(". Addresses:\n");
    reportAddresses();

    // Should looking up the names hang, the alarm ends the process.
    std::signal(SIGALRM, SIG_DFL);
    sigset_t alarmOnly;
    sigemptyset(&alarmOnly);
    sigaddset(&alarmOnly, SIGALRM);
    pthread_sigmask(SIG_UNBLOCK, &alarmOnly, nullptr);
    ::alarm(patience);
    report("Functions, the innermost first:\n");
    reportNames(context);
    report("*** End of the trace\n");

    endBy(signal);
}

/// The library's own handler would print what the exception says, which may be anything.
[[noreturn]] void onTerminate()
{
    std::abort();
}

} // namespace

bool installCrashTrace(const QString &reportFile)
{
    bool asWished = true;
    if (!reportFile.isEmpty()) {
        reportDescriptor = ::open(QFile::encodeName(reportFile).constData(),
                                  O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        asWished = reportDescriptor >= 0;
    }
    // The first call loads a library, which a signal handler must not do.
    std::array<void *, 1> warmUp{};
    ::backtrace(warmUp.data(), 1);

    static std::array<char, 256 * 1024> handlerStack; // the thread's own may be what overflowed
    stack_t stack{};
    stack.ss_sp = handlerStack.data();
    stack.ss_size = handlerStack.size();
    ::sigaltstack(&stack, nullptr);

    struct sigaction action = {};
    action.sa_sigaction = onCrash;
    sigemptyset(&action.sa_mask);
    for (const int signal : crashes) {
        // Only what an overflow raises needs another stack: one that somebody else has set for a thread may
        // be small.
        const bool overflow = signal == SIGSEGV || signal == SIGBUS;
        action.sa_flags = static_cast<int>(SA_SIGINFO | SA_NODEFER | (overflow ? SA_ONSTACK : 0));
        ::sigaction(signal, &action, nullptr);
    }
    std::set_terminate(onTerminate);
    return asWished;
}

#else

bool installCrashTrace(const QString &)
{
    return false;
}

#endif

} // namespace chatflow
