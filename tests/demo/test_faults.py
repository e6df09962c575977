"""Every planted fault can be seen in the data by somebody who knows where to look."""

import pandas as pd
import pytest

from bot.demo.catalogue import DemoCatalogue
from bot.demo.faults import NAMES, disguise


def _of(demo: DemoCatalogue, fault: str | None) -> pd.DataFrame:
    """Return POSTS of the accounts with this fault (None: with no fault)."""
    known = demo.posts["creator_id"].isin(demo.truth["creator_id"])
    if fault is None:
        return demo.posts[~known]
    ids = demo.truth.loc[demo.truth["fault"] == fault, "creator_id"]
    return demo.posts[demo.posts["creator_id"].isin(ids)]


def _talk(demo: DemoCatalogue, posts: pd.DataFrame) -> pd.DataFrame:
    return demo.comments.merge(
        posts[["post_id", "creator_id", "posted_at"]], on="post_id", suffixes=("", "_post")
    )


def _spread(posts: pd.DataFrame) -> pd.Series:
    likes = posts.groupby("creator_id")["likes"]
    return likes.std() / likes.mean()


def _rate(demo: DemoCatalogue, posts: pd.DataFrame) -> pd.Series:
    median = posts.groupby("creator_id")["likes"].median()
    followers = demo.creators.set_index("creator_id")["followers"]
    return median / followers.reindex(median.index)


def test_an_eighth_of_the_accounts_has_a_fault_and_every_fault_occurs(demo: DemoCatalogue) -> None:
    assert 0.08 < len(demo.truth) / len(demo.creators) < 0.15
    assert set(demo.truth["fault"]) == set(NAMES)
    assert demo.truth["fault"].value_counts().min() >= 10
    assert set(demo.truth["creator_id"]) <= set(demo.creators["creator_id"])
    assert demo.truth["creator_id"].is_unique


def test_the_truth_is_nowhere_in_the_frames(demo: DemoCatalogue) -> None:
    for frame in (demo.creators, demo.posts, demo.comments):
        assert "fault" not in frame.columns


def test_bought_followers_show_few_and_level_likes(demo: DemoCatalogue) -> None:
    bought, honest = _of(demo, "bought_followers"), _of(demo, None)
    assert _rate(demo, bought).median() < 0.3 * _rate(demo, honest).median()
    assert _spread(bought).max() < 0.15 < _spread(honest).median()
    per_like = [p["comments"].sum() / p["likes"].sum() for p in (bought, honest)]
    assert per_like[0] < per_like[1]


def test_a_pod_is_the_same_people_within_minutes(demo: DemoCatalogue) -> None:
    talk = _talk(demo, _of(demo, "pod"))
    posts = talk.groupby("creator_id")["post_id"].nunique()
    regular = talk.groupby(["creator_id", "author"])["post_id"].nunique().reset_index()
    regular["share"] = regular["post_id"] / regular["creator_id"].map(posts)
    loyal = regular[regular["share"] >= 0.5]
    assert (loyal.groupby("creator_id").size() >= 8).all()
    assert loyal["creator_id"].nunique() == (demo.truth["fault"] == "pod").sum()
    quick = talk[talk["author"].isin(loyal["author"])]
    assert (quick["posted_at"] - quick["posted_at_post"]).max() < pd.Timedelta(minutes=10)
    assert quick["text"].str.split().str.len().median() <= 2


def test_honest_accounts_have_no_such_regulars(demo: DemoCatalogue) -> None:
    talk = _talk(demo, _of(demo, None))
    posts = talk.groupby("creator_id")["post_id"].nunique()
    often = talk.groupby(["creator_id", "author"])["post_id"].nunique().reset_index()
    often = often[often["creator_id"].map(posts) >= 5]
    share = often["post_id"] / often["creator_id"].map(posts)
    assert (share >= 0.7).mean() < 0.01


def test_hidden_likes_are_unknown_while_comments_are_counted(demo: DemoCatalogue) -> None:
    hidden = _of(demo, "hidden_likes")
    assert hidden["likes"].isna().all()
    assert hidden.loc[hidden["kind"] != "story", "comments"].notna().all()
    assert not hidden["creator_id"].str.startswith("tiktok").any()


def test_gambling_spam_fills_the_comments_and_is_disguised(demo: DemoCatalogue) -> None:
    spam = r"(?i)s1ot|g4c|zumbra|kilap|garudo|mawars|nagali|pelangi1|ratucuan|topeng|maxwin|rtp"
    ours = _talk(demo, _of(demo, "gambling_spam"))["text"]
    theirs = _talk(demo, _of(demo, None))["text"]
    folded = ours.str.normalize("NFKC").str.replace("\u0336", "").str.replace(" ", "")
    assert folded.str.contains(spam, regex=True).mean() > 0.35
    assert not theirs.str.normalize("NFKC").str.contains(spam, regex=True).any()
    assert ours.str.contains("[𝗔-𝟿]", regex=True).mean() > 0.1


@pytest.mark.parametrize(
    ("u", "expected"),
    [(0.0, "𝗗𝗲𝗽𝗼 𝟭𝟬"), (0.3, "𝙳𝚎𝚙𝚘 𝟷𝟶"), (0.5, "D e p o 10"), (0.9, "Depo 10")],
)
def test_disguises(u: float, expected: str) -> None:
    assert disguise("Depo 10", u) == expected


def test_giveaways_are_spikes_that_say_so(demo: DemoCatalogue) -> None:
    posts = _of(demo, "giveaway").dropna(subset=["likes"])
    prize = posts["caption"].str.contains("giveaway|bagi-bagi", case=False, regex=True)
    usual = posts["creator_id"].map(posts[~prize].groupby("creator_id")["likes"].median())
    assert (posts.loc[prize, "likes"] / usual[prize]).median() > 3
    assert posts[prize]["creator_id"].nunique() == (demo.truth["fault"] == "giveaway").sum()
    others = _of(demo, None)["caption"]
    assert not others.str.contains("giveaway", case=False).any()
