"""The account that a row is about, and the platform that its cells name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.imports.lists.accounts import BESIDE
from core.imports.lists.meanings import (
    fold,
)
from core.imports.lists.sums import is_sum
from core.imports.lists.taxonomy import category
from core.imports.lists.vocabulary import INVITING, OTHER_NETWORKS, PLACES, PLATFORM_WORDS, UNSAID
from core.imports.values.links import Link, leads_elsewhere, read_link
from core.imports.values.values import count, handle, label, price
from core.nlu.amounts.telephones import MOBILE
from core.nlu.places.cities import resolve_city

AT = re.compile(r"(?<![\w@.])@(?!\d[\d.,]*(?:rb|ribu|k|jt|juta)?(?![\w.]))([\w.\-]{1,60})")
"""A handle with its @ amid other words: no part of an e-mail address, and no price of each."""


_ELSEWHERE = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def without_links(text: str) -> str:
    """Return a text without its links: a name in one is of the site that it leads to."""
    return _ELSEWHERE.sub(" ", text)


_PHONE = re.compile(MOBILE)
"""Some write their number where an account is asked for."""


_SPACED = re.compile(r"@[\w.]{1,60}\s{1,3}(?P<rest>[a-z\d_.]{1,30}(?:\s[a-z\d_.]{1,30}){0,2})")
"""A handle with blanks in it, which no account has: the first word alone may be somebody else's."""


_PLAIN = re.compile(r"[\w.]{1,30}")
"""What handles of Instagram and TikTok consist of, and how long they are."""


_COUNTING = 3
"""Digits of a bare number that counts rows, or accounts, and is nobody's name."""


@dataclass(frozen=True, slots=True)
class Account:
    """Whose row it is; `assumed` where nothing says on which platform; `reason` if it is none."""

    platform: str = "instagram"
    handle: str | None = None
    assumed: bool = False
    reason: str | None = None


def read_account(name: object, url: object, where: object, stated: str | None = None) -> Account:
    """Return the account of a row from its cells; `stated` is the platform that the header names."""
    if label(name) is None and label(url) is None:
        return Account(reason="no_handle")
    link = read_link(name) or read_link(url)
    named, unclear = _platform_of(where, link)
    if unclear:
        return Account(reason=unclear)
    owner, beside = (None, "") if read_link(name) else _named(name)
    if link and link.handle and (owner is None or str(name).strip().isalpha()):
        owner = link.handle  # a bare word beside it is what somebody is called (`Momo`)
    if link is None and is_sum(name):
        return Account(reason="heading")
    known = named or (link.platform if link else None) or platform_in(beside) or stated
    if known is None and leads_elsewhere(url):
        return Account(reason="bad_platform")
    platform = known or "instagram"
    if owner is None or _is_amount(name) or _PHONE.fullmatch(owner) or not _is_of(owner, platform):
        return Account(reason="bad_handle")
    return Account(platform, owner, assumed=known is None)


def _is_amount(name: object) -> bool:
    """Return whether a cell without @ counts rows, or is money (`350rb`); more bare digits may be a name."""
    plain = "" if label(name) is None else str(name).strip()
    if "@" in plain or (plain.isdecimal() and len(plain) > _COUNTING):
        return False
    return count(plain) is not None or price(plain) is not None


def _is_of(owner: str, platform: str) -> bool:
    return platform == "youtube" or _PLAIN.fullmatch(owner) is not None


def _platform_of(where: object, link: Link | None) -> tuple[str | None, str | None]:
    """Return the platform that a cell states, and why the row cannot be used: it names one that is not
    read here, or several of which the link is to none."""
    named = platforms_in(where)
    if len(named) > 1:
        known = link.platform if link and link.platform in named else None
        return known, None if known else "several_platforms"
    platform = platform_in(where)
    return platform, "bad_platform" if label(where) and platform is None else None


def _named(cell: object) -> tuple[str | None, str]:
    """Return the handle that a cell names, and what else it says (`IG: @dapur.nina`)."""
    whole = None if _names_nobody(cell) else handle(cell)
    said = without_links(str(cell)) if whole is None else ""
    found = AT.search(said)
    if found and (rest := _SPACED.fullmatch(said.strip())) and not _is_remark(rest["rest"]):
        return None, ""
    if found is None and whole is None and (beside := BESIDE.fullmatch(said.strip())):
        name = beside["name"] or beside["marked"] or beside["first"]
        return handle(name), beside[0].replace(name, " ")
    if found is None:
        return whole.rstrip(".") if whole else None, ""
    return handle(found[1].rstrip(".-")), AT.sub(" ", said)


def _is_remark(words: str) -> bool:
    """Return whether lower-case words behind a handle are known to be no part of it."""
    return all(w in INVITING or resolve_city(w) or category(w) for w in words.split())


def _names_nobody(cell: object) -> bool:
    """Return whether a cell of accounts consists of words such as `klik`, `lihat profil`, `belum`."""
    words = set(fold(str(cell)).split())
    return bool(words) and "@" not in str(cell) and words <= INVITING | UNSAID


def titled(title: str) -> str | None:
    """Return the one account that is named above a table, as on a sheet that somebody made of one."""
    named = {found[1].rstrip(".-").casefold() for found in AT.finditer(without_links(title))}
    return handle(named.pop()) if len(named) == 1 else None


def platforms_in(cell: object) -> set[str]:
    """Return what a cell names: platforms, and other networks as they are called there."""
    words = fold(str(cell)).split() if label(cell) else []
    return {PLATFORM_WORDS.get(w, w) for w in words if w in PLATFORM_WORDS or w in OTHER_NETWORKS}


def platform_in(cell: object) -> str | None:
    """Return the first platform that a cell's words name, or None."""
    words = fold(str(cell)).split() if label(cell) else []
    named = next((PLATFORM_WORDS[word] for word in words if word in PLATFORM_WORDS), None)
    return named or PLACES.get(" ".join(words))
