"""What one message tells of several people is told apart, and shared only where it is said of all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.notes.parting import marked, mixes, parts, strays, tells_of_each


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("@a laku 5, @b laku 3", ("@a laku 5, ", "@b laku 3")),
        ("kode A10 laku 5, kode B10 laku 3", ("kode A10 laku 5, kode ", "kode B10 laku 3")),
        ("@a sold 18 boxes = 810k, @b 6 (270k)", ("@a sold 18 boxes = 810k, ", "@b sold 6 (270k)")),
        (
            "@a laku 18 (810rb), @b 6 box = 270rb, @c 2 (90rb)",
            ("@a laku 18 (810rb), ", "@b laku 6 box = 270rb,", "@c laku 2 (90rb)"),
        ),
        ("kode @a GLOW15, @b KULIT8", ("kode @a GLOW15, ", "kode @b KULIT8")),
        ("@a deal 300rb, @b 2 (reel)", ("@a deal 300rb, ", "@b 2 (reel)")),
        ("@a, @b laku 5, @c laku 3", ("@a, @b laku 5, ", "@c laku 3")),
        ("@a A10 laku 5, @b B10 laku 3", ("@a A10 laku 5, ", "@b B10 laku 3")),
        ("@a like 100, @b belum posting", ("@a like 100, ", "@b belum posting")),
        ("transfer @a 500rb, @b 300rb", ("transfer @a 500rb, ", "transfer @b 300rb")),
        (
            "@a 500rb, @b 300rb udah dibayar",
            ("@a 500rb,  udah dibayar", "@b 300rb udah dibayar"),
        ),
        (
            "@a posting besok, @b udah dibayar 800rb",
            ("@a posting besok, ", "@b udah dibayar 800rb"),
        ),
        ("@a besok posting; @b dp 300rb", ("@a besok posting; ", "@b dp 300rb")),
        ("@a got paid 200k, @b posts friday", ("@a got paid 200k, ", "@b posts friday")),
        ("@a laku 5, jangan lupa bayar @b 2jt", ("@a laku 5, ", "jangan lupa bayar @b 2jt")),
        ("udah transfer @a 1jt, dp @b 200rb", ("udah transfer @a 1jt, ", "dp @b 200rb")),
        ("@a tayang tgl 5, @b 800rb lunas", ("@a tayang tgl 5, ", "@b 800rb lunas")),
        ("@a oke, @b masih nego", ("@a oke, ", "@b masih nego")),
        ("@a agreed, @b is still thinking", ("@a agreed, ", "@b is still thinking")),
        ("@a deal 275 @b 200", ("@a deal 275 ", "@b deal 200")),
        ("@a laku 5, @b 9, sebiji 89rb", ("@a laku 5, ", "@b laku 9, sebiji 89rb")),
        ("@a 4rb views @b 9rb", ("@a 4rb views ", "@b 9rb views")),
        ("@a got 340 likes, @b 1.2k", ("@a got 340 likes, ", "@b got 1.2k likes")),
        ("@a 340 like @b 300rb", ("@a 340 like ", "@b 300rb")),
        ("@a agreed 275k and @b 300k", ("@a agreed 275k and ", "@b agreed 300k")),
        ("@a like 300 komen 20, @b 90", ("@a like 300 komen 20, ", "@b 90")),
        ("udah bayar @a, @b belum", ("udah bayar @a, ", "@b belum dibayar")),
        ("paid @a, @b not yet", ("paid @a, ", "@b not yet dibayar")),
        ("udah tf @a, kalo @b belum", ("udah tf @a", "@b belum dibayar")),
        ("udah posting @a sama @b, @c belum", ("udah posting @a sama @b, ", "@c belum tayang")),
        ("udah bayar @a, @b sama @c belum", ("udah bayar @a, ", "@b sama @c belum dibayar")),
        ("posted: @a, @b. not yet: @c", ("posted: @a, @b. ", "not yet: @c tayang")),
        ("tayang besok @a, @b lusa", ("tayang besok @a, ", "@b lusa tayang")),
        ("@a batal, @b lanjut", ("@a batal, ", "@b lanjut")),
        ("@a dropped out, @b is still in", ("@a dropped out, ", "@b is still in")),
        ("@a sold 5 and @b sold 3", ("@a sold 5 and ", "@b sold 3")),
        ("@a agreed at 1jt, @b at 2jt", ("@a agreed at 1jt, ", "@b agreed at 2jt")),
        ("paid: @a 2jt, and @b nothing yet", ("paid: @a 2jt, and ", "@b nothing yet")),
        ("dp: @a 2jt, @b belum ada", ("dp: @a 2jt, ", "@b belum ada")),
        ("paid: @a 2jt, @b on hold", ("paid: @a 2jt, ", "@b on hold")),
        ("@a's fee 2jt, @b's 1jt", ("@a's fee 2jt, ", "@b fee 1jt")),
        ("@a deal 1,15jt dan @b for 900k", ("@a deal 1,15jt dan ", "@b deal 900k")),
        (
            "deposit of 2jt sent to @a and 1jt to @b",
            ("deposit of 2jt sent to @a and ", "deposit of 1jt to @b"),
        ),
        ("bayar 2jt ke @a sama 1jt ke @b", ("bayar 2jt ke @a sama ", "bayar 1jt ke @b")),
        ("- @a dp 1jt\n- sales: @b 7", ("- @a dp 1jt\n- ", "sales: @b 7")),
        ("@a dp 1jt\nlive, 5k views. @b deal", ("@a dp 1jt\nlive, 5k views. ", "@b deal")),
    ],
)
def test_each_has_their_own(text: str, told: tuple[str, ...]) -> None:
    assert parts(text, ("A10", "B10")) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("kode @a A10, @b B10", ("kode @a A10, ", "kode @b B10")),
        ("promo codes: @b: A10, @a: B10", ("promo codes: @b: A10, ", "promo codes: @a: B10")),
        ("A10 laku 5, B10 laku 3", ("A10 laku 5, ", "B10 laku 3")),
        ("@c kode C10 laku 5, B10 laku 3", ("@c kode C10 laku 5, ", "B10 laku 3")),
    ],
)
def test_a_code_right_behind_a_name_is_told_of_them(text: str, told: tuple[str, ...]) -> None:
    assert parts(text, ("A10", "B10")) == told


@pytest.mark.parametrize(
    "text",
    [
        "@a laku 5",
        "@a dan @b udah posting",
        "@a, @b posting besok",
        "@a sama kak @b juga udah posting",
        "@a and @b both agreed",
        "@a deal, dibayar cicil 3x @50rb",
        "@a @b deal fee 500rb",
        "fee 500rb buat @a sama @b",
        "@a laku 5, @b juga makasih ya",
        "kode A10 laku 5 omzet 600rb",
        "laku 5, omzet 600rb",
        "",
    ],
)
def test_what_is_said_once_is_not_parted(text: str) -> None:
    assert parts(text, ("A10", "B10")) == ()
    assert parts(text) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("@rani deal, @hana deal", True),
        ("@rani udah posting, @hana belum posting", True),
        ("@rani agreed and @hana declined", True),
        ("@rani, @hana", False),
        ("@rani deal", False),
        ("@rani sama @hana mending mana", False),
        ("@rani deal, @hana deal?", False),
        ("bandingin @rani 12rb follower, @hana 9rb follower", False),
    ],
)
def test_what_each_did_is_told(text: str, told: bool) -> None:
    assert tells_of_each(text) == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mbak.seblak laku 3, rani_id laku 2", "@mbak.seblak laku 3, @rani_id laku 2"),
        ("@mbak.seblak laku 3", "@mbak.seblak laku 3"),
        ("mbak.seblak.id laku 3", "mbak.seblak.id laku 3"),
        ("https://x.id/rani_id laku", "https://x.id/rani_id laku"),
        ("abc laku 3", "abc laku 3"),
    ],
)
def test_accounts_that_are_known_need_no_sign(text: str, expected: str) -> None:
    assert marked(text, ("mbak.seblak", "rani_id", "abc")) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("transfer 50rb ke @rani, 60rb ke @hana", ("transfer 50rb ke @rani, ", "transfer 60rb ke @hana")),
        ("sold 5 through @rani and 9 through @hana", ("sold 5 through @rani and ", "sold 9 through @hana")),
        ("i paid @rani half and @hana in full", ("i paid @rani half and ", "i paid @hana in full")),
        ("@rani 500rb deal, @kiki barter", ("@rani 500rb deal, ", "@kiki barter")),
        ("laku 14 dari @rani dan @hana", ()),
        ("transfer 100rb ke @rani dan @hana masing-masing", ()),
    ],
)  # fmt: skip
def test_a_number_may_stand_before_whom_it_is_of(text: str, told: tuple[str, ...]) -> None:
    assert parts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("i paid @rani half and @bela in full", 2),
        ("transfer @rani setengah, @bela lunas", 2),
        ("paid @rani and @bela in full", 0),
        ("@rani sama @bela lunas", 0),
    ],
)
def test_shares_are_told_of_each_who_is_named_before_them(text: str, told: int) -> None:
    assert len(parts(text)) == told


_TOLD = ("300rb lunas", "250k paid", "got 1.2 million transferred", "udah dibayar 75rb")
_PAID = (300_000, 250_000, 1_200_000, 75_000)


@given(
    st.lists(st.integers(0, 3), min_size=2, max_size=6),
    st.sampled_from(("{}. ", "{}) ", "{} - ", "({}) ", "#{}. ", "{}\ufe0f\u20e3 ", "- ", "")),
    st.sampled_from(("", "Status:\n")),
    st.integers(1, 20),
)
def test_the_number_of_a_line_is_nobodys_money(
    told: list[int], mark: str, head: str, first: int
) -> None:
    lines = (
        f"{mark.format(n)}@p{n} {_TOLD[told[n - first]]}" for n in range(first, first + len(told))
    )
    apart = [terms_in(part).paid_idr for part in parts(head + "\n".join(lines))]
    assert apart == [_PAID[one] for one in told]


@given(
    st.lists(st.sampled_from(("300rb", "250k", "1,2 juta", "75rb")), min_size=2, max_size=5),
    st.sampled_from(
        ("paid {} to {}", "{1} {0} paid", "transfer {} ke {}", "{1} got {0} transferred")
    ),
    st.sampled_from((", ", "\n", "; ", " and ", "\n- ")),
)
def test_every_amount_is_of_whom_it_stands_with(told: list[str], words: str, between: str) -> None:
    text = between.join(words.format(idr, f"@p{n}") for n, idr in enumerate(told))
    known = {"300rb": 300_000, "250k": 250_000, "1,2 juta": 1_200_000, "75rb": 75_000}
    assert [terms_in(part).paid_idr for part in parts(text)] == [known[idr] for idr in told]


@pytest.mark.parametrize(
    ("text", "mixed"),
    [
        ("100k went to @a and 50k went to @b", True),
        ("@a gets 200k; 100k is for @b", True),
        ("@a @b deal fee 500rb, dp 200rb", False),
        ("fee 500rb buat @a sama @b", False),
        ("move 200k from @a to @b", False),
        ("@a 200rb, @b 100rb lunas", False),
        ("transfer setengah ke @a, sisanya ke @b", True),
    ],
)
def test_amounts_that_may_be_anybodys(text: str, mixed: bool) -> None:
    assert mixes(text) is mixed


@pytest.mark.parametrize(
    ("text", "told", "left"),
    [
        (
            "1. @a 1jt lunas\n2. @b posted\n3. invoice pending",
            ("-  @a 1jt lunas\n-  ", "-  @b posted"),
            ("invoice pending",),
        ),
        (
            "- @a lunas\n- zorro posted\n- @b deal",
            ("- @a lunas\n- ", "- @zorro posted\n- ", "- @b deal"),
            (),
        ),
        ("- @a posted\n- 5k views\n- lunas", (), ()),
        ("@a lunas\n@b deal\nsisanya besok", ("@a lunas\n", "@b deal\nsisanya besok"), ()),
    ],
)
def test_an_item_that_names_nobody_is_nobodys(
    text: str, told: tuple[str, ...], left: tuple[str, ...]
) -> None:
    assert (parts(text), strays(text)) == (told, left)


def test_what_is_told_within_the_word_of_a_name_is_theirs() -> None:
    assert parts("@aa's in, @bb's out") == ("@aa's in, ", "@bb's out")


@pytest.mark.parametrize(
    "text",
    [
        "aku blm bayar @aa, baru @bb aja 50rb",
        "@aa belum kubayar, cuma @bb 50rb",
        "i havent paid @aa, only @bb 50k",
        "didn't pay @aa but @bb got 50k",
        "paid nothing to @aa, 50k to @bb",
        "belum kasih apa-apa ke @aa, tapi @bb udah 50rb",
        "blm transfer ke @aa, ke @bb doang 50rb",
    ],
)
def test_who_was_not_paid_first_and_who_alone_was(text: str) -> None:
    unpaid, paid = map(terms_in, parts(text))
    assert (unpaid.paid_idr, unpaid.moved) == (None, False)
    assert paid.paid_idr == 50_000


@pytest.mark.parametrize(
    "text",
    [
        "belum bayar @aa sama @bb 50rb",
        "belum bayar @aa, @bb 50rb",
        "i haven't paid @aa and @bb 50k",
        "belum bayar @aa, @bb minta 50rb",
    ],
)
def test_what_is_not_paid_to_either(text: str) -> None:
    assert all(terms_in(part).paid_idr is None for part in parts(text) or (text,))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("paid @a in full and half to @b", ("paid @a in full and ", "paid half to @b")),
        ("lunasin @a, setengah ke @b", ("lunasin @a, ", "lunasin setengah ke @b")),
        ("tf 30% ke @a dan 25% ke @b", ("tf 30% ke @a dan ", "tf 25% ke @b")),
        ("paid 30% of it to @a and half to @b", ("paid 30% of it to @a and ", "paid half to @b")),
        ("transfer setengah ke @a, sisanya ke @b", ()),
        ("lunasin @a, 200rb ke @b", ("lunasin @a, ", "lunasin 200rb ke @b")),
        ("lunasin @a sama @b", ()),
        ("half to @a and @b", ()),
        (
            "tahap kedua @a 25%, @b 50% udah tf",
            ("tahap kedua @a 25% udah tf", "tahap kedua @b 50% udah tf"),
        ),
        ("@a half dan @b 30% paid", ("@a half paid", "@b 30% paid")),
        ("@a diskon 10%, @b 50% udah tf", ("@a diskon 10%, ", "@b 50% udah tf")),
        ("dp 30% for @a and @b paid", ()),
        ("setengah ke @a, @b dan @c udah tf", ()),
        ("half to @a and @b paid in full", ("half to @a and ", "@b paid in full")),
        ("30% ke @a dan @b deal", ("30% ke @a dan ", "@b deal")),
    ],
)
def test_a_share_before_the_name_it_goes_to(text: str, told: tuple[str, ...]) -> None:
    assert parts(text) == told


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("@bela half paid, @anna 30%", "@anna 30% dibayar"),
        ("@bela 50% paid, @anna 33,333333%", "@anna 33,333333% dibayar"),
        ("@bela udah dibayar setengah, @anna lunas", "@anna lunas dibayar"),
        ("@bela diskon 20%, @anna 30%", "@anna 30%"),
    ],
)
def test_a_share_behind_a_payment_is_paid_too(text: str, last: str) -> None:
    assert parts(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("@a agreed at 1.4m, @b too", "@b agreed"),
        ("@a agreed, 1.4m, @b as well", "@b agreed"),
        ("@a deal 450rb, @b juga", "@b deal"),
        ("@a setuju 500rb, @b juga", "@b setuju"),
        ("@a deal 500rb, @b sama", "@b deal 500rb"),
        ("@a deal 2 reels, @b juga", "@b deal 2 reels"),
        ("@a udah posting, @b juga", "@b udah posting"),
    ],
)
def test_who_agrees_too_agrees_to_their_own_fee(text: str, last: str) -> None:
    assert parts(text)[-1].strip() == last
