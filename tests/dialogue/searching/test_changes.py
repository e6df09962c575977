"""What words make of the search before them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.dialogue.action import Spec
from core.dialogue.reference import follow_up
from core.dialogue.searching.changes import change
from core.dialogue.searching.slots import NAMES
from core.dialogue.state import Question, Shown, State
from core.nlu.searching.mentions import mentions
from core.nlu.understand import understand

NOW, JAKARTA = datetime(2026, 11, 23, tzinfo=UTC), ZoneInfo("Asia/Jakarta")
ITEMS = ("sarirasa.id", "dapurnina", "jajanbdg")
BEFORE = {"budget_idr": 2_000_000, "category": "food", "city": "Bandung"}
SHOWN = State(shown=Shown("suggest", BEFORE, ITEMS))


def after(text: str, state: State = SHOWN) -> dict[str, object] | None:
    found = change(understand(text, now=NOW, zone=JAKARTA), state)
    return None if found is None else dict(found)


@pytest.mark.parametrize(
    "text",
    [
        "yang motor aja jangan mobil",
        "jangan motor",
        "tanpa mobil ya",
        "no motor please",
        "skip dapur",
    ],
)
def test_a_word_of_its_own_names_no_account_that_begins_with_it(text: str) -> None:
    names = ("motor.gita.contoh", "mobil.rina.contoh", "dapur.sari.contoh")
    found = after(text, State(shown=Shown("suggest", BEFORE, names))) or {}
    assert not {"never", "must", "keep"} & found.keys()


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
        ("aku gamau @dapurnina", {"never": ("dapurnina",)}),
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
        ("2 orang maksimal", {"at_most": 2}),
        ("3 people max", {"at_most": 3}),
        ("at most 3", {"at_most": 3}),
        ("minimal 4 aja", {"at_least": 4}),
        ("tepat 2 orang", {"count": 2}),
        ("2 tiktok 1 instagram", {
            "count": 3, "quotas": ("platform=tiktok:2-2", "platform=instagram:1-1")}),
        ("2 tiktokers and 1 youtuber", {
            "count": 3, "quotas": ("platform=tiktok:2-2", "platform=youtube:1-1")}),
        ("minimal 1 youtube", {"quotas": ("platform=youtube:1-",)}),
        ("maksimal 40% budget untuk satu orang", {"max_share": 0.4}),
        ("jangan lebih dari setengah budget buat satu orang", {"max_share": 0.5}),
        ("tujuannya penjualan", {"goal": "sales"}),
        ("biar dikenal", {"goal": "awareness"}),
        ("fokus ke interaksi", {"goal": "engagement"}),
        ("yang lebih murah tapi jangan @dapurnina", {
            "never": ("dapurnina",), "budget_idr": 1_500_000, "named_idr": 2_000_000,
            "shift": "cheaper"}),
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


def test_a_bound_that_crosses_the_other_is_the_one_that_holds() -> None:
    first = State(shown=Shown("suggest", {"budget_idr": 1_000_000, "at_least": 4}, ITEMS))
    second = after("at most 2", first) or {}
    assert (second.get("at_least"), second.get("at_most")) == (None, 2)
    both = after("at most 6", first) or {}
    assert (both.get("at_least"), both.get("at_most")) == (4, 6)


@pytest.mark.parametrize(
    ("text", "must", "out"),
    [
        ("put @xx back in", ("xx",), ()),
        ("I want @xx in", ("xx",), ()),
        ("balikin @xx dong", ("xx",), ()),
        ("replace @xx with someone cheaper", (), ("xx",)),
        ("I want @xx and @yy", (), ()),
    ],
)
def test_who_comes_back_or_gives_way(text: str, must: object, out: object) -> None:
    found = mentions(text, ITEMS)
    assert (found.must, found.out) == (must, out)


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


CHEAPER = State(
    shown=Shown(
        "suggest", BEFORE | {"budget_idr": 1_500_000, "named_idr": 2_000_000, "count": 3}, ITEMS
    )
)


def turned(text: str, state: State) -> dict[str, object]:
    """Return the slots of the search that a message makes, claimed or not."""
    heard = understand(text, now=NOW, zone=JAKARTA)
    claimed = change(heard, state)
    if claimed is not None:
        return dict(claimed)
    run = follow_up(heard, state.shown, {"suggest": Spec(("budget_idr",), NAMES)})
    return {} if run is None else dict(run.slots)


def test_a_cheaper_set_remembers_the_budget_that_was_named() -> None:
    found = turned("yang lebih murah dong", SHOWN)
    assert (found["budget_idr"], found["named_idr"]) == (1_500_000, 2_000_000)
    assert turned("yang lebih murah lagi", CHEAPER)["named_idr"] == 2_000_000


@pytest.mark.parametrize(
    ("text", "budget", "named"),
    [
        ("kalau 5 orang?", 2_000_000, None),
        ("kalau 2 orang?", 1_500_000, 2_000_000),
        ("budgetnya 1 juta aja", 1_000_000, None),
        ("5 orang budget 1 juta", 1_000_000, None),
        ("di bogor aja", 1_500_000, 2_000_000),
    ],
)
def test_more_people_are_bought_of_the_budget_that_was_named(text, budget, named) -> None:
    found = turned(text, CHEAPER)
    assert found["budget_idr"] == budget
    assert found.get("named_idr") == (named if budget != 2_000_000 else found.get("named_idr"))


@pytest.mark.parametrize(
    ("text", "left", "reserved"),
    [
        ("cari influencer fashion 2 juta, sisain 500rb buat ongkir produk", 1_500_000, 500_000),
        ("cari kreator kuliner budget 3jt, sisihkan 1jt untuk iklan", 2_000_000, 1_000_000),
        ("find food creators, budget 2 million, keep 300k for shipping", 1_700_000, 300_000),
        ("aku punya 900 ribu, 300 buat produk sisanya buat influencer fashion", 600_000, 300_000),
        ("i have 2 million, 500k for products and the rest for food creators", 1_500_000, 500_000),
    ],
)
def test_what_is_to_be_left_is_not_spent(text: str, left: int, reserved: int) -> None:
    found = after(text, State())
    assert found is not None
    assert (found["budget_idr"], found["reserved_idr"]) == (left, reserved)


def test_what_is_left_is_taken_of_the_budget_before() -> None:
    assert turned("sisain 500rb buat ongkir ya", SHOWN)["budget_idr"] == 1_500_000
    kept = State(shown=Shown("suggest", BEFORE | {"reserved_idr": 500_000}, ITEMS))
    assert turned("budgetnya 3 juta", kept).get("reserved_idr") is None


@pytest.mark.parametrize(
    "text",
    [
        "sisa 500rb buat apa",
        "simpan 500rb buat influencer kedua",
        "cari influencer 500rb buat promosi",
        "budget 500rb untuk ongkir",
        "keep 2 creators for the launch",
        "sisain 5jt buat ongkir",
    ],
)
def test_what_leaves_nothing_reserves_nothing(text: str) -> None:
    assert "reserved_idr" not in turned(text, SHOWN)


@pytest.mark.parametrize(
    ("text", "before", "platform", "quotas"),
    [
        ("tambahin tiktok juga dong", {}, None, ("platform=tiktok:1-",)),
        ("tambahin tiktok juga dong", {"platform": "instagram"}, None, ("platform=tiktok:1-",)),
        ("add tiktok too", {}, None, ("platform=tiktok:1-",)),
        ("tiktok juga boleh", {"platform": "instagram"}, None, None),
        ("tiktok juga boleh", {}, None, None),
        ("tiktok aja", {}, "tiktok", None),
        ("tambahin tiktok juga", {"platform": "tiktok"}, "tiktok", None),
    ],
)
def test_another_platform_is_added_and_not_put_in_place(text, before, platform, quotas) -> None:
    state = State(shown=Shown("suggest", BEFORE | before, ITEMS))
    found = turned(text, state) or {**BEFORE, **before}
    assert found.get("platform") == platform
    assert found.get("quotas") == quotas


@pytest.mark.parametrize(
    "text",
    [
        "jangan @dapurnina deh, ganti yg lain",
        "@dapurnina jgn, cari orang lain",
        "skip @dapurnina, someone else please",
        "no @dapurnina, get another one",
    ],
)
def test_somebody_steps_in_for_who_is_not_wanted_and_the_others_stay(text: str) -> None:
    found = turned(text, SHOWN)
    assert found["never"] == ("dapurnina",)
    assert found["keep"] == tuple(name for name in ITEMS if name != "dapurnina")


@pytest.mark.parametrize(
    "text",
    [
        "jangan @dapurnina deh",
        "jangan ganti @dapurnina, ganti yang lain",
        "harus ada @dapurnina, yang lain terserah",
        "tanpa @dapurnina, kota lain juga boleh",
    ],
)
def test_others_are_not_held_on_to_where_nobody_is_exchanged(text: str) -> None:
    assert "keep" not in turned(text, SHOWN)


def test_a_limit_of_each_and_a_least_number_leave_the_search_as_it_is() -> None:
    found = after("max 1.2 million per person, at least 5 creators") or {}
    assert (found["budget_idr"], found["category"]) == (2_000_000, "food")
    assert (found["each_idr"], found["at_least"]) == (1_200_000, 5)
    assert "count" not in found


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("ga usah yg pertama, yg kedua aja", False),
        ("skip the first, take the second one", False),
        ("ga usah yg pertama", True),
        ("skip the first one", True),
    ],
)
def test_nobody_is_taken_who_is_not_in_the_list(text: str, *, changes: bool) -> None:
    alone = State(shown=Shown("suggest", BEFORE, ("dapurnina",)))
    assert (after(text, alone) is not None) is changes
    assert after(text) is not None


@pytest.mark.parametrize(
    ("text", "items", "seen", "both"),
    [
        ("ambil dua2nya", ITEMS, ITEMS[1:], ITEMS[1:]),
        ("ok take both of them", ITEMS, ITEMS[:2], ITEMS[:2]),
        ("ambil keduanya deh", ITEMS[:2], (), ITEMS[:2]),
        ("ambil dua2nya", ITEMS, (), None),
        ("ambil dua orang", ITEMS, ITEMS[1:], None),
        ("take both weeks", ITEMS, ITEMS[1:], None),
    ],
)
def test_two_that_were_seen_are_taken_together(
    text: str, items: tuple[str, ...], seen: tuple[str, ...], both: tuple[str, ...] | None
) -> None:
    found = after(text, State(shown=Shown("suggest", BEFORE, items), seen=seen)) or {}
    assert found.get("must") == both
    assert both is None or found["count"] == 2
