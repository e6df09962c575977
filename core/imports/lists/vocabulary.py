"""Words of headers that people write, in Indonesian and English: what they name, and what they do not."""

from __future__ import annotations

from core.nlu.words.bags import bag

ALIASES = {
    "handle": "username, user name, social username, handle, user, akun, nama akun, nama pengguna, account, "
    "account name, creator handle, screen name, instagram handle, "
    "tiktok handle, nama user, akun sosmed, akun medsos, akun media sosial, profil, profile, creator, kreator, influencer, kol, talent",
    "url": "url, link, profile url, profile link, link profil, link akun, tautan, permalink, "
    "tautan profil, alamat profil, channel url, channel link, link channel, link kanal, link profile, link profiles, profile links, link sosmed, link medsos, link media sosial, "
    "link social media, tautan media sosial",
    "display_name": "full name, fullname, name, nama, nama lengkap, nickname, display name, "
    "nama kreator, nama influencer, nama kol, nama talent, creator name, influencer name, "
    "nama tampilan, author, author name, posted by, diposting oleh",
    "platform": "platform, network, social network, socials, social account, social accounts, medsos, channel, media, media sosial, sosmed, social media, kanal",
    "followers": "followers, follower, followers count, follower count, pengikut, "
    "jumlah pengikut, jumlah follower, jumlah followers, total followers, total follower, "
    "total pengikut, subscribers, subscriber, subscribers count, subscriber count, subs, fans, "
    "audience size, community size, foll, folls, follower number, number of followers",
    "following": "following, follows count, follows, following count, mengikuti, diikuti",
    "er": "er, engagement rate, engagement, eng rate, er rate, tingkat interaksi, "
    "tingkat keterlibatan, rasio interaksi",
    "avg_likes": "avg likes, average likes, rata rata like, rata rata likes, rata rata suka, "
    "median likes, avg like, mean likes, like rata rata, likes rata rata",
    "avg_comments": "avg comments, average comments, rata rata komentar, rata rata comment, "
    "avg comment, median comments, rata rata komen, komentar rata rata",
    "avg_views": "avg views, average views, avg plays, avg reels plays, rata rata view, "
    "rata rata views, rata rata tayangan, avg view, median views, average plays, tayangan rata rata",
    "credibility": "credibility, audience credibility, real followers, fake followers, aqs, "
    "audience quality score, pengikut asli",
    "rate_idr": "price, rate, rates, pricelist, price list, rate card, ratecard, rc, r c, harga, tarif, fee, biaya, cost, budget, "
    "harga per post, harga per konten, rate per post, fee per post, bayaran, harga endorse, "
    "tarif endorse, price per post, rate idr, price idr, pricing amount, price amount, price value, "
    "rate amount, rate value, pricing price, pricing rate",
    "currency": "currency, mata uang, price currency, rate currency, pricing currency, currency code, valuta",
    "contact": "email, e mail, wa, whatsapp, phone, telp, telepon, no wa, nomor wa, kontak, "
    "contact, no hp, nomor hp, hp, line id, contact person, cp, alamat email, nomor telepon",
    "city": "city, kota, location, lokasi, domisili, kota domisili, domisili kota, asal, daerah, "
    "kota asal, base, bandar",
    "category": "category, categories, kategori, niche, topik, topic, bidang, genre, segmen, tema, "
    "kategori konten, content category, jenis konten, niche konten",
    "bio": "bio, biography, biografi, description, deskripsi, about, keterangan profil",
    "verified": "verified, terverifikasi, centang biru, is verified",
    "captured_at": "captured at, last updated, last update, updated at, update terakhir, terakhir update, "
    "tanggal update, tgl update, diperbarui, per tanggal, tanggal data, tgl data, tanggal, tgl, date, timestamp, "
    "scraped at, crawled at, fetched at, tanggal pengambilan, tanggal scrape, snapshot date",
    "posts": "posts, post count, posts count, media count, jumlah post, jumlah postingan, "
    "total posts, video count, jumlah konten, total video, jumlah video",
    "note": "channel id, no, nomor, note, notes, catatan, keterangan, remark, remarks, status, "
    "usia, umur, gender, jenis kelamin, alamat, address, tier, sku, kode produk, kode barang, "
    "nama produk, nama barang, produk, product, product name, item, stok, stock, qty",
}
"""Names of columns by field. What is known and not kept is named so that nobody guesses at it."""

COUNTS_OF_POSTS = {
    "likes": "likes, like, suka, jumlah like, jumlah likes, jumlah suka, total likes, total like, "
    "like count, likes count",
    "comments": "comments, comment, komentar, komen, jumlah komentar, jumlah komen, "
    "total comments, total komentar, comment count, kmntr, komn, jumlah komen",
    "views": "views, view, tayangan, plays, play, jumlah view, jumlah views, total views, "
    "jumlah tayangan, penayangan, ditonton, penayangan video, tayangan video, video views, view count, tayang, jumlah penonton, viewers",
    "reach": "reach, jangkauan, akun terjangkau, akun yang dijangkau, accounts reached",
    "shares": "shares, share, dibagikan, bagikan, jumlah share, total shares, share count, repost",
    "saves": "saves, save, saved, disimpan, simpan, jumlah save, total saves, favorit, bookmark",
}
"""Names of columns that say what a post brought, by field."""

CAPTIONS = (
    "caption, message, text, teks, post text, post, description, deskripsi, takarir, judul, title, judul video, "
    "judul konten, isi konten, keterangan"
)
"""Names of columns of what somebody wrote with a post."""

PLATFORM_WORDS = {
    "instagram": "instagram",
    "ig": "instagram",
    "insta": "instagram",
    "tiktok": "tiktok",
    "tt": "tiktok",
    "tk": "tiktok",
    "youtube": "youtube",
    "yt": "youtube",
}

PLACES = {"reels": "instagram", "reel": "instagram", "igtv": "instagram", "shorts": "youtube"}
"""What only one platform has, where somebody writes it in place of its name."""

OTHER_NETWORKS = bag(
    "facebook fb twitter threads linkedin pinterest twitch lemon8 bigo snapchat telegram discord slack reddit wechat github shopee "
    "tokopedia tokped lazada bukalapak blibli"
)
"""Where accounts are, too, that are not read here: what is counted there is of no other platform."""

KEPT = frozenset(
    {"handle", "url", "display_name", "platform", "followers", "following", "rate_idr"}
    | {"city", "category", "bio", "verified", "rate_card", "captured_at"}
)
"""Fields that a list can fill in CREATORS, directly or as the account's key."""

FEW = 60
"""Columns of a list that a person made; in wider tables topics are not looked for by content."""

OTHER_PRICES = frozenset({"live", "total"})
"""Words of prices for something else than one piece of content."""

TAXED = bag(
    "exc excl exclude excluded excluding belum sudah termasuk inc incl include included including"
)
AS_PAID = TAXED | {"nett", "net", "netto", "gross", "final", "fix", "deal"}
"""Words of prices that say how they are paid, and change nothing of what they are."""

TAXES = frozenset({"ppn", "pph", "pajak", "tax", "vat"})

PACKAGES = frozenset({"paket", "package", "packages", "bundle", "bundling"})
"""Words of prices for several pieces together."""

STORIES = frozenset({"story", "stories"})
"""Words of prices for less than one post: they stand in a rate card only."""

PIECES = {
    "story": STORIES,
    "reel": frozenset({"reel", "reels"}),
    "image": frozenset({"feed", "feeds", "foto", "photo", "carousel"}),
    "video": frozenset({"video", "videos", "vt"}),
    "short": frozenset({"shorts"}),
}
"""Kinds of posts by the words of a price's header."""

CONTENT_WORDS = bag(
    "reel reels feed feeds video videos vt foto photo carousel konten content post shorts"
)
"""Words of what one pays for: a column of money that is named so states the price of it."""

ROLES = bag("creator kreator influencer influencers kol talent profil profile user")
"""Names of a column that holds accounts, or people's names where accounts stand beside them."""

FOREIGN = bag(
    "usd us dollar dollars dolar sgd myr rm ringgit eur euro euros aud gbp pound pounds thb baht php peso jpy yen cny yuan inr rupee "
    "rupees vnd hkd twd krw aed bnd chf cad"
)
"""Currencies in headers of prices that are no rupiah, beside their signs."""

ASIDE = {
    "followers": bag(
        "new baru growth gained gain kenaikan naik tambahan penambahan rank peringkat quality kualitas fake palsu aktif active percent "
        "persen per lost hilang target ratio rasio change perubahan selisih difference range"
    ),
    "rate_idr": bag(
        "barang produk product item goods max maks maksimal min admin ongkir kirim shipping target modal jual budget starting starts start "
        "mulai from to minimum minimal terendah lowest view views watch completion click reply response"
    ),
    "display_name": bag(
        "brand merek product produk campaign kampanye country negara company perusahaan agency agensi client klien bank file manager "
        "manajer admin pic paket package barang item sheet"
    ),
    "city": frozenset({"top", "audience", "audiens", "target", "viewers", "penonton"}),
    "category": frozenset({"audience", "audiens", "target", "brand", "produk", "product"}),
    "url": frozenset({"external", "website", "web", "bio", "store", "toko", "shop", "linktree"}),
    "handle": bag(
        "pembeli buyer customer pelanggan penerima seller penjual admin pic picture photo foto avatar image thumbnail"
    ),
}
"""Words of headers that are about something else than the field that they name beside it."""

CODES = bag(
    "no nomor id kode code sku pesanan order invoice faktur resi transaksi voucher kupon ad ads adset iklan campaign kampanye file "
    "filename"
)
"""Words of columns whose cells look like handles and are numbers or names of something."""

CURRENCY = frozenset({"rp", "idr", "rupiah"})

SCALES = {"k": "k", "rb": "rb", "ribu": "rb", "ribuan": "rb", "jt": "jt", "juta": "jt"} | {
    "jutaan": "jt",
    "thousand": "k",
    "thousands": "k",
    "million": "jt",
    "millions": "jt",
}

FILLERS = bag(
    "saat ini sekarang terkini kamu anda kak kakak mu nya awak berapa apa yang di pada dalam dlm tanpa silakan mohon isi tulis punya "
    "sini wajib your the in of current currently now what is are please how many do you have without required untuk for mana "
    "berdomisili tinggal where live which stats metrics per as"
)
"""Words of headers, as forms ask people, that change nothing of what is named beside them."""

INVITING = FILLERS.union(
    PLATFORM_WORDS,
    ("klik", "link", "tautan", "profil", "profile", "lihat", "buka", "cek", "here", "click", "web"),
    ("disini", "sini", "url", "open", "view", "visit", "akun"),
)
"""Words of which a cell that names nobody consists, such as those that a link is behind."""

UNSAID = frozenset(["belum", "blm", "ada", "tidak", "tdk", "not", "yet"])
"""Words that say, in a column of accounts, that there is none."""

TOTALS = frozenset(
    [
        *("total", "subtotal", "jumlah", "grandtotal", "grand total", "sub total"),
        *("average", "rata-rata", "rata2", "rata rata", "sum", "keseluruhan", "total keseluruhan"),
        *("jumlah total", "total semua", "overall", "totals"),
    ]
)
"""What stands before sums, whatever column it is in, where accounts stand in the rows above."""

COSTS = bag(
    "total subtotal jumlah average sum sub grand keseluruhan semua budget anggaran sisa dp down payment pelunasan transport "
    "transportasi admin ppn pph vat pajak tax ongkir ongkos kirim biaya fee cost costs shipping lainnya lain others other diskon "
    "discount cadangan remaining saldo"
)
"""Words of what else a budget is spent on: alone in the column of accounts they are nobody's name."""
