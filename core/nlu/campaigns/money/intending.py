"""A payment to somebody named that is only meant to be made: `rencananya mau bayar nay 400rb minggu depan`."""

from __future__ import annotations

from core.nlu.accounts.unknown_names import tells_of_somebody
from core.nlu.asides import asks
from core.nlu.campaigns.money.paying import names_advance
from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.word import names_campaign


def plans_to_pay(text: str) -> bool:
    """Return whether a text without an account tells of no more than what somebody is to be paid: a plan, by which no
    campaign begins and nobody is paid. What whoever may come is to be paid is a budget (`mau bayar 300rb`)."""
    if "@" in text or asks(text) or names_campaign(text):
        return False
    terms = terms_in(text)
    whom = tells_of_somebody(text) or names_advance(text)
    return whom and bool(terms.planned) and not terms.moved
