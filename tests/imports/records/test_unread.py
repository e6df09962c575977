"""What an export says and nobody keeps is named, as far as it tells a person something."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from core.imports.records.unread import MOST
from tests.imports.conftest import Read

PROFILE = {"username": "ani.contoh", "followersCount": 5_000, "followsCount": 9}


def unkept(read: Read, document: Any) -> list[str]:
    return [name for name, field in read(json.dumps(document)).mapping.items() if not field]


def test_what_a_vendor_reckons_is_named(read: Read, sample: Callable[[str], bytes]) -> None:
    named = {
        name for name, field in read(sample("modash_report.json")).mapping.items() if not field
    }
    assert {"engagementRate", "avgLikes", "credibility", "genders"} <= named
    assert not {"userId", "username", "followers", "statHistory"} & named


@pytest.mark.parametrize(
    ("more", "named"),
    [
        ({"engagementRate": 0.04, "email": "a@contoh.id"}, ["engagementRate", "email"]),
        ({"about": {"country": "Indonesia", "dateJoined": "2020"}}, ["country"]),
        ({"audience": {"ages": [{"code": "18-24", "weight": 0.5}]}}, ["ages"]),
        ({"profilePicUrl": "https://contoh.invalid/a.jpg", "fbid": "9", "hasReels": True}, []),
        ({"ageGroup": None, "avgLikes": 0, "city": "", "contacts": []}, []),
        ({"isCommentsDisabled": False, "commentsViewerSetting": 3}, []),
        ({"stats": {"followersCount": 4_900}}, []),  # looked at elsewhere
        ({"a": {"b": {"c": {"d": {"e": {"f": {"avgLikes": 3}}}}}}}, []),
    ],
)
def test_only_what_tells_something_is_named(read: Read, more: Any, named: list[str]) -> None:
    assert unkept(read, [PROFILE | more]) == named


def test_no_more_are_named_than_a_person_reads(read: Read) -> None:
    many = {f"avg{name}Rate": 0.1 for name in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    assert len(unkept(read, [PROFILE | many])) == MOST


def test_nested_columns_of_a_table_are_named_alike(read: Read) -> None:
    header = "authorMeta/name,authorMeta/fans,authorMeta/avgLikes,playCount,id,videoMeta/coverUrl,Catatan"
    row = "ani.contoh,5000,90,100,7570000000000000901,https://contoh.invalid,lama"
    mapping = read(f"{header}\n{row}\n").mapping
    assert [name for name, field in mapping.items() if not field] == ["Catatan", "avgLikes"]
