"""Sheets that nobody sees."""

import io

import pytest
from openpyxl import Workbook

from tests.imports.conftest import Read


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_left_out_and_named(read: Read, state: str) -> None:
    book = Workbook()
    for title, handle, hides in (
        ("KOL", "nina.a", False),
        ("Lama", "joko.b", True),
        ("Kosong", "", True),
    ):
        sheet = book.create_sheet(title)
        if handle:
            sheet.append(["Username", "Followers"])
            sheet.append([handle, 12500])
        sheet.sheet_state = state if hides else "visible"
    del book["Sheet"]
    stream = io.BytesIO()
    book.save(stream)
    frames = read(stream.getvalue())
    assert frames.creators["handle"].tolist() == ["nina.a"]
    assert frames.about["sheets_hidden"] == ("Lama",)
