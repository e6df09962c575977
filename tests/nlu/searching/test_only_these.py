"""Which of those shown a message wants to keep alone."""

import pytest

from core.nlu.searching.mentions import mentions, only_these, picks

ITEMS = ("a.a", "b.b", "c.c", "d.d")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("yang pertama sama ketiga aja", ("a.a", "c.c")),
        ("1 dan 3 aja", ("a.a", "c.c")),
        ("no 1 sama no 3 aja", ("a.a", "c.c")),
        ("just 1 and 3 please", ("a.a", "c.c")),
        ("keep 1 and 2 only", ("a.a", "b.b")),
        ("yang kedua aja", ()),
        ("cek yang pertama sama ketiga aja", ()),
        ("yang pertama dan kedua deal 500rb aja", ()),
        ("1 dan 9 aja", ()),
        ("1,2 aja deh", ()),
        ("2 aja", ()),
        ("take the first and the third", ("a.a", "c.c")),
        ("oke ambil yg pertama", ("a.a",)),
        ("pilih no 1 dan 3", ("a.a", "c.c")),
        ("i'll go with the second one", ("b.b",)),
        ("ambil yang lain", ()),
        ("pilih satu", ()),
        ("ambil yang pertama deal 500rb", ()),
        ("pilih yang mana?", ()),
        ("bandingkan yang pertama sama kedua aja", ()),
    ],
)
def test_several_of_the_list_alone(text: str, kept: tuple[str, ...]) -> None:
    assert only_these(text, ITEMS) == kept


def test_who_is_to_go_may_be_pointed_at() -> None:
    assert mentions("hapus yang kedua", ITEMS).never == ("b.b",)
    assert mentions("buang yang ketiga dong", ITEMS).never == ("c.c",)
    assert not mentions("yang kedua hapus postingannya", ())


@pytest.mark.parametrize(
    ("text", "never", "must"),
    [
        ("please don't include @x.x", ("x.x",), ()),
        ("don't take the first one", ("a.a",), ()),
        ("do not add the second one", ("b.b",), ()),
        ("jangan masukin @x.x ya", ("x.x",), ()),
        ("ga usah ditambah @x.x", ("x.x",), ()),
        ("don't forget to include @x.x", (), ("x.x",)),
        ("jangan lupa masukin @x.x", (), ("x.x",)),
        ("don't replace the first one", (), ("a.a",)),
        ("don't remove the second one", (), ("b.b",)),
        ("please include @x.x", (), ("x.x",)),
    ],
)
def test_who_is_not_to_be_included_is_left_out(
    text: str, never: tuple[str, ...], must: tuple[str, ...]
) -> None:
    found = mentions(text, ITEMS)
    assert (found.never, found.must) == (never, must)


@pytest.mark.parametrize(
    ("said", "settles"),
    [
        ("yg pertama aja", True),
        ("oke itu aja yg pertama", True),
        ("just the first one", True),
        ("okay, the second one then", True),
        ("fix sama yang ketiga", True),
        ("yang pertama gimana?", False),
        ("cek yg pertama aja", False),
        ("ganti yg pertama aja", False),
        ("oke brief yang pertama", False),
        ("yang kedua bagus", False),
    ],
)
def test_who_is_settled_on(said: str, settles: bool) -> None:
    assert picks(said) is settles


@pytest.mark.parametrize(
    ("said", "kept", "never"),
    [
        ("ga usah yg pertama, yg kedua aja", ("b.b",), ("a.a",)),
        ("gausah yg pertama yg kedua aja", ("b.b",), ("a.a",)),
        ("bukan yg pertama tapi yg kedua", ("b.b",), ("a.a",)),
        ("yg kedua aja, yg pertama ga usah", ("b.b",), ("a.a",)),
        ("skip no 1, ambil no 2 sama 3", ("b.b", "c.c"), ("a.a",)),
        ("not the first, just the second", ("b.b",), ("a.a",)),
        ("the second, not the first", ("b.b",), ("a.a",)),
        ("jangan @a.a, @b.b aja", ("b.b",), ("a.a",)),
        ("jangan yg pertama, yg ketiga juga", (), ("a.a", "c.c")),
        ("jangan yang pertama aja", (), ("a.a",)),
        ("yg pertama, yg kedua jangan", (), ("b.b",)),
        ("not the first, not the second", (), ("a.a", "b.b")),
        ("hapus yg pertama aja, yg kedua biarin", (), ("a.a",)),
        ("drop the first one, keep the second", (), ("a.a",)),
    ],
)
def test_one_and_not_the_other(said: str, kept: tuple[str, ...], never: tuple[str, ...]) -> None:
    assert only_these(said, ITEMS) == kept
    assert mentions(said, ITEMS).never == never
    assert picks(said) is bool(kept)
