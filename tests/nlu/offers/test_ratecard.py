"""Prices of pieces and packages as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.offers.ratecard import names_pieces, read_prices


def told(text, **about):
    """Return what each price is for, in short."""
    found = []
    for one in read_prices(text, **about):
        pieces = "+".join(f"{count}{kind}" for kind, count in one.pieces)
        found.append((pieces, one.idr, *sorted(one.platforms)))
    return found


BUNDLE = [("2reel+3story", 1_200_000)]


@pytest.mark.parametrize(
    "text",
    [
        "paket 2 reels + 3 story 1,2jt",
        "2x Reels, 3x Story = 1.200.000",
        "1,2jt untuk 2 reels dan 3 story",
        "Paket hemat 1,2jt (2 reels + 3 story)",
        "dua reels tiga story 1 juta 200 ribu",
        "2reels 3story 1jt200rb",
        "harga 2 reel sama 3 story 1.2jt aja kak",
        "Paket A\n- 2 reels\n- 3 story\nHarga: Rp 1.200.000,-",
        "2 reels free 3 story Rp1.200.000",
        "2 reels 1,2jt gratis 3 story",
        "2 reels + 3 story normal 1,5jt promo 1,2jt",
        "package of 2 reels and 3 stories, 1.2 million",
    ],
)
def test_a_package_is_read_however_it_is_written(text):
    assert told(text) == BUNDLE


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Feed 300rb, Reels 450rb", [("1image", 300_000), ("1reel", 450_000)]),
        ("Reels\n500rb\nStory\n150rb", [("1reel", 500_000), ("1story", 150_000)]),
        ("3 story @150rb", [("1story", 150_000)]),
        ("150rb/story", [("1story", 150_000)]),
        ("2 reels 500rb masing2", [("1reel", 500_000)]),
        ("story 3x 400rb", [("3story", 400_000)]),
        ("Story set (3) Rp 300.000", [("3story", 300_000)]),
        ("story (3x) 300rb", [("3story", 300_000)]),
        ("IG story set isi 3 250rb", [("3story", 250_000, "instagram")]),
        ("story set of 3 slides 250k", [("1story", 250_000)]),
        ("reels (2) 1jt, story (nego) 100rb", [("2reel", 1_000_000), ("1story", 100_000)]),
        ("(1) reels 300rb (2) story 100rb", [("1reel", 300_000), ("1story", 100_000)]),
        ("1x Story (3 slide) 200rb", [("1story", 200_000)]),
        ("1 video 60 detik 500rb", [("1video", 500_000)]),
        ("enam story 600rb", [("6story", 600_000)]),
        ("rong reels 900rb", [("2reel", 900_000)]),
        ("post feed 300rb", [("1image", 300_000)]),
        ("reels 600rb / story 150rb", [("1reel", 600_000), ("1story", 150_000)]),
        ("reels 600rb/story 150rb", [("1reel", 600_000), ("1story", 150_000)]),
        (
            "story 100rb / reels 300rb / feed 200rb",
            [("1story", 100_000), ("1reel", 300_000), ("1image", 200_000)],
        ),
        ("feed 200rb/tiktok 400rb", [("1image", 200_000), ("1video", 400_000, "tiktok")]),
        ("reels 500rb / 3 story 300rb", [("1reel", 500_000), ("3story", 300_000)]),
        ("250rb/reels 100rb/story", [("1reel", 250_000), ("1story", 100_000)]),
        ("reels 300rb/post story 100rb/post", [("1reel", 300_000), ("1story", 100_000)]),
        ("feed/reels 300rb", [("1image", 300_000), ("1reel", 300_000)]),
        ("reels 500rb/konten", [("1reel", 500_000)]),
        ("video reels 450rb", [("1reel", 450_000)]),
        ("reels/story 500rb", [("1reel", 500_000), ("1story", 500_000)]),
        ("video tiktok 500rb", [("1video", 500_000, "tiktok")]),
        ("2x TikTok Video 3jt", [("2video", 3_000_000, "tiktok")]),
        ("3 youtube shorts 900rb", [("3short", 900_000, "youtube")]),
        ("1 reel 500rb, 2 tiktok 800rb", [("1reel", 500_000), ("2video", 800_000, "tiktok")]),
        ("1 reels + 1 tiktok 1jt", [("1reel+1video", 1_000_000, "tiktok")]),
        ("Instagram\n- Feed 300rb\nTikTok\n- Video 500rb", [("1image", 300_000, "instagram"), ("1video", 500_000, "tiktok")]),
        ("Paket 2: reels + story 1jt", [("1reel+1story", 1_000_000)]),
        ("PAKET ENDORSE\nFeed 300rb\nReels 450rb", [("1image", 300_000), ("1reel", 450_000)]),
        ("IG Story\nReels 500rb", [("1reel", 500_000)]),
        ("WA 081234567890 feed 300rb", [("1image", 300_000)]),
    ],
)  # fmt: skip
def test_each_price_is_for_what_is_named_with_it(text, found):
    assert told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "reels, story 500rb",
        "reels story 500rb",
        "reels 500-700rb",
        "mulai 500rb 1 reels",
        "2 reels + 1 live 2jt",
        "2 reels per bulan 1jt",
        "2 reels 1jt + 1 story",
        "paket story 500rb",
        "paket hemat 500rb",
        "2 reels 26rb followers",
        "99 reels 5jt",
        "@dapur.reels 12rb 350rb",
        "reels murah",
        "",
    ],
)
def test_what_is_not_sure_is_left_out(text):
    assert told(text) == []


def test_a_column_says_that_its_cells_are_packages():
    assert told("reels, story 500rb", package=True) == [("1reel+1story", 500_000)]
    assert told("story 500rb", package=True) == []


def test_only_kinds_of_content_are_pieces():
    assert names_pieces("Paket Reels+Story")
    assert not names_pieces("Paket hemat keripik")


@given(
    st.dictionaries(
        st.sampled_from(["reels", "story", "feed"]), st.integers(1, 9), min_size=2, max_size=3
    ),
    st.integers(20, 9_000),
    st.sampled_from(["paket {0} {1}", "{0}: {1}", "bundling {1} ({0})", "{1} untuk {0}"]),
    st.sampled_from([" + ", " & ", " dan ", ", "]),
)
def test_what_was_written_is_read(pieces, thousands, form, join):
    said = join.join(f"{count} {kind}" for kind, count in pieces.items())
    kinds = {"reels": "reel", "story": "story", "feed": "image"}
    (found,) = read_prices(form.format(said, f"{thousands}rb"))
    assert dict(found.pieces) == {kinds[kind]: count for kind, count in pieces.items()}
    assert found.idr == thousands * 1_000


@given(st.text(max_size=120))
def test_any_text_is_read_without_a_fault(text):
    for one in read_prices(text):
        assert one.idr > 0
        assert one.pieces
        assert 0 <= one.start <= one.end <= len(text)


@given(
    st.lists(
        st.sampled_from(
            [
                "paket",
                "2",
                "3x",
                "reels",
                "story",
                "feed",
                "+",
                ",",
                "/",
                "@",
                "500rb",
                "1,2jt",
                "-",
                "tiktok",
                "per",
                "\n",
                "(",
                "free",
            ]
        ),
        max_size=14,
    )
)
def test_words_in_any_order_are_read_without_a_fault(words):
    for one in read_prices(" ".join(words)):
        assert one.pieces
