"""What members say to each other: rules of their group, what they paid, who takes part, another mark."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.capabilities.recommending.hearing import heard_among
from core.dialogue.state import Question, Shown, State
from core.nlu.community.board import asks_what_is_paid
from core.nlu.community.group import tells_rule
from core.nlu.community.joint import joins, of_shares
from core.nlu.understand import understand

RATED = State(topic=Shown("recommend"), focus="kue.manis")


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("aku juga pake dia, bagus kok on time malah 5", {"rating": 5}),
        ("sama aku juga kecewa sama dia", {}),
        ("same here, disappointed with her", {}),
        ("aku ga setuju, dia lelet", {}),
        ("telat mulu, kecewa", None),
        ("aku juga mau pake dia", None),
        ("aku juga jualan kue", None),
        ("is he any good?", None),
    ],
)
def test_whom_others_spoke_of_is_asked(text: str, slots: dict[str, int] | None) -> None:
    said = understand(text, now=datetime(2026, 12, 2, tzinfo=UTC), zone=ZoneInfo("Asia/Jakarta"))
    assert heard_among(said, State()) == slots
    spoken = State(topic=Shown("recommend", {"handles": ("kue.manis",)}), focus="kue.manis")
    told = heard_among(said, spoken)
    assert told == (None if slots is None else {"handles": ("kue.manis",), **slots})
    waits = State(question=Question("recommend", "handles"))
    assert heard_among(said, waits) == slots


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("jangan jualan disini ya, peraturan grup", True),
        ("jangan ada yg jualan di sini", True),
        ("dilarang promosi di grup ini", True),
        ("no selling here please", True),
        ("boleh promosi di grup ini ga?", False),
        ("jangan promosi produkku di tiktok", False),
        ("cari kreator buat promosi di sini", False),
    ],
)
def test_a_rule_of_the_group(text: str, told: bool) -> None:
    assert tells_rule(text) is told


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("biasanya disini bayar berapa sih buat reels", True),
        ("@kue.manis minta 600rb kemarin, kalian dapet berapa?", True),
        ("harga reels @kue.manis brp ya menurut kalian", True),
        ("how much did you guys pay @kue.manis", True),
        ("@kue.manis minta 600rb, kemahalan ga", False),
        ("kalian jualan apa", False),
    ],
)
def test_what_others_paid(text: str, asked: bool) -> None:
    assert asks_what_is_paid(text) is asked


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("ikut", True),
        ("aku ikut juga", True),
        ("count me in", True),
        ("saya mau gabung dong", True),
        ("ikut lomba yuk", False),
        ("aku juga pake dia", False),
        ("yang pertama aja", False),
    ],
)
def test_who_takes_part(text: str, joined: bool) -> None:
    assert joins(text) is joined


@pytest.mark.parametrize(
    "text", ["jadi bayar berapa seorang", "aku ga jadi deh", "udah tutup aja", "how much each?"]
)
def test_what_is_said_of_shares(text: str) -> None:
    assert of_shares(text)
    assert not of_shares("cari kreator kuliner di solo")


@pytest.mark.parametrize(
    ("text", "state", "rating"),
    [
        ("iya aku ganti jadi 4 deh", RATED, 4),
        ("eh maksudnya yg @kue.manis jadi 3", State(), 3),
        ("eh @kue.manis jadi 4 aja", State(), 4),
        ("ok then put it as 1 star, no show", RATED, 1),
        ("@kue.manis jadi 4 reels ya", State(), None),
        ("jadi 4 orang aja", RATED, None),
        ("cari 4 orang budget 900rb kuliner", RATED, None),
        ("iya aku ganti jadi 4 deh", State(), None),
    ],
)
def test_a_mark_is_changed_in_few_words(text: str, state: State, rating: int | None) -> None:
    said = understand(text, now=datetime(2026, 12, 2, tzinfo=UTC), zone=ZoneInfo("Asia/Jakarta"))
    heard = heard_among(said, state) or {}
    assert heard.get("rating") == rating
