#!/usr/bin/env python3
"""Fails on a string that is not translated, and on a translation that lost a %1 or %n of its string.

Usage: check_translations.py SOURCE-FOLDER   (LUPDATE in the environment names the tool)
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

PLACE = re.compile(r"%(?:\d|n)")


def complaints(path):
    root = ElementTree.parse(path).getroot()
    for context in root.iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            translation = message.find("translation")
            where = f"{path.name}: {context.findtext('name')}: {source!r}"
            if translation.get("type") == "unfinished":
                yield f"{where} is not translated"
                continue
            forms = translation.findall("numerusform") or [translation]
            for form in forms:
                text = form.text or ""
                if not text:
                    yield f"{where} has an empty translation"
                # A plural form may leave the number out ("one node"), nothing else.
                lost = set(PLACE.findall(source)) - set(PLACE.findall(text))
                if message.get("numerus") == "yes":
                    lost -= {"%n"}
                if lost or set(PLACE.findall(text)) - set(PLACE.findall(source)):
                    yield f"{where}: the places differ in {text!r}"


def main():
    source = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        copies = []
        for file in sorted((source / "translations").glob("*.ts")):
            copies.append(pathlib.Path(shutil.copy(file, folder)))
        if not copies:
            sys.exit("no translation files")
        updated = subprocess.run(["bash", str(source / "translations" / "update.sh"), folder], capture_output=True, text=True)
        if updated.returncode != 0:
            sys.exit(updated.stderr)
        found = [line for copy in copies for line in complaints(copy)]
    for line in found:
        print(line)
    if found:
        sys.exit(f"{len(found)} strings: run translations/update.sh, then translate them")


main()
