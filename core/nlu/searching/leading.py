"""Which of those just shown leads by a figure of their posts, or speaks most of something: `siapa yg paling rame komennya`,
`which of them has the best comments`, `who talks about skincare the most`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from core.nlu.words.particles import PARTICLE

COMMENTS, BUYING, LIKES, VIEWS, FOLLOWERS, ENGAGEMENT, TOPIC = (
    "comments",
    "buying",
    "likes",
    "views",
    "followers",
    "engagement",
    "topic",
)
LONGEST: Final = 14
"""Words of such a question: who writes more tells of something else."""

_WHO: Final = re.compile(r"\b(?:siapa|sapa|mana|who(?:se|'s)?|which)\b", re.I)
_METRICS: Final = {
    COMMENTS: r"(?:(?:kolom\s{1,3}|di)?komen(?:tar)?(?:an|in)?(?:nya)?|comments?(?:\s{1,3}section)?|discussions?)",
    LIKES: r"(?:likes?(?:nya)?|(?:di)?love(?:nya)?|disukai)",
    VIEWS: r"(?:views?(?:nya)?|viewers?|tayangan(?:nya)?|(?:pe|di)nonton(?:nya)?|ditonton)",
    FOLLOWERS: r"(?:follow\w{0,5}?(?:nya)?|pengikut(?:nya)?)",
    ENGAGEMENT: r"(?:engagements?(?:\s{1,3}rates?)?(?:nya)?|er|interaksi(?:nya)?)",
}
_ANY: Final = "|".join(f"(?P<{name}>{words})" for name, words in _METRICS.items())
_GOOD: Final = r"(?P<good>bagus|baik|oke|positif|asli|beneran|berkualitas|bermutu|niat)"
_MUCH: Final = r"(?:rame|ramai|rami|banyak|bnyk|byk|tinggi|aktif|hidup|seru|gede|besar|kenceng)"
_MOST: Final = (
    rf"(?:(?:yang|yg)\s{{1,3}})?(?:(?:paling|plg|pling)\s{{1,3}}|ter)(?:{_MUCH}|{_GOOD})(?:nya)?"
)
_ENGLISH: Final = r"(?:(?P<best>best|nicest|most\s{1,3}(?:genuine|real|useful|positive))|most|highest|liveliest|busiest|biggest|(?:more|better)(?=\s{1,3}\w{1,20}\W{0,3}$))"
_LEADS: Final = tuple(
    re.compile(form, re.I)
    for form in (
        rf"\b{_MOST}\s{{1,3}}(?:(?:di|jumlah)\s{{1,3}})?(?:{_ANY})\b",
        rf"\b(?:{_ANY})\s{{1,3}}{_MOST}\b",
        rf"\b{_ENGLISH}\s{{1,3}}(?:(?:of|the|number)\s{{1,3}}){{0,3}}(?:{_ANY})\b",
    )
)
_OFTEN: Final = (
    r"(?:(?:paling|plg|pling)\s{1,3}(?:sering|seringnya|banyak|rajin|getol)|ter(?:sering|banyak))"
)
_SPEAKS: Final = r"(?:(?:ng?e?|mem)?(?:bahas|omong(?:in)?|bicara(?:in|kan)?|cerita(?:in)?|re?view|ulas|upload|konten(?:in|nya)?|posting|promo(?:in|siin)?)|ngomong(?:in)?)"
_OF: Final = r"(?:(?:soal|tentang|ttg|mengenai|about|konten|produk)\s{1,3}){0,2}"
_WHAT: Final = r"(?P<what>[a-z][\w-]{1,25}(?:\s{1,3}[a-z][\w-]{1,25}){0,2}?)"
_END: Final = rf"(?:\s{{1,3}}(?:{PARTICLE}|dari\s{{1,3}}(?:mereka|itu|semua)|of\s{{1,3}}(?:them|these|all)))*\W{{0,4}}$"
_TOPICS: Final = tuple(
    re.compile(form, re.I)
    for form in (
        rf"\b{_OFTEN}\s{{1,3}}{_SPEAKS}\s{{1,3}}{_OF}{_WHAT}{_END}",
        rf"\b{_SPEAKS}\s{{1,3}}{_OF}{_WHAT}\s{{1,3}}(?:(?:yang|yg)\s{{1,3}})?{_OFTEN}{_END}",
        rf"\b(?:talks?|posts?|speaks?|writes?|content)\s{{1,3}}(?:(?:the\s{{1,3}})?most\s{{1,3}})?(?:often\s{{1,3}})?(?:about|on|of)\s{{1,3}}{_WHAT}\s{{1,3}}(?:the\s{{1,3}})?most(?:\s{{1,3}}often)?{_END}",
        rf"\b(?:talks?|posts?|speaks?|writes?)\s{{1,3}}(?:the\s{{1,3}})?most\s{{1,3}}(?:often\s{{1,3}})?(?:about|on|of)\s{{1,3}}{_WHAT}{_END}",
        rf"\b(?:reviews?|covers?)\s{{1,3}}{_WHAT}\s{{1,3}}(?:the\s{{1,3}})?most(?:\s{{1,3}}often)?{_END}",
    )
)
_ANEW: Final = re.compile(
    r"@|\b(?:find|cari(?:in|kan)?|nyari|need|butuh|looking|budget|bajet|kampanye|campaign|report|laporan|brief|laku|terjual|sold|sales|omzet|omset|kota|city)\b",
    re.I,
)
"""What looks for others, or is asked of a campaign."""

_OWN: Final = re.compile(
    r"\b(?:jualan|produk|dagangan|barang|usaha|brand|toko)(?:an)?\s?(?:ku|gue|gw|saya|aku|kita|kami|gua)\b|\b(?:my|our)\s{1,3}(?:products?|brand|business|shop|stuff|niche)\b|\bwhat\s{1,3}(?:i|we)\s{1,3}sell\b",
    re.I,
)
"""Whatever the business sells."""


class Lead(NamedTuple):
    """By which figure, and of a topic the words for it, "" for what the business sells."""

    metric: str
    what: str = ""


def leading_in(text: str) -> Lead | None:
    """Return by what a lower-case text asks who of those shown leads; None for any other."""
    if len(text.split()) > LONGEST or _WHO.search(text) is None or _ANEW.search(text):
        return None
    if topic := next((m for form in _TOPICS if (m := form.search(text))), None):
        return Lead(TOPIC, "" if _OWN.search(text) else topic["what"])
    found = next((m for form in _LEADS if (m := form.search(text))), None)
    if found is None:
        return None
    metric = next(name for name in _METRICS if found[name])
    told = found.groupdict()
    fine = metric == COMMENTS and (told.get("good") or told.get("best"))
    return Lead(BUYING if fine else metric)
