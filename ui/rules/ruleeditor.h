// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/rule.h"
#include "automation/rulefire.h"
#include "flowise/flowisetypes.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace chatflow
{

class NoticeBar;
class RuleForm;
class RulesModel;

/// One rule being edited: its form, what it says as a sentence, what is hardly meant so, and what is to
/// become of it.
class RuleEditor : public QWidget
{
    Q_OBJECT

public:
    /// `model` outlives it; it has the rules that this one stands among.
    explicit RuleEditor(RulesModel &model, QWidget *parent = nullptr);

    /// Begins with `rule`, which stands among `base`, or is to be added to it.
    void open(const Rule &rule, const RuleBook &base);
    void close();
    bool isOpen() const { return m_open; }
    bool isNew() const;
    bool isChanged() const;
    const RuleBook &base() const { return m_base; }
    Rule rule() const;
    /// `rules` with this one in its place, or below them.
    QList<Rule> among(const QList<Rule> &rules) const;
    QString reason() const;
    /// Shows what is wrong and goes there; true when nothing is.
    bool check();
    void setFlows(const QList<ChatflowSummary> &flows);
    /// The rules, or what they may name, have changed.
    void modelChanged();
    void setBusy(bool busy);
    /// Somebody who may only look.
    void setReadOnly(bool readOnly);
    NoticeBar *notice() const { return m_notice; }
    QList<QWidget *> panes() const;

Q_SIGNALS:
    void saveRequested();
    void closeRequested();
    void tryRequested();
    /// Somebody wants to choose a flow.
    void flowsWanted();
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void edited();
    void judge();
    void refresh();
    void retranslate();

    RulesModel &m_model;
    RuleBook m_base;
    Rule m_original;
    bool m_open = false;
    bool m_busy = false;
    bool m_readOnly = false;
    bool m_flowsAsked = false;
    QTimer m_rest;
    QToolButton *m_back;
    QLabel *m_title;
    NoticeBar *m_notice;
    RuleForm *m_form;
    QLabel *m_sentence;
    QLabel *m_remarks;
    QLineEdit *m_reason;
    QPushButton *m_try;
    QPushButton *m_discard;
    QPushButton *m_save;
};

} // namespace chatflow
