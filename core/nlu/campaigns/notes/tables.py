"""A table of who takes part, as it is pasted out of a sheet, in the words that notes are told with: a row
`@rani | 900k | Dec 9 | agreed` below its header is `@rani fee 900k, deal, tayang Dec 9`."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from core.nlu.amounts.numbers import parse_money_idr
from core.nlu.campaigns.notes.states import state_words

MOST: Final = 60
"""Rows of a table that is told; more are a file."""

_CELLS: Final = (r"\t", r"\|", ";", ",")
_RULE: Final = re.compile(r"[\s|:+-]{3,}")
"""The line below the header of a table in Markdown."""
_EMPTY: Final = re.compile(r"\W{0,3}|n/?a|none|nil|tbd|tba|belum(?:\s+ada)?", re.IGNORECASE)

_WHO: Final = re.compile(
    r"(?:(?:nama|name)\s?)?(?:creators?|kreator|influencers?|talent|kol|accounts?|akun|handle|user\s?name|ig|instagram|tiktok|who|siapa|nama|name)",
    re.IGNORECASE,
)
_LABELS: Final = {
    kind: re.compile(words, re.IGNORECASE)
    for kind, words in {
        "draft": r"draft?s?(?:\s?(?:due|deadline|date|masuk|tanggal))?|(?:tanggal|deadline|batas)\s?draft?",
        "due": r"(?:post(?:ing|ed)?|publish|live|go\s?live|tayang|upload)\s?(?:date|day|on|tanggal|tgl|schedule|jadwal)?|(?:date|tanggal|tgl|jadwal|hari)\s?(?:of\s)?(?:post(?:ing)?|tayang|live|upload)?|due(?:\s?date)?|deadline|schedule|jadwal",
        "fee": r"(?:agreed\s|deal\s|final\s)?(?:fees?|honor(?:arium)?|bayaran|rate|price|harga|tarif|budget)(?:\s?(?:deal|final|idr|rp|\(?(?:idr|rp)\)?))?",
        "paid": r"(?:amount\s)?(?:paid|dibayar|terbayar|dp|transfer(?:red)?|payments?|pembayaran)(?:\s?(?:so\sfar|amount|idr|rp))?",
        "settled": r"pelunasan|(?:final|last|second|2nd|balance)\s(?:payment|dp)|balance\spaid|termin\s?2",
        "status": r"status(?:nya)?|stage|tahap|progress?|state",
        "pieces": r"content|konten|deliverables?|paket|package|posts?|scope(?:\sof\swork)?|sow",
        "views": r"views?|tayangan|plays?",
        "likes": r"likes?|suka",
        "comments": r"comments?|komen(?:tar)?",
        "shares": r"shares?|dibagikan",
        "saves": r"saves?|disimpan",
        "reach": r"reach|jangkauan",
        "sales": r"sold|sales|terjual|laku|pcs|orders?|pesanan|units?",
        "revenue": r"revenue|omzet|omset|gmv|turnover|penjualan(?:\s?\(?rp\)?)?|sales\s?(?:value|idr|rp)",
        "code": r"(?:promo\s?)?(?:code|kode|voucher|kupon)(?:\s?promo)?",
    }.items()
}
_OF_CAMPAIGN: Final = frozenset(_LABELS) - {"fee", "pieces"}
"""Columns that no mere list of accounts has; figures of posts are in one as well, but of accounts that take part."""

_TRACKED: Final = frozenset({"status", "paid", "settled", "draft"})
"""Columns of one of which a table with commas needs to be none of posts."""

_OF_LIST: Final = re.compile(
    r"followers?|folls?|pengikut|subs(?:cribers)?|following|bio|er|engagement(?:\s?rate)?|category|kategori|niche|city|kota|platform|link|url|tier",
    re.IGNORECASE,
)
"""Columns that a list of accounts has, and no notes of a campaign."""

_WORDS: Final = {
    "en": {
        "fee": "fee {}", "pieces": "{}", "draft": "draft due by {}", "due": "goes live on {}", "posted": "posted on {}",
        "paid": "paid {}", "so_far": "paid {} in total", "views": "views {}", "likes": "likes {}", "comments": "comments {}", "shares": "shares {}",
        "saves": "saves {}", "reach": "reach {}", "sales": "sold {}", "revenue": "revenue {}", "code": "code {}",
    },
    "id": {
        "fee": "fee {}", "pieces": "{}", "draft": "draft paling lambat {}", "due": "tayang {}", "posted": "udah posting {}",
        "paid": "dibayar {}", "so_far": "dibayar total {}", "views": "views {}", "likes": "like {}", "comments": "komen {}", "shares": "share {}",
        "saves": "save {}", "reach": "reach {}", "sales": "terjual {}", "revenue": "omzet {}", "code": "kode {}",
    },
}  # fmt: skip
_POSTED: Final = frozenset({"posted", "udah posting"})
_PAID: Final = frozenset({"has been paid", "udah dibayar"})


class _Table(NamedTuple):
    """Rows of cells, the place of the column that names somebody, and the kinds of the others by place."""

    rows: tuple[tuple[str, ...], ...]
    who: int
    kinds: dict[int, str]
    listed: bool


def table_told(text: str, partners: Collection[str], language: str, *, spoken: bool) -> str | None:
    """Return a pasted table of those who take part in words of a language, a line each; None for any other text.

    partners: who of those that it names takes part. spoken: a campaign is spoken of; elsewhere, or where it has
    columns of a list of accounts, it has to have one that only a campaign's has.
    """
    if not partners or text.count("\n") > MOST or (table := _table(text)) is None:
        return None
    named = [row[table.who].removeprefix("@").casefold() for row in table.rows]
    own = bool(_OF_CAMPAIGN & set(table.kinds.values()))
    if set(partners).isdisjoint(named) or not (own or (spoken and not table.listed)):
        return None
    told = [
        f"- @{who} {words}"
        for who, row in zip(named, table.rows, strict=True)
        if who and (words := _words(row, table.kinds, language))
    ]
    return "\n".join(told) or None


def _table(text: str) -> _Table | None:
    """Return the table of a text whose lines are its header and its rows, and no other."""
    lines = [line for line in text.splitlines() if line.strip() and not _RULE.fullmatch(line)]
    parting = next((cut for cut in _CELLS if all(re.search(cut, line) for line in lines)), None)
    if len(lines) < 2 or parting is None:
        return None
    header, *rows = (_split(line, parting) for line in lines)
    if parting == "," and any(len(row) != len(header) for row in rows):
        return None  # commas of sentences, or of amounts
    who = next((place for place, cell in enumerate(header) if _WHO.fullmatch(cell)), None)
    kinds = {place: kind for place, cell in enumerate(header) if (kind := _kind(cell))}
    if who is None or any(len(row) <= who for row in rows):
        return None
    kinds.pop(who, None)
    if parting == "," and _TRACKED.isdisjoint(kinds.values()):
        return None
    listed = any(_OF_LIST.fullmatch(cell) for cell in header)
    return _Table(tuple(rows), who, kinds, listed) if kinds else None


def tracks(header: Sequence[str]) -> bool:
    """Return whether the columns of a table name somebody and how they stand: status, draft, what was paid."""
    kinds = {_kind(cell.strip()) for cell in header}
    return any(_WHO.fullmatch(cell.strip()) for cell in header) and not _TRACKED.isdisjoint(kinds)


def _split(line: str, parting: str) -> tuple[str, ...]:
    if parting == ",":
        return tuple(cell.strip(" *\r") for cell in next(csv.reader([line])))
    inner = line.strip(" |") if parting == r"\|" else line
    return tuple(cell.strip(" *\r") for cell in re.split(parting, inner))


def _kind(cell: str) -> str | None:
    return next((kind for kind, words in _LABELS.items() if words.fullmatch(cell)), None)


def _words(row: Sequence[str], kinds: dict[int, str], language: str) -> str:
    """Return what a row says; its state says whether a day is the one on which something was posted."""
    told = {kind: row[place] for place, kind in kinds.items() if place < len(row)}
    told = {kind: cell for kind, cell in told.items() if not _EMPTY.fullmatch(cell)}
    state = _state(told.pop("status", ""), language)
    if (last := told.pop("settled", None)) is not None:
        told["paid"] = _both(told.get("paid"), last)
    if "paid" in told and state in _PAID:
        state = ""
    if parse_money_idr(told.get("paid", "")):
        told["so_far"] = told.pop(
            "paid"
        )  # a sheet is kept up to date: it says all that was paid until now
    if "due" in told and state in _POSTED | _PAID:
        told["posted"] = told.pop("due")
        state = "" if state in _POSTED else state
    words = _WORDS["en" if language == "en" else "id"]
    return ", ".join(
        [*(words[kind].format(cell) for kind, cell in told.items()), *filter(None, [state])]
    )


def _both(first: str | None, last: str) -> str:
    """Return what was paid in two parts, as one amount; the last as it stands where either is no amount."""
    amounts = [parse_money_idr(cell) for cell in (first or "", last)]
    return str(sum(filter(None, amounts))) if all(amounts) else last


def _state(cell: str, language: str) -> str:
    """Return the words of a state, whatever stands in its cell where that is none that is known."""
    known = state_words(cell, language)
    return cell if known is None else known
