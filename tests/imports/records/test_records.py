"""Records answer alike for nested documents, flattened tables and lines of text."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.imports.records.records import Documents, Records, Table, Text
from core.imports.values.paths import Folded, fold_name, get, is_flattened, split, unflatten

DOCUMENTS = Documents(
    [
        {"id": "1", "author": {"name": "a", "fans": 5}, "tags": [{"n": "x"}, {"n": "y"}]},
        {"id": "2", "author": None, "tags": []},
        {"id": "3", "author": {"name": ""}, "other": "z"},
    ]
)
TABLE = Table(
    ["ID", "Author/Name", "author/fans", "tags/0/n", "tags/1/n"],
    [["1", "2", "3"], ["a", "", ""], ["5", "", ""], ["x", "", ""], ["y", "", ""]],
    [1, 2, 3],
)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("a", 1),
        ("b.c", 2),
        ("b.d.0", "x"),
        ("b.d.1.e", "y"),
        ("b.d.7", None),
        ("b.zz", None),
        ("a.b.c", None),
        ("zz", None),
    ],
)
def test_a_path_leads_to_a_value_or_to_nothing(path: str, value: Any) -> None:
    document = {"a": 1, "b": {"c": 2, "d": ["x", {"e": "y"}]}}
    assert get(document, split(path)) == value


def test_folded_documents_are_asked_in_any_case() -> None:
    document = unflatten({"AuthorMeta/Fans": 5})
    assert get(document, split("authorMeta.fans")) == 5
    assert isinstance(document["authormeta"], Folded)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        (" Post  ID ", "post id"),
        ("\ufeffusername", "username"),
        ("authorMeta/fans", "authormeta.fans"),
        ('"Harga"', "harga"),
        ("", ""),
    ],
)
def test_names_are_compared_folded(name: str, folded: str) -> None:
    assert fold_name(name) == folded


def test_numbered_parts_become_lists_in_their_order() -> None:
    nested = unflatten({"t/10": "k", "t/2": "c", "t/0": "a", "x/a/0/b": 1, "e": "", "n": None})
    assert nested == {"t": ["a", "c", "k"], "x": {"a": [{"b": 1}]}}


def test_a_name_that_is_value_and_parent_keeps_its_children() -> None:
    assert unflatten({"a": 1, "a/b": 2}) == {"a": {"b": 2}}
    assert unflatten({"a/b": 2, "a": 1}) == {"a": {"b": 2}}


@pytest.mark.parametrize(
    ("document", "is_so"), [({"a/b": 1}, True), ({"a.b": 1}, True), ({"a": {"b/c": 1}}, False)]
)
def test_flattened_documents_are_told_by_their_keys(document: dict[str, Any], is_so: bool) -> None:
    assert is_flattened(document) is is_so


KEY = st.text("abc", min_size=1, max_size=3)
NESTED = st.recursive(
    st.integers() | st.text("xyz", min_size=1),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(KEY, inner, min_size=1, max_size=3)
    ),
    max_leaves=8,
)


def flatten(node: Any, path: str = "") -> dict[str, Any]:
    """Return a nested value as exports flatten it."""
    if isinstance(node, dict):
        parts = [flatten(value, f"{path}/{key}") for key, value in node.items()]
    elif isinstance(node, list):
        parts = [flatten(value, f"{path}/{index}") for index, value in enumerate(node)]
    else:
        return {path.removeprefix("/"): node}
    return {key: value for part in parts for key, value in part.items()}


@given(st.dictionaries(KEY, NESTED, min_size=1, max_size=3))
def test_flattening_is_undone(document: dict[str, Any]) -> None:
    assert unflatten(flatten(document)) == document


@pytest.mark.parametrize("records", [DOCUMENTS, TABLE])
def test_tables_and_documents_answer_alike(records: Records) -> None:
    assert records.has("author.name", "id")
    assert records.has("tags")
    assert not records.has("author.zz")
    assert not records.has("id", "zz")
    assert records.values("id") == ["1", "2", "3"]
    assert [value or None for value in records.values("author.name")] == ["a", None, None]
    assert records.values("zz", "id") == ["1", "2", "3"]
    assert records.values("zz") == [None, None, None]
    assert records.values() == [None, None, None]


@pytest.mark.parametrize("records", [DOCUMENTS, TABLE])
def test_children_know_their_parents(records: Records) -> None:
    children, parents = records.children("tags")
    assert children.values("n") == ["x", "y"]
    assert parents == [0, 0]
    assert list(children.lines) == [1, 1]


@pytest.mark.parametrize("records", [DOCUMENTS, TABLE, Text(["a", "b", "c"], [1, 2, 3])])
def test_what_is_taken_keeps_its_number(records: Records) -> None:
    kept = records.take([True, False, True])
    assert list(kept.lines) == [1, 3]
    assert len(kept) == 2
    assert len(records) == 3
    assert len(records.head(1)) == 1
    assert list(records.head(2).lines) == [1, 2]


def test_the_first_known_value_of_several_paths_counts() -> None:
    records = Documents([{"a": None, "b": 1}, {"a": "", "b": 2}, {"a": 0, "b": 3}, {}])
    assert records.values("a", "b") == [1, 2, 0, None]


def test_the_first_of_equal_headers_counts() -> None:
    table = Table(["a", "A ", "b_c"], [["1"], ["2"], ["3"]], [1])
    assert table.column("a") == ["1"]
    assert table.column("b c") == ["3"]
    assert table.column("b_c") == ["3"]


def test_lines_have_no_paths() -> None:
    text = Text(["a"], [1])
    assert not text.has("a")
    assert text.column("a") == [None]
    assert text.documents() == [{}]


def test_a_document_of_anything_is_asked_without_harm() -> None:
    records = Documents([{"a": 5}, {"a": [1]}, {"a": {"b": {"c": 1}}}, {"a": "x"}])
    assert records.column("a.b.c") == [None, None, 1, None]
    assert records.column("a.b") == [None, None, {"c": 1}, None]
    assert records.children("a.b")[1] == []
