"""A promo code is one word; its digits are nobody's figure, and what looks like one is none."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.campaigns.codes import (
    code_put_right,
    codes_in,
    codes_listed,
    known_codes,
    promo_code,
    uses_in,
    uses_listed,
    without_codes,
)
from core.nlu.campaigns.money import amounts
from core.nlu.campaigns.notes.corrections import correction_in
from core.nlu.campaigns.notes.sales import sold_in
from core.nlu.understand import understand


def slots(text: str) -> dict[str, object]:
    now = datetime(2026, 12, 1, 3, tzinfo=UTC)
    return dict(understand(text, now=now, zone=ZoneInfo("Asia/Jakarta")).everything())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("kode NINA10 kepake 25 kali", "NINA10"),
        ("kode promo: hemat20", "HEMAT20"),
        ("voucher DISKON", "DISKON"),
        ("kode @rani.glow RANI10", "RANI10"),
        ("kode untuk @rani.glow: RANI10", "RANI10"),
        ("@rani.glow kodenya rani10", "RANI10"),
        ("code for @rani.glow is RANI10", "RANI10"),
        ("promo codes: @rani.glow RANI10", "RANI10"),
        ("HEMAT50 itu kode @rani.glow, laku 4", "HEMAT50"),
        ("RANI10 is @rani.glow's code", "RANI10"),
        ("ini itu kode siapa", None),
        ("500rb itu kode apa", None),
        ("RANI10 kepake 6 kali lagi", "RANI10"),
        ("RANI10 was used 6 times", "RANI10"),
        ("kodenya apa?", None),
        ("kode promo dipakai 3 kali", None),
        ("KODE PROMO DIPAKAI 3 KALI", None),
        ("kode promo 10rb", None),
        ("kode diskon 20%", None),
    ],
)
def test_a_code_is_introduced_or_said_to_be_used(text: str, code: str | None) -> None:
    assert promo_code(text) == code


@pytest.mark.parametrize(
    ("text", "sold"),
    [
        ("kode RANI10 terjual 14 omzet 1,68 juta", 14),
        ("kode HANA10 laku 3 omzet 360rb", 3),
        ("@rani.glow RANI10 terjual 22", 22),
        ("code RANI10 sold 14", 14),
        ("14 sold with RANI10", 14),
        ("14 terjual pakai RANI10", 14),
        ("kode promo NINA20 laku 8", 8),
        ("rani10 laku 7", 7),
        ("kode GLOW_25 laku 5", 5),
        ("kode glow-25 laku 5", 5),
        ("KODE RANI10 TERJUAL 14", 14),
        ("eh salah, RANI10 laku 5 omzet 600rb", 5),
        ("@rani.glow revenue 1.68m sold 14", 14),
        ("omzet 1,68 juta terjual 14", 14),
    ],
)
def test_its_digits_are_not_what_was_sold(text: str, sold: int) -> None:
    assert slots(text)["sales"] == sold


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("terjual14 komen45", {"sales": 14, "comments": 45}),
        ("LIKE830 komen45", {"likes": 830, "comments": 45}),
        ("TOP10 influencer skincare", {"count": 10}),
        ("budget500rb 3 orang", {"budget_idr": 500_000, "count": 3}),
        ("BUDGET 2JT butuh3 orang", {"budget_idr": 2_000_000, "count": 3}),
        ("follower12rb like 300", {"followers": 12_000, "likes": 300}),
        ("cari influencer bogor max3jt", {"budget_idr": 3_000_000}),
    ],
)
def test_a_number_that_touches_its_word_is_still_a_number(
    text: str, found: dict[str, object]
) -> None:
    assert codes_in(text) == ()
    assert found.items() <= slots(text).items()


def test_other_readers_of_numbers_pass_over_codes_too() -> None:
    assert uses_in("RANI10 kepake 6 kali lagi, omzet nambah 720rb") == 6
    assert amounts.revenue_in("omzet RANI10 720rb") == 720_000
    assert correction_in("eh salah, RANI10 laku 5") == (None, 5)
    assert correction_in("eh salah, RANI10") is None
    assert sold_in("RANI10 jual 3") == 3


def test_a_code_that_somebody_has_needs_no_sign() -> None:
    assert known_codes("hanasale laku 3, RANI10 laku 2", ("RANI10", None, "HANASALE")) == (
        "HANASALE",
        "RANI10",
    )
    assert known_codes("hanasalem laku 3", ("HANASALE",)) == ()
    assert known_codes("@hanasale laku 3", ("HANASALE",)) == ()


@given(st.text(max_size=80))
def test_any_text_keeps_its_length(text: str) -> None:
    assert len(without_codes(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("kode NINA10 kepake 25 kali", 25),
        ("NINA10 dipakai 1,2rb kali", 1200),
        ("code NINA10 used 25 times", 25),
        ("udah ada 11 org pake KOST5", 11),
        ("11 orang pake kode RANI10", 11),
        ("9 people used RANI10", 9),
        ("11 org pake baju", None),
        ("pake 2 reels", None),
        ("terjual 14", None),
    ],
)
def test_uses_of_a_code(text: str, uses: int | None) -> None:
    assert uses_in(text) == uses


def test_who_refused_used_no_code() -> None:
    assert uses_in("citra refused the Dec 9 date") is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("eh salah, kodenya GLOW10", "GLOW10"),
        ("sorry it's GLOW10", "GLOW10"),
        ("salah, harusnya glow10 bukan glow15", "GLOW10"),
        ("bukan GLOW15 tapi GLOW10", "GLOW10"),
        ("kodenya GLOW10", "GLOW10"),
        ("eh salah, 15", None),
        ("sorry it's late", None),
        ("salah, GLOW10 kepake 5", None),
    ],
)
def test_a_code_that_is_put_right(text: str, code: str | None) -> None:
    assert code_put_right(text) == code


@pytest.mark.parametrize("text", ["sorry the 14th", "eh, the 3rd", "wait no, it's the 21st"])
def test_a_day_is_no_code(text: str) -> None:
    assert code_put_right(text) is None


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("pemakaian kode 15 / 8", (15, 8)),
        ("code uses: 15, 8 and 3", (15, 8, 3)),
        ("kode kepake 15 dan 8", (15, 8)),
        ("kode 15 / 8", ()),
        ("laku 15 / 8", ()),
        ("kode kepake 15", ()),
    ],
)
def test_uses_by_their_order(text: str, uses: tuple[int, ...]) -> None:
    assert uses_listed(text) == uses


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("@nadia NADIA10, @sasa.skin SASA10", "kode @nadia NADIA10, @sasa.skin SASA10"),
        ("@nadia: NADIA10\n@sasa.skin: SASA10", "kode @nadia: NADIA10\n@sasa.skin: SASA10"),
        ("kode promo: AA10 @nadia, bb10 @sasa.skin", "@nadia kode AA10, @sasa.skin kode BB10"),
        ("codes: AA10 for @nadia and BB10 for @sasa", "@nadia kode AA10, @sasa kode BB10"),
        ("AA10 @nadia, BB10 vera", "@nadia kode AA10, @vera kode BB10"),
        ("kode: @nadia NADIAHEMAT, @sasa SA10", "@nadia kode NADIAHEMAT, @sasa kode SA10"),
        (
            "codes for Ramadan Glow: @nadia AA10, BB10 @sasa",
            "@nadia kode AA10, @sasa kode BB10 buat kampanye Ramadan Glow",
        ),
        (
            "kode @nadia AA10 dan @sasa BERKAH buat Lebaran",
            "@nadia kode AA10, @sasa kode BERKAH buat kampanye Lebaran",
        ),
        ("Ramadan Glow: @nadia AA10, BB10 @sasa", None),
        ("kode Lebaran: @nadia AA10, @sasa udah posting", None),
        ("AA10 nadia, BB10 vera", None),
        ("kode AA10 @nadia", None),
        ("AA10 @nadia, @sasa 20rb", None),
        ("AA10 @nadia, BB10 @sasa kepake 5 kali", None),
        ("@nadia NADIA10", None),
        ("@nadia deal, @sasa.skin SASA10", None),
        ("@nadia 10rb, @sasa.skin 20rb", None),
        ("@nadia DEAL, @sasa.skin OK", None),
    ],
)
def test_accounts_with_a_code_each(text: str, told: str | None) -> None:
    assert codes_listed(text) == told
