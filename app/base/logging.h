// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/id.h"
#include "base/instant.h"

#include <QLoggingCategory>
#include <QStringList>

#include <concepts>
#include <initializer_list>

namespace chatflow
{

Q_DECLARE_LOGGING_CATEGORY(lcStorage)
Q_DECLARE_LOGGING_CATEGORY(lcNet)
Q_DECLARE_LOGGING_CATEGORY(lcSecrets)
Q_DECLARE_LOGGING_CATEGORY(lcFlowise)
Q_DECLARE_LOGGING_CATEGORY(lcEvolution)
Q_DECLARE_LOGGING_CATEGORY(lcAutomation)
Q_DECLARE_LOGGING_CATEGORY(lcSandbox)
Q_DECLARE_LOGGING_CATEGORY(lcWorkspace)
Q_DECLARE_LOGGING_CATEGORY(lcEngine)
Q_DECLARE_LOGGING_CATEGORY(lcUi)

/// What a person wrote or a model answered: logged as its length only.
struct MessageText {
    QString text;
};

/// A telephone number or WhatsApp address: logged as its last two digits only.
struct PhoneNumber {
    QString number;
};

/// One named value of a log line. Plain strings pass through redact(); there is no way to log a SecretValue.
/// Ids are written "#17", which redact() leaves alone however large they are.
class LogField
{
public:
    template<std::integral T> LogField(const char *name, T value)
        : LogField(name, QString::number(value), false)
    {
    }
    LogField(const char *name, bool value);
    LogField(const char *name, double value);
    LogField(const char *name, const QString &value);
    LogField(const char *name, const MessageText &value);
    LogField(const char *name, const PhoneNumber &value);
    LogField(const char *name, const Error &value);
    LogField(const char *name, milliseconds value);
    template<class Tag> LogField(const char *name, Id<Tag> value)
        : LogField(name, QChar(u'#') + value.toString(), false)
    {
    }
    template<typename T>
    LogField(const char *name, T *value) = delete; ///< a string literal would turn into a bool; write u"…"_s

    const QString &text() const { return m_text; } ///< name=value, quoted where needed

private:
    LogField(const char *name, const QString &value, bool quoted);
    QString m_text;
};

/// Writes one structured line: `event name=value name="value"`. `event` is a fixed English phrase in
/// snake_case.
void logDebug(const QLoggingCategory &area, const char *event, std::initializer_list<LogField> fields = {});
void logInfo(const QLoggingCategory &area, const char *event, std::initializer_list<LogField> fields = {});
void logWarning(const QLoggingCategory &area, const char *event, std::initializer_list<LogField> fields = {});
void logError(const QLoggingCategory &area, const char *event, std::initializer_list<LogField> fields = {});

/// The format of every line, Qt's own messages included: "2026-11-24T02:09:00.295Z INFO chatflow.net text",
/// redacted.
QString formatLogLine(Instant at, QtMsgType type, const char *category, const QString &message);

/// A QtMessageHandler that writes formatLogLine() to standard error. Programs install it first thing in
/// main().
void writeLogToStandardError(QtMsgType type, const QMessageLogContext &context, const QString &message);

} // namespace chatflow
