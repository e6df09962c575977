"""Counts and rupiah of a single cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.amounts.numbers import parse_count, parse_money_idr, spoken_money_idr
from core.nlu.amounts.quantities import quantities
from core.nlu.scan import Scan


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        ("0", 0),
        ("830", 830),
        ("12345", 12_345),
        ("12,345", 12_345),
        ("12.345", 12_345),
        ("1.234.567", 1_234_567),
        ("1,234,567", 1_234_567),
        ("12 345", 12_345),
        ("12.3K", 12_300),
        ("12,3k", 12_300),
        ("1.2M", 1_200_000),
        ("1,2 M", 1_200_000),
        ("1,2 rb", 1_200),
        ("26,3 rb", 26_300),
        ("1,5 jt", 1_500_000),
        ("1.250 rb", 1_250_000),
        ("1,250K", 1_250_000),
        ("10rb an", 10_000),
        ("10rb-an", 10_000),
        ("10k+", 10_000),
        ("12345.0", 12_345),
        ("12,345.00", 12_345),
        ("12.345,00", 12_345),
        ("２６，３ ｒｂ", 26_300),
        ("8.750 followers", 8_750),
        ("~9,8rb pengikut", 9_800),
        ("1.2B", 1_200_000_000),
    ],
)
def test_a_count_is_read(cell: str, count: int) -> None:
    assert parse_count(cell) == count


@pytest.mark.parametrize(
    "cell",
    [
        " ",
        "-",
        "n/a",
        "-5",
        "12.34",
        "1.23.456",
        "1,23,456",
        "12.3.4",
        "10-20",
        "4,9%",
        "abc",
        "0.123.456",
        "1.2345K",
        "12 34",
        "1,5 jt 3",
        "99999999999999999999",
        "1.234,567.8",
        "²x",
    ],
)
def test_a_doubtful_count_is_unknown(cell: str) -> None:
    assert parse_count(cell) is None


@pytest.mark.parametrize(
    ("cell", "rupiah"),
    [
        ("Rp 1.250.000,-", 1_250_000),
        ("Rp1.250.000", 1_250_000),
        ("IDR 1,250,000.00", 1_250_000),
        ("1250000", 1_250_000),
        ("1.250.000,00", 1_250_000),
        ("350 rb", 350_000),
        ("350rb", 350_000),
        ("500K", 500_000),
        ("1,5 jt", 1_500_000),
        ("1.5 mio", 1_500_000),
        ("1.250 jt", 1_250_000),
        ("2 juta rupiah", 2_000_000),
        ("1,2 miliar", 1_200_000_000),
        ("rp. 75.000", 75_000),
    ],
)
def test_rupiah_are_read(cell: str, rupiah: int) -> None:
    assert parse_money_idr(cell) == rupiah


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "gratis",
        "-500rb",
        "2M",
        "$100",
        "USD 20",
        "300-500rb",
        "1250000,55",
        "nego",
        "081234567890123",
    ],
)
def test_doubtful_rupiah_are_unknown(cell: str) -> None:
    assert parse_money_idr(cell) is None


@given(st.integers(0, 10**12))
def test_counts_invert_their_formatters(count: int) -> None:
    english = f"{count:,}"
    for cell in (str(count), english, english.replace(",", "."), english.replace(",", " ")):
        assert parse_count(cell) == count


@given(st.integers(0, 10**12))
def test_rupiah_invert_their_formatters(rupiah: int) -> None:
    dotted = f"{rupiah:,}".replace(",", ".")
    for cell in (f"Rp {dotted}", f"Rp{dotted},-", f"IDR {rupiah:,}.00", f"{dotted} rupiah"):
        assert parse_money_idr(cell) == rupiah


@given(st.integers(1, 9_999), st.sampled_from([("rb", 100), ("k", 100), ("jt", 100_000)]))
def test_one_decimal_of_a_unit_inverts(tenths: int, unit: tuple[str, int]) -> None:
    whole, decimal = divmod(tenths, 10)
    for separator in ",.":
        cell = f"{whole}{separator}{decimal} {unit[0]}"
        assert parse_count(cell) == parse_money_idr(cell) == tenths * unit[1]


@given(st.text(max_size=200))
def test_any_text_is_answered(text: str) -> None:
    for value in (parse_count(text), parse_money_idr(text)):
        assert value is None or value >= 0


@pytest.mark.parametrize(
    ("answer", "amount"),
    [("500", 500_000), ("1,5jt", 1_500_000), ("2000000", 2_000_000), ("0", None), ("besok", None)],
)
def test_an_answer_of_hundreds_means_thousands(answer: str, amount: int | None) -> None:
    assert spoken_money_idr(answer) == amount


@pytest.mark.parametrize(
    "answer", ["2 orang", "3 followers", "5000 likes", "2", "45", "1500", "9.999"]
)
def test_people_and_a_few_rupiah_are_no_budget(answer: str) -> None:
    assert spoken_money_idr(answer) is None


@pytest.mark.parametrize("cell", ["830 likes", "12 rb followers", "2 orang"])
def test_what_is_counted_is_no_money(cell: str) -> None:
    assert parse_money_idr(cell) is None
    assert parse_count(cell) is not None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("terjual 7 kan", 7),
        ("500 kan", 500),
        ("5k-an", 5_000),
        ("5k an", 5_000),
        ("2jtan", 2_000_000),
    ],
)
def test_a_tag_is_no_unit(text: str, value: int) -> None:
    assert [n.value for n in quantities(Scan.of(text))] == [value]
