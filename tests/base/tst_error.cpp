// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errorjson.h"
#include "base/errortext.h"
#include "base/result.h"
#include "support/places.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace chatflow;
using namespace Qt::StringLiterals;

namespace
{

/// Every code there is. The compiler sees to it that each is worded, so the first without words is none.
QList<Error::Code> allCodes()
{
    QList<Error::Code> codes;
    for (int i = 0; !errorText(Error{static_cast<Error::Code>(i), {}, {}}).what.isEmpty(); ++i)
        codes << static_cast<Error::Code>(i);
    return codes;
}

Result<int> halved(int number)
{
    if (number % 2 != 0)
        return fail(Error::invalid(u"number"_s, u"odd"_s));
    return number / 2;
}

Result<QString> quartered(int number)
{
    const auto half = halved(number);
    CHATFLOW_TRY(half);
    CHATFLOW_TRY(halved(*half));
    return u"done"_s;
}

} // namespace

class ErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasAName();
    void everyCodeIsWordedForPeople();
    void sentencesNameOnlyWhatTheHeaderPromises();
    void fillsInValuesOnce();
    void logsNameContextAndDetail();
    void resultsPassErrorsOn();
    void storedErrorsReadBack();
    void storedNonsenseIsInternal_data();
    void storedNonsenseIsInternal();
};

void ErrorTest::everyCodeHasAName()
{
    static const QRegularExpression snakeCase(u"^[a-z]+(_[a-z]+)*$"_s);
    QSet<QString> names;
    for (const Error::Code code : allCodes()) {
        const QString name = Error{code, {}, {}}.name();
        QVERIFY2(snakeCase.match(name).hasMatch(), qPrintable(name));
        QVERIFY2(!names.contains(name), qPrintable(name));
        QCOMPARE(Error::codeFromName(name), std::optional(code));
        names << name;
    }
    QVERIFY(!Error::codeFromName(u"no_such_error"_s));
    QVERIFY(!Error::codeFromName(QString()));
    QVERIFY(names.size() > 50);
    QVERIFY(names.contains(u"storage_full"_s));
}

void ErrorTest::everyCodeIsWordedForPeople()
{
    QSet<QString> sentences;
    for (const Error::Code code : allCodes()) {
        const Error error{code, {}, {}};
        const ErrorText text = errorText(error);
        QVERIFY2(text.what.size() >= 10, qPrintable(error.name()));
        QVERIFY2(!text.what.contains(error.name()), qPrintable(error.name()));
        QVERIFY2(!sentences.contains(text.what), qPrintable(text.what));
        QVERIFY2(text.mend.isEmpty() || text.mend.endsWith(u'.'), qPrintable(text.mend));
        QVERIFY2(text.oneLine().startsWith(text.what) && text.oneLine().endsWith(text.mend),
                 qPrintable(error.name()));
        sentences << text.what;
    }
}

void ErrorTest::sentencesNameOnlyWhatTheHeaderPromises()
{
    QFile header(test::sourcePath(u"app/base/error.h"_s));
    QVERIFY(header.open(QIODevice::ReadOnly));
    static const QRegularExpression line(u"^ +([A-Z]\\w+),(?: *///<.*?(?:context: ([a-z, ]+))?)?$"_s,
                                         QRegularExpression::MultilineOption);
    int code = 0;
    const QString text = QString::fromUtf8(header.readAll());
    for (auto it = line.globalMatch(text.mid(text.indexOf(u"enum class Code"_s))); it.hasNext(); ++code) {
        const QRegularExpressionMatch match = it.next();
        Error error{static_cast<Error::Code>(code), {}, {}};
        QCOMPARE(QString(error.name()).remove(u'_').toLower(), match.captured(1).toLower());
        for (const QString &key : match.captured(2).split(u", "_s, Qt::SkipEmptyParts))
            error.context.insert(key.trimmed(), u"value"_s);
        const QString sentence = errorText(error).oneLine();
        QVERIFY2(!sentence.contains(u'?') && !sentence.contains(u'{'),
                 qPrintable(error.name() + u": "_s + sentence));
    }
    QCOMPARE(code, allCodes().size());
}

void ErrorTest::fillsInValuesOnce()
{
    Error error{Error::Code::NotFound, {{u"what"_s, u"{id}"_s}, {u"id"_s, u"{what} 7"_s}}, {}};
    QCOMPARE(errorText(error).what, u"There is no {id} \u201c{what} 7\u201d."_s);
    error.context.remove(u"id"_s);
    QCOMPARE(errorText(error).what, u"There is no {id} \u201c?\u201d."_s);
    error.context.insert(u"unused"_s, u"xyzzy"_s);
    QVERIFY(!errorText(error).oneLine().contains(u"xyzzy"_s));
}

void ErrorTest::logsNameContextAndDetail()
{
    const Error error{
        Error::Code::HttpStatus, {{u"status"_s, u"502"_s}, {u"server"_s, u"http://x"_s}}, u"why"_s};
    QCOMPARE(error.toLog(), u"http_status server=http://x status=502 (why)"_s);
    QCOMPARE(Error::cancelled().toLog(), u"cancelled"_s);
    QCOMPARE(Error::internal(u"x"_s.repeated(9000)).toLog().size(), u"internal ()"_s.size() + 500);
    QCOMPARE(Error::notFound(u"tenant"_s, u"3"_s).toLog(), u"not_found id=3 what=tenant"_s);
}

void ErrorTest::resultsPassErrorsOn()
{
    QCOMPARE(quartered(8).value(), u"done"_s);
    QCOMPARE(quartered(7).error(), Error::invalid(u"number"_s, u"odd"_s));
    QCOMPARE(quartered(6).error().code, Error::Code::InvalidArgument);
    const Result<> failed = fail(Error::Code::FileRead, {{u"path"_s, u"/x"_s}}, u"gone"_s);
    QCOMPARE(failed.error(), (Error{Error::Code::FileRead, {{u"path"_s, u"/x"_s}}, u"gone"_s}));
}

void ErrorTest::storedErrorsReadBack()
{
    for (const Error::Code code : allCodes()) {
        const Error error{code, {{u"server"_s, u"https://x"_s}, {u"seconds"_s, u"5"_s}}, u"as it was"_s};
        QCOMPARE(errorFromJson(errorToJson(error)), error);
    }
    const Error telling{Error::Code::HttpStatus, {}, u"{\"apikey\":\"abc\"} to 5511987654321"_s};
    QCOMPARE(errorFromJson(errorToJson(telling)).detail, u"{\"apikey\":\"•••\"} to …21"_s);
}

void ErrorTest::storedNonsenseIsInternal_data()
{
    QTest::addColumn<QString>("json");
    for (const QString &json :
         {u""_s, u"null"_s, u"[]"_s, u"{"_s, u"{\"code\":7}"_s, u"{\"code\":\"from_the_future\"}"_s})
        QTest::newRow(qPrintable(json)) << json;
}

void ErrorTest::storedNonsenseIsInternal()
{
    QFETCH(QString, json);
    QCOMPARE(errorFromJson(json).code, Error::Code::Internal);
}

QTEST_GUILESS_MAIN(ErrorTest)
#include "tst_error.moc"
