"""What a search finds is of many people: posts whose owner is named are kept, of others it is said."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from core.capabilities.ports import UNOWNED, UnreadableFileError
from core.imports.records.belonging import UNNAMED, belonging
from core.imports.records.reading import Moment
from tests.imports.conftest import Read

NOW = Moment(datetime(2026, 11, 23, tzinfo=UTC), UTC)
TOLD = Moment(NOW.now, UTC, owner="maya")


@pytest.mark.parametrize(
    ("stated", "numbers", "moment", "searched", "owners", "reasons"),
    [
        (["a", None], ["1", "1"], NOW, (), ["a", "a"], [None, None]),
        (["a", None], ["1", None], NOW, (), ["a", None], [None, UNOWNED]),
        ([None, None], [None, None], TOLD, (), ["maya", "maya"], [None, None]),
        ([None, None], ["1", "1"], TOLD, (), ["maya", "maya"], [None, None]),
        ([None, None], ["1", "2"], TOLD, (), [None, None], [UNNAMED, UNNAMED]),
        (["a", None], ["1", "2"], TOLD, ("kopi", "kopi"), ["a", None], [None, UNNAMED]),
        (["a", None], ["1", None], TOLD, ("kopi", ""), ["a", "maya"], [None, None]),
    ],
)
def test_whose_posts_are(
    stated: Any, numbers: Any, moment: Moment, searched: Any, owners: Any, reasons: Any
) -> None:
    assert belonging(stated, numbers, moment, searched) == (owners, reasons)


def node(number: int, owner: str) -> dict[str, Any]:
    return {
        "node": {
            "shortcode": f"CONTOH{number}",
            "owner": {"id": owner},
            "edge_liked_by": {"count": number},
            "edge_media_to_comment": {"count": 1},
            "taken_at_timestamp": 1_786_502_400,
        }
    }


def media(number: int, **owner: Any) -> dict[str, Any]:
    user = {"user": owner} if owner else {}
    return {"media": {"code": f"CONTOH{number}", "like_count": 9, "taken_at": 1_786_502_400} | user}


def apify(number: int, **more: Any) -> dict[str, Any]:
    link = f"https://www.instagram.com/p/CONTOH{number}/"
    return {"shortCode": f"CONTOH{number}", "url": link, "likesCount": 9, "type": "Image"} | more


def tiktok(number: int, link: str = "", **more: Any) -> dict[str, Any]:
    return {"id": f"760000000000000000{number}", "webVideoUrl": link, "playCount": 9} | more


SECTIONS = [{"layout_content": {"medias": [media(1, username="ani.contoh", pk="1"), media(2)]}}]
LINK = "https://www.tiktok.com/@ani.contoh/video/7600000000000000001"


@pytest.mark.parametrize(
    ("document", "kept", "skipped"),
    [
        ([apify(1, ownerUsername="ani.contoh"), apify(2)], 1, ["unknown_creator"]),
        ([apify(1, ownerUsername="ani.contoh", ownerId="5"), apify(2, ownerId="5")], 2, []),
        (
            [{"name": "kopi", "topPosts": [apify(1, ownerUsername="a.b"), apify(2, ownerId="7")]}],
            1,
            ["unknown_creator"],
        ),
        ({"data": {"top": {"sections": SECTIONS}}}, 1, ["unknown_shape"]),
        ([tiktok(1, LINK, searchQuery="kopi"), tiktok(2, searchQuery="kopi")], 1, [UNNAMED]),
    ],
)
def test_what_names_its_owner_is_kept(
    read: Read, document: Any, kept: int, skipped: list[str]
) -> None:
    frames = read(json.dumps(document))
    assert len(frames.posts) == kept
    assert [skip.reason for skip in frames.skipped] == skipped
    assert "followers" in frames.missing


@pytest.mark.parametrize(
    "document",
    [
        {
            "graphql": {
                "hashtag": {"edge_hashtag_to_media": {"edges": [node(1, "1"), node(2, "2")]}}
            }
        },
        [apify(1, ownerId="1"), apify(2, ownerId="2")],
        [apify(1, inputUrl="https://www.instagram.com/explore/tags/kopi")],
        [tiktok(1, searchHashtag={"name": "kopi"})],
    ],
)
def test_nobody_is_asked_whose_the_posts_of_many_are(read: Read, document: Any) -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        read(json.dumps(document))
    assert refusal.value.reason == UNNAMED
