// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingssection.h"
#include "settings/trialsource.h"
#include "tenants/librarytemplate.h"

class QLabel;
class QPushButton;
class QSplitter;
class QTabWidget;

namespace chatflow
{

class LivePreview;
class NoticeBar;
class PromptEditor;
class PromptPreviewPane;
struct PromptSample;
class TemplateSource;
class TrialPane;

/// The prompt template, with what becomes of it beside it: filled in and counted as somebody types, and tried
/// with the real flow before anything is saved.
class PromptSection : public SettingsSection
{
    Q_OBJECT

public:
    /// All outlive it.
    PromptSection(SettingsDraft &draft, TrialSource &trials, TemplateSource &templates, QWidget *parent);
    ~PromptSection() override;

    QString id() const override;
    QString title() const override;
    QString icon() const override;
    QStringList settings() const override;
    void showSetting(const QString &field, const QString &item) override;
    bool isValid() const override;
    bool confirm() override;
    bool isSettled() const override;
    void stop() override;
    void shown() override;
    /// Shows what the prompt becomes with `sample`, ready to be asked.
    void imagine(const PromptSample &sample);

protected:
    void fill() override;
    void retranslate() override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    /// Nothing of the tenant before stays.
    void beginAnew();
    void edited();
    void draftChanged();
    void readBasis();
    void readOrigin();
    void follow();
    /// Says why nothing can be asked now, if so; `broken`: the template is.
    void blockTrial(bool broken);
    void catchUp();
    void tellProblems();
    void tellOrigin();
    void openTemplates();
    void takeTemplate(const QString &text, const TemplateOrigin &origin);
    void setOrigin(const TemplateOrigin &origin);
    QString templateText() const;
    TenantContext context() const;
    PreviewSubject subject(bool saved) const;
    ContactVariables contact() const;
    /// Of what is sent; none = no price is known.
    std::optional<Money> costOf(const PromptPreview &preview) const;

    TrialSource &m_trials;
    TemplateSource &m_templates;
    LivePreview *m_live;
    TenantId m_tenant; ///< whose trial and preview are shown
    PreviewBasis m_basis;
    std::optional<PromptTemplate> m_origin; ///< what the text was taken from; none: nothing, or it is gone
    QString m_flow;                         ///< whose basis was read
    bool m_writing = false;                 ///< the draft is changed from here
    bool m_stale = true;                    ///< the preview is older than the draft
    int m_reading = 0;
    quint64 m_question = 0;

    NoticeBar *m_notice;
    QLabel *m_from;
    QPushButton *m_choose;
    QSplitter *m_splitter;
    PromptEditor *m_editor;
    QLabel *m_problem;
    QPushButton *m_next;
    QTabWidget *m_tabs;
    PromptPreviewPane *m_preview;
    TrialPane *m_trial;
};

} // namespace chatflow
