"""Prices by kind of content in lists that people make."""

from datetime import UTC, datetime

import pandas as pd
import pytest

from core.analytics.frames.schemas import COMMENTS
from core.analytics.portfolio.deliverables import Fee, with_fees
from core.analytics.portfolio.request import Request
from core.analytics.portfolio.suggestion import propose
from core.analytics.portfolio.summary import summarise
from core.analytics.pricing.card import read_card, read_packages, write_card
from core.capabilities.sheets.cells import table
from core.imports import FileImporter
from core.imports.lists.meanings import meaning, piece_of
from tests.analytics.made import comments_of, creator, creators, posts, posts_of

NOW = datetime(2026, 11, 23, tzinfo=UTC)
LIST = """Nama akun;Followers;Rate Feed;Rate Reels;Harga Story
@dapurnina;20.000;300rb;450rb;150rb
@jajanbdg;9.000;100rb;;
"""


def test_a_rate_card_is_kept_where_two_kinds_have_a_price():
    frames = FileImporter().read(LIST.encode(), NOW)
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
        ("Harga paket story", "rate_card", "story"),
        ("Paket 1", "rate_card", None),
        ("Bundling", "rate_card", None),
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


PACKAGES = """Akun;Harga;Paket 1;Paket Reels+Story;Isi Paket;Harga Paket;Catatan
@satu;400rb;2 reels + 3 story 1,2jt;700rb;;;
@dua;300rb;;;1 feed, 2 story;550.000;
@tiga;;;;;;paket 2 reels 800rb, transfer BCA
@empat;250rb;lihat katalog;;;;balasnya lama
"""


def cards_of(text: str, name: str = "daftar.csv") -> dict[str, tuple]:
    """Return price, prices by kind and packages of each account of a file."""
    frame = FileImporter().read(text.encode(), NOW).creators
    rates = [None if pd.isna(rate) else int(rate) for rate in frame["rate_idr"]]
    cards = frame["rate_card"].fillna("").tolist()
    told = zip(rates, map(read_card, cards), map(packages_of, cards), strict=True)
    return dict(zip(frame["handle"], told, strict=True))


def packages_of(card: str) -> dict[str, int]:
    return {
        " ".join(f"{count} {kind}" for kind, count in pieces): idr
        for pieces, idr in read_packages(card).items()
    }


def test_packages_are_read_from_columns_and_remarks():
    found = cards_of(PACKAGES)
    assert found["satu"] == (400_000, {}, {"2 reel 3 story": 1_200_000, "1 reel 1 story": 700_000})
    assert found["dua"] == (300_000, {}, {"1 image 2 story": 550_000})
    assert found["tiga"] == (None, {}, {"2 reel": 800_000})
    assert found["empat"] == (250_000, {}, {})


def test_a_price_column_may_hold_a_whole_rate_card():
    found = cards_of(
        "Akun;Platform;Rate Card\n"
        "@satu;Instagram;Feed 300rb, Reels 450rb, Story 150rb, paket 2 reels + 3 story 1,2jt\n"
        "@dua;TikTok;Video 500rb / bundling 2 video 900rb\n"
        "@tiga;Instagram;250rb\n"
    )
    assert found["satu"] == (
        300_000,
        {"image": 300_000, "reel": 450_000, "story": 150_000},
        {"2 reel 3 story": 1_200_000},
    )
    assert found["dua"] == (500_000, {"video": 500_000}, {"2 video": 900_000})
    assert found["tiga"] == (250_000, {}, {})


def test_what_a_package_column_does_not_surely_say_is_left_out():
    found = cards_of(
        "Akun;Harga;Paket;Bundling\n"
        "@satu;400rb;hemat;500-700rb 2 reels\n"
        "@dua;300rb;2 reels + 1 live 2jt;1 reels + 1 tiktok 1jt\n"
    )
    assert found == {"satu": (400_000, {}, {}), "dua": (300_000, {}, {})}


def test_who_sells_nothing_but_stories_has_a_card_and_is_not_said_to_lack_a_price():
    frames = FileImporter().read(b"Akun;Followers;Harga Story\n@satu;9000;90rb\n", NOW)
    assert frames.creators["rate_card"].tolist() == ["story=90000"]
    assert "rate" not in frames.missing


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("@rani 26rb paket 2 reels + 3 story 1,2jt", (None, {}, {"2 reel 3 story": 1_200_000})),
        ("@rani 26rb 350rb bundling 2 reels 600rb", (350_000, {}, {"2 reel": 600_000})),
        ("@rani 26rb reels 450rb story 150rb", (450_000, {"reel": 450_000, "story": 150_000}, {})),
        ("@rani 26rb 350rb/post", (350_000, {}, {})),
        ("@rani 3 video 26rb 350rb", (350_000, {}, {})),
        (
            "@rani\nFeed 300rb\nPaket:\n- 2 reels\n- 3 story\n1,2jt",
            (300_000, {"image": 300_000}, {"2 reel 3 story": 1_200_000}),
        ),
    ],
)
def test_pasted_lines_say_packages(line, found):
    assert cards_of(line, "")["rani"] == found


def test_a_card_goes_out_and_comes_back():
    frames = FileImporter().read(PACKAGES.encode(), NOW)
    lines = [",".join("" if c is None else str(c) for c in row) for row in table(frames.creators)]
    again = FileImporter().read("\n".join(lines).encode(), NOW)
    assert again.format == "gandeng_export"
    pd.testing.assert_frame_equal(again.creators, frames.creators)


BARTERED = b"""akun,platform,followers,Harga Feed,Harga Reels
@a.satu.contoh,instagram,12000,300000,barter
@a.dua.contoh,instagram,12000,barter produk,
@a.tiga.contoh,instagram,12000,,Barter saja
@a.empat.contoh,instagram,12000,tidak barter,
@a.lima.contoh,instagram,12000,barter?,
@a.enam.contoh,instagram,12000,barter + 200rb,
@a.tujuh.contoh,instagram,12000,0,450000
"""


def test_barter_is_kept_as_barter_and_as_no_price():
    frames = FileImporter().read(BARTERED, NOW)
    told = frames.creators.set_index("handle")[["rate_idr", "rate_card"]]
    cards = told["rate_card"].fillna("").to_dict()
    assert cards["a.satu.contoh"] == "image=300000 reel=barter"
    assert cards["a.dua.contoh"] == "image=barter"
    assert cards["a.tiga.contoh"] == "reel=barter"
    assert {cards[f"a.{one}.contoh"] for one in ("empat", "lima", "enam")} == {""}
    assert cards["a.tujuh.contoh"] == "reel=450000"
    assert told["rate_idr"].isna().tolist() == [False, True, True, True, True, True, True]


def test_a_column_for_any_content_says_barter_of_one_post_of_the_platform():
    text = "akun;platform;Ratecard\n@a.contoh;tiktok;barter\n@b.contoh;instagram;Barter produk\n"
    frames = FileImporter().read(text.encode(), NOW)
    assert frames.creators["rate_card"].tolist() == ["video=barter", "image=barter"]


@pytest.mark.parametrize(
    ("cell", "free"),
    [
        ("gratis", True),
        ("Free", True),
        ("GRATIS aja.", True),
        ("tanpa bayar", True),
        ("no fee", True),
        ("free of charge", True),
        ("cuma-cuma dulu", True),
        ("gratis ongkir", False),
        ("free?", False),
        ("free 1 story", False),
        ("freelance", False),
        ("belum gratis", False),
        ("gratis 200rb", False),
    ],
)
def test_free_alone_is_no_money_and_no_fault(cell: str, free: bool) -> None:
    text = f"akun;platform;followers;Harga\n@a.contoh;instagram;12000;{cell}\n"
    frames = FileImporter().read(text.encode(), NOW)
    assert frames.creators["rate_card"].eq("image=barter").fillna(False).tolist() == [free]
    assert ("price_unread" in frames.warnings) is not free


def test_what_is_paid_for_on_another_platform_is_no_price_of_the_account():
    frames = FileImporter().read(
        b"Account,Platform,Deliverable,Price\n"
        b"@ani.contoh,IG,1 TikTok,750K\n@budi.contoh,TikTok,1 IG Reels,600000\n"
        b"@citra.contoh,TikTok,1 TikTok,500000\n@dedi.contoh,IG,1x IG Reels,400000\n",
        NOW,
    )
    people = frames.creators.set_index("handle")["rate_idr"].astype(object)
    assert people.where(people.notna(), None).to_dict() == {
        "ani.contoh": None, "budi.contoh": None, "citra.contoh": 500_000, "dedi.contoh": 400_000,
    }  # fmt: skip
    assert frames.about["price_unread"] == ("1 TikTok Rp 750000", "1 IG Reels Rp 600000")


def test_a_package_of_two_platforms_is_named_and_of_neither_account():
    frames = FileImporter().read(
        b"Akun IG,Akun TikTok,Fee IG Reels,Fee Video TikTok,Paket (IG Reels + TikTok)\n"
        b"@ani.contoh,@ani.tt.contoh,200rb,250rb,400rb\n@budi.contoh,,100rb,,\n",
        NOW,
    )
    assert frames.creators["rate_idr"].tolist() == [200_000, 100_000, 250_000]
    assert frames.creators["rate_card"].isna().all()
    assert frames.about["price_unread"] == ("Paket (IG Reels + TikTok) Rp 400000",)


def test_what_is_bartered_for_is_never_taken_as_free():
    frame = summarise(
        creators(
            creator("a", rate_card="image=0"), creator("b", rate_idr=100_000, rate_card="reel=0")
        ),
        posts(posts_of("instagram:a", [50] * 12), posts_of("instagram:b", [50] * 12)),
        comments_of("x", [], []),
        now=NOW,
    )
    found = propose(with_fees(frame, {}), Request(1_000_000, avoid=False, deliverable="mixed"))
    assert {pick.handle for pick in found.picks} == {"b"}
    assert all(pick.rate_idr > 0 for pick in found.picks)
