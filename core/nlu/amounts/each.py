"""What one of several costs: `@500rb`, `masing-masing 400rb`, `250rb satunya`; times their number it is the budget."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.numbers import LEAST_IDR
from core.nlu.amounts.quantities import Quantity, quantities
from core.nlu.scan import Scan

_EACH_AFTER = re.compile(
    r"\s*(?:/\s*|per\s?-?\s?|se\s?(?=orang)|masing-?\s?(?:masing|2)?\b|each\b|(?:satu|1|sa)\s?(?=orang|org|influencer|kreator)|tiap\s|setiap\s|an?\s)"
    r"\s*(?:orang(?!an\b)|org|kepala|influencer|selebgram|kreator|creator|akun|person|pax|head|talent|kol)?"
)
_APIECE = re.compile(r"\s*(?:apiece|a\s+piece|satunya|satuan(?:nya)?|se-?biji(?:nya)?)(?![a-z])")
"""Beside a number of people it is what one of them costs: `4 orang, 250rb satunya`."""

_PERSON = re.compile(
    r"apiece|piece|satunya|satuan|biji|masing|each|orang|org|kepala|influencer|selebgram|kreator|creator|akun|person|pax|head|talent|kol"
)
_ONE = r"(?:orang|org|orng|kepala|kreator|creator|influe?ncer|influenser|selebgram|seleb|akun|talent?|tiktoker|youtuber|kol|person|head|pax)(?:nya)?"
_EACH_BEFORE = re.compile(
    rf"(?:masing-?\s?(?:masing|2)?(?:nya)?|per\s?{_ONE}|each|(?<!yang )(?<!yg )satunya|satuan(?:nya)?|se-?biji(?:nya)?|(?P<single>(?:satu|sa|1)\s?{_ONE}|seorang(?:nya)?)|(?:se?)?tiap\s+{_ONE})"
    r"\s*(?:@|(?P<gets>dapat|dapet|dikasih|dibayar(?:in)?|kena|getting|gets)|cuma|budget|harga|tarif|fee|honor|itu|sekitar|at|maks?(?:imal|imum)?|max(?:imal|imum)?|paling\s+(?:banyak|mahal)|up\s+to)?\s*$"
)
_SEVERAL = re.compile(
    rf"(?<![\w.,])(?:[2-9]|\d{{2}}|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|two|three|four|five|six)\s+(?:[a-z]+\s+){{0,2}}?{_ONE}s?\b"
)
"""Where several are wanted, `satu orang maks 300rb` is what one costs, and not how many."""

UNIT_BEFORE = re.compile(
    r"per\s?(?:video|konten|content|post(?:ingan|ing)?|reels?|story|stories|feed|foto|tayang|upload)(?:nya)?\s*(?:@|cuma|budget|harga|tarif|fee|honor|itu|sekitar|at|maks?(?:imal)?|max(?:imal)?)?\s*$"
)
_PRICED = re.compile(
    r"(?:tarif|fee|honor|bayar|rate|harga|budget|bajet|upah|dana|jatah)\w*\s+(?:(?:buat|untuk|utk|itu)\s+)?$"
)
"""Before `satu orang` it says what one costs; without it, one is how many are wanted."""

_TIMES = re.compile(
    r"\s*(?:x|kali|\*|untuk|utk|buat|for)\s*(?P<count>\d{1,2})(?!\s*(?:post|video|story|stories|konten|feed|reel|hari|minggu|bulan|foto|slide|k\b|rb|jt))"
    r"(?!\w)(?P<noun>\s*(?:orang|org|influencer|kreator|creator|selebgram|akun|people))?"
)
_TIMES_BEFORE = re.compile(
    r"(?<!\w)(?P<count>\d{1,2})\s*(?:orang|org|influencer|kreator|creators?|selebgram|akun|people)?\s*x\s*$"
)
_TIMES_PAID: Final = re.compile(
    r"\s{0,3}(?:(?:to|ke|for|buat|untuk)\s{1,3}\S{1,40}\s{1,3})?(?:(?P<word>twice|thrice)|(?P<count>[2-9]|dua|tiga|empat|two|three|four)\s?(?:x|kali|times))"
    r"(?![a-z]|\s{0,3}(?:lipat|post|video|stor|konten|feed|reel|foto|slide|live|tayang|upload|se(?:hari|minggu|bulan)|per|an?|each|dalam|in|lagi|more)(?:[a-z]|\b))"
)
_PAID_TIMES: Final = re.compile(
    r"(?<![a-z\d])(?:(?P<word>twice|thrice)|(?P<count>[2-9]|dua|tiga|empat|two|three|four)\s?(?:kali|times))\s{1,3}(?:rp\.?\s?)?$"
)
_PAYS: Final = re.compile(r"(?<![a-z])(?:paid|sent|transfer|tf|(?:di|mem)?bayar|kirim|setor)")
_HOW_OFTEN: Final = {
    "twice": 2,
    "dua": 2,
    "two": 2,
    "thrice": 3,
    "tiga": 3,
    "three": 3,
    "empat": 4,
    "four": 4,
}
"""How often somebody was paid an amount: `paid 250k twice`, `transfer 250rb 2x`. A fee for `2x story` is told once."""

_ONE_OF: Final = r"(?:(?:(?:satu|1|one|seorang|an?)\s+(?:yang\s+|yg\s+|single\s+)?(?:seleb\w{0,6}|artis\w{0,2}|celeb\w{0,6}|macro|makro|mega|influencer|kreator|creator|big|large|famous|gede|besar|mahal|terkenal))|(?:on|ke|with|pada)\s+(?:just\s+)?(?:one|satu)(?![a-z]))"
_MANY: Final = rf"(?:(?:\d{{1,3}}|banyak|beberapa|several|many|some|lima|sepuluh|five|ten|dua\s+puluh|twenty)\s+(?:[a-z]+\s+)?(?:{_ONE}s?|people|nano|micro|mikro|influencers|ones|kecil|small)|(?:small(?:er)?|little|nano|micro|mikro)\s+(?:creators|influencers|ones|kreator|akun)|(?:kreator|influencer|akun)\s+(?:kecil|nano|mikro|micro))(?![a-z])"
_OR: Final = r"(?<![a-z])(?:atau|ato|or|apa|vs|dibanding\w{0,3}|daripada|instead\s+of|rather\s+than)(?![a-z])"
_EITHER: Final = re.compile(
    rf"(?<![\w@.]){_ONE_OF}.{{0,60}}?{_OR}.{{0,60}}?(?<![\w.,]){_MANY}|(?<![\w.,]){_MANY}.{{0,60}}?{_OR}.{{0,60}}?(?<![\w@.]){_ONE_OF}"
)


def one_or_many(text: str) -> bool:
    """Return whether a lower-case text sets one who is large against several who are small: `1 seleb 10jt atau 20
    orang 500rb`."""
    return _EITHER.search(text) is not None


def times(scan: Scan, number: Quantity, before: str) -> bool:
    """`500rb x 3` states three creators and their total."""
    match = _TIMES.match(scan.rest, number.end)
    if match is not None and match[0].lstrip()[0] not in "xk*":
        match = None
    earlier = _TIMES_BEFORE.search(before) if match is None else None
    found = match or earlier
    if found is None or "count" in scan.slots:
        return False
    scan.state("count", int(found["count"]))
    start = found.start() if match else number.start - len(before) + found.start()
    scan.take(start, start + len(found[0]), "count")
    return True


def paid_often(scan: Scan, number: Quantity, before: str) -> int:
    """Return how often an amount was paid, and take the words: 2 of `paid 500k twice`."""
    behind = _TIMES_PAID.match(scan.rest, number.end) if _PAYS.search(scan.text) else None
    found = behind or (_PAID_TIMES.search(before) if _PAYS.search(scan.text) else None)
    if found is None:
        return 1
    start = found.start() if behind else number.start - len(before) + found.start()
    scan.take(start, start + len(found[0]), "often")
    often = found["count"] or found["word"]
    return _HOW_OFTEN.get(often) or int(often)


def each_before(scan: Scan, number: Quantity, before: str) -> bool:
    """Take `tarif per orang` and the like: the person in it is nobody that is looked for."""
    match = _EACH_BEFORE.search(before)
    if match is None:
        return False
    plain = not match["single"] or match["gets"] or _PRICED.search(before, 0, match.start())
    if plain or _SEVERAL.search(scan.text):
        start = number.start - len(before) + match.start()
        scan.take(start, start + len(match[0]), "each")
    return True


def each_after(scan: Scan, number: Quantity) -> str:
    """Return `person` or another `unit` that the amount is for, or nothing."""
    match = apiece(scan, number) or _EACH_AFTER.match(scan.rest, number.end)
    if match is None or not match[0].strip():
        return ""
    scan.take(match.start(), match.end(), "each")
    return "person" if _PERSON.search(match[0]) else "unit"


def apiece(scan: Scan, number: Quantity) -> re.Match[str] | None:
    found = _APIECE.match(scan.rest, number.end)
    return found if found and _SEVERAL.search(scan.text) else None


def multiply_each(scan: Scan) -> None:
    """Turn an amount per person into the total where the number of persons is stated.

    Where it is not, `money_per_person` tells that the amount is no total. Of what is set against something else
    the first amount stands.
    """
    each = scan.slots.pop("_each", None)
    if "budget_idr" in scan.slots and one_or_many(scan.text):
        amounts = (n.value for n in quantities(Scan.of(scan.text)) if n.value >= LEAST_IDR)
        scan.slots["budget_idr"] = next(amounts, scan.slots["budget_idr"])
        return
    count, budget = scan.slots.get("count"), scan.slots.get("budget_idr")
    if each and isinstance(count, int) and isinstance(budget, int):
        scan.slots["budget_idr"] = count * budget
        scan.each = budget
    elif each == "person":
        scan.note("money_per_person")
