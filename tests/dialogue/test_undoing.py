"""Words that take back the last change of a search, and words that only sound like it."""

from dataclasses import replace

import pytest

from core.dialogue.state import Shown, State
from core.dialogue.undoing import recalled, undone
from core.nlu.understanding import Understanding

STATE = State(shown=Shown("suggest", {"budget_idr": 2}), past=({"budget_idr": 1},))


@pytest.mark.parametrize(
    "text",
    [
        "balik ke yang tadi",
        "ga jadi deh balik yang tadi",
        "yg tadi aja balikin",
        "kembaliin yang tadi dong",
        "undo that",
        "balikin yg lama aja",
        "go back to the old list",
        "go back to the previous one",
    ],
)
def test_a_change_is_taken_back(text: str) -> None:
    back = undone(STATE, text)
    assert back is not None
    assert back[1] == {"budget_idr": 1}


@pytest.mark.parametrize(
    "text",
    [
        "balikin uang saya dong",
        "balikin duit lama saya",
        "barangnya dibalikin kurir",
        "balik lagi besok ya",
        "yang tadi aja",
    ],
)
def test_other_ways_back_change_nothing(text: str) -> None:
    assert undone(STATE, text) is None


@pytest.mark.parametrize(
    ("text", "last", "undoes"),
    [
        ("ga jadi deh ya udah yg tadi aja", "suggest", True),
        ("yaudah yang tadi aja", "suggest", True),
        ("ya udah yg tadi aja", "about_set", False),
        ("ya udah yang kedua aja", "suggest", False),
    ],
)
def test_the_list_before_is_meant_only_right_after_another(
    text: str, last: str, undoes: bool
) -> None:
    state = replace(STATE, topic=Shown(last, {}))
    assert (undone(state, text) is not None) is undoes


FOOD = {"budget_idr": 1, "category": "food", "city": "Bandung"}
LATER = State(
    shown=Shown("suggest", {"budget_idr": 2, "category": "fashion"}, ("a",)), past=(FOOD,)
)


@pytest.mark.parametrize(
    ("text", "stated", "found"),
    [
        ("yg tadi buat dimsum mana", {"category": "food"}, True),
        ("liat lagi daftar bandung yang tadi", {"city": "Bandung"}, True),
        ("show me the food list from before", {"category": "food"}, True),
        ("cari kreator kuliner dong", {"category": "food"}, False),
        ("yg tadi buat skincare mana", {"category": "beauty"}, False),
        ("yang baju tadi mana", {"category": "fashion"}, False),
        ("yg tadi buat dimsum mana, budget 2jt", {"category": "food", "budget_idr": 2}, False),
    ],
)
def test_a_search_is_found_again_by_what_it_was_for(
    text: str, stated: dict[str, object], found: bool
) -> None:
    said = Understanding(text, "suggest", 0.6, stated=stated)  # type: ignore[arg-type]
    assert recalled(LATER, said) == ((LATER, FOOD) if found else None)
