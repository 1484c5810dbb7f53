-- wrk script: bare transactions for etcd's JSON gateway, each a put of a value as long as a semaphore with its holders, on LOCK_GROUPS keys in turn.
local groups = tonumber(os.getenv("LOCK_GROUPS"))
local value = os.getenv("TXN_VALUE") -- base64
local headers = { ["Content-Type"] = "application/json" }
local keys = {}
local letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
for group = 1, groups do -- "bench/gN" is written in base64 without padding for every three letters
    keys[group] = "YmVuY2gv" .. letters:sub(group % 52 + 1, group % 52 + 1) .. letters:sub(math.floor(group / 52) + 1, math.floor(group / 52) + 1) .. "AA"
end
local at = 0

function request()
    at = at % groups + 1
    return wrk.format("POST", "/v3/kv/txn", headers,
        '{"compare":[{"key":"' .. keys[at] .. '","target":"VERSION","result":"GREATER","version":"-1"}],"success":[{"request_put":{"key":"' ..
        keys[at] .. '","value":"' .. value .. '"}}]}')
end
