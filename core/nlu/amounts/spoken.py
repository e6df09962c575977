"""Number words: Indonesian, English, Javanese, Sundanese, Minang, and street amounts."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from core.nlu.words.bags import alternatives, numbered

_ONES: Final = (
    "dua loro kalih rong kaleh duo|tiga telu tilu tigo telung tigang tilung|empat papat opat ampek patang"
    "|lima limo gangsal limang|enam nem enem genep anam nenem|tujuh pitu tujuah pitung"
    "|delapan dlapan wolu dalapan wolung|sembilan sanga salapan sambilan sangang songo"
)
"""Two to nine; Javanese has a linking form before units (`rong yuta`, `limang atus`)."""

SMALL: Final = (
    numbered(
        "nol zero|satu one siji setunggal hiji ciek sak|two|three|four|five|six|seven|eight|nine"
        "|sepuluh ten sedasa sapuluh sapuluah|sebelas eleven sewelas sabelas"
    )
    | numbered(_ONES, start=2)
    | numbered("twelve rolas|thirteen telulas|fourteen patbelas|fifteen limalas|sixteen", start=12)
    | numbered("seventeen|eighteen|nineteen", start=17)
    | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70}
    | {"eighty": 80, "ninety": 90, "selawe": 25, "seket": 50, "sewidak": 60, "rongpuluh": 20}
    | {f"{w}puluh": 10 * n for w, n in numbered(_ONES, start=2).items()}
    | {f"{w}belas": 10 + n for w, n in numbered(_ONES, start=2).items()}
)
COUNTED: Final = {word: number for word, number in SMALL.items() if 0 < number <= 10}
"""Numbers of people, pieces and weeks, in words."""

COUNT_WORD: Final = rf"(?<![a-z])(?:{alternatives(COUNTED)})(?![a-z])"

WHOLE: Final = (
    dict.fromkeys(("seratus", "satus", "saratus", "saratuih"), 100)
    | dict.fromkeys(("seribu", "serebu", "sewu", "sarebu", "saribu"), 1_000)
    | dict.fromkeys(
        ("sejuta", "sejeti", "sayuta", "sajuta", "sajuto", "sejut", "sjt", "sejutaan", "sejt"),
        1_000_000,
    )
    | dict.fromkeys(("semiliar", "semilyar"), 10**9)
)
SLANG: Final = {
    "seceng": 1_000,
    "ceceng": 1_000,
    "noceng": 2_000,
    "goceng": 5_000,
    "ceban": 10_000,
    "noban": 20_000,
    "goban": 50_000,
    "gocap": 50_000,
    "cepek": 100_000,
    "nopek": 200_000,
    "gopek": 500_000,
    "cetiaw": 1_000_000,
    "ceti": 1_000_000,
    "notiaw": 2_000_000,
    "gotiaw": 5_000_000,
}
"""Hokkien-born street amounts as they are meant today: `cepek` is a hundred thousand rupiah."""

HALF: Final = dict.fromkeys(
    ("setengah", "stengah", "stgh", "half", "satengah", "sigar"), Decimal("0.5")
) | dict.fromkeys(("seperempat", "quarter"), Decimal("0.25"))
"""Parts of the unit that follows, or of the one before: `dua juta setengah`."""

TENS: Final = {
    "belas": 0,
    "welas": 0,
    "las": 0,
    "puluh": 10,
    "pluh": 10,
    "puluah": 10,
    "ratus": 100,
    "ratusan": 100,
    "puluhan": 10,
    "rts": 100,
    "atus": 100,
    "ratuih": 100,
    "hundred": 100,
}

POINT: Final = frozenset({"koma", "point", "titik"})
"""`satu koma lima juta`, as voice typing writes it."""
