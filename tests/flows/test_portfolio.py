"""From "mau promosi keripik" to a finished set, with changes in words and by taps."""

from __future__ import annotations

import re

from tests.flows.stage import Stage, rupiah


def picks(text: str) -> list[str]:
    """Return the chosen handles of a message, in order."""
    return re.findall(r"^\d+\. \S+ @(\S+)", text, re.MULTILINE)


async def test_a_set_is_changed_in_words_and_explained(demo: Stage) -> None:
    sari = demo.actor(1001)
    (found,) = await sari.says("mau promosi keripik di Bandung budget 2jt")
    first = picks(found.text)
    assert len(first) >= 3
    assert "80 dari 100 kemungkinan" in found.text

    (other,) = await sari.says("ganti yang kedua")
    assert first[1] not in picks(other.text)
    assert {first[0], *first[2:]} <= set(picks(other.text))

    (why,) = await sari.says(f"kenapa bukan @{first[1]}?")
    assert "Kakak yang minta" in why.text

    (back,) = await sari.says(f"harus ada @{first[1]}")
    assert first[1] in picks(back.text)

    (cheaper,) = await sari.says("yang lebih murah")
    assert rupiah(cheaper.text)[0] < 2_000_000
    assert first[1] in picks(cheaper.text)

    (budgets,) = await sari.says("gimana kalau budgetnya naik 10%?")
    assert budgets.picture
    assert "10% lebih kecil" in budgets.text


async def test_taps_lock_and_leave_out(demo: Stage) -> None:
    sari = demo.actor(1001)
    (found,) = await sari.says("cari 3 influencer kuliner di Bandung budget 2 juta")
    first = picks(found.text)
    (arrange,) = await sari.taps("Ubah susunan")
    assert "Mau diubah yang mana" in arrange.text
    (without,) = await sari.taps("🚫")
    assert first[0] not in picks(without.text)
    assert f"@{first[0]}" in without.text
    assert len(picks(without.text)) == 3


async def test_an_impossible_wish_says_what_would_do(demo: Stage) -> None:
    sari = demo.actor(1001)
    (little,) = await sari.says("cari 5 influencer kuliner di Bandung budget 100rb")
    assert "minimal Rp" in little.text
    needed = rupiah(little.text)[0]
    (enough,) = await sari.taps("Pakai Rp")
    assert len(picks(enough.text)) == 5
    assert rupiah(enough.text)[0] <= needed


async def test_quotas_and_a_goal_hold_through_a_restart(demo: Stage) -> None:
    sari = demo.actor(1001)
    (found,) = await sari.says("cari 1 tiktok 2 instagram kuliner budget 3 juta")
    assert found.text.count("Instagram,") == 2
    await demo.restart()
    (known,) = await sari.says("tujuannya biar dikenal")
    assert "🎯" in known.text
    assert known.text.count("Instagram,") == 2


async def test_the_same_in_english(demo: Stage) -> None:
    sari = demo.actor(1001, language="en")
    (found,) = await sari.says("find food influencers in Bandung budget 2 million")
    first = picks(found.text)
    assert len(first) >= 2
    (other,) = await sari.says("replace the second one")
    assert first[1] not in picks(other.text)
    (why,) = await sari.says(f"why not @{first[1]}?")
    assert first[1] in why.text
    (budgets,) = await sari.says("what if 10% more?")
    assert budgets.picture


async def test_from_a_product_to_a_campaign(demo: Stage) -> None:
    sari = demo.actor(1001)
    (found,) = await sari.says("mau promosi keripik pisang di Bandung budget 2jt")
    first = picks(found.text)
    assert "caption soal keripik (nyata)" in found.text
    (why,) = await sari.taps("Kenapa mereka")
    assert "kecocokan" in why.text

    (larger,) = await sari.says("yang followersnya minimal 10rb")
    assert "minimal 10 rb" in larger.text
    assert rupiah(larger.text)[0] <= 2_000_000

    small = next(name for name in first if name not in picks(larger.text))
    (why,) = await sari.says(f"kenapa bukan @{small}?")
    assert "Pengikut" in why.text

    (two,) = await sari.says("maksimal 2 orang")
    assert len(picks(two.text)) <= 2
    (known,) = await sari.says("tujuannya biar dikenal")
    assert "🎯" in known.text
    assert "minimal 10 rb" in known.text
    (made,) = await sari.taps("Jadikan kampanye")
    assert picks(known.text)[0] in made.text


async def test_a_product_in_english_finds_who_speaks_of_it(demo: Stage) -> None:
    sari = demo.actor(1001, language="en")
    (found,) = await sari.says("I want to promote banana chips in Bandung, budget 2 million")
    first = picks(found.text)
    assert "captions about banana" in found.text or "captions about chips" in found.text
    (locked,) = await sari.says(f"must include @{first[-1]}")
    assert first[-1] in picks(locked.text)
    (two,) = await sari.says("at most 2 people")
    assert len(picks(two.text)) == 2
    assert first[-1] in picks(two.text)
    (cheaper,) = await sari.says("cheaper please")
    assert rupiah(cheaper.text.replace(",", "."))[0] < 2_000_000


async def test_amounts_of_followers_are_no_money(demo: Stage) -> None:
    sari = demo.actor(1001)
    (found,) = await sari.says(
        "cari influencer kuliner halal di Bandung budget 2jt followers 10rb-50rb"
    )
    assert "budget Rp2.000.000" in found.text
    assert "maksimal 50 rb" in found.text
    assert "halal" in found.text


async def test_a_shop_is_known_by_its_profile(demo: Stage) -> None:
    sari = demo.actor(1001)
    await sari.says("usahaku jual keripik di Cimahi")
    (found,) = await sari.says("mau cari influencer budget 1jt")
    assert "keripik" in found.text
    assert "satu wilayah" in found.text
