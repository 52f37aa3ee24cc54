-- Migration 12: escalations: conversations that wait, or waited, for a person. Forward only, as migration 1.

-- One row for each time. Open until closed_at; at most one of a conversation is. parts: what makes it urgent, [["negative", 20], …],
-- together score. outcome: resolved, handed_back.
CREATE TABLE escalations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    opened_at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    score INTEGER NOT NULL,
    parts TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    snoozed_until INTEGER,
    claimed_at INTEGER,
    claimed_by INTEGER REFERENCES actors (id),
    closed_at INTEGER,
    closed_by INTEGER REFERENCES actors (id),
    outcome TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('', 'resolved', 'handed_back'))
) STRICT;
CREATE UNIQUE INDEX escalations_open ON escalations (tenant_id, conversation_id) WHERE closed_at IS NULL;
CREATE INDEX escalations_of ON escalations (conversation_id, opened_at);
