-- Migration 17: what contacts say of how they were served, what people tell the AI when they hand back, and pauses of the AI.
-- Forward only, as migration 1.

-- The question how it was: one row for each time it was asked. score: 1 (bad) to 5 (very good), none until it was answered.
CREATE TABLE surveys (
    question_id BIGINT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
    tenant_id BIGINT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    conversation_id BIGINT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    asked_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    asked_by BIGINT REFERENCES actors (id),
    score BIGINT CHECK (score BETWEEN 1 AND 5),
    answered_at BIGINT
);
CREATE INDEX surveys_open ON surveys (conversation_id) WHERE score IS NULL;
CREATE INDEX surveys_asked ON surveys (tenant_id, asked_at);

-- What the person who handed a conversation back wants the AI to know: the newest of each conversation.
CREATE TABLE hand_back_notes (
    conversation_id BIGINT PRIMARY KEY REFERENCES conversations (id) ON DELETE CASCADE,
    tenant_id BIGINT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    note TEXT COLLATE "C" NOT NULL,
    actor_id BIGINT REFERENCES actors (id),
    at BIGINT NOT NULL
);

-- The AI answers nobody: tenant and instance 0 = in the whole workspace, otherwise of that number.
CREATE TABLE ai_pauses (
    tenant_id BIGINT NOT NULL,
    instance_id BIGINT NOT NULL,
    actor_id BIGINT REFERENCES actors (id),
    since BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, instance_id)
);
