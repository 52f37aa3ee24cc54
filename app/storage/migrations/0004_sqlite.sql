-- Migration 4: golden questions and their runs, what previews used, and what flows add to a prompt. Forward only, as migration 1.

-- expectations: JSON, as GoldenExpectations writes it.
CREATE TABLE golden_questions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    question TEXT NOT NULL,
    expectations TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX golden_questions_tenant ON golden_questions (tenant_id, position, id);

-- settings_version: the one that was current; unsaved = 1 when what was tried had changes beside it.
CREATE TABLE golden_runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    started_at INTEGER NOT NULL,
    finished_at INTEGER NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES actors (id),
    settings_version INTEGER NOT NULL,
    unsaved INTEGER NOT NULL CHECK (unsaved IN (0, 1)),
    complete INTEGER NOT NULL CHECK (complete IN (0, 1))
) STRICT;
CREATE INDEX golden_runs_tenant ON golden_runs (tenant_id, id DESC);

-- A result keeps the question as it was asked: the question may be changed or deleted later.
CREATE TABLE golden_results (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    run_id INTEGER NOT NULL REFERENCES golden_runs (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    question_id INTEGER NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    verdicts TEXT NOT NULL,
    error TEXT,
    tokens_in INTEGER NOT NULL,
    tokens_out INTEGER NOT NULL,
    exactness TEXT NOT NULL CHECK (exactness IN ('exact', 'estimated', 'unknown')),
    cost_micros INTEGER,
    currency TEXT,
    total_ms INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, run_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX golden_results_run ON golden_results (run_id);

-- Apart from usage_events and usage_daily: no bill and no limit counts these. currency: empty = no price was known.
CREATE TABLE preview_usage_daily (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('preview', 'golden')),
    exactness TEXT NOT NULL CHECK (exactness IN ('exact', 'estimated', 'unknown')),
    currency TEXT NOT NULL,
    calls INTEGER NOT NULL,
    tokens_in INTEGER NOT NULL,
    tokens_out INTEGER NOT NULL,
    cost_micros INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, day, kind, exactness, currency)
) STRICT, WITHOUT ROWID;

-- What a flow's model got beside what we sent, as its server reported it for one call.
CREATE TABLE flow_calibrations (
    tenant_id INTEGER NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    flow_id TEXT NOT NULL,
    sent_tokens INTEGER NOT NULL,
    reported_tokens INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, flow_id)
) STRICT, WITHOUT ROWID;
