"""Which note a message takes back, and that others take back none."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.undoing import Undo, is_undo, undo_in


@pytest.mark.parametrize(
    ("text", "undo", "anywhere"),
    [
        ("undo that", Undo(), True),
        ("batalkan catatan terakhir", Undo(), True),
        ("hapus catatan transfer tadi", Undo("paid_idr"), True),
        ("delete the last sales log", Undo("sales"), True),
        ("hapus catatan pembayaran bela", Undo("paid_idr", "bela"), True),
        ("batalkan catatan @rani", Undo(None, "rani"), True),
        # only where a note was made before, or of somebody who takes part
        ("batalin yang tadi", Undo(), False),
        ("undo the last one", Undo(), False),
        ("undo the last payment", Undo("paid_idr"), False),
        ("batalin penjualan @rani", Undo("sales", "rani"), False),
        ("cancel bela's payment", Undo("paid_idr", "bela"), False),
        ("delete the payment to @bela", Undo("paid_idr", "bela"), False),
    ],
)
def test_it_reads_what_is_taken_back(text: str, undo: Undo, anywhere: bool) -> None:
    assert (undo_in(text), is_undo(text)) == (undo, anywhere)


@pytest.mark.parametrize(
    "text",
    [
        "batal",
        "batal bayar @rani",
        "batalkan catatan budi",
        "batalin 2 order @rani",
        "tarik dp @rani 200rb",
        "hapus kampanye ramadan",
        "hapus rani dari kampanye",
        "hapus yang pertama",
        "batalin langganan",
        "cancel that campaign",
        "hapus data saya",
    ],
)
def test_other_messages_take_no_note_back(text: str) -> None:
    assert undo_in(text) is None
