"""The city resolver: official names, nicknames, typos, districts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.places.cities import Place, compact, gazetteer, resolve_city
from core.nlu.places.regions import REGIONS, cities_of, near, province_around
from core.nlu.times.zones import zone_of
from core.nlu.words.vocabulary import table

CITIES = [row[0] for row in table("cities.csv")]


def test_every_official_name_is_itself() -> None:
    assert len(CITIES) == 488
    assert [n for n in CITIES if (p := resolve_city(n)) is None or p.name != n] == []


@pytest.mark.parametrize("prefix", ["Kota ", "Kabupaten ", "Kab. ", "KAB ", "kota "])
def test_kota_and_kabupaten_are_left_out(prefix: str) -> None:
    assert resolve_city(prefix + "Bogor") == Place("Bogor", both=True)


def test_twenty_six_names_are_both() -> None:
    assert len(gazetteer().both) == 26
    assert resolve_city("surabaya") == Place("Surabaya", both=False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("sby", "Surabaya"),
        ("bdg", "Bandung"),
        ("jogja", "Yogyakarta"),
        ("solo", "Surakarta"),
        ("tangsel", "Tangerang Selatan"),
        ("jaksel", "Jakarta Selatan"),
        ("makasar", "Makassar"),
        ("bpn", "Balikpapan"),
        ("DKI Jakarta", "Jakarta"),
        ("Toli Toli", "Toli-Toli"),
        ("baubau", "Bau Bau"),
        ("kecamatan lowokwaru", "Malang"),
        ("surabya", "Surabaya"),
        ("Kab. Bandug Barat", "Bandung Barat"),
        ("Bali", "Bali"),
        ("lombok", "Lombok"),
    ],
)
def test_other_spellings(text: str, name: str) -> None:
    found = resolve_city(text)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("text", ["", "x", "sekarang", "influencer", "12", "Atlantis", "?"])
def test_what_is_no_place_is_none(text: str) -> None:
    assert resolve_city(text) is None


@given(st.sampled_from(CITIES), st.data())
def test_a_dropped_letter_never_leads_elsewhere_unless_it_is_a_name(
    name: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(name) - 1))
    written = name[:at] + name[at + 1 :]
    found = resolve_city(written)
    if found is not None and not found.exact and len(compact(name)) >= 8:
        assert found.name == name


@given(st.text(max_size=300))
def test_any_text_is_answered(text: str) -> None:
    found = resolve_city(text)
    assert found is None or found.name in {*CITIES, *REGIONS, "Bali", "Lampung"}


@pytest.mark.parametrize(
    ("place", "covers", "zone"),
    [
        ("Bali", {"Bali", "Denpasar", "Badung", "Gianyar"}, "Asia/Makassar"),
        ("Lombok", {"Lombok", "Mataram", "Lombok Timur"}, "Asia/Makassar"),
        ("Lampung", {"Lampung", "Bandar Lampung", "Metro"}, "Asia/Jakarta"),
        ("Jawa Barat", {"Jawa Barat", "Bandung", "Garut"}, None),
    ],
)
def test_a_region_covers_its_cities_and_whoever_names_it_alone(
    place: str, covers: set[str], zone: str | None
) -> None:
    assert covers <= set(cities_of(place))
    assert covers - {place} <= set(near(place))
    assert zone_of(place.casefold()) == zone


def test_a_city_of_a_region_is_itself_and_near_those_who_name_the_region() -> None:
    assert cities_of("Denpasar") == ("Denpasar",)
    assert "Bali" in near("Denpasar")
    assert province_around("Denpasar") == "Bali"
    assert province_around("Bali") is None
