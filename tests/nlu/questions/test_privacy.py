"""What is done with data is asked; data that is to go somewhere is no such question."""

import pytest

from core.nlu.questions.privacy import asks_handling


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("does the bot sell data to third parties?", True),
        ("server datanya ada dimana", True),
        ("where are the servers, and who has access to our campaign figures", True),
        ("siapa yg bs lihat catatan kampanye sy", True),
        ("are client chats shared with others here", True),
        ("request for data erasure", True),
        ("do you read every message in our group?", True),
        ("aplikasi ngambil kontak sy gak", True),
        ("share data penjualan kampanye ke grup", False),
        ("kirim data kreator ke klien", False),
        ("siapa yang lihat postingan @rani", False),
        ("ambil kontak dia dong", False),
        ("share the sales numbers with my team", False),
        ("siapa yang belum posting", False),
    ],
)
def test_what_is_done_with_data(text: str, asks: bool) -> None:
    assert asks_handling(text) is asks
