"""What messages about recommendations say besides slots: punctuality, withdrawal, the words."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from core.nlu.accounts.handles import with_plain_names
from core.nlu.amounts.figure_words import COUNTABLE
from core.nlu.offers.contact_details import without_addresses
from core.nlu.words.bags import bag
from core.nlu.words.particles import PARTICLE
from core.nlu.words.subjects import about

LONGEST: Final = 300
_NOT = r"(?:ga+k?|g|ngg?a?k?|tidak|tdk|tak|nda?k|never|not|belum)"
_NOT_LATE = re.compile(
    rf"\b{_NOT}\s+(?:pernah\s+|ever\s+)?(?:telat\w*|terlambat|molor|ngaret|late)\b", re.I
)
_LATE = re.compile(
    rf"\b(?:tel[ae]+t\w*|terlambat\w*|molor\w*|ngaret\w*|{_NOT}\s+(?:pernah\s+)?(?:tepat\s+waktu|on[\s-]?time)"
    r"|lewat\s+deadline|late|overdue|delayed|missed\s+(?:the\s+)?deadline)\b",
    re.I,
)
_IN_TIME = re.compile(
    r"\b(?:tepat\s+waktu\w*|on[\s-]?time|sesuai\s+(?:jadwal|deadline)|punctual|as\s+scheduled)\b",
    re.I,
)
_WITHDRAWS = re.compile(
    r"\b(?:hapus\w*|tarik\w*|cabut\w*|batal\w*|buang|withdraw|remove|delete|retract|take\s+back)\b"
    r"[^.,!?\n]{0,30}\b(?:re[kc]om+en\w*|nilai(?:an|ku|nya)?|penilaian\w*|rating\w*|ulasan\w*|testimoni\w*|review\w*)",
    re.I,
)
_SUPPOSES = re.compile(
    r"\b(?:kalau|kalo|klo|jika|misal\w*|seandainya|gimana|gmn|bagaimana|apakah|apa\s+(?:yang|yg)|if|what\s+(?:if|happens)|how)\b",
    re.I,
)
"""What a number counts or measures, behind it: then it is no mark."""

_OUT_OF = re.compile(
    rf"(?<![\d.,])([1-5])\s*(?:/|dari|out\s+of|of)\s*5(?![\d.,]*\d|\s+{COUNTABLE}\b)", re.I
)
_STARS = re.compile(r"[⭐★🌟]")
_ALONE = re.compile(
    rf"(?<![\w.,@/:-])([1-5])(?![\w/:%-]|[.,]\d|\s*{COUNTABLE}\b|\s+(?:dari|of|out\s+of)\s+\d)"
)
_GOODS = re.compile(
    rf"\b(?:kasih|beri|ngasih|kirim(?:in|i)?|give|gave|sent)\s{{1,3}}(?:(?:dia|doi|ke|him|her|them|@[\w.]{{1,40}})\s{{1,3}}){{0,3}}"
    rf"(?:\d{{1,3}}|satu|dua|tiga|empat|lima|one|two|three|four|five)\s{{1,3}}(?!orang|org|anak|people|persons?|kali|times)(?!nya){COUNTABLE}\b",
    re.I,
)
"""Goods that somebody gets: `aku kasih @nama 3 kotak buat dicoba`."""

_TRADES = re.compile(
    r"\b(?:(?:mem)?beli(?:in)?|(?:men)?jual|(?:di)?order|(?:me)?pesan|mesen|bayar(?:in)?|punya|kirim(?:in)?|buy|bought|ordered|paid|sent|sold|have|has|own)\s+(?:\w+\s+)?$",
    re.I,
)
"""Before a number: what is bought, sold or owned, and no mark."""


_SARCASM = re.compile(
    r"\b(?:sarkas\w{0,4}|sarcas(?:m|tic\w{0,4})|(?:ng?e|me|di)?ny?indir\w{0,3}|nyindir|satir\w{0,3}|ironis?|ironic\w{0,4})\b|(?<!\S)/s(?!\S)",
    re.I,
)
_NO_SARCASM = re.compile(
    r"\b(?:bukan|tanpa|ga+k?|nggak|tidak|no|not|without|suka|sering)\s{1,3}(?:\w{1,9}\s{1,3})?(?:sarkas|sarcas|sindir|nyindir|satir|iron)",
    re.I,
)
_DISAPPOINTS = re.compile(
    rf"\b(?:kecewa\w{{0,3}}|mengecewakan|kapok|nyesel|lelet|zonk|disappoint\w{{0,4}}|{_NOT}\s{{1,3}}sesuai|(?:not|never)\s{{1,3}}as\s{{1,3}}(?:agreed|briefed))\b",
    re.I,
)
_WHO_RATED = re.compile(
    r"\b(?:siapa|sapa|who)\b.{0,20}\b(?:nulis|tulis|menulis|ngasih|kasih|memberi|buat|bikin|nilai|menilai|wrote|written|gave|given|rated|left)\w*\b"
    r".{0,15}\b(?:ulasan|review|re[kc]omen\w*|nilai\w*|penilaian|rating|testimoni|bintang)\w*"
    r"|\bwho\s{1,3}(?:has\s{1,3}|have\s{1,3}|all\s{1,3})?(?:reviewed|rated|recommended)\b|\b(?:siapa|sapa)\s{1,3}(?:(?:aja|saja|yang|yg|udah|sudah|pernah)\s{1,3}){1,4}(?:nge-?review|mereview|merekomendasikan|rekomen(?:dasi)?in)\b"
    r"|\b(?:yang|yg)\s{1,3}(?:nilai|menilai|ngasih|kasih|nulis|rekomen\w*|rated)\b[^.!\n]{0,40}\b(?:siapa|sapa)\b"
    r"|\b(?:cuma|hanya|just|only)\s+(?:saya|aku|me|i)\b.{0,10}\b(?:kasih|ngasih|nilai|menilai|nulis|rated|gave)\w*",
    re.I,
)
_HANDLE = re.compile(
    r"(?:\b(?:ker?ja\s*(?:sama|bareng|dengan)?|kerjasama|bareng|sama|dengan|with|of|buat|untuk|dari|by|for|akun)\s+){0,2}@[A-Za-z0-9_](?:[A-Za-z0-9_.]*[A-Za-z0-9_])?"
)
_RATED = re.compile(
    r"\b(?:(?:(?:saya|aku|ku)\s*)?(?:kasih|beri|ku?asi|give|gave|ganti|ubah|change|jadi(?:in)?|to|eh|salah|ralat|koreksi)\s+)*"
    r"(?:(?:nilai|rating|bintang|skor|score|stars?|nilainya|ratingnya|bintangnya)\s*[:=]?\s*(?:(?:jadi|ke|to|=)\s*)?[1-5](?:\s*(?:/|dari|out\s+of)\s*5)?"
    r"|[1-5]\s*(?:/|dari|out\s+of)\s*5|[1-5]\s*(?:bintang|stars?)|(?:satu|dua|tiga|empat|lima|one|two|three|four|five)\s+(?:bintang|stars?)|(?:bintang|nilai)\s+(?:satu|dua|tiga|empat|lima))\b",
    re.I,
)
_LEADS = re.compile(
    rf"^(?:(?:{PARTICLE}|halo|hai|hi|eh|tolong|mau|saya|aku|gue|gw|kami|i|we|ikut|want\s+to|would\s+like\s+to|catat)\s+)*"
    r"(?:(?:me)?re[kc]om+en\w*(?:\s+(?:banget|deh|dong|untuk|buat|of|for))*|nilai|vouch(?:\s+for)?|nambah(?:in)?\s+re\w+)?[\s:,.-]*",
    re.I,
)
_EMPTY: Final = bag(
    "saya aku gue gw ku kami i we am was my our kak min ya dong deh nih sih itu ini untuk "
    "buat dan sama dengan with kerja bareng of for to the a and ganti ubah jadi jadinya nilai "
    "nilainya rating eh salah ralat koreksi change kasih beri give catat rekomendasi "
    "rekomendasikan rekomendasiin recommend recommendation tolong please banget puas senang "
    "happy satisfied maksudnya maksudku lagi nitip titip juga jg jga ikut mau cerita nambah tambah lho loh dah bukan aja saja doang deng lah aja only just setengah koma half"
)
_REMINDS = re.compile(
    rf"^(?:(?:{PARTICLE}|tolong)\W+)*(?:(?:jangan|jgn)\s+(?:samp(?:ai|e)\s+)?lupa|don['’]?t\s+forget)"
    r"(?:\W+(?:to\s+)?(?:(?:di)?(?:catat|catet|hitung|simpan|masuk|tambah)(?:in|kan)?|count|note|record|save|add|it|this|ya+|kak|min|please|pls)\b)*(?:\W+|$)(?=(?:re[kc]om+en|nilai|rating|bintang|vote|suara|my\b|@|$))",
    re.I,
)
"""What is said to the bot: `jangan lupa catat ...`; `jangan lupa kasih brief` is advice for others."""

_WORD = re.compile(r"[^\W_]+")
_PARTS = re.compile(r"(?<=[.!?])\s+|\s*[,;]+\s+")
_OPENS = re.compile(
    r"^(?:(?:re[kc]om+en\w*|nilai|rating|bintang|vouch\s+for|catat|tolong)\s+)*@[\w.]*\w(?:\s+(?:nilai|rating|bintang)?\s*[1-5](?:\s*/\s*5)?(?![\w.,]*\d))?[\s:,–-]+",
    re.I,
)
_ASKS_WHOM = re.compile(
    r"\b(?:siapa|sapa|sp|sopo|who|yang\s+mana|yg\s+mana|mana)\b[^.!?\n]{0,40}\b(?:direkomen\w*|recommended)\b",
    re.I,
)
_WANTS_ONE = re.compile(
    rf"^\W*(?:(?:{PARTICLE}|tolong|minta|halo|hai|bisa|boleh|coba)\W+)*re[kc]om\w*(?:in|kan|end)\W+(?:(?:{PARTICLE}|saya|aku|me|us)\W+)*(?:yang|yg|siapa|influ\w*|kreator|seleb\w*|creators?|akun|someone|orang)\b",
    re.I,
)
_LIST = re.compile(
    r"(?:(?:lihat|liat|daftar|list|show|tampilkan)\s+)?re[kc]omendasi\s+(?:kuliner|food|beauty|skin\s?care|kecantikan|fashion|fesyen|hijab|parenting|gaming|lifestyle)(?:\s+(?:di\s+)?[a-z]+)?"
)
_REVIEW: Final = r"(?:review|ulasan|testimoni(?:al)?|testimony|pengalaman)(?:ku|nya)?"
_REVIEWS = re.compile(
    r"\b(?:add|input|write|post|save|record|cat[ae]t|tulis|masuk(?:in|kan)|simpan|tambah(?:in|kan)?|titip|kasih|here'?s|ini)\s{1,3}(?:(?:my|our|an?|the|dong|dulu)\s{1,3}){0,2}"
    rf"{_REVIEW}(?:\s{{1,3}}(?:saya|aku|kami|jelek|buruk|bagus))?\s{{1,3}}(?:for|of|about|with|on|buat|untuk|utk|soal|tentang|sama|dengan|dgn|ya)\b[^.?!\n]{{0,20}}@"
    r"|\bmy\s{1,3}(?:\w{1,12}\s{1,3})?experience\s{1,3}(?:working\s{1,3})?with\s{1,3}@"
    r"|\bpengalaman(?:ku|\s{1,3}(?:saya|aku|kami))\s{1,3}(?:kerja\s{0,3})?(?:sama|dengan|dgn|bareng)\s{1,3}@"
    r"|\b(?:hats?\s{1,3}off|kudos|props|thumbs\s{1,3}up|jempol)\s{1,3}(?:to|for|buat|untuk|utk)\s{1,3}@",
    re.I,
)
"""Who says that this is what they think of somebody: `add my review for @nama: great video`."""

_WARNS = re.compile(
    r"\b(?:jangan|jgn|don'?t|do\s{1,3}not|never|avoid|hindari)\s{1,3}(?:(?:pernah|mau|ever|sampai)\s{1,3}){0,2}(?:pak(?:ai|e)|use|hire|trust|percaya|work\s{1,3}with|kerja\s?sama(?:\s{1,3}sama)?|endorse)\s{1,3}@[^\n]{0,160}?"
    r"(?:\b(?:took|ambil|bawa\s{1,3}kabur)\s{1,3}(?:my|our|the|uang|duit)|\b(?:udah|sudah|udh|after)\s{1,3}(?:di\s?)?(?:bayar|paid|transfer)\b[^\n]{0,40}\b(?:ga+k?|nggak|tidak|never|not|belum)\b|\b(?:kapok|nyesel|penipu|nipu|scam\w{0,3}|ripped\s{1,3}(?:me|us)\s{1,3}off)\b)",
    re.I,
)
"""`jangan pake @nama, udah dibayar kontennya ga tayang`: a warning of who worked with them."""

_SEARCHES = about("amount budget", own="dana|anggaran|modal|rp")


_GIVES = re.compile(
    r"^\W*(?:(?:min|kak|halo|hai|eh|tolong|mau|saya|aku|gue|gw|kami|i|we|ikut|want\s+to|catat)\s+)*"
    r"(?:(?:me)?re[kc]om+en\w*|(?:kasih|beri|ngasih|nambah|tambah(?:in|kan)?|give|add)\s+(?:(?:nilai|bintang|ulasan|rating|review|testimoni|skor|[1-5]|satu|dua|tiga|empat|lima|a|an|two|three|four|five|one)\b)|nilai|rating|bintang|vouch|ulasan|review\s*:)",
    re.I,
)


def gives_goods(text: str) -> bool:
    """Return whether a message tells of goods that somebody gets: no mark of them."""
    return _GOODS.search(text) is not None and "?" not in text and _RATED.search(text) is None


def gives_mark(text: str) -> bool:
    """Return whether a message begins by giving somebody a mark, whatever else it tells of them."""
    return "@" in text and "?" not in text and _GIVES.match(text) is not None


def states_mark(text: str) -> bool:
    """Return whether a message tells a mark of somebody in so many words: `@x …, bintang lima deh`."""
    return "@" in text and not text.rstrip().endswith("?") and _RATED.search(text) is not None


def asks_who_rated(text: str) -> bool:
    """Return whether somebody asks who wrote what is said of a creator."""
    return _WHO_RATED.search(text) is not None


def on_time_in(text: str) -> bool | None:
    """Return whether the words say that the work came in time; None where they say neither."""
    text = with_plain_names(text)
    if _NOT_LATE.search(text):
        return True
    if _LATE.search(text):
        return False
    return True if _IN_TIME.search(text) else None


def withdraws(text: str) -> bool:
    """Return whether the words take a recommendation back, rather than ask what would become of it."""
    return bool(_WITHDRAWS.search(text)) and not _SUPPOSES.search(text)


def rating_in(text: str) -> int | None:
    """Return a rating written as stars, as "4/5" or as the only bare digit from 1 to 5."""
    stars = len(_STARS.findall(text))
    if 1 <= stars <= 5:
        return stars
    shares = _OUT_OF.findall(text)
    bare = without_addresses(_HANDLE.sub(" ", text))
    digits = shares or [
        m[1] for m in _ALONE.finditer(bare) if not _TRADES.search(bare[: m.start()])
    ]
    return int(digits[0]) if len(digits) == 1 else None


def words_in(text: str, *, says_more: Callable[[str], bool] = bool) -> str:
    """Return what a recommendation says in words: the clauses as they are written that say more than
    a name, a rating and how both are introduced.

    Punctual work alone is no words (`on_time_in` says it), work that came late is: it is a reason. says_more:
    tells of a clause whether it does more than name a kind and a place.
    At most 300 characters; "" where nothing is left that says something.
    """
    clauses = (part.strip(" ,;:-–—") for part in _PARTS.split(" ".join(text.split())))
    parts = [_REMINDS.sub("", clause) for clause in clauses]
    kept = [
        _without_lead(p) for p in parts if _says_something(bare := _bare(p)) and says_more(bare)
    ]
    return _cut(", ".join(kept).replace("., ", ". "))


def means_opposite(text: str) -> bool:
    """Return whether somebody says themselves that their praise is meant the other way round."""
    return bool(_SARCASM.search(text)) and not _NO_SARCASM.search(text)


def rates_work(text: str) -> bool:
    """Return whether a text gives a mark to work that it judges, whatever was paid for it:
    `telat mulu, bayar 800rb ga sesuai brief. 2/5 aja`."""
    judged = on_time_in(text) is not None or _DISAPPOINTS.search(text)
    return rating_in(text) is not None and bool(judged)


def without_marks(text: str) -> str:
    """Return a text without accounts and the marks that they are given."""
    return _STARS.sub(" ", _RATED.sub(" ", _HANDLE.sub(" ", text)))


def _bare(part: str) -> str:
    """Return a clause without names, ratings and how it is introduced, to see whether more is said."""
    bare = without_marks(part)
    if len(_ALONE.findall(bare)) == 1:
        bare = _ALONE.sub(" ", bare)
    return _LEADS.sub("", " ".join(bare.split())).strip(" ,;:-–—")


def _without_lead(part: str) -> str:
    """Return a clause as it was written; one that opens with the name of the creator begins behind it."""
    begun = _OPENS.sub("", part)
    return begun if _says_something(_bare(begun)) else part


def _says_something(part: str) -> bool:
    if _IN_TIME.fullmatch(part) or _NOT_LATE.fullmatch(part):
        return False
    return any(
        len(word) > 1 and not word.isdigit() and word not in _EMPTY
        for word in _WORD.findall(part.casefold())
    )


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rsplit(" ", 1)[0] + "…"


def reviews(text: str) -> bool:
    """Return whether somebody says that a text is what they think of an account that it names."""
    return "?" not in text and bool(_REVIEWS.search(text) or _WARNS.search(text))


def recommendation_intent(text: str) -> str | None:
    """Return the intent of messages whose wording leaves no doubt, else None.

    With a budget, somebody asks for a choice within it and not for what members say. Who wants
    somebody recommended ("rekomendasiin dong yang bagus") looks for creators and rates nobody.
    """
    if "@" not in text and _WANTS_ONE.search(text):
        return "suggest"
    asks = _ASKS_WHOM.search(text) or _LIST.fullmatch(text.strip(" \t?!.,").casefold())
    return "recommendations" if asks and not _SEARCHES.search(text) else None
