// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/intentsource.h"
#include "settings/settingssection.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace chatflow
{

class FormField;
class NoticeBar;

/// Intents of the business's own: what contacts may want beside what the program knows, with phrases and
/// words it is known by. These are no settings of the business with versions: what is stored holds at once.
class IntentsSection : public SettingsSection
{
    Q_OBJECT

public:
    /// Both outlive it.
    IntentsSection(SettingsDraft &draft, IntentSource &source, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("intents"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("choice"); }
    QStringList settings() const override { return {}; }
    void showSetting(const QString &, const QString &) override {}
    bool isSettled() const override { return m_busy == 0; }
    bool hasUnsaved() const override;
    void discard() override { choose(m_chosen); }
    void save() override { store(); }
    void shown() override { read(); }

protected:
    void fill() override;
    void retranslate() override;

private:
    TenantId tenant() const;
    OwnIntent written() const;
    void read();
    void ask(const QFuture<Result<QList<OwnIntent>>> &asking, const QString &failure, const QString &choose);
    void take(const QList<OwnIntent> &intents, const QString &name);
    void choose(const QString &name);
    void store();
    void remove();
    void keepCorrections();
    void refresh();

    IntentSource &m_source;
    int m_busy = 0;
    QList<OwnIntent> m_intents;
    QString m_chosen; ///< empty = a new one
    NoticeBar *m_notice;
    QLabel *m_what;
    QListWidget *m_list;
    QLineEdit *m_name;
    QPlainTextEdit *m_phrases;
    QPlainTextEdit *m_keywords;
    FormField *m_nameField;
    FormField *m_phrasesField;
    FormField *m_keywordsField;
    QPushButton *m_new;
    QPushButton *m_store;
    QPushButton *m_remove;
    QPushButton *m_keep;
};

} // namespace chatflow
