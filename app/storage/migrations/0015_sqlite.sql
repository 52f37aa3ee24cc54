-- Migration 15: what was written before the program came: messages read back from the server on request. Forward only, as
-- migration 1.

-- 1 = imported, or read back on request: for people; no flow answers it or is told of it.
ALTER TABLE messages ADD COLUMN past INTEGER NOT NULL DEFAULT 0;
UPDATE messages SET past = 1 WHERE provider_id >= 'import:' AND provider_id < 'import;';

-- How far the history of a number, or of one contact (0 = of all), has been read back. place: where to go on, as JSON.
CREATE TABLE history_readings (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    instance_id INTEGER NOT NULL REFERENCES instances (id) ON DELETE CASCADE,
    contact_id INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL CHECK (state IN ('open', 'done')),
    since INTEGER NOT NULL,
    until INTEGER NOT NULL,
    place TEXT NOT NULL,
    total INTEGER NOT NULL DEFAULT 0,
    messages_read INTEGER NOT NULL DEFAULT 0,
    added INTEGER NOT NULL DEFAULT 0,
    known INTEGER NOT NULL DEFAULT 0,
    left_out INTEGER NOT NULL DEFAULT 0,
    not_understood INTEGER NOT NULL DEFAULT 0,
    started_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, instance_id, contact_id)
) STRICT, WITHOUT ROWID;
