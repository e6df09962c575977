"""Marks, and what is told of somebody, are nobody to be compared with."""

import pytest

from core.nlu.accounts.spaced_names import runs, stranger


@pytest.mark.parametrize(
    "text",
    [
        "@dapurnina kuliner di Bandung, hasilnya bagus, nilai 4",
        "@dapurnina bagus dan rating 5",
        "@dapurnina hasilnya lebih bagus, nilai 5 dong",
        "bandingin @dapurnina dan 3 lainnya",
    ],
)
def test_a_mark_is_no_account(text: str) -> None:
    assert not [run.name for run in runs(text) if stranger(run, text)]


def test_who_is_compared_and_not_on_record_is_somebody() -> None:
    text = "bandingin @dapurnina dan makan bareng bayu"
    assert "makan bareng bayu" in {run.name for run in runs(text) if stranger(run, text)}
