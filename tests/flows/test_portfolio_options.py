"""What is bought of each creator changes in words; shops alike are not all proposed the same."""

from __future__ import annotations

import re

from tests.flows.stage import Stage
from tests.flows.test_portfolio import picks, rupiah


async def test_what_is_bought_changes_in_words_and_by_taps(demo: Stage) -> None:
    sari = demo.actor(1001)
    (found,) = await sari.says("mau promosi keripik di Bandung budget 2jt")
    assert "Kalau masing-masing 1 postingan" in found.text

    (stories,) = await sari.says("story aja")
    assert len(picks(stories.text)) >= 2
    assert "Story (perkiraan harga)" in stories.text
    assert "TikTok," not in stories.text
    assert rupiah(stories.text)[0] <= 2_000_000

    (bundle,) = await sari.says("2 story + 1 reels")
    assert "1 Reels + 2 Story" in bundle.text
    gone = next(name for name in picks(found.text) if name not in picks(bundle.text))
    (why,) = await sari.says(f"kenapa bukan @{gone}?")
    assert "tidak dijual" in why.text or "@" in why.text

    (mixed,) = await sari.says("format bebas")
    assert len(picks(mixed.text)) == len(set(picks(mixed.text)))
    (arrange,) = await sari.taps("Ubah susunan")
    assert "2 story + 1 reels" in arrange.text
    (reels,) = await sari.taps("🎞 Reels saja")
    assert "Reels" in reels.text
    (plain,) = await sari.says("1 postingan aja")
    assert picks(plain.text) == picks(found.text)
    (made,) = await sari.taps("Jadikan kampanye")
    assert picks(plain.text)[0] in made.text


async def test_what_is_bought_changes_in_english(demo: Stage) -> None:
    sari = demo.actor(1001, language="en")
    (found,) = await sari.says("find food influencers in Bandung, budget 2 million, stories only")
    first = picks(found.text)
    assert "Story (estimated price)" in found.text
    (other,) = await sari.says("replace the second one")
    assert first[1] not in picks(other.text)
    assert "Story (estimated price)" in other.text
    (fewer,) = await sari.says("at most 2 people")
    assert len(picks(fewer.text)) <= 2
    (reels,) = await sari.says("make it reels")
    assert "1 Reel (estimated price)" in reels.text or "2 Reel (estimated price)" in reels.text
    (plain,) = await sari.says("plain posts")
    assert "estimated price" not in plain.text


async def test_a_rate_card_is_chosen_from_as_it_was_sent(empty: Stage) -> None:
    sari = empty.actor(1001)
    table = "Akun;Followers;Kategori;Kota;Rate Feed;Rate Reels;Harga Story\n" + "".join(
        f"@dapur{i};{9_000 + 900 * i};kuliner;Bandung;{400 + 10 * i}rb;{600 + 10 * i}rb;{90 + i}rb\n"
        for i in range(6)
    )
    await sari.sends("ratecard.csv", table.encode())
    (found,) = await sari.says("cari 3 influencer kuliner di Bandung budget 300rb")
    assert len(picks(found.text)) == 3
    assert "Story" in found.text
    assert "perkiraan harga" not in found.text
    assert rupiah(found.text)[0] <= 300_000
    (second,) = await sari.says("ganti yang kedua")
    assert picks(found.text)[1] not in picks(second.text)


async def test_packages_of_a_list_are_bought_at_their_price(
    empty: Stage,
) -> None:
    sari = empty.actor(1001)
    table = "Akun;Followers;Kategori;Kota;Harga;Paket Reels + 2 Story\n" + "".join(
        f"@dapur{i};{9_000 + 900 * i};kuliner;Bandung;{400 + 10 * i}rb;{450 + 10 * i}rb\n"
        for i in range(4)
    )
    (kept,) = await sari.sends("ratecard.csv", table.encode())
    assert "Paket Reels + 2 Story → harga per konten atau paket" in kept.text
    (found,) = await sari.says("cari 3 influencer kuliner di Bandung budget 1,5jt")
    assert found.text.count("1 Reels + 2 Story (harga paket)") == 3
    assert "perkiraan harga per jenis konten" not in found.text
    assert "tebakan kami" in found.text
    assert sum(asked(found.text)) == rupiah(found.text)[0]
    (other,) = await sari.says("ganti yang kedua")
    assert picks(found.text)[1] not in picks(other.text)
    (made,) = await sari.taps("Jadikan kampanye")
    assert made.text.count("1 Reels, 2 Story") == 3
    fees = re.findall(r"fee Rp(\d+) rb", made.text)
    assert [1_000 * int(fee) for fee in fees] == asked(other.text)
    await sari.says("cari 3 influencer kuliner di Bandung budget 1,5jt")
    (told,) = await sari.says("jadikan kampanye")
    assert told.text.count("1 Reels, 2 Story") == 3
    (again,) = await sari.says("cari 3 influencer kuliner di Bandung budget 1,5jt")
    assert picks(again.text) == picks(found.text)
    (mixed,) = await sari.says("story aja")
    assert "(perkiraan harga)" in mixed.text
    assert sum(asked(mixed.text)) == rupiah(mixed.text)[0]

    budi = empty.actor(1002, "Budi", language="en")
    await budi.sends("ratecard.csv", table.encode())
    (same,) = await budi.says("find 3 food influencers in Bandung, budget 1.5 million")
    assert picks(same.text) == picks(found.text)
    assert same.text.count("1 Reel + 2 Story (package price)") == 3
    assert "our guess" in same.text


def asked(text: str) -> list[int]:
    """Return what each creator of a set costs, in order."""
    return [rupiah(line)[0] for line in text.splitlines() if "@" in line and line[:1].isdecimal()]


async def test_a_rate_card_in_words_is_kept_and_bought(empty: Stage) -> None:
    sari = empty.actor(1001)
    (offered,) = await sari.says("@dapurbaru 20rb followers paket 2 reels + 3 story 900rb")
    assert "Dinilai untuk 2 Reels + 3 Story" in offered.text
    (kept,) = await sari.taps("Simpan harganya")
    assert "@dapurbaru: 2 Reels + 3 Story Rp900.000" in kept.text
    (card,) = await sari.says(
        "rate card @dapurlain 9rb followers: feed 300rb, reels 450rb, story 90rb"
    )
    assert "1 feed Rp300.000, 1 Reels Rp450.000, 1 Story Rp90.000" in card.text
    (judged,) = await sari.says("@dapurbaru minta paket 1 reels + 1 story 400rb, wajar?")
    assert "1 Reels + 1 Story" in judged.text
    (saved,) = await sari.taps("Simpan harganya")
    assert "@dapurbaru: 1 Reels + 1 Story Rp400.000" in saved.text
    (found,) = await sari.says("cari influencer budget 1jt harus ada @dapurbaru")
    assert "(harga paket)" in found.text


async def test_shops_alike_are_not_all_proposed_the_same_ones(empty: Stage) -> None:
    table = "Akun;Followers;Kategori;Kota;Harga\n" + "".join(
        f"@kembar{i:02};20.000;kuliner;Bandung;200rb\n" for i in range(12)
    )
    proposed = []
    for shop in range(1, 8):
        owner = empty.actor(2_000 + shop)
        await owner.sends("daftar.csv", table.encode())
        (found,) = await owner.says("cari 3 influencer kuliner di Bandung budget 600rb")
        proposed.append(frozenset(picks(found.text)))
        last = found.text
    assert len(set(proposed[:5])) == 1
    assert proposed[5] != proposed[0]
    assert "diusulkan ke banyak usaha lain" in last
    again = empty.actor(2_001)
    (same,) = await again.says("cari 3 influencer kuliner di Bandung budget 600rb")
    assert frozenset(picks(same.text)) == proposed[0]
