-- Migration 7: who was erased when. Forward only, as migration 1.

-- An erasure whose receipt stands beside the workspace and not in here was not done to this database: it is older (a
-- restored backup), and the erasure is done again. Nothing in it tells of whom; counts is JSON.
CREATE TABLE erasures (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    tenant_id BIGINT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    erased_at BIGINT NOT NULL,
    actor_id BIGINT NOT NULL REFERENCES actors (id),
    counts TEXT COLLATE "C" NOT NULL
);
CREATE INDEX erasures_tenant ON erasures (tenant_id, erased_at DESC, id);
