"""Comments that influencers get are read as a person reads them."""

from io import BytesIO

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.comments.classify import BATCH, CommentLabel, classify
from core.analytics.comments.features import SIZE, featurise
from core.analytics.comments.model import KINDS, SENTIMENTS, Model, dump, restore, weigh
from core.analytics.comments.words import read
from tests.examples import examples


def label(text: str) -> CommentLabel:
    return classify([text])[0]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kak, tasnya beli di mana?", "purchase_intent"),
        ("brp harganya sis", "purchase_intent"),
        ("bisa kirim ke Kupang kah? mau order", "purchase_intent"),
        ("itu masaknya berapa menit bu?", "question"),
        ("kenapa adonanku bantat ya", "question"),
        ("baru dicoba kemarin, anak-anak suka banget sama kuahnya", "genuine"),
        ("paketnya datang telat dan isinya rusak, kecewa", "genuine"),
        ("reginipun pinten nggih mas?", "purchase_intent"),
        ("pangaosna sabaraha teh", "purchase_intent"),
        ("pira suwene ngukus bu?", "question"),
        ("nice content, great feed!", "generic"),
        ("nice video, the step with the yeast helped my bread", "genuine"),
        ("follow back kak", "spam"),
        ("mutualan yuk kak", "spam"),
        ("risih sama komen minta follow back", "genuine"),
        ("mantap kak", "generic"),
        ("😍😍😍", "generic"),
        ("@rina @yulia", "generic"),
        ("jasa followers aktif, cek bio", "spam"),
        ("depo 20rb wd 3jt cuma di 𝐊𝐔𝐃𝐀𝐋𝐈𝐀𝐑𝟖𝟖", "spam"),
        ("hoki terus di T U P A I B E T", "spam"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert label(text).kind == kind


@pytest.mark.parametrize(
    ("text", "sentiment"),
    [
        ("cantik banget kak", "positive"),
        ("makasih resepnya, enak sekali", "positive"),
        ("kapok, pelayanannya buruk", "negative"),
        ("ga enak blas", "negative"),
        ("🤮", "negative"),
        ("❤️🔥", "positive"),
        ("pesanan nyampe tapi gelasnya retak :(", "negative"),
        ("the jar arrived broken", "negative"),
        ("nyampe utuh, ga ada yang pecah, makasih", "positive"),
        ("lawakannya pecah banget", "positive"),
        ("itu di daerah mana kak", "neutral"),
        ("rumahku dekat situ", "neutral"),
    ],
)
def test_sentiments(text: str, sentiment: str) -> None:
    assert label(text).sentiment == sentiment


@pytest.mark.parametrize("brand", ["LOKAN", "SEMUTAPI", "gurameraja", "TERASI"])
@pytest.mark.parametrize(
    "frame", ["main di {}88 langsung wd", "gacor parah di {}4D", "jp terus {}toto"]
)
def test_a_betting_site_never_seen_is_caught(brand: str, frame: str) -> None:
    assert label(frame.format(brand)).kind == "spam"


@pytest.mark.parametrize(
    "text", ["pake iphone13 bang", "komen judol semua, risih", "ngakak wkwk 99"]
)
def test_numbers_and_complaints_about_gambling_are_no_spam(text: str) -> None:
    assert label(text).kind != "spam"


def test_spam_says_nothing_about_the_post_so_it_is_neutral() -> None:
    spam = label("seru banget, kayak main di MAWAR4D yang bikin bahagia, gacor wd terus")
    assert (spam.kind, spam.sentiment) == ("spam", "neutral")


@examples(60)
@given(st.lists(st.text(max_size=120), max_size=4))
def test_any_text_gets_names_and_probabilities(texts: list[str]) -> None:
    labels = classify(texts)
    assert len(labels) == len(texts)
    for one in labels:
        assert one.sentiment == SENTIMENTS[int(np.argmax(one.sentiments))]
        assert one.kind == KINDS[int(np.argmax(one.kinds))]
        assert sum(one.sentiments) == pytest.approx(1, abs=1e-4)
        assert sum(one.kinds) == pytest.approx(1, abs=1e-4)


def test_a_label_does_not_depend_on_the_company() -> None:
    texts = [f"komentar ke {n} enak banget kak harganya berapa" for n in range(BATCH + 3)]
    alone = label(texts[-1])
    assert classify(texts)[-1].kinds == pytest.approx(alone.kinds, abs=1e-5)


def test_broken_surrogates_and_endless_texts_are_read() -> None:
    assert label("bagus \ud83d kak").sentiment == "positive"
    assert label("enak " * 5_000).sentiment == "positive"


def test_no_comments_no_labels() -> None:
    assert classify([]) == []


def test_a_model_is_the_same_after_writing_and_reading() -> None:
    model = Model(
        np.ones(SIZE, np.float32),
        np.zeros((9, SIZE), np.float32),
        np.eye(9, dtype=np.float32)[SENTIMENTS.index("positive")],
    )
    first, second = BytesIO(), BytesIO()
    dump(model, first)
    dump(model, second)
    assert first.getvalue() == second.getvalue()
    first.seek(0)
    back = restore(first)
    assert np.array_equal(back.weights, model.weights)
    assert back.score(featurise([read("apa saja")])).argmax() == SENTIMENTS.index("positive")


def test_words_and_characters_have_length_one_per_comment() -> None:
    features = featurise([read("enak banget kak, enak"), read("hm")])
    value = weigh(features, np.ones(SIZE, np.float32))
    words = (features.feature < 1 << 18) & (features.row == 0)
    assert np.square(value[words]).sum() == pytest.approx(1, abs=1e-4)
