"""The demo's numbers have the shape of real ones."""

import numpy as np
import pandas as pd
import pytest

from bot.demo.catalogue import DemoCatalogue


def _honest(catalogue: DemoCatalogue) -> pd.DataFrame:
    frame = catalogue.posts.merge(
        catalogue.creators[["creator_id", "platform", "followers", "rate_idr"]], on="creator_id"
    )
    return frame[~frame["creator_id"].isin(catalogue.truth["creator_id"])]


def _mean_likes_per_follower(catalogue: DemoCatalogue) -> pd.DataFrame:
    frame = _honest(catalogue)
    frame = frame.assign(share=frame["likes"] / frame["followers"])
    return frame.groupby(["creator_id", "platform", "followers"], as_index=False)["share"].mean()


@pytest.mark.parametrize(
    ("platform", "low", "high", "published"),
    [
        ("tiktok", 1_000, 10_000, 0.132),
        ("tiktok", 10_000, 50_000, 0.066),
        ("tiktok", 100_000, 1_000_000, 0.029),
        ("tiktok", 1_000_000, 10**9, 0.024),
        ("instagram", 1_000_000, 10**9, 0.017),
    ],
)
def test_engagement_has_the_published_medians(
    crowd: DemoCatalogue, platform: str, low: int, high: int, published: float
) -> None:
    shares = _mean_likes_per_follower(crowd)
    mine = shares[(shares["platform"] == platform) & shares["followers"].between(low, high - 1)]
    assert float(mine["share"].median()) == pytest.approx(published, rel=0.25)


def test_small_instagram_accounts_engage_two_to_five_percent(crowd: DemoCatalogue) -> None:
    shares = _mean_likes_per_follower(crowd)
    small = shares[(shares["platform"] == "instagram") & (shares["followers"] < 100_000)]
    nano = small["followers"] < 10_000
    assert 0.025 < float(small.loc[nano, "share"].median()) < 0.05
    assert 0.015 < float(small.loc[~nano, "share"].median()) < 0.035


def test_most_creators_are_small(demo: DemoCatalogue) -> None:
    followers = demo.creators["followers"]
    assert followers.between(1_000, 6_000_000).all()
    assert (followers < 100_000).mean() > 0.7
    assert (followers > 1_000_000).any()


def test_likes_are_heavy_tailed(demo: DemoCatalogue) -> None:
    frame = _honest(demo)
    relative = frame["likes"] / frame.groupby("creator_id")["likes"].transform("median")
    assert float(relative.quantile(0.99)) > 4
    assert float(relative.mean()) > 1.1


def test_weekends_do_better(crowd: DemoCatalogue) -> None:
    frame = _honest(crowd).query("platform == 'instagram' and kind == 'image'")
    relative = frame["likes"] / frame.groupby("creator_id")["likes"].transform("median")
    relative = relative.astype(float).clip(0.2, 5)
    weekend = frame["posted_at"].dt.tz_convert("Asia/Jakarta").dt.day_of_week >= 5
    assert relative[weekend].mean() > 1.03 * relative[~weekend].mean()


def test_paid_posts_are_labelled_and_do_a_bit_worse(demo: DemoCatalogue) -> None:
    frame = _honest(demo)
    relative = frame["likes"] / frame.groupby("creator_id")["likes"].transform("median")
    paid, free = (relative[frame["sponsored"] == flag].median() for flag in ("yes", "no"))
    assert 0.65 < float(paid / free) < 0.95
    label = demo.posts["caption"].str.contains(
        r"#iklan|#kerjasamaberbayar|#sponsored|kerja sama berbayar", case=False, regex=True
    )
    assert (label == (demo.posts["sponsored"] == "yes")).all()
    assert set(demo.posts["sponsored"]) == {"yes", "no", "unknown"}


def test_what_nobody_can_see_is_unknown_and_never_zero(demo: DemoCatalogue) -> None:
    posts = demo.posts.merge(demo.creators[["creator_id", "platform"]], on="creator_id")
    video = posts["kind"].isin(["video", "reel", "short", "story"])
    assert posts.loc[video, "views"].notna().all()
    assert posts.loc[~video, "views"].isna().all()
    assert (posts["views"] > posts["likes"]).dropna().mean() > 0.95
    assert posts["reach"].isna().all()
    assert posts.loc[posts["platform"] != "tiktok", ["shares", "saves"]].isna().all().all()
    assert posts.loc[posts["kind"] == "story", ["likes", "comments"]].isna().all().all()


def test_prices_follow_size_and_are_round(demo: DemoCatalogue) -> None:
    known = demo.creators.dropna(subset=["rate_idr"])
    assert 0.05 < 1 - len(known) / len(demo.creators) < 0.2
    assert (known["rate_idr"] % 10_000 == 0).all()
    nano, micro = (
        known[known["followers"].between(low, low * 10 - 1)]["rate_idr"] for low in (1_000, 10_000)
    )
    assert nano.between(50_000, 500_000).all()
    assert micro.between(300_000, 2_500_000).all()
    sizes = known[["followers", "rate_idr"]].astype(float).apply(np.log)
    assert 0.8 < sizes.corr().iloc[0, 1] < 0.99


def test_prices_know_good_interactions_from_poor_ones(crowd: DemoCatalogue) -> None:
    frame = _honest(crowd).query("platform == 'tiktok'").dropna(subset=["rate_idr", "likes"])
    each = frame.groupby(["creator_id", "followers", "rate_idr"], as_index=False)["likes"].median()
    per_follower = (each["likes"] / each["followers"]).astype(float)
    per_price = (each["rate_idr"] / each["followers"] ** 0.75).astype(float)
    assert per_follower.corr(per_price, method="spearman") > 0.15


def test_creators_keep_their_own_pace(demo: DemoCatalogue) -> None:
    ordered = demo.posts.sort_values(["creator_id", "posted_at"])
    gaps = ordered.groupby("creator_id")["posted_at"].diff().dt.total_seconds() / 86_400
    pace = gaps.groupby(ordered["creator_id"]).median()
    assert 1 < pace.median() < 5
    assert pace.quantile(0.9) > 2 * pace.quantile(0.1)
