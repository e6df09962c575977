"""What smells of fraud, what is usual and trouble after paying, told apart from ordinary dealings."""

from __future__ import annotations

import pytest

from core.analytics.content.tricks import trick
from core.nlu.offers.scams import after_paying, fears_fraud, fraud_signs, ordinary_demands


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("dia minta KTP sama rekening saya", ("identity", "bank")),
        ("disuruh kirim kode OTP", ("code",)),
        ("minta foto KTP dan rekening koran buat kontrak", ("identity", "bank")),
        ("disuruh bayar penuh di muka, gimana", ("prepaid",)),
        ("harus transfer semua dulu sebelum posting", ("prepaid",)),
        ("orangnya minta dibayar duluan semua wajar ga", ("prepaid",)),
        ("she asks me to pay in full upfront", ("prepaid",)),
        ("she wants full payment before posting, is it a scam?", ("prepaid",)),
        ("kalau dia minta transfer ke rekening orang lain aman ga", ("other_account",)),
        ("norek nya atas nama istrinya, mencurigakan ga", ("other_account",)),
        ("minta uang muka ke rekening atas nama kakaknya", ("other_account",)),
        ("he wants me to pay into his wife's account", ("other_account",)),
        ("minta transfer full dulu ke rekening temennya", ("prepaid", "other_account")),
        ("a guy asks me to pay via a gift card, safe?", ("untraceable",)),
        ("dia minta dibayar pakai pulsa", ("untraceable",)),
        ("katanya dari shopee minta transfer pajak hadiah dulu", ("lure",)),
        ("ada akun ngaku dari Instagram nawarin centang biru bayar 500rb", ("lure",)),
        ("Congrats! your brand was selected, log in here to verify: bit.ly/x", ("lure",)),
    ],
)
def test_signs_of_fraud(text: str, signs: tuple[str, ...]) -> None:
    assert fraud_signs(text) == signs


@pytest.mark.parametrize(
    "text",
    [
        "kamu nyimpen ktp saya ga",
        "dia minta 1,5jt per video",
        "dia minta dp 50%",
        "bayarnya gimana, dp dulu apa lunas?",
        "transfer setengah atau full dulu",
        "@dapurnina sudah dibayar lunas",
        "@dapurnina dp 300rb udah ditransfer",
        "minta datanya dalam Excel",
        "aku transfer dari rekening istri saya",
        "dia minta ditransfer ke rekening istri saya",
        "bayar ke temennya siapa",
        "kreator dengan centang biru",
        "klik link di bio",
    ],
)
def test_ordinary_dealings_are_none(text: str) -> None:
    assert fraud_signs(text) == ()
    assert not after_paying(text)


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        ("dia minta dp 50% dulu sebelum kerja gpp?", ("deposit",)),
        ("apakah minta DP 50% itu penipuan?", ("deposit",)),
        ("a lady asks for 50% down payment before the shoot, is that a scam?", ("deposit",)),
        ("influencer minta alamat buat kirim produk, aman?", ("address",)),
        ("minta npwp buat bukti potong, aman?", ("taxpayer",)),
        ("an agency asks us to sign a contract, legit?", ("contract",)),
        ("dia minta dp 50%", ()),
        ("kontrak kerja sama ada ga", ()),
        ("cari influencer yang alamatnya di bandung", ()),
        ("brief buat @a, minta dia kirim alamat", ()),
    ],
)
def test_what_is_usual_to_be_asked_for(text: str, usual: tuple[str, ...]) -> None:
    assert ordinary_demands(text) == usual


@pytest.mark.parametrize(
    "text",
    [
        "mau lapor ada influencer nipu udah dibayar 500rb ga posting",
        "influencernya kabur setelah dibayar, harus gimana?",
        "the influencer blocked me after I paid, what can I do?",
        "bisa minta duit balik ga",
        "she deleted the post after two days, can I get a refund?",
    ],
)
def test_trouble_after_paying(text: str) -> None:
    assert after_paying(text)


@pytest.mark.parametrize(
    "text",
    [
        "pembeli minta uang kembali",
        "can I get a refund for the customer",
        "@x belum posting padahal tanggal 5",
        "@x udah dibayar 300rb",
        "kemarin ditipu orang habis 2 juta. bisa bantu cari influencer?",
        "saya blok kalender tanggal 5 buat bayar dia",
    ],
)
def test_what_buyers_want_back_and_who_is_only_late_is_no_such_trouble(text: str) -> None:
    assert not after_paying(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ada yg nawarin 10rb followers 50rb aman ga", "bought_followers"),
        ("someone offered me 5k followers for cheap", "bought_followers"),
        ("dia nawarin 45rb followers 1 reel 500rb, worth it?", None),
        ("ada yg nawarin endorse, followernya 45rb, minta 1,5jt", None),
        ("@tehmanis 5 ribu follower tapi like cuma 12, layak ga?", None),
        ("paket 5rb followers cuma 100rb bagus ga", "bought_followers"),
    ],
)
def test_followers_that_are_offered_are_no_price_to_bargain(text: str, code: str | None) -> None:
    assert trick(text) == code


@pytest.mark.parametrize(
    "words", ["bayar ", "transfer ke rekening ", "minta dp ", "klik link ", "uang "]
)
def test_hostile_text_is_read_at_once(words: str) -> None:
    text = words * 150 + "zq"
    assert fraud_signs(text) is not None
    assert ordinary_demands(text) is not None
    assert not after_paying(text)


@pytest.mark.parametrize(
    ("text", "fears"),
    [
        ("yg jujur dan ga nipu yg mana", True),
        ("yang ga nipu yang mana ya", True),
        ("siapa yang bisa dipercaya", True),
        ("which of them is trustworthy?", True),
        ("who won't scam me, which one is honest", True),
        ("yang kemarin nipu saya yang mana ya", False),
        ("cari kreator skincare yang amanah siapa ya", False),
        ("testimoni jujur dari pelanggan", False),
        ("yg ketiga ganti yg followersnya diatas 5rb", False),
        ("yang gampang dihubungi yang mana", False),
    ],
)
def test_who_asks_whom_to_trust_was_not_cheated(text: str, fears: bool) -> None:
    assert fears_fraud(text) is fears
