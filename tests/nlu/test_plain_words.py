"""Sentences whose words leave no doubt are understood as they say, and their near misses are not."""

from zoneinfo import ZoneInfo

import pytest

from core.nlu.framing import wished
from core.nlu.understand import understand
from tests.capabilities.fakes import NOW

JAKARTA = ZoneInfo("Asia/Jakarta")


def read(text: str):
    return understand(text, now=NOW, zone=JAKARTA)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("laku 15 toples dari rani, 25rb per toples", "campaign_log"),
        ("rani sold 12 for me", "campaign_log"),
        ("omzet minggu ini 1,3jt, 400rb dari promo", "campaign_log"),
        ("30 orang klik link nya", "campaign_log"),
        ("udah 12 orang daftar pake kode itu", "campaign_log"),
        ("reach 5400 kata dia", "campaign_log"),
        ("katanya 800 views", "campaign_log"),
        ("nambah 40 follower doang abis endorse", "campaign_log"),
        ("@rani.jajan ga bales", "campaign_log"),
        ("@rani.jajan hasn't replied", "campaign_log"),
        ("tadi salah, harusnya 350 bukan 530", "campaign_log"),
        ("cari yang engagement diatas 5%", "suggest"),
        ("find me someone with engagement above 4%", "suggest"),
        ("kecuali Jakarta, cari kuliner 1jt", "suggest"),
        ("cari beauty asal jangan tiktok 1jt", "suggest"),
        ("find beauty but no tiktok 1 million", "suggest"),
        ("@ayam.x kemahalan, ada yang mirip tapi di bawah 500rb?", "suggest"),
        ("@ayam.x is too expensive, find me someone similar under 500k", "suggest"),
        ("nih filenya", "import"),
        ("here's the list", "import"),
        ("kirimin backup data aku", "export"),
        ("send me a backup of my data", "export"),
        ("@siti.masak minta naik jadi 250 gimana", "rate"),
        ("how do i know shes legit", "evaluate"),
        ("gimana cara tau dia asli atau palsu", "evaluate"),
        ("jangan bandingin, cek @a.dian doang", "evaluate"),
        ("no need to compare, just check @a.dian", "evaluate"),
        ("lebaran kemaren abis brp", "campaign_report"),
        ("siapa aja yg bisa liat chatku", "privacy"),
        ("who can read my messages here", "privacy"),
        ("is 5% engagement good or a myth?", "explain"),
        ("write up the deliverables doc for @x.y: 2 reels, 1 story, 3 million", "brief"),
        ("cariin kos murah deket Undip 500rb", "other"),
        ("find me a boarding house in Malang 700k", "other"),
        ("beliin 1000 likes buat postinganku", "other"),
        ("boost my post with 1000 likes", "other"),
        ("catat proyek baru: toko mainan 3jt", "campaign_new"),
    ],
)
def test_plain_words_are_understood(text: str, intent: str) -> None:
    assert read(text).intent == intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("aku jualan kue, sebulan laku 50 toples, mau cari influencer 1jt", "campaign_log"),
        ("butuh 30 orang di bandung 3jt", "campaign_log"),
        ("cari influencer buat kos di malang 500rb", "other"),
        ("cari kos yang mau dipromosiin influencer 1jt", "other"),
        ("dia beli 1000 followers ga ya", "other"),
        ("bandingin @a.dian sama @b.dian", "evaluate"),
        ("siapa yang bisa promosiin kue di bandung 1jt", "privacy"),
        ("batalin", "campaign_log"),
        ("cek @rani.jajan", "campaign_log"),
        ("@rani.jajan minta 500rb wajar ga", "campaign_log"),
    ],
)
def test_near_misses_are_not(text: str, intent: str) -> None:
    assert read(text).intent != intent


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("jangkauan postingan @ayu.mua 22.400, disimpan 130", {"reach": 22_400, "saves": 130}),
        ("jangkauan postingan @warung.agus.bdg.contoh 22.400", {"reach": 22_400}),
        ("views story @ayu.mua seribu lima ratus", {"views": 1_500}),
        ("like postingan @ayu.mua 540", {"likes": 540}),
        ("sing ndelok 5 ewu, payu pitu", {"views": 5_000, "sales": 7}),
        ("selusin nano @100rb", {"count": 12, "budget_idr": 1_200_000, "tier": "nano"}),
        ("@x.y laku selusin", {"sales": 12}),
        ("@x.y sold half a dozen", {"sales": 6}),
        ("keripik 25rb selusin", {"category": "food"}),
        ("half a dozen creators 300k each", {"count": 6, "budget_idr": 1_800_000}),
        (
            "ditawari 1jt oleh influencer 45rb, wajar?",
            {"budget_idr": 1_000_000, "followers": 45_000},
        ),
        (
            "kalo barter produk 350rb sama @si.manis wajar gak",
            {"budget_idr": 350_000},
        ),
        ("akun ini oke gak, like 1k2", {"likes": 1_200}),
        (
            "not looking for tiktok creators, youtube only, 3 million",
            {"platform": "youtube", "budget_idr": 3_000_000},
        ),
        ("fee 300rb untung per pcs 7rb", {"budget_idr": 300_000}),
        ("looking for creators to push my leather wallets", {"category": "fashion"}),
        ("30 orang klik link nya", {}),
    ],
)
def test_what_a_message_states_is_read(text: str, stated: dict[str, object]) -> None:
    assert {k: v for k, v in read(text).stated.items() if k != "handles"} == stated


def test_who_is_warned_of_is_whom_a_message_speaks_of() -> None:
    warned = read("jangan pake @budi_makan, telat terus, 2 aja nilainya")
    assert wished(warned.text, vouched=True)[1] is None
    assert wished("jangan hapus @budi_makan", vouched=True)[1] == "prohibited"
    assert dict(warned.slots) == {"rating": 2, "handles": ("budi_makan",)}
    assert read("tanggal 15 jan @rani.jajan posting").slots["handles"] == ("rani.jajan",)
    assert "handles" not in read("cari kuliner jangan @budi_makan 1jt").slots
