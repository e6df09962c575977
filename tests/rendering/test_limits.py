"""Long answers arrive whole, in pieces that Telegram takes."""

import re
from html import escape, unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rendering.limits import split, units, visible_length

TAGS = ("b", "i", "u", "s", "code", "pre", "blockquote")
TAG = re.compile(r"<(/?)([a-z]+)[^>]*>")


@st.composite
def telegram_html(draw: st.DrawFn) -> str:
    """Well-formed Telegram HTML: words, entities, emoji, lines, nested tags, links."""
    words = st.one_of(
        st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=30),
        st.sampled_from(["\n", "\n\n", " ", "👩‍🍳", "𝓳𝓾𝓭𝓸𝓵", "&", "<b>", '"', "Rp1.500.000"]),
    )
    parts: list[str] = []
    for word in draw(st.lists(words, max_size=40)):
        text = escape(word)
        for tag in draw(st.lists(st.sampled_from(TAGS), max_size=2)):
            text = f"<{tag}>{text}</{tag}>"
        if draw(st.booleans()):
            text = f'<a href="https://contoh.example/?a=1&amp;b=2">{text}</a>'
        parts.append(text)
    return "".join(parts)


def shown(html: str) -> str:
    return unescape(TAG.sub("", html))


def is_balanced(html: str) -> bool:
    stack: list[str] = []
    for close, tag in TAG.findall(html):
        if not close:
            stack.append(tag)
        elif not stack or stack.pop() != tag:
            return False
    return not stack


@given(telegram_html(), st.integers(2, 200))
def test_pieces_fit_are_well_formed_and_lose_nothing_but_space(html: str, limit: int) -> None:
    pieces = split(html, limit)
    assert all(units(shown(piece)) <= limit for piece in pieces)
    assert all(is_balanced(piece) for piece in pieces)
    assert "".join(shown("".join(pieces)).split()) == "".join(shown(html).split())


@given(telegram_html(), st.integers(2, 200))
def test_pieces_keep_characters_and_entities_whole(html: str, limit: int) -> None:
    for piece in split(html, limit):
        piece.encode("utf-16-le")
        assert escape(shown(piece)) == TAG.sub("", piece)


@given(telegram_html())
def test_what_fits_is_left_as_it_is(html: str) -> None:
    assert split(html, max(2, units(shown(html)))) == ((html,) if html else ())


def test_length_counts_utf16_units_of_what_is_shown() -> None:
    assert (
        visible_length('<b>a &amp; b</b> <a href="https://x.example">👍</a>') == len("a & b ") + 2
    )
    assert visible_length("5 &lt; 6 &#39;ya&#39;") == len("5 < 6 'ya'")


def test_the_best_border_is_taken() -> None:
    assert split("satu dua\n\ntiga empat lima", 20) == ("satu dua", "tiga empat lima")
    assert split("satu dua\ntiga empat lima", 20) == ("satu dua", "tiga empat lima")
    assert split("satu dua tiga empat", 12) == ("satu dua", "tiga empat")
    assert split("abcdefgh", 3) == ("abc", "def", "gh")


def test_open_tags_are_closed_and_opened_again_with_their_attributes() -> None:
    first, second = split('<b>satu <a href="https://x.example">dua tiga</a></b>', 9)
    assert first == '<b>satu <a href="https://x.example">dua</a></b>'
    assert second == '<b><a href="https://x.example">tiga</a></b>'


@pytest.mark.parametrize("empty", ["", "   \n ", "<b> </b>"])
def test_nothing_to_show_is_no_message(empty: str) -> None:
    assert all(not shown(piece).strip() for piece in split(empty * 50, 10))


def test_a_very_long_message_keeps_telegram_limit() -> None:
    text = "\n\n".join(f"<b>{n}.</b> " + "kata " * 60 for n in range(100))
    pieces = split(text)
    assert len(pieces) > 1
    assert all(visible_length(piece) <= 4096 for piece in pieces)
