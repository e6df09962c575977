"""Questions about the set just shown: answered from the same set, to the rupiah."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from core.analytics.evaluation import assessment
from core.analytics.measures import estimate
from core.analytics.portfolio import outlook
from core.capabilities import about_set
from core.capabilities.about_set import AboutSetSlots, capability
from core.capabilities.base import Outcome
from core.capabilities.suggest import SuggestSlots
from core.capabilities.suggest import capability as suggest
from core.dialogue.state import Shown, State
from core.nlu.scan import plain
from core.nlu.searching.about_set import question_about
from core.nlu.understanding import Understanding
from tests.capabilities.fakes import context
from tests.capabilities.shop import EVERYTHING, buttons, said, shop

BUDGET = 1_000_000


async def shown() -> Outcome[Any]:
    there = context(catalogue=shop(12), menu=EVERYTHING)
    return await suggest.run(SuggestSlots(BUDGET, category="food", count=3), there)


async def ask(kind: str, handle: str = "", language: str = "id", **slots: Any) -> Outcome[Any]:
    handles = slots.pop("handles", None) or (await shown()).items
    wanted = {"budget_idr": BUDGET, "category": "food", "count": 3, "handles": handles}
    there = context(catalogue=shop(12), menu=EVERYTHING, language=language)
    return await capability.run(AboutSetSlots(**wanted | slots, kind=kind, handle=handle), there)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("itu total brp?", "total"),
        ("piro kabeh totale", "total"),
        ("how much in total?", "total"),
        ("sama budget sisa brp", "left"),
        ("how much is left of the budget", "left"),
        ("per orang kena brp", "each"),
        ("siapa yang paling mahal?", "dearest"),
        ("who's the cheapest there", "cheapest"),
        ("klo @a nolak gmn", "refuses"),
        ("nek jajan_hana gak gelem piye", "refuses"),
        ("what if @a says no?", "refuses"),
        ("cuma segini?", "few"),
        ("kenapa bukan yang followernya paling banyak aja", "famous"),
        ("kok ga pilih yang pengikutnya paling gede", "famous"),
        ("why not just the one with the most followers", "famous"),
        ("why didn't you pick the biggest account", "famous"),
        ("kenapa bukan yang lebih murah", None),
        ("kenapa followernya ga banyak", None),
        ("kok dikit sih kak", "few"),
        ("dikit amat", None),
        ("show me the calculation", "figures"),
        ("rinciannya dong", "details"),
        ("minta detail lengkapnya", "details"),
        ("show me the details please", "details"),
        ("detail produknya apa", None),
        ("rincian pajaknya", None),
        ("kenapa angkanya segitu, dari mana", "figures"),
        ("how did you get the reach?", "figures"),
        ("tadi yang kita pilih siapa aja", "who"),
        ("yang cowok jangan ya", "gender"),
        ("no men please", "gender"),
        ("what are the sales going to be", "outcome"),
        ("lebih baik 1 yg gede atau 4 kecil?", "one_or_many"),
        ("oke gas", "agreed"),
        ("ya udah yg tadi aja", "agreed"),
        ("yang tadi siapa", "who"),
        ("angkanya dari mana", "figures"),
        ("ada yang cowok ga", "gender"),
        ("fix", "agreed"),
        ("itu masuk budget ga?", "goods"),
        ("yang followernya paling gede siapa", "biggest"),
        ("who has the most followers", "biggest"),
        ("yang followernya paling gede aja", None),
        ("siapa yang paling banyak komennya", None),
        ("cukup ga duitnya", "left"),
        ("is the budget enough?", "left"),
        ("budget 1 juta cukup ga", None),
        ("waktunya cukup ga", None),
        ("yawis lah simpen dulu", "agreed"),
        ("simpen nomor dia dong", None),
        ("kok cuma segitu orangnya", "few"),
        ("kenapa cuma 3 orang sih", "few"),
        ("why only 3 people?", "few"),
        ("kok cuma segitu budgetnya", None),
        ("kenapa cuma dia", None),
        ("tim kedua terbaik", "second"),
        ("susunan terbaik kedua dong", "second"),
        ("show me the 2nd best combo", "second"),
        ("second best team?", "second"),
        ("tim kedua saya di jakarta", None),
        ("kreator terbaik kedua", None),
        ("yang kedua", None),
        ("second best price", None),
        ("cari influencer kuliner di bandung budget 2 juta", None),
        ("budget jadi 2 juta", None),
        ("ganti yang kedua", None),
        ("total budget 3 juta", None),
        ("yang bandung aja", None),
        ("terima kasih", None),
        ("oke", None),
        ("apakah ongkir termasuk budget?", "goods"),
        ("@dapurnina masuk budget ga?", None),
        ("dia masuk budget ga?", None),
        ("total jangkauannya berapa", "results"),
        ("total followers mereka berapa", None),
        ("@budi itu siapa?", None),
        ("kemarin siapa yang belum bayar?", None),
        ("jadi siapa yang paling bagus?", None),
        ("berapa penjualan kampanye kemarin?", None),
        ("berapa sales @dapurnina kemarin?", None),
        ("bisa order gimana", None),
        ("how many people are in the team?", None),
        ("how do i reach @dapurnina?", None),
        ("how do i get more followers", None),
        ("cara hitung pajak gimana", None),
        ("produknya khusus pria", None),
        ("sisa budget kampanye berapa", None),
        ("yang paling murah per interaksi siapa?", "value"),
        ("who is cheapest per interaction?", "value"),
        ("berapa biaya per interaksi?", None),
        ("siapa yang paling jelek dari mereka?", "worst"),
        ("who is the weakest of them", "worst"),
        ("siapa di antara mereka yang paling lemah?", "worst"),
        ("which one of them is the weakest?", "worst"),
        ("kontennya jelek", None),
        ("siapa karyawan paling jelek", None),
        ("who in my kitchen is the worst", None),
        ("siapa presiden terburuk", None),
        ("timnya yang terbaik kedua", "second"),
        ("timnas terbaik kedua di dunia siapa", None),
        ("setengah terbaik kedua", None),
        ("rinciannya dong per orang", "each"),
        ("rincian akunnya dong", None),
        ("kenapa dia?", "picked"),
        ("kenapa milih mereka", "picked"),
        ("why her?", "picked"),
        ("what did you base that on?", "figures"),
        ("based on what?", "figures"),
        ("creators based in Bandung", None),
        ("what is our base price", None),
        ("find creators based on my product", None),
        ("why did you pick the second one?", "picked"),
        ("kenapa bukan dia?", None),
        ("kenapa mahal?", None),
        ("kenapa dia mahal banget", None),
        ("masing-masing dapat berapa?", "each"),
        ("satu orangnya brp", "each"),
        ("yg murah mana", "cheapest"),
        ("PIRO REGANE SING PALING MURAH", "cheapest"),
        ("yang murah aja", None),
        ("yang lebih murah dong", None),
        ("cuma 1 orang aja", None),
        ("satu orang maksimal 500rb", None),
        ("satu porsinya berapa", None),
        ("berapa harga tiap kreator per orang?", "each"),
        ("which creator is the cheapest?", "cheapest"),
        ("siapa paling murah dari keempat ini", "cheapest"),
        ("which of the four is the most expensive?", "dearest"),
        ("how much does each of them charge?", "each"),
        ("what's the price per person?", "each"),
        ("how much is it in total for all four?", "total"),
        ("akun mana yang followernya paling banyak", "biggest"),
        ("jadi total semuanya habis berapa ya kak", "total"),
        ("produk mana yang paling murah", None),
        ("toko mana yang paling murah buat beli gula", None),
        ("which phone is the cheapest?", None),
        ("tiket masing-masing berapa", None),
        ("ongkir per orang berapa", None),
        ("how much is each ticket", None),
        ("bank mana yang pengikutnya paling banyak", None),
        ("barang mana yang paling mahal", None),
        ("total biaya kuliah berapa", None),
    ],
)
def test_questions_are_told_apart(text: str, kind: str | None) -> None:
    assert question_about(plain(text)) == kind


def test_only_a_set_that_is_still_spoken_of_is_asked_about() -> None:
    state = State(shown=Shown("suggest", {"budget_idr": BUDGET}, ("aa", "bb")))
    text = Understanding("itu total brp?", "other", 0.8)
    assert capability.claims(text, state) == {
        "budget_idr": BUDGET, "handles": ("aa", "bb"), "kind": "total", "handle": "aa",
    }  # fmt: skip
    assert capability.claims(text, State()) is None
    campaign = State(shown=state.shown, topic=Shown("campaign_report"))
    assert capability.claims(text, campaign) is None
    named = Understanding("kalau yang kedua menolak gimana", "other", 0.8)
    assert (capability.claims(named, state) or {})["handle"] == "bb"
    stranger = Understanding("kalau @cc nolak gimana", "evaluate", 0.8, {"handles": ("cc",)})
    assert (capability.claims(stranger, state) or {})["handle"] == "cc"


@pytest.mark.parametrize(
    "text",
    [
        "kalau budget 3jt ga bisa ya?",
        "kalau tiktok ga bisa?",
        "kalau saya ga jadi gimana",
        "what if the product is unavailable",
        "siapa pengganti kasirku",
        "who replaces my cashier",
        "ada cadangan tim kasir ga",
        "siapa ganti oli mobilku",
        "kalau bandung penuh gimana",
        "kalau suamiku ga setuju gimana",
        "kalau hari minggu ga bisa gimana",
        "kalau gojek ga mau antar gimana",
        "what if my cashier is unavailable",
    ],
)
def test_what_somebody_else_cannot_is_nobodys_refusal(text: str) -> None:
    state = State(shown=Shown("suggest", {"budget_idr": BUDGET}, ("aa", "bb")))
    assert capability.claims(Understanding(text, "other", 0.4), state) is None
    refusing = Understanding("kalau yang pertama ga mau reels gimana", "other", 0.4)
    assert (capability.claims(refusing, state) or {})["handle"] == "aa"


@pytest.mark.parametrize(
    ("text", "handle"),
    [
        ("siapa penggantinya?", "aa"),
        ("siapa pengganti yang kedua", "bb"),
        ("kalau dia nolak gimana", "bb"),
        ("nek dheweke ora gelem piye", "bb"),
        ("lamun manehna teu daekeun kumaha", "bb"),
        ("kalau bb ga bales chat gmn", "bb"),
        ("kalau salah satu ga jadi gimana", "bb"),
        ("what if one of them drops out", "bb"),
        ("any backup?", "aa"),
    ],
)
def test_who_of_the_set_refuses(text: str, handle: str) -> None:
    state = State(shown=Shown("suggest", {"budget_idr": BUDGET}, ("aa", "bb")), focus="bb")
    claimed = capability.claims(Understanding(text, "other", 0.4), state) or {}
    assert (claimed.get("kind"), claimed.get("handle")) == ("refuses", handle)


async def test_the_dearest_may_refuse() -> None:
    state = State(shown=Shown("suggest", {"budget_idr": BUDGET}, ("aa", "bb")))
    said_ = Understanding("kalau yang paling mahal nolak gimana", "other", 0.4)
    assert (capability.claims(said_, state) or {})["which"] == "dearest"
    handles = (await shown()).items
    outcome = await ask("refuses", handles[0], which="dearest")
    dearest = max(outcome.view.found.picks, key=lambda pick: pick.rate_idr)
    assert outcome.view.pick == dearest


async def test_who_has_most_followers_is_told() -> None:
    outcome = await ask("biggest")
    most = max(pick.followers or 0 for pick in outcome.view.found.picks)
    assert outcome.view.pick.followers == most
    assert f"@{outcome.view.pick.handle}" in said("about_set", outcome, "en").text


def test_a_deal_about_one_price_is_no_word_on_the_set() -> None:
    state = State(shown=Shown("suggest", {"budget_idr": BUDGET}, ("aa", "bb")))
    said = Understanding("deal", "other", 0.4)
    assert (capability.claims(said, state) or {})["kind"] == "agreed"
    after_price = State(shown=state.shown, topic=Shown("rate"))
    assert capability.claims(said, after_price) is None


@pytest.mark.parametrize("language", ["id", "en"])
async def test_money_adds_up(language: str) -> None:
    total = await ask("total", language=language)
    found = total.view.found
    assert found.spent_idr == sum(pick.rate_idr for pick in found.picks) <= BUDGET
    assert tuple(pick.handle for pick in found.picks) == (await shown()).items
    text = said("about_set", total, language).text
    numbers = [int(re.sub(r"\D", "", n)) for n in re.findall(r"Rp[\d.,]*\d", text)]
    spent, left, budget, *each = numbers
    assert (spent, budget) == (found.spent_idr, BUDGET)
    assert left == budget - spent == found.left_idr
    assert sum(each) == spent


async def test_the_set_asked_about_is_the_one_shown_even_if_it_is_not_the_best() -> None:
    outcome = await ask("who", handles=("akun0", "akun1", "akun2"))
    shown = {pick.handle for pick in outcome.view.found.picks}
    assert shown == {"akun0", "akun1", "akun2"}
    assert not outcome.items


async def test_who_steps_in_stays_within_the_budget_and_can_be_taken() -> None:
    handles = (await shown()).items
    outcome = await ask("refuses", handles[0])
    instead = outcome.view.instead
    assert instead is not None
    found, pick = outcome.view.found, outcome.view.pick
    assert outcome.view.after_idr == found.spent_idr - pick.rate_idr + instead.spent_idr <= BUDGET
    gained = instead.expected_interactions - pick.expected_interactions
    assert outcome.view.after_interactions == pytest.approx(found.expected_interactions + gained)
    assert instead.handles[0] not in handles
    payload = next(iter(buttons(said("about_set", outcome)).values()))
    assert payload.slots["never"] == (handles[0],)
    assert set(payload.slots["keep"]) == set(handles[1:])
    assert "kind" not in payload.slots


async def test_nobody_to_step_in_is_said() -> None:
    there = context(catalogue=shop(3), menu=EVERYTHING)
    everybody = ("akun0", "akun1", "akun2")
    slots = AboutSetSlots(
        BUDGET, category="food", count=3, handles=everybody, kind="refuses", handle="akun0"
    )
    outcome = await capability.run(slots, there)
    assert "belum ada pengganti" in said("about_set", outcome).text


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("dearest", "paling mahal"),
        ("cheapest", "paling murah"),
        ("figures", "perkiraan"),
        ("outcome", "asumsi kami"),
        ("gender", "tidak saya tebak"),
        ("agreed", "Belum ada yang saya simpan"),
        ("goods", "hanya fee kreator"),
        ("one_or_many", "Susunan tadi"),
        ("each", "Harga masing-masing"),
        ("value", "paling murah per interaksi"),
        ("worst", "paling lemah"),
        ("picked", "Kenapa mereka dipilih"),
        ("safest", "yang paling aman"),
    ],
)
async def test_every_kind_is_answered(kind: str, words: str) -> None:
    assert words in said("about_set", await ask(kind)).text
    assert said("about_set", await ask(kind, language="en"), "en").text


async def test_the_safest_is_the_best_judged_and_a_set_that_is_dear_is_called_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    outcome = await ask("safest")
    verdicts = {pick.handle: pick.verdict for pick in outcome.view.found.picks}
    best = "recommended" if "recommended" in verdicts.values() else "consider"
    assert verdicts[outcome.view.pick.handle] == best
    monkeypatch.setattr(about_set, "is_dear", lambda pick: True)
    assert "Semuanya mahal" in said("about_set", await ask("safest")).text


async def test_one_account_is_weighed_for_the_same_money() -> None:
    view = (await ask("one_or_many")).view
    assert view.other.rate_idr <= BUDGET
    assert view.other.expected_interactions > 0


async def test_without_a_set_there_is_nothing_to_ask_about() -> None:
    outcome = await capability.run(AboutSetSlots(0), context(catalogue=shop(3)))
    assert outcome.block == "nothing"
    assert "Cari dulu" in said("about_set", outcome).text
    over = await ask("total", handles=("akun9", "akun10", "akun11"), budget_idr=300_000)
    assert over.block == "over"
    unmet = await ask(
        "total", handles=("akun0", "akun1"), count=3, never=tuple(f"akun{i}" for i in range(2, 12))
    )
    assert unmet.block == "unmet"
    assert "syarat" in said("about_set", unmet).text


@pytest.mark.parametrize(
    ("language", "words"),
    [("id", ("÷ 4,5%", "× 0,4", "7%")), ("en", ("÷ 4.5%", "× 0.4", "7%"))],
)
async def test_estimates_are_told_with_the_numbers_they_are_worked_out_with(
    language: str, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assessment, "ENGAGEMENT_PER_REACH", 0.045)
    monkeypatch.setattr(estimate, "CAUTION", 0.4)
    monkeypatch.setattr(outlook, "CONVERSION", 0.07)
    text = said("about_set", await ask("figures", language=language), language).text
    assert all(word in text for word in words), text


async def test_prices_that_nobody_asked_are_not_called_data() -> None:
    plain_text = said("about_set", await ask("figures")).text
    assert "kecuali harga" not in plain_text
    text = said("about_set", await ask("figures", deliverable="story")).text
    assert "kecuali harga" in text
    assert "per jenis konten dari harga 1 postingan" in text


async def test_the_second_best_set_is_the_best_of_all_others() -> None:
    outcome = await ask("second")
    first, second = outcome.view.found, outcome.view.second
    names = {pick.handle for pick in first.picks}
    assert {pick.handle for pick in second.picks} != names
    assert second.spent_idr <= BUDGET
    assert 0 <= outcome.view.loss < 1
    assert second.value == pytest.approx(first.value * (1 - outcome.view.loss))
    everybody = shop(12)
    for gone in names:
        there = context(catalogue=everybody, menu=EVERYTHING)
        slots = SuggestSlots(BUDGET, category="food", count=3, never=(gone,))
        other = (await suggest.run(slots, there)).view.found
        assert other.value <= second.value + 1e-9
    taken = buttons(said("about_set", outcome))["📋 Pakai susunan kedua"]
    assert set(taken.slots["must"]) == {pick.handle for pick in second.picks}


async def test_where_everybody_is_locked_there_is_no_other_set() -> None:
    handles = (await shown()).items
    outcome = await ask("second", must=handles)
    assert outcome.view.second is None
    assert "There is no other set" in said("about_set", outcome, "en").text


async def test_so_few_are_worth_most_and_one_more_can_be_tried() -> None:
    outcome = await ask("few")
    reply = said("about_set", outcome)
    assert "sesuai jumlah yang Kakak minta" in reply.text
    assert buttons(reply)["👥 Coba 4 orang"].slots["count"] == 4
    free = await ask("few", count=None, language="en")
    assert "not the most people" in said("about_set", free, "en").text


async def test_the_cheapest_and_the_weakest_are_told_by_what_an_interaction_costs() -> None:
    for kind, best in (("value", min), ("worst", max)):
        view = (await ask(kind)).view
        costs = {p.handle: p.rate_idr / p.expected_interactions for p in view.found.picks}
        assert view.pick.handle == best(costs, key=lambda name: costs[name])


def test_why_somebody_was_chosen_is_asked_of_the_list_and_not_of_a_card() -> None:
    slots = {"budget_idr": BUDGET}
    items = ("aa", "bb")

    def claim(text: str, topic: str = "suggest", focus: str | None = None) -> Any:
        state = State(shown=Shown("suggest", slots, items), topic=Shown(topic, {}), focus=focus)
        found = capability.claims(Understanding(text, "other", 0.3), state)
        return found and (found["kind"], found["handle"])

    assert claim("kenapa dia?") == ("picked", "")
    assert claim("kenapa dia?", focus="bb") == ("picked", "bb")
    assert claim("why @bb?") == ("picked", "bb")
    assert claim("why @zz?") is None
    assert claim("kenapa dia?", topic="evaluate", focus="bb") is None
    for text in ("kenapa yg kedua masuk", "why is the second one there", "knp yang ke 2 dipilih"):
        assert claim(text) == ("picked", "bb")
        assert claim(text, topic="evaluate", focus="aa") == ("picked", "bb")
    assert claim("kenapa dia masuk") == ("picked", "")
    assert claim("knp dipilih") == ("picked", "")
    assert claim("kenapa uangnya belum masuk") is None
    assert claim("kenapa pesan saya ga masuk") is None
    assert claim("emang 43rb itu dr mana") == ("number", "")
    assert claim("harga yang kedua kok segitu") == ("number", "bb")
    assert claim("emang 43rb itu dr mana", topic="evaluate") is None


@pytest.mark.parametrize("language", ["id", "en"])
async def test_one_choice_is_explained_with_its_price_and_reasons(language: str) -> None:
    first = (await shown()).items[0]
    text = said("about_set", await ask("picked", first, language), language).text
    assert text.count("\u2022") == 1
    assert f"@{first}" in text
    assert {"id": "per interaksi", "en": "per interaction"}[language] in text


@pytest.mark.parametrize("language", ["id", "en"])
async def test_the_weights_of_a_fit_are_explained_once_and_by_what_they_are(language: str) -> None:
    outcome = await ask("picked", language=language, city="Bandung")
    text = said("about_set", outcome, language).text
    assert text.count("\U0001f9e9") == 1
    parts = next(n for n in outcome.view.found.picks[0].notes if n.code == "pick_fit").values[
        "parts"
    ]
    total = sum(part["points"] for part in parts)
    for part in parts:
        assert part["weight"] == pytest.approx(part["points"] / total)
        assert f" {part['points']}" in text
    alone = await ask("picked", category=None, city="Bandung")
    assert "Bobot" not in said("about_set", alone).text


@pytest.mark.parametrize(("language", "words"), [("id", "80 dari 100"), ("en", "80 of 100")])
async def test_the_details_of_a_set_are_its_range_and_who_steps_in(
    language: str, words: str
) -> None:
    outcome = await ask("details", language=language)
    text = said("about_set", outcome, language).text
    assert words in text
    spare = [way for way in outcome.view.found.alternatives if way.kind == "replacement"]
    assert all(f"@{way.replaces} \u2192 @{way.handles[0]}" in text for way in spare)


async def traced(text: str, handle: str = "", language: str = "id") -> str:
    handles = (await shown()).items
    there = context(text, catalogue=shop(12), menu=EVERYTHING, language=language)
    slots = AboutSetSlots(
        BUDGET, category="food", count=3, handles=handles, kind="number", handle=handle
    )
    return said("about_set", await capability.run(slots, there), language).text


async def test_a_number_that_is_doubted_is_told_by_its_formula_and_source() -> None:
    found = (await shown()).view.found
    pick = found.picks[0]
    followers = await traced(f"emang {pick.followers} itu dari mana")
    assert followers.startswith("<b>")
    assert f"pengikut @{pick.handle}" in followers
    cost = round(pick.rate_idr / pick.expected_interactions)
    assert f"@{pick.handle}</b> = Rp" in await traced(f"rp{cost} dari mana")
    assert "=" in await traced(f"where does rp{found.spent_idr} come from", language="en")
    assert "tidak saya temukan" in await traced("emang 987654321 itu dari mana")
    alone = await traced("kenapa harganya segitu", handle=pick.handle)
    assert alone.count("harga @") == 1


async def test_whether_those_shown_exist_is_said_first() -> None:
    own = said("about_set", await ask("real")).text
    assert own.startswith("<b>Akun ini dari data yang dikirim ke sini")
    claimed = capability.claims(
        Understanding("ini creatornya beneran ada?", "import", 0.3),
        State(shown=Shown("suggest", {"budget_idr": BUDGET}, ("aa", "bb"))),
    )
    assert claimed is not None
    assert claimed["kind"] == "real"


@pytest.mark.parametrize("language", ["id", "en"])
async def test_the_set_is_looked_at_in_another_order_and_by_a_bound(language: str) -> None:
    items = (await shown()).items
    slots = AboutSetSlots(BUDGET, category="food", count=3, handles=items, kind="sorted")
    here = replace(
        context(catalogue=shop(12), menu=EVERYTHING, language=language), text="sort by price"
    )
    view = (outcome := await capability.run(slots, here)).view
    assert [p.rate_idr for p in view.ranked] == sorted(p.rate_idr for p in view.found.picks)
    assert outcome.choices[0][0].label == "show"
    rates = sorted((p.engagement_rate for p in view.found.picks if p.engagement_rate), reverse=True)
    bound = (rates[0] + rates[1]) / 2
    asked = replace(here, text=f"only engagement above {bound * 100:.2f}%")
    view = (outcome := await capability.run(slots, asked)).view
    assert [p.engagement_rate for p in view.within] == rates[:1]
    only = outcome.choices[0][0]
    assert (only.label, only.payload.slots["must"]) == ("within", (view.within[0].handle,))
    assert said("about_set", outcome, language)


@pytest.mark.parametrize(("kind", "words"), [("left", "Sisa"), ("total", "Totalnya")])
async def test_a_part_of_the_set_is_worked_out_to_the_rupiah(kind: str, words: str) -> None:
    picks = (await shown()).view.found.picks
    outcome = await ask(kind, taken=(picks[0].handle,), of_idr=500_000)
    first = said("about_set", outcome).text.splitlines()[0]
    assert first.startswith(f"<b>{words}")
    assert f"@{picks[0].handle}" in first
    assert f"{abs(500_000 - picks[0].rate_idr):,}".replace(",", ".") in first


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("kind", ["total", "left"])
async def test_a_supposed_fee_takes_the_place_of_a_price(kind: str, language: str) -> None:
    found = (await shown()).view.found
    first = found.picks[0]
    outcome = await ask(kind, first.handle, language, fee_idr=50_000)
    after = found.spent_idr - first.rate_idr + 50_000
    assert outcome.view.after_idr == after
    text = said("about_set", outcome, language).text
    sum_ = after if kind == "total" else BUDGET - after
    assert f"{sum_:,}" in text.splitlines()[0].replace(".", ",")


async def test_the_most_followed_within_the_budget_is_set_beside_the_set() -> None:
    outcome = await ask("famous", count=None)
    famous = outcome.view.found.famous
    text = said("about_set", outcome).text
    assert "bukan jumlah pengikutnya" in text
    assert f"kenapa bukan @{famous.handles[0]}" in text


async def test_where_several_are_wanted_one_big_account_is_no_answer() -> None:
    outcome = await ask("famous", language="en")
    text = said("about_set", outcome, "en").text
    assert "(3 people); followed most in this set" in text
    assert f"@{outcome.view.pick.handle}" in text
