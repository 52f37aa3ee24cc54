// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/searchmodel.h"

#include "work/inboxwording.h"

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace chatflow
{

/// Of the two questions a text is asked with.
struct SearchModel::Answers {
    std::optional<Result<Page<ConversationSummary>>> contacts;
    std::optional<Result<Page<MessageHit>>> messages;
};

SearchModel::SearchModel(InboxSource &source, QObject *parent)
    : QAbstractListModel(parent)
    , m_source(source)
{
}

void SearchModel::setTenant(TenantId tenant)
{
    m_tenant = tenant;
    m_text.clear();
    m_asking = false; // whatever is on its way is another tenant's
    restart();
}

void SearchModel::setText(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted == m_text)
        return;
    m_text = wanted;
    m_contactLimit = fewContacts;
    restart();
}

void SearchModel::setFilter(const ConversationFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    restart();
}

void SearchModel::showMoreContacts()
{
    m_contactLimit = manyContacts;
    restart();
}

void SearchModel::restart()
{
    ++m_question;
    m_readingMore = false;
    if (m_text.isEmpty() || !m_tenant) {
        m_contacts.clear();
        m_messages.clear();
        m_moreContacts = m_moreMessages = false;
        layRows();
        setState(State::Idle);
    } else if (!m_asking) {
        ask();
    }
}

void SearchModel::ask()
{
    if (m_text.isEmpty() || !m_tenant)
        return;
    m_asking = true;
    setState(m_rows.isEmpty() ? State::Searching : m_state);
    auto answers = std::make_shared<Answers>();
    const auto arrived = [this, answers, tenant = m_tenant, question = m_question] {
        if (!answers->contacts || !answers->messages || tenant != m_tenant)
            return;
        m_asking = false;
        if (question == m_question)
            answered(*answers);
        else
            ask(); // more was typed meanwhile
    };
    onDone(this, m_source.findContacts(m_tenant, m_text, m_contactLimit, m_filter),
           [answers, arrived](const Result<Page<ConversationSummary>> &page) {
               answers->contacts = page;
               arrived();
           });
    onDone(this, m_source.findMessages(m_tenant, m_text, {}, pageSize, m_filter),
           [answers, arrived](const Result<Page<MessageHit>> &page) {
               answers->messages = page;
               arrived();
           });
}

void SearchModel::answered(const Answers &answers)
{
    if (!*answers.contacts || !*answers.messages) {
        m_error = !*answers.contacts ? answers.contacts->error() : answers.messages->error();
        m_contacts.clear();
        m_messages.clear();
        m_moreContacts = m_moreMessages = false;
        layRows();
        setState(State::Failed);
        return;
    }
    m_contacts = (*answers.contacts)->rows;
    m_moreContacts = (*answers.contacts)->more;
    m_messages = (*answers.messages)->rows;
    m_moreMessages = (*answers.messages)->more;
    layRows();
    setState(State::Ready);
}

void SearchModel::layRows()
{
    beginResetModel();
    m_rows.clear();
    if (!m_contacts.isEmpty())
        m_rows.append({Kind::Heading, 0});
    for (qsizetype i = 0; i < m_contacts.size(); ++i)
        m_rows.append({Kind::Contact, i});
    if (m_moreContacts && m_contactLimit == fewContacts)
        m_rows.append({Kind::MoreContacts, 0});
    if (!m_messages.isEmpty())
        m_rows.append({Kind::Heading, 1});
    for (qsizetype i = 0; i < m_messages.size(); ++i)
        m_rows.append({Kind::Message, i});
    endResetModel();
}

bool SearchModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_state == State::Ready && m_moreMessages && !m_readingMore && !m_asking;
}

void SearchModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_readingMore = true;
    onDone(this,
           m_source.findMessages(m_tenant, m_text, m_messages.constLast().message.id, pageSize, m_filter),
           [this, question = m_question](const Result<Page<MessageHit>> &page) {
               if (question != m_question)
                   return;
               m_readingMore = false;
               if (!page) {
                   Q_EMIT moreFailed(page.error());
                   return;
               }
               m_moreMessages = page->more;
               if (page->rows.isEmpty())
                   return;
               const auto first = static_cast<int>(m_rows.size());
               beginInsertRows({}, first, first + static_cast<int>(page->rows.size()) - 1);
               for (const MessageHit &hit : page->rows) {
                   m_rows.append({Kind::Message, m_messages.size()});
                   m_messages.append(hit);
               }
               endInsertRows();
           });
}

void SearchModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
}

const SearchModel::Row *SearchModel::rowAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

SearchModel::Kind SearchModel::kindAt(int row) const
{
    const Row *found = rowAt(row);
    return found ? found->kind : Kind::Heading;
}

const ConversationSummary *SearchModel::contactAt(int row) const
{
    const Row *found = rowAt(row);
    return found && found->kind == Kind::Contact ? &m_contacts.at(found->number) : nullptr;
}

const MessageHit *SearchModel::hitAt(int row) const
{
    const Row *found = rowAt(row);
    return found && found->kind == Kind::Message ? &m_messages.at(found->number) : nullptr;
}

QString SearchModel::textOf(const Row &row) const
{
    switch (row.kind) {
    case Kind::Heading:
        return row.number == 0 ? tr("Contacts") : tr("Messages");
    case Kind::Contact:
        return m_contacts.at(row.number).contactName;
    case Kind::MoreContacts:
        return tr("Show more contacts");
    case Kind::Message:
        return m_messages.at(row.number).snippet.text;
    }
    return {};
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags SearchModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    // A heading cannot be chosen: the arrow keys pass over it.
    return kindAt(index.row()) == Kind::Heading
               ? Qt::ItemFlags(Qt::ItemNeverHasChildren)
               : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    const Row *row = rowAt(index.row());
    if (!row || index.parent().isValid())
        return {};
    const ConversationSummary *contact = contactAt(index.row());
    const MessageHit *hit = hitAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*row);
    case Qt::AccessibleTextRole:
        if (contact)
            return InboxWording::accessibleRow(*contact, m_source.person());
        return hit ? hit->contactName + u". "_s + hit->snippet.text : textOf(*row);
    case KindRole:
        return QVariant::fromValue(row->kind);
    case SummaryRole:
        return contact ? QVariant::fromValue(*contact) : QVariant();
    case HitRole:
        return hit ? QVariant::fromValue(*hit) : QVariant();
    default:
        return {};
    }
}

void SearchModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace chatflow
