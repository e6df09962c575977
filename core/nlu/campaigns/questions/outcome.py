"""Questions whether somebody's post was good, and whether they should be hired again."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.accounts.handles import with_plain_names
from core.nlu.words.bags import bag
from core.nlu.words.small_words import strange

_JUDGED: Final = re.compile(
    r"\b(?:bagus|jelek|oke|ok|berhasil|sukses|gagal|memuaskan|lumayan|good|bad|well|decent|success(?:ful)?|failure|worth|sepadan)(?:nya)?\b"
)
_DONE: Final = re.compile(
    r"\b(?:hasil(?:nya)?|jadinya|results?|did|was|went|is\s{1,3}(?:that|it)|are\s{1,3}(?:those|these|they))\b"
)
_AGAIN: Final = re.compile(
    r"\b(?:lanjut(?:in)?|pak[ae]i?|kerja\s{0,3}sama|kolab|endorse|sewa|bayar|hire|book|use|work\s{1,3}with|pay)\b.{0,30}\b(?:lagi|again)\b"
    r"|\blagi\b.{0,20}\b(?:sama|dia|mereka)\b"
)
_ASKS: Final = re.compile(
    r"\?|\b(?:ga|gak|nggak|ngga|enggak|engga|tidak|kah|apa|gimana|jangan|or|should|is|are|was|did|would|worth)\b"
)
_WORDS: Final = bag(
    "bagus jelek oke ok berhasil sukses gagal memuaskan lumayan sepadan worth it good bad well decent success successful failure result results hasil jadi did go went was were is are that those these this they she he her him them "
    "lanjut lanjutin pake pakai kerja sama kerjasama kolab endorse sewa bayar hire book use work with pay again lagi dia mereka should would i we you mending enaknya baiknya perlu layak apa jangan atau or not engga enggak ga gak post postingan postingannya nya a the"
)
LONGEST_WORDS: Final = 9
_WHOM: Final = re.compile(r"\b(?:siapa|sapa|who|whom|which)\b")
"""Of all that there were is asked then: `who should i use again`."""


def asks_outcome(text: str) -> bool:
    """Return whether a whole message asks if what somebody posted was good, or if they should be hired again: `bagus
    ga hasilnya`, `should i work with her again`. Only a conversation about a campaign may ask so."""
    plain = with_plain_names(text).replace("@x", "dia").lower()
    if (
        len(plain.split()) > LONGEST_WORDS
        or _WHOM.search(plain)
        or not _ASKS.search(plain)
        or strange(plain, _WORDS)
    ):
        return False
    return bool((_JUDGED.search(plain) and _DONE.search(plain)) or _AGAIN.search(plain))


_WORTH: Final = re.compile(
    r"\W{0,3}(?:(?:jadi|terus|trus|so|and|kak|eh|was|is|itu|si|kira2|menurutmu)\W{1,3}){0,3}(?:(?:@x|dia|doi|she|he)\W{1,3}(?:itu\W{1,3}|was\W{1,3})?(?:worth\s?(?:it|ed)?|sepadan)|(?:worth\s?(?:it|ed)?|sepadan)(?:\W{1,3}(?:ga+k?|gk|nggak|ngga|enggak|tidak|kah|sih|ya|si|or|not)){0,4}\W{1,3}(?:@x|dia|doi))(?:\W{1,3}(?:ga+k?|gk|nggak|ngga|enggak|tidak|kah|sih|ya|kak|or|not|ternyata|hasilnya)){0,4}\W{0,3}"
)


def asks_worth(text: str) -> bool:
    """Return whether a whole message asks if somebody of a campaign was worth it: `worth it ga @x`, `@x sepadan ga sih`."""
    return _WORTH.fullmatch(with_plain_names(text).lower()) is not None
