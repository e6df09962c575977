"""A fact of one account, and whether those shown exist, told from everything else."""

from __future__ import annotations

import pytest

from core.nlu.questions.facts import asks_existence, fact_asked


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("itu yg pertama kucing apa anjing?", "about"),
        ("yg pertama bahas apa sih", "about"),
        ("yang ketiga kontennya apaan", "about"),
        ("what does the first one post about", "about"),
        ("yg kedua terakhir posting kapan", "last"),
        ("kapan terakhir dia posting?", "last"),
        ("@dapurnina masih aktif ga", "last"),
        ("is the second one still active?", "last"),
        ("yg ketiga pernah endorse grooming?", "paid"),
        ("dia pernah promo judi ga", "paid"),
        ("has she ever promoted skincare", "paid"),
        ("pengikut yang pertama kebanyakan cewek apa cowok", "audience"),
        ("followers dia orang mana aja", "audience"),
        ("how many of their followers are foreigners?", "audience"),
        ("yg kedua followersnya berapa", "size"),
        ("how many followers does the second one have", "size"),
        ("nano, micro, mid, macro batas followersnya berapa", None),
        ("harga pasaran endorse tiktoker 200rb followers berapa", None),
        ("yg atas engagementnya brp", "engaged"),
        ("yg @thriftqueen.id td er nya brp", "engaged"),
        ("what's her engagement rate", "engaged"),
        ("naik berapa followernya?", "grew"),
        ("followers @dapurnina naik apa turun sejak bulan lalu", "grew"),
        ("pengikutnya nambah ga", "grew"),
        ("pertumbuhan @dapurnina gimana", "grew"),
        ("is she growing?", "grew"),
        ("how much did @dapurnina grow?", "grew"),
        ("has he lost followers?", "grew"),
        ("followers saya turun terus kenapa ya", None),
        ("gimana cara naikin followers", None),
        ("followersnya naik 200 setelah posting", None),
        ("kalau followersnya turun gimana", None),
        ("growing my sales with her, ok?", None),
        ("can she grow our shop?", None),
        ("followersnya asli ga tuh", "genuine"),
        ("lo yakin ini ga bot followersnya", "genuine"),
        ("are her followers real?", "genuine"),
        ("yang pertama itu orangnya seperti apa?", "card"),
        ("tell me about the second one", "card"),
        ("kalau yang satunya?", "card"),
        ("yang satunya udah posting", None),
        ("views 5rb, like 230, komen 12, ga ada yang beli", None),
        ("followers berapa yang bagus", None),
        ("berapa followers minimal", None),
        ("engagement yang bagus berapa", None),
        ("cara tau follower asli atau bot", None),
        ("harga beli followers asli berapa", None),
        ("cari yang pengikutnya asli", None),
        ("yang seperti apa yang cocok", None),
        ("cari yang pengikutnya cewek semua", None),
        ("followers minimal 5rb orang kota mana aja", None),
        ("isi brief yang pertama apa", None),
        ("yang pertama pernah kerja sama sama kita ga", None),
        ("ga harus yang pernah kolab", None),
        ("only those who have promoted before", None),
        ("cek yang pertama", None),
        ("yang pertama mahal apa murah menurut kamu ya kak soalnya saya bingung banget", None),
        ("kapan dia bayar", None),
    ],
)
def test_a_fact_of_one_account(text: str, fact: str | None) -> None:
    assert fact_asked(text) == fact


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("ini creatornya beneran ada?", True),
        ("are these accounts real people?", True),
        ("akun2 ini fiktif ya", True),
        ("mereka orang beneran ga", True),
        ("followernya beneran orang ga", False),
        ("beneran nih?", False),
        ("cari kreator yang beneran rame", False),
    ],
)
def test_whether_those_shown_exist(text: str, asks: bool) -> None:
    assert asks_existence(text) is asks
