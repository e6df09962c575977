"""Pictures are PNGs that a phone can show, in both languages, whatever the numbers are."""

import struct
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from core.analytics.evaluation.pictures import AccountPicture, PostPoint
from core.rendering import charts
from core.rendering.chart_numbers import median, percent, short
from core.rendering.headings import fits

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


def texts(axes):
    return [text.get_text() for text in axes.texts]


def test_bars_above_the_picture_are_torn_and_say_their_value():
    posts = tuple(PostPoint(START, value, False) for value in (200.0, 220.0, 11_300.0, 50_300.0))
    figure = charts.account(picture(posts=posts, middle=210.0, p90=9_700.0), charts._words("id"))
    axes = figure.axes[1]
    assert texts(axes) == ["11,3 rb →", "50,3 rb →", "9,7 rb"]
    assert [bar.get_height() for bar in axes.patches] == [200, 220, 1_260, 1_260]
    assert [line.get_marker() for line in axes.lines].count("^") == 1


def test_bars_that_fit_say_nothing():
    assert texts(charts.account(picture(), charts._words("id")).axes[1]) == []


def test_a_place_that_is_estimated_says_what_it_is_measured_from_and_counts_the_peers():
    known = picture(rate=0.0175, usual=0.0158)
    assert (known.above, known.others) == (8, 29)
    axes = charts.account(known, charts._words("id")).axes[0]
    assert (
        axes.get_title("left") == "Engagement rate 1,8%: di atas 8 dari 29 akun setara di data kita"
    )
    assert "median terbitan 1,6%" in " ".join(texts(axes))


def test_peers_that_are_not_drawn_are_counted():
    axes = charts.account(picture(peers=(0.01,) * 19 + (0.4,)), charts._words("id")).axes[0]
    assert "akun setara, 1 lagi sampai 40%" in texts(axes)


def test_days_are_those_of_the_chat():
    late = PostPoint(datetime(2026, 10, 26, 22, tzinfo=UTC), 5.0, False)
    seen = picture(posts=(late,) * 3).in_zone(ZoneInfo("Asia/Jakarta"))
    axes = charts.account(seen, charts._words("id")).axes[1]
    assert axes.get_xticklabels()[0].get_text() == "27 Okt"


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    "handle", ["a", "tikamakan.contoh", "rasadananggumelar.contoh", "w" * 24, "W" * 30]
)
def test_a_title_is_told_whole_within_the_picture(handle, language):
    said = charts._words(language)
    title = charts.account(picture(handle=handle, demo=True), said)._suptitle
    words = title.get_text().replace("·", " ").split()
    assert words == [f"@{handle}", *said["demo"].split()]
    assert fits(title)
    assert title.get_fontsize() > 11


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
    ("value", "text"),
    [
        (0, "0"),
        (7.25, "7"),
        (950, "950"),
        (12_400, "12,4 rb"),
        (124_000, "124 rb"),
        (1.5e6, "1,5 jt"),
    ],
)
def test_numbers_are_short_and_indonesian(value, text):
    assert short(value, charts._words("id")) == text


def test_both_languages_have_the_same_words():
    assert charts._words("id").keys() == charts._words("en").keys()


def test_numbers_are_rounded_as_on_the_card() -> None:
    words = charts._words("id")
    assert [median(n, words) for n in (424.5, 314.5, 45.5, 494.0, 51_892.5)] == [
        "424,5", "314,5", "45,5", "494", "51,9 rb",
    ]  # fmt: skip
    assert [percent(n, words) for n in (0.1083, 0.0412, 0.1, 1.4)] == [
        "10,8%",
        "4,1%",
        "10%",
        "140%",
    ]
    assert (short(0.5, words), short(1.5, words)) == ("1", "2")


@pytest.mark.parametrize(
    ("language", "paid", "quiet"),
    [
        ("id", "berbayar berikutnya", "200 hari tanpa postingan"),
        ("en", "next paid one", "200 days without a post"),
    ],
)
def test_a_paid_next_post_and_a_silence_are_named(language, paid, quiet) -> None:
    words = charts._words(language)
    axes = charts.account(picture(paid=True, quiet_days=200), words).axes[1]
    assert [label.get_text() for label in axes.get_xticklabels()][-1] == paid
    assert quiet in [text.get_text() for text in axes.texts]
    (dot,) = [line for line in axes.lines if line.get_marker() == "o"]
    assert dot.get_color() == charts.WARM
    plain = charts.account(picture(), words).axes[1]
    assert quiet not in [text.get_text() for text in plain.texts]
