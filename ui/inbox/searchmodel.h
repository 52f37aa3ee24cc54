// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/inboxsource.h"

#include <QAbstractListModel>

namespace chatflow
{

/// What a search in a tenant's conversations has found, as one types: contacts, then messages, each under a
/// heading. The hits stay until those of the next text are there. One text is asked for at a time, and after
/// it the newest that was typed meanwhile, so that typing is never behind; an answer to another text is
/// dropped.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Heading, Contact, MoreContacts, Message };
    Q_ENUM(Kind)
    /// SummaryRole is ConversationListModel's, so that one delegate draws both.
    enum Role { SummaryRole = Qt::UserRole, KindRole = Qt::UserRole + 100, HitRole };
    enum class State { Idle, Searching, Ready, Failed };

    static constexpr int fewContacts = 5;
    static constexpr int manyContacts = 100;
    static constexpr int pageSize = 40;

    /// `source` must outlive the model.
    explicit SearchModel(InboxSource &source, QObject *parent = nullptr);

    void setTenant(TenantId tenant);
    /// Only in conversations it accepts, with messages of its time.
    void setFilter(const ConversationFilter &filter);
    /// Blank = nothing is searched.
    void setText(const QString &text);
    const QString &text() const { return m_text; }
    /// Asks again, also after a failure.
    void ask();
    /// All contacts instead of the first few.
    void showMoreContacts();
    /// The language has changed: the headings are written anew.
    void retranslate();

    State state() const { return m_state; }
    const Error &error() const { return m_error; } ///< of State::Failed
    /// A text is being searched for; the rows are still another's when they are any.
    bool isSearching() const { return m_asking; }
    Kind kindAt(int row) const;
    const ConversationSummary *contactAt(int row) const;
    const MessageHit *hitAt(int row) const;
    /// The first row that is a hit; -1 for none.
    int firstHit() const { return m_rows.size() > 1 ? 1 : -1; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void stateChanged();
    /// More messages could not be read; fetchMore() tries again.
    void moreFailed(const chatflow::Error &error);

private:
    struct Row {
        Kind kind = Kind::Heading;
        qsizetype number = 0; ///< among those of its kind
    };
    struct Answers;
    void restart();
    void answered(const Answers &answers);
    void layRows();
    void setState(State state);
    QString textOf(const Row &row) const;
    const Row *rowAt(int row) const;

    InboxSource &m_source;
    TenantId m_tenant;
    QString m_text;
    ConversationFilter m_filter;
    int m_contactLimit = fewContacts;
    quint64 m_question = 0; ///< grows with every text, tenant, filter and limit
    bool m_asking = false;
    bool m_readingMore = false;
    State m_state = State::Idle;
    Error m_error;
    QList<ConversationSummary> m_contacts;
    QList<MessageHit> m_messages;
    bool m_moreContacts = false;
    bool m_moreMessages = false;
    QList<Row> m_rows;
};

} // namespace chatflow
