"""Small words are known in one place: who writes `kmrn` or `durung` is understood wherever `kemarin` or `belum` is."""

import re

import pytest

from core.nlu.campaigns.notes.news import asks_yet
from core.nlu.campaigns.notes.sales import of_a_day
from core.nlu.campaigns.planning.deadlines import owed_in
from core.nlu.campaigns.planning.tasks import task_in
from core.nlu.frames import ASKED
from core.nlu.framing import wished
from core.nlu.words.tenses import BEFORE, BY_NOW, LATER, NOT, NOT_YET


@pytest.mark.parametrize("then", ["kemarin", "kemaren", "kmrn", "semalem", "yesterday"])
def test_what_is_over(then: str) -> None:
    assert of_a_day(f"laku 8 {then}")
    assert not task_in(f"remind me: {then} @rani")
    assert owed_in(f"{then} kirim produk ke @maya") == (f"{then} kirim produk ke @maya", ())


@pytest.mark.parametrize("no", ["ga", "gak", "nggak", "engga", "tidak", "ora", "teu"])
def test_who_asks_with_a_no_behind(no: str) -> None:
    assert wished(f"@rani tayang {no}") == ("", ASKED)


@pytest.mark.parametrize("yet", ["belum", "blm", "belom", "durung"])
def test_who_asks_whether_by_now(yet: str) -> None:
    assert asks_yet(f"@rani sdh posting {yet}")


def test_no_word_is_of_two_kinds() -> None:
    kinds = (NOT, NOT_YET, BY_NOW, BEFORE, LATER)
    for word in [
        "ga",
        "nggak",
        "belum",
        "durung",
        "udah",
        "telah",
        "kemarin",
        "besok",
        "nanti",
        "lusa",
    ]:
        assert sum(re.fullmatch(kind, word) is not None for kind in kinds) == 1
