"""GLOSSARY.csv SOURCE TARGET WHICH → what concepts are called in both languages: source, target, tab-separated.

WHICH is `all` (every name with every other), `usable` (with those translations that may be written) or `first`.
"""

import csv
import sys

path, source, target, which = sys.argv[1:]
concepts = {}
with open(path, encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        concepts.setdefault(row["concept"], []).append(row)

for terms in concepts.values():
    sources = [term["term"] for term in terms if term["lang"] == source]
    targets = [term for term in terms if term["lang"] == target]
    if which == "usable":
        targets = [term for term in targets if term["status"] in ("preferred", "admitted")]
    if which == "first":
        sources, targets = sources[:1], targets[:1]
    for name in sources:
        for translation in targets:
            print(name, translation["term"], sep="\t")
