"""What was assumed of a search is said, and what a note left unsaved; elsewhere nobody hears of it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from core.analytics.campaign.noting import noting
from core.assistant.doubts import doubts, unsaved
from core.assistant.notes import Notes
from core.assistant.voice import Voice
from core.capabilities.reporting.notes.ledger import held_lines
from core.dialogue.action import Ask, Run
from core.dialogue.state import Question, Shown, State
from core.messages import Inbound, Payload, Person, SlotValue
from core.nlu.understanding import Understanding

NOW = datetime(2026, 12, 2, tzinfo=UTC)


def heard(*notes: str, **slots: str) -> Understanding:
    return Understanding("x", "suggest", 0.9, slots, notes=notes, place="jawa barat")


def test_a_search_says_which_of_two_places_it_took() -> None:
    said = list(
        doubts(
            heard("city_kota_assumed", city="Bandung"),
            Run("suggest", {"city": "Bandung"}),
            State(),
        )
    )
    assert said == [("note_city_kota_assumed", {"city": "Bandung"})]


def test_a_place_that_is_no_city_is_said() -> None:
    said = list(doubts(heard("place_unknown"), Run("suggest", {}), State()))
    assert said == [("note_place_unknown", {"place": "jawa barat"})]


def test_what_could_not_be_left_out_is_said() -> None:
    said = list(doubts(heard("negated_not_supported"), Run("suggest", {}), State()))
    assert said == [("note_negated_not_supported", {})]


def test_a_question_or_another_answer_says_nothing_of_it() -> None:
    understood = heard("city_kota_assumed", "place_unknown", city="Bandung")
    assert list(doubts(understood, Ask("suggest", "budget_idr"), State())) == []
    assert list(doubts(understood, Run("evaluate", {}), State())) == []
    bandung = heard("city_kota_assumed", city="Bandung")
    assert list(doubts(bandung, Run("suggest", {}), State())) == []


def test_a_province_that_is_searched_in_is_no_unknown_place() -> None:
    there = Run("suggest", {"city": "Jawa Barat"})
    assert list(doubts(heard("place_unknown"), there, State())) == []


def test_what_a_new_search_leaves_out_is_said_unless_it_was_taken_back() -> None:
    before = State(shown=Shown("suggest", {"category": "food", "city": "Bandung"}))
    search = Run("suggest", {"budget_idr": 1})
    said = list(doubts(heard(), search, before))
    assert said == [("note_left_out", {"gone": (("category", "food"), ("city", "Bandung"))})]
    freed = Understanding("x", "suggest", 0.9, dropped=("city", "category"))
    assert list(doubts(freed, search, before)) == []
    assert list(doubts(Understanding("", "suggest", 1.0), search, before)) == []
    excluded = Run("suggest", {"exclude": ("category=food",), "city": "Bogor"})
    assert list(doubts(heard(), excluded, before)) == []


def test_a_million_that_was_assumed_is_said_beside_any_price() -> None:
    said = ("note_million_assumed", {"budget_idr": 2_000_000})
    for intent in ("suggest", "rate"):
        action = Run(intent, {"budget_idr": 2_000_000})
        assert list(doubts(heard("million_assumed"), action, State())) == [said]
    assert list(doubts(heard("million_assumed"), Run("compare", {}), State())) == []
    before = State(shown=Shown("suggest", {"budget_idr": 1_500_000}))
    near = Understanding("ok 2m then", "suggest", 0.9, notes=("million_assumed",))
    assert list(doubts(near, Run("suggest", {"budget_idr": 2_000_000}), before)) == []


WAITING = State(question=Question("campaign_log", "handles", {"code": "RANI10", "sales": 14}))


def test_a_note_that_waited_for_whose_it_is_and_was_left_is_told() -> None:
    told = {"told": {"code": "RANI10", "sales": 14}, "asked": "handles"}
    other = Run("campaign_log", {"handles": ("a",), "sales": 3})
    assert unsaved(other, WAITING, State()) == told
    assert unsaved(Run("campaign_report", {}), WAITING, State()) == told


@pytest.mark.parametrize(
    ("payment", "told"),
    [
        ({"paid_share": 50.0}, {"paid_share": 50}),
        ({"paid_share": 33.333333, "likes": 3}, {"likes": 3, "paid_share": 33}),
        ({"settled": True}, {"settled": 1}),
        ({"open_idr": 100_000}, {"open_idr": 100_000}),
        ({"paid_idr": 80_000, "settled": True}, {"paid_idr": 80_000}),
    ],
)
def test_a_payment_that_comes_to_no_amount_yet_is_neither_lost_nor_unseen(
    payment: dict[str, SlotValue], told: dict[str, int]
) -> None:
    asked = State(question=Question("campaign_log", "handles", payment))
    left = unsaved(Run("campaign_report", {}), asked, State())
    assert left == {"told": told, "asked": "handles"}
    lines = held_lines("", noting(payment), date(2026, 12, 2))
    assert {line.metric: line.value for line in lines}.items() >= told.items()


def test_a_note_that_was_answered_taken_back_or_still_waits_is_not() -> None:
    answered = Run("campaign_log", {"handles": ("a",), "code": "RANI10", "sales": 14})
    assert unsaved(answered, WAITING, State()) is None
    assert unsaved(Run("cancel", {}), WAITING, State()) is None
    assert unsaved(Run("thanks", {}), WAITING, WAITING) is None
    brief = State(question=Question("brief", "product", {"handles": ("a",)}))
    assert unsaved(Run("campaign_report", {}), brief, State()) is None


@pytest.mark.parametrize(
    "text",
    [
        "cari 2 beauty or food creators",
        "kreator kuliner atau skincare",
        "kreator kuliner dan skincare",
        "food and beauty creators",
    ],
)
def test_the_category_of_two_that_is_not_searched_is_said(text: str) -> None:
    taken = "beauty" if "2 beauty" in text else "food"
    found = list(
        doubts(Understanding(text, "suggest", 0.9), Run("suggest", {"category": taken}), State())
    )
    assert found == [
        (
            "note_either_category",
            {"taken": taken, "other": {"beauty": "food", "food": "beauty"}[taken]},
        )
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("pinjol saya mau di promosiin", True),
        ("find creators for my loan app, 2 million", True),
        ("cari kreator keuangan budget 2jt", False),
    ],
)
def test_who_may_advertise_loans_is_said_where_they_are_to_be(text: str, told: bool) -> None:
    asked = Ask("suggest", "budget_idr", {})
    for action in (asked, Run("suggest", {"budget_idr": 2_000_000})):
        found = dict(doubts(Understanding(text, "suggest", 0.9), action, State()))
        assert ("note_loans" in found) is told


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "budget 5jt, 3jt buat kuliner 2jt buat fashion",
            [(3_000_000, "kuliner"), (2_000_000, "fashion")],
        ),
        (
            "2 million: 1.5m for tiktok and the rest instagram",
            [(1_500_000, "tiktok"), (500_000, "instagram")],
        ),
        ("2 juta, 500rb buat ongkir sisanya kreator kuliner", None),
    ],
)
def test_money_of_their_own_that_a_list_does_not_keep_apart_is_said(text: str, parts) -> None:
    found = dict(doubts(Understanding(text, "suggest", 0.9), Run("suggest", {}), State()))
    assert found.get("note_split") == (parts and {"parts": parts})


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("cari kreator plintat bandung budget 2jt", "plintat"),
        ("influencer yang mancring budget 1jt", "mancring"),
        ("find whittlin creators, budget 1m", "whittlin"),
        ("cari influencer bandng budget 2jt", None),
        ("cari kreator murah budget 1jt", None),
        ("butuh influencer yang rame di tangerang 2jt", None),
        ("find good creators in solo", None),
    ],
)
def test_a_kind_that_nothing_knows_is_said(text: str, word: str | None) -> None:
    run = Run("suggest", {"budget_idr": 1_000_000})
    found = dict(doubts(Understanding(text, "suggest", 0.9), run, State()))
    assert found.get("note_kind_unread") == (word and {"word": word})
    kind = Run("suggest", {"budget_idr": 1_000_000, "category": "food"})
    assert "note_kind_unread" not in dict(
        doubts(Understanding(text, "suggest", 0.9), kind, State())
    )


@pytest.mark.parametrize(
    "text",
    [
        "kreator makanan atau kuliner",
        "kreator makanan di bandung atau bogor",
        "makanan dan reels or story",
    ],
)
def test_one_category_in_other_words_is_no_doubt(text: str) -> None:
    run = Run("suggest", {"category": "food"})
    assert list(doubts(Understanding(text, "suggest", 0.9), run, State())) == []


def test_an_amount_that_was_asked_about_and_left_is_told() -> None:
    open_one = State(
        topic=Shown("campaign_log", {"handles": ("a",), "budget_idr": 75_000, "waits": True})
    )
    went_on = State(topic=Shown("campaign_report"))
    told = {"told": {"budget_idr": 75_000}, "asked": "waits"}
    assert unsaved(Run("campaign_report", {}), open_one, went_on) == told
    assert unsaved(Run("campaign_log", {"handles": ("b",), "likes": 3}), open_one, went_on) == told
    fee = Run("campaign_log", {"handles": ("a",), "budget_idr": 75_000})
    assert unsaved(fee, open_one, went_on) is None
    other = Run("campaign_log", {"handles": ("a",), "revenue_idr": 75_000})
    assert unsaved(other, open_one, went_on, tapped=True) is None
    assert unsaved(Run("thanks", {}), open_one, open_one) is None
    assert unsaved(Run("cancel", {}), open_one, went_on) is None
    done = State(topic=Shown("campaign_log", {"handles": ("a",), "budget_idr": 75_000}))
    assert unsaved(Run("campaign_report", {}), done, went_on) is None


@pytest.mark.parametrize(
    ("payload", "tapped"),
    [
        (Payload("campaign_log", {"handles": ("a",), "revenue_idr": 6}), True),
        (Payload("campaign_log"), False),
        (Payload("campaign_report"), False),
        (None, False),
    ],
)
def test_a_button_of_a_note_answers_what_is_asked_above_it(
    payload: Payload | None, *, tapped: bool
) -> None:
    said = Inbound("1", 1, "private", Person(1), NOW, payload=payload)
    assert Notes(Voice.__new__(Voice), State(), said).tapped is tapped
