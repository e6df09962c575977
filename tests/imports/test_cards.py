"""Cards that are pasted or come in a chat: whose the lines below an account are, and on which platform."""

from typing import Any

import pytest

from core.capabilities.ports import UnreadableFileError
from tests.imports.conftest import Read

Told = list[tuple[Any, ...]]


def _told(read: Read, text: str) -> Told:
    people = read(text).creators[["platform", "handle", "followers", "rate_idr", "rate_card"]]
    rows = people.astype(object).where(lambda cells: cells.notna(), None)
    return [tuple(row) for row in rows.itertuples(index=False)]


@pytest.mark.parametrize(
    "followers", ["Followers: 45,2K", "45.200 followers", "Pengikut 45,2rb", "- Followers : 45.2k+"]
)
@pytest.mark.parametrize(
    "sender",
    ["[20/11/26 09.15.44] Nina Eats: Rate card ", "20/11/26 09.15 - Nina: Ini ya kak ", ""],
)
def test_followers_below_an_account_part_it_from_no_price(
    read: Read, sender: str, followers: str
) -> None:
    text = f"{sender}@nina.eats\n{followers}\nReels 1.500.000\nStory 300.000\n"
    (one,) = _told(read, text)
    assert one == ("instagram", "nina.eats", 45_200, 1_500_000, "reel=1500000 story=300000")


def test_an_account_behind_followers_begins_anew(read: Read) -> None:
    found = _told(read, "@nina.a 12rb 350rb\n@followers.id 9rb 250rb\n")
    assert [row[:4] for row in found] == [
        ("instagram", "nina.a", 12_000, 350_000),
        ("instagram", "followers.id", 9_000, 250_000),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "IG: @nina.a (45,2K)\n1x Reels: 1.500.000\nTikTok: @joko.b (120K)\n1x Video: 2jt\n",
        "TT - @joko.b [120rb]\nVideo 2jt\nInstagram @nina.a [45,2 rb]\nReels 1,5jt\n",
        "IG: @nina.a (45,2K followers)\n1x Reels: 1.500.000\nTikTok: @joko.b (120K followers)\n1x Video: 2jt\n",
    ],
)
def test_each_of_two_platforms_has_its_followers_and_prices(read: Read, text: str) -> None:
    assert sorted(row[:4] for row in _told(read, text)) == [
        ("instagram", "nina.a", 45_200, 1_500_000),
        ("tiktok", "joko.b", 120_000, 2_000_000),
    ]


@pytest.mark.parametrize(
    "names", [("Nama : Dinda\n", "Nama : Joko\n"), ("", ""), ("*DINDA*\n", "*JOKO*\n")]
)
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Followers : {}\nRate Reels : {}", "Followers : {}\nRate Video : {}"),
        ("Followers IG : {}\nRate Reels : {}", "Followers TikTok : {}\nRate TikTok : {}"),
        ("Pengikut: {}\nHarga: {}", "Pengikut: {}\nHarga: {}"),
    ],
)
def test_figures_below_the_second_network_of_a_card_are_of_that_one(
    read: Read, names: tuple[str, str], first: str, second: str
) -> None:
    cards = (
        ("@dinda.makan", ("45,2K", "1,5jt"), "@dindamakan", ("110K", "1,2jt")),
        ("@bang.joko", ("120K", "3,5jt"), "@joko.video", ("80K", "2jt")),
    )
    text = "\n\n".join(
        f"{name}Instagram : {a}\n{first.format(*x)}\nTikTok : {b}\n{second.format(*y)}"
        for name, (a, x, b, y) in zip(names, cards, strict=True)
    )
    assert sorted(row[:4] for row in _told(read, text)) == [
        ("instagram", "bang.joko", 120_000, 3_500_000),
        ("instagram", "dinda.makan", 45_200, 1_500_000),
        ("tiktok", "dindamakan", 110_000, 1_200_000),
        ("tiktok", "joko.video", 80_000, 2_000_000),
    ]


def test_reels_below_the_second_network_are_of_instagram(read: Read) -> None:
    card = "Instagram: @dinda.makan\nFollowers IG: 45,2K\nTikTok: @dindamakan\nFollowers TikTok: 110K\n"
    told = _told(read, f"{card}Rate Reels: 1,5jt\nRate TikTok: 1,2jt\n")
    assert [row[:4] for row in told] == [
        ("instagram", "dinda.makan", 45_200, 1_500_000),
        ("tiktok", "dindamakan", 110_000, 1_200_000),
    ]


@pytest.mark.parametrize(
    "head", ["*1. Dinda Makan* (@dinda.makan)", "*Dinda Makan* (@dinda.makan)", "*@dinda.makan*"]
)
def test_a_name_in_bold_is_a_name(read: Read, head: str) -> None:
    (one,) = _told(read, f"{head}\n📍 Bandung\n👥 45,2K followers\n• IG Reels : 1,5jt\n")
    assert one[:4] == ("instagram", "dinda.makan", 45_200, 1_500_000)


def _tells(read: Read, text: str) -> list[Any]:
    people = read(text).creators[["city", "category", "followers", "rate_idr"]]
    (row,) = people.astype(object).where(lambda cells: cells.notna(), None).to_numpy().tolist()
    return row  # type: ignore[no-any-return] # of numpy


@pytest.mark.parametrize(
    ("said", "city", "category"),
    [
        ("📍 Bandung", "Bandung", None), ("Domisili : Bandung", "Bandung", None), ("Bandung", "Bandung", None),
        ("based in Bandung", "Bandung", None), ("Area: Jakarta Selatan", "Jakarta Selatan", None),
        ("Niche: Food & Lifestyle", None, "food"), ("Beauty, skincare", None, "beauty"),
        ("Kota: Solo\nKategori: Parenting", "Surakarta", "parenting"), ("Kuliner | Malang", "Malang", "food"),
        ("slow respon ya", None, None), ("Salam", None, None), ("Catatan: Bandung cuma weekend", None, None),
        ("Juli", None, None), ("bisa COD Bandung", None, None), ("Lokasi strategis", None, None),
    ],
)  # fmt: skip
def test_where_somebody_lives_and_what_about_are_read_beside_the_account(
    read: Read, said: str, city: str | None, category: str | None
) -> None:
    card = f"@nina.eats\n{said}\nFollowers 45,2K\nReels 1,5jt\n"
    line = f"@nina.eats | 45,2K followers | {said.replace(chr(10), ' | ')} | Reels 1,5jt\n"
    assert _tells(read, card) == [city, category, 45_200, 1_500_000]
    assert _tells(read, line) == [city, category, 45_200, 1_500_000]


@pytest.mark.parametrize(
    "card",
    [
        "{}\n45,2K followers\nIG Reels : 1,5jt\nIG Story : 500rb\nTikTok : 1,2jt\n",
        "{}\nTikTok : 1,2jt\n45,2K followers\nIG Reels : 1,5jt\nIG Story : 500rb\n",
        "{}\nFollowers: 45,2K\nReels 1,5jt\nStory 500rb\nVideo TikTok 1,2jt\n",
    ],
)
@pytest.mark.parametrize("head", ["@dinda.makan", "1. Dinda (@dinda.makan)"])
def test_a_price_on_another_platform_is_named_and_not_the_account_s(
    read: Read, card: str, head: str
) -> None:
    text = card.format(head)
    (one,) = _told(read, text)
    assert one == ("instagram", "dinda.makan", 45_200, 1_500_000, "reel=1500000 story=500000")
    (left,) = read(text).about["price_elsewhere"]
    assert left.startswith("@dinda.makan: ")
    assert {"tiktok", "1,2jt"} <= {*left.casefold().split()}


@pytest.mark.parametrize(
    ("prices", "platform", "assumed"),
    [
        ("IG Reels 1,5jt\nIG Story 500rb", "instagram", False), ("Instagram Feed: 400rb", "instagram", False),
        ("Video TikTok 1,2jt", "tiktok", False), ("YouTube Shorts 900rb", "youtube", False),
        ("Reels 1,5jt", "instagram", True), ("Rate: 1,5jt", "instagram", True),
    ],
)  # fmt: skip
def test_prices_that_name_one_platform_tell_which_one_the_account_is_on(
    read: Read, prices: str, platform: str, assumed: bool
) -> None:
    found = read(f"@dinda.makan\n45,2K followers\n{prices}\n")
    assert found.creators["platform"].tolist() == [platform]
    assert ("platform_assumed" in found.warnings) is assumed
    assert "price_elsewhere" not in found.warnings


def test_a_price_below_two_accounts_of_one_person_is_of_the_one_that_sells_it(read: Read) -> None:
    card = "Instagram : @dinda.makan (45,2K)\nTikTok : @dindamakan (110K)\nRate Reels : 1,5jt\nRate TikTok : 1,2jt\n"
    assert [row[:4] for row in _told(read, f"Nama : Dinda\n{card}")] == [
        ("instagram", "dinda.makan", 45_200, 1_500_000),
        ("tiktok", "dindamakan", 110_000, 1_200_000),
    ]


@pytest.mark.parametrize("greeting", ["", "Halo kak, berikut rate card talent kami:\n\n", "Hi team,\n\nOur rates:\n\n"])  # fmt: skip
@pytest.mark.parametrize("head", ["{} (45,2K followers)", "Dinda ({}, 45,2K followers)", "{} 45,2rb followers"])  # fmt: skip
@pytest.mark.parametrize(
    "closing",
    [
        "Terima kasih, ditunggu kabarnya ya\nRini - Kreasi Agency",
        "Harga belum termasuk PPN 11%\nInfo lebih lanjut hubungi kami\nrini@agency.co.id\n0812-3456-7890",
        "All rates exclude VAT 11%.\nBest regards,\nRini\nrini@agency.co.id\n+62 812 3456 7890",
    ],
)
def test_what_stands_around_the_cards_of_a_letter_spoils_none(
    read: Read, greeting: str, head: str, closing: str
) -> None:
    card = "{}\nReels 1.500.000\nStory 500.000\n\n"
    cards = [card.format(head.format(name)) for name in ("@dinda.makan", "@joko.b")]
    told = _told(read, f"{greeting}{''.join(cards)}{closing}\n")
    figures = (45_200, 1_500_000, "reel=1500000 story=500000")
    assert [row[1:] for row in told] == [("dinda.makan", *figures), ("joko.b", *figures)]


def test_a_letter_that_names_accounts_without_cards_is_no_list(read: Read) -> None:
    text = "Halo kak\nkemarin @dinda.makan bilang harganya naik\njadi gimana ya\nmau coba yang lain?\nmakasih\n"
    with pytest.raises(UnreadableFileError):
        read(text)


def test_a_town_beside_an_account_is_no_name(read: Read) -> None:
    text = "@dinda.makan (Bandung)\nFollowers 45,2K\nReels 1,5jt\n@joko.b (Joko Rasa)\nFollowers 12K\nReels 2jt\n"
    known = read(text).creators.set_index("handle")[["display_name", "city"]].fillna("")
    assert known.loc["dinda.makan"].tolist() == ["", "Bandung"]
    assert known.loc["joko.b"].tolist() == ["Joko Rasa", ""]


@pytest.mark.parametrize(
    "again", ["@joko.b udah ok ya", "@joko.b deal", "yang @joko.b belum bales"]
)
def test_who_is_named_again_is_the_same_account(read: Read, again: str) -> None:
    found = _told(read, f"1. @nina.a IG 12k 400rb\n2. @joko.b tiktok 33k 800rb\n{again}\n")
    assert [row[:2] for row in found] == [("instagram", "nina.a"), ("tiktok", "joko.b")]


def test_who_is_named_on_two_platforms_is_two_accounts(read: Read) -> None:
    found = _told(read, "@joko.b IG 12k 400rb\n@joko.b tiktok 33k 800rb\n")
    assert [row[:2] for row in found] == [("instagram", "joko.b"), ("tiktok", "joko.b")]


def test_a_second_number_is_no_price_where_pieces_have_theirs(read: Read) -> None:
    line = "1. Nina (@nina.a) IG 45,2rb / TT 120rb - Reels 1,5jt, Story 300rb"
    (one,) = _told(read, f"{line}\n")
    assert one == ("instagram", "nina.a", 45_200, 1_500_000, "reel=1500000 story=300000")


@pytest.mark.parametrize(
    "text",
    ["Tiktok @joko.b 33k 800rb\nTT: nina.a 50k 1jt\n", "TikTok: joko.b 33k 800rb\nTikTok: nina.a 50k 1jt\n",
     "@joko.b tiktok 33k 800rb\nTT nina.a 50k 1jt\n"],
)  # fmt: skip
def test_a_platform_before_an_unmarked_account_begins_its_line(read: Read, text: str) -> None:
    assert [row[:4] for row in _told(read, text)] == [
        ("tiktok", "joko.b", 33_000, 800_000),
        ("tiktok", "nina.a", 50_000, 1_000_000),
    ]


def test_a_platform_before_a_price_goes_on_with_the_card(read: Read) -> None:
    text = "@nina.a 12rb\nIG: Reels 500rb\nTikTok: video 1.5jt\n"
    assert [row[1] for row in _told(read, text)] == ["nina.a"]


@pytest.mark.parametrize(
    ("line", "rate", "card"),
    [
        ("Rate reels 1,5jt", 1_500_000, None), ("Rate: 350rb", 350_000, None),
        ("Reels 1,5jt, story 300rb", 1_500_000, "reel=1500000 story=300000"),
    ],
)  # fmt: skip
def test_a_price_below_a_copied_page_is_no_name(
    read: Read, line: str, rate: int, card: str | None
) -> None:
    page = "{0}\n45,2 rb pengikut\n312 postingan\n300 mengikuti\n{1}\n"
    text = page.format("nina.pb", line) + "\n" + page.format("doni.pb", "Doni Pratama")
    people = read(text).creators[["handle", "display_name", "rate_idr", "rate_card"]]
    told = people.astype(object).where(lambda cells: cells.notna(), None).to_numpy().tolist()
    assert told == [["nina.pb", None, rate, card], ["doni.pb", "Doni Pratama", None, None]]


@pytest.mark.parametrize(
    "heading", ["Rate card :", "RATE CARD", "- Harga:", "Rates:", "Pricelist :"]
)
@pytest.mark.parametrize("mark", ["- ", "• ", "", "1. "])
def test_lines_below_a_name_of_prices_are_prices(read: Read, heading: str, mark: str) -> None:
    text = (
        f"Nama : Sasa\nIG : @sasa.mom\nFollowers : 19k\n{heading}\n{mark}IG reels 300rb\n"
        f"{mark}Story : 100rb\nDomisili : Bekasi\nBCA 1234567890\n"
    )
    assert _told(read, text) == [
        ("instagram", "sasa.mom", 19_000, 300_000, "reel=300000 story=100000")
    ]


def test_lines_of_prices_are_of_the_platform_that_they_name(read: Read) -> None:
    card = "Nama : {}\nIG : @{}\nTiktok : @{}\nRate card :\n- IG reels {}\n- Tiktok {}\nWA : 0857 1234 5678\n\n"
    text = card.format("Sasa", "sasa.mom", "sasamom", "300rb", "250rb")
    text += card.format("Roni", "roni.moto", "ronimoto", "1jt", "900rb")
    assert sorted(_told(read, text)) == [
        ("instagram", "roni.moto", None, 1_000_000, None),
        ("instagram", "sasa.mom", None, 300_000, None),
        ("tiktok", "ronimoto", None, 900_000, None),
        ("tiktok", "sasamom", None, 250_000, None),
    ]


def test_a_price_of_one_kind_is_no_name_of_others(read: Read) -> None:
    text = "Nama: Mela\nIG: @mela.bakes\n{}: 200k\n{}: 75k\nWA: 0812\n"
    for first, second in (
        ("Rate Reels", "Rate Story"),
        ("Reels", "Story"),
        ("Harga Reels", "Story"),
    ):
        assert _told(read, text.format(first, second)) == [
            ("instagram", "mela.bakes", None, 200_000, "reel=200000 story=75000")
        ]


def test_prices_beside_and_below_their_name_are_of_one_card(read: Read) -> None:
    text = "Nama: Mela\nIG: @mela.bakes\nHarga: reels 200k\n- story 75k\n\nNama: Yuda\nIG: @yuda.run\nHarga: 150k\n"
    assert [row[1:] for row in _told(read, text)] == [
        ("mela.bakes", None, 200_000, "reel=200000 story=75000"),
        ("yuda.run", None, 150_000, None),
    ]


def test_a_price_that_may_be_milliards_leaves_the_followers_before_it(read: Read) -> None:
    found = read("@nina.a - 34K - 500K\n@joko.b - 120K - 1.5M\n@dewi.c - 9,8K - 200K\n")
    assert found.creators["followers"].tolist() == [34_000, 120_000, 9_800]
    assert found.creators["rate_idr"].isna().tolist() == [False, True, False]
    assert "price_unread" in found.warnings
    assert "numbers_alone" not in found.warnings


def test_a_lone_number_as_high_as_prices_stays_unknown(read: Read) -> None:
    found = read("@nina.a - 34K - 500K\n@joko.b - 1.5M\n@dewi.c - 9,8K - 200K\n")
    assert found.creators["followers"].isna().tolist() == [False, True, False]
    assert "numbers_alone" in found.warnings


def test_what_is_sold_is_nobodys_account(read: Read) -> None:
    text = "@nuna.skin (IG)\nFollowers 28,4rb\nFeed 300rb\nReels 450rb\nStory 100rb\nBundling 1 feed + 1 reels 650rb\nLive 800rb\nVisit 1jt\nDP 50%\n"
    (one,) = _told(read, text)
    assert one[:4] == ("instagram", "nuna.skin", 28_400, 300_000)
    with pytest.raises(UnreadableFileError):
        read("Reels 900k\nStory 250k\nVisit 1jt\n")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("- Mbak Tari (ig: tari.masak) 18k, minta 300 ribu", ("instagram", "tari.masak", 18_000, 300_000)),
        ("- Mbak Tari (IG tari.masak), 18k, 300rb", ("instagram", "tari.masak", 18_000, 300_000)),
        ("- Mas Eko, tiktok: eko.ang_ 45k - 500rb", ("tiktok", "eko.ang_", 45_000, 500_000)),
        ("- Bu RT @burt.vlog 3jt followers?? 200rb/reels", ("instagram", "burt.vlog", None, 200_000)),
    ],
)  # fmt: skip
def test_notes_with_commas_are_lines_and_no_table(
    read: Read, line: str, told: tuple[Any, ...]
) -> None:
    text = f"List endorse bulan depan\n{line}\n- Ce Lina, ig lina.bakery, 9rb followers, barter\n"
    assert _told(read, text)[0][:4] == told


def test_words_behind_a_platform_are_no_account(read: Read) -> None:
    with pytest.raises(UnreadableFileError):
        read("kemarin lihat di ig hari ini.terima kasih\nnanti posting di tiktok ya.oke\n")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rate card @hana.eats (TikTok 80K)\nVideo: 900rb\n", ("tiktok", "hana.eats", 80_000, 900_000)),
        ("@hana.eats (TikTok: 80K) 900rb/video", ("tiktok", "hana.eats", 80_000, 900_000)),
        ("@hana.eats [IG - 9,1k] 250rb", ("instagram", "hana.eats", 9_100, 250_000)),
        ("@hana.eats (IG 12K, TikTok 30K) 300rb", ("instagram", "hana.eats", 12_000, 300_000)),
        ("@hana.eats (IG) 12K 300rb", ("instagram", "hana.eats", 12_000, 300_000)),
        ("@hana.eats (TikTok 400rb/video)", ("tiktok", "hana.eats", None, 400_000)),
    ],
)  # fmt: skip
def test_a_platform_with_a_number_behind_an_account_counts_its_followers(
    read: Read, text: str, told: tuple[Any, ...]
) -> None:
    (one,) = _told(read, text)
    assert one[:4] == told


@pytest.mark.parametrize(
    "title", ["Influencer list ({}):", "Daftar KOL {}:", "*{}*", "yang {} kak:", "{}"]
)
def test_a_title_names_the_platform_of_the_lines_below(read: Read, title: str) -> None:
    text = f"{title.format('IG')}\n@kiki.id 12k 200k\n@lulu.id 9k 150k\n\n{title.format('TikTok')}\n@momo.id 30k 300k\n"
    assert [row[0] for row in _told(read, text)] == ["instagram", "instagram", "tiktok"]


@pytest.mark.parametrize(
    ("words", "followers", "rate"),
    [
        ("250rb (nego 200rb)", None, 250_000),
        ("150rb fix", None, 150_000),
        ("12k 250rb fix", 12_000, 250_000),
        ("12k all in 250rb", 12_000, 250_000),
        ("12k 250rb all in", 12_000, 250_000),
        ("nego 200rb", None, 200_000),
        ("12k nego", 12_000, None),
        ("12k 250rb nego", 12_000, 250_000),
        ("40rb nett", None, 40_000),
    ],
)
def test_what_is_haggled_about_is_a_price_and_nobody(
    read: Read, words: str, followers: int | None, rate: int | None
) -> None:
    (one,) = _told(read, f"@nina.a {words}")
    assert one[2:4] == (followers, rate)


@pytest.mark.parametrize("between", ["({}", "[{}", ": {}", " {}", "({} "])
def test_a_platform_right_before_an_account_is_its_platform(read: Read, between: str) -> None:
    account = between.format("@ayukopi") + (")" if "(" in between else "")
    found = _told(
        read, f"Ini @ayu.kopi di IG dan TikTok {account}. Rate reels 250rb, TikTok 300rb.\n"
    )
    assert [row[:2] for row in found] == [("instagram", "ayu.kopi"), ("tiktok", "ayukopi")]
    assert [row[3] for row in found] == [250_000, 300_000]


@pytest.mark.parametrize(
    ("words", "followers", "rate"),
    [
        ("12k dp 100k sisa 150k", 12_000, None),
        ("12k reels 250k ongkir 20k", 12_000, 250_000),
        ("12k komisi 10% 250k", 12_000, 250_000),
        ("12k gmv 2,5jt 250k", 12_000, 250_000),
        ("12k, avg view 5k, 250k", 12_000, 250_000),
        ("12k, views 5k, 250k", 12_000, 250_000),
        ("12k views: 5k 250k", 12_000, 250_000),
        ("12k views 5k rate 250k", None, 250_000),
        ("12k like 430 250k", None, None),
        ("12k 250k jam 19.00", 12_000, 250_000),
        ("12k 250k tgl 12 des", 12_000, 250_000),
        ("12k mulai 250k", 12_000, None),
        ("12k reels mulai 250k", None, None),
        ("12k transfer 250k", 12_000, None),
        ("umur 23 12k 250k", 12_000, 250_000),
        ("12k 250k + produk 100k", 12_000, 250_000),
        ("12k followers 5k views 250k", 12_000, 250_000),
    ],
)
def test_numbers_that_a_word_before_them_names_are_no_followers_and_no_price(
    read: Read, words: str, followers: int | None, rate: int | None
) -> None:
    (one,) = _told(read, f"@nina.a {words}")
    assert one[2:4] == (followers, rate)
