"""Three shops of a group share a creator; a fourth of another group never hears of it."""

from __future__ import annotations

import re

from tests.flows.stage import Stage
from tests.flows.test_community import ANDI, DIMAS, PASAR, RINA, SARI, gather, text_of


async def test_three_shops_share_one_creator(empty: Stage) -> None:
    gather(empty)
    alone = {who: empty.actor(who) for who in (SARI, ANDI, DIMAS, RINA)}
    for actor in alone.values():
        await actor.says("halo")
    sari, andi, dimas = (empty.member(who, PASAR) for who in (SARI, ANDI, DIMAS))
    (begun,) = await sari.says("@gandeng_bot arisan influencer @dapurnina 1 juta")
    for actor in (andi, dimas):
        (edited,) = await actor.taps("Ikut")
        assert edited.number == begun.number
    assert await andi.taps("Tutup dan undi") == []
    await sari.taps("Tutup dan undi")
    panel = text_of([m for m in sari.last if m.number == begun.number])
    assert sorted(re.findall(r"Rp333\.33\d", panel)) == ["Rp333.333", "Rp333.333", "Rp333.334"]
    codes = {}
    for who in (SARI, ANDI, DIMAS):
        said = text_of(await alone[who].says("/arisan"))
        codes[who] = re.search(r"kode (\w+)", said)[1]  # type: ignore[index]
        assert codes[who] not in panel
    assert len(set(codes.values())) == 3
    letters = [m.get("text", "") for m in alone[SARI]._chat.messages.values()]
    assert any("Brief bersama" in text and codes[ANDI] in text for text in letters)

    for who, result in ((SARI, "12 order, 480rb"), (ANDI, "7 order, 210rb")):
        await alone[who].says("/arisan")
        await alone[who].taps("Catat hasil")
        await alone[who].says(result)
    seen = text_of(await alone[DIMAS].says("/arisan"))
    assert not re.search(r"480|210|690|12 order|7 order|19 order", seen)
    await alone[DIMAS].taps("Catat hasil")
    told = text_of(await alone[DIMAS].says("31 order, 900rb"))
    assert "50 order, Rp1.590.000" in told
    await dimas.taps("Saya sudah bayar")
    assert text_of(dimas.last).count("✅ lunas") == 1
    stranger = text_of(await alone[RINA].says("/arisan"))
    assert "Giliran" not in stranger
    assert "1.590.000" not in stranger
