// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/goldensection.h"

#include "base/moneytext.h"
#include "settings/comparisonview.h"
#include "settings/goldendialog.h"
#include "settings/goldenmodel.h"
#include "widgets/icon.h"
#include "widgets/noticebar.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{

GoldenSection::GoldenSection(SettingsDraft &draft, GoldenSource &source, QWidget *parent)
    : SettingsSection(draft, parent)
    , m_source(source)
    , m_model(new GoldenModel(this))
    , m_notice(new NoticeBar(this))
    , m_intro(new QLabel(this))
    , m_run(new QPushButton(this))
    , m_progress(new QProgressBar(this))
    , m_stack(new QStackedWidget(this))
    , m_state(new StatePane(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_table(new QTableView(m_splitter))
    , m_verdict(new QLabel(this))
    , m_comparison(new ComparisonView(this))
    , m_summary(new QLabel(this))
    , m_add(new QPushButton(this))
    , m_edit(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_up(new QPushButton(this))
    , m_down(new QPushButton(this))
{
    build();
    connect(m_run, &QPushButton::clicked, this, [this] { m_running ? m_source.cancel() : run(); });
    connect(m_add, &QPushButton::clicked, this, [this] { edit(true); });
    connect(m_edit, &QPushButton::clicked, this, [this] { edit(false); });
    connect(m_remove, &QPushButton::clicked, this, &GoldenSection::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_table, &QTableView::activated, this, [this] { edit(false); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &GoldenSection::showChosen);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &GoldenSection::showChosen);
    connect(m_state, &StatePane::retryRequested, this, &GoldenSection::read);
    connect(m_state, &StatePane::actionRequested, this, [this] { edit(true); });
    GoldenSection::retranslate();
}

GoldenSection::~GoldenSection() = default;

void GoldenSection::build()
{
    m_run->setObjectName(u"goldenRun"_s);
    m_progress->setObjectName(u"goldenProgress"_s);
    m_table->setObjectName(u"goldenTable"_s);
    m_summary->setObjectName(u"goldenSummary"_s);
    m_verdict->setObjectName(u"goldenVerdict"_s);
    m_add->setObjectName(u"goldenAdd"_s);
    m_edit->setObjectName(u"goldenEdit"_s);
    m_remove->setObjectName(u"goldenRemove"_s);
    m_up->setObjectName(u"goldenUp"_s);
    m_down->setObjectName(u"goldenDown"_s);
    for (QLabel *label : {m_intro, m_summary, m_verdict}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    for (QPushButton *button : {m_run, m_add, m_edit, m_remove, m_up, m_down})
        button->setAutoDefault(false);
    m_run->setProperty("primary", true);
    m_notice->hide();
    m_progress->hide();
    m_progress->setTextVisible(false);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(GoldenModel::Change, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_splitter->addWidget(m_table);
    auto *below = new QWidget(m_splitter);
    auto *details = new QVBoxLayout(below);
    details->setContentsMargins(0, space::s, 0, 0);
    details->setSpacing(space::s);
    details->addWidget(m_verdict);
    details->addWidget(m_comparison, 1);
    m_splitter->addWidget(below);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_splitter);

    auto *top = new QHBoxLayout;
    top->setSpacing(space::m);
    top->addWidget(m_intro, 1);
    top->addWidget(m_run, 0, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_add);
    buttons->addWidget(m_edit);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_notice);
    column->addLayout(top);
    column->addWidget(m_progress);
    column->addWidget(m_summary);
    column->addWidget(m_stack, 1);
    column->addLayout(buttons);
}

QString GoldenSection::id() const
{
    return u"golden"_s;
}

QString GoldenSection::title() const
{
    return tr("Golden questions");
}

QString GoldenSection::icon() const
{
    return u"ok"_s;
}

bool GoldenSection::isSettled() const
{
    return m_reading == 0 && m_writing == 0 && !m_running;
}

void GoldenSection::stop()
{
    if (m_running)
        m_source.cancel();
}

void GoldenSection::fill()
{
    // A run that is paid for goes on while settings are saved, here or by somebody else.
    if (draft().stored().tenant.id == m_tenant)
        return showState();
    m_tenant = draft().stored().tenant.id;
    ++m_question; // what comes for the tenant before is stale
    m_read = false;
    m_last.reset();
    m_before.reset();
    m_failure.reset();
    m_model->setQuestions({});
    m_model->setRuns(std::nullopt, std::nullopt);
    if (m_running) {
        m_source.cancel();
        m_running = false;
    }
    showState();
}

void GoldenSection::shown()
{
    if (!m_read)
        read();
}

void GoldenSection::read()
{
    if (!draft().isLoaded())
        return;
    m_read = true;
    m_failure.reset();
    const TenantId tenant = draft().stored().tenant.id;
    const quint64 question = ++m_question;
    m_reading += 2;
    onDone(this, m_source.questions(tenant), [this, question](const Result<QList<GoldenQuestion>> &found) {
        --m_reading;
        if (question == m_question) {
            if (found)
                m_model->setQuestions(*found);
            else
                m_failure = found.error();
            if (m_model->rowCount() > 0)
                m_table->selectRow(0);
            showState();
        }
        Q_EMIT settledChanged();
    });
    onDone(this, m_source.lastRuns(tenant), [this, question](const Result<QList<GoldenRun>> &found) {
        --m_reading;
        if (question == m_question && found) {
            m_last = found->isEmpty() ? std::nullopt : std::optional(found->at(0));
            m_before = found->size() < 2 ? std::nullopt : std::optional(found->at(1));
            m_model->setRuns(m_last, m_before);
        }
        if (question == m_question)
            showState();
        Q_EMIT settledChanged();
    });
    showState();
}

void GoldenSection::run()
{
    if (m_model->rowCount() == 0 || m_running)
        return;
    m_notice->hide();
    m_running = true;
    m_model->beginRun();
    m_progress->setRange(0, m_model->rowCount());
    m_progress->setValue(0);
    PreviewSubject subject{.tenant = draft().tenant(), .settings = draft().settings(), .key = {}};
    if (draft().keys().flowise.kind == KeyChange::Kind::Set)
        subject.key = draft().keys().flowise.value;
    const bool unsaved = draft().settings() != draft().stored().settings;
    const quint64 question = m_question;
    const auto asking =
        m_source.run(subject, unsaved, [this, question](const GoldenResult &result, int done, int total) {
            if (question != m_question)
                return;
            m_model->add(result);
            m_progress->setRange(0, total);
            m_progress->setValue(done);
            refresh();
        });
    onDone(this, asking, [this, question](const Result<GoldenRun> &run) {
        if (question == m_question)
            finished(run);
    });
    refresh();
}

void GoldenSection::finished(const Result<GoldenRun> &run)
{
    m_running = false;
    if (run) {
        if (m_last && m_last->complete)
            m_before = m_last;
        m_last = *run;
        if (!run->complete)
            m_notice->showText(NoticeBar::Tone::Warning, tr("Stopped: not all questions were asked."));
    } else if (run.error().code != Error::Code::Cancelled) {
        m_notice->showError(tr("The questions were not asked."), run.error());
    }
    refresh();
    Q_EMIT settledChanged();
}

const GoldenQuestion *GoldenSection::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->questions().at(row) : nullptr;
}

void GoldenSection::edit(bool anew)
{
    const GoldenQuestion *const current = chosen();
    if (!draft().rights().edit || (!anew && !current))
        return;
    auto *dialog = new GoldenDialog(anew ? GoldenQuestion() : *current, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { store(dialog->question()); });
    dialog->open();
}

void GoldenSection::store(const GoldenQuestion &question)
{
    ++m_writing;
    onDone(this, m_source.save(draft().stored().tenant.id, question),
           [this, round = m_question](const Result<GoldenQuestion> &saved) {
               --m_writing;
               if (round == m_question && saved) {
                   const bool isNew = m_model->rowCount() == 0 ||
                                      !std::ranges::any_of(m_model->questions(), [&](const auto &one) {
                                          return one.id == saved->id;
                                      });
                   m_model->put(*saved);
                   if (isNew)
                       m_table->selectRow(m_model->rowCount() - 1);
               } else if (!saved) {
                   m_notice->showError(tr("The question was not saved."), saved.error());
               }
               showState();
               Q_EMIT settledChanged();
           });
}

void GoldenSection::remove()
{
    const GoldenQuestion *const current = chosen();
    if (!current)
        return;
    ++m_writing;
    onDone(this, m_source.remove(draft().stored().tenant.id, current->id),
           [this, round = m_question, id = current->id](const Result<> &removed) {
               --m_writing;
               if (round == m_question && removed)
                   m_model->take(id);
               else if (!removed)
                   m_notice->showError(tr("The question was not removed."), removed.error());
               showState();
               Q_EMIT settledChanged();
           });
}

void GoldenSection::move(int by)
{
    const int row = m_table->currentIndex().row();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_model->rowCount())
        return;
    m_model->move(row, to);
    QList<GoldenQuestionId> order;
    for (const GoldenQuestion &question : m_model->questions())
        order.append(question.id);
    ++m_writing;
    onDone(this, m_source.setOrder(draft().stored().tenant.id, order), [this](const Result<> &stored) {
        --m_writing;
        if (!stored)
            m_notice->showError(tr("The order was not saved."), stored.error());
        Q_EMIT settledChanged();
    });
    refresh();
}

void GoldenSection::showChosen()
{
    const GoldenQuestion *const current = chosen();
    const auto after = current ? m_model->result(current->id) : std::nullopt;
    const auto before = current ? m_model->before(current->id) : std::nullopt;
    m_comparison->compare(before ? before->answer : QString(), after ? after->answer : QString());
    const int row = m_table->currentIndex().row();
    m_verdict->setText(current ? m_model->index(row, GoldenModel::Verdict).data().toString() : QString());
    m_verdict->setVisible(!m_verdict->text().isEmpty());
    const Colors colors = colorsFor(palette());
    setTextColor(*m_verdict, after && !after->isMet() ? colors.danger : colors.ok);
    refresh();
}

void GoldenSection::showState()
{
    const bool any = m_model->rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_splitter) : m_state);
    if (m_failure) {
        m_stack->setCurrentWidget(m_state);
        m_state->showFailing(tr("The golden questions could not be read"), *m_failure);
    } else if (m_reading > 0 && !any) {
        m_state->showLoading(tr("Reading the golden questions"));
    } else if (!any) {
        m_state->showEmpty(tr("No golden questions yet"),
                           tr("Questions that contacts often ask, with what a good answer says. Ask them all "
                              "after a change, and see at once whether something got worse."),
                           u"ok"_s);
        if (draft().rights().edit)
            m_state->offer(tr("Add the first one"));
    }
    refresh();
}

QString GoldenSection::summaryText() const
{
    if (m_running)
        return tr("%1 of %2 answers").arg(m_progress->value()).arg(m_progress->maximum());
    if (!m_last)
        return {};
    const QLocale locale;
    const double taken = std::chrono::duration<double>(m_last->time()).count();
    const QString when = locale.toString(toDateTime(m_last->finishedAt).toLocalTime(), QLocale::ShortFormat);
    QString text = tr("%1 of %2 as expected · %3 tokens · %4 s · %5")
                       .arg(m_last->metCount())
                       .arg(m_last->results.size())
                       .arg(locale.toString(m_last->tokens()), locale.toString(taken, 'f', 1), when);
    if (const auto cost = m_last->cost())
        text += u" · "_s + localeText(*cost, locale);
    if (m_last->unsaved)
        text += u" · "_s + tr("with changes that were not saved");
    return text;
}

QString GoldenSection::progressText() const
{
    if (m_running || !m_last || !m_before)
        return {};
    const GoldenProgress progress = progressOf(*m_before, *m_last);
    if (progress.compared == 0)
        return {};
    const QLocale locale;
    const auto inSeconds = [&locale](milliseconds time) {
        return locale.toString(std::chrono::duration<double>(time).count(), 'f', 1);
    };
    QStringList parts;
    parts.append(progress.changed == 0 ? tr("the same answers")
                                       : tr("%n other answer(s)", nullptr, progress.changed));
    if (progress.worse > 0)
        parts.append(tr("%n worse", nullptr, progress.worse));
    if (progress.better > 0)
        parts.append(tr("%n better", nullptr, progress.better));
    //: %1 and %2 are numbers of seconds
    parts.append(
        tr("%1 s before, %2 s now").arg(inSeconds(progress.timeBefore), inSeconds(progress.timeAfter)));
    if (progress.costBefore && progress.costAfter)
        //: %1 and %2 are amounts of money
        parts.append(
            tr("%1 before, %2 now")
                .arg(localeText(*progress.costBefore, locale), localeText(*progress.costAfter, locale)));
    //: %1 is "2 other answers · 1 worse · 1.4 s before, 0.9 s now"
    return tr("Since the run before: %1").arg(parts.join(u" · "_s));
}

void GoldenSection::refresh()
{
    const bool edits = draft().isLoaded() && draft().rights().edit;
    const int row = m_table->currentIndex().row();
    const bool any = m_model->rowCount() > 0;
    m_run->setText(m_running ? tr("Stop") : tr("Ask all"));
    m_run->setIcon(themeIcon(m_running ? u"close"_s : u"play"_s));
    m_run->setEnabled(m_running || (any && edits));
    m_progress->setVisible(m_running);
    QStringList summary{summaryText(), progressText()};
    summary.removeAll(QString());
    m_summary->setText(summary.join(u'\n'));
    m_summary->setVisible(!m_summary->text().isEmpty());
    m_add->setEnabled(edits && !m_running);
    m_edit->setEnabled(edits && !m_running && row >= 0);
    m_remove->setEnabled(edits && !m_running && row >= 0);
    m_up->setEnabled(edits && !m_running && row > 0);
    m_down->setEnabled(edits && !m_running && row >= 0 && row + 1 < m_model->rowCount());
}

void GoldenSection::retranslate()
{
    m_intro->setText(tr("They are asked with the settings as they stand here, saved or not. That costs what "
                        "any answer costs, but it is not on the bill."));
    m_table->setAccessibleName(tr("Golden questions"));
    m_comparison->setTitles(tr("Answer of the run before"), tr("Last answer"));
    m_progress->setAccessibleName(tr("Questions that were asked"));
    m_add->setText(tr("Add…"));
    m_edit->setText(tr("Edit…"));
    m_remove->setText(tr("Remove"));
    m_up->setText(tr("Up"));
    m_down->setText(tr("Down"));
    m_model->retranslate();
    showState();
}

} // namespace chatflow
