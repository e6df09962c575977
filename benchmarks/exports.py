"""Writes exports of any length as a scraper writes them, to measure how fast they are read."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

FIELDS = (
    *("id", "text", "createTimeISO", "webVideoUrl", "isSlideshow", "authorMeta/name"),
    *("authorMeta/nickName", "authorMeta/fans", "authorMeta/following", "authorMeta/verified"),
    *("diggCount", "shareCount", "playCount", "collectCount", "commentCount"),
)


WIDE = (
    *("id", "text", "textLanguage", "createTime", "createTimeISO", "locationCreated", "isAd"),
    *("isMuted", "isPinned", "isSlideshow", "isSponsored", "webVideoUrl", "submittedVideoUrl"),
    *("input", "fromProfileSection", "authorMeta/id", "authorMeta/name", "authorMeta/nickName"),
    *("authorMeta/profileUrl", "authorMeta/verified", "authorMeta/signature", "authorMeta/bioLink"),
    *("authorMeta/avatar", "authorMeta/originalAvatarUrl", "authorMeta/privateAccount"),
    *("authorMeta/region", "authorMeta/roomId", "authorMeta/ttSeller", "authorMeta/following"),
    *("authorMeta/friends", "authorMeta/fans", "authorMeta/heart", "authorMeta/video"),
    *("authorMeta/digg", "authorMeta/commerceUserInfo/commerceUser", "musicMeta/musicName"),
    *("musicMeta/musicAuthor", "musicMeta/musicOriginal", "musicMeta/musicId", "musicMeta/playUrl"),
    *("musicMeta/coverMediumUrl", "videoMeta/height", "videoMeta/width", "videoMeta/duration"),
    *("videoMeta/coverUrl", "videoMeta/originalCoverUrl", "videoMeta/definition"),
    *("videoMeta/format", "diggCount", "shareCount", "playCount", "collectCount", "commentCount"),
    *("hashtags/0/name", "hashtags/1/name", "hashtags/2/name", "effectStickers/0/name"),
    "commentsDatasetUrl",
)
"""Columns of the same export with every field that the scraper's documentation names, where lists
have few items; addresses of pictures are signed and make most of the file."""

SAID = {
    "textLanguage": "id", "locationCreated": "ID", "authorMeta/region": "ID",
    "authorMeta/friends": "40", "authorMeta/video": "187", "authorMeta/digg": "900",
    "authorMeta/signature": "Jajanan Malang, buka tiap hari\nWA di bawah",
    "musicMeta/musicName": "original sound", "musicMeta/musicOriginal": "true",
    "videoMeta/height": "1024", "videoMeta/width": "576", "videoMeta/definition": "540p",
    "videoMeta/format": "mp4", "fromProfileSection": "videos", "hashtags/0/name": "umkm",
    "isAd": "false", "isMuted": "false", "isPinned": "false", "isSponsored": "false",
    "authorMeta/privateAccount": "false", "authorMeta/ttSeller": "false",
    "authorMeta/commerceUserInfo/commerceUser": "false",
}  # fmt: skip
"""What the columns say that are the same in every row."""

SIGNED = ("avatar", "originalAvatarUrl", "playUrl", "coverMediumUrl", "coverUrl")
"""How the names of columns with signed addresses end."""


def rows(number: int, seed: int = 7) -> Iterator[tuple[object, ...]]:
    """Yield flattened TikTok rows of `number // 100` authors."""
    random = Random(seed)
    authors = [f"akun{n}.contoh" for n in range(max(1, number // 100))]
    for n in range(number):
        author = authors[n % len(authors)]
        video = str(7_600_000_000_000_000_000 + n)
        plays = random.randrange(1_000, 900_000)
        yield (
            video,
            f'Review "{n}" #umkm, enak\nbanget',
            f"2026-{1 + n % 9:02}-{1 + n % 28:02}T02:40:00.000Z",
            f"https://www.tiktok.com/@{author}/video/{video}",
            "false",
            author,
            author.title(),
            1_000 + n % len(authors),
            n % len(authors) % 900,
            "false",
            plays // 20,
            plays // 500,
            plays,
            plays // 200,
            plays // 300,
        )


def write_csv(path: Path, number: int) -> None:
    """Write rows as Apify writes a flattened CSV."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(FIELDS)
        writer.writerows(rows(number))


def write_wide_csv(path: Path, number: int) -> None:
    """Write the same rows with all columns of the export."""
    random = Random(11)
    addresses = [_address(random) for _ in range(5_000)]
    signed = [name for name in WIDE if name.lower().endswith(tuple(map(str.lower, SIGNED)))]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, WIDE, restval="")
        writer.writeheader()
        for n, row in enumerate(rows(number)):
            known = dict(zip(FIELDS, row, strict=True))
            author = str(known["authorMeta/name"])
            known |= {
                "createTime": 1_786_502_400 + n,
                "input": author,
                "authorMeta/id": f"68{sum(author.encode()):017}",
                "authorMeta/profileUrl": f"https://www.tiktok.com/@{author}",
                "authorMeta/heart": 20 * int(str(known["authorMeta/fans"])),
                "musicMeta/musicAuthor": known["authorMeta/nickName"],
                "musicMeta/musicId": f"76{n:017}",
                "videoMeta/duration": 10 + n % 50,
                **{name: addresses[(n + 7 * at) % 5_000] for at, name in enumerate(signed)},
            }
            writer.writerow(SAID | known)


def _address(random: Random) -> str:
    """Return an address as a content network signs it."""
    key, token, signature = (f"{random.getrandbits(4 * n):0{n}x}" for n in (32, 8, 28))
    return (
        f"https://cdn.contoh/tos-alisg-p-0037/{key}~tplv-tiktokx-origin.image?dr=14575"
        f"&refresh_token={token}&x-expires=1786600000&x-signature={signature}%3D&t=4d5b0474"
        "&ps=13740610&shp=81f88b70&shcp=43f4a2f9&idc=my"
    )


def write_json_lines(path: Path, number: int) -> None:
    """Write the same rows as JSON lines, the author's fields nested."""
    with path.open("w", encoding="utf-8") as file:
        for row in rows(number):
            item = {k: v for k, v in zip(FIELDS, row, strict=True) if "/" not in k}
            item["authorMeta"] = {
                k.partition("/")[2]: v for k, v in zip(FIELDS, row, strict=True) if "/" in k
            }
            file.write(json.dumps(item) + "\n")
