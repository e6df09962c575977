"""Files that are broken, hostile or merely odd: refused with a reason, or read as far as is sure."""

from __future__ import annotations

import gzip
import io
import json
import lzma
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS
from core.capabilities.ports import ImportedFrames, Skipped, UnreadableFileError
from core.imports import FileImporter
from core.imports.containers import sheets
from core.imports.importer import _together
from core.imports.limits import Limits
from core.imports.lists.ages import NOW as OF_NOW
from core.imports.values.times import times
from core.imports.values.values import count, counts, handle, text
from tests.imports.conftest import NOW, SAMPLES, Read
from tests.imports.making import workbook
from tests.imports.mutations import mutated, originals, unsound

Sample = Callable[[str], bytes]


def zipped(**files: bytes) -> bytes:
    """Return a zip; `__` in a name stands for a dot and `_` for a slash."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", ".").replace("_", "/"), content)
    return target.getvalue()


def locked_zip() -> bytes:
    """Return a zip whose only member says that it is encrypted."""
    content = bytearray(zipped(a__csv=b"akun\n@a.b\n"))
    central = content.index(b"PK\x01\x02")
    content[6] |= 1
    content[central + 8] |= 1
    return bytes(content)


LIST = b"akun,pengikut\n@a.b,1200\n@c.d,2400\n"
PROFILE = (SAMPLES / "apify_instagram_profile.json").read_bytes()

REFUSED: dict[str, tuple[bytes | Callable[[], bytes], str]] = {
    "nothing": (b"", "empty"),
    "blanks": (b" \r\n\t\n", "empty"),
    "only a byte order mark": (b"\xef\xbb\xbf", "empty"),
    "zeros": (b"\0" * 500, "empty"),
    "an empty array": (b"[]", "empty"),
    "an empty object": (b"{}", "unknown_format"),
    "an array of empty objects": (b"[{},{}]", "unknown_format"),
    "an array of numbers": (b"[1, 2, 3]", "unknown_format"),
    "a header without rows": (b"username,followers\n", "empty"),
    "a foreign table": (b"tanggal,stok\n2026-01-01,5\n", "unknown_format"),
    "foreign JSON": (b'{"weather":{"temp":31}}', "unknown_format"),
    "prose": (b"Halo kak, ini laporan bulan ini ya.\nTerima kasih.\n", "unknown_format"),
    "JSON cut off": (PROFILE[:400], "truncated"),
    "JSON cut within an escape": (b'[{"username":"a\\', "truncated"),
    "an array never closed": (b'[{"username":"a.b","followersCount":5}', "truncated"),
    "JSON with a hole": (PROFILE.replace(b":", b"", 1), "broken_json"),
    "JavaScript": (b"[{username:'a.b'}]", "broken_json"),
    "a depth bomb of arrays": (b"[" * 200_000, "too_deep"),
    "a depth bomb of objects": (b'{"a":' * 50_000, "too_deep"),
    "a depth bomb in a line": (b'{"a":1}\n{"b":2}\n' + b'{"a":' * 50_000, "too_deep"),
    "noise": (bytes(Random(3).randbytes(5_000)), "not_text"),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3", "binary"),
    "a PNG": (b"\x89PNG\r\n\x1a\n\0\0", "binary"),
    "a JPEG": (b"\xff\xd8\xff\xe0\0\x10JFIF", "binary"),
    "a GIF": (b"GIF89a\x01\0", "binary"),
    "an MP4": (b"\0\0\0\x18ftypmp42\0\0", "binary"),
    "an old Excel file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "binary"),
    "a program": (b"MZ\x90\0\x03\0\0\0", "binary"),
    "another program": (b"\x7fELF\x02\x01\x01\0", "binary"),
    "a RAR": (b"Rar!\x1a\x07\0", "binary"),
    "a 7z": (b"7z\xbc\xaf\x27\x1c", "binary"),
    "a database": (b"SQLite format 3\0", "binary"),
    "a Parquet file": (b"PAR1\x15\x04\0", "binary"),
    "a Word document": (zipped(word_document__xml=b"<w/>"), "binary"),
    "an OpenDocument": (zipped(mimetype=b"application/vnd.oasis"), "binary"),
    "a binary workbook": (zipped(xl_workbook__bin=b"x"), "binary"),
    "an Android program": (zipped(AndroidManifest__xml=b"x"), "binary"),
    "macros": (zipped(xl_workbook__xml=b"<x/>", xl_vbaProject__bin=b"x"), "macros"),
    "an empty zip": (zipped(), "empty"),
    "a zip of nothing": (zipped(a__csv=b""), "empty"),
    "a zip of pictures": (zipped(a__jpg=b"\xff\xd8\xff\xe0\0"), "binary"),
    "a zip within a zip within a zip": (
        zipped(a__zip=zipped(b__zip=zipped(c__csv=LIST))),
        "nested_archive",
    ),
    "a zip cut off": (zipped(a__csv=LIST * 50)[:60], "broken_archive"),
    "a zip with a password": (locked_zip(), "password"),
    "a zip bomb": (lambda: zipped(a__csv=b"0" * 40_000_000), "bomb"),
    "an xz bomb": (lambda: lzma.compress(b"0" * 40_000_000), "bomb"),
    "a gzip bomb": (lambda: gzip.compress(b"0" * 40_000_000), "bomb"),
    "an xz cut off": (lzma.compress(PROFILE)[:-20], "truncated"),
    "a broken xz": (lzma.compress(PROFILE)[:30] + b"x" * 40, "broken_archive"),
    "a gzip cut off": (gzip.compress(PROFILE)[:-12], "truncated"),
    "a workbook without parts": (zipped(xl_workbook__xml=b"<workbook/>"), "broken_sheet"),
    "a workbook with entities": (
        zipped(xl_workbook__xml=b'<!DOCTYPE x [<!ENTITY a "b">]><workbook/>'),
        "broken_sheet",
    ),
    "an empty workbook": (workbook(), "empty"),
    "a foreign workbook": (workbook(["tanggal", "stok"], ["2026-01-01", 5]), "unknown_format"),
    "too many columns": (
        b",".join([b"akun"] * 2_500) + b"\n" + b"x," * 2_499 + b"x\n",
        "too_many_columns",
    ),
    "a wide workbook": (lambda: workbook([f"k{n}" for n in range(2_500)]), "too_many_columns"),
    "only private accounts": (
        b'[{"username":"a.b","followersCount":5,"followsCount":1,"private":true}]',
        "private",
    ),
    "only errors": (b'[{"url":"x","error":"not_found","errorDescription":"x"}]', "error_item"),
    "only half rows": (b"akun,pengikut,harga\n@a.b,1\n@c.d\n", "half_row"),
    "only rows without accounts": (b"akun,pengikut\n,5\n,6\n", "no_handle"),
}
"""Files and why they are refused; what takes long to make is made by its own test."""


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_used_is_refused_with_a_reason(read: Read, name: str) -> None:
    content, reason = REFUSED[name]
    with pytest.raises(UnreadableFileError) as caught:
        read(content() if callable(content) else content)
    assert caught.value.reason == reason


def changed(**changes: Any) -> bytes:
    """Return the profile sample with other values at its top."""
    (profile,) = json.loads(PROFILE)
    return json.dumps([profile | changes]).encode()


def post_changed(**changes: Any) -> bytes:
    """Return the profile sample with other values in its first post."""
    (profile,) = json.loads(PROFILE)
    first, second = profile["latestPosts"]
    return json.dumps([profile | {"latestPosts": [first | changes, second]}]).encode()


READ: dict[str, tuple[bytes, int, int]] = {
    "keys that nobody knows": (changed(zzz={"a": [1]}, latestIgtvVideos=None), 1, 2),
    "a huge number": (PROFILE.replace(b"18400", b"9" * 40), 1, 2),
    "a number beyond Python": (PROFILE.replace(b"18400", b"9" * 6_000), 1, 2),
    "a tiny number": (changed(followersCount=1e-300), 1, 2),
    "not a number": (PROFILE.replace(b"18400", b"NaN"), 1, 2),
    "infinity": (PROFILE.replace(b"18400", b"-Infinity"), 1, 2),
    "a number as text": (changed(followersCount="18,4 rb"), 1, 2),
    "a number as a list": (changed(followersCount=[18400]), 1, 2),
    "a number as an object": (changed(followersCount={"count": 18400}), 1, 2),
    "a flag as a number": (changed(followersCount=True), 1, 2),
    "a name as a number": (changed(fullName=12345), 1, 2),
    "a name as an object": (changed(fullName={}), 1, 2),
    "a lone surrogate": (PROFILE.replace(b"Resep", b"\\ud83d Resep"), 1, 2),
    "NUL in a text": (PROFILE.replace(b"Resep", b"\\u0000Resep"), 1, 2),
    "NUL in the file": (PROFILE.replace(b"Resep", b"\0Resep"), 1, 2),
    "bytes that are no UTF-8": (PROFILE.replace(b"Resep", b"\xff\xfeResep"), 1, 2),
    "posts as an object": (changed(latestPosts={"0": {}}), 1, 0),
    "posts as text": (changed(latestPosts="[]"), 1, 0),
    "posts of nothing": (changed(latestPosts=[None, 3, "x", []]), 1, 0),
    "a post without an id": (post_changed(shortCode=None, id=None, url=None), 1, 1),
    "a post twice": (post_changed(shortCode="CONTOH00002"), 1, 1),
    "a time of no calendar": (post_changed(timestamp="2026-13-45T99:00:00Z"), 1, 2),
    "a time before there were platforms": (post_changed(timestamp="0001-01-01T00:00:00Z"), 1, 2),
    "a time in milliseconds": (post_changed(timestamp=1786502400000), 1, 2),
    "a time as an object": (post_changed(timestamp={}), 1, 2),
    "a negative count": (post_changed(commentsCount=-5), 1, 2),
    "a caption of markup": (post_changed(caption="<script>alert(1)</script>"), 1, 2),
    "an endless caption": (post_changed(caption="panjang " * 50_000), 1, 2),
    "rows of several kinds": (
        b"[" + PROFILE.strip()[1:-1] + b',3,"x",null,[1],{"foo":1},{"error":"x"}]',
        1,
        2,
    ),
    "the same item twice": (
        b"[" + PROFILE.strip()[1:-1] + b"," + PROFILE.strip()[1:-1] + b"]",
        1,
        2,
    ),
    "two arrays one after the other": (PROFILE + b"\n" + PROFILE, 1, 2),
    "something after the end": (PROFILE + b"\n,,,\n", 1, 2),
    "a nested but bearable item": (changed(about=json.loads("[" * 300 + "]" * 300)), 1, 2),
    "a list in UTF-32": (LIST.decode().encode("utf-32"), 2, 0),
    "a list with lone carriage returns": (LIST.replace(b"\n", b"\r"), 2, 0),
    "a list in Windows-1252": ("akun,nama\n@a.b,Café\n@c.d,x\n".encode("cp1252"), 2, 0),
    "a list with `sep=`": (b"sep=;\nakun;pengikut\n@a.b;1.200\n@c.d;5\n", 2, 0),
    "a list with empty columns": (b"akun,pengikut,,\n@a.b,5,,\n@c.d,6,,\n", 2, 0),
    "a list with two equal headers": (b"akun,akun,pengikut\n@a.b,x,5\n@c.d,y,6\n", 4, 0),
    "a list with an open quote": (b'akun,nama\n@a.b,"Nina\n@c.d,Budi\n@e.f,x\n', 2, 0),
    "a list with NUL": (LIST.replace(b"@a.b", b"@a\0.b"), 2, 0),
    "a gzip": (gzip.compress(LIST), 2, 0),
    "a list in a zip in a folder": (zipped(a_b__csv=LIST, c__png=b"\x89PNG\r\n\x1a\n"), 2, 0),
    "a workbook in a zip": (zipped(a__xlsx=workbook(["akun", "x"], ["@a.b", 1])), 1, 0),
    "a workbook with numbers as numbers": (workbook(["akun", "pengikut"], ["@a.b", 1.2e4]), 1, 0),
    "a workbook with titles": (workbook(["Daftar"], [], ["akun", "harga"], ["@a.b", 5e5]), 1, 0),
    "a workbook without a header": (workbook(["@a.b", "26rb"], ["@c.d", "5rb"]), 2, 0),
    "a workbook of one column": (workbook(["username"], ["@a.b"], ["@c.d"]), 2, 0),
}


@pytest.mark.parametrize("name", READ)
def test_what_is_odd_is_read_as_far_as_it_is_sure(read: Read, name: str) -> None:
    content, creators, posts = READ[name]
    frames = read(content)
    assert (len(frames.creators), len(frames.posts)) == (creators, posts)
    assert unsound(frames) == ""


@pytest.mark.parametrize(
    "name",
    [
        *("a huge number", "a number beyond Python", "not a number", "infinity"),
        *("a number as a list", "a number as an object", "a flag as a number"),
    ],
)
def test_what_is_no_count_is_unknown(read: Read, name: str) -> None:
    frames = read(READ[name][0])
    assert frames.creators["followers"].isna().all()
    assert "followers" in frames.missing


LONG: dict[str, str] = {
    "blanks within a price": 'akun,harga\n@a.b,"1' + " " * 100_000 + '1"\n@c.d,2jt\n',
    "blanks within a count": 'akun,pengikut\n@a.b,"1' + " " * 100_000 + '1"\n@c.d,2rb\n',
    "wide blanks before a field": "akun: @a.b\npengikut: 5rb\n"
    + "\xa0" * 50_000
    + "x\nakun: @c.d\npengikut: 6rb",
    "tabs after a bare quote": 'akun\tpengikut\n@a.b\t5\n@c.d\t6\na"' + "\t" * 100_000 + "x\n",
    "underlines in a header": f"akun,pengikut,a{'_' * 100_000}b\n@a.b,5,x\n@c.d,6,y\n",
    "words and numbers in a line": f"@a.b {'x' * 1_000}{' 1' * 450}\n" * 100 + "@c.d 5rb\n",
    "digits in a line": f"@a.b {'1' * 2_000}\n" * 200 + "@c.d 5rb\n",
    "blanks within a callback": 'cb([{"username": "a.b", "followers": 5},'
    + " " * 5_000
    + '{"username": "c.d", "followers": 6}]);',
}
"""Where a pattern that tries every way of reading would not come to an end."""


@pytest.mark.parametrize("name", LONG)
def test_what_repeats_itself_is_read_at_once(read: Read, name: str) -> None:
    assert read(LONG[name]).creators["handle"].tolist() == ["a.b", "c.d"]


def test_mixed_items_are_skipped_one_by_one(read: Read) -> None:
    frames = read(READ["rows of several kinds"][0])
    assert {(s.line, s.reason) for s in frames.skipped} == {
        *((line, "not_an_object") for line in (2, 3, 4, 5)),
        (6, "unknown_shape"),
        (7, "error_item"),
    }
    assert frames.read == 7


def test_a_broken_line_among_lines(read: Read) -> None:
    (profile,) = json.loads(PROFILE)
    line = json.dumps(profile).encode()
    frames = read(line + b"\n" + line + b"\n{broken\n" + line[:50] + b"\n" + line)
    assert [s.reason for s in frames.skipped if s.reason != "duplicate"] == ["broken_line"] * 2


def test_formulas_in_a_workbook_are_text_and_never_numbers(read: Read) -> None:
    frames = read(
        workbook(["akun", "nama", "pengikut"], ["@a.b", "=1+1", "=SUM(A1)"], ["@c.d", "x", 7])
    )
    first = frames.creators.iloc[0]
    assert first["display_name"] == "=1+1"
    assert pd.isna(first["followers"])


def test_hidden_sheets_are_not_read(read: Read) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["akun", "pengikut"])
    sheet.append(["@a.b", 5])
    secret = book.create_sheet("rahasia")
    secret.append(["akun", "pengikut"])
    secret.append(["@c.d", 6])
    secret.sheet_state = "hidden"
    target = io.BytesIO()
    book.save(target)
    assert read(target.getvalue()).creators["handle"].tolist() == ["a.b"]


def test_a_sheet_of_something_else_is_passed_over_aloud(read: Read) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Gudang"
    sheet.append(["tanggal", "stok"])
    sheet.append(["2026-01-01", 6])
    second = book.create_sheet("KOL")
    second.append(["akun", "pengikut"])
    second.append(["@a.b", 5])
    target = io.BytesIO()
    book.save(target)
    frames = read(target.getvalue())
    assert frames.creators["handle"].tolist() == ["a.b"]
    assert "parts_ignored" in frames.warnings
    assert frames.about["parts_ignored"] == ("Gudang",)


def test_a_file_of_an_archive_that_is_not_read_is_named(read: Read) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("data/kol.csv", "akun,pengikut\n@a.b,5000\n@c.d,6000\n")
        archive.writestr("data/stok.csv", "tanggal,stok\n2026-01-01,6\n2026-01-02,7\n")
    frames = read(target.getvalue())
    assert frames.creators["handle"].tolist() == ["a.b", "c.d"]
    assert frames.about["parts_ignored"] == ("stok.csv",)


def test_rows_that_are_hidden_are_left_out_and_said(read: Read) -> None:
    """A column that is hidden hides no row; nor does a row above the header or below the last."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Daftar"], ["akun", "pengikut"], ["@a.b", 5000], ["@c.d", 6000], ["@e.f", 7000]):
        sheet.append(row)
    for number in (1, 4, 9):
        sheet.row_dimensions[number].hidden = True
    sheet.column_dimensions["B"].hidden = True
    target = io.BytesIO()
    book.save(target)
    frames = read(target.getvalue())
    assert frames.creators["handle"].tolist() == ["a.b", "e.f"]
    assert frames.creators["followers"].tolist() == [5000, 7000]
    assert [(s.line, s.reason, s.text) for s in frames.skipped] == [
        (4, "hidden_row", "@c.d | 6000")
    ]


def test_a_cell_at_the_far_corner_costs_nothing(read: Read) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["akun", "pengikut"])
    sheet.append(["@a.b", 5])
    sheet.cell(900_000, 1, "@c.d")
    target = io.BytesIO()
    book.save(target)
    assert read(target.getvalue()).creators["handle"].tolist() == ["a.b", "c.d"]


@pytest.mark.parametrize("number", [1, 2])
def test_blank_rows_are_bounded_over_all_sheets(
    read: Read, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """A row of any number takes no room in a file, and all those before it are gone through."""
    monkeypatch.setattr(sheets, "BLANK", 1_000)
    book = Workbook()
    for at in range(number):
        sheet = book.create_sheet(f"List {at}")
        sheet.append(["akun", "pengikut"])
        sheet.cell(700, 1, f"@a.b{at}")
    target = io.BytesIO()
    book.save(target)
    if number == 1:
        assert read(target.getvalue()).creators["handle"].tolist() == ["a.b0"]
        return
    with pytest.raises(UnreadableFileError) as refusal:
        read(target.getvalue())
    assert refusal.value.reason == "bomb"


@pytest.mark.parametrize(
    ("limits", "content", "reason"),
    [
        (Limits(unpacked=1_000), zipped(a__csv=LIST * 60), "bomb"),
        (Limits(members=2), zipped(a=LIST, b=LIST, c=LIST), "too_many_files"),
        (Limits(columns=1), LIST, "too_many_columns"),
        (Limits(value=1_000), b'[{"a":"' + b"x" * 5_000_000, "too_large"),
        (Limits(ratio=5, ratio_from=100), lzma.compress(LIST * 500), "bomb"),
    ],
)
def test_limits_hold(limits: Limits, content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        FileImporter(limits=limits).read(content, NOW)
    assert caught.value.reason == reason


def test_a_zip_that_lies_about_its_size_is_refused(read: Read) -> None:
    content = bytearray(zipped(a__csv=LIST * 5_000))
    central = content.index(b"PK\x01\x02")
    content[central + 24 : central + 28] = (500).to_bytes(4, "little")
    with pytest.raises(UnreadableFileError) as caught:
        read(bytes(content))
    assert caught.value.reason == "broken_archive"


@pytest.mark.parametrize("chunk", [1, 2, 7, 50_000])
@pytest.mark.parametrize("name", ["list.csv", "items.json", "items.jsonl"])
def test_chunks_read_the_same_as_the_whole(tmp_path: Path, name: str, chunk: int) -> None:
    rows = [{"username": f"akun.{n}", "followersCount": n, "followsCount": 1} for n in range(20)]
    path = tmp_path / name
    if name.endswith("csv"):
        lines = [f"@akun.{n},{n},x" if n % 5 else "setengah,1" for n in range(20)]
        path.write_text("akun,pengikut,catatan\n" + "\n".join(lines) + "\n")
    elif name.endswith("json"):
        path.write_text(json.dumps([*rows, 3], indent=1))
    else:
        path.write_text("\n".join(json.dumps(row) for row in [*rows, 3]))
    whole = FileImporter().read(path.read_bytes(), NOW)
    pieces = list(FileImporter(limits=Limits(chunk=chunk)).read_path(path, NOW))
    assert sum(piece.read for piece in pieces) == whole.read
    found = pd.concat([piece.creators for piece in pieces if len(piece.creators)])
    assert found["handle"].tolist() == whole.creators["handle"].tolist()
    skipped = [skip for piece in pieces for skip in piece.skipped]
    assert skipped == list(whole.skipped)


def test_small_sets_become_one_but_heavy_ones_stay_apart() -> None:
    def piece(caption: str) -> ImportedFrames:
        row = {"creator_id": "tiktok:a", "post_id": "1", "caption": caption}
        posts = POSTS.conform(pd.DataFrame([row] * 10))
        return ImportedFrames("x", CREATORS.empty(), posts, COMMENTS.empty(), read=10)

    light, heavy = piece("enak"), piece("kata " * 1_000)
    limits = Limits(chunk=1_000, weight=2 * heavy.weight)
    assert [p.read for p in _together(iter([(OF_NOW, light)] * 5), limits)] == [50]
    assert [p.read for p in _together(iter([(OF_NOW, heavy)] * 3), limits)] == [10, 10, 10]
    assert [
        p.read for p in _together(iter([(OF_NOW, one) for one in (light, heavy, light)]), limits)
    ] == [20, 10]


def test_a_later_chunk_adds_and_never_contradicts(tmp_path: Path) -> None:
    path = tmp_path / "videos.jsonl"
    items = [
        {
            "id": str(7 * 10**18 + n % 3),
            "authorMeta": {"name": "a.b", "fans": n + 1},
            "diggCount": n,
        }
        for n in range(6)
    ]
    items[5]["authorMeta"]["nickName"] = "Nina"
    items[4]["shareCount"] = 9
    path.write_text("\n".join(json.dumps(item) for item in items))
    pieces = list(FileImporter(limits=Limits(chunk=1)).read_path(path, NOW))
    creators = pd.concat([piece.creators for piece in pieces])
    assert creators["followers"].dropna().tolist() == [1]
    assert creators["display_name"].dropna().tolist() == ["Nina"]
    posts = pd.concat([piece.posts for piece in pieces])
    assert posts["likes"].dropna().tolist() == [0, 1, 2]
    assert posts["shares"].dropna().tolist() == [9]
    assert len(posts) == 4
    assert sum(piece.read for piece in pieces) == 6


def test_a_refusal_may_come_after_the_first_pieces(tmp_path: Path) -> None:
    path = tmp_path / "cut.json"
    rows = [{"username": f"akun.{n}", "followersCount": n, "followsCount": 1} for n in range(9)]
    path.write_text(json.dumps(rows)[:-1])
    pieces = FileImporter(limits=Limits(chunk=3)).read_path(path, NOW)
    assert len(next(pieces).creators) == 3
    with pytest.raises(UnreadableFileError) as caught:
        list(pieces)
    assert caught.value.reason == "truncated"


def test_a_file_that_is_not_there_is_the_callers_matter(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(FileImporter().read_path(tmp_path / "x.csv", NOW))


@pytest.mark.parametrize(
    ("cell", "known"),
    [
        ("12,345", 12_345),
        ("12.345", 12_345),
        ("12.3K", 12_300),
        ("1.2M", 1_200_000),
        ("1,2 rb", 1_200),
        ("1,5 jt", 1_500_000),
        ("1890.0", 1_890),
        (1890.0, 1_890),
        ("0", 0),
        (-1, None),
        ("-1", None),
        (None, None),
        ("", None),
        ("abc", None),
        (True, None),
        (float("inf"), None),
        (10**13, None),
        ([], None),
    ],
)
def test_a_count_is_sure_or_unknown(cell: object, known: int | None) -> None:
    assert count(cell) == known
    (found,) = counts([cell])
    assert pd.isna(found) if known is None else found == known


@pytest.mark.parametrize(
    ("cell", "known"),
    [
        ("@Dapur.Nina", "dapur.nina"),
        (" dapurnina/ ", "dapurnina"),
        ("@@x", "x"),
        ("dua kata", None),
        ("...", None),
        ("", None),
        ("null", None),
        (None, None),
        ({}, None),
        ("a" * 61, None),
        (12345, "12345"),
    ],
)
def test_a_handle_is_lower_case_and_without_at(cell: object, known: str | None) -> None:
    assert handle(cell) == known


@given(st.text(max_size=200))
@example("\ud800")
@example("\r\n\x00\ufffe")
def test_texts_can_always_be_stored(raw: str) -> None:
    kept = text(raw)
    if kept is not None:
        kept.encode("utf-8")
        assert kept == text(kept)
        assert "\r" not in kept
        assert "\0" not in kept


VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.lists(VALUE, max_size=20))
def test_any_cells_become_counts_and_times(cells: list[Any]) -> None:
    found = counts(cells)
    assert str(found.dtype) == "Int64"
    assert len(found) == len(cells)
    assert not (found < 0).any()
    assert str(times(cells).dtype) == "datetime64[us, UTC]"


KEYS = st.sampled_from(
    [
        "username",
        "followersCount",
        "followsCount",
        "latestPosts",
        "shortCode",
        "ownerUsername",
        "authorMeta",
        "playCount",
        "node",
        "instaloader",
        "data",
        "videos",
        "items",
        "snippet",
        "kind",
        "statistics",
        "profile",
        "platform_username",
        "aqs",
        "business_discovery",
        "error",
        "text",
        "postId",
        "channelName",
        "viewCount",
        "id",
        "url",
        "timestamp",
        "user",
    ]
)
DOCUMENT = st.recursive(
    VALUE,
    lambda inner: st.dictionaries(KEYS, inner, max_size=6) | st.lists(inner, max_size=3),
    max_leaves=25,
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(DOCUMENT, st.booleans())
def test_any_json_is_read_or_refused(document: Any, ascii_only: bool) -> None:
    content = json.dumps(document, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    assert sound_or_refused(content)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=400) | st.text(max_size=400).map(lambda t: t.encode("utf-8", "replace")))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    assert sound_or_refused(content)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.lists(
            st.sampled_from(
                ["akun", "@a.b", "pengikut", "12rb", '"', "", "a\nb", "=1", "-1", "x y"]
            ),
            min_size=1,
            max_size=6,
        ),
        max_size=12,
    ),
    st.sampled_from([",", ";", "\t", "|"]),
)
def test_any_table_is_read_or_refused(rows: list[list[str]], delimiter: str) -> None:
    assert sound_or_refused("\n".join(delimiter.join(row) for row in rows).encode())


@pytest.mark.parametrize("seed", range(20))
def test_mutated_samples_are_read_or_refused(seed: int) -> None:
    random, sources = Random(seed), originals(SAMPLES)
    for _ in range(10):
        assert sound_or_refused(mutated(random, sources))


def sound_or_refused(content: bytes) -> bool:
    """Return whether a file is refused by name, or gives frames that keep their promises."""
    try:
        frames = FileImporter().read(content, NOW)
    except UnreadableFileError as error:
        return bool(error.reason)
    for frame, schema in (
        (frames.creators, CREATORS),
        (frames.posts, POSTS),
        (frames.comments, COMMENTS),
    ):
        assert list(frame.columns) == list(schema.columns)
    assert all(isinstance(skip, Skipped) and skip.line > 0 for skip in frames.skipped)
    return unsound(frames) == ""
