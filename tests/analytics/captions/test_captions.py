"""Captions: theme, promotion and tone, and what they add up to for an account."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analytics.captions import tone
from core.analytics.captions.cues import THEMES
from core.analytics.captions.mix import SHARES, caption_mix, tone_word
from core.analytics.captions.reading import OTHER, read_caption
from core.analytics.comments.words import slang
from tests.analytics.made import creator, creators, posts, posts_of

TEACHES = "Resep ayam geprek. Bahan: 1 ekor ayam, 5 siung bawang. Caranya tumis sampai wangi ya"
SELLS = "Diskon 50% cuma hari ini! Pakai kode HEMAT10, order lewat link di bio"
STIFF = "Kami menghadirkan layanan terbaru yang dapat memenuhi kebutuhan Anda. Hubungi kami segera."


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        (TEACHES, "tutorial"),
        (SELLS, "promotion"),
        (
            "Review jujur setelah sebulan pakai, teksturnya enak tapi wanginya nyengat 7/10",
            "review",
        ),
        ("Unboxing paket yang baru dateng, yuk buka bareng", "unboxing"),
        ("Minggu pagi bareng anak-anak, capek tapi bahagia", "daily"),
        ("✨✨✨", OTHER),
        ("", OTHER),
    ],
)
def test_a_caption_is_told_by_what_it_does(text: str, theme: str) -> None:
    assert read_caption(text).theme == theme


@pytest.mark.parametrize("label", ["#ad", "#kerjasama", "#iklan", "Paid partnership with toko"])
def test_a_labelled_advert_sells_whatever_it_looks_like(label: str) -> None:
    assert not read_caption(TEACHES).promotional
    assert read_caption(f"{TEACHES} {label}").promotional


def test_tone_tells_friends_from_offices() -> None:
    friendly = read_caption("gaes aku nemu warung enak banget, yuk cobain bareng 😋").everyday
    office = read_caption(STIFF).everyday
    assert friendly is not None
    assert office is not None
    assert friendly > 0.6
    assert office < 0.4


def test_too_little_or_foreign_text_has_no_tone() -> None:
    assert read_caption("wow").everyday is None
    assert read_caption("this is the best day of my life with all of you").everyday is None


TURNS = st.lists(
    st.sampled_from(
        [
            *(
                "aku",
                "banget",
                "enaknya",
                "lah",
                "nya",
                "selamat",
                "hari",
                "lebih",
                "lanjut",
                "dengan",
            ),
            *(
                "demikian",
                "menghadirkan",
                "the",
                "and",
                "hooola",
                "nongki",
                "rasa-rasanya",
                "❶a",
                "a1b2",
            ),
            *("😋", ".", "\n", "_ga_", "wkwkwk", "gede", "jadi"),
        ]
    )
)


@given(TURNS, st.sampled_from(["", " ", ", "]))
def test_a_tone_is_that_of_the_turns_in_the_whole_text(parts: list[str], between: str) -> None:
    text = between.join(parts)
    words = len(tone._WORD.findall(text))
    rest = tone._WORD.findall(tone._KNOWN.sub(" ", text))
    easy = len(tone._EVERYDAY.findall(text)) + len(tone._STRETCH.findall(text)) / 2
    easy += sum(word in slang() for word in rest) + min(len(tone._EMOJI.findall(text)), 2) / 2
    whole = (easy + 0.5) / (easy + len(tone._STIFF.findall(text)) + 1)
    heard = words >= tone.MIN_WORDS and 4 * len(tone._ENGLISH.findall(text)) <= words
    assert tone.everyday(text) == (whole if heard else None)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    found = read_caption(text)
    assert found.theme in (*THEMES, OTHER)
    assert found.everyday is None or 0 <= found.everyday <= 1


def test_shares_add_up_per_account() -> None:
    people = creators(creator("a"), creator("b"), creator("c"))
    feed = posts(
        posts_of("instagram:a", [1] * 6, caption=[TEACHES] * 3 + [SELLS] * 3),
        posts_of("instagram:b", [1] * 5, caption=STIFF),
    )
    mix = caption_mix(people, feed)
    assert list(mix["creator_id"]) == list(people["creator_id"])
    assert list(mix["captions_read"]) == [6, 5, 0]
    assert mix["tutorial_share"].iloc[0] == mix["promotion_share"].iloc[0] == 0.5
    assert mix["paid_share"].iloc[0] == 0.5
    assert mix[list(SHARES)].iloc[:2].sum(axis=1).round(9).tolist() == [1, 1]
    assert mix["tone"].iloc[1] == "stiff"


def test_a_post_marked_as_sponsored_is_paid_whatever_it_says() -> None:
    feed = posts_of("instagram:a", [1] * 5, caption=TEACHES, sponsored=["yes"] * 2 + ["no"] * 3)
    assert caption_mix(creators(creator("a")), feed)["paid_share"].iloc[0] == 0.4


def test_few_captions_show_no_habit() -> None:
    mix = caption_mix(creators(creator("a")), posts_of("instagram:a", [1] * 4, caption=TEACHES))
    assert mix["captions_read"].iloc[0] == 4
    assert mix[[*SHARES, "paid_share", "everyday"]].isna().all(axis=None)
    assert mix["tone"].iloc[0] is None


def test_only_the_newest_thirty_are_read() -> None:
    feed = posts_of("instagram:a", [1] * 40, caption=[TEACHES] * 30 + [SELLS] * 10)
    mix = caption_mix(creators(creator("a")), feed)
    assert (mix["captions_read"].iloc[0], mix["promotion_share"].iloc[0]) == (30, 0)


def test_frames_without_posts_give_rows_without_shares() -> None:
    mix = caption_mix(creators(creator("a")), posts())
    assert mix["captions_read"].tolist() == [0]
    assert pd.isna(mix["tutorial_share"].iloc[0])


def test_tone_words_follow_the_mean() -> None:
    words = [tone_word(value) for value in (0.1, 0.5, 0.9, float("nan"))]
    assert words == ["stiff", "mixed", "everyday", None]
