"""Groups of a list: a row of a topic alone holds for those below it, and is no account."""

from __future__ import annotations

import pytest

from tests.imports.conftest import Read


@pytest.mark.parametrize("divider", [",", ";"])
@pytest.mark.parametrize("groups", [("KULINER", "BEAUTY"), ("Kuliner", "Kecantikan")])
def test_a_topic_in_a_row_of_its_own_is_of_those_below(
    read: Read, divider: str, groups: tuple[str, str]
) -> None:
    first, second = groups
    rows = [
        *("Kategori,Akun,Followers,Rate", f"{first},,,", ",@dapur.nina,12400,350000"),
        *(",@rani.jajan,26300,400000", f"{second},,,", ",@sari.glow,8900,250000"),
    ]
    frames = read("\n".join(rows).replace(",", divider))
    assert frames.creators["category"].tolist() == ["food", "food", "beauty"]
    assert [(skip.line, skip.reason) for skip in frames.skipped] == [(2, "heading"), (5, "heading")]


def test_what_a_row_says_itself_is_not_its_groups(read: Read) -> None:
    frames = read(
        "Kota,Akun,Followers\nMalang,,\n,@dapur.nina,12400\nSurabaya,@rani.jajan,26300\n,@sari.glow,8900\n"
    )
    assert frames.creators["city"].tolist() == ["Malang", "Surabaya", "Malang"]


def test_a_topic_in_every_row_holds_for_no_other(read: Read) -> None:
    frames = read("Kategori,Akun,Followers\nKuliner,@dapur.nina,12400\n,@rani.jajan,26300\n")
    assert frames.creators["category"].isna().tolist() == [False, True]
