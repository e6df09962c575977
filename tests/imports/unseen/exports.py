"""Exports of platforms and shops, as their menus name things and as people pass them on."""

from __future__ import annotations

from tests.imports.unseen.case import Case, book, csv

EXPORTS = [
    Case(
        "Meta Business Suite with Indonesian headers",
        csv("""
\ufeff"ID postingan","ID akun","Nama pengguna akun","Nama akun",Deskripsi,"Durasi (detik)","Waktu publikasi",Permalink,"Jenis postingan","Komentar data",Tanggal,Tayangan,Jangkauan,Suka,"Dibagikan",Mengikuti,Komentar,Disimpan
18000000000000001,17841400000000001,dapurmbaksri.contoh,"Dapur Mbak Sri","Sambal matah
5 menit",31,"08/12/2026 16:30",https://www.instagram.com/reel/CONTOH00001/,"Reel IG",,"Sepanjang waktu",15200,11900,790,36,12,41,88
"""),
        posts={"CONTOH00001": (790, 41, 15_200)},
        accounts={"instagram:dapurmbaksri.contoh": (None, None)},
    ),
    Case(
        "an insight list typed off by a creator",
        csv("""
Link Post;Tanggal Posting;Jangkauan;Tayangan;Suka;Komentar;Dibagikan;Disimpan
https://www.instagram.com/dapur.nina.contoh/reel/CONTOHAAA01/;12/08/2026;11.900;15.200;790;41;36;88
https://www.instagram.com/dapur.nina.contoh/p/CONTOHAAA02/;25/08/2026;8.100;9.400;512;22;9;40
"""),
        accounts={"instagram:dapur.nina.contoh": (None, None)},
        posts={"CONTOHAAA01": (790, 41, 15_200), "CONTOHAAA02": (512, 22, 9_400)},
    ),
    Case(
        "a campaign report: one row a video with its account",
        csv("""
No,Creator,Link Video,Views,Likes,Comments,Shares,Saves
1,@rani.jajan.contoh,https://www.tiktok.com/@rani.jajan.contoh/video/7600000000000000011,"38.200","1.890",63,74,210
2,@rani.jajan.contoh,https://www.tiktok.com/@rani.jajan.contoh/video/7600000000000000012,"12.100",702,18,20,55
3,@budi.kuliner.contoh,https://www.tiktok.com/@budi.kuliner.contoh/video/7600000000000000013,"98,4 rb","4,2 rb",120,310,900
"""),
        accounts={
            "tiktok:rani.jajan.contoh": (None, None),
            "tiktok:budi.kuliner.contoh": (None, None),
        },
        posts={
            "7600000000000000011": (1_890, 63, 38_200),
            "7600000000000000012": (702, 18, 12_100),
            "7600000000000000013": (4_200, 120, 98_400),
        },
    ),
    Case(
        "TikTok Studio in Indonesian",
        csv("""
"Waktu","Judul video","Tautan video","Waktu posting","Total suka","Total komentar","Total dibagikan","Total tayangan"
"18 Agustus","Review keripik tempe #umkm","https://www.tiktok.com/@rani.jajan.contoh/video/7600000000000000001","12 Agustus","1890","63","74","38200"
"18 Agustus","Bikin es dawet","https://www.tiktok.com/@rani.jajan.contoh/video/7600000000000000002","15 Agustus","512","20","9","9100"
"""),
        accounts={"tiktok:rani.jajan.contoh": (None, None)},
        posts={
            "7600000000000000001": (1_890, 63, 38_200),
            "7600000000000000002": (512, 20, 9_100),
        },
    ),
    Case(
        "TikTok Shop affiliate: creators",
        book(
            Creator=[
                ["Date range: 2026-10-01 ~ 2026-10-31"],
                [
                    "Creator name",
                    "Followers",
                    "Affiliate GMV",
                    "Items sold",
                    "Orders",
                    "Est. commission",
                    "Videos",
                    "LIVE streams",
                ],
                ["rani.jajan.contoh", 26300, "Rp12.450.000", 166, 140, "Rp1.245.000", 9, 2],
                ["budi.kuliner.contoh", 104250, "Rp3.100.000", 41, 39, "Rp310.000", 3, 0],
            ]
        ),
        {
            "tiktok:rani.jajan.contoh": (26_300, None),
            "tiktok:budi.kuliner.contoh": (104_250, None),
        },
    ),
    Case(
        "Instaloader-like list by a scraper with other names",
        csv("""
[{"user_name": "dapur.nina.contoh", "follower_count": 12400, "following_count": 300, "biography": "masak", "is_verified": false},
 {"user_name": "sari.skincare.contoh", "follower_count": 15200, "following_count": 410, "biography": null, "is_verified": true}]
"""),
        {
            "instagram:dapur.nina.contoh": (12_400, None),
            "instagram:sari.skincare.contoh": (15_200, None),
        },
    ),
    Case(
        "a Facebook page's export is told apart",
        csv("""
"Post ID","Page ID","Page name",Title,Description,"Duration (sec)","Publish time",Permalink,"Post type",Date,Reactions,Comments,Shares,"Total clicks"
1,2,Dapur Mbak Sri,Sambal,,0,"08/12/2026 16:30",https://www.facebook.com/1,Photos,Lifetime,10,2,1,5
"""),
        refused="facebook",
    ),
    Case(
        "YouTube Studio's table of videos",
        csv("""
Content,Video title,Video publish time,Views,Watch time (hours),Subscribers,Impressions,Impressions click-through rate (%)
Total,,,15400,310.2,45,201000,4.1
vidcontoh01a,Review kopi Temanggung,"Aug 1, 2026",5400,120.1,20,80000,4.5
vidcontoh02b,Kopi Gayo vs Toraja,"Aug 12, 2026",10000,190.1,25,121000,3.9
"""),
        refused="unknown_creator",
    ),
    Case(
        "JSON lines out of a log, with a broken line and an empty one",
        csv("""
{"username": "dapur.nina.contoh", "followers": 12400}

{"username": "sari.skincare.contoh", "followers": 15200}
{"username": "budi.kul
"""),
        {
            "instagram:dapur.nina.contoh": (12_400, None),
            "instagram:sari.skincare.contoh": (15_200, None),
        },
        skipped=(3,),
    ),
    Case(
        "a shop's orders hold no creators",
        csv("""
Nomor Pesanan,Status,Nama Produk,Jumlah,Total Harga,Kota Pembeli,Tanggal
INV/1,Selesai,Keripik Tempe,2,50000,Bandung,01/11/2026
INV/2,Selesai,Keripik Pisang,1,25000,Jakarta,02/11/2026
"""),
        refused="orders",
    ),
    Case(
        "a followers list that Instagram lets one download",
        csv("""
[{"title": "", "media_list_data": [], "string_list_data": [{"href": "https://www.instagram.com/pembeli.contoh", "value": "pembeli.contoh", "timestamp": 1786502400}]},
 {"title": "", "media_list_data": [], "string_list_data": [{"href": "https://www.instagram.com/teman.contoh", "value": "teman.contoh", "timestamp": 1786502401}]}]
"""),
        refused="instagram_download",
    ),
    Case(
        "a list of posts with dates as a spreadsheet keeps them, and in full words",
        book(
            Posts=[
                ["Akun", "Link post", "Tanggal", "Jumlah suka", "Total penayangan"],
                [
                    "@nina.contoh",
                    "https://www.instagram.com/p/CONTOH00021/",
                    46300.5,
                    120,
                    "4,1 rb",
                ],
                [
                    "@nina.contoh",
                    "https://www.instagram.com/reel/CONTOH00022/",
                    "2026-08-01",
                    130,
                    9,
                ],
            ]
        ),
        {"instagram:nina.contoh": (None, None)},
        posts={"CONTOH00021": (120, None, 4_100), "CONTOH00022": (130, None, 9)},
        format="post_list",
    ),
    Case(
        "hits of a search at Modash",
        csv("""
{"userId":"1","profile":{"username":"nina.contoh","followers":12400,"url":"https://instagram.com/nina.contoh"}}
{"userId":"2","profile":{"username":"budi.contoh","followers":33000,"url":"https://tiktok.com/@budi.contoh"}}
"""),
        {"instagram:nina.contoh": (12_400, None), "tiktok:budi.contoh": (33_000, None)},
        format="modash",
    ),
    Case(
        "a list without any header",
        csv("dapur.nina,12400,350000\nbudi_contoh,33000,500000\n"),
        {"instagram:dapur.nina": (12_400, 350_000), "instagram:budi_contoh": (33_000, 500_000)},
        format="pasted_text",
    ),
]
