"""Whether the cells of a column are accounts, whatever its header says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from core.imports.lists.vocabulary import PLATFORM_WORDS, TOTALS
from core.imports.values.links import read_link
from core.imports.values.values import count, handle, label

_WORDS = "|".join(sorted(PLATFORM_WORDS, key=len, reverse=True))
BESIDE = re.compile(
    rf"(?:{_WORDS})\s*[:=\-–|]\s*(?P<name>[\w.\-]{{2,60}})|(?:{_WORDS})\s{{1,3}}(?P<marked>\w{{1,30}}[._][\w.]{{1,30}})"
    rf"|(?P<first>[\w.\-]{{2,60}})\s*(?:[(\[]\s*(?:{_WORDS})\s*[)\]]|\s[\-–|:]\s*(?:{_WORDS}))",
    re.IGNORECASE,
)
"""An account without its @ and the platform beside it: `IG: nina`, `IG kopi.senja`, `nina (tiktok)`, `nina - IG`."""


def are_accounts(cells: Sequence[Any]) -> bool:
    """Return whether most filled cells are links to accounts or begin with @."""
    filled = [str(cell).strip() for cell in cells[:200] if cell not in (None, "")]
    accounts = [
        cell for cell in filled if _is_at(cell) or ((link := read_link(cell)) and link.handle)
    ]
    return bool(filled) and len(accounts) * 10 >= len(filled) * 6


def names_account(cell: str) -> bool:
    """Return whether a cell links to an account, or names one by its @ or beside its platform."""
    link = read_link(cell)
    if link is not None:
        return link.handle is not None
    return bool(re.search(r"(?<![\w@.])@\w", cell) or BESIDE.fullmatch(cell.strip()))


def are_words(cells: Sequence[Any]) -> bool:
    """Return whether hardly a cell counts anything, and some are of several words."""
    filled = [str(cell) for cell in cells[:200] if label(cell) is not None]
    counted = sum(count(cell) is not None for cell in filled)
    return counted * 5 <= len(filled) and any(len(cell.split()) > 1 for cell in filled)


def _is_at(cell: str) -> bool:
    return cell.startswith("@") and handle(cell) is not None


def are_handles(cells: Sequence[Any]) -> bool:
    """Return whether cells are words as only handles are: `rani.jajan`, `dapur_nina`, `budi88`.

    What stands in every row, or alone with nothing but an underscore in it, is the name of something
    else (`private_group`).
    """
    filled = [str(cell).strip() for cell in cells[:200] if cell not in (None, "")]
    filled = [cell for cell in filled if cell.casefold() not in TOTALS]
    words = [c for c in filled if handle(c) and any(x.isalpha() for x in c)]
    marked = [c for c in words if re.search(r"[a-z][._\d]", c, re.IGNORECASE)]
    several = len(set(filled)) > 1 or (len(filled) == 1 and "." in filled[0])
    return several and len(words) == len(filled) and len(marked) * 2 >= len(filled)
