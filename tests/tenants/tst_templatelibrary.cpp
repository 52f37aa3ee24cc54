// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/actorstore.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"
#include "tenants/templatelibrary.h"
#include "tenants/tenantdirectory.h"

#include <QTest>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{

/// A workspace with two tenants and a template of its own.
struct LibraryStage {
    TestDatabase workspace;
    AllTenants all = SystemPrincipal::allTenants();
    TemplateOwner owner = TemplateOwner::workspace(all);
    Actor ana;
    Tenant shop;
    Tenant bakery;
    std::unique_ptr<TenantDirectory> directory;
    std::unique_ptr<TemplateLibrary> library;
    PromptTemplate shared;

    bool open()
    {
        if (!workspace.open())
            return false;
        const auto actor = awaited(workspace->write(
            [](Transaction &tx) { return ActorStore::findOrCreate(tx, Actor::Kind::Person, u"Ana"_s); }));
        directory = std::make_unique<TenantDirectory>(*workspace);
        library = std::make_unique<TemplateLibrary>(*workspace);
        if (!actor)
            return false;
        ana = *actor;
        const auto first = awaited(directory->add(all, ana, {.name = u"Shop"_s}));
        const auto second = awaited(directory->add(all, ana, {.name = u"Bakery"_s}));
        const auto added = awaited(
            library->add(owner, ana, {u"Panadería de barrio"_s, u"bakery"_s, u"es"_s}, u"Hola\nadiós"_s));
        if (!first || !second || !added)
            return false;
        shop = *first;
        bakery = *second;
        shared = *added;
        return true;
    }
    QStringList names(TenantId seenBy, const TemplateFilter &filter = {})
    {
        QStringList out;
        const auto found = awaited(library->templates(seenBy, filter));
        for (qsizetype i = 0; found && i < found->size(); ++i)
            out.append(found->at(i).title.name);
        return out;
    }
};

} // namespace

class TestTemplateLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draftsBecomeVersions_data() { TestDatabase::addDrivers(); }
    void draftsBecomeVersions()
    {
        LibraryStage stage;
        QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
        TemplateLibrary &library = *stage.library;
        const PromptTemplateId id = stage.shared.id;
        QCOMPARE(stage.shared.draft, 1);
        QCOMPARE(stage.shared.published, 0);
        const auto published = awaited(library.publish(stage.owner, stage.ana, id, 1, u"first"_s));
        VERIFY_RESULT(published);
        QCOMPARE(published->published, 1);
        QCOMPARE(published->draft, 0);
        // Published: it is no draft any more.
        VERIFY_FAILED(awaited(library.publish(stage.owner, stage.ana, id, 1)), Error::Code::Conflict);

        VERIFY_RESULT(awaited(library.saveDraft(stage.owner, stage.ana, id, u"Hola\n{#tone}"_s, 1)));
        // Somebody else who began with version 1 does not save over it.
        VERIFY_FAILED(awaited(library.saveDraft(stage.owner, stage.ana, id, u"other"_s, 1)),
                      Error::Code::Conflict);
        VERIFY_FAILED(awaited(library.publish(stage.owner, stage.ana, id, 2)), Error::Code::InvalidArgument);
        const auto mended = awaited(library.saveDraft(stage.owner, stage.ana, id, u"Hola\nchau"_s, 2));
        VERIFY_RESULT(mended);
        QCOMPARE(mended->draft, 3);
        VERIFY_RESULT(awaited(library.publish(stage.owner, stage.ana, id, 3)));

        const auto versions = awaited(library.versions(stage.shop.id, id));
        QCOMPARE(versions->size(), 2);
        QCOMPARE(versions->at(0).version, 3);
        QCOMPARE(versions->at(1).text, u"Hola\nadiós"_s);
        QCOMPARE(versions->at(1).note, u"first"_s);
        QCOMPARE(versions->at(1).actor, stage.ana);
        QCOMPARE(*awaited(library.compare(stage.shop.id, id, 1, 3)),
                 (QList<DiffLine>{{DiffLine::Kind::Same, u"Hola"_s},
                                  {DiffLine::Kind::Removed, u"adiós"_s},
                                  {DiffLine::Kind::Added, u"chau"_s}}));
    }

    void aTenantSeesItsOwnAndTheWorkspaces_data() { TestDatabase::addDrivers(); }
    void aTenantSeesItsOwnAndTheWorkspaces()
    {
        LibraryStage stage;
        QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
        TemplateLibrary &library = *stage.library;
        const TemplateOwner shop = TemplateOwner::tenant(stage.shop.id);
        const auto own = awaited(library.add(shop, stage.ana, {u"Ma loja"_s, u"shop"_s, u"pt"_s}, u"Oi"_s));
        VERIFY_RESULT(own);
        QCOMPARE(stage.names(stage.shop.id), (QStringList{u"Ma loja"_s, u"Panadería de barrio"_s}));
        QCOMPARE(stage.names(stage.bakery.id), QStringList{u"Panadería de barrio"_s});
        QCOMPARE(stage.names(TenantId()), QStringList{u"Panadería de barrio"_s});
        QCOMPARE(stage.names(stage.shop.id, {.language = u"pt"_s, .trade = {}, .text = {}}),
                 QStringList{u"Ma loja"_s});
        QCOMPARE(
            stage.names(stage.shop.id, {.language = {}, .trade = u"bakery"_s, .text = u"barrio PANAD"_s}),
            QStringList{u"Panadería de barrio"_s});
        QVERIFY(stage.names(stage.shop.id, {.language = {}, .trade = {}, .text = u"naderia"_s}).isEmpty());

        VERIFY_FAILED(awaited(library.version(stage.bakery.id, own->id, 1)), Error::Code::NotFound);
        VERIFY_FAILED(awaited(library.versions(TenantId(), own->id)), Error::Code::NotFound);
        // What is the workspace's a tenant may take a copy of, not change.
        VERIFY_FAILED(awaited(library.saveDraft(shop, stage.ana, stage.shared.id, u"x"_s, 1)),
                      Error::Code::NotFound);
        VERIFY_FAILED(awaited(library.removeUnused(shop, stage.ana, stage.shared.id)), Error::Code::NotFound);
        const auto copy = awaited(library.copyTo(shop, stage.ana, stage.shared.id, 1));
        VERIFY_RESULT(copy);
        QCOMPARE(copy->tenant, stage.shop.id);
        QCOMPARE(copy->title, stage.shared.title);
        QCOMPARE(awaited(library.version(stage.shop.id, copy->id, 1))->text, u"Hola\nadiós"_s);
        VERIFY_FAILED(awaited(library.copyTo(TemplateOwner::tenant(stage.bakery.id), stage.ana, own->id, 1)),
                      Error::Code::NotFound);
        QCOMPARE(awaited(library.setTitle(shop, stage.ana, copy->id, {u"Mía"_s, {}, u"es"_s}))->title.name,
                 u"Mía"_s);
        VERIFY_FAILED(awaited(library.setTitle(shop, stage.ana, copy->id, {u" "_s, {}, u"es"_s})),
                      Error::Code::InvalidArgument);
    }

    void whatIsUsedStays_data() { TestDatabase::addDrivers(); }
    void whatIsUsedStays()
    {
        LibraryStage stage;
        QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
        TenantSettings settings;
        settings.templateOrigin = {stage.shared.id, 1};
        VERIFY_RESULT(awaited(stage.directory->saveSettings(stage.ana, stage.bakery.id, settings, 1)));
        VERIFY_FAILED(awaited(stage.library->removeUnused(stage.owner, stage.ana, stage.shared.id)),
                      Error::Code::Conflict);
        VERIFY_RESULT(awaited(stage.directory->saveSettings(stage.ana, stage.bakery.id, {}, 2)));
        VERIFY_RESULT(awaited(stage.library->removeUnused(stage.owner, stage.ana, stage.shared.id)));
        QVERIFY(stage.names(stage.shop.id).isEmpty());
    }

    void startsFromTheGallery_data() { TestDatabase::addDrivers(); }
    void startsFromTheGallery()
    {
        LibraryStage stage;
        QVERIFY2(stage.open(), qPrintable(stage.workspace.error()));
        TemplateLibrary &library = *stage.library;
        const TemplateOwner shop = TemplateOwner::tenant(stage.shop.id);
        const auto added = awaited(library.addFromGallery(shop, stage.ana, u"clothing.pt"_s));
        VERIFY_RESULT(added);
        QCOMPARE(added->title, library.gallery().find(u"clothing.pt"_s)->title);
        const auto draft = awaited(library.version(stage.shop.id, added->id, added->draft));
        VERIFY_RESULT(draft);
        QVERIFY(draft->isDraft);
        QCOMPARE(draft->text, *library.gallery().text(u"clothing.pt"_s));
        const auto none = awaited(library.addFromGallery(shop, stage.ana, u"clothing.de"_s));
        QVERIFY(!none);
        QCOMPARE(none.error().code, Error::Code::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestTemplateLibrary)
#include "tst_templatelibrary.moc"
