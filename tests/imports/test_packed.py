"""Blocks without a fault go through Arrow: every cell is as Python's own reader gives it."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.imports import FileImporter
from core.imports.containers import packed, rows
from core.imports.containers import text as texts
from core.imports.containers.delimited import read_delimited
from core.imports.containers.packed import LONGEST as LONGEST_LINE
from core.imports.containers.packed import Marked, is_faultless, pack
from core.imports.containers.rows import rows_of
from core.imports.containers.text import blocks_of, lines_in
from core.imports.limits import Limits
from core.imports.memory import _hashed
from core.imports.records import reading
from core.imports.records.records import Table
from core.imports.values.cells import Cells
from core.imports.values.times import times
from core.imports.values.values import LONGEST, count, counts, each, flags, handle, strings, text
from tests.examples import examples
from tests.imports.conftest import NOW

CHARACTERS = st.sampled_from('a"7,;\n\r \t-.\u00a0\u2028é💥=\x07\ufeff')
CELL = st.text(CHARACTERS, max_size=6)
RAW = st.text(CHARACTERS, max_size=60)


def column(values: list[str]) -> Cells:
    import pyarrow as pa

    return Cells(pa.array(values, pa.string()))


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "LEAST", 1)


def packed_rows(content: str, delimiter: str, width: int) -> list[list[str]] | None:
    found = pack(content.encode(), delimiter, width, set(), is_last=True)
    return [list(row) for row in unpacked(found[0])] if found else None


@given(st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1), st.sampled_from(",;\t|"))
def test_what_is_written_comes_back(cells: list[list[str]], delimiter: str) -> None:
    target = io.StringIO()
    csv.writer(target, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(cells)
    found = packed_rows(target.getvalue(), delimiter, 3)
    assert found is None or found == cells


@given(RAW, st.integers(2, 4))
def test_whatever_is_taken_is_read_as_python_reads_it(content: str, width: int) -> None:
    found = packed_rows(content, ",", width)
    if found is not None:
        assert found == list(csv.reader(lines_in(content.encode()), strict=True))


def by_the_book(content: str, delimiter: str) -> bool:
    """Return whether a text follows the grammar of RFC 4180, with this delimiter."""
    cell = rf'(?:"(?:[^"]|"")*"|[^"{re.escape(delimiter)}\r\n]*)'
    grammar = rf"(?:{cell}(?:{re.escape(delimiter)}|\r?\n))*"
    return re.fullmatch(grammar, content) is not None


@given(st.text(st.sampled_from('a";,\r\n'), max_size=14), st.sampled_from(",;"))
def test_blocks_without_a_fault_are_told_by_their_quotes(content: str, delimiter: str) -> None:
    whole = f"{content}\n"
    assert is_faultless(Marked.of(whole.encode()), delimiter) == by_the_book(whole, delimiter)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@given(
    st.lists(
        st.sampled_from(
            [b"ab", b",", b"\r", b"\n", b"\r\n", b"\0", "é💥\ufeff".encode(), b"\xf0\x9f"]
        )
    )
)
def test_bytes_are_what_their_text_is(encoding: str, pieces: list[bytes]) -> None:
    """Also where a byte fits nowhere; and lines stay whole whatever ends them."""
    content = "".encode(encoding) + b"".join(pieces)
    text = io.TextIOWrapper(io.BytesIO(content), encoding, errors="replace", newline="")
    whole = text.read().replace("\0", "")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(texts, "SIZE", 3)
        blocks = list(blocks_of(text, Limits(line=40)))
    lines = [line for block in blocks for line in lines_in(block)]
    assert lines == list(io.StringIO(whole, newline="")) or max(map(len, lines), default=0) > 10


@given(st.lists(st.lists(CELL, min_size=2, max_size=2), min_size=1), st.integers(1, 40))
def test_blocks_may_end_anywhere(cells: list[list[str]], size: int) -> None:
    target = io.StringIO()
    csv.writer(target).writerows(cells)
    content = "".join(c for c in target.getvalue() if c not in "\0\ufeff").encode()
    found = []
    with pytest.MonkeyPatch.context() as patch:
        for at_once in (size, 1 << 20):
            patch.setattr(texts, "SIZE", at_once)
            text = io.TextIOWrapper(io.BytesIO(content), encoding="utf-8", newline="")
            blocks = blocks_of(text, Limits())
            found.append([list(r) for b in rows_of(blocks, ",", 2) for r in unpacked(b)])
    assert found[0] == found[1]


def unpacked(batch: rows.Batch) -> list[Any]:
    if isinstance(batch, list):
        return batch
    return list(zip(*(column.glance().to_pylist() for column in batch.columns), strict=True))


@pytest.mark.parametrize(
    "content",
    [
        'a,"b"c\n',
        'a,b"c"\n',
        "a,b\rc,d\n",
        "a,b\n\nc,d\n",
        "a,b\nc\n",
        "a,b\nc,d,e\n",
        'a,"b\n',
        ",b\n",
        "---,---\n",
        "\ufeffa,b\n",
        "a," + "x" * LONGEST_LINE + "\n",
    ],
)
def test_what_has_to_be_mended_is_left_to_the_other_way(content: str) -> None:
    assert packed_rows(content, ",", 2) is None


def test_plain_rows_are_taken() -> None:
    content = 'a,"b ""c"",\nd"\r\ne,\n'
    assert packed_rows(content, ",", 2) == [["a", 'b "c",\nd'], ["e", ""]]


VALUES = st.lists(
    CELL
    | st.sampled_from(["12", "007", "1.234", "12rb", "-1", "9" * 14, "@Rani", " x", "x" * 11_000])
)


@given(VALUES)
def test_columns_mean_what_lists_mean(values: list[str]) -> None:
    both: tuple[Any, Any] = (column(values), values)
    numbers = [counts(v) for v in both]
    pd.testing.assert_series_equal(*numbers)
    assert numbers[0].tolist() == pd.Series([count(v) for v in values], dtype="Int64").tolist()
    for long in (True, False):
        found = [strings(v, hardly_repeat=long) for v in both]
        pd.testing.assert_series_equal(*found)
    assert [None if v is pd.NA else v for v in found[0]] == [text(v) for v in values]
    found = [each(v, handle) for v in both]
    assert found[0] == found[1]
    pd.testing.assert_series_equal(*map(strings, found))
    pd.testing.assert_series_equal(*(reading._creator_ids("tiktok", v) for v in found))
    pd.testing.assert_series_equal(*map(flags, both))
    keep = [len(v) % 2 == 0 for v in values]
    assert list(both[0].take(keep)) == [v for v, kept in zip(values, keep, strict=True) if kept]
    assert both[0][:2] == values[:2]


WORDS = st.sampled_from(["7", "07", "", "9" * 19, "9" * 20, "٣", "x", "x7"])


@given(st.lists(WORDS, min_size=1))
def test_words_have_numbers_of_their_own_in_any_company(words: list[str]) -> None:
    together = _hashed(pd.Series(words, dtype="string")).tolist()
    assert together == [int(_hashed(pd.Series([w], dtype="string"))[0]) for w in words]
    assert len(set(together)) == len(set(words))


def test_a_column_of_nothing_is_unknown() -> None:
    nothing = [None] * 3
    pd.testing.assert_series_equal(flags(nothing), pd.Series(nothing, dtype="boolean"))
    pd.testing.assert_series_equal(counts(nothing), pd.Series(nothing, dtype="Int64"))
    for long in (True, False):
        found = strings(nothing, hardly_repeat=long)
        pd.testing.assert_series_equal(found, pd.Series(nothing, dtype="string"))


@given(VALUES)
def test_the_first_known_of_two_columns_counts_alike(values: list[str]) -> None:
    others = [f"{number}" for number in range(len(values))]
    packed, plain = (
        Table(["a", "b"], [cells, others], range(1, len(values) + 1)).values("a", "b")
        for cells in (column(values), values)
    )
    assert list(packed) == list(plain) == [v or o for v, o in zip(values, others, strict=True)]


@given(VALUES, st.data())
def test_cells_in_parts_are_one_column(values: list[str], data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(values)))
    place = st.none() | st.integers(-len(values) - 1, len(values) + 1)
    piece = slice(data.draw(place), data.draw(place), data.draw(st.sampled_from([None, 1, 2, -1])))
    cells = Cells(column(values[:cut]).arrow, column(values[cut:]).arrow)
    assert len(cells) == len(values)
    assert cells[piece] == values[piece]
    assert list(cells) == values
    assert cells[piece] == values[piece]


def test_rows_that_weigh_much_come_in_smaller_sets() -> None:
    lines = "".join(f"akun.{n},{n},{'x' * 1_000}\n" for n in range(3_000))
    content = io.TextIOWrapper(io.BytesIO(f"akun,pengikut,catatan\n{lines}".encode()), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(texts, "SIZE", 100_000)
        tables = list(read_delimited(content, Limits(weight=500_000)))
    assert [line for table in tables for line in table.lines] == list(range(2, 3_002))
    assert all(len(table) < 900 for table in tables)


def test_columns_are_cut_when_somebody_looks() -> None:
    """Those that were looked at before are cut at once, what only a later row needs as well as ever."""
    wanted = set[int]()
    first = pack(b"a,b,c\n" * 3, ",", 3, wanted, is_last=True)
    assert first is not None
    cells = [Cells(column) for column in first[0].columns]
    assert cells[1][:1] == ["b"]
    assert not wanted
    assert list(cells[1]) == ["b"] * 3
    later = pack(b"d,e,f\n" * 3, ",", 3, wanted, is_last=True)
    assert later is not None
    assert sorted(later[0].block.columns) == [0, 1]
    assert [list(Cells(column)) for column in later[0].columns] == [["d"] * 3, ["e"] * 3, ["f"] * 3]
    assert wanted == {0, 1, 2}


STAMPS = [
    "2026-01-31T02:40:00.000Z",
    "2026-01-31T02:40:00Z",
    "2026-02-30T02:40:00Z",
    "1999-01-01T00:00:00.5Z",
    "",
]


@given(st.lists(st.sampled_from(STAMPS)))
def test_times_are_the_same_times(values: list[str]) -> None:
    pd.testing.assert_series_equal(times(column(values)), times(values))


def test_longest_texts_are_cut_alike() -> None:
    values = ["x" * (LONGEST + 5), "y"]
    assert strings(column(values)).tolist() == [("x" * LONGEST), "y"]


@examples(15)
@given(st.randoms(use_true_random=False))
def test_a_whole_file_is_read_alike_with_faults_in_it(random: Any) -> None:
    """Good and bad lines in any order, in blocks of five: the frames are those of the slow way."""
    lines = [
        f'76000000000000000{n:02},"hai ""{n}"",\nya",2026-01-{1 + n % 28:02}T02:40:00.000Z,a.{n % 3},{n}00,{n}'
        for n in range(40)
    ]
    faults = ['7,"open,2026', "a,b", "", ",,,,,", 'x,y"z,,,,', "1,2,3,4,5,6,7,8"]
    for fault in random.sample(faults, 3):
        lines.insert(random.randrange(len(lines)), fault)
    header = "id,text,createTimeISO,authorMeta/name,playCount,diggCount"
    content = "\n".join([header, *lines]).encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rows, "BLOCK", 5)
        patch.setattr(texts, "SIZE", 400)
        quick = FileImporter().read(content, NOW)
        patch.setattr(packed, "LEAST", 10**9)
        slow = FileImporter().read(content, NOW)
    assert (quick.read, quick.skipped) == (slow.read, slow.skipped)
    pd.testing.assert_frame_equal(quick.posts, slow.posts)
    pd.testing.assert_frame_equal(quick.creators, slow.creators)


@given(
    st.lists(
        st.tuples(st.sampled_from("ab"), st.sampled_from(["x", "y", None]), st.sampled_from("12"))
    )
)
def test_rows_that_come_again_are_left_out_alike(rows: list[tuple[str, str | None, str]]) -> None:
    if not rows:
        return
    one, two, three = (list(values) for values in zip(*rows, strict=True))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "MANY", 1)
        found = reading.distinct([column(one), two, column(three)])
    kept = list(dict.fromkeys(reversed(rows)))[::-1]
    assert list(zip(*found, strict=True)) == kept
