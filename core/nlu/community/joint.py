"""What shops say that share one creator: "arisan influencer @x 900rb", "dapat 12 order 480rb"."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.accounts.handles import with_plain_names
from core.nlu.amounts.numbers import parse_money_idr
from core.nlu.community.results import results_in
from core.nlu.words.particles import PARTICLE
from core.nlu.words.tenses import NOT_YET

_JOINT: Final = re.compile(
    r"\b(?:arisan|patungan|urunan|joinan|iuran\s+bareng|joint\s+campaign|chip(?:ping|ped)?\s+in|(?:shop|one|everyone|each|who|she|he)\s+chips\s+in|pool(?:ing)?\s+(?:our\s+)?money|split\s+the\s+cost)\b",
    re.I,
)
_CAMPAIGN: Final = re.compile(
    r"\b(?:kampanye|campaigns?)(?:nya)?\s{1,3}(?:(?:bernama|namanya|called|named)\s{1,3})?[\"'“]?arisan\b",
    re.I,
)
"""A campaign that is called so, and no joint one."""
_MONEY = re.compile(r"(?:rp\.?\s*)?\d[\d.,]*\s*(?:rb|ribu|k|jt|juta)\b|rp\.?\s*\d[\d.,]*", re.I)
_PLAIN_MONEY = re.compile(r"(?<![\w.,])(?:\d{1,3}(?:\.\d{3})+|\d{5,})(?![\w.,]*\d)")
_COUNT = re.compile(r"(?<![\w.,])(\d{1,6})(?![\w.,]*\d|\s*(?:rb|ribu|k|jt|juta)\b)")
_NOTHING = re.compile(
    rf"\b(?:{NOT_YET}|ga+k?|gk|nggak|tidak|tdk)\s+(?:ada|dapat|dapet)\s+(?:(?:yang|yg|satu\s*pun)\s+)*(?:laku|order\w*|terjual|beli|pesan\w*|penjualan|hasil)"
    rf"|\b(?:{NOT_YET}|ga+k?|gk|nggak|tidak|tdk)\s+(?:ter)?(?:laku|jual)\b|\bnihil\b|\bkosong\b|\b(?:no|zero)\s+(?:orders?|sales)\b|\bnothing\s+sold\b|\bsold\s+nothing\b",
    re.I,
)
_NOT_NEW = re.compile(r"\b(?:bukan|not)\s+\d[\d.]*", re.I)
_SPEAKS_OF_ONE = re.compile(
    r"\b(?:batal\w*|dibatal\w*|ikut\w*|gabung\w*|join\w*|keluar|mundur|bayar\w*|lunas|transfer|jadi\s+(?:ga+k?|nggak)|siapa|apa\s+itu|apa|gimana|kapan|mana|status\w*|cancel|leave|paid|what|how|who)\b|\?",
    re.I,
)
_BETWEEN = re.compile(
    r"\b(?:dibagi|bagi|split|divided|shared)\b\D{0,12}(\d{1,2})\b(?![.,]?\d|\s*(?:rb|ribu|jt|juta|k)\b)|\b(\d{1,2})\s+(?:toko|orang|usaha|shops?)\b",
    re.I,
)


def shares_costs(text: str) -> bool:
    """Return whether a text is about several shops paying one creator."""
    return bool(_JOINT.search(_CAMPAIGN.sub(" ", with_plain_names(text))))


def speaks_of_one(text: str) -> bool:
    """Return whether a text is about a joint campaign that there is, or asks about them, rather than
    begins one: `mau ikut arisan yang tadi`, `batalin arisannya`, `apa itu arisan influencer?`."""
    return bool(_SPEAKS_OF_ONE.search(with_plain_names(text)))


_JOINS: Final = re.compile(
    rf"\W*(?:(?:{PARTICLE}|oke?|aku|saya|gue|gw|kami|i'?m|count\s{{1,3}}me|i|want|to|mau)\W{{1,3}}){{0,4}}(?:ikut(?:an)?|gabung|join|in)(?:\W{{1,3}}(?:{PARTICLE}|juga|jg|too|arisan(?:nya)?|patungan(?:nya)?|me)){{0,3}}\W*",
    re.I,
)
_OF_SHARES: Final = re.compile(
    r"\b(?:(?:jadi|per|bayar|kena)\s{1,3})?(?:bayar|kena|patungan(?:nya)?|jatah(?:nya)?|pay)\s{1,3}(?:berapa|brp|how\s{1,3}much)\b|\b(?:berapa|brp)\s{1,3}(?:seorang|se-?orang|masing-?\s?masing|per\s{1,3}(?:orang|toko))\b|\bhow\s{1,3}much\b[^.!\n]{0,20}\beach\b|\b(?:tutup|closed?|batal\w{0,3}|(?:ga|gak|nggak|tidak)\s?jadi|(?:udah|sudah)\s{1,3}bayar|i\s{1,3}paid|changed\s{1,3}my\s{1,3}mind)\b",
    re.I,
)


def joins(text: str) -> bool:
    """Return whether a whole message says that somebody takes part: `aku ikut juga`."""
    return _JOINS.fullmatch(text) is not None


def of_shares(text: str) -> bool:
    """Return whether a message right after a joint campaign was shown is about it: what each pays, who paid, its end."""
    return _OF_SHARES.search(text) is not None


def divided_by(text: str) -> int | None:
    """Return among how many shops a cost is to be divided, where that is asked."""
    found = _BETWEEN.search(text)
    return int(found[1] or found[2]) if found else None


def parts_of_result(text: str) -> tuple[int | None, int | None]:
    """Return orders and revenue in rupiah that a shop tells; None for what is not said. Who sold
    nothing took nothing in."""
    text = _NOT_NEW.sub(" ", text)
    money = _MONEY.search(text)
    plain = None if money else _PLAIN_MONEY.search(text)
    said = money or plain
    revenue = parse_money_idr(money[0]) if money else None
    if plain:
        revenue = int(plain[0].replace(".", ""))
    bare = text[: said.start()] + " " + text[said.end() :] if said else text
    orders = results_in(bare).get("sales")
    if orders is None:
        counts = _COUNT.findall(bare)
        orders = (
            int(counts[0]) if counts and (len(counts) == 1 or not any(map(int, counts))) else None
        )
    if (orders is None and _NOTHING.search(text)) or orders == 0:
        return 0, revenue or 0
    return orders, revenue
