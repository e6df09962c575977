"""Files as other people have them; none of them was at hand when the readers were written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pytest

from core.capabilities.ports import ImportedFrames, UnreadableFileError
from core.imports import FileImporter
from core.imports.records.joining import combine
from tests.imports.conftest import NOW, Read
from tests.imports.unseen.case import Case
from tests.imports.unseen.desks import DESKS
from tests.imports.unseen.elsewhere import ELSEWHERE
from tests.imports.unseen.everyday import EVERYDAY
from tests.imports.unseen.exports import EXPORTS
from tests.imports.unseen.grids import GRIDS
from tests.imports.unseen.hands import HANDS
from tests.imports.unseen.lists import LISTS
from tests.imports.unseen.mixture import MIXTURE
from tests.imports.unseen.notes import NOTES
from tests.imports.unseen.numerals import NUMERALS
from tests.imports.unseen.oddities import ODDITIES
from tests.imports.unseen.offices import OFFICES
from tests.imports.unseen.sheets import SHEETS
from tests.imports.unseen.vendors import VENDORS

CASES = [
    *(*LISTS, *EXPORTS, *ODDITIES, *SHEETS, *VENDORS),
    *(*DESKS, *NUMERALS, *ELSEWHERE, *EVERYDAY, *MIXTURE, *OFFICES, *HANDS, *GRIDS, *NOTES),
]
UNASKED = [case for case in CASES if case.certain is not None]


def known(frames: ImportedFrames) -> dict[str, tuple[int | None, int | None]]:
    """Return followers and price of every account."""
    frame = frames.creators
    cells = zip(frame["creator_id"], frame["followers"], frame["rate_idr"], strict=True)
    return {name: (whole(f), whole(p)) for name, f, p in cells}


def counted(frames: ImportedFrames) -> dict[str, tuple[int | None, ...]]:
    """Return likes, comments and views of every post."""
    frame = frames.posts[["post_id", "likes", "comments", "views"]]
    rows = frame.itertuples(index=False, name=None)
    return {name: tuple(whole(count) for count in counts) for name, *counts in rows}


def whole(value: object) -> int | None:
    """Return a count, None where it is unknown."""
    return None if pd.isna(value) else int(value)  # type: ignore[call-overload, arg-type, no-any-return]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_file_as_somebody_has_it(read: Read, case: Case) -> None:
    if case.refused:
        with pytest.raises(UnreadableFileError) as refusal:
            read(case.content)
        assert refusal.value.reason == case.refused
        return
    frames = read(case.content)
    assert known(frames) == case.accounts
    assert tuple(skip.line for skip in frames.skipped if skip.reason != "duplicate") == case.skipped
    if isinstance(case.posts, int):
        assert len(frames.posts) == case.posts
    else:
        assert counted(frames) == case.posts
    assert case.format in frames.format
    for account, facts in case.more.items():
        row = frames.creators.set_index("creator_id").loc[account]
        assert {name: row[name] for name in facts} == facts
    for account, names in case.nothing.items():
        row = frames.creators.set_index("creator_id").loc[account]
        assert row[list(names)].isna().all()
    assert days(frames, case.days) == case.days


def days(frames: ImportedFrames, wanted: Mapping[str, object]) -> dict[str, str | None]:
    """Return the days in Jakarta on which these posts were posted."""
    known = frames.posts.set_index("post_id")["posted_at"].dt.tz_convert("Asia/Jakarta")
    return {name: None if pd.isna(known[name]) else f"{known[name]:%Y-%m-%d}" for name in wanted}


@pytest.mark.parametrize("case", UNASKED, ids=lambda case: case.name)
def test_what_is_only_guessed_is_left_out_where_nobody_can_be_asked(
    case: Case, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.write_bytes(case.content)
    assert known(combine(list(FileImporter().read_path(file, NOW, certain=True)))) == case.certain
