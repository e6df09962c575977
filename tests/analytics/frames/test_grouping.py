import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.frames.grouping import RATIO_SCALE, Groups, ratio

values_in_groups = st.lists(
    st.tuples(st.integers(0, 4), st.integers(0, 10**9), st.booleans()), min_size=1, max_size=60
)


@given(values_in_groups, st.sampled_from([0.1, 0.25, 0.5, 0.9]))
def test_quantiles_equal_numpys_own_in_every_group(rows, share):
    codes, values, kept = (np.array(column) for column in zip(*rows, strict=True))
    found = Groups(codes, 5).quantiles(values.astype(float), (share,), kept)[0]
    for group in range(5):
        own = values[(codes == group) & kept]
        if len(own):
            assert found[group] == pytest.approx(np.quantile(own, share))
        else:
            assert np.isnan(found[group])


@given(values_in_groups)
def test_mean_and_variance_equal_numpys_own(rows):
    codes, values, kept = (np.array(column) for column in zip(*rows, strict=True))
    groups, floats = Groups(codes, 5), values.astype(float)
    for group in range(5):
        own = floats[(codes == group) & kept]
        if len(own):
            assert groups.mean(floats, kept)[group] == pytest.approx(own.mean())
        if len(own) > 1:
            assert groups.variance(floats, kept)[group] == pytest.approx(own.var(ddof=1))


def test_ratios_keep_their_digits():
    ratios = np.array([0.0123456789, 0.0423456789])
    found = Groups(np.array([0, 0]), 1).median(ratios, np.array([True, True]), RATIO_SCALE)
    assert found[0] == pytest.approx(0.0273456789, abs=1e-9)


def test_dividing_by_nothing_is_unknown():
    assert np.isnan(ratio(np.array([1.0, 1.0]), np.array([0.0, np.nan]))).all()


@given(st.lists(st.tuples(st.integers(0, 4), st.booleans()), max_size=40))
def test_counting_is_the_same_where_codes_are_known_to_ascend(rows):
    rows.sort(key=lambda row: row[0])
    codes = np.array([code for code, _ in rows], dtype=np.int64)
    mask = np.array([kept for _, kept in rows], dtype=bool)
    quick = Groups.ascending(codes, 6).count(mask)
    assert quick.tolist() == Groups(codes, 6).count(mask).tolist()
