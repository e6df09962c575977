"""Whether a message corrects a number, or adds to one."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.numbers import parse_count, spoken_money_idr
from core.nlu.amounts.quantities import in_figures
from core.nlu.campaigns.codes import without_codes
from core.nlu.campaigns.money.agreed import UNIT, nameless
from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.money.words import CUES

_FIGURE = re.compile(r"\d")
_NUMBER = r"\d(?:[\d.,]*\d)?(?:\s*(?:rb|ribu|k|jt|juta|thousand|million)\b)?"

_WRONG = re.compile(
    r"^\W*(?:(?:eh|oh|ups|oops|maaf|sori|sorry|duh|waduh|loh|wait|no|aduh|stop|hold\s+on|hang\s+on|that'?s|that\s+is|itu|(?:yang\s{1,3}|yg\s{1,3})?(?:tadi|td|barusan))\b[\s,.!:]*)*(?:@[\w.]+[\s,]*)?"
    r"(?:(?:salah|keliru|typo|ralat|koreksi|revisi|maksud(?:nya|ku|ku tadi)?|kebalik|tertukar|(?:se)?harusnya|bukan|wrong|actually|sebenar?nya|sebetulnya|tepatnya|not(?=\s{1,3}(?:rp\.?\s?)?\d)|ternyata(?=(?:\s{1,3}(?:cuma|hanya|baru|masih|ada|itu)){0,2}\s{1,3}(?:rp\.?\s?)?\d)|i meant?|should be|correction|it'?s|make that)\b|(?:ke(?:banyak|lebih|kecil|besar|sedikit)an|kurang(?=\s{1,3}(?:(?:satu|1)\s{1,3})?(?:nol|0)\b)|too\s{1,3}(?:much|many|little))(?:\s{1,3}(?:(?:satu|1)\s{1,3})?(?:nol|0|zero(?:e?s)?)(?!\w))?\s{0,3}[,;:](?=\s{0,3}(?:(?:se)?harusnya\s|should\s{1,3}be\s)?(?:rp\.?\s?)?\d)|(?<=oops)|(?<=oops,)|(?<=oops, )|(?<=ups, ))",
    re.I,
)
_LABEL_WRONG = re.compile(
    rf"^\W*(?:(?:yang|yg|eh|the|its?|is|no|wait|oops|actually)\W{{1,3}}){{0,4}}(?:[a-z]+(?:nya)|likes?|views?|komen|komentar|comments?|terjual|omzet|sales|revenue|shares?|saves?|fee|honor|ongkir|postage|shipping|deposit)\s+(?:(?:was|were|is)\s{{1,3}})?"
    rf"(?:@[\w.]{{2,60}}\s{{1,3}})?(?:{_NUMBER},?\s*(?:bukan|not)\s+{_NUMBER}|(?:bukan|not)\s+{_NUMBER},?\s*(?:tapi|but)\s+{_NUMBER}|(?:(?:se)?harusnya|yang\s{{1,3}}(?:bener|benar)|(?:it\s{{1,3}})?should\s{{1,3}}be)\s{{1,3}}{_NUMBER}"
    rf"|(?:ke(?:banyak|kecil|sedikit|besar|tinggi|rendah)an|salah|keliru|too\s+(?:many|few|high|low)|wrong|kurang)\W+(?:(?:se)?harusnya|yang\s+(?:bener|benar)|should\s+be|it'?s|yg\s+(?:bener|benar))\s+{_NUMBER})\W*$",
    re.I,
)
"""`komennya 52 bukan 25`, `terjualnya kebanyakan, harusnya 11`: the whole message betters a figure."""

_LABEL: Final = r"(?:dp|fee|honor|bayar(?:an)?|transfer|tf|payment|terjual|laku|penjualan|likes?|views?|komen(?:tar)?|omzet|ongkir|harga)"
_OF: Final = r"(?:yang|yg|tadi|td|itu|si|the|for|to|ke|buat|dp|(?:pem|di)?bayar(?:an)?(?:nya)?|transfer(?:nya)?|tf|paid|payment|got|was|were|of|nya|order(?:s|an)?(?:nya)?|pesanan(?:nya)?|pembeli(?:nya)?|buyers?|closing(?:nya)?|bookings?|shares?(?:nya)?|saves?(?:nya)?|laku|terjual|sold|penjualan(?:nya)?|omzet(?:nya)?|revenue|fee(?:nya)?|honor(?:nya)?|likes?(?:nya)?|views?(?:nya)?|komen\w{0,6}|comments?|ongkir(?:nya)?|@[\w.]{2,60})"
_SHOULD: Final = r"(?:(?:se)?(?:harus|mesti)nya|(?:yang|yg)\s{1,3}(?:bener|benar)(?:nya)?|should\s{1,3}(?:be|have\s{1,3}been))"
_FAULT: Final = r"(?:salah|keliru|typo|wrong|incorrect|ke(?:banyak|lebih|kecil|besar|sedikit)an|too\s{1,3}(?:many|much|few|little|high|low))"
_SAID: Final = rf"(?:rp\.?\s?)?(?P<old>{_NUMBER})(?:\s?{UNIT}\b)?"
_INSTEAD_OF_OLD: Final = rf"(?:rp\.?\s?)?(?P<new>{_NUMBER})"
_NAMED: Final = (
    rf"{_SAID}(?P<how>[\s,:]{{1,3}}(?:(?:itu|tadi|td|yang|yg|tadinya|barusan|one|1|is|was|tapi|tp|but|it|ya|kak|ternyata|{_FAULT})[\s,;:.]{{1,3}}){{0,5}})"
    rf"{_SHOULD}\s{{1,3}}(?:(?:itu|jadi|cuma|cm|only|just)\s{{1,3}})?{_INSTEAD_OF_OLD}"
)
"""The number that was wrong, before the right one: `100 harusnya 120`, `500rb salah, yang benar 600rb`."""

PRICELIKE: Final = 1_000
"""What becomes a number so many times another is not that number: pieces are what was earned with them."""

_WAYS: Final = (
    re.compile(rf"(?<![\w.,]){_NAMED}", re.I),
    re.compile(
        rf"(?<![\w.,]){_SAID}[\s,]{{1,3}}(?:(?:di)?(?:ganti|ubah)\s{{1,3}})?(?:jadi|menjadi|into)\s{{1,3}}{_INSTEAD_OF_OLD}",
        re.I,
    ),
    re.compile(
        rf"\b(?:dari|from|ganti|ubah|change)\s{{1,3}}{_SAID}\s{{1,3}}(?:ke|to)\s{{1,3}}{_INSTEAD_OF_OLD}",
        re.I,
    ),
)
_BETTERED: Final = re.compile(
    rf"\W{{0,5}}(?:(?:eh|oh|ups|oops|no|wait|maaf|sorry|sori|duh)[\s,.!]{{1,4}}){{0,2}}(?P<of>(?:(?:{_OF}|angka(?:nya)?|numbers?)(?:'s)?[\s,:]{{1,3}}){{0,5}})"
    rf"{_NAMED}(?:\s?{UNIT}\b)?(?:\s(?:ya|kak|deng|ding|sih|dong|please)){{0,2}}\W{{0,4}}",
    re.I,
)
_OWING: Final = re.compile(r"\b(?:dp|(?:pem|di)?bayar|transfer|tf|paid|pay)", re.I)
_FAULTY: Final = re.compile(_FAULT, re.I)

_OF_SOMEBODY = re.compile(
    rf"^\W{{0,5}}(?:(?:eh|oh|ups|oops|no|wait|maaf|sorry|sori)[\s,.!]{{1,4}}){{0,2}}(?:{_OF}(?:'s)?[\s,:]{{1,3}}){{1,5}}"
    rf"(?:{_SHOULD}\s{{1,3}}(?:rp\.?\s?)?{_NUMBER}(?:[\s,]{{1,3}}(?:ya|kak|deng|ding)){{0,2}}(?:[\s,]{{1,3}}(?:bukan|not)\s{{1,3}}(?:rp\.?\s?)?{_NUMBER})?"
    rf"|(?:rp\.?\s?)?{_NUMBER}(?:[\s,]{{1,3}}(?:ya|kak|deng|ding)){{0,2}}[\s,]{{1,3}}(?:bukan|not)\s{{1,3}}(?:rp\.?\s?)?{_NUMBER}"
    rf"|(?:bukan|not)\s{{1,3}}(?:rp\.?\s?)?{_NUMBER}[\s,]{{1,3}}(?:tapi|but|melainkan)\s{{1,3}}(?:rp\.?\s?)?{_NUMBER})(?:\s(?:ya|kak|deng|ding|sih)){{0,2}}\W{{0,4}}$",
    re.I,
)
"""`dp @rani harusnya 400rb bukan 350rb`: the whole message betters what was noted of somebody."""

_OF_ANOTHER: Final = re.compile(
    rf"^\W{{0,5}}(?:(?:eh|oh|ups|oops|no|wait|hold\s{{1,3}}on|maaf|sorry|sori|actually|salah|duh)[\s,.!:]{{1,4}}){{1,4}}(?:(?:the|yang|yg|si)\s{{1,3}}){{0,2}}"
    rf"(?:punya\s{{1,3}}(?:si\s{{1,3}})?@[\w.]{{2,60}}(?:\s{{1,3}}(?:itu|tadi|ternyata))?|@[\w.]{{2,60}}(?:['’]s(?:\s{{1,3}}(?:was|were|is|should\s{{1,3}}be))?|\s{{1,3}}(?:was|were|tadi|ternyata)))\s{{1,3}}"
    rf"(?:rp\.?\s?)?{_NUMBER}(?:\s?{UNIT}\b)?(?:[\s,]{{1,3}}(?:ya|kak|deng|ding|kok|actually|sorry)){{0,2}}\W{{0,4}}$",
    re.I,
)
"""`no wait, @dinar's was 2,300`: what was noted last of somebody is another number."""

_OFF: Final = r"(?:(?:yang|yg|the\s{1,3}other)\s{1,3})?\d{1,4}\s{1,3}(?:(?:order(?:s|an)?|pesanan|orang|pcs|(?:of\s{1,3})?them)\s{1,3})?(?:(?:got|was|were|has|ada|pada|udah|sudah)\s{1,3}){0,2}(?:(?:di)?batal(?:kan|in)?|(?:di)?cancel(?:l?ed|s|in)?)(?:\s{1,3}lagi)?"
"""How many of what was sold were called off, as a reason for another number."""

_LEFT: Final = re.compile(
    rf"^\W{{0,3}}(?:(?:eh|oh|duh|yah|maaf|sorry|sori|no|wait|nah)[\s,.!]{{1,4}}){{0,3}}(?:{_OFF}[\s,;]{{1,3}}(?:(?:jadi(?:nya)?|tinggal|sisa(?:nya)?|so|now|that\s{{1,3}}makes|makes\s{{1,3}}it|it['’]?s|only)\s{{1,3}}){{1,2}}{_NUMBER}"
    rf"|(?:jadi(?:nya)?|tinggal|sisa(?:nya)?|now|it['’]?s\s{{1,3}}now)\s{{1,3}}{_NUMBER}[\s,;]{{1,3}}{_OFF})(?:\s(?:aja|saja|ya|kak|left|now|deh|doang)){{0,2}}\W{{0,4}}$",
    re.I,
)
"""`yg satu batal jadi 6`: what is left of pieces that were noted."""

_CALLED_OFF: Final = re.compile(
    rf"[\s,;(]{{1,4}}{_OFF}|^\W{{0,3}}(?:[a-z]{{2,5}}[\s,.!]{{1,4}}){{0,3}}{_OFF}(?=[\s,;])", re.I
)
_INSTEAD = re.compile(
    rf"^\W*(?:(?:eh|ups|oops|duh|aduh|wait|maaf|sorry|sori|no|(?:my\s|ada\s)?(?:mistake|bad|kesalahan))\b[\s,.!]{{1,5}})+(?:(?:it|that)\s{{1,3}}was\s{{1,3}}|(?:yang|yg)\s{{1,3}}(?:bener|benar|betul)\s{{1,3}}|(?:(?:yang|yg|the\s{{1,3}}(?:last|one))\s{{1,3}})?(?:tadi|barusan|before)(?:\s{{1,3}}(?:itu|was|is|ternyata)){{0,2}}\s{{1,3}}(?:(?:the\s{{1,3}})?{_LABEL}(?:nya)?\s{{1,3}}(?:was\s{{1,3}})?)?)?(?:rp\.?\s?)?{_NUMBER}(?:\s?{UNIT}\b)?(?:\s(?:deng|ding|kak|aja|saja|doang|only|maksudnya|actually))*(?:[\s,;(]{{1,4}}{_OFF})?\W*$",
    re.I,
)
"""`eh 4 botol`, `maaf, 250rb`: the whole message is another number."""

_STRUCK: Final = r"(?:(?:di)?(?:hapus|apus|buang|coret)(?:in|kan)?|delete|remove|scrap|scratch)\s{1,3}(?:(?:aja|saja)\s{1,3})?(?:yang|yg|the)"
"""What strikes a number out that was noted."""

_STRIKES: Final = re.compile(
    rf"\W{{0,3}}(?:(?:eh|oh|tolong|mohon|coba|maaf|sorry|please|no|wait)[\s,.!]{{1,3}}){{0,2}}{_STRUCK}\s{{1,3}}(?:{_LABEL}\s{{1,3}})?(?:rp\.?\s?)?{_NUMBER}(?:\s?{UNIT}\b)?(?:\s{{1,3}}(?:itu|tadi|td|one|barusan)){{0,2}}"
    rf"[\s,;.]{{1,4}}(?:(?:yang|yg|bener|benar|(?:se)?harusnya|ganti|jadi|it|was|it's|should|be|make|to|with|cuma|only|just)\s{{1,3}}){{0,4}}(?:rp\.?\s?)?{_NUMBER}(?:\s?{UNIT}\b)?(?:\s{{1,3}}(?:aja|saja|doang|kok|ya|kak|only|deng|ding)){{0,2}}\W{{0,4}}$",
    re.I,
)
"""`hapus yg 20 itu, 12 aja`: one number is struck out, and another stands for it."""

_SWAPPED: Final = re.compile(
    rf"\W{{0,3}}(?:(?:eh|oh|maaf|sori|sorry|duh|no|oops)[\s,.!]{{1,3}}){{0,2}}(?:(?:i\s|aku\s|saya\s)?(?:meant|mean|maksud(?:ku|nya)?)\s{{1,3}})?(?:rp\.?\s?)?{_NUMBER}(?:\s?{UNIT}\b)?(?:\s(?:ding|deng|kak|ya|maksudnya)){{0,2}}"
    rf"[\s,]{{1,3}}(?:bukan|not)\s{{1,3}}(?:rp\.?\s?)?{_NUMBER}(?:\s?{UNIT}\b)?(?:\s(?:ding|deng|kak|ya)){{0,2}}\W{{0,4}}"
    rf"|\W{{0,3}}(?:(?:eh|oh|maaf|sori|sorry|no|oops|wait)[\s,.!]{{1,3}}){{0,2}}(?:i\s{{1,3}}meant|maksud(?:ku|nya)|maksud\s{{1,3}}(?:aku|saya))\s{{1,3}}(?:rp\.?\s?)?{_NUMBER}(?:\s?{UNIT}\b)?\W{{0,4}}",
    re.I,
)
_MONEY: Final = {
    "paid": "paid_idr", "fee": "fee_idr", "agreed": "fee_idr", "budget": "budget_idr",
    "shipping": "shipping_idr", "goods": "barter_idr", "priced": "price_idr",
}  # fmt: skip
"""Of what an amount is that one of `money.words.CUES` names."""

_ITS_PAYMENT = re.compile(r"\b((?:di)?(?:bayar|transfer|tf))nya\b")
_DAY = re.compile(r"\b(?:tgl|tanggal|jam|pukul)(?:nya)?\s{0,3}\d[\d./:-]{0,12}", re.I)
_DENIED = re.compile(r"\b(?:bukan|not|tadinya)\s{1,3}(?:rp\.?\s?)?$")

_MORE = re.compile(r"\b(?:lagi|tambahan|nambah|more|extra|additional|another)\b", re.I)
_NOT_NEW = re.compile(rf"\b(?:bukan|not|{_STRUCK}(?:\s{{1,3}}{_LABEL})?)\s+({_NUMBER})", re.I)
_INSTEAD_OF_IT: Final = re.compile(
    rf"\s?(?:{UNIT}\b)?[\s,;.]{{0,3}}(?:(?:tapi|tp|but|melainkan|deng|ding|it|was|were|it's|(?:se)?harusnya|yang|yg|bener|benar|should|be|cuma|only|aja|itu|tadi|td|one|barusan|ganti|make|to|just|jadi|rp)[\s,.]{{1,3}}){{0,4}}({_NUMBER})",
    re.I,
)
"""Behind the number that was wrong, the right one: `bukan 7, 5 deng, yg 2 temen aku`."""

_REASON: Final = re.compile(
    r"\s(?:soalnya|karena|krn|karna|sebab|because)\b.*$|[,;.(]\s{0,3}(?:(?:since|as)\b|(?:(?:yang|yg|sisanya|the\s{1,3}other)\s{1,3}\d{1,4}|\d{1,4}\s?(?:nya|(?:of\s{1,3}(?:them|those)|were|was|are)))\b(?!(?:\s{1,3}(?:itu|tadi|td|one|was)){0,2}\s{1,3}(?:bener|benar|salah|keliru|wrong|(?:se)?(?:harus|mesti)nya|should))).*$",
    re.I | re.S,
)
"""Why a number was wrong, which may name another: `..., 2 nya bukan dari dia`."""


def is_correction(text: str) -> bool:
    """Return whether a text only makes sense as a better number for the one just given."""
    return corrects(text) and "@" not in text


def corrects(text: str) -> bool:
    """Return whether a text gives a better number for an earlier one, of whomever it names."""
    text = in_figures(text)
    if not _FIGURE.search(text):
        return False
    ways = (_WRONG, _LABEL_WRONG, _INSTEAD, _OF_SOMEBODY, _OF_ANOTHER, _STRIKES, _LEFT)
    better = next((found for way in ways if (found := way.match(text))), None) or _bettered(text)
    return better is not None and correction_in(text) is not None and not overpays(text)


def _bettered(text: str) -> re.Match[str] | None:
    """Return how a whole message names a wrong number and the right one; what was paid and what is due
    (`dibayar 500rb harusnya 600rb`) only where that is said to be wrong."""
    found = _BETTERED.fullmatch(text)
    owing = found is not None and _OWING.search(found["of"]) and not _FAULTY.search(found["how"])
    return None if owing else found


_BAD: Final = r"(?:salah|keliru|kebalik|ke?tukar|tertukar|ngaco|wrong|swapped|mixed\s{1,3}up|incorrect|not\s{1,3}right)"
_THEM: Final = r"@[\w.]{2,60}(?:(?:\s{0,3}[,&]\s{0,3}|\s{1,3}(?:sama|dan|and|with|dengan|dgn)\s{1,3})(?:(?:yang|yg|punya|si)\s{1,3})?@[\w.]{2,60}){0,5}"
_NAMED_WRONG: Final = re.compile(
    rf"\W{{0,3}}(?:(?:eh|oh|ups|oops|maaf|sori|sorry|duh|wait|no|kak|min)[\s,.!]{{1,4}}){{0,3}}"
    rf"(?:{_BAD}\s{{1,3}}(?:(?:yang|yg|punya|si|itu|for|the|one|catatan(?:nya)?|angka(?:nya)?|numbers?|of)\s{{1,3}}){{0,3}}{_THEM}|(?:(?:yang|yg|punya|angka(?:nya)?|the|numbers?|for|of)\s{{1,3}}){{0,3}}{_THEM}(?:['’]s)?\s{{1,3}}(?:(?:is|are|were|was|itu|tadi|angkanya|numbers?|got)\s{{1,3}}){{0,2}}{_BAD})"
    r"(?:\s{1,3}(?:ya|kak|deh|tadi|semua|dua-duanya|both|itu)){0,3}\W{0,4}",
    re.IGNORECASE,
)


def names_wrong(text: str) -> bool:
    """Return whether a whole message says of whom what was noted is wrong, and not what is right: `eh salah @rani sama
    @bela`."""
    return _NAMED_WRONG.fullmatch(text) is not None and "?" not in text


def overpays(text: str) -> bool:
    """Return whether a text tells how much too much was paid: `salah transfer, kelebihan 25rb`."""
    return terms_in(text).over_idr is not None


def puts_right(text: str) -> bool:
    """Return whether a whole message betters a number of a note that still waits: `14 bukan 15` and `i meant
    350k` are only that where one does."""
    plain = in_figures(nameless(without_codes(text)))
    return corrects(plain) or (_SWAPPED.fullmatch(plain) is not None)


def correction_in(text: str) -> tuple[int | None, int] | None:
    """Return the number that was wrong, where it is named, and the right one."""
    figures = _DAY.sub(" ", in_figures(without_codes(text)))
    told = _CALLED_OFF.sub("", figures)
    text = _REASON.sub("", told if _FIGURE.search(told) else figures)
    numbers = [parse_count(found) for found in re.findall(_NUMBER, text, re.I)]
    known = [n for n in numbers if n is not None]
    if not known:
        return None
    wrong = _NOT_NEW.search(text)
    if wrong is None and (named := _wrong_and_right(text)) is not None:
        return named
    old = parse_count(wrong[1]) if wrong and len(known) > 1 else None
    right = _INSTEAD_OF_IT.match(text, wrong.end()) if wrong else None
    if right and (new := parse_count(right[1])) is not None:
        return old, new
    return old, next((n for n in reversed(known) if n != old), known[-1])


def _wrong_and_right(text: str) -> tuple[int, int] | None:
    """Return the number that was wrong and the right one where they stand in this order; pieces never
    become money (`laku 3 jadi 75rb`)."""
    found = next((found for way in _WAYS if (found := way.search(text))), None)
    if found is None:
        return None
    old, new = parse_count(found["old"]), parse_count(found["new"])
    if old is None or new is None or old == new:
        return None
    return None if found.re is not _WAYS[0] and new >= PRICELIKE * old else (old, new)


def money_named(text: str) -> tuple[str, int] | None:
    """Return the metric that a correction names by a word for money, and its rupiah: `eh salah,
    bayarnya 90` is a payment of 90,000. None where it names none, or several numbers."""
    plain = _ITS_PAYMENT.sub(r"\1", in_figures(nameless(without_codes(text))))
    numbers = [
        m
        for m in re.finditer(_NUMBER, plain)
        if not _DENIED.search(plain, max(0, m.start() - 20), m.start())
    ]
    if len(numbers) != 1:
        return None
    at = numbers[0].start()
    cues = [cue.lastgroup for cue in CUES.finditer(plain, 0, at) if cue.lastgroup != "denied"]
    metric = _MONEY.get(cues[-1] or "") if cues else None
    amount = spoken_money_idr(numbers[0][0])
    return (metric, amount) if metric and amount else None


def is_more(text: str) -> bool:
    """Return whether a number comes on top of what was noted before."""
    return bool(_MORE.search(text))
