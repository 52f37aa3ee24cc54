-- Migration 14: rules: what a business lets happen by itself, and when it did. Forward only, as migration 1.

-- All rules of a tenant, in their order, a row a version.
CREATE TABLE rule_books (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    rules TEXT NOT NULL,
    at INTEGER NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES actors (id),
    reason TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (tenant_id, version)
) STRICT, WITHOUT ROWID;

-- That a rule acted on something that happened ("m17": message 17): once, whatever comes again.
CREATE TABLE rule_fires (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    rule_id TEXT NOT NULL,
    book_version INTEGER NOT NULL,
    event TEXT NOT NULL,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    notice TEXT NOT NULL,
    UNIQUE (tenant_id, rule_id, event)
) STRICT;
CREATE INDEX rule_fires_contact ON rule_fires (contact_id, rule_id, at DESC);
CREATE INDEX rule_fires_conversation ON rule_fires (conversation_id);
