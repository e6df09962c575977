"""News of those who take part, in the middle of a campaign."""

import pytest

from core.nlu.campaigns.notes.news import (
    fees_in,
    leads_with_somebody,
    not_posted,
    sets_terms,
    told_of,
)


def test_fees_of_several_people() -> None:
    text = "fee nya rasabdg 170rb, tasya 90rb"
    assert fees_in(text) == (("rasabdg", 170_000), ("tasya", 90_000))
    assert fees_in("budget 170rb") == ()
    assert fees_in("fee totalnya 500rb") == ()


@pytest.mark.parametrize("text", ["fee rasabdg 170rb", "omzetnya 75rb", "honor dia jadi 1,5jt"])
def test_terms(text: str) -> None:
    assert sets_terms(text)


def test_a_search_with_a_budget_sets_no_terms() -> None:
    assert not sets_terms("cari influencer kuliner 170rb")


@pytest.mark.parametrize(
    ("text", "waits"),
    [
        ("tasya blm posting", True),
        ("rasabdg belum tayang", True),
        ("siapa yang belum posting?", False),
        ("tasya udah posting", False),
        ("tasya telat, harusnya kemarin", True),
        ("she's late, was due yesterday", True),
        ("paketnya telat", False),
        ("the report is late", False),
    ],
)
def test_not_posted(text: str, waits: bool) -> None:
    assert not_posted(text) == waits


def test_who_leads() -> None:
    assert leads_with_somebody("tasya blm posting")
    assert leads_with_somebody("tasya jual 5")
    assert not leads_with_somebody("saya jual 5 macam kue")
    assert "tasya" in told_of("fee nya rasabdg 170rb, tasya 90rb")
