"""What a file holds and is not kept, or not sure, is named: columns of vendors, cells, formulas."""

from __future__ import annotations

import pytest

from tests.imports.conftest import Read

META = (
    "Post ID,Account username,Account name,Permalink,Post type,Publish time,Likes,Comments,Plays,Kosong{more}\n"
    "18000000000000001,a.satu,A,https://www.instagram.com/reel/C1/,IG reel,08/12/2026 16:30,790,41,20100,{cell}\n"
)


def test_columns_of_vendors_that_are_not_read_are_named(read: Read) -> None:
    """Not empty ones, nor names that a program made of nested ones."""
    frames = read(META.format(more=",media/0/id,Impressions", cell=",1,31000"))
    assert frames.format == "meta_business_suite"
    assert frames.mapping == {"Plays": "", "Impressions": ""}
    assert frames.posts["likes"].tolist() == [790]


@pytest.mark.parametrize(
    ("cells", "about"),
    [
        ("5k-10k,300rb", {"followers_unread": ("5k-10k",)}),
        ("12rb (IG),nego dulu", {"followers_unread": ("12rb (IG)",), "price_unread": ("nego dulu",)}),
        ("=8000+750,=C2*2", {"formula_unread": ("=8000+750", "=C2*2")}),
        ("0,300rb", {"followers_zero": ()}),
        ("12rb,300rb", {}),
        (",", {}),
        ("-,tba", {}),
        ("12rb,barter", {}),
        ("12rb,-", {}),
    ],
)  # fmt: skip
def test_cells_that_are_not_sure_are_shown(
    read: Read, cells: str, about: dict[str, tuple[str, ...]]
) -> None:
    frames = read(f"akun,pengikut,harga\n@a.satu,{cells}\n@b.dua,9000,250rb\n")
    assert set(frames.warnings) - {"platform_assumed"} == set(about)
    assert dict(frames.about) == {code: said for code, said in about.items() if said}


def test_five_of_many_cells_are_shown_each_once(read: Read) -> None:
    rows = "".join(f"@a.b{n},{n % 8}k-10k\n" for n in range(30))
    frames = read(f"akun,pengikut\n{rows}")
    assert len(frames.about["followers_unread"]) == 5
