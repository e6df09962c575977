"""What did not happen is noted of nobody."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money.paying import pays, settles
from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.notes.denying import names_nobody, only_denies, undenied
from core.nlu.campaigns.notes.stages import stage_in


@pytest.mark.parametrize(
    "text",
    [
        "neither @rani nor @bela has posted yet",
        "neither @rani nor @bela was paid",
        "neither of them agreed",
        "no one has posted",
        "nobody was paid in full",
        "none of @rani, @bela and @cici got 300k paid",
        "not everyone agreed",
        "@rani has not posted yet",
        "@rani didn't agree",
        "we did not transfer 300k to @rani",
        "we never paid @rani",
        "agreed so far: nobody",
        "tidak semua setuju",
        "@rani tidak setuju",
        "ga ada yang udah posting",
        "belum satupun yang dibayar",
        "satu pun belum deal",
        "yang udah lunas ga ada",
        "@rani nggak dibayar",
        "@rani harusnya udah posting",
        "@rani should have posted",
    ],
)
def test_what_did_not_happen(text: str) -> None:
    terms = terms_in(text)
    told = (stage_in(text), pays(text), settles(text), terms.paid_idr, terms.rest, terms.settled)
    assert told == (None, False, False, None, False, False)
    assert only_denies(text)


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("@rani has posted and did not tag us", "live"),
        ("@rani posted, nobody bought", "live"),
        ("@rani posted but @bela has not", "live"),
        ("ga nyangka @rani udah deal", "agreed"),
        ("@rani agreed, not for 500k", "agreed"),
        ("not only @rani agreed", "agreed"),
        ("@rani is not interested", "dropped"),
        ("status @rani salah, harusnya udah tayang", "live"),
        ("@rani didn't want to join", "dropped"),
    ],
)
def test_what_did_happen_beside_it(text: str, stage: str) -> None:
    assert stage_in(text) == stage


@pytest.mark.parametrize(
    "text",
    [
        "has nobody posted?",
        "tell me if nobody has posted",
        "kalau belum ada yang posting kasih tau",
        "nobody likes us",
        "@rani posted without the hashtag",
        "paid @rani 300k, not 400k",
    ],
)
def test_what_tells_of_more_than_a_denial(text: str) -> None:
    assert not only_denies(text)


def test_of_whom_it_is() -> None:
    assert names_nobody("no one has posted")
    assert not names_nobody("@rani has not posted")
    assert undenied("@rani agreed; @bela never did").split() == ["@rani", "agreed;", "@bela"]


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("@dina ga bisa, lagi umroh sampe tgl 15", True),
        ("@dina katanya ga bisa minggu ini", True),
        ("@dina bulan ini ga bisa, bulan depan aja", True),
        ("@dina can't this month", True),
        ("@dina says she can't", True),
        ("@dina isn't available anymore", True),
        ("@dina is not available this week", True),
        ("@dina can't this week, moved to the 14th instead, @eko can", False),
        ("@dina can't be reached", False),
        ("@dina can't?", False),
        ("@dina ga bisa, jadi tgl 14", False),
        ("@dina ga bisa tgl 9, bisanya tgl 12", False),
        ("@dina ga bisa ikut", False),
        ("@dina ga bisa dihubungi", False),
        ("@dina ga bisa, ganti @eko aja", False),
        ("@dina ga bisa?", False),
    ],
)
def test_who_cannot_and_no_more(text: str, *, denies: bool) -> None:
    assert only_denies(text) is denies
