"""What a message says of one of several accounts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.community.apart import part_about


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "aku rekomen @rani ramah nilai 4, tapi @bela telat nilai 2",
            "aku rekomen @rani ramah nilai 4",
        ),
        (
            "@bela telat nilai 2, sedangkan @rani ramah nilai 5",
            "sedangkan @rani ramah nilai 5",
        ),
        ("@rani oke 5, beda sama @bela yang suka telat", "@rani oke 5"),
        ("i like @rani 5/5 but @bela was late", "i like @rani 5/5"),
        ("@rani ramah. @bela telat. @cici murah", "@rani ramah"),
        ("@bela telat; @rani ramah; @cici murah", "@rani ramah"),
        ("@rani dan @bela ramah, nilai 5", "@rani dan @bela ramah, nilai 5"),
        ("@rani, @bela sama @cici tepat waktu", "@rani, @bela sama @cici tepat waktu"),
        ("@rani ramah, tapi mahal", "@rani ramah, tapi mahal"),
        ("dia ramah, tapi @bela telat", "dia ramah, tapi @bela telat"),
    ],
)
def test_what_is_said_of_others_is_left_to_them(text: str, part: str) -> None:
    assert part_about(text, "rani", ["bela", "cici"]) == part


@given(st.text(st.sampled_from("@ab ,.dan tapi\n"), max_size=60))
def test_a_part_stands_in_the_text(text: str) -> None:
    assert part_about(text, "a", ["b"]) in text
