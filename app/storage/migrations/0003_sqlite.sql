-- Migration 3: the price book and the request log. Forward only, as migration 1.

-- Prices of the workspace's own, beside those that come with the program. Saving one again is the next version; a
-- withdrawn one gives way to what comes with the program. Amounts are micro-units of the currency for a million tokens.
CREATE TABLE model_prices (
    model TEXT NOT NULL,
    effective_from TEXT NOT NULL,
    version INTEGER NOT NULL,
    input_micros INTEGER NOT NULL,
    cached_input_micros INTEGER,
    output_micros INTEGER NOT NULL,
    currency TEXT NOT NULL,
    withdrawn INTEGER NOT NULL DEFAULT 0,
    source TEXT NOT NULL DEFAULT '',
    at INTEGER NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES actors (id),
    PRIMARY KEY (model, effective_from, version)
) STRICT, WITHOUT ROWID;

-- A call need not answer a contact any more: kind tells what it was made for. SQLite cannot take a NOT NULL away, so the table
-- is made anew; nothing refers to it by a foreign key. Its ids go on where they were.
CREATE TABLE calls_3 (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    kind TEXT NOT NULL DEFAULT 'road' CHECK (kind IN ('road', 'preview', 'golden', 'test')),
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
INSERT INTO calls_3 (id, tenant_id, conversation_id, instance_id, settings_version, session_id, up_to_message_id,
        lease_epoch, state, started_at, finished_at, expires_at, queued_ms, first_token_ms, total_ms,
        question_characters, context_messages, context_tokens, error, server_message_id, tokens_in, tokens_out, exactness)
    SELECT id, tenant_id, conversation_id, instance_id, settings_version, session_id, up_to_message_id,
        lease_epoch, state, started_at, finished_at, expires_at, queued_ms, first_token_ms, total_ms,
        question_characters, context_messages, context_tokens, error, server_message_id, tokens_in, tokens_out, exactness
    FROM calls;
UPDATE sqlite_sequence SET seq = (SELECT max(s.seq) FROM sqlite_sequence s WHERE s.name IN ('calls', 'calls_3'))
    WHERE name = 'calls_3';
INSERT INTO sqlite_sequence (name, seq) SELECT 'calls_3', seq FROM sqlite_sequence
    WHERE name = 'calls' AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'calls_3');
DROP TABLE calls;
ALTER TABLE calls_3 RENAME TO calls;
CREATE INDEX calls_started ON calls (instance_id, id) WHERE state = 'started';
CREATE INDEX calls_conversation ON calls (conversation_id, id DESC);
CREATE INDEX calls_tenant ON calls (tenant_id, started_at DESC, id DESC);

-- What was sent and what came back: apart from the calls, because it is bulky and is forgotten sooner. sent is compressed JSON
-- (CallTexts); folded holds the words of question and answer, as messages.folded does.
CREATE TABLE call_texts (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    call_id INTEGER NOT NULL PRIMARY KEY REFERENCES calls (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL DEFAULT '',
    folded TEXT NOT NULL,
    sent BLOB NOT NULL
) STRICT;
CREATE INDEX call_texts_age ON call_texts (at);
