"""What is to be bought of each creator, read from words in two languages."""

import pytest

from core.dialogue.searching.bought import bought

SHORT = {
    "story": ("story aja", "kalau story aja gimana", "ganti ke story", "stories only", "what about stories"),
    "reel": ("yang reels", "reels aja dong", "make it reels", "reels only please"),
    "image": ("feed saja", "foto aja"),
    "video": ("video aja",),
    "mixed": (
        "campur story sama reels", "boleh story juga", "story atau reels", "format bebas", "any format",
    ),
    "reel*1+story*2": (
        "2 story + 1 reels", "masing-masing 2 story dan 1 reels", "2 stories and 1 reel each",
    ),
    "story*2": ("minta 2 story per orang", "dua story aja", "rong story aja"),
    "story*4": ("empat story aja", "papat story saja", "four stories only"),
    "image*1+reel*1": ("reels dan feed",),
    None: ("1 postingan aja", "posting biasa", "plain posts"),
}  # fmt: skip
LONG = {
    "cari 3 influencer kuliner di bandung budget 2jt buat story aja": "story",
    "cari influencer kuliner budget 2 juta untuk 2 story 1 reels": "reel*1+story*2",
    "mau promosi keripik budget 1jt, 2 story per orang": "story*2",
    "find food influencers budget 2 million for stories only": "story",
    "find creators, 1 reel and 2 stories each, budget 3 million": "reel*1+story*2",
}
NOTHING = (
    "caption reels ini gimana",
    "bayar @x 350rb buat 1 reels",
    "reels kemarin bagus",
    "yang lebih murah",
    "yang jago reels",
    "cari influencer budget 2jt 2 tiktok 1 instagram",
    "studio reels bagus gak",
    "kamera iphone reels gimana",
    "lima hari lagi story naik",
)


@pytest.mark.parametrize(("wanted", "text"), [(w, t) for w, said in SHORT.items() for t in said])
def test_a_few_words_after_a_search_say_what_to_buy(wanted, text):
    assert bought(text, asked=False) == {"deliverable": wanted}


@pytest.mark.parametrize(("text", "wanted"), LONG.items())
def test_a_search_says_what_to_buy_among_other_things(text, wanted):
    assert bought(text, asked=True) == {"deliverable": wanted}


@pytest.mark.parametrize("text", NOTHING)
@pytest.mark.parametrize("asked", [True, False])
def test_other_talk_of_content_is_left_alone(text, asked):
    if not (asked and text.startswith("bayar")):
        assert bought(text, asked=asked) == {}


def test_so_many_pieces_are_never_meant():
    assert bought("9 story", asked=False) == {"deliverable": "story*5"}
