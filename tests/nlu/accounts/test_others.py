"""Who of two is the other one, and what is the other one of something else."""

import pytest

from core.nlu.accounts.others import names_other, with_other

TWO = ("eka", "intan")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("yg satunya udah posting", "@intan udah posting"),
        ("yang satu lagi kubayar 50rb", "@intan kubayar 50rb"),
        ("yg lainnya nolak", "@intan nolak"),
        ("yg 1 nya lagi udah posting", "@intan udah posting"),
        ("sing sijine wis posting", "@intan wis posting"),
        ("satunya lg belum jawab", "@intan belum jawab"),
        ("the other one has posted", "@intan has posted"),
        ("the other said no", "@intan said no"),
        ("@intan udah posting, yg satunya belum", "@intan udah posting, @eka belum"),
    ],
)
def test_the_other_of_two(said: str, meant: str) -> None:
    assert names_other(said)
    assert with_other(said, TWO, "eka") == meant


@pytest.mark.parametrize(
    "said",
    [
        "400rb satunya",
        "cari yang lain dong",
        "videonya yang satunya belum tayang",
        "kampanye yang satunya gimana",
        "the other day she posted",
        "the other video has 200 likes",
        "on the other hand",
    ],
)
def test_the_other_of_something_else(said: str) -> None:
    assert not names_other(said)
    assert with_other(said, TWO, "eka") == said


def test_the_other_of_more_or_of_nobody_is_not_known() -> None:
    said = "yg satunya udah posting"
    assert with_other(said, (*TWO, "joni"), "eka") == said
    assert with_other(said, TWO, None) == said
    assert with_other(said, TWO, "joni") == said
