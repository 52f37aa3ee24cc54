-- Migration 18: notices that leave the program: mail, webhooks. Forward only, as migration 1.

-- Whom a tenant's events are posted to. events: a JSON list of kinds, empty: all. Its secret stands in the secret store.
CREATE TABLE webhook_endpoints (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    url TEXT NOT NULL,
    events TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('on', 'off', 'gone')),
    created_at INTEGER NOT NULL,
    UNIQUE (tenant_id, url)
) STRICT;

-- The mail server of the workspace: one row, or none. Its password stands in the secret store.
CREATE TABLE mail_server (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    settings TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

-- One notice to one recipient, stored before it is sent. cause: what it is about and whom it goes to, so that it is
-- stored once; claim: grows with each attempt, so that only the newest records how it ended.
CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER REFERENCES tenants (id) ON DELETE CASCADE,
    contact_id INTEGER REFERENCES contacts (id) ON DELETE CASCADE,
    cause TEXT NOT NULL UNIQUE,
    channel TEXT NOT NULL CHECK (channel IN ('mail', 'webhook', 'whatsapp')),
    recipient TEXT NOT NULL,
    endpoint_id INTEGER REFERENCES webhook_endpoints (id) ON DELETE SET NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'delivered', 'failed', 'given_up')),
    attempts INTEGER NOT NULL DEFAULT 0,
    claim INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER NOT NULL,
    error TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    finished_at INTEGER
) STRICT;
CREATE INDEX deliveries_due ON deliveries (next_at, id) WHERE state IN ('queued', 'sending');
CREATE INDEX deliveries_tenant ON deliveries (tenant_id, created_at DESC, id DESC);
CREATE INDEX deliveries_contact ON deliveries (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX deliveries_endpoint ON deliveries (endpoint_id) WHERE endpoint_id IS NOT NULL;
CREATE INDEX deliveries_finished ON deliveries (finished_at) WHERE finished_at IS NOT NULL;

-- Each time it was sent. ended_at is missing where the program ended first; error is empty where it arrived.
CREATE TABLE delivery_attempts (
    delivery_id INTEGER NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
    claim INTEGER NOT NULL,
    tenant_id INTEGER REFERENCES tenants (id) ON DELETE CASCADE,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    error TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (delivery_id, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX delivery_attempts_tenant ON delivery_attempts (tenant_id);
