"""How people go on about a campaign: short names for who joined, what is owed, what was wrong."""

from __future__ import annotations

from tests.flows.stage import Stage, text_of


async def test_who_joined_last_is_meant_and_what_they_need_is_no_deadline(demo: Stage) -> None:
    sari = demo.actor(1001)
    await sari.says("buat kampanye Lebaran dengan @satu.id 500rb dan @dua.id 300rb")
    await sari.says("tambah @maya.id ke kampanye")
    assert "@maya.id: batas tayang" in text_of(await sari.says("dia posting tgl 28"))
    assert "@maya.id: fee Rp300.000" in text_of(await sari.says("feenya 300rb"))
    needed = text_of(await sari.says("@maya.id butuh produknya sebelum tgl 20"))
    assert "@maya.id: kirim produk paling lambat 20" in needed
    assert "batas tayang" not in needed
    both = text_of(await sari.says("kirim produk ke @dua.id sebelum tgl 21, posting tgl 27"))
    assert "batas tayang 27" in both
    assert "kirim produk paling lambat 21" in both
    assert "tahap" not in needed + both
    assert "@dua.id: bayar paling lambat" in text_of(
        await sari.says("dia minta dibayar sebelum tgl 30")
    )
    sent = text_of(await sari.says("produk @maya.id udah dikirim"))
    assert "tahap: produk dikirim" in sent
    report = text_of(await sari.says("hasil kampanye lebaran"))
    assert "kirim produk paling lambat 21" in report
    assert "kirim produk paling lambat 20" not in report


async def test_what_a_question_doubts_is_put_right(demo: Stage) -> None:
    sari = demo.actor(1001)
    await sari.says("buat kampanye Lebaran dengan @satu.id 500rb dan @dua.id 300rb")
    await sari.says("@satu.id deal")
    await sari.says("@satu.id lunas")
    less = text_of(await sari.says("lho kok @satu.id lunas? baru 250rb"))
    assert "sudah dibayar Rp250.000" in less
    less = text_of(await sari.says("lho kok lunas? baru 200rb"))
    assert "sudah dibayar Rp200.000 dari fee Rp500.000, belum dibayar Rp300.000" in less
    more = text_of(await sari.says("feenya kok 500rb? harusnya 550rb"))
    assert "fee Rp550.000 (tadinya Rp500.000)" in more
    named = text_of(await sari.says("fee @dua.id kok 300rb? harusnya 350rb"))
    assert "fee Rp350.000 (tadinya Rp300.000)" in named
    part = text_of(await sari.says("bayar @dua.id 150rb dulu, sisanya nanti"))
    assert "sudah dibayar Rp150.000 dari fee Rp350.000, belum dibayar Rp200.000" in part
    plan = text_of(await sari.says("@dua.id minta dp 50rb dulu, sisanya nanti"))
    assert "sudah dibayar Rp200.000" not in plan
    asked = text_of(await sari.says("fee @dua.id kok 350rb?"))
    assert "Diperbaiki" not in asked
    closed = text_of(await sari.says("kampanyenya udah selesai belum? tutup aja"))
    assert "ditutup" in closed
