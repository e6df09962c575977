"""Which texts the rules of food rest on, and since when."""

from __future__ import annotations

from datetime import date

ONLY = ("food",)
ADS = "Peraturan BPOM 6/2021 (pengawasan periklanan pangan olahan)"
CLAIMS = "Peraturan BPOM 1/2022 (klaim pada label dan iklan pangan olahan)"
SINCE = date(2021, 3, 1)
