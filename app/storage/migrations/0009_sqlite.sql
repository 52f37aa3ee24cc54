-- Migration 9: summaries of what has fallen out of conversations' contexts, and the calls that make them. Forward only, as
-- migration 1.

-- What stands for every message that was said up to up_to_message_id, and none after it. The last one counts; a correction by a
-- person is one more of the same stretch. worded_characters: so much of text is not an extract.
CREATE TABLE conversation_summaries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    up_to_message_id INTEGER NOT NULL,
    messages INTEGER NOT NULL,
    worded_characters INTEGER NOT NULL,
    text TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('local', 'flow', 'person')),
    call_id INTEGER,
    actor_id INTEGER REFERENCES actors (id),
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX conversation_summaries_place ON conversation_summaries (conversation_id, up_to_message_id, id);

-- A stretch that a flow is, or was, asked to summarise: nobody asks for it again, also after a kill -9.
CREATE TABLE summary_claims (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    after_message_id INTEGER,
    up_to_message_id INTEGER NOT NULL,
    call_id INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, conversation_id)
) STRICT, WITHOUT ROWID;

-- Calls that summarise, or draft an answer for a person. SQLite cannot change a CHECK, so the table is made anew, and with it the
-- one that refers to it: dropping calls would take its rows along.
CREATE TABLE calls_9 (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    kind TEXT NOT NULL DEFAULT 'road' CHECK (kind IN ('road', 'preview', 'golden', 'test', 'summary', 'draft')),
    conversation_id INTEGER REFERENCES conversations (id) ON DELETE CASCADE,
    instance_id INTEGER REFERENCES instances (id) ON DELETE CASCADE,
    actor_id INTEGER REFERENCES actors (id),
    settings_version INTEGER NOT NULL,
    session_id TEXT NOT NULL,
    up_to_message_id INTEGER,
    lease_epoch INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('started', 'answered', 'discarded', 'failed', 'unknown')),
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    expires_at INTEGER NOT NULL,
    queued_ms INTEGER,
    connect_ms INTEGER,
    first_token_ms INTEGER,
    total_ms INTEGER,
    attempts INTEGER,
    question_characters INTEGER NOT NULL,
    context_messages INTEGER NOT NULL,
    context_tokens INTEGER NOT NULL,
    flow_id TEXT NOT NULL DEFAULT '',
    channel TEXT NOT NULL DEFAULT '',
    error TEXT,
    server_message_id TEXT,
    tokens_in INTEGER,
    tokens_cached INTEGER,
    tokens_out INTEGER,
    exactness TEXT CHECK (exactness IN ('exact', 'estimated', 'unknown')),
    price_model TEXT NOT NULL DEFAULT '',
    cost_micros INTEGER,
    currency TEXT,
    CHECK (kind <> 'road' OR (conversation_id IS NOT NULL AND instance_id IS NOT NULL AND up_to_message_id IS NOT NULL))
) STRICT;
INSERT INTO calls_9 (id, tenant_id, kind, conversation_id, instance_id, actor_id, settings_version, session_id, up_to_message_id, lease_epoch, state,
        started_at, finished_at, expires_at, queued_ms, connect_ms, first_token_ms, total_ms, attempts, question_characters,
        context_messages, context_tokens, flow_id, channel, error, server_message_id, tokens_in, tokens_cached, tokens_out, exactness,
        price_model, cost_micros, currency)
    SELECT id, tenant_id, kind, conversation_id, instance_id, actor_id, settings_version, session_id, up_to_message_id, lease_epoch, state,
        started_at, finished_at, expires_at, queued_ms, connect_ms, first_token_ms, total_ms, attempts, question_characters,
        context_messages, context_tokens, flow_id, channel, error, server_message_id, tokens_in, tokens_cached, tokens_out, exactness,
        price_model, cost_micros, currency
    FROM calls;
UPDATE sqlite_sequence SET seq = (SELECT max(s.seq) FROM sqlite_sequence s WHERE s.name IN ('calls', 'calls_9'))
    WHERE name = 'calls_9';
INSERT INTO sqlite_sequence (name, seq) SELECT 'calls_9', seq FROM sqlite_sequence
    WHERE name = 'calls' AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'calls_9');
CREATE TABLE call_texts_9 (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    call_id INTEGER NOT NULL PRIMARY KEY REFERENCES calls_9 (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL DEFAULT '',
    folded TEXT NOT NULL,
    sent BLOB NOT NULL
) STRICT;
INSERT INTO call_texts_9 (tenant_id, call_id, at, question, answer, folded, sent)
    SELECT tenant_id, call_id, at, question, answer, folded, sent FROM call_texts;
DROP TABLE call_texts;
DROP TABLE calls;
ALTER TABLE calls_9 RENAME TO calls;
ALTER TABLE call_texts_9 RENAME TO call_texts;
CREATE INDEX calls_started ON calls (instance_id, id) WHERE state = 'started';
CREATE INDEX calls_conversation ON calls (conversation_id, id DESC);
CREATE INDEX calls_tenant ON calls (tenant_id, started_at DESC, id DESC);
CREATE INDEX call_texts_age ON call_texts (at);
CREATE INDEX call_texts_tenant ON call_texts (tenant_id, call_id);
