"""Of which platform figures are, by their headers; and figures that nobody can be sure of."""

import pytest

from tests.imports.conftest import Read

SEVERAL = "followers ig,followers tiktok,"


def told(read: Read, text: str) -> dict[str, tuple[int | None, int | None]]:
    """Return followers and price by platform and handle."""
    creators = read(text).creators
    rows = creators[["creator_id", "followers", "rate_idr"]].astype(object)
    rows = rows.where(rows.notna(), None)
    return {name: (followers, rate) for name, followers, rate in rows.itertuples(index=False)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "username,followers,story,feed,reels,tiktok\n@a,12000,100rb,200rb,350rb,300rb\n",
            {"instagram:a": (12_000, 200_000)},
        ),
        ("username,followers,youtube\n@a,12000,500000\n", {"instagram:a": (12_000, None)}),
        ("username,tiktok\n@a,12000\n", {"tiktok:a": (12_000, None)}),
        (
            "username,followers,harga story,harga reels,harga feed,harga tiktok\n@a,12000,100rb,350rb,200rb,300rb\n",
            {"instagram:a": (12_000, 200_000)},
        ),
        ("username,pengikut tiktok,harga\n@a,12000,350rb\n", {"tiktok:a": (12_000, 350_000)}),
        ("username,followers,harga tiktok\n@a,12000,350rb\n", {"tiktok:a": (12_000, 350_000)}),
        (
            "username,platform,harga ig,harga tiktok\n@a,tiktok,100rb,200rb\n@b,ig,300rb,400rb\n",
            {"tiktok:a": (None, 200_000), "instagram:b": (None, 300_000)},
        ),
        (
            "akun instagram,pengikut tiktok,pengikut\n@a,12000,9000\n",
            {"instagram:a": (9_000, None)},
        ),
    ],
)
def test_a_figure_is_of_the_platform_that_its_header_names(read: Read, text, found) -> None:
    assert told(read, text) == found


@pytest.mark.parametrize(
    ("text", "found", "doubted"),
    [
        (
            f"username,{SEVERAL}harga\n@a,12000,45000,350rb\n@b,9000,,200rb\n",
            {"instagram:a": (12_000, None), "tiktok:a": (45_000, None), "instagram:b": (9_000, 200_000)},
            True,
        ),
        (
            f"username,{SEVERAL}rate reels,rate video\n@a,12000,45000,350rb,500rb\n",
            {"instagram:a": (12_000, 350_000), "tiktok:a": (45_000, 500_000)},
            False,
        ),
        (
            f"username,{SEVERAL}harga ig,harga tiktok\n@a,12000,45000,350rb,500rb\n",
            {"instagram:a": (12_000, 350_000), "tiktok:a": (45_000, 500_000)},
            False,
        ),
        (
            'username,followers,harga\n"@a.satu, @a.dua",9000,250rb\n@b,1000,50rb\n',
            {"instagram:a.satu": (None, None), "instagram:a.dua": (None, None), "instagram:b": (1_000, 50_000)},
            True,
        ),
    ],
)  # fmt: skip
def test_one_price_is_not_that_of_several_accounts(read: Read, text, found, doubted) -> None:
    assert told(read, text) == found
    assert ("price_unowned" in read(text).warnings) is doubted


def test_a_figure_of_another_platform_is_said_not_to_be_kept(read: Read) -> None:
    frames = read("username,followers,harga feed,harga tiktok\n@a,12000,200rb,300rb\n")
    assert frames.mapping["harga tiktok"] == ""
    assert frames.mapping["harga feed"] == "rate_idr"


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (("12.4", "15"), [None, None]),
        (("12,4", "900"), [None, None]),
        (("12.4K", "900"), [12_400, 900]),
        (("12.400", "900"), [12_400, 900]),
        (("12.0", "900"), [12, 900]),
        (("0", "1000.000"), [None, None]),
        (("1000.0", "1000.000000"), [1_000, 1_000]),
    ],
)
def test_followers_that_may_be_thousands_are_unknown(read: Read, cells, found) -> None:
    frames = read(f'username;followers\n@a;"{cells[0]}"\n@b;"{cells[1]}"\n')
    counted = frames.creators["followers"].astype(object)
    assert counted.where(counted.notna(), None).tolist() == found


@pytest.mark.parametrize(
    ("cell", "found"), [("1000.000", None), ("1.000.000", 1_000_000), ("100.000", 100_000)]
)
def test_a_price_with_a_slipped_point_is_unknown(read: Read, cell: str, found: int | None) -> None:
    assert told(read, f"username;harga\n@a;{cell}\n@b;90rb\n")["instagram:a"] == (None, found)


@pytest.mark.parametrize(
    ("cell", "handle"),
    [
        ("@dapur nina", None),
        ("@dapur tiktok", "dapur"),
        ("@dapur malang", "dapur"),
        ("@dapur Nina Ayu", "dapur"),
        ("@dapur.", "dapur"),
        ("@" + "panjang" * 5, None),
        ("IG: @dapur", "dapur"),
    ],
)
def test_a_handle_with_blanks_is_nobodys(read: Read, cell: str, handle: str | None) -> None:
    frames = read(f"username,followers\n{cell},2000\n@b,1000\n")
    assert frames.creators["handle"].tolist() == [*([handle] if handle else []), "b"]
    assert [skip.reason for skip in frames.skipped] == ([] if handle else ["bad_handle"])


@pytest.mark.parametrize(
    ("last", "reasons"),
    [
        ("Dibuat oleh @adminkol 2026,,", ["heading"]),
        ("@sendiri,,", []),
        ("IG: @sendiri,,", []),
        ("Nina Ayu @nina,12000,350rb", []),
    ],
)
def test_a_footnote_is_no_account(read: Read, last: str, reasons: list[str]) -> None:
    frames = read(f"username,followers,harga\n@a,12000,350rb\n@b,9000,200rb\n{last}\n")
    assert [skip.reason for skip in frames.skipped] == reasons
    assert len(frames.creators) == 3 - len(reasons)


@pytest.mark.parametrize("name", ["LinkedIn", "SnapChat", "GitHub", "WeChat", "Linkedin"])
def test_followers_of_another_network_are_no_guess_however_it_is_written(
    read: Read, name: str
) -> None:
    frames = read(f"Akun,Followers IG,Followers {name}\n@nina,18400,5400\n@ayu.kopi,,900\n")
    assert frames.creators["followers"].dropna().tolist() == [18_400]
    assert frames.guessed == ()
