"""What files are packed in: encodings, delimiters, rows, JSON in its spellings, sheets, archives."""

from __future__ import annotations

import csv
import gzip
import io
import json
import lzma
import zipfile
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.capabilities.ports import Skipped, UnreadableFileError
from core.imports.containers import open_records
from core.imports.containers.archives import members, open_compressed, open_zip, refuse_bomb
from core.imports.containers.decoding import decode
from core.imports.containers.delimited import read_delimited, sniff
from core.imports.containers.json_values import looks_like_json, read_documents
from core.imports.containers.kinds import container_of
from core.imports.containers.rows import rows_of
from core.imports.containers.sections import sections_of
from core.imports.containers.text import encoding_of, lines_of, open_text
from core.imports.limits import Limits
from core.imports.lists.headers import header_of, trimmed
from core.imports.records.records import Documents, Records, Table, Text
from tests.imports.making import workbook

LIMITS = Limits()


def opened(content: bytes | str, limits: Limits = LIMITS) -> list[Records]:
    """Return everything that a file holds."""
    data = content.encode() if isinstance(content, str) else content
    return list(open_records(io.BytesIO(data), limits))


def table(content: bytes | str, limits: Limits = LIMITS) -> Table:
    """Return the only table of a file."""
    (found,) = opened(content, limits)
    assert isinstance(found, Table)
    return found


def documents(content: bytes | str, limits: Limits = LIMITS) -> Documents:
    """Return the only documents of a file."""
    (found,) = opened(content, limits)
    assert isinstance(found, Documents)
    return found


TEXT = "akun;nama\n@a.b;Café ☕\n"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-32"), "utf-32"),
        ("Café x".encode("cp1252"), "cp1252"),
        ("cut off: é".encode()[:-1], "utf-8"),
        (b"plain", "utf-8"),
        (b"", "utf-8"),
    ],
)
def test_the_encoding_shows_in_the_bytes(content: bytes, encoding: str) -> None:
    assert encoding_of(io.BytesIO(content)) == encoding


def test_bytes_far_into_the_file_decide_too() -> None:
    content = b"akun,nama\n" + b"@a.b,x\n" * 300_000 + "@c.d,Café\n".encode("cp1252")
    assert encoding_of(io.BytesIO(content)) == "cp1252"


def test_a_character_cut_at_a_block_is_no_other_encoding() -> None:
    content = b"x" * ((1 << 20) - 1) + "é☕".encode()
    assert encoding_of(io.BytesIO(content)) == "utf-8"


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1))
def test_text_is_read_in_whatever_it_was_written(words: str) -> None:
    content = "akun " + words
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32"):
        assert open_text(io.BytesIO(content.encode(encoding))).read() == content


@pytest.mark.parametrize("content", [b"", b"   \n", b"\0\0\0", b"\xef\xbb\xbf \r\n"])
def test_nothing_is_empty(content: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="empty"):
        open_text(io.BytesIO(content))


def test_control_characters_are_no_text_but_a_few_do_not_matter() -> None:
    with pytest.raises(UnreadableFileError, match="not_text"):
        open_text(io.BytesIO(b"\x01\x02\x03\x04 abc" * 50))
    assert open_text(io.BytesIO(b"ordinary words " * 9 + b"\x02")).read()


def test_lines_come_without_nul_and_in_bounded_pieces() -> None:
    text = open_text(io.BytesIO(b"a\0b\n" + b"x" * 25 + b"\n"))
    assert list(lines_of(text, Limits(line=10))) == ["ab\n", "x" * 10, "x" * 10, "x" * 5 + "\n"]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"PK\x03\x04rest", "zip"),
        (b"PK\x05\x06", "zip"),
        (b"\xfd7zXZ\x00", "xz"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"username,followers", None),
        (b"MZ is how this list of Mazda fans begins", None),
    ],
)
def test_containers_show_in_the_first_bytes(head: bytes, kind: str | None) -> None:
    assert container_of(head) == kind


@pytest.mark.parametrize(
    ("lines", "delimiter"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b\n1;2\n", ";"),
        ("a\tb\n1\t2\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ("akun;pengikut\n@a;26,3 rb\n@b;1,2 jt\n", ";"),
        ('akun,nama\n@a,"satu; dua; tiga"\n', ","),
        ('akun;nama\n@a;"satu, dua"\n@b;"x, y"\n', ";"),
        ("hanya satu kolom\n@a\n@b\n", None),
        ("@a 26,3rb\n@b 1,2jt\n", None),
        ("", None),
    ],
)
def test_the_delimiter_is_what_divides_rows_alike(lines: str, delimiter: str | None) -> None:
    assert sniff(lines.splitlines(keepends=True)) == delimiter


@pytest.mark.parametrize(
    ("rows", "position"),
    [
        ([["akun", "harga"], ["@a", "5"]], 0),
        ([["Daftar", ""], ["", ""], ["akun", "harga"], ["@a", "5"]], 2),
        ([["@a", "5"], ["@b", "6"]], None),
        ([["https://tiktok.com/@a", "x"]], None),
        ([["1", "2", "x"]], None),
        ([["username"], ["@a"]], 0),
        ([], None),
        ([["", None]], None),
    ],
)
def test_the_header_is_the_first_row_of_names(rows: list[list[Any]], position: int | None) -> None:
    assert header_of(rows) == position


def test_a_header_loses_only_empty_names_at_its_end() -> None:
    assert trimmed(["", "akun", None, "harga", "", None]) == ["", "akun", "", "harga"]


def rows(text: str, width: int, delimiter: str = ",") -> list[Any]:
    """Return the rows of a text, in blocks of two lines."""
    lines = text.splitlines(keepends=True)
    blocks = ["".join(lines[i : i + 2]).encode() for i in range(0, len(lines), 2)]
    return [row for batch in rows_of(iter(blocks), delimiter, width) for row in batch]


def test_rows_over_several_lines_and_blocks() -> None:
    assert rows('a,"satu\ndua\ntiga\nempat"\nb,x\n', 2) == [
        ["a", "satu\ndua\ntiga\nempat"],
        ["b", "x"],
    ]


def test_rows_that_do_not_fit_are_named() -> None:
    assert rows("a,b\na\na,b,c\n\n,\na,b,,\n", 2) == [
        ["a", "b"],
        "half_row",
        "too_many_cells",
        "",
        "",
        ["a", "b"],
    ]
    assert rows("a,b\n--,:-:\n,\nc,-\n", 2) == [["a", "b"], "", "", ["c", "-"]]


def test_an_open_quote_costs_its_own_line() -> None:
    assert rows('a,"b\nc,d\ne,f\n', 2) == ["broken_line", ["c", "d"], ["e", "f"]]


def test_two_open_quotes_do_not_make_one_row_of_two() -> None:
    found = rows('a,"b\nc,"d\ne,f\n', 2)
    assert found[0] == "broken_line"
    assert found[-1] == ["e", "f"]
    assert not [row for row in found if "a" in row[:1]]


def test_a_bare_quote_at_the_end_of_a_block_changes_nothing() -> None:
    assert rows('a,b\n5" layar,d\ne,f\ng,h\n', 2) == [
        ["a", "b"],
        ['5" layar', "d"],
        ["e", "f"],
        ["g", "h"],
    ]


def test_a_cell_beyond_all_measure_is_broken() -> None:
    assert rows("a," + "x" * 200_000 + "\nc,d\n", 2) == ["broken_line", ["c", "d"]]


CELL = st.text(st.characters(codec="utf-8", exclude_characters="\r\0", exclude_categories=("Cs",)))


def said(row: list[str]) -> bool:
    """Return whether a row holds more than what rulers are made of."""
    return any(cell.strip(" \t:-=") for cell in row) or "-" in [cell.strip() for cell in row]


@given(
    st.integers(2, 4).flatmap(
        lambda width: st.lists(
            st.lists(CELL, min_size=width, max_size=width).filter(any), min_size=1, max_size=8
        )
    ),
    st.sampled_from(",;\t|"),
)
def test_what_a_csv_writer_writes_is_read_back(cells: list[list[str]], delimiter: str) -> None:
    target = io.StringIO(newline="")
    csv.writer(target, delimiter=delimiter).writerows(cells)
    lines = [line + "\n" for line in target.getvalue().replace("\r\n", "\n").split("\n")][:-1]
    blocks = ["".join(lines[i : i + 3]).encode() for i in range(0, len(lines), 3)]
    found = [row for batch in rows_of(iter(blocks), delimiter, len(cells[0])) for row in batch]
    assert [list(row) for row in found if row] == [row for row in cells if said(row)]


def test_tables_number_their_rows_as_a_spreadsheet_does() -> None:
    found = table("akun,nama\n@a,x\n@b\n\n@c,z\n")
    assert list(found.lines) == [2, 5]
    assert found.skipped == (Skipped(3, "half_row"),)
    assert found.column("nama") == ["x", "z"]


def test_lines_that_nothing_divides_stay_lines() -> None:
    (found,) = opened("@a 5rb\n\n@b 6rb\n")
    assert isinstance(found, Text)
    assert found.items == ["@a 5rb", "@b 6rb"]
    assert list(found.lines) == [1, 3]


def test_rows_without_a_header_are_lines_too() -> None:
    (found,) = opened('"@a";"5rb"\n"@b";"6rb"\n')
    assert isinstance(found, Text)
    assert [line.split() for line in found.items] == [["@a", "5rb"], ["@b", "6rb"]]


def test_many_rows_come_in_several_tables() -> None:
    text = "akun,n\n" + "".join(f"@a{n},{n}\n" for n in range(20_000))
    found = opened(text, Limits(chunk=6_000))
    assert len(found) > 1
    assert sum(len(part) for part in found) == 20_000
    assert [line for part in found for line in part.lines] == list(range(2, 20_002))


@pytest.mark.parametrize(
    ("sample", "is_json"),
    [
        ('{"a":1}', True),
        ('[{"a":1}]', True),
        ("  \n[ ]", True),
        ("{", True),
        ("[[1]]", True),
        ("\ufeff{}", True),
        ("[IG] @dapur.nina", False),
        ("[1, 2]", False),
        ("akun,nama", False),
        ("{nama}", False),
    ],
)
def test_json_shows_in_its_first_characters(sample: str, is_json: bool) -> None:
    assert looks_like_json(sample) is is_json


ITEMS = [{"a": 1, "b": {"c": [1, "x"]}}, {"a": None}, {"a": '}]"\n☕'}]


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(ITEMS),
        json.dumps(ITEMS, indent=4),
        "\n".join(json.dumps(item) for item in ITEMS),
        "\r\n\r\n".join(json.dumps(item) for item in ITEMS) + "\n\n",
        " ".join(json.dumps(item) for item in ITEMS),
        ",\n".join(json.dumps(item, indent=1) for item in ITEMS),
        json.dumps(ITEMS[:1]) + "\n" + json.dumps(ITEMS[1:]),
        json.dumps(ITEMS)[:-1] + ",]",
    ],
)
def test_json_in_all_its_spellings(text: str) -> None:
    found = documents(text)
    assert found.items == ITEMS
    assert list(found.lines) == [1, 2, 3]
    assert found.skipped == ()


@pytest.mark.parametrize("size", [7, 50, 1_000, 100_000])
def test_items_longer_than_a_stretch_of_the_file(size: int) -> None:
    items = [{"text": "x" * size, "n": n} for n in range(30)]
    assert documents(json.dumps(items)).items == items


def test_numbers_that_are_none_are_unknown() -> None:
    assert documents('[{"a":NaN,"b":-Infinity,"c":' + "9" * 5_000 + "}]").items == [
        {"a": None, "b": None, "c": None}
    ]


def test_what_is_no_object_is_skipped_where_it_stands() -> None:
    found = documents('[{"a":1}, 2, "x", null, [3], {"b":1}]')
    assert [(s.line, s.reason) for s in found.skipped] == [
        (line, "not_an_object") for line in (2, 3, 4, 5)
    ]
    assert list(found.lines) == [1, 6]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('[{"a":1}, {"b":', "truncated"),
        ('[{"a":1}', "truncated"),
        ('[{"a":"x', "truncated"),
        ('{"a":1', "truncated"),
        ('[{"a" 1}]', "broken_json"),
        ('[{"a":1}, oops]', "broken_json"),
    ],
)
def test_broken_json_says_how_it_is_broken(text: str, reason: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        documents(text)
    assert caught.value.reason == reason


def test_the_refusal_counts_the_whole_items_before_it() -> None:
    with pytest.raises(UnreadableFileError) as caught:
        documents('[{"a":1},{"a":2},{"a":')
    assert caught.value.detail == "2"


def test_flattened_keys_become_nested() -> None:
    found = documents('[{"authorMeta/fans":5,"authorMeta/Name":"x","tags/1/n":"b","tags/0/n":"a"}]')
    assert found.column("authorMeta.fans") == [5]
    assert found.column("authorMeta.name") == ["x"]
    assert found.column("tags.0.n") == ["a"]


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=9))
def test_decoding_agrees_with_the_standard_library(value: Any) -> None:
    text = json.dumps(value)
    assert decode(text) == (value, len(text))


def test_documents_come_in_chunks() -> None:
    text = open_text(io.BytesIO(json.dumps([{"n": n} for n in range(10)]).encode()))
    sizes = [len(part) for part in read_documents(text, Limits(chunk=4))]
    assert sizes == [4, 4, 2]


def test_delimited_text_comes_from_any_stream() -> None:
    text = open_text(io.BytesIO(b"akun,nama\n@a,x\n"))
    (found,) = read_delimited(text, LIMITS)
    assert found.column("akun") == ["@a"]


def test_cells_keep_their_kind_and_gaps_are_empty() -> None:
    day = datetime(2026, 8, 1, 9, 30)  # noqa: DTZ001 - Excel knows no zones
    found = table(workbook(["akun", "n", "t", "b"], ["@a", 1.5, day, True], ["@b"]))
    assert [list(column) for column in found.cells] == [
        ["@a", "@b"],
        [1.5, ""],
        [day, ""],
        [True, ""],
    ]


def test_a_sheet_keeps_its_name() -> None:
    assert table(workbook(["akun", "n"], ["@a", 1], title="TikTok")).title == "TikTok"


def test_blank_rows_of_a_sheet_are_passed_over() -> None:
    found = table(workbook(["akun", "n"], [None, None], ["@a", 1], [None], ["@b", 2]))
    assert found.column("akun") == ["@a", "@b"]


def test_a_stored_value_stands_for_its_formula() -> None:
    content = workbook(["akun", "n"], ["@a", "=1+1"])
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(target, "w") as changed,
    ):
        for name in source.namelist():
            data = source.read(name)
            if name.endswith("sheet1.xml"):
                data = data.replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>")
                data = data.replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>")
                data = data.replace(b"<f>1+1</f><v/>", b"<f>1+1</f><v>2</v>")
            changed.writestr(name, data)
    assert table(target.getvalue()).column("n") == [2]
    assert table(content).column("n") == ["=1+1"]


def zipped(*files: tuple[str, bytes]) -> bytes:
    """Return a zip of named contents."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return target.getvalue()


def test_what_systems_add_to_a_zip_is_no_member() -> None:
    content = zipped(
        ("b/Content.csv", b"x"),
        ("a.json", b"x"),
        ("__MACOSX/a.json", b"x"),
        ("b/.DS_Store", b"x"),
        ("empty.csv", b""),
        ("folder/", b""),
    )
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert [info.filename for info in members(archive)] == ["a.json", "b/Content.csv"]


@pytest.mark.parametrize("pack", [gzip.compress, lzma.compress])
def test_packed_content_comes_out_whole(pack: Any) -> None:
    content = bytes(range(256)) * 9_000
    kind = container_of(pack(content)[:20])
    assert kind is not None
    with open_compressed(io.BytesIO(pack(content)), kind, LIMITS) as unpacked:
        assert unpacked.read() == content


@pytest.mark.parametrize(
    ("packed", "unpacked", "is_bomb"),
    [
        (100, 1_000, False),
        (1 << 20, 64 << 20, False),
        (1 << 10, 64 << 20, True),
        (200 << 20, 300 << 20, True),
        (0, 5 << 20, False),
        (0, 9 << 20, True),
    ],
)
def test_a_bomb_is_what_grows_too_much(packed: int, unpacked: int, is_bomb: bool) -> None:
    if is_bomb:
        with pytest.raises(UnreadableFileError, match="bomb"):
            refuse_bomb(packed, unpacked, LIMITS)
    else:
        refuse_bomb(packed, unpacked, LIMITS)


def test_many_small_members_may_not_add_up_to_a_bomb() -> None:
    content = zipped(*((f"{n}.csv", b"0" * 600_000) for n in range(5)))
    with pytest.raises(UnreadableFileError, match="bomb"):
        open_zip(io.BytesIO(content), Limits(unpacked=2_000_000))


def test_several_members_are_opened_one_after_the_other() -> None:
    content = zipped(
        ("a.csv", b"akun,n\n@a,1\n"),
        ("b.json", b'[{"x":1}]'),
        ("c.jsonl.gz", gzip.compress(b'{"x":1}\n{"x":2}\n')),
        ("d.xlsx", workbook(["akun", "n"], ["@b", 2])),
        ("e.png", b"\x89PNG\r\n\x1a\n"),
    )
    parts = opened(content)
    kinds = [type(part).__name__ for part in parts if part.refused is None]
    assert kinds == ["Table", "Documents", "Documents", "Table"]
    assert [part.origin for part in parts if part.refused] == ["e.png"]


def test_a_broken_member_is_named_beside_those_that_are_read() -> None:
    parts = opened(zipped(("a.csv", b"akun,n\n@a,1\n"), ("b.json", b'[{"x":')))
    assert [(part.origin, str(part.refused)) for part in parts[1:]] == [("b.json", "truncated: 0")]


def test_a_member_without_a_name_is_passed_over() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.csv", "handle,followers\nrani,10\n")
        nameless = zipfile.ZipInfo("x")
        nameless.filename = ""
        archive.writestr(nameless, "apa saja")
    with zipfile.ZipFile(packed) as archive:
        assert [info.filename for info in members(archive)] == ["a.csv"]


@pytest.mark.parametrize(
    ("names", "tables"),
    [
        ("Akun Link Ditonton Disimpan Dibagikan", 2),
        ("Akun Link Bookmark Repost Viewers", 2),
        ("Akun Link Hadir Absen Catatan", 1),
        ("Nama Siang Malam Sore Pagi", 1),
    ],
)
def test_a_table_of_posts_below_a_list_is_known_by_any_name_of_what_is_counted(
    names: str, tables: int
) -> None:
    rows = [
        ["Akun", "Followers", "Harga"],
        ["@a.contoh", "12000", "300000"],
        [],
        names.split(),
        ["@a.contoh", "https://www.instagram.com/p/C1/", "900", "40", "3"],
    ]
    assert len(sections_of(rows)) == tables


def test_reading_that_ends_behind_its_stream_ends_in_silence() -> None:
    stream = io.BytesIO(b"username,followers\n" + b"a.satu,12000\n" * 2_000)
    found = open_records(stream, replace(Limits(), chunk=500))
    assert len(next(found)) == 500
    stream.close()
    found.close()
