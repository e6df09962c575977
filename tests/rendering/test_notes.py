"""Notes of the analytics are said in words, without markup, in both languages."""

import re

import pytest

from core.analytics.authenticity.signals import WEIGHTS
from core.analytics.evaluation.evaluation import evaluate
from core.analytics.evaluation.notes import Note
from core.analytics.frames.reference import engagement_reference
from core.analytics.pricing.asking import Asking
from core.analytics.pricing.price import fair_price
from core.rendering.environment import environment
from core.rendering.notes import speaker
from tests.analytics.made import NOW, creator, creators, posts_of


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


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("like_spread", "in percent"),
        ("comments_per_100_likes", "comments per 100 likes"),
        ("engagement_gap", "a ratio, 1 is the usual"),
        ("hidden_likes", "a share 0–1"),
    ],
)
def test_a_sign_tells_what_its_number_counts(name, unit):
    values = {"value": 0.4, "band": (0.0, 0.2), "severity": "warn"}
    assert unit in speaker("en")(Note(f"signal_{name}", values))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", sorted(WEIGHTS))
def test_what_cannot_be_compared_is_said_once(language, name):
    told = speaker(language)(
        Note(f"signal_{name}", {"value": 0.4, "band": None, "severity": "unknown"})
    )
    parts = re.split(r"[,:;] ", told)
    assert len(parts) == len(set(parts))
    assert {"id": ": belum dinilai", "en": ": not judged"}[language] not in told


@pytest.mark.parametrize(
    ("language", "said"),
    [("id", "HypeAuditor, 36.000 akun"), ("en", "HypeAuditor, 36,000 accounts")],
)
def test_a_source_is_named_in_the_numbers_of_the_language(language, said):
    source = engagement_reference()[("instagram", "followers", "micro")].source
    module = environment().get_template(f"{language}/evaluation.html.jinja").module
    assert str(module.reference(source)) == said


@pytest.mark.parametrize(
    ("asked", "told"), [(750_000, "; tawar dulu, sekitar Rp605.000"), (300_000, "wajar")]
)
def test_a_dear_price_says_what_to_do(asked, told):
    asking = Asking(asked, fair_price(13_488, 23_192, interactions=643), 643)
    text = speaker("id")(Note(f"price_{asking.word}", {"asking": asking}))
    assert told in text
    assert ("tawar" in text) is asking.over


def test_a_sign_is_never_called_proof():
    text = speaker("id")(Note("sign_engagement_gap", {"severity": "alarm"}))
    assert text.endswith("(indikasi, bukan bukti)")
