"""Somebody proves that an account is theirs and has a say in what communities show about it."""

from __future__ import annotations

from tests.flows.stage import Actor, Stage
from tests.flows.test_community import ANDI, BENGKEL, DIMAS, PASAR, RINA, SARI, gather, text_of
from tests.flows.test_moderation import promote

NINA, FAKE = 3050, 3051


async def spoken_of(stage: Stage) -> None:
    """Let the market be content and cross, and the workshop say something else of the same."""
    gather(stage)
    promote(stage, SARI)
    promote(stage, RINA, BENGKEL)
    await stage.member(SARI, PASAR).says("/rekomendasikan @dapurnina kuliner, rapi, nilai 4")
    await stage.member(ANDI, PASAR).says("/rekomendasikan @dapurnina nilai 2, telat dua minggu")
    await stage.member(DIMAS, PASAR).says("/rekomendasikan @dapurnina nilai 1, tidak pernah tayang")
    await stage.member(RINA, BENGKEL).says("/rekomendasikan @dapurnina nilai 5, rahasiabengkel")


async def claim(stage: Stage, who: int, name: str = "Nina") -> Actor:
    """Let somebody claim the account and say that the code stands in its bio."""
    actor = stage.actor(who, name)
    (asked,) = await actor.says("saya influencer @dapurnina, tolong hapus")
    assert "GDG-" in asked.text
    assert "telat" not in asked.text
    await actor.taps("Kode sudah ada")
    return actor


async def test_the_proof_holds_where_an_administrator_saw_it(empty: Stage) -> None:
    await spoken_of(empty)
    nina = await claim(empty, NINA)
    told = empty.app.world.chat(PASAR).messages.values()
    assert any("/klaimkreator" in m.get("text", "") for m in told)
    desk = empty.actor(SARI)
    (waiting,) = await desk.says("/klaimkreator")
    assert "@dapurnina" in waiting.text
    await desk.taps("Ada kodenya")
    page = text_of(await nina.says("saya kreator @dapurnina, mau lihat"))
    assert "telat dua minggu" in page
    assert "rahasiabengkel" not in page
    assert not {"Sari", "Andi", "Dimas", f"Grup {PASAR}"} & set(page.split())

    await nina.taps("Sanggah 1.1")
    assert "tidak pernah tayang" not in text_of(
        await empty.member(ANDI, PASAR).says("/rekomendasi @dapurnina")
    )
    await nina.taps("Jawab")
    await nina.says("Barangnya baru sampai tanggal 20, sudah saya kabari")
    shown = text_of(await empty.member(ANDI, PASAR).says("/rekomendasi @dapurnina"))
    assert "Barangnya baru sampai tanggal 20" in shown

    (held,) = await desk.says("/moderasi")
    assert "disanggah kreatornya" in held.text
    await desk.taps("Tampilkan 1")
    again = text_of(await nina.says("/sayakreator @dapurnina"))
    assert "sudah diputuskan admin" in again
    record = text_of(await desk.says("/riwayatmoderasi"))
    assert "@dapurnina disanggah, oleh kreatornya" in record
    assert "terbukti milik kreatornya" in record


async def test_removal_is_honoured_and_a_false_proof_undone(empty: Stage) -> None:
    await spoken_of(empty)
    fake = await claim(empty, FAKE, "Palsu")
    desk, sari = empty.actor(SARI), empty.member(SARI, PASAR)
    await desk.says("/klaimkreator")
    await desk.taps("Ada kodenya")
    await fake.says("/sayakreator @dapurnina")
    await fake.taps("Hapus dari tampilan")
    await fake.taps("Ya, hapus")
    assert "Belum ada rekomendasi" in text_of(await sari.says("/rekomendasi @dapurnina"))
    refused = text_of(await sari.says("/rekomendasikan @dapurnina nilai 5, rapi"))
    assert "Tidak saya simpan" in refused
    workshop = text_of(await empty.member(RINA, BENGKEL).says("/rekomendasi @dapurnina"))
    assert "rahasiabengkel" in workshop
    await desk.says("/klaimkreator")
    await desk.taps("Batalkan bukti")
    assert "rapi" in text_of(await sari.says("/rekomendasi @dapurnina"))
    assert "GDG-" in text_of(await fake.says("/sayakreator @dapurnina"))


async def test_who_proved_nothing_reads_nothing(empty: Stage) -> None:
    await spoken_of(empty)
    fake = await claim(empty, FAKE, "Palsu")
    await empty.actor(SARI).says("/klaimkreator")
    await empty.actor(SARI).taps("Tidak ada")
    assert "tidak ditemukan" in "".join(m.get("text", "") for m in fake._chat.messages.values())
    for said in ("/sayakreator @dapurnina", "saya influencer @dapurnina, apa yang ditulis?"):
        seen = text_of(await fake.says(said))
        assert "telat" not in seen
        assert "rapi" not in seen
