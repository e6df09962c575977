"""Prices by kind of content in lists that people make."""

from datetime import UTC, datetime

import pytest

from core.analytics.deliverables import Fee, read_card, with_fees, write_card
from core.analytics.schemas import COMMENTS
from core.analytics.summary import summarise
from core.imports import FileImporter
from core.imports.columns import meaning, piece_of
from tests.analytics.frames import creator, creators, posts

NOW = datetime(2026, 11, 23, tzinfo=UTC)
LIST = """Nama akun;Followers;Rate Feed;Rate Reels;Harga Story
@dapurnina;20.000;300rb;450rb;150rb
@jajanbdg;9.000;100rb;;
"""


def test_a_rate_card_is_kept_where_two_kinds_have_a_price():
    frames = FileImporter().read(LIST.encode(), "daftar.csv", NOW)
    cards = dict(zip(frames.creators["handle"], frames.creators["rate_card"], strict=True))
    assert read_card(cards["dapurnina"]) == {"image": 300_000, "reel": 450_000, "story": 150_000}
    assert frames.creators["rate_idr"].tolist() == [300_000, 100_000]
    assert frames.creators["rate_card"].isna().tolist() == [False, True]
    assert frames.mapping["Harga Story"] == "rate_card"


@pytest.mark.parametrize(
    ("header", "field", "kind"),
    [
        ("Harga Story", "rate_card", "story"),
        ("Rate IG Reels", "rate_idr", "reel"),
        ("Fee video", "rate_idr", "video"),
        ("Harga paket story", "other_price", "story"),
        ("Harga live", "other_price", None),
        ("Harga", "rate_idr", None),
    ],
)
def test_headers_say_what_a_price_is_for(header, field, kind):
    assert meaning(header).field == field
    assert piece_of(header) == kind


@pytest.mark.parametrize("text", ["", "cake=5", "story=", "story=x", "story=0"])
def test_nothing_else_is_read_as_a_rate_card(text):
    assert read_card(text) == {}


def test_cards_are_written_and_read():
    assert read_card(write_card({"story": 5_000, "reel": 9_000})) == {"reel": 9_000, "story": 5_000}


def test_what_a_card_says_goes_before_what_was_paid():
    who = creators(creator("a", rate_idr=100_000, rate_card="story=60000"), creator("b"))
    known = summarise(who, posts(), COMMENTS.empty(), now=NOW)
    paid = {("a", "instagram"): {"story": 40_000, "reel": 90_000}}
    fees = with_fees(known, paid)["fees"].tolist()
    assert fees == [{"story": Fee(60_000), "reel": Fee(90_000, "paid")}, {}]
    plain = summarise(creators(creator("b")), posts(), COMMENTS.empty(), now=NOW)
    assert with_fees(plain, {}) is plain
