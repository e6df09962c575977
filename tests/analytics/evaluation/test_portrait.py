"""One account among those of the same list."""

import pytest

from core.analytics.evaluation.portrait import portrait
from core.analytics.frames.schemas import COMMENTS, GROWTH
from tests.analytics.made import NOW, creator, creators, posts, posts_of

LIKES = [300, 410, 350, 380, 330, 360, 345, 400, 310, 370]


def alike(own, *others):
    kinds = (own, *others)
    people = creators(*(creator(f"k{at}", category=kind) for at, kind in enumerate(kinds)))
    what = posts(*(posts_of(f"instagram:k{at}", LIKES) for at in range(len(kinds))))
    return portrait(people, what, COMMENTS.empty(), GROWTH.empty(), now=NOW).alike


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (("lifestyle", None, "lifestyle"), ("k2",)),
        (("lifestyle", None, None), ()),
        ((None, "food", None), ()),
        (("food", "food", "travel"), ("k1",)),
    ],
)
def test_an_account_without_a_known_kind_is_like_nobody(kinds, expected):
    assert alike(*kinds) == expected
