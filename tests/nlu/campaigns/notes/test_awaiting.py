"""What only says when something else is done has not happened."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money.paying import settles
from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.notes.awaiting import awaits, without_conditional
from core.nlu.campaigns.notes.news import not_posted
from core.nlu.campaigns.notes.stages import stage_in

AWAITED = (
    "budi maunya dibayar dulu baru posting",
    "dibayar dulu, baru dia posting",
    "bayar dulu, dia baru mau tayang",
    "she wants the fee first, then post",
    "aku bayar pas udah posting ya, catet",
    "aku bayarnya nanti kalo udah tayang",
    "yg pertama aku bayar pas dia udah posting",
    "bayarnya nanti setelah tayang",
    "I will pay the first one once she has posted",
    "payment after it is posted",
    "sisanya dibayar kalau udah posting",
    "pelunasan setelah yg pertama udah tayang",
    "@a dibayar begitu udah tayang",
    "we pay when the reel is live",
    "@a gets paid after she has posted",
    "no 2 deal 300 tp dia maunya dibayar setelah posting",
    "tolong setelah posting kirim insight",
    "transfer the rest as soon as the draft is done",
    "baru dibayar setelah posting",
    "nunggu dia posting dulu baru aku transfer",
    "kalau udah posting kabarin ya",
    "the balance is due upon publication, after the video is published",
    "we only pay once the video has been published",
    "transfernya abis draftnya selesai",
)
HAPPENED = (
    "@a baru posting",
    "dp dulu 100rb, @a udah posting",
    "udah dibayar setelah posting",
    "setelah posting kemarin laku 20",
    "once she posted we got 20 orders",
    "@a udah posting, bayar besok",
    "udah aku bayar pas dia posting",
    "catat kalau @a udah posting",
    "begitu posting langsung laku 20",
    "bela has posted and I paid",
    "pas tayang laku 12",
    "paid her after she posted",
    "@a posted yesterday after the product arrived",
    "@a udah posting",
    "bayar 100rb, udah tayang",
    "ternyata udah posting",
    "@a posting jumat",
    "dia posting waktu udah malem",
)


def test_a_condition_is_no_event() -> None:
    assert [text for text in AWAITED if not awaits(text)] == []
    told = {text: stage_in(text) for text in AWAITED}
    assert {text: stage for text, stage in told.items() if stage not in {None, "agreed"}} == {}


def test_what_happened_stays() -> None:
    assert [text for text in HAPPENED if awaits(text)] == []


@pytest.mark.parametrize(
    ("text", "firm", "paid", "planned"),
    [
        ("dp 100rb udah aku tf, sisanya kalau udah posting", "dp 100rb udah aku tf,", 100_000, ()),
        ("@a udah dp 100rb tp sisanya pas udah tayang", "@a udah dp 100rb tp", 100_000, ()),
        ("paid 100k, the rest once it is live", "paid 100k,", 100_000, ()),
        ("kalau udah posting, aku bayar 100rb", "", None, (100_000,)),
        ("once she has posted, we pay 300k", "", None, (300_000,)),
        ("@a bayar 300rb begitu udah tayang", "", None, (300_000,)),
        ("sisanya dibayar kalau udah posting", "", None, ()),
    ],
)
def test_a_payment_on_a_condition_is_planned(
    text: str, firm: str, paid: int | None, planned: tuple[int, ...]
) -> None:
    terms = terms_in(text)
    assert (terms.paid_idr, terms.planned, terms.rest) == (paid, planned, False)
    assert without_conditional(text).strip() == firm
    assert not settles(text)
    assert stage_in(text) is None


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("harusnya yg pertama posting kemarin", None),
        ("@a should have posted yesterday", None),
        ("@a was supposed to go live on Monday", None),
        ("janjinya @a posting kemarin", None),
        ("salah, harusnya @a udah tayang", "live"),
        ("@a posted, should be 5k views", "live"),
        ("harusnya fee 300rb, udah posting", "live"),
    ],
)
def test_what_should_have_happened_has_not(text: str, stage: str | None) -> None:
    assert stage_in(text) == stage
    assert not_posted(text) is (stage is None)
