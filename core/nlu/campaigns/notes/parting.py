"""A message that tells of several people, each with figures of their own: `@rani laku 5, @hana laku 3`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from core.nlu.campaigns.codes import besides, matching
from core.nlu.campaigns.money.dividing import divides
from core.nlu.campaigns.money.fractions import PART
from core.nlu.campaigns.money.paying import pays
from core.nlu.campaigns.notes.beside_names import (
    BREAK,
    NOTHING,
    answers,
    ends,
    owns,
    stays,
    tells,
    tells_of_one,
)
from core.nlu.campaigns.notes.contrasting import paid_instead
from core.nlu.campaigns.notes.echoing import completed, echoes, goes_on, names_day
from core.nlu.campaigns.notes.news import tells_news
from core.nlu.campaigns.notes.pending import in_between
from core.nlu.campaigns.planning.tasks import task_in
from core.nlu.numbering import unnumbered
from core.nlu.words.vocabulary import known

_HANDLE: Final = r"(?<![\w@])@(?!\d[\d.,]{0,12}(?:rb|ribu|k|jt|juta)?(?![\w.]))[\w.]*\w"
"""An account; the `@50rb` of a price is none."""

SHORTEST: Final = 4
"""Letters of an account that is known without its @."""
_ITEM: Final = re.compile(r"\n[^\S\n]{0,8}[-•*–·][^\S\n]{1,8}")
_AMOUNT: Final = re.compile(
    r"\d\s{0,2}(?:rb|ribu|k|jt|juta|thousand|million)\b|\brp\.?\s{0,2}\d", re.IGNORECASE
)
_NAMED_ITEM: Final = re.compile(rf"(?:\n|^)[^\S\n]{{0,8}}[-•*–·][^\S\n]{{1,8}}{_HANDLE}")
_ITEM_WORD: Final = re.compile(
    r"(?:(?<=\n- )|(?<=\n-  )|(?<=\n-   )|(?<=\n• )|(?<=\n\* ))[a-z][a-z_]{3,28}(?=[\s:,-])",
    re.IGNORECASE,
)
_SUM: Final = re.compile(
    r"(?<![\w.,@])\d[\d.,]{0,14}\s{0,2}(?:rb|ribu|k|jt|juta|thousand|million)\b", re.IGNORECASE
)
_OF_NEXT: Final = re.compile(
    rf"(?<![\w.,@])(?:{PART}\s{{1,3}}(?:of\s{{1,3}}(?:it|(?:the|his|her)\s{{1,3}}fee)\s{{1,3}})?|"
    r"(?:rp\.?\s{0,2})?\d[\d.,]{0,14}\s{0,2}(?:(?:rb|ribu|k|jt|juta|thousand|million|pcs|biji|porsi|botol|pieces|lagi|more|sent|paid|transferred|given|dikirim|ditransfer|dibayar)\s{1,3}){0,3})"
    r"(?:ke|buat|bwt|untuk|utk|to|for|dari|dr|from|lewat|via|through|by|punya|sama|dengan|dgn|with)\s{1,3}(?:(?:si|kak|mbak|mba|mas|bang|bu|pak)\s{1,3})?$",
    re.IGNORECASE,
)
"""A number that is of whoever is named behind it: `transfer 50rb ke @rani, 60rb ke @hana`."""
_COUNTED: Final = re.compile(rf"\d|{PART}", re.IGNORECASE)
_AND_OF_NEXT: Final = re.compile(
    rf"(?:\b(?:sama|plus|serta)|[&+])\s{{1,3}}(?P<of>{_OF_NEXT.pattern})", re.IGNORECASE
)
_HIS_SHARE: Final = re.compile(
    rf"(?P<said>{_HANDLE}\s{{1,3}}{PART})\s{{0,3}}(?:[,;&]|\b(?:dan|sama|and)\b|\s){{0,4}}",
    re.IGNORECASE,
)
"""Somebody with a share and no other words: `@rani 25%, @hana 50% udah ditransfer`."""

_CLOSING: Final = re.compile(
    r"\d(?:\s*(?:rb|ribu|k|jt|juta|thousand|million|persen|percent)\b|\s?%)?([^\d]*)$",
    re.IGNORECASE,
)
_WORDED: Final = re.compile(r"^[^\n]{0,20}?[a-z]{3}", re.IGNORECASE)
"""Behind a name of a list, words of its line: they are nobody else's, whatever they tell."""

_INSTALMENT: Final = re.compile(
    r"\b(?:termin|cicilan|angsuran|tahap|pembayaran|payment|instal?lment)\s{1,3}(?:ke\s?-?\s?|#|no\.?\s?)?\d\b",
    re.IGNORECASE,
)
"""What opens a message for all with a number that is of nobody: `termin 2 @a 40%, @b 50%`."""

_SHARED_BY: Final = re.compile(
    rf"[^@,;\n\d]{{0,40}}{PART}\s{{1,3}}(?:ke|buat|bwt|untuk|utk|to|for)\s{{1,3}}{_HANDLE}"
    rf"(?:\s{{0,3}}(?:,|&|\b(?:dan|sama|and)\b)\s{{0,3}}{_HANDLE}){{1,9}}\s{{1,3}}(?![^@]{{0,40}}\b(?:full|lunas))(?P<paid>[^@,;\n\d]{{1,40}})",
    re.IGNORECASE,
)
"""A share that goes to several, and that it is paid: `dp 30% for @rani and @hana paid`."""

_LINK: Final = re.compile(
    r"(?:[\s,]{1,3}(?:kalau|kalo|klo|sedangkan|sementara|while|as\s{1,3}for))\s{1,3}$",
    re.IGNORECASE,
)
"""What leads on to the next one: `udah bayar @rani, kalo @hana belum`."""
_JOINT: Final = re.compile(
    r"\s{0,3}(?:dan|sama|and|&|\+|plus|serta|dengan|dgn)\s{0,3}", re.IGNORECASE
)


def tells_of_each(text: str) -> bool:
    """Return whether a message says what each of several people did, and asks nothing:
    `@rani deal, @hana deal`."""
    if "?" in text:
        return False
    news = False
    for part in parts(text):
        if tells_news(part):
            news = True
        elif not in_between(part):
            return False
    return news


def marked(text: str, handles: Iterable[str]) -> str:
    """Return a text in which these accounts have their @: `rani.id laku 3, hana_id laku 2`. One that is
    short enough to be a word has it only where it begins what is told beside somebody else."""
    known = sorted(set(handles), key=len, reverse=True)
    told = _signed(text, [h for h in known if len(h) >= SHORTEST], r"(?<![\w@./])")
    short = [h for h in known if len(h) == SHORTEST - 1]
    return _signed(told, short, r"(?:(?<=^)|(?<=[,;\n])|(?<=[,;] ))") if "@" in told else told


def _signed(text: str, names: Sequence[str], begins: str) -> str:
    if not names:
        return text
    either = "|".join(map(re.escape, names))
    return re.sub(rf"{begins}({either})(?![\w@]|[./]\w)", r"@\1", text, flags=re.IGNORECASE)


def handles_in(text: str) -> tuple[str, ...]:
    """Return the accounts that a text names with their @, whatever it says of them."""
    names = (match.removeprefix("@").casefold() for match in re.findall(_HANDLE, text))
    return tuple(dict.fromkeys(names))


def parts(text: str, codes: Iterable[str | None] = ()) -> tuple[str, ...]:
    """Return what a message says of each, a text for each; empty unless two are told something.

    Whoever is named right before somebody else shares what stands behind both. What opens the
    message ("transfer @rani 500rb, @hana 300rb") holds for all who have no such words of their own,
    as does a payment that closes it for all who have an amount.
    codes: promo codes that stand for whoever has them.
    """
    text, listed = _itemised(text)
    owners = _owners(besides(text, codes))
    found = [match.start() for match in owners.finditer(text)]
    shared = _SHARED_BY.fullmatch(text)
    if len(found) < 2 or divides(text) or (shared and pays(shared["paid"])):
        return ()
    if told_apart := paid_instead(text):
        return told_apart
    starts = [_number_of(text, found[0]), *(_begin(text, a, b) for a, b in pairwise(found))]
    opening = text[: starts[0]]
    behind = text[starts[1] : found[1]]
    opens = bool(behind) and tells_of_one(opening)
    leads = opens and not _OF_NEXT.fullmatch(behind)
    opens = opens and starts[0] == found[0]  # `lunasin @rani, setengah ke @hana`
    said = [
        owners.sub(" ", text[start:end])
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True)
    ]
    if not any(map(tells, [opening, *said])):
        return ()
    told: list[str] = []
    begun = starts[0]
    for place, (words, end) in enumerate(zip(said, [*starts[1:], len(text)], strict=True)):
        answered = not told and answers(words) and tells_of_one(opening)
        if answered and (first := _first_of(said, place)):
            leads = True
            told.append(_LINK.sub("", text[begun : starts[first]]))
            begun = starts[first]
        own = tells(words) or owns(words) or (place == 0 and (leads or opens))
        last = bool(told) and place == len(said) - 1
        own = own or (last and (stays(words) or ends(words, text[: found[place]])))
        own = own or (bool(told) and NOTHING.match(words) is not None)
        own = own or (listed and _WORDED.search(words) is not None)
        if own or (told and goes_on(words)):
            told.append(text[begun:end])
            begun = end
    if len(told) < 2:
        return ()
    told[-1] += text[begun:]
    if listed:
        told = [_own_items(part, owners) for part in told]
    return completed(_shared(opening, told, owners, leads=leads))


def strays(text: str, codes: Iterable[str | None] = ()) -> tuple[str, ...]:
    """Return the items of a list that name nobody, where the others do: they are noted of nobody."""
    text, listed = _itemised(text)
    if not listed:
        return ()
    owners, items = _owners(codes), _ITEM.split(f"\n{text}")[1:]
    return tuple(one.strip() for one in items if one.strip() and not owners.search(one))


def _owners(codes: Iterable[str | None]) -> re.Pattern[str]:
    told = tuple(code for code in codes if code)
    return re.compile(rf"{_HANDLE}|{matching(told).pattern}" if told else _HANDLE, re.IGNORECASE)


def _itemised(text: str) -> tuple[str, bool]:
    """Return a text without the numbers of its lines, and whether it is a list whose items name people."""
    text = unnumbered(text)
    listed = len(_NAMED_ITEM.findall(text)) > 1
    return _ITEM_WORD.sub(_stranger, text) if listed else text, listed


def _stranger(word: re.Match[str]) -> str:
    """Return the first word of an item with an @ where it can only be a name: the others begin with theirs."""
    return word[0] if known(word[0].lower()) else f"@{word[0]}"


def _own_items(part: str, owners: re.Pattern[str]) -> str:
    """Return a part without the items of its list that name nobody, for they are nobody's."""
    last = max(m.end() for m in owners.finditer(part))
    other = _ITEM.search(part, last)
    return part[: other.start()] if other and part[other.end() :].strip() else part


def _shared(
    opening: str, told: list[str], owners: re.Pattern[str], *, leads: bool
) -> tuple[str, ...]:
    """Return what is told of each with the words that open or close the message for all. leads: the
    opening tells of the first alone."""
    shared = "" if leads or re.search(r"\d", _INSTALMENT.sub("", opening)) else opening
    closing = _CLOSING.search(told[-1])
    paid = closing is not None and pays(closing[1]) and not any(map(pays, told[:-1]))
    shares = [share["said"] for share in map(_HIS_SHARE.fullmatch, told[:-1]) if share]
    if paid and len(shares) == len(told) - 1:
        told = [*shares, told[-1]]
    alike = all(map(_AMOUNT.search, told)) or bool(paid and told[:-1] == shares)
    close = closing[1] if closing and paid and alike else ""
    bare = [owners.match(part) is not None or _COUNTED.match(part) is not None for part in told]
    first, *others = (part + close for part in told[:-1])
    behind = [
        shared + part if lacks and _takes(owners.sub(" ", part), shared) else part
        for part, lacks in zip([*others, told[-1]], bare[1:], strict=True)
    ]
    return (opening + first, *behind)


def _takes(words: str, shared: str) -> bool:
    """Return whether what opens a message holds for somebody of whom these words are told: not where they name
    another day, or tell nothing of that kind (`paid: @rani 200k, @hana on hold`)."""
    if NOTHING.match(words) or (names_day(shared) and names_day(words)):
        return False
    return tells(words) or echoes(words) or goes_on(words)


def mixes(text: str) -> bool:
    """Return whether a message names several people with amounts between and behind them, and does not tell
    which is whose, or divides an amount among them that it does not tell."""
    names = list(re.finditer(_HANDLE, text))
    if len({m[0].casefold() for m in names}) < 2 or parts(text):
        return False
    if divides(text):
        return True
    within = len(_AMOUNT.findall(text, names[0].end(), names[-1].start()))
    amounts = {m[0].casefold() for m in _SUM.finditer(text)}
    return within > 0 and len(amounts) > 1


def _first_of(said: Sequence[str], place: int) -> int:
    """Return the place of the first of those who are named together with the one at `place`: `@cici sama @dina`."""
    while place and _JOINT.fullmatch(said[place - 1]):
        place -= 1
    return place


def _number_of(text: str, start: int) -> int:
    """Return where a number begins that is of whom `start` names, else `start`."""
    number = _OF_NEXT.search(text, 0, start)
    return number.start() if number else start


def _begin(text: str, before: int, start: int) -> int:
    """Return where what is told of whom `start` names begins: with the item of a list that names them, at the
    words before the name that tell something themselves (`..., jangan lupa bayar @rani`), else at the name.
    before: of whom is told before."""
    items = [m.end() for m in _ITEM.finditer(text, before, start)]
    if items:
        return items[-1]
    if number := _AND_OF_NEXT.search(text, before, start):
        return number.start("of")
    breaks = [m.end() for m in BREAK.finditer(text, before, start)]
    lead = text[breaks[-1] : start] if breaks else ""
    if number := _OF_NEXT.fullmatch(lead):
        return breaks[-1] + number.start()
    telling = (
        tells_of_one(lead) or echoes(lead) or tells_news(f"{lead} @a") or task_in(f"{lead} @a")
    )
    return breaks[-1] if telling else start
