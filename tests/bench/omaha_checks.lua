-- wrk script: posts an update check of CHECK_BODY (a file) with one machine id after the other of a fleet of CHECK_FLEET machines, in an
-- order that jumps through memory as real polls do; from machine CHECK_FROM in order when that is set (the first contacts).
local file = assert(io.open(os.getenv("CHECK_BODY"), "r"))
local text = file:read("*a")
file:close()
local head, tail = text:match('^(.-machineid=")%x+(".*)$')
local fleet = tonumber(os.getenv("CHECK_FLEET"))
local from = tonumber(os.getenv("CHECK_FROM") or "")
local at = from or os.time() % fleet
local step = from and 1 or 61813 -- prime and no factor of any fleet's size: every machine has its turn
local headers = { ["Content-Type"] = "text/xml" }

function request()
    at = (at + step) % fleet
    return wrk.format("POST", nil, headers, head .. string.format("5eed%028x", at) .. tail)
end
