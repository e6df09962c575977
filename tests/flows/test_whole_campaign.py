"""A whole campaign from the business's profile to its report: by words only, and by taps only."""

from __future__ import annotations

import pytest

from tests.flows.stage import Actor, Stage, text_of


async def hears(actor: Actor, script: list[tuple[str, tuple[str, ...]]]) -> None:
    """Say each line, and look for its parts in the answer."""
    for line, parts in script:
        answer = text_of(await actor.says(line))
        for part in parts:
            assert part in answer, (line, part, answer)


async def test_by_words_only(demo: Stage) -> None:
    await hears(
        demo.actor(1001),
        [
            ("usahaku jual kue kering di Bandung, budget 3 juta, tujuannya penjualan naik, harus halal", ("kue kering", "penjualan", "halal")),
            ("buat kampanye Hari Ibu budget 4 juta mulai 1 desember sampai 20 desember", ("Hari Ibu", "20 Desember", "tujuan: penjualan")),
            ("tambah @dapurnina ke kampanye fee 500rb", ("fee Rp500 rb",)),
            ("@ranirasa ikut juga, deal 350rb, 1 reel 2 story, kode RANI10", ("kode RANI10", "sepakat")),
            ("@dapurnina deal, barter senilai 100rb, kode NINA10", ("nilai barang Rp100.000", "sepakat")),
            ("produk udah dikirim ke @dapurnina", ("produk dikirim",)),
            ("@dapurnina udah posting, like 1.200 komen 87 terjual 14", ("1.287",)),
            ("eh salah, 15", ("terjual 15 (tadinya 14)",)),
            ("kode RANI10 kepake 25 kali", ("@ranirasa: kode dipakai 25",)),
            ("kode ENTAH1 kepake 3 kali", ("Ini catatan siapa",)),
            ("batal", ()),
            ("omzet 1,2 juta dari kode NINA10", ("@dapurnina: omzet",)),
            ("biasanya jualan 400rb tanpa kampanye", ("omzet tanpa kampanye Rp400.000",)),
            ("bayar fee @ranirasa 350rb lunas", ("Rp350.000",)),
            ("@dapurnina kontennya sesuai brief", ("brief diikuti 100%",)),
            ("siapa yang belum dibayar?", ("@dapurnina belum lunas Rp500 rb",)),
            ("sisa budget berapa?", ("sisa Rp3.050.000",)),
            ("status @dapurnina", ("tayang", "barang senilai Rp100.000", "Kode NINA10")),
            ("hasil kampanye hari ibu gimana?", ("1.287", "Terjual 15", "25 kali", "Rp950.000", "Tambahan omzet", "Rp800.000")),
            ("riwayat catatan", ("Kakak", "brief diikuti 100%")),
        ],
    )  # fmt: skip


async def test_by_words_only_in_english(demo: Stage) -> None:
    await hears(
        demo.actor(1003, "Ann", "en"),
        [
            ("my business sells cookies in Bandung, budget 3 million", ("cookies", "Bandung")),
            ("create a campaign for Mother's Day budget 4 million from december 1 to december 20", ("Mother's Day", "20 December")),
            ("add @dapurnina to the campaign fee 500k", ("fee Rp500K",)),
            ("@dapurnina agreed, 1 reel and 2 stories, code NINA10", ("code NINA10", "agreed")),
            ("we sent the product to @dapurnina", ("product sent",)),
            ("@dapurnina posted, 1,200 likes 87 comments sold 14", ("1,287",)),
            ("revenue from code NINA10 is 1.2 million", ("@dapurnina: revenue Rp1,200,000",)),
            ("we usually sell 400k without the campaign", ("revenue without the campaign Rp400,000",)),
            ("who hasn't been paid?", ("@dapurnina is owed Rp500K",)),
            ("paid @dapurnina 500k in full", ("paid",)),
            ("who hasn't been paid?", ("everybody who agreed is paid",)),
            ("how much budget is left?", ("Rp3,500,000 left",)),
            ("how is the campaign doing?", ("1,287", "Sold 14", "Rp800,000")),
        ],
    )  # fmt: skip


TAPS = {
    "id": ("Isi profil", "Kuliner", "Bandung", "2 jt", "Menaikkan penjualan", "Cari kreator", "Jadikan kampanye",
           "sudah dihubungi", ": sepakat", ": produk dikirim", ": draf masuk", ": tayang", ": dibayar", "Laporan", "Excel"),
    "en": ("Set up", "Food", "Bandung", "2M", "More sales", "Find", "Make it a campaign",
           "was contacted", ": agreed", ": product sent", ": draft in", ": live", ": paid", "Report", "Excel"),
}  # fmt: skip
PAID = {"id": "· dibayar", "en": "· paid"}


@pytest.mark.parametrize("language", ["id", "en"])
async def test_by_taps_only(demo: Stage, language: str) -> None:
    sari = demo.actor(1001)
    await sari.says("/start")
    if language == "en":
        await sari.taps("English")
    await sari.says("/profil")
    *steps, report, workbook = TAPS[language]
    for label in steps:
        assert await sari.taps(label), label
    assert PAID[language] in text_of(await sari.taps(report))
    files = [m.document for m in await sari.taps(workbook) if m.document]
    assert len(files) == 1
    assert files[0].startswith({"id": "kampanye-", "en": "campaign-"}[language])
