"""Which note a message takes back, and that others take back none."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.undoing import Undo, defers_note, is_undo, undo_in


@pytest.mark.parametrize(
    ("text", "undo", "anywhere"),
    [
        ("undo that", Undo(), True),
        ("batalkan catatan terakhir", Undo(), True),
        ("hapus catatan transfer tadi", Undo("paid_idr"), True),
        ("delete the last sales log", Undo("sales"), True),
        ("hapus catatan pembayaran bela", Undo("paid_idr", "bela"), True),
        ("take that note back", Undo(), True),
        ("take my last entry back", Undo(), True),
        ("batalkan catatan @rani", Undo(None, "rani"), True),
        # only where a note was made before, or of somebody who takes part
        ("batalin yang tadi", Undo(), False),
        ("undo the last one", Undo(), False),
        ("no wait, take that back", Undo(), False),
        ("take it back", Undo(), False),
        ("undo the last payment", Undo("paid_idr"), False),
        ("batalin penjualan @rani", Undo("sales", "rani"), False),
        ("cancel bela's payment", Undo("paid_idr", "bela"), False),
        ("delete the payment to @bela", Undo("paid_idr", "bela"), False),
        ("qori got paid by mistake, take that back", Undo("paid_idr", "qori"), False),
        ("hapus biaya iklan tadi", Undo("other_idr"), False),
        ("delete the ads cost", Undo("other_idr"), False),
        ("hapus komisi @rani", Undo("commission", "rani"), False),
        ("@rani kebayar salah, batalin", Undo("paid_idr", "rani"), False),
    ],
)
def test_it_reads_what_is_taken_back(text: str, undo: Undo, anywhere: bool) -> None:
    assert (undo_in(text), is_undo(text)) == (undo, anywhere)


@pytest.mark.parametrize(
    "text",
    [
        "batal",
        "qori got paid by mistake",
        "rani keburu dibayar, batalin kontennya",
        "batal bayar @rani",
        "hapus iklan",
        "batalkan catatan budi",
        "batalin 2 order @rani",
        "tarik dp @rani 200rb",
        "hapus kampanye ramadan",
        "hapus rani dari kampanye",
        "hapus yang pertama",
        "batalin langganan",
        "cancel that campaign",
        "hapus data saya",
        "take the money back",
        "take her back",
    ],
)
def test_other_messages_take_no_note_back(text: str) -> None:
    assert undo_in(text) is None


@pytest.mark.parametrize(
    ("text", "defers"),
    [
        ("eh bentar suami blm setuju, jgn dicatat dulu", True),
        ("bentar jangan dicatat dulu ya", True),
        ("ga usah disimpan", True),
        ("wait, don't note it yet", True),
        ("please don't record that", True),
        ("hold off on noting that", True),
        ("jangan lupa catat @rani deal", False),
        ("jangan catat @rani, catat @bela deal 200rb", False),
        ("jangan dicatat ga bisa ya?", False),
        ("jangan simpan yang lama", False),
        ("jangan simpan data saya", False),
        ("don't forget to note it", False),
        ("do not post yet", False),
    ],
)
def test_what_is_not_to_be_noted_yet(text: str, defers: bool) -> None:
    assert defers_note(text) is defers
