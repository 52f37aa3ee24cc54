-- Migration 6: connection tests on the meter of previews, a tenant's own way into the texts of its calls, and what flows keep of
-- trials. Forward only, as migration 1.

ALTER TABLE preview_usage_daily DROP CONSTRAINT preview_usage_daily_kind_check;
ALTER TABLE preview_usage_daily ADD CONSTRAINT preview_usage_daily_kind_check CHECK (kind IN ('preview', 'golden', 'test'));

CREATE INDEX call_texts_tenant ON call_texts (tenant_id, call_id);

-- A trial that the flow itself remembers, until it has been made to forget it. server: with its pinned certificate, as it was
-- tried; the key stands in the secret store.
CREATE TABLE trial_sessions (
    tenant_id BIGINT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    session_id TEXT COLLATE "C" NOT NULL,
    server TEXT COLLATE "C" NOT NULL,
    pinned_key TEXT COLLATE "C" NOT NULL,
    flow_id TEXT COLLATE "C" NOT NULL,
    used_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, session_id)
);
