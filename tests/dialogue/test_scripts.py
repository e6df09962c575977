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
    "evaluate": Spec((), ("handles", "platform", "followers", "likes", "comments", "part")),
    "compare": Spec((), ("handles", "budget_idr")),
    "brief": Spec(("handles",), ("handles", "product", "date", "budget_idr"), ("product",)),
    "rate": Spec((), ("handles", "budget_idr", "followers")),
    "explain": Spec((), ("term",)),
    **{name: Spec() for name in ("greet", "help", "thanks", "cancel", "privacy")},
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
    "a budget that moves": """
        cari kreator fashion di Solo 3jt -> run suggest budget_idr=3000000 category=fashion city=Surakarta
        tambahin 750rb dong -> run suggest budget_idr=3750000 category=fashion city=Surakarta
        turunin 1jt -> run suggest budget_idr=2750000 category=fashion city=Surakarta
        tambah 2 kreator lagi -> run suggest budget_idr=2750000 category=fashion city=Surakarta count=5
        kurangin seorang -> run suggest budget_idr=2750000 category=fashion city=Surakarta count=4
        naikin jadi 4jt -> run suggest budget_idr=4000000 category=fashion city=Surakarta count=4
        waduh mahal amat -> run suggest budget_idr=3000000 category=fashion city=Surakarta count=4
    """,
    "another topic without creators named": """
        cari kreator kopi di Malang 2jt -> run suggest budget_idr=2000000 category=food city=Malang
        pengen yang skincare -> run suggest budget_idr=2000000 category=beauty city=Malang
        cari selebgram otomotif -> ask suggest budget_idr
    """,
    "a price of one": """
        cari kreator kopi di Malang 800rb per kepala -> ask suggest budget_idr money_per_person
        3 orang -> run suggest budget_idr=2400000 category=food city=Malang count=3
    """,
    "what a list cannot do": """
        cari kreator travel di Malang 5jt -> run suggest budget_idr=5000000 category=travel city=Malang
        coret yang pertama -> fallback negated_not_supported
        selain youtube dong -> fallback negated_not_supported
        buang @bb -> fallback negated_not_supported
        nomor 8 -> fallback ordinal_out_of_range
        ada pilihan lain ga -> fallback refine_not_supported
        yang ketiga -> run evaluate handles=cc
        tanpa kota -> run suggest budget_idr=5000000 category=travel
    """,
    "a closer look": """
        cari kreator beauty 4jt -> run suggest budget_idr=4000000 category=beauty
        nomor 2 -> run evaluate handles=bb
        kok bisa? -> run evaluate handles=bb part=why
        tarifnya wajar ga -> run rate handles=bb
        buatin brief buat dia -> ask brief product
    """,
    "sizes and no accounts": """
        pilih 1 seleb gede apa banyak nano ya budget 6jt -> run explain term=micro_vs_macro
    """,
    "nothing said": """
        ???? -> fallback
        goblok banget jawabanmu -> fallback
        cari kreator gadget 2jt -> run suggest budget_idr=2000000 category=tech
        okee -> run thanks
        🤣🤣 -> fallback
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
            state = replace(state, shown=Shown("suggest", slots, ("aa", "bb", "cc")), focus=None)
        case Run("evaluate", {"handles": (str(handle),)}):
            state = replace(state, focus=handle)
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
        case Fallback(_, note):
            return " ".join(["fallback", *([note] if note else [])])


def show(value: object) -> str:
    return ",".join(value) if isinstance(value, tuple) else str(value).replace(" ", "_")


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_conversation(name: str) -> None:
    state = State()
    for line in SCRIPTS[name].strip().splitlines():
        text, _, expected = line.strip().partition(" -> ")
        state, action = carry_out(text, state)
        assert written(action) == expected, text
