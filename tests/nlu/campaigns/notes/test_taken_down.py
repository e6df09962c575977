"""A post that is up no more: noted or asked about, and nobody leaves a campaign by it."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.taken_down import post_gone
from core.nlu.campaigns.planning.roster import leaves


@pytest.mark.parametrize(
    "text",
    [
        "@sasa.skin postingannya dihapus",
        "postingan @sasa.skin dihapus",
        "konten @rara dihapus sama tiktok",
        "yg kedua katanya dihapus postingannya",
        "postingan yg pertama kok dihapus ya",
        "yg kedua hapus postingannya",
        "dia hapus postingannya sehari doang",
        "@nadia udah live tapi di-takedown",
        "@nadia live, take down karena salah caption",
        "postingannya ilang",
        "@rani ngehapus videonya",
        "@rara deleted the post",
        "she took the reel down",
        "@bela's reel was taken down",
        "the second one's post is gone",
        "tiktok removed the first's video, her post disappeared",
    ],
)
def test_a_post_is_up_no_more(text: str) -> None:
    assert post_gone(text)
    assert not leaves(text)


@pytest.mark.parametrize(
    "text",
    [
        "hapus postingan yang kedua",
        "minta dia hapus postingannya",
        "kalau postingannya dihapus gimana",
        "jangan sampai kontennya dihapus",
        "postingannya belum dihapus",
        "komen jeleknya dihapus",
        "drafnya dihapus",
        "story nya ilang krn udah 24 jam",
        "if she deletes the post do i get a refund",
        "she asked to take the post down",
        "hapus yg 20 itu",
        "hapus yang laku 20",
        "delete @rani's post",
    ],
)
def test_near_misses_are_neither(text: str) -> None:
    assert not post_gone(text)
    assert not leaves(text)


@pytest.mark.parametrize(
    "text",
    [
        "hapus @rani dari kampanye",
        "hapus yg 2",
        "coret yang kedua, postingannya jelek",
        "kontennya bagus, hapus yang kedua",
        "hapus @rani karena postingannya jelek",
        "@rani kontennya jelek dikeluarin aja ya",
        "@rani belum posting juga coret aja",
        "drop the second one",
    ],
)
def test_who_is_to_go_because_of_a_post_still_goes(text: str) -> None:
    assert leaves(text)
    assert not post_gone(text)
