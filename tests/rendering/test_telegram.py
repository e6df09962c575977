"""Outcomes become messages that Telegram takes, with buttons where a thumb looks for them."""

import types
from zoneinfo import ZoneInfo

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st

import core.rendering
from core.capabilities.base import Chart, Choice, Outcome
from core.capabilities.brief import BriefView
from core.capabilities.greet import GreetView
from core.capabilities.judging.evaluated import EvaluateView
from core.capabilities.thanks import ThanksView
from core.messages import Button, Document, Payload
from core.rendering.limits import visible_length
from core.rendering.telegram import Renderer, is_slow

JAKARTA = ZoneInfo("Asia/Jakarta")
NOTHING_SHOWN = {"after": "", "handles": ()}
PNG = b"\x89PNG fake"
HELP = ((Choice("language", Payload("profile", {"language": "en"})),),)


@pytest.fixture
def pictures(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, object, str]]:
    """Replace drawing; what was asked for is kept."""
    drawn: list[tuple[str, object, str]] = []

    def draw(kind: str, data: object, language: str) -> bytes:
        drawn.append((kind, data, language))
        return PNG

    monkeypatch.setattr(core.rendering, "charts", types.SimpleNamespace(draw=draw), raising=False)
    return drawn


def replies(outcome: Outcome, name: str = "greet", language: str = "id"):
    return Renderer().replies(name, outcome, language=language, zone=JAKARTA)


def greeting(name: str = "Sari", **more) -> Outcome[GreetView]:
    return Outcome(GreetView(name, False), choices=HELP, **more)


def test_a_text_is_one_message_with_its_buttons() -> None:
    (reply,) = replies(greeting())
    assert reply.text.startswith("Halo Kak Sari!")
    assert reply.buttons == (
        (Button("🇬🇧 English, please", Payload("profile", {"language": "en"})),),
    )


def test_a_long_text_is_split_and_the_buttons_sit_under_its_end() -> None:
    *before, last = replies(greeting("nama " * 2_000))
    assert before
    assert not any(reply.buttons for reply in before)
    assert last.buttons
    assert all(visible_length(reply.text) <= 4096 for reply in (*before, last))


def test_a_short_text_is_the_caption_of_its_picture(pictures) -> None:
    (reply,) = replies(greeting(chart=Chart("line", [1, 2])), language="en")
    assert reply.picture is not None
    assert reply.picture.content == PNG
    assert reply.picture.name == "line.png"
    assert reply.text.startswith("Hello")
    assert reply.buttons
    assert pictures == [("line", [1, 2], "en")]


def test_a_text_too_long_for_a_caption_follows_its_picture(pictures) -> None:
    picture, text = replies(greeting("kata " * 300, chart=Chart("line", None)))
    assert picture.text == ""
    assert picture.picture is not None
    assert not picture.buttons
    assert text.picture is None
    assert text.buttons


@given(st.integers(850, 1_100))
def test_no_caption_is_longer_than_telegram_takes(length: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        charts = types.SimpleNamespace(draw=lambda *_: PNG)
        patch.setattr(core.rendering, "charts", charts, raising=False)
        with_picture = replies(
            Outcome(ThanksView("a" * length), chart=Chart("line", None)), "thanks"
        )
    limits = [1024 if reply.picture else 4096 for reply in with_picture]
    lengths = [visible_length(reply.text) for reply in with_picture]
    assert all(length <= limit for length, limit in zip(lengths, limits, strict=True))


def test_files_follow_the_text_in_their_order() -> None:
    files = (Document("a.json", b"{}"), Document("b.csv", b"x"))
    text, first, second = replies(greeting(files=files))
    assert text.buttons
    assert (first.document, second.document) == files


def test_a_report_is_rendered_from_the_same_view() -> None:
    view = BriefView(creators=(), product="kopi")
    outcome = Outcome(view, report="brief", report_name="brief-kopi")
    text, report = replies(outcome, "brief")
    assert report.document is not None
    assert report.document.name == "brief-kopi.pdf"
    assert report.document.content.startswith(b"%PDF")
    assert text.document is None


def test_what_a_running_capability_asks_for_is_asked() -> None:
    (reply,) = replies(Outcome(BriefView(creators=()), asks="product"), "brief")
    assert "Produk apa" in reply.text


def test_pictures_and_reports_are_slow_and_text_is_not() -> None:
    assert is_slow(greeting(chart=Chart("line", None)))
    assert is_slow(greeting(report="brief"))
    assert not is_slow(greeting())


@pytest.mark.parametrize(
    ("handles", "said"),
    [
        ((), "🚀 Start a campaign"),
        (("a", "b"), "🚀 Start a campaign with @a, @b"),
        (("a", "b", "c"), "🚀 Start a campaign with 3 creators"),
    ],
)
def test_a_label_names_two_accounts_and_counts_more(handles: tuple[str, ...], said: str) -> None:
    choice = Choice("start", Payload("campaign_new"), args={"handles": handles})
    assert Renderer().label("campaign_log", choice, language="en", zone=JAKARTA) == said


def test_labels_are_plain_text() -> None:
    choice = Choice("evaluate", Payload("x"), args={"handle": "a&b<c>"})
    label = Renderer().label("brief", choice, language="id", zone=JAKARTA)
    assert label == "📊 Cek @a&b<c>"


def test_a_button_may_share_instead_of_doing() -> None:
    outcome = Outcome(EvaluateView(), block="example", choices=((Choice("share", share="@x"),), ()))
    (reply,) = replies(outcome, "evaluate")
    assert [[button.share for button in row] for row in reply.buttons] == [["@x"]]


def test_the_assistant_speaks_for_itself() -> None:
    guess = ((Choice("guess", Payload("brief"), args={"name": "brief"}),),)
    reply = Renderer().say("fallback", NOTHING_SHOWN, guess, language="id", zone=JAKARTA)
    assert "belum menangkap" in reply.text
    assert reply.buttons[0][0].label == "Buat brief kerja sama"


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("block", ["fallback", "choose", "apology", "busy", "outdated"])
def test_the_assistant_always_has_words(block: str, language: str) -> None:
    shown = NOTHING_SHOWN if block == "fallback" else {}
    assert Renderer().say(block, shown, language=language, zone=JAKARTA).text


def test_what_is_understood_but_not_there_yet_is_named() -> None:
    def not_yet(intent: str, language: str) -> str:
        return Renderer().say("not_yet", {"intent": intent}, language=language, zone=JAKARTA).text

    assert "membandingkan kreator" in not_yet("compare", "id")
    assert "compare creators" in not_yet("compare", "en")
    assert "None" not in not_yet("unheard_of", "id")


@given(st.text(max_size=100))
def test_whatever_people_are_called_is_escaped(name: str) -> None:
    text = "".join(reply.text for reply in replies(greeting(name)))
    written = text.replace("<i>", "").replace("</i>", "")
    assert "<" not in written
    assert ">" not in written


def test_a_missing_variable_or_block_is_an_error_and_no_hole() -> None:
    renderer = Renderer()
    with pytest.raises(jinja2.UndefinedError):
        renderer.block("greet", "body", {}, language="id", zone=JAKARTA)
    with pytest.raises(KeyError):
        renderer.block("greet", "no_such_block", {}, language="id", zone=JAKARTA)
    with pytest.raises(jinja2.TemplateNotFound):
        renderer.block("no_such_capability", "body", {}, language="id", zone=JAKARTA)
