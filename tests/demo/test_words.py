"""What the fictional people say."""

import re

import pytest

from bot.demo.captions import pick, sentence
from bot.demo.catalogue import DemoCatalogue
from bot.demo.comments import name_people, roughen
from bot.demo.words import load


def test_captions_vary(demo: DemoCatalogue) -> None:
    assert demo.posts["caption"].nunique() / len(demo.posts) > 0.9
    assert demo.posts["caption"].str.len().between(40, 500).all()
    first_words = demo.posts["caption"].str.split().str[:3].str.join(" ")
    assert first_words.nunique() > 500


def test_comments_vary(demo: DemoCatalogue) -> None:
    assert demo.comments["text"].nunique() / len(demo.comments) > 0.4
    assert (demo.comments["text"].str.len() > 0).all()


@pytest.mark.parametrize("column", ["caption", "text"])
def test_no_gap_of_a_phrase_stays_open(demo: DemoCatalogue, column: str) -> None:
    texts = demo.posts["caption"] if column == "caption" else demo.comments["text"]
    assert not texts.str.contains(r"[{}]|\bNone\b|\bnan\b", regex=True).any()


def test_captions_speak_about_the_creators_subject(demo: DemoCatalogue) -> None:
    posts = demo.posts.merge(demo.creators[["creator_id", "category"]], on="creator_id")
    for category, words in load("categories").items():
        mine = posts.loc[posts["category"] == category, "caption"].str.lower()
        topics = "|".join(re.escape(w.lower()) for w in (*words["hal"], *words["product"]))
        assert mine.str.contains(topics, regex=True).all(), category


def test_comments_hold_every_kind_that_owners_meet(demo: DemoCatalogue) -> None:
    text = demo.comments["text"].str.lower()
    for kind in (
        r"beli|order|stok|harga",
        r"\?",
        r"mantap|keren|wow",
        r"🔥|😍",
        r"kecewa|mahal|biasa aja|zonk|lama",
    ):
        assert text.str.contains(kind, regex=True).mean() > 0.01, kind


def test_people_type_slang_and_make_slips(demo: DemoCatalogue) -> None:
    words = demo.comments["text"].str.split().explode()
    assert words.isin(["bgt", "yg", "udh", "klo", "brp"]).mean() > 0.005
    assert roughen("makasih banget kak udah jelasin", 0.001) != "makasih banget kak udah jelasin"
    assert roughen("sudah jelas", 0.97) == "sudah jelas"


def test_creators_of_one_niche_and_city_share_their_audience(demo: DemoCatalogue) -> None:
    talk = demo.comments.merge(demo.posts[["post_id", "creator_id"]], on="post_id").merge(
        demo.creators[["creator_id", "city", "category"]], on="creator_id"
    )
    honest = talk[~talk["creator_id"].isin(demo.truth["creator_id"])]
    authors = honest.groupby("creator_id")["author"].apply(set)
    where = honest.drop_duplicates("creator_id").set_index("creator_id")

    def overlap(left: str, right: str) -> float:
        return len(authors[left] & authors[right]) / min(len(authors[left]), len(authors[right]))

    near = where.query("city == 'Bandung' and category == 'food'").index
    far = where.query("city != 'Bandung' and category == 'automotive'").index
    inside = [overlap(a, b) for a in near for b in near if a < b]
    outside = [overlap(a, b) for a in near for b in far]
    assert sum(inside) / len(inside) > 0.1
    assert sum(outside) / len(outside) < 0.01


def test_people_have_names_of_their_own() -> None:
    names = name_people(30_000)
    assert len(set(names)) == 30_000
    assert all(re.fullmatch(r"[a-z._]+\d+", name) for name in names[:500])


@pytest.mark.parametrize(("u", "expected"), [(0.0, "a"), (0.99, "c"), (1.0, "a"), (1.4, "b")])
def test_pick_turns_around(u: float, expected: str) -> None:
    assert pick(["a", "b", "c"], u) == expected


def test_a_sentence_begins_with_a_capital() -> None:
    assert sentence("nasi bakar enak") == "Nasi bakar enak"
    assert sentence("") == ""
