"""What administrators say of how a group is kept."""

from __future__ import annotations

import pytest

from core.nlu.community.group import all_may_again, digest_wish, rule_wished


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("jam tenang 21 sampai 7", ("quiet", "21:00-07:00")),
        ("aktifkan jam tenang dari jam 9 malam sampai 6 pagi", ("quiet", "21:00-06:00")),
        ("jam tenang jam 9-6", ("quiet", "21:00-06:00")),
        ("quiet hours 22:00 to 5:30", ("quiet", "22:00-05:30")),
        ("matikan jam tenang", ("quiet", "off")),
        ("jam tenang", ("quiet", "")),
        ("jangan kirim apa-apa malam hari", ("quiet", "21:00-07:00")),
        ("pakai bahasa inggris di grup ini", ("language", "en")),
        ("bahasa grup indonesia", ("language", "id")),
        ("switch this group to english", ("language", "en")),
        ("hanya admin yang boleh kasih rekomendasi", ("adders", "admins")),
        ("all members can add recommendations", ("adders", "members")),
        ("jam tenang grup ini kapan?", None),
        ("pakai bahasa inggris", None),
        ("buatin brief bahasa inggris buat grup reseller", None),
        ("caption bahasa inggris buat grup wa", None),
        ("tayangnya jam istirahat 12-13 ya", None),
        ("bilang ke @dapurnina jangan posting malam", None),
        ("jangan kirim barang malam-malam", None),
        ("cari kreator bahasa inggris buat komunitas ibu-ibu", None),
        ("kirim laporan tiap pagi jam 7", None),
        ("ringkasan rekomendasi tiap Jumat jam 9", None),
    ],
)
def test_rules_are_read_from_words(text: str, wish: tuple[str, str] | None) -> None:
    assert rule_wished(text) == wish


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("batasi rekomendasi 3 per hari per orang", ("pace", "3")),
        ("maksimal 10 rekomendasi per hari", ("pace", "10")),
        ("limit recommendations to 3 a day", ("pace", "3")),
        ("maksimal 3 konten per hari", None),
        ("batasi budget 3 juta per hari", None),
        ("rekomendasi 3 kreator yang posting tiap hari", None),
    ],
)
def test_how_many_a_day(text: str, wish: tuple[str, str] | None) -> None:
    assert rule_wished(text) == wish


def test_all_may_do_again_what_only_some_did() -> None:
    assert all_may_again("ga jadi deh, semua anggota boleh lagi")
    assert not all_may_again("semua anggota suka")
    assert not all_may_again("admin boleh")


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("jangan lupa ringkasan rekomendasi tiap jumat jam 9", "4"),
        ("ringkasan rekomendasi tiap jumat ya, jangan sampai lupa", "4"),
        ("jangan kirim ringkasan rekomendasi", "off"),
        ("ringkasan rekomendasi tiap jumat jangan", "off"),
        ("jangan lupa matikan ringkasan rekomendasi", "off"),
        ("jangan catat ringkasan penjualan", None),
    ],
)
def test_a_reminder_to_send_the_digest_stops_nothing(text: str, wish: str | None) -> None:
    assert digest_wish(text) == wish
