-- Migration 6: connection tests on the meter of previews, a tenant's own way into the texts of its calls, and what flows keep of
-- trials. Forward only, as migration 1.

-- SQLite cannot change a CHECK, so the table is made anew.
CREATE TABLE preview_usage_daily_6 (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('preview', 'golden', 'test')),
    exactness TEXT NOT NULL CHECK (exactness IN ('exact', 'estimated', 'unknown')),
    currency TEXT NOT NULL,
    calls INTEGER NOT NULL,
    tokens_in INTEGER NOT NULL,
    tokens_out INTEGER NOT NULL,
    cost_micros INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, day, kind, exactness, currency)
) STRICT, WITHOUT ROWID;
INSERT INTO preview_usage_daily_6 (tenant_id, day, kind, exactness, currency, calls, tokens_in, tokens_out, cost_micros)
    SELECT tenant_id, day, kind, exactness, currency, calls, tokens_in, tokens_out, cost_micros FROM preview_usage_daily;
DROP TABLE preview_usage_daily;
ALTER TABLE preview_usage_daily_6 RENAME TO preview_usage_daily;

CREATE INDEX call_texts_tenant ON call_texts (tenant_id, call_id);

-- A trial that the flow itself remembers, until it has been made to forget it. server: with its pinned certificate, as it was
-- tried; the key stands in the secret store.
CREATE TABLE trial_sessions (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    session_id TEXT NOT NULL,
    server TEXT NOT NULL,
    pinned_key TEXT NOT NULL,
    flow_id TEXT NOT NULL,
    used_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, session_id)
) STRICT, WITHOUT ROWID;
