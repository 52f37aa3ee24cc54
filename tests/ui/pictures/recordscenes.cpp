// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/erasedialog.h"
#include "inbox/exportdialog.h"
#include "inbox/historydialog.h"
#include "inbox/importdialog.h"
#include "inbox/readingdialog.h"
#include "settings/intentssection.h"
#include "settings/keepingsection.h"
#include "support/places.h"
#include "ui/fakeintents.h"
#include "ui/fakekeeping.h"
#include "ui/fakereadings.h"
#include "ui/fakerecords.h"
#include "ui/pictures/scene.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

ExportOffer sceneOffer()
{
    ExportOffer offer{.tenant = TenantId(1),
                      .zone = QTimeZone("America/Buenos_Aires"),
                      .conversation = ConversationId(5),
                      .contact = ContactId(7),
                      .contactName = u"María Fernanda Núñez"_s,
                      .phone = u"5491155550142"_s,
                      .filter = {}};
    offer.filter.unreadOnly = true;
    return offer;
}

/// A dialog on what stands behind it.
template<typename Dialog> class RecordScene : public QWidget
{
public:
    template<typename... Args>
    explicit RecordScene(const std::function<void(FakeRecords &)> &prepare, Args... args)
    {
        if (prepare)
            prepare(source);
        dialog = new Dialog(source, args...);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        dialog->setWindowFlags(Qt::Widget);
        column->addWidget(dialog);
    }
    ~RecordScene() override { delete dialog; } // its source goes with this

    FakeRecords source;
    Dialog *dialog = nullptr;
};

class KeepingScene : public QWidget
{
public:
    explicit KeepingScene(bool failing)
    {
        if (failing)
            m_source.failure =
                Error{Error::Code::StorageLocked, {{u"path"_s, u"/srv/chatflow/team.chatflow"_s}}, {}};
        EditableTenant stored;
        stored.tenant.id = TenantId(1);
        m_draft.load(stored, {});
        m_section = new KeepingSection(m_draft, m_source);
        auto *column = new QVBoxLayout(this);
        column->addWidget(m_section);
    }
    ~KeepingScene() override { delete m_section; }

private:
    FakeKeeping m_source;
    SettingsDraft m_draft;
    KeepingSection *m_section;
};

class IntentScene : public QWidget
{
public:
    IntentScene()
    {
        m_source.own = {{u"Garantía"_s, {}, {u"garantía"_s}},
                        {u"Venta mayorista"_s,
                         {u"hacen precio por mayor?"_s, u"quiero comprar al por mayor"_s,
                          u"venden por cantidad para revender"_s, u"tienen lista mayorista para comercios"_s},
                         {u"mayorista"_s, u"por mayor"_s}}};
        EditableTenant stored;
        stored.tenant.id = TenantId(1);
        m_draft.load(stored, {});
        m_section = new IntentsSection(m_draft, m_source);
        auto *column = new QVBoxLayout(this);
        column->addWidget(m_section);
    }
    ~IntentScene() override { delete m_section; }
    void chooseSecond() { m_section->findChild<QListWidget *>()->setCurrentRow(1); }

private:
    FakeIntents m_source;
    SettingsDraft m_draft;
    IntentsSection *m_section;
};

class ReadingScene : public QWidget
{
public:
    ReadingScene()
    {
        m_source.judged = JudgedReading{{.message = MessageId(7),
                                         .language = u"es"_s,
                                         .feeling = Feeling::Negative,
                                         .negative = 0.93,
                                         .intent = u"refund"_s,
                                         .intentCertainty = 0.82},
                                        ReadingCorrection{.intent = u"refund"_s}};
        m_dialog = new ReadingDialog(m_source, TenantId(1), MessageId(7), this);
        m_dialog->setWindowFlags(Qt::Widget);
        auto *column = new QVBoxLayout(this);
        column->addWidget(m_dialog);
    }
    ~ReadingScene() override { delete m_dialog; }

private:
    FakeReadings m_source;
    ReadingDialog *m_dialog;
};

} // namespace

namespace
{

HistoryPlaceOffer sceneHistory()
{
    return {.tenant = TenantId(1),
            .zone = QTimeZone::utc(),
            .contact = ContactId(7),
            .contactName = u"María Fernanda Núñez"_s};
}

} // namespace

QList<Scene> recordScenes()
{
    return {
        {u"export"_s,
         [](const Clock &) { return std::make_unique<RecordScene<ExportDialog>>(nullptr, sceneOffer()); }},
        {u"export-running"_s,
         [](const Clock &) {
             auto scene = std::make_unique<RecordScene<ExportDialog>>(nullptr, sceneOffer());
             auto *format = scene->findChild<QComboBox *>(u"exportFormat"_s);
             format->setCurrentIndex(3);
             scene->findChild<QPushButton *>(u"exportStart"_s)->click();
             scene->source.tell({.messages = 700, .allMessages = 1000, .conversations = 1});
             return scene;
         }},
        {u"erase"_s,
         [](const Clock &) {
             return std::make_unique<RecordScene<EraseDialog>>(nullptr, TenantId(1), ContactId(7),
                                                               u"María Fernanda Núñez"_s);
         }},
        {u"erase-done"_s,
         [](const Clock &) {
             auto scene = std::make_unique<RecordScene<EraseDialog>>(
                 [](FakeRecords &source) { source.outcome.backups = {u"team.chatflow.before-v9.backup"_s}; },
                 TenantId(1), ContactId(7), u"Ana"_s);
             QCoreApplication::processEvents();
             scene->findChild<QLineEdit *>(u"eraseName"_s)->setText(u"Ana"_s);
             scene->findChild<QPushButton *>(u"eraseNow"_s)->click();
             return scene;
         }},
        {u"import"_s,
         [](const Clock &) {
             auto scene = std::make_unique<RecordScene<ImportDialog>>(
                 nullptr,
                 ImportPlace{.tenant = TenantId(1), .zone = QTimeZone::utc(), .phone = u"5491155550142"_s});
             scene->dialog->read(test::dataPath(u"whatsapp/ambiguous.txt"_s));
             return scene;
         }},
        {u"import-nochat"_s,
         [](const Clock &) {
             auto scene = std::make_unique<RecordScene<ImportDialog>>(
                 nullptr, ImportPlace{.tenant = TenantId(1), .zone = QTimeZone::utc(), .phone = {}});
             scene->dialog->read(test::sourcePath(u"LICENSE"_s));
             return scene;
         }},
        {u"history"_s,
         [](const Clock &) {
             return std::make_unique<RecordScene<HistoryDialog>>(
                 [](FakeRecords &source) {
                     source.last = HistoryReading{
                         .scope = {}, .since = {}, .until = {}, .place = {}, .total = 5000, .read = 1240};
                 },
                 sceneHistory());
         }},
        {u"history-done"_s,
         [](const Clock &) {
             auto scene = std::make_unique<RecordScene<HistoryDialog>>(nullptr, sceneHistory());
             QCoreApplication::processEvents();
             scene->findChild<QPushButton *>(u"historyStart"_s)->click();
             scene->source.finishHistory(HistoryReading{.scope = {},
                                                        .done = true,
                                                        .since = {},
                                                        .until = {},
                                                        .place = {},
                                                        .total = 5000,
                                                        .read = 5000,
                                                        .added = 4120,
                                                        .known = 815,
                                                        .leftOut = 62,
                                                        .notUnderstood = 3});
             return scene;
         }},
        {u"history-failed"_s,
         [](const Clock &) {
             auto scene = std::make_unique<RecordScene<HistoryDialog>>(nullptr, sceneHistory());
             QCoreApplication::processEvents();
             scene->findChild<QPushButton *>(u"historyStart"_s)->click();
             scene->source.finishHistory(
                 fail(Error{Error::Code::Unauthorized, {{u"server"_s, u"evolution.example.com"_s}}, {}}));
             return scene;
         }},
        {u"keeping"_s, [](const Clock &) { return std::make_unique<KeepingScene>(false); }},
        {u"intents"_s,
         [](const Clock &) {
             auto scene = std::make_unique<IntentScene>();
             scene->show();
             QCoreApplication::processEvents();
             scene->chooseSecond();
             return scene;
         }},
        {u"reading"_s, [](const Clock &) { return std::make_unique<ReadingScene>(); }},
        {u"keeping-failing"_s, [](const Clock &) { return std::make_unique<KeepingScene>(true); }},
    };
}

} // namespace chatflow
