"""Accounts and platforms: @names, profile links and the names of the three platforms."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.scan import Scan
from core.nlu.words.bags import bag
from core.nlu.words.denials import denies, denies_too
from core.nlu.words.platforms import NAMED

_NAME = r"[a-z0-9_](?:[a-z0-9_.\-]{0,28}[a-z0-9_])?"
_LINK = re.compile(
    r"(?:https?://)?(?:www\.|m\.|id\.)?"
    r"(?:(?P<ig>instagram\.com|instagr\.am|ig\.me)|(?P<tt>tiktok\.com)|(?P<yt>youtube\.com|youtu\.be))"
    rf"(?:/(?:(?P<at>@)|(?P<dir>stories|c|user)/)?(?P<name>{_NAME}))?(?P<tail>[/?#]\S*)?",
)
_OTHER_LINK = re.compile(r"(?:https?://|www\.)\S+|\b(?:vm|vt)\.tiktok\.com/\S+")
_MENTION = re.compile(rf"(?<![\w.@])@({_NAME})(?![a-z0-9_@])")
_PRICE = re.compile(r"\d[\d.,]*(?:rb|ribu|k|jt|juta|rban|jtan)?|rp[\d.,]*\w*")
_RESERVED: Final = bag(
    "p reel reels tv explore accounts about direct stories watch shorts channel playlist feed "
    "results video tag music discover live foryou following"
)
_KEPT = re.compile(
    r"\b(?:kampanye|campaign|campain|rekom\w*|recom\w*|catatan|data|caption|nilai|rating|bintang|skor)\b"
)
"""What accounts are taken off in earnest, rather than left out of a list."""

_MACHINE = frozenset({"gandeng", "gandengbot", "gandeng_bot"})

_NAMED = re.compile(
    r"\b(?:akun(?:nya)?|ig|instagram|tiktok|youtube|username|user|handle|channel|profil)"
    r"\s*[:=]?\s+([a-z0-9]+(?:[._][a-z0-9]+)+|(?=[a-z]*\d)[a-z0-9]{5,30})(?![\w@])"
)
_UNDERSCORED = re.compile(r"(?<![\w@./])(?=[a-z0-9.]*_)[a-z0-9][a-z0-9_.]{2,28}[a-z0-9](?![\w@])")
_DOTTED = re.compile(r"(?<![\w@./])([a-z]{3,15})\.([a-z0-9]{2,15})(?![\w@./])")
_ASKED = re.compile(
    r"(?<![a-z])(?:cek|cekin|check|periksa|akun(?:nya)?|account|vs|brief|audit)\s+$"
)
_PAYS = re.compile(
    r"(?<![a-z])(?:tf|transfer(?:in)?|bayar(?:in|kan)?|lunasi|lunasin|pelunasan|fee|honor|dp|paid|pay)\s+(?:(?:fee|honor|dp|ke|to|si|kak|mbak|mas|buat|untuk)\s+)*$"
)
_AMOUNT_NEXT = re.compile(r"\s+(?:(?:fee|honor|dp|sebesar)\s+)?(?:rp\.?\s*)?\d")
"""`tf mbak.seblak 450rb`: who is paid stands between the word and the amount."""

_DOMAINS = bag("com co id net org xlsx csv xls pdf json zip docx txt jpg png io me my")

_WRITTEN: Final = re.compile(r"@[\w.]*\w")


def with_plain_names(text: str) -> str:
    """Return a text in which all accounts are called `@x`, so that a word within a name (`@teh.tarik`) says nothing."""
    return _WRITTEN.sub("@x", text)


def read_handles(scan: Scan) -> None:
    """Take links, @names and account-like words; states `handles` and, for links, `platform`."""
    found: dict[str, None] = {}
    platforms: dict[str, None] = {}
    if "." in scan.rest or "/" in scan.rest:
        _read_links(scan, found, platforms)
    if "@" in scan.rest:
        _read_mentions(scan, found)
    if "_" in scan.rest or "." in scan.rest:
        _read_bare(scan, found)
    if found:
        scan.slots["handles"] = tuple(found)
    if len(platforms) == 1:
        scan.state("platform", next(iter(platforms)))


def _read_links(scan: Scan, found: dict[str, None], platforms: dict[str, None]) -> None:
    for match in _LINK.finditer(scan.rest):
        if not match["name"] and not match["tail"] and "://" not in match[0]:
            continue
        platform = next(
            p for p, g in (("instagram", "ig"), ("tiktok", "tt"), ("youtube", "yt")) if match[g]
        )
        platforms[platform] = None
        name = match["name"]
        directed = match["at"] or match["dir"] or platform == "instagram"
        if name and directed and (match["dir"] or name not in _RESERVED):
            found[name] = None
            scan.take(*match.span(), "handle")
        else:
            scan.take(*match.span(), "link")
    for match in _OTHER_LINK.finditer(scan.rest):
        scan.take(*match.span(), "link")


def _read_mentions(scan: Scan, found: dict[str, None]) -> None:
    left_out = not _KEPT.search(scan.text)
    denied: int | None = None
    for match in _MENTION.finditer(scan.rest):
        name = match[1].rstrip(".-")
        if _PRICE.fullmatch(name):
            continue
        start, end = match.start(), match.start() + 1 + len(name)
        joins = denied is not None and denies_too(scan.text, denied, start, end)
        denied = end if left_out and (joins or denies(scan.text, start, end)) else None
        if denied:
            scan.exclude("handles", name)
        elif name not in _MACHINE:
            found[name] = None
        scan.take(start, end, "handle")


def _read_bare(scan: Scan, found: dict[str, None]) -> None:
    for pattern in (_NAMED, _UNDERSCORED, _DOTTED):
        for match in pattern.finditer(scan.rest):
            name = match[0] if pattern is not _NAMED else match[1]
            if name.rpartition(".")[2] in _DOMAINS or name.replace(".", "").isdigit():
                continue
            asked = _ASKED.search(scan.text, max(0, match.start() - 16), match.start())
            paid = _PAYS.search(
                scan.text, max(0, match.start() - 24), match.start()
            ) and _AMOUNT_NEXT.match(scan.text, match.end())
            if pattern is _DOTTED and not (
                asked or paid or _looks_like_account(match[1], match[2])
            ):
                continue
            found[name] = None
            scan.take(match.end() - len(name), match.end(), "handle")


def _looks_like_account(left: str, right: str) -> bool:
    from core.nlu.words.vocabulary import known

    return not (known(left) and known(right))


def read_platform(scan: Scan) -> None:
    """Take the names of platforms; states `platform` when exactly one is named."""
    named: dict[str, None] = {}
    denied: int | None = None
    for match in NAMED.finditer(scan.rest):
        platform = str(match.lastgroup)
        start, end = match.span()
        joins = denied is not None and denies_too(scan.text, denied, start, end)
        denied = end if joins or denies(scan.text, start, end) else None
        if denied:
            scan.exclude("platform", platform)
        else:
            named[platform] = None
        scan.take(start, end, "platform")
    if len(named) == 1 or (named and "platform" in scan.excluded):
        scan.state("platform", list(named)[-1])
