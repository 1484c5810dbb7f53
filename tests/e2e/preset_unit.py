#!/usr/bin/env python3
"""Takes a rendered Ignition config apart, as the node's own Ignition and systemd would.

preset_unit.py files CONFIG FOLDER          writes the config's files below the folder
preset_unit.py start CONFIG UNIT [NAME=VALUE]…
                                            the words of the unit's last ExecStart, one a line; NAME: a specifier like %H, or a variable
"""
import base64
import gzip
import json
import os
import re
import shlex
import sys
import urllib.parse


def contents(resource):
    head, _, body = resource["source"].partition(",")
    data = urllib.parse.unquote_to_bytes(body)
    if head.endswith(";base64"):
        data = base64.b64decode(data)
    return gzip.decompress(data) if resource.get("compression") == "gzip" else data


def write_files(config, folder):
    for file in config["storage"]["files"]:
        if not file["contents"]["source"].startswith("data:"):
            continue  # of the station's assets
        path = folder + file["path"]
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as out:
            out.write(contents(file["contents"]))
        os.chmod(path, file["mode"])


def start_words(config, name, values):
    unit = next(unit for unit in config["systemd"]["units"] if unit["name"] == name)
    text = unit.get("contents", "") + "".join(dropin["contents"] for dropin in unit.get("dropins", []))
    starts = re.findall(r"^ExecStart=(.*)$", re.sub(r"\\\n", " ", text), re.MULTILINE)
    line = starts[-1]
    for key, value in values.items():
        line = line.replace(key if key.startswith("%") else "${%s}" % key, value)
    for word in shlex.split(line):
        if not word.startswith("$"):  # a variable that nothing sets is no word
            print(word)


def main():
    with open(sys.argv[2], encoding="utf-8") as file:
        config = json.load(file)
    if sys.argv[1] == "files":
        write_files(config, sys.argv[3])
    else:
        start_words(config, sys.argv[3], dict(pair.split("=", 1) for pair in sys.argv[4:]))


main()
