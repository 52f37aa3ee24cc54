// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/keepingsource.h"
#include "settings/settingssection.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace chatflow
{

class FormField;
class NoticeBar;

/// For how long messages and the texts of requests are kept, what would go now, and letting it go. These are
/// no settings of the business with versions: what is chosen holds at once.
class KeepingSection : public SettingsSection
{
    Q_OBJECT

public:
    /// Both outlive it.
    KeepingSection(SettingsDraft &draft, KeepingSource &source, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("keeping"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("folder"); }
    QStringList settings() const override { return {}; }
    void showSetting(const QString &, const QString &) override {}
    bool isSettled() const override { return m_busy == 0; }
    void shown() override { read(); }

protected:
    void fill() override;
    void retranslate() override;

private:
    TenantId tenant() const;
    void read();
    void keepMessages();
    void keepRequests();
    void askToClean();
    void clean();
    void began();
    /// Tells what went wrong; answers whether nothing did, and it is still the same business.
    template<typename T> bool ended(TenantId asked, const Result<T> &result, const QString &failure);
    void refresh();
    void fillChoices(QComboBox *box, int days);

    KeepingSource &m_source;
    int m_busy = 0;
    std::optional<RetentionPreview> m_preview;
    std::optional<int> m_requestDays;
    NoticeBar *m_notice;
    QComboBox *m_messages;
    FormField *m_messagesField;
    QLabel *m_goes;
    QPushButton *m_clean;
    QComboBox *m_requests;
    FormField *m_requestsField;
};

} // namespace chatflow
