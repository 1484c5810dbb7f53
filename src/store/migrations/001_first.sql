-- What a station keeps. Rows of nodes, leases, instances, group_states and verdicts are the newest state and replace each other;
-- events are history and are only ever appended. Times are UTC milliseconds since the epoch.

CREATE TABLE nodes (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    uuid TEXT NOT NULL,
    macs TEXT NOT NULL, -- separated by spaces, first met first
    serial TEXT NOT NULL,
    machine_id TEXT NOT NULL,
    zincati_id TEXT NOT NULL,
    address TEXT NOT NULL,
    hostname TEXT NOT NULL,
    arch TEXT NOT NULL,
    firmware TEXT NOT NULL,
    first_seen_ms INTEGER NOT NULL,
    last_seen_ms INTEGER NOT NULL,
    boot_started_ms INTEGER NOT NULL,
    boot_finished_ms INTEGER NOT NULL,
    is_failed INTEGER NOT NULL,
    is_retired INTEGER NOT NULL,
    conflict TEXT NOT NULL
);

-- Rows that turned out to be another node's. Their numbers are never given again.
CREATE TABLE merged_nodes (
    id INTEGER PRIMARY KEY,
    merged_into INTEGER NOT NULL -- 0: removed without a successor
);

CREATE TABLE leases (
    address INTEGER PRIMARY KEY CHECK (address > 0), -- IPv4 in host order
    mac TEXT NOT NULL,
    client_id TEXT NOT NULL,
    uuid TEXT NOT NULL,
    hostname TEXT NOT NULL,
    start_ms INTEGER NOT NULL,
    expires_ms INTEGER NOT NULL,
    is_declined INTEGER NOT NULL
);

CREATE TABLE instances (
    machine_id TEXT NOT NULL CHECK (machine_id <> ''),
    app_id TEXT NOT NULL,
    node INTEGER NOT NULL,
    update_group TEXT NOT NULL,
    version TEXT NOT NULL,
    track TEXT NOT NULL,
    oem TEXT NOT NULL,
    board TEXT NOT NULL,
    status INTEGER NOT NULL,
    status_ms INTEGER NOT NULL,
    last_check_ms INTEGER NOT NULL,
    granted_version TEXT NOT NULL,
    version_before_grant TEXT NOT NULL,
    granted_ms INTEGER NOT NULL,
    is_updating INTEGER NOT NULL,
    error_code INTEGER NOT NULL,
    has_attempted INTEGER NOT NULL,
    PRIMARY KEY (machine_id, app_id)
);

CREATE TABLE group_states (
    app_id TEXT NOT NULL,
    group_id TEXT NOT NULL,
    is_stopped INTEGER NOT NULL,
    reason TEXT NOT NULL,
    rollout_version TEXT NOT NULL,
    rollout_started_ms INTEGER NOT NULL,
    rollout_finished_ms INTEGER NOT NULL,
    PRIMARY KEY (app_id, group_id)
);

-- The newest Verdict of each kind that a node got, as the JSON text of store/json_text.h.
CREATE TABLE verdicts (
    node INTEGER NOT NULL CHECK (node > 0),
    kind INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    PRIMARY KEY (node, kind)
);

-- No foreign key to nodes: an event outlives its node, and may be written before the node's row.
CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    node INTEGER NOT NULL, -- 0: the station itself
    kind INTEGER NOT NULL,
    severity INTEGER NOT NULL,
    detail TEXT, -- JSON object; NULL: empty
    verdict TEXT -- NULL: no decision behind it
);
CREATE INDEX events_of_node ON events (node) WHERE node <> 0;

CREATE TABLE documents (
    revision INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    who TEXT NOT NULL,
    yaml TEXT NOT NULL
);

-- The keyspace under locks and discovery, with etcd v3's numbers.
CREATE TABLE keys (
    key BLOB NOT NULL PRIMARY KEY,
    value BLOB NOT NULL,
    create_revision INTEGER NOT NULL,
    mod_revision INTEGER NOT NULL,
    version INTEGER NOT NULL
);
CREATE TABLE keyspace (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    revision INTEGER NOT NULL
);
INSERT INTO keyspace (one, revision) VALUES (1, 1);
