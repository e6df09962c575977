"""A picture's numbers are shown, put right by words, and kept when they are confirmed: never before."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot import wiring
from bot.settings import Settings
from core.assistant import Assistant
from core.capabilities.ports import Figure, FileTooLargeError, Offer, Screen, ScreenError
from core.capabilities.screenshot import capability
from core.dialogue.state import Shown, State
from core.messages import Inbound, IncomingFile, Payload, Person, Reply
from core.nlu.files.pictures import is_about_pictures
from core.nlu.understand import understand
from core.storage.catalogue.catalogue import SqlCatalogue
from tests.capabilities.fakes import JAKARTA, NOW
from tests.databases import migrated_url
from tests.storage.looking import Looking

PHOTO = IncomingFile("p1", "", 90_000, "image/jpeg")
POST = Screen(
    "post",
    (
        Figure("views", 15_200, "Tayangan", "15,2 rb"),
        Figure("likes", 79, "Suka", "79"),
        Figure("comments", 41, "Komentar", "41"),
        Figure("", 86, "Kunjungan profil", "86"),
    ),
    (),
    "dapurnina",
    "instagram",
)
CARD = Screen(
    "rate_card", (), (Offer("3x Story", 500_000), Offer("1x Reels", 1_500_000)), "rani.jajan"
)


@dataclass
class FakeScreens:
    """The `Screens` port that sees one thing on every picture."""

    seen: Screen | Exception = POST

    async def read(self, picture: bytes) -> Screen:
        if isinstance(self.seen, Exception):
            raise self.seen
        return self.seen


class Bytes:
    content: bytes | Exception = b"\xff\xd8\xff"

    async def read(self, file: IncomingFile) -> bytes:
        if isinstance(self.content, Exception):
            raise self.content
        return self.content


@dataclass
class Talk:
    """Sari in her private chat; `screens` says what her pictures show."""

    assistant: Assistant
    catalogue: SqlCatalogue
    screens: FakeScreens
    files: Bytes
    last: tuple[Reply, ...] = ()
    number: int = 0
    buttons: dict[str, Payload] = field(default_factory=dict)

    async def __call__(
        self, text: str = "", document: IncomingFile | None = None, payload: Payload | None = None
    ) -> str:
        self.number += 1
        inbound = Inbound(
            str(self.number), 7, "private", Person(7), NOW, text, payload, None, document
        )
        self.last = await self.assistant.respond(inbound)
        self.buttons = {
            b.label: b.payload for r in self.last for row in r.buttons for b in row if b.payload
        }
        return "\n".join(reply.text for reply in self.last)

    async def taps(self, label: str) -> str:
        payload = next(p for name, p in self.buttons.items() if label in name)
        return await self(payload=payload)


@pytest.fixture
async def talk(tmp_path: Path) -> AsyncIterator[Talk]:
    url = migrated_url("sqlite", tmp_path)
    settings = Settings(_env_file=None, database_url=url, secret_key="k")
    screens, files = FakeScreens(), Bytes()
    house = wiring.build(settings)

    looking = Looking(house.database, "p7", NOW)
    catalogue = SqlCatalogue(house.database, house.seal, looking, None)
    assistant = house.assistant(files)
    assistant._parts = type(assistant._parts)(  # the engine is not what is tried here
        **{n: getattr(assistant._parts, n) for n in assistant._parts.__dataclass_fields__}
        | {"screens": screens}
    )
    yield Talk(assistant, catalogue, screens, files)
    await house.close()


async def test_numbers_are_shown_with_what_each_was_taken_for_and_not_kept(talk: Talk) -> None:
    said = await talk(document=PHOTO)
    assert "tayangan: <b>15.200</b> (tertulis “Tayangan 15,2 rb”)" in said
    assert "86" not in said
    assert (await talk.catalogue.own()).empty


async def test_confirmed_numbers_are_kept_once(talk: Talk) -> None:
    await talk(document=PHOTO)
    assert "Tersimpan untuk @dapurnina" in await talk.taps("Benar")
    posts = await talk.catalogue.posts(("instagram:dapurnina",))
    assert posts[["views", "likes", "comments"]].to_numpy().tolist() == [[15_200, 79, 41]]
    await talk(document=PHOTO)
    assert "tidak ada yang berubah" in await talk.taps("Benar")
    assert len(await talk.catalogue.posts(("instagram:dapurnina",))) == 1
    assert "@dapurnina" in await talk.taps("Evaluasi")


async def test_a_number_is_put_right_by_words_and_confirmed_by_words(talk: Talk) -> None:
    await talk(document=PHOTO)
    assert "like: <b>790</b>" in await talk("like 790")
    assert "Tersimpan" in await talk("ya benar")
    posts = await talk.catalogue.posts(("instagram:dapurnina",))
    assert posts["likes"].tolist() == [790]


async def test_what_is_not_confirmed_is_forgotten(talk: Talk) -> None:
    await talk(document=PHOTO)
    await talk.taps("Jangan")
    assert (await talk.catalogue.own()).empty


async def test_whose_numbers_they_are_is_asked_where_nothing_says_so(talk: Talk) -> None:
    talk.screens.seen = Screen("post", POST.figures, (), "", None)
    assert "Ini akun siapa" in await talk(document=PHOTO)
    assert "@ngopi.pagi" in await talk("@ngopi.pagi")
    await talk.taps("Benar")
    assert (await talk.catalogue.own())["handle"].tolist() == ["ngopi.pagi"]


async def test_the_caption_says_whose_and_is_believed(talk: Talk) -> None:
    said = await talk("insight @rani.jajan tiktok like 800", document=PHOTO)
    assert "@rani.jajan" in said
    assert "TikTok" in said
    assert "like: <b>800</b>" in said


async def test_totals_of_a_period_are_no_post(talk: Talk) -> None:
    figures = (*POST.figures, Figure("followers", 18_400, "Pengikut", "18,4 rb"))
    talk.screens.seen = Screen("account", figures, (), "dapurnina", None)
    assert "total satu periode" in await talk(document=PHOTO)
    await talk.taps("Benar")
    assert (await talk.catalogue.posts(("instagram:dapurnina",))).empty
    assert (await talk.catalogue.own())["followers"].tolist() == [18_400]


async def test_a_rate_card_gives_the_price_of_one_post(talk: Talk) -> None:
    talk.screens.seen = CARD
    said = await talk(document=PHOTO)
    assert "3x Story: Rp500.000" in said
    assert "harga per postingan: <b>Rp1.500.000</b> (dari “1x Reels”)" in said
    await talk.taps("Benar")
    assert (await talk.catalogue.own())["rate_idr"].tolist() == [1_500_000]


async def test_a_rate_card_keeps_its_kinds_and_packages(talk: Talk) -> None:
    lines = (Offer("Feed", 300_000), Offer("Paket 2 Reels + 3 Story", 1_200_000))
    talk.screens.seen = Screen("rate_card", (), lines, "rani.jajan")
    await talk(document=PHOTO)
    said = await talk.taps("Benar")
    assert "2 Reels + 3 Story Rp1.200.000" in said
    own = await talk.catalogue.own()
    assert own["rate_card"].tolist() == ["image=300000 reel*2+story*3=1200000"]
    assert own["rate_idr"].tolist() == [300_000]


async def test_numbers_can_be_worked_out_without_keeping_them(talk: Talk) -> None:
    await talk(document=PHOTO)
    await talk.taps("tanpa menyimpan")
    assert (await talk.catalogue.own()).empty


async def test_confirmed_numbers_are_noted_in_a_campaign_that_runs(talk: Talk) -> None:
    await talk(payload=Payload("campaign_new", {"name": "Hari Ibu"}))
    await talk(payload=Payload("campaign_log", {"handles": ("dapurnina",), "add": True}))
    await talk(document=PHOTO)
    await talk("ya benar")
    noted = await talk.taps("Catat di kampanye")
    assert "like 79" in noted
    assert "komentar 41" in noted
    await talk("tutup kampanye Hari Ibu")
    await talk(document=PHOTO)
    await talk("ya benar")
    assert not any("Catat di kampanye" in label for label in talk.buttons)


async def test_nobody_is_asked_to_note_numbers_of_a_creator_in_no_campaign(talk: Talk) -> None:
    await talk(payload=Payload("campaign_new", {"name": "Hari Ibu"}))
    await talk(document=PHOTO)
    await talk("ya benar")
    assert not any("Catat di kampanye" in label for label in talk.buttons)


@pytest.mark.parametrize(
    ("seen", "words"),
    [
        (ScreenError("no_ocr"), "belum dipasang"),
        (ScreenError("busy"), "banyak gambar"),
        (ScreenError("unreadable"), "tidak bisa dibaca"),
        (Screen(), "tidak menemukan angka"),
    ],
)
async def test_what_cannot_be_read_is_said_and_asked_for(
    talk: Talk, seen: Screen | Exception, words: str
) -> None:
    talk.screens.seen = seen
    said = await talk(document=PHOTO)
    assert words in said
    assert "Ketik saja angkanya" in said


async def test_a_picture_sent_as_another_file_can_be_looked_at(talk: Talk) -> None:
    said = await talk(document=IncomingFile("p2", "insight.bin", 10, "application/octet-stream"))
    assert "gambar" in said
    assert "15.200" in await talk.taps("Baca angkanya")


async def test_a_picture_that_is_too_large_is_refused(talk: Talk) -> None:
    talk.files.content = FileTooLargeError("x")
    assert "terlalu besar" in await talk(document=PHOTO)


def claimed(text: str, shown: bool = True) -> object:
    state = State(shown=Shown("screenshot", {"likes": 79, "kind": "post"}, ("dapurnina",)))
    said = understand(text, now=NOW, zone=JAKARTA)
    return capability.claims(said, state if shown else State())


@pytest.mark.parametrize("text", ["like 790", "ya", "betul kak", "oke simpan", "komen 45"])
def test_only_after_numbers_words_are_about_them(text: str) -> None:
    assert claimed(text) is not None
    assert claimed(text, shown=False) is None


@pytest.mark.parametrize(
    "text", ["@ngopi.pagi", "bukan, akunnya @ngopi.pagi", "salah itu @Ngopi.Pagi"]
)
def test_whose_they_are_is_put_right_by_a_handle(text: str) -> None:
    found = claimed(text)
    assert isinstance(found, dict)
    assert found["handles"] == ("ngopi.pagi",)


@pytest.mark.parametrize(
    "text",
    ["cari influencer kuliner di solo", "cek @lain like 790 komen 3", "terima kasih", "batal"],
)
def test_other_requests_are_left_to_others(text: str) -> None:
    assert claimed(text) is None


def test_asking_how_is_answered_without_a_picture() -> None:
    assert is_about_pictures("tolong baca screenshot insight ini")
    assert not is_about_pictures("baca file ini")
