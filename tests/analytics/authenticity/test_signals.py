from datetime import timedelta

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.authenticity import audience
from core.analytics.authenticity.audience import comment_signs, is_empty
from core.analytics.authenticity.signals import (
    HINTS,
    WEIGHTS,
    Sign,
    authenticity,
    corroborated,
    severity,
)
from core.analytics.evaluation.evaluation import evaluate
from core.analytics.evaluation.figures import Signal
from tests.analytics.made import NOW, comments_of, creator, creators, posts_of

excesses = st.dictionaries(
    st.sampled_from(sorted(WEIGHTS)), st.floats(0, 1), min_size=3, max_size=len(WEIGHTS)
)


@given(excesses, st.data())
def test_authenticity_never_rises_with_a_sign(signs, data):
    name = data.draw(st.sampled_from(sorted(signs)))
    worse = data.draw(st.floats(signs[name], 1))

    def score(values):
        return authenticity({n: np.array([v]) for n, v in values.items()})[0]

    assert 0 <= score(signs | {name: worse}) <= score(signs) <= 100


def weighed(signs):
    """Signs of one account with these excesses, hints corroborated, by name."""
    made = tuple(Sign(name, *np.array([[50.0], [x], [1], [1]])) for name, x in signs.items())
    return {sign.name: sign.excess for sign in corroborated(made)}


@given(excesses, st.data())
def test_authenticity_never_rises_with_a_sign_that_corroborates(signs, data):
    name = data.draw(st.sampled_from(sorted(signs)))
    worse = signs | {name: data.draw(st.floats(signs[name], 1))}
    assert authenticity(weighed(worse))[0] <= authenticity(weighed(signs))[0]


@given(excesses)
def test_a_hint_that_stands_alone_is_never_more_than_info(signs):
    alone = all(x == 0 for name, x in signs.items() if name not in HINTS)
    told = weighed(signs)
    for name, excess in signs.items():
        assert told[name][0] == (min(excess, 0.3) if alone and name in HINTS else excess)


def test_steady_likes_alone_are_no_suspicion():
    likes = [300, 410, 350, 380, 330, 360, 345, 400, 310, 370, 355, 390]
    (card,) = evaluate(creators(creator()), posts_of("instagram:sari", likes, comments=10), now=NOW)
    assert {s.name: s.severity for s in card.signals}["like_spread"] == "info"
    assert not [note for note in card.notes if note.code.startswith("sign_")]
    assert card.authenticity > 85


@pytest.mark.parametrize(
    ("far", "severity", "verdict"),
    [(0.0, "alarm", "consider"), (0.04, "alarm", "consider"), (0.08, "info", "recommended")],
)
def test_likes_that_hardly_differ_speak_for_themselves(far, severity, verdict):
    likes = [round(2_000 * (1 + far * side)) for side in (1, -1, 0.5, -0.5, 0.9, -0.9) * 2]
    who = creators(creator(followers=30_000))
    (card,) = evaluate(who, posts_of("instagram:sari", likes, comments=60), now=NOW)
    assert {s.name: s.severity for s in card.signals}["like_spread"] == severity
    assert card.verdict == verdict
    assert ("sign_like_spread" in {note.code for note in card.notes}) == (severity == "alarm")


@pytest.mark.parametrize("column", ["pinned", "boosted", "sponsored"])
def test_likes_and_comments_are_judged_by_the_posts_that_the_rate_counts(column):
    likes = [9_000, *[90, 100, 110, 95, 105, 120, 80]]
    marked = [
        "yes" if column == "sponsored" else True,
        *["no" if column == "sponsored" else None] * 7,
    ]
    what = posts_of("instagram:sari", likes, comments=[0, *[5] * 7], **{column: marked})
    (card,) = evaluate(creators(creator()), what, now=NOW)
    signs = {s.name: s.value for s in card.signals}
    assert signs["like_spread"] < 20
    assert signs["comments_per_100_likes"] == pytest.approx(5.0)


def test_a_few_visible_likes_are_not_judged_by_their_spread():
    hidden = [None, 400, None, None, 402, None, 398, None, None, 401, None, 399]
    (card,) = evaluate(
        creators(creator()), posts_of("instagram:sari", hidden, comments=20), now=NOW
    )
    spread = {s.name: s for s in card.signals}["like_spread"]
    assert (spread.severity, spread.value < 40) == ("unknown", True)
    assert card.notes[0].code == "hidden_likes"
    assert "sign_hidden_likes" not in {note.code for note in card.notes}


def test_level_likes_with_few_comments_are_suspicious():
    people = [creator(f"k{i}", followers=5_000 * (i + 1)) for i in range(40)]
    frames = [
        posts_of(f"instagram:k{i}", [20 * (i + 1) * j for j in range(3, 15)], comments=9 * (i + 1))
        for i in range(40)
    ]
    frames[0] = posts_of("instagram:k0", [200 + j % 3 for j in range(12)], comments=1)
    found = evaluate(creators(*people), pd.concat(frames, ignore_index=True), now=NOW)
    severities = {s.name: s.severity for s in found[0].signals}
    assert severities["like_spread"] in ("warn", "alarm")
    assert severities["comments_per_100_likes"] in ("warn", "alarm")


@pytest.mark.parametrize("comments", [0, 1, None])
def test_accounts_without_comments_are_judged_in_silence(comments):
    people = [creator(f"k{i}", followers=20_000) for i in range(40)]
    frames = [posts_of(f"instagram:k{i}", [0] * (i % 7), comments=comments) for i in range(40)]
    found = evaluate(creators(*people), pd.concat(frames, ignore_index=True), now=NOW)
    assert len(found) == 40


def test_two_signs_are_too_few_for_a_score():
    known = {"like_spread": np.array([0.0]), "hidden_likes": np.array([0.0])}
    assert np.isnan(authenticity(known)[0])


@pytest.mark.parametrize(
    ("excess", "name"),
    [(0.0, "none"), (0.2, "info"), (0.5, "warn"), (0.9, "alarm"), (float("nan"), "unknown")],
)
def test_an_excess_has_a_name(excess, name):
    assert severity(excess) == name


@pytest.mark.parametrize(
    "text", ["🔥🔥🔥", "@ani @budi", "keren", "Mantaap kak", "wowww 😍", "", "♥️", "CANTIK BANGET"]
)
def test_comments_that_say_nothing(text):
    assert is_empty(text)


@pytest.mark.parametrize(
    "text", ["beli di mana kak?", "harganya berapa", "resepnya dong", "keren banget resepnya kak"]
)
def test_comments_that_say_something(text):
    assert not is_empty(text)


def found(texts, authors, kinds=None):
    posts = posts_of("instagram:sari", [100] * 6, newest=timedelta(days=3))
    frames = [
        comments_of(post, texts[i::6], authors[i::6]) for i, post in enumerate(posts["post_id"])
    ]
    comments = pd.concat(frames, ignore_index=True)
    kinds = None if kinds is None else pd.Series(kinds)
    signs = comment_signs(creators(creator()), posts, comments, kinds)
    return {sign.name: (sign.value[0], sign.excess[0]) for sign in signs}


def test_empty_comments_are_counted():
    people = [f"orang{i}" for i in range(24)]
    value, excess = found(["keren"] * 12 + ["beli di mana kak"] * 12, people)["suspicious_comments"]
    assert value == pytest.approx(0.5)
    assert excess > 0.3


def test_the_same_people_everywhere_are_a_pod():
    few = [f"teman{i % 4}" for i in range(48)]
    many = [f"orang{i}" for i in range(48)]
    texts = [f"resep nomor {i} enak sekali kak" for i in range(48)]
    ordered = sorted(range(48), key=lambda i: (i // 6) % 4)
    assert found(texts, [few[i] for i in ordered])["repeat_commenters"][1] > 0.6
    assert found(texts, many)["repeat_commenters"] == (0.0, 0.0)


def test_few_comments_say_nothing():
    assert np.isnan(found(["keren"] * 12, ["a"] * 12)["suspicious_comments"][0])


def test_a_sign_of_comments_says_how_many_it_rests_on():
    posts = posts_of("instagram:sari", [100] * 6, newest=timedelta(days=3))
    authors = [*(f"orang{i}" for i in range(22)), None, "sari"]  # who is not known, and the creator
    comments = comments_of(posts["post_id"][0], ["keren"] * 24, authors)
    signs = {s.name: s for s in comment_signs(creators(creator()), posts, comments)}
    assert Signal.of(signs["suspicious_comments"], 0).comments == 23
    assert signs["repeat_commenters"].comments[0] == 22


def test_a_classifier_may_say_which_comments_are_spam():
    people = [f"orang{i}" for i in range(24)]
    told = found(["apa saja ini ya"] * 24, people, kinds=["spam"] * 12 + ["genuine"] * 12)
    assert told["spam_comments"][0] == pytest.approx(0.5)


def test_comments_of_others_do_not_count():
    posts = posts_of("instagram:sari", [100])
    strangers = comments_of("nirgends", ["keren"] * 30, [f"o{i}" for i in range(30)])
    signs = comment_signs(creators(creator()), posts, strangers)
    assert all(np.isnan(sign.value[0]) for sign in signs)


def test_comments_are_read_where_nobody_says_their_kind():
    texts = ["beli di mana kak?", "harganya berapa ya"] * 6 + [
        "resepnya mudah banget, makasih"
    ] * 12
    posts = posts_of("instagram:sari", [100] * 6)
    comments = comments_of(posts["post_id"][0], texts, [f"orang{i}" for i in range(24)])
    (card,) = evaluate(creators(creator()), posts, comments, now=NOW)
    assert 0.3 < card.buying_share < 0.7
    assert "spam_comments" in {signal.name for signal in card.signals}


def test_too_many_comments_are_judged_by_rule(monkeypatch):
    monkeypatch.setattr(audience, "READ_AT_MOST", 3)
    comments = comments_of("p", ["keren"] * 4, ["a"] * 4)
    assert audience.kinds_of(comments) is None
