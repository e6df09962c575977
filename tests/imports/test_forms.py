"""Answers to forms whose questions give an example of an account."""

import pytest

from core.imports.lists.meanings import meaning
from tests.imports.conftest import Read
from tests.imports.making import workbook

ROWS = [
    ["24/11/2026 10:22:31", "@nina.a", "12400", "500000"],
    ["24/11/2026 13:05:09", "joko.b", "8750", "350000"],
]


@pytest.mark.parametrize("divided", [",", ";", "xlsx"])
@pytest.mark.parametrize(
    "asked",
    [
        "Username Instagram (contoh: @budi.jajan)", "Username IG (mis. @nama.kamu)", "Instagram username (e.g. @your.name)",
        "Akun Instagram, contoh: @budi.jajan", "Apa username Instagram kamu? (@budi.jajan)", "IG handle [example: @budi]",
    ],
)  # fmt: skip
def test_a_question_with_an_example_is_a_header(read: Read, asked: str, divided: str) -> None:
    head = ["Timestamp", asked, "Jumlah followers (misal: 15 rb)", "Rate Reels (contoh: 500000)"]
    table = [head, *ROWS]
    quoted = "\n".join(divided.join(f'"{cell}"' for cell in row) for row in table)
    frames = read(workbook(*table) if divided == "xlsx" else quoted)
    told = frames.creators[["platform", "handle", "followers", "rate_idr"]].to_numpy().tolist()
    assert told == [
        ["instagram", "nina.a", 12_400, 500_000],
        ["instagram", "joko.b", 8_750, 350_000],
    ]
    assert frames.format == "hand_made_list"


def test_a_question_for_a_link_with_an_example_is_a_header(read: Read) -> None:
    frames = read(
        "Timestamp,Link Instagram (contoh: instagram.com/budi.jajan),Followers\n"
        "24/11/2026 10:22:31,https://www.instagram.com/nina.a,12400\n"
    )
    assert frames.creators[["handle", "followers"]].to_numpy().tolist() == [["nina.a", 12_400]]


@pytest.mark.parametrize("name", ["Nina (@nina.a)", "@nina.a", "Nina, contoh @nina.a"])
def test_a_first_line_that_names_an_account_is_one(read: Read, name: str) -> None:
    frames = read(f"{name};12rb;350rb\n@joko.b;9rb;250rb\n")
    assert frames.creators["handle"].tolist() == ["nina.a", "joko.b"]


@pytest.mark.parametrize(
    ("header", "field", "scale"),
    [
        ("Followers (ribu)", "followers", "rb"), ("Followers (misalnya 15 ribu)", "followers", ""),
        ("Harga (IG)", "rate_idr", ""), ("Contoh konten", None, ""), ("Rate (exc PPN)", "rate_idr", ""),
    ],
)  # fmt: skip
def test_only_an_example_is_passed_over(header: str, field: str | None, scale: str) -> None:
    column = meaning(header)
    assert (column and column.field, column.scale if column else "") == (field, scale)


@pytest.mark.parametrize(
    "head",
    [
        "No,Nama,@Username,Followers,Rate", "S.No,Name,@ username,Followers,Rate", "No,Nama,Username,Followers,Rate @agency.kol",
        "No,Contact: @agency.kol,Username,Followers,Harga",
    ],
)  # fmt: skip
def test_a_header_in_which_an_account_is_written_names_columns(read: Read, head: str) -> None:
    frames = read(f"{head}\n1,Nina,nina.a,12500,350000\n2,Joko,joko.b,9000,250000\n")
    told = frames.creators[["handle", "followers"]].to_numpy().tolist()
    assert told == [["nina.a", 12_500], ["joko.b", 9_000]]


def test_a_row_with_an_account_and_two_words_is_none(read: Read) -> None:
    frames = read("@nina.a;Bandung;rate;350rb\n@joko.b;Solo;rate;250rb\n")
    assert frames.creators["handle"].tolist() == ["nina.a", "joko.b"]


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("22/11/2026 10:22:31", "2026-11-22 03:22:31"),
        ("2026/11/22 10:22:31 AM GMT+8", "2026-11-22 02:22:31"),
        ("22/11/2026", "2026-11-22 00:00:00"),  # of no hour: that day wherever it is counted
    ],
)
def test_answers_to_a_form_are_of_the_hour_where_it_is_read(
    read: Read, stamp: str, day: str
) -> None:
    found = read(f"Timestamp,Akun IG,Followers\n{stamp},@ani.contoh,12400\n").creators
    assert found["captured_at"].dt.strftime("%Y-%m-%d %H:%M:%S").tolist() == [day]


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("folowers", "followers"), ("usernmae", "handle"), ("harag", "rate_idr"), ("Pengikt", "followers"), ("kategory", "category"),
        ("followed", None), ("unfollowers", None), ("harian", None), ("marga", None), ("views", None), ("flowers", None),
    ],
)  # fmt: skip
def test_a_slip_in_a_header_is_a_guess(name: str, field: str | None) -> None:
    column = meaning(name)
    assert (column and (column.field, column.guessed)) == (field and (field, True))
