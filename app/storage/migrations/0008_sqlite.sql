-- Migration 8: what agents work with: earlier texts of messages, drafts, canned responses, who writes where, and fetched media.
-- Forward only, as migration 1.

-- What a message said until it was edited or deleted. Never searched.
CREATE TABLE message_versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    message_id INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    until INTEGER NOT NULL
) STRICT;
CREATE INDEX message_versions_message ON message_versions (message_id, id);

CREATE TABLE reply_drafts (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    actor_id INTEGER NOT NULL REFERENCES actors (id),
    text TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, actor_id)
) STRICT, WITHOUT ROWID;

-- shortcut_folded: as base/textfold makes it. language: empty = any.
CREATE TABLE canned_responses (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    shortcut_folded TEXT NOT NULL,
    language TEXT NOT NULL,
    shortcut TEXT NOT NULL,
    text TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES actors (id),
    PRIMARY KEY (tenant_id, shortcut_folded, language)
) STRICT, WITHOUT ROWID;

-- Who writes an answer now. A row that has expired counts for nothing.
CREATE TABLE writing_locks (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL PRIMARY KEY REFERENCES conversations (id) ON DELETE CASCADE,
    actor_id INTEGER NOT NULL REFERENCES actors (id),
    expires_at INTEGER NOT NULL
) STRICT;

-- The file of a message in the media folder, which is named after what is in it; several messages may have the same.
CREATE TABLE media_files (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    message_id INTEGER NOT NULL PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('stored', 'evicted', 'failed', 'too_large')),
    sha256 TEXT NOT NULL DEFAULT '',
    bytes INTEGER NOT NULL DEFAULT 0,
    mime TEXT NOT NULL DEFAULT '',
    error TEXT,
    last_used INTEGER NOT NULL
) STRICT;
CREATE INDEX media_files_stored ON media_files (last_used) WHERE state = 'stored';
CREATE INDEX media_files_sha256 ON media_files (sha256) WHERE state = 'stored';
