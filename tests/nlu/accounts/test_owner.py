"""Who wants to become a creator or be hired as one, and who looks for creators."""

import pytest

from core.nlu.accounts.owner import seeks_work


@pytest.mark.parametrize(
    "text",
    [
        "aku pengen jadi influencer, caranya gimana sih min",
        "gimana cara jadi selebgram",
        "how do I become an influencer?",
        "i want to be a youtuber",
        "saya tiktoker kecil, ada brand yang mau kerja sama ga",
        "lowongan affiliate ada ga",
        "mau cari job endorse kak",
        "aku pengen diendorse brand",
        "I'm a content creator looking for brand deals",
    ],
)
def test_would_be_creators_are_heard(text: str) -> None:
    assert seeks_work(text)


@pytest.mark.parametrize(
    "text",
    [
        "cari selebgram yang mau jadi brand ambassador",
        "produkku pengen diendorse selebgram bandung",
        "saya pengen diendorse youtuber kuliner",
        "saya kreator @dapurnina, hapus penilaian itu",
        "butuh orang yang mau jadi endorser",
        "influencer yang cocok siapa",
        "gimana cara pakai bot ini",
    ],
)
def test_who_looks_for_creators_is_none_of_them(text: str) -> None:
    assert not seeks_work(text)
