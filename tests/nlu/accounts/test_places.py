"""Who is pointed at by their place in a campaign, and what is no place of anybody."""

import pytest

from core.nlu.accounts.places import points_besides, with_places

ORDER = ("eka", "intan", "joni")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("deal yg pertama 275rb, yg kedua 300rb", "deal @eka 275rb, @intan 300rb"),
        ("yg pertama 275rb kedua 300rb", "@eka 275rb @intan 300rb"),
        ("Yang Kesatu sama kedua udah posting", "@eka sama @intan udah posting"),
        ("dua yang pertama lunas", "@eka dan @intan lunas"),
        ("no 2 dan 3 deal 200rb", "@intan dan @joni deal 200rb"),
        ("bikinin pesan buat yg ke-2", "bikinin pesan buat @intan"),
        ("kreator pertama dp 50rb, si nomor 3 nolak", "@eka dp 50rb, @joni nolak"),
        ("The first one agreed, the second hasn't", "@eka agreed, @intan hasn't"),
        ("first one paid 50k, second one 75k", "@eka paid 50k, @intan 75k"),
        ("draft yang ke-3 udah masuk", "draft @joni udah masuk"),
        ("the third one's fee is 300k", "@joni's fee is 300k"),
        ("first got 4k views, second 9k", "@eka got 4k views, @intan 9k"),
        ("the first were late", "@eka were late"),
        ("second only wants commission, 15%", "@intan only wants commission, 15%"),
        ("third is barter, product worth 80k", "@joni is barter, product worth 80k"),
        ("third's commission is 5%", "@joni's commission is 5%"),
        ("paid second her commission", "paid @intan her commission"),
    ],
)
def test_a_place_is_who_stands_there(said: str, meant: str) -> None:
    assert with_places(said, ORDER) == meant


@pytest.mark.parametrize(
    "said",
    [
        "siapa yang pertama posting",
        "yang pertama posting siapa?",
        "kampanye yang kedua gimana",
        "catatan yang kedua salah",
        "the first week sold 5",
        "the second video is live",
        "kedua kreator udah posting",
        "keduanya udah posting",
        "fee naik ke 2 juta",
        "tayang ke 2 video",
        "hari ke-3 like 50",
        "draft ke-3 @dina udah masuk",
        "draft no 3 dari @dina udah masuk",
        "paid the first half to @dina",
        "revisi draft @eka ke-2, minta ganti hook",
        "termin ke 2 udah dibayar",
        "yang kelima laku 3",
        "yang terakhir dp 50rb",
        "pilihan kedua aja",
        "boleh bilang nomor 1 di Indonesia ga",
        "are we allowed to say number one in Bogor",
        "no one has posted yet",
        "no one of them was paid",
        "first got in touch with her",
        "second is the better plan",
        "paid second instalment to her",
    ],
)
def test_nobodys_place_stays(said: str) -> None:
    assert with_places(said, ORDER) == said
    assert with_places(said, ()) == said


@pytest.mark.parametrize(
    "said",
    [
        "@a tayang 2x, yang pertama like 120, yang kedua like 95",
        "neng pedas post 2 video: yg pertama 12rb views, yg kedua 7rb views",
        "rani upload dua reels, yang pertama 900 like, yang kedua 400 like",
        "rani posted two reels, the first got 5k views and the second got 3k views",
    ],
)
def test_places_of_posts_are_nobody(said: str) -> None:
    assert with_places(said, ORDER) == said


@pytest.mark.parametrize(
    ("said", "besides"),
    [
        ("udah tf @aa 100 yg kedua lunas", True),
        ("@aa like 90 yg kedua like 80", True),
        ("paid @aa 100k and the second 50k", True),
        ("@aa posting 2 video, yang kedua 8rb views", False),
        ("@aa udah bayar, termin kedua besok", False),
        ("@aa draft yang kedua udah masuk", False),
        ("udah tf @aa 100rb", False),
        ("yang pertama lunas", False),
    ],
)
def test_whoever_has_no_handle_is_pointed_at_besides(said: str, besides: bool) -> None:
    assert points_besides(said) == besides
