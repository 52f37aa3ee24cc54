-- Migration 1: the first schema. Forward only: never edit it after a release, add the next number instead.
-- Times are int64 milliseconds since 1970 in UTC; booleans 0/1; JSON as text.

CREATE TABLE workspace (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE changes (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER,
    kind INTEGER NOT NULL,
    entity_id INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE leases (
    name TEXT NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER REFERENCES tenants (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'failed', 'cancelled')),
    due_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    claim_epoch INTEGER NOT NULL DEFAULT 0,
    claimed_by TEXT,
    claimed_until INTEGER NOT NULL DEFAULT 0,
    last_error TEXT,
    created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX jobs_open_key ON jobs (kind, key) WHERE state = 'open';
CREATE INDEX jobs_due ON jobs (kind, due_at, id) WHERE state = 'open';

CREATE TABLE actors (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'engine', 'system')),
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (kind, name)
) STRICT;

CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES actors (id),
    tenant_id INTEGER,
    action TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    detail TEXT NOT NULL,
    previous_hash BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;
CREATE INDEX audit_tenant ON audit (tenant_id, id);

CREATE TABLE tenants (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('active', 'trial', 'paused', 'suspended')),
    settings_version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE tenant_settings (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    settings TEXT NOT NULL,
    at INTEGER NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES actors (id),
    reason TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (tenant_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE instances (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    server_url TEXT NOT NULL,
    name TEXT NOT NULL,
    keeps_messages INTEGER,
    read_back_to INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (server_url, name)
) STRICT;
CREATE INDEX instances_tenant ON instances (tenant_id, id);

CREATE TABLE connections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('flowise', 'evolution_events', 'whatsapp', 'engine')),
    instance_id INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL,
    error TEXT,
    at INTEGER NOT NULL,
    UNIQUE (tenant_id, kind, instance_id)
) STRICT;

CREATE TABLE contacts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    fields TEXT NOT NULL DEFAULT '{}',
    message_count INTEGER NOT NULL DEFAULT 0,
    tokens_in INTEGER NOT NULL DEFAULT 0,
    tokens_out INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX contacts_tenant ON contacts (tenant_id, updated_at DESC, id DESC);

CREATE TABLE contact_identifiers (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('phone', 'lid', 'other')),
    value TEXT NOT NULL,
    contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    first_seen_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, kind, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_identifiers_contact ON contact_identifiers (contact_id);

-- What a contact is found by: the words of the name, and every end of a telephone number, so that whatever part of it is
-- typed is the beginning of one of them.
CREATE TABLE contact_words (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    word TEXT NOT NULL,
    contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    source TEXT NOT NULL CHECK (source IN ('name', 'number')),
    PRIMARY KEY (tenant_id, word, contact_id, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_words_contact ON contact_words (contact_id, word);

CREATE TABLE conversations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    instance_id INTEGER NOT NULL REFERENCES instances (id) ON DELETE CASCADE,
    contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    holder TEXT NOT NULL CHECK (holder IN ('ai', 'waiting', 'human')),
    holder_reason TEXT NOT NULL DEFAULT '',
    holder_since INTEGER NOT NULL,
    held_by INTEGER REFERENCES actors (id),
    ownership INTEGER NOT NULL DEFAULT 1,
    session_epoch INTEGER NOT NULL DEFAULT 1,
    awaiting_since INTEGER,
    answer_not_before INTEGER NOT NULL DEFAULT 0,
    failed_attempts INTEGER NOT NULL DEFAULT 0,
    last_message_id INTEGER,
    last_message_at INTEGER NOT NULL,
    message_count INTEGER NOT NULL DEFAULT 0,
    unread INTEGER NOT NULL DEFAULT 0,
    tokens_in INTEGER NOT NULL DEFAULT 0,
    tokens_out INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    UNIQUE (instance_id, contact_id)
) STRICT;
CREATE INDEX conversations_recent ON conversations (tenant_id, last_message_at DESC, id DESC);
-- One for each filter of the list: ConversationFilter.
CREATE INDEX conversations_holder ON conversations (tenant_id, holder, last_message_at DESC, id DESC);
CREATE INDEX conversations_unread ON conversations (tenant_id, last_message_at DESC, id DESC) WHERE unread > 0;
CREATE INDEX conversations_held ON conversations (tenant_id, held_by, last_message_at DESC, id DESC) WHERE holder = 'human';
CREATE INDEX conversations_contact ON conversations (contact_id);
CREATE INDEX conversations_awaiting ON conversations (instance_id, awaiting_since) WHERE awaiting_since IS NOT NULL;

CREATE TABLE messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    instance_id INTEGER NOT NULL REFERENCES instances (id) ON DELETE CASCADE,
    provider_id TEXT,
    role TEXT NOT NULL CHECK (role IN ('user', 'assistant', 'agent', 'system')),
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    folded TEXT NOT NULL,
    at INTEGER NOT NULL,
    stored_at INTEGER NOT NULL,
    delivery TEXT NOT NULL
        CHECK (delivery IN ('received', 'queued', 'sending', 'sent', 'delivered', 'read', 'failed', 'unknown', 'cancelled')),
    error TEXT,
    awaits_answer INTEGER NOT NULL DEFAULT 0,
    metadata TEXT NOT NULL DEFAULT '{}',
    author_id INTEGER REFERENCES actors (id),
    call_id INTEGER,
    edited_at INTEGER,
    deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX messages_provider ON messages (instance_id, provider_id) WHERE provider_id IS NOT NULL;
CREATE INDEX messages_thread ON messages (conversation_id, at DESC, id DESC);
CREATE INDEX messages_awaiting ON messages (conversation_id, id) WHERE awaits_answer = 1;

-- messages.folded holds words made by the program, with blanks between them (searchText()): both databases index them
-- as they are, so that a search finds the same on both. Symbols such as emoji are words too. The tenant is one more word of
-- every message: the index itself passes over what is not the tenant's, so that a search need not read it.
CREATE VIRTUAL TABLE message_search USING fts5 (
    tenant_id, folded, content = 'messages', content_rowid = 'id', prefix = '2 3',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co Cn So Sk'"
);
CREATE TRIGGER messages_search_insert AFTER INSERT ON messages WHEN new.folded <> '' BEGIN
    INSERT INTO message_search (rowid, tenant_id, folded) VALUES (new.id, new.tenant_id, new.folded);
END;
CREATE TRIGGER messages_search_delete AFTER DELETE ON messages WHEN old.folded <> '' BEGIN
    INSERT INTO message_search (message_search, rowid, tenant_id, folded) VALUES ('delete', old.id, old.tenant_id, old.folded);
END;
CREATE TRIGGER messages_search_update AFTER UPDATE OF folded ON messages WHEN old.folded <> new.folded BEGIN
    INSERT INTO message_search (message_search, rowid, tenant_id, folded)
        SELECT 'delete', old.id, old.tenant_id, old.folded WHERE old.folded <> '';
    INSERT INTO message_search (rowid, tenant_id, folded)
        SELECT new.id, new.tenant_id, new.folded WHERE new.folded <> '';
END;

CREATE TABLE early_deliveries (
    instance_id INTEGER NOT NULL REFERENCES instances (id) ON DELETE CASCADE,
    provider_id TEXT NOT NULL,
    delivery TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (instance_id, provider_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE calls (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    instance_id INTEGER NOT NULL REFERENCES instances (id) ON DELETE CASCADE,
    settings_version INTEGER NOT NULL,
    session_id TEXT NOT NULL,
    up_to_message_id INTEGER NOT NULL,
    lease_epoch INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('started', 'answered', 'discarded', 'failed', 'unknown')),
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    expires_at INTEGER NOT NULL,
    queued_ms INTEGER,
    first_token_ms INTEGER,
    total_ms INTEGER,
    question_characters INTEGER NOT NULL,
    context_messages INTEGER NOT NULL,
    context_tokens INTEGER NOT NULL,
    error TEXT,
    server_message_id TEXT,
    tokens_in INTEGER,
    tokens_out INTEGER,
    exactness TEXT CHECK (exactness IN ('exact', 'estimated', 'unknown'))
) STRICT;
CREATE INDEX calls_started ON calls (instance_id, id) WHERE state = 'started';
CREATE INDEX calls_conversation ON calls (conversation_id, id DESC);
CREATE INDEX calls_tenant ON calls (tenant_id, started_at DESC, id DESC);

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    instance_id INTEGER NOT NULL REFERENCES instances (id) ON DELETE CASCADE,
    message_id INTEGER NOT NULL UNIQUE REFERENCES messages (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    by_ai INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'unknown', 'sent', 'failed', 'cancelled')),
    not_before INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    send_started_at INTEGER,
    send_expires_at INTEGER,
    lease_epoch INTEGER NOT NULL DEFAULT 0,
    error TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX outbox_open ON outbox (instance_id, not_before, id) WHERE state IN ('queued', 'sending', 'unknown');
CREATE INDEX outbox_conversation ON outbox (conversation_id, id) WHERE state IN ('queued', 'sending', 'unknown');

CREATE TABLE usage_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('message_in', 'message_out', 'model_call')),
    source_id INTEGER NOT NULL,
    conversation_id INTEGER,
    contact_id INTEGER,
    tokens_in INTEGER NOT NULL,
    tokens_out INTEGER NOT NULL,
    exactness TEXT NOT NULL CHECK (exactness IN ('exact', 'estimated', 'unknown')),
    cost_micros INTEGER,
    currency TEXT,
    UNIQUE (kind, source_id)
) STRICT;
CREATE INDEX usage_events_tenant ON usage_events (tenant_id, at, id);
CREATE INDEX usage_events_conversation ON usage_events (conversation_id, at) WHERE conversation_id IS NOT NULL;

CREATE TABLE usage_daily (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    exactness TEXT NOT NULL,
    events INTEGER NOT NULL,
    tokens_in INTEGER NOT NULL,
    tokens_out INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, day, kind, exactness)
) STRICT, WITHOUT ROWID;
