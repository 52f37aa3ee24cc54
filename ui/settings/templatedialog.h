// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/templatesource.h"
#include "tenants/tenantsettings.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace chatflow
{

class ComparisonView;
class NoticeBar;

/// The gallery by trade and the library: whatever is chosen stands beside the text that is edited, and can be
/// taken over; the text that is edited can be kept as a draft of a template, and published.
class TemplateDialog : public QDialog
{
    Q_OBJECT

public:
    /// What is edited.
    struct Edited {
        TenantId tenant;
        QString text;
        QString language;
        TemplateOrigin origin; ///< shown first, if it is set
        bool mayEdit = false;
    };

    /// `source` outlives it.
    TemplateDialog(TemplateSource &source, const Edited &edited, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Somebody takes `text`; `origin` is not set when it is from the gallery.
    void taken(const QString &text, const chatflow::TemplateOrigin &origin);
    /// The text that is edited is the one of a template now.
    void kept(const chatflow::TemplateOrigin &origin);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void readLibrary(PromptTemplateId choose);
    void fillList();
    void choose();
    void showVersions(const QList<PromptTemplateVersion> &versions);
    void showText();
    void take();
    void keepAsNew();
    void keepAsDraft();
    void publish();
    void finish(const Result<PromptTemplate> &changed, const QString &failure);
    /// The text that is edited is a version of a template now.
    void tellKept(const Result<PromptTemplate> &saved);
    void refresh();
    void retranslate();
    const PromptTemplate *chosenTemplate() const;
    std::optional<PromptTemplateVersion> chosenVersion() const;
    QString chosenText() const;

    TemplateSource &m_source;
    const Edited m_edited;
    QList<PromptTemplate> m_library;
    QList<PromptTemplateVersion> m_versions; ///< of the chosen one
    bool m_busy = false;
    quint64 m_question = 0;

    NoticeBar *m_notice;
    QLineEdit *m_search;
    QComboBox *m_language;
    QListWidget *m_list;
    QLabel *m_about;
    QComboBox *m_version;
    ComparisonView *m_comparison;
    QPushButton *m_keepNew;
    QPushButton *m_keepDraft;
    QPushButton *m_publish;
    QPushButton *m_take;
    QPushButton *m_close;
};

} // namespace chatflow
