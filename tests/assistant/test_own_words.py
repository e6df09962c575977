"""Nobody is made to say what they only passed on, and nobody votes behind a mask."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.assistant.own_words import not_theirs
from core.dialogue.action import Ask, Fallback, Run
from core.messages import Inbound, IncomingFile, Person
from tests.capabilities.fakes import NOW


def said(*, anonymous: bool = False, forwarded: bool = False) -> Inbound:
    person = Person(7, "Sari", anonymous=anonymous)
    return Inbound("1", -5, "group", person, NOW, text="x", forwarded=forwarded)


@pytest.mark.parametrize("action", [Run("recommend"), Ask("recommend", "rating"), Run("joint")])
def test_words_that_count_as_ones_own(action: Run | Ask) -> None:
    assert not_theirs(said(forwarded=True), action) == "note_forwarded"
    assert not_theirs(said(anonymous=True), action) == "note_anonymous"
    assert not_theirs(said(), action) is None


def test_a_forwarded_wish_is_somebody_elses_and_an_anonymous_one_is_judged_by_its_capability() -> (
    None
):
    assert not_theirs(said(forwarded=True), Run("subscribe")) == "note_forwarded"
    assert not_theirs(said(anonymous=True), Run("subscribe")) is None


@pytest.mark.parametrize(
    ("text", "intent", "ours"),
    [
        ("tutup kampanye batik imlek", "campaign_log", False),
        ("@solo.style natal dibayar 475rb", "campaign_log", False),
        ("@solo.style sudah lunas", "campaign_log", False),
        ("@solo.style paid 475k", "campaign_log", False),
        ("hapus kampanye natal", "campaign_delete", False),
        ("@solo.style like 900 komen 30", "campaign_log", True),
        ("@solo.style udah posting kak, ini linknya", "campaign_log", True),
        ("@solo.style is live, 900 likes", "campaign_log", True),
    ],
)
def test_a_forwarded_order_is_not_carried_out_and_figures_are(
    text: str, intent: str, ours: bool
) -> None:
    inbound = replace(said(forwarded=True), text=text)
    assert (not_theirs(inbound, Run(intent)) is None) == ours
    assert not_theirs(replace(inbound, forwarded=False), Run(intent)) is None


@pytest.mark.parametrize("action", [Run("campaign_log"), Run("suggest"), Fallback()])
def test_what_we_said_ourselves_tells_nothing_but_a_file_of_ours(action: Run | Fallback) -> None:
    ours = replace(said(forwarded=True), echoed=True)
    assert not_theirs(ours, action) == "note_forwarded"
    file = replace(ours, text="", document=IncomingFile("a", "kreator.xlsx"))
    assert not_theirs(file, Run("import")) is None


@pytest.mark.parametrize("action", [Run("offer"), Run("suggest"), Run("campaign_log"), Fallback()])
def test_offers_questions_and_figures_may_be_forwarded(action: Run | Fallback) -> None:
    assert not_theirs(said(forwarded=True, anonymous=True), action) is None
