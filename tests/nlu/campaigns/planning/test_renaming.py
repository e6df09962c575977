"""Another name for a campaign."""

import pytest

from core.nlu.campaigns.planning.renaming import new_name, renamed_title


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ganti namanya jadi Natal Ceria", "Natal Ceria"),
        ("rename it to Happy Xmas", "Happy Xmas"),
        ("please rename Kopi Senja to Kopi Pagi", "Kopi Pagi"),
        ("ganti nama kampanye natal jadi Lebaran", "Lebaran"),
        ('nisa fest ganti nama jadi "kasih sayang"', "kasih sayang"),
        ("kampanye natal diganti namanya jadi Tahun Baru", "Tahun Baru"),
        ("usaha saya ganti nama jadi Kopi Hujan", None),
        ("ganti kota jadi Bogor", None),
        ("ganti nama usaha jadi Kopi Pagi", None),
        ("ubah nama toko jadi Kopi Malam", None),
        ("rename my business to Kopi Siang", None),
        ("ganti nama grup jadi Tim Inti", None),
        ("ganti nama kampanye toko jadi Obral Akhir Tahun", "Obral Akhir Tahun"),
    ],
)
def test_another_name(text: str, name: str | None) -> None:
    assert new_name(text) == name


@pytest.mark.parametrize(
    ("text", "old"),
    [
        ("ganti nama Batik Muda jadi Batik Gen Z", "Batik Muda"),
        ("ganti nama kampanye natal jadi Lebaran", "natal"),
        ("rename Kopi Senja to Kopi Pagi", "Kopi Senja"),
        ("ganti namanya jadi Natal Ceria", ""),
        ("ganti nama kampanye yang ini jadi Natal Ceria", ""),
        ("rename it to Happy Xmas", ""),
    ],
)
def test_what_it_is_called_until_now(text: str, old: str) -> None:
    assert renamed_title(text) == old
