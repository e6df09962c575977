"""A creator proves an account, then sees, contests, answers and removes; without proof nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from core.analytics.community.ranking import rank
from core.capabilities.creator import CreatorSlots, capability
from core.capabilities.ports import About, Claim, CreatorWord
from core.dialogue.state import Shown, State
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.community import LONG_AGO, vote
from tests.capabilities.fakes import JAKARTA, NOW, context

HOME = "g-100"
ASKED = Claim(1, "dapurnina", "GDG-AB12CD", "asked", "*", 7, 7, NOW)


class Office:
    """The `Creators` and `Bios` ports for one person and one community."""

    def __init__(self, state: str = "asked", bio: str | None = None) -> None:
        self.kept: list[Claim] = [replace(ASKED, state=state)]
        self.text = bio
        self.word = CreatorWord()
        self.acts: list[tuple[Any, ...]] = []

    async def claims(self) -> tuple[Claim, ...]:
        return tuple(self.kept)

    async def claim(self, handle: str) -> Claim | None:
        return self.kept[0] if self.kept and self.kept[0].handle == handle else None

    async def place(self, claim: Claim) -> tuple[int, ...]:
        self.kept = [replace(claim, state="placed")]
        return (-100,)

    async def prove(self, claim: Claim) -> None:
        self.kept = [replace(claim, state="proven")]

    async def proven(self, handle: str) -> bool:
        return any(c.handle == handle and c.state == "proven" for c in self.kept)

    async def about(self, handle: str) -> tuple[About, ...]:
        votes = [vote(1, handle, 2, words="telat lagi"), vote(2, handle, 1, words="tidak tayang")]
        return (About(HOME, rank(votes, LONG_AGO, NOW)[0], self.word),)

    async def contest(self, handle: str, home: str, entry_id: int) -> bool:
        self.acts.append(("contest", handle, home, entry_id))
        return True

    async def answer(self, handle: str, home: str, words: str) -> bool:
        self.acts.append(("answer", handle, home, words))
        self.word = CreatorWord(words)
        return True

    async def remove(self, handle: str, removed: bool) -> int:
        self.acts.append(("remove", handle, removed))
        self.word = CreatorWord(removed=removed)
        return 1

    async def platform(self, handle: str) -> str | None:
        return "instagram"

    async def bio(self, platform: str, handle: str) -> str | None:
        return self.text if platform == "instagram" else None

    async def run(self, text: str = "", **slots: Any) -> Any:
        more = {"chat_kind": slots.pop("chat", "private"), "operators": slots.pop("operators", ())}
        bios = self if self.text is not None else None
        place = context(text, creators=self, bios=bios, bot_username="gandeng_bot", **more)
        return await capability.run(CreatorSlots(**slots), place)


def words(outcome: Any) -> str:
    (reply, *_) = Renderer().replies("creator", outcome, language="id", zone=JAKARTA)
    return reply.text


async def test_a_group_is_only_shown_the_way() -> None:
    told = await Office("proven").run(chat="group", handles=("dapurnina",))
    assert told.block == "private"
    assert told.choices[0][0].url == "https://t.me/gandeng_bot?start=creator-"


async def test_without_proof_there_is_a_code_and_nothing_else() -> None:
    office = Office()
    told = await office.run("saya influencer @dapurnina, tolong hapus", handles=("dapurnina",))
    assert "GDG-AB12CD" in words(told)
    for act in ("contest", "answer", "removed", "allow"):
        done = await office.run(handles=("dapurnina",), act=act, home=HOME, entry=1, words="x")
        assert "telat" not in words(done)
    assert not office.acts


async def test_administrators_and_operators_are_told_that_the_code_stands_there() -> None:
    told = await Office().run(handles=("dapurnina",), act="placed", operators=(99,))
    assert [(one.chat_id, one.block) for one in told.notices] == [
        (-100, "group_notice"),
        (99, "operator_notice"),
    ]
    assert "dapurnina" not in Renderer().notice(
        "creator", told.notices[0], language="id", zone=JAKARTA
    ).text  # fmt: skip
    assert "Menunggu" in words(told)


async def test_a_connector_that_reads_the_bio_needs_nobody() -> None:
    told = await Office(bio="Ibu dua anak · gdg-ab12cd").run(handles=("dapurnina",), act="placed")
    assert "telat lagi" in words(told)
    missing = await Office(bio="Ibu dua anak").run(handles=("dapurnina",), act="placed")
    assert missing.block == "missing"
    assert not missing.notices


async def test_the_page_shows_what_is_shown_and_offers_everything() -> None:
    told = await Office("proven").run("hapus", handles=("dapurnina",))
    text = words(told)
    assert "telat lagi" in text
    assert "Komunitas 1" in text
    labels = [choice.label for row in told.choices for choice in row]
    assert labels == ["contest", "contest", "answer", "remove"]


async def test_contest_answer_and_removal() -> None:
    office = Office("proven")
    this = {"handles": ("dapurnina",), "home": HOME}
    assert (await office.run(**this, act="contest", entry=2)).block == "contested"
    asked = await office.run(**this, act="answer")
    assert asked.asks == "words"
    said = await office.run(**asked.slots, words="Barang baru sampai tanggal 20")
    assert "Jawaban Kakak: “Barang baru sampai tanggal 20”" in words(said)
    sure = await office.run(**this, act="remove")
    assert sure.block == "sure"
    gone = await office.run(**this, act="removed")
    assert "30 hari" in words(gone)
    assert [c.label for row in gone.choices for c in row] == ["allow"]
    await office.run(**this, act="allow")
    assert [act[0] for act in office.acts] == ["contest", "answer", "remove", "remove"]


@pytest.mark.parametrize("said", ["WA saya 0812 3456 7890", "cek bit.ly/abc", "dia penipu"])
async def test_an_answer_holds_no_links_numbers_or_insults(said: str) -> None:
    office = Office("proven")
    told = await office.run(handles=("dapurnina",), act="answer", home=HOME, words=said)
    assert told.block == "refused"
    assert said not in words(told)
    assert not office.acts


async def test_an_answer_is_taken_in_words_after_the_page() -> None:
    office = Office("proven")
    page = await office.run("lihat", handles=("dapurnina",))
    state = State(topic=Shown("creator", page.slots))
    text = "jawab: maaf, barang baru sampai tanggal 20"
    slots = capability.claims(understand(text, now=NOW, zone=JAKARTA), state)
    told = await office.run(text, **dict(slots or {}))
    assert "Jawaban Kakak: “maaf, barang baru sampai tanggal 20”" in words(told)
    assert capability.claims(understand(text, now=NOW, zone=JAKARTA), State()) is None
    stranger = await Office().run(text, **dict(slots or {}))
    assert "GDG-AB12CD" in words(stranger)


async def test_too_many_claims_a_day() -> None:
    assert (await Office().run(handles=("lain",))).block == "enough"


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("saya influencer @x.y, tolong hapus", True),
        ("aku selebgram, mau menyanggah ulasan tentang aku", True),
        ("akun @dapurnina itu punya saya, tolong dihapus", True),
        ("that's my account @dapurnina, please remove it", True),
        ("cek akun saya @tokoku", False),
        ("saya cari influencer kuliner di Bandung", False),
        ("aku influencer @dapurnina, ratecard 500rb", False),
        ("saya suka influencer @dapurnina", False),
        ("hapus @dapurnina dari kampanye", False),
    ],
)
def test_who_speaks_as_a_creator(text: str, claimed: bool) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    assert (capability.claims(said, State()) is not None) == claimed
