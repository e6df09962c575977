"""Profile pages that are copied out of Instagram, TikTok or YouTube: name, counts in a row, bio."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from core.nlu.amounts.numbers import parse_count
from core.nlu.amounts.telephones import ABROAD, MOBILE

LONGEST: Final = 6_000
"""Characters of a message that are looked at: a long bio, or several pages."""

_NUMBER: Final = r"(?P<{0}>\d[\d.,]{{0,14}}(?:\s?(?:rb|ribu|jt|juta|k|m|b)(?![a-z]))?)"
_GLUED: Final = r"(?P<{0}>\d[\d.,]{{0,14}}(?:rb|jt|k|m|b)?)"
_LABELS: Final = {
    "followers": "pengikut|followers?",
    "subscribers": "(?:ribu |juta |rb |jt )?(?:subscribers?|pelanggan)",
    "following": "mengikuti|diikuti|following",
    "posts": "kiriman|postingan|posts?|videos?|video",
    "likes": "suka|likes?",
}
_LABEL: Final = "|".join(f"(?P<{field}>{words})" for field, words in _LABELS.items())
_STAT: Final = re.compile(
    rf"(?<![\w.,+])(?:{_NUMBER.format('number')}\s{{0,3}}(?:{_LABEL})(?![a-z])|(?P<first>mengikuti|diikuti|following)\s{{0,2}}:?\s{{0,2}}{_NUMBER.format('behind')}(?!\s?[a-z]))",
    re.I,
)
_LONE_LABEL: Final = re.compile(rf"\s*(?:{_LABEL.replace('?P<', '?P<lone_')})\s*:?\s*", re.I)
_LONE: Final = re.compile(rf"\s*{_NUMBER.format('lone')}\s*", re.I)
_PAIRS: Final = 4
"""Lines of two counts and their labels."""

_TOGETHER: Final = re.compile(
    rf"(?<![\w.,+]){_GLUED.format('a')}(following|mengikuti){_GLUED.format('b')}(followers|pengikut){_GLUED.format('c')}(likes|suka)(?![a-z])",
    re.I,
)
"""How a browser copies TikTok's three counts: `123Following45.6KFollowers1.2MLikes`."""

_BETWEEN: Final = re.compile(r"[\s•·|,;/-]{0,12}")
_UNIT: Final = re.compile(r"\b(?:rb|ribu|jt|juta|k|m)\b", re.I)
_HANDLE: Final = re.compile(r"(?:@[\w.\-]{2,40}|(?=[\d._]{0,29}[a-z])[a-z0-9._]{2,30})")
_LINK: Final = re.compile(
    r"(?:https?://)?(?:[\w-]{1,20}\.){0,2}(instagram|tiktok|youtube)\.com/@?([\w.\-]{2,40})/?\S{0,80}",
    re.I,
)
_WORN: Final = re.compile(
    r"(?:terverifikasi|verified|centang biru|ikuti(?: balik)?|mengikuti|diikuti|follow(?:ing| back)?|kirim pesan|pesan|chat|message|kontak|contact|e-?mail|hubungi"
    r"|edit profil|edit profile|bagikan profil|share profile|lihat arsip|view archive|opsi|options|subscribe[d]?|berlangganan|langganan|disubscribe|gabung|join"
    r"|beranda|home|foto profil.{0,40}|.{0,40}profile picture|instagram|tiktok|youtube|follow us|promosikan|promote|[•·|.…\W]{1,6})",
    re.I,
)
"""Buttons and marks around the name, in both languages."""

_TABS: Final = re.compile(
    r"(?:postingan|posts|reels?|ditandai|tagged|video|videos|disukai|liked|repost|favorit|favorites|beranda|home|shorts|playlist|playlists|komunitas|community|live|tentang|about)",
    re.I,
)
_CONNECTED: Final = re.compile(
    r"(?:diikuti oleh|followed by)\b|(?:lihat terjemahan|see translation|selengkapnya|\.{3}lainnya|more about)",
    re.I,
)
_PLATFORM: Final = re.compile(r"\b(instagram|tiktok|youtube)\b", re.I)
_CONTACTS: Final = re.compile(
    rf"[\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,4}}|(?:https?://)?(?:wa\.me|api\.whatsapp\.com|wa\.link|t\.me)/\S{{1,80}}|{ABROAD}|{MOBILE}|(?<!\w)\d{{9,}}",
    re.I,
)
_ASKS: Final = re.compile(
    r"\b(?:cek(?:in)?|check|nilai|banding\w*|layak|wajar|bagus|worth|mahal|gimana|brief|kampanye|campaign|cari(?:in)?|mau|bisa|harga|rate|fee|budget)\b|\?",
    re.I,
)
_TYPED: Final = re.compile(r"\b(?:likes?|suka|komen\w*|comments?|views?)\W{0,3}\d", re.I)
"""Figures of posts, as somebody types them who wants an account judged."""

_SHOP: Final = re.compile(
    r"^\W{0,3}(?P<name>produk|products|penilaian|rating|performa chat|chat performance|bergabung|joined|pengikut|followers?|mengikuti|following|tingkat pembatalan)\s{0,3}:\s{0,3}\S",
    re.I | re.M,
)
_OF_SHOPS: Final = frozenset({"produk", "products", "penilaian", "rating"})
_ABOVE: Final = 5
"""Lines above the counts among which a page begins, where another stands before it."""


@dataclass(frozen=True, slots=True)
class Page:
    """One account as its page shows it. start, end: its lines, from 0. handle: "" where it was not copied.

    platform: None where the page does not tell. place: what stands behind a pin. bio: without what
    reaches a person; contacts: whether there was any.
    """

    start: int
    end: int
    platform: str | None
    handle: str
    name: str
    followers: int
    following: int | None
    place: str
    bio: str
    contacts: bool


@dataclass(frozen=True, slots=True)
class _Row:
    """The counts of one page: where they stand in the text, and their values by label."""

    start: int
    end: int
    counts: dict[str, int]
    first: str


def read_pages(text: str) -> tuple[Page, ...]:
    """Return the pages in a message, in their order; none where its figures are told otherwise."""
    text = _numbers_first(text[:LONGEST])
    rows = list(_rows(text))
    if not rows or _TYPED.search(_without(text, rows)):
        return ()
    lines = text.splitlines()
    at = [(text.count("\n", 0, row.start), text.count("\n", 0, row.end)) for row in rows]
    starts = [0, *(_begin(lines, a[1] + 1, b[0]) for a, b in pairwise(at))]
    ends = [*starts[1:], len(lines)]
    pages = tuple(
        _page(text, lines, row, start, end)
        for row, start, end in zip(rows, starts, ends, strict=True)
    )
    asked = any(_ASKS.search(line) and " " in line for line in lines[: at[0][0]])
    alone = len(lines) > 1 or not _ASKS.search(text)
    return pages if alone and not asked and all(_is_named(p, lines) for p in pages) else ()


def _numbers_first(text: str) -> str:
    """Return the text, counts whose labels stand in the line above each (`pengikut`, `18,4rb`) with the label
    below. Where a label comes first and last, the first is a button (`Following`)."""
    lines = text.splitlines()
    kinds = [
        "label" if _LONE_LABEL.fullmatch(line) else "number" if _LONE.fullmatch(line) else ""
        for line in lines
    ]
    at = 0
    while at < len(lines):
        end = next((n for n in range(at, len(lines)) if not kinds[n]), len(lines))
        if end - at >= _PAIRS and kinds[at:end] == ["label", "number"] * ((end - at) // 2):
            for first in range(at, end, 2):
                lines[first : first + 2] = lines[first + 1], lines[first]
        at = end + 1
    return "\n".join(lines)


def is_shop(text: str) -> bool:
    """Return whether a message is the page of a shop at a marketplace."""
    names = {found["name"].casefold() for found in _SHOP.finditer(text[:LONGEST])}
    return len(names) > 2 and bool(names & _OF_SHOPS)


def _is_named(page: Page, lines: Sequence[str]) -> bool:
    """Whether a page says whose it is, or is so long that it can be nothing else."""
    return bool(page.handle) or (bool(page.name) and len(lines) > 2)


def _without(text: str, rows: Sequence[_Row]) -> str:
    for row in rows:
        text = text[: row.start] + " " * (row.end - row.start) + text[row.end :]
    return text


def _rows(text: str) -> Iterator[_Row]:
    """Yield runs of counts with nothing but marks between them, of followers and of posts or accounts followed."""
    if found := _TOGETHER.search(text):
        values = [parse_count(found[n]) for n in "abc"]
        if values[1] is not None:
            counts = dict(zip(("following", "followers", "likes"), values, strict=True))
            known = {name: value for name, value in counts.items() if value is not None}
            yield _Row(found.start(), found.end(), known, "following")
        return
    run: list[re.Match[str]] = []
    for match in [*_STAT.finditer(text), None]:
        if match and (not run or _BETWEEN.fullmatch(text, run[-1].end(), match.start())):
            run.append(match)
            continue
        if (row := _row(run)) is not None:
            yield row
        run = [match] if match else []


def _row(run: Sequence[re.Match[str]]) -> _Row | None:
    counts: dict[str, int] = {}
    for match in run:
        field = "following" if match["first"] else str(match.lastgroup)
        field = next((name for name in _LABELS if match[name]), field)
        number = match["number"] or match["behind"]
        if field == "subscribers" and (unit := _UNIT.match(match[field])):
            number = f"{number} {unit[0]}"
        value = parse_count(number.strip(" .,"))
        if value is not None:
            counts.setdefault(field, value)
    if "subscribers" in counts:
        counts.setdefault("followers", counts["subscribers"])
    if "followers" not in counts or not counts.keys() & {"following", "posts"}:
        return None
    return _Row(run[0].start(), run[-1].end(), counts, next(iter(counts)))


def _begin(lines: Sequence[str], after: int, row: int) -> int:
    """Return the line on which the page begins whose counts stand on line `row`; `after` is the first
    line that the page above may not have to itself."""
    first = max(after, row - _ABOVE)
    for at in range(row - 1, first - 1, -1):
        if not lines[at].strip():
            return at + 1
    marked = (n for n in range(first, row) if _HANDLE.fullmatch(lines[n].strip()))
    return next(marked, row)


def _page(text: str, lines: Sequence[str], row: _Row, start: int, end: int) -> Page:
    top, bottom = text.count("\n", 0, row.start), text.count("\n", 0, row.end)
    before = text[text.rfind("\n", 0, row.start) + 1 : row.start]
    behind = text[row.end :].partition("\n")[0]
    head = [*_parted(lines[start:top]), *_parted(re.split(r"[•·|]", before))]
    rest = [*_parted([behind]), *_parted(lines[bottom + 1 : end])]
    handle, platform, others = _account(head)
    platform = _platform_of(row, head, platform)
    if not handle:  # YouTube's page says it above, links of a page copied whole below
        link = next((m for line in rest if (m := _LINK.fullmatch(line))), None)
        handle = link[2].casefold() if link else ""
    said = [line for line in rest if not _CONNECTED.search(line)]
    said = said[: next((n for n, line in enumerate(said) if _TABS.fullmatch(line)), len(said))]
    if not others and handle and platform == "instagram" and said and _is_name(said[0]):
        others, said = [said[0]], said[1:]
    said = [line for line in said if not _WORN.fullmatch(line)]
    bio = "\n".join(_CONTACTS.sub("", line).strip(" :-|,") for line in said)
    place = next((line.partition("📍")[2] for line in said if "📍" in line), "")
    return Page(
        start,
        end,
        platform,
        handle,
        others[0] if others else "",
        row.counts["followers"],
        row.counts.get("following"),
        re.split(r"[,|•\n]", place)[0].strip(),
        "\n".join(line for line in bio.splitlines() if line),
        any(_CONTACTS.search(line) for line in said),
    )


def _parted(lines: Sequence[str]) -> list[str]:
    """Return the lines without what only divides them; one that announces what follows is none of it."""
    stripped = (line.strip(" \t•·|,-–—") for line in lines)
    return [line for line in stripped if line and len(line) <= 300 and not line.endswith(":")]


def _account(head: Sequence[str]) -> tuple[str, str | None, list[str]]:
    """Return the handle above the counts, the platform that a link states, and the lines besides."""
    kept = [line for line in head if not _WORN.fullmatch(line)]
    for line in kept:
        if link := _LINK.search(line):
            return link[2].casefold(), link[1].casefold(), [one for one in kept if one != line]
    words = [(line, word) for line in kept for word in line.split()]
    marked = next((pair for pair in words if pair[1].startswith("@")), None)
    marked = marked if marked and _HANDLE.fullmatch(marked[1].rstrip(".,")) else None
    alone = next(((line, line) for line in kept if _HANDLE.fullmatch(line)), None)
    first = words[0] if words and len(kept) == 1 and _HANDLE.fullmatch(words[0][1]) else None
    found = marked or alone or (first if first and re.search(r"[._\d]", first[1]) else None)
    if found is None:
        return "", None, [line for line in kept if _is_name(line)]
    line, word = found
    handle = word.lstrip("@").rstrip(".,").casefold()
    at = kept.index(line)
    near = [line.replace(word, " ").strip(" ()•|-"), *kept[at + 1 :], *reversed(kept[:at])]
    others = [one for one in near if one and _is_name(one) and one.casefold() != handle]
    return handle, None, others


def _is_name(line: str) -> bool:
    return len(line) <= 60 and any(c.isalpha() for c in line) and not _CONTACTS.search(line)


def _platform_of(row: _Row, head: Sequence[str], linked: str | None) -> str | None:
    """Return on which platform a page shows these counts: by its words, else by what each counts."""
    stated = linked or next(
        (m[1].casefold() for line in head if (m := _PLATFORM.search(line))), None
    )
    if stated or "subscribers" in row.counts:
        return stated or "youtube"
    if "likes" in row.counts:
        return "tiktok"
    return "instagram" if "posts" in row.counts and row.first != "following" else None
