-- Rows as a workspace of schema version 1 holds them, one or more of every table: what each later version has to keep.
-- @no_bytes@ stands for an empty blob, which the two databases write differently. Never edited once version 1 was released.
INSERT INTO actors (id, kind, name, created_at) VALUES (1, 'person', 'Ana', 1767225600000);
INSERT INTO actors (id, kind, name, created_at) VALUES (2, 'engine', 'engine-1', 1767225600000);
INSERT INTO tenants (id, client_id, name, state, settings_version, created_at, updated_at) VALUES (1, 'padaria', 'Padaria São João', 'active', 2, 1767225600000, 1767225660000);
INSERT INTO tenants (id, client_id, name, state, settings_version, created_at, updated_at) VALUES (2, 'oficina', 'Oficina', 'paused', 1, 1767225600000, 1767225600000);
INSERT INTO tenant_settings (tenant_id, version, settings, at, actor_id, reason) VALUES (1, 1, '{}', 1767225600000, 1, '');
INSERT INTO tenant_settings (tenant_id, version, settings, at, actor_id, reason) VALUES (1, 2, '{"timeZone":"America/Sao_Paulo"}', 1767225660000, 1, 'time zone');
INSERT INTO audit (id, at, actor_id, tenant_id, action, subject_kind, subject_id, detail, previous_hash, hash) VALUES (1, 1767225660000, 1, 1, 'settings_changed', 'tenant', 1, '{}', @no_bytes@, @no_bytes@);
INSERT INTO instances (id, tenant_id, server_url, name, keeps_messages, read_back_to, created_at) VALUES (1, 1, 'https://evolution.example.com', 'padaria', 1, 1767225600000, 1767225600000);
INSERT INTO connections (id, tenant_id, kind, instance_id, state, error, at) VALUES (1, 1, 'whatsapp', 1, 'open', NULL, 1767225600000);
INSERT INTO contacts (id, tenant_id, name, name_folded, fields, message_count, tokens_in, tokens_out, created_at, updated_at) VALUES (1, 1, 'João', 'joao', '{"cidade":"Recife"}', 2, 10, 20, 1767225600000, 1767225660000);
INSERT INTO contact_identifiers (tenant_id, kind, value, contact_id, first_seen_at) VALUES (1, 'phone', '5581000000001', 1, 1767225600000);
INSERT INTO contact_identifiers (tenant_id, kind, value, contact_id, first_seen_at) VALUES (1, 'lid', '111111111111111', 1, 1767225600000);
INSERT INTO contact_words (tenant_id, word, contact_id, source) VALUES (1, 'joao', 1, 'name');
INSERT INTO contact_words (tenant_id, word, contact_id, source) VALUES (1, '5581000000001', 1, 'number');
INSERT INTO conversations (id, tenant_id, instance_id, contact_id, address, holder, holder_reason, holder_since, held_by, ownership, session_epoch, awaiting_since, answer_not_before, failed_attempts, last_message_id, last_message_at, message_count, unread, tokens_in, tokens_out, created_at) VALUES (1, 1, 1, 1, '5581000000001@s.whatsapp.net', 'human', 'taken over', 1767225660000, 1, 3, 2, NULL, 0, 0, 2, 1767225660000, 2, 1, 10, 20, 1767225600000);
INSERT INTO messages (id, tenant_id, conversation_id, instance_id, provider_id, role, kind, body, folded, at, stored_at, delivery, error, awaits_answer, metadata, author_id, call_id, edited_at, deleted_at) VALUES (1, 1, 1, 1, '3EB0000000000001', 'user', 'text', 'Vocês têm pão? 🙂', 'voces tem pao 🙂', 1767225600000, 1767225600100, 'received', NULL, 0, '{}', NULL, NULL, NULL, NULL);
INSERT INTO messages (id, tenant_id, conversation_id, instance_id, provider_id, role, kind, body, folded, at, stored_at, delivery, error, awaits_answer, metadata, author_id, call_id, edited_at, deleted_at) VALUES (2, 1, 1, 1, '3EB0000000000002', 'assistant', 'text', 'Temos sim!', 'temos sim', 1767225660000, 1767225660000, 'read', NULL, 0, '{}', NULL, 1, NULL, NULL);
INSERT INTO early_deliveries (instance_id, provider_id, delivery, at) VALUES (1, '3EB0000000000003', 'delivered', 1767225660000);
INSERT INTO calls (id, tenant_id, conversation_id, instance_id, settings_version, session_id, up_to_message_id, lease_epoch, state, started_at, finished_at, expires_at, queued_ms, first_token_ms, total_ms, question_characters, context_messages, context_tokens, error, server_message_id, tokens_in, tokens_out, exactness) VALUES (1, 1, 1, 1, 2, 'session-1', 1, 1, 'answered', 1767225601000, 1767225603000, 1767225661000, 1, 400, 2000, 16, 0, 0, NULL, 'm-1', 10, 20, 'exact');
INSERT INTO outbox (id, tenant_id, conversation_id, instance_id, message_id, address, by_ai, state, not_before, attempts, send_started_at, send_expires_at, lease_epoch, error, created_at, updated_at) VALUES (1, 1, 1, 1, 2, '5581000000001@s.whatsapp.net', 1, 'sent', 1767225603000, 1, 1767225603000, 1767225633000, 1, NULL, 1767225603000, 1767225604000);
INSERT INTO usage_events (id, tenant_id, at, kind, source_id, conversation_id, contact_id, tokens_in, tokens_out, exactness, cost_micros, currency) VALUES (1, 1, 1767225603000, 'model_call', 1, 1, 1, 10, 20, 'exact', 1500, 'USD');
INSERT INTO usage_daily (tenant_id, day, kind, exactness, events, tokens_in, tokens_out) VALUES (1, '2026-01-01', 'model_call', 'exact', 1, 10, 20);
INSERT INTO leases (name, owner, epoch, until) VALUES ('instance-1', 'engine-1', 4, 1767225663000);
INSERT INTO jobs (id, tenant_id, kind, key, payload, state, due_at, attempts, claim_epoch, claimed_by, claimed_until, last_error, created_at) VALUES (1, 1, 'send', '1', '{"n":1}', 'open', 1767225603000, 1, 1, NULL, 0, 'timed_out', 1767225600000);
INSERT INTO changes (tenant_id, kind, entity_id, at) VALUES (1, 7, 2, 1767225660000);
