"""Of what a day is said: only that of a post, or of bare terms, is the day until which somebody posts.

`tayang tanggal 5`, `deal 300rb, 12 desember`; not `sakit sampai jumat`, `got the package this morning`.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from typing import Final, Literal

from core.nlu.campaigns.planning.deadlines import CLAUSE, COSTS, KINDS, NAMED
from core.nlu.campaigns.planning.postponing import postponed
from core.nlu.scan import BLANK, Scan
from core.nlu.times.calendar import may_name_day, read_dates
from core.nlu.times.clock import read_clock
from core.nlu.times.days import WEEKDAY
from core.nlu.words.bags import bag
from core.nlu.words.small_words import strange
from core.nlu.words.tenses import BEFORE, LATER

Sense = Literal["post", "terms", "other"]

_SOME_DAY: Final = date(2026, 1, 5)
"""Whether words are those of a day does not depend on which day it is."""

_POSTS: Final = re.compile(
    r"\b(?:tayang\w*|(?:di|nge|mem)?post(?:ing(?:an)?(?:nya)?|s|ed)?|(?:di|meng)?upload\w*|live|publish\w*|publikasi\w*|rilis\w*|releas(?:es?|ed|ing)|airs|aired|airing)\b",
    re.I,
)
_DUE: Final = re.compile(
    r"\b(?:deadlines?|tenggat|batas(?:nya)?|jatuh\s{1,3}tempo|due)(?:nya)?\b", re.I
)
_CONTENT: Final = re.compile(
    r"\b(?:konten|content|reels?|stor(?:y|ies)|videos?|vt|feeds?|carousel|tiktok)(?:nya)?\b", re.I
)
_GOES_UP: Final = re.compile(
    r"\b(?:naik(?:in)?|go(?:es|ing)?\s{1,3}up|went\s{1,3}up|drops?|dropping|keluar)\b", re.I
)
_THAT_POST: Final = re.compile(
    r"(?:\b(?:her|his|the|a|their|its|my|our|this|that|one)|'s)\s{1,3}posts?\b(?!\s{1,3}(?:is|will|goes|should|must|on|by|date|day|due|for|moved|at)\b)",
    re.I,
)
"""A post that something is done with: `deleted her post today`."""

_GONE: Final = re.compile(
    r"\b(?:(?:di|meng)?hapus\w{0,3}|(?:di)?takedown|deleted?|removed?|took\s{1,3}down|taken\s{1,3}down|archived?|boosted|cancel\w*|(?:di)?batal(?:in|kan)|skip(?:s|ped)?|miss(?:es|ed)?|might|maybe|perhaps|mungkin|kayaknya|asked\s{1,3}(?:if|whether)|asks\s{1,3}(?:if|whether)|(?:tanya|nanya)\s{1,3}(?:apa(?:kah)?|boleh|bisa))\b",
    re.I,
)
"""A post that is gone, or is not sure to come."""

_OUTSIDE: Final = re.compile(
    r"\b(?:invoices?|tagihan|faktur|kontrak|contracts?|libur\w*|cuti|sakit|sick|ill|holidays?|vacation|away|off|shipping|shipments?|deliver(?:y|ies)|pengiriman(?:nya)?|kiriman(?:nya)?"
    r"|meeting|rapat|call|zoom|(?:photo)?shoots?|shooting|syuting(?:nya)?|pemotretan(?:nya)?|orders?|pesanan|orderan|revisi\w*|revisions?|approval|feedback|briefs?|interview|training)\b",
    re.I,
)
"""What a deadline, or a day that was moved, may be of besides a post."""

_AFTER: Final = re.compile(
    r"\b(?:setelah|sesudah|stlh|abis|habis|begitu|sebelum|kalau|kalo|klo|pas|after|once|before|when|if)\s{1,3}(?:[\w@.]{1,30}\s{1,3}){0,4}?(?:tayang|posting|diposting|upload|posts?|posted|posting|live|publish\w*)\b.{0,200}",
    re.I | re.S,
)
"""A post that only says when something else is done: `dibayar jumat setelah posting`."""

_AGREES: Final = re.compile(
    r"\b(?:deal|sepakat|setuju|agree[ds]|confirm(?:s|ed)|konfirmasi|booked|locked|oke?|okay)\b",
    re.I,
)
_ROUGH: Final = re.compile(
    rf"\b(?:{WEEKDAY}|{BEFORE}|{LATER}|today|tonight|hari\s{{1,3}}ini|this\s{{1,3}}(?:morning|afternoon|week)|(?:pagi|siang|sore)\s{{1,3}}ini|ago|lalu|last)\b",
    re.I,
)
"""A day by the week or from today: beside a word for an agreement it is when they agreed."""

_TERMS: Final = bag(
    "both keduanya duanya dua berdua mereka deal deals sepakat setuju agreed agrees confirmed confirms konfirmasi booked locked fee honor bayaran tarif harga rate price nett net rb ribu k jt juta m thousand million rp idr "
    "reel reels story stories video videos vt feed feeds carousel konten content tiktok instagram ig ikut gabung join joins joined add added tambah tambahin tambahkan masukin masukkan "
    "catat catet note noted salah maksud maksudnya ralat koreksi correction sorry oops bener benar actually instead wrong right should ganti ubah change changed update jadwal tanggal tgl date day hari week minggu jam pukul wib wita "
    "target targetnya janji janjinya rencana rencananya plan plans planned promised promises bisanya malam malem pagi siang sore evening morning night number nomor no creator kreator campaign kampanye barter plus code kode"
)
"""Words of what is arranged with somebody, among which a bare day is that of the post."""

_SPANS: Final = re.compile(
    rf"\b(?:{BEFORE})\b"
    r"|\b(?:sampai|sampe|hingga|smp|until|till|since|sejak|mulai|dari|from)\b",
    re.I,
)
"""Days that are over, and those of a time that lasts: no post is to come on them."""


_OTHER_DAY: Final = re.compile(
    r"\b(?:salah|keliru|ralat|koreksi|bukan|wrong|correct(?:ion)?)\b[^.!?\n]{0,25}\b(?:tanggal|tgl|date|hari|day)(?:nya)?\b"
    r"|\b(?:tanggal|tgl|date)(?:nya)?\s{1,3}(?:salah|keliru|bukan|was\s{1,3}wrong|is\s{1,3}wrong)\b",
    re.I,
)
"""A day that is put right is of what it was noted for: `eh salah tanggalnya kemarin`."""


def day_sense(text: str, names: Collection[str] = ()) -> Sense:
    """Return of what the days of a text are: of a post, of bare terms, or of something else that is no day of
    publication. A text without a day says nothing else of one that is known. names: accounts that it speaks of."""
    senses = [sense for _, sense in _senses(text, names)]
    return next((one for one in ("post", "terms") if one in senses), "other" if senses else "post")


def says_post(text: str) -> bool:
    """Return whether a text names a day that is said of a post."""
    return any(sense == "post" for _, sense in _senses(text, ()))


def posting_words(text: str, names: Collection[str] = ()) -> str:
    """Return the clauses that name the day of a post, where others name one of something else; "" where no
    clause has to be told from another."""
    found = _senses(text, names)
    posts = [part for part, sense in found if sense == "post"]
    return " ".join(posts) if 0 < len(posts) < len(found) else ""


def _senses(text: str, names: Collection[str]) -> list[tuple[str, Sense]]:
    """Return each clause that names a day, and of what that is; a day by itself is of the clause before it."""
    found: list[tuple[str, Sense]] = []
    before = ""
    for part in CLAUSE.split(text)[::2]:
        rest = _without_days(part)
        if rest is not None:
            alone = not strange(rest, frozenset()) and not _POSTS.search(part)
            found.append((part, _sense(f"{before} {part}" if alone else part, names)))
        before = part if part.strip() else before
    return found


def _sense(part: str, names: Collection[str]) -> Sense:
    rest = _THAT_POST.sub(" ", _AFTER.sub(" ", part))
    whole = rest if _without_days(rest) is not None else part
    if _of_post(whole):
        return "post"
    words = _without_days(NAMED.sub(" ", COSTS.sub(" ", whole)))
    agreed_then = _AGREES.search(whole) and _ROUGH.search(whole)
    if words is None or agreed_then or (_SPANS.search(whole) and not _OTHER_DAY.search(whole)):
        return "other"
    own = {piece for name in names for piece in (name, *re.split(r"[._]", name))}
    spoken = re.findall(r"[^\W_][\w.]{0,60}", words.replace("'s", " "))
    left = " ".join(word for word in spoken if not _is_name(word.rstrip("."), own))
    return "other" if strange(left, _TERMS) else "terms"


def _of_post(part: str) -> bool:
    if _GONE.search(part):
        return False
    if _POSTS.search(part) or (_GOES_UP.search(part) and _CONTENT.search(part)):
        return True
    other = _OUTSIDE.search(part) or any(thing.search(part) for thing in KINDS.values())
    return not other and (_DUE.search(part) is not None or postponed(part))


def _is_name(word: str, own: Collection[str]) -> bool:
    return word in own or (len(word) > 2 and any(name.startswith(word) for name in own))


def _without_days(part: str) -> str | None:
    """Return the lower-case words of a clause besides its days and hours, None where it names no day."""
    scan = Scan.of(NAMED.sub(" ", part))
    if not may_name_day(scan.rest):
        return None
    read_clock(scan)
    read_dates(scan, _SOME_DAY)
    return scan.rest.replace(BLANK, " ") if "date" in scan.slots else None
