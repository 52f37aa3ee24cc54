// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/serverform.h"

#include "base/errortext.h"
#include "net/serverurl.h"
#include "widgets/findinglist.h"
#include "widgets/formfield.h"
#include "widgets/icon.h"
#include "widgets/mnemonic.h"
#include "widgets/secretfield.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace chatflow
{

ServerForm::ServerForm(ConnectionProbe &probe, const QString &prefix, QWidget *parent)
    : TenantForm(parent)
    , m_url(new QLineEdit(this))
    , m_key(new SecretField(prefix + u"Key"_s, this))
    , m_choice(new QComboBox(this))
    , m_probe(probe)
    , m_fetch(new QPushButton(this))
    , m_test(new QPushButton(this))
    , m_findings(new FindingList(this))
{
    m_url->setObjectName(prefix + u"Url"_s);
    m_fetch->setObjectName(prefix + u"Fetch"_s);
    m_test->setObjectName(prefix + u"Test"_s);
    m_findings->setObjectName(prefix + u"Findings"_s);
    m_url->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_choice->setEditable(true);
    m_choice->setInsertPolicy(QComboBox::NoInsert);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(12);
    m_choice->completer()->setFilterMode(Qt::MatchContains);
    m_choice->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_fetch->setIcon(themeIcon(u"retry"_s));
}

void ServerForm::addServerFields()
{
    m_urlField = add(m_url);
    m_keyField = add(m_key);
    m_choiceField = add(m_choice);
    m_choiceField->addBeside(m_fetch);

    connect(m_url, &QLineEdit::textEdited, this, [this] {
        urlEdited();
        forgetTest();
        if (!keyProblem().isEmpty())
            m_keyField->touch(); // it has to be said at once: the address is what was changed
        changed(m_urlField);
    });
    connect(m_url, &QLineEdit::editingFinished, this, &ServerForm::keyOrUrlFinished);
    connect(m_key, &SecretField::changed, this, [this] {
        forgetTest();
        changed(m_keyField);
    });
    connect(m_key, &SecretField::editingFinished, this, &ServerForm::keyOrUrlFinished);
    connect(m_choice, &QComboBox::editTextChanged, this, [this] {
        forgetTest();
        changed(m_choiceField);
    });
    connect(m_fetch, &QPushButton::clicked, this, &ServerForm::fetch);
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (m_testing)
            cancel();
        else if (confirm())
            test();
    });
}

void ServerForm::addTest()
{
    auto *testRow = new QWidget(this);
    auto *row = new QHBoxLayout(testRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_test);
    row->addStretch(1);
    addWidget(testRow);
    addWidget(m_findings);
}

void ServerForm::fillServer(TenantId tenant, const QString &url, const std::optional<QString> &keyFor,
                            const QString &chosen)
{
    const bool keyKept = keyFor.has_value();
    m_keyFor = keyFor.value_or(QString());
    const bool isSame = tenant == m_tenant && url == m_url->text() && keyKept == m_key->isKept() &&
                        m_key->wish() == SecretField::Wish::Keep;
    m_tenant = tenant;
    {
        const QSignalBlocker quiet(m_choice);
        const QSignalBlocker quietKey(m_key);
        m_url->setText(url);
        m_key->setKept(keyKept);
        const int row = isSame ? m_choice->findData(chosen) : -1;
        if (row >= 0) {
            m_choice->setCurrentIndex(row); // the list is still that of this server
        } else {
            m_fetchedFor.clear();
            m_choice->clear();
            m_choice->setEditText(chosen);
        }
    }
    forgetTest();
    begin();
}

KeyChange ServerForm::keyChange() const
{
    switch (m_key->wish()) {
    case SecretField::Wish::Set:
        return KeyChange::set(m_key->typed(), origin());
    case SecretField::Wish::Remove:
        return KeyChange::remove();
    case SecretField::Wish::Keep:
        break;
    }
    return {};
}

void ServerForm::setKeyEditable(bool editable)
{
    m_key->setEnabled(editable);
}

QString ServerForm::origin() const
{
    const auto url = serverUrlFrom(server().url);
    return url ? serverOrigin(*url) : QString();
}

QString ServerForm::keyProblem() const
{
    const QString here = origin();
    if (!m_key->isKept() || m_key->wish() != SecretField::Wish::Keep || here.isEmpty() || here == m_keyFor)
        return {};
    return m_keyFor.isEmpty()
               ? tr("The key that is kept is for no server yet: enter the key of this one.")
               : tr("The key that is kept is for %1 and is not shown to another server: enter the key of "
                    "this one.")
                     .arg(m_keyFor);
}

ServerEntry ServerForm::server() const
{
    return {m_url->text().trimmed(), m_key->wish() == SecretField::Wish::Set ? m_key->typed() : SecretValue(),
            m_tenant};
}

void ServerForm::keyOrUrlFinished()
{
    urlFinished();
    const ServerEntry entry = server();
    if (serverUrlFrom(entry.url) && m_key->willBeSet() && keyProblem().isEmpty() &&
        m_fetchedFor != entry.url && !m_fetching)
        fetch();
}

void ServerForm::fetchIfKept()
{
    const QString url = server().url;
    if (m_key->isKept() && keyProblem().isEmpty() && !url.isEmpty() && m_fetchedFor != url && !m_fetching)
        fetch();
}

void ServerForm::fetch()
{
    const ServerEntry entry = server();
    m_urlField->touch();
    judge();
    if (!serverUrlFrom(entry.url))
        return;
    m_fetching = true;
    m_fetchedFor = entry.url;
    m_fetchProblem.clear();
    judge();
    refresh();
    ++m_question;
    askForList(entry);
}

void ServerForm::showList(const QList<std::pair<QString, QString>> &rows, const QString &chosen,
                          bool takeTheOnlyOne, const QString &note)
{
    m_fetching = false;
    {
        const QSignalBlocker quiet(m_choice);
        m_choice->clear();
        for (const auto &[text, value] : rows)
            m_choice->addItem(text, value);
        const int row = m_choice->findData(chosen);
        if (row >= 0)
            m_choice->setCurrentIndex(row);
        else if (chosen.isEmpty() && takeTheOnlyOne && rows.size() == 1)
            m_choice->setCurrentIndex(0);
        else {
            m_choice->setCurrentIndex(-1);
            m_choice->setEditText(chosen);
        }
    }
    m_note = note;
    judge();
    refresh();
}

void ServerForm::listFailed(const Error &error)
{
    m_fetching = false;
    if (error.code != Error::Code::Cancelled) {
        m_fetchedFor.clear();
        m_fetchProblem = errorText(error).oneLine();
        m_note = m_fetchProblem;
        m_choiceField->touch();
    }
    judge();
    refresh();
}

void ServerForm::test()
{
    m_testing = true;
    m_tested = false;
    m_fetching = false;
    m_findings->begin();
    refresh();
    askForTest([this, question = ++m_question](const Finding &finding) {
        if (question == m_question)
            m_findings->add(finding);
    });
}

void ServerForm::testEnded(const std::optional<Error> &error)
{
    m_testing = false;
    m_tested = !error;
    m_findings->finish(error);
    refresh();
    Q_EMIT tested(isGood());
}

bool ServerForm::isGood() const
{
    return m_tested && !m_findings->hasBad();
}

void ServerForm::cancel()
{
    if (!isBusy())
        return;
    ++m_question;
    m_fetching = false;
    m_testing = false;
    m_fetchedFor.clear();
    m_probe.cancel();
    m_findings->finish();
    refresh();
}

void ServerForm::forgetTest()
{
    if (m_testing)
        cancel();
    m_tested = false;
    m_fetchProblem.clear(); // of what stood here before
    m_findings->clear();
}

void ServerForm::showHint()
{
    m_choiceField->setHint(m_fetching ? tr("Asking the server…") : m_note);
}

void ServerForm::refresh()
{
    m_fetch->setEnabled(!m_fetching && !m_testing);
    showHint();
    m_fetch->setText(mnemonicText(*this, tr("&Fetch the list")));
    m_test->setText(mnemonicText(*this, m_testing ? tr("Stop the test") : tr("&Test the connection")));
    Q_EMIT busyChanged();
}

void ServerForm::retranslate()
{
    m_keyField->setLabel(tr("API &key"));
    refresh();
}

void ServerForm::showEvent(QShowEvent *event)
{
    TenantForm::showEvent(event);
    refresh();
}

} // namespace chatflow
