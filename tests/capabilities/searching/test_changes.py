"""What words make of the search before them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.capabilities.searching.changes import change
from core.dialogue.state import Question, Shown, State
from core.nlu.understand import understand

NOW, JAKARTA = datetime(2026, 11, 23, tzinfo=UTC), ZoneInfo("Asia/Jakarta")
ITEMS = ("sarirasa.id", "dapurnina", "jajanbdg")
BEFORE = {"budget_idr": 2_000_000, "category": "food", "city": "Bandung"}
SHOWN = State(shown=Shown("suggest", BEFORE, ITEMS))


def after(text: str, state: State = SHOWN) -> dict[str, object] | None:
    found = change(understand(text, now=NOW, zone=JAKARTA), state)
    return None if found is None else dict(found)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("ganti yang kedua", {"never": ("dapurnina",), "keep": ("sarirasa.id", "jajanbdg")}),
        ("replace the second one", {"never": ("dapurnina",), "keep": ("sarirasa.id", "jajanbdg")}),
        ("ganti @dapurnina jadi @lain", {
            "never": ("dapurnina",), "keep": ("sarirasa.id", "jajanbdg"), "must": ("lain",)}),
        ("harus ada @lain", {"must": ("lain",)}),
        ("the second one is too expensive, swap her", {
            "never": ("dapurnina",), "keep": ("sarirasa.id", "jajanbdg")}),
        ("must include @lain", {"must": ("lain",)}),
        ("kunci yang pertama dan ketiga", {"must": ("sarirasa.id", "jajanbdg")}),
        ("@dapurnina jangan diganti", {"must": ("dapurnina",)}),
        ("jangan @dapurnina", {"never": ("dapurnina",)}),
        ("jangan pakai sarirasa", {"never": ("sarirasa.id",)}),
        ("without @dapurnina", {"never": ("dapurnina",)}),
        ("must include @lain and drop @jajanbdg", {"must": ("lain",), "never": ("jajanbdg",)}),
        ("ada yang lain?", {"never": ITEMS}),
        ("kok ora ono liyane", {"never": ITEMS}),
        ("aya nu sanes teu", {"never": ITEMS}),
        ("tambah lagi satu tapi yang murah", {"count": 4, "shift": "one_cheap", "keep": ITEMS}),
        ("tambah satu yang kecil", {"count": 4, "shift": "one_small", "keep": ITEMS}),
        ("tambah satu lagi", {"count": 4, "keep": ITEMS}),
        ("jangan tiktok", {"exclude": ("platform=tiktok",)}),
        ("jangan surabaya", {"exclude": ("city=Surabaya",)}),
        ("forget surabaya", {"exclude": ("city=Surabaya",)}),
        ("eh gajadi surabaya", {"city": "Surabaya"}),
        ("story aja", {"deliverable": "story"}),
        ("2 story + 1 reels", {"deliverable": "reel*1+story*2"}),
        ("minimal 3 orang", {"at_least": 3}),
        ("maksimal 4 orang", {"at_most": 4}),
        ("tepat 2 orang", {"count": 2}),
        ("2 tiktok 1 instagram", {
            "count": 3, "quotas": ("platform=tiktok:2-2", "platform=instagram:1-1")}),
        ("minimal 1 youtube", {"quotas": ("platform=youtube:1-",)}),
        ("maksimal 40% budget untuk satu orang", {"max_share": 0.4}),
        ("jangan lebih dari setengah budget buat satu orang", {"max_share": 0.5}),
        ("tujuannya penjualan", {"goal": "sales"}),
        ("biar dikenal", {"goal": "awareness"}),
        ("fokus ke interaksi", {"goal": "engagement"}),
        ("yang lebih murah tapi jangan @dapurnina", {
            "never": ("dapurnina",), "budget_idr": 1_500_000}),
    ],
)  # fmt: skip
def test_a_wish_is_added_to_the_search(text: str, slots: dict[str, object]) -> None:
    assert after(text) == BEFORE | slots


def test_what_is_left_out_is_looked_for_no_more() -> None:
    assert after("selain bandung") == {
        "budget_idr": 2_000_000, "category": "food", "exclude": ("city=Bandung",),
    }  # fmt: skip
    found = after("2 orang bandung 1 orang jakarta")
    assert found is not None
    assert "city" not in found
    assert found["count"] == 3


def test_the_last_word_about_somebody_counts() -> None:
    locked = State(shown=Shown("suggest", BEFORE | {"must": ("dapurnina",)}, ITEMS))
    assert after("jangan @dapurnina", locked) == BEFORE | {"never": ("dapurnina",)}
    banned = State(shown=Shown("suggest", BEFORE | {"never": ("dapurnina",)}, ITEMS))
    assert after("harus ada @dapurnina", banned) == BEFORE | {"must": ("dapurnina",)}
    assert after("@dapurnina boleh lagi", banned) == BEFORE


def test_a_quota_falls_when_its_value_is_left_out() -> None:
    wished = {"quotas": ("platform=tiktok:2-2",), "count": 2}
    state = State(shown=Shown("suggest", BEFORE | wished, ITEMS))
    assert after("jangan tiktok", state) == BEFORE | {"exclude": ("platform=tiktok",)}


def test_a_value_asked_for_again_is_left_out_no_more() -> None:
    state = State(shown=Shown("suggest", BEFORE | {"exclude": ("platform=tiktok",)}, ITEMS))
    found = after("yang tiktok aja, jangan @dapurnina", state)
    assert found == BEFORE | {"platform": "tiktok", "never": ("dapurnina",)}


def test_a_first_request_may_hold_wishes() -> None:
    found = after("cari influencer kuliner bandung 3 juta minimal 3 orang tanpa @abc", State())
    assert found == {
        "budget_idr": 3_000_000, "category": "food", "city": "Bandung",
        "at_least": 3, "never": ("abc",),
    }  # fmt: skip
    assert after("mau promosi keripik pedas", State()) == {
        "category": "food", "product": "keripik pedas",
    }  # fmt: skip


def test_a_search_of_its_own_forgets_the_one_before() -> None:
    found = after("cari influencer fashion di solo 3 juta tanpa @abc")
    assert found is not None
    assert found["city"] == "Surakarta"
    assert found["never"] == ("abc",)


def test_an_open_question_of_the_search_keeps_what_was_said() -> None:
    asked = State(question=Question("suggest", "budget_idr", {"category": "food"}))
    assert after("jangan tiktok", asked) == {"category": "food", "exclude": ("platform=tiktok",)}


@pytest.mark.parametrize(
    "text",
    [
        "cek @dapurnina",
        "tambah @dapurnina ke kampanye",
        "harga @dapurnina 500rb wajar?",
        "kenapa bukan @dapurnina?",
        "kalau 3 juta",
        "di bogor aja",
        "yang lebih murah",
        "tambah 500rb",
        "yang kedua aja",
        "halo",
        "makasih ya",
        "bikin brief buat @dapurnina",
    ],
)
def test_what_wishes_nothing_is_left_to_others(text: str) -> None:
    assert after(text) is None


def test_without_a_search_only_a_search_can_wish() -> None:
    assert after("ganti yang kedua", State()) is None
    compared = State(shown=Shown("compare", {}, ITEMS))
    assert after("jangan @dapurnina", compared) is None
