"""Words for the two who were spoken of."""

from __future__ import annotations

from typing import Final

BOTH: Final = r"(?:(?:ke)?dua(?:2|-?\s?dua)nya|2-?2nya|keduanya|both(?:\s{1,3}of\s{1,3}them)?)"
"""`dua2nya`, `kedua-duanya`, `both of them`; a pattern, to stand among others."""
