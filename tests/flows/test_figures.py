"""What a message notes in a campaign: figures, sales and days, sentence by sentence, in the real bot."""

from __future__ import annotations

import asyncio
import shutil
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from core.analytics.campaign.log import STAGES, Entry, Fact, held, standing
from core.storage.engine.migrate import migrate
from core.storage.tables import collaboration, entry
from tests.flows.scripts import Stage
from tests.flows.test_conversations import open_house

NOW = datetime(2026, 12, 4, 3, 0, tzinfo=UTC)
"""Friday, ten o'clock in Jakarta."""

BEGIN = "bikin kampanye madu budget 9 juta dengan @sinta.glow 1jt kode SINTA10, @bella.rv 500rb"
DAYS = {"due", "live_on"}
TOLD = {
    *("likes", "comments", "shares", "saves", "views", "reach", "sales", "uses", "revenue_idr"),
    *DAYS,
}


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database, made once and copied for each sentence."""
    path = tmp_path_factory.mktemp("figures") / "empty.db"

    async def fill() -> None:
        house = open_house(path)
        await migrate(house.database)
        await house.database.close()

    asyncio.run(fill())
    return path


async def noted(stage: Stage, handle: str) -> dict[str, Any]:
    """Return what the log holds of somebody, besides money and the stage they begin at."""
    async with stage.house.database.read() as connection:
        rows = (await connection.execute(select(entry).order_by(entry.c.id))).all()
        found = await connection.execute(
            select(collaboration.c.id).where(collaboration.c.handle == handle)
        )
        who = found.scalar()
    entries = [
        Entry(
            r.id, r.batch, r.person_id, NOW, r.campaign_id,
            Fact(r.metric, r.value, r.collaboration_id, r.mode, replaces=r.replaces),
        )
        for r in rows
    ]  # fmt: skip
    state = held(standing(entries))
    mine = {m: h.value for (_, owner), held_ in state.items() if owner == who for m, h in held_.items()}  # fmt: skip
    told: dict[str, Any] = {m: v for m, v in mine.items() if m in TOLD}
    told |= {m: date.fromordinal(told[m]).isoformat() for m in DAYS if m in told}
    return told | ({"stage": STAGES[mine["stage"]]} if mine.get("stage") else {})


async def play(path: Path, folder: Path, lines: tuple[str, ...], handle: str) -> dict[str, Any]:
    for part in path.parent.glob("empty.db*"):
        shutil.copy(part, folder / part.name)
    stage = Stage(open_house(folder / path.name), NOW)
    try:
        for line in (BEGIN, *lines):
            how = "menekan" if line.startswith("[") else ""
            await stage._act("Sari", how, line.strip("[]"))
        return await noted(stage, handle)
    finally:
        await stage.house.database.close()


LIVE = {"stage": "live", "live_on": "2026-12-04"}

SENTENCES: list[tuple[str | tuple[str, ...], dict[str, Any]]] = [
    # whose figure it is
    ("@sinta.glow H+3 views 11,2rb like 640 komen 22 share 15 save 38, total terjual 15",
     {"views": 11_200, "likes": 640, "comments": 22, "shares": 15, "saves": 38, "sales": 15, **LIVE}),
    ("@sinta.glow hari ke-3 views 11,2rb like 640 komen 22", {"views": 11_200, "likes": 640, "comments": 22, **LIVE}),
    ("@sinta.glow h3 views 11,2rb like 640 komen 22", {"views": 11_200, "likes": 640, "comments": 22, **LIVE}),
    ("@sinta.glow H+7 views 12rb, like 700, komen 25", {"views": 12_000, "likes": 700, "comments": 25, **LIVE}),
    ("@sinta.glow update h+7 like 710 komen 26 views 12,3rb", {"views": 12_300, "likes": 710, "comments": 26, **LIVE}),
    ("@sinta.glow 640 like 22 komen 11,2rb views", {"views": 11_200, "likes": 640, "comments": 22, **LIVE}),
    ("@sinta.glow day 3: 640 likes, 22 comments, 11.2k views", {"views": 11_200, "likes": 640, "comments": 22, **LIVE}),
    ("@sinta.glow setelah 3 hari views 900 like 64", {"views": 900, "likes": 64, **LIVE}),
    ("@sinta.glow minggu ke-2 tayangan 9.400 disimpan 31", {"views": 9_400, "saves": 31, **LIVE}),
    ("@sinta.glow like disembunyikan komen 45 views 3rb", {"views": 3_000, "comments": 45, **LIVE}),
    ("@sinta.glow storynya ketonton 1.350 orang terjual 2 harga 85rb",
     {"views": 1_350, "sales": 2, "revenue_idr": 170_000, **LIVE}),
    ("@sinta.glow posted, 4.5k views 320 likes 18 comments, sold 7 for 910k",
     {"views": 4_500, "likes": 320, "comments": 18, "sales": 7, "revenue_idr": 910_000, **LIVE}),
    ("@sinta.glow udah tayang, views 0 masih proses", LIVE),
    ("@sinta.glow udah tayang, views belum tau, like 12", {"likes": 12, **LIVE}),
    ("@sinta.glow like 1rb komen 40, kode SINTA10 kepake 6, omzet 900rb",
     {"likes": 1_000, "comments": 40, "uses": 6, "revenue_idr": 900_000, **LIVE}),
    ("@sinta.glow terjual 3, omzet 900.000, like 12", {"sales": 3, "revenue_idr": 900_000, "likes": 12, **LIVE}),
    ("@sinta.glow dapet 12 order senilai 780rb", {"sales": 12, "revenue_idr": 780_000}),
    ("@sinta.glow reach 2.100 like 88", {"reach": 2_100, "likes": 88, **LIVE}),
    ("@sinta.glow 3 views", {"views": 3, **LIVE}),
    # corrections within and after
    ("@sinta.glow like 300 eh salah 200, komen 10", {"likes": 200, "comments": 10, **LIVE}),
    ("@sinta.glow 230 likes not 320", {"likes": 230, **LIVE}),
    ("@sinta.glow terjual 13 dari tadinya 15", {"sales": 13}),
    (("@sinta.glow like 400 komen 25 terjual 14", "komennya 52 bukan 25"),
     {"likes": 400, "comments": 52, "sales": 14, **LIVE}),
    (("@sinta.glow like 400 komen 25 terjual 14", "terjualnya kebanyakan, harusnya 11"),
     {"likes": 400, "comments": 25, "sales": 11, **LIVE}),
    (("@sinta.glow like 400 komen 25", "oops, 410 likes not 400"), {"likes": 410, "comments": 25, **LIVE}),
    (("@sinta.glow terjual 14", "eh salah 41, bukan 14"), {"sales": 41}),
    (("@sinta.glow terjual 14", "makasih ya, 41 orang tanya"), {"sales": 14}),
    # a day to come
    (("@sinta.glow fee 900rb", "dia posting tanggal 10 desember jam 7 malam"), {"due": "2026-12-10"}),
    (("@sinta.glow fee 900rb", "dia posting tanggal 10 desember", "undur ke senin depan"), {"due": "2026-12-07"}),
    (("@sinta.glow fee 900rb", "undur ke 14 desember"), {"due": "2026-12-14"}),
    # what is asked about first
    ("@sinta.glow tayang 2x, yang pertama like 120, yang kedua like 95", {}),
    (("@sinta.glow tayang 2x, yang pertama like 120, yang kedua like 95", "[Jumlahkan]"), {"likes": 215, **LIVE}),
    (("@sinta.glow tayang 2x, yang pertama like 120, yang kedua like 95", "[Hanya like 95]"), {"likes": 95, **LIVE}),
    ("@sinta.glow view 3 ribu lebih, like 2 ratusan", {}),
    (("@sinta.glow views sekitar 3,5 rb", "[Memang segitu]"), {"views": 3_500, **LIVE}),
    (("@sinta.glow views sekitar 3,5 rb terjual 4", "[tanpa angka itu]"), {"sales": 4}),
    ("@sinta.glow about 300 likes", {}),
    ("@sinta.glow omzetnya kira-kira 500rb", {}),
    ("@sinta.glow omzetnya 500rb", {"revenue_idr": 500_000}),
    ("@sinta.glow like 300-500", {}),
    ("@sinta.glow views 100 like 5000", {}),
    (("@sinta.glow views 1.200 like 90", "@sinta.glow terjual 1.350"), {"views": 1_200, "likes": 90, **LIVE}),
    (("@sinta.glow views 100 like 5000", "[Memang segitu]"), {"views": 100, "likes": 5_000, **LIVE}),
    ("@sinta.glow views 5000 like 100", {"views": 5_000, "likes": 100, **LIVE}),
    # sales that are taken back
    (("@sinta.glow terjual 15", "@sinta.glow 2 order dicancel"), {"sales": 13}),
    (("@sinta.glow terjual 15", "@sinta.glow retur 1 pcs"), {"sales": 14}),
    (("@sinta.glow terjual 15", "@sinta.glow ada yang refund 1 pcs"), {"sales": 14}),
    (("@sinta.glow terjual 15", "@sinta.glow cancelled 2 orders"), {"sales": 13}),
    (("@sinta.glow terjual 15", "2 pesanan dibatalkan dari kode SINTA10"), {"sales": 13}),
    (("@sinta.glow terjual 15 omzet 1.935.000", "retur 1 dari @sinta.glow, uang 129rb dibalikin"),
     {"sales": 14, "revenue_idr": 1_806_000}),
    (("@sinta.glow terjual 15 omzet 1.935.000", "ada 1 refund dari kode SINTA10, 129rb balik"),
     {"sales": 14, "revenue_idr": 1_806_000}),
    (("@sinta.glow terjual 15 omzet 1.935.000", "@sinta.glow refund 129rb"),
     {"sales": 15, "revenue_idr": 1_806_000}),
    (("@sinta.glow terjual 15 omzet 1.935.000", "two customers returned their order from @sinta.glow, 130k each"),
     {"sales": 13, "revenue_idr": 1_675_000}),
    (("@sinta.glow terjual 15 omzet 1.935.000", "@sinta.glow retur 1 pcs", "batalkan catatan"),
     {"sales": 15, "revenue_idr": 1_935_000}),
    ("@sinta.glow 3 order dibatalkan", {}),
    ("@sinta.glow terjual 5 tapi 1 retur", {"sales": 4}),
    (("@sinta.glow terjual 15 omzet 1.935.000", "@sinta.glow retur 2, omzet jadi 1.677.000"),
     {"sales": 13, "revenue_idr": 1_677_000}),
    (("@sinta.glow terjual 2", "@sinta.glow 3 order dibatalkan"), {"sales": 2}),
    (("@sinta.glow terjual 15", "@sinta.glow ga ada yang retur, terjual 16"), {"sales": 16}),
    (("@sinta.glow terjual 15", "@sinta.glow boleh retur ga?"), {"sales": 15}),
    # nobody bought, targets, links
    ("@sinta.glow tayang, views 5rb, like 230, komen 12, ga ada yang beli",
     {"views": 5_000, "likes": 230, "comments": 12, "sales": 0, **LIVE}),
    ("@sinta.glow posted, nobody bought", {"sales": 0, **LIVE}),
    ("@sinta.glow target terjual 50 baru dapet 8", {"sales": 8}),
    ("@sinta.glow target terjual 50", {}),
    (("@sinta.glow terjual 13", "dari link bit.ly/sintaserum terjual 5 lagi"), {"sales": 13}),
    # days that lie ahead, and days that are over
    ("@sinta.glow lg proses, tayang tgl 5", {"due": "2026-12-05"}),
    ("@sinta.glow deal 500rb tayang tgl 6", {"stage": "agreed", "due": "2026-12-06"}),
    ("@sinta.glow deadline tgl 6", {"due": "2026-12-06"}),
    ("@sinta.glow tayang hari sabtu", {"due": "2026-12-05"}),
    ("@sinta.glow tayang tgl 30", {"due": "2026-12-30"}),
    ("@sinta.glow tayang 10/12", {"due": "2026-12-10"}),
    ("@sinta.glow udah tayang tgl 2", {"stage": "live", "live_on": "2026-12-02"}),
    ("@sinta.glow udah tayang tgl 30", {"stage": "live", "live_on": "2026-11-30"}),
    ("@sinta.glow posted on 28 november, like 12", {"likes": 12, "stage": "live", "live_on": "2026-11-28"}),
    ("@sinta.glow udah tayang kemarin tapi 0 penjualan", {"sales": 0, "stage": "live", "live_on": "2026-12-03"}),
    (("@sinta.glow deal, deadline 10 des", "@sinta.glow minta mundur ke tanggal 20 des"),
     {"stage": "agreed", "due": "2026-12-20"}),
    (("@sinta.glow deal, deadline 10 des", "jadwal @sinta.glow mundur jadi 15 des"),
     {"stage": "agreed", "due": "2026-12-15"}),
    (("@sinta.glow deal, deadline 10 des", "@sinta.glow tayangnya mundur seminggu"),
     {"stage": "agreed", "due": "2026-12-17"}),
    (("@sinta.glow deal, deadline 10 des", "@sinta.glow postponed to 20 december"),
     {"stage": "agreed", "due": "2026-12-20"}),
    # stages that hold beside what does not hold yet
    ("@sinta.glow mundur", {"stage": "dropped"}),
    ("@sinta.glow batal", {"stage": "dropped"}),
    ("si nomor 1 nolak", {"stage": "dropped"}),
    ("yang pertama setuju", {"stage": "agreed"}),
    (("@sinta.glow mundur", "@sinta.glow ga jadi mundur, deal 600rb"), {"stage": "agreed"}),
    ("@sinta.glow tayang, dm yang masuk ga tau, penjualan belum tau", LIVE),
    ("@sinta.glow udah posting, angkanya disembunyikan. penjualan belum tahu", LIVE),
    ("@sinta.glow deal 200rb tapi belum dibayar", {"stage": "agreed"}),
    ("@sinta.glow belum tayang", {}),
    ("@sinta.glow udah tayang belum?", {}),
    ("@sinta.glow belum deal, udah dm", {"stage": "contacted"}),
    # who joins with a day
    ("tambah @sinta.glow fee 2jt ke kampanye madu, tayang 15 desember", {"due": "2026-12-15"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "expected"), SENTENCES, ids=[str(lines)[-70:] for lines, _ in SENTENCES]
)
async def test_a_message_notes_what_it_says(
    lines: str | tuple[str, ...], expected: dict[str, Any], migrated: Path, tmp_path: Path
) -> None:
    said = (lines,) if isinstance(lines, str) else lines
    assert await play(migrated, tmp_path, said, "sinta.glow") == expected


@pytest.mark.parametrize(
    ("line", "handle", "due"),
    [
        ("tambah @mila.id 1,5 juta, tayang tgl 8 des", "mila.id", "2026-12-08"),
        ("tambah @mila.id 1,5 juta deadline tgl 20", "mila.id", "2026-12-20"),
        ("kampanye hampers budget 12jt dari 15 desember sampai 20 januari, bareng @mila.id 3 juta kode MILA15 tayang 20 des, @kue.enak 2.500.000 tayang 22/12", "kue.enak", "2026-12-22"),
        ("kampanye hampers budget 12jt dari 15 desember sampai 20 januari, bareng @mila.id 3 juta", "mila.id", None),
    ],
)  # fmt: skip
async def test_who_joins_is_due_on_their_own_day(
    line: str, handle: str, due: str | None, migrated: Path, tmp_path: Path
) -> None:
    assert (await play(migrated, tmp_path, (line,), handle)).get("due") == due
