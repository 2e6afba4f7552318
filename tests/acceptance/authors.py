"""FILE LANGUAGE → who made and last changed each text of that language in a TMX file, and when, a sorted line each."""

import sys
from xml.etree import ElementTree

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def language_of(text):
    return text.get(XML_LANG) or text.get("lang")  # OmegaT writes TMX 1.1 where nothing has tags


def authors(text):
    made = [text.get("creationid", "?"), text.get("creationdate", "?")]
    changed = [text.get("changeid", made[0]), text.get("changedate", made[1])]
    return " ".join(made + changed)


path, language = sys.argv[1:]
texts = ElementTree.parse(path).iter("tuv")
print("\n".join(sorted(authors(text) for text in texts if language_of(text) == language)))
