"""The caption is found in the message around it, and what is asked of it afterwards."""

import pytest

from core.nlu.content.captions import (
    asks_rewrite,
    asks_verdict,
    brings_caption,
    caption_in,
    said_paid,
)


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        (
            'caption ini boleh ga: "masker ampuh hilangkan jerawat 1 malam"',
            "masker ampuh hilangkan jerawat 1 malam",
        ),
        ("cek caption: bakso terenak sejagat", "bakso terenak sejagat"),
        (
            "tolong cek caption ini dong kak\nKopi susu enak\npakai gula aren",
            "Kopi susu enak\npakai gula aren",
        ),
        ("kalau aku tulis “serum putih instan” aman gak?", "serum putih instan"),
        ("is this caption ok: Best coffee in town!", "Best coffee in town!"),
        ("/cekcaption Krim ini ampuh", "Krim ini ampuh"),
        ("periksa caption kopi ini bisa menyembuhkan maag", "kopi ini bisa menyembuhkan maag"),
        ("check my caption 'this cures acne' please", "this cures acne"),
        ("Serum ini bikin glowing dalam 3 hari", "Serum ini bikin glowing dalam 3 hari"),
        (
            "Buka jam 10:00 sampai malam, bakso terenak",
            "Buka jam 10:00 sampai malam, bakso terenak",
        ),
        ("tolong cek caption dong", ""),
        ("/cekcaption", ""),
        ("caption ini boleh ga?", ""),
        ("", ""),
    ],
)
def test_the_caption_is_found_in_the_request(text: str, caption: str) -> None:
    assert caption_in(text) == caption


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("cek caption buat kerja sama berbayar: serumnya enak dipakai", "serumnya enak dipakai"),
        ("cek caption endorse dari @toko: rasanya gurih", "rasanya gurih"),
        ("cek caption: kerja sama berbayar: rasanya gurih", "kerja sama berbayar: rasanya gurih"),
    ],
)
def test_what_a_caption_is_for_is_no_part_of_it(text: str, caption: str) -> None:
    assert caption_in(text) == caption


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("terus gimana nulisnya yang bener?", True),
        ("harusnya gimana?", True),
        ("tolong dibikinin yang aman", True),
        ("gimana cara bayar kreatornya?", False),
        ("contoh brief dong", False),
        ("berapa harga yang bener buat dia", False),
        ("trus gimana biar aman", True),
        ("how do I make it safe", True),
        ("gimana biar aman bayarnya", False),
        ("gimana biar dia mau", False),
        ("fix it", True),
        ("make it safe please", True),
        ("can you rewrite it for me?", True),
        ("benerin captionnya dong", True),
        ("make it cheaper", False),
        ("make it 3 people", False),
        ("make it a campaign", False),
        ("bikin brief yang bener dong", False),
        ("gimana bilangnya ke dia", False),
        ("ini dibuat di rumah boleh ga", False),
        ("fix the budget", False),
    ],
)
def test_other_words_are_asked_for(text: str, asks: bool) -> None:
    assert asks_rewrite(text) is asks


@pytest.mark.parametrize(
    ("request_", "paid"),
    [
        ("cek caption endorse: ", True),
        ("cek caption buat kerja sama berbayar: ", True),
        ("cek caption bukan endorse: ", False),
        ("cek caption: ", False),
        ("cek caption kerjaan adik: ", False),
    ],
)
def test_the_request_says_whether_somebody_pays(request_: str, paid: bool) -> None:
    assert said_paid(request_ + "endorse lagi endorse lagi", "endorse lagi endorse lagi") is paid
    assert not said_paid("endorse lagi", "endorse lagi")


@pytest.mark.parametrize(
    ("text", "brings"),
    [
        ("cek caption: #ad Sepatu lari ini ringan, dipakai 5 km. Kode TES1 diskon 10%", True),
        ("cek caption kerja sama berbayar: #ad Sepatu lari", True),
        ('caption ini boleh ga: "masker ampuh"', True),
        ("is this caption ok: Best coffee in town!", True),
        ("tolong cek caption ini dong kak", False),
        ("cek caption @mbak.seblak", False),
        ("bikin caption: keripik pedas", False),
        ("cek @mbak.seblak: captionnya bagus", False),
        ("catat: like 80 komen 5", False),
        ("Buka jam 10:00 sampai malam", False),
    ],
)
def test_a_request_that_holds_its_caption_is_known(text: str, brings: bool) -> None:
    assert brings_caption(text) is brings


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("boleh ditayangin ga yang ini?", True),
        ("jadi boleh tayang?", True),
        ("aman diposting ga?", True),
        ("is it ok to post?", True),
        ("can I post this?", True),
        ("yg mana yg salah", True),
        ("emang apanya yang ga boleh?", True),
        ("which part is wrong?", True),
        ("yang mana yang bagus", False),
        ("apa salahnya pakai nano", False),
        ("boleh bilang ampuh ga", False),
        ("boleh posting jam berapa?", False),
        ("bisa ditayangin tanggal 20 aja?", False),
        ("can she post on friday?", False),
        ("tayang kapan?", False),
    ],
)
def test_the_verdict_is_asked_for_again(text: str, asks: bool) -> None:
    assert asks_verdict(text) is asks
