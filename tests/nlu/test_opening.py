"""What puts a campaign on the books, and what only speaks of one."""

import pytest

from core.nlu.campaign import campaign_intent
from core.nlu.opening import opens_campaign


@pytest.mark.parametrize(
    "text",
    [
        "catat proyek promo baru: grand opening cabang tegal, anggaran 7jt",
        'daftarin campaign "Payday Sale"',
        "daftarkan program endorse buat ramadan",
        "tambahin satu kampanye lagi dong",
        "register a new promo project",
        "log a new campaign for mother's day",
        "input kampanye baru ya min",
    ],
)
def test_a_new_campaign_is_put_on_the_books(text: str) -> None:
    assert opens_campaign(text)
    assert campaign_intent(text) == "campaign_new"


@pytest.mark.parametrize(
    "text",
    [
        "daftar campaign",
        "catat campaign lebaran laku 40",
        "catat kode promo baru HEMAT10",
        "tambahin @dapurnina ke campaign lebaran",
        "catat hasil kampanye baru",
        "bikin caption promo baru",
        "masukin promo ke excel",
    ],
)
def test_what_only_speaks_of_one_opens_none(text: str) -> None:
    assert not opens_campaign(text)
