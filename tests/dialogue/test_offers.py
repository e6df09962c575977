"""Words right after an answer do what its buttons do; later, or after something else, they do not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.assistant.memory import remember
from core.capabilities.base import Choice, Outcome
from core.dialogue.action import Ask, Fallback, Run, Spec
from core.dialogue.decide import decide
from core.dialogue.offers import DECLINED, taken_up
from core.dialogue.state import Question, Shown, State
from core.messages import Payload
from core.nlu.intents import OTHER
from core.nlu.understanding import Understanding

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
SPECS = {
    "privacy": Spec((), ("action",)),
    "unsubscribe": Spec(),
    "subscribe": Spec(("time",), ("time",)),
    "rate": Spec((), ("handles", "followers")),
    "recommend": Spec((), ("handles", "rating")),
    "evaluate": Spec((), ("handles",)),
    "suggest": Spec(("budget_idr",), ("budget_idr", "city")),
    "cancel": Spec((), ("what", "after")),
    "thanks": Spec(),
}
ERASE = Payload("privacy", {"action": "erase_confirmed"})
FINAL = State(offers={"sure": (ERASE.intent, ERASE.slots), "no": ("cancel", {})}, updated_at=NOW)
TOLD = State(offers={"undo": ("unsubscribe", {})}, updated_at=NOW)


def said(text: str, intent: str = OTHER, confidence: float = 0.5, **more: object) -> Understanding:
    return Understanding(text, intent, confidence, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["ya", "iya", "yes", "ya hapus aja"])
def test_a_yes_does_what_the_button_does(text: str) -> None:
    after, action = decide(FINAL, said(text, "thanks", 0.9), SPECS, NOW)
    assert action == Run(ERASE.intent, ERASE.slots)
    assert after.offers == {}


def test_something_final_needs_more_than_an_okay() -> None:
    after, action = decide(FINAL, said("oke"), SPECS, NOW)
    assert action == Fallback(note="unsure")
    assert decide(after, said("iya"), SPECS, NOW)[1] == Run(ERASE.intent, ERASE.slots)


def test_a_no_does_what_its_button_does_or_leaves_it() -> None:
    assert decide(FINAL, said("ga jadi hapus", "cancel", 0.9), SPECS, NOW)[1] == Run("cancel", {})
    assert taken_up("jangan", {"yes": ("privacy", {})}) == DECLINED


def test_a_question_or_another_message_takes_the_offer_away() -> None:
    after, action = decide(FINAL, said("apa itu CPM"), SPECS, NOW)
    assert isinstance(action, Fallback)
    assert decide(after, said("iya"), SPECS, NOW)[1] == Run("thanks", {})


def test_an_offer_grows_old() -> None:
    late = NOW + timedelta(minutes=31)
    assert decide(FINAL, said("iya"), SPECS, late)[1] == Run("thanks", {})


def test_what_was_done_last_is_taken_back() -> None:
    assert decide(TOLD, said("stop deh ga usah", "cancel", 0.9), SPECS, NOW)[1] == Run(
        "unsubscribe", {}
    )


def test_a_word_of_thanks_keeps_it_within_reach() -> None:
    after, _ = decide(TOLD, said("makasih", "thanks", 0.9), SPECS, NOW)
    assert decide(after, said("eh batal", "cancel", 0.9), SPECS, NOW)[1] == Run("unsubscribe", {})


def test_without_anything_to_cancel_it_says_so() -> None:
    _, action = decide(State(updated_at=NOW), said("ga jadi", "cancel", 0.9), SPECS, NOW)
    assert action == Run("cancel", {"what": "nothing", "after": ""})
    asked = State(question=Question("suggest", "budget_idr"), updated_at=NOW)
    _, action = decide(asked, said("ga jadi", "cancel", 0.9), SPECS, NOW)
    assert action == Run("cancel", {"what": "question", "after": ""})


def test_one_of_two_buttons_is_chosen_by_its_place() -> None:
    two = State(offers={"1": ("evaluate", {"handles": ("x",)}), "2": ("thanks", {})})
    assert decide(two, said("yang pertama"), SPECS, NOW)[1] == Run("evaluate", {"handles": ("x",)})


def test_offers_come_from_buttons_and_survive_being_stored() -> None:
    rows = (
        (Choice("go", ERASE, means="sure"), Choice("show", Payload("privacy"))),
        (Choice("no", Payload("cancel"), means="no"),),
    )
    state = remember(State(), "privacy", {}, Outcome(None, choices=rows, slots={}))
    assert state.offers == FINAL.offers
    assert State.from_json(state.to_json()) == state


def test_a_question_lets_go_after_two_misses() -> None:
    state = State(question=Question("rate", "followers"), updated_at=NOW)
    state, action = decide(state, said("anak saya yang bayar nanti"), SPECS, NOW)
    assert isinstance(action, Ask)
    assert action.again
    state, action = decide(state, said("kainnya bagus lho"), SPECS, NOW)
    assert action == Fallback((), "let_go")
    assert state.question is None


def test_what_is_asked_meanwhile_is_answered() -> None:
    state = State(question=Question("rate", "followers"), updated_at=NOW)
    asked = said("yakin ga palsu?", "evaluate", 0.45, slots={"handles": ("x",)})
    assert decide(state, asked, SPECS, NOW)[1] == Run("evaluate", {"handles": ("x",)})


def test_a_question_kept_by_an_earlier_version_is_read() -> None:
    old = '{"question":["rate","followers",{}],"shown":null,"language":"id","updated_at":null}'
    assert State.from_json(old).question == Question("rate", "followers")


def test_who_was_named_last_is_meant() -> None:
    rated = State(shown=Shown("recommend", {}, ("tasya",)), focus="tasya", updated_at=NOW)
    accuses = said("@rasa jelek, penipu", "evaluate", 0.3, slots={"handles": ("rasa",)})
    state, _ = decide(rated, accuses, SPECS, NOW)
    assert state.focus == "rasa"
    _, action = decide(state, said("nilai 1", "recommend", 0.9, slots={"rating": 1}), SPECS, NOW)
    assert action == Run("recommend", {"handles": ("rasa",), "rating": 1})


def test_a_question_about_one_account_is_not_answered_for_another() -> None:
    asked = Question("recommend", "rating", {"handles": ("tasya",)})
    state = State(question=asked, focus="tasya", updated_at=NOW)
    other = said("@rasa bawa kabur uang saya", "evaluate", 0.4, slots={"handles": ("rasa",)})
    state, _ = decide(state, other, SPECS, NOW)
    assert state.focus == "rasa"
    assert state.question is None or state.question.slots.get("handles") == ("rasa",)


def test_two_names_leave_nobody_in_focus() -> None:
    state = replace(TOLD, focus="tasya")
    both = said("@a vs @b", "evaluate", 0.9, slots={"handles": ("a", "b")})
    assert decide(state, both, SPECS, NOW)[0].focus is None


def test_who_was_looked_at_and_what_was_typed_of_whom_is_kept_until_it_is_stale() -> None:
    typed = {"handles": ("toko",), "followers": 12_000, "budget_idr": 1}
    state = remember(State(), "evaluate", {"handles": ("a",)}, Outcome(None, items=("a",)))
    state = remember(state, "evaluate", typed, Outcome(None, items=("toko",)))
    assert state.seen == ("toko", "a")
    assert state.typed == {"handles": ("toko",), "followers": 12_000}
    assert State.from_json(state.to_json()) == state
    again = remember(state, "rate", {"handles": ("a",)}, Outcome(None, items=("a",)))
    assert (again.seen, again.typed) == (("a", "toko"), state.typed)
    listed = remember(again, "suggest", {"budget_idr": 1}, Outcome(None, items=("b",)))
    assert (listed.seen, listed.typed) == (again.seen, state.typed)
    old = replace(listed, updated_at=NOW - timedelta(hours=1))
    late = decide(old, said("halo"), SPECS, NOW)[0]
    assert (late.seen, late.typed) == ((), {})


def test_those_listed_and_those_looked_at_are_near() -> None:
    state = State(shown=Shown("suggest", {}, ("a", "b")), seen=("c", "a"))
    assert state.near == ("a", "b", "c")


def test_a_change_of_a_brief_can_be_taken_back_and_another_brief_is_none() -> None:
    first = {"handles": ("a",), "product": "sambal", "budget_idr": 500_000}
    state = remember(State(), "brief", first, Outcome(None, slots=first))
    assert taken_up("hapus yang tadi", state.offers) is None
    dearer = remember(state, "brief", {}, Outcome(None, slots={**first, "budget_idr": 600_000}))
    back = {**first, "changed": ("budget_idr",)}
    assert taken_up("hapus yang tadi", dearer.offers) == Run("brief", back)
    assert taken_up("undo that", dearer.offers) == Run("brief", back)
    assert taken_up("hapus fee", dearer.offers) is None
    for kept in (first, {**first, "handles": ("b",)}, {**first, "asked": "code"}):
        again = remember(state, "brief", {}, Outcome(None, slots=kept))
        assert taken_up("hapus yang tadi", again.offers) is None
    asked = remember(State(), "brief", {}, Outcome(None, slots={"handles": ("a",)}))
    named = remember(asked, "brief", {}, Outcome(None, slots=first))
    assert "undo" not in named.offers


def test_what_came_to_nothing_is_not_spoken_of_next() -> None:
    card = State(topic=Shown("evaluate", {"handles": ("aa",)}), focus="aa")
    nothing = Outcome(None, block="none", passing=True)
    assert remember(card, "campaign_log", {}, nothing).topic == card.topic
    assert remember(card, "campaign_log", {}, Outcome(None)).topic == Shown("campaign_log", {})
