"""How many must sell before a fee is earned back is said with its division; what is missing is asked for."""

import pytest

from core.capabilities.break_even import BreakEvenSlots, capability
from core.dialogue.state import Shown, State
from core.nlu.understand import understand
from tests.capabilities.fakes import JAKARTA, NOW, context
from tests.capabilities.shop import EVERYTHING, said


async def asked(text: str, language: str = "id", **slots):
    world = context(menu=EVERYTHING, language=language, text=text)
    outcome = await capability.run(BreakEvenSlots(**slots), world)
    return outcome, said("break_even", outcome, language).text


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("bayar 400rb untung 10rb harus laku berapa", "id", "÷ untung Rp10.000 per barang = 40"),
        ("if i pay 500k and make 15k each how many to break even", "en", "<b>34 items must sell"),
        ("jual 35rb modal 20rb fee 300rb balik modal brp", "id", "Rp35.000 − modal Rp20.000 = Rp15.000"),
        ("jual 20rb modal 25rb fee 300rb balik modal brp", "id", "Tidak akan balik modal"),
        ("omzet 315rb modal bahan 150rb, untung brp", "id", "omzet Rp315.000 − modal Rp150.000 = Rp165.000"),
        ("jualan batik, laku 3 harganya 275rb modalnya 200rb fee 150rb untung berapa", "id", "3 × (harga jual Rp275.000 − modal Rp200.000) − fee Rp150.000 = Rp75.000"),
        ("laku 12 porsi, seporsi 18rb, modalnya 10rb, bayar kreator 200, untung berapa", "id", "<b>Rugi Rp104.000"),
        ("sold 40 cups, price 12k each, paid 300k, how much profit?", "en", "40 × price Rp12,000 − fee Rp300,000 = Rp180,000"),
        ("revenue 900k, cost of goods 1jt, how much profit?", "en", "A loss of Rp100,000"),
    ],
)  # fmt: skip
async def test_the_sum_is_said_with_its_parts(text: str, language: str, words: str) -> None:
    assert words in (await asked(text, language))[1]


async def test_what_is_missing_is_asked_for_and_what_was_said_kept() -> None:
    outcome, _ = await asked("harus laku berapa biar balik modal")
    assert outcome.asks == "fee"
    outcome, _ = await asked("300rb", fee="300rb")
    assert (outcome.asks, outcome.slots) == ("profit", {"fee_idr": 300_000})
    outcome, _ = await asked("jual 35rb modal 20rb", fee_idr=300_000, profit="jual 35rb modal 20rb")
    assert outcome.view.pieces == 20
    outcome, _ = await asked("ga tau", fee_idr=300_000, profit="ga tau")
    assert outcome.asks == "profit"


@pytest.mark.parametrize(
    ("topic", "text", "claimed"),
    [
        (Shown("rate", {"budget_idr": 500_000}), "harus laku berapa kalau untung 20rb", {"fee_idr": 500_000}),
        (Shown("break_even", {"fee_idr": 9, "profit_idr": 3}), "kalau bayar 200rb?", {"fee_idr": 9, "profit_idr": 3}),
        (Shown("break_even", {"fee_idr": 9, "profit_idr": 3}), "kalau jual 30rb modal 10rb", {"fee_idr": 9}),
        (Shown("break_even", {"fee_idr": 9, "profit_idr": 3}), "cari kreator 200rb", None),
        (None, "kalau bayar 200rb?", None),
    ],
)  # fmt: skip
def test_amounts_go_on_from_what_was_answered_before(topic, text, claimed) -> None:
    heard = understand(text, now=NOW, zone=JAKARTA)
    assert capability.claims(heard, State(topic=topic)) == claimed
