-- Migration 13: what people teach the reading of messages. Forward only, as migration 1.

-- Intents of a tenant's own. phrases and keywords are JSON arrays of texts.
CREATE TABLE own_intents (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    phrases TEXT NOT NULL,
    keywords TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, name)
) STRICT, WITHOUT ROWID;

-- What a message really says, by a person: intent or feeling, empty where it was not judged. The reading as it was is kept, so
-- that it can be taken back. It goes with its message.
CREATE TABLE reading_corrections (
    message_id INTEGER NOT NULL PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    intent TEXT NOT NULL,
    feeling TEXT NOT NULL CHECK (feeling IN ('', 'negative', 'neutral', 'positive')),
    was_intent TEXT NOT NULL,
    was_intent_certainty INTEGER NOT NULL,
    was_feeling TEXT NOT NULL,
    was_negative INTEGER NOT NULL,
    actor_id INTEGER REFERENCES actors (id),
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX reading_corrections_tenant ON reading_corrections (tenant_id, at DESC, message_id DESC);
