"""As what kind of file something is asked for: `laporan kampanye pdf`, `the report in excel`."""

from __future__ import annotations

import re
from typing import Final

_KINDS: Final = {
    "pdf": re.compile(r"\bpdf(?:nya)?\b", re.I),
    "xlsx": re.compile(r"\b(?:excel|exel|xlsx?|spreadsheet|google sheets?)(?:nya)?\b", re.I),
    "html": re.compile(r"\bhtml?(?:nya)?\b", re.I),
    "docx": re.compile(
        r"\b(?:docx?|google docs?|(?:ms|microsoft|file|format|versi|ke|dalam|(?:di)?jadi(?:in|kan)) word)\b",
        re.I,
    ),
    "md": re.compile(r"\bmark-?\s?down\b", re.I),
    "pptx": re.compile(r"\b(?:pptx?|powerpoint|power point)(?:nya)?\b", re.I),
}


def file_asked(text: str) -> str:
    """Return the first kind of file that a text names, `pdf xlsx html docx md pptx`; empty where none."""
    found = ((m.start(), kind) for kind, words in _KINDS.items() if (m := words.search(text)))
    return min(found, default=(0, ""))[1]
