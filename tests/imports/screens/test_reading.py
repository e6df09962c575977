"""Words with their places become figures: whichever way a screen puts numbers and labels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.capabilities.ports import price_of_one
from core.imports.screens import Word, read_screen
from core.imports.screens.labels import meaning
from core.imports.screens.layout import lines_of, number_in, pairs_of

LEFT, RIGHT = 20.0, 480.0


def at(text: str, left: float, top: float, height: float = 20.0) -> Word:
    return Word(text, left, top, left + 9.0 * len(text), top + height)


def rows(*pairs: tuple[str, str], top: float = 100.0, step: float = 50.0) -> list[Word]:
    """Return labels at the left and their numbers at the right edge."""
    found = []
    for place, (label, number) in enumerate(pairs):
        y = top + place * step
        found += [at(label, LEFT, y)] + ([at(number, RIGHT, y)] if number else [])
    return found


def read(*words: Word) -> dict[str, int]:
    return {figure.field: figure.value for figure in read_screen(words).figures}


def test_numbers_beside_their_labels() -> None:
    words = rows(("Tayangan", "15,2 rb"), ("Akun yang dijangkau", "12.840"), ("Suka", "790"))
    assert read(*words) == {"views": 15_200, "reach": 12_840, "likes": 790}
    screen = read_screen(words)
    assert (screen.kind, screen.platform) == ("post", "instagram")
    assert [figure.printed for figure in screen.figures] == ["15,2 rb", "12.840", "790"]


def test_numbers_above_their_labels_as_on_a_profile() -> None:
    words = [at("dapur.mbaksri", 30, 20)]
    for x, number, label in (
        (40, "431", "postingan"),
        (190, "18,4 rb", "pengikut"),
        (350, "612", "mengikuti"),
    ):
        words += [at(number, x, 100), at(label, x - 5, 126)]
    screen = read_screen(words)
    assert (screen.kind, screen.handle) == ("profile", "dapur.mbaksri")
    assert read(*words) == {"followers": 18_400, "following": 612}


def test_the_clock_is_no_handle_and_likes_of_a_tiktok_profile_are_no_posts() -> None:
    words = [at("09.41", 10, 2), at("Rani Jajan", 200, 20), at("@rani.jajan", 190, 60)]
    for x, number, label in (
        (40, "210", "Mengikuti"),
        (190, "26,3 rb", "Pengikut"),
        (350, "512 rb", "Suka"),
    ):
        words += [at(number, x, 100), at(label, x - 5, 126)]
    screen = read_screen(words)
    assert (screen.kind, screen.handle, screen.platform) == ("profile", "rani.jajan", "tiktok")
    assert read(*words) == {"following": 210, "followers": 26_300}
    bare = [at("09.41", 10, 2), at("dapur.nina_", 190, 60), *words[3:]]
    assert read_screen(bare).handle in {"", "dapur.nina_"}


def test_numbers_under_their_labels_in_two_columns() -> None:
    words = [at("Analisis TikTok", 20, 10)]
    cards = (
        ("Penayangan video", "38,2 rb"),
        ("Suka", "1.890"),
        ("Komentar", "63"),
        ("Dibagikan", "74"),
    )
    for place, (label, number) in enumerate(cards):
        x, y = 20 + 250 * (place % 2), 100 + 110 * (place // 2)
        words += [at(label, x, y), at(number, x, y + 28, 26), at("+3,2%", x, y + 62)]
    assert read(*words) == {"views": 38_200, "likes": 1_890, "comments": 63, "shares": 74}
    assert read_screen(words).platform == "tiktok"


def test_a_label_may_go_on_in_the_line_below() -> None:
    words = [at("Penayangan", 20, 100), at("postingan", 20, 122), at("85.748", 20, 150, 26)]
    assert read(*words) == {"views": 85_748}


def test_numbers_in_the_same_words() -> None:
    assert read(at("18,4 rb pengikut", 20, 100), at("Suka: 790", 20, 150)) == {
        "followers": 18_400,
        "likes": 790,
    }


def test_a_row_of_icons_is_read_in_its_order_and_said_to_be_a_guess() -> None:
    line = [at(number, 50.0 + 100 * n, 200) for n, number in enumerate(("790", "41", "12", "120"))]
    screen = read_screen([at("Insight postingan", 20, 20), *line])
    assert [f.field for f in screen.figures] == ["likes", "comments", "shares", "saves"]
    assert all(figure.guessed for figure in screen.figures)


def test_totals_of_a_period_are_of_no_post() -> None:
    words = [at("30 hari terakhir", 20, 60), *rows(("Tayangan", "1,2 jt"), ("Pengikut", "18.400"))]
    assert read_screen(words).kind == "account"


@pytest.mark.parametrize("number", ["38,1%", "+12", "09.41", "8 dtk", "2 j 14 m", "1 Agu", "-3"])
def test_percentages_changes_and_times_are_no_counts(number: str) -> None:
    assert read(*rows(("Suka", number))) == {}
    assert number_in(number) is None


def test_numbers_of_labels_that_are_not_kept_are_given_to_nothing_else() -> None:
    words = rows(("Kunjungan profil", "86"), ("Pengikut baru", "12"), ("Suka", ""))
    assert read(*words) == {}


def test_misread_labels_are_known_and_strange_ones_are_not() -> None:
    assert meaning("Akun yang dijangkav") == "reach"
    assert meaning("Tayangan profil") == ""
    assert meaning("Edit profil") is None
    assert meaning("Suku") is None


@pytest.mark.parametrize(
    ("lines", "amount"),
    [
        ((("1x Reels", "Rp1.500.000"), ("3x Story", "Rp500.000")), 1_500_000),
        ((("1x Feed Post", "750rb"), ("1x Reels", "1,2 jt")), 1_200_000),
        ((("Video TikTok", "Rp 900.000,-"), ("Live", "Rp 2.000.000,-")), 900_000),
        ((("Story", "Rp250.000"), ("Paket bundling", "Rp2.500.000")), None),
    ],
)
def test_a_rate_card_gives_its_lines_and_the_price_of_one_post(
    lines: tuple[tuple[str, str], ...], amount: int | None
) -> None:
    screen = read_screen([at("RATE CARD", 20, 20), at("@rani.jajan", 20, 50), *rows(*lines)])
    chosen = price_of_one(screen.offers)
    assert (screen.kind, screen.handle) == ("rate_card", "rani.jajan")
    assert [offer.what for offer in screen.offers] == [what for what, _ in lines]
    assert (chosen and chosen.price_idr) == amount


def test_insights_are_no_rate_card() -> None:
    words = [at("Insight reel", 20, 20), *rows(("Tayangan video", "15.200"), ("Suka", "1.790"))]
    assert read_screen(words).offers == ()


def test_a_picture_without_numbers_says_nothing() -> None:
    assert read_screen([]).kind == "nothing"
    assert read_screen([at("Selamat pagi", 20, 20)]).kind == "nothing"


TEXTS = st.sampled_from(["Suka", "Komentar", "790", "12,4 rb", "@a.b", "Rp1.500.000", "Reels", "%"])
PLACES = st.floats(-50, 3_000)


@given(st.lists(st.builds(at, TEXTS | st.text(max_size=12), PLACES, PLACES), max_size=25))
def test_no_heap_of_words_breaks_the_reader(words: list[Word]) -> None:
    screen = read_screen(words)
    assert all(figure.value >= 0 for figure in screen.figures)
    pairs = pairs_of(words)
    assert sum(map(len, lines_of(words))) == len(words)
    assert len(pairs) <= len(words)
