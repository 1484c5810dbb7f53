-- wrk script: asks with iPXE's usual query, one of ASK_MACHINES machines after the other.
local path = os.getenv("ASK_PATH") or "/ipxe"
local machines = tonumber(os.getenv("ASK_MACHINES") or "1000")
local at = os.time() % machines

function request()
    at = (at + 617) % machines
    local mac = string.format("52-54-00-00-%02x-%02x", math.floor(at / 256), at % 256)
    local uuid = string.format("5eed0000-0000-4000-8000-%012x", at)
    return wrk.format("GET", path .. "?uuid=" .. uuid .. "&mac=" .. mac
        .. "&domain=&hostname=&serial=SN" .. at .. "&arch=x86_64")
end
