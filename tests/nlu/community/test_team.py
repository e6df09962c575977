"""Words about businesses, teams and groups; and words that only look like them."""

from __future__ import annotations

import pytest

from core.nlu.community.team import group_wish, removed_alone, space_wish, team_wish


@pytest.mark.parametrize(
    ("text", "action", "stated"),
    [
        ("undang anggota tim", "invite", {"role": "editor"}),
        ("undang karyawan saya yang cuma bisa lihat", "invite", {"role": "viewer"}),
        ("undang anggota tim, cuma boleh lihat", "invite", {"role": "viewer"}),
        ("undang rekan sebagai pembaca saja", "invite", {"role": "viewer"}),
        ("invite a teammate who may only look", "invite", {"role": "viewer"}),
        ("invite my colleague, just to read", "invite", {"role": "viewer"}),
        ("undang anggota tim yang bisa ubah catatan", "invite", {"role": "editor"}),
        ("invite my colleague as viewer", "invite", {"role": "viewer"}),
        ("tambah admin", "invite", {"role": "editor"}),
        ("kirim link undangan", "invite", {"role": "editor"}),
        ("siapa aja di tim", "show", {}),
        ("who is on our team?", "show", {}),
        ("keluarkan Budi dari tim", "remove", {"who": "Budi"}),
        ("jadikan Budi penyunting", "change", {"who": "Budi", "role": "editor"}),
        ("promote Andi to owner", "change", {"who": "Andi", "role": "owner"}),
        ("keluar dari tim", "leave", {}),
        ("pecat Budi", "remove", {"who": "Budi"}),
        ("budi sudah resign, cabut aksesnya", "remove", {"who": "budi"}),
        ("revoke access of Budi", "remove", {"who": "Budi"}),
        ("turunkan Budi jadi pengamat", "change", {"who": "Budi", "role": "viewer"}),
        ("batalkan undangan", "revoke", {}),
        ("cabut link undangan tadi", "revoke", {}),
        ("link undangannya tolong dimatikan", "revoke", {}),
        ("revoke the invitation", "revoke", {}),
    ],
)
def test_what_is_wanted_of_the_team(text: str, action: str, stated: dict[str, str]) -> None:
    assert team_wish(text) == (action, stated)


@pytest.mark.parametrize(
    ("text", "action", "stated"),
    [
        ("ganti usaha", "switch", {}),
        ("ganti usaha ke Kopi Senja dong", "switch", {"name": "Kopi Senja"}),
        ("pindah ke toko Kopi Senja", "switch", {"name": "Kopi Senja"}),
        ("switch to my shop Kopi Senja", "switch", {"name": "Kopi Senja"}),
        ("tambah usaha baru Kopi Senja", "open", {"name": "Kopi Senja"}),
        ("add a new business called Kopi Senja", "open", {"name": "Kopi Senja"}),
        ("buat usaha baru", "open", {}),
        ("kembali ke usaha saya", "switch", {"name": "saya"}),
        ("balik ke toko Kopi Senja", "switch", {"name": "Kopi Senja"}),
        ("tutup usaha Kopi Senja", "remove", {"name": "Kopi Senja"}),
        ("delete my business Kopi Senja", "remove", {"name": "Kopi Senja"}),
        ("usahaku apa saja?", "show", {}),
    ],
)
def test_what_is_wanted_of_ones_businesses(text: str, action: str, stated: dict[str, str]) -> None:
    assert space_wish(text) == (action, stated)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("hubungkan grup ini", "connect"),
        ("connect this group", "connect"),
        ("jadikan grup ini chat tim", "connect"),
        ("lepas grup ini", "release"),
        ("disconnect the group", "release"),
    ],
)
def test_what_is_wanted_of_a_group(text: str, wish: str) -> None:
    assert group_wish(text) == wish
    assert team_wish(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "tambah 2 orang lagi",
        "tambahin jadi 5 orang",
        "add 2 more people",
        "ajak partner kolaborasi",
        "undang @dapurnina ke kampanye",
        "bikin caption undangan nikahan",
        "ubah budget usaha jadi 3 juta",
        "ganti nama usaha jadi Kopi",
        "aku baru buka toko baru di bandung, cari influencer",
        "link grup wa kami",
        "hubungi grup reseller",
        "hapus @dapurnina dari kampanye",
        "cari influencer buat usaha baru",
    ],
)
def test_what_is_about_something_else(text: str) -> None:
    assert team_wish(text) is None
    assert space_wish(text) is None
    assert group_wish(text) is None


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("Lia keluarin aja dari tim ya", ("remove", {"who": "Lia"})),
        ("tolong keluarin si Lia dr tim", ("remove", {"who": "Lia"})),
        ("Wati jadi pemilik aja deh", ("change", {"who": "Wati", "role": "owner"})),
        ("jadikan Wati penyunting aja", ("change", {"who": "Wati", "role": "editor"})),
        ("aku keluar dari tim", ("leave", {})),
        ("siapa yang jadi pemilik", None),
        ("harga jadi lebih murah dari toko sebelah", None),
        ("aku jadi pemilik toko sejak 2019", None),
        ("keluarkan produk baru dari gudang", None),
    ],
)
def test_names_beside_small_words(text: str, wish: object) -> None:
    assert team_wish(text) == wish


def test_a_name_alone_is_let_go() -> None:
    assert removed_alone("keluarkan Lia") == "Lia"
    assert removed_alone("tolong keluarin si Lia dong") == "Lia"
    assert removed_alone("keluarkan laporan bulan lalu untuk Lia") is None
    assert removed_alone("siapa yang keluarkan Lia") is None
