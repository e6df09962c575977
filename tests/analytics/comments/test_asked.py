"""Questions without a question mark, and whom nobody takes for a buyer."""

from __future__ import annotations

import pytest

from core.analytics.comments.asked import asks, reasked
from core.analytics.comments.classify import classify


@pytest.mark.parametrize(
    "text",
    [
        "is it good for dry hair",
        "are these dishes spicy",
        "can babies use it too",
        "itu adiknya bukan kak",
        "dagingnya udah mateng belum ya",
        "episode barunya kapan",
        "filmnya judul apa kak",
        "apa gak gerah pake jaket segitu",
        "kameranya tipe apa bang",
        "anak 8 bulan udah boleh makan ini belum",
        "kuliah jurusan apa dulu kak kok pinter masak",
    ],
)
def test_a_question_needs_no_mark(text: str) -> None:
    label = classify([text])[0]
    assert (label.kind, label.sentiment) == ("question", "neutral")


@pytest.mark.parametrize(
    "text",
    [
        "can we just talk about that crust",
        "are you kidding me, so pretty",
        "is the cutest",
        "do this with lemon",
        "ini asli yang itu bukan",
        "udah pesen tapi belum dateng",
        "entah kapan bisa ke sana",
        "ga tau mau komen apa kak",
        "apa ga malu",
        "udah lama pengen kesini, kesampaian juga",
        "ga tau kenapa suka banget",
    ],
)
def test_what_only_begins_or_ends_like_a_question_is_none(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("ada paketan sama kuasnya ga", "question", "purchase_intent"),
        ("drone apa yang dipake bang", "purchase_intent", "question"),
        ("kameranya merek apa, harganya berapa", "purchase_intent", None),
        ("is it still available", "purchase_intent", None),
        ("minta dong resepnya", "purchase_intent", "question"),
        ("spill toko resepnya", "purchase_intent", None),
        ("ini dijual di Medan ga kak", "genuine", "purchase_intent"),
        ("my vase arrived smashed", "purchase_intent", None),
    ],
)
def test_kinds_are_retold_only_where_they_miss(text: str, kind: str, told: str | None) -> None:
    assert reasked(text, kind) == told


@pytest.mark.parametrize(
    "text", ["the bottle arrived cracked", "kok mau sih promosiin barang gini"]
)
def test_a_complaint_wants_to_buy_nothing(text: str) -> None:
    assert classify([text])[0].kind == "genuine"
