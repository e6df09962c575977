"""Who of a campaign is named by a part of their handle, and which words name nobody."""

import pytest

from core.nlu.accounts.short_names import with_members

MEMBERS = (
    "eka_kulit.contoh",
    "skincare.intan.sby.contoh",
    "budi.makan",
    "maya.eats",
    "rio_kuliner",
    "sasa.food",
    "oki.id",
    "bandung.eats",
    "the.hungry",
    "me.and.food",
)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("budi katanya sibuk, batal", "@budi.makan katanya sibuk, batal"),
        (
            "deal eka 275rb, intan 300rb",
            "deal @eka_kulit.contoh 275rb, @skincare.intan.sby.contoh 300rb",
        ),
        ("eka dan budi udah posting", "@eka_kulit.contoh dan @budi.makan udah posting"),
        ("makanan laku 14, maya 9", "makanan laku 14, @maya.eats 9"),
        ("chat maya, rio sama sasa", "chat @maya.eats, @rio_kuliner sama @sasa.food"),
        ("maya's in at 850k. rio wants 800k", "@maya.eats's in at 850k. @rio_kuliner wants 800k"),
        ("how's maya?", "how's @maya.eats?"),
        ("paid maya in full", "paid @maya.eats in full"),
        ("oki moved to the 16th", "@oki.id moved to the 16th"),
        ("dp maya 100rb", "dp @maya.eats 100rb"),
        ("fee: maya 200rb", "fee: @maya.eats 200rb"),
        ("kode eka KULIT8, maya SKIN5", "kode @eka_kulit.contoh KULIT8, @maya.eats SKIN5"),
        ("lunasin sisanya eka", "lunasin sisanya @eka_kulit.contoh"),
        ("paid maya a third, eka half", "paid @maya.eats a third, @eka_kulit.contoh half"),
        ("tayang tgl 11 dan eka juga", "tayang tgl 11 dan @eka_kulit.contoh juga"),
        ("kebanyakan transfer ke eka 20rb", "kebanyakan transfer ke @eka_kulit.contoh 20rb"),
        ("sisa bayar eka berapa", "sisa bayar @eka_kulit.contoh berapa"),
        ("locked in eka at 700k", "locked in @eka_kulit.contoh at 700k"),
        ("put eka back in", "put @eka_kulit.contoh back in"),
        ("sent eka 3 scarves", "sent @eka_kulit.contoh 3 scarves"),
        ("eka dibayar pake produk", "@eka_kulit.contoh dibayar pake produk"),
        ("third payment 30% to eka done", "third payment 30% to @eka_kulit.contoh done"),
        ("pelunasan eka 50%, maya 60%", "pelunasan @eka_kulit.contoh 50%, @maya.eats 60%"),
        (
            "draft maya udah masuk, minta revisi dikit",
            "draft @maya.eats udah masuk, minta revisi dikit",
        ),
        ("paketnya eka masih di jalan", "paketnya @eka_kulit.contoh masih di jalan"),
        ("draft 2 maya masuk", "draft 2 @maya.eats masuk"),
        ("invoice oki jatuh tempo tanggal 15", "invoice @oki.id jatuh tempo tanggal 15"),
        ("tagihan oki jatuh tempo jumat", "tagihan @oki.id jatuh tempo jumat"),
        ("kontrak oki sudah dikirim", "kontrak @oki.id sudah dikirim"),
        ("oki's invoice is due on the 15th", "@oki.id's invoice is due on the 15th"),
        ("inv oki due friday", "inv @oki.id due friday"),
        ("deadline oki tgl 25", "deadline @oki.id tgl 25"),
        ("revisi ke-3 eka udah masuk", "revisi ke-3 @eka_kulit.contoh udah masuk"),
        ("eka kembaliin 50rb", "@eka_kulit.contoh kembaliin 50rb"),
        ("maya refunded 50k", "@maya.eats refunded 50k"),
        ("got 100k back from maya because of it", "got 100k back from @maya.eats because of it"),
        ("replace maya with @b.food for 450k", "replace @maya.eats with @b.food for 450k"),
        ("ganti eka sama @b.food", "ganti @eka_kulit.contoh sama @b.food"),
        ("eka balik lagi", "@eka_kulit.contoh balik lagi"),
        ("masukin eka lagi", "masukin @eka_kulit.contoh lagi"),
        ("eka: paid a third of it", "@eka_kulit.contoh: paid a third of it"),
        ("maya bales, minta 250rb", "@maya.eats bales, minta 250rb"),
        ("Eka has cancelled", "@eka_kulit.contoh has cancelled"),
        (
            "bagus mana eka sama intan",
            "bagus mana @eka_kulit.contoh sama @skincare.intan.sby.contoh",
        ),
    ],
)
def test_a_part_of_one_handle_names_somebody(said: str, meant: str) -> None:
    assert with_members(said, MEMBERS) == meant


@pytest.mark.parametrize(
    "said",
    [
        "promo skincare 300rb",
        "cari kreator skincare sby",
        "makan 50rb",
        "kulit: kering",
        "untuk makan 20rb",
        "sisanya makan siang",
        "ganti makan with @b.food",
        "ganti kulit jadi @b.food",
        "budget untuk makan udah",
        "draft 2 makan siang",
        "dan food juga",
        "kode promo eka",
        "saya makan dulu",
        "produknya maya beauty 3 botol",
        "views makan 50rb",
        "creators from bandung",
        "bandung is fine",
        "find one for me",
        "how's the plan?",
        "contoh caption dong",
        "tono udah posting",
        "@eka_kulit.contoh dp 50rb",
        "sisa budget berapa",
        "tutup kampanye intan fest",
        "start a campaign called intan",
    ],
)
def test_other_words_name_nobody(said: str) -> None:
    assert with_members(said, MEMBERS) == said


def test_a_part_of_two_handles_names_neither() -> None:
    assert with_members("eka udah posting", ("eka_kulit", "eka.food")) == "eka udah posting"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("rin agreed at 1.1, oki too", "@beautybyrin agreed at 1.1, oki too"),
        ("dp rin 200rb", "dp @beautybyrin 200rb"),
        ("rin went live: 12k views", "@beautybyrin went live: 12k views"),
        ("half to rin", "half to @beautybyrin"),
        ("rincian biaya rin apa", "rincian biaya rin apa"),
        ("kopi agreed", "kopi agreed"),  # an ordinary word
        ("andi deal 300rb", "@andika.jalan deal 300rb"),  # who begins so comes first
    ],
)
def test_the_end_of_one_handle_names_somebody(said: str, meant: str) -> None:
    here = ("beautybyrin", "jagokopi", "andika.jalan", "makanandi")
    assert with_members(said, here) == meant


def test_the_end_of_two_handles_names_neither() -> None:
    assert with_members("rin deal", ("beautybyrin", "makanrin")) == "rin deal"
