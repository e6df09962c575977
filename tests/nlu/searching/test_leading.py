"""Who asks which of those shown leads is told from a search, and from a question of a campaign."""

import pytest

from core.nlu.searching.leading import leading_in


@pytest.mark.parametrize(
    ("text", "metric", "what"),
    [
        ("siapa yg paling rame komennya", "comments", ""),
        ("yg mana yg komennya paling rame", "comments", ""),
        ("which has the liveliest comment section", "comments", ""),
        ("who of these gets more comments", "comments", ""),
        ("which of them has the best comments", "buying", ""),
        ("yg komennya paling bagus yg mana", "buying", ""),
        ("siapa yang paling banyak likenya", "likes", ""),
        ("who gets the most views", "views", ""),
        ("siapa yg followersnya paling banyak", "followers", ""),
        ("who talks about skincare the most?", "topic", "skincare"),
        ("siapa yang paling sering bahas skincare", "topic", "skincare"),
        ("yg mana paling banyak konten kopi susu", "topic", "kopi susu"),
        ("siapa yang paling rajin posting soal jualanku", "topic", ""),
        ("who posts most about my product", "topic", ""),
    ],
)
def test_who_leads_is_asked(text: str, metric: str, what: str) -> None:
    assert leading_in(text) == (metric, what)


@pytest.mark.parametrize(
    "text",
    [
        "cari yg paling rame komennya",
        "siapa yang paling banyak laku",
        "who posted the most",
        "komennya banyak ga",
        "who should i pick",
        "siapa yang paling murah",
        "siapa influencer paling terkenal di bandung",
        "who has sold the most",
        "siapa yang belum posting",
        "siapa yg paling banyak like di kampanye lebaran",
    ],
)
def test_of_anything_else_nobody_leads(text: str) -> None:
    assert leading_in(text) is None
