"""Short names that are grown together in handles, and somebody named beside them whom no account is."""

from __future__ import annotations

import pytest

from core.nlu.accounts.short_names import with_members
from core.nlu.accounts.unknown_names import names_another, tells_of_somebody

HERE = ("nadiaglow", "sasa.skin", "rararutin", "tiogrooming", "lulu_mukbang")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (
            "nadia, sasa, rara udah deal. tio masih nego minta 400rb",
            "@nadiaglow, @sasa.skin, @rararutin udah deal. @tiogrooming masih nego minta 400rb",
        ),
        ("dp 50% udah tf ke nadia dan sasa", "dp 50% udah tf ke @nadiaglow dan @sasa.skin"),
        (
            "kode voucher nadia NADIA10, sasa SASA10",
            "kode voucher @nadiaglow NADIA10, @sasa.skin SASA10",
        ),
        ("sasa agreed, vera asks for 400k", "@sasa.skin agreed, @vera asks for 400k"),
        ("sasa deal, budi minta 400rb", "@sasa.skin deal, @budi minta 400rb"),
        ("sasa deal, bu dewi minta 400rb", "@sasa.skin deal, bu @dewi minta 400rb"),
        ("vera nolak, sasa deal", "@vera nolak, @sasa.skin deal"),
        ("nadia sama vera udah deal ya", "@nadiaglow sama @vera udah deal ya"),
        (
            "dp: nadia 625rb, sasa 225rb, vera 200rb",
            "dp: @nadiaglow 625rb, @sasa.skin 225rb, @vera 200rb",
        ),
        (
            "rara 800rb lunas, vera 200rb lunas",
            "@rararutin 800rb lunas, @vera 200rb lunas",
        ),
        ("sasa dan vera laku 4 omzet 400rb", "@sasa.skin dan @vera laku 4 omzet 400rb"),
        (
            "1. nadia - live - 640 likes\n2. sasa - draft v2\n3. vera - cancelled",
            "1. @nadiaglow - live - 640 likes\n2. @sasa.skin - draft v2\n3. @vera - cancelled",
        ),
        ("dp tio sama vera 50% udah tf", "dp @tiogrooming sama @vera 50% udah tf"),
        (
            "nadia live 12rb views; dewi live 3rb views",
            "@nadiaglow live 12rb views; @dewi live 3rb views",
        ),
        ("sasa besok, tio lusa", "@sasa.skin besok, @tiogrooming lusa"),
        ("vera dan sasa belum bales", "@vera dan @sasa.skin belum bales"),
    ],
)
def test_everybody_who_is_named_counts(said: str, meant: str) -> None:
    assert with_members(said, HERE) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("sasa deal, ongkir 18rb", "@sasa.skin deal, ongkir 18rb"),
        ("sasa deal, client minta revisi", "@sasa.skin deal, client minta revisi"),
        ("sasa deal 400rb, kontrak masih nego", "@sasa.skin deal 400rb, kontrak masih nego"),
        (
            "sasa udah tayang, produk masih di jalan",
            "@sasa.skin udah tayang, produk masih di jalan",
        ),
        (
            "sasa agreed and the brand wants a draft",
            "@sasa.skin agreed and the brand wants a draft",
        ),
        ("sasa deal 800rb, bonus 100rb, hpp 20rb", "@sasa.skin deal 800rb, bonus 100rb, hpp 20rb"),
        ("sasa agreed, goes live friday", "@sasa.skin agreed, goes live friday"),
        ("sasa deal, tgl tayang 9 des", "@sasa.skin deal, tgl tayang 9 des"),
        ("sasa 800rb, revisi 100rb lagi", "@sasa.skin 800rb, revisi 100rb lagi"),
        ("sasa dan produk udah dikirim", "@sasa.skin dan produk udah dikirim"),
        (
            "- sasa: 450rb\n- total: 450rb\n- catatan: besok",
            "- @sasa.skin: 450rb\n- total: 450rb\n- catatan: besok",
        ),
        ("kode NADIA10 buat sasa", "kode NADIA10 buat @sasa.skin"),
        ("vera minta 400rb", "vera minta 400rb"),  # beside nobody
        ("rutin posting, sasa deal", "rutin posting, @sasa.skin deal"),
    ],
)
def test_other_words_are_nobody(said: str, meant: str) -> None:
    assert with_members(said, HERE) == meant


def test_a_fee_or_a_bill_is_of_whose_handle_ends_with_the_name() -> None:
    ended = ("nadiaglow", "beautybyrin")
    for said in ("{} fee 400rb plus komisi 10%", "kontrak {} sudah dikirim", "{}'s invoice is due"):
        assert with_members(said.format("rin"), ended) == said.format("@beautybyrin")
    assert with_members("total fee 400rb", (*ended, "totalbeauty")) == "total fee 400rb"


def test_who_begins_alike_and_what_tells_something_is_no_name() -> None:
    alike = ("nadiaglow", "nadia_eats", "lunasari", "dealhunter")
    assert with_members("nadiag deal", alike) == "@nadiaglow deal"
    assert with_members("lunas semua, deal 300rb", alike) == "lunas semua, deal 300rb"
    assert with_members("nad udah tf 300rb", ("nadiaglow", "nadine.eats")) == "nad udah tf 300rb"


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("mba dewi live, views 23k likes 1,870", True),
        ("mega posted 640 likes, 31 komen", True),
        ("kak rani udah posting like 20", True),
        ("vera asks for 400k", True),
        ("bu sinta udah saya transfer 150rb", True),
        ("si lia batal", True),
        ("tf 150rb ke rania", True),
        ("rania likes 890", True),
        ("sarah has been paid 150k", True),
        ("jess dropped out and gave back 200k", True),
        ("tio balikin 100rb", True),
        ("refund balik 100rb", False),
        ("paid sarah 150k", True),
        ("views sarah 12rb", True),
        ("invoice vera jatuh tempo tanggal 15", True),
        ("tagihan doni jatuh tempo jumat", True),
        ("vera's invoice is due on the 15th", True),
        ("kontrak dari mbak vera sudah dikirim", True),
        ("deadline zaki tgl 25", True),
        ("invoice jatuh tempo tanggal 15", False),
        ("invoicenya dia jatuh tempo jumat", False),
        ("the invoice is due on friday", False),
        ("produk udah dikirim", False),
        ("draft revisi udah masuk", False),
        ("deadline draft tgl 25", False),
        ("udah tf 150rb ke bca", False),
        ("dp udah dibayar 150rb", False),
        ("paketnya udah kukirim", False),
        ("total likes 890", False),
        ("i paid half, 150k", False),
        ("kak udah posting like 20", False),
        ("reelsnya udah tayang", False),
        ("finally posted, 640 likes", False),
        ("client minta revisi", False),
        ("dia udah deal", False),
        ("oke deal 300rb", False),
        ("@rani live", False),
    ],
)
def test_a_name_that_no_account_is_is_nobody_who_was_spoken_of(said: str, named: bool) -> None:
    assert tells_of_somebody(said) is named


@pytest.mark.parametrize(
    ("said", "another"),
    [
        ("tagihan listrik jatuh tempo jumat", True),
        ("invoice dari supplier jatuh tempo jumat", True),
        ("the client's invoice is due friday", True),
        ("tagihannya jatuh tempo jumat", False),
        ("invoice brand @rani jatuh tempo jumat", False),
    ],
)
def test_bills_of_no_creator_are_of_nobody_who_was_spoken_of(said: str, another: bool) -> None:
    assert names_another(said) is another


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("half to sasa and a third to zaki", "half to @sasa.skin and a third to @zaki"),
        ("transfer setengah ke sasa sama sepertiga ke zaki", "transfer setengah ke @sasa.skin sama sepertiga ke @zaki"),
        ("tf 100rb ke sasa, 50rb ke mbak wati", "tf 100rb ke @sasa.skin, 50rb ke mbak @wati"),
        ("sasa lunas, zaki juga", "@sasa.skin lunas, @zaki juga"),
        ("sasa is paid and vera too", "@sasa.skin is paid and @vera too"),
        ("sasa lunas, itu juga", "@sasa.skin lunas, itu juga"),
        ("sasa lunas, produk juga udah dikirim", "@sasa.skin lunas, produk juga udah dikirim"),
        ("paid sasa 100k and 50k for ads", "paid @sasa.skin 100k and 50k for ads"),
        ("setengah ke sasa, setengah ke rekening", "setengah ke @sasa.skin, setengah ke rekening"),
        ("sasa posted today, also the story", "@sasa.skin posted today, also the story"),
    ],
)  # fmt: skip
def test_who_gets_a_part_or_did_the_same_is_somebody(said: str, meant: str) -> None:
    assert with_members(said, HERE) == meant
