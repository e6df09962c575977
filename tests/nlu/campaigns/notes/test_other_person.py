"""Of whom a note was by mistake, and of whom it should be."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.other_person import other_person


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("bukan @rani, itu @bela", ("rani", "bela")),
        ("eh salah, itu buat bela bukan rani", ("rani", "bela")),
        ("eh salah rani, maksudku bela", ("rani", "bela")),
        ("no wait, that was bela not rani", ("rani", "bela")),
        ("salah, harusnya ke bela", (None, "bela")),
        ("eh maksudnya bela", (None, "bela")),
        ("wrong person, it was bela", (None, "bela")),
        ("sorry, that was bela", (None, "bela")),
        ("it should have been bela", (None, "bela")),
        ("my mistake, that payment was for bela", (None, "bela")),
        ("eh itu bela deng", (None, "bela")),
        ("ups salah akun, yang tadi punya bela", (None, "bela")),
        ("bukan rani", ("rani", None)),
    ],
)
def test_it_reads_who_is_meant(text: str, meant: tuple[str | None, str | None]) -> None:
    found = other_person(text)
    assert found is not None
    assert (found.wrong, found.right) == meant


@pytest.mark.parametrize(
    "text",
    [
        "eh salah, 15",
        "eh salah, bela dp 100rb",
        "bela 15 bukan 14",
        "paid rani 300k but not bela",
        "bukan rani yang belum dibayar, tapi bela",
        "bukan rani atau bela?",
        "salah satu kreator bagus",
        "sorry, telat bayar rani",
        "rani bela deal",
        "eh bela",
    ],
)
def test_other_messages_say_no_such_thing(text: str) -> None:
    assert other_person(text) is None


def test_it_reads_what_alone_was_of_the_other_and_its_number() -> None:
    found = other_person("eh bukan bela, rani yang like 300")
    assert found is not None
    assert (found.metrics, found.number) == (frozenset({"likes"}), "300")
