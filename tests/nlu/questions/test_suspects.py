"""Which of a whole list look made up."""

from __future__ import annotations

import pytest

from core.nlu.questions.suspects import asks_suspects


@pytest.mark.parametrize(
    "text",
    [
        "dari daftarku siapa yg likenya ga wajar?",
        "belum ada budget, aku cuma mau tau siapa yg likenya palsu",
        "siapa yang followersnya palsu",
        "di list ini ada yang beli follower ga",
        "akun mana aja yang pengikutnya bot",
        "which of my creators has fake likes?",
        "does anyone on my list buy followers",
        "any accounts with suspicious engagement?",
    ],
)
def test_the_whole_list_is_asked_about(text: str) -> None:
    assert asks_suspects(text)


@pytest.mark.parametrize(
    "text",
    [
        "gimana cara tau follower palsu",
        "cari kreator yang followersnya ga palsu",
        "kreator yang likenya palsu jangan dimasukin",
        "is @kantoran.daily faking her likes?",
        "takut dapet yang followernya palsu",
        "siapa yang paling cocok",
        "ada yang palsu ga brandnya",
        "which creators are real foodies",
        "siapa yang likenya paling banyak",
    ],
)
def test_other_questions_are_none_of_it(text: str) -> None:
    assert not asks_suspects(text)


def test_those_on_the_screen_are_asked_about_unless_all_are_named() -> None:
    assert not asks_suspects("siapa yang likenya palsu", 3)
    assert asks_suspects("dari semua daftarku siapa yang likenya palsu", 3)
