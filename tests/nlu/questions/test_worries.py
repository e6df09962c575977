"""What to do where no answer comes: asked or told of nobody by name."""

from __future__ import annotations

import pytest

from core.nlu.questions.basics import basic_question
from core.nlu.questions.privacy import SHOW, action_claimed


@pytest.mark.parametrize(
    "text",
    [
        "belum ada yang jawab sudah seminggu",
        "enaknya aku gimana kl dia ga bales2",
        "kalau ga dibales gimana",
        "mereka belum balas, harus ngapain ya",
        "nobody replied yet",
        "she left me on read, what should i do",
        "its been 4 days, should i chase her or move on",
    ],
)
def test_no_answer_comes(text: str) -> None:
    assert basic_question(text) == "no_reply"


@pytest.mark.parametrize(
    "text",
    [
        "bot ga jawab gimana",
        "komen ga dibales gimana",
        "pembeli ga bales chat gimana",
        "fee belum dibayar gimana",
        "@rani ga bales, gimana ya",
        "belum ada yang beli",
        "nobody bought anything",
        "should i wait until december",
    ],
)
def test_other_things_are_none_of_it(text: str) -> None:
    assert basic_question(text) != "no_reply"


@pytest.mark.parametrize(
    "text",
    [
        "give me a copy of everything",
        "kirim salinan catatannya",
        "minta salinan semua dataku",
        "can i have a copy of my notes",
    ],
)
def test_a_copy_of_what_is_kept_is_wished_for(text: str) -> None:
    assert action_claimed(text) == SHOW


@pytest.mark.parametrize(
    "text", ["kirim salinan brief", "give me a copy of the report", "copy caption semua"]
)
def test_copies_of_other_things_are_not(text: str) -> None:
    assert action_claimed(text) is None
