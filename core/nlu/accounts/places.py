"""Places in a campaign as the accounts that stand there: `yang pertama dp 50rb, yang kedua 75rb`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from core.nlu.hints import counts_things, place_of, places_in

_DETERMINER: Final = re.compile(
    r"\b(?:(?:yang|yg|yng|sing|nu|nan|nyang|the|si|orang|akun|kandidat|kreator|influencer|creator)\s{1,3}){1,3}$"
)
"""What belongs to a place and not to an account."""

_ONE: Final = re.compile(r"\s{1,3}(?:one|creator|person|influencer|kreator)(?!\w)")
_NEXT: Final = re.compile(
    r"(?<![\w@-])(?P<named>kedua|ketiga|keempat|kelima|kadua|katilu|(?<!\d\s)second|third|fourth|fifth|2nd|3rd|4th|5th)"
    r"(?![\w-]|\s{1,3}(?:kali\w{0,3}|orang|org|kreator|akun|pihak|belah|times?|videos?|posts?|hand|half|payments?)\b)"
)
"""Behind one that is pointed at, another needs no `yang`: `yg pertama 275rb, kedua 300rb`."""

_FIRST_ONE: Final = re.compile(
    r"(?<![\w@-])(?P<named>first|1st|second|2nd|third|3rd)\s{1,3}one\b"
    r"|^\W{0,3}(?P<begun>first|1st|second|2nd|third|3rd|fourth|4th)(?=['’]s\s{1,3}(?:fee|commission|post|reel|video|story|draft|views|likes|sales)\b|\s{1,3}(?:(?:only|just|also|still|now|finally)\s{1,3}){0,2}(?:(?:got|has|had|agree[ds]|ask(?:s|ed)|want(?:s|ed)|sold|sa(?:id|ys)|posted|took|accept(?:s|ed)|refused|declined|dropped|cancell?ed|brought|replied|charges|prefers|needs)\b(?!\s{1,3}(?:in|to|of)\b)|(?:is|was)\s{1,3}(?:barter|in|out|live|paid|done|fine|ok|free|still|asking|posting|waiting|late|not|also|at|cheaper)\b))"
    r"|\b(?:paid|pay|gave|give|sent|owe)\s{1,3}(?P<given>first|1st|second|2nd|third|3rd|fourth|4th)(?=\s{1,3}(?:her|his|their|in\s{1,3}full)\b)"
)
"""Who a message points at without `the`: `second one posted`, `first got 4k views, second 9k`."""

_OF_THING: Final = re.compile(
    r"\b(?:siapa(?:\s{1,3}(?:aja|saja))?|who|kampanye(?:nya)?|campaigns?|catatan|notes?|usaha|toko|bisnis|minggu|hari|bulan|tahun|pertanyaan|langkah|kolom|baris|foto|gambar|file|slide|poin|kalimat|pesan|cicilan|termin|gelombang|batch|opsi|pilihan|option|choice)\s{1,3}$"
)
"""`siapa yang pertama posting`, `kampanye yang kedua`: nobody's place."""

_POSTS: Final = re.compile(
    r"(?:\b(?:[2-9]|dua|tiga|empat|two|three|four)\s{0,2}(?:x|kali|times|post\w{0,6}|video\w{0,3}|reels?|konten|stor(?:y|ies|i)|pieces|foto)\b|\btwice\b)[^\n]*$"
)
"""`@a tayang 2x, yang pertama like 120`: places of posts, and of nobody else who takes part."""

_OF_WHOM: Final = re.compile(r"\s{1,3}(?:[a-z]{1,12}\s{1,3}){0,2}siapa\b")
_OPTION: Final = re.compile(r"(?:opsi|pilihan)\b")
_ONWARD: Final = re.compile(r"ke\s{0,3}\d")
"""`naik ke 2` is no place, `yang ke 2` and `ke-2` are."""

_BOAST: Final = re.compile(
    r"(?:no|nomor|nomer|num|number|#)\.?\s{0,3}\w{1,12}\s{1,3}(?:di|in|se)\b"
)
"""`nomor 1 di Indonesia`: what is said of a product."""

_THE: Final = re.compile(r"\bthe\s{1,3}$")
_GOES_ON: Final = re.compile(
    r"\W{0,3}(?:$|[,.;:!?&'’\d@]|(?:one|ones|creator|person|influencer|and|or|vs|to|for|at|with|in|on|from|has|had|hasn|is|isn|was|will|would|can|did|didn|does|doesn|just|already|still|also|only|too|not|never|agree[sd]?|sa(?:id|ys)|accept(?:s|ed)|want(?:s|ed)|ask(?:s|ed)|post(?:s|ed)|pa(?:id|ys)|refused|declined|were|are|brings?|brought|made|gave|ghosted|answered|answers|deleted|cancel\w{0,4}|dropped|drops|backed|pulled|sold|sells|got|gets|took|takes|needs|signed|confirmed|replied|charge[sd]?|quote[sd]?|sent|half|full|yet|please|dp|deposit|fee|likes|views|rp)\b)"
)
"""Behind `the first`: anything else is what there are several of, as in `the first week`."""


def with_places(text: str, order: Sequence[str]) -> str:
    """Return a text in which who is pointed at by their place in this order has their handle; places that it
    does not have stay as they are."""
    told = text.lower()
    if not order or len(told) != len(text):
        return text
    parts, at = [], 0
    first = min((begin for begin, _, _ in _pointed(told)), default=0)
    if _POSTS.search(told[:first]):
        return text
    for begin, end, places in _pointed(told):
        if begin < at or not all(0 < place <= len(order) for place in places):
            continue
        joint = " and " if _THE.search(told[:begin]) else " dan "
        parts += [text[at:begin], joint.join(f"@{order[place - 1]}" for place in places)]
        at = end
    return "".join([*parts, text[at:]])


def points(text: str) -> bool:
    """Return whether a text points at a place in a list."""
    return next(_pointed(text.lower()), None) is not None


_WORK: Final = re.compile(
    r"\b(?:videos?|konten|contents?|post(?:ingan|s)?|reels?|stor(?:y|ies)|drafts?|draf|foto|revisi|termin|cicilan|pembayaran|payments?|transfer|dp|minggu|hari|week|day)(?:n?ya)?\s{1,3}(?:(?:yang|yg|the)\s{1,3})?$"
)
"""Before the place of a piece of somebody's work, or of a payment."""


def points_besides(text: str) -> bool:
    """Return whether a text that names accounts points at people by their places, too: whoever could be found has their
    handle by then (`with_places`)."""
    told = text.lower()
    first = next((begin for begin, _, _ in _pointed(told)), None)
    if first is None or "@" not in told:
        return False
    return _POSTS.search(told[:first]) is None and _WORK.search(told[:first]) is None


def _pointed(text: str) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Yield where a text, in lower case, points at people by their places, in order, counted from 1."""
    found = [(span, places) for span, places in places_in(text)]
    first = (m for m in _FIRST_ONE.finditer(text))
    found += [(m.span(m.lastgroup or 0), (place_of(m[m.lastgroup or 0]),)) for m in first]
    if found:
        since = min(end for (_, end), _ in found)
        more = _NEXT.finditer(text, since)
        found += [(m.span("named"), (place_of(m["named"]),)) for m in more]
    for (begin, end), places in sorted(found):
        determiner = _DETERMINER.search(text, max(0, begin - 40), begin)
        start = determiner.start() if determiner else begin
        one = _ONE.match(text, end)
        onward = start == begin and _ONWARD.match(text, begin)
        if not (onward or _is_thing(text, start, begin, end)):
            yield start, one.end() if one else end, places


def _is_thing(text: str, start: int, begin: int, end: int) -> bool:
    """Return whether a place is one of things, or is asked for: `the first week`, `yang pertama posting siapa`."""
    if start == begin and counts_things(text, begin):
        return True
    before = text[max(0, start - 40) : start]
    of_thing = _OF_THING.search(before) or _OF_WHOM.match(text, end)
    if of_thing or _OPTION.match(text, begin) or _BOAST.match(text, begin):
        return True
    return _THE.search(text, max(0, begin - 8), begin) is not None and not _GOES_ON.match(text, end)
