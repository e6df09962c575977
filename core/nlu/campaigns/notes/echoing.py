"""Words of one person that go on with those of the person before: `@rani udah posting, @bela besok`, `@cici juga`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from core.nlu.amounts.numbers import parse_count
from core.nlu.campaigns.codes import USED
from core.nlu.campaigns.planning.tasks import posts_in, speaks_of_payment
from core.nlu.times.days import MONTH, WEEKDAY
from core.nlu.words.tenses import BEFORE, LATER, NOT_YET, OVER

_NAME: Final = re.compile(r"(?<![\w@])@[\w.]{0,40}\w")
_NAMES: Final = re.compile(
    rf"{_NAME.pattern}(?:\s{{0,3}}(?:,|dan|sama|and|&|\+|plus|serta)\s{{0,3}}{_NAME.pattern}){{0,12}}",
    re.IGNORECASE,
)
_EDGE: Final = (
    r"[\s,;.!]{0,5}(?:(?:dan|and|tapi|tp|but|terus|trus|lalu|then|sedangkan|kalau|kalo)[\s,]{1,3})?"
)
_SAME: Final = re.compile(
    rf"{_EDGE}(?:(?:juga|jg|too|also|as\s{{1,3}}well|likewise|ditto|idem|sama|same|pun|begitu|gitu|so\s{{1,3}}(?:did|has|is))\b\s{{0,3}}){{1,3}}{_EDGE}",
    re.IGNORECASE,
)
_ALIKE: Final = re.compile(r"\b(?:sama|same|ditto|idem)\b", re.IGNORECASE)
_AGREED: Final = re.compile(
    r"\b(?:deal|(?:di)?setuju|sepakat|oke?|okay|agree[ds]?|accept(?:s|ed)?|sa(?:id|ys)\s{1,3}yes|confirm(?:s|ed)?)\b(?![^\n]*\b(?:paid|(?:di)?bayar|transfer|tf|dp|lunas)\b)",
    re.IGNORECASE,
)
_PRICE: Final = re.compile(
    r"[\s,]{1,3}(?:(?:at|for|on|to|di|angka|fee(?:nya)?|dengan|with)\s{1,3}){0,3}(?:rp\.?\s{0,2})?(?<![\w.,])\d[\d.,]{0,14}+(?:\s{0,2}(?:rb|ribu|k|jt|juta|m|million|thousand))?(?!\s{0,3}(?:[a-z%]|x\b))",
    re.IGNORECASE,
)
"""What somebody agreed to, which is not the price of whoever agreed, too: `@rani agreed at 1.4m, @hana too`."""

_PAST: Final = rf"(?:{OVER}|has|did|done|last)"
_OPEN: Final = rf"(?:(?:masih\s{{1,3}})?(?:{NOT_YET})|not\s{{1,3}}yet|(?:has|have|did|does|was|is)(?:n'?t|\s{{1,3}}not)|still\s{{1,3}}not)"
_DAY: Final = rf"(?:{LATER}|tonight|today|hari\s{{1,3}}ini|{WEEKDAY}|(?:tgl|tanggal)\s{{1,3}}\d{{1,2}}|the\s{{1,3}}\d{{1,2}}(?:st|nd|rd|th)|\d{{1,2}}(?:st|nd|rd|th)?\s{{1,3}}(?:{MONTH})|(?:{MONTH})\s{{1,3}}\d{{1,2}}(?:st|nd|rd|th)?)"
_BETWEEN: Final = r"(?:baru|ya|kak|sih|nya|hari|on|at|di|pas|pada|jam|pukul|is|next|this|depan|ini|lalu|pagi|siang|sore|malam|malem|week|minggu|morning|evening)"
_WHEN: Final = re.compile(
    rf"(?:['’]s\s{{1,3}})?{_EDGE}(?:{_BETWEEN}\s{{1,3}}){{0,3}}(?:{_PAST}|{_OPEN}|{_DAY})\b(?:\s{{1,3}}(?:{_BETWEEN}|{_PAST}|{_OPEN}|{_DAY})\b){{0,4}}{_EDGE}",
    re.IGNORECASE,
)
"""A whole part that says no more than when, or whether by now."""

_DUE: Final = re.compile(r"\b(?:deadline|tenggat|due)(?:nya)?\b", re.IGNORECASE)
_THING: Final = re.compile(
    r"\b(?:draft?|produk|barang|paket|sampel|sample|product|parcel|package)(?=\w{0,4}\b)",
    re.IGNORECASE,
)
"""What is sent or handed in."""

_NUMBER: Final = re.compile(
    r"(?:['’]s)?[\s,;:]{0,5}(?:(?:dan|and|tapi|but|terus|trus|at|for|to|di|by|with|is|gets?|dapat|dapet)\s{1,3}){0,2}(?P<number>(?:rp\.?\s{0,2})?\d[\d.,]{0,14}(?<![.,])(?:\s{0,2}(?:rb|ribu|k|jt|juta|thousand|million|pcs|biji|porsi|botol|pieces))?)(?=\s{0,3}(?:[,;.!\n]|@\d|$))",
    re.IGNORECASE,
)
_PIECES: Final = re.compile(
    r"(?:['’]s)?[\s,;:]{0,5}(?:(?:dan|and|sama|terus|trus)\s{1,3})?(?P<whole>\d{1,4}\s{0,2}(?:[a-z]{2,10}\s{0,2})?(?:=|\(|→|->|/)\s{0,3}(?:rp\.?\s{0,2})?\d[^\n]{0,60})",
    re.IGNORECASE,
)
_SOLD: Final = re.compile(r"\b(?P<sold>sold|laku|ter?jual|kejual)\s{1,3}\d{1,4}\b", re.IGNORECASE)
_OF_CODE: Final = re.compile(
    r"[\s,;]{0,5}(?:(?:dan|and|sama)\s{1,3})?(?P<code>(?=[A-Za-z_-]{2,18}\d)[A-Za-z][\w-]{2,19})\s{1,3}(?P<n>\d{1,5})[\s.,;!]{0,4}",
    re.IGNORECASE,
)
_USED: Final = re.compile(rf"\b{USED}\b", re.IGNORECASE)
"""A code with how often it was used, behind another: `RANI10 kepake 15, HANA8 8`. Pieces with what they came to, behind others that were sold: `@rani sold 18 = 810k, @hana 6 (270k)`."""

_LABEL: Final = re.compile(
    r"(?:['’]s)?[\s,;:]{0,5}(?P<label>[^\W\d][^\d@]{0,40})\d[\d.,]{0,14}+[^\d]{0,60}", re.IGNORECASE
)
"""What the only number of somebody is of."""

_COUNTED: Final = re.compile(
    r"[^\d@]{0,40}?(?P<number>\d[\d.,]{0,14}(?:\s{0,2}(?:rb|ribu|k|jt|juta))?)\s{0,2}(?P<label>(?:like|view|komen(?:tar)?|comment|share|save|klik|click|reach|tayangan|order|pembeli|buyer|closing)(?:s|an|nya)?)\b[^\d@]{0,20}",
    re.IGNORECASE,
)
_NEAR: Final = 50
"""So many times more or less is a count of the same kind: `500 like` beside `300rb` tells of money."""

_SHARE: Final = re.compile(
    r"[\s,;:]{0,5}(?:\d{1,3}(?:[.,]\d{1,6})?\s?(?:%|persen|percent)|half|setengah(?:nya)?|separ[uo]h?(?:nya)?|in\s{1,3}full|lunas|(?:a|one)\s{1,3}(?:third|quarter))[\s,;.!]{0,5}",
    re.IGNORECASE,
)
"""A part of a fee and no more, behind what was paid of another's: `@rani half paid, @hana 30%`."""

_DONE: Final = re.compile(rf"\b{_PAST}\b", re.IGNORECASE)
_NAMED_DAY: Final = re.compile(rf"\b(?:{_DAY}|{BEFORE})\b", re.IGNORECASE)


def echoes(words: str) -> bool:
    """Return whether words behind a name tell of it only by what was told before."""
    return _WHEN.fullmatch(words.replace(":", " ")) is not None


def goes_on(words: str) -> bool:
    """Return whether words behind a name say that it did as the one before: `juga`, `too`."""
    return _SAME.fullmatch(words) is not None


def goes_on_alone(text: str) -> bool:
    """Return whether a whole text says of somebody who is named no more than that it is the same of them, when, or
    that not yet: `@bela juga`, `@bela's is the 21st`."""
    words = _NAME.sub("", text)
    return "?" not in text and (goes_on(words) or echoes(words))


def names_day(words: str) -> bool:
    """Return whether words name a day."""
    return _NAMED_DAY.search(words) is not None


def completed(told: Sequence[str]) -> tuple[str, ...]:
    """Return what is told of each with the words that it takes from the one before: `@bela besok` after a
    publication is `@bela besok tayang`, `@bela 9` after `@rani laku 5` is `@bela laku 9`."""
    whole: list[str] = []
    for part in told:
        words = _NAMES.sub("", part)
        before = whole[-1] if whole else ""
        if before and _SAME.fullmatch(words):
            names = " ".join(_NAME.findall(part))
            same = _NAME.sub("", before).strip(" ,;")
            whole.append(f"{names} {same if _ALIKE.search(words) else _unpriced(same)}")
        elif _SHARE.fullmatch(words) and speaks_of_payment(before):
            whole.append(f"{part.rstrip(' ,;.!')} dibayar")
        elif (sold := _SOLD.search(before)) and (pieces := _PIECES.fullmatch(words.rstrip())):
            whole.append(f"{' '.join(_NAME.findall(part))} {sold['sold']} {pieces['whole']}")
        elif (used := _USED.search(before)) and (coded := _OF_CODE.fullmatch(part)):
            whole.append(f"{coded['code']} {used[0]} {coded['n']}")
        elif before and (number := _NUMBER.match(words)):
            label = _LABEL.fullmatch(_NAME.sub("", before))
            names = " ".join(_NAME.findall(part))
            rest = f"{number['number']}{words[number.end() :]}"
            if counted := _counted(before, number["number"]):
                rest = f"{number['number']} {counted}{words[number.end() :]}"
            lead = label["label"] if label else ""
            whole.append(f"{names} {lead}{rest}" if label or counted else part)
        elif before and echoes(words):
            whole.append(f"{part.rstrip(' ,;.!')} {_topic(before, words)}".rstrip())
        else:
            whole.append(part)
    return tuple(whole)


def _unpriced(words: str) -> str:
    """Return words that somebody agreed without for how much: whoever does so too agrees to their own fee."""
    return _PRICE.sub(" ", words) if _AGREED.search(words) else words


def _counted(before: str, number: str) -> str | None:
    """Return what the only number of somebody counts, behind it, where the next one's may be of it: `views` of
    `@rani 4rb views`, before `9rb`."""
    told = _COUNTED.fullmatch(_NAME.sub("", before))
    one, other = (parse_count(told["number"]), parse_count(number)) if told else (None, None)
    near = one and other and max(one, other) <= _NEAR * min(one, other)
    return told["label"] if told and near else None


def _topic(before: str, words: str) -> str:
    """Return the word for what was told before, so that it is read as done where it was done."""
    done = _DONE.search(words) is not None
    if posts_in(before):
        return "posted" if done else "tayang"
    if _DUE.search(before):
        return "deadline"
    if speaks_of_payment(before):
        return "dibayar"
    thing = _THING.search(before)
    if thing is None:
        return ""
    return f"{thing[0]} dikirim" if done else f"kirim {thing[0]}"
