"""What is sure, what is asked about, and what only looks like data."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from core.capabilities.ports import ImportedFrames, UnreadableFileError
from core.imports import FileImporter
from core.imports.lists.headers import read_header
from core.imports.lists.labelled import said
from core.imports.lists.ledgers import is_booking, is_statement
from core.imports.lists.lines import read_line
from core.imports.lists.meanings import meaning
from core.imports.lists.shapes import by_account, by_column
from core.imports.records.joining import combine
from core.imports.records.reading import differ
from core.imports.values.values import count, handle, label, price
from tests.imports.conftest import NOW, Read
from tests.imports.unseen.case import book


def unasked(content: str | bytes, tmp_path: Path) -> ImportedFrames:
    """Return a file read as where nobody can be asked."""
    file = tmp_path / "file"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return combine(list(FileImporter().read_path(file, NOW, certain=True)))


def test_where_nobody_is_asked_guessed_columns_are_named_and_left_out(
    read: Read, tmp_path: Path
) -> None:
    content = "akun;perkiraan harga nego;pengikut\n@ani.contoh;350rb;12rb\n"
    asked, sure = read(content), unasked(content, tmp_path)
    assert asked.guessed == sure.guessed == ("perkiraan harga nego",)
    assert asked.mapping == sure.mapping
    assert asked.creators["rate_idr"].tolist() == [350_000]
    assert sure.creators["rate_idr"].isna().all()
    assert sure.creators["followers"].tolist() == [12_000]


def test_accounts_are_kept_that_only_their_cells_tell(tmp_path: Path) -> None:
    frames = unasked("kolom a;kolom b\n1;@ani.contoh\n2;@budi.contoh\n", tmp_path)
    assert frames.creators["handle"].tolist() == ["ani.contoh", "budi.contoh"]
    assert frames.guessed == ()


@pytest.mark.parametrize(
    ("line", "guessed"),
    [
        ("@ani.contoh 26rb 350rb", ("followers", "rate_idr")),
        ("@ani.contoh 26rb followers 350rb", ("rate_idr",)),
        ("@ani.contoh 26rb followers rate 350rb", ()),
    ],
)
def test_the_order_of_numbers_is_a_guess(line: str, guessed: tuple[str, ...]) -> None:
    found = read_line(line)
    assert found.guessed == guessed
    assert all(getattr(found.certain(), field) is None for field in guessed)


@pytest.mark.parametrize(
    "header",
    [
        "Berapa jumlah followers kamu saat ini?",
        "Username IG kamu (tanpa @)",
        "Rate per 1 Reels",
        "Your current followers",
    ],
)
def test_questions_are_as_sure_as_names(header: str) -> None:
    assert (found := meaning(header)) is not None
    assert not found.guessed


@pytest.mark.parametrize(
    "header", ["Followers kompetitor", "Harga produk", "Rate tahun lalu", "Akun pembayaran"]
)
def test_other_words_make_a_guess_of_it(header: str) -> None:
    found = meaning(header)
    assert found is None or found.guessed or found.field == "note"


@pytest.mark.parametrize("header", ["Followers %", "% Followers", "Price (%)"])
def test_a_percentage_is_no_count(header: str) -> None:
    assert (found := meaning(header)) is not None
    assert found.field == "note"


@pytest.mark.parametrize(
    ("header", "scale"),
    [
        ("Followers ('000)", "k"),
        ("Harga (Rp 000)", "k"),
        ("Followers in thousands", "k"),
        ("Harga (dalam jutaan)", "jt"),
        ("Followers 10.000", ""),
        ("Followers > 10 000", ""),
        ("Rate 2000", ""),
    ],
)
def test_noughts_scale_unless_they_end_a_number(header: str, scale: str) -> None:
    assert (found := meaning(header)) is not None
    assert found.scale == scale


@pytest.mark.parametrize(
    "header", ["Price (US$)", "Harga dolar", "Rate USD", "Fee (yen)", "Kadar RM"]
)
def test_other_currencies_in_headers_are_no_rupiah(header: str) -> None:
    found = meaning(header)
    assert found is None or found.field != "rate_idr"


@pytest.mark.parametrize(
    ("line", "followers", "rate"),
    [
        ("@ani.contoh 0812-3456-7890", None, None),
        ("@ani.contoh 12rb followers wa +62 812 3456 7890", 12_000, None),
        ("@ani.contoh 12rb followers BCA 1234567890", 12_000, None),
        ("@ani.contoh 12rb followers US$1.500", 12_000, None),
        ("@ani.contoh 12rb followers 1500 usd", 12_000, None),
        ("@ani.contoh 12rb followers rate S$200", 12_000, None),
        ("@ani.contoh 12rb followers 1.500.000", 12_000, 1_500_000),
        ("@ani.contoh 62.812.345 followers 350rb", 62_812_345, 350_000),
        ("@ani.contoh 812345 followers Rp 2.500.000", 812_345, 2_500_000),
    ],
)
def test_phones_accounts_at_banks_and_dollars_are_neither_followers_nor_rupiah(
    line: str, followers: int | None, rate: int | None
) -> None:
    found = read_line(line)
    assert (found.followers, found.rate_idr) == (followers, rate)


STATEMENT = "01/11 TRSF E-BANKING DB @ani.contoh 150.000,00"


@pytest.mark.parametrize(
    "line", [STATEMENT, "2026-11-02 QRIS @warung 45.000", "3 Nov transfer dari @budi.contoh 50rb"]
)
def test_an_entry_of_a_statement_has_a_day_and_says_how_money_went(line: str) -> None:
    assert is_booking(line)


@pytest.mark.parametrize(
    "line",
    [
        "@ani.contoh 12rb 350rb transfer BCA 1234567890",
        "20/11 @ani.contoh 1 reels 350rb",
        "1. @ani.contoh 26rb 350rb",
        "@ani.contoh payment di muka 350rb",
    ],
)
def test_lists_with_days_or_banks_are_no_statements(line: str) -> None:
    assert not is_booking(line)


def test_a_few_entries_make_no_statement() -> None:
    assert not is_statement([STATEMENT, "@ani.contoh 5rb", "@budi.contoh 6rb"])
    assert is_statement([STATEMENT, STATEMENT, "@budi.contoh 6rb"])


def test_a_table_with_a_column_of_accounts_is_a_list_though_it_has_balances(read: Read) -> None:
    frames = read("username,followers,debit,kredit\nani.contoh,1200,1,2\n")
    assert frames.creators["followers"].tolist() == [1200]


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("follower: 12,5K | ER 3.2%", {"followers": "12,5K"}),
        ("12,5K followers, rate 350rb", {"followers": "12,5K", "rate_idr": "350rb"}),
        ("Followers 2026", {}),
        ("follower growth: 12", {}),
        ("harga: nego", {}),
        ("2 reels", {}),
        ("umur 23", {}),
        ("pengikut kompetitor: 5rb", {}),
    ],
)
def test_a_cell_may_name_its_numbers(cell: str, found: dict[str, str]) -> None:
    assert said(cell) == found


def test_a_column_of_numbers_that_name_themselves_fills_no_column_that_is_there(read: Read) -> None:
    frames = read("username;followers;info\n@ani.contoh;100;follower: 12,5K\n")
    assert frames.creators["followers"].tolist() == [100]


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ([["Username", "Followers"], ["", "(ribu)"]], ["Username", "Followers (ribu)"]),
        ([["Username", "Harga"], ["", "Rp"]], ["Username", "Harga Rp"]),
        ([["Username", "Followers"], ["ribu.contoh", "12"]], ["Username", "Followers"]),
        ([["Username", "Kota"], ["rm", "Bandung"]], ["Username", "Kota"]),
        ([["Username", "Followers"], ["", ""]], ["Username", "Followers"]),
    ],
)
def test_a_row_of_units_belongs_to_the_header(rows: list[list[str]], names: list[str]) -> None:
    header = read_header(rows)
    assert header is not None
    assert header.names == names


@pytest.mark.parametrize(
    "rows",
    [
        [["ani.contoh", 12400, "Bandung"], ["budi.contoh", 8100, "Solo"]],
        [["ani.contoh", "12rb"], ["budi.contoh", "8rb"]],
        [["ani.contoh", "follower: 12rb"], ["budi.contoh", "follower: 8rb"]],
    ],
)
def test_a_first_row_of_data_is_no_header(rows: list[list[object]]) -> None:
    assert read_header(rows) is None


def test_years_beside_names_are_a_header() -> None:
    header = read_header([["Username", 2026], ["ani.contoh", 1]])
    assert header is not None
    assert header.names == ["Username", "2026"]


@pytest.mark.parametrize(
    ("content", "followers"),
    [
        ("username,followers okt,followers nov\nani.contoh,10000,12000\n", 12_000),
        ("username,followers okt,followers nov\nani.contoh,10000,\n", 10_000),
        ("username,followers a,followers b\nani.contoh,10000,12000\n", None),
        ("username,followers okt,followers nov\nani.contoh,12000,12rb\n", 12_000),
        ("username,followers okt,followers nov\nani.contoh,,12000\n", 12_000),
        ("username,followers,followers nov\nani.contoh,10000,12000\n", 10_000),
        ("username,followers ig,followers tiktok\nani.contoh,10000,\n", 10_000),
    ],
)
def test_columns_that_contradict_each_other_say_nothing(
    read: Read, content: str, followers: int | None
) -> None:
    frames = read(content)
    known = frames.creators["followers"].dropna().tolist()
    assert known == ([] if followers is None else [followers])
    assert ("followers_unread" in frames.warnings) == (followers is None)


def test_prices_of_several_kinds_do_not_contradict_each_other(read: Read) -> None:
    frames = read("username;harga feed;harga reels\nani.contoh;300rb;450rb\n")
    assert frames.creators["rate_idr"].tolist() == [300_000]
    frames = read("username;harga lama;harga baru\nani.contoh;300rb;450rb\n")
    assert frames.creators["rate_idr"].tolist() == [450_000]
    assert (frames.guessed, frames.rivals) == (("harga baru",), ("harga lama",))


@pytest.mark.parametrize(
    ("first", "second", "followers", "differ_"),
    [(10_000, 12_000, 12_000, True), (10_000, None, 10_000, False), (5, 5, 5, False)],
)
def test_the_last_sheet_that_knows_speaks_and_differing_ones_are_said(
    read: Read, first: int, second: int | None, followers: int, differ_: bool
) -> None:
    rows = (["Username", "Followers"],)
    frames = read(book(A=[*rows, ["ani.contoh", first]], B=[*rows, ["ani.contoh", second]]))
    assert frames.creators["followers"].tolist() == [followers]
    assert ("accounts_differ" in frames.warnings) is differ_
    below = read(book(A=[*rows, ["ani.contoh", first], ["ani.contoh", second]]))
    assert below.creators["followers"].tolist() == [followers]
    assert ("accounts_differ" in below.warnings) is differ_


def test_unknown_numbers_differ_from_none() -> None:
    assert not differ(["a", "a", "b"], [1, None, 2])
    assert differ(["a", "b", "a"], [1, 1, 2])


@pytest.mark.parametrize(
    ("item", "rows"),
    [
        (
            {"username": ["a", "b"], "followers": [1, 2]},
            [{"username": "a", "followers": 1}, {"username": "b", "followers": 2}],
        ),
        ({"username": {"0": "a"}, "followers": {"0": 1}}, [{"username": "a", "followers": 1}]),
        (
            {"followers": {"a.b": 1, "c.d": 2}, "harga": {"a.b": 3, "c.d": 4}},
            [
                {"username": "a.b", "followers": 1, "harga": 3},
                {"username": "c.d", "followers": 2, "harga": 4},
            ],
        ),
        (
            {"columns": ["username", "followers"], "data": [["a", 1], ["b"]]},
            [{"username": "a", "followers": 1}, {"username": "b", "followers": None}],
        ),
        ({"values": [["Username", "Followers"], ["a", 1]]}, [{"Username": "a", "Followers": 1}]),
        ({"username": ["a", "b"], "followers": [1]}, []),
        ({"username": ["a"], "posts": [{"likes": 1}]}, []),
        ({"labels": ["Jan"], "values": [12]}, []),
        ({"values": [["ani.contoh", "12rb"], ["budi.contoh", "8rb"]]}, []),
        ({"username": "a", "followers": 1}, []),
        ({"data": [[1, 2], [3, 4]]}, []),
        ({}, []),
    ],
)
def test_columns_of_json_become_rows(item: dict[str, object], rows: list[object]) -> None:
    assert by_column(item) == rows


@pytest.mark.parametrize("key", ["{}", "nina.{}"])
def test_keys_of_many_rows_are_not_taken_for_names_of_columns(read: Read, key: str) -> None:
    """Each name that is looked at takes a while: 200,000 of them took minutes."""
    numbers = {key.format(n): 1_000 + n for n in range(3_000)}
    names = {at: f"rani.{at}" for at in numbers}
    before = meaning.cache_info().misses
    frames = read(json.dumps({"username": names, "followers": numbers}))
    assert len(frames.creators) == 3_000
    assert int(frames.creators["followers"].max()) == 3_999
    assert meaning.cache_info().misses - before < 100


def test_numbers_of_rows_are_no_accounts() -> None:
    rows = {"0": {"akun": "a.b", "pengikut": 1}, "1": {"akun": "c.d", "pengikut": 2}}
    assert by_account(rows) == list(rows.values())
    assert by_account({"a.b": {"pengikut": 1}, "c.d": {"pengikut": 2}})[0]["username"] == "a.b"


@pytest.mark.parametrize("cell", ["#REF!", "(blank)", "belum ada", "TBA", "\\N", "—", "Null", "?"])
def test_what_stands_for_nothing_is_unknown(cell: str) -> None:
    assert label(cell) is count(cell) is price(cell) is handle(cell) is None


@pytest.mark.parametrize("cell", ["@tba", "belum ada harga", "n.a.contoh", "0"])
def test_what_only_resembles_it_is_kept(cell: str) -> None:
    assert label(cell) == cell


@pytest.mark.parametrize(
    "cell", ["\u200bani.contoh", "@ani\u200b.contoh", "\ufeff@ani.contoh\u202c"]
)
def test_letters_without_a_width_are_no_part_of_a_name(cell: str) -> None:
    assert handle(cell) == "ani.contoh"
    assert count("\u202a12\u200b400\u202c") == 12_400


@pytest.mark.parametrize(
    ("cell", "rupiah"),
    [
        ("Rp350.000 (US$ 22)", 350_000),
        ("350rb (USD 22)", 350_000),
        ("US$ 22 (Rp350.000)", None),
        ("Rp350.000 (3 video)", None),
        ("(US$ 22)", None),
    ],
)
def test_the_same_price_in_another_currency_may_stand_behind(cell: str, rupiah: int | None) -> None:
    assert price(cell) == rupiah


def test_a_statement_is_refused_whatever_it_is_packed_in(read: Read) -> None:
    rows = [["Tanggal", "Keterangan", "Debit", "Saldo"], ["01/11/2026", "@ani.contoh", 5000, 10000]]
    for content in (book(Mutasi=rows), "\n".join(";".join(map(str, row)) for row in rows).encode()):
        with pytest.raises(UnreadableFileError) as refusal:
            FileImporter().read(io.BytesIO(content).read(), NOW)
        assert refusal.value.reason == "ledger"


@pytest.mark.parametrize(
    ("content", "handles"),
    [
        (
            "Data\nani.contoh 12.400 followers\nbudi.contoh 8.100 followers\n",
            ["ani.contoh", "budi.contoh"],
        ),
        ("ani\nbudi\ncitra\n", ["ani", "budi", "citra"]),
        ("rani 26rb\nbudi 12rb\nsari\n", ["rani", "budi", "sari"]),
        ("@ani.contoh\nBerikut\n@budi.contoh\n", ["ani.contoh", "budi.contoh"]),
    ],
)
def test_a_lone_word_above_numbers_is_a_title(read: Read, content: str, handles: list[str]) -> None:
    assert read(content).creators["handle"].tolist() == handles


def test_channels_have_names_where_no_cell_names_a_platform(read: Read) -> None:
    frames = read("Channel,Link,Subscribers\nNgopi,https://www.youtube.com/@ngopi.contoh,12.3K\n")
    assert frames.creators[["creator_id", "display_name"]].values.tolist() == [
        ["youtube:ngopi.contoh", "Ngopi"]
    ]


def test_other_networks_in_a_column_of_platforms_are_still_left_out(read: Read) -> None:
    frames = read("channel,akun\nFacebook,ani.contoh\nInstagram,budi.contoh\nBlog,citra.contoh\n")
    assert frames.creators["handle"].tolist() == ["budi.contoh"]
    assert [skip.reason for skip in frames.skipped] == ["bad_platform", "bad_platform"]


def test_texts_that_programs_protect_are_what_is_in_them(read: Read) -> None:
    frames = read('Username,Followers\n"=""ani.contoh""","=""12400"""\n')
    assert frames.creators[["handle", "followers"]].values.tolist() == [["ani.contoh", 12_400]]
    assert count("=12400") is handle("=ani.contoh") is None


def test_accounts_beside_a_shops_sums_are_the_accounts(read: Read) -> None:
    frames = read("Nama Kreator,Akun TikTok,GMV\nAni,@ani.tt.contoh,12500000\n")
    assert frames.creators["creator_id"].tolist() == ["tiktok:ani.tt.contoh"]


def test_accounts_of_people_are_found_two_lists_deep(read: Read) -> None:
    account = {"platform": "tiktok", "username": "ani.tt.contoh", "followers": 5}
    frames = read(json.dumps({"influencers": [{"name": "Ani", "accounts": [account]}]}))
    assert frames.creators["creator_id"].tolist() == ["tiktok:ani.tt.contoh"]


def test_lists_of_other_people_are_not_looked_through(read: Read) -> None:
    for name in ("followers_list", "string_list_data", "messages"):
        with pytest.raises(UnreadableFileError):
            read(json.dumps([{name: [{"href": "https://www.instagram.com/a.b", "value": "a.b"}]}]))
