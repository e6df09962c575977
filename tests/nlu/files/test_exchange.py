"""An export of elsewhere is to be read; what is kept here is to be made a file of."""

from __future__ import annotations

import pytest

from core.nlu.files.exchange import file_intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("bisa nerima hasil ekspor dari heepsy ga?", "import"),
        ("do you support exports from phlanx? can it open the export", "import"),
        ("file export shopee affiliate bisa dimasukin?", "import"),
        ("can the bot read exported csv", "import"),
        ("bikinin spreadsheet dari daftar kreatorku dong", "export"),
        ("turn my creators list into a csv", "export"),
        ("minta excel data yang udah kami simpan", "export"),
        ("daftar kreatorku tolong jadikan xlsx", "export"),
        ("kirim excel data yang sudah kusimpan", "export"),
        ("kirim daftar kreator saya pakai excel", None),
        ("can i send my creators as csv", "import"),
        ("bs nerima file xlsx ga", "import"),
        ("does it take a pdf media kit", "import"),
        ("i've a spreadsheet of 60 creators, how do i get it in here", "import"),
        ("laporan penjualan kami bentuk xlsx, mau kirim, bisa dibaca?", "import"),
        ("got an export from instagram insights, can i feed it to you", "import"),
        ("can you send me the report as pdf", None),
        ("can i get this as a spreadsheet", None),
        ("bisa dibuka di excel ga filenya", None),
        ("kirim file laporan yang bisa dibuka di hp", None),
        ("minta file export dong", None),
        ("gimana buka file export di excel", None),
        ("bisa export data ga?", None),
        ("aku mau kirim excel daftar kreatorku", None),
        ("nih csv daftar kreator kami", None),
        ("make an excel of the campaign", None),
        ("data kreator dari excel saya", None),
    ],
)
def test_which_way_a_file_goes(text: str, intent: str | None) -> None:
    assert file_intent(text) == intent
