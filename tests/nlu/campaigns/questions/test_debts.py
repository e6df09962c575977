"""Questions about what is still to be paid, told from other sums that are short or left."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.questions.debts import asks_done, asks_owed

NAMES = ("hijab.rani", "budi.kuliner")


@pytest.mark.parametrize(
    "text",
    [
        "utang saya ke @hijab.rani brp",
        "masih ada utang ke siapa aja",
        "kurang bayar berapa lagi semuanya",
        "kurang berapa",
        "sisanya brp",
        "berapa lagi yang harus saya bayar",
        "sisa bayar ke dia berapa",
        "how much do i still owe @budi.kuliner",
        "what's left to pay?",
        "who do we still owe",
        "jadi masih ngutang brp gue",
        "berapa yg belum kubayar",
        "belum lunas siapa",
        "yg belum dibayar siapa aja",
    ],
)
def test_a_question_about_what_is_owed(text: str) -> None:
    assert asks_owed(text, NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "sisa budget berapa",
        "kurang 200rb lagi",
        "stoknya kurang berapa",
        "kurang berapa follower lagi biar 10rb",
        "sisa porsinya berapa",
        "yang kurang bagus siapa",
        "how much is left of the budget",
        "sisanya nanti ya",
    ],
)
def test_what_asks_for_no_debt(text: str) -> None:
    assert not asks_owed(text, NAMES)


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("siapa aja yang udah posting?", "posted"),
        ("who has posted?", "posted"),
        ("siapa yang udah lunas?", "paid"),
        ("which creators have been paid?", "paid"),
        ("who have we paid so far?", "paid"),
        ("who did we pay?", "paid"),
        ("who is paid so far?", "paid"),
        ("siapa aja yang udah kita bayar?", "paid"),
        ("siapa yang udah aku transfer?", "paid"),
        ("udah bayar siapa aja?", "paid"),
        ("siapa yang udah posting tapi belum dibayar?", None),
        ("who has posted but isn't paid?", None),
        ("who still has to be paid?", None),
        ("siapa yang bayar ongkirnya?", None),
        ("udah bayar, siapa lagi yang mau ikut?", None),
        ("siapa yang udah bayar @rani?", None),
        ("siapa yang belum posting?", None),
        ("siapa yang bayar iklan?", None),
        ("@rani udah posting", None),
    ],
)
def test_of_whom_something_is_done(text: str, done: str | None) -> None:
    assert asks_done(text) == done
