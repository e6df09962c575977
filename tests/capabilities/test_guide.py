"""What beginners ask first has an answer of a few lines, and what comes next leans on the screen."""

from dataclasses import replace

import pytest

from core.capabilities.base import MenuEntry
from core.capabilities.guide import GuideSlots, capability
from core.dialogue.action import Run, Spec
from core.dialogue.decide import decide
from core.dialogue.state import Question, Shown, State
from core.messages import Payload
from core.nlu.questions.basics import TOPICS
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, NOW, context

SPECS = {name: Spec((), ("handles",)) for name in ("suggest", "compare", "evaluate", "thanks")}
LIST = Shown("suggest", {"budget_idr": 500_000}, ("warunga", "dapurb"))
LISTED = State(shown=LIST, topic=LIST)


def topic(text: str, state: State | None = None) -> object:
    found = capability.claims(understand(text, now=NOW, zone=JAKARTA), state or State())
    return None if found is None else found["topic"]


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        ("ini bot apa | min ini bot apa ya? sy jualan seblak di cimahi | what is this bot? i sell cakes in Bali | apa ini, sy jualan baju di solo | gandeng itu apa", "about"),
        ("bot goblok | lu ngerti kaga sih gw ngomong | you don't understand me | useless bot", "anger"),
        ("sepi bgt jualan sy min 😭 | usaha saya rugi terus pengen nyerah | usaha saya lagi sepi banget gimana ya | my shop is losing money, i want to give up", "sorrow"),
        ("i love you bot | sayang kamu", "affection"),
        ("bisa ngirim dm ke selebgramnya ga | kirimin ke wa gw | can you message the influencers", "sends"),
        ("kapan sebaiknya posting | when is the best time to post", "hour"),
        ("kamu siapa yg bikin", "maker"),
        ("bayar ga pake bot ini | aku punya salon di jember, bayarnya brp pakai bot ini", "free"),
        ("Assalamualaikum saya jualan bakso di kediri mau tanya2 dulu boleh", "call"),
        ("gratis ga | gratis beneran? | kamu ngambil komisi ga | berapa biaya pakai bot ini | is it free | do you take a commission", "free"),
        ("bayarnya ke kamu apa ke orangnya | bayarnya lewat mana | who do i pay", "pay"),
        ("ini bot apa orang | siapa yg bikin kamu | are you a bot", "maker"),
        ("ini penipuan bukan | is this bot safe", "trust"),
        ("who are you exactly? | hi, who are you", "maker"),
        ("who are you exactly, is this a scam? | kamu siapa, penipuan bukan? | siapa kamu? aman ga", "trust"),
        ("kok semua akunnya contoh | influencernya boong2an ya", "sample"),
        ("pake bahasa jawa bisa | can you speak javanese | do you support english | bisa bahasa inggris ga", "language"),
        ("cara tambahin bot ke grup gimana | bisa dipake di grup wa atau cuma telegram | how do i use you in a group | can i add you to our team's group | is this usable in groups | di whatsapp bisa ga", "in_group"),
        ("berbayar ya aplikasinya | biaya langganan gandeng berapa", "free"),
        ("tapi saya ga main tiktok | saya ga punya instagram | kan toko saya ga ada di internet | i don't use tiktok", "no_account"),
        ("dia minta sisanya sekarang, gimana? | dia minta dilunasin dulu sebelum posting, aman ga? | nadia minta lunas di awal | she wants the rest before posting, is that ok? | they ask for full payment upfront | kalau dia minta bayar lunas di muka gimana", "first_pay"),
        ("bayar dulu apa posting dulu | aman ga sih transfer duluan? | bayarnya gimana, dp dulu apa lunas? | mending dp dulu apa lunas ya | bayar di awal apa di akhir min? | should i pay upfront or after the post? | is it better to pay half first or in full", "first_pay"),
        ("bayarnya gimana ya kak", "pay"),
        ("kirim produk gratis doang bisa ga ka | kl dibayar pake voucher aja bs ga? | bayar pake produk aja bisa ga | bisa barter doang ga tanpa bayar | boleh barter produk aja ga? | can i just pay with free products? | would a free meal instead of paying be ok", "barter"),
        ("kalo dibayar komisi 10% gimana? | bayar pake komisi penjualan aja bisa ga | would they take commission only? | sistem bagi hasil aja mau ga ya", "commission_only"),
        ("kalau ga laku uangnya balik ga | duit saya balik ga kalau ga ada yg beli | kalau ga laku gimana", "guarantee"),
        ("mulai kapan sebaiknya saya hubungi mereka | when should i contact them", "timing"),
        ("aku takut rugi kak soalnya modal pas pasan | takutnya ga laku | saya ragu, takut uangnya hilang | wedi rugi aku kak | i'm worried it won't work", "afraid"),
        ("yg followers 3rb itu ngefek ga sih kak | emang ngaruh ya kalo followersnya dikit | akun kecil bagus ga sih | are small creators any good | is 3k followers enough", "small"),
        ("ada yg mau dibayar cuci gratis ga | mau ga ya mereka dibayar servis motor gratis | anyone who would take a free wash instead of money", "barter"),
        ("gimana cara nawar nya | cara nego gimana ya | how do i bargain", "bargain"),
        ("aku ga percaya | ga yakin sama angkanya | i don't trust these numbers", "trust"),
        ("kapan kira2 hasilnya keliatan | kapan kira-kira mulai efeknya terasa | kapan kira kira biasanya hasil muncul | when will i see results", "results"),
        ("mending iklan fb apa influencer | ads or influencers", "ads"),
        ("klo sewa influencer gtu brapaan ya bos | bayar berapa kalo raffi ahmad | trus budget berapa yg wajar | how much do influencers cost", "price"),
        ("ER bagus brp | engagement rate 2% jelek ga | what's a good engagement rate | oh gitu. trus ER 3% tu bagus ga | is 3% a good engagement rate | er 2 persen termasuk rendah ga", "good_rate"),
        ("brapa sih followers yg bagus", "followers"),
        ("bedanya tiktok sama ig buat jualan", "platform"),
        ("komisi brp persen wajarnya | 10% dari penjualan itu wajar ga | is 20% of sales fair", "commission"),
        ("kalo giveaway gimana", "giveaway"),
        ("fyp bisa dibeli ga", "viral"),
        ("perlu kontrak ga | do i need a contract", "contract"),
        ("perlu npwp ga", "taxpayer"),
        ("ada pinjol yg bisa buat modal?", "loan"),
        ("cariin influencer anak kecil buat jajanan", "children"),
        ("nolaknya gmn ya", "refuse"),
        ("tolong bikinin logo brand dong | cuaca besok bekasi gmn", "outside"),
        ("terus aku harus ngapain | gimana cara mulai nya | bingung ah | ga ngerti ah | how do i start | i'm confused | bisa bantu promosiin ga", "next"),
        ("oke setuju | sepakat kak | i agree | dia setuju | oke saya setuju | besok aku chat dia ya | she agreed", "agreed"),
        ("min | ? | mau nanya", "call"),
        ("sebentar ya saya tanya suami dulu", "wait"),
        ("tak pikir2 dulu ya | nanti aku pikirin dulu deh | let me think about it", "wait"),
        ("hmm | gitu ya | waduh | hahaha lucu | 😂😂", "surprise"),
        ("maaf ya tadi kasar", "sorry"),
    ],
)  # fmt: skip
def test_a_beginners_question_is_known(texts: str, code: str) -> None:
    for text in texts.split(" | "):
        assert topic(text) == code, text


@pytest.mark.parametrize(
    "text",
    [
        "cari influencer kuliner di bandung budget 2 juta",
        "sepi banget, cari influencer buat jualan saya",
        "kirim laporan kampanye ke email",
        "kirim produk ke mereka besok",
        "paham kok",
        "suka yang pertama",
        "modal 300rb, harus gimana?",
        "@dapurnina minta 500rb wajar ga",
        "yang tiktok aja",
        "ga mau yang tiktok",
        "jangan tiktok",
        "kapan lebaran",
        "kapan dia posting",
        "laku 5 total 250rb",
        "dia minta dp dulu",
        "cari kreator yang bisa barter produk aja",
        "produk gratis boleh diiklanin ga",
        "kirim sampel dulu bisa ga",
        "bayar dulu atau cek dulu akunnya",
        "mending feed dulu apa reels dulu",
        "affiliate itu apa",
        "chat dia dong",
        "bikin brief untuk @dapurnina",
        "aku jual pempek di palembang, dak ngerti aku influencer tu",
        "find food influencers for my shop, budget 1 million",
        "beri aku gratis ongkir di captionnya",
        "bisa ditawar ga ya jadi seratus ribu",
        "takut dia kabur",
        "takut ketipu",
        "dia takut rugi",
        "follower 3rb like 200 bagus ga",
        "follower 3rb fee 200rb wajar ga",
        "cari kreator yang follower 3rb",
        "dibayar gratis ongkir aja",
        "ok",
        "makasih min",
        "dia setuju 300rb",
    ],
)
def test_what_has_an_answer_of_its_own_is_left_alone(text: str) -> None:
    assert topic(text) is None


def test_an_open_question_is_left_open_and_a_mere_reaction_does_not_answer_it() -> None:
    asked = State(question=Question("suggest", "budget_idr"))
    assert topic("gratis ga?", asked) == "free"
    assert topic("hmm", asked) is None
    assert topic("bikin logo", asked) is None
    assert topic("aku takut rugi kak soalnya modal pas pasan", asked) == "afraid"


def test_of_an_account_or_a_campaign_that_is_spoken_of_nothing_is_taken() -> None:
    noted = State(shown=Shown("campaign_log", {}, ("a",)), topic=Shown("campaign_log"))
    assert topic("dia setuju", noted) is None
    looked = State(shown=LIST, topic=Shown("evaluate", {"handles": ("warunga",)}), focus="warunga")
    assert topic("bayarnya berapa biasanya", looked) is None
    assert topic("bisa nego ga", looked) is None


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("code", sorted(TOPICS))
@pytest.mark.parametrize("after", ["", "list"])
async def test_every_answer_is_short_and_stands_alone(code: str, language: str, after: str) -> None:
    handles = ("warunga.contoh",) if after else ()
    outcome = await capability.run(GuideSlots(code, after, handles), context(language=language))
    (reply,) = Renderer().replies("guide", outcome, language=language, zone=JAKARTA)
    assert 20 < len(reply.text) < 1_100
    assert "None" not in reply.text


async def test_the_next_step_leans_on_the_screen() -> None:
    claimed = capability.claims(
        understand("terus aku harus ngapain", now=NOW, zone=JAKARTA), LISTED
    )
    assert claimed == {"topic": "next", "after": "list", "handles": ("warunga", "dapurb")}
    outcome = await capability.run(GuideSlots(**claimed), context())
    assert outcome.view.after == "list"
    (reply,) = Renderer().replies("guide", outcome, language="id", zone=JAKARTA)
    assert "bikin brief untuk @warunga" in reply.text


@pytest.mark.parametrize("text", ["jadi mending mana", "serahin aja ke kamu", "which one is best?"])
def test_the_choice_that_is_left_to_it_compares_those_shown(text: str) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    _, action = decide(LISTED, said, SPECS, NOW)
    assert action == Run("compare", {"handles": ("warunga", "dapurb")})
    one = State(shown=Shown("suggest", {}, ("warunga",)))
    assert decide(one, said, SPECS, NOW)[1] == Run("evaluate", {"handles": ("warunga",)})
    assert not isinstance(decide(State(), said, SPECS, NOW)[1], Run)


MENU = (MenuEntry("profile", None),)


async def test_what_was_told_beside_a_question_is_kept_by_a_tap_alone() -> None:
    text = "min ini bot apa ya? sy jualan seblak di cimahi"
    outcome = await capability.run(GuideSlots("about"), replace(context(text), menu=MENU))
    taps = [choice for row in outcome.choices for choice in row if choice.label == "keep"]
    assert [tap.payload for tap in taps] == [
        Payload("profile", {"product": "seblak", "city": "Cimahi", "category": "food"})
    ]
    bare = await capability.run(GuideSlots("about"), replace(context("ini bot apa"), menu=MENU))
    assert not [choice for row in bare.choices for choice in row if choice.label == "keep"]
