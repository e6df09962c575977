"""Accounts side by side: who is sound, of how much data, and nobody hidden by a huge one."""

from types import SimpleNamespace

import pytest

from core.rendering import charts
from core.rendering.compare_chart import compare
from tests.rendering.test_charts import size, texts


def side_by_side(*rates: float | None, **more: object) -> SimpleNamespace:
    count = len(rates)
    known = {
        "handles": tuple(f"akun{i}" for i in range(count)),
        "verdicts": ("recommended", "consider", "avoid", "insufficient_data", "consider")[:count],
        "few": (None,) * count,
        "rates": rates,
        "ranges": tuple(None if rate is None else (rate / 2, rate * 2) for rate in rates),
        "denominators": ("followers",) * count,
        "interactions": (None,) * count,
        "costs": (None,) * count,
        "demo": False,
    }
    return SimpleNamespace(**known | more)


@pytest.mark.parametrize("mixed", [True, False])
def test_rates_of_several_formulas_say_what_they_are_divided_by(mixed):
    by = ("views" if mixed else "followers", "followers")
    axes = compare(side_by_side(0.07, 0.02, denominators=by), charts._words("id")).axes[0]
    assert ("jangan diadu" in axes.get_title("left")) is mixed
    assert (texts(axes)[0].strip() == "7% ÷ views") is mixed


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_picture_says_the_verdict_and_how_little_data_there_is(language):
    words = charts._words(language)
    axes = compare(side_by_side(0.07, 0.02, few=(None, 6)), words).axes[0]
    labels = [label.get_text() for label in axes.get_yticklabels()]
    assert labels == [
        f"@akun0\n{words['verdicts']['recommended']}", f"@akun1\n{words['verdicts']['consider']}"
    ]  # fmt: skip
    assert "6" in texts(axes)[1]
    assert "·" not in texts(axes)[0]


@pytest.mark.parametrize(
    ("counts", "reach"),
    [((494, 528, 51_892), 1_056), ((494, 528, 900), 900), ((0, 7), 7), ((None, 45.5), 45.5)],
)
def test_the_others_stay_readable_beside_a_huge_account(counts, reach):
    rates = (None,) * len(counts)
    axes = compare(side_by_side(*rates, interactions=counts), charts._words("id")).axes[0]
    assert max(bar.get_width() for bar in axes.patches) == reach
    assert len(axes.lines) == (max(c or 0 for c in counts) > reach)


@pytest.mark.parametrize("count", [2, 5])
def test_accounts_side_by_side(count):
    data = side_by_side(
        *(None, *(0.01 * i for i in range(1, count))),
        costs=tuple(1000.0 * i for i in range(count)),
        demo=True,
    )
    assert size(charts.draw("compare", data, "id"))[0] == 1080
