"""One strict, escaping environment with the filters that templates use."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pandas as pd
import pytest

from core.rendering.environment import environment, locale, phrase, template, words

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


def render(source: str, language: str = "id", **variables: object) -> str:
    known = {"language": language, "zone": ZoneInfo("Asia/Jakarta"), "words": words(language)}
    return environment().from_string(source).render(known | variables)


@pytest.mark.parametrize(
    ("source", "indonesian", "english"),
    [
        ("{{ 1500000 | rupiah }}", "Rp1.500.000", "Rp1,500,000"),
        ("{{ 1250000 | rupiah_ringkas }}", "Rp1,25 jt", "Rp1.25M"),
        ("{{ 0.0441 | persen }}", "4,41%", "4.41%"),
        ("{{ 0.0441 | persen(1) }}", "4,4%", "4.4%"),
        ("{{ 12400 | angka }}", "12.400", "12,400"),
        ("{{ 2.345 | angka(1) }}", "2,3", "2.3"),
        ("{{ 12400 | ringkas }}", "12,4 rb", "12.4K"),
        ("{{ noon | tanggal }}", "23 November 2026", "23 November 2026"),
        ("{{ noon | jam }}", "12.00 WIB", "12:00 WIB"),
        ("{{ noon | jam(jayapura) }}", "14.00 WIT", "14:00 WIT"),
        (
            "{{ none | angka }} {{ na | rupiah }}",
            "tidak diketahui tidak diketahui",
            "unknown unknown",
        ),
        ("{{ words.category('food') }}", "kuliner", "food"),
        ("{{ words.tier('micro') }} {{ words.kind('image') }}", "mikro foto", "micro photo"),
        ("{{ words.category(na) }}", "tidak diketahui", "unknown"),
        ("{{ words.platform('threads') }}", "threads", "threads"),
    ],
)
def test_values_are_written_in_the_language(source: str, indonesian: str, english: str) -> None:
    known = {"noon": NOON, "na": pd.NA, "none": None, "jayapura": ZoneInfo("Asia/Jayapura")}
    assert render(source, "id", **known) == indonesian
    assert render(source, "en", **known) == english


def test_everything_is_escaped_whatever_the_template_is_called() -> None:
    assert environment().autoescape is True
    assert render("{{ x }}", x="<b>&") == "&lt;b&gt;&amp;"
    assert render("{{ words.category(x) }}", x="<b>") == "&lt;b&gt;"
    assert render("{{ 0.00001 | persen }}") == "&lt;0,01%"


def test_unknown_is_a_question_that_templates_can_ask() -> None:
    assert render("{{ 1 if x is known else 0 }}", x=pd.NA) == "0"
    assert render("{{ 1 if x is known else 0 }}", x=0) == "1"


def test_the_environment_and_its_templates_are_built_once() -> None:
    assert environment() is environment()
    assert template("id", "telegram", "greet") is template("id", "telegram", "greet")
    assert locale("id") is locale("id")


def test_other_capabilities_lend_their_words() -> None:
    assert render("{{ phrase('brief', 'menu') }}") == "Buat brief kerja sama"
    assert render("{{ phrase('brief', 'menu') }}", "en") == "Write a collaboration brief"
    assert phrase.__name__ in environment().globals


@pytest.mark.parametrize("language", ["id", "en"])
def test_both_languages_name_the_same_things(language: str) -> None:
    ours, theirs = vars(words(language)), vars(words("id"))
    assert set(ours) == set(theirs)
    for table in ("categories", "platforms", "tiers", "kinds", "scales", "languages", "tables"):
        assert set(ours[table]) == set(theirs[table])
    assert len(ours["months"]) == 12
