-- Migration 11: what messages tell: their language, how they sound and what their writer wants. Forward only, as migration 1.

-- Of what contacts wrote, a row a message. negative and intent_certainty are probabilities in thousandths.
CREATE TABLE message_readings (
    message_id BIGINT NOT NULL PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
    tenant_id BIGINT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    language TEXT COLLATE "C" NOT NULL,
    feeling TEXT COLLATE "C" NOT NULL CHECK (feeling IN ('negative', 'neutral', 'positive')),
    negative BIGINT NOT NULL,
    intent TEXT COLLATE "C" NOT NULL,
    intent_certainty BIGINT NOT NULL
);

-- The language a contact usually writes in here, and when intent and sentiment were told.
ALTER TABLE conversations ADD COLUMN language TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE conversations ADD COLUMN intent_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE conversations ADD COLUMN sentiment_at BIGINT NOT NULL DEFAULT 0;
