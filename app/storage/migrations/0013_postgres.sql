-- Migration 13: what people teach the reading of messages. Forward only, as migration 1.

-- Intents of a tenant's own. phrases and keywords are JSON arrays of texts.
CREATE TABLE own_intents (
    tenant_id BIGINT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    name TEXT COLLATE "C" NOT NULL,
    phrases TEXT COLLATE "C" NOT NULL,
    keywords TEXT COLLATE "C" NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, name)
);

-- What a message really says, by a person: intent or feeling, empty where it was not judged. The reading as it was is kept, so
-- that it can be taken back. It goes with its message.
CREATE TABLE reading_corrections (
    message_id BIGINT NOT NULL PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
    tenant_id BIGINT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    intent TEXT COLLATE "C" NOT NULL,
    feeling TEXT COLLATE "C" NOT NULL CHECK (feeling IN ('', 'negative', 'neutral', 'positive')),
    was_intent TEXT COLLATE "C" NOT NULL,
    was_intent_certainty BIGINT NOT NULL,
    was_feeling TEXT COLLATE "C" NOT NULL,
    was_negative BIGINT NOT NULL,
    actor_id BIGINT REFERENCES actors (id),
    at BIGINT NOT NULL
);
CREATE INDEX reading_corrections_tenant ON reading_corrections (tenant_id, at DESC, message_id DESC);
