"""Which texts the rules of cosmetics rest on, and since when."""

from __future__ import annotations

from datetime import date

ONLY = ("cosmetics",)
BPOM_18 = "Peraturan BPOM 18/2024 (penandaan, promosi, dan iklan kosmetika)"
BPOM_3 = "Peraturan BPOM 3/2022 (persyaratan teknis klaim kosmetika)"
LISTED = f"{BPOM_18}; daftar klaim terlarang Perka BPOM 1/2016"
SINCE_1 = date(2016, 1, 1)
SINCE_3 = date(2022, 1, 1)
