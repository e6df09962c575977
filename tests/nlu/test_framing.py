"""Which words wish for an action, and which only name it."""

from __future__ import annotations

import pytest

from core.nlu.framing import asks_who, wished

NAMED = {
    "prohibited": """jangan jadikan Maya pemilik ya
jangan keluarkan Maya dari tim
jangan hapus rekomendasiku @naikturun ya
jangan catat @jangandua nilai 5
rekomendasiku @jangansatu jangan dihapus ya
jangan arisan influencer @dapurnina 900rb
ga jadi arisan influencer @dapurnina 900rb
arisan @dapurnina 900rb batalin ya
@dapurnina ga usah dicatat terjual 150
@dapurnina ga jadi dihapus
@dapurnina ga jadi ikut arisan 900rb
jangan cuma admin yang boleh kasih rekomendasi
jangan bayar @jangantiga 500rb buat 1 reels
@dapurnina jangan dicatat terjual 150
don't make Maya an owner
jangan catat @x nilai 5 soalnya katanya telat
@x nilai 5 karena ramah, jangan dicatat
@x nilai 5 karena ramah jangan dicatat
@x nilai 5 karena ramah, ga jadi deh
please don't delete my recommendation for @x""",
    "asked": """siapa yang jadikan Maya penyunting?
@kopipagi beneran nilai 5?
kok bisa @kopipagi dapet bintang 5 sih
masa @warnaair nilai 5, siapa yg kasih?
kata temenku @katanya nilai 5, bener ga?
boleh ga aku kasih @bolehkah nilai 1 kalau belum pernah kerja sama?
gimana cara kasih nilai 5 buat @carakah
who gave @warnaair 1 star
why does @warnaair have 5 stars
kenapa ringkasannya ga muncul tiap jumat jam 9
berapa biaya arisan influencer @dapurnina kalau 900rb dibagi 3?
arisan @dapurnina yang kemarin jadi ga
hanya admin yang boleh kasih rekomendasi ya?
kalo yang ketiga?
@x laku 14, transfer udah belum
@x deal 500rb, udah dicatat belum
@x deal 500rb, bayarnya kapan
@x laku 14 kan, omzetnya berapa
rekomendasiku buat @privatku gimana
jadikan Wati pemilik ga ya
can I remove Wati from the team
did someone delete my recommendation for @x
siapa yang catat @x laku 7? catat ya
boleh ga aku hapus rekomendasiku @x? tutup aja
@x laku 7 kan? jangan dicatat
@x laku 7 kan? catat ya, eh jangan
kapan @x posting? tanggal berapa ya
lho kok @x lunas? baru 200rb
@x kok lunas, siapa yang catat""",
    "supposed": """kalau aku jadikan Wati pemilik, dia bisa hapus apa aja?
kalau hubungkan grup ini ke usaha, semua orang bisa lihat harganya?
kalau hanya admin yang boleh kasih rekomendasi, yang lama ilang ga?
apa jadinya kalau aku jadikan Wati pemilik
seandainya aku hapus rekomendasiku @x
if I remove my rating of @x, will people still see it""",
    "reported": """temenku bayar @tanya5 500rb buat 1 reels
kata temenku @katanya nilai 5
my friend gave @x 5 stars
kata temenku @x nilai 5 karena ramah
katanya @x nilai 5 soalnya ramah""",
    "denied": """@dapurnina belum posting, belum ada like 500
saya belum pernah kerja sama dengan @belumsatu jadi tidak bisa nilai 5
@belumdua bukan nilai 1 lho""",
}

WISHES = """yg kedua gajadi
yang ketiga ga jadi ikut
yang ketiga ga jadi ikut kampanye tes
dua2nya ga jadi
@rani ga jadi komisi
ketiganya gajadi ikut
jangan lupa catat @x laku 50
jangan sampai lupa catat @x laku 50
bisa hapus rekomendasiku @x?
bisa ga hapus rekomendasiku @x?
boleh catat @x laku 20?
could you remove Wati from the team?
tolong jadikan Wati pemilik
jadikan Wati pemilik ya?
kalau menurutku @x 3 dari 5, telat seminggu
kalau gitu hapus aja rekomendasiku @x
kalau bisa hapus rekomendasiku
nilai @sepuluh 5, tapi jangan pernah telat bayar ya
@x ga pernah telat, nilai 5
@x ga telat juga ga lebay, nilai 5
hanya admin yang boleh kasih rekomendasi
semua anggota boleh kasih rekomendasi
when @x posted, we sold 50
how great @x was, 5 stars
saya kasih @x 4 dari 5 karena apa adanya
temenku kenalin aku ke @x, hasilnya bagus nilai 5
kata pelanggan rasanya enak, dari aku @x nilai 5
my rating for @x should be 2 not 1
@x batal ikut kampanye, belum bayar
@x belum nilai rendah siapa pun, aku kasih 5
@x udah posting tapi transfer belum
@x deal 500rb, bayar belum kak
@x laku 14, omzet belum tau berapa
@x laku 14 lewat kode, lupa tayangnya kapan
@x ga jadi ikut, bentrok jadwal
@x ternyata gajadi posting
@x ga usah dibayar, dia gratis
ga ada yang laku
@rani laku 7 kan? iya 7, catat
@rani udah dp 100rb kan? catat ya
kapan ya @citra tayangnya? ubah ke tanggal 14 deh
kapan @bunga posting? tanggal 10 ya
@sari udah posting kok kemarin
@x 4 ya, belum pernah telat kok
@x nilai 2 soalnya katanya mau reels tapi ga jadi
@x 5 bintang karena kata pelanggan enak
hapus catatan terakhir, jangan semuanya"""


@pytest.mark.parametrize(
    ("frame", "text"),
    [(frame, text) for frame, texts in NAMED.items() for text in texts.splitlines()],
)
def test_what_is_only_named_is_told_apart(frame: str, text: str) -> None:
    assert wished(text, vouched=True)[1] == frame


@pytest.mark.parametrize("text", WISHES.splitlines())
def test_wishes_and_tales_are_left_whole(text: str) -> None:
    assert wished(text, vouched=True) == (text, None)


def test_the_rest_of_a_message_is_still_heard() -> None:
    assert wished("kenapa laporannya kosong? catat @x laku 50") == ("catat @x laku 50", "asked")
    rest, frame = wished("jangan hapus rekomendasiku, ubah jadi 4")
    assert (rest, frame) == ("ubah jadi 4", "prohibited")
    assert wished("jadikan Maya pemilik. jangan jadikan Wati pemilik")[0] == "jadikan Maya pemilik."


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("@anisa kok likenya cuma 640? harusnya 740", "@anisa likenya harusnya 740"),
        ("kenapa @x9 laku 1,5rb? yang bener 2rb", "@x9 laku yang bener 2rb"),
        ("why does @x have only 64 likes? should be 74", "does @x have likes should be 74"),
        ("@x kok likenya 640? harusnya banyak", "harusnya banyak"),
        ("@x kok likenya 640? @y harusnya 740", "@y harusnya 740"),
        ("siapa yang tulis @x laku 7? harusnya 9", "harusnya 9"),
    ],
)
def test_the_figure_that_is_doubted_gives_way_to_the_right_one(text: str, rest: str) -> None:
    assert wished(text) == (rest, "asked")


@pytest.mark.parametrize(
    "text",
    ["jangan kirim ringkasan lagi", "jangan kirim pesan malam-malam", "jangan ada jam tenang", "tolong jangan tampilkan lagi"],
)  # fmt: skip
def test_where_something_ends_the_prohibition_is_the_wish(text: str) -> None:
    assert wished(text, stops=True)[1] is None
    assert wished(text)[1] == "prohibited"


@pytest.mark.parametrize(
    "text",
    ["jangan matikan ringkasan", "jangan cuma admin yang boleh kasih rekomendasi", "jangan pakai bahasa inggris di grup ini", "jangan hapus data saya"],
)  # fmt: skip
def test_what_ends_something_can_be_forbidden_too(text: str) -> None:
    assert wished(text, stops=True)[1] == "prohibited"


def test_others_words_count_where_nobody_vouches() -> None:
    assert wished("kata Maya @x laku 50")[1] is None
    assert wished("kata Maya @x nilai 5", vouched=True)[1] == "reported"


def test_long_stories_are_left_alone() -> None:
    text = "jangan hapus rekomendasiku " + "ya " * 300
    assert wished(text) == (text, None)


def test_who_is_asked_for() -> None:
    assert asks_who("siapa yang ubah komen @x jadi 95?")
    assert asks_who("eh min, who changed it?")
    assert not asks_who("aku tau siapa yang ubah")


@pytest.mark.parametrize(
    "text",
    [
        "@rani deal 800rb, dp belum",
        "@x tayang, angka belum",
        "@x like 500, komen blm",
        "ada yg beli 5 lewat @rani",
        "ada yang laku 3 dari kode RANI10",
        "@x nolak, katanya sibuk",
        "@x udah lunas kan kemarin 500rb",
    ],
)
def test_what_is_not_yet_so_and_what_was_bought_is_told(text: str) -> None:
    assert wished(text) == (text, None)


@pytest.mark.parametrize(
    "text",
    ["@x udah dibayar belum", "@x lunas belum", "@x udah posting blm ya", "ada yang nilai @x ga"],
)
def test_whether_it_is_so_yet_is_asked(text: str) -> None:
    assert wished(text)[1] == "asked"


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("bener kata budi, aku ya ngalami telat sama @kue.lumer", None),
        ("betul, @kue.lumer telat", None),
        ("right as budi said, @kue.lumer was late", None),
        ("bener ga sih kata budi, @kue.lumer telat?", "asked"),
        ("kata budi, @kue.lumer telat", "reported"),
    ],
)
def test_who_says_that_somebody_is_right_goes_on_with_their_own_word(
    text: str, frame: str | None
) -> None:
    assert wished(text, vouched=True)[1] == frame
