"""FILE SOURCE TARGET → the pairs that translate-toolkit reads in a TMX, TBX, XLIFF or PO file: source, target, tab-separated."""

import re
import sys

from translate.storage.factory import getclass


def pairs(path, source, target):
    with open(path, "rb") as file:
        storage = getclass(path)
        try:
            units = storage(file, sourcelanguage=source, targetlanguage=target).units
        except TypeError:  # formats that name their languages themselves
            units = storage.parsefile(path).units
    return [(unit.source, unit.target or "") for unit in units if unit.source]


for pair in pairs(*sys.argv[1:]):
    print("\t".join(re.sub(r"[\t\r\n]+", " ", text) for text in pair))
