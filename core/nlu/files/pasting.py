"""Lists that people paste as a message: accounts line by line, tables copied from somewhere."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.files.profile_pages import is_shop, read_pages
from core.nlu.files.stacked import stacked
from core.nlu.scan import plain

_ACCOUNT = re.compile(r"(?:^|[\s(;,|])@\w|(?:instagram|tiktok|youtube)\.com/", re.IGNORECASE)
_LIST_LINE = re.compile(r"^\s*\S{3,}\s.*\d", re.MULTILINE)

_HANDLE = re.compile(
    r"(?:(?<![\w.])@|(?:instagram|tiktok|youtube)\.com/@?)(?P<handle>[\w.]{2,30})", re.IGNORECASE
)
_NUMBER = re.compile(r"(?<![\w.@])(?:rp\.?\s?)?\d[\d.,]*\s?(?:rb|ribu|k|jt|juta|m|mio)?(?![\w])")
_ROW = re.compile(
    r"@[\w.]{2,30}(?:\s{1,3}(?:ig|instagram|tiktok|youtube))?\s{1,3}\d[\d.,]{0,12}\s?(?:rb|ribu|k|jt|juta)?(?:\s{1,3}(?:followers?|pengikut))?"
    r"(?:\s{1,3}(?!fee|dp|deal|like|komen|view|laku|terjual|sold|bayar|paid|harga|jadi|naik|turun|minta)[a-z]{3,20}){0,3}\s{1,3}(?:rp\.?\s?)?\d[\d.,]{0,12}\s?(?:rb|ribu|k|jt|juta)"
)
_SENT = re.compile(
    r"^\W*(?:\[[^\]\n]{6,30}\]|\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s\d{1,2}[.:]\d{2}\s?-)[^:\n]{1,40}:\s"
)
"""What WhatsApp writes before a message of a chat that is copied: `[21/11/26 19.04] Bu Tini: `."""

_NUMBERED = re.compile(r"^\W*\d{1,3}[.)]\s")
_AMOUNT: Final = (
    r"(?:rp\.?\s?)?\d{1,13}(?:[.,]\d{1,3}(?!\d)){0,4}\s?(?:rb|ribu|k|jt|juta|m|mio)?(?!\w)"
)
_BARE = re.compile(
    r"[^\w@]{0,4}(?:\d{1,3}[.)]\s{1,3})?(?P<mark>@|(?:https?://)?(?:www\.)?(?:instagram|tiktok|youtube)\.com/@?)?"
    rf"(?P<name>[a-z0-9][\w.]{{1,28}}\w)/?(?P<numbers>(?:[\s,;|:=/-]{{1,5}}{_AMOUNT}){{1,3}})[\s.;,]{{0,3}}"
)
"""A line of nothing but an account and bare numbers: `nina.masak, 45200, 1500000`."""

_NAMED: Final = re.compile(r"@[\w.]{2,30}|[a-z][\w]{0,28}[._][\w.]{0,28}\w")
"""A cell that is an account as nothing else is written."""

_FOLLOWERS = re.compile(
    r"\b(?:foll?ow?ers?(?:nya)?|folow?ers?|foll?|pengikut(?:nya)?|subs(?:cribers?)?)\b"
)
_TELLS = re.compile(
    r"\b(?:like[sd]?(?:nya)?|suka|komen\w*|comments?|views?(?:nya)?|tayang\w*|posting|diposting|posted|upload\w*|terjual|laku|sold|sales|penjualan|pesanan|order(?:an|s)?|pcs|omzet|omset|revenue|"
    r"deal|sepakat|agreed|fee(?:nya)?|lunas|dibayar|bayar|paid|dp|transfer\w*|kode|code|deadline|batas|draf\w*|budget|bajet)\b"
)
"""Words of a note, or of figures to be judged, which a list of accounts has none of."""

_ASKS = re.compile(
    r"\b(?:mana|banding\w*|pilih(?:in)?|mending\w*|compare|which|better|versus|vs|layak|wajar|mahal|worth|cek(?:in)?|check|nilai|gimana|bagus(?:an)?|brief|kampanye|campaign)\b|\?"
)
_NAMES: Final = re.compile(
    r"\b(?:akun|account|username|user|ig|instagram|tiktok|handle|nama|name|profil|profile|kreator|creator|influencer)\b"
)
_FIGURES: Final = re.compile(
    r"\b(?:foll?ow?ers?|foll?|pengikut|subscribers?|harga|tarif|rate|price|fee|endorse)\b"
)
_CELLS: Final = (r"\t", r"\|", ";", ",", r"\s+")
"""What stands between the cells of a table, the surest first."""

FEWEST: Final = 2


_BETWEEN: Final = re.compile(r"\s{0,3}(?:[,;/]|\b(?:dan|and|sama|plus|terus)\b)\s{0,3}(?=@)")


def line_by_line(text: str) -> str:
    """Return a list of accounts with their figures that stands in one line as one of several: `@a 12rb 300rb, @b
    8rb 250rb`; any other text as it is. What leads to it (`daftarku:`) is left out."""
    start = text.find("@")
    if "\n" in text.strip() or start < 0 or _ASKS.search(plain(text[:start])):
        return text
    rows = _BETWEEN.split(text[start:].strip(" ."))
    return "\n".join(rows) if len(rows) >= FEWEST and all(map(is_row, rows)) else text


def is_list(text: str) -> bool:
    """Return whether a message is a list of several accounts with their figures, a table of them, or
    the page of an account as it is copied.

    One account with prices is a rate card, figures of a post are to be judged, and notes of a
    campaign tell what became of somebody: all of these are none.
    """
    if read_pages(text) or is_shop(text):
        return True
    text = line_by_line(text)
    numbered = [(n, line) for n, line in enumerate(text.splitlines()) if line.strip()]
    lines = [line for _, line in numbered]
    if len(lines) < FEWEST:
        return False
    paired = max(_bare_numbers(lines).values(), default=0) >= FEWEST
    paired = paired or _is_barred(lines)
    return paired or _is_table(lines) or _is_headed(lines) or _names_accounts(_unstacked(numbered))


def is_chat(text: str) -> bool:
    """Return whether a message is of a chat that was copied, as WhatsApp writes its lines."""
    return any(_SENT.match(line) for line in text.splitlines())


def is_of_lone_numbers(text: str) -> bool:
    """Return whether a message is a list of accounts with one bare number each, which may be followers
    or prices: `@nina.masak 45rb`, line by line."""
    return max(_bare_numbers(text.splitlines()).values(), default=0) == 1


def listed(text: str) -> tuple[str, ...]:
    """Return the accounts of a message that is a list of accounts with bare numbers, with or without their @."""
    return tuple(_bare_numbers(text.splitlines()))


def _bare_numbers(lines: list[str]) -> dict[str, int]:
    """Return how many bare numbers stand behind the account of each line; nothing where a line says more,
    where an account comes twice, or where hardly a name looks like one."""
    written = [line for line in map(str.strip, map(plain, lines)) if line]
    rows = [row for row in map(_BARE.fullmatch, written) if row is not None]
    found = {
        row["name"]: len(re.findall(_AMOUNT, row["numbers"]))
        for row in rows
        if not row["name"].isdecimal()
    }
    sure = sum(bool(row["mark"] or re.search(r"[._]", row["name"])) for row in rows)
    return found if len(found) >= max(FEWEST, len(written)) and sure * 2 >= len(rows) else {}


def is_row(text: str) -> bool:
    """Return whether a message is one line of such a list: `@rani.jajan 26rb 350rb`."""
    return "\n" not in text.strip() and _ROW.fullmatch(plain(text).strip()) is not None


def holds_a_list(text: str) -> bool:
    """Return whether a message that is said to be a list may be one: a handle, a link, two rows, or a
    page."""
    rows = len(_LIST_LINE.findall(text)) > 1
    return bool(_ACCOUNT.search(text)) or rows or bool(read_pages(text)) or is_shop(text)


def _is_table(lines: list[str]) -> bool:
    """Whether all lines are rows of as many cells, as they are copied out of a sheet."""
    cells = {line.count("\t") for line in lines}
    return len(cells) == 1 and min(cells) > 0 and holds_a_list("\n".join(lines))


def _is_barred(lines: list[str]) -> bool:
    """Whether several lines are rows of as many cells between strokes, an account and a figure of it in each
    (`TikTok | rani.jajan | 26,3rb`), and nothing but titles stands around them."""
    rows = [[cell.strip() for cell in line.strip(" |").split("|")] for line in map(plain, lines)]
    told = [row for row in rows if len(row) > FEWEST]
    others = " ".join(row[0] for row in rows if len(row) <= FEWEST)
    said = " ".join(cell for row in told for cell in row)
    if (
        len(told) < FEWEST
        or len({len(row) for row in told}) > 1
        or any(c.isdigit() for c in others)
    ):
        return False
    if _TELLS.search(said) or _ASKS.search(said) or _TELLS.search(others) or _ASKS.search(others):
        return False
    numbers = [sum(re.fullmatch(_AMOUNT, cell) is not None for cell in row) for row in told]
    named = [any(_NAMED.fullmatch(cell) for cell in row) for row in told]
    return all(numbers) and (all(named) or min(numbers) >= FEWEST)


def _is_headed(lines: list[str]) -> bool:
    """Whether the first line that has cells is a header of accounts and figures, with rows below."""
    for separator in _CELLS:
        header = next((n for n, line in enumerate(lines) if re.search(separator, line.strip())), 0)
        head = plain(lines[header])
        if not (_NAMES.search(head) and _FIGURES.search(head)) or re.search(r"\d{3}|@", head):
            continue
        width = len(re.split(separator, head.strip(" |\t")))
        rows = [
            line
            for line in lines[header + 1 :]
            if re.search(r"\d", line) and len(re.split(separator, line.strip(" |\t"))) == width
        ]
        if width > 1 and rows:
            return True
    return False


def _names_accounts(lines: list[str]) -> bool:
    """Whether several lines name an account each with a figure, one of them at least with followers or
    with two figures: amounts alone are fees."""
    folded = [plain(_SENT.sub("", line)) for line in lines]
    figures = {line: _figures(line) for line in folded}
    named = {h["handle"] for line in folded if figures[line] for h in _HANDLE.finditer(line)}
    others = [line for line in folded if not figures[line]]
    full = max(figures.values()) >= FEWEST
    return len(named) >= FEWEST and full and not any(_ASKS.search(line) for line in others)


def _unstacked(numbered: list[tuple[int, str]]) -> list[str]:
    """Return the lines, those of cards that stand below each other as one a card."""
    cards = stacked(numbered)
    spans = [range(card.first, card.last + 1) for card in cards]
    others = [line for n, line in numbered if not any(n in span for span in spans)]
    return [card.text.replace("\n", " ; ") for card in cards] + others


def _figures(line: str) -> int:
    """Return how many figures a line tells of its one account, 0 where it is no line of a list."""
    handles = list(_HANDLE.finditer(line))
    if len(handles) != 1:
        return 0
    rest = line[: handles[0].start()] + " " + line[handles[0].end() :]
    if _TELLS.search(rest) or _ASKS.search(rest):
        return 0
    numbers = _NUMBER.findall(_NUMBERED.sub(" ", rest))
    return len(numbers) + (1 if numbers and _FOLLOWERS.search(rest) else 0)
