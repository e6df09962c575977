"""Pictures are PNGs that a phone can show, in both languages, whatever the numbers are."""

import struct
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from core.analytics.pictures import AccountPicture, PostPoint
from core.rendering import charts

START = datetime(2026, 9, 1, tzinfo=UTC)


def size(png):
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", png[16:24])


def picture(**changes):
    posts = tuple(
        PostPoint(START + timedelta(days=i), 100.0 + 10 * i, i % 4 == 0) for i in range(9)
    )
    values = {
        "handle": "dapurnina",
        "tier": "micro",
        "denominator": "followers",
        "rate": 0.03,
        "low": 0.02,
        "high": 0.045,
        "peers": tuple(0.01 + 0.001 * i for i in range(30)),
        "posts": posts,
        "middle": 140.0,
        "p10": 80.0,
        "p50": 120.0,
        "p90": 260.0,
        "demo": False,
    } | changes
    return AccountPicture(**values)


def test_the_next_post_is_drawn_at_the_middle_of_its_forecast():
    figure = charts.account(picture(p50=123.0), charts._words("id"))
    dots = [line for line in figure.axes[1].lines if line.get_marker() == "o"]
    assert [list(line.get_ydata()) for line in dots] == [[123.0]]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"peers": ()},
        {"p10": None, "p50": None, "p90": None},
        {"demo": True},
        {"rate": 0.0, "low": 0.0, "high": 0.0, "peers": (0.0,) * 8, "middle": 0.0},
        {"posts": tuple(PostPoint(START, 0.0, False) for _ in range(3))},
        {"posts": tuple(PostPoint(START, 10.0**i, True) for i in range(8))},
        {"handle": "nama_yang_sangat_panjang_sekali_betul"},
    ],
)
def test_an_account_is_drawn_for_a_phone(language, changes):
    width, height = size(charts.draw("account", picture(**changes), language))
    assert width == 1080
    assert 600 <= height <= 1600


@pytest.mark.parametrize("count", [2, 5])
def test_accounts_side_by_side(count):
    data = SimpleNamespace(
        handles=tuple(f"akun{i}" for i in range(count)),
        rates=(None, *(0.01 * i for i in range(1, count))),
        interactions=(None,) * count,
        costs=tuple(1000.0 * i for i in range(count)),
        demo=True,
    )
    assert size(charts.draw("compare", data, "id"))[0] == 1080


def test_a_frontier():
    data = SimpleNamespace(
        budgets=(1e6, 2e6, 3e6), values=(0.0, 10.0, 20.0), budget=2e6, value=10.0, demo=False
    )
    assert size(charts.draw("frontier", data, "en"))[0] == 1080


def test_the_same_data_give_the_same_picture():
    assert charts.draw("account", picture(), "id") == charts.draw("account", picture(), "id")


def test_an_unknown_kind_is_refused():
    with pytest.raises(KeyError):
        charts.draw("pie", picture(), "id")


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (7.25, "7"), (950, "950"), (12_400, "12 rb"), (1.5e6, "1,5 jt")]
)
def test_numbers_are_short_and_indonesian(value, text):
    assert charts._short(value, charts._words("id")) == text


def test_both_languages_have_the_same_words():
    assert charts._words("id").keys() == charts._words("en").keys()
