// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rulehistorydialog.h"

#include "automation/rulebooks.h"
#include "widgets/noticebar.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int ruleVersionsAtOnce = 50;
constexpr QSize ruleHistorySize(760, 460);
constexpr int ruleVersionsWidth = 260;
} // namespace

RuleHistoryDialog::RuleHistoryDialog(RulesSource &source, TenantId tenant, const RuleBook &current,
                                     const RuleWording &wording, const RelativeTime &times, QWidget *parent)
    : QDialog(parent)
    , m_source(source)
    , m_tenant(tenant)
    , m_current(current)
    , m_wording(wording)
    , m_times(times)
    , m_notice(new NoticeBar(this))
    , m_list(new QListWidget(this))
    , m_older(new QPushButton(this))
    , m_about(new QLabel(this))
    , m_what(new QListWidget(this))
    , m_restore(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"ruleHistory"_s);
    setModal(true);
    resize(ruleHistorySize);
    m_list->setObjectName(u"ruleVersions"_s);
    m_list->setWordWrap(true);
    m_list->setFixedWidth(ruleVersionsWidth);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_older->setObjectName(u"ruleOlder"_s);
    m_about->setObjectName(u"ruleVersionAbout"_s);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    m_what->setObjectName(u"ruleVersionWhat"_s);
    m_what->setWordWrap(true);
    m_what->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_restore->setObjectName(u"ruleRestore"_s);
    m_close->setObjectName(u"ruleHistoryClose"_s);
    for (QPushButton *button : {m_older, m_restore, m_close})
        button->setAutoDefault(false);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::s);
    left->addWidget(m_list, 1);
    left->addWidget(m_older);
    auto *right = new QVBoxLayout;
    right->setSpacing(space::s);
    right->addWidget(m_about);
    right->addWidget(m_what, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addLayout(left);
    row->addLayout(right, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch(1);
    buttons->addWidget(m_restore);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_notice);
    column->addLayout(row, 1);
    column->addLayout(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &RuleHistoryDialog::chosen);
    connect(m_older, &QPushButton::clicked, this, &RuleHistoryDialog::read);
    connect(m_notice, &NoticeBar::actionRequested, this, &RuleHistoryDialog::read);
    connect(m_restore, &QPushButton::clicked, this, &RuleHistoryDialog::restore);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    read();
}

void RuleHistoryDialog::read()
{
    m_notice->hide();
    ++m_busy;
    refresh();
    onDone(this, m_source.versions(m_tenant, m_last, ruleVersionsAtOnce),
           [this](const Result<Page<RuleBookVersion>> &page) {
               --m_busy;
               if (!page) {
                   m_notice->showError(tr("The versions could not be read."), page.error(), tr("Try again"));
                   refresh();
                   return;
               }
               for (const RuleBookVersion &version : page->rows)
                   add(version);
               m_more = page->more;
               if (m_list->currentRow() < 0 && m_list->count() > 0)
                   m_list->setCurrentRow(0);
               refresh();
           });
}

void RuleHistoryDialog::add(const RuleBookVersion &version)
{
    m_last = version.version;
    //: %1 is a number, %2 a date and a time, %3 a person
    QString text =
        tr("Version %1, %2, %3").arg(version.version).arg(m_times.full(version.at), version.actor.name);
    if (!version.reason.isEmpty())
        text += u'\n' + version.reason;
    auto *item = new QListWidgetItem(text, m_list);
    item->setData(Qt::UserRole, version.version);
}

qint64 RuleHistoryDialog::chosenVersion() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toLongLong() : 0;
}

void RuleHistoryDialog::chosen()
{
    refresh();
    m_what->clear();
    const qint64 version = chosenVersion();
    if (version == 0)
        return;
    ++m_busy;
    refresh();
    const auto fails = [this](const Error &error) {
        m_notice->showError(tr("The version could not be read."), error);
    };
    onDone(this, m_source.version(m_tenant, version),
           [this, version, fails, question = ++m_question](const Result<RuleBook> &after) {
               if (question != m_question || !after || version == 1) {
                   --m_busy;
                   if (question == m_question && after)
                       showDifferences({}, *after);
                   else if (question == m_question)
                       fails(after.error());
                   refresh();
                   return;
               }
               onDone(this, m_source.version(m_tenant, version - 1),
                      [this, fails, question, after = *after](const Result<RuleBook> &before) {
                          --m_busy;
                          refresh();
                          if (question != m_question)
                              return;
                          if (before)
                              showDifferences(*before, after);
                          else
                              fails(before.error());
                      });
           });
}

void RuleHistoryDialog::showDifferences(const RuleBook &before, const RuleBook &after)
{
    const auto of = [](const QList<Rule> &rules, const QString &id) {
        const auto found = std::ranges::find(rules, id, &Rule::id);
        return found == rules.cend() ? Rule() : *found;
    };
    const auto each = [](const QJsonObject &json, const QString &key,
                         const std::function<void(QString)> &tell) {
        const QJsonArray ids = json.value(key).toArray();
        for (const QJsonValue &id : ids)
            tell(id.toString());
    };
    const QJsonObject differences = ruleDifferences(before.rules, after.rules);
    m_what->clear();
    each(differences, u"added"_s, [&](const QString &id) {
        const Rule rule = of(after.rules, id);
        m_what->addItem(tr("Added: %1").arg(rule.name) + u'\n' + m_wording.sentence(rule));
    });
    each(differences, u"removed"_s, [&](const QString &id) {
        const Rule rule = of(before.rules, id);
        m_what->addItem(tr("Deleted: %1").arg(rule.name) + u'\n' + m_wording.sentence(rule));
    });
    each(differences, u"changed"_s, [&](const QString &id) {
        const Rule was = of(before.rules, id);
        const Rule is = of(after.rules, id);
        QStringList lines;
        if (was.name != is.name)
            lines << tr("Named “%1” before.").arg(was.name);
        if (was.enabled != is.enabled)
            lines << (is.enabled ? tr("Turned on.") : tr("Turned off."));
        const QString said = m_wording.sentence(was);
        const QString says = m_wording.sentence(is);
        if (said != says)
            lines << tr("Before: %1").arg(said) << tr("Then: %1").arg(says);
        m_what->addItem(tr("Changed: %1").arg(is.name) + u'\n' + lines.join(u'\n'));
    });
    if (differences.contains(u"order"_s))
        m_what->addItem(tr("The order was changed."));
    if (before.paused != after.paused)
        m_what->addItem(after.paused ? tr("All rules were paused.") : tr("The rules went on."));
    if (m_what->count() == 0)
        m_what->addItem(tr("Nothing was different."));
}

void RuleHistoryDialog::restore()
{
    const qint64 version = chosenVersion();
    ++m_busy;
    refresh();
    onDone(this,
           m_source.restore(m_tenant, version, m_current.version, tr("Back to version %1").arg(version)),
           [this](const Result<RuleBook> &book) {
               --m_busy;
               if (!book) {
                   m_notice->showError(tr("The version was not restored."), book.error());
                   refresh();
                   return;
               }
               Q_EMIT restored(*book);
               accept();
           });
}

void RuleHistoryDialog::refresh()
{
    const qint64 version = chosenVersion();
    if (version == 0)
        m_about->setText(m_busy > 0 ? tr("Reading the versions…") : tr("The rules were never changed."));
    else if (version == m_current.version)
        m_about->setText(tr("Version %1, the rules of now. What it changed:").arg(version));
    else
        m_about->setText(tr("Version %1. What it changed:").arg(version));
    m_older->setVisible(m_more);
    m_older->setEnabled(m_busy == 0);
    m_restore->setVisible(m_source.mayEdit(m_tenant));
    m_restore->setEnabled(version != 0 && version != m_current.version && m_busy == 0);
}

void RuleHistoryDialog::retranslate()
{
    setWindowTitle(tr("History of the rules"));
    m_list->setAccessibleName(tr("Versions of the rules"));
    m_what->setAccessibleName(tr("What is different"));
    m_older->setText(tr("&Older ones"));
    m_restore->setText(tr("&Restore this version"));
    m_restore->setToolTip(tr("Its rules become those of now. Those of now stay in the history."));
    m_close->setText(tr("Close"));
    m_about->setFont(strongFont(font()));
    refresh();
}

void RuleHistoryDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace chatflow
