"""No sequence of messages breaks the dialogue, and its state survives being stored."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from core.dialogue.action import Ask, Choose, Fallback, NotYet, Run, Spec
from core.dialogue.decide import decide
from core.dialogue.state import Shown, State
from core.messages import SlotValue
from core.nlu.intents import INTENTS, OTHER
from core.nlu.understand import understand
from core.nlu.understanding import Understanding

START = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
SPECS = {
    "suggest": Spec(("budget_idr",), ("budget_idr", "category", "city", "platform", "count")),
    "evaluate": Spec(("handles",), ("handles", "followers", "likes", "part")),
    "brief": Spec(("handles", "product"), ("handles", "product", "date"), ("product",)),
    "recommend": Spec(("handles", "rating"), ("handles", "rating")),
    "subscribe": Spec(("time",), ("time", "timezone")),
    "profile": Spec(("city",), ("city", "category")),
    "help": Spec(),
    "cancel": Spec(),
}
VALUES: dict[str, st.SearchStrategy[SlotValue]] = {
    "budget_idr": st.integers(1, 10**9),
    "city": st.sampled_from(["Bogor", "Malang"]),
    "category": st.just("food"),
    "platform": st.just("tiktok"),
    "count": st.integers(1, 9),
    "handles": st.tuples(st.sampled_from(["aa", "bb"])),
    "rating": st.integers(1, 5),
    "time": st.just("07:00"),
    "date": st.just("2026-12-01"),
}


def meanings() -> st.SearchStrategy[Understanding]:
    slots = st.fixed_dictionaries({}, optional=VALUES)
    share = st.floats(0.01, 0.99)
    return st.builds(
        Understanding,
        text=st.text(max_size=40),
        intent=st.sampled_from([*INTENTS, OTHER]),
        confidence=share | st.just(1.0),
        slots=slots,
        alternatives=st.lists(st.tuples(st.sampled_from(INTENTS), share), max_size=3).map(tuple),
        ordinal=st.none() | st.integers(-3, 12),
        elliptical=st.booleans(),
        dropped=st.lists(st.sampled_from(list(VALUES)), max_size=2).map(tuple),
        ordinals=st.lists(st.integers(-3, 12), max_size=3).map(tuple),
        change=st.sampled_from([None, "cheaper", "dearer"]),
        notes=st.lists(st.sampled_from(["money_absurd", "money_per_person"]), max_size=1).map(
            tuple
        ),
        stated=slots,
        relative=st.dictionaries(
            st.sampled_from(["budget_idr", "count"]), st.integers(-(10**7), 10**7)
        ),
    )


@given(st.lists(st.tuples(meanings(), st.integers(0, 40)), max_size=12))
def test_any_sequence_is_decided(turns: list[tuple[Understanding, int]]) -> None:
    state, now = State(), START
    for said, minutes in turns:
        now += timedelta(minutes=minutes)
        state, action = decide(state, said, SPECS, now)
        check(state, action)
        if isinstance(action, Run) and action.intent == "suggest":
            state = State(state.question, Shown("suggest", action.slots, ("aa", "bb")), focus="aa")
        state = State(state.question, state.shown, state.language, now, state.focus)
        stored = State.from_json(state.to_json())
        assert stored == state
        state = stored


def check(state: State, action: object) -> None:
    match action:
        case Run(intent, slots):
            spec = SPECS[intent]
            assert all(slot in slots for slot in spec.required)
            assert set(slots) <= {*spec.required, *spec.accepted, *spec.free}
        case Ask(intent, slot):
            assert state.question is not None
            assert (state.question.intent, state.question.slot) == (intent, slot)
        case Choose(options):
            assert 2 <= len(options) <= 3
            assert all(option.intent in SPECS for option in options)
        case NotYet(intent):
            assert intent not in SPECS
        case Fallback(guesses):
            assert OTHER not in guesses
            assert len(guesses) <= 3
        case _:
            raise AssertionError(action)


@given(st.lists(st.text(max_size=60), max_size=6))
def test_any_texts_are_a_conversation(texts: list[str]) -> None:
    state = State()
    for text in texts:
        said = understand(text, now=START, zone=ZoneInfo("Asia/Jakarta"))
        state, action = decide(state, said, SPECS, START)
        check(state, action)
