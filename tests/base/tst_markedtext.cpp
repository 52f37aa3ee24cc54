// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/markedtext.h"

#include <QElapsedTimer>
#include <QTest>

using namespace chatflow;
using namespace Qt::StringLiterals;

namespace
{

/// As HTML, so that one sees what is read.
QString shown(const MarkedText &marked)
{
    QString out;
    qsizetype at = 0;
    for (const MarkedText::Span &span : marked.spans) {
        out += marked.text.sliced(at, span.start - at);
        QString names;
        for (const auto &[style, name] :
             {std::pair(MarkedText::Bold, u'b'), std::pair(MarkedText::Italic, u'i'),
              std::pair(MarkedText::Struck, u's'), std::pair(MarkedText::Code, u'c')}) {
            if (span.styles & style)
                names += name;
        }
        out += u'<' + names + u'>' + marked.text.sliced(span.start, span.length) + u"</>"_s;
        at = span.start + span.length;
    }
    return out + marked.text.sliced(at);
}

} // namespace

class TestMarkedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void hostileTextIsReadQuickly();
};

void TestMarkedText::reads_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char *name, const QString &written, const QString &meant) {
        QTest::newRow(name) << written << meant;
    };
    row("plain", u"hola"_s, u"hola"_s);
    row("bold", u"a *b c* d"_s, u"a <b>b c</> d"_s);
    row("italic", u"_b_"_s, u"<i>b</>"_s);
    row("struck", u"~b~!"_s, u"<s>b</>!"_s);
    row("inside each other", u"*a _b_ c*"_s, u"<b>a </><bi>b</><b> c</>"_s);
    row("code", u"`a *b*`"_s, u"<c>a *b*</>"_s);
    row("code of several lines", u"x ```a\n*b*``` y"_s, u"x <c>a\n*b*</> y"_s);
    row("a sum", u"2*3*4"_s, u"2*3*4"_s);
    row("a name", u"file_name_here"_s, u"file_name_here"_s);
    row("blanks", u"* a *"_s, u"* a *"_s);
    row("a list", u"* one\n* two"_s, u"* one\n* two"_s);
    row("no mark goes over a line", u"*a\nb*"_s, u"*a\nb*"_s);
    row("alone", u"* ** *** _ ` ```"_s, u"* ** *** _ ` ```"_s);
    row("left open", u"*a _b"_s, u"*a _b"_s);
    row("two in a line", u"*a* b *c*"_s, u"<b>a</> b <b>c</>"_s);
    row("beside emoji", u"🙂*a*🙂"_s, u"🙂<b>a</>🙂"_s);
}

void TestMarkedText::reads()
{
    QFETCH(QString, written);
    QFETCH(QString, meant);
    QCOMPARE(shown(MarkedText::of(written)), meant);
}

void TestMarkedText::hostileTextIsReadQuickly()
{
    QElapsedTimer timer;
    timer.start();
    for (const QString &piece : {u"*a "_s, u"*_~a "_s, u"*_~"_s, u"`"_s, u"*a*"_s}) {
        const QString text = piece.repeated(20'000);
        QVERIFY(MarkedText::of(text).text.size() <= text.size());
    }
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestMarkedText)
#include "tst_markedtext.moc"
