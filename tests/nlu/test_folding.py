"""A message that says one thing over and over costs no more than what it says."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assistant import Defaults
from core.capabilities import discover
from core.dialogue.action import Spec
from core.dialogue.decide import decide
from core.dialogue.state import State
from core.nlu.folding import folded
from core.nlu.understand import understand, warm_up
from tests.nlu.test_patterns import seconds

NOW, ZONE = datetime(2026, 12, 1, 3, tzinfo=UTC), Defaults().zone
LONGEST = 4_096
BOUND = 3.0
"""Seconds: one at fault takes ten times that; all others take a tenth of a second."""

WORDS = [
    "cariin",
    "budget",
    "1,5jt",
    "rb",
    "juta",
    "@nama",
    "@a.b",
    "sudah",
    "belum",
    "lunas",
    "bayar",
    "fee",
    "dp",
    "12",
    "3",
    "2026",
    "jam",
    "7",
    "besok",
    "likes",
    "views",
    "terjual",
    "omzet",
    "worth",
    "dari",
    "jogja",
    "kampanye",
    "reels",
    "http://x.co",
    "bukan",
    "jangan",
    "rp.",
    ",",
    ".",
    "(",
    "-",
    "/",
    "paid",
    "if",
]


@pytest.mark.parametrize(
    "text",
    ["1" * 4_000, "1." * 2_000, "@a.b " * 800, "ha" * 2_000, " " * 4_000, "rp." * 1_300],
)
def test_a_row_without_an_end_is_cut_and_reads_the_same(text: str) -> None:
    short = folded(f"cari {text} influencer")
    assert len(short) < 400
    assert short.startswith("cari ")
    assert short.endswith(" influencer")


@pytest.mark.parametrize(
    "text",
    [
        "wkwkwkwkwkwkwkwkwkwk",
        "a" * 60,
        "akun\tkota" + "\t" * 90 + "harga\n" * 90,
        "@rani.jajan 26rb\n" * 80,
        "500000000000000000000",
    ],
)
def test_what_has_an_end_stays_as_it_is(text: str) -> None:
    assert folded(text) == text


@given(st.text(max_size=300))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def hostile() -> list[str]:
    random = Random(3)
    mixed = [" ".join(random.choices(WORDS, k=random.randint(3, 6))) for _ in range(24)]
    rows = ["1", "1,", "@a.b", "-", "rp.", "fee 1", "belum lunas ", "3 @x.y 500rb, "]
    return [(each + " ") * LONGEST for each in mixed] + [each * LONGEST for each in rows]


def test_no_message_keeps_the_bot_busy() -> None:
    warm_up()
    registry = discover()
    specs = {name: Spec(c.required(), c.accepted(), c.free()) for name, c in registry.items()}

    def heard(text: str) -> None:
        said = understand(folded(text), now=NOW, zone=ZONE)
        for capability in registry.values():
            capability.claims(said, State())
        decide(State(), said, specs, NOW)

    texts = (text[:LONGEST] for text in hostile())
    late = {text[:40] for text in texts if seconds([(heard, text)], BOUND) is None}
    assert not late


def test_digits_without_an_end_are_no_amount() -> None:
    said = understand("omzet " + "7" * 500, now=NOW, zone=ZONE)
    assert "budget_idr" not in said.everything()
