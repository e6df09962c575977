"""JSON lines that are all alike go through Arrow: every value is as Python's own reader gives it."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.imports import FileImporter
from core.imports.containers import packed_json, text
from core.imports.containers.decoding import decode
from core.imports.containers.packed_json import joined, pack_lines
from core.imports.records.records import Documents
from tests.examples import examples
from tests.imports.conftest import NOW

SCALAR = (
    st.text(st.sampled_from('a7"\\\n{},é💥\0'), max_size=4)
    | st.integers(-(2**65), 2**65)
    | st.integers(0, 9)
    | st.floats(allow_nan=False)
    | st.booleans()
    | st.none()
)
VALUE = SCALAR | st.lists(SCALAR, max_size=2) | st.fixed_dictionaries({"x": SCALAR, "y": SCALAR})
PATHS = ("a", "b", "b.x", "b.y", "b.z", "a.0", "c", "c.x", "A")


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed_json, "LEAST", 1)


def lines_of(items: list[Any]) -> str:
    return "".join(json.dumps(item) + "\n" for item in items)


ALIKE = st.fixed_dictionaries(
    {
        "a": st.text(max_size=3),
        "b": st.fixed_dictionaries(
            {"x": st.integers(0, 9), "y": st.booleans() | st.integers(0, 1)}
        ),
    }
)
ITEMS = st.lists(ALIKE, min_size=1, max_size=4) | st.lists(
    st.dictionaries(st.sampled_from("abc/"), VALUE), min_size=1, max_size=4
)


@given(ITEMS)
def test_columns_are_those_of_the_objects(items: list[dict[str, Any]]) -> None:
    found = pack_lines(lines_of(items).encode(), 7)
    plain = Documents([decode(json.dumps(item))[0] for item in items])
    if found is None:
        return
    for path in PATHS:
        assert list(found.column(path)) == plain.column(path)
        assert [type(v) for v in found.column(path)] == [type(v) for v in plain.column(path)]
        assert found.has(path) == plain.has(path)
    known = [None if v == "" else v for v in found.values("c", "b.x", "a")]
    assert known == [None if v == "" else v for v in plain.values("c", "b.x", "a")]
    assert found.items == plain.items
    assert list(found.lines) == list(range(7, 7 + len(items)))
    assert found.take([True] * len(items)).items == plain.items


@pytest.mark.parametrize(
    "content",
    [
        '{"a": 1}\n{"a": 2.0}\n',
        '{"a": 1}\n{"a": null}\n',
        '{"a": 1}\n{"b": 2}\n',
        '{"a": 1}\n{"a": 2, "b": 3}\n',
        '{"a": 1, "a": 2}\n',
        '{"a/b": 1}\n',
        '{"a": 1} {"a": 2}\n{"a": 3,\n"b": 4}\n',
        '{"a": {"x": 1}}{"a": {"x": 1}}\n{"a":\n{"x": 1}}\n',
        '{"a": "\\ud800"}\n',
        '{"a": 1.5}\n{"a": Inf}\n',
        '{"a": 1.5}\n{"a": -NaN}\n',
        '{"a": []}\n{"a": ' + "[" * 50_000 + "]" * 50_000 + "}\n",
        '{"a": [{}]}\n{"a": [' + '{"a":' * 20_000 + "{}" + "}" * 20_000 + "]}\n",
        '{"a": 1},\n{"a": 2}\n',
        '{"a": 1}\n\n{"a": 2}\n',
        '{"a": 1}\r\n',
        '{"a": 1}',
        "[1]\n",
    ],
)
def test_what_is_not_all_alike_is_left_to_the_other_way(content: str) -> None:
    assert pack_lines(content.encode(), 1) is None


@pytest.mark.parametrize("alike", [0, 60])
def test_no_columns_are_made_of_keys_that_every_line_has_its_own(alike: int) -> None:
    items = [{"a": 1}] * alike + [{f"k{n}_{m}": 1 for m in range(300)} for n in range(60)]
    assert packed_json._table(lines_of(items).encode(), items[0]) is None


def test_what_is_alike_is_taken() -> None:
    found = pack_lines(lines_of([{"a": "x", "b": {"x": 1}, "c": [1.5]}] * 3).encode(), 1)
    assert found is not None
    assert found.column("b.x") == [1, 1, 1]
    assert found.column("c") == [[1.5]] * 3
    assert found.head(2).items == found.items[:2]
    odd = pack_lines(b'{"a": NaN}\n', 1)
    assert odd is not None
    assert odd.column("a") == [None]
    both = joined([found, found])
    assert both is not None
    assert (len(both), len(both.items)) == (6, 6)


def video(number: int, **more: Any) -> dict[str, Any]:
    author = {"name": f"a.{number % 3}", "nickName": "A", "fans": 1_000 + number % 3}
    return {
        "id": f"76000000000000000{number:02}",
        "text": f'hai "{number}",\nya 💥',
        "createTimeISO": f"2026-01-{1 + number % 28:02}T02:40:00.000Z",
        "authorMeta": author,
        "playCount": number * 100,
        "diggCount": number,
    } | more


FAULTS = ["", "{", "[1]", '{"error": "gone"}', '{"a": 1} x', "7", '{"authorMeta": null}']
ODD = [{"playCount": None}, {"playCount": "12rb"}, {"isSlideshow": True}, {"authorMeta": {}}, {}]


@examples(15)
@given(st.randoms(use_true_random=False), st.lists(st.sampled_from(FAULTS), max_size=2))
def test_a_whole_file_is_read_alike_with_faults_in_it(random: Any, faults: list[str]) -> None:
    """Alike and odd objects in any order, in blocks of a few: the frames are those of the slow way."""
    lines = [json.dumps(video(n, **(random.choice(ODD) if n % 9 == 8 else {}))) for n in range(40)]
    for fault in faults:
        lines.insert(random.randrange(2, len(lines)), fault)
    content = "\n".join(lines).encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text, "SIZE", random.choice([300, 1_500, 1 << 20]))
        quick = FileImporter().read(content, NOW)
        patch.setattr(packed_json, "LEAST", 10**9)
        slow = FileImporter().read(content, NOW)
    assert (quick.format, quick.read, quick.skipped) == (slow.format, slow.read, slow.skipped)
    pd.testing.assert_frame_equal(quick.posts, slow.posts)
    pd.testing.assert_frame_equal(quick.creators, slow.creators)
