"""What is forbidden, asked, supposed or told of others changes nothing, whichever capability it names."""

from __future__ import annotations

import asyncio
import re
import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import wiring
from bot.settings import Settings
from bot.wiring import House
from core.assistant.unmeant import still, unmeant
from core.capabilities import discover
from core.capabilities.capability import Capability
from core.dialogue.action import Ask, Fallback, Run
from core.dialogue.state import Question, State
from core.messages import Inbound, Payload, Person
from core.storage.tables import metadata
from tests.databases import migrated_url
from tests.flows.scripts import Script, Stage

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
PASSING = frozenset(
    {"inbox", "outbox", "button", "conversation", "chat", "unmatched_day", "unmatched", "person"}
)
"""Tables of turns themselves: what was heard and said."""

PREPARED = (
    "Sari: usahaku jual keripik di Malang",
    "Sari: uji.satu 120 kiriman 9.400 pengikut 300 diikuti",
    "Sari: buat kampanye Lebaran dengan @dapurnina budget 2 juta",
    "Sari: @dapurnina udah posting, like 90 komen 95",
    "Sari: kirim ringkasan tiap pagi jam 7",
    "Sari: puas kerja sama @dapurnina, ramah, nilai 5",
    "Dimas di grup: @gandeng_bot puas kerja sama @dapurnina, ramah, nilai 5",
)

ORDERS = {
    "team": ("jadikan Maya pemilik", "keluarkan Maya dari tim", "undang Maya jadi penyunting"),
    "team_chat": ("hubungkan grup ini",),
    "workspace": ("buat usaha baru Kopi Senja",),
    "recommend": (
        "hapus rekomendasiku @dapurnina",
        "catat @dapurnina nilai 2 telat terus",
        "rekomendasikan @dapurnina nilai 4 ramah",
    ),
    "group_settings": ("batasi rekomendasi hanya admin yang boleh menambah",),
    "joint": ("arisan influencer @dapurnina 900rb",),
    "price_board": ("bayar @dapurnina 500rb buat 1 reels instagram mikro kuliner",),
    "campaign_log": ("catat @dapurnina terjual 150", "ubah komen @dapurnina jadi 95"),
    "campaign_roster": ("keluarkan @dapurnina dari kampanye lebaran",),
    "campaign_new": ("buat kampanye Mudik dengan @dapurnina budget 3 juta",),
    "subscribe": ("kirim ringkasan tiap pagi jam 8",),
    "unsubscribe": ("matikan ringkasan harian",),
    "connector": ("hubungkan api youtube",),
    "privacy": ("hapus semua data saya",),
    "amend": ("ubah kota @dapurnina jadi Kupang", "ubah followers @uji.satu jadi 13rb"),
    "import_undo": ("batalkan impor tadi", "hapus daftar yang barusan"),
    "profile": ("ganti kota usahaku ke Kupang",),
}
"""By capability, what somebody may order in words."""

FRAMES = (
    "jangan {}",
    "tolong jangan {} ya",
    "{} ga ya?",
    "kalau aku {}, gimana?",
    "gimana kalau aku {}",
    "siapa yang {}?",
    "kenapa {}?",
    "kapan {}",
    "boleh ga aku {}?",
)

ENGLISH = (
    "make Maya an owner",
    "remove Maya from the team",
    "delete my recommendation for @dapurnina",
    "note @dapurnina sold 150",
    "rate @dapurnina 2 stars, always late",
    "start a campaign Mudik with @dapurnina budget 3 million",
    "send a summary every morning at 8",
    "connect this group",
)
ENGLISH_FRAMES = (
    "don't {}",
    "please do not {}",
    "what if I {}?",
    "who will {}?",
    "why {}?",
    "if I {}, what happens?",
    "should I {}?",
    "can I {}?",
)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """What everybody said before, in a database that is closed: played once, copied for each test."""
    stage = Stage(_house(migrated_url("sqlite", tmp_path_factory.mktemp("prepared"))), NOW)

    async def prepare() -> None:
        await play(stage, *PREPARED)
        link = re.search(r"start=(\S+)", await play(stage, "Sari: undang anggota tim"))
        assert link is not None
        await play(stage, f"Maya: /start {link[1]}", "Maya menekan: Bergabung")
        await stage.house.database.close()

    asyncio.run(prepare())
    return stage


@pytest.fixture
async def stage(prepared: Stage, tmp_path: Path) -> AsyncIterator[Stage]:
    file = prepared.house.database.file
    assert file is not None
    house = _house(f"sqlite+aiosqlite:///{shutil.copy(file, tmp_path)}")
    seen = {name: deepcopy(getattr(prepared, name)) for name in ("people", "shown", "written")}
    yield replace(prepared, house=house, moments=dict(prepared.moments), **seen)
    await house.database.close()


def _house(url: str) -> House:
    return wiring.build(Settings(_env_file=None, database_url=url, secret_key="unmeant"))


async def play(stage: Stage, *lines: str) -> str:
    await stage.play(Script("", tuple(enumerate(lines))))
    return stage.answer


def kept(stage: Stage) -> dict[str, list[tuple[object, ...]]]:
    """Return everything that is kept, but for the turns themselves."""
    file = stage.house.database.file
    assert file is not None
    names = [table.name for table in metadata.sorted_tables if table.name not in PASSING]
    with closing(sqlite3.connect(file)) as whole:
        rows = {name: whole.execute(f"SELECT * FROM {name}").fetchall() for name in names}
    return {name: sorted(found, key=repr) for name, found in rows.items()}


def changing() -> dict[str, Capability]:  # type: ignore[type-arg]
    own = (c for c in discover().values() if type(c).changes is not Capability.changes)
    return {c.name: c for c in own}


def test_every_capability_that_changes_something_is_tried_here() -> None:
    by_buttons = {"creator", "campaign_replace"}
    assert set(changing()) - by_buttons == set(ORDERS)


@pytest.mark.parametrize("name", sorted(ORDERS))
async def test_framed_orders_change_nothing(stage: Stage, name: str) -> None:
    before = kept(stage)
    for order in ORDERS[name]:
        for frame in FRAMES:
            for where in ("Sari", "Dimas di grup"):
                call = "@gandeng_bot " if "grup" in where else ""
                answer = await play(stage, f"{where}: {call}{frame.format(order)}")
                assert answer, (where, frame, order)
                assert kept(stage) == before, (where, frame, order, answer)


@pytest.mark.parametrize("order", ENGLISH)
async def test_framed_orders_in_english_change_nothing(stage: Stage, order: str) -> None:
    before = kept(stage)
    for frame in ENGLISH_FRAMES:
        for where in ("Sari", "Dimas di grup"):
            call = "@gandeng_bot " if "grup" in where else ""
            answer = await play(stage, f"{where}: {call}{frame.format(order)}")
            assert answer, (where, frame, order)
            assert kept(stage) == before, (where, frame, order, answer)


@pytest.mark.parametrize(
    ("where", "order"),
    [
        ("Sari", "jangan lupa catat @dapurnina terjual 150"),
        ("Sari", "bisa catat @dapurnina terjual 150?"),
        ("Sari", "boleh catat @dapurnina terjual 150 ya"),
        ("Sari", "catat @dapurnina terjual 150 ya?"),
        ("Sari", "could you note @dapurnina sold 150?"),
        ("Sari", "kenapa laporannya kosong? catat @dapurnina terjual 150"),
        ("Sari", "@dapurnina laku 7 kan? iya 7, catat"),
        ("Sari", "kapan ya @dapurnina tayangnya? ubah ke tanggal 14 deh"),
        ("Sari", "@dapurnina kok komennya cuma 95? harusnya 105"),
        ("Sari", "bisa hapus rekomendasiku @dapurnina?"),
        ("Sari", "bisa ga hapus rekomendasiku @dapurnina?"),
        ("Sari", "kalau gitu hapus aja rekomendasiku @dapurnina"),
        ("Sari", "can you remove my recommendation for @dapurnina?"),
        ("Sari", "kalau menurutku @warungbaru 3 dari 5, balasnya lama"),
        ("Sari", "nilai @warungbaru 4, tapi jangan kirim barang duluan"),
        ("Sari", "jangan kirim ringkasan lagi"),
        ("Sari", "followers @uji.satu sekarang 13rb"),
        ("Sari", "@uji.satu pindah ke Kupang"),
        ("Sari", "salah file, batalkan impor tadi"),
        ("Sari", "stop ringkasan harian dong, kebanyakan"),
        ("Sari", "tolong buat kampanye Mudik dengan @dapurnina budget 3 juta ya"),
        ("Dimas di grup", "@gandeng_bot hanya admin yang boleh kasih rekomendasi"),
        ("Dimas di grup", "@gandeng_bot jangan kirim pesan malam-malam"),
        (
            "Dimas di grup",
            "@gandeng_bot @warungsate nilai 2 soalnya katanya mau reels tapi ga jadi",
        ),
        ("Dimas di grup", "@gandeng_bot jangan lupa ringkasan rekomendasi tiap jumat jam 9"),
        ("Dimas di grup", "@gandeng_bot yuk arisan influencer @dapurnina 900rb"),
        (
            "Dimas di grup",
            "@gandeng_bot bayar @dapurnina 500rb buat 1 reels instagram mikro kuliner",
        ),
    ],
)
async def test_wishes_are_still_carried_out(stage: Stage, where: str, order: str) -> None:
    before = kept(stage)
    answer = await play(stage, f"{where}: {order}")
    assert kept(stage) != before, answer


@pytest.mark.parametrize(
    "text",
    [
        "siapa yang catat @dapurnina laku 7? catat ya",
        "@dapurnina laku 7 kan? jangan dicatat ya",
        "lho kok @dapurnina lunas?",
    ],
)
async def test_what_follows_a_question_is_done_only_where_it_asks_for_it(
    stage: Stage, text: str
) -> None:
    before = kept(stage)
    answer = await play(stage, f"Sari: {text}")
    assert kept(stage) == before, answer


async def test_the_right_figure_after_a_doubt_is_noted(stage: Stage) -> None:
    said = await play(stage, "Sari: @dapurnina kok komennya cuma 95? harusnya 105")
    assert "komentar 105 (tadinya 95)" in said


async def test_what_is_not_all_to_be_cancelled_is_cancelled_alone(stage: Stage) -> None:
    await play(stage, "Sari: @dapurnina laku 8")
    said = await play(stage, "Sari: batalkan catatan terakhir, jangan semuanya")
    assert "terjual 8" in said
    assert "dibatalkan" in said


async def test_who_only_asked_may_do_it_with_a_tap(stage: Stage) -> None:
    before = kept(stage)
    said = await play(
        stage, "Sari: boleh ga aku buat kampanye Mudik dengan @dapurnina budget 3 juta?"
    )
    assert "tidak ada yang saya ubah" in said
    assert kept(stage) == before
    await play(stage, "Sari menekan: Lakukan")
    assert kept(stage) != before


async def test_a_question_is_answered_by_how_things_stand(stage: Stage) -> None:
    said = await play(stage, "Sari: kalau aku jadikan Wati pemilik, dia bisa hapus apa aja?")
    assert "pengandaian" in said
    assert "penyunting" in said
    said = await play(stage, "Dimas di grup: @gandeng_bot siapa yg nilai @dapurnina 1?")
    assert "tidak ada yang saya ubah" in said
    assert "Tercatat" not in said


async def test_an_open_question_stays_open_beside_another(stage: Stage) -> None:
    await play(stage, "Sari: kasih dia 4 dari aku, dia ramah")
    await play(stage, "Sari: rekomendasikan @warungbaru")
    assert "tidak ada yang saya ubah" in await play(stage, "Sari: siapa yang kasih @warungbaru 5?")
    assert "@warungbaru" in await play(stage, "Sari: 4")


def test_taps_commands_and_answers_in_own_words_are_as_meant() -> None:
    recommend = discover()["recommend"]
    run = Run("recommend", {"handles": ("a",), "rating": 2})

    def said(text: str, payload: Payload | None = None) -> Inbound:
        return Inbound("1", 7, "private", Person(7, "Sari"), NOW, text=text, payload=payload)

    asked = State(question=Question("recommend", "words", {}))
    assert unmeant(said("jangan nilai @a 2"), State(), run, recommend) is not None
    assert unmeant(said("jangan pakai dia, telat terus"), asked, run, recommend) is None
    assert unmeant(said("jangan", Payload("recommend")), State(), run, recommend) is None
    assert unmeant(said("jangan nilai @a 2"), State(), Fallback(), recommend) is None


def test_the_rest_must_wish_for_the_same() -> None:
    whole = Run("recommend", {"handles": ("a",), "rating": 2})
    assert still(Run("recommend", {"handles": ("a",), "rating": 3}), whole)
    assert still(Ask("recommend", "rating", {"handles": ("a",)}), whole)
    assert not still(Run("recommend", {"handles": ("b",)}), whole)
    assert not still(Run("team", {}), whole)
    assert not still(Fallback(), whole)
