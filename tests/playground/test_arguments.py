"""One call's arguments, in every form that clients use."""

from __future__ import annotations

import json
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.arguments import Arguments, Upload, parse
from bot.playground.errors import Refused

FORM = "application/x-www-form-urlencoded"
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(st.dictionaries(st.text("abc_", min_size=1), WORDS))
def test_forms_queries_and_json_say_the_same(fields: dict[str, str]) -> None:
    encoded = urlencode(fields)
    assert parse(encoded.encode(), FORM) == fields
    assert parse(b"", "", encoded) == fields
    assert parse(json.dumps(fields).encode(), "application/json; charset=utf-8") == fields


@given(st.binary(max_size=300), WORDS)
def test_multipart_keeps_every_byte(content: bytes, words: str) -> None:
    boundary = "XqXbOuNdArYqXq"
    body = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="caption"\r\n\r\n'.encode()
        + words.encode()
        + f'\r\n--{boundary}\r\nContent-Disposition: form-data; name="document"; '
        'filename="a b.csv"\r\nContent-Type: text/csv\r\n\r\n'.encode()
        + content
        + f"\r\n--{boundary}--\r\n".encode()
    )
    arguments = parse(body, f"multipart/form-data; boundary={boundary}")
    assert arguments["document"] == Upload("a b.csv", "text/csv", content)
    assert arguments["caption"] == words


def test_a_file_name_in_the_encoding_of_rfc_5987() -> None:
    body = (
        b'--b\r\nContent-Disposition: form-data; name="d"; '
        b"filename*=utf-8''laporan%20%C3%A9.csv\r\n\r\nx\r\n--b--\r\n"
    )
    assert parse(body, 'multipart/form-data; boundary="b"')["d"].name == "laporan é.csv"


@pytest.mark.parametrize("body", [b"{", b"[1]", b"nonsense"])
def test_a_body_that_is_no_json_object_is_refused(body: bytes) -> None:
    with pytest.raises(Refused, match="parse request body"):
        parse(body, "application/json")


def test_reading_values_of_either_spelling() -> None:
    arguments = Arguments({"n": "12", "bad": "x", "yes": "True", "on": True, "o": '{"a": 1}'})
    assert arguments.integer("n") == 12
    assert arguments.integer("bad", 7) == 7
    assert arguments.integer("missing", 3) == 3
    assert arguments.flag("yes")
    assert arguments.flag("on")
    assert not arguments.flag("missing")
    assert arguments.mapping("o") == {"a": 1}
    assert arguments.text("n") == "12"
    assert arguments.text("missing") == ""
    assert arguments.items_of("missing") == []


@pytest.mark.parametrize("value", ["[1]", "{", 5])
def test_wrong_objects_are_refused(value: object) -> None:
    with pytest.raises(Refused, match="can't parse o JSON object"):
        Arguments({"o": value}).mapping("o")


def test_wrong_lists_are_refused() -> None:
    with pytest.raises(Refused, match="can't parse o JSON object"):
        Arguments({"o": {"a": 1}}).items_of("o")
