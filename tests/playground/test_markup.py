"""HTML becomes text and entities, or is refused in Telegram's words."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.entities import Entity, cut_utf16, utf16
from bot.playground.errors import Refused
from bot.playground.markup import parse_html

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)
TAGS = st.sampled_from(["b", "i", "u", "s", "code", "tg-spoiler", "em", "strong", "del"])


@given(TEXTS)
def test_escaped_text_comes_back_unchanged(text: str) -> None:
    assert parse_html(html.escape(text, quote=False)) == (text, [])


@given(st.lists(st.tuples(TAGS, TEXTS), max_size=5))
def test_entities_cover_exactly_what_was_tagged(parts: list[tuple[str, str]]) -> None:
    source = "".join(f"<{tag}>{html.escape(text, quote=False)}</{tag}>" for tag, text in parts)
    text, entities = parse_html(source)
    assert text == "".join(part for _, part in parts)
    covered = [cut_utf16(text, e["offset"], e["length"]) for e in entities]
    assert covered == [part for _, part in parts if part]


@given(st.text("<>&/ab=\"' ;#x", max_size=30))
def test_any_markup_is_parsed_or_refused_and_nothing_else(source: str) -> None:
    text, entities, refused = outcome(source)
    if refused:
        assert refused.code == 400
        assert refused.description.startswith("Bad Request: can't parse entities: ")
    assert all(0 <= e["offset"] < e["offset"] + e["length"] <= utf16(text) for e in entities)


def outcome(source: str) -> tuple[str, list[Entity], Refused | None]:
    """Return text and entities, or the refusal."""
    try:
        return *parse_html(source), None
    except Refused as refused:
        return "", [], refused


def test_offsets_count_utf16_units() -> None:
    text, entities = parse_html("😀é<b>😀x</b>")
    assert text == "😀é😀x"
    assert entities == [{"offset": 3, "length": 3, "type": "bold"}]


def test_nested_entities_are_sorted_outer_first() -> None:
    _, entities = parse_html("<b>a<i>b</i></b>")
    assert [(e["type"], e["offset"], e["length"]) for e in entities] == [
        ("bold", 0, 2),
        ("italic", 1, 1),
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<a href='https://a.id/?x=1&amp;y=2'>sini</a>", {"url": "https://a.id/?x=1&y=2"}),
        ('<a href="a.id">sini</a>', {"url": "http://a.id/"}),
        ("<a>https://a.id/b</a>", {"url": "https://a.id/b"}),
        ("<span class='tg-spoiler'>r</span>", {"type": "spoiler"}),
        ("<SPAN class=tg-spoiler>r</SPAN>", {"type": "spoiler"}),
        ("<blockquote>k</blockquote>", {"type": "blockquote"}),
        ("<blockquote expandable>k</blockquote>", {"type": "expandable_blockquote"}),
        ("<pre>k</pre>", {"type": "pre"}),
        ('<pre><code class="language-py">k</code></pre>', {"type": "pre", "language": "py"}),
        ('<code class="language-py"><pre>k</pre></code>', {"type": "pre", "language": "py"}),
        ('<code class="language-py">k</code>', {"type": "code"}),
        ('<tg-emoji emoji-id="5368">👍</tg-emoji>', {"custom_emoji_id": "5368"}),
        ("<b >k</b >", {"type": "bold"}),
        ("<b>k</>", {"type": "bold"}),
    ],
)
def test_every_tag_that_telegram_knows(source: str, expected: dict[str, str]) -> None:
    _, entities = parse_html(source)
    assert len(entities) == 1
    assert expected.items() <= entities[0].items()


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("é<p>x</p>", 'Unsupported start tag "p" at byte offset 2'),
        ("<br>", 'Unsupported start tag "br" at byte offset 0'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        (
            "<b><i>x</b></i>",
            'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
        ),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a href>x</a>", "Expected equal sign"),
        ("<a =x>x</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ('<a href="x>x</a>', "Unclosed start tag at byte offset 0"),
        ("<a href=x/y>x</a>", "Unexpected end of name token at byte offset 8"),
        ("<tg-emoji>x</tg-emoji>", "Invalid custom emoji identifier specified"),
        (
            "<blockquote>a<blockquote>b</blockquote></blockquote>",
            "Blockquote entities can't be nested at byte offset 13",
        ),
    ],
)
def test_what_telegram_refuses_is_refused(source: str, words: str) -> None:
    with pytest.raises(Refused) as caught:
        parse_html(source)
    assert words in caught.value.description


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("&lt;b&gt; &amp; &quot;x&quot;", '<b> & "x"'),
        ("&#65;&#x1F600;", "A😀"),
        ("&nbsp; &unknown; & &&", "&nbsp; &unknown; & &&"),
        ("&#0; &#x110000;", "&#0; &#x110000;"),
        ("&lt", "<"),
    ],
)
def test_character_references(source: str, text: str) -> None:
    assert parse_html(source) == (text, [])


def test_an_empty_entity_disappears() -> None:
    assert parse_html("a<b></b>c") == ("ac", [])


def test_a_link_that_leads_nowhere_stays_text() -> None:
    assert parse_html('<a href="javascript:alert(1)">x</a>') == ("x", [])
