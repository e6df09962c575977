"""Headers and lines as forms and tools write them: whose account, which number, and what is no price."""

import json

import pandas as pd
import pytest

from core.capabilities.ports import UnreadableFileError
from tests.imports.conftest import Read
from tests.imports.lists.test_networks import told

FORM = (
    "Nama lengkap,{instagram},Jumlah followers (contoh: 10.5k),{tiktok},Followers TikTok,Rate card 1x reels\n"
    'Dewi Lestari,dewi.lestariani_,8.9k,@dewilest,2100,350.000\nBayu,@bayu.motret ,"12,3K",-,,200.000\n'
    "Citra,https://www.instagram.com/citra.ngemil?igsh=abc,5000,citrangemil,,250.000\n"
)


@pytest.mark.parametrize("instagram", ["Nama IG kamu? (tanpa @)", "Nama IG", "Nama Instagram"])
@pytest.mark.parametrize("tiktok", ["Akun TikTok (kalau ada)", "Username TikTok"])
def test_a_name_on_a_platform_is_an_account_beside_accounts_of_another(
    read: Read, instagram: str, tiktok: str
) -> None:
    creators = read(FORM.format(instagram=instagram, tiktok=tiktok)).creators.set_index(
        "creator_id"
    )
    people = {"instagram:dewi.lestariani_", "instagram:bayu.motret", "instagram:citra.ngemil"}
    assert people | {"tiktok:dewilest", "tiktok:citrangemil"} == set(creators.index)
    assert creators.loc["instagram:dewi.lestariani_", ["followers", "rate_idr"]].tolist() == [
        8900,
        350000,
    ]
    assert pd.isna(creators.loc["tiktok:dewilest", "rate_idr"])


def test_names_of_people_beside_accounts_stay_names(read: Read) -> None:
    table = "Nama IG,Username TikTok,Followers TikTok\nDewi Lestari,@dewilest,2100\nBayu P,@bayu.tt,900\n"
    assert read(table).creators["creator_id"].tolist() == ["tiktok:dewilest", "tiktok:bayu.tt"]


@pytest.mark.parametrize(
    "line",
    [
        "(tiktok) 101k 1,5jt/video",
        "tt 101k video 1,5jt",
        "tiktok 101k - 1,5jt/video",
    ],
)
def test_a_number_behind_a_platform_before_a_price_is_no_price(read: Read, line: str) -> None:
    (creator,) = (
        read(f"@dion.gym {line}\n@sasa 45k 800rb/reels\n")
        .creators.loc[lambda c: c["handle"] == "dion.gym"]
        .itertuples()
    )
    assert (creator.platform, creator.followers, creator.rate_idr) == ("tiktok", 101_000, 1_500_000)


def test_prices_of_two_pieces_behind_a_platform_stay_prices(read: Read) -> None:
    creators = read("@a.b tiktok 350rb 2 video 500rb\n").creators
    assert creators["rate_idr"].tolist() == [350_000]


@pytest.mark.parametrize(
    "header",
    ["Starting price", "Harga mulai", "6s view rate", "Rate mulai dari", "Completion rate"],
)
def test_floors_and_rates_of_something_else_are_no_prices(read: Read, header: str) -> None:
    found = read(f'Handle,Followers,{header}\nardi.makan,21.4K,"Rp 2,500,000"\n')
    assert found.creators["rate_idr"].isna().all()
    assert found.mapping[header] == ""


@pytest.mark.parametrize("header", ["Price", "Harga mulus", "Reels rate", "Harga per post"])
def test_what_one_post_costs_stays_a_price(read: Read, header: str) -> None:
    found = read(f'Handle,Followers,{header}\nardi.makan,21.4K,"Rp 2,500,000"\n')
    assert found.creators["rate_idr"].tolist() == [2_500_000]


@pytest.mark.parametrize("header", ["external url", "external_url", "Bio link", "Website link"])
def test_where_somebody_links_to_is_not_whose_account_it_is(read: Read, header: str) -> None:
    table = f"username,{header},followers\nmamak.medan,https://www.tiktok.com/@mamak.tt,33210\nmamak.kudus,https://www.facebook.com/toko,3210\n"
    assert read(table).creators["creator_id"].tolist() == [
        "instagram:mamak.medan",
        "instagram:mamak.kudus",
    ]


def test_accounts_that_were_searched_for_are_no_topics(read: Read) -> None:
    table = (
        "profileUrl,query,followersCount\nhttps://www.instagram.com/ojol.masak,ojol.masak,18200\n"
    )
    assert read(table).creators["category"].isna().all()


def test_a_country_is_no_city(read: Read) -> None:
    table = 'username,followers,Location\na.satu,1000,Indonesia\nb.dua,2000,"Surabaya, Indonesia"\nc.tiga,900,Singapore\n'
    cities = read(table).creators["city"].tolist()
    assert pd.isna(cities[0])
    assert cities[1:] == ["Surabaya", "Singapore"]


@pytest.mark.parametrize("header", ["FOLLS", "Instagram community size"])
def test_other_words_for_followers(read: Read, header: str) -> None:
    found = read(f"Username,{header}\nmega.utami,61 204\n")
    assert found.creators["followers"].tolist() == [61_204]
    assert not found.guessed


def test_what_a_post_brought_counts_rather_than_what_was_hoped_for(read: Read) -> None:
    link = "https://www.tiktok.com/@hobi.tanam/video/7592000000000000001"
    table = f"Link,Target Views,Actual Views,Likes\n{link},20000,31204,1900\n"
    assert read(table).posts[["views", "likes"]].to_numpy().tolist() == [[31_204, 1_900]]


def test_abbreviated_counts_of_sales(read: Read) -> None:
    sales = read("Kode Voucher,Jml Order,Jml Retur,Omzet\nVINA10,31,0,3100000\n").extras["sales"]
    assert sales[["orders", "revenue_idr"]].to_numpy().tolist() == [[31, 3_100_000]]


def test_favourites_of_tiktok_studio_are_saves(read: Read) -> None:
    table = (
        "Video title,Video link,Post time,Total views,Total likes,Total comments,Total shares,Total favorites\n"
        "Cilok,https://www.tiktok.com/@cilok.umi/video/7580000000000000001,November 2,10233,812,33,21,77\n"
    )
    assert read(table).posts["saves"].tolist() == [77]


SCOPES = {
    "1x Reels": (500_000, None),
    "1x TikTok video": (None, 500_000),
    "3 IG Story": (None, None),
    "1 video": (None, None),
    "1 Reels + 1 TikTok": (None, None),
}


@pytest.mark.parametrize("scope", SCOPES)
@pytest.mark.parametrize("header", ["Scope", "Deliverables", "SOW"])
def test_a_price_beside_two_accounts_is_of_the_one_that_its_scope_names(
    read: Read, header: str, scope: str
) -> None:
    people = read(f"Nama,IG,TikTok,{header},Harga\nRani,@rani.a,@rani.b,{scope},500000\n")
    rates = people.creators.set_index("platform")["rate_idr"]
    told = [None if pd.isna(rates[on]) else rates[on] for on in ("instagram", "tiktok")]
    assert told == list(SCOPES[scope])
    assert ("price_unowned" in people.warnings) == (scope in {"1 video", "1 Reels + 1 TikTok"})


def test_a_scope_of_pieces_of_one_kind_says_what_they_cost(read: Read) -> None:
    table = "Nama,IG,TikTok,Scope,Harga\nEva,@eva.mom,@evamom,3 IG Story,300000\nDodi,@dodi.p,@dodip,2x Reels,900000\n"
    cards = read(table).creators.set_index("creator_id")["rate_card"]
    assert cards["instagram:eva.mom"] == "story*3=300000"
    assert cards["instagram:dodi.p"] == "reel*2=900000"
    assert cards[["tiktok:evamom", "tiktok:dodip"]].isna().all()


@pytest.mark.parametrize(
    "above",
    [
        "Periode,2026-11-01 - 2026-11-30,,,,\n,,,,,\n",
        "Toko : Keripik Contoh,Diunduh 1/12/2026\n\n",
        "Brand;Glowify\n".replace(";", ","),
    ],
)
def test_a_title_of_two_cells_is_no_header(read: Read, above: str) -> None:
    table = f"{above}Nama Affiliate,Username Affiliate,Klik,Produk Terjual,Penjualan(Rp),Est. Komisi(Rp),ROI\n"
    table += 'Ika,mamaika_official,"1.203",52,"3.120.000","312.000",10\nTono,tono.review,300,4,"200.000","20.000",1\n'
    sales = read(table).extras["sales"]
    assert sales[["influencer_id", "orders", "revenue_idr"]].to_numpy().tolist() == [
        ["mamaika_official", 52, 3_120_000],
        ["tono.review", 4, 200_000],
    ]


def test_two_names_above_rows_of_more_cells_stay_the_header(read: Read) -> None:
    found = read("akun,pengikut\n@a.b,1rb,makan,enak\n@c.d,2rb\n@e.f,3rb\n")
    assert found.creators["handle"].tolist() == ["c.d", "e.f"]


def test_a_list_of_accounts_with_sales_in_dollars_stays_a_list(read: Read) -> None:
    table = (
        "Full Name,Email,Instagram Handle,Instagram Followers,TikTok Handle,TikTok Followers,Conversions,Revenue,Discount Code\n"
        'Intan N,in@x.test,@intan.nj,"19,402",@intan.nj_,"2,310",41,"$1,230.50",INTAN10\n'
    )
    found = read(table)
    assert found.creators["followers"].tolist() == [19_402, 2_310]
    assert found.creators["city"].isna().all()
    assert not found.extras
    assert found.mapping["Revenue"] == ""


def test_sales_in_rupiah_beside_followers_stay_sales(read: Read) -> None:
    table = "Influencer,Followers,Kode,Order,Omzet\nintan.nj,19000,INTAN10,41,1230000\n"
    sales = read(table).extras["sales"]
    assert sales[["influencer_id", "orders"]].to_numpy().tolist() == [["INTAN10", 41]]


@pytest.mark.parametrize("header", ["Kode", "PIC", "Nama admin", "Discount Code", "Assigned to"])
def test_codes_and_people_are_no_towns(read: Read, header: str) -> None:
    found = read(f"akun,pengikut,{header}\n@a.b,1000,Bima\n@c.d,2000,INTAN10\n")
    assert found.creators["city"].isna().all()


@pytest.mark.parametrize(("cell", "town"), [("Bima", "Bima"), ("Intan", None), ("INTAN10", None)])
def test_towns_below_an_unknown_name_are_guessed_where_they_are_written_so(
    read: Read, cell: str, town: str | None
) -> None:
    cities = read(f"akun,pengikut,dari mana\n@a.b,1000,{cell}\n@c.d,2000,{cell}\n").creators["city"]
    assert [None if pd.isna(c) else c for c in cities] == [town, town]


def _cards(read: Read, table: str) -> dict[str, tuple[object, object]]:
    people = read(table).creators
    told = people[["creator_id", "rate_idr", "rate_card"]].astype(object)
    rows = told.where(told.notna(), None).to_numpy().tolist()
    return {name: (rate, card) for name, rate, card in rows}


@pytest.mark.parametrize("header", ["Layanan", "SOW", "Jenis Konten", "Konten", "apa saja"])
def test_rows_of_one_account_and_a_piece_each_are_its_rate_card(read: Read, header: str) -> None:
    table = (
        f"Creator,Platform,{header},Harga\n@dara.mua,Instagram,Feed,300000\n@dara.mua,Instagram,Reels,500000\n"
        "@dara.mua,Instagram,Story,100000\n@dara.mua,TikTok,Video,600000\n@kano.mua,Instagram,2x Story,150000\n"
    )
    assert _cards(read, table) == {
        "instagram:dara.mua": (300_000, "image=300000 reel=500000 story=100000"),
        "tiktok:dara.mua": (600_000, None),
        "instagram:kano.mua": (None, "story*2=150000"),
    }
    assert "accounts_differ" not in read(table).warnings


def test_a_platform_that_names_the_piece_says_what_its_price_is_for(read: Read) -> None:
    table = "Username,Platform,Followers,Fee\n@pia.eat,IG Story,12000,100000\n@pia.eat,IG Reels,12000,350000\n@teo.run,TikTok,40000,400000\n"
    assert _cards(read, table) == {
        "instagram:pia.eat": (350_000, "reel=350000 story=100000"),
        "tiktok:teo.run": (400_000, None),
    }


def test_the_same_piece_at_two_prices_stays_in_doubt(read: Read) -> None:
    table = (
        "Akun,Platform,SOW,Fee\n@mila.m,TikTok,1x video,750000\n@mila.m,TikTok,1x video,800000\n"
    )
    assert _cards(read, table) == {"tiktok:mila.m": (800_000, None)}
    assert "accounts_differ" in read(table).warnings


@pytest.mark.parametrize("remark", ["Reels sudah tayang", "fast response", "Reels 300rb"])
def test_remarks_are_no_pieces(read: Read, remark: str) -> None:
    found = read(f"Akun,Platform,Info,Fee\n@mila.m,IG,{remark},750000\n@oki.o,IG,{remark},500000\n")
    assert found.creators["rate_idr"].tolist() == [750_000, 500_000]


def test_highlights_are_nobodys_account(read: Read) -> None:
    links = ("stories/highlights/17812345/", "stories/mira.tan/3333333333333333333/", "roy.k/")
    rows = "".join(f"https://www.instagram.com/{link},9K,100K\n" for link in links)
    found = read(f"Link,Followers,Rate\n{rows}")
    assert found.creators["handle"].tolist() == ["mira.tan", "roy.k"]
    assert [skip.line for skip in found.skipped] == [2]


def test_sales_that_came_true_stand_beside_their_target(read: Read) -> None:
    table = "Influencer,Voucher,Target Penjualan,Penjualan Aktual,Omzet Aktual\n@nana.b,NANA10,50,23,1.150.000\n@ucup.m,UCUP10,30,4,200.000\n"
    sales = read(table).extras["sales"]
    assert sales[["influencer_id", "orders", "revenue_idr"]].to_numpy().tolist() == [
        ["NANA10", 23, 1_150_000],
        ["UCUP10", 4, 200_000],
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_on_its_side_may_begin_with_platforms(read: Read, delimiter: str) -> None:
    table = "Akun,@nana.bake,@ucup.moto\nPlatform,Instagram,TikTok\nFollowers,12300,45000\nHarga,250000,600000\nKota,Bogor,Tegal\n"
    found = read(table.replace(",", delimiter))
    told = found.creators[["creator_id", "followers", "rate_idr", "city"]].to_numpy().tolist()
    assert told == [
        ["instagram:nana.bake", 12_300, 250_000, "Bogor"],
        ["tiktok:ucup.moto", 45_000, 600_000, "Tegal"],
    ]


def test_authors_beside_links_are_whose_posts_these_are(read: Read) -> None:
    table = "Date,Author,Post URL,Text,Likes\n2026-11-02,@tiwi.snack,https://www.instagram.com/p/DDeee00001/,Enak,210\n"
    found = read(table)
    assert found.posts["creator_id"].tolist() == ["instagram:tiwi.snack"]
    assert found.creators["display_name"].isna().all()


def test_followers_of_another_platform_leave_nothing_in_doubt(read: Read) -> None:
    table = "username,platform,instagram_followers,tiktok_followers\nmayak,Instagram,23000,41000\ntomh.fit,TikTok,1200,9800\n"
    found = read(table)
    assert found.creators["followers"].tolist() == [23_000, 9_800]
    assert "followers_unread" not in found.warnings


def test_columns_that_say_what_they_count_are_not_read_by_their_order(read: Read) -> None:
    link = "https://www.tiktok.com/@rani.jajan/video/7600000000000000001"
    for first, name in (("rani.jajan", "creator_username"), ("12 November", "tanggal")):
        table = f"{name},video_id,video_url,create_time,gmv,items_sold,views,likes\n{first},7600000000000000001,{link},2026-11-12 10:00,Rp1.250.000,25,38200,1890\n"
        posts = read(table).posts
        assert posts["likes"].tolist() == [1_890]
        assert posts["comments"].isna().all()
        assert posts["views"].dropna().tolist() in ([], [38_200])


@pytest.mark.parametrize("header", ["Harga Nego Akhir", "Price Negotiated", "Harga setelah dinego"])
def test_a_price_that_was_negotiated_counts(read: Read, header: str) -> None:
    first = "Price" if header.startswith("Price") else "Harga"
    found = read(f"Handle,Followers,{first},{header}\n@ella.home,14000,300000,250000\n")
    assert found.creators["rate_idr"].tolist() == [250_000]


def test_a_link_says_whose_account_it_is_beside_what_somebody_is_called(read: Read) -> None:
    table = (
        "Nama Akun TikTok,Link Akun,Followers\nMomo,https://www.tiktok.com/@momo.id,30000\n"
        "@jojo.fun,https://www.tiktok.com/@jojo.dance,9000\nkiki.id,https://www.tiktok.com/@kiki.id,800\n"
    )
    assert read(table).creators["handle"].tolist() == ["momo.id", "jojo.fun", "kiki.id"]


@pytest.mark.parametrize("header", ["Top City", "Audience city", "Kota audiens", "Top City %"])
def test_where_followers_live_is_no_town_of_an_account(read: Read, header: str) -> None:
    found = read(f"Username,Followers,{header}\nkiki.id,12000,Jakarta\nlulu.id,9000,Bandung\n")
    assert found.creators["city"].isna().all()


def test_of_three_prices_the_final_one_counts(read: Read) -> None:
    table = "KOL,Followers,Rate Card,Discounted Rate,Final Rate\n@kiki.id,12000,400000,350000,325000\n@lulu.id,9000,200000,200000,200000\n"
    assert read(table).creators["rate_idr"].tolist() == [325_000, 200_000]


def test_pieces_beside_a_voucher_and_a_total(read: Read) -> None:
    table = "Tanggal,Kode Promo,Jumlah,Total (Rp)\n12/11/2026,RANI10,2,50.000\n12/11/2026,SISI10,1,25.000\n"
    sales = read(table).extras["sales"]
    assert sales[["influencer_id", "orders", "revenue_idr"]].to_numpy().tolist() == [
        ["RANI10", 2, 50_000],
        ["SISI10", 1, 25_000],
    ]


def test_stories_of_instaloader_are_no_posts_of_another_kind(read: Read) -> None:
    node = {
        "id": "9",
        "shortcode": "DDst0000001",
        "is_video": True,
        "taken_at_timestamp": 1_793_600_000,
    }
    items = [
        {"instaloader": {"node_type": kind}, "node": node | {"shortcode": code, "owner": {"username": "kopi.pagi"}}}
        for kind, code in (("StoryItem", "DDst0000001"), ("Post", "DDst0000002"))
    ]  # fmt: skip
    posts = read(json.dumps(items)).posts.set_index("post_id")["kind"]
    assert posts.to_dict() == {"DDst0000001": "story", "DDst0000002": "video"}


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("city_name", "city"),
        ("Nama Kota", "city"),
        ("category name", "category"),
        ("Brand Name", ""),
        ("Product Name", ""),
        ("Nama PIC", ""),
        ("KOL Name", "display_name"),
        ("Nama Panggilan", "display_name"),
    ],
)
def test_not_every_name_is_what_somebody_is_called(read: Read, header: str, field: str) -> None:
    cell = {"city": "Surakarta", "category": "Food"}.get(field, "Ayu")
    found = read(f"handle,platform,followers,{header}\nayu.kopi,tiktok,31000,{cell}\n")
    assert found.mapping.get(header, "") == field
    assert found.creators["display_name"].notna().tolist() == [field == "display_name"]


def test_orders_that_came_in_are_orders(read: Read) -> None:
    sales = read("Influencer,Voucher,Order Masuk,Omzet\n@ayu.k,AYU10,12,300000\n").extras["sales"]
    assert sales[["orders", "revenue_idr"]].to_numpy().tolist() == [[12, 300_000]]


@pytest.mark.parametrize("header", ["Jenis Konten", "Format", "SOW"])
def test_one_post_of_whichever_kind_costs_what_stands_beside_it(read: Read, header: str) -> None:
    table = f"Akun,Platform,{header},Harga\n@a.one,Instagram,Video,300000\n@c.tri,TikTok,1x Foto,150000\n@d.emp,IG,Story,90000\n"
    assert _cards(read, table) == {
        "instagram:a.one": (300_000, None),
        "tiktok:c.tri": (150_000, None),
        "instagram:d.emp": (None, "story=90000"),
    }


def _notion(**cells: object) -> dict[str, object]:
    kinds = {"Akun": "title", "Followers": "number", "Kota": "select", "Niche": "multi_select"}
    kinds |= {"Platform": "status", "Rate": "formula", "Catatan": "rich_text"}
    told = {n: {"id": "a", "type": kinds[n], kinds[n]: cell} for n, cell in cells.items()}
    return {"object": "page", "id": "x", "archived": False, "properties": told}


def _written(*parts: str) -> list[dict[str, object]]:
    return [{"type": "text", "text": {"content": p}, "plain_text": p} for p in parts]


def test_rows_of_a_database_of_notion_are_a_list(read: Read) -> None:
    rows = [
        _notion(
            Akun=_written("@dinda", ".masak"),
            Followers=18_400,
            Kota={"id": "1", "name": "Solo", "color": "red"},
            Niche=[{"id": "2", "name": "food", "color": "blue"}],
            Platform={"id": "3", "name": "TikTok", "color": "pink"},
            Rate={"type": "number", "number": 350_000},
            Catatan=[],
        ),
        _notion(Akun=_written("@ayu.kopi"), Followers=None, Kota=None, Niche=[], Platform=None),
    ]
    found = read(json.dumps({"object": "list", "results": rows, "has_more": False})).creators
    told = found[["creator_id", "followers", "city", "category", "rate_idr"]].astype(object)
    assert told.where(told.notna(), None).to_numpy().tolist() == [
        ["tiktok:dinda.masak", 18_400, "Surakarta", "food", 350_000],
        ["instagram:ayu.kopi", None, None, None, None],
    ]


def test_cells_of_airtable_that_are_lists_of_one_are_read(read: Read) -> None:
    fields = {"Handle": "@dinda.masak", "Followers": [18_400], "City": ["Solo"]}
    fields |= {"Platform": ["TikTok"], "Niche": ["Food", "Lifestyle"], "Foto": [{"url": "x"}]}
    rows = [{"id": "rec1", "createdTime": "2026-12-01T00:00:00.000Z", "fields": fields}]
    (one,) = read(json.dumps({"records": rows})).creators.itertuples()
    assert (one.creator_id, one.followers, one.city) == ("tiktok:dinda.masak", 18_400, "Surakarta")
    assert one.category == "food"


@pytest.mark.parametrize(
    "lines",
    [
        "1. Ayu | ayu.kopi | 12.400 | Rp250.000\n2. Ibu Roti | ibu_roti | 8.900 | Rp150.000\n",
        "Ayu | ayu.kopi | 12,4K | 250rb\nIbu Roti | ibu_roti | 8,9K | 150rb\n",
    ],
)
def test_cells_between_strokes_are_read_without_a_header(read: Read, lines: str) -> None:
    assert told(read, lines) == {
        "instagram:ayu.kopi": (12_400, 250_000),
        "instagram:ibu_roti": (8_900, 150_000),
    }


def test_cells_between_strokes_without_an_account_stay_unread(read: Read) -> None:
    with pytest.raises(UnreadableFileError):
        read("Ayu | Solo | 12.400 | Rp250.000\nIbu Roti | Jogja | 8.900 | Rp150.000\n")
