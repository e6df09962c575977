"""Links behind words in workbooks: whose they are, and words that they do not replace."""

from __future__ import annotations

import io
import zipfile

import pandas as pd
import pytest

from core.capabilities.ports import UnreadableFileError
from core.imports.containers.linked import behind, of_formula, places, written
from tests.imports.conftest import Read
from tests.imports.making import linked

HOME = "https://www.instagram.com/"


@pytest.mark.parametrize(
    ("words", "link", "account"),
    [
        ("klik", HOME + "ani.contoh", "instagram:ani.contoh"),
        ("Klik di sini", HOME + "ani.contoh/?hl=id", "instagram:ani.contoh"),
        ("IG", "https://www.tiktok.com/@ani.contoh", "tiktok:ani.contoh"),
        ("Ani Lestari", HOME + "ani.contoh", "instagram:ani.contoh"),
        ("@ani.contoh", "https://www.tiktok.com/@ani.contoh", "tiktok:ani.contoh"),
        ("ani.contoh", HOME + "budi.contoh", "instagram:ani.contoh"),
        ("@ani", HOME + "budi.contoh", "instagram:ani"),
        ("ani.contoh", "https://contoh.test/ani", "instagram:ani.contoh"),
        ("ani.contoh", "mailto:ani@contoh.test", "instagram:ani.contoh"),
        ("instagram.com/ani.contoh", HOME + "budi.contoh", "instagram:ani.contoh"),
    ],
)
def test_a_link_speaks_where_the_words_name_nobody(
    read: Read, words: str, link: str, account: str
) -> None:
    frames = read(linked([["Username", "Followers"], [words, 1200]], {"A2": link}))
    assert frames.creators["creator_id"].tolist() == [account]
    assert frames.creators["followers"].tolist() == [1200]


def test_words_that_lead_nowhere_known_are_no_account(read: Read) -> None:
    file = linked(
        [["Profil", "Followers"], ["klik di sini", 1200]], {"A2": "https://contoh.test/ani"}
    )
    with pytest.raises(UnreadableFileError):
        read(file)


def test_a_name_keeps_its_words_and_the_platform_is_the_links(read: Read) -> None:
    rows: list[list[object]] = [
        ["Username", "Nama"],
        ["ani.contoh", "Ani"],
        ["budi.contoh", "Budi"],
    ]
    frames = read(linked(rows, {"B2": "https://www.tiktok.com/@ani.contoh"}))
    assert frames.creators["creator_id"].tolist() == ["tiktok:ani.contoh", "instagram:budi.contoh"]
    assert frames.creators["display_name"].tolist() == ["Ani", "Budi"]


def test_posts_behind_words_are_posts(read: Read) -> None:
    rows: list[list[object]] = [["Akun", "Konten", "Likes"], ["@ani.contoh", "lihat", 790]]
    frames = read(linked(rows, {"B2": HOME + "reel/CONTOH1/"}))
    assert frames.posts[["creator_id", "post_id", "likes"]].values.tolist() == [
        ["instagram:ani.contoh", "CONTOH1", 790]
    ]


def test_a_link_over_several_cells_is_of_each(read: Read) -> None:
    rows: list[list[object]] = [["Profil", "Harga"], ["klik", 300_000], ["klik", None]]
    one = linked(rows, {"A2": HOME + "ani.contoh"})
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(one)) as before, zipfile.ZipFile(target, "w") as after:
        for name in before.namelist():
            after.writestr(name, before.read(name).replace(b'ref="A2"', b'ref="A2:A3"'))
    frames = read(target.getvalue())
    assert frames.creators["handle"].tolist() == ["ani.contoh"]
    assert [skip.reason for skip in frames.skipped] == ["duplicate"]


@pytest.mark.parametrize(
    ("cells", "found"),
    [("Z2", [(2, 26)]), ("AA9:AB9", [(9, 27), (9, 28)]), ("ABC1", [(1, 731)]), ("?", [])],
)
def test_cells_are_named_by_letters(cells: str, found: list[tuple[int, int]]) -> None:
    assert places(cells) == found


def test_lines_without_a_header_keep_their_links(read: Read) -> None:
    file = linked(
        [["klik", "12rb follower"], ["klik", "8rb follower"]],
        {"A1": HOME + "ani.contoh", "A2": HOME + "budi.contoh"},
    )
    frames = read(file)
    known = dict(zip(frames.creators["handle"], frames.creators["followers"], strict=True))
    assert known == {"ani.contoh": 12_000, "budi.contoh": 8_000}


@pytest.mark.parametrize(
    ("formula", "stored", "said"),
    [
        (f'=HYPERLINK("{HOME}ani.contoh","klik")', "", f"klik {HOME}ani.contoh"),
        (f'=HYPERLINK("{HOME}ani.contoh";"klik")', "klik", f"klik {HOME}ani.contoh"),
        (f'=HYPERLINK("{HOME}ani.contoh")', "", f"{HOME}ani.contoh {HOME}ani.contoh"),
        ('=HYPERLINK("https://contoh.test","klik")', "klik", "klik"),
        ('=HYPERLINK(A1,"klik")', "klik", "klik"),
        ("=B2*1000", "", "=B2*1000"),
        ("=B2*1000", 5000, "5000"),
    ],
)
def test_a_formula_may_make_a_link(formula: str, stored: object, said: str) -> None:
    assert written(of_formula(formula, stored)) == said


@pytest.mark.parametrize(
    "link", [None, "", "https://www.instagram.com/", "https://contoh.test", "#Sheet2!A1"]
)
def test_other_links_leave_a_cell_as_it_is(link: str | None) -> None:
    assert behind("klik", link) == "klik"
    assert type(behind(5, link)) is int


def test_links_cost_no_numbers(read: Read) -> None:
    rows: list[list[object]] = [["Username", "Followers", "Harga"], ["ani.contoh", 12400, 350000]]
    frames = read(linked(rows, {"B2": HOME + "ani.contoh", "C2": HOME + "ani.contoh"}))
    found = frames.creators.iloc[0]
    assert (found["followers"], found["rate_idr"]) == (12400, 350000)
    assert not pd.isna(found["captured_at"])


def test_a_name_that_leads_to_an_account_is_that_account(read: Read) -> None:
    page = (
        "<table><tr><th>Akun</th><th>Followers</th></tr>"
        '<tr><td><a href="https://www.tiktok.com/@rani.jajan">Rani</a></td><td>26,3 rb</td></tr>'
        '<tr><td><a href="https://www.tiktok.com/@rani.jajan">budi.kuliner</a></td><td>9,8 rb</td></tr></table>'
    )
    frames = read(page)
    assert frames.creators["creator_id"].tolist()[0] == "tiktok:rani.jajan"
    assert frames.creators["handle"].tolist()[1] == "budi.kuliner"
