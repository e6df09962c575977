"""Words of status, as they stand in a column or in a line of a tracker, in the words that notes are told with."""

from __future__ import annotations

import re
from typing import Final

_STATES: Final = tuple(
    ((english, indonesian), re.compile(words, re.IGNORECASE))
    for english, indonesian, words in (
        (
            "",
            "",
            r"candidates?|calon|shortlist(?:ed)?|pending|waiting|todo|to\sdo|open|planned|rencana",
        ),
        (
            "still negotiating",
            "masih nego",
            r"nego(?:tiat\w{2,4})?|in\stalks?|masih\snego|bargaining|talking",
        ),
        (
            "was contacted",
            "udah dihubungi",
            r"contacted|dihubungi|reached\sout|dm(?:'?ed)?|di\s?dm",
        ),
        ("agreed", "deal", r"agreed|deal|sepakat|confirm(?:ed)?|setuju|ok(?:e|ay)?|signed|booked"),
        ("product sent", "produk udah dikirim", r"(?:product\s|produk\s)?(?:shipped|sent|dikirim)"),
        (
            "draft received",
            "draft udah masuk",
            r"(?:revisi\s|revised\s)?draft?(?:s|ed|\s(?:in|received|masuk|submitted|approved|sent)|\s?(?:ke-?|rev(?:isi|ision)?\.?\s?|v|#)?\s?\d)?|rev(?:isi|ision)?\.?\s?\d|(?:in\s)?review",
        ),
        ("posted", "udah posting", r"posted|live|published|tayang|uploaded|done|selesai"),
        ("has been paid", "udah dibayar", r"(?:fully\s)?paid|lunas|dibayar|settled"),
        (
            "dropped out",
            "mundur",
            r"drop(?:ped)?(?:\sout)?|mundur|batal|cancel(?:l?ed)?|declined|rejected|nolak|out",
        ),
    )
)


def state_words(cell: str, language: str) -> str | None:
    """Return what a word of status tells in a language, "" for one before anything happened; None for none that is known."""
    known = next((told for told, words in _STATES if words.fullmatch(cell)), None)
    return None if known is None else known[0 if language == "en" else 1]
