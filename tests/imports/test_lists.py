"""Lists that people make, as tables or as pasted lines."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from itertools import permutations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from core.capabilities.ports import PLATFORM_ASSUMED, ImportedFrames, Skipped, UnreadableFileError
from core.imports import FileImporter
from core.imports.lists.lines import read_line
from core.imports.lists.meanings import meaning
from core.imports.values.links import Link, read_link
from core.imports.values.values import price
from tests.imports.conftest import NOW, Read
from tests.imports.making import workbook


def row(frames: ImportedFrames, handle: str) -> dict[str, object]:
    """Return what is known of one account."""
    frame = frames.creators
    found = frame[frame["handle"] == handle].iloc[0]
    return {str(k): v for k, v in found.items() if not pd.isna(v)}


def test_the_sample_keeps_what_a_list_can_say(read: Read, sample: Callable[[str], bytes]) -> None:
    frames = read(sample("hand_made_list.csv"))
    assert frames.format == "hand_made_list"
    known = row(frames, "rani.jajan.contoh")
    assert known["platform"] == "tiktok"
    assert known["followers"] == 26_300
    assert known["rate_idr"] == 350_000
    assert len(frames.posts) == 0
    assert frames.mapping == {
        "Nama akun": "handle",
        "Platform": "platform",
        "Pengikut": "followers",
        "ER": "",
        "Rata-rata like": "",
        "Harga": "rate_idr",
    }
    assert frames.warnings == ("averages_not_kept",)
    assert frames.missing == ("posts",)


COLUMNS = {"Username": "dapur.nina", "Followers": "12.400", "Harga": "Rp350.000", "Kota": "Bandung"}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_any_delimiter_and_encoding(read: Read, delimiter: str, encoding: str) -> None:
    text = delimiter.join(COLUMNS) + "\r\n" + delimiter.join(COLUMNS.values()) + "\r\n"
    text += delimiter.join(["café.nina", "5rb", "100rb", "Solo"]) + "\r\n"
    frames = read(text.encode(encoding))
    assert row(frames, "dapur.nina")["followers"] == 12_400
    assert row(frames, "dapur.nina")["rate_idr"] == 350_000
    assert row(frames, "café.nina")["city"] == "Surakarta"


@pytest.mark.parametrize("order", list(permutations(COLUMNS))[::5])
def test_any_order_of_columns(read: Read, order: tuple[str, ...]) -> None:
    frames = read(";".join(order) + "\n" + ";".join(COLUMNS[name] for name in order))
    known = row(frames, "dapur.nina")
    assert (known["followers"], known["rate_idr"], known["city"]) == (12_400, 350_000, "Bandung")


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("USERNAME", "handle"),
        ("Nama_Akun", "handle"),
        ("akun", "handle"),
        ("Link Profil", "url"),
        ("Profile URL", "url"),
        ("Nama Lengkap", "display_name"),
        ("fullName", "display_name"),
        ("Jumlah Pengikut", "followers"),
        ("followersCount", "followers"),
        ("Followers IG", "followers"),
        ("Pengikut (ribu)", "followers"),
        ("Total Followers TikTok", "followers"),
        ("Rate Card", "rate_idr"),
        ("Harga per post (Rp)", "rate_idr"),
        ("Fee 1x Reels", "rate_idr"),
        ("Engagement Rate (%)", "er"),
        ("Rata-rata Like", "avg_likes"),
        ("avg. views", "avg_views"),
        ("No. WA", "contact"),
        ("E-mail", "contact"),
        ("Domisili", "city"),
        ("Kategori Konten", "category"),
        ("Niche", "category"),
        ("IG", "handle"),
        ("TikTok", "handle"),
        ("Nama Influencer", "display_name"),
    ],
)
def test_headers_mean_what_people_mean(header: str, field: str) -> None:
    found = meaning(header)
    assert found is not None
    assert found.field == field


@pytest.mark.parametrize("header", ["", "xyz", "kolom 3", "???"])
def test_other_headers_mean_nothing(header: str) -> None:
    assert meaning(header) is None


def test_a_header_that_is_no_alias_is_marked_as_guessed() -> None:
    found = meaning("Perkiraan harga nego")
    assert found is not None
    assert found.guessed
    assert found.field == "rate_idr"


def test_units_in_the_header_scale_bare_numbers_only(read: Read) -> None:
    frames = read("akun;pengikut (ribu);harga (juta)\n@a.b;26,3;1,5\n@c.d;12,4rb;Rp 350.000\n")
    assert row(frames, "a.b")["followers"] == 26_300
    assert row(frames, "a.b")["rate_idr"] == 1_500_000
    assert row(frames, "c.d")["followers"] == 12_400
    assert row(frames, "c.d")["rate_idr"] == 350_000


def test_accounts_are_found_by_content_where_no_header_names_them(read: Read) -> None:
    frames = read("kolom a,kolom b,pengikut\n1,@dapur.nina,12000\n2,@budi.kuliner,5000\n")
    assert set(frames.creators["handle"]) == {"dapur.nina", "budi.kuliner"}
    assert frames.mapping["kolom b"] == "handle"


def test_titles_and_blank_lines_above_the_header_are_passed_over(read: Read) -> None:
    frames = read("Daftar KOL 2026,,\n,,\nusername,followers,harga\ndapur.nina,12rb,350rb\n")
    assert row(frames, "dapur.nina")["followers"] == 12_000


def test_links_say_platform_and_account(read: Read) -> None:
    frames = read(
        "nama,link\nRani,https://www.tiktok.com/@Rani.Jajan?lang=id\n"
        "Nina,instagram.com/dapur.nina/\nNgopi,https://youtube.com/@NgopiContoh\n"
    )
    assert set(frames.creators["creator_id"]) == {
        "tiktok:rani.jajan",
        "instagram:dapur.nina",
        "youtube:ngopicontoh",
    }
    assert "platform_assumed" not in frames.warnings


def test_a_platform_that_nothing_states_is_assumed_aloud(read: Read) -> None:
    frames = read("akun,pengikut\n@dapur.nina,12rb\n")
    assert frames.creators["platform"].tolist() == ["instagram"]
    assert "platform_assumed" in frames.warnings


def test_a_column_for_each_platform_gives_an_account_for_each(read: Read) -> None:
    frames = read(
        "Nama;IG;Followers IG;TikTok;Followers TikTok;Kota\n"
        "Nina;@dapur.nina;12rb;@nina.masak;40rb;Bandung\nBudi;@budi;3rb;;;Solo\n"
    )
    assert set(frames.creators["creator_id"]) == {
        "instagram:dapur.nina",
        "tiktok:nina.masak",
        "instagram:budi",
    }
    assert row(frames, "nina.masak")["followers"] == 40_000
    assert row(frames, "nina.masak")["city"] == "Bandung"
    assert frames.read == 2
    assert frames.skipped == ()


def test_links_for_each_platform_are_accounts_of_their_own(read: Read) -> None:
    frames = read(
        "Nama,Username,Link IG,Link TikTok,Pengikut IG\n"
        "Nina,nina,instagram.com/dapur.nina,tiktok.com/@nina.masak,12rb\n"
        "Budi,budi,,https://tiktok.com/@budi,\n"
    )
    assert set(frames.creators["creator_id"]) == {
        "instagram:dapur.nina",
        "tiktok:nina.masak",
        "tiktok:budi",
    }
    assert "followers" not in row(frames, "nina.masak")


@pytest.mark.parametrize(
    ("cell", "account"),
    [
        ("IG: @dapur.nina", "instagram:dapur.nina"),
        ("@dapur.nina (TikTok)", "tiktok:dapur.nina"),
        ("@dapur.nina", "instagram:dapur.nina"),
        ("https://www.youtube.com/@Ngopi", "youtube:ngopi"),
    ],
)
def test_a_cell_may_say_more_than_the_handle(read: Read, cell: str, account: str) -> None:
    assert read(f"akun;pengikut\n{cell};5rb\n").creators["creator_id"].tolist() == [account]


def test_other_platforms_and_totals_are_left_out(read: Read) -> None:
    frames = read("akun,platform,pengikut\n@a.b,Instagram Reels,5\n@c.d,Facebook,6\nTotal,,11\n")
    assert frames.creators["creator_id"].tolist() == ["instagram:a.b"]
    assert frames.skipped == (Skipped(3, "bad_platform"), Skipped(4, "heading"))


def test_lists_in_json_are_lists_too(read: Read) -> None:
    frames = read('[{"nama_akun":"@a.b","jumlah_pengikut":"12rb","harga":"350rb","tags":["x"]}]')
    assert frames.format == "hand_made_list"
    assert row(frames, "a.b")["rate_idr"] == 350_000


def test_a_column_that_only_sounds_like_accounts_is_none(read: Read) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read("Date,Video Views,Profile Views,Likes\n18 Agustus,1,2,3\n")
    assert caught.value.reason == "tiktok_overview"


def test_the_price_of_a_story_is_not_the_price_of_a_post(read: Read) -> None:
    frames = read("akun;Rate Story;Rate Reels\n@a.b;100rb;350rb\n@c.d;100rb;\n")
    assert row(frames, "a.b")["rate_idr"] == 350_000
    assert "rate_idr" not in row(frames, "c.d")


def test_a_sheet_may_name_the_platform(read: Read) -> None:
    book = Workbook()
    for title in ("Instagram", "TikTok"):
        sheet = book.create_sheet(title)
        sheet.append(["akun", "pengikut"])
        sheet.append(["@a.b", 5])
    target = io.BytesIO()
    book.save(target)
    frames = read(target.getvalue())
    assert set(frames.creators["creator_id"]) == {"instagram:a.b", "tiktok:a.b"}
    assert "platform_assumed" not in frames.warnings


def test_rows_without_an_account_are_skipped_with_line_and_reason(read: Read) -> None:
    frames = read("akun,pengikut\n@a.b,1rb\n,2rb\nnama dengan spasi,3rb\n@c.d,4rb\n@a.b,1rb\n")
    assert frames.read == 5
    assert frames.skipped == (
        Skipped(3, "no_handle"),
        Skipped(4, "bad_handle"),
        Skipped(6, "duplicate"),
    )
    assert set(frames.creators["handle"]) == {"a.b", "c.d"}


def test_a_repeated_account_keeps_everything_known_of_it(read: Read) -> None:
    frames = read("akun,pengikut,kota\n@a.b,1rb,\n@a.b,,Bandung\n")
    assert len(frames.creators) == 1
    assert row(frames, "a.b")["followers"] == 1_000
    assert row(frames, "a.b")["city"] == "Bandung"


@pytest.mark.parametrize(
    ("content", "assumed"),
    [
        ("akun,pengikut\n@a.b,1rb\n@c.d,2rb\n", {"a.b", "c.d"}),
        ("akun,pengikut,platform\n@a.b,1rb,\n@c.d,2rb,Instagram\n", {"a.b"}),
        ("akun,pengikut,platform\n@a.b,1rb,Instagram\n@a.b,2rb,\n@c.d,2rb,IG\n", set()),
        ("akun ig,pengikut\n@a.b,1rb\n@c.d,2rb\n", set()),
        ("@a.b 12rb 100rb\n@c.d tiktok 13rb 100rb\n", {"a.b"}),
    ],
)
def test_an_account_whose_platform_nothing_states_says_so(
    read: Read, content: str, assumed: set[str]
) -> None:
    people = read(content).creators
    marked = people["source"].str.endswith(PLATFORM_ASSUMED)
    assert set(people.loc[marked, "handle"]) == assumed


@pytest.mark.parametrize(
    "content",
    [
        "handle,posted_at,likes,comments,caption\n@a.b,2026-11-01,1740,110,fashion\n@c.d,2026-11-02,90,9,travel\n",
        "akun,takarir\n@a.b,fashion\n@c.d,travel\n",
        "akun,Caption IG,pengikut\n@a.b,fashion,1rb\n@c.d,Bandung,2rb\n",
        "akun,komentar\n@a.b,fashion\n@c.d,Bandung\n",
        "akun,hari ini,tanggal\n@a.b,fashion,1/11/2026\n@a.b,travel,2/11/2026\n@c.d,food,1/11/2026\n",
    ],
)
def test_what_was_written_with_a_post_is_no_topic_of_an_account(read: Read, content: str) -> None:
    frames = read(content)
    assert frames.creators["category"].isna().all()
    assert frames.creators["city"].isna().all()
    assert not frames.guessed


@pytest.mark.parametrize("header", ["isi", "tentang apa", "main topic?"])
def test_topics_below_an_unknown_name_are_still_guessed(read: Read, header: str) -> None:
    frames = read(f"akun,{header}\n@a.b,fashion\n@c.d,travel\n@a.b,fashion\n")
    assert sorted(frames.creators["category"]) == ["fashion", "travel"]
    assert frames.guessed == (header,)


def test_half_rows_are_skipped_and_full_ones_kept(read: Read) -> None:
    frames = read(
        "akun,pengikut,harga\n@a.b,1rb,100rb\n@c.d,2rb\n@e.f,3rb,300rb,lebih\n@g.h,4rb,1jt"
    )
    assert [s.reason for s in frames.skipped] == ["half_row", "too_many_cells"]
    assert set(frames.creators["handle"]) == {"a.b", "g.h"}


@pytest.mark.parametrize(
    ("cell", "rupiah"),
    [
        ("350rb", 350_000),
        ("Rp1.250.000,-", 1_250_000),
        (350000, 350_000),
        (350000.0, 350_000),
        ("500", None),
        ("nego", None),
        ("$50", None),
        ("=B2*1000", None),
        (True, None),
        (None, None),
        (float("nan"), None),
        (1e300, None),
    ],
)
def test_a_price_is_rupiah_or_unknown(cell: object, rupiah: int | None) -> None:
    assert price(cell) == rupiah


def test_a_price_that_cannot_be_sure_is_named(read: Read) -> None:
    frames = read("akun,harga\n@a.b,nego\n@c.d,350rb\n")
    assert "price_unread" in frames.warnings
    assert "rate_idr" not in row(frames, "a.b")


def test_formulas_stay_text(read: Read) -> None:
    frames = read('akun,nama,pengikut,kota\n@a.b,"=HYPERLINK(""x"")",=1+1,=cmd|\' /C calc\'!A0\n')
    known = row(frames, "a.b")
    assert known["display_name"] == '=HYPERLINK("x")'
    assert "followers" not in known
    assert "city" not in known


def test_two_hundred_columns_do_no_harm(read: Read) -> None:
    extra = [f"kolom{n}" for n in range(198)]
    header = ",".join([*extra[:99], "akun", "pengikut", *extra[99:]])
    frames = read(header + "\n" + ",".join([*["x"] * 99, "@a.b", "5rb", *["y"] * 99]) + "\n")
    assert row(frames, "a.b")["followers"] == 5_000


PASTED = [
    ("@rani.jajan 26rb 350rb", ("rani.jajan", 26_000, 350_000)),
    ("@rani.jajan 26rb 350rb Malang", ("rani.jajan", 26_000, 350_000)),
    ("@rani.jajan 26rb Bandar Lampung 350rb kuliner", ("rani.jajan", 26_000, 350_000)),
    ("@rani.jajan 26rb Kota Batu 350rb", ("rani.jajan", 26_000, 350_000)),
    ("@rani.jajan 26rb view 350rb", ("rani.jajan", 350_000, None)),
    ("@rani.jajan umur 30 2 anak 12rb", ("rani.jajan", 12_000, None)),
    ("1. @rani.jajan - 26,3rb followers - Rp 350.000", ("rani.jajan", 26_300, 350_000)),
    ("- rani.jajan 26rb", ("rani.jajan", 26_000, None)),
    ("@Rani.Jajan", ("rani.jajan", None, None)),
    ("https://www.instagram.com/rani.jajan/ 12.4K", ("rani.jajan", 12_400, None)),
    ("tiktok.com/@rani.jajan harga 1,5jt", ("rani.jajan", None, 1_500_000)),
    ("@rani.jajan (tiktok) 1.2M", ("rani.jajan", 1_200_000, None)),
    ("@rani.jajan 350rb/post rate 350rb pengikut 26rb", ("rani.jajan", 26_000, 350_000)),
    ("@rani.jajan,26300,350000", ("rani.jajan", 26_300, 350_000)),
    ("halo apa kabar", (None, None, None)),
]


@pytest.mark.parametrize(("line", "known"), PASTED)
def test_a_pasted_line(line: str, known: tuple[str | None, int | None, int | None]) -> None:
    found = read_line(line)
    assert (found.handle, found.followers, found.rate_idr) == known


def test_a_pasted_list_with_headings(read: Read) -> None:
    frames = read("TikTok:\n@rani.jajan 26rb\n@budi 5rb\n\nInstagram\n@dapur.nina 12rb 350rb\n")
    assert frames.format == "pasted_text"
    assert set(frames.creators["creator_id"]) == {
        "tiktok:rani.jajan",
        "tiktok:budi",
        "instagram:dapur.nina",
    }
    assert frames.read == 3
    assert "platform_assumed" not in frames.warnings


def test_copied_chats_and_counted_things_are_no_followers(read: Read) -> None:
    frames = read(
        "[23/11/26 10.00] Sari: @a.b 12rb\n23/11/26 10.01 - Sari: @c.d 5rb 200rb\n"
        "@e.f 3 video 2026-01-01\n"
    )
    assert frames.creators["followers"].tolist()[:2] == [12_000, 5_000]
    assert pd.isna(frames.creators["followers"][2])


def test_decimal_commas_do_not_divide_lines(read: Read) -> None:
    frames = read("1. dapur.nina - 12,4rb followers - 350rb\n2. budi.k - 5rb followers - 200rb")
    assert row(frames, "dapur.nina")["followers"] == 12_400
    assert row(frames, "budi.k")["rate_idr"] == 200_000


def test_several_handles_on_one_line(read: Read) -> None:
    frames = read("@a.b 5rb, @c.d 7rb; @e.f\n@g.h\n")
    assert frames.creators["handle"].tolist() == ["a.b", "c.d", "e.f", "g.h"]
    assert row(frames, "c.d")["followers"] == 7_000


def test_plain_names_one_a_line_are_a_list(read: Read) -> None:
    frames = read("dapur.nina\nbudi_kuliner\nranijajan\n")
    assert frames.creators["handle"].tolist() == ["dapur.nina", "budi_kuliner", "ranijajan"]


@pytest.mark.parametrize(
    "text",
    [
        "Selamat pagi, ini laporan bulanan kami.\nSemoga berkenan.\n",
        "halo",
        "a,b,c\n1,2,3\n4,5,6\n",
        "tanggal,jumlah\n2026-01-01,5\n",
    ],
)
def test_other_texts_are_no_list(read: Read, text: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read(text)
    assert caught.value.reason == "unknown_format"


HANDLES = st.from_regex(r"[a-z0-9][a-z0-9._]{1,28}[a-z]", fullmatch=True)


@given(
    st.dictionaries(
        HANDLES, st.tuples(st.integers(1, 10**9), st.integers(10_000, 10**9)), min_size=1
    )
)
def test_any_list_is_read_back_to_its_numbers(
    accounts: dict[str, tuple[int, int]],
) -> None:
    from core.imports import FileImporter
    from tests.imports.conftest import NOW

    lines = [f"@{name};{followers};{rate}" for name, (followers, rate) in accounts.items()]
    text = "akun;pengikut;harga\n" + "\n".join(lines)
    frames = FileImporter().read(text.encode(), NOW)
    found = frames.creators.set_index("handle")
    assert {h: (found["followers"][h], found["rate_idr"][h]) for h in found.index} == accounts


@pytest.mark.parametrize(
    ("cells", "doubted"),
    [("1.000,8rb", False), ("5k-10k,8rb", True), ("-,", False), ("belum tahu,8rb", True)],
)
def test_followers_that_are_no_number_are_said(read: Read, cells: str, doubted: bool) -> None:
    first, second = cells.split(",")
    frames = read(f"akun;pengikut\n@ani.contoh;{first}\n@budi.contoh;{second}\n")
    assert ("followers_unread" in frames.warnings) is doubted


def test_figures_below_a_list_and_remarks_in_it_are_no_accounts(read: Read) -> None:
    frames = read(
        "akun,pengikut,harga\nrani.jajan,5rb,100rb\nmax,7rb,90rb\nadmin,,\ndapur.nina,9rb,80rb\n"
        "Max,9rb,100rb\nMedian,7rb,90rb\n"
    )
    assert frames.creators["handle"].tolist() == ["rani.jajan", "max", "dapur.nina"]
    assert row(frames, "max")["followers"] == 7_000
    assert [(s.line, s.reason) for s in frames.skipped] == [
        (4, "heading"),
        (6, "heading"),
        (7, "heading"),
    ]


def test_an_account_may_be_called_max(read: Read) -> None:
    frames = read("akun,pengikut\nrani.jajan,5rb\n@max,7rb\n")
    assert frames.creators["handle"].tolist() == ["rani.jajan", "max"]


@pytest.mark.parametrize(
    ("written", "rupiah"),
    [
        ("#,##0", 2_500_000),
        ("[$Rp-421] #,##0", 2_500_000),
        ('"Rp"#,##0', 2_500_000),
        ("[$-421]#,##0", 2_500_000),
        ("[$$-409]#,##0", None),
        ('"$"#,##0.00', None),
        ("[$USD] #,##0", None),
    ],
)
def test_a_price_may_say_its_currency_by_its_format_alone(
    read: Read, written: str, rupiah: int | None
) -> None:
    rows = ["akun", "pengikut", "harga"], ["@a.b", 5_000, 2_500_000]
    file = workbook(*rows, formats={"C2": written})
    known = row(read(file), "a.b")
    assert known["followers"] == 5_000
    assert known.get("rate_idr") == rupiah


def test_an_account_at_a_bank_is_no_chat(read: Read) -> None:
    lines = [f"0{n}/11/2026 10:2{n} TRSF E-BANKING DB 50.000" for n in range(1, 9)]
    with pytest.raises(UnreadableFileError) as caught:
        read("\n".join([*lines, "09/11/2026 10:30 TRSF @rani.jajan 350.000"]))
    assert caught.value.reason == "unknown_format"


def test_a_site_is_known_by_its_whole_name() -> None:
    assert read_link("https://m.instagram.com/rani.jajan") == Link("instagram", "rani.jajan")
    assert read_link("cek...tiktok.com/@rani.jajan") == Link("tiktok", "rani.jajan")
    assert read_link("https://notinstagram.com/rani.jajan") is None


def test_a_word_for_a_figure_is_no_account(read: Read) -> None:
    frames = read("dapur.nina 5rb\npengikut: 6rb\nrani_jajan 7rb\n@budi.makan 8rb\n")
    assert frames.creators["handle"].tolist() == ["dapur.nina", "rani_jajan", "budi.makan"]


def test_a_column_holds_what_somebody_says(read: Read) -> None:
    text = "akun;Total Audiens Pengikut;harga\n@ani.contoh;350000;\n"
    assert read(text).guessed == ("Total Audiens Pengikut",)
    said = {"Total Audiens Pengikut": "rate_idr"}
    frames = FileImporter().read(text.encode(), NOW, meant=said)
    assert (frames.guessed, row(frames, "ani.contoh")["rate_idr"]) == ((), 350_000)
    assert frames.mapping["Total Audiens Pengikut"] == "rate_idr"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            (
                "Username,Platform,Followers,Harga,,\n,,,Instagram,TikTok,YouTube\n"
                "nina_masak,TikTok,120K,,1200000,\nputri.k,Instagram,20K,900000,,\n"
            ),
            {"tiktok:nina_masak": (120_000, 1_200_000), "instagram:putri.k": (20_000, 900_000)},
        ),
        (
            "Nama,Akun TikTok,Followers TikTok,Rate,\n,,,IG Reels,TikTok\nNina,@nina_masak,120K,-,1.2jt\n",
            {"tiktok:nina_masak": (120_000, 1_200_000)},
        ),
        (
            "Nama,Followers,,Kota\n,Instagram,TikTok,\nani.contoh,5000,9000,Solo\n",
            {"instagram:ani.contoh": (5_000, None), "tiktok:ani.contoh": (9_000, None)},
        ),
        (  # accounts stay accounts below a group that is none of figures
            "Akun,,Kota\nInstagram,TikTok,\nani.contoh,budi.contoh,Solo\n",
            {"instagram:ani.contoh": (None, None), "tiktok:budi.contoh": (None, None)},
        ),
    ],
)
def test_platforms_below_a_group_of_figures_are_no_accounts(read: Read, text: str, found) -> None:
    creators = read(text).creators.set_index("creator_id")[["followers", "rate_idr"]].astype(object)
    rows = creators.where(creators.notna(), None).itertuples(name=None)
    assert {name: (followers, rate) for name, followers, rate in rows} == found


@pytest.mark.parametrize("end", ["\n", ";;\r\n"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_lines_that_are_one_quoted_cell_are_rows(read: Read, delimiter: str, end: str) -> None:
    rows = [["No", "Akun", "Followers", "Catatan"], ["1", "@a.satu", "12.500", '""kata, ""nya""']]
    lines = (f'"{delimiter.join(row)}"{end}' for row in [*rows, ["2", "@b.dua", "8.200", "x"]])
    frames = read("".join(lines))
    assert frames.creators["handle"].tolist() == ["a.satu", "b.dua"]
    assert frames.creators["followers"].tolist() == [12_500, 8_200]


def test_quoted_cells_of_one_column_stay_one(read: Read) -> None:
    frames = read('"username"\n"ani.contoh"\n"budi.contoh"\n')
    assert frames.creators["handle"].tolist() == ["ani.contoh", "budi.contoh"]


@pytest.mark.parametrize("last", ["", "nett"])
def test_a_comma_within_words_shifts_no_figures(read: Read, last: str) -> None:
    text = (
        "Nama,Akun,Kategori,Followers,Harga,Catatan\n"
        f"Dinda Ayu, S.Pd,@dinda.ayu,Kuliner, Travel,12500,350000,{last}\n"
        f"Joko,@joko.kul,Fashion,8000,250000,{last}\n"
    )
    people = read(text).creators.set_index("handle")
    assert people["followers"].to_dict() == {"dinda.ayu": 12_500, "joko.kul": 8_000}
    assert people["rate_idr"].to_dict() == {"dinda.ayu": 350_000, "joko.kul": 250_000}
    assert people.loc["dinda.ayu", "display_name"] == "Dinda Ayu, S.Pd"


def test_blanks_behind_every_comma_part_cells(read: Read) -> None:
    text = "Akun, Followers, Harga\n@nina.a, 12500, 350000,\n@joko.b, 8000, 250000,\n"
    people = read(text).creators.set_index("handle")
    assert people["rate_idr"].to_dict() == {"nina.a": 350_000, "joko.b": 250_000}


@pytest.mark.parametrize("cell", ["3.600.000", "350rb", "Rp3jt", "123"])
def test_money_or_a_number_is_nobodys_account(read: Read, cell: str) -> None:
    found = read(f"Akun;Followers;Harga\n@ayu.kopi;12400;250rb\n{cell};9000;200rb\n")
    assert found.creators["handle"].tolist() == ["ayu.kopi"]
    assert [skip.reason for skip in found.skipped] == ["bad_handle"]


@pytest.mark.parametrize("cell", ["@12345", "12345", "budi88", "88rb.studio", "2in1", "24.7"])
def test_an_account_may_be_a_number_with_its_sign_or_have_one(read: Read, cell: str) -> None:
    found = read(f"Akun;Followers;Harga\n@ayu.kopi;12400;250rb\n{cell};9000;200rb\n")
    assert found.creators["handle"].tolist() == ["ayu.kopi", cell.removeprefix("@")]


@pytest.mark.parametrize("total", ["3600000", "3.600.000"])
def test_a_sheet_of_costs_is_no_list_of_accounts(read: Read, total: str) -> None:
    with pytest.raises(UnreadableFileError):
        read(f"Item,Biaya\nProduk,1000000\nKOL,{total}\n")


def test_a_price_of_which_excel_made_a_day_is_unknown_and_named(read: Read) -> None:
    day = datetime(2026, 5, 2)  # noqa: DTZ001 - as a workbook has it
    found = read(workbook(["Akun", "Rate"], ["@a.kopi", 250_000], ["@b.kopi", day]))
    assert found.about["price_unread"] == ("2026-05-02 00:00:00",)
