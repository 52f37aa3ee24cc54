// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/promptsources.h"
#include "settings/settingspage.h"
#include "settings/settingssection.h"
#include "shell/layoutmemory.h"
#include "storage/changefeed.h"
#include "support/fakeclock.h"
#include "ui/fakesettings.h"
#include "ui/fakesetup.h"
#include "widgets/noticebar.h"
#include "widgets/statepane.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <memory>

namespace chatflow
{

/// The page of settings on the tenant "Café Sol", in a window of its own, and its parts.
struct SettingsStage {
    static inline const QString flowId = QStringLiteral("6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b");

    FakeClock clock{instantFromMs(1795773600000)};
    ChangeFeed feed;
    LayoutMemory layout{QString()};
    std::unique_ptr<FakeSettings> ofPage = std::make_unique<FakeSettings>();
    std::unique_ptr<FakeSetup> ofServers = std::make_unique<FakeSetup>(feed);
    FakeSettings &source = *ofPage;
    FakeSetup &setup = *ofServers;
    std::shared_ptr<PromptSources> prompt{}; ///< none: without the sections about the prompt
    std::unique_ptr<SettingsPage> page;

    SettingsStage()
    {
        TenantSettings &settings = source.stored.settings;
        settings.flowise.url = QStringLiteral("https://flowise.example.com");
        settings.flowise.flowId = flowId;
        settings.products = {{.name = QStringLiteral("coffee")}};
        setup.flowList = {{.id = flowId, .name = QStringLiteral("Shop")},
                          {.id = QString(flowId).replace(u'6', u'7'), .name = QStringLiteral("Other")}};
    }
    void open()
    {
        page = std::make_unique<SettingsPage>(
            std::move(ofPage), std::move(ofServers),
            SettingsPage::Parts{.feed = feed, .clock = clock, .layout = layout, .prompt = prompt});
        page->setTenant(TenantId(1), QTimeZone::utc());
        page->resize(1024, 600);
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }
    void openRead()
    {
        open();
        QTRY_VERIFY(page->draft().isLoaded());
    }
    template<typename T> T *part(const QString &name) const { return page->findChild<T *>(name); }
    QLineEdit *line(const QString &name) const { return part<QLineEdit>(name); }
    void press(const QString &button) const
    {
        QTest::mouseClick(part<QAbstractButton>(button), Qt::LeftButton);
    }
    void retype(const QString &name, const QString &text) const
    {
        line(name)->selectAll();
        QTest::keyClicks(line(name), text);
    }
    void show(const QString &section) const { page->showSetting(section); }
    void save() const { press(QStringLiteral("saveSettings")); }
    QString noteOf(const QString &field) const
    {
        return part<QLabel>(field + QStringLiteral("Note"))->text();
    }
    NoticeBar *notice() const { return part<NoticeBar>(QStringLiteral("noticeBar")); }
    StatePane *state() const { return part<StatePane>(QStringLiteral("settingsState")); }
};

} // namespace chatflow
