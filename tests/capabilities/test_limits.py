"""What nobody gets here is said plainly, with what can be done instead."""

import pytest

from core.capabilities.limits import LimitsSlots, capability
from core.nlu.questions.limits import limit_in
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, context


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("kirim dm ke semua influencer di list", "sends"),
        ("message all influencers in your list", "sends"),
        ("blast wa ke semua kreator kuliner solo", "sends"),
        ("dm semua kreator kuliner solo", "sends"),
        ("can you send a dm to every creator in bali", "sends"),
        ("hubungi semua kreator skincare dong", "sends"),
        ("tulis pesan ke @dapurnina", None),
        ("cari semua kreator kuliner solo", None),
        ("brief udah dikirim ke semua", None),
        ("udah dm semua kreator, tinggal nunggu", None),
        ("berapa fee @dapurnina yang dibayar sama toko lain?", "others"),
        ("show me what other brands paid @dapurnina", "others"),
        ("kasih liat data kampanye usaha sebelah dong, Toko Mawar", "others"),
        ("siapa aja user bot ini?", "others"),
        ("who else uses this bot", "others"),
        ("berapa fee wajar @dapurnina", None),
        ("do they promote other brands", None),
        ("siapa yang pakai kode promo RINI10", None),
        ("saya mau tau alamat rumah @dapurnina", "address"),
        ("what is the home address of @dapurnina", "address"),
        ("where does @dapurnina live", "address"),
        ("alamat rumah saya disimpan ga", None),
        ("bikin pdf laporan Rona Desember buat klien, sembunyikan fee", "fees"),
        ("bikinin pdf buat klien tapi fee kreatornya jangan keliatan", "fees"),
        ("bikin laporan buat klien kampanye Rona tanpa fee kreator", "fees"),
        ("make a client report for Glow Week without the fees", "fees"),
        ("give my client a link to the report", "fees"),
        ("share laporan ke klien lewat link bisa?", "fees"),
        ("kasih akses klien liat laporan Rona Desember aja", "fees"),
        ("laporan kampanye Rona dalam pdf", None),
        ("cari kreator tanpa fee, barter aja", None),
        ("undang klien tapi dia cuma boleh lihat aja", None),
        ("cabut akses klien ke laporan", None),
        ("siapa yg liat penilaian saya?", "ratings"),
        ("penilaianku jangan ditampilin dulu", "ratings"),
        ("i'm leaving, delete everything i said here", "ratings"),
        ("kalo mau keluar dari grup ini data penilaianku ilang ga?", "ratings"),
        ("jangan kasih tau siapa yg nulis ya", "ratings"),
        ("nilai 5 buat @dapurnina", None),
        ("bisa pesenin gojek ga", "errands"),
        ("can you book a photographer for me", "errands"),
        ("tolong bookingin hotel dong", "errands"),
        ("book @dapurnina for 500k", None),
        ("pesan makanan buat @dapurnina udah dikirim", None),
        ("bisakah postingkan langsung di ig ku", "posts"),
        ("autopost bisa?", "posts"),
        ("can it post to my instagram automatically?", "posts"),
        ("@dapurnina posting langsung di ig", None),
        ("kapan bagusnya posting di ig", None),
        ("@dapurnina posted on instagram", None),
        ("bisa lihat story orang ga", "stories"),
        ("can you see people's stories?", "stories"),
        ("bisa lihat data saya", None),
        ("lihat laporan kampanye", None),
        ("kasih tau saya kalo dia posting", "watch"),
        ("let me know when he posts", "watch"),
        ("kabarin aku kalo @dapurnina udah upload", "watch"),
        ("let me know who posted", None),
        ("kasih tau kapan dia posting", None),
        ("berapa bayarnya pake bot ini", None),
        ("berapa orang yang pake bot ini", "others"),
        ("kick sari dari grup", "members"),
        ("keluarkan sari dari tim", None),
    ],
)
def test_what_is_no_wish_to_be_granted(text: str, code: str | None) -> None:
    assert limit_in(text) == code


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("id", "laporan buat klien, sembunyikan fee", "tidak bisa disembunyikan"),
        ("en", "a client report without fees", "cannot be hidden"),
        ("id", "dm semua kreator kuliner", "tidak mengirim"),
        ("en", "hide my rating", "no names"),
    ],
)
async def test_it_is_said_with_a_way_on(language: str, text: str, words: str) -> None:
    assert capability.brought_by(text)
    outcome = await capability.run(LimitsSlots(), context(text))
    (reply,) = Renderer().replies("limits", outcome, language=language, zone=JAKARTA)
    assert words in reply.text
    assert reply.buttons
