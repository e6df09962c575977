"""How many creators are wanted and of which size: `3 orang`, `micro influencer`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.quantities import Quantity
from core.nlu.scan import Scan
from core.nlu.words.denials import denies

MOST: Final = 100
"""Nobody books more creators than this in one message; larger numbers count something else."""

PERSON: Final = (
    r"(?:(?:orang|org|orng|wong|tiang|urang|jiwa|biji|influe?n[cs]er|influenser|influ[ea]n?cer|inpluenser|selebgram|seleb|selebrgam|kreator|creator|kreater|tiktoker|youtuber|yutuber|vlogger|vloger|blogger|bloger"
    r"|akun|account|kol|endorser|artis|talent|talenta|nama|kandidat|calon|reviewer|reviewr|foodie|foodies|people|person|profile|profil|affiliator|affiliate|afiliator|mikro|micro|nano|makro|macro|celebgram|pilihan|opsi|option|name|jalmi|jalma|urang|ibu-?ibu|model|buzzer|streamer)(?:s|nya|z)?)"
)
_WANTED = re.compile(
    rf"\s*(?:(?!rb\b|ribu\b|jt\b|juta\b|hari\b|jam\b|post|video|story|konten|bulan\b|minggu\b|tahun\b|pcs\b|slide)[a-z&-]+\s+){{0,3}}?{PERSON}(?!\w)|\s{{1,3}}of\s{{1,3}}(?:them|these|those)(?!\w)"
)
_DID: Final = re.compile(
    r"\s*(?:orang|org|people|customers?)\s+(?:(?:yang|yg|udah|sudah|have|who)\s+){0,2}(?:(?:nge?)?klik|click\w{0,3}|daftar|(?:nge)?scan\w{0,3}|nge-?dm|nanya|checkout|mention\w{0,3}|(?:nye|di\s?se)but|bilang|said|told\s+us|saw\s+it|(?:pakai|pake|bawa|used?|bring)\s+(?:kode|code|voucher|vocer)\w{0,3})(?![a-z])"
)
"""`30 orang klik link nya` are those whom a post brought, and nobody to be hired."""

_CUE = re.compile(
    r"(?<!\w)(?:cari|cariin|carikan|nyari|golek|golekno|golekke|goleki|neangan|milarian|pangmilarikeun|pangneangankeun|carikeun|hoyong|butuh|btuh|bth|perlu|find|need|want|top|pilih|pilihin|pilihkan|kasih|kasi|jadi|minta|get|ambil|cuma|cukup|dapat|dapet|show|list)(?:\s+(?:me|us|aja|saja|dong|sekitar|maksimal|max|minimal|min))?\s*$"
)
_THEIRS: Final = re.compile(
    r"\b(?:dia|doi|beliau|orangnya|katanya|she|he)\s{1,3}(?:[a-z]{2,12}\s{1,3}){0,2}?(?:minta|kasih|kasi|dapat|dapet|cuma|cukup|need|want|get)\s*$"
)
"""`dia jawab minta 100 sama alpukat`: what somebody asks for counts nobody."""

_HIRE = re.compile(
    r"(?<!\w)(?:(?:meng|ng|di)?ajak(?:in)?|(?:mem|di)?pakai|pake|make|(?:meng|nge|di)?gandeng|kolab|book(?:ing)?|hire|rekrut|kontrak|endorse|sewa|mau(?:nya)?|pengen|rencana(?:nya)?|total(?:nya)?|jumlah(?:nya)?|sebanyak|kali|dikali|for|cari(?:in|kan)?)"
    r"\s*(?:sama|dengan|ada|itu|sekaligus|aja|saja|kira-?kira|sekitar|:)?\s*$"
)
"""Beside a price for one, a bare number after these is how many: `per orang 400rb, ajak 3`."""

_ALONE = re.compile(r"\s*(?:(?:aja|saja|ajah|doang|cukup|only|please|dong|deh|ya|[.!?])[\s.!?]*)?$")
_ORDINAL = re.compile(
    r"(?<![a-z])(?:ke-?\s?|no(?:mor|mer)?\.?\s*|#\s*|yang\s+|yg\s+|urutan\s+|opsi\s+|pilihan\s+)$"
)
_OWN = re.compile(
    r"\b(?:anak|adik|kakak|saudara|karyawan|pegawai|staf|staff|murid|siswa|pelanggan|pembeli|(?<!bikin )(?<!bikinin )(?<!buat )(?<!buatkan )(?<!susun )(?<!bentuk )(?<!build )(?<!make )(?<!a )(?:tim|team)|te?men|teman|tamu|friends?|guests?|kids|employees|staffs)(?:ku|nya)?\s+(?:(?:saya|aku|kami|gue|ada|cuma|baru)\s+)*$"
)
"""`karyawan saya 3 orang` are people of one's own; `bikin tim 4 influencer` are those wanted."""

_BEHIND = re.compile(
    r"(?<!\w)(?:cari(?:in|kan)?|nyari|butuh|btuh|bth|perlu|mau|minta|pengen|need|want|find)\s"
    r"(?:[a-z]+\s+){0,3}?(?:influe?n[cs]er|selebgram|kreator|creator|tiktoker|youtuber|kol|orang|org)s?\s+$"
)
"""`butuh kreator 3` says how many behind the noun."""

_DERIVED = re.compile(r"\d+(?:-?[a-z]|\+)")
"""`17an`, `90an` and `18+` are a feast and ages."""

_NUMBERED = re.compile(r"(?:(?<![a-z])(?:ke-?\s?|no\.?\s*|nomor\s*)|#)$")
_TO = re.compile(r"(?<![a-z])ke\s+$")
"""`endorse ke 3 orang` counts them; `ke-3` is one of a row."""

_CORRECTS = re.compile(
    r"(?<![a-z])(?:bukan|bkn|eh|deng|maksud(?:nya|ku)?|salah|ganti|ralat|jadi(?:nya)?|not|sekarang|skrg|skrng|now)(?![a-z])"
)
_UNDONE = re.compile(r"(?<![a-z])(?:ga+k?|gk|nggak|ngga|tidak|tdk)\s?(?:jadi|jd)\s{1,3}$")
"""`ga jadi 3 lah 2 aja`: the number that it is not."""
_AND = re.compile(r"(?<![a-z])(?:n|dan|and|sama|plus|serta|ama|&)(?![a-z])|[,+&]")
_SINGLE = re.compile(
    r"(?<!saya )(?<!sy )(?<!aku )(?<!gue )(?<!kami )(?<!adalah )(?<!sebagai )\b(?:seorang|sepasang|se[- ]?orang)\b"
)
_DOZEN: Final = re.compile(
    rf"(?<![a-z])(?P<dozen>(?P<half>setengah\s+lusin|half\s+a\s+dozen)|se-?\s?lusin|a\s+dozen|satu\s+lusin)\s+(?:[a-z\x00]+\s+){{0,2}}?(?:{PERSON}(?!\w)|\x00)"
)
"""`selusin nano`, `half a dozen creators`."""

_OTHER = re.compile(
    r"\s*(?:%|rb|ribu|jt|juta|x\b|kali|hari|jam|menit|post|video|story|konten|bulan|minggu|tahun|pcs|kota|slide|feed|reel|foto|produk|[/.,]\d|-\s*\d)"
)

_HALVED = re.compile(r"\s*(?:setengah|tengah|koma\s+[a-z])")
"""`dua setengah` is no number of people."""

_CREATOR = r"(?:\s*-?\s*(?:influe?ncers?|kreator|creators?|selebgram|tiers?|kol|tiktokers?|youtubers?|size|level|akun|talent|endorser))"
_TIERS: Final = {
    "nano": re.compile(r"(?<![\w@])nano(?:\s*-?\s*tier)?(?!\w)"),
    "micro": re.compile(r"(?<![\w@])(?:micro|mikro|mcro|micr0)(?:\s*-?\s*tier)?(?!\w)"),
    "macro": re.compile(r"(?<![\w@])(?:macro|makro)(?:\s*-?\s*tier)?(?!\w)"),
    "mid": re.compile(
        rf"(?<![\w@])(?:mid\s*-?\s*tier|mid(?={_CREATOR})|(?<=yang )mid|(?<=yg )mid|(?<=tier )mid|(?<=tier )menengah|(?<=kelas )menengah|(?<=influencer )menengah|medium(?={_CREATOR}))(?!\w)"
    ),
    "mega": re.compile(
        rf"(?<![\w@])(?:mega\s*-?\s*tier|mega(?={_CREATOR})|(?<=yang )mega|(?<=yg )mega|(?<=tier )mega|(?<=influencer )mega|(?<=selebgram )mega|(?<=kreator )mega)(?!\w)"
    ),
}


def read_count(scan: Scan, numbers: list[Quantity]) -> None:
    """Take the number of creators that is asked for; states `count`."""
    whole = [n for n in numbers if _may_count(n) and not _HALVED.match(scan.rest, n.end)]
    wanted = [number for number in whole if _is_wanted(scan, number)]
    if wanted and _UNDONE.search(scan.text[: wanted[0].start]):
        wanted = [number for number in whole if number.start > wanted[0].end][-1:] or wanted
    if wanted:
        _state(scan, wanted)
        return
    dozen = _DOZEN.search(scan.rest)
    if dozen and "count" not in scan.slots:
        scan.state("count", 6 if dozen["half"] else 12)
        scan.take(*dozen.span("dozen"), "count")
        return
    single = _SINGLE.search(scan.rest)
    if single and "count" not in scan.slots and "budget_idr" not in scan.slots:
        scan.state("count", 2 if single[0] == "sepasang" else 1)
        scan.take(*single.span(), "count")


def _may_count(number: Quantity) -> bool:
    plain = not (number.used or number.scaled or number.currency or number.negative)
    return plain and 1 <= number.value <= MOST


def _state(scan: Scan, wanted: list[Quantity]) -> None:
    """State the only number; of several the last where it corrects, else none can be chosen."""
    first, last = wanted[0], wanted[-1]
    for number in wanted:
        number.used = True
        scan.take(number.start, number.end, "count")
    if _CORRECTS.search(scan.text[first.end : last.start]):
        scan.state("count", last.value)
    elif len({number.value for number in wanted}) == 1 or not _AND.search(
        scan.text[first.end : last.start]
    ):
        scan.state("count", first.value)


def _is_wanted(scan: Scan, number: Quantity) -> bool:
    before = scan.rest[max(0, number.start - 30) : number.start]
    if _ORDINAL.search(before) and not _WANTED.match(scan.rest, number.end):
        return False
    if _NUMBERED.search(before):
        return bool(_TO.search(before) and _WANTED.match(scan.rest, number.end))
    if _OWN.search(before) or _DID.match(scan.rest, number.end):
        return False
    if _WANTED.match(scan.rest, number.end):
        return True
    if _OTHER.match(scan.rest, number.end):
        return False
    hired = "_each" in scan.slots and _HIRE.search(before) is not None
    return (
        hired
        or (_BEHIND.search(before) is not None and not _DERIVED.match(scan.rest, number.start))
        or (_CUE.search(before) is not None and not _THEIRS.search(before))
        or (
            number.start <= 8
            and scan.text[:2].isdigit() is False
            and bool(_ALONE.match(scan.rest, number.end))
            and number.value <= 20
            and not before.strip()
            and number.end < len(scan.rest.rstrip(" .!?"))
        )
    )


def read_tier(scan: Scan) -> None:
    """Take the names of sizes; states `tier` when exactly one is named."""
    named = set()
    for tier, pattern in _TIERS.items():
        for match in pattern.finditer(scan.rest):
            if denies(scan.text, *match.span()):
                scan.exclude("tier", tier)
            else:
                named.add(tier)
            scan.take(*match.span(), "tier")
    if len(named) == 1:
        scan.state("tier", named.pop())
