"""Who leads in a campaign, who is in it, and what somebody of it gets."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.questions.ranking import (
    Ranked,
    asks_own_day,
    asks_own_fee,
    asks_own_figure,
    ranking_in,
    roll_in,
)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("best performer?", Ranked("cpe_idr")),
        ("who is the top performer in Spring?", Ranked("cpe_idr")),
        ("which creator did worst?", Ranked("cpe_idr", least=True)),
        ("who was the weakest?", Ranked("cpe_idr", least=True)),
        ("siapa yang performanya paling bagus?", Ranked("cpe_idr")),
        ("kreator terbaik siapa?", Ranked("cpe_idr")),
        ("siapa yang paling boncos?", Ranked("cpe_idr", least=True)),
        ("kalau rugi gimana?", None),
        ("who had the most views?", Ranked("views")),
        ("which post got the fewest likes?", Ranked("likes", least=True)),
        ("siapa yang views-nya paling banyak?", Ranked("views")),
        ("fee paling mahal siapa?", Ranked("fee_idr")),
        ("which post had the best engagement?", Ranked("interactions")),
        ("best time to post?", None),
        ("cari kreator terbaik", None),
        ("best influencer for snacks?", None),
        ("top 5 creators", None),
        ("is @rani the best?", None),
        ("who posted today?", None),
        ("who is not the best?", None),
    ],
)
def test_who_leads(text: str, asked: Ranked | None) -> None:
    assert ranking_in(text) == asked


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("which creators agreed?", "agreed"),
        ("who's in so far?", "agreed"),
        ("who is on board?", "agreed"),
        ("siapa aja yg udah fix?", "agreed"),
        ("siapa yang udah ikut", "agreed"),
        ("siapa yang belum fix?", "open"),
        ("who's in bandung?", None),
        ("siapa yang mau ikut arisan?", None),
        ("siapa aja yang udah deal?", "agreed"),
        ("who has not agreed yet?", "open"),
        ("who didn't agree?", "open"),
        ("siapa aja yang belum deal?", "open"),
        ("siapa yang belum dihubungi", "uncontacted"),
        ("siapa aja yg udah dihubungi?", "contacted"),
        ("who haven't we contacted yet", "uncontacted"),
        ("who has not been messaged?", "uncontacted"),
        ("who did we contact already?", "contacted"),
        ("siapa yang bisa dihubungi di Bandung?", None),
        ("siapa yang harus aku hubungi dulu kalau mau promo?", None),
        ("list all creators with their fees", "all"),
        ("daftar semua kreator sama fee-nya", "all"),
        ("what's the average fee?", "all"),
        ("rata-rata fee berapa?", "all"),
        ("fee masing-masing berapa?", "all"),
        ("berapa total fee semua kreator?", "all"),
        ("fee influencer berapa?", None),
        ("what is the average fee for nano creators?", None),
        ("berapa fee yang wajar?", None),
        ("list all campaigns", None),
        ("actually no keep both", "all"),
        ("eh jangan, tetap keduanya aja", "all"),
        ("keep the first", None),
        ("keep both informed", None),
    ],
)
def test_who_is_in_it(text: str, whom: str | None) -> None:
    assert roll_in(text) == whom


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("what's @rani's fee?", True),
        ("fee @rani berapa?", True),
        ("how much have we paid @rani?", True),
        ("udah bayar @rani berapa?", True),
        ("fee yang wajar buat @rani berapa?", False),
        ("how much should we pay @rani?", False),
        ("what if @rani's fee is 500k?", False),
        ("berapa follower @rani?", False),
    ],
)
def test_what_somebody_gets(text: str, asked: bool) -> None:
    assert asks_own_fee(text, ("rani",)) is asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("CPE @rani berapa?", True),
        ("views @rani di Glowra berapa", True),
        ("how many views did @rani get?", True),
        ("what's @rani's cpe", True),
        ("@rani laku berapa?", True),
        ("views @rani 12rb", False),
        ("@rani laku 14, omzet belum tau berapa", False),
        ("views @rani di tiktok berapa, wajar ga bayar 500rb?", False),
        ("fee @rani berapa?", False),
        ("likes @rani palsu berapa persen?", False),
        ("@rani followernya berapa?", False),
    ],
)
def test_a_figure_of_somebody_is_asked(text: str, asked: bool) -> None:
    assert asks_own_figure(text, ("rani",)) is asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [("fee @rani di Glowra berapa?", True), ("fee @rani di tiktok berapa?", False)],
)
def test_a_fee_is_asked_in_a_campaign_by_its_name(text: str, asked: bool) -> None:
    assert asks_own_fee(text, ("rani",)) is asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("when is @rani's deadline?", True),
        ("kapan @rani posting?", True),
        ("deadline @rani kapan?", True),
        ("@rani posts on Friday", False),
        ("when did we pay @rani?", False),
    ],
)
def test_when_somebody_posts_is_asked(text: str, asked: bool) -> None:
    assert asks_own_day(text) is asked


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("who brought more", "sales"),
        ("lu ngitung apa sih, menang siapa", "cpe_idr"),
        ("who's winning", "cpe_idr"),
        ("siapa yang mau ikut lagi", None),
        ("more", None),
    ],
)
def test_who_is_ahead_is_a_ranking(text: str, metric: str | None) -> None:
    found = ranking_in(text)
    assert (found and found.metric) == metric
