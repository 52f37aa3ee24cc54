// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/templatecolours.h"

#include <QPlainTextEdit>

#include <optional>

class QCompleter;
class QStringListModel;

namespace chatflow
{

class TextMarker;

/// Edits a prompt template: colours its tags, underlines what is broken or unknown, tells why in tool tips,
/// and offers the names of variables after "{".
class PromptEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PromptEditor(QWidget *parent = nullptr);
    ~PromptEditor() override;

    /// Puts another text in, with nothing to undo. Does not emit edited().
    void load(const QString &text);
    /// Replaces the text as if somebody had typed it: it can be undone.
    void replaceAll(const QString &text);
    /// What the template will be filled with.
    void setVariables(const QList<EffectiveVariable> &variables);
    const TemplateAnalysis &analysis() const { return m_analysis; }
    /// All that is wrong, in the order of the text: broken syntax and unknown names, a sentence each.
    QStringList problems() const;
    /// Goes to the next thing that is wrong after the cursor, from the start again after the last.
    void goToNextProblem();
    /// Offers names for what is being typed; outside of braces for a new tag.
    void complete();

Q_SIGNALS:
    void edited();
    /// analysis() is of the text as it stands.
    void analysed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Fault {
        qsizetype position = 0;
        qsizetype length = 0;
        QString text;
    };
    void textChangedByAnybody();
    void analyse();
    void colour();
    QList<Fault> faults() const;
    void offerNames();
    void insertCompletion(const QString &name);
    QStringList candidates(QStringView sign) const;

    TextMarker *m_marker;
    std::optional<TemplateColours> m_colours; ///< of the palette; none: not asked for yet
    QCompleter *m_completer;
    QStringListModel *m_names;
    QList<EffectiveVariable> m_variables;
    TemplateAnalysis m_analysis;
    QString m_known; ///< the text that was analysed last
    bool m_loading = false;
};

} // namespace chatflow
