"""A number of the answer before that is asked about: `emang 43rb itu dari mana`, `kok harganya segitu`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from core.nlu.amounts.numbers import NUMBER, parse_count, parse_money_idr
from core.nlu.words.bags import bag
from core.nlu.words.small_words import strange

LONGEST: Final = 12
"""Words of such a question: who writes more tells of something else."""

_ASKS: Final = re.compile(
    r"\b(?:da?ri?\s?mana|da?ri?\s?siapa|asal(?:nya|-usulnya)?|sumber(?:nya)?|(?:maksud|arti)(?:nya)?|artine|tegese|(?:ng|di)?(?:h?itung)(?:an)?(?:nya)?|rumus(?:nya)?)\b"
    r"|\bkok\s{1,3}(?:bisa|segitu|segini|gitu|cuma|cuman)\b|\b(?:kenapa|knp|kok|mengapa|why|ngapain)\b.{0,40}\b(?:segitu|segini|so\s{1,3}(?:low|high|few|much|many|little))\b|\bsegitu\s{1,3}ngapain\b"
    r"|\bwhere\b.{0,40}\bfrom\b|\bcomes?\s{1,3}from\b|\bmeans?\b|\bhow\s{1,3}(?:did|do|does|is|was|are|were)\b.{0,40}\b(?:get|got|calculated?|computed?|counted|worked)\b"
)
_OF_A_HUNDRED: Final = re.compile(r"(?:/|\b(?:dari|dr|of|out\s{1,3}of)\b)\s{0,3}100\b")
_RUPIAH: Final = re.compile(r"\b(?:rp|idr)\.?\s{0,2}(?=\d)|(?<=[\dbkt])\s{0,2}\b(?:rupiah|perak)\b")
_NUMBER: Final = re.compile(rf"(?<![\w@.])(?:(?:rp|idr)\.?\s{{0,2}})?{NUMBER}(?:\s{{0,2}}%)?")

_FIGURES: Final = {
    "cost": r"per\s{1,3}(?:interaksi|interaction|engagement)|cpe",
    "fit": r"kecocokan(?:nya)?|fit",
    "percentile": r"akun\s{1,3}setara|accounts\s{1,3}alike|similar\s{1,3}accounts|persentil|percentile|keterlibatan(?:nya)?",
    "followers": r"follow\w{0,6}|pengikut(?:nya)?|foll",
    "interactions": r"interaksi(?:nya)?|interactions?",
    "reach": r"jangkauan(?:nya)?|reach|orang|people",
    "price": r"harga(?:nya)?|rate(?:nya)?|tarif(?:nya)?|fee(?:nya)?|prices?",
    "total": r"total(?:nya)?",
    "left": r"sisa(?:nya)?|left",
}
_WHICH: Final = re.compile(
    "|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _FIGURES.items())
)
_OWN: Final = bag(
    "emang memang emangnya dapet dapat dapetnya dapatnya angka angkanya rp idr rupiah perak rb ribu k jt juta persen persentase percent out usul "
    "asal asalnya sumber sumbernya maksud maksudnya arti artinya artine tegese hitung itung hitungan itungan hitungannya itungannya dihitung diitung ngitung ngitungnya rumus rumusnya "
    "cuma cuman ngapain low high little few come comes mean means get got calculate calculated compute computed count counted worked work number figure numbers figures yang sana "
    "interaksi interaksinya interaction interactions engagement cpe kecocokan kecocokannya fit akun setara accounts account alike similar persentil percentile keterlibatan keterlibatannya "
    "follower followers followernya followersnya pengikut pengikutnya foll jangkauan jangkauannya reach orang people harga harganya rate ratenya tarif tarifnya fee feenya price prices total totalnya sisa sisanya left perkiraan estimasi estimated atas bawah tinggi rendah above below higher lower"
)


@dataclass(frozen=True, slots=True)
class Whence:
    """What is asked about: the number, None where only a figure is named; of rupiah, of a hundred or of
    neither; and a key of the figures of a set, "" where none is named."""

    number: float | None = None
    money: bool = False
    hundredth: bool = False
    figure: str = ""


def whence(text: str) -> Whence | None:
    """Return what a short lower-case question asks the origin or the meaning of: a number, or a figure that
    a set is told by; None for anything else."""
    if len(text.split()) > LONGEST or not _ASKS.search(text):
        return None
    hundredth = _OF_A_HUNDRED.search(text) is not None
    bare = _OF_A_HUNDRED.sub(" ", text)
    numbers = _NUMBER.findall(bare)
    named = _WHICH.search(bare)
    if len(numbers) > 1 or not (numbers or named) or strange(_NUMBER.sub(" ", bare), _OWN):
        return None
    figure = str(named.lastgroup) if named else ""
    if not numbers:
        return Whence(figure=figure)
    money = _RUPIAH.search(bare) is not None
    number = parse_money_idr(numbers[0]) if money else parse_count(numbers[0].rstrip("% "))
    if number is None:
        return None
    percent = "%" in numbers[0]
    return Whence(number / 100 if percent else number, money, hundredth or percent, figure)
