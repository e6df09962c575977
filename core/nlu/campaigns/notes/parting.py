"""A message that tells of several people, each with figures of their own: `@rani laku 5, @hana laku 3`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from core.nlu.campaigns.codes import matching
from core.nlu.campaigns.money.paying import pays
from core.nlu.campaigns.notes.denying import only_denies
from core.nlu.campaigns.notes.echoing import completed, echoes, goes_on, names_day
from core.nlu.campaigns.notes.news import tells_news
from core.nlu.campaigns.notes.pending import in_between
from core.nlu.campaigns.planning.roster import leaves
from core.nlu.campaigns.planning.tasks import posts_in, task_in
from core.nlu.numbering import unnumbered
from core.nlu.words.tenses import NOT, NOT_YET
from core.nlu.words.vocabulary import known

_HANDLE: Final = r"(?<![\w@])@(?!\d[\d.,]{0,12}(?:rb|ribu|k|jt|juta)?(?![\w.]))[\w.]*\w"
"""An account; the `@50rb` of a price is none."""

SHORTEST: Final = 4
"""Letters of an account that is known without its @."""
_BREAK: Final = re.compile(
    r"(?:[;\n]|,(?!\d)|[.!](?=\s)|\b(?:dan|and|tapi|tp|but|terus|trus|lalu|then|sedangkan)\b)\s{0,3}",
    re.IGNORECASE,
)
_ITEM: Final = re.compile(r"\n[^\S\n]{0,8}[-•*–·][^\S\n]{1,8}")
_AMOUNT: Final = re.compile(
    r"\d\s{0,2}(?:rb|ribu|k|jt|juta|thousand|million)\b|\brp\.?\s{0,2}\d", re.IGNORECASE
)
_NOTHING: Final = re.compile(
    rf"[\s,:;=–—-]{{0,6}}(?:(?:has|have|is|was|got|yang|masih|still)\s{{1,3}}){{0,2}}(?:nothing|none|nil|zero|nope|no|not|kosong|nol|{NOT_YET}|{NOT})(?:\s{{1,3}}(?:yet|so\s{{1,3}}far|ada|sama\s{{1,3}}sekali|at\s{{1,3}}all|paid|dibayar|apa-?apa)){{0,3}}[\s.,;!]{{0,4}}(?:$|\n)",
    re.IGNORECASE,
)
"""What is told of somebody of whom nothing is so: `@rani 200k, @hana nothing yet`."""
_NAMED_ITEM: Final = re.compile(rf"(?:\n|^)[^\S\n]{{0,8}}[-•*–·][^\S\n]{{1,8}}{_HANDLE}")
_ITEM_WORD: Final = re.compile(
    r"(?:(?<=\n- )|(?<=\n-  )|(?<=\n-   )|(?<=\n• )|(?<=\n\* ))[a-z][a-z_]{3,28}(?=[\s:,-])",
    re.IGNORECASE,
)
_SUM: Final = re.compile(
    r"(?<![\w.,@])\d[\d.,]{0,14}\s{0,2}(?:rb|ribu|k|jt|juta|thousand|million)\b", re.IGNORECASE
)
_OF_NEXT: Final = re.compile(
    r"(?<![\w.,@])(?:rp\.?\s{0,2})?\d[\d.,]{0,14}\s{0,2}(?:(?:rb|ribu|k|jt|juta|thousand|million|pcs|biji|porsi|botol|pieces|lagi|more|sent|paid|transferred|given|dikirim|ditransfer|dibayar)\s{1,3}){0,3}"
    r"(?:ke|buat|bwt|untuk|utk|to|for|dari|dr|from|lewat|via|through|by|punya|sama|dengan|dgn|with)\s{1,3}(?:(?:si|kak|mbak|mba|mas|bang|bu|pak)\s{1,3})?$",
    re.IGNORECASE,
)
"""A number that is of whoever is named behind it: `transfer 50rb ke @rani, 60rb ke @hana`."""
_AND_OF_NEXT: Final = re.compile(
    rf"(?:\b(?:sama|plus|serta)|[&+])\s{{1,3}}(?P<of>{_OF_NEXT.pattern})", re.IGNORECASE
)
_OF_FEE: Final = re.compile(
    r"(?<![a-z])(?:lunas|setengah(?:nya)?|separ[ou]h(?:nya)?|penuh|half|in\s{1,3}full|fully|barter(?:an)?|gratis|for\s{1,3}free)(?![a-z])",
    re.IGNORECASE,
)
"""A share of the fee, or what is done for none: `i paid @rani half and @bela in full`, `@cici barter`."""
_CLOSING: Final = re.compile(
    r"\d(?:\s*(?:rb|ribu|k|jt|juta|thousand|million)\b)?([^\d]*)$", re.IGNORECASE
)
_ASIDE: Final = re.compile(
    r"\([^)]{0,80}\)|\b(?:yang|yg|dari|di|ke|si|kak|mbak|mba|mas|bang|bu|pak|from|who|the|for|untuk|buat)\b[^,;\n]{0,80}"
    r"|\b(?:dan|and|sama|bareng|bersama|dengan|dgn|with|serta|plus|juga|jg|also|too|both|atau|or|masing-?masing|each|dong|ya|fee|honor|deal)\b",
    re.IGNORECASE,
)
"""What joins two names, or says who somebody is: no words of their own."""
_STAYS: Final = re.compile(
    r"\W{0,3}(?:(?:masih|tetap|tetep|still|is|will|yang|yg|itu|mah|sih|the|katanya)\s{1,3}){0,3}(?:lanjut|ikut|jalan|aman|jadi|bisa|mau|oke|ok|in|on|fine|staying|stays|continues?|going\s{1,3}on|goes\s{1,3}on)\b",
    re.IGNORECASE,
)
_WORDS: Final = re.compile(r"[a-z]{3}", re.IGNORECASE)


def tells_of_each(text: str) -> bool:
    """Return whether a message says what each of several people did, and asks nothing:
    `@rani deal, @hana deal`."""
    told = parts(text)
    news = [tells_news(part) for part in told]
    settled = any(news) and all(n or in_between(p) for n, p in zip(news, told, strict=True))
    return "?" not in text and settled


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
    owners = _owners(codes)
    found = [match.start() for match in owners.finditer(text)]
    if len(found) < 2:
        return ()
    starts = [_number_of(text, 0, found[0]), *(_begin(text, a, b) for a, b in pairwise(found))]
    opening = text[: starts[0]]
    behind = text[starts[1] : found[1]]
    leads = bool(behind) and not _OF_NEXT.fullmatch(behind) and tells_of_one(opening)
    said = [
        owners.sub(" ", text[start:end])
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True)
    ]
    if not any(map(_tells, [opening, *said])):
        return ()
    told: list[str] = []
    begun = starts[0]
    for place, (words, end) in enumerate(zip(said, [*starts[1:], len(text)], strict=True)):
        own = _tells(words) or _own(words) or (place == 0 and leads)
        last = bool(told) and place == len(said) - 1
        own = own or (last and (_stays(words) or _ends(words, text[: found[place]])))
        own = own or (bool(told) and _NOTHING.match(words) is not None)
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
    shared = "" if leads or re.search(r"\d", opening) else opening
    closing = _CLOSING.search(told[-1])
    paid = closing is not None and pays(closing[1]) and not any(map(pays, told[:-1]))
    close = closing[1] if closing and paid and all(map(_AMOUNT.search, told)) else ""
    bare = [owners.match(part) is not None or part[:1].isdigit() for part in told]
    first, *others = (part + close for part in told[:-1])
    behind = [
        shared + part if lacks and _takes(owners.sub(" ", part), shared) else part
        for part, lacks in zip([*others, told[-1]], bare[1:], strict=True)
    ]
    return (opening + first, *behind)


def _takes(words: str, shared: str) -> bool:
    """Return whether what opens a message holds for somebody of whom these words are told: not where they name
    another day, or tell nothing of that kind (`paid: @rani 200k, @hana on hold`)."""
    if _NOTHING.match(words) or (names_day(shared) and names_day(words)):
        return False
    return _tells(words) or echoes(words) or goes_on(words)


def mixes(text: str, codes: Iterable[str | None] = ()) -> bool:
    """Return whether a message names several people with amounts between and behind them, and does not tell
    which is whose."""
    names = list(re.finditer(_HANDLE, text))
    if len({m[0].casefold() for m in names}) < 2 or parts(text, codes):
        return False
    within = len(_AMOUNT.findall(text, names[0].end(), names[-1].start()))
    amounts = {m[0].casefold() for m in _SUM.finditer(text)}
    return within > 0 and len(amounts) > 1


def tells_of_one(words: str) -> bool:
    """Return whether words tell a stage, a payment, a publication, or a state in between."""
    return tells_news(f"@a {words}") or posts_in(words) or in_between(words)


def _tells(words: str) -> bool:
    """Return whether words say something of whoever is named with them that is noted."""
    return (
        bool(re.search(r"\d", words) or _OF_FEE.search(words))
        or tells_news(f"@a {words}")
        or posts_in(words)
        or leaves(f"@aa {words}")
    )


def _own(words: str) -> bool:
    """Return whether words are of the one who is named with them alone, whatever they tell: `masih nego`,
    `besok`, or any that a comma closes."""
    if in_between(words) or echoes(words) or only_denies(words):
        return True
    closed = _BREAK.search(words)
    return (
        closed is not None and _WORDS.search(_ASIDE.sub(" ", words[: closed.start()])) is not None
    )


def _ends(words: str, before: str) -> bool:
    """Return whether words at the end of a list are of the last one alone: `@rani 200k, @hana on hold`."""
    listed = (
        re.search(r"(?:[,;\n]|\b(?:and|dan))\s{1,3}(?:and\s|dan\s|[-•*]\s)?\s{0,3}$", before)
        is not None
    )
    shared = re.search(
        r"\b(?:juga|jg|too|also|as\s+well|both|same|sama|each|masing)\b", words, re.I
    )
    return listed and not shared and _WORDS.search(_ASIDE.sub(" ", words)) is not None


def _stays(words: str) -> bool:
    """Return whether words say of whom they are that they take part all the same: `@rani batal, @bela lanjut`."""
    return _STAYS.match(words) is not None


def _number_of(text: str, since: int, start: int) -> int:
    """Return where a number begins that is of whom `start` names, else `start`."""
    number = _OF_NEXT.search(text, since, start)
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
    breaks = [m.end() for m in _BREAK.finditer(text, before, start)]
    lead = text[breaks[-1] : start] if breaks else ""
    if number := _OF_NEXT.fullmatch(lead):
        return breaks[-1] + number.start()
    telling = (
        tells_of_one(lead) or echoes(lead) or tells_news(f"{lead} @a") or task_in(f"{lead} @a")
    )
    return breaks[-1] if telling else start
