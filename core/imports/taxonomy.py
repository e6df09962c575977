"""Categories and cities as files name them, in the words of this house."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from core.imports.values import label

_WORDS = {
    "food": "food kuliner makanan minuman makan masak resep cooking culinary restaurant restoran "
    "kafe cafe coffee kopi bakery chef baker foodie jajan drink beverage beverages",
    "beauty": "beauty kecantikan skincare makeup kosmetik cosmetic cosmetics perawatan salon hair "
    "rambut parfum perfume",
    "fashion": "fashion fesyen busana baju pakaian hijab clothing apparel outfit ootd style sepatu "
    "jewelry accessories modest",
    "parenting": "parenting parents ibu anak bayi baby keluarga family mom kids mother busui bumil",
    "travel": "travel traveling traveler wisata jalan hotel tourism tour liburan backpacker trip",
    "tech": "tech technology teknologi gadget smartphone elektronik electronics software komputer "
    "computer computers science internet",
    "fitness": "fitness olahraga gym sport sports yoga lari running workout coach athlete kebugaran",
    "lifestyle": "lifestyle vlog vlogger vlogs keseharian daily creator blogger entertainment hiburan "
    "influencer komedi comedy music musik",
    "home": "home rumah dekor dekorasi decor interior furniture furnitur garden kebun properti "
    "taman diy",
    "automotive": "automotive otomotif mobil motor car cars motorcycle automobile vehicle auto autos "
    "vehicles",
    "gaming": "gaming game games gim gamer esports streamer",
    "education": "education pendidikan edukasi sekolah belajar school teacher guru buku book books "
    "kampus motivasi",
    "finance": "finance keuangan investasi saham bisnis business money wirausaha umkm entrepreneur "
    "crypto financial",
    "pets": "pets pet hewan kucing anjing cat dog animal animals peliharaan",
    "craft": "craft kerajinan crafts handmade rajut seni art arts artist kriya",
    "health": "health kesehatan dokter doctor medis medical diet nutrisi nutrition wellness herbal",
}
_CITY_PREFIX = re.compile(r"^(?:kota administrasi|kota|kabupaten|kab\.?|city of)\s+", re.IGNORECASE)
_CITY_REST = re.compile(r"\s*[,/(;|].*$")
_CITY_NAMES = {
    "jkt": "Jakarta",
    "dki jakarta": "Jakarta",
    "sby": "Surabaya",
    "bdg": "Bandung",
    "jogja": "Yogyakarta",
    "yogya": "Yogyakarta",
    "jogjakarta": "Yogyakarta",
    "solo": "Surakarta",
    "smg": "Semarang",
    "mlg": "Malang",
    "mks": "Makassar",
}


@cache
def _categories() -> dict[str, str]:
    return {word: name for name, words in _WORDS.items() for word in (name, *words.split())}


@cache
def _category(words: str) -> str | None:
    known = _categories()
    for word in re.findall(r"[a-z]+", words):
        if word in known:
            return known[word]
    return None


def category(value: object) -> str | None:
    """Return the category that the first known word of a cell names, or None."""
    plain = label(value)
    return None if plain is None or len(plain) > 100 else _category(plain.casefold())


def categories(values: Sequence[Any]) -> list[str | None]:
    """Return `category` of every value."""
    return [category(value) for value in values]


def city(value: object) -> str | None:
    """Return a city without Kota or Kabupaten and without what follows a comma, or None."""
    plain = label(value)
    if plain is None or len(plain) > 80:
        return None
    bare = _CITY_PREFIX.sub("", _CITY_REST.sub("", plain)).strip()
    if not bare or not any(c.isalpha() for c in bare) or bare.startswith("="):
        return None
    return _CITY_NAMES.get(
        bare.casefold(), bare.title() if bare.islower() or bare.isupper() else bare
    )


def cities(values: Sequence[Any]) -> list[str | None]:
    """Return `city` of every value."""
    return [city(value) for value in values]
