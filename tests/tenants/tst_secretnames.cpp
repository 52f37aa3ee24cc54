// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/secretnames.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

class TestSecretNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names()
    {
        QCOMPARE(flowiseSecret(TenantId(7)), u"tenant/7/flowise"_s);
        QCOMPARE(evolutionSecret(TenantId(7)), u"tenant/7/evolution"_s);
        QCOMPARE(workspaceFlowiseSecret(), u"workspace/flowise"_s);
        QCOMPARE(workspaceEvolutionSecret(), u"workspace/evolution"_s);
    }

    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("tenant's") << u"tenant/7/flowise"_s << true;
        QTest::newRow("workspace's") << u"workspace/evolution"_s << true;
        QTest::newRow("unknown kind") << u"tenant/7/openai"_s << false;
        QTest::newRow("no number") << u"tenant/techstore/flowise"_s << false;
        QTest::newRow("zero") << u"tenant/0/flowise"_s << false;
        QTest::newRow("negative") << u"tenant/-7/flowise"_s << false;
        QTest::newRow("another spelling") << u"tenant/07/flowise"_s << false;
        QTest::newRow("too short") << u"flowise"_s << false;
        QTest::newRow("too long") << u"workspace/flowise/x"_s << false;
        QTest::newRow("nothing") << u""_s << false;
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        const auto name = SecretName::fromString(text);
        QCOMPARE(name.has_value(), good);
        if (name)
            QCOMPARE(name->toString(), text);
    }
};

QTEST_GUILESS_MAIN(TestSecretNames)
#include "tst_secretnames.moc"
