// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"

#include "base/redaction.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace chatflow
{

Q_LOGGING_CATEGORY(lcStorage, "chatflow.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(lcNet, "chatflow.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSecrets, "chatflow.secrets", QtInfoMsg)
Q_LOGGING_CATEGORY(lcFlowise, "chatflow.flowise", QtInfoMsg)
Q_LOGGING_CATEGORY(lcEvolution, "chatflow.evolution", QtInfoMsg)
Q_LOGGING_CATEGORY(lcAutomation, "chatflow.automation", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSandbox, "chatflow.sandbox", QtInfoMsg)
Q_LOGGING_CATEGORY(lcWorkspace, "chatflow.workspace", QtInfoMsg)
Q_LOGGING_CATEGORY(lcEngine, "chatflow.engine", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "chatflow.ui", QtInfoMsg)

namespace
{

QString lineOf(const char *event, std::initializer_list<LogField> fields)
{
    QString line = QString::fromLatin1(event);
    for (const LogField &field : fields)
        line += u' ' + field.text();
    return line;
}

/// One line stays one line, and nothing in it speaks to the terminal or turns the writing direction.
QString onOneLine(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        switch (c.category()) {
        case QChar::Other_Control:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            out += c == u'\n' ? u"\\n"_s : c == u'\r' ? u"\\r"_s : u" "_s;
            break;
        case QChar::Other_Format:
            out += u' ';
            break;
        default:
            out += c;
        }
    }
    return out;
}

QString escaped(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return onOneLine(value);
}

} // namespace

LogField::LogField(const char *name, const QString &value, bool quoted)
    : m_text(QString::fromLatin1(name) + u'=' + (quoted ? u'"' + escaped(redact(value)) + u'"' : value))
{
}

LogField::LogField(const char *name, bool value)
    : LogField(name, value ? u"true"_s : u"false"_s, false)
{
}

LogField::LogField(const char *name, double value)
    : LogField(name, QString::number(value), false)
{
}

LogField::LogField(const char *name, const QString &value)
    : LogField(name, value, true)
{
}

LogField::LogField(const char *name, const MessageText &value)
    : LogField(name, u"<text of %1 characters>"_s.arg(value.text.size()), false)
{
}

LogField::LogField(const char *name, const PhoneNumber &value)
    : LogField(name, maskedNumber(value.number), false)
{
}

LogField::LogField(const char *name, const Error &value)
    : LogField(name, value.toLog(), true)
{
}

LogField::LogField(const char *name, milliseconds value)
    : LogField(name, QString::number(value.count()) + u"ms"_s, false)
{
}

void logDebug(const QLoggingCategory &area, const char *event, std::initializer_list<LogField> fields)
{
    if (area.isDebugEnabled())
        QMessageLogger(nullptr, 0, nullptr, area.categoryName()).debug().noquote() << lineOf(event, fields);
}

void logInfo(const QLoggingCategory &area, const char *event, std::initializer_list<LogField> fields)
{
    if (area.isInfoEnabled())
        QMessageLogger(nullptr, 0, nullptr, area.categoryName()).info().noquote() << lineOf(event, fields);
}

void logWarning(const QLoggingCategory &area, const char *event, std::initializer_list<LogField> fields)
{
    if (area.isWarningEnabled())
        QMessageLogger(nullptr, 0, nullptr, area.categoryName()).warning().noquote() << lineOf(event, fields);
}

void logError(const QLoggingCategory &area, const char *event, std::initializer_list<LogField> fields)
{
    if (area.isCriticalEnabled())
        QMessageLogger(nullptr, 0, nullptr, area.categoryName()).critical().noquote()
            << lineOf(event, fields);
}

QString formatLogLine(Instant at, QtMsgType type, const char *category, const QString &message)
{
    const QString level = [type] {
        switch (type) {
        case QtDebugMsg:
            return u"DEBUG"_s;
        case QtInfoMsg:
            return u"INFO"_s;
        case QtWarningMsg:
            return u"WARNING"_s;
        case QtCriticalMsg:
            return u"ERROR"_s;
        case QtFatalMsg:
            return u"FATAL"_s;
        }
        return u"INFO"_s;
    }();
    return toIso(at) + u' ' + level + u' ' + QString::fromLatin1(category ? category : "default") + u' ' +
           onOneLine(redact(message));
}

void writeLogToStandardError(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const Instant now = std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
    const QByteArray line = formatLogLine(now, type, context.category, message).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
}

} // namespace chatflow
