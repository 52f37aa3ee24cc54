-- Migration 16: follow-ups: contacts who do not answer are written to again. Forward only, as migration 1.

-- One attempt after a message of ours that is not answered: for each such message and step one row, for ever, so that
-- nothing is sent twice. since: when the silence began; due_at: when it is sent.
CREATE TABLE follow_ups (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    after_message_id INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    since INTEGER NOT NULL,
    ownership INTEGER NOT NULL,
    settings_version INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'sent', 'cancelled', 'skipped')),
    reason TEXT NOT NULL DEFAULT '',
    due_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    closed_at INTEGER,
    message_id INTEGER REFERENCES messages (id) ON DELETE SET NULL,
    UNIQUE (after_message_id, step)
) STRICT;
CREATE INDEX follow_ups_open ON follow_ups (tenant_id, due_at, id) WHERE state = 'planned';
CREATE INDEX follow_ups_conversation ON follow_ups (conversation_id, id DESC);
CREATE INDEX follow_ups_contact ON follow_ups (contact_id, closed_at) WHERE state = 'sent';
CREATE INDEX follow_ups_message ON follow_ups (message_id) WHERE message_id IS NOT NULL;

-- A rule wants the steps for this conversation, also where they are not on for all.
CREATE TABLE follow_up_wishes (
    conversation_id INTEGER PRIMARY KEY REFERENCES conversations (id) ON DELETE CASCADE,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    rule_id TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX follow_up_wishes_tenant ON follow_up_wishes (tenant_id);

-- Since when a tenant's follow-ups are on for all: nobody is written to for a silence that began before.
CREATE TABLE follow_up_starts (
    tenant_id INTEGER PRIMARY KEY REFERENCES tenants (id) ON DELETE CASCADE,
    at INTEGER NOT NULL
) STRICT;
