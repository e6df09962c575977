"""Prices are told to a community and come back as ranges; what is a campaign's stays with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pytest

from core.analytics.community.prices import Cell, Paid, PriceRange
from core.capabilities.ports import Home
from core.capabilities.price_board import capability
from core.capabilities.price_sharing.sharing import MOST_A_DAY
from core.capabilities.price_sharing.slots import PriceSlots
from core.dialogue.state import Question, Shown, State
from core.messages import Payload
from core.nlu.community.board import deliverable_in
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, NOW, FakeCatalogue, context, creator

NANO = Cell("instagram", "nano", "food")
GROUP = {"chat_kind": "group", "chat_id": -5}
NINA = creator("dapurnina", followers=8_000, category="food")


@dataclass
class FakePrices:
    """The `Prices` port in memory, for one speaker."""

    known: tuple[Home, ...] = (Home("g-5", "Pasar"),)
    found: tuple[PriceRange, ...] = ()
    kept: list[tuple[Any, ...]] = field(default_factory=list)
    made: int = 0

    async def homes(self) -> tuple[Home, ...]:
        return self.known

    async def put(self, home: str, handle: str, kind: str, cell: Cell, each_idr: int) -> bool:
        self.kept.append((home, handle, kind, cell, each_idr))
        return home in {h.id for h in self.known}

    async def mine(self) -> tuple[Paid, ...]:
        return tuple(
            Paid(n, 7, h, kind, cell, each, NOW, NOW, home=home)
            for n, (home, h, kind, cell, each) in enumerate(self.kept, 1)
        )

    async def written(self, at: datetime) -> tuple[Paid, ...]:
        return tuple(one for one in await self.mine() if one.changed_at == at)

    async def withdraw(self, paid_id: int) -> bool:
        return bool(self.kept) and bool(self.kept.pop(paid_id - 1))

    async def made_since(self, since: datetime) -> int:
        return self.made

    async def ranges(self, **wanted: Any) -> tuple[PriceRange, ...]:
        return self.found


def claimed(text: str, state: State | None = None) -> Any:
    said = understand(text, now=NOW, zone=JAKARTA)
    return capability.claims(said, state or State())


async def run(text: str = "", prices: FakePrices | None = None, **changes: Any) -> Any:
    slots = changes.pop("slots", None)
    if slots is None:
        slots = capability.fill(claimed(text) or {})
    ports = {"prices": prices or FakePrices(), "catalogue": FakeCatalogue.of(NINA)}
    return await capability.run(slots, context(text, **{**ports, **changes}))


def say(outcome: Any, language: str = "id") -> str:
    (reply,) = Renderer().replies("price_board", outcome, language=language, zone=JAKARTA)
    return reply.text


@pytest.mark.parametrize(
    "text",
    [
        "bayar @dapurnina 350rb buat 1 reels",
        "saya bayar @dapurnina 700 ribu untuk 2 story",
        "kena 500rb per reels @dapurnina",
        "paid @dapurnina 350k for 1 reel",
        "@dapurnina bayar 250rb per video tiktok, buat papan harga",
        "bayar @dapurnina 350rb buat 1 reels, briefnya jelas",
        "kontrak sudah selesai: bayar @dapurnina 350rb buat papan harga, 1 reels",
        "papan harga kuliner",
        "berapa harga di komunitas buat reels nano?",
        "tarik harga saya buat @dapurnina",
    ],
)
def test_it_takes_what_is_told_to_a_community(text: str) -> None:
    assert claimed(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "bayar fee @ranirasa 350rb lunas",
        "@ranirasa udah dibayar 350rb",
        "dp @ranirasa 200rb buat 2 reels",
        "transfer @ranirasa 350rb buat 1 reels",
        "@dapurnina minta 350rb buat 1 reels, wajar?",
        "saya bayar @ranirasa 350rb",
        "cari influencer kuliner budget 2jt buat 2 reels",
        "catat bayar @ranirasa 350rb buat 1 reels",
        "brief @ranirasa bayar 350rb buat 1 reels",
        "tolong buatin brief untuk @ranirasa, 1 reels, bayar 350rb",
        "write a contract for @ranirasa: pay 350k for 1 reel",
    ],
)
def test_it_leaves_what_is_a_campaigns_or_a_question(text: str) -> None:
    assert claimed(text) is None


def test_in_the_middle_of_a_campaign_a_payment_is_the_campaigns() -> None:
    text = "bayar @dapurnina 350rb buat 1 reels"
    assert claimed(text, State(shown=Shown("campaign_log", {}, ("dapurnina",)))) is None
    assert claimed(text, State(question=Question("campaign_new", "name"))) is None


@pytest.mark.parametrize(
    ("text", "deliverable"),
    [
        ("buat 2 reels", ("reel", 2)),
        ("per story", ("story", 1)),
        ("1 reels 2 story", None),
        ("buat sebuah acara", None),
        ("for one video", ("video", 1)),
    ],
)
def test_what_was_paid_for(text: str, deliverable: tuple[str, int] | None) -> None:
    assert deliverable_in(text) == deliverable


async def test_a_group_keeps_the_price_and_does_not_repeat_it() -> None:
    prices = FakePrices()
    outcome = await run("bayar @dapurnina 700rb buat 2 reels", prices, **GROUP)
    assert prices.kept == [("g-5", "dapurnina", "reel", NANO, 350_000)]
    for language in ("id", "en"):
        text = say(outcome, language)
        assert not any(n in text for n in ("350", "700"))


async def test_in_private_it_asks_where_the_price_goes() -> None:
    outcome = await run(
        "bayar @dapurnina 350rb buat 1 reels", menu=(*context().menu, _log()), chat_kind="private"
    )
    labels = [row[0].payload for row in outcome.choices]
    assert [p.intent for p in labels] == ["price_board", "campaign_log"]
    assert labels[1].slots["budget_idr"] == 350_000
    prices = FakePrices()
    kept = await run(prices=prices, slots=capability.fill(labels[0].slots))
    assert kept.block == "saved"
    assert prices.kept[0][0] == "g-5"
    assert "Rp350.000" in say(kept)


def _log() -> Any:
    from core.capabilities.base import MenuEntry

    return MenuEntry("campaign_log", "catat")


async def test_what_the_catalogue_does_not_know_is_asked_of_the_speaker_alone() -> None:
    prices = FakePrices()
    outcome = await run("bayar @barusaja 350rb buat 1 reels", prices, **GROUP)
    assert outcome.block == "need_tier"
    tapped = outcome.choices[0][0].payload.slots
    other = await run(prices=prices, slots=capability.fill({**tapped, "who": 8}), **GROUP)
    assert (other.block, prices.kept) == ("not_yours", [])
    then = await run(prices=prices, slots=capability.fill(tapped), **GROUP)
    assert then.block == "need_category"
    done = await run(
        prices=prices, slots=capability.fill(then.choices[0][0].payload.slots), **GROUP
    )
    assert done.block == "saved"
    assert prices.kept == [("g-5", "barusaja", "reel", NANO, 350_000)]


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("bayar @dapurnina 350rb buat 1 reels 2 story", "mixed"),
        ("bayar @dapurnina 2000 buat 1 reels", "implausible"),
    ],
)
async def test_what_cannot_be_compared_is_not_kept(text: str, block: str) -> None:
    prices = FakePrices()
    slots = capability.fill({"handles": ("dapurnina",), "budget_idr": 2_000})
    outcome = await run(text, prices, slots=slots if block == "implausible" else None, **GROUP)
    assert (outcome.block, prices.kept) == (block, [])
    assert say(outcome)


async def test_a_flood_is_refused() -> None:
    prices = FakePrices(made=MOST_A_DAY)
    assert (await run("bayar @dapurnina 350rb buat 1 reels", prices, **GROUP)).block == "enough"


async def test_a_community_of_others_is_refused() -> None:
    slots = PriceSlots(("dapurnina",), 350_000, 1, "reel", "instagram", "nano", "food", home="g-99")
    assert (await run(slots=slots)).block == "stranger"


async def test_the_board_shows_ranges_with_what_they_rest_on() -> None:
    found = (PriceRange(NANO, 300_000, 500_000, 5, NOW),)
    outcome = await run("papan harga kuliner", FakePrices(found=found), **GROUP)
    text = say(outcome)
    assert text.startswith("💰 <b>Rp300.000–Rp500.000 per foto/feed</b>")
    assert "5+ anggota" in text
    empty = await run("papan harga kuliner", **GROUP)
    assert "5 orang berbeda" in say(empty)


async def test_ones_own_prices_are_seen_and_withdrawn_in_private() -> None:
    prices = FakePrices()
    await run("bayar @dapurnina 350rb buat 1 reels", prices, **GROUP)
    assert "Rp350.000" not in say(await run(prices=prices, slots=PriceSlots(mine=True), **GROUP))
    own = await run(prices=prices, slots=PriceSlots(mine=True))
    assert "Rp350.000" in say(own)
    (withdraw,) = own.choices[0]
    assert withdraw.payload == Payload("price_board", {"withdraw": 1})
    gone = await run(prices=prices, slots=PriceSlots(withdraw=1))
    assert gone.block == "withdrawn"
    assert prices.kept == []


GROUP: dict[str, Any] = {"chat_kind": "group", "chat_id": -5}


async def test_an_edit_to_something_else_deletes_the_price() -> None:
    port = FakePrices()
    await run("bayar @dapurnina 350rb buat 1 reels", port, **GROUP)
    assert len(port.kept) == 1
    edited = context("selamat pagi", prices=port, edited_from=NOW, **GROUP)
    assert await capability.retract(context("pagi", prices=port, **GROUP), "greet") is None
    text = say(await capability.retract(edited, "greet"))
    assert "sudah dihapus" in text
    assert "350" not in text
    assert not port.kept
    assert await capability.retract(edited, "greet") is None


async def test_an_edit_of_what_was_bought_leaves_no_second_price() -> None:
    port = FakePrices()
    await run("bayar @dapurnina 350rb buat 1 reels", port, **GROUP)
    await run("bayar @dapurnina 350rb buat 1 story", port, edited_from=NOW, **GROUP)
    assert [row[2] for row in port.kept] == ["story"]


async def test_another_message_on_another_kind_leaves_the_first_price() -> None:
    port = FakePrices()
    await run("bayar @dapurnina 350rb buat 1 reels", port, **GROUP)
    await run("bayar @dapurnina 350rb buat 1 story", port, **GROUP)
    assert [row[2] for row in port.kept] == ["reel", "story"]


def among(text: str, state: State | None = None) -> Any:
    said = understand(text, now=NOW, zone=JAKARTA)
    return capability.claims_among(said, state or State())


@pytest.mark.parametrize(
    "text",
    [
        "bayar @dapurnina 500rb buat 2 story, transfer ke mandiri 1370012345678",
        "bayar @dapurnina 350rb, rekeningnya bsi 1234567890",
        "udah bayar @dapurnina 500rb ke BCA 7712345678",
        "udah tf @dapurnina 300rb buat 1 reels",
        "already paid @dapurnina 300k",
        "berapa harga reels @dapurnina biasanya?",
        "rate card @dapurnina berapa?",
        "what does @dapurnina charge?",
        "anggota sini biasanya bayar berapa buat 1 reels kuliner?",
        "harga pasaran reels kuliner mikro di grup ini berapa?",
        "how much do people here usually pay for a reel?",
        "how much does a story usually cost here?",
    ],
)
def test_members_tell_and_ask_each_other(text: str) -> None:
    assert among(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "dp @dapurnina 200rb",
        "harga @dapurnina harusnya berapa yang wajar, 300rb?",
        "fee @dapurnina 350rb lunas",
        "mau bayar @dapurnina 300rb",
        "@dapurnina nih penipu, udah tf 300rb ga pernah posting",
        "paid @dapurnina 300k and she never posted",
        "@dapurnina telat mulu, bayar 800rb ga sesuai brief. 2/5 aja",
        "@dapurnina minta 500rb, harganya berapa sih yang wajar?",
        "harga wajar buat akun 12rb follower berapa?",
        "kita udah bayar @dapurnina berapa?",
        "how much did we pay @dapurnina in total?",
        "cari influencer kuliner di bandung harga berapa aja",
        "@dapurnina deal 300rb",
    ],
)
def test_among_members_too_a_campaign_stays_a_campaign(text: str) -> None:
    assert among(text) is None


async def test_what_it_was_paid_for_is_asked_with_a_way_to_the_campaign() -> None:
    prices = FakePrices()
    slots = capability.fill(among("bayar @dapurnina 360rb"))
    menu = (*context().menu, _log())
    asked = await run("bayar @dapurnina 360rb", prices, slots=slots, menu=menu, **GROUP)
    assert asked.block == "need_kind"
    assert asked.choices[-1][0].payload.intent == "campaign_log"
    assert all("360" not in say(asked, language) for language in ("id", "en"))
    await run(prices=prices, slots=capability.fill(asked.choices[0][0].payload.slots), **GROUP)
    assert prices.kept == [("g-5", "dapurnina", "reel", NANO, 360_000)]


@pytest.mark.parametrize(
    ("text", "each", "named"),
    [
        ("eh salah, 250rb bukan 320rb", 125_000, False),
        ("harusnya 260rb", 130_000, False),
        ("bukan 320 tapi 260", 130_000, False),
        ("I meant 250k not 320k", 125_000, False),
        ("ralat, bayar @dapurnina 250rb bukan 320rb", 125_000, True),
        ("harga @dapurnina tadi harusnya 260rb bukan 320rb", 130_000, True),
    ],
)
async def test_a_price_is_put_right_in_words(text: str, each: int, named: bool) -> None:
    prices = FakePrices()
    told = await run("bayar @dapurnina 320rb buat 2 reels", prices, **GROUP)
    after = State() if named else State(topic=Shown("price_board", told.slots))
    slots = capability.fill(among(text, after))
    outcome = await run(text, prices, slots=slots, **GROUP)
    assert outcome.view.amended
    assert prices.kept[-1] == ("g-5", "dapurnina", "reel", NANO, each)
    assert claimed("cari influencer kuliner 250rb", after) is None


async def test_a_price_that_nobody_told_cannot_be_put_right() -> None:
    text = "harga @dapurnina harusnya 260rb bukan 320rb"
    prices = FakePrices()
    outcome = await run(text, prices, slots=capability.fill(among(text)), **GROUP)
    assert (outcome.block, prices.kept) == ("nothing_amended", [])


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_range_says_what_a_piece_costs(language: str) -> None:
    found = (PriceRange(NANO, 200_000, 300_000, 5, NOW),)
    kept = await run("bayar @dapurnina 350rb buat 1 reels", FakePrices(found=found), **GROUP)
    asked = capability.fill(among("berapa harga reels @dapurnina?"))
    shown = await run("", FakePrices(found=found), slots=asked, **GROUP)
    board = await run("papan harga kuliner", FakePrices(found=found), **GROUP)
    for outcome in (kept, shown, board):
        text = say(outcome, language).replace(",", ".")
        assert "260.000" in text
        assert "390.000" in text


async def test_prices_of_two_groups_are_told_apart() -> None:
    prices = FakePrices((Home("g-5", "Pasar"), Home("g-6", "Kue")))
    prices.kept = [(home, "dapurnina", "reel", NANO, 300_000) for home in ("g-5", "g-6")]
    own = await run(prices=prices, slots=PriceSlots(mine=True))
    (reply,) = Renderer().replies("price_board", own, language="id", zone=JAKARTA)
    assert [
        row[0].label.endswith(name)
        for row, name in zip(reply.buttons, ("Pasar", "Kue"), strict=True)
    ]
    assert reply.text.count("Kue") == 1


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("450rb buat 2 story aja deh", True),
        ("ok, 400k for 1 reel then", True),
        ("cari influencer 450rb buat 2 story", False),
        ("450rb", False),
        ("450rb buat kue", False),
    ],
)
async def test_a_mixed_package_is_told_anew(text: str, goes_on: bool) -> None:
    mixed = await run("bayar @dapurnina 450rb buat 2 story 1 feed", **GROUP)
    assert mixed.block == "mixed"
    heard = claimed(text, State(topic=Shown("price_board", mixed.slots)))
    assert (heard is not None) is goes_on
    if heard:
        prices = FakePrices()
        await run(text, prices, slots=capability.fill(heard), **GROUP)
        assert [kept[1] for kept in prices.kept] == ["dapurnina"]
