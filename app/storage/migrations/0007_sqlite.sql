-- Migration 7: who was erased when. Forward only, as migration 1.

-- An erasure whose receipt stands beside the workspace and not in here was not done to this database: it is older (a
-- restored backup), and the erasure is done again. Nothing in it tells of whom; counts is JSON.
CREATE TABLE erasures (
    id TEXT NOT NULL PRIMARY KEY,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    erased_at INTEGER NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES actors (id),
    counts TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX erasures_tenant ON erasures (tenant_id, erased_at DESC, id);

-- A new file overwrites what is deleted from its first row on; one with tenants may hold remains from before.
INSERT INTO workspace (key, value) SELECT 'overwrites_deleted', '1' WHERE NOT EXISTS (SELECT 1 FROM tenants);
