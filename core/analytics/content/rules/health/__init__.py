"""Supplements, herbal medicine and health services."""

from __future__ import annotations

from core.analytics.content.rules.health import cures, results
from core.analytics.content.rules.health.slimming import DAYS_THEN_KILOS, KILOS_THEN_DAYS

SIGNS = (
    f"re:{KILOS_THEN_DAYS}",
    f"re:{DAYS_THEN_KILOS}",
    "(efek samping|side effects|side effect|berat badan|belly fat|perut rata|lemak perut|weight loss|dress sizes|fda approved)",
    "langsing|kurus|melangsingkan|pelangsing|slimming|slimmer|bpom",
    "melt|melts|shrink|flatten ~2 belly|tummy|waist",
    "perut ~1 rata|kempes|buncit",
    "jamu|herbal|suplemen|supplement|vitamin|kapsul|obat|klinik|terapi|bekam|akupuntur|madu hutan",
    "gelang|kalung|bantal|batu|alat ~2 kesehatan|magnet|terapi|energi",
)

TERMS = {
    "berat": "kg|kilo|kilogram|kilos|cm|senti",
    "tubuh": "turun|naik|nambah|tambah|langsing|kurus|gemuk|tinggi|lose|gain|drop",
}

RULES = (*cures.RULES, *results.RULES)
