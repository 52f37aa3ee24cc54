-- Migration 10: what happened with a person is read from marks, notes and the audit log. Forward only, as migration 1.

CREATE INDEX messages_told ON messages (conversation_id, at DESC, id DESC) WHERE kind IN ('mark', 'note');
CREATE INDEX audit_subject ON audit (subject_kind, subject_id);
