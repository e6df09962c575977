"""What can be a name, of a product or a campaign, and what is plainly another wish."""

import pytest

from core.nlu.campaigns.money.agreed import resets_fee
from core.nlu.campaigns.planning.enlisting import enlists_too
from core.nlu.campaigns.planning.renaming import new_name
from core.nlu.campaigns.planning.titles import campaign_name
from core.nlu.names import can_be_name

NAMES = """
keripik tempe pedas
serum vitamin C
Kopi Susu Gula Aren 18rb
hijab pashmina silk
Promo Lebaran
ramadan
Make It Glow
promo bukber
promo geprek
jumat berkah
Ganti Oli Gratis
kue kering nastar 250 gram
Lebaran 2027
12.12
211
brownies lumer level 5
jasa grooming kucing
les bahasa inggris
Buy 1 Get 1
diskon akhir tahun
sepatu kulit yang awet
paket hemat berdua
Use & Wear
produk gelang manik-manik handmade
mau-mau snack
kode alam
wajib coba bakery
Cari Jodoh Festival
kurang manis cafe
teh yang pertama di Jogja
baby bottle
back to school
Hari Ibu
kampanye akhir bulan
seblak prasmanan teh ani
minuman diet lebih sehat
parfum isi ulang
simpan pinjam
cetak kaos
new year sale
the first bite cookies
"""
WISHES = """
kodenya NISA10 diskon 10%
yg kedua aja yg dibrief
tambahin gratis makan berdua
kepanjangan, lebih singkat dong
sama @manikcantik juga
tambahin juga yg tadi dipilih
1,5jt dibagi 3 berapa
dong yg pertama
450k
650rb aja
maksimal 350rb per orang
at most 400k each
make it shorter
change it to 450k
wajib tag akun kami @hijabsby
ganti diskonnya 15%
hapus larangan menyembuhkan
cek @rani
eh salah
bukan itu
jangan sebut harga
deadline tgl 12 des
cari kreator lain
ini endorse apa beli sendiri?
harganya 65rb
how much is that
find another creator
add free delivery
make it more casual
too long
oke setuju
the second one
yang pertama aja
code NISA10 10% off
batal
tolong tambahin kode NISA10
mau endorse ke 3 org, perorang 400k
bisa lebih pendek ga
kenapa yang kedua masuk
15%
use code NISA10
lebih santai dong
yang lain dong
"""


@pytest.mark.parametrize(("texts", "can"), [(NAMES, True), (WISHES, False)])
def test_what_can_be_a_name(texts: str, can: bool) -> None:
    assert [t for t in texts.strip().splitlines() if can_be_name(t) is not can] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("change it to 450k", None),
        ("ganti jadi 650rb", None),
        ("change the campaign to Eid Feast", "Eid Feast"),
        ("ganti namanya jadi Promo 450", "Promo 450"),
    ],
)
def test_an_amount_renames_no_campaign(text: str, name: str | None) -> None:
    assert new_name(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("masukin kampanye dong yg pertama", ""),
        ("start a campaign with the top two", ""),
        ("buat kampanye Lebaran Berkah", "Lebaran Berkah"),
    ],
)
def test_who_is_meant_is_no_name(text: str, name: str) -> None:
    assert campaign_name(text) == name


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("make it 600k", True),
        ("actually change it to 450k", True),
        ("set the fee at 1.2m please", True),
        ("ubah feenya ke 600rb aja", True),
        ("make it a campaign", False),
        ("ganti budget kampanye jadi 3jt", False),
        ("make it 3 people", False),
        ("ganti kode jadi NISA15", False),
    ],
)
def test_the_fee_before_gets_another_amount(text: str, does: bool) -> None:
    assert resets_fee(text) is does


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("sama @rani juga", True),
        ("and @budi too", True),
        ("@rani sekalian ya", True),
        ("cek @rani juga", False),
        ("@rani udah posting juga", False),
        ("@rani", False),
    ],
)
def test_who_joins_as_well(text: str, does: bool) -> None:
    assert enlists_too(text) is does
