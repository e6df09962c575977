"""Lists of people who are no creators."""

import pytest

from core.capabilities.ports import UnreadableFileError
from tests.imports.conftest import Read


@pytest.mark.parametrize(
    "table",
    [
        "Username,Nama,Kota,Total Belanja,Jumlah Order\nani.a,Ani,Bandung,350000,3\nbudi.b,Budi,Solo,1250000,8\n",
        "Nama,Username,Jabatan,Gaji\nAni,ani.staf,Admin,3500000\nBudi,budi.staf,Kurir,2500000\n",
        "Username,Komentar,Waktu\nani.a,Mau dong kak @budi.b @cici.c,2026-11-18\nbudi.b,ikutan @dodi.d,2026-11-18\n",
        "username,full_name,is_private,followed_by_viewer\nani.a,Ani,false,false\nbudi.b,Budi,true,true\n",
        "Customer;Username;Total spent\nAni;ani.a;350000\n",
    ],
)
def test_who_buys_works_follows_or_comments_is_no_creator(read: Read, table: str) -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        read(table)
    assert refusal.value.reason == "other_people"


@pytest.mark.parametrize(
    "table",
    [
        "Username,Followers,Jumlah Order\nani.a,12500,3\n",
        "Username,Harga,Jabatan\nani.a,350000,Ibu rumah tangga\n",
        "Username,Niche,Total Belanja\nani.a,Kuliner,350000\n",
        "Username,Catatan\nani.a,orangnya ramah sekali\n",
        "Username,Followers,Komentar\nani.a,12500,bagus sekali\n",
    ],
)
def test_creators_beside_other_columns_are_kept(read: Read, table: str) -> None:
    assert read(table).creators["handle"].tolist() == ["ani.a"]
