-- Migration 3: the price book and the request log. Forward only, as migration 1.

-- Prices of the workspace's own, beside those that come with the program. Saving one again is the next version; a
-- withdrawn one gives way to what comes with the program. Amounts are micro-units of the currency for a million tokens.
CREATE TABLE model_prices (
    model TEXT COLLATE "C" NOT NULL,
    effective_from TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    input_micros BIGINT NOT NULL,
    cached_input_micros BIGINT,
    output_micros BIGINT NOT NULL,
    currency TEXT COLLATE "C" NOT NULL,
    withdrawn BIGINT NOT NULL DEFAULT 0,
    source TEXT COLLATE "C" NOT NULL DEFAULT '',
    at BIGINT NOT NULL,
    actor_id BIGINT NOT NULL REFERENCES actors (id),
    PRIMARY KEY (model, effective_from, version)
);

-- A call need not answer a contact any more: kind tells what it was made for.
ALTER TABLE calls ADD COLUMN kind TEXT COLLATE "C" NOT NULL DEFAULT 'road' CHECK (kind IN ('road', 'preview', 'golden', 'test'));
ALTER TABLE calls ADD COLUMN actor_id BIGINT REFERENCES actors (id);
ALTER TABLE calls ALTER COLUMN conversation_id DROP NOT NULL;
ALTER TABLE calls ALTER COLUMN instance_id DROP NOT NULL;
ALTER TABLE calls ALTER COLUMN up_to_message_id DROP NOT NULL;
ALTER TABLE calls ADD COLUMN connect_ms BIGINT;
ALTER TABLE calls ADD COLUMN attempts BIGINT;
ALTER TABLE calls ADD COLUMN flow_id TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE calls ADD COLUMN channel TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE calls ADD COLUMN tokens_cached BIGINT;
ALTER TABLE calls ADD COLUMN price_model TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE calls ADD COLUMN cost_micros BIGINT;
ALTER TABLE calls ADD COLUMN currency TEXT COLLATE "C";
ALTER TABLE calls ADD CHECK (kind <> 'road' OR (conversation_id IS NOT NULL AND instance_id IS NOT NULL AND up_to_message_id IS NOT NULL));

-- What was sent and what came back: apart from the calls, because it is bulky and is forgotten sooner. sent is compressed JSON
-- (CallTexts); folded holds the words of question and answer, as messages.folded does.
CREATE TABLE call_texts (
    tenant_id BIGINT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    call_id BIGINT NOT NULL PRIMARY KEY REFERENCES calls (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    question TEXT COLLATE "C" NOT NULL,
    answer TEXT COLLATE "C" NOT NULL DEFAULT '',
    folded TEXT COLLATE "C" NOT NULL,
    sent BYTEA NOT NULL
);
CREATE INDEX call_texts_age ON call_texts (at);
