"""Spreadsheets of LibreOffice: what is in a cell, what only lies beside it, and what is refused."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from random import Random

import pytest

from core.capabilities.ports import ImportedFrames, UnreadableFileError
from core.imports import FileImporter
from core.imports.limits import Limits
from tests.imports.conftest import NOW, Read
from tests.imports.unseen.case import ods, ods_of

HEADER = (
    '<table:table-row><table:table-cell office:value-type="string"><text:p>Username</text:p></table:table-cell>'
    '<table:table-cell office:value-type="string"><text:p>Followers</text:p></table:table-cell></table:table-row>'
)


def cell(words: str, stated: str = "") -> str:
    return f"<table:table-cell {stated}><text:p>{words}</text:p></table:table-cell>"


def table(rows: str, stated: str = "") -> str:
    return f'<table:table table:name="List" {stated}>{HEADER}{rows}</table:table>'


def row(*cells: str, stated: str = "") -> str:
    return f"<table:table-row {stated}>{''.join(cells)}</table:table-row>"


def known(frames: ImportedFrames) -> dict[str, int | None]:
    pairs = zip(frames.creators["handle"], frames.creators["followers"], strict=True)
    return {handle: None if number is None else int(number) for handle, number in pairs}


@pytest.mark.parametrize(
    ("followers", "number"),
    [
        (
            '<table:table-cell office:value-type="float" office:value="12400"><text:p>12.400</text:p></table:table-cell>',
            12_400,
        ),
        (
            '<table:table-cell office:value-type="float" office:value="12400.0"><text:p>12,4 rb</text:p></table:table-cell>',
            12_400,
        ),
        (cell("12,4<text:s/>rb", 'office:value-type="string"'), 12_400),
        (cell("<text:span>12</text:span>.400"), 12_400),
        (
            '<table:table-cell office:value-type="string"><office:annotation><text:p>999</text:p></office:annotation><text:p>12.400</text:p></table:table-cell>',
            12_400,
        ),
        (
            '<table:table-cell office:value-type="string"><text:p>12.400</text:p><draw:frame><draw:text-box><text:p>999</text:p></draw:text-box></draw:frame></table:table-cell>',
            12_400,
        ),
        (
            '<table:table-cell table:number-columns-repeated="1" office:value-type="float" office:value="12400"/>',
            12_400,
        ),
    ],
)
def test_a_cell_is_what_is_in_it(read: Read, followers: str, number: int) -> None:
    frames = read(ods_of(table(row(cell("ani.contoh"), followers))))
    assert known(frames) == {"ani.contoh": number}


@pytest.mark.parametrize(
    "followers",
    [
        "<table:table-cell/>",
        '<table:covered-table-cell office:value-type="float" office:value="12400"/>',
        '<table:table-cell office:value-type="percentage" office:value="0.05"><text:p>5%</text:p></table:table-cell>',
        '<table:table-cell office:value-type="date" office:date-value="2026-12-05"><text:p>5.12.26</text:p></table:table-cell>',
        '<table:table-cell office:value-type="string"><text:p>#REF!</text:p></table:table-cell>',
        '<table:table-cell office:value-type="currency" office:currency="USD" office:value="1500"><text:p>$1,500</text:p></table:table-cell>',
    ],
)
def test_what_is_no_number_of_followers_is_unknown(read: Read, followers: str) -> None:
    frames = read(ods_of(table(row(cell("ani.contoh"), followers))))
    assert frames.creators["followers"].isna().all()


def test_equal_rows_and_blank_ones_keep_their_numbers(read: Read) -> None:
    blank = row(
        '<table:table-cell table:number-columns-repeated="16384"/>',
        stated='table:number-rows-repeated="40"',
    )
    again = row(cell("ani.contoh"), cell("5rb"), stated='table:number-rows-repeated="2"')
    frames = read(ods_of(table(blank + again + row(cell("tanpa nama akun"), cell("5rb")))))
    assert known(frames) == {"ani.contoh": 5_000}
    assert [(skip.line, skip.reason) for skip in frames.skipped] == [
        (43, "duplicate"),
        (44, "bad_handle"),
    ]


def test_hidden_sheets_and_what_was_changed_are_not_read(read: Read) -> None:
    styles = '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
    before = f"<table:tracked-changes><table:cell-content-change><table:change-track-table-cell/>{row(cell('lama.contoh'), cell('1rb'))}</table:cell-content-change></table:tracked-changes>"
    hidden = table(row(cell("rahasia.contoh"), cell("1rb")), 'table:style-name="ta2"')
    shown = table(row(cell("ani.contoh"), cell("5rb")), 'table:style-name="ta1"')
    frames = read(ods_of(before + hidden + shown, styles))
    assert known(frames) == {"ani.contoh": 5_000}
    assert "sheets_hidden" in frames.warnings


def test_a_sheet_names_its_platform(read: Read) -> None:
    frames = read(ods(TikTok=[["Akun", "Followers"], ["ani.contoh", 900]]))
    assert frames.creators["creator_id"].tolist() == ["tiktok:ani.contoh"]


def packed(
    content: str,
    mimetype: str = "application/vnd.oasis.opendocument.spreadsheet",
    manifest: str = "<manifest/>",
) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", mimetype)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return target.getvalue()


WIDE = row(cell("a", 'table:number-columns-repeated="5000"'))
TALL = row(cell("ani.contoh"), cell("1"), stated='table:number-rows-repeated="999999999"')
GAP = row("<table:table-cell/>", stated='table:number-rows-repeated="9999999"') + row(
    cell("a"), cell("1")
)
GAPS = row("<table:table-cell/>", stated='table:number-rows-repeated="600000"') + row(
    cell("ani.contoh"), cell("1")
)
HEAVY = row(
    cell("x" * 5_000, 'table:number-columns-repeated="2000"'),
    stated='table:number-rows-repeated="60000"',
)
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (ods_of(table(WIDE)), "too_many_columns"),
        (ods_of(table(TALL)), "bomb"),
        (ods_of(table(GAP)), "bomb"),
        (ods_of(table(GAPS) * 3), "bomb"),
        (ods_of(table(HEAVY)), "bomb"),
        (packed(ENTITIES), "broken_sheet"),
        (packed("<office:document-content>"), "broken_sheet"),
        (packed("no xml at all"), "broken_sheet"),
        (packed('<?xml version="1.0" encoding="nobody-knows"?><x/>'), "broken_sheet"),
        (packed('<?xml version="1.0" encoding="rot13"?><x/>'), "broken_sheet"),
        (packed("<x/>"), "empty"),
        (packed("<x/>", manifest="<manifest:encryption-data/>"), "password"),
        (packed("<x/>", mimetype="application/vnd.oasis.opendocument.text"), "binary"),
        (packed("<x>" + " " * 60_000_000 + "</x>"), "bomb"),
    ],
)
def test_what_is_too_much_or_broken_is_refused(read: Read, content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        read(content)
    assert refusal.value.reason == reason


def test_the_limits_are_those_of_every_file() -> None:
    content = ods(List=[["Username", "Followers"], *([f"a{n}.contoh", n] for n in range(50))])
    with pytest.raises(UnreadableFileError) as refusal:
        FileImporter(limits=Limits(unpacked=2_000)).read(content, NOW)
    assert refusal.value.reason == "bomb"


def test_many_rows_come_in_pieces(read: Read) -> None:
    content = ods(List=[["Username", "Followers"], *([f"a{n}.contoh", n] for n in range(700))])
    frames = read(content)
    assert len(frames.creators) == 700
    assert int(frames.creators.set_index("handle")["followers"]["a699.contoh"]) == 699


@pytest.mark.parametrize("part", ["content.xml", "META-INF/manifest.xml"])
def test_parts_that_are_broken_in_the_archive_refuse_it(read: Read, part: str) -> None:
    content = bytearray(ods(List=[["Username"], ["ani.contoh"]]))
    content[content.rindex(b"PK\x03\x04", 0, content.index(part.encode())) + 2] ^= 1
    with pytest.raises(UnreadableFileError) as refusal:
        read(bytes(content))
    assert refusal.value.reason == "broken_archive"


@pytest.mark.parametrize("seed", range(40))
def test_any_content_is_read_or_refused(read: Read, seed: int) -> None:
    random = Random(seed)
    with zipfile.ZipFile(
        io.BytesIO(ods(List=[["Username", "Followers"], ["ani.contoh", 5]]))
    ) as whole:
        letters = bytearray(whole.read("content.xml"))
    for _ in range(3):
        at = random.randrange(len(letters))
        letters[at : at + random.randrange(9)] = random.choice(
            [b"", b"<", b'"', b"99999999", b"\xff"]
        )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", bytes(letters))
    with suppress(UnreadableFileError):
        accounts = read(target.getvalue()).creators
        assert len(accounts) <= 1
        assert not (accounts["handle"].isna() | accounts["followers"].lt(0)).any()


def test_rows_that_nobody_sees_are_left_out_and_said(read: Read) -> None:
    """By hand, by a filter, several at once, below blank ones; a row that says it is visible stays."""
    rows = (
        row(cell("@a.b"), cell("5000"), stated='table:visibility="visible"')
        + row(cell(""), stated='table:number-rows-repeated="2"')
        + row(cell("@c.d"), cell("6000"), stated='table:visibility="collapse"')
        + row(cell("@e.f"), cell("7000"), stated='table:visibility="filter"')
        + row(cell("@g.h"), cell("8000"))
    )
    frames = read(ods_of(table(rows)))
    assert known(frames) == {"a.b": 5000, "g.h": 8000}
    assert [(s.line, s.reason) for s in frames.skipped] == [(5, "hidden_row"), (6, "hidden_row")]
