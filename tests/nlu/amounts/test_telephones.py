"""Telephone numbers as people write them, told from amounts and dates: in a message, a pasted line and a
file alike."""

import re

import pytest

from core.imports.lists.figures import figures, without_others
from core.imports.lists.owners import read_account
from core.nlu.amounts.telephones import ABROAD, MOBILE


@pytest.mark.parametrize(
    "number",
    [
        "081234567890",
        "0812-3456-7890",
        "0812 3456 7890",
        "0812.3456.7890",
        "62 812 3456 7890",
        "6281234567890",
        "085 712 345 678",
        "081155512",
    ],
)
def test_mobile_numbers(number: str) -> None:
    assert re.fullmatch(MOBILE, number)


@pytest.mark.parametrize(
    "number",
    ["62.800.000", "628.000", "08:30", "0812", "800.000", "081", "620.812.345.678", "62 rb"],
)
def test_what_is_no_mobile_number(number: str) -> None:
    assert not re.search(rf"(?<!\d){MOBILE}", number)


@pytest.mark.parametrize(
    ("number", "is_one"),
    [
        ("+1 415 555 2671", True),
        ("+62 812 3456 7890", True),
        ("+65 9123 4567", True),
        ("+20.000", False),
        ("+ 5 juta", False),
        ("+12%", False),
    ],
)
def test_numbers_of_any_country(number: str, is_one: bool) -> None:
    assert (re.search(ABROAD, number) is not None) is is_one


@pytest.mark.parametrize("number", ["081234567890", "0812.3456.7890", "6281234567890"])
def test_a_number_where_an_account_is_asked_for_is_none(number: str) -> None:
    assert read_account(number, None, None).reason == "bad_handle"
    assert read_account("nina0812", None, None).reason != "bad_handle"


@pytest.mark.parametrize(
    "number", ["0812-3456-7890", "+62 812 3456 7890", "08123456789", "1370012345678"]
)
def test_a_number_to_call_in_a_pasted_line_counts_nothing(number: str) -> None:
    line = without_others(f"26rb {number} 350rb")
    assert figures(line, frozenset())[:2] == (26_000, 350_000)
