-- Migration 5: who a contact is, tags, notes, merged contacts, saved views, and removed instances. Forward only, as migration 1.

-- name stays what is shown and searched: the one a person gave (named = 1), otherwise WhatsApp's. merged_into: the contact that
-- stands for this one, never itself a merged one.
ALTER TABLE contacts ADD COLUMN push_name TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN named INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contacts ADD COLUMN email TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN company TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN opted_out_at INTEGER;
ALTER TABLE contacts ADD COLUMN opted_out_by INTEGER REFERENCES actors (id);
ALTER TABLE contacts ADD COLUMN opted_out_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN merged_into INTEGER REFERENCES contacts (id) ON DELETE CASCADE;
UPDATE contacts SET push_name = name;
CREATE INDEX contacts_merged ON contacts (merged_into) WHERE merged_into IS NOT NULL;

-- A new kind of identifier; SQLite cannot change a CHECK, so the table is made anew. Nothing refers to it by a foreign key.
CREATE TABLE contact_identifiers_new (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('phone', 'lid', 'business', 'other')),
    value TEXT NOT NULL,
    contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    first_seen_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, kind, value)
) STRICT, WITHOUT ROWID;
INSERT INTO contact_identifiers_new (tenant_id, kind, value, contact_id, first_seen_at)
    SELECT tenant_id, kind, value, contact_id, first_seen_at FROM contact_identifiers;
DROP TABLE contact_identifiers;
ALTER TABLE contact_identifiers_new RENAME TO contact_identifiers;
CREATE INDEX contact_identifiers_contact ON contact_identifiers (contact_id);

CREATE TABLE contact_notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    author_id INTEGER NOT NULL REFERENCES actors (id),
    edited_at INTEGER
) STRICT;
CREATE INDEX contact_notes_contact ON contact_notes (contact_id, at DESC, id DESC);

CREATE TABLE tags (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    colour TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (tenant_id, name_folded)
) STRICT;

CREATE TABLE contact_tags (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
    PRIMARY KEY (contact_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_tags_tag ON contact_tags (tag_id, contact_id);

-- Of a conversation: its own tags (own = 1) and those of its contact (inherited = 1). last_message_at is the conversation's, kept by
-- the trigger, so that a list of one tag is read along an index in its order.
CREATE TABLE conversation_tags (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
    own INTEGER NOT NULL CHECK (own IN (0, 1)),
    inherited INTEGER NOT NULL CHECK (inherited IN (0, 1)),
    last_message_at INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX conversation_tags_recent
    ON conversation_tags (tenant_id, tag_id, last_message_at DESC, conversation_id DESC);
CREATE TRIGGER conversation_tags_order AFTER UPDATE OF last_message_at ON conversations
    WHEN old.last_message_at <> new.last_message_at BEGIN
    UPDATE conversation_tags SET last_message_at = new.last_message_at WHERE conversation_id = new.id;
END;

-- Nothing is moved by a merge: merged_into says it all, and taking it back gives back exactly what was. brought: JSON, the ids of what
-- came with the merged contact, for people to read.
CREATE TABLE contact_merges (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    kept_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    merged_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES actors (id),
    evidence TEXT NOT NULL,
    brought TEXT NOT NULL,
    undone_at INTEGER,
    undone_by INTEGER REFERENCES actors (id)
) STRICT;
CREATE INDEX contact_merges_kept ON contact_merges (kept_id, id DESC);
CREATE UNIQUE INDEX contact_merges_open ON contact_merges (merged_id) WHERE undone_at IS NULL;

-- Two contacts that seem to be one person: seen by the program, and whether somebody has said that they are not.
CREATE TABLE contact_hints (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    first_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    second_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    evidence TEXT NOT NULL,
    at INTEGER NOT NULL,
    dismissed_by INTEGER REFERENCES actors (id),
    PRIMARY KEY (first_id, second_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_hints_second ON contact_hints (second_id);

-- filter: JSON, as ConversationFilter writes it.
CREATE TABLE saved_views (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    actor_id INTEGER NOT NULL REFERENCES actors (id),
    name TEXT NOT NULL,
    filter TEXT NOT NULL,
    search TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX saved_views_person ON saved_views (tenant_id, actor_id, position, id);

-- What the last message of the contact wanted and how it sounded; written by automation.
ALTER TABLE conversations ADD COLUMN intent TEXT NOT NULL DEFAULT '';
ALTER TABLE conversations ADD COLUMN sentiment TEXT NOT NULL DEFAULT '';
CREATE INDEX conversations_holder_unread ON conversations (tenant_id, holder, last_message_at DESC, id DESC) WHERE unread > 0;
CREATE INDEX conversations_held_unread ON conversations (tenant_id, held_by, last_message_at DESC, id DESC)
    WHERE holder = 'human' AND unread > 0;
CREATE INDEX conversations_intent ON conversations (tenant_id, intent, last_message_at DESC, id DESC) WHERE intent <> '';
CREATE INDEX conversations_sentiment ON conversations (tenant_id, sentiment, last_message_at DESC, id DESC) WHERE sentiment <> '';

-- A removed instance keeps its row, so that its conversations stay.
ALTER TABLE instances ADD COLUMN removed_at INTEGER;
