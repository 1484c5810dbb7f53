-- Who stopped an update group, and where its channel pointed before. Of a group that is stopped already, the reason tells:
-- these two are the sentences of the stop rules; whatever else stands there a person wrote.
ALTER TABLE group_states ADD COLUMN stop_cause INTEGER NOT NULL DEFAULT 0;
ALTER TABLE group_states ADD COLUMN version_before TEXT NOT NULL DEFAULT '';
ALTER TABLE group_states ADD COLUMN is_finish_told INTEGER NOT NULL DEFAULT 0;
UPDATE group_states SET is_finish_told = 1 WHERE rollout_finished_ms > 0;
UPDATE group_states SET stop_cause = 2 WHERE is_stopped <> 0;
UPDATE group_states SET stop_cause = 1
    WHERE is_stopped <> 0 AND (reason LIKE 'the first update to %' OR reason LIKE 'an update to % did not end in time');

-- What belongs to this station and not to its fleet: a name and a JSON text.
CREATE TABLE settings (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

-- For history of a past time, and for the kinds that are rare.
CREATE INDEX events_at ON events (at_ms);
CREATE INDEX events_of_kind ON events (kind);
