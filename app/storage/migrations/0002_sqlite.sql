-- Migration 2: variables that tenants share, and the library of prompt templates. Forward only, as migration 1.

-- Which plan's shared variables a tenant takes; the plans themselves come with billing.
ALTER TABLE tenants ADD COLUMN plan_key TEXT NOT NULL DEFAULT '';

-- Every saved change is a version. scope_key is the plan's key; empty for the workspace.
CREATE TABLE shared_variables (
    scope TEXT NOT NULL CHECK (scope IN ('workspace', 'plan')),
    scope_key TEXT NOT NULL,
    version INTEGER NOT NULL,
    variables TEXT NOT NULL,
    at INTEGER NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES actors (id),
    reason TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (scope, scope_key, version)
) STRICT, WITHOUT ROWID;

-- tenant_id: none = the workspace's own, which all tenants may take.
CREATE TABLE prompt_templates (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER REFERENCES tenants (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    trade TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX prompt_templates_tenant ON prompt_templates (tenant_id, name_folded, id);

CREATE TABLE prompt_template_versions (
    tenant_id INTEGER REFERENCES tenants (id) ON DELETE CASCADE,
    template_id INTEGER NOT NULL REFERENCES prompt_templates (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'published')),
    at INTEGER NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES actors (id),
    note TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (template_id, version)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX prompt_template_draft ON prompt_template_versions (template_id) WHERE state = 'draft';
