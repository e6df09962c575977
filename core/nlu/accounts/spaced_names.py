"""Accounts that are written with spaces for their dots, or with none: `daeng rambut followersnya brp`, `cek kopi senja`.

A text alone cannot tell them from other words; whoever knows the accounts says whose a run of words is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from core.nlu.accounts.bare_names import MOST, NO_ACCOUNT, SHORTEST, is_strange
from core.nlu.accounts.short_names import AMOUNT, PAID, TITLE, TOLD, of_topic
from core.nlu.accounts.unknown_names import can_be_named
from core.nlu.places.cities import gazetteer
from core.nlu.scan import HEAD, LONGEST
from core.nlu.words.bags import bag
from core.nlu.words.small_words import SMALL
from core.nlu.words.vocabulary import known

LONGEST_RUN: Final = 4
"""Words of a name."""

SURE: Final = 10
"""Letters of a name that is known with one of them wrong; of shorter ones it is asked."""

LEAST_PART: Final = 3
"""Letters of a part of a handle that says whose it is."""

_WORD: Final = re.compile(r"(?<![\w@./#-])[a-z0-9][a-z0-9._]{0,28}(?<![._])(?![\w@/-]|\.\w)", re.I)
_COMPARES: Final = re.compile(
    r"\b(?:(?:di)?banding\w{0,6}|compar\w{1,4}|vs|versus|bagusan|(?:lebih|lbh)\s{1,3}bagus|bagus(?=\s{1,3}mana)|better|adu)\b",
    re.I,
)
_JOINT: Final = re.compile(r"(?:,|&|\b(?:dan|sama|ama|dengan|dgn|vs|versus|atau|and|or|with|to))\s{1,3}$", re.I)  # fmt: skip
_JOINED: Final = re.compile(r"\s{0,3}(?:,|&|\b(?:dan|sama|ama|dengan|dgn|vs|versus|atau|and|or|with)\b)\s{1,3}", re.I)  # fmt: skip
_WHICH: Final = re.compile(
    r"\s{1,3}(?:(?:itu|ya|kak|is|mending|lebih|enak|kira2)\s{1,3}){0,2}(?:bagusan|mendingan|mending|bagus|oke|cocok|murah\w{0,2}|enakan|better|cheaper)(?:an)?\s{0,3}(?:(?:yang|yg)\s{1,3})?(?:mana|siapa|which|$)",
    re.I,
)
"""What two who are joined by a word are weighed by behind them: `jajan sragen sama solokulineran bagusan mana`."""

_CHOSEN: Final = re.compile(
    r"\b(?:ambil|pilih|pake|pakai|pick|choose|take|go\s{1,3}(?:with|for)|sama)\s{1,3}(?:(?:si|the|aja)\s{1,3})?$",
    re.I,
)
_LED: Final = re.compile(
    r"\b(?:(?:di)?cek\w{0,3}|check|vet|audit|periksa\w{0,3}|(?:di)?banding(?:in|kan)|compare|akun(?:nya)?|account|profile?|ig|tiktok|handle|brief\s{1,3}(?:buat|untuk|for)|si|how\s{1,3}about|what\s{1,3}about|(?:followers?|price|rate)\s{1,3}of)\s{1,3}(?:(?:dong|kak|tolong|akun|the|si)\s{1,3}){0,2}$",
    re.I,
)
"""Behind it stands whom somebody wants to see."""

_FIRST: Final = re.compile(
    r"^\W{0,5}(?:(?:eh|oh|nah|kak|min|terus|trus|kalau|kalo|klo|and|so|dan|trs|ok|oke|is|does|did|was|apa|apakah)\W{1,3}){0,3}$",
    re.I,
)
_ASKED: Final = re.compile(
    r"\W{0,3}$|['’]s\b|\s{1,3}(?:(?:itu|ini|tuh|nih|sih|tadi|is|has|punya)\s{1,3}){0,2}(?:fol+ow?\w{0,6}|pengikut\w{0,3}|harga\w{0,3}|tarif\w{0,3}|rate\w{0,3}|engagement\w{0,3}|er(?:nya)?|kota\w{0,3}|bagus|oke|gimana|gmn|aman|asli|palsu|fake|real|genuine|worth|layak|cocok|(?:any\s{1,3})?good|berapa|brp|brapa|orangnya|siapa|bisa\s{1,3}dipercaya|legit|trusted)\b",
    re.I,
)
"""What is asked of an account that a message begins with, or no more."""

_ENDS: Final = re.compile(
    rf"\W{{0,3}}$|[,?!;]|\s{{1,3}}(?:dong|ya|kak|min|deh|aja|saja|lah|yuk|then|please|pls|itu|tuh|dan|sama|atau|vs|and|or|with)\b|(?:{_ASKED.pattern})",
    re.I,
)
_THINGS: Final = bag(
    "akun account accounts kreator creator creators influencer influencers kampanye campaign campaigns lain lainnya others other another kompetitor competitor competitors saingan "
    "rata average pasar pasaran market harga price prices tarif rate budget engagement followers follower pengikut hasil hasilnya result results data tabel grafik excel pdf alasan reason nilai skor score rating bintang star stars"
)
"""What an account may be compared with and is none."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a text that may be an account: where they stand, and what they are. firm: whether somebody is named
    there; told: whether somebody is told of there, as in a note; chosen: whether one of those shown is taken there;
    beside: whether it is compared there with another; ends: whether nothing goes on behind them."""

    start: int
    end: int
    words: tuple[str, ...]
    firm: bool
    told: bool
    chosen: bool
    beside: bool
    ends: bool

    @property
    def name(self) -> str:
        """The words as they are written, one space between them."""
        return " ".join(self.words)

    @property
    def glued(self) -> str:
        """The words as one."""
        return glued("".join(self.words))

    @property
    def own(self) -> bool:
        """Whether one of its words is none of any language, so that it can hardly be anything but a name."""
        return any(is_strange(word) for word in self.words)

    @property
    def somebody(self) -> bool:
        """Whether its words are of nothing that is pointed at, and one of them names."""
        return not self.things and any(map(can_be_named, self.words))

    @property
    def things(self) -> bool:
        """Whether a word of it points at something or is of what is no account."""
        return any(w in SMALL or w in _THINGS or w.endswith("nya") for w in self.words)


def glued(name: str) -> str:
    """Return a name in lower case without dots, underscores, hyphens and spaces."""
    return re.sub(r"[\W_]", "", name).lower()


@lru_cache(maxsize=64)
def runs(text: str) -> tuple[Run, ...]:
    """Return the runs of words that may be an account, the longest first."""
    return tuple(sorted(_runs(text), key=lambda run: (-len(run.words), run.start)))


def _runs(text: str) -> Iterator[Run]:
    head = HEAD.match(text[:LONGEST])
    told = head[0] if head else ""
    words = list(_WORD.finditer(told)) if len(told.split()) <= MOST else []
    for at, first in enumerate(words):
        before = told[: first.start()]
        if NO_ACCOUNT.search(before) or TITLE.search(before):
            continue
        compared = _COMPARES.search(before) is not None
        beside = compared and (_JOINT.search(before) or _LED.search(before)) is not None
        pair = not compared and _WHICH.search(told, first.end()) is not None
        led, chosen = beside or _LED.search(before) is not None, bool(_CHOSEN.search(before))
        opens, paid = _FIRST.match(before), PAID.search(before)
        for last in words[at : at + LONGEST_RUN]:
            said = told[first.start() : last.end()]
            parts = tuple(said.lower().split())
            if re.search(r"[^\w. ]", said) or len(parts) > LONGEST_RUN:
                break
            noted = (opens and TOLD.match(told, last.end())) or (
                paid and AMOUNT.match(told, last.end())
            )
            firm = led or noted or (opens and _ASKED.match(told, last.end()))
            ends = noted or _ENDS.match(told, last.end())
            named = pair and (_JOINED.match if opens else _WHICH.match)(told, last.end())
            named = named and (opens or _JOINT.search(before))
            flags = map(bool, (firm or named, noted, chosen, beside or named, ends or named))
            yield Run(first.start(), last.end(), parts, *flags)


def looked_up(run: Run) -> bool:
    """Return whether it is worth asking whether somebody is called so."""
    ways = (len(run.words) > 1, run.own, run.firm)
    return len(run.glued) >= SHORTEST and sum(ways) > 1


def one_of(run: Run, handles: Collection[str]) -> str | None:
    """Return whose of these handles of the same letters a run is: the only one, else the only one of its parts."""
    alike = [h for h in handles if tuple(re.split(r"[._-]+", h.strip("._-"))) == run.words]
    meant = alike if len(handles) > 1 else list(handles)
    return meant[0] if len(meant) == 1 else None


def may_be_misspelt(run: Run) -> bool:
    """Return whether a run that nobody is called may be the name of somebody with a slip in it."""
    several, named = len(run.words) > 1, run.firm and run.ends
    return several and named and len(run.glued) >= SHORTEST and not run.things


def misspelt(run: Run, handles: Collection[str]) -> str | None:
    """Return whom a name with a slip is of, of some handles that are like it: the only one that a long name is but for
    one letter, which is no figure, and of whom nothing is told; the letters of the name where that is to be asked; None
    where its words are ordinary ones that nobody is called nearly."""
    near = [h for h in handles if OSA.distance(run.glued, glued(h), score_cutoff=1) <= 1]
    sure = len(near) == 1 and run.own and not run.told and len(run.glued) >= SURE
    if sure and _figures(near[0]) == _figures(run.glued):
        return near[0]
    return run.glued if near or (handles and run.own and not run.told) else None


def part_of(run: Run, shown: Collection[str]) -> str | None:
    """Return the only one of those shown last whose handle has a word as a part: `oke ambil daeng`."""
    word = run.words[0]
    if len(run.words) > 1 or len(word) < LEAST_PART or not (run.firm or run.chosen) or not run.ends:
        return None
    plain = known(word) and not (run.chosen and len(word) > LEAST_PART)
    if plain or word in SMALL or word in gazetteer().certain or of_topic(word):
        return None
    whose = [h for h in dict.fromkeys(shown) if word in re.split(r"[._-]+", h)]
    return whose[0] if len(whose) == 1 else None


def stranger(run: Run, text: str) -> bool:
    """Return whether a run that is nobody's on record is whom another one is to be compared with."""
    counts = any(word.isdigit() for word in run.words)
    if not (run.beside and run.ends) or counts or len(run.glued) < SHORTEST:
        return False
    alone = text.count("@") == 1 and len(run.words) > 1 and not run.things
    return run.somebody or alone


def _figures(name: str) -> str:
    return re.sub(r"\D", "", name)
