"""What words beside a name tell, and whether of whom it names alone."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.notes.corrections import corrects
from core.nlu.campaigns.notes.denying import only_denies
from core.nlu.campaigns.notes.echoing import echoes
from core.nlu.campaigns.notes.news import tells_news
from core.nlu.campaigns.notes.pending import in_between
from core.nlu.campaigns.planning.roster import leaves
from core.nlu.campaigns.planning.tasks import posts_in
from core.nlu.words.tenses import NOT, NOT_YET

BREAK: Final = re.compile(
    r"(?:[;\n]|,(?!\d)|[.!](?=\s)|\b(?:dan|and|tapi|tp|but|terus|trus|lalu|then|sedangkan)\b)\s{0,3}",
    re.IGNORECASE,
)
NOTHING: Final = re.compile(
    rf"[\s,:;=–—-]{{0,6}}(?:(?:has|have|is|was|got|yang|masih|still)\s{{1,3}}){{0,2}}(?:nothing|none|nil|zero|nope|no|not|kosong|nol|{NOT_YET}|{NOT})(?:\s{{1,3}}(?:yet|so\s{{1,3}}far|ada|sama\s{{1,3}}sekali|at\s{{1,3}}all|paid|dibayar|apa-?apa)){{0,3}}[\s.,;!]{{0,4}}(?:$|\n)",
    re.IGNORECASE,
)
"""What is told of somebody of whom nothing is so: `@rani 200k, @hana nothing yet`."""
_OF_FEE: Final = re.compile(
    r"(?<![a-z])(?:lunas|setengah(?:nya)?|separ[ou]h(?:nya)?|penuh|half|in\s{1,3}full|fully|barter(?:an)?|gratis|for\s{1,3}free)(?![a-z])",
    re.IGNORECASE,
)
"""A share of the fee, or what is done for none: `i paid @rani half and @bela in full`, `@cici barter`."""
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
_FIGURE: Final = re.compile(r"\d")


def tells_of_one(words: str) -> bool:
    """Return whether words tell a stage, a payment, a publication, or a state in between."""
    return tells_news(_of_somebody(words)) or posts_in(words) or in_between(words)


def tells(words: str) -> bool:
    """Return whether words say something of whoever is named with them that is noted."""
    return _tells_terms(words) or tells_news(_of_somebody(words)) or posts_in(words)


def _tells_terms(words: str) -> bool:
    """Return whether words tell a figure, a share of the fee, or that somebody leaves."""
    return bool(_FIGURE.search(words) or _OF_FEE.search(words)) or leaves(_of_somebody(words))


def _of_somebody(words: str) -> str:
    """Return words with somebody whom they are told of, also where they begin within a word: `'s in`."""
    bare = words.lstrip()
    return f"@aa{bare}" if bare[:1] in {"'", "’"} else f"@aa {words}"


def owns(words: str) -> bool:
    """Return whether words are of the one who is named with them alone, whatever they tell: `masih nego`,
    `besok`, or any that a comma closes."""
    if in_between(words) or echoes(words) or only_denies(words):
        return True
    closed = BREAK.search(words)
    return (
        closed is not None and _WORDS.search(_ASIDE.sub(" ", words[: closed.start()])) is not None
    )


def answers(words: str) -> bool:
    """Return whether words say of whom they are when, or that not yet, what opens the message was so:
    `udah bayar @rani, @hana belum`."""
    return echoes(words) or NOTHING.match(words) is not None


def ends(words: str, before: str) -> bool:
    """Return whether words at the end of a list are of the last one alone: `@rani 200k, @hana on hold`."""
    listed = (
        re.search(r"(?:[,;\n]|\b(?:and|dan))\s{1,3}(?:and\s|dan\s|[-•*]\s)?\s{0,3}$", before)
        is not None
    )
    shared = re.search(
        r"\b(?:juga|jg|too|also|as\s+well|both|same|sama|each|masing)\b", words, re.I
    )
    return listed and not shared and _WORDS.search(_ASIDE.sub(" ", words)) is not None


def stays(words: str) -> bool:
    """Return whether words say of whom they are that they take part all the same: `@rani batal, @bela lanjut`."""
    return _STAYS.match(words) is not None


def tells_of_work(text: str) -> bool:
    """Return whether a text may tell what became of somebody of a campaign, whoever that is: a stage, a payment, a post,
    a figure, or one that is put right."""
    return tells_of_one(text) or corrects(text) or (len(text) > 4 and _tells_terms(text))
