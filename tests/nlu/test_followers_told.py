"""Followers told in a sentence of its own, and sentences near it that tell something else."""

from __future__ import annotations

import pytest

from core.nlu.followers_told import Told, followers_told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("@sheet.dua12 9rb follower", Told("sheet.dua12", 9_000, False)),
        ("@w.satu 13,5rb follower", Told("w.satu", 13_500, False)),
        ("@dapur.satu followernya 9rb", Told("dapur.satu", 9_000, False)),
        (
            "tolong update: @rani.jajan followernya sekarang 13rb",
            Told("rani.jajan", 13_000, True),
        ),
        (
            "followernya @rani.jajan udah naik jadi 13rb",
            Told("rani.jajan", 13_000, True),
        ),
        ("w.satu followernya 9rb", Told("w.satu", 9_000, False)),
        ("@rani.jajan now has 13k followers", Told("rani.jajan", 13_000, True)),
        ("ubah pengikut @rani.jajan jadi 12.400", Told("rani.jajan", 12_400, True)),
    ],
)
def test_it_is_heard(text: str, told: Told) -> None:
    assert followers_told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "@rani.jajan 13rb follower, wajar gak 350rb?",
        "@rani.jajan harga 13rb",
        "@rani.jajan 13rb follower 350rb",
        "@rani.jajan 13rb follower 2% ER",
        "cari yang followernya 13rb",
        "@rani.jajan 13 follower baru dari postingan itu",
        "@rani.jajan udah naik jadi 13rb",
        "berapa follower @rani.jajan sekarang",
        "13.500 followernya 9rb",
        "rani followernya 9rb",
        "@rani 12rb follower, @budi 5rb follower",
    ],
)
def test_other_sentences_are_not(text: str) -> None:
    assert followers_told(text) is None
