"""Six conversations about honest promotion: captions, briefs, offers, tax, seasons, live posts."""

from __future__ import annotations

from tests.flows.stage import Stage, text_of


async def test_a_caption_is_stopped_rewritten_and_passes(demo: Stage) -> None:
    sari = demo.actor(1001)
    first = text_of(
        await sari.says("cek caption: serum ini ampuh menghilangkan jerawat dalam 3 hari")
    )
    assert "Jangan tayang dulu" in first
    assert "ampuh" in first
    assert "bukan nasihat hukum" in first
    await sari.taps("caption lain")
    second = text_of(
        await sari.says("#iklan Aku pakai serum ini tiap malam, di kulitku terasa lembap")
    )
    assert "Tidak ada kata yang melanggar" in second


async def test_a_brief_is_completed_one_question_at_a_time_and_pasted(demo: Stage) -> None:
    sari = demo.actor(1001)
    await sari.says("bikin brief keripik tempe buat @dapurnina")
    facts = text_of(await sari.taps("Lengkapi"))
    assert "Fakta produknya" in facts
    day = text_of(await sari.says("150 gram, tiga rasa, Rp15.000"))
    assert "tayang tanggal berapa" in day
    fee = text_of(await sari.taps("Lewati"))
    assert "Honornya" in fee
    code = text_of(await sari.says("750rb"))
    assert "kode promo" in code
    audience = text_of(await sari.says("NINA10"))
    assert "Siapa" in audience
    brief = text_of(await sari.taps("Lewati"))
    for words in ("150 gram", "Rp750.000", "NINA10"):
        assert words in brief
    pasted = text_of(await sari.taps("WhatsApp"))
    assert "keripik tempe" in pasted
    assert "NINA10" in pasted


async def test_an_offer_is_screened_and_its_goods_counted(demo: Stage) -> None:
    sari = demo.actor(1001)
    asked = text_of(await sari.says("ada tawaran masuk, layak ga ya?"))
    assert "Tempel tawarannya" in asked
    goods = text_of(
        await sari.says(
            "Halo kak aku @ratu.kue followers 20rb, mau barter produk untuk 1 reels, minat?"
        )
    )
    assert "barternya" in goods
    verdict = text_of(await sari.says("250rb"))
    assert "barter dihitung sebagai uang" in verdict
    assert "Balasan yang bisa dikirim" in verdict


async def test_tax_of_a_fee_and_the_other_way_round(demo: Stage) -> None:
    sari = demo.actor(1001)
    first = text_of(await sari.says("pajak 1 juta ke perorangan"))
    assert "Rp25.000" in first
    assert "KPP" in first
    assert "Rp20.000" in text_of(await sari.taps("ke agensi"))
    assert "Belum ada kampanye" in text_of(await sari.taps("Daftar bukti"))


async def test_a_season_is_planned_and_another_one_chosen(demo: Stage) -> None:
    sari = demo.actor(1001)
    first = text_of(await sari.says("kapan mulai promo ramadan"))
    assert first.startswith("📅 Ramadan")
    assert "perkiraan" in first
    second = text_of(await sari.says("kalender promo"))
    assert "brief paling lambat" in second
    assert "halal" in second
    third = text_of(await sari.taps("📅"))
    assert third.startswith("📅")
    assert "brief paling lambat" not in third


async def test_a_live_post_is_checked_and_noted_on_its_campaign(demo: Stage) -> None:
    sari = demo.actor(1001)
    await sari.says("buat kampanye Hari Ibu bareng @dapurnina")
    asked = text_of(
        await sari.says("cek postingan @dapurnina yang sudah tayang https://instagram.com/p/x")
    )
    assert "tidak bisa membuka tautan" in asked
    found = text_of(await sari.says("Kue ini enak, aku suka lapisan cokelatnya"))
    assert "Penanda iklan tidak ada" in found
    assert "Hari Ibu" in found


async def test_who_has_to_think_is_waited_for(demo: Stage) -> None:
    sari = demo.actor(1001)
    await sari.says("bikin brief buat @dapurnina")
    for words in ("bentar ya", "hmm", "gatau nih", "wait"):
        assert "roduk apa" in text_of(await sari.says(words))
    assert "keripik tempe" in text_of(await sari.says("keripik tempe"))


async def test_a_figure_that_was_corrected_does_not_come_back(demo: Stage) -> None:
    sari = demo.actor(1001)
    await sari.says("cek @akunku.baru followers 12,4rb like 830 komen 45")
    assert "975 ÷ 12.400" in text_of(await sari.says("like nya 930 bukan 830"))
    await sari.says("kalau dia minta 800rb wajar ga?")
    assert "875" not in text_of(await sari.says("katanya followernya beli, bener ga?"))
    assert "975" in text_of(await sari.says("kalau dia minta 900rb wajar ga?"))
