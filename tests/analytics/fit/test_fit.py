"""What an account is about is counted from its captions, and fit is said part by part."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.fit.lexicon import (
    categories,
    every_phrase,
    kinds,
    phrases_in,
    pieces_of,
    tokens_of,
    words_of,
)
from core.analytics.fit.scoring import Wanted, category_of, fits, scores, understood
from core.analytics.fit.topics import Topics, read, topics, topics_of, written
from core.analytics.fit.words import STOP
from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS

SNACKS = ["Keripik pedasnya nagih banget #jajananviral", "Camilan sore: kerupuk dan kopi susu"] * 4
SKIN = ["Serum ini bikin kulit glowing", "Review sunscreen dan toner"] * 4


def frame(*rows: dict[str, Any]) -> pd.DataFrame:
    filled = [{"category": None, "city": None, "topics": None} | row for row in rows]
    return pd.DataFrame(filled)


def about(captions: list[str], **known: Any) -> dict[str, Any]:
    return {"topics": written(topics(captions, [], ["reel"] * len(captions)))} | known


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("keripiknya enak", "keripik"),
        ("KERIPIK pisang", "keripik"),
        ("#kulinerlokal bandung", "kuliner"),
        ("review #reviewskincare", "skincare"),
        ("kopi susu gula aren", "kopi susu"),
        ("best snacks in town", "snacks"),
    ],
)
def test_words_are_found_as_people_write_them(text: str, word: str) -> None:
    assert word in phrases_in(text, every_phrase())


def test_nothing_is_found_within_other_words() -> None:
    assert phrases_in("terserah tehnik ikannya", frozenset(kinds())) == {"ikan"}


@pytest.mark.parametrize(
    ("product", "category"),
    [
        ("keripik pisang", "food"),
        ("serum wajah", "beauty"),
        ("gamis", "fashion"),
        ("pasir kucing", "pets"),
        ("oli motor", "automotive"),
        ("roket", None),
        ("", None),
    ],
)
def test_a_product_is_of_a_category(product: str, category: str | None) -> None:
    assert category_of(product) == category


def test_every_group_has_words_and_a_category() -> None:
    assert {kind.group for kind in kinds().values()} == set(categories())
    assert len(set(categories().values())) == 16


def test_the_head_of_a_product_decides_its_group() -> None:
    assert understood("keripik pisang pedas").groups[0] == "snacks"
    assert understood("keripik pisang pedas").words == ("keripik", "pisang")


def test_who_speaks_of_the_product_fits_better_than_who_is_only_in_its_category() -> None:
    meals = about(["Nasi goreng gila", "Soto ayam lamongan"] * 4, category="food")
    found = scores(
        fits(
            frame(about(SNACKS, category="food"), meals, about(SKIN, category="beauty")),
            Wanted("keripik"),
        )
    )
    assert found[0] > found[1] > found[2]


def test_an_unlabelled_account_fits_by_what_it_posts() -> None:
    found = scores(fits(frame(about(SNACKS), about(SKIN)), Wanted("keripik")))
    assert found[0] > 2 * found[1]


def test_places_fit_same_city_then_region_then_anywhere() -> None:
    rows = frame({"city": "Bandung"}, {"city": "Cimahi"}, {"city": "Medan"}, {"city": None})
    found = [f.score for f in fits(rows, Wanted(cities=("Bandung",), nearby=("Cimahi",)))]
    assert found[0] == 1.0 > found[1] > found[2] == found[3]


def test_what_goes_against_a_value_counts_against_it() -> None:
    rows = frame(
        about(["Kuliner halal di Solo", "Sertifikat halal MUI"] * 3),
        about(["Nasi goreng", "Sate"] * 3),
        about(["Review wine dan soju", "Sate babi"] * 3),
    )
    found = fits(rows, Wanted(values=("halal",)))
    assert found[0].score > found[1].score > found[2].score == 0
    assert found[2].parts[0].values["against"] == ("halal",)


def test_language_tone_and_format_are_heard() -> None:
    local = about(["Ini resep yang aku buat untuk kamu dan keluarga ya gaes, enak bgt!!"] * 4)
    english = about(["This is the best food you can have in the city with your friends"] * 4)
    found = fits(frame(local, english), Wanted(speech="en", format=("reel",)))
    assert found[1].score > found[0].score
    assert {part.name for part in found[0].parts} == {"speech", "format"}


def test_the_past_counts_for_those_who_have_one() -> None:
    rows = frame(
        {"category": "food", "record": 1.0},
        {"category": "food", "record": 0.1},
        {"category": "food", "record": None},
    )
    good, bad, unknown = fits(rows.astype({"record": "float64"}), Wanted(category="food"))
    assert good.score >= unknown.score > bad.score
    assert [part.name for part in unknown.parts] == ["topic"]


@given(
    st.builds(
        Wanted,
        product=st.sampled_from(["", "keripik", "serum", "qwerty"]),
        category=st.sampled_from([None, "food", "beauty"]),
        cities=st.sampled_from([(), ("Solo",)]),
        values=st.sampled_from([(), ("halal", "family")]),
        speech=st.sampled_from([None, "id", "en"]),
        tone=st.sampled_from([None, "formal"]),
        format=st.sampled_from([(), ("reel",)]),
    ),
    st.lists(st.text(max_size=40), max_size=4),
    st.sampled_from([None, "food", "tech"]),
)
def test_a_fit_lies_between_nothing_and_all_and_its_weights_are_one(
    wanted: Wanted, captions: list[str], category: str | None
) -> None:
    (found,) = fits(frame(about(captions, category=category)), wanted)
    assert 0 <= found.score <= 1 + 1e-9
    assert all(0 <= part.score <= 1 + 1e-9 for part in found.parts)
    assert not found.parts or sum(part.weight for part in found.parts) == pytest.approx(1)


@given(st.lists(st.text(max_size=60), max_size=5), st.lists(st.text(max_size=30), max_size=5))
def test_what_is_written_is_read_back(captions: list[str], comments: list[str]) -> None:
    told = topics(captions, comments, ["image"])
    assert read(written(told)) == told


def test_who_never_writes_indonesian_is_known_to() -> None:
    told = topics(["This is the best of the city"], [], [])
    assert told.speech == read(written(told)).speech == 0


@pytest.mark.parametrize("text", [None, "", "{", "[1]", '{"g":{"nothing":3}}'])
def test_what_is_no_topics_tells_nothing(text: str | None) -> None:
    assert read(text).groups == {}


def test_a_category_is_guessed_only_where_captions_are_clear() -> None:
    assert topics(SNACKS, [], []).category == "food"
    assert topics(["halo semua"] * 8, [], []).category is None
    assert Topics().category is None


@pytest.mark.parametrize("product", ["banana chips", "kripik pisang", "keripik"])
def test_a_product_is_known_under_its_other_names(product: str) -> None:
    (found,) = fits(frame(about(SNACKS, category="food")), Wanted(product))
    assert found.parts[0].values["of_word"] == 4


WORDS = st.sampled_from(
    [
        *(
            "kopi",
            "susu",
            "susunya",
            "gula",
            "keripiknya",
            "#kulinerlokal",
            "2026",
            "snacks",
            "mie",
        ),
        *(
            "ayam",
            "halal",
            "babi",
            "nasi",
            "goreng",
            "gorengnya",
            "gorengku",
            "hari",
            "banget",
            "es",
        ),
    ]
)
CAPTIONS = st.lists(st.lists(WORDS, max_size=8).map(" ".join), max_size=6)


@given(CAPTIONS)
def test_what_stands_in_each_caption_is_counted_once(captions: list[str]) -> None:
    said = [phrases_in(caption, every_phrase()) for caption in captions]
    told = topics(captions, [], [])
    spoken = Counter(word for found in said for word in found if word in kinds())
    groups = Counter(g for found in said for g in {kinds()[w].group for w in found if w in kinds()})
    bare = Counter(word for caption in captions for word in set(words_of(caption)) - {"hari"})
    often = {w: n for w, n in bare.items() if n >= 2 and len(w) >= 4 and w not in spoken}
    assert told.groups == groups
    assert told.words == {**spoken, **{w: n for w, n in often.items() if w not in STOP}}


@given(st.lists(st.tuples(CAPTIONS, CAPTIONS), max_size=5))
def test_an_account_is_about_the_same_whoever_else_is_there(
    accounts: list[tuple[list[str], list[str]]],
) -> None:
    names = [f"instagram:{n}" for n in range(len(accounts))]
    shown = [
        {"creator_id": name, "post_id": f"{name}:{n}", "caption": text, "kind": "image"}
        | {"posted_at": pd.Timestamp("2026-11-01", tz="UTC") - pd.Timedelta(n, "D")}
        for name, (captions, _) in zip(names, accounts, strict=True)
        for n, text in enumerate(captions)
    ]
    heard = [
        {"post_id": f"{name}:0", "comment_id": f"{name}:{n}", "text": text}
        for name, (captions, comments) in zip(names, accounts, strict=True)
        for n, text in enumerate(comments if captions else ())
    ]
    people = pd.DataFrame({"creator_id": names, "platform": "instagram", "handle": names})
    creators = CREATORS.conform(people)
    posts = POSTS.conform(pd.DataFrame(shown)) if shown else POSTS.empty()
    comments = COMMENTS.conform(pd.DataFrame(heard)) if heard else COMMENTS.empty()
    alone = [topics(c, r if c else [], ["image"] * len(c)) for c, r in accounts]
    assert list(map(written, topics_of(creators, posts, comments))) == list(map(written, alone))


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("nasi goreng enak", ["nasi goreng", "enak"]),
        ("nasi gorengnya enak", ["nasi gorengnya", "enak"]),
        ("nasi enak goreng", ["nasi", "enak", "goreng"]),
        ("goreng nasi", ["goreng", "nasi"]),
        ("senasi goreng", ["senasi", "goreng"]),
        ("nasi", ["nasi"]),
    ],
)
def test_words_of_a_phrase_are_one_piece(words: str, pieces: list[str]) -> None:
    assert pieces_of(tokens_of(words), every_phrase()) == pieces
