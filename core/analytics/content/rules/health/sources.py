"""Which texts the rules of health rest on.

Peraturan BPOM 34/2022 governs the advertising of traditional medicine, quasi-medicine and food
supplements; which of its articles each rule rests on has not been checked.
"""

from __future__ import annotations

ONLY = ("health",)
SOURCE = (
    "Peraturan BPOM 34/2022 (iklan obat tradisional, obat kuasi, suplemen); pasalnya belum dicek"
)
UUPK = "UU Perlindungan Konsumen pasal 8(1)f dan 9(1)j"
