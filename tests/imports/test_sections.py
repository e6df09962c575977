"""Titles of groups, and footnotes, among the accounts of a list."""

import pytest

from tests.imports.conftest import Read
from tests.imports.making import workbook

HEAD = "No,Username,Followers,Rate\n"


@pytest.mark.parametrize(
    "titles",
    [("FOOD", "BEAUTY"), ("BANDUNG", "SURABAYA"), ("Kuliner", "Fashion"), ("Prioritas", "Cadangan"), ("Batch Satu", "Batch Dua")],
)  # fmt: skip
@pytest.mark.parametrize("numbers", [("", ""), ("A", "B")])
def test_a_lone_word_above_a_group_is_no_account(
    read: Read, titles: tuple[str, str], numbers: tuple[str, str]
) -> None:
    (first, second), (a, b) = titles, numbers
    frames = read(
        f"{HEAD}{a},{first},,\n1,nina.a,12500,350000\n2,joko,9000,\n{b},{second},,\n1,sari.c,8000,200000\n"
    )
    assert frames.creators["handle"].tolist() == ["nina.a", "joko", "sari.c"]
    assert [(one.line, one.reason) for one in frames.skipped] == [(2, "heading"), (5, "heading")]


def test_a_title_merged_across_a_sheet_is_no_account(read: Read) -> None:
    rows = [["Username", "Followers", "Rate"], ["Jogja", None, None], ["nina.a", 12500, 350000]]
    assert read(workbook(*rows)).creators["handle"].tolist() == ["nina.a"]


@pytest.mark.parametrize(
    ("row", "handle"),
    [
        ("2,dewi,,", "dewi"),  # as small as the others
        ("2,@Kuliner,,", "kuliner"),
        ("2,Kuliner.Jogja,,", "kuliner.jogja"),
        ("2,KULINER,9000,", "kuliner"),  # something is told of it
    ],
)
def test_an_account_of_which_little_is_told_stays_one(read: Read, row: str, handle: str) -> None:
    frames = read(f"{HEAD}1,nina.a,12500,350000\n{row}\n3,sari.c,8000,200000\n")
    assert frames.creators["handle"].tolist() == ["nina.a", handle, "sari.c"]


def test_words_written_large_are_accounts_where_others_are_or_where_nothing_is_told(
    read: Read,
) -> None:
    mixed = read(f"{HEAD}1,Nina.A,12500,350000\n2,Joko,,\n3,Sari,8000,200000\n")
    assert mixed.creators["handle"].tolist() == ["nina.a", "joko", "sari"]
    bare = read("Username,Followers,Rate\nNina,,\nJoko,,\nsari.c,8000,200000\n")
    assert bare.creators["handle"].tolist() == ["nina", "joko", "sari.c"]


@pytest.mark.parametrize(
    "note",
    ["Info lebih lanjut hubungi @agency.kol 0812345678", "Contact us: @agency.kol", "Dibuat oleh @agency.kol"],
)  # fmt: skip
def test_a_footnote_names_no_account(read: Read, note: str) -> None:
    frames = read(f"Username,Followers,Rate\nnina.a,12400,500000\njoko.b,8750,350000\n{note},,\n")
    assert frames.creators["handle"].tolist() == ["nina.a", "joko.b"]
    kept = read("Username,Followers,Rate\nnina.a,12400,500000\nIG: @joko.b,,\n")
    assert kept.creators["handle"].tolist() == ["nina.a", "joko.b"]
