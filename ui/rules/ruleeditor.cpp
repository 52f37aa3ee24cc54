// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/ruleeditor.h"

#include "rules/ruleform.h"
#include "rules/rulesmodel.h"
#include "widgets/icon.h"
#include "widgets/noticebar.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr milliseconds restBeforeJudging{150};
constexpr int longestRuleReason = 200;
} // namespace

RuleEditor::RuleEditor(RulesModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_back(new QToolButton(this))
    , m_title(new QLabel(this))
    , m_notice(new NoticeBar(this))
    , m_form(new RuleForm(this))
    , m_sentence(textLabel(u"ruleSentence"_s, this))
    , m_remarks(textLabel(u"ruleRemarks"_s, this))
    , m_reason(new QLineEdit(this))
    , m_try(new QPushButton(this))
    , m_discard(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    setObjectName(u"ruleEditor"_s);
    m_back->setObjectName(u"ruleBack"_s);
    m_back->setIcon(themeIcon(u"back"_s));
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_title->setObjectName(u"ruleEditorTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_reason->setObjectName(u"ruleReason"_s);
    m_reason->setMaxLength(longestRuleReason);
    m_try->setObjectName(u"ruleTry"_s);
    m_discard->setObjectName(u"ruleDiscard"_s);
    m_save->setObjectName(u"ruleSave"_s);
    m_save->setProperty("primary", true);
    for (QPushButton *button : {m_try, m_discard, m_save})
        button->setAutoDefault(false);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::l, space::s, space::l, space::s);
    head->setSpacing(space::m);
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    auto *said = new QVBoxLayout;
    said->setContentsMargins(space::l, space::s, space::l, 0);
    said->setSpacing(space::xs);
    said->addWidget(m_sentence);
    said->addWidget(m_remarks);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(space::l, space::s, space::l, space::m);
    foot->setSpacing(space::s);
    foot->addWidget(m_reason, 1);
    foot->addWidget(m_try);
    foot->addWidget(m_discard);
    foot->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_notice);
    column->addWidget(m_form, 1);
    column->addWidget(line);
    column->addLayout(said);
    column->addLayout(foot);

    m_rest.setSingleShot(true);
    m_rest.setInterval(restBeforeJudging);
    connect(&m_rest, &QTimer::timeout, this, &RuleEditor::judge);
    connect(m_form, &RuleForm::edited, this, &RuleEditor::edited);
    connect(m_back, &QToolButton::clicked, this, &RuleEditor::closeRequested);
    connect(m_try, &QPushButton::clicked, this, &RuleEditor::tryRequested);
    connect(m_save, &QPushButton::clicked, this, &RuleEditor::saveRequested);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        m_form->setRule(m_original, m_model.today());
        m_reason->clear();
        edited();
    });
    retranslate();
}

void RuleEditor::open(const Rule &rule, const RuleBook &base)
{
    m_base = base;
    m_original = rule;
    m_open = true;
    m_busy = false;
    m_notice->hide();
    m_reason->clear();
    m_form->setChoices(m_model.choices());
    m_form->setRule(rule, m_model.today());
    edited();
    judge();
}

void RuleEditor::close()
{
    m_open = false;
    m_flowsAsked = false;
    m_rest.stop();
}

bool RuleEditor::isNew() const
{
    return std::ranges::find(m_base.rules, m_original.id, &Rule::id) == m_base.rules.cend();
}

Rule RuleEditor::rule() const
{
    return m_form->rule();
}

bool RuleEditor::isChanged() const
{
    return m_open && !m_readOnly && rule() != m_original;
}

QList<Rule> RuleEditor::among(const QList<Rule> &rules) const
{
    QList<Rule> all = rules;
    const auto place = std::ranges::find(all, m_original.id, &Rule::id);
    if (place == all.end())
        all.append(rule());
    else
        *place = rule();
    return all;
}

QString RuleEditor::reason() const
{
    return m_reason->text().trimmed();
}

bool RuleEditor::check()
{
    return m_form->check();
}

void RuleEditor::setFlows(const QList<ChatflowSummary> &flows)
{
    m_form->setFlows(flows);
    judge();
}

void RuleEditor::modelChanged()
{
    if (!m_open)
        return;
    m_form->setChoices(m_model.choices());
    judge();
}

void RuleEditor::setBusy(bool busy)
{
    m_busy = busy;
    refresh();
}

void RuleEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_form->widget()->setEnabled(!readOnly);
    refresh();
}

QList<QWidget *> RuleEditor::panes() const
{
    return {m_form, m_reason};
}

void RuleEditor::edited()
{
    if (!m_flowsAsked && m_form->wantsFlows()) {
        m_flowsAsked = true;
        Q_EMIT flowsWanted();
    }
    m_sentence->setText(m_model.wording().sentence(rule()));
    m_rest.start();
    refresh();
    Q_EMIT changed();
}

void RuleEditor::judge()
{
    if (!m_open)
        return;
    const Rule now = rule();
    m_sentence->setText(m_model.wording().sentence(now));
    const QList<Rule> all = among(m_model.rules());
    const auto findings = lintRules(all, m_model.surroundings());
    const QStringList texts = RulesModel::remarks(findings, all, now.id);
    m_remarks->setText(texts.join(u'\n'));
    m_remarks->setVisible(!texts.isEmpty());
}

void RuleEditor::refresh()
{
    m_title->setText(isNew() ? tr("New rule") : m_original.name);
    m_title->setFont(titleFont(font()));
    m_save->setText(m_busy ? tr("Saving…") : tr("Save"));
    m_save->setEnabled(!m_busy && m_open && (isNew() || isChanged()));
    m_discard->setEnabled(!m_busy && m_open && rule() != m_original);
    m_reason->setEnabled(!m_busy);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_save, m_discard, m_reason})
        widget->setVisible(!m_readOnly);
    m_sentence->setFont(strongFont(font()));
    setTextColor(*m_remarks, colorsFor(palette()).warning);
}

void RuleEditor::retranslate()
{
    m_back->setText(tr("All rules"));
    m_reason->setPlaceholderText(tr("Why? (if you like)"));
    m_reason->setAccessibleName(tr("Why the rule is changed"));
    m_try->setText(tr("Try it on the past…"));
    m_discard->setText(tr("Discard"));
    m_sentence->setAccessibleName(tr("The rule as a sentence"));
    m_remarks->setAccessibleName(tr("Remarks"));
    refresh();
    judge();
}

void RuleEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange && m_remarks)
        refresh();
}

} // namespace chatflow
