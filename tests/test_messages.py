"""Payloads survive the way through a button, and never take more than Telegram allows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.messages import MAX_PAYLOAD_BYTES, Button, Payload

values = (
    st.text(max_size=80)
    | st.integers(-(10**12), 10**12)
    | st.booleans()
    | st.tuples(st.text(max_size=20))
    | st.lists(st.text(max_size=20), max_size=5).map(tuple)
)
payloads = st.builds(
    Payload,
    st.from_regex(r"[a-z_]{1,20}", fullmatch=True),
    st.dictionaries(st.from_regex(r"[a-z_]{1,12}", fullmatch=True), values, max_size=6),
)


@given(payloads)
def test_decoding_gives_back_what_was_encoded(payload: Payload) -> None:
    assert Payload.decode(payload.encode()) == payload


@given(payloads)
def test_a_key_fits_into_a_button_and_is_the_same_every_time(payload: Payload) -> None:
    again = Payload(payload.intent, dict(reversed(list(payload.slots.items()))))
    assert len(payload.key().encode()) <= MAX_PAYLOAD_BYTES
    assert payload.key() == again.key()


@pytest.mark.parametrize("text", ["", "{}", '{"a":1}', "suggest{", 'suggest{"a"'])
def test_what_is_no_payload_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no payload"):
        Payload.decode(text)


def test_a_button_does_exactly_one_thing() -> None:
    with pytest.raises(ValueError, match="exactly one"):
        Button("x")
    with pytest.raises(ValueError, match="exactly one"):
        Button("x", payload=Payload("help"), url="https://example.org")
