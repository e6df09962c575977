"""Conversations as scripts: what a person types, and what is done about it."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.dialogue.action import Action, Ask, Choose, Fallback, NotYet, Run, Spec
from core.dialogue.decide import decide
from core.dialogue.state import Question, Shown, State
from core.nlu.understand import understand

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
SPECS = {
    "suggest": Spec(
        ("budget_idr",), ("budget_idr", "category", "city", "platform", "tier", "count")
    ),
    "evaluate": Spec((), ("handles", "platform", "followers", "likes", "comments")),
    "compare": Spec((), ("handles", "budget_idr")),
    "brief": Spec(("handles",), ("handles", "product", "date", "budget_idr"), ("product",)),
    "rate": Spec((), ("handles", "budget_idr", "followers")),
    **{name: Spec() for name in ("greet", "help", "thanks", "cancel", "explain", "privacy")},
}
SCRIPTS = {
    "the owner's afternoon": """
        halo -> run greet
        cari influencer kuliner di Bandung budget 2 juta -> run suggest budget_idr=2000000 category=food city=Bandung
        kalau 800rb? -> run suggest budget_idr=800000 category=food city=Bandung
        yang tiktok aja -> run suggest budget_idr=800000 category=food city=Bandung platform=tiktok
        eh bukan bandung, bogor -> run suggest budget_idr=800000 category=food city=Bogor platform=tiktok
        5 orang -> run suggest budget_idr=800000 category=food city=Bogor count=5 platform=tiktok
        lebih murah dong -> run suggest budget_idr=600000 category=food city=Bogor count=5 platform=tiktok
        yang kedua -> run evaluate handles=bb
        bikin brief buat yang pertama -> ask brief product
        keripik pisang Mbak Sri -> run brief handles=aa product=keripik_pisang_Mbak_Sri
        makasih ya -> run thanks
    """,
    "one thing at a time": """
        cari selebgram hijab -> ask suggest budget_idr
        500 -> run suggest budget_idr=500000 category=fashion
    """,
    "several at once": """
        cari influencer -> ask suggest budget_idr
        2 juta, skincare, di sby, 3 orang -> run suggest budget_idr=2000000 category=beauty city=Surabaya count=3
    """,
    "million or billion": """
        cari influencer skincare budget 2M -> ask suggest budget_idr money_million_or_billion
        2 juta -> run suggest budget_idr=2000000 category=beauty
    """,
    "a negative amount": """
        cari influencer kopi budget -500rb -> ask suggest budget_idr money_not_positive
        500rb maksudnya -> run suggest budget_idr=500000 category=food
    """,
    "an interruption and back": """
        cari kreator otomotif di medan -> ask suggest budget_idr
        apa itu engagement rate -> run explain
        1,5 juta -> run suggest budget_idr=1500000 category=automotive city=Medan
    """,
    "a new request instead of an answer": """
        cari kreator otomotif di medan -> ask suggest budget_idr
        cek @bengkel.andi dong -> run evaluate handles=bengkel.andi
    """,
    "cancelled": """
        cari kreator otomotif di medan -> ask suggest budget_idr
        ga jadi deh -> run cancel
        1,5 juta -> run suggest budget_idr=1500000
    """,
    "a correction while a question is open": """
        cari kreator otomotif di medan -> ask suggest budget_idr
        eh bukan medan, binjai -> ask suggest budget_idr
        1 juta -> run suggest budget_idr=1000000 category=automotive city=Binjai
    """,
    "compared by place": """
        cari influencer kuliner di solo 3jt -> run suggest budget_idr=3000000 category=food city=Surakarta
        bandingin yang pertama sama yang ketiga -> run compare handles=aa,cc
        yang terakhir -> run evaluate handles=cc
    """,
    "in English": """
        hello -> run greet
        find me food creators in Jakarta for 2 million -> run suggest budget_idr=2000000 category=food city=Jakarta
        what about Surabaya? -> run suggest budget_idr=2000000 category=food city=Surabaya
        the second one -> run evaluate handles=bb
        thanks -> run thanks
    """,
    "not there yet": """
        kirim rekap tiap hari jam 7 pagi -> notyet subscribe
    """,
    "beside the point": """
        resep rendang dong -> fallback
        cari kosan dekat kampus -> fallback
    """,
}


def carry_out(text: str, state: State) -> tuple[State, Action]:
    said = understand(text, now=NOW, zone=ZoneInfo("Asia/Jakarta"))
    state, action = decide(State.from_json(state.to_json()), said, SPECS, NOW)
    match action:
        case Run("suggest", slots):
            state = replace(state, shown=Shown("suggest", slots, ("aa", "bb", "cc")))
        case Run("brief", slots) if "product" not in slots:
            state = replace(state, question=Question("brief", "product", slots))
            action = Ask("brief", "product", slots)
    return replace(state, updated_at=NOW), action


def written(action: Action) -> str:
    match action:
        case Run(intent, slots):
            pairs = (f"{k}={show(v)}" for k, v in sorted(slots.items()))
            return " ".join(["run", intent, *pairs])
        case Ask(intent, slot, _, reason):
            return " ".join(["ask", intent, slot, *([reason] if reason else [])])
        case NotYet(intent):
            return f"notyet {intent}"
        case Choose(options):
            return "choose " + " ".join(option.intent for option in options)
        case Fallback():
            return "fallback"


def show(value: object) -> str:
    return ",".join(value) if isinstance(value, tuple) else str(value).replace(" ", "_")


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_conversation(name: str) -> None:
    state = State()
    for line in SCRIPTS[name].strip().splitlines():
        text, _, expected = line.strip().partition(" -> ")
        state, action = carry_out(text, state)
        assert written(action) == expected, text
