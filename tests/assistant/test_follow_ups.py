"""Every follow-up is answered by somebody on every screen where it makes sense."""

from dataclasses import replace

import pytest

from core.capabilities import discover
from core.dialogue.scene import Scene
from core.dialogue.state import Shown, State

THREE = ("ani.rasa", "budi.makan", "citra.jajan")
SEARCH = Shown("suggest", {"budget_idr": 2_000_000, "category": "food"}, THREE)
OFFER = Shown("offer", {"message": "nawarin 2jt, follower 80rb", "budget_idr": 2_000_000})
SCREENS = {
    "list": (Scene("suggest", THREE, None, ()), State(shown=SEARCH, topic=SEARCH, listed=THREE)),
    "card": (
        Scene("evaluate", THREE, "budi.makan", ()),
        State(shown=SEARCH, topic=Shown("evaluate", {"handles": THREE[1:2]}), focus="budi.makan"),
    ),
    "comparison": (
        Scene("compare", THREE, None, ()),
        State(shown=Shown("compare", {"handles": THREE}, THREE), topic=Shown("compare")),
    ),
    "offer": (Scene("offer", (), None, ()), State(topic=OFFER)),
}
ANSWERED = [
    ("list", "pick", "compare"), ("list", "honest", "compare"), ("list", "why", "about_set"),
    ("list", "dear", "suggest"), ("list", "price", "about_set"), ("list", "others", "suggest"),
    ("list", "contact", "contact"), ("list", "message", "message"), ("list", "expect", "about_set"),
    ("list", "audience", "guide"), ("list", "total", "about_set"), ("list", "sure", "about_set"),
    ("list", "next", "guide"), ("list", "save", "as_file"), ("list", "history", "recommendations"),
    ("list", "take", "guide"), ("list", "even", "about_set"), ("list", "swap", "suggest"),
    ("card", "pick", "evaluate"), ("card", "honest", "evaluate"), ("card", "why", "evaluate"),
    ("card", "dear", "rate"), ("card", "price", "rate"), ("card", "bargain", "rate"),
    ("card", "versus", "compare"), ("card", "take", "guide"), ("card", "drop", "suggest"),
    ("card", "contact", "contact"), ("card", "audience", "evaluate"), ("card", "save", "evaluate"),
    ("card", "content", "evaluate"), ("card", "history", "recommendations"),
    ("comparison", "pick", "compare"), ("comparison", "why", "compare"),
    ("comparison", "others", "suggest"), ("comparison", "save", "compare"),
    ("offer", "bargain", "offer"), ("offer", "honest", "offer"), ("offer", "message", "message"),
    ("offer", "next", "offer"),
]  # fmt: skip


def takers(
    screen: str, code: str, whom: tuple[str, ...] = ()
) -> list[tuple[str, dict[str, object]]]:
    """Return who takes a follow-up up, in the order in which they are asked, with the slots."""
    scene, state = SCREENS[screen]
    pointed = replace(scene, whom=whom)
    heard = ((name, one.takes_up(code, pointed, state)) for name, one in discover().items())
    return [(name, dict(slots)) for name, slots in heard if slots is not None]


@pytest.mark.parametrize(("screen", "code", "intent"), ANSWERED)
def test_it_is_answered_by(screen: str, code: str, intent: str) -> None:
    taken = takers(screen, code)
    assert taken[0][0] == intent
    assert discover()[intent].takes(taken[0][1])


@pytest.mark.parametrize(
    ("code", "intent", "slots"),
    [
        ("price", "rate", {"handles": THREE[1:2], "haggle": False}),
        ("check", "evaluate", {"handles": THREE[1:2]}),
        ("honest", "evaluate", {"handles": THREE[1:2], "part": "genuine"}),
        ("expect", "evaluate", {"handles": THREE[1:2], "part": "expected"}),
        ("contact", "contact", {"handles": THREE[1:2], "send": True}),
    ],
)
def test_of_a_list_who_is_pointed_at(code: str, intent: str, slots: dict[str, object]) -> None:
    assert takers("list", code, THREE[1:2])[0] == (intent, slots)


def test_who_is_taken_or_dropped_of_a_list_changes_the_set() -> None:
    assert takers("list", "take", THREE[:2])[0][1]["keep"] == THREE[:2]
    assert takers("list", "drop", THREE[2:])[0][1]["never"] == THREE[2:]
    assert takers("card", "drop")[0][1]["never"] == THREE[1:2]
    for screen, whom in (("card", ()), ("list", THREE[1:2])):
        swapped = takers(screen, "swap", whom)[0][1]
        assert (swapped["never"], swapped["keep"]) == (THREE[1:2], (THREE[0], THREE[2]))
    assert takers("list", "swap")[0][1]["never"] == THREE


def test_what_was_asked_for_just_now_is_talked_down() -> None:
    scene, _ = SCREENS["card"]
    rated = State(topic=Shown("rate", {"handles": THREE[1:2], "budget_idr": 500_000}))
    slots = discover()["rate"].takes_up("bargain", scene, rated) or {}
    assert (slots["handles"], slots["budget_idr"], slots["haggle"]) == (THREE[1:2], 500_000, True)
    assert "budget_idr" not in (discover()["rate"].takes_up("price", scene, rated) or {})


def test_a_comparison_goes_on_without_somebody_and_beside_who_is_looked_at() -> None:
    assert takers("comparison", "drop", THREE[:1])[0][1]["handles"] == THREE[1:]
    assert takers("card", "versus", THREE[:1])[0][1]["handles"] == (THREE[1], THREE[0])
