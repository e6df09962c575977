"""A campaign's name at the head of a note."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.heading import told_plainly


@pytest.mark.parametrize(
    "text",
    [
        "kampanye Lebaran: bayar @a 500rb",
        "campaign lebaran - paid @a 500k",
        "kampanye Lebaran, @a udah posting",
        "kampanye Lebaran:\n@a lunas",
    ],
)
def test_a_note_stands_in_the_campaign_that_heads_it(text: str) -> None:
    assert told_plainly(text).get("lebaran", text) == text[text.casefold().index("lebaran") :]


@pytest.mark.parametrize(
    "text",
    [
        "bikin kampanye Lebaran: bayar @a 500rb",
        "kampanye Lebaran: @a 500rb, @b 300rb",
        "kampanye Lebaran: budget 4jt, bayar dua kali",
        "kampanye Lebaran: belum bayar @a",
        "kampanye Imlek: bayar @a 500rb",
    ],
)
def test_what_begins_a_campaign_or_pays_nobody_stays(text: str) -> None:
    assert told_plainly(text).get("lebaran", text) == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("tutup Lebaran aja", "tutup campaign Lebaran aja"),
        ("close lebaran", "close campaign lebaran"),
        (
            "how much did Lebaran cost us in total?",
            "how much did campaign Lebaran cost us in total?",
        ),
        ("total biaya Lebaran berapa?", "total biaya campaign Lebaran berapa?"),
        ("tutup toko", "tutup toko"),
        ("berapa biaya endorse?", "berapa biaya endorse?"),
        ("tutup kampanye Lebaran", "tutup kampanye Lebaran"),
    ],
)
def test_what_is_closed_or_costs_by_its_name_alone_is_a_campaign(text: str, told: str) -> None:
    assert told_plainly(text).get("lebaran", text) == told
