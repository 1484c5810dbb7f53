#!/usr/bin/env python3
"""locks_v2.py BIN: two real stations on a real etcd whose v2 API is on, beside machines whose locksmith speaks to that etcd
itself (its requests are imitated: GET, change, PUT with prevIndex). Exit 77 when etcd is not here."""
import http.client
import json
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

BIN = sys.argv[1]
ROOT = "/v2/keys/coreos.com/updateengine/rebootlock"
if not shutil.which("etcd"):
    print("skipped: etcd is not installed")
    sys.exit(77)
os.environ["ROADSTEAD_NO_KEYCHAIN"] = "1"
work = tempfile.mkdtemp(prefix="roadstead-v2.")
children = []


def check(is_so, what):
    print(("ok   " if is_so else "FAIL ") + what, flush=True)
    if not is_so:
        raise SystemExit(1)


def wait_for(what, is_so, seconds=30):
    end = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > end:
            check(False, what)
        time.sleep(0.1)


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    return [each.getsockname()[1] for each in sockets]


def ask(base, method, path, form=None, body=None, headers=None):
    """(status, body); status 0: nobody answers."""
    headers = dict(headers or {})
    if form is not None:
        body = urllib.parse.urlencode(form)
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    try:
        connection = http.client.HTTPConnection(base, timeout=20)
        connection.request(method, path, body, headers)
        reply = connection.getresponse()
        return reply.status, reply.read().decode()
    except OSError:
        return 0, ""
    except http.client.HTTPException:
        return 0, ""


class Locksmith:
    """What locksmithctl does, against etcd or a station's front door. It never tries again by itself."""

    def __init__(self, base, group=""):
        self.base = base
        middle = "/groups/" + urllib.parse.quote(urllib.parse.quote_plus(group)) if group else ""
        self.path = ROOT + middle + "/semaphore"

    def init(self):
        value = '{"semaphore":1,"max":1,"holders":null}'
        return ask(self.base, "PUT", self.path + "?prevExist=false", {"value": value})

    def get(self):
        status, body = ask(self.base, "GET", self.path + "?quorum=false&recursive=false&sorted=false")
        if status != 200:
            return None, None
        node = json.loads(body)["node"]
        return json.loads(node["value"]), node["modifiedIndex"]

    def put(self, semaphore, index):
        return ask(self.base, "PUT", f"{self.path}?prevIndex={index}",
                   {"value": json.dumps(semaphore, separators=(",", ":"))})

    def holders(self):
        return (self.get()[0] or {}).get("holders") or []

    def lock(self, machine):
        semaphore, index = self.get()
        if not semaphore or semaphore["semaphore"] <= 0 or machine in (semaphore["holders"] or []):
            return False
        semaphore["holders"] = sorted((semaphore["holders"] or []) + [machine])
        semaphore["semaphore"] -= 1
        return self.put(semaphore, index)[0] == 200

    def unlock(self, machine):
        semaphore, index = self.get()
        if not semaphore or machine not in (semaphore["holders"] or []):
            return False
        semaphore["holders"].remove(machine)
        semaphore["semaphore"] += 1
        return self.put(semaphore, index)[0] == 200

    def set_max(self, count):
        semaphore, index = self.get()
        semaphore["semaphore"] += count - semaphore["max"]
        semaphore["max"] = count
        return self.put(semaphore, index)[0] == 200


def fleet_lock(base, verb, node, group="workers"):
    body = json.dumps({"client_params": {"id": node, "group": group}})
    return ask(base, "POST", "/v1/" + verb, body=body, headers={"fleet-lock-protocol": "true"})


class Etcd:
    def __init__(self):
        client, peer = free_ports(2)
        self.base = f"127.0.0.1:{client}"
        self.words = ["etcd", "--name", "solo", "--data-dir", work + "/etcd", "--enable-v2=true",
                      "--listen-client-urls", f"http://127.0.0.1:{client}", "--advertise-client-urls", f"http://127.0.0.1:{client}",
                      "--listen-peer-urls", f"http://127.0.0.1:{peer}", "--initial-advertise-peer-urls", f"http://127.0.0.1:{peer}",
                      "--initial-cluster", f"solo=http://127.0.0.1:{peer}"]

    def start(self):
        self.process = subprocess.Popen(self.words, stdout=open(work + "/etcd.log", "ab"), stderr=subprocess.STDOUT)
        children.append(self.process)
        wait_for("etcd answers", lambda: ask(self.base, "GET", "/health")[0] == 200)

    def stop(self):
        self.process.kill()
        self.process.wait()


class Station:
    def __init__(self, name, etcd):
        self.name, self.etcd = name, etcd

    def start(self):
        out = open(f"{work}/{self.name}.out", "w+")
        self.process = subprocess.Popen(
            [BIN + "/roadsteadd", "--data-dir", f"{work}/{self.name}", "--http", "127.0.0.1:0", "--admin", "127.0.0.1:0", "--tftp",
             "off", "--apply", work + "/fleet.yaml", "--keyspace", "etcd=http://" + self.etcd.base],
            stdout=out, stderr=open(f"{work}/{self.name}.err", "ab"))
        children.append(self.process)
        ready = lambda: re.search(r"ready http=(\S+) admin=(\S+)\n", open(out.name).read())
        wait_for(f"station {self.name} is ready", ready)
        self.http, self.admin = ready().groups()

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def listed(self):
        return subprocess.run([BIN + "/roadsteadctl", "--station", "http://" + self.admin, "--data-dir", f"{work}/{self.name}",
                               "locks", "list"], capture_output=True, text=True).stdout


def main():
    open(work + "/fleet.yaml", "w").write("roadstead: 1\nlock_groups: [ { id: workers, slots: 2 }, { id: prod-db, slots: 1 } ]\n")
    etcd = Etcd()
    etcd.start()
    one, two = Station("one", etcd), Station("two", etcd)
    one.start()
    two.start()
    seen_by_all(etcd, one, two)
    half_way(etcd, one)
    race(etcd, one, two)
    without_etcd(etcd, one)


def seen_by_all(etcd, one, two):
    direct, door = Locksmith(etcd.base), Locksmith(one.http)
    direct.init()
    machine = "1c09ca98649c4c7abc779cd04c96812e"
    check(direct.lock(machine), "a machine takes the lock at etcd itself")
    check(door.holders() == [machine], "locksmith's door of a station shows it")
    check(not door.lock("b" * 32), "and is full")
    status, body = fleet_lock(one.http, "pre-reboot", "c" * 32, "default")
    check(status == 423, f"FleetLock is full: {status} {body.strip()}")
    wait_for("roadsteadctl locks list shows it", lambda: machine in one.listed() and machine in two.listed(), 60)
    check(direct.unlock(machine), "the machine gives it back at etcd")
    check(fleet_lock(one.http, "pre-reboot", "c" * 32, "default")[0] == 200, "FleetLock takes the slot")
    check(direct.holders() == ["fleetlock:" + "c" * 32], "etcd's semaphore names it")
    check(not direct.lock(machine), "the machine at etcd waits")
    check(door.unlock("fleetlock:" + "c" * 32) is False, "FleetLock's lock is not released at locksmith's door")
    check(fleet_lock(two.http, "steady-state", "c" * 32, "default")[0] == 200, "FleetLock gives it back at another station")
    check(direct.holders() == [], "etcd's semaphore is free")
    check(door.lock(machine) and direct.holders() == [machine], "a lock that is taken at a station's door is etcd's")
    check(door.unlock(machine) and direct.holders() == [], "and its release too")
    grouped = Locksmith(etcd.base, "prod/database")
    grouped.init()
    check(grouped.lock("m1") and Locksmith(two.http, "prod/database").holders() == ["m1"], "a group with a slash in its name")
    ask(etcd.base, "DELETE", ROOT + "/semaphore")
    check(fleet_lock(one.http, "pre-reboot", "d" * 32)[0] == 200, "a group that locksmith has never locked")
    workers = Locksmith(etcd.base, "workers")
    check(workers.init()[0] == 412 and workers.get()[0]["max"] == 2, "is in etcd before locksmith comes, with the document's slots")
    fleet_lock(one.http, "steady-state", "d" * 32)


def half_way(etcd, one):
    """A station has died between its two writes: its guest stands in v2 alone."""
    workers = Locksmith(etcd.base, "workers")
    guest = lambda node: "fleetlock:" + node
    leave = lambda *names: workers.put({"semaphore": 2 - len(names), "max": 2, "holders": sorted(names)}, workers.get()[1])
    leave(guest("a"), "m")
    check(not workers.lock("m2"), "a half-taken slot is not free at etcd")
    wait_for("it is listed", lambda: re.search(r"\ba\b", one.listed()), 60)
    check(fleet_lock(one.http, "pre-reboot", "a")[0] == 200, "the node that asks again has its slot")
    check(fleet_lock(one.http, "steady-state", "a")[0] == 200 and workers.holders() == ["m"], "and gives it back")
    leave(guest("a"), "m")
    check(fleet_lock(one.http, "steady-state", "a")[0] == 200 and workers.holders() == ["m"], "a half-released slot is released by asking again")
    leave(guest("a"), "m")
    check(fleet_lock(one.http, "pre-reboot", "b")[0] == 200 and workers.holders() == [guest("b"), "m"],
          "the next node's lock takes away what was left half-way")
    leave(guest("a"), guest("b"), "m")
    check(fleet_lock(one.http, "pre-reboot", "a")[0] == 423 and workers.holders() == [guest("b"), "m"],
          "a refusal leaves nothing half-way behind")
    fleet_lock(one.http, "steady-state", "b")
    workers.unlock("m")
    check(workers.holders() == [], "nothing is left")


def race(etcd, one, two):
    """Fourteen nodes for two slots, half of them at etcd; a station is killed in the middle."""
    held, most, grants, broken = set(), [0], {"etcd": 0, "locksmith": 0, "fleetlock": 0}, []
    mutex, over = threading.Lock(), threading.Event()

    def enter(name, kind):
        with mutex:
            held.add(name)
            grants[kind] += 1
            most[0] = max(most[0], len(held))
            if len(held) > 2:
                broken.append(sorted(held))

    def leave(name):
        with mutex:
            held.discard(name)

    def pause(longest):
        time.sleep(random.random() * longest)

    def machine(name, kind):
        while not over.is_set():
            pause(0.4)  # locksmithd waits for seconds, and whoever does not starves the others
            client = Locksmith(etcd.base if kind == "etcd" else random.choice((one, two)).http, "workers")
            if not client.lock(name) and name not in client.holders():
                continue
            enter(name, kind)
            pause(0.05)
            leave(name)  # from here on it does not reboot
            while not client.unlock(name) and (name in client.holders() or client.get()[0] is None):
                client = Locksmith(etcd.base, "workers")
                pause(0.05)

    def node(name):
        while not over.is_set():
            pause(0.2)
            if fleet_lock(random.choice((one, two)).http, "pre-reboot", name)[0] != 200:
                continue
            enter(name, "fleetlock")
            pause(0.05)
            leave(name)
            while fleet_lock(random.choice((one, two)).http, "steady-state", name)[0] != 200:
                pause(0.05)

    threads = [threading.Thread(target=machine, args=(f"e{i}", "etcd"), daemon=True) for i in range(7)]
    threads += [threading.Thread(target=machine, args=(f"l{i}", "locksmith"), daemon=True) for i in range(3)]
    threads += [threading.Thread(target=node, args=(f"f{i}",), daemon=True) for i in range(4)]
    for each in threads:
        each.start()
    served = lambda count: all(value >= count for value in grants.values())
    wait_for("each kind is served", lambda: served(15) or broken, 120)
    two.kill()
    time.sleep(0.5)
    two.start()
    with mutex:
        before = dict(grants)
    wait_for("each kind is served after a station was killed",
             lambda: broken or all(grants[kind] >= before[kind] + 5 for kind in grants), 120)
    over.set()
    for each in threads:
        each.join()
    check(not broken, f"never more holders than slots: at most {most[0]} of 2, grants {grants}" + (f" BROKEN {broken[:3]}" if broken else ""))
    workers = Locksmith(etcd.base, "workers")
    for name in list(workers.holders()):  # what the killed station left: each node asks again
        if name.startswith("fleetlock:"):
            fleet_lock(one.http, "steady-state", name.removeprefix("fleetlock:"))
        else:
            workers.unlock(name)
    check(workers.holders() == [], "every slot is free in the end")


def without_etcd(etcd, one):
    etcd.stop()
    status, body = fleet_lock(one.http, "pre-reboot", "x")
    check(status >= 500 and "etcd" in body, f"FleetLock is refused without etcd: {status} {body.strip()}")
    status, body = Locksmith(one.http, "workers").put({"semaphore": 1, "max": 2, "holders": ["x"]}, 1)
    check(status >= 500 and "etcd" in body, f"so is locksmith: {status} {body.strip()}")
    etcd.start()
    wait_for("served again", lambda: fleet_lock(one.http, "pre-reboot", "x")[0] == 200)
    check(Locksmith(etcd.base, "workers").holders() == ["fleetlock:x"], "etcd is back and the lock is in its semaphore")
    etcd.stop()
    etcd.words[etcd.words.index("--enable-v2=true")] = "--enable-v2=false"
    etcd.start()
    status, body = fleet_lock(one.http, "pre-reboot", "y")
    check(status >= 500 and "v2" in body, f"an etcd whose v2 API went off is refused: {status} {body.strip()}")


try:
    main()
finally:
    for child in children:
        child.kill()
        child.wait()
    shutil.rmtree(work)
