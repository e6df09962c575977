"""The small language of the rules."""

import pytest

from core.analytics.content.morphology import verbs
from core.analytics.content.patterns import compiled, instead, openings, regex, vocabulary

TERMS = {"hilang": verbs("hilang") + "|get rid of", "mutu": "enak|tahan lama"}


def _finds(pattern: str, text: str) -> str | None:
    found = compiled(pattern, TERMS)
    match = next(found.matches(text, openings(text)), None)
    return match[0] if match else None


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("ampuh", "serum ampuh sekali", "ampuh"),
        ("ampuh", "ampuhnya terasa", "ampuhnya"),
        ("ampuh", "ammpuuh", "ammpuuh"),
        ("ampuh", "tempuh", None),
        ("ampuh|manjur", "sungguh manjur", "manjur"),
        ("paling {mutu}", "paling tahan lama", "paling tahan lama"),
        ("paling {mutu}", "paling enak", "paling enak"),
        ("paling {mutu}", "paling malas", None),
        ("{hilang} ~2 jerawat", "ngilangin semua jerawat", "ngilangin semua jerawat"),
        ("{hilang} ~2 jerawat", "get rid of jerawat", "get rid of jerawat"),
        ("{hilang} ~1 jerawat", "hilangkan noda dan bekas jerawat", None),
        ("{hilang} ~3 jerawat", "hilangkan noda. punya jerawat", None),
        ("jerawat ~~3 hilangkan", "jerawat? tenang, hilangkan", "jerawat? tenang, hilangkan"),
        ("satu satunya", "satu-satunya", "satu-satunya"),
        ("cek bpom?", "cek dulu", "cek"),
        ("cek bpom? dulu", "cek bpom dulu", "cek bpom dulu"),
        ("sangat? enak", "enak", "enak"),
        ("sangat? enak", "sangat enak", "sangat enak"),
        ("sangat? amat? enak", "amat enak", "amat enak"),
        ("sangat? amat? enak", "sangat amat enak", "sangat amat enak"),
        ("penyakit*", "penyakitmu", "penyakitmu"),
        ("*ampuh*", "keampuhannya", "keampuhannya"),
        ("(efek samping|risiko) kecil", "efek samping kecil", "efek samping kecil"),
        ("@akun ~1 kirim", "makasih @akun sudah kirim", "@akun sudah kirim"),
        (r"re:no\.? ?1", "kopi no. 1", "no. 1"),
        ("ampuh => cocok", "ampuh", "ampuh"),
    ],
)
def test_patterns(pattern: str, text: str, found: str | None) -> None:
    assert _finds(pattern, text) == found


def test_a_pattern_is_not_searched_for_where_it_cannot_begin() -> None:
    pattern = compiled("ampuh|manjur", TERMS)
    assert pattern.openings == {"amp", "man"}
    assert not list(pattern.matches("ampuh", openings("tidak ada")))
    assert not compiled("*ampuh", TERMS).openings
    assert not compiled("re:x+", TERMS).openings


def test_openings_take_doubled_letters_as_one() -> None:
    assert openings("maaf ya") == {"m", "ma", "maf", "y", "ya"}


def test_an_unknown_list_is_an_error() -> None:
    with pytest.raises(KeyError):
        compiled("{tidakada}", TERMS)


def test_expressions_are_compiled_once() -> None:
    assert regex("a+b") is regex("a+b")


@pytest.mark.parametrize(
    ("pattern", "words"),
    [("ampuh => cocok di aku", "cocok di aku"), ("ampuh =>", None), ("a", None)],
)
def test_words_to_use_instead(pattern: str, words: str | None) -> None:
    assert instead(pattern) == words


def test_the_vocabulary_is_what_disguises_are_compared_with() -> None:
    assert vocabulary("ampuh ~2 {mutu} => cocok", TERMS) == {"ampuh", "enak", "tahan", "lama"}
    assert vocabulary(r"re:\bslot", TERMS) == frozenset()


@pytest.mark.parametrize(
    ("root", "forms"),
    [
        ("hilang", "menghilangkan hilangkan hilangin ngilangin dihilangkan penghilang ngehilangin"),
        ("sembuh", "menyembuhkan nyembuhin sembuhin penyembuh disembuhkan"),
        ("obat", "mengobati ngobatin obatin pengobat diobatin"),
        ("tumpas", "menumpas numpasin penumpas ditumpas"),
        ("putih", "memutihkan mutihin pemutih diputihkan"),
        ("cegah", "mencegah pencegah dicegah ngecegah"),
        ("kecil", "mengecilkan ngecilin kecilin pengecil"),
        ("lawan", "melawan pelawan dilawan ngelawan"),
    ],
)
def test_verbs_in_the_forms_that_people_use(root: str, forms: str) -> None:
    assert set(forms.split()) <= set(verbs(root).split("|"))
