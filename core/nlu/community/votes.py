"""What members say about votes already given: changed, taken back, asked for, or somebody else's."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.accounts.handles import with_plain_names
from core.nlu.community.recommendation import withdraws as _withdraws
from core.nlu.frames import ASKED, SUPPOSED
from core.nlu.framing import wished
from core.nlu.words.particles import PARTICLE

_VOTE: Final = (
    r"(?:re[kc]om+en\w*|nilai(?:an|ku|nya)?|penilaian\w*|rating\w*|ulasan\w*|testimoni\w*|review\w*"
    r"|bintang(?:ku|nya)|omongan\w*|ucapan\w*|kata-kata\w*|vote\w*)"
)
_GONE: Final = r"(?:(?:di|me|ke)?(?:hapus|tarik|cabut|batal)(?:kan|in)?|batalin|dibatalin|buang|deleted?|removed?|withdrawn?)"
_NEAR: Final = r"[^.,;!?\n]{0,40}?"
_TAKES_BACK: Final = re.compile(
    rf"\b{_VOTE}\b{_NEAR}\b{_GONE}\b|\b{_GONE}\b[^.,;!?\n]{{0,30}}?\b{_VOTE}\b"
    rf"|@[\w.]*\w\W+(?:(?:tadi|itu|kemarin|barusan|yang|yg)\W+)*(?:di)?(?:hapus|tarik|cabut)(?:in)?\b(?!\W*\d)",
    re.I,
)
_OTHER_AUTHOR: Final = re.compile(
    rf"\b{_VOTE}\s+(?!@)(?!(?:ku|saya|aku|gue|gw|kami|my|mine|yang|yg|itu|ini|tadi|buat|untuk|utk|soal|tentang|di|dari\s+(?:saya|aku|gue|gw)|of|for|on|the|about|ya|dong|deh|kak|min|aja|saja|please|lama|terakhir|barusan|kemarin|by\s+me)\b)"
    r"(?:dari\s+|milik\s+|punya\s+|by\s+|from\s+)?(?P<who>[a-z]\w+)\b[^.,;!?\n]{0,15}(?:@|\b(?:buat|untuk|utk|soal|tentang|for|of)\b)"
    rf"|\b{_VOTE}\b[^.,;!?\n]{{0,30}}@[\w.]*\w\s+(?:dari|milik|punya|by|from)\s+(?!saya\b|aku\b|gue\b|gw\b|me\b)@?\w+"
    rf"|\bsemua\s+{_VOTE}\b(?!\s*(?:ku|saya|aku|my)\b)|\b{_VOTE}\b[^.,;!?\n]{{0,30}}\b(?:yang|yg)\s+(?:bintang|nilai)\s*[1-5]\b"
    rf"|\b(?!my\b)[a-z]+'s\s+{_VOTE}\b",
    re.I,
)
_OWNED: Final = re.compile(
    rf"\b(?:rekomendasi|nilai|penilaian|rating|ulasan|omongan|review)ku\b|\b{_VOTE}\s+(?:saya|aku|gue)\b|\bmy\s+{_VOTE}\b",
    re.I,
)

_N: Final = r"(?:[1-5]|satu|dua|tiga|empat|lima|one|two|three|four|five)"
_NUMBERS: Final = {
    word: number
    for number, words in enumerate(
        ("satu one", "dua two", "tiga three", "empat four", "lima five"), 1
    )
    for word in words.split()
}
_NOT_A_COUNT: Final = r"(?![\w.,/]*\d|\s*(?:rb|ribu|jt|juta|k|pcs|orang|order|bungkus|porsi|like|views?|reels?|hari|minggu|bulan|%|konten|videos?|foto|post\w*|stor\w+|x|kali|kreator|creators?)\b)"
_INSTEAD: Final = re.compile(
    rf"\b(?:jadi(?:in|kan)?|menjadi|ke|ganti|harusnya|seharusnya|maksud(?:ku|nya|\s+saya)|be|to|make\s+(?:that|it)\s+an?|it'?s)\s+(?:@[\w.]*\w\s+)?(?:nilai(?:nya)?\s+|bintang\s+)?(?:an?\s+)?(?P<right>{_N})\b{_NOT_A_COUNT}",
    re.I,
)
_RATHER: Final = re.compile(
    rf"\b(?P<right>{_N})\b(?:\s+(?:{PARTICLE}|doang))*\W+(?:bukan|not|instead\s+of)\s+{_N}\b{_NOT_A_COUNT}|\b(?:bukan|not)\s+{_N}\b\W+(?:tapi|tp|melainkan|harusnya|but)\s+(?P<then>{_N})\b",
    re.I,
)
_CHANGES: Final = re.compile(
    rf"\b(?:ubah|ganti|naik(?:in|kan)?|turun(?:in|kan)?|ralat|koreksi|revisi|salah|keliru|maksud(?:ku|nya)|harusnya|seharusnya|jadi(?:in|kan)|change|update|raise|lower|wrong|should\s+be|make\s+(?:that|it)|actually|(?:nilai|rating)(?:ku|\s+saya)?\s+(?:\w+\s+)?jadi|my\s+rating|bukan\s+{_N})\b",
    re.I,
)
_OWN_MARK: Final = re.compile(
    r"\b(?:nilai|rating|bintang)(?:ku|\s+(?:saya|aku))\b|\bmy\s+(?:rating|score|vote)\b|\bnaik(?:in|kan)?\s+nilai|\bturun(?:in|kan)?\s+nilai|\b(?:ubah|ganti)\s+(?:nilai|rating|bintang)",
    re.I,
)

_ODD: Final = re.compile(
    r"(?:\b(?:nilai(?:nya)?|bintang|rating|skor|kasih|dapet|dapat|give|gave|me)\b(?:\s+@[\w.]*\w)?\W{0,3}(?:nilai\s+|bintang\s+)?)?"
    r"(?<![\w.,/])(?:(?P<half>[0-5])(?P<sign>[.,])(?P<part>\d)(?!\d|\s*(?:rb|ribu|jt|juta|k|m|%|x)\b)|(?P<word>satu|dua|tiga|empat|one|two|three|four|[1-4])\s+(?:setengah|koma\s+lima|and\s+a\s+half|1/2)\b)",
    re.I,
)
_SIGNED: Final = re.compile(
    r"\b(?:nilai\w*|bintang\w*|rating\w*|skor|stars?|out\s+of\s+5|dari\s+5|kasih|dapet|give|gave)\b|/5\b",
    re.I,
)
_BEYOND: Final = re.compile(
    r"\b(?:nilai(?:nya)?|bintang|rating|skor)\s*[:=]?\s*(?P<n>0|[6-9]|10)\b(?![.,]?\d|\s*(?:rb|ribu|jt|juta|k|dari\s+10|/\s*10))|(?<![\w.,])(?P<m>0|[6-9]|10)\s*(?:/\s*5\b|bintang|stars?\b|dari\s+5\b|out\s+of\s+5\b)",
    re.I,
)
_WORDED: Final = re.compile(
    rf"\W*(?:(?:nilai(?:nya)?|kasih|bintang|rating|ya|hmm+|oke?|deh|mungkin|give|it)\W+)*(?P<n>{_N})(?:\s*(?:bintang|stars?|dari\s+5|dari\s+lima|out\s+of\s+5|{PARTICLE}|dulu))*\W*",
    re.I,
)

_ALL: Final = re.compile(r"\b(?:semua(?:nya)?|seluruh(?:nya)?|all|every(?:thing)?)\b", re.I)
_TAKES_OUT: Final = re.compile(
    rf"\W{{0,9}}(?:(?:{PARTICLE}|batal|ga\s?jadi|gajadi|eh|sorry|maaf|tolong|aku|saya|mau|nvm|never\s{{1,3}}mind)\W{{1,3}}){{0,5}}(?:hapus|tarik|cabut|batalin|buang|delete|remove|withdraw)(?:in|kan)?\W{{1,3}}(?:(?:{PARTICLE}|yang|yg|si|punya|punyaku|soal|buat|what\s{{1,3}}i\s{{1,3}}said\s{{1,3}}(?:about|of)|my|the|one|about|for)\W{{1,3}}){{0,5}}@[\w.]*\w(?:\W{{1,3}}(?:{PARTICLE}|tadi|itu|barusan|lagi|again|then))*\W{{0,9}}",
    re.I,
)
_NO_MORE: Final = re.compile(
    r"\b(?:batal|batalin|batalkan|ga\s?k?\s?jadi|gajadi|tidak\s{1,3}jadi|nggak\s{1,3}jadi|tarik|cabut|hapus|undo|withdraw|take\s{1,3}back|remove)\b[^.!\n]{0,20}\b(?:setuju(?:ku|nya)?|persetujuan(?:ku|nya)?|dukungan(?:ku|nya)?|agree(?:ment|d|ing)?|\+1)(?!\w)"
    r"|\b(?:no\s{1,3}longer|don['’]?t)\s{1,3}agree\s{1,3}any\s?more\b|\bno\s{1,3}longer\s{1,3}agree\b|\b(?:udah|sudah)\s{1,3}(?:ga|gak|nggak|tidak)\s{1,3}setuju\b",
    re.I,
)
_WHY_RATED: Final = re.compile(
    r"\b(?:kenapa|knp|kok|napa|mengapa|why)\b[^.!\n]{0,20}\b(?:nilai(?:nya)?|skor(?:nya)?|rating(?:nya)?|score|penilaian(?:nya)?)\b|\b(?:nilai|skor|rating|score)(?:nya)?\b[^.!\n]{0,30}\b(?:kenapa|knp|kok|dari\s{1,3}mana|why)\b",
    re.I,
)

_HOW_TO_RATE: Final = re.compile(
    r"\b(?:gimana|gmn|bagaimana|cara(?:nya)?|how)\b[^.!\n]{0,25}\b(?:ngasih|kasih|memberi|beri|nulis|tulis|nambah\w*|tambah\w*|kirim|give|add|write|leave|post)\b[^.!\n]{0,15}\b(?:nilai|rating|bintang|penilaian|ulasan|re[kc]omend\w{0,6}|reviews?|stars?)\b"
    r"|\b(?:gimana|gmn|bagaimana|cara(?:nya)?|how)\b[^.!\n]{0,15}\b(?:merekomendasikan|rekomendasiin|menilai|ngerekomen\w*|recommend|rate)\b(?!\s{1,3}card)",
    re.I,
)

_OF_GROUP: Final = re.compile(
    r"\b(?:grup|group)\s{1,3}(?:ini|this)?\s{0,3}(?:bahas|ngebahas|buat|untuk|tentang|soal|isinya|ngapain)\b[^.!\n]{0,20}\b(?:apa|ngapain)\b|\bwhat(?:'s|\s{1,3}is)\s{1,3}this\s{1,3}group\b",
    re.I,
)

_OPINION: Final = re.compile(
    rf"^\W*(?:(?:lihat|liat|tampilkan|show|minta|cek|mau\s+tau)\W+)?(?:re[kc]omendasi|recommendations?|review|ulasan|testimoni|penilaian)(?:nya)?\s+(?:(?:buat|untuk|soal|tentang|akun|of|for|about)\s+)?@[\w.]*\w(?:\W+(?:{PARTICLE}|gimana|gmn|apa|orangnya))*\W*$"
    rf"|^\W*(?:(?:lihat|liat|tampilkan|show(?:\s{{1,3}}me)?|see|minta|cek|any|all|the|what['’]?s)\W{{1,3}}){{0,3}}(?:ratings|reviews|opinions|votes|scores?|(?:daftar|semua)\s{{1,3}}(?:nilai|rating))\s{{1,3}}(?:(?:of|for|about|on|buat|untuk|soal|tentang|akun)\s{{1,3}}){{0,2}}@[\w.]*\w(?:\W+(?:{PARTICLE}|here|so\s{{1,3}}far|thanks?|dari\s{{1,3}}\w{{1,10}}))*\W*$"
    r"|\b(?:gimana|gmn|bagaimana|berapa|brp|apa|how|what)\b[^.!?\n]{0,20}\b(?:penilaian|rating|ulasan|reviews?|re[kc]omendasi)(?:nya)?\s{1,3}(?:(?:buat|untuk|of|for|anggota|grup|group)\s{1,3}){0,2}@"
    r"|\b(?:penilaian|rating|nilai|ulasan|reviews?)(?:nya)?\s{1,3}@[\w.]{2,40}\s{1,3}(?:berapa|brp|gimana|gmn|bagaimana)\b"
    r"|\b(?:kata|pendapat|komentar|kesan|pengalaman)\s+(?:orang|anggota|member|teman|temen|yang\s+lain|yg\s+lain|grup)\w*"
    r"|\bmenurut\s{1,3}(?:kalian|anggota|grup|temen\w{0,6}|teman\w{0,6}|member\w{0,3}|orang-?\s?orang|yang\s{1,3}lain)\b"
    r"|\bwhat\s+do\s+(?:people|others|members|you\s+guys)\s+(?:say|think)\b|\b(?:anyone|anybody)\s+(?:worked|used|tried)\b"
    r"|\b(?:ada\s{1,3}(?:yang|yg)|(?:kalian\s{1,3}|temen-?temen\s{1,3}|teman-?teman\s{1,3})?pada|kalian|siapa\s{1,3}(?:yang|yg)|di\s?sini\s{1,3}(?:ada\s{1,3})?(?:yang|yg))\s{1,3}(?:(?:udah|sudah|udh|sdh)\s{1,3})?(?:tau|tahu|kenal|punya\s{1,3}pengalaman|pernah\s{1,3}(?:sama|dengan|dgn|pake|pakai|make|kerja|kerjasama|collab|kolab\w{0,8}|coba|nyoba|order|sewa|bareng))\b"
    r"|\b(?:nilai|rating|re[kc]omendasi|penilaian|ulasan)(?:ku|\s+(?:saya|aku))\b[^.!?\n]{0,30}(?:\b(?:apa|gimana|gmn|berapa|brp|bagaimana)\b|\?)",
    re.I,
)
_OF_FIGURES: Final = re.compile(
    r"\b(?:follow\w*|pengikut|like\w*|views?|engagement|er|harga|rate|fee|budget)\b", re.I
)


def takes_back(text: str) -> bool:
    """Return whether somebody takes back what they said of a creator: `rekomendasiku @x ditarik ya`,
    `yg @x tadi hapus aja`, `tarik omonganku soal @x`."""
    text = with_plain_names(text)
    named = _withdraws(text) or _TAKES_BACK.search(text) is not None
    return named and wished(text)[1] not in (ASKED, SUPPOSED)


def takes_all_back(text: str) -> bool:
    """Return whether somebody takes back all of what they said, of nobody in particular."""
    return "@" not in text and takes_back(text) and _ALL.search(text) is not None


def takes_out(text: str) -> bool:
    """Return whether a whole message takes out what was said of somebody, among members whose words alone can
    be meant: `batal deh, hapus aja yg @x`."""
    return _TAKES_OUT.fullmatch(text) is not None


def agrees_no_more(text: str) -> bool:
    """Return whether somebody takes back that they agreed: `ga jadi setuju`, `tarik setujuku buat @x`."""
    return _NO_MORE.search(text) is not None and "?" not in text


def asks_why_so_rated(text: str) -> bool:
    """Return whether it is asked why members' score of somebody is what it is."""
    return "@" in text and _WHY_RATED.search(text) is not None


def asks_how_to_rate(text: str) -> bool:
    """Return whether somebody asks how members rate or recommend, or what the group is about:
    `gimana cara ngasih nilai?`."""
    return "@" not in text and any(p.search(text) for p in (_HOW_TO_RATE, _OF_GROUP))


def of_another_author(text: str) -> bool:
    """Return whether words speak of what somebody else said: `hapus rekomendasi Tono buat @x`."""
    return _OTHER_AUTHOR.search(text) is not None and _OWNED.search(text) is None


def new_rating(text: str) -> int | None:
    """Return the rating that a changed mind names: 4 of `ubah jadi 4`, 2 of `2 not 1`."""
    found = _RATHER.search(text) or _INSTEAD.search(text)
    said = found and next((found[name] for name in found.re.groupindex if found[name]), None)
    return _number(said) if said else None


def changes_rating(text: str) -> bool:
    """Return whether words change a mark given before: `naikin nilai @x jadi 5`, `maksudku @x 4`."""
    return _CHANGES.search(with_plain_names(text)) is not None


_PUTS: Final = re.compile(
    r"\b(?:put|make|give|change|set)\s{1,3}(?:it|that|mine|my\s{1,3}rating|them|her|him)\b|\b(?:jadiin|kasih|nilai(?:ku)?|aku\s{1,3}ganti)\b",
    re.I,
)


def puts_mark(text: str) -> bool:
    """Return whether words put a mark in place of another: `ok then put it as 1 star`."""
    return _PUTS.search(text) is not None


def changes_own_rating(text: str) -> bool:
    """Return whether a whole message is surely about a mark of one's own that changes."""
    return _OWN_MARK.search(with_plain_names(text)) is not None and new_rating(text) is not None


def odd_rating(text: str) -> str | None:
    """Return a rating that is none of 1 to 5, as it is said: `4,5`, `6`; None where there is none."""
    beyond = _BEYOND.search(text)
    if beyond:
        return beyond["n"] or beyond["m"]
    found = _ODD.search(text) if _SIGNED.search(text) else None
    if found is None:
        return None
    if found["word"]:
        return f"{_number(found['word'])},5"
    return None if found["part"] == "0" else f"{found['half']}{found['sign']}{found['part']}"


def worded_rating(text: str) -> int | None:
    """Return the rating that a whole short message is: `lima`, `empat aja deh`, `nilainya 4 ya`."""
    found = _WORDED.fullmatch(text) if len(text) <= 60 else None
    return _number(found["n"]) if found else None


def asks_opinions(text: str) -> bool:
    """Return whether a text asks what members say of a creator, rather than for figures or a mark."""
    return _OF_FIGURES.search(text) is None and _OPINION.search(text) is not None


def of_oneself(text: str, handle: str) -> bool:
    """Return whether somebody says that the account is their own: `saya sendiri @x`, `aku @x, …`."""
    name = re.escape(handle)
    return (
        re.search(
            rf"(?:\b(?:saya|aku|gue|gw)\s+sendiri\s+@{name}(?![\w.]*\w)|\b(?:ini\s+)?(?:saya|aku|gue|gw|i'?m|i\s+am|this\s+is)\s+@{name}(?:\s*,\s*(?:kreator|influencer|selebgram|konten|yang|di\s+sini|creator|a\s)|\W*$)"
            rf"|\b(?:akun(?:ku|\s+(?:saya|aku|sendiri))|my\s+(?:own\s+)?account)\W+@{name}|@{name}\W+(?:itu\s+|ini\s+|is\s+)?(?:akun(?:ku|\s+saya)|saya\s+sendiri|aku\s+sendiri|my\s+(?:own\s+)?account|me\b))",
            text,
            re.I,
        )
        is not None
    )


def without_change(text: str) -> str:
    """Return the words of a changed mark that say more than that: `ternyata telat` of `ubah jadi 3,
    ternyata telat`."""
    parts = re.split(
        r"(?:[,;!?\n]|\.(?!\w))+\s*|\s+(?=(?:karena|soalnya|ternyata|because|since)\b)", text
    )
    return ", ".join(p for p in parts if p and not _CHANGES.search(p) and new_rating(p) is None)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]
