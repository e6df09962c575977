"""What is told of all, of all but some and of each names whom it means, and never who is left out."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.spreading import gives_more, leaves_out, spread_in

PEOPLE = ("a1", "b2", "c3")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("everyone has agreed except @c3", ("@a1 @b2 has agreed",)),
        ("all of them agreed but @b2 and @c3", ("@a1 agreed",)),
        ("everyone except for @c3 has posted", ("@a1 @b2 has posted",)),
        ("apart from @c3, all posted", ("@a1 @b2 posted",)),
        ("we have paid everyone but @c3", ("we have paid @a1 @b2",)),
        ("semuanya deal selain @c3", ("@a1 @b2 deal",)),
        ("selain @b2 sama @c3 semua udah posting", ("@a1 udah posting",)),
        ("kecuali @c3, udah dibayar semua", ("udah dibayar @a1 @b2",)),
        ("semua udah posting, @c3 belum", ("@a1 @b2 udah posting",)),
        ("semua udah posting, cuma @c3 yang belum", ("@a1 @b2 udah posting",)),
        ("everyone posted, only @c3 hasn't", ("@a1 @b2 posted",)),
        ("@c3 belum posting, yang lain udah", ("@a1 @b2 udah posting",)),
        ("@c3 hasn't agreed but the others have", ("@a1 @b2 udah deal",)),
        ("semua deal kecuali @c3, dia masih nego", ("@a1 @b2 deal", "@c3 dia masih nego")),
        ("everyone else agreed, @c3 said no", ("@a1 @b2 agreed", "@c3 said no")),
        ("nobody has posted except @c3", ("@c3 has posted",)),
        ("belum ada yang deal selain @b2, @c3", ("@b2, @c3 udah deal",)),
        ("smua udah dibayar kcuali @c3", ("@a1 @b2 udah dibayar",)),
        ("udah pada deal, @c3 doang yg belum", ("udah @a1 @b2 deal",)),
        ("yg laen udah posting, @c3 blm", ("@a1 @b2 udah posting",)),
        ("semua udah lunas, sisa @c3 aja", ("@a1 @b2 udah lunas",)),
        ("all posted but not @c3", ("@a1 @b2 posted",)),
        ("deal sama @a1 tapi ga sama @b2", ("deal sama @a1",)),
        ("ingetin bayar semua kecuali @c3 hari jumat", ("ingetin bayar @a1 @b2 hari jumat",)),
        ("semua posting kecuali @c3 besok", ("@a1 @b2 posting besok",)),
        ("remind me to pay everyone except @c3", ("remind me to pay @a1 @b2",)),
        (
            "semua posting kemarin kecuali @c3 besok",
            ("@a1 @b2 posting kemarin", "@c3 besok tayang"),
        ),
        ("konten semua udah tayang kecuali konten @c3", ("konten @a1 @b2 udah tayang",)),
        ("everyone's post is live except @c3's post", ("@a1 @b2 post is live",)),
        ("@a1 instead of @b2 posted", ("@a1 posted",)),
        ("@a1 and @b2 agreed, not @c3", ("@a1 and @b2 agreed",)),
        ("paid 300k to each of them", ("paid 300k to @a1 @b2 @c3",)),
        ("paid everyone half", ("paid @a1 @b2 @c3 half",)),
        ("semua dapet bonus 50rb", ("@a1 @b2 @c3 dapet bonus 50rb",)),
        ("tiap orang udah ditransfer 200rb", ("@a1 @b2 @c3 udah ditransfer 200rb",)),
        ("raise all fees by 50k", ("raise fee @a1 @b2 @c3 by 50k",)),
    ],
)
def test_whom_it_means(text: str, parts: tuple[str, ...]) -> None:
    spread = spread_in(text)
    assert spread is not None
    assert tuple(" ".join(part.split()) for part in spread.parts(PEOPLE)) == parts


@pytest.mark.parametrize(
    "text",
    [
        "semua udah deal kecuali dia",
        "all posted except the last two",
        "semua udah deal kecuali si budi sama @c3",
        "udah deal, @c3 doang yang belum",
        "almost everyone has agreed",
        "hampir semua udah dibayar",
        "most of them posted",
        "all but two agreed",
        "beberapa udah posting",
    ],
)
def test_nobody_is_meant_where_it_is_unclear_who_is_left_out(text: str) -> None:
    spread = spread_in(text)
    assert spread is not None
    assert spread.parts(PEOPLE) == ()


@pytest.mark.parametrize(
    "text",
    [
        "everyone agreed",
        "selain @a1, @b2 juga udah deal",
        "ralat, bukan @a1 tapi @b2 yang deal",
        "paid @a1 300k, not 400k",
        "the two of them agreed",
        "deal 500rb buat semua konten kecuali story",
        "all of it is paid except shipping",
        "@a1 udah dibayar semua kecuali ongkir",
        "semua udah dibayar 300rb",
        "@c3 belum posting",
        "@a1 udah posting semua",
        "semua lancar, @a1 udah posting",
        "@a1 has posted and everyone liked it",
        "in all we paid @a1 300k each",
        "siapa yang udah deal selain @c3?",
        "cari kreator selain @c3",
        "send the brief to everyone except @c3",
        "keluarkan semua kecuali @a1",
        "budget semuanya 5 juta per orang",
    ],
)
def test_what_is_of_no_group_or_tells_nothing(text: str) -> None:
    assert spread_in(text) is None


def test_an_amount_that_each_gets_besides() -> None:
    assert gives_more("@a1 and @b2 got 100k each as a bonus")
    assert not gives_more("@a1 got the parcel")


def test_how_many_all_are() -> None:
    spread = spread_in("all three were paid 300k each")
    assert spread is not None
    assert spread.size == 3


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("all of them post on December 15", "@a1 @b2 @c3 post on December 15"),
        ("posting semua tgl 10", "@a1 @b2 @c3 posting tgl 10"),
        ("undur semua deadline 2 hari", "undur deadline @a1 @b2 @c3 2 hari"),
        ("set all deadlines to December 12 except @c3", "set deadline @a1 @b2 to December 12"),
        ("kirim laporan semua kreator tiap senin", None),
        ("everyone posts every day", None),
        ("all of them are on holiday until Friday", None),
    ],
)
def test_days_of_all(text: str, told: str | None) -> None:
    spread = spread_in(text)
    assert (spread and (spread.ahead, *spread.parts(PEOPLE))) == (told and (True, told))


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("semua laku 5 kecuali @c3", True),
        ("everyone except the last one", True),
        ("deal 500rb buat semua konten kecuali story", False),
        ("@a1 udah dibayar semua kecuali ongkir", False),
        ("@a1 deal 500rb", False),
    ],
)
def test_who_is_left_out_of_what_cannot_be_read(text: str, out: bool) -> None:
    assert leaves_out(text) is out
