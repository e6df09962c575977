"""Whom a follow-up means: who it points at, else who is looked at alone, else everybody on the screen."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.dialogue.scene import scene
from core.dialogue.state import Question, Shown, State
from core.nlu.understand import understand
from core.nlu.understanding import Understanding

FOUR = ("ani.rasa", "budi.makan", "citra.jajan", "dewi.icip")
SEARCH = Shown("suggest", {"budget_idr": 2_000_000}, FOUR)
LIST = State(shown=SEARCH, topic=SEARCH, listed=FOUR)
CARD = State(
    shown=SEARCH,
    topic=Shown("evaluate", {"handles": ("budi.makan",)}),
    focus="budi.makan",
    seen=("budi.makan", "ani.rasa"),
    listed=FOUR,
)


def said(text: str) -> Understanding:
    return understand(
        text, now=datetime(2026, 12, 2, 3, 0, tzinfo=UTC), zone=ZoneInfo("Asia/Jakarta")
    )


@pytest.mark.parametrize(
    ("state", "text", "meant"),
    [
        (LIST, "siapa yang paling cocok", FOUR),
        (LIST, "yang kedua gimana", ("budi.makan",)),
        (LIST, "tell me more about the last one", ("dewi.icip",)),
        (LIST, "@citra.jajan orangnya gimana", ("citra.jajan",)),
        (CARD, "dia mahal ga", ("budi.makan",)),
        (CARD, "bagusan mana sama yang pertama", ("ani.rasa",)),
        (CARD, "oke pake dua-duanya", ("ani.rasa", "budi.makan")),
        (CARD, "let's take both", ("ani.rasa", "budi.makan")),
        (State(shown=SEARCH, topic=SEARCH, picked=FOUR[:2]), "hubungin mereka dong", FOUR[:2]),
        (State(shown=SEARCH, topic=Shown("recommendations")), "kok mahal mahal ya", FOUR),
    ],
)
def test_whom_a_follow_up_means(state: State, text: str, meant: tuple[str, ...]) -> None:
    found = scene(said(text), state)
    assert found is not None
    assert found.meant == meant


@pytest.mark.parametrize(
    ("state", "text"),
    [
        (State(), "siapa yang paling cocok"),
        (LIST, "yang kedelapan gimana"),
        (
            State(shown=SEARCH, topic=SEARCH, question=Question("suggest", "budget_idr")),
            "kok mahal",
        ),
        (State(shown=SEARCH, topic=Shown("campaign_log")), "kok mahal"),
    ],
)
def test_nothing_on_the_screen_is_meant(state: State, text: str) -> None:
    assert scene(said(text), state) is None


def test_an_amount_and_figures_are_heard() -> None:
    named = scene(said("dia minta 300rb wajar ga"), CARD)
    assert named is not None
    assert named.named_idr == 300_000
    assert scene(said("kalau 12rb follower like 300 bagus ga"), CARD) is None
    assert scene(said("@orang.lain followersnya asli ga"), CARD) is None
