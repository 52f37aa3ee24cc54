// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/rule.h"

#include "project/scan.h"

#include <QFileInfo>

namespace chatflow
{
using namespace Qt::StringLiterals;

QString Violation::toText() const
{
    return u"%1:%2: %3"_s.arg(path).arg(line).arg(message);
}

namespace
{
bool isProgram(const SourceFile &file)
{
    return file.isCpp() && (file.isIn(u"app/") || file.isIn(u"ui/"));
}

bool isInAny(const SourceFile &file, const QStringList &folders)
{
    return std::ranges::any_of(folders, [&](const QString &folder) { return file.isIn(folder); });
}

/// A statement without the if (…) and else in front of it; a condition that is not complete stays.
QString withoutConditions(QString statement)
{
    static const QRegularExpression keyword(uR"(^(else\b|(if|for|while)\s*(?=\())\s*)"_s);
    while (true) {
        const auto match = keyword.match(statement);
        if (!match.hasMatch())
            return statement;
        qsizetype end = match.capturedLength();
        if (!match.captured(2).isEmpty()) {
            const qsizetype close = closingBracket(statement, statement.indexOf(u'('));
            if (close < 0)
                return statement;
            end = close + 1;
        }
        statement = statement.mid(end).trimmed();
    }
}

/// One violation for each string literal that `pattern` matches.
QList<Violation> literalMatches(const SourceFile &file, const QRegularExpression &pattern,
                                const QString &message)
{
    QList<Violation> found;
    for (const auto &literal : file.literals()) {
        if (pattern.match(literal.text).hasMatch())
            found.append({file.path(), file.lineAt(literal.position), message.arg(literal.text.left(40))});
    }
    return found;
}
} // namespace

QList<Violation> checkSql(const SourceFile &file)
{
    static const QRegularExpression sql(
        uR"(^(\w{0,16}\()?\s*(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|WITH\s+\w+(\s*\([^)]*\))?\s+AS\s|(CREATE|ALTER|DROP)\s+(UNIQUE\s+)?(TABLE|INDEX|VIEW|TRIGGER|ROLE|POLICY)\s|PRAGMA\s|SAVEPOINT\s|BEGIN\s+IMMEDIATE))"_s);
    static const QRegularExpression types(
        uR"(\b(QSqlDatabase|QSqlQuery|QSqlTableModel|QSqlQueryModel|sqlite3_\w+)\b)"_s);
    if (!isProgram(file) || file.isIn(u"app/storage/"))
        return {};
    QList<Violation> found = matches(file, types, u"%1 belongs to storage/"_s);
    if (!file.fileName().endsWith("store.cpp"_L1))
        found += literalMatches(file, sql, u"SQL outside storage/ and the …store.cpp files: \"%1\""_s);
    return found;
}

QList<Violation> checkSockets(const SourceFile &file)
{
    static const QRegularExpression http(uR"(\b(QHttpServer\w*|QAbstractHttpServer)\b)"_s);
    static const QRegularExpression local(uR"(\b(QLocalSocket|QLocalServer)\b)"_s);
    static const QRegularExpression curl(uR"(\b(curl_\w+|CURL[A-Z]*)\b)"_s);
    static const QRegularExpression other(
        uR"(\b(QTcpSocket|QTcpServer|QSslSocket|QSslServer|QUdpSocket|QAbstractSocket|QNetworkAccessManager|QWebSocket|QWebSocketServer)\b)"_s);
    static const QStringList allowed{u"app/net/"_s,     u"app/flowise/"_s,       u"app/evolution/"_s,
                                     u"app/sandbox/"_s, u"app/notifications/"_s, u"app/payments/"_s,
                                     u"app/crm/"_s};
    if (!isProgram(file))
        return {};
    QList<Violation> found;
    if (!isInAny(file, allowed)) {
        found +=
            matches(file, other, u"%1: sockets belong to net/, the foreign systems' folders and sandbox/"_s);
        if (!file.isIn(u"app/storage/")) // its change nudge
            found += matches(file, local, u"%1: local sockets belong to storage/, net/ and sandbox/"_s);
    }
    if (!isInAny(file, {u"app/net/"_s, u"app/notifications/"_s}))
        found += matches(file, curl, u"%1: libcurl belongs to net/ and notifications/"_s);
    if (!file.isIn(u"app/evolution/"))
        found += matches(file, http, u"%1: only the webhook receiver of evolution/ uses Qt HttpServer"_s);
    return found;
}

QList<Violation> checkCharts(const SourceFile &file)
{
    static const QRegularExpression charts(
        uR"(\b(QtCharts?|QChart\w*|QPolarChart|Q\w+Series|QBarSet|QPieSlice|QValueAxis|QCategoryAxis|QDateTimeAxis|QBarCategoryAxis)\b)"_s);
    if (!isProgram(file) || file.isIn(u"ui/widgets/chart"))
        return {};
    return matches(file, charts, u"%1: Qt Charts is used by ui/widgets/chart* only"_s);
}

QList<Violation> checkWidgets(const SourceFile &file)
{
    if (!file.isIn(u"app/") || !file.isCpp())
        return {};
    const auto isOf = [](const char *folder, const QString &header) {
        return QFileInfo::exists(QString::fromUtf8(folder) + u'/' + header.section(u'/', -1));
    };
    QList<Violation> found;
    for (const auto &include : file.includes()) {
        if (include.quoted)
            continue;
        if (include.name.startsWith("QtWidgets"_L1) || isOf(CHATFLOW_QTWIDGETS_HEADERS, include.name))
            found.append({file.path(), include.line,
                          u"<%1> is of Qt Widgets, which app/ does not use"_s.arg(include.name)});
        else if (!file.isIn(u"app/documents/") &&
                 (include.name.startsWith("QtGui"_L1) || isOf(CHATFLOW_QTGUI_HEADERS, include.name)))
            found.append({file.path(), include.line,
                          u"<%1> is of Qt Gui, which only documents/ uses"_s.arg(include.name)});
    }
    return found;
}

QList<Violation> checkInstances(const SourceFile &file)
{
    // Qt's own are allowed; an accessor that is called instance() because it gives one is no singleton.
    static const QRegularExpression call(
        uR"(\b(?!Q[A-Z])\w+::(instance|sharedInstance|globalInstance)\s*\(\s*\)\s*(?=\.|->))"_s);
    static const QRegularExpression declaration(
        uR"(\bstatic\s[^;{}()]*[&*]\s*\b(instance|sharedInstance|globalInstance)\s*\()"_s);
    static const QRegularExpression global(uR"(\b(Q_GLOBAL_STATIC\w*|Q_APPLICATION_STATIC)\b)"_s);
    if (!isProgram(file))
        return {};
    return matches(file, call, u"%1: no singletons; take what you need in the constructor"_s) +
           matches(file, declaration, u"%1): no singletons; workspace/ owns what is shared"_s) +
           matches(file, global, u"%1: no mutable globals; workspace/ owns what is shared"_s);
}

QList<Violation> checkSize(const SourceFile &file)
{
    if (!file.isCpp())
        return {};
    const bool mainWindow = file.isIn(u"ui/shell/mainwindow.");
    const int limit = mainWindow ? 300 : 600;
    if (file.lineCount() <= limit)
        return {};
    return {
        {file.path(), limit + 1, u"%1 lines; the limit is %2: split it"_s.arg(file.lineCount()).arg(limit)}};
}

QList<Violation> checkNestedLoops(const SourceFile &file)
{
    static const QRegularExpression loops(uR"(\b(QEventLoop|processEvents)\b)"_s);
    static const QRegularExpression modal(
        uR"(\bexec\s*\(|\bQMessageBox::(question|information|warning|critical|about)\b|\bQFileDialog::get\w+|\bQInputDialog::get\w+|\bQ(Color|Font)Dialog::get\w+)"_s);
    static const QRegularExpression blocking(
        uR"(\bwaitFor(Finished|ReadyRead|Connected|Started|BytesWritten)\s*\()"_s);
    if (!isProgram(file))
        return {};
    QList<Violation> found = matches(file, loops, u"%1: no nested event loops"_s);
    if (file.isIn(u"ui/") && file.fileName() != u"main.cpp")
        found += matches(file, modal, u"%1 runs a nested event loop: use open() and the finished signal"_s);
    if (file.isIn(u"ui/"))
        found += matches(file, blocking, u"%1 blocks the user interface: use onDone()"_s);
    return found;
}

QList<Violation> checkLicence(const SourceFile &file)
{
    const QString head = file.text().section(u'\n', 0, 2);
    if (head.contains("SPDX-License-Identifier: GPL-3.0-or-later"_L1)) // REUSE-IgnoreLine
        return {};
    return {{file.path(), 1, u"the first lines must name the licence (SPDX-License-Identifier)"_s}};
}

QList<Violation> checkThen(const SourceFile &file)
{
    static const QRegularExpression then(uR"((\.|->)\s*(then|onFailed|onCanceled)\s*\()"_s);
    if (!isProgram(file))
        return {};
    QList<Violation> found;
    auto it = then.globalMatch(file.code());
    while (it.hasNext()) {
        const auto match = it.next();
        const QStringList arguments = argumentsAt(file.code(), match.capturedEnd() - 1);
        if (arguments.size() > 1 && !arguments.first().startsWith("QtFuture::Launch"_L1))
            found.append({file.path(), file.lineAt(match.capturedStart()),
                          u".%1(%2, …) aborts when %2 is gone: use onDone()"_s.arg(match.captured(2),
                                                                                   arguments.first())});
    }
    return found;
}

QList<Violation> checkCoroutines(const SourceFile &file)
{
    static const QRegularExpression await(uR"(\bco_await\b)"_s);
    static const QRegularExpression alone(uR"(^(co_return\s*|[^()]*[^=!<>()]=\s*)?$)"_s);
    static const QRegularExpression settledArgument(
        uR"(^(chatflow::)?settled\s*\(\s*[A-Za-z_][\w.]*\s*\)$)"_s);
    static const QRegularExpression lambda(uR"((?<![\w\])])\[[^\]]*\]\s*(\(|\{|mutable))"_s);
    if (!isProgram(file))
        return {};
    QList<Violation> found;
    const QString &code = file.code();
    auto it = await.globalMatch(code);
    while (it.hasNext()) {
        const qsizetype at = it.next().capturedStart();
        const qsizetype start = code.lastIndexOf(QRegularExpression(uR"([;{}])"_s), at) + 1;
        const qsizetype end = code.indexOf(u';', at);
        const QString before = withoutConditions(code.mid(start, at - start).trimmed());
        const QString after = code.mid(at + 8, end - at - 8).trimmed();
        const auto violation = [&](const QString &message) {
            found.append({file.path(), file.lineAt(at), message});
        };
        if (!alone.match(before).hasMatch() || after.contains("co_await"_L1))
            violation(u"co_await must stand alone in its statement: assign what it gives to a local first"_s);
        else if (lambda.match(after).hasMatch())
            violation(u"no lambda in the statement of a co_await (GCC 12 frees it twice): name it before"_s);
        else if (after.contains(QRegularExpression(uR"(^(chatflow::)?settled\b)"_s)) &&
                 !settledArgument.match(after).hasMatch())
            violation(u"settled() takes a named local: assign the future first"_s);
    }
    return found;
}

QList<Violation> checkConnect(const SourceFile &file)
{
    static const QRegularExpression connect(uR"(\bconnect\s*\()"_s);
    if (!isProgram(file))
        return {};
    QList<Violation> found;
    auto it = connect.globalMatch(file.code());
    while (it.hasNext()) {
        const auto match = it.next();
        const QStringList arguments = argumentsAt(file.code(), match.capturedEnd() - 1);
        if (arguments.size() == 3 &&
            (arguments.at(2).startsWith(u'[') || arguments.at(2).startsWith("std::"_L1)))
            found.append({file.path(), file.lineAt(match.capturedStart()),
                          u"connect() a function with a context object"_s});
        if (arguments.size() > 1 && arguments.at(1).startsWith("SIGNAL"_L1))
            found.append(
                {file.path(), file.lineAt(match.capturedStart()), u"connect() by pointer, not by name"_s});
    }
    return found;
}

QList<Violation> checkWaiting(const SourceFile &file)
{
    static const QRegularExpression sleeps(
        uR"(\b(qWait|qSleep|usleep|nanosleep|sleep_for|sleep_until|(QThread|std::this_thread)::\w*sleep\w*)\s*\()"_s);
    // These wait in threads of their own for what sends no signal: another program's lock.
    static const QStringList allowed{u"app/storage/"_s, u"app/secrets/filelock.cpp"_s};
    if (!file.isCpp() || isInAny(file, allowed))
        return {};
    return matches(file, sleeps,
                   u"%1) waits for a fixed time: wait for what you expect (QTRY_…, a signal, a timer)"_s);
}

QList<Violation> checkPaths(const SourceFile &file)
{
    static const QRegularExpression folders(uR"(^(file://)?/(work|tmp|home|root|Users)/)"_s);
    return isProgram(file) ? literalMatches(file, folders, u"\"%1\" is a folder of one machine"_s)
                           : QList<Violation>();
}

QList<Violation> checkNames(const SourceFile &file)
{
    static const QRegularExpression vague(
        uR"((^|_)(util|utils|common|helper|helpers|manager|controller)\.|(helper|manager|controller|utils)\.)"_s);
    static const QRegularExpression getter(uR"(\bget[A-Z]\w*\s*\()"_s);
    if (!file.isCpp())
        return {};
    QList<Violation> found;
    if (vague.match(file.fileName()).hasMatch())
        found.append({file.path(), 1, u"'%1' does not say what the file is about"_s.arg(file.fileName())});
    if (file.fileName() != file.fileName().toLower())
        found.append({file.path(), 1, u"file names are lower case"_s});
    if (isProgram(file) && file.isHeader())
        found += matches(file, getter, u"%1): accessors are named after what they give, without 'get'"_s);
    return found;
}

QList<Rule> projectRules()
{
    return {
        {"layers", checkLayers},
        {"own-header-first", checkOwnHeaderFirst},
        {"pages", checkPages},
        {"sql", checkSql},
        {"sockets", checkSockets},
        {"charts", checkCharts},
        {"widgets", checkWidgets},
        {"mutable-variables", checkMutableVariables},
        {"instances", checkInstances},
        {"size", checkSize},
        {"nested-loops", checkNestedLoops},
        {"licence", checkLicence},
        {"then", checkThen},
        {"coroutines", checkCoroutines},
        {"connect", checkConnect},
        {"waiting", checkWaiting},
        {"paths", checkPaths},
        {"names", checkNames},
    };
}

} // namespace chatflow
