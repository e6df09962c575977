"""Whatever is read of an update before it is known to be one holds against any JSON in any place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ingest import MALFORMED
from core.storage.queues.inbox import Raw
from core.storage.replicas.slices import slice_of_key
from handlers.raw import IDS, chat_spoken_in
from handlers.stopping import asks_to_stop

SARI = {"id": 7, "is_bot": False, "first_name": "Sari", "username": "sari"}
CHAT = {"id": -5, "type": "supergroup", "title": "UMKM"}
SAID = {"message_id": 1, "date": 1, "chat": CHAT, "from": SARI, "text": "batal"}
UPDATES = (
    {"update_id": 1, "message": {**SAID, "reply_to_message": SAID}},
    {"update_id": 1, "edited_message": {**SAID, "caption": "/cek"}},
    {
        "update_id": 1,
        "callback_query": {"id": "1", "from": SARI, "message": SAID, "data": "cancel"},
    },
    {"update_id": 1, "my_chat_member": {"chat": CHAT, "from": SARI, "date": 1}},
    {"update_id": 1, "inline_query": {"id": "1", "from": SARI, "query": "x"}},
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just(10**30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def places(node: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield path
    if isinstance(node, dict):
        for name, inner in node.items():
            yield from places(inner, (*path, name))


def put(node: Any, path: tuple[str, ...], value: Any) -> Any:
    return value if not path else {**node, path[0]: put(node[path[0]], path[1:], value)}


PLACES = [(update, path) for update in UPDATES for path in places(update)]


@given(st.sampled_from(PLACES), JSON, st.sampled_from(UPDATES))
def test_no_json_breaks_what_reads_it(
    place: tuple[Any, tuple[str, ...]], value: Any, under_way: Any
) -> None:
    update = put(*place, value)
    with suppress(*MALFORMED):
        raw = Raw.of(update)
        assert raw.digest == Raw.of(update).digest
        assert 0 <= slice_of_key(raw.chat_key) < 64
        raw.payload.encode("ascii")
    for payload in (json.dumps(update), str(value)):
        assert asks_to_stop(payload, json.dumps(under_way)) in {True, False}
        assert asks_to_stop(json.dumps(under_way), payload) in {True, False}
        spoken_in = chat_spoken_in(payload, "gandeng_bot")
        assert spoken_in is None or spoken_in in IDS


@pytest.mark.parametrize(
    ("said", "ours"),
    [
        ({"text": "/cari kopi"}, True),
        ({"text": "/cari@Gandeng_Bot kopi"}, True),
        ({"text": "/cari@lain_bot kopi"}, False),
        ({"text": "halo @GANDENG_bot"}, True),
        ({"text": "halo"}, False),
        ({"text": "ok", "reply_to_message": {"from": {"username": "Gandeng_Bot"}}}, True),
        ({"text": "ok", "reply_to_message": {"from": {"username": "sari"}}}, False),
    ],
)
def test_a_group_hears_an_apology_where_it_spoke_to_us(said: dict[str, Any], ours: bool) -> None:
    payload = json.dumps({"message": {"chat": {"id": -5}, **said}})
    assert chat_spoken_in(payload, "gandeng_bot") == (-5 if ours else None)
