// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/connectionprobe.h"
#include "tenants/tenantform.h"
#include "tenants/tenantkeys.h"

#include <optional>
#include <utility>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace chatflow
{

class FindingList;
class SecretField;

/// A server of a tenant and what is chosen on it: address, key, a choice picked from what the server has, and
/// a test that says in words what is wrong. One question is asked at a time; what comes to an older one is
/// dropped.
class ServerForm : public TenantForm
{
    Q_OBJECT

public:
    /// A key that is set is for the server whose address stands here.
    KeyChange keyChange() const;
    void setKeyEditable(bool editable);
    /// Nothing is filled in.
    virtual bool isEmpty() const = 0;

    /// Asks the server for its list, to choose from.
    void fetch();
    /// The same where address and key are known, so that what is chosen stands there with its name.
    void fetchIfKept();
    /// Ends with tested().
    void test();
    bool isBusy() const { return m_fetching || m_testing; }
    /// Tested as it stands, without anything that has to be mended.
    bool isGood() const;
    bool isTested() const { return m_tested; }
    /// Stops what is under way.
    void cancel();

Q_SIGNALS:
    void tested(bool good);
    void busyChanged();

protected:
    /// `probe` outlives it. `prefix` begins the object names: "flowise" makes "flowiseUrl", "flowiseKey" and
    /// so on.
    ServerForm(ConnectionProbe &probe, const QString &prefix, QWidget *parent);

    /// Adds address, key and choice; the rest of the form goes around them.
    void addServerFields();
    void addTest();
    /// `keyFor`: the server that a key is kept for; none when none is.
    void fillServer(TenantId tenant, const QString &url, const std::optional<QString> &keyFor,
                    const QString &chosen);
    /// Why the kept key cannot be used with the address that stands here; empty when it can.
    QString keyProblem() const;
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

    /// The server as it stands in the fields.
    virtual ServerEntry server() const;
    /// Called before anything is judged, as the address is typed and when it is left.
    virtual void urlEdited() {}
    virtual void urlFinished() {}
    /// Asks `probe()`, and hands the answer on by whenAnswered().
    virtual void askForList(const ServerEntry &entry) = 0;
    virtual void askForTest(const ConnectionProbe::Told &told) = 0;

    /// Calls `handler(Result<T>)`, unless something else has been asked by then.
    template<typename T, typename F> void whenAnswered(const QFuture<Result<T>> &future, F handler)
    {
        onDone(this, future,
               [this, question = m_question, handler = std::move(handler)](const Result<T> &answer) {
                   if (question == m_question)
                       handler(answer);
               });
    }
    /// The list came: pairs of text and value. What was chosen stays; `takeTheOnlyOne` chooses it.
    void showList(const QList<std::pair<QString, QString>> &rows, const QString &chosen, bool takeTheOnlyOne,
                  const QString &note);
    void listFailed(const Error &error);
    void testEnded(const std::optional<Error> &error);
    /// What was tested does not stand here any more.
    void forgetTest();
    void refresh();

    ConnectionProbe &probe() const { return m_probe; }
    TenantId tenant() const { return m_tenant; }
    bool isFetching() const { return m_fetching; }
    /// Why the server did not give its list; empty when it did or was not asked.
    const QString &fetchProblem() const { return m_fetchProblem; }
    void setNote(const QString &note) { m_note = note; }
    /// Below the choice: what is under way, or the note.
    void showHint();

    QLineEdit *m_url;
    SecretField *m_key;
    QComboBox *m_choice;
    FormField *m_urlField = nullptr;
    FormField *m_keyField = nullptr;
    FormField *m_choiceField = nullptr;

private:
    void keyOrUrlFinished();
    /// Of the address that stands here; empty when it is none.
    QString origin() const;

    ConnectionProbe &m_probe;
    TenantId m_tenant;
    QString m_keyFor;       ///< the server that the kept key is for
    QString m_fetchedFor;   ///< the server whose list stands in the choice
    quint64 m_question = 0; ///< grows with each question: what comes to an older one is stale
    bool m_fetching = false;
    bool m_testing = false;
    bool m_tested = false;
    QString m_note; ///< below the choice
    QString m_fetchProblem;

    QPushButton *m_fetch;
    QPushButton *m_test;
    FindingList *m_findings;
};

} // namespace chatflow
