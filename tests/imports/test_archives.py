"""Archives of several files, of which some cannot be read: the others are, and why is said of each."""

from __future__ import annotations

import io
import zipfile

import pytest

from core.capabilities.ports import UnreadableFileError
from core.imports import FileImporter
from core.imports.limits import Limits
from tests.imports.conftest import NOW, Read

LIST = b"username,followers\ndapur.nina,12400\nrani.jajan,26300\n"


def archived(**files: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "."), content)
    return target.getvalue()


BROKEN: dict[str, tuple[bytes, str]] = {
    "half a JSON": (b'[{"username":"x.y","follow', "truncated"),
    "broken JSON": (b'{"a": nope', "broken_json"),
    "half a workbook": (b"PK\x03\x04broken", "broken_archive"),
    "a zip in a zip in a zip": (archived(a__zip=archived(b__csv=LIST)), "nested_archive"),
    "a PDF": (b"%PDF-1.4 x", "binary:pdf"),
    "another page's export": (
        (
            b"Post ID,Page ID,Page name,Title,Publish time,Permalink,Post type,Reactions,Comments\n"
            b"1,2,Dapur,Halo,08/12/2026 16:30,https://www.facebook.com/1,Photo,3,4\n"
        ),
        "facebook",
    ),
}


@pytest.mark.parametrize(("content", "reason"), BROKEN.values(), ids=BROKEN)
def test_what_is_broken_in_an_archive_keeps_nothing_else_from_being_read(
    read: Read, content: bytes, reason: str
) -> None:
    frames = read(archived(a__csv=LIST, b__json=content, c__csv=b"akun,pengikut\n@e.f,9800\n"))
    assert frames.creators["handle"].tolist()[-1] == "e.f"
    assert len(frames.creators) > 1
    assert frames.about[f"part_refused:{reason}"] == ("b.json",)


def test_an_archive_of_which_one_file_is_damaged_or_locked_is_read_but_for_it(read: Read) -> None:
    rows = "".join(f"akun.{n},{1_000 + n * n}\n" for n in range(300))
    content = bytearray(archived(a__csv=LIST, b__csv=f"akun,pengikut\n{rows}".encode()))
    damaged = bytes(content)
    at = damaged.rindex(b"b.csv", 0, damaged.index(b"PK\x01\x02")) + 40
    frames = read(damaged[:at] + b"\xff" * 20 + damaged[at + 20 :])
    assert frames.about["part_refused:broken_archive"] == ("b.csv",)
    central = content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 4)
    content[central + 8] |= 1
    frames = read(bytes(content))
    assert frames.about["part_refused:password"] == ("b.csv",)
    assert len(frames.creators)


def test_what_was_read_of_a_file_before_it_broke_is_kept_and_said() -> None:
    items = ",".join(f'{{"username":"a.{n}b","followersCount":{n + 900}}}' for n in range(9))
    content = archived(a__json=f'[{items},{{"user'.encode(), b__csv=LIST)
    frames = FileImporter(limits=Limits(chunk=4)).read(content, NOW)
    assert "a.3b" in set(frames.creators["handle"])
    assert frames.about["part_cut:truncated"] == ("a.json",)


def test_an_archive_of_which_nothing_can_be_read_says_why(read: Read) -> None:
    for content, reason in BROKEN.values():
        with pytest.raises(UnreadableFileError) as caught:
            read(archived(a__json=content))
        assert caught.value.reason == reason.partition(":")[0]


def test_files_of_one_model_tell_each_other_whose_a_number_is(read: Read) -> None:
    """Their names may be written as titles."""
    people = "id,name,category,gender,follower_count,platform\n7,rani.jajan,food,F,26300,TikTok\n8,nina.masak,food,F,18400,Instagram\n"
    posts = "influencer_id,platform,date,URL,caption,reach,likes,comments\n8,Instagram,2026-08-13,https://www.instagram.com/reel/CONTOH00001/,Keripik,11900,790,41\n9,Instagram,2026-08-13,https://www.instagram.com/reel/CONTOH00002/,Keripik,11900,790,41\n"
    sales = "source,campaign,influencer_id,user_id,product,date,orders,revenue\nShopee,Agustusan,7,u-001,Keripik,2026-08-13,3,75000\n"
    titles = [text.partition("\n")[0] for text in (people, posts, sales)]
    for model in (
        (people, posts, sales),
        tuple(
            text.replace(title, title.replace("_", " ").title(), 1)
            for text, title in zip((people, posts, sales), titles, strict=True)
        ),
    ):
        files = zip(("influencers__csv", "posts__csv", "tracking_data__csv"), model, strict=True)
        frames = read(archived(**{name: text.encode() for name, text in files}))
        assert frames.creators["creator_id"].tolist() == [
            "tiktok:rani.jajan",
            "instagram:nina.masak",
        ]
        assert frames.posts["creator_id"].tolist() == ["instagram:nina.masak"]
        assert [skip.reason for skip in frames.skipped] == ["unknown_creator"]
        assert frames.extras["sales"]["influencer_id"].tolist() == ["@rani.jajan"]
        assert not frames.guessed


def test_what_is_paid_an_order_is_no_price_of_an_account(read: Read) -> None:
    people = b"id,name,category,gender,follower_count,platform\n7,rani.jajan,food,F,26300,TikTok\n"
    payouts = b"influencer_id,basis,rate,orders,total_payout\n7,order,10000,2,20000\n"
    frames = read(archived(influencers__csv=people, payouts__csv=payouts))
    assert frames.creators["creator_id"].tolist() == ["tiktok:rani.jajan"]
    assert frames.creators["rate_idr"].isna().all()
    assert frames.about["parts_ignored"] == ("payouts.csv",)
