"""Which language a message is in, by its own words."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.bags import bag

_ENGLISH: Final = bag(
    "the is are was what how who which for with in of to my me i you please find show need want can could would should "
    "does do this that and or a an from send give tell much many best cheaper cheap under hello hi thanks thank help near "
    "creator creators about stop every daily report delete create make compare between worth fake real account price it's his "
    "her their they it if yes than not your we us our give get where when why good morning evening afternoon cancel never mind start new let sold agreed returned replied refunded he she they them him was were has have had did"
)
_INDONESIAN: Final = bag(
    "yang yg di ke dari dan buat untuk utk dengan dgn ini itu apa aja saja dong deh sih nih ya kak min gan bang mas mbak cari cariin "
    "butuh mau pengen bisa gimana gmn berapa brp siapa saya aku gue gw kami kita kamu tolong tlg minta kasih bikin buatkan cek "
    "kalau kalo klo gak ga nggak enggak tidak bukan jangan sudah udah belum blm lagi juga sama atau halo hai makasih terima "
    "selamat pagi siang sore malam hapus kirim kirimin tiap hari jam harga mahal murah wajar akun orang juta ribu rb jt nya lebih paling "
    "besok kemarin rekap hasil kampanye usaha usahaku jualan toko batal jadi cuma punya doang "
    "laku terjual kejual omzet omset retur diretur bayar dibayar lunas tayang pengikut dihubungi sepakat"
)
_LOANS: Final = bag(
    "stop help report every daily cheap cheaper cancel delete real fake near start new best compare creator creators or worth it"
)
"""English words that Indonesian messages use as their own: alone they tell no language."""

_AFFIXED = re.compile(
    r"(?:me[mnlry]|di)[a-z]{3,15}(?:kan|i)|(?:ke|pe)[a-z]{3,15}an|men[gy][a-z]{3,15}|[a-z]{1,15}nya"
)
"""`melebihi`, `disepakati`, `kekurangan`: how Indonesian builds its words, also those that are in no list."""

_WORD = re.compile(r"(?!(?<=\d)an\b)[a-z']+")
"""`700an` holds no English article."""

_SECRET = re.compile(r"(?:[a-z]{1,20}-)?[0-9a-f]{24,64}", re.I)
_PLACEHOLDER = re.compile(r"<[a-z_]+>")
_INITIALS = re.compile(r"\b[a-z][./][a-z]\b\.?|\ba\W*$")
"""`a.n.` and `a/n` are of no language, nor is `vitamin a`: an article stands before something."""

_ADDRESS = re.compile(
    r"[\w.+-]{0,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|(?:https?://|www\.)\S{1,300}"
    r"|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,3}\.(?:(?:com|co|id|net|org)\b(?:/\S{0,300})?|(?:me|ly|link|page)/\S{0,300})"
)
"""The letters of an address are nobody's words: there is an article in `a@b.id`, and a pronoun in `t.me/toko`."""


def read_language(words: list[str]) -> str | None:
    """Return `id` or `en` when the words clearly belong to one of them."""
    english = sum(word in _ENGLISH for word in words)
    indonesian = sum(word in _INDONESIAN or _AFFIXED.fullmatch(word) is not None for word in words)
    if all(word in _LOANS or word not in _ENGLISH for word in words):
        english = min(english, indonesian)
    if english == indonesian:
        return None
    return "en" if english > indonesian else "id"


def words_of(text: str) -> list[str]:
    """Return the words of a lower-case text; placeholders like `<every>` and addresses are nobody's words."""
    return _WORD.findall(_INITIALS.sub(" ", _ADDRESS.sub(" ", _PLACEHOLDER.sub(" ", text))))


def is_secret(text: str) -> bool:
    """Return whether a text is no more than the secret of a link, whose letters are nobody's words."""
    return _SECRET.fullmatch(text.strip()) is not None
