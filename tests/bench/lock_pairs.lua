-- wrk script: every node of LOCK_NODES in LOCK_GROUPS groups takes its lock, then every one gives it back, round and round: each request changes
-- what is stored. LOCK_FROM keeps the nodes of two loads apart.
local nodes = tonumber(os.getenv("LOCK_NODES"))
local groups = tonumber(os.getenv("LOCK_GROUPS"))
local from = tonumber(os.getenv("LOCK_FROM") or "0")
local headers = { ["fleet-lock-protocol"] = "true" }
local at, path = 0, "/v1/pre-reboot"

function request()
    if at == nodes then
        at = 0
        path = path == "/v1/pre-reboot" and "/v1/steady-state" or "/v1/pre-reboot"
    end
    at = at + 1
    return wrk.format("POST", path, headers,
        string.format('{"client_params":{"id":"10c0%028x","group":"g%d"}}', from + at, at % groups))
end
