"""Cosmetics and skincare: BPOM's principles of promotion and its forbidden claims."""

from __future__ import annotations

from datetime import date

from core.analytics.content.morphology import verbs
from core.analytics.content.rule import Rule, Said
from core.analytics.content.rules.common import FIGURES, no_story, story

ONLY = ("cosmetics",)
BPOM_18 = "Peraturan BPOM 18/2024 (penandaan, promosi, dan iklan kosmetika)"
BPOM_3 = "Peraturan BPOM 3/2022 (persyaratan teknis klaim kosmetika)"
LISTED = f"{BPOM_18}; daftar klaim terlarang Perka BPOM 1/2016"
SINCE_1 = date(2016, 1, 1)
SINCE_3 = date(2022, 1, 1)

SIGNS = (
    (
        "(skincare|serum|toner|pelembap|pelembab|moisturizer|sunscreen|tabir surya|lipstik|lip tint|"
        "lipcream|cushion|foundation|bedak|maskara|blush|essence|cleanser|facewash|sampo|shampoo|shampo)"
    ),
    "lotion|masker|sabun ~2 wajah|muka|kulit|malam|siang|jerawat|badan|tubuh|mandi",
    "sabun|soap|scrub|lulur|krim|cream ~2 ini|mandi|badan|batang|herbal|this",
    "selulit|cellulite|stretchmark|keloid|flek|ketombe|dandruff|skin|kulitku|whitening|mutihin|pemutih",
    "(bekas luka|bekas jerawat|stretch mark|stretch marks|rambut rontok|kulit wajah|body wash|hair loss|hair fall)",
    "badan|kulit|wajah|muka|ketek|ketiak|selangkangan ~2 putih|putihin|cerah|glowing|mulus",
    r"re:(?<!es )(?<!ice )\b(?:krim|cream)(?:nya)?\b",
    "jerawat*|komedo|flek|kulit ~1 kusam|kering|berminyak|sensitif|kombinasi|glowing",
    "(kosmetik|kosmetika|makeup|parfum|deodoran|hair tonic|vitamin rambut|body lotion|hand body)",
    "(acne|moisturiser|skin care|lip balm|face wash|memutihkan wajah|memutihkan kulit)",
)

TERMS = {
    "rampingkan": verbs("ramping langsing tirus") + "|ngurusin|menguruskan|nirusin|meniruskan",
    "kecilkan": verbs("kecil susut"),
    "besarkan": verbs("besar gede"),
    "tumbuhkan": verbs("tumbuh lebat subur"),
    "kencangkan": verbs("kencang kenceng rapat sempit"),
    "dulu": "sebelumnya|kemarin|dulu|biasanya|versi lama|yang lama|produk lama|formula lama|batch|"
    "versi kami|bulan lalu|merek lamaku|resep lama|menu lama|before|last month",
    "sekejap": "|".join(
        [
            f"{n} {t}"
            for n in ["1", "2", "3", "5", "7", "10", "14", "satu", "dua", "tiga", "tujuh"]
            for t in ("hari", "malam", "minggu", "jam")
        ]
        + ["semalam", "seminggu", "sehari", "sekejap", "seketika", "sekali pakai", "instan"]
    ),
    "rontok": "rontok|rambut rontok|kerontokan|hair loss|hair fall|kebotakan|botak|uban",
    "mulut": "sariawan|gusi|sakit gigi|gigi berlubang|karang gigi|bau mulut|radang gusi",
    "ruam": "iritasi|biang keringat|ruam|ruam popok|diaper rash|keringat buntet|biang keringet",
    "keluhan": "garuk|garuk garuk|bentol|bentol bentol|gatal gatal|itchy|borok|kulitku perih|kulit perih",
    "meradang": "meradang|merah merah|jalan berlubang|muka merah|wajah merah|bentol merah|redness",
    "jahitan": "jahitan|jahitanku|caesarku|caesar|sesar|secar|sc ku|kelabang|luka lama",
    "gelap": "sawo matang|gosong|gelap|item|si item|dekil|belang|buluk|hitam legam",
    "seputih": "putih|seputih|putih susu|kinclong|bening|kuning langsat|terang",
    "selulit": "selulit|cellulite|orange peel|kulit jeruk",
    "baju": "celana*|jeans|jins|rok|kebaya*|gaun|dress|baju*|seragam*|kemeja*|pants|skirt",
    "putih": "memutihkan|putihkan|mutihin|memutih|putihin|pemutih|pemutihan|putih|whitening|whiten|"
    "whitens|mencerahkan|cerahkan|nyerahin|cerahin|cerah|brightening|brightens|brighten|brighter|whiter|fairer|lighter|glowing|"
    "kinclong|bening|bersinar|bercahaya",
    "memutihkan": "memutihkan|putihkan|mutihin|memutih|putihin|pemutih|pemutihan|whitening|whitens|"
    "bikin putih|jadi putih|auto putih|kulit putih|wajah putih|muka putih|badan putih|memutihnya|"
    "bikin ~0 muka putih",
    "seketika": "instan|instant|instantly|seketika|sekejap|sekali pakai|sekali oles|semalam|overnight|"
    "1 malam|satu malam|permanen|permanent|selamanya|forever|dijamin|pasti|auto|guaranteed|langsung|"
    "cepat kilat|kilat|100 persen|garansi",
    "masa": "hari|minggu|jam|malam|pekan|menit|bulan|harian|days|day|weeks|week|hours|minutes|nights",
    "angka": "1|2|3|4|5|6|7|8|9|10|12|14|15|20|21|24|28|30|satu|dua|tiga|empat|lima|enam|tujuh|"
    "sehari|seminggu|semalam|one|two|three|seven",
    "sebentar": "sehari|seminggu|semalam|sejam|sepekan|hitungan hari|hitungan minggu|hitungan jam|"
    "beberapa hari|beberapa minggu|overnight|sekejap",
    "hasil": "hilang|mulus|bersih|halus|silky|nempel|smudge proof|kering|pudar|kempes|tuntas|rontok|lembap|kenyal|kencang|"
    "tirus|lurus|lebat|panjang|wangi|clear|smooth|gone|keliatan hasilnya|kelihatan hasilnya|berubah|"
    "sehat|merona|merah muda|pink|mulusin",
    "jerawat": "jerawat*|jerawatan|acne|zits|zit|blemishes|bruntus|pimples|pimple|bruntusan|beruntusan|komedo|breakout",
    "bekas": "bekas luka|bekas jerawat|bekas operasi|bekas caesar|bekas cacar|keloid|stretch mark|"
    "stretchmark|stretch marks|bopeng|parut|luka bakar|scars|scar|tato",
    "kosmetik": "serum|toner|krim|cream|sabun|sunscreen|bedak|lipstik|lip tint|lip cream|cushion|"
    "foundation|masker|lotion|sampo|shampoo|parfum|skincare|produk|essence|pelembap|moisturizer|"
    "maskara|eyeliner|deodoran|bedaknya|krimnya|formula|kandungan",
    "untuk_kulit": "untuk|buat|bagi|dipakai|digunakan|dipake|pakai|di kulit|di wajah|di muka|for|"
    "dipakein|diaplikasikan|kulit|wajah|dan nyaman|oleh|sekali|banget untuk|banget buat",
}

RULES = (
    Rule(
        id="C1",
        severity="block",
        products=ONLY,
        source=LISTED,
        since=SINCE_1,
        why=Said(
            "Kosmetik hanya boleh merawat dan mempercantik; menjanjikan sembuh itu klaim obat.",
            "A cosmetic may care for and beautify; promising a cure is a claim for medicine.",
        ),
        suggestion=None,
        finds=(
            "{mengobati} => bantu merawat",
            "{menyembuhkan} => bantu merawat",
            "{mencegah} ~2 {penyakit}",
            "obat ~3 {penyakit}",
            "obat alami|herbal|ajaib|dewa|kulit|wajah|muka|ketiak|kumur",
            "terapi => perawatan",
            "{hilang}|{mengatasi}|{turunkan} ~2 {penyakit}",
            "{penyakit}|{ruam} ~~6 {lenyap}|{menyembuhkan}",
            "untuk|buat|for ~1 {penyakit} ~1 oke|bisa|cocok|ampuh|jago|juga",
            "salep|balsem|balm|minyak ~5 {penyakit}",
            "berkhasiat|khasiat ~1 obat|menyembuhkan|penyakit",
            "medicine|remedy ~2 for",
            "{penyakit}|{keluhan} ~~18 {tak} ~2 {kambuh} ~1 lagi",
            "{tak} ~2 {kambuh} ~1 lagi ~~10 {penyakit}",
            "{penyakit}|{keluhan} ~~16 {kini} ~2 {usai}",
            "{penyakit} ~~12 {usai}",
            "pereda|penyembuh|penyelamat|penawar|peredam ~2 {penyakit}|luka",
            *story("{penyakit}|{keluhan}|bersisik"),
        ),
        unless=(
            "terapi ~2 belanja|belanjaku|hati|jiwa|dompet|stres|mood|diri",
            "dompet|hati|jiwa|mental|belanja|retail ~3 terapi",
            *FIGURES,
            "treat yourself",
            "a treat",
            "self healing",
            "healing ke|dulu|tipis|sambil|di|bareng",
            "sambil|biar|buat|lagi|mau|self|butuh|waktunya healing",
            "minum obat",
            *no_story("{penyakit}|{keluhan}|bersisik"),
        ),
        avoid=("mengobati",),
        hits=("Krim ini mengobati eksim", "sabun obat panu", "this balm cures eczema"),
        misses=("Ini bukan obat, cuma pelembap", "minum obat dulu baru maskeran"),
    ),
    Rule(
        id="C2",
        severity="block",
        products=(*ONLY, "health"),
        source=f"{LISTED}; padanan kata: usul kami",
        since=SINCE_1,
        why=Said(
            "“Ampuh” menjanjikan khasiat yang pasti, padahal hasil di tiap orang beda.",
            "“Ampuh” (potent) promises a sure effect, and people differ.",
        ),
        suggestion=None,
        finds=(
            "ampuh|manjur|mujarab|jitu|tokcer|cespleng|sakti => cocok di aku",
            "*ampuh*|*manjur*|*mujarab*",
            "(miracle|miraculous|super effective|works like magic)",
            "khasiat* ~2 (dahsyat|luar biasa|terbukti)",
        ),
        avoid=("ampuh",),
        hits=("Toner ini ampuh buat kulit kusam", "manjur banget", "a m p u h"),
        misses=("aku gak berani bilang ini ampuh", "jangan percaya klaim ampuh"),
    ),
    Rule(
        id="C3",
        severity="block",
        products=ONLY,
        source=f"{LISTED}; EPI 1.2.2",
        since=SINCE_1,
        opinion_allowed=True,
        why=Said(
            "Kata “paling”, “terbaik”, “nomor satu” butuh bukti; tanpa itu orang berhenti percaya.",
            "“The best” and “number one” need proof; without it people stop believing.",
        ),
        suggestion=Said(
            "Sejauh ini aku suka, makanya sudah beli lagi.",
            "I like it so far, which is why I bought it again.",
        ),
        finds=(
            "{superlatif} => favoritku",
            "paling ~1 {mutu} => yang aku suka",
            "satu satunya => salah satu",
            "{kosmetik} ~2 terkenal",
            "terkenal yang|paling|di|seantero|ampuh|bagus",
            "top 1|3|5|10|markotop => pilihanku",
            r"re:(?:no\.?|nomor|nomer|number|#) ?(?:1|satu|one)(?!\w)",
            "the? best ~3 ever|in|on|made|for",
            "the most ~2 effective|powerful|trusted|popular|loved",
            "the (only|best|most) ~4 in|on the? world|universe|planet|country|market|indonesia|asia",
            "{tak} ~1 ada|nemu|ketemu|bakal ~6 {ngalahin}",
            "nothing|none|no ~2 beats|compares|rivals",
            "hands down",
            "rajanya|ratunya|juaranya|dewanya ~1 {kosmetik}|skincare",
            "{merek_lain} ~2 minggir|lewat",
            "nomor|nomer|no wahid",
            "paling ~2 se|di ~1 {tempat_luas}",
            "find|found|seen|tried ~2 better ~4 than this",
            "*nomor satu",
        ),
        unless=(
            "nomor|nomer|no|number satu|1|one ~1 di|in ~1 hati|heart|hearts",
            "doa|sahabat|teman|momen|hari|hadiah|versi|keputusan|waktu|usaha|diri terbaik*",
            "kasih|memberi|memberikan|melakukan|berikan|ngasih ~1 yang? terbaik",
            (
                r"re:(?:tips|langkah|step|alasan|part|hubungi|wa|chat|jalan|jl|shade|warna|rule|my)\.? "
                r"(?:no\.?|nomor|nomer|number|#) ?(?:1|satu|one)"
            ),
            "terbaik menurut|versi",
            "best friend|friends|day|regards|wishes|moment|part",
        ),
        avoid=("nomor satu",),
        hits=("Serum terbaik di Indonesia", "Sunscreen nomor satu", "satu-satunya krim malam"),
        misses=(
            "Aku paling suka wanginya",
            "menurut aku ini serum terbaik",
            "doa terbaik buat kamu",
        ),
    ),
    Rule(
        id="C4",
        severity="block",
        products=ONLY,
        source=f"{LISTED}; UU Perlindungan Konsumen pasal 9(1)j",
        since=SINCE_1,
        why=Said(
            "Tidak ada kosmetik yang pasti aman untuk semua orang; selalu bisa ada yang tidak cocok.",
            "No cosmetic is surely safe for everybody; somebody may always react.",
        ),
        suggestion=Said(
            "Di kulitku nyaman, tapi coba dulu sedikit di belakang telinga ya.",
            "It feels fine on my skin, but try a little behind your ear first.",
        ),
        finds=(
            "{tanpa} ~2 {efek_samping} => nyaman di kulitku",
            "aman|safe ~1 {untuk_kulit}|{bumil} => nyaman di kulitku untuk",
            "dijamin|pasti|100|sangat|terbukti|jelas|sudah|super aman|safe => nyaman di kulitku",
            "{kosmetik} ~1 aman|safe",
            "aman dan|tanpa|karena|meski|walau|walaupun|bpom|halal|kok|bgt|banget",
            "tidak|gak|ga|nggak|tanpa ~1 berbahaya|bahaya|bahayakan|membahayakan => nyaman di kulitku",
            "bebas|tanpa ~1 bahaya|risiko|resiko|iritasi",
            "bebas|tanpa ~1 bahan berbahaya|bahaya",
            "harmless",
            "{bumil} ~2 aman|safe",
            "gak|ga|nggak|tidak|tak|anti bakal|akan|mungkin iritasi|bahaya|alergi",
            "risk free",
            "tanpa|gak|ga|nggak|tidak|bebas|no ~1 takut|khawatir|perlu|usah|worry ~2 iritasi|alergi|breakout|bahaya|irritation",
            "{tak} ~1 bakal|akan|mungkin ~1 kenapa|napa|masalah",
            "{bumil} ~8 silakan|silahkan|boleh|bebas|bisa|jangan|ga|gak|gas ~2 pakai|pake|pakein|oles|ragu|masalah|takut",
            "aman sentosa",
        ),
        unless=(
            (
                "packing|paket|paketnya|kemasan|kemasannya|pengiriman|packaging|parkir|transaksi|"
                "belanja|dikirim|barang|sampai|bubble ~3 aman"
            ),
            "aman di|buat|untuk|bagi kantong|dompet|budget|lingkungan|perjalanan",
            "aman sampai|sampe|terkendali|nyampe",
            "aman ~1 paket|packing|kok paketnya",
        ),
        avoid=("tanpa efek samping",),
        hits=(
            "Krimnya aman untuk semua jenis kulit",
            "tanpa efek samping",
            "No side effects at all",
        ),
        misses=("Packing-nya aman, cepat sampai", "Bebas ongkir sampai besok"),
    ),
    Rule(
        id="C4",
        severity="warn",
        products=ONLY,
        source=f"{BPOM_3}; UU Perlindungan Konsumen pasal 9(1)j",
        since=SINCE_3,
        why=Said(
            "“Bebas bahan X” boleh kalau memang ada buktinya di komposisi yang terdaftar.",
            "“Free of X” is fine if the registered composition proves it.",
        ),
        suggestion=Said(
            "Komposisinya ada di kemasan, aku baca dulu sebelum pakai.",
            "The ingredients are on the pack; I read them before using it.",
        ),
        finds=(
            (
                "{tanpa} ~1 paraben*|alkohol|sls|sles|merkuri|hidrokuinon|hidroquinon|pewangi|parfum|"
                "silikon|steroid|mercury|alcohol|parabens"
            ),
            "paraben|alcohol|fragrance|sls|mercury|silicone free",
        ),
        hits=("Bebas paraben lho", "formula tanpa alkohol"),
        misses=("Bebas ongkir", "aku pilih tanpa kotak kado"),
    ),
    Rule(
        id="C5",
        severity="block",
        products=ONLY,
        source=LISTED,
        since=SINCE_1,
        why=Said(
            "Membandingkan dengan merek lain tidak adil tanpa uji yang sama untuk keduanya.",
            "Comparing with another brand is unfair without the same test for both.",
        ),
        suggestion=None,
        finds=(
            "lebih ~3 dari|daripada|dibanding|dibandingkan|ketimbang ~1 {merek_lain}",
            "dibanding|dibandingkan|daripada|ketimbang ~1 {merek_lain} ~6 lebih",
            "better|stronger|safer|cheaper ~2 than ~4 {merek_lain}|brands",
            "{ngalahin} ~4 {merek_lain}",
            "{merek_lain} ~8 kalah ~1 telak|jauh|saing|kelas|sama|dari|pamor",
            "can't|cannot|won't|could ~2 keep|compete|compare ~1 up|with",
            "no match for",
            "beda kasta|kelas|level|liga",
            "sorry ~3 brand|brands|merek|jar|girls|mahal",
            "jauh lebih ~1 {mutu}",
            "jauh lebih",
            "merek|merk|brand lain|sebelah ~3 kalah|lewat|minggir|jelek|abal*|bahaya|berbahaya|murahan",
        ),
        unless=("lebih ~3 dari|daripada|dibanding ~1 {dulu}",),
        hits=("jauh lebih bagus dari merek sebelah", "lebih lembut daripada brand lain"),
        misses=("lebih lembap dari versi lama", "kulit terasa lebih halus dari sebelumnya"),
    ),
    Rule(
        id="C7",
        severity="block",
        products=ONLY,
        source=f"{BPOM_3}, penjelasan BPOM tentang klaim jerawat",
        since=SINCE_3,
        why=Said(
            "Menghilangkan jerawat adalah kerja obat; kosmetik boleh bilang merawat kulit berjerawat.",
            "Removing acne is what medicine does; a cosmetic may care for acne-prone skin.",
        ),
        suggestion=Said(
            "Aku pakai ini untuk merawat kulit berjerawat, pelan-pelan tapi rutin.",
            "I use it to care for my acne-prone skin, slowly but regularly.",
        ),
        finds=(
            (
                "{hilang}|{mengatasi}|{mengobati}|{menyembuhkan}|{mencegah}|ngempesin|mengempeskan|"
                "kempesin|mengeringkan|keringin|ngeringin|meredakan|bersihin|membersihkan|anti|fights|"
                "treats ~2 {jerawat} => merawat kulit berjerawat"
            ),
            (
                "(ampuh|efektif|bisa|dapat|mampu|cepat)? (untuk|buat)? {hilang}|{mengatasi}|{mengobati}|"
                "{mencegah}|anti ~2 {jerawat} dalam? ({sekejap})? => merawat kulit berjerawat"
            ),
            "{jerawat} ~6 {lenyap}",
            "{jerawat} ~~8 {hilang}",
            "{jerawat} ~~3 obatnya",
            "{jerawat} ~3 tinggal kenangan|cerita|masa",
            "{jerawat}|{meradang} ~~18 {tak} ~2 {kambuh} ~1 lagi?",
            "{jerawat}|{meradang} ~~18 {kini} ~2 {usai}",
            "{jerawat} ~~14 {usai}",
            "{meradang} ~~20 {usai} lagi",
            "clears|cleared|clear ~3 skin in|within|overnight",
            "{jerawat} ~4 solusi|solusinya|jawaban|jawabannya|penawar|musuh",
            *story("{jerawat}|{meradang}"),
            "obat|anti|solusi ~1 {jerawat} => perawatan kulit berjerawat",
            "bebas|tanpa ~1 {jerawat}",
            "bakteri|bacteria ~2 jerawat|acne|penyebab",
            "membunuh|kills|bunuh|basmi|membasmi ~2 bakteri|bacteria|kuman",
            "{hilang}|{mengatasi}|{turunkan}|{mengobati}|anti ~3 peradangan|inflamasi|radang",
        ),
        unless=(
            "stop|jangan ~1 mencet|memencet|pencet|mecahin",
            "jerawat* ~3 sembuh|hilang|ilang|kering sendiri",
            "jerawat*|bruntus* ~3 masih|tetap|belum ~16 {usai}|bersih|lagi",
            "merawat kulit berjerawat ~~12 {usai}|lagi",
            *no_story("{jerawat}|{meradang}"),
        ),
        avoid=("menghilangkan jerawat",),
        hits=("Serum ini menghilangkan jerawat", "bye bye jerawat!", "obat jerawat"),
        misses=("merawat kulit berjerawat itu harus sabar", "aku jerawatan dari SMA"),
    ),
    Rule(
        id="C8",
        severity="block",
        products=ONLY,
        source="Daftar klaim kosmetika terlarang BPOM (2018); Peraturan BPOM 3/2022",
        since=date(2018, 1, 1),
        why=Said(
            "Mengubah bentuk tubuh atau menghapus bekas luka di luar kemampuan kosmetik.",
            "Reshaping the body or erasing scars is beyond what a cosmetic does.",
        ),
        suggestion=None,
        finds=(
            "{hilang}|{mengatasi}|{mengobati}|mudarin|memudarkan ~2 {bekas} => melembapkan kulit",
            "{bekas} ~2 {lenyap}|mulus",
            "{bekas}|{jahitan} ~~18 {kini} ~4 {usai}|hilang",
            "{bekas}|{jahitan} ~~18 {tak} ~2 {kambuh}|ketemu|nampak|tampak|ada",
            "{selulit} ~~10 {usai}|{lenyap}",
            "{baju} ~5 muat|longgar|kedodoran|melorot|kebesaran ~1 lagi?",
            "perut|paha|lengan|pinggang|betis|pipi|badan ~2 nyusut|menyusut|susut|berkurang|ciut|ramping|singset",
            "kerutan|keriput|garis|wrinkles|fine ~4 {usai}|kabur",
            "umur|usia ~2 dikira|disangka|dibilang|keliatan|kelihatan ~1",
            "ngehapus|menghapus|hapus ~2 {bekas}",
            "lingkar ~1 pinggang*|perut*|paha*|lengan* ~3 jadi|tinggal|turun",
            "bergelambir|gelambir|kendor ~3 kencang|kenceng|hilang|rata",
            *story("{bekas}|{jahitan}|{selulit}|{baju}|timbangan|keriput|kerutan|gelambir"),
            "lemak|selulit|kerutan|keriput|stretchmark ~2 {lenyap}",
            "perut|pipi|paha|lengan|betis|pinggang|badan|tubuh ~1 rata|tirus|langsing|ramping|mengecil|kecil|kempes|singset",
            "dijamin|auto|bikin|jadi|pasti|langsung ~1 langsing|ramping|tirus|singset",
            "{hilang}|{mengobati}|{mengatasi}|mengurangi|ngurangin ~2 selulit|cellulite",
            "anti selulit|cellulite|jamur|virus",
            "{bakar}|burns|burn|burning ~2 lemak|fat",
            (
                "{kecilkan} ~2 pinggang|perut|paha|lengan|"
                "lingkar|pipi|hidung|betis|badan|tubuh|waist|size"
            ),
            ("{rampingkan}|slimming"),
            "mengurangi|ngurangin|ngempesin bengkak|memar",
            "antijamur|antivirus|germisida",
            "mati rasa",
            "mengembalikan ~2 penuaan|usia|umur|keremajaan|kemudaan",
            "reverse|reverses|stops|menghentikan|membalikkan ~1 aging|penuaan",
            "jadi|kembali|balik ~1 muda lagi|selamanya|20 tahun",
            "meninggikan|memancungkan|mancungin",
        ),
        unless=(
            "hilang ~1 arah",
            *no_story("{bekas}|{jahitan}|{selulit}|{baju}|timbangan|keriput|kerutan|gelambir"),
        ),
        hits=("menghilangkan bekas luka operasi", "krim pelangsing paha", "sabun anti jamur"),
        misses=("menyamarkan tampilan noda", "bekas luka ini cerita waktu kecil"),
    ),
    Rule(
        id="C9",
        severity="block",
        products=ONLY,
        source="Daftar klaim kosmetika terlarang BPOM (2018)",
        since=date(2018, 1, 1),
        why=Said(
            "Klaim ini termasuk yang dilarang BPOM untuk rambut, kuku, gigi, deodoran, dan parfum.",
            "BPOM forbids this claim for hair, nails, teeth, deodorants and perfume.",
        ),
        suggestion=None,
        finds=(
            (
                "{hilang}|{mengatasi}|{mengobati}|{mencegah}|anti ~2 ketombe|dandruff ~3 permanen|"
                "selamanya|tuntas|total|permanently|forever"
            ),
            "ketombe|dandruff ~3 permanen|selamanya|tuntas|total|permanently",
            "permanen|tuntas ~2 {hilang}|{mengatasi} ~2 ketombe",
            "{mencegah}|{hilang}|{mengatasi}|{mengobati}|stop|setop|anti ~2 {rontok} => merawat rambut",
            "{rontok} ~3 {lenyap}|berhenti|stop|lebat|tumbuh",
            "{rontok}|rambutku|rambut ~~16 {tak} ~2 rontok|jatuh|gugur|botak|beruban ~1 lagi?",
            "{rontok}|botak ~~12 {kini} ~3 berhenti|lebat|tumbuh|{usai}",
            "sehelai ~2 {tak} ~4 jatuh|rontok",
            "penumbuh|pelebat|penebal ~2 rambut|alis|kumis|jambang|brewok",
            "ketombe|dandruff|salju ~~12 {tak} ~2 {kambuh} ~1 lagi|seumur",
            "stops|stop|stopped ~2 hair fall|loss|shedding",
            "tebal|lebat|numbuh|tumbuh ~4 dalam {angka} {masa}",
            *story("{rontok}|ketombe|dandruff|helai|botak|pitak"),
            "memperbaiki|benerin|regenerasi|repairs ~2 sel",
            (
                "merangsang|{tumbuhkan}|stimulates|menstimulasi ~2 kuku|rambut|bulu|"
                "alis|kumis|jambang|brewok|growth|pertumbuhan"
            ),
            "{mengobati}|{menyembuhkan}|{hilang}|{mengatasi} ~2 {mulut}",
            (
                "{mencegah}|{hilang}|menghentikan|stop ~2 keringat ~2 total|sepenuhnya|seharian|selamanya|"
                "24"
            ),
            "{mencegah}|menghentikan ~1 keringat",
            "tanpa|bebas|anti keringat ~1 total|seharian|selamanya",
            "afrodisiak|aphrodisiac|pemikat|pelet|penakluk|pheromone|feromon",
        ),
        hits=(
            "menghilangkan ketombe secara permanen",
            "mencegah rambut rontok",
            "parfum afrodisiak",
        ),
        misses=("rambutku rontok karena stres", "deodoran yang wangi seharian"),
    ),
    Rule(
        id="C10",
        severity="block",
        products=ONLY,
        source=f"{BPOM_3}, lampiran klaim yang tidak boleh",
        since=SINCE_3,
        why=Said(
            "Iritasi, biang keringat, dan ruam itu keluhan kesehatan; kosmetik tak boleh menjanjikannya.",
            "Irritation, prickly heat and rash are health complaints; a cosmetic may not promise them away.",
        ),
        suggestion=None,
        finds=(
            "anti|bebas|tanpa ~1 {ruam}|gatal",
            "antiiritasi",
            (
                "{mencegah}|{hilang}|{mengatasi}|{mengobati}|meminimalkan|meminimalisir|mengurangi|"
                "meredakan|redakan|ngurangin ~2 {ruam}"
            ),
            (
                "{mencegah}|{hilang}|{mengatasi}|{mengobati}|mengurangi|meredakan|redakan|ngurangin|"
                "ngilangin ~2 gatal|digigit|gigitan|bentol ~3 nyamuk|serangga"
            ),
            "gatal ~2 gigitan|digigit",
            "{ruam}|lecet ~3 {usai}|{lenyap}",
            "({ruam}|lecet|merah merah) ~~16 {kini} ~2 {usai}",
            "soothes|heals|cures|stops ~2 (diaper rash|nappy rash|heat rash)",
            *story("{ruam}|lecet"),
        ),
        hits=("bedak anti iritasi", "mencegah biang keringat", "mengobati ruam popok"),
        misses=("kalau iritasi, berhenti pakai dulu", "digigit nyamuk semalam, aduh"),
    ),
    Rule(
        id="C10",
        severity="warn",
        products=ONLY,
        source=f"{BPOM_3}: “anti iritasi” tidak boleh; janji yang mirip perlu dicek",
        since=SINCE_3,
        opinion_allowed=True,
        negatable=False,
        why=Said(
            "Mirip janji “anti iritasi”: kulit orang berbeda. Ceritakan kulitmu sendiri saja.",
            "Close to the promise “anti irritation”: skins differ. Speak of your own skin.",
        ),
        suggestion=Said(
            "Di kulitku terasa adem; coba dulu sedikit di lengan.",
            "On my skin it feels cool; try a little on your arm first.",
        ),
        finds=(
            "{tak} ~1 bikin|membuat|buat|menyebabkan|menimbulkan|memicu|mengakibatkan ~1 {ruam}|gatal|perih|bruntusan|kemerahan",
            "(does not|doesn't|won't|never) ~1 irritate|cause ~2 skin|irritation|redness|rash",
        ),
        unless=("{tak} ~1 bikin|membuat|buat ~1 gatal ~2 tangan|mata|kuping|telinga",),
        hits=(
            "cocok untuk kulit sensitif, tidak bikin iritasi",
            "serum ini ga menimbulkan iritasi",
        ),
        misses=(
            "di kulitku ga bikin iritasi",
            "tidak bikin lengket dan cepat meresap",
            "kalau bikin iritasi, berhenti pakai",
        ),
    ),
    Rule(
        id="C11",
        severity="block",
        products=ONLY,
        source=f"{BPOM_3}: tidak boleh menjanjikan hasil mutlak atau segera",
        since=SINCE_3,
        why=Said(
            "Hasil instan, permanen, atau dijamin tidak ada; orang yang kecewa tidak kembali.",
            "There are no instant, permanent or guaranteed results; the disappointed do not return.",
        ),
        suggestion=None,
        finds=(
            "{putih} ~4 {seketika}",
            "{seketika} ~3 {putih}",
            "{putih} ~4 dalam|cuma|hanya|cukup|in|within ~1 {angka} ~1 {masa}",
            "dalam|cuma|hanya|cukup|in|within ~1 {angka} ~1 {masa} ~4 {putih}",
            "{putih} ~4 {sebentar}",
            "{sebentar} ~4 {putih}",
            "{putih} ~2 {angka} {masa}",
            "{angka} {masa} ~3 {putih}",
            "{putih} 100",
            "100 {putih}",
            "{putih} ~~10 {tak} ~2 balik|kembali|jadi ~1 gelap|item|hitam|kusam|lagi|dekil",
            "{seketika} ~2 naik ~2 tone|tingkat|shade",
            "sekali|seminggu|semalam|sehari ~2 mandi|pakai|oles|pake ~3 naik ~2 tingkat|tone|shade",
            "{gelap} ~~12 {seputih} ~~6 dalam|cuma|seminggu|sebulan|semalam|permanen",
        ),
        unless=(
            "langsung aku|beli|cekout|checkout|jatuh",
            "air|bawang|nasi|telur|baju|kaus|kaos|kemeja|gading|kertas|warna|tulang putih",
        ),
        hits=("Memutihkan wajah secara instan", "cerah dalam 3 hari", "glowing seketika"),
        misses=("Jangan percaya janji putih dalam 3 hari", "mi instan dan nasi putih"),
    ),
    Rule(
        id="C11",
        severity="warn",
        products=ONLY,
        source=f"{BPOM_3}: tidak boleh menjanjikan hasil mutlak atau segera",
        since=SINCE_3,
        why=Said(
            "Hasil yang dijanjikan cepat atau pasti mudah mengecewakan.",
            "A result promised fast or for sure easily disappoints.",
        ),
        suggestion=Said(
            "Aku pakai rutin dulu, hasil di tiap orang bisa beda ya.",
            "I used it regularly; people's results differ.",
        ),
        finds=(
            "{hasil} ~3 {seketika}",
            "{seketika} ~2 {hasil}",
            "{hasil} ~3 dalam|cuma|hanya|cukup|in|within ~1 {angka} ~1 {masa}",
            "dalam|cuma|hanya|cukup|in|within ~1 {angka} {masa} ~3 {hasil}",
            "{hasil} ~2 dalam? {sebentar}",
            "dalam? {sebentar} ~2 {hasil}",
            "merawat|perawatan|menutrisi|melembapkan ~4 dalam|cuma|hanya|in|within ~1 {angka} ~1 {masa}",
            "hasil ~1 instan|instant|permanen|seketika|pasti|dijamin|nyata",
            "dijamin|pasti|100 ~1 berhasil|ngefek|puas|kinclong|works|cocok",
        ),
        unless=(
            "dijamin gak|ga|tidak|nggak|anti",
            "langsung ~1 bersih bersih",
            "kering sendiri",
            "pasti ~1 wangi",
        ),
        hits=("kulit mulus dalam 7 hari", "hasilnya instan", "dijamin halus"),
        misses=("Gak ada hasil yang instan", "pengiriman dalam 3 hari"),
    ),
    Rule(
        id="C12",
        severity="warn",
        products=ONLY,
        source="Pernyataan BPOM tentang klaim memutihkan",
        since=SINCE_1,
        why=Said(
            "“Memutihkan” sering jadi tanda bahan berbahaya; “mencerahkan” pun hanya bila terdaftar.",
            "“Whitening” often hints at harmful substances; even “brightening” must be registered.",
        ),
        suggestion=None,
        finds=("{memutihkan} => melembapkan", "{gelap} ~~12 {seputih}"),
        unless=("pemutih baju|pakaian|gigi",),
        avoid=("memutihkan",),
        hits=("lotion buat memutihkan kulit", "sabun pemutih badan"),
        misses=("tidak memutihkan, cuma melembapkan", "aku pakai kemeja putih"),
    ),
    Rule(
        id="C13",
        severity="block",
        products=ONLY,
        source="BPOM: izin edar dicabut karena promosi kosmetik bisa ditelan",
        since=SINCE_1,
        why=Said(
            "Kosmetik hanya untuk bagian luar tubuh; menyuruh menelannya berbahaya.",
            "Cosmetics are for the outside of the body; telling people to swallow them is dangerous.",
        ),
        suggestion=Said("Untuk pemakaian luar saja ya.", "For external use only."),
        finds=(
            "diminum|ditelan|ditenggak|diteguk|drinkable|ingest|swallow => dioleskan",
            "bisa|boleh|tinggal|langsung|cukup minum|telan",
            "secara oral",
            "setetes|tetes|tetesin|teteskan|campur|campurin|campurkan|tuang|sendok ~4 (teh|air minum|air putih|minuman|kopi|jus|smoothie|lidah|mulut)",
            "lalu|terus|trus|kemudian minum|telan",
            "luar dalam ~4 minum|diminum|tetes",
            "kalau|kalo|klo|if ~1 ketelan|tertelan|swallowed",
        ),
        unless=("air|kopi|teh|jamu|susu|sambil ~2 diminum", "kopi|teh ~4 diminum"),
        hits=("serum ini bisa diminum", "tinggal ditelan tiap pagi"),
        misses=("bukan buat diminum ya", "kopinya diminum dulu"),
    ),
    Rule(
        id="C14",
        severity="block",
        products=ONLY,
        source=f"{BPOM_18}: iklan, termasuk testimoni, tidak boleh diperankan tenaga kesehatan",
        since=date(2016, 1, 1),
        why=Said(
            "Nama dokter atau bidan di iklan kosmetik dilarang, juga sebagai testimoni.",
            "A doctor or midwife in cosmetic advertising is forbidden, as a testimonial too.",
        ),
        suggestion=None,
        finds=(
            "{tenaga_medis} ~3 {menyarankan}",
            (
                "direkomendasikan|direkomendasiin|disarankan|disaranin|dianjurkan|recommended|diresepkan|"
                "dipercaya|trusted|approved|used ~2 {tenaga_medis}"
            ),
            "rekomendasi|saran|anjuran|pilihan|resep|andalan ~1 {tenaga_medis}",
            "kata|menurut ~1 {tenaga_medis}",
            "(dr|drg) ~3 {rekomendasi}",
            "(spkk|spog|spdv|spdve|sppd) ~3 {menyarankan}",
            "{tenaga_medis} approved|recommended",
            "diformulasikan|dibuat|diracik|diciptakan|dikembangkan ~2 {tenaga_medis}",
            "formula|formulasi|racikan|ciptaan|buatan ~1 {tenaga_medis}",
            "aku|saya sebagai|selaku|seorang ~1 {tenaga_medis}",
            "sebagai|selaku ~1 {tenaga_medis} ~4 aku|saya|{menyarankan}",
            "{tenaga_medis} ~8 {menyarankan} ~3 pasien*|ini|beli",
            "pasien* ~4 {menyarankan}|beli|pakai|pake",
            "persalinan|lahiran|praktik|klinikku|praktikku|visite ~~16 bekali|bekalin|kasih|saranin|pakaikan|pakein",
        ),
        unless=(
            "konsultasi|konsul|tanya|periksa|kontrol|ke|hubungi|ketemu ~3 {tenaga_medis}",
            "minum obat",
            "{tenaga_medis} ~4 {nasihat}",
            "{tenaga_medis} ~4 apa pun|aja|saja ~1 merek*|mereknya",
            "{tenaga_medis} ~1 kulitku|gigiku|ku|aku ~3 pakai|pake sunscreen|masker|helm|tabir",
            "sesuai|ikuti ~1 resep|anjuran|saran {tenaga_medis}",
        ),
        hits=("Direkomendasikan dokter kulit", "kata bidan bagus", "recommended by dermatologists"),
        misses=("konsultasi ke dokter kalau iritasi", "Aku bukan dokter, cuma cerita"),
    ),
    Rule(
        id="C16",
        severity="block",
        products=(*ONLY, "food"),
        source="BPOM: izin edar dicabut 2024–2025 karena klaim erotis",
        since=SINCE_1,
        why=Said(
            "Klaim stamina dan pembesar tidak pernah boleh untuk kosmetik dan pangan.",
            "Claims of stamina or enlargement are never allowed for cosmetics and food.",
        ),
        suggestion=None,
        finds=(
            "stamina ~1 pria|lelaki|suami|laki|ranjang|seks",
            (
                "memperbesar|{besarkan}|enlarge|enlarges ~2 payudara|penis|"
                "vital|bokong|pantat|dada|alat|breast|breasts"
            ),
            "pembesar",
            "bra|bh|beha|cup|dada ~5 kesempitan|sempit|naik|nambah|penuh|padat|kencang|montok|ganti",
            "naik|nambah ~2 cup|cups",
            "suami|istri|pasangan ~3 kuat|ketagihan|puas|perkasa|lengket ~1 semalaman|ranjang|terus",
            "obat kuat",
            "tahan|kuat|lama|perkasa ~1 di? ranjang",
            "kuat|tahan|perkasa|joss|greng|tokcer ~3 berhubungan|hubungan ~1 intim|badan|seks|seksual|suami",
            "berhubungan|hubungan ~1 intim|badan|seks|seksual|suami ~4 kuat|tahan|lama|joss|greng|puas|bergairah",
            "last|lasts|lasting ~2 longer ~2 bed",
            "{kencangkan}|rapet|rapat|sempit|keset ~2 vagina|kewanitaan|intim|v|payudara|bokong|breast",
            "payudara|bokong|pantat|dada ~3 kencang|kenceng|besar|gede|montok|padat|berisi|naik",
            "miss v ~2 rapet|rapat|sempit|keset|kencang|wangi",
            "gairah|libido|ereksi|kejantanan|perkasa|keperkasaan|ejakulasi",
        ),
        unless=(
            "hubungan suami ~2 makin|semakin|sudah|udah|sekian lama",
            "ranjang ~1 kayu|besi|jati|susun|rotan",
        ),
        hits=(
            "bikin stamina pria joss",
            "krim pembesar payudara",
            "bikin kuat berhubungan intim",
        ),
        misses=(
            "stamina lari pagiku naik",
            "layarnya lebih besar",
            "hubungan suami istri itu soal sabar",
            "hubungan suami istri makin lama makin hangat kalau sering makan bareng",
            "kasur kuat di ranjang kayu jati",
            "ikatan kuat, hubungan keluarga makin dekat",
        ),
    ),
)
