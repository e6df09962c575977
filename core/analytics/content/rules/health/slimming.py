"""What promises kilos, or a slim waist, within days: patterns for the rules of health."""

from __future__ import annotations

KILOS = r"\d+ ?(?:kg|kilo\w*|pounds|lbs|dress sizes?)(?!\w)"
DAYS = r"(?:\d+ ?(?:hari|hr|minggu|mgg|malam|days?|weeks?|nights?)|seminggu|sehari|semalam|a week|one week)(?!\w)"
SLIMMER = (
    r"\b(?:turun|susut|langsing|kurus|pelangsing|loses?(?! your)|lost|sheds?|drops?|melts?)(?!\w)"
)
KILOS_THEN_DAYS = rf"{SLIMMER}\W[^.!?\n]{{0,30}}?{KILOS}[^.!?\n]{{0,25}}?{DAYS}"
DAYS_THEN_KILOS = rf"{SLIMMER}\W[^.!?\n]{{0,40}}?{DAYS}[^.!?\n]{{0,25}}?{KILOS}"

SLIMMING = (
    f"re:{KILOS_THEN_DAYS}",
    f"re:{DAYS_THEN_KILOS}",
    r"re:\b(?:bb|berat(?: badan)?|timbangan)\w*\W+(?:\w+\W+){0,2}?\d{2,3}\W+(?:\w+\W+){0,2}?(?:jadi|ke|to|menjadi)\W+\d{2,3}\W+(?:\w+\W+){0,3}?(?:\d+ ?(?:hari|hr|minggu|mgg|days?|weeks?)|seminggu)",
    "perut|pinggang|paha ~1 rata|kecil|ramping|singset|kempes ~3 {angka} {masa}",
    "lemak ~2 luruh|luntur|meleleh|rontok|hancur|lenyap",
    "lose|shed|burn|melt|drop ~2 (belly fat|fat|weight|pounds|kilos|inches|dress size|dress sizes) ~3 in|by|within|fast|overnight|guaranteed",
    "(berat badan|berat|bb|timbangan) ~2 anjlok|turun|merosot|susut ~4 {sebentar}",
    "slimmer|skinny|thin|thinner ~3 in|within ~1 {angka} {masa}",
    "melt|melts|shrink|flatten ~2 belly|tummy|waist ~3 in|within|by|fast|overnight",
    "langsing|kurus ~3 {sebentar}|kilat",
)
"""Kilos, or a slim waist, promised within days."""

NO_WEIGHT = r"re:(?:harga|promo|ongkir|diskon|beras|karung|telur|stok|paket|berat maksimal)\w*[^.!?\n]{0,40}\d+ ?(?:kg|kilo\w*)[^.!?\n]{0,40}"
