"""Notes of the analytics are said in words, without markup, in both languages."""

import pytest

from core.analytics.evaluation import evaluate
from core.analytics.signals import WEIGHTS
from core.analytics.verdict import Note
from core.rendering.notes import speaker
from tests.analytics.frames import NOW, creator, creators, posts_of


@pytest.mark.parametrize("language", ["id", "en"])
def test_an_evaluation_is_said_without_codes(language):
    card = evaluate(
        creators(creator(rate_idr=9_000_000)),
        posts_of("instagram:sari", [100, 150, None, 90, 120, 180, 60], views=2_000),
        now=NOW,
    )[0]
    told = card.to_json(speaker(language))
    texts = [*told["reasons"], *(signal["explanation"] for signal in told["signals"])]
    assert texts
    assert not any("_" in text or "<" in text or "&" in text for text in texts)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", sorted(WEIGHTS))
def test_every_sign_has_words(language, name):
    say = speaker(language)
    values = {"value": 0.4, "band": (0.0, 0.2), "severity": "warn"}
    for text in (say(Note(f"signal_{name}", values)), say(Note(f"sign_{name}", values))):
        assert name not in text
        assert text


def test_a_sign_is_never_called_proof():
    text = speaker("id")(Note("sign_engagement_gap", {"severity": "alarm"}))
    assert text.endswith("(indikasi, bukan bukti)")
