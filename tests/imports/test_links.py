"""Links that lead on: they name neither a post nor an account."""

import pytest

from core.imports.values.links import Link, read_link
from tests.imports.conftest import Read

SITE = "https://www.instagram.com"


@pytest.mark.parametrize(
    "path",
    ["share/reel/BAbcdefgh1", "share/p/BAbcdefg2/", "share/BAbcdefg3", "s/aGlnaGxpZ2h0?igsh=x"],
)
def test_what_the_app_copies_names_nobody(path: str) -> None:
    assert read_link(f"{SITE}/{path}") == Link("instagram")


@pytest.mark.parametrize(
    ("path", "owner", "post"),
    [
        ("share.food", "share.food", None), ("nina.a/reel/REEL1", "nina.a", "REEL1"), ("reel/REEL1", None, "REEL1"),
        ("share_kitchen/p/POST1", "share_kitchen", "POST1"), ("explore/p/POST1", None, "POST1"),
    ],
)  # fmt: skip
def test_other_links_name_whom_they_did(path: str, owner: str | None, post: str | None) -> None:
    link = read_link(f"{SITE}/{path}")
    assert link
    assert (link.handle, link.post_id) == (owner, post)


def test_links_that_lead_on_cost_their_own_rows_only(read: Read) -> None:
    rows = [
        f"{SITE}/nina.a/reel/REEL1/,700,11", f"{SITE}/share/reel/BAbcdefgh1,500,9", "https://vt.tiktok.com/ZSabcde/,600,10",
        "https://www.facebook.com/reel/123456,400,8",
    ]  # fmt: skip
    frames = read("\n".join(["Link,Likes,Comments", *rows]))
    assert frames.posts["post_id"].tolist() == ["REEL1"]
    assert frames.creators["handle"].tolist() == ["nina.a"]
    assert [one.line for one in frames.skipped] == [3, 4, 5]
