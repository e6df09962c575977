"""What is still to be delivered until a day is no day of publication."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.planning.deadlines import owed_in


@pytest.mark.parametrize(
    ("text", "kinds", "rest"),
    [
        ("@maya butuh produknya sebelum jumat", ["send_by"], "@maya"),
        ("kirim produk ke @maya dulu sebelum tgl 5", ["send_by"], "@maya"),
        ("kirim produk ke @rani besok", ["send_by"], "@rani"),
        ("@maya needs the product by friday", ["send_by"], "@maya"),
        ("@maya minta draft paling lambat rabu", ["draft_by"], "@maya"),
        ("@maya minta dibayar sebelum tgl 10", ["pay_by"], "@maya"),
        ("ingetin bayar @maya 300rb tanggal 10", ["pay_by"], "@maya"),
        ("besok harus bayar @maya 300rb", ["pay_by"], "@maya"),
        ("@maya dibayar besok 300rb", ["pay_by"], "@maya"),
        ("remind me to pay @maya and @rani on friday", ["pay_by"], "@maya @rani"),
        ("@maya dp 300rb, sisanya dibayar minggu depan", ["pay_by"], "@maya dp 300rb, sisanya"),
        ("bayar @maya jumat", ["pay_by"], "@maya"),
        ("bayar @maya 200rb sebelum jumat", ["pay_by"], "@maya"),
        ("@maya: produk udah sampai, draft besok", ["draft_by"], "produk udah sampai"),
        (
            "@maya deal, produk 90rb ongkir 15rb dikirim besok",
            ["send_by"],
            "produk 90rb ongkir 15rb",
        ),
        ("@maya dibayar hari jumat ini ya", ["pay_by"], "@maya"),
        ("transfer @maya tanggal 15", ["pay_by"], "@maya"),
        ("rencana lunasin @maya tgl 10", ["pay_by"], "@maya"),
        ("pay @maya on friday", ["pay_by"], "@maya"),
        ("transfer 250k to @maya tonight", ["pay_by"], "@maya"),
        ("invoice from @maya: 700k due december 20", ["pay_by"], "@maya"),
        ("invoice @maya udah masuk, jatuh tempo tgl 20", ["pay_by"], "invoice @maya udah masuk"),
        ("@maya's invoice came in, due on the 22nd", ["pay_by"], "@maya's invoice came in"),
        ("@maya jatuh tempo jumat", ["pay_by"], "@maya"),
        ("@maya gets paid on friday", ["pay_by"], "@maya gets"),
        ("@maya deal, butuh barangnya sebelum jumat, posting tgl 9", ["send_by"], "posting tgl 9"),
    ],
)
def test_what_is_owed_is_parted_from_the_rest(text: str, kinds: list[str], rest: str) -> None:
    left, owed = owed_in(text)
    assert [one.kind for one in owed] == kinds
    assert left.endswith(rest)


@pytest.mark.parametrize(
    "text",
    [
        "produk @maya udah dikirim kemarin",
        "konten @maya jatuh tempo jumat",
        "kontrak kerjasama jatuh tempo jumat",
        "@maya due friday",
        "produknya udah sampai, tayang jumat",
        "@maya posting sebelum tgl 5",
        "draf @maya masuk",
        "bayar @maya 200rb buat konten jumat",
        "pay @maya 200k for the story on friday",
        "@maya lunas tgl 5",
        "@maya udah bayar, besok posting",
        "ingetin @maya posting tanggal 10",
        "bayar @maya jumat lalu",
        "udah bayar @maya jumat",
        "paid @maya on friday",
        "transferred 200k to @maya this week",
        "produk dikirim kapan?",
        "@maya tayang tgl 9 fee 500rb",
    ],
)
def test_what_is_done_posted_or_paid_is_not_owed(text: str) -> None:
    assert owed_in(text) == (text, ())
