"""One table of cues: each reader passes over what is about another's subject."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.nlu.campaigns.briefs.briefing import brief_change
from core.nlu.campaigns.planning.opening import opens_campaign
from core.nlu.community.team import team_wish
from core.nlu.content.rulings import ruling_asked
from core.nlu.offers.follow_ups import offer_follow_up
from core.nlu.offers.offer import is_offer
from core.nlu.questions.season import season_wish
from core.nlu.questions.tax import tax_wish
from core.nlu.understand import understand
from core.nlu.words.subjects import about
from tests.capabilities.fakes import JAKARTA, NOW

OFFER = (
    "ada tawaran dari @manis: halo kak, saya kreator kuliner 20rb followers, "
    "rate 500rb per reel, layak ga?"
)


def _changes_brief(text: str) -> object:
    return brief_change(understand(text, now=NOW, zone=JAKARTA), {"product": "keripik"})


@pytest.mark.parametrize(
    ("reader", "its_own", "another_subject"),
    [
        (_changes_brief, "produknya keripik pedas", "produknya keripik, cari influencer"),
        (_changes_brief, "produknya keripik pedas", "produknya keripik, pajaknya berapa"),
        (offer_follow_up, "dia turun jadi 400rb", "catat dia turun jadi 400rb"),
        (opens_campaign, "daftarin campaign lebaran", "daftarin caption campaign lebaran"),
        (season_wish, "kapan mulai promo lebaran", "hasil promo lebaran kapan keluar"),
        (tax_wish, "pajak 1 juta ke perorangan", "cari influencer 1 juta sudah kena pajak"),
        (ruling_asked, "keripik wajib pirt ga", "brief keripik wajib pirt ga"),
        (team_wish, "undang anggota tim", "undang anggota tim buat brief"),
        (is_offer, OFFER, f"cek caption. {OFFER}"),
    ],
)
def test_a_reader_takes_its_own_and_passes_over_the_rest(
    reader: Callable[[str], object], its_own: str, another_subject: str
) -> None:
    assert reader(its_own)
    assert not reader(another_subject)


def test_cues_are_whole_words_of_either_case() -> None:
    found = about("tax search account", own="deposit")
    for text in ("PAJAKNYA gimana", "cariin dong", "buat @dapurnina", "deposit dulu"):
        assert found.search(text), text
    for text in ("perpajakan", "dicari", "a @ b", "depositnya"):
        assert not found.search(text), text


def test_signs_stand_alone() -> None:
    found = about("question amount")
    assert found.search("berapa?")
    assert found.search("ada 2 juta")
    assert not found.search("ada 2 orang")


def test_a_subject_that_is_none_is_refused() -> None:
    with pytest.raises(KeyError):
        about("weather")
