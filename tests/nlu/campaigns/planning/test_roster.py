"""Who leaves a campaign, who goes to another, and which campaign is deleted."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.planning.lifecycle import closes
from core.nlu.campaigns.planning.roster import (
    asks_deleting,
    deleted_campaign,
    from_campaign,
    leaves,
    leaving_in,
    moves,
    to_campaign,
)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("keluarkan @rani dari kampanye lebaran", "lebaran"),
        ("tolong keluarin si @rani dari lebaran dong", "lebaran"),
        ("coret @rani dan @budi dari kampanye ini", ""),
        ("hapus @rani dari kampanye", ""),
        ("keluarin dia", ""),
        ("keluarin lagi @rani", ""),
        ("@rani dikeluarin dari kampanye aja ya", ""),
        ("@rani dikeluarin dari kampanye natal ya", "natal"),
        ("remove @rani from the ramadan campaign", "ramadan"),
        ("take @rani out of the campaign", ""),
        ("drop @rani from campaign big sale because she is late", "big sale"),
        ("@rani ga bales2, coret aja", ""),
        ("@rani skip aja deh", ""),
        ("@rani keluarin dari kampanye", ""),
        ("@rani never replied, drop her", ""),
    ],
)
def test_somebody_leaves(text: str, source: str) -> None:
    assert leaves(text)
    assert not moves(text)
    assert from_campaign(text) == source


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("@rani lanjut, @bela coret aja", ("bela",)),
        ("@rani bagus tapi @bela keluarin aja", ("bela",)),
        ("coret @rani, @bela lanjut", ("rani",)),
        ("keluarkan @rani, @bela dan @cici dari kampanye", ("rani", "bela", "cici")),
        ("@bela ga bales2, coret aja", ("bela",)),
    ],
)
def test_only_who_is_named_with_it_leaves(text: str, who: tuple[str, ...]) -> None:
    assert leaving_in(text) == who


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("pindahkan @rani ke kampanye natal", "", "natal"),
        ("pindahin @rani dari lebaran ke natal dong", "lebaran", "natal"),
        ("@rani pindah ke kampanye natal aja", "", "natal"),
        ("pindahkan @rani ke kampanye baru", "", ""),
        ("move @rani to a new campaign", "", ""),
        ("move @rani from ramadan to the christmas campaign", "ramadan", "christmas"),
    ],
)
def test_somebody_goes_to_another(text: str, source: str, target: str) -> None:
    assert moves(text)
    assert (from_campaign(text), to_campaign(text)) == (source, target)


@pytest.mark.parametrize(
    "text",
    [
        "hapus @rani dari data",
        "hapus fee @rani",
        "hapus kode @rani di kampanye",
        "@rani keluar uang 200rb",
        "ganti @rani dengan @budi",
        "tambah @rani ke kampanye natal",
        "bayar @rani 200rb",
        "@rani pindah rumah",
        "@rani ga bisa keluar rumah",
        "transfer ke @rani 200rb",
        "remove the first photo of @rani",
        "@rani fee nya hapus aja",
        "@rani catatannya coret aja",
        "@rani coretannya bagus",
    ],
)
def test_near_misses_move_nobody(text: str) -> None:
    assert not leaves(text)
    assert not moves(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("hapus kampanye Ramadan", "ramadan"),
        ("tolong hapusin kampanye big sale dong", "big sale"),
        ("hapus kampanyenya", ""),
        ("hapus kampanye ini", ""),
        ("delete the christmas campaign", "christmas"),
        ("delete campaign promo 12.12 permanently", "promo 12.12"),
        ("kampanye lebaran dihapus aja", "lebaran"),
        ("kampanye lebaran datanya kehapus", None),
        ("tutup kampanye Ramadan", None),
        ("hapus laporan kampanye", None),
        ("hapus catatan kampanye lebaran", None),
        ("hapus @rani dari kampanye lebaran", None),
        ("hapus kode kampanye", None),
        ("jangan hapus kampanye lebaran", None),
        ("can you delete the campaign lebaran?", "lebaran"),
        ("delete all my data", None),
        ("delete everything about Berlin Fair", "berlin fair"),
        ("tolong hapus semua catatan tentang lebaran", "lebaran"),
        ("hapus semua tentang saya", None),
        ("delete everything about me", None),
        ("hapus semua data tentang @rani", None),
    ],
)
def test_a_campaign_is_deleted(text: str, name: str | None) -> None:
    assert deleted_campaign(text) == name


def test_closing_is_no_deletion() -> None:
    assert closes("tutup kampanye lebaran")
    assert not closes("hapus kampanye lebaran")


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("boleh ga aku hapus kampanye ini?", True),
        ("gimana cara hapus kampanye?", True),
        ("kampanye ini bisa dihapus ga?", True),
        ("can I delete a campaign?", True),
        ("what happens if we delete the campaign?", True),
        ("hapus kampanye lebaran dong", False),
        ("can you delete the campaign lebaran?", False),
        ("gimana cara hapus catatan kampanye?", False),
        ("hapus @rani dari kampanye bisa ga", False),
        ("can I delete my data?", False),
    ],
)
def test_who_asks_about_deleting_deletes_nothing(text: str, asks: bool) -> None:
    assert asks_deleting(text) is asks
