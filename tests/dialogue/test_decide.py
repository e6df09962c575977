"""What is decided of a message, given what was asked and shown before."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from core.dialogue.action import Ask, Choose, Fallback, NotYet, Run, Spec
from core.dialogue.decide import decide, fresh
from core.dialogue.searching.budgets import CHEAPER, DEARER, other_level
from core.dialogue.state import Question, Shown, State
from core.messages import SlotValue
from core.nlu.intents import OTHER
from core.nlu.understand import understand
from core.nlu.understanding import Understanding

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
SPECS = {
    "suggest": Spec(
        ("budget_idr",), ("budget_idr", "category", "city", "platform", "tier", "count")
    ),
    "evaluate": Spec(("handles",), ("handles", "platform", "followers", "likes", "comments")),
    "brief": Spec(
        ("handles", "product"), ("handles", "product", "date", "budget_idr"), ("product",)
    ),
    "rate": Spec(("handles",), ("handles", "budget_idr")),
    "help": Spec(),
    "cancel": Spec(),
}
SEARCH: dict[str, SlotValue] = {"category": "food", "city": "Bandung", "budget_idr": 2_000_000}
SHOWN = State(shown=Shown("suggest", SEARCH, ("aa", "bb", "cc")), updated_at=NOW)
ASKED = State(question=Question("brief", "product", {"handles": ("aa",)}), updated_at=NOW)


def said(intent: str, confidence: float = 0.9, text: str = "…", **more: object) -> Understanding:
    return Understanding(text, intent, confidence, **more)  # type: ignore[arg-type]


def test_what_is_complete_runs() -> None:
    _, action = decide(State(), said("suggest", slots=SEARCH), SPECS, NOW)
    assert action == Run("suggest", SEARCH)


def test_what_is_missing_is_asked_for_and_the_answer_completes_it() -> None:
    state, action = decide(State(), said("suggest", slots={"city": "Bogor"}), SPECS, NOW)
    assert action == Ask("suggest", "budget_idr", {"city": "Bogor"})
    answer = said(OTHER, 0.5, "2 juta", slots={"budget_idr": 2_000_000}, elliptical=True)
    state, action = decide(state, answer, SPECS, NOW)
    assert action == Run("suggest", {"city": "Bogor", "budget_idr": 2_000_000})
    assert state.question is None


def test_a_bare_number_answers_the_budget_in_thousands() -> None:
    state = State(question=Question("suggest", "budget_idr"), updated_at=NOW)
    assert decide(state, said(OTHER, 0.8, "500"), SPECS, NOW)[1] == Run(
        "suggest", {"budget_idr": 500_000}
    )


@pytest.mark.parametrize(
    ("texts", "budget"),
    [
        (("budget 1,2",), 1_200_000),
        (("1,2",), 1_200_000),
        (("2.5",), 2_500_000),
        (("budget promosi max 400", "ribu aja kak"), 400_000),
        (("400k each", "3"), 1_200_000),
        (("400rb per orang", "3 aja kak"), 1_200_000),
        (("like 4 of them, 500k each",), 2_000_000),
        (("about 3 of them, 400k each",), 1_200_000),
        (("3 orang 400an per orang",), 1_200_000),
        (("4",), None),
        (("juta",), None),
    ],
)
def test_a_budget_may_come_in_pieces(texts: tuple[str, ...], budget: int | None) -> None:
    state = State(question=Question("suggest", "budget_idr"), updated_at=NOW)
    for text in texts:
        state, action = decide(state, understand(text, now=NOW, zone=ZoneInfo("UTC")), SPECS, NOW)
    if budget is None:
        assert isinstance(action, Ask)
    else:
        assert isinstance(action, Run)
        assert action.slots["budget_idr"] == budget


def test_slots_that_a_capability_cannot_use_are_left_out() -> None:
    _, action = decide(
        State(), said("evaluate", slots={"handles": ("x",), "city": "Bogor"}), SPECS, NOW
    )
    assert action == Run("evaluate", {"handles": ("x",)})


def test_a_free_slot_takes_the_words_as_they_are() -> None:
    answer = said("suggest", 0.5, "keripik pisang Mbak Sri", slots={"category": "food"})
    assert decide(ASKED, answer, SPECS, NOW)[1] == Run(
        "brief", {"handles": ("aa",), "product": "keripik pisang Mbak Sri"}
    )


def test_a_clear_request_is_no_answer_to_a_free_question() -> None:
    request = said("suggest", 0.95, "cari influencer kuliner 2 juta", slots=SEARCH)
    state, action = decide(ASKED, request, SPECS, NOW)
    assert action == Run("suggest", SEARCH)
    assert state.question is None


def test_help_in_between_leaves_the_question_open() -> None:
    state, action = decide(ASKED, said("help"), SPECS, NOW)
    assert action == Run("help", {})
    assert state.question == ASKED.question


def test_cancel_closes_the_question() -> None:
    state, action = decide(ASKED, said("cancel"), SPECS, NOW)
    assert action == Run("cancel", {})
    assert state.question is None


def test_an_answer_that_is_not_understood_is_asked_again() -> None:
    state = State(question=Question("suggest", "budget_idr"), updated_at=NOW)
    kept, action = decide(state, said(OTHER, 0.8, "wkwk"), SPECS, NOW)
    assert action == Ask("suggest", "budget_idr", {}, again=True)
    assert kept.question == Question("suggest", "budget_idr", misses=1)


def test_a_doubtful_amount_is_asked_about() -> None:
    doubtful = said("suggest", slots={"city": "Bogor"}, notes=("money_million_or_billion",))
    _, action = decide(State(), doubtful, SPECS, NOW)
    assert action == Ask("suggest", "budget_idr", {"city": "Bogor"}, "money_million_or_billion")


def test_an_elliptical_message_changes_the_last_search() -> None:
    change = said(OTHER, 0.5, "kalau 800rb?", slots={"budget_idr": 800_000}, elliptical=True)
    assert decide(SHOWN, change, SPECS, NOW)[1] == Run("suggest", {**SEARCH, "budget_idr": 800_000})


def test_a_correction_replaces_what_it_takes_back() -> None:
    correction = said(OTHER, 0.5, slots={"city": "Bogor"}, dropped=("city",), elliptical=True)
    assert decide(SHOWN, correction, SPECS, NOW)[1] == Run("suggest", {**SEARCH, "city": "Bogor"})
    denial = said(OTHER, 0.5, dropped=("city",), elliptical=True)
    without = {k: v for k, v in SEARCH.items() if k != "city"}
    assert decide(SHOWN, denial, SPECS, NOW)[1] == Run("suggest", without)


def test_cheaper_lowers_the_budget_by_a_quarter() -> None:
    cheaper = said("rate", 0.8, "lebih murah dong", change="cheaper", elliptical=True)
    assert decide(SHOWN, cheaper, SPECS, NOW)[1] == Run(
        "suggest", {**SEARCH, "budget_idr": 1_500_000}
    )


def test_no_lower_price_is_made_up_for_an_account_whose_price_was_judged() -> None:
    judged = Shown("rate", {"handles": ("aa",), "budget_idr": 900_000}, ("aa",))
    cheaper = said(OTHER, 0.3, "yang termurah siapa", change="cheaper", elliptical=True)
    _, action = decide(State(shown=judged, focus="aa", updated_at=NOW), cheaper, SPECS, NOW)
    assert isinstance(action, Fallback)


@pytest.mark.parametrize(
    ("budget", "cheaper", "dearer"),
    [
        (2_000_000, 1_500_000, 3_000_000),
        (1_150_000, 850_000, 1_700_000),
        (50_000, 37_000, 75_000),
        (40_000, 30_000, 50_000),
        (1_000, 1_000, 1_000),
    ],
)
def test_another_level_is_never_on_the_wrong_side(budget: int, cheaper: int, dearer: int) -> None:
    assert other_level(budget, CHEAPER) == cheaper
    assert other_level(budget, DEARER) == dearer


def test_an_ordinal_alone_looks_closer() -> None:
    second = said(OTHER, 0.6, "yang kedua", ordinal=2, ordinals=(2,))
    assert decide(SHOWN, second, SPECS, NOW)[1] == Run("evaluate", {"handles": ("bb",)})
    last = said(OTHER, 0.6, "yang terakhir", ordinal=-1)
    assert decide(SHOWN, last, SPECS, NOW)[1] == Run("evaluate", {"handles": ("cc",)})


def test_an_ordinal_within_a_request_names_the_handle() -> None:
    state, action = decide(SHOWN, said("brief", ordinal=1, ordinals=(1,)), SPECS, NOW)
    assert action == Ask("brief", "product", {"handles": ("aa",)})
    assert state.shown == SHOWN.shown


def test_an_ordinal_beyond_the_list_is_asked_about() -> None:
    assert decide(SHOWN, said("brief", ordinal=7, ordinals=(7,)), SPECS, NOW)[1] == Ask(
        "brief", "handles"
    )


def test_after_half_an_hour_nothing_is_leaned_on() -> None:
    later = NOW + timedelta(minutes=31)
    state, action = decide(SHOWN, said("brief", ordinal=1, ordinals=(1,)), SPECS, later)
    assert action == Ask("brief", "handles")
    assert state.shown is None
    assert decide(ASKED, said(OTHER, 0.8, "keripik"), SPECS, later)[1] == Fallback()


def test_two_close_intents_are_offered() -> None:
    torn = said("rate", 0.5, slots={"handles": ("x",)}, alternatives=(("evaluate", 0.4),))
    assert decide(State(), torn, SPECS, NOW)[1] == Choose(
        (Run("rate", {"handles": ("x",)}), Run("evaluate", {"handles": ("x",)}))
    )


def test_what_is_not_understood_falls_back_to_guesses() -> None:
    lost = said(
        "export", 0.3, "itu dong", alternatives=(("import", 0.25), (OTHER, 0.2), ("help", 0.01))
    )
    assert decide(State(), lost, SPECS, NOW)[1] == Fallback(("export", "import"))
    assert decide(State(), said(OTHER, 0.9), SPECS, NOW)[1] == Fallback()


def test_what_cannot_be_done_yet_is_said() -> None:
    assert decide(State(), said("export"), SPECS, NOW)[1] == NotYet("export")


def test_a_button_does_what_the_words_do() -> None:
    button = Understanding("", "suggest", 1.0, SEARCH)
    assert decide(SHOWN, button, SPECS, NOW) == decide(
        SHOWN, replace(button, confidence=0.9), SPECS, NOW
    )


def test_small_talk_is_never_guessed() -> None:
    lost = said("thanks", 0.3, "hmm gitu", alternatives=(("greet", 0.3), ("help", 0.2)))
    assert decide(State(), lost, SPECS, NOW)[1] == Fallback(("help",))
    mashed = said(OTHER, 0.9, "zzzz", alternatives=(("help", 0.2),))
    assert decide(State(), mashed, SPECS, NOW)[1] == Fallback()


def test_what_is_raised_or_lowered_starts_from_the_search() -> None:
    more = said("suggest", slots={"budget_idr": 400_000}, relative={"budget_idr": 400_000})
    assert decide(SHOWN, more, SPECS, NOW)[1] == Run("suggest", {**SEARCH, "budget_idr": 2_400_000})
    fewer = said(OTHER, 0.8, slots={"count": 1}, relative={"count": -1})
    assert decide(SHOWN, fewer, SPECS, NOW)[1] == Run("suggest", {**SEARCH, "count": 2})
    all_of_it = said(OTHER, 0.8, relative={"budget_idr": -2_000_000})
    assert decide(SHOWN, all_of_it, SPECS, NOW)[1] == Run("suggest", SEARCH)


def test_a_price_of_one_waits_for_their_number() -> None:
    each = said("suggest", slots={"budget_idr": 600_000}, notes=("money_per_person",))
    state, action = decide(State(), each, SPECS, NOW)
    assert isinstance(action, Ask)
    assert (action.slot, action.reason) == ("budget_idr", "money_per_person")
    assert "budget_idr" not in action.slots
    state = replace(State.from_json(state.to_json()), updated_at=NOW)
    people = said("suggest", 0.6, "4 orang", slots={"count": 4}, elliptical=True)
    assert decide(state, people, SPECS, NOW)[1] == Run(
        "suggest", {"count": 4, "budget_idr": 2_400_000}
    )
    total = said(OTHER, 0.6, "5 juta", slots={"budget_idr": 5_000_000}, elliptical=True)
    assert decide(state, total, SPECS, NOW)[1] == Run("suggest", {"budget_idr": 5_000_000})


def test_whom_a_request_leaves_open_is_the_one_in_focus() -> None:
    looked = replace(SHOWN, focus="bb")
    assert decide(looked, said("rate", text="harganya wajar?"), SPECS, NOW)[1] == Run(
        "rate", {"handles": ("bb",)}
    )
    named = said("rate", slots={"handles": ("zz",)})
    assert decide(looked, named, SPECS, NOW)[1] == Run("rate", {"handles": ("zz",)})
    later = decide(looked, said("rate"), SPECS, NOW + timedelta(hours=1))
    assert later[1] == Ask("rate", "handles")
    assert later[0].focus is None


def test_what_is_left_out_of_a_list_is_no_wish_for_privacy() -> None:
    denied = said("privacy", 0.8, "buang yang ketiga", dropped=("handles",))
    assert decide(SHOWN, denied, SPECS, NOW)[1] == Fallback(note="negated_not_supported")


@pytest.mark.parametrize(
    ("text", "handles"),
    [
        ("20rb follower minta 500rb wajar ga?", None),
        ("dia 20rb follower minta 500rb wajar ga?", ("aa",)),
    ],
)
def test_followers_typed_of_nobody_are_not_those_of_the_account_shown(
    text: str, handles: tuple[str, ...] | None
) -> None:
    specs = SPECS | {"rate": Spec((), ("handles", "budget_idr", "followers"))}
    shown = State(shown=Shown("evaluate", {"handles": ("aa",)}, ("aa",)), updated_at=NOW)
    typed: dict[str, SlotValue] = {"followers": 20_000, "budget_idr": 500_000}
    _, action = decide(shown, said("rate", text=text, slots=typed), specs, NOW)
    assert isinstance(action, Run)
    assert action.slots.get("handles") == handles
    assert action.slots["followers"] == 20_000


def test_figures_alone_are_of_the_account_that_was_not_found_or_of_another_one() -> None:
    specs = SPECS | {"evaluate": Spec((), ("handles", "followers", "likes"))}
    figures: dict[str, SlotValue] = {"followers": 20_000, "likes": 500}
    typed = said("evaluate", text="20rb follower like 500", slots=figures, elliptical=True)
    for items, handles in ((("aa",), None), ((), ("aa",))):
        shown = State(shown=Shown("evaluate", {"handles": ("aa",)}, items), updated_at=NOW)
        _, action = decide(shown, typed, specs, NOW)
        assert isinstance(action, Run)
        assert action.slots.get("handles") == handles


def test_state_keeps_the_focus_through_storage() -> None:
    state = State(focus="aa", updated_at=NOW)
    assert State.from_json(state.to_json()) == state
    old = state.to_json().replace(',"focus":"aa"', "")
    assert State.from_json(old).focus is None


def test_a_corrected_rating_edits_the_recommendation_just_made() -> None:
    handles: dict[str, SlotValue] = {"handles": ("aa",)}
    specs = {**SPECS, "recommend": Spec((), ("handles", "rating"))}
    made = State(shown=Shown("recommend", handles, ("aa",)), updated_at=NOW)
    _, action = decide(made, said("cancel", 0.62, "eh salah, nilainya 5"), specs, NOW)
    assert action == Run("recommend", {**handles, "rating": 5})
    _, action = decide(made, said("cancel", 0.62, "eh salah, batal deh"), specs, NOW)
    assert action == Run("cancel", {})
    _, action = decide(SHOWN, said("cancel", 0.62, "eh salah, nilainya 5"), specs, NOW)
    assert action == Run("cancel", {})


def test_would_be_creators_are_told_what_this_is_for() -> None:
    state, action = decide(State(), said(OTHER, text="aku pengen jadi influencer"), SPECS, NOW)
    assert (state, action) == (State(), Fallback(note="would_be_creator"))


def test_a_caption_may_be_long_and_tell_of_anything() -> None:
    specs = {**SPECS, "check_content": Spec(("caption",), ("caption",), ("caption",))}
    state = State(question=Question("check_content", "caption"), updated_at=NOW)
    text = "Aku pakai serum ini tiap malam, di kulitku terasa lembap"
    _, action = decide(state, said("profile", 0.87, text), specs, NOW)
    assert action == Run("check_content", {"caption": text})


WHOSE = State(
    question=Question("campaign_log", "handles", {"code": "RANI10", "sales": 14}), updated_at=NOW
)
LOGGING = {**SPECS, "campaign_log": Spec((), ("handles", "sales", "code"))}


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("@tipis belum posting", {"handles": ("tipis",)}),
        ("@tipis udah posting", {"handles": ("tipis",)}),
        ("@tipis hasn't posted yet", {"handles": ("tipis",)}),
        ("kode HANA10 laku 3", {"sales": 3}),
        ("kode HANA10 laku 14", {"sales": 14}),
    ],
)
def test_news_of_their_own_do_not_say_whose_the_note_before_was(
    text: str, slots: dict[str, SlotValue]
) -> None:
    _, action = decide(WHOSE, said("campaign_log", 0.9, text, slots=slots), LOGGING, NOW)
    assert action == Run("campaign_log", slots)


@pytest.mark.parametrize(
    "text", ["itu catatan @tipis ya", "punya @tipis", "@tipis", "kode RANI10 @tipis"]
)
def test_who_is_named_alone_owns_the_note_before(text: str) -> None:
    answer = said("campaign_log", 0.8, text, slots={"handles": ("tipis",)})
    _, action = decide(WHOSE, answer, LOGGING, NOW)
    assert action == Run("campaign_log", {"code": "RANI10", "sales": 14, "handles": ("tipis",)})


@pytest.mark.parametrize("text", ["brief itu apa?", "what is a brief?", "harganya berapa?"])
def test_a_question_is_no_answer_in_ones_own_words(text: str) -> None:
    _, action = decide(ASKED, said(OTHER, 0.5, text), SPECS, NOW)
    assert action != Run("brief", {"handles": ("aa",), "product": text})


def test_no_rate_of_exchange_is_known_whatever_was_asked() -> None:
    text = "how much is that in dollars?"
    assert decide(ASKED, said(OTHER, 0.5, text), SPECS, NOW) == (ASKED, Fallback(note="conversion"))
    supposed = said(OTHER, 0.5, "what if it were 400 USD?", notes=("money_currency",))
    assert decide(State(), supposed, SPECS, NOW)[1] == Fallback(note="conversion")


def test_what_one_piece_costs_is_no_price_of_a_person() -> None:
    specs = {**SPECS, "campaign_report": Spec((), ("view", "budget_idr", "unit_idr"))}
    notes = ("money_per_person",)
    slots: dict[str, SlotValue] = {"view": "profit", "unit_idr": 60_000}
    asked = said("campaign_report", 1.0, "it costs me 60k each", slots=slots, notes=notes)
    assert decide(State(), asked, specs, NOW)[1] == Run("campaign_report", slots)
    other = said("campaign_report", 1.0, "60k each", slots={"view": "profit"}, notes=notes)
    assert isinstance(decide(State(), other, specs, NOW)[1], Ask)


@pytest.mark.parametrize(
    ("text", "priced"),
    [
        ("@bb follower 5rb like 300 komen 20", False),
        ("@bb followers 5k likes 300", False),
        ("kalau followernya 6rb?", True),
    ],
)
def test_the_price_of_one_account_is_not_that_of_another(text: str, priced: bool) -> None:
    about: dict[str, SlotValue] = {"handles": ("aa",), "budget_idr": 500_000, "followers": 12_000}
    accepted = ("handles", "budget_idr", "followers", "likes", "comments")
    specs = {**SPECS, "evaluate": Spec((), accepted)}
    said = replace(understand(text, now=NOW, zone=ZoneInfo("UTC")), elliptical=True)
    state = State(shown=Shown("evaluate", about, ("aa",)), focus="aa", updated_at=NOW)
    run = decide(state, said, specs, NOW)[1]
    assert isinstance(run, Run)
    assert ("budget_idr" in run.slots) is priced


@pytest.mark.parametrize("text", ["tambah budget 500rb", "raise the budget by 500k"])
def test_what_is_added_is_added_to_the_budget_that_was_named(text: str) -> None:
    lowered = {**SEARCH, "budget_idr": 700_000, "named_idr": 1_000_000}
    state = State(shown=Shown("suggest", lowered, ("aa",)), updated_at=NOW)
    heard = understand(text, now=NOW, zone=ZoneInfo("Asia/Jakarta"))
    _, action = decide(state, heard, SPECS, NOW)
    assert isinstance(action, Run)
    assert action.slots["budget_idr"] == 1_500_000
    assert "named_idr" not in action.slots


def test_a_past_that_nobody_knows_is_said_to_be_unknown() -> None:
    heard = understand("jangan yg jualan oli merk lain", now=NOW, zone=ZoneInfo("Asia/Jakarta"))
    assert decide(SHOWN, heard, SPECS, NOW)[1] == Fallback(note="past_not_known")


def test_no_budget_as_yet_is_no_small_one() -> None:
    specs = {**SPECS, "about_set": Spec(("budget_idr",), ("budget_idr",))}
    claimed = said("about_set", 1.0, "kalo yg pertama nolak", slots={"budget_idr": 0})
    assert decide(State(), claimed, specs, NOW)[1] == Run("about_set", {"budget_idr": 0})


def test_what_was_told_of_a_business_beside_a_question_is_what_the_next_search_is_for() -> None:
    told = {"product": "gelang manik", "category": "craft"}
    state = State(offers={"told": ("profile", told)})
    asked = said("suggest", 0.9, "modal 200rb bisa?", slots={"budget_idr": 200_000})
    _, action = decide(state, asked, SPECS, NOW)
    assert isinstance(action, Run)
    assert action.slots["category"] == "craft"
    other = said("suggest", 0.9, "kuliner 200rb", slots={"budget_idr": 200_000, "category": "food"})
    _, action = decide(state, other, SPECS, NOW)
    assert isinstance(action, Run)
    assert action.slots["category"] == "food"


def test_notes_that_wait_for_a_campaign_outlive_a_silence_but_not_a_week() -> None:
    held = State(focus="a", waiting=({"handles": ("a",)},), updated_at=NOW)
    for days, kept in ((0, True), (2, True), (8, False)):
        later = fresh(held, NOW + timedelta(days=days, hours=1))
        assert (later.focus, bool(later.waiting)) == (None, kept)


def test_a_business_told_with_what_it_promotes_and_money_is_searched_for() -> None:
    specs = {**SPECS, "profile": Spec()}
    slots = {"budget_idr": 3_000_000, "category": "beauty", "city": "Yogyakarta"}
    near = (("suggest", 0.3),)
    text = "kak aku reseller skincare di jogja, bikin promo lebaran budget 3jt"
    told = said("profile", 0.44, text, slots=slots, stated=slots, alternatives=near)
    assert decide(State(), told, specs, NOW)[1] == Run("suggest", slots)
    plain = said("profile", 0.44, "aku reseller skincare di jogja", slots=slots, alternatives=near)
    assert decide(State(), plain, specs, NOW)[1] != Run("suggest", slots)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("oke yg pertama sama kedua aja deh", "no_list"),
        ("influencer yang bagus itu yang gimana", None),
    ],
)
def test_what_wishes_for_nobody_is_asked_for_no_budget(text: str, note: str | None) -> None:
    heard = understand(text, now=NOW, zone=ZoneInfo("Asia/Jakarta"))
    after, action = decide(State(), heard, SPECS, NOW)
    assert isinstance(action, Fallback)
    assert action.note == note
    assert after.question is None


@pytest.mark.parametrize(
    "text", ["600 itu harga kosnya bukan bayarannya lho", "the 600 is the room price, not the fee"]
)
def test_what_something_sold_costs_changes_no_list(text: str) -> None:
    state, action = decide(SHOWN, said("rate", 0.7, text), SPECS, NOW)
    assert action == Fallback(note="product_price", told={"budget_idr": 600_000})
    assert state.shown == SHOWN.shown


def test_a_campaign_that_is_begun_is_no_product() -> None:
    specs = {
        **SPECS,
        "brief": Spec(("product",), ("handles",), ("product",)),
        "campaign_new": Spec((), ("name",)),
    }
    _, action = decide(ASKED, said("campaign_new", 0.8, "kampanye madu"), specs, NOW)
    assert action == Run("campaign_new", {})
    _, action = decide(ASKED, said(OTHER, 0.8, "madu hutan"), specs, NOW)
    assert isinstance(action, Run)
    assert action.slots["product"] == "madu hutan"
