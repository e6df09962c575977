"""Tax beside a fee or a payment: what it comes to, and where it is part of what is told."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.money.taxes import Tax, tax_in


@pytest.mark.parametrize(
    ("text", "tax"),
    [
        ("@n deal 1,1jt + PPN 11%", Tax("ppn", 11, None)),
        ("@n agreed 450k excl. VAT 11%", Tax("ppn", 11, None)),
        ("@n fee 800rb belum termasuk pph 2,5%", Tax("pph", 2.5, None)),
        ("@n deal 1jt belum 11% ppn", Tax("ppn", 11, None)),
        ("bayar @n 1.250.000 + PPN 137.500", Tax("ppn", None, 137_500)),
        ("paid @n 450k plus VAT 49,500", Tax("ppn", None, 49_500)),
        ("pph 21 @n dipotong 2,5%, yang ditransfer 438.750", Tax("pph", 2.5, None)),
        ("transfer @n 341.250 setelah dipotong pph 8.750", Tax("pph", None, 8_750)),
        ("@n fee 1jt, pajak 5%", Tax("tax", 5, None)),
        ("@n fee 1jt sudah termasuk PPN 11%", None),
        ("@n fee 1m incl. VAT 11%", None),
        ("@n deal 1jt non ppn 11%", None),
        ("@n deal 1jt kena ppn ga?", None),
        ("bayar @n 1,1jt setelah pajak", None),
        ("@n kirim paket 11% lebih cepat", None),
    ],
)
def test_tax_that_is_no_part_of_what_is_told(text: str, tax: Tax | None) -> None:
    assert tax_in(text) == tax


@pytest.mark.parametrize(
    ("text", "paid", "planned"),
    [
        ("invoice @n 1.250.000 + PPN 137.500 = 1.387.500 udah dibayar", 1_387_500, ()),
        ("transfer @n 341.250 setelah dipotong pph 8.750", 341_250, ()),
        ("paid @n 341,250 after tax", 341_250, ()),
        ("bayar @n 341.250 setelah posting", None, (341_250,)),
    ],
)
def test_what_is_paid_with_or_after_tax_is_paid(
    text: str, paid: int | None, planned: tuple[int, ...]
) -> None:
    terms = terms_in(text)
    assert (terms.paid_idr, terms.planned, terms.goods_idr) == (paid, planned, None)
