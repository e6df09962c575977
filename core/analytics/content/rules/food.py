"""Processed food and drink: BPOM's rules on advertising and claims."""

from __future__ import annotations

from datetime import date

from core.analytics.content.rule import Rule, Said
from core.analytics.content.rules.common import FIGURES, no_story, story

ONLY = ("food",)
ADS = "Peraturan BPOM 6/2021 (pengawasan periklanan pangan olahan)"
CLAIMS = "Peraturan BPOM 1/2022 (klaim pada label dan iklan pangan olahan)"
SINCE = date(2021, 3, 1)

SIGNS = (
    (
        "(minum|minuman|makan|makanan|jus|kopi|teh|susu|madu|kuliner|bakso|sambal|keripik|camilan|cemilan|"
        "snack|kue|roti|nasi|mie|martabak|ayam|seblak|resto|restoran|warung|kedai|kafe|cafe|jajan|jajanan)"
    ),
    "coffee|juice|noodles|food|drink|tea|tasty|delicious|lezat|gurih|rasanya",
)

TERMS = {
    "nyeri": "nyeri|ngilu|pegal|linu|kesemutan|sesak|mual|sembelit|nyeri sendi|nyeri haid|sakit lutut|sakit pinggang|lutut",
    "pintar": "remedial|ranking|rangking|matematika|rapornya|rapor|otaknya|nilainya|juara kelas|pr nya|hafalan|hafalannya",
    "daya": "iq|kecerdasan|kepintaran|daya ingat|konsentrasi|imun|imunitas|daya tahan|nafsu makan|"
    "tinggi badan|sistem imun|immunity",
    "awet": "sehat walafiat|sehat terus|sehat selalu|awet muda|panjang umur|tinggi|kurus|langsing",
    "makanan": "makanan|minuman|kopi|teh|jus|susu|madu|snack|camilan|cemilan|bakso|keripik|sambal|"
    "kue|roti|mie|mi|nasi|produk|restoran|warung|kedai|martabak|ayam|seblak|menu",
}

RULES = (
    Rule(
        id="F1",
        severity="block",
        products=ONLY,
        source=f"{ADS} lampiran butir 11–12; {CLAIMS}",
        since=SINCE,
        why=Said(
            "Makanan bukan obat; klaim penyakit hanya boleh bila disetujui saat izin edar.",
            "Food is no medicine; claims about disease need approval with the permit.",
        ),
        suggestion=None,
        finds=(
            "{menyembuhkan} => cocok menemani",
            "{mengobati}",
            "{mencegah}|{hilang}|{mengatasi}|{turunkan}|anti|bebas|penangkal|atasi|lawan ~2 {penyakit}",
            "{penyakit} ~4 {lenyap}|turun",
            "{lenyap} ~1 {penyakit}",
            "untuk|buat|bagi|for {penyakit}",
            "{penyakit} ~~6 {menyembuhkan}",
            "sembuh ~2 dari ~1 {penyakit}",
            "obat ~2 {penyakit}",
            "cocok|baik|bagus|ampuh|good|great untuk|buat|for ~2 {penyakit}",
            "lemak ~2 {lenyap}",
            "penderita|pengidap|pasien ~1 {penyakit} ~3 boleh|bisa|aman|wajib|cocok",
            "antikanker|antidiabetes|antioksidan ~2 {penyakit}",
            "berkhasiat|khasiatnya|khasiat ~2 {penyakit}|obat|tubuh|kesehatan",
            "detoks|detox|pelangsing|melangsingkan",
            "meluruhkan|membakar|bakar|menghancurkan|burns lemak|fat",
            "{turunkan}|turun berat badan",
            "{penyakit} ~~18 {tak} ~3 {kambuh}|sembuh ~1 lagi?",
            "{penyakit} ~~18 {kini} ~3 {usai}|stabil|bagus|turun",
            "{penyakit} ~~14 {usai}|stabil|normal",
            r"re:\bgula(?:nya|ku)?\W+(?:\w+\W+){0,3}\d{3}\b",
            "{tenaga_medis} ~3 kaget|heran|bingung|takjub|nanya|geleng",
            "never|{tak} ~3 {penyakit}|sakit ~1 lagi?|seumur",
            "never get ~1 {penyakit}|sick",
            "kebal ~2 {penyakit}|sakit",
            "penurun|pereda|penyembuh|penawar ~2 {penyakit}",
            "{baju} ~5 muat|longgar|kedodoran|melorot ~1 lagi?",
            "pelancar ~1 asi|haid",
            "{penyakit} ~1 minder|kabur|takut|kalah|minggat|menjauh",
            "asi ~1 seret ~~12",
            "{nyeri} ~2 {usai}|{lenyap}",
            *story("{penyakit}|{nyeri}|gulanya|gula darahku|prediabetes|timbangan|{baju}|hb|asi"),
        ),
        unless=(
            "{bukan_sakit}",
            "setelah|habis|baru|pasca|sejak|sudah|udah ~1 sembuh ~1 dari",
            *FIGURES,
            "stop|usir|hilang ~1 kantuk|ngantuk|haus|lapar",
            "treat yourself",
            "a|sweet|little|nice treat",
            "healing",
            "digital|medsos detox|detoks",
            "masih|tetap|belum ~3 {penyakit}",
            *no_story("{penyakit}|{nyeri}|asi|hb"),
            "setelah|habis|baru sakit|sembuh",
            "{tak} ~3 sakit hati|dompet",
            "{penyakit} ~3 jadi|makanya|karena ~6 pesan|pesannya|pengen|pingin|pilih",
        ),
        avoid=("menyembuhkan",),
        hits=("Jus ini menyembuhkan diabetes", "teh yang nurunin kolesterol", "anti kanker"),
        misses=("teh hangat itu obat rindu", "aku diabetes, jadi pesan tanpa gula"),
    ),
    Rule(
        id="F2",
        severity="block",
        products=ONLY,
        source=f"{ADS} lampiran butir 14",
        since=SINCE,
        why=Said(
            "Kata seperti “ajaib” atau “penemuan baru” dilarang karena membesar-besarkan.",
            "Words like “miraculous” or “new discovery” are forbidden as exaggeration.",
        ),
        suggestion=None,
        finds=(
            "ajaib|keajaiban|keramat|magic|magical|miracle|mukjizat|ajaibnya => unik",
            "penemuan baru|terbaru|revolusioner|ilmiah",
            "new discovery|breakthrough",
            "terobosan",
            "agar|supaya|biar ~2 lebih? efektif|berprestasi",
            "{makanan} modern|canggih|tercanggih|revolusioner",
        ),
        unless=(
            "kafe|cafe|interior|dapur|dekor|tempat|restoran|resto|bangunan ~3 modern",
            "ajaib ~1 tingkah",
            "anak|anak anak|orang|manusia|cuaca|hari|tingkah|pelanggan|momen ~1 ajaib|magic|magical",
            "ajaib ya|kan|emang|memang|nih|sih|deh",
        ),
        avoid=("ajaib",),
        hits=("Minuman ajaib dari gunung", "madu keramat", "penemuan baru dunia kuliner"),
        misses=("interiornya modern dan adem", "ini bukan makanan ajaib"),
    ),
    Rule(
        id="F3",
        severity="block",
        products=ONLY,
        source=f"{ADS} lampiran butir 19",
        since=SINCE,
        opinion_allowed=True,
        why=Said(
            "“Satu-satunya” atau “hanya kami” harus bisa dibuktikan.",
            "“The only one” must be proven.",
        ),
        suggestion=None,
        finds=(
            "satu satunya ~3 {makanan}|di|yang|se* => salah satu",
            "hanya|cuma ~1 {makanan} ini|kami|kita ~1 yang",
            "hanya|cuma ada di sini|kami|kedai",
            "hanya|cuma di sini|kami ~2 ada|yang|bisa|dapat",
            "{makanan} satu satunya",
            "the only ~1 {makanan}|place|cafe|restaurant|one|spot|stall|noodle|sauce|cake ~3 in|that|with|on|you",
            "hanya|cuma|only di|at|in ~2 {makanan} kami|kita|ini|our ~2 kamu|bisa|ada|yang|dapat|dapet",
            "no one|nobody ~4 in|on ~4 only us",
            "only us|ours|we ~1 make|makes|sell",
            "baru|cuma|hanya kami|kita ~1 doang|aja|saja ~1 yang|bisa|punya|bikin",
            "{tak} ~1 ada ~2 lain ~1 yang|bisa ~1 bikin|bisa|jual|punya|berani",
        ),
        unless=(
            "satu satunya menu|makanan|lauk|camilan|cemilan|sayur yang ~2 aku|anakku|dia|suami|si|adik",
            "satu satunya anak|cucu|teman|alasan|orang|cara|hiburan",
        ),
        avoid=("satu-satunya",),
        hits=("Satu-satunya bakso di Bandung", "hanya keripik ini yang renyah"),
        misses=("hanya buka hari Sabtu", "satu-satunya menu yang anakku mau"),
    ),
    Rule(
        id="F4",
        severity="block",
        products=ONLY,
        source="Pedoman iklan pangan BPOM 2022: bukti lembaga independen, berlaku 2 tahun; EPI 1.2.2",
        since=SINCE,
        opinion_allowed=True,
        why=Said(
            "“Ter-” dan “paling” butuh survei atau sertifikat dari lembaga independen.",
            "Superlatives need a survey or certificate by an independent body.",
        ),
        suggestion=None,
        finds=(
            "{superlatif} => andalanku",
            "paling ~1 {mutu} => yang aku suka",
            r"re:(?:no\.?|nomor|nomer|number|#) ?(?:1|satu|one)(?!\w)",
            "the? best ~3 ever|in|on|of|made",
            "the most ~2 delicious|popular|tasty|famous|loved",
            "juara ~2 {tempat_luas}",
            "gak|tidak|nggak|tak|ga ada ~1 tandingan|duanya|lawan|saingan|ngalahin",
            "nomor|nomer wahid",
            "world's best",
            "{tak} ~2 nemu|ketemu|ada|bakal|akan ~6 {ngalahin}",
            "nothing|none|no ~2 beats|compares|rivals",
            "hands down ~3 best",
            "belum|{tak} ~1 ada apa apanya",
            "rajanya|ratunya|dewanya ~1 {makanan}",
            "paling ~2 se|di ~1 {tempat_luas}",
            "lebih enak|gurih|pedas|pedes dari ini|kami ~3 uang*|ganti|gratis|balik",
            "tetap|tetep ~1 ini ~2 nomor|juara|terbaik",
            "the (only|best|most) ~4 in|on the? world|universe|planet|country|indonesia|asia|city|town",
        ),
        unless=(
            "nomor|nomer|no|number satu|1|one ~1 di|in ~1 hati|heart|hearts",
            "no one ~1 in|can|should|told|asked",
            "doa|sahabat|teman|temen|momen|hari|hadiah|versi|keputusan|waktu|usaha|diri terbaik*",
            "kasih|memberi|memberikan|melakukan|berikan|ngasih ~1 yang? terbaik",
            (
                r"re:(?:tips|langkah|step|alasan|part|hubungi|wa|chat|jalan|jl|meja|antrean|antrian|rule|my|lewat "
                r"wa ya,|cabang)\.? (?:no\.?|nomor|nomer|number|#) ?(?:1|satu|one)"
            ),
            (
                r"re:(?:no\.?|nomor|nomer) ?(?:1|satu) (?:di|pada|untuk|buat) (?:bio|daftar|antrean|cabang|meja|"
                r"menu)"
            ),
            "best friend|friends|day|regards|wishes|moment|part",
            "pilih yang|level paling",
            "{waktu_saja}",
            "paling enak ke|makan|dimakan|diminum|disantap|dinikmati|kalau|kalo|pas|sambil|nongkrong|buat|untuk",
        ),
        avoid=("terenak",),
        hits=("Bakso terenak di Surabaya", "kopi nomor 1", "paling pedas se-Indonesia"),
        misses=("menurut aku bakso terenak ya bakso ibu", "ajak temen terbaikmu"),
    ),
    Rule(
        id="F5",
        severity="block",
        products=ONLY,
        source=f"{ADS} lampiran butir 21",
        since=SINCE,
        why=Said(
            "Iklan pangan tidak boleh membandingkan diri dengan produk orang lain.",
            "Food advertising may not compare itself with somebody else's product.",
        ),
        suggestion=None,
        finds=(
            "lebih ~3 dari|daripada|dibanding|dibandingkan|ketimbang ~3 {merek_lain}",
            "better|cheaper|tastier|healthier ~2 than ~2 {merek_lain}",
            "{ngalahin} ~4 {merek_lain}",
            "{merek_lain} ~6 kalah ~1 telak|jauh|saing|kelas|pamor|sama|dari",
            "beda kasta|kelas|level|liga",
            "air cucian|sampah|ampas ~3 dibanding|dibandingkan|daripada",
            "dibanding|dibandingkan|ketimbang kopi|mie|mi|bakso|ayam|kue|seblak kita|kami",
            "kasihan|kasian lidahnya|lidahmu|perutnya",
            "masih makan|beli|minum|jajan ~2 ({merek_lain}|cap|brand)",
            "merek|merk|brand|warung|toko lain|sebelah ~3 kalah|lewat|minggir|jelek|abal*|bahaya|berbahaya",
        ),
        unless=("lebih ~3 dari|daripada|dibanding ~1 {dulu}",),
        hits=("Lebih enak dari kopi merek sebelah", "ngalahin ayam goreng merek lain"),
        misses=("Lebih manis dari batch kemarin", "aku lebih suka yang original"),
    ),
    Rule(
        id="F6",
        severity="block",
        products=ONLY,
        source=f"{ADS} lampiran butir 22",
        since=SINCE,
        why=Said(
            "Sehat atau cerdas tidak datang dari satu makanan saja.",
            "Health or cleverness does not come from one food alone.",
        ),
        suggestion=None,
        finds=(
            "menyehatkan|nyehatin|sehatkan => mengenyangkan",
            "mencerdaskan|nyerdasin|cerdaskan",
            "meningkatkan|ningkatin|naikin|menaikkan|boost|boosts|tambah|nambah ~1 {daya}",
            "bikin|buat|jadi|agar|biar|makes ~3 pintar|pinter|cerdas|jenius|smart|smarter|ranking",
            "bikin|jadi|auto ~2 {awet}",
            "otak*|otaknya ~2 encer|cair|pintar|pinter|cerdas",
            "{daya} ~2 naik|meningkat|kuat|auto|ngebut|menguat|terjaga",
            "sejak|semenjak|berkat|gara gara|rutin|rajin|doyan ~~16 pintar|pinter|cerdas|jago|ranking|rangking|encer",
            "sejak|semenjak|berkat|rutin ~~14 juara|nilainya|rapornya ~1 kelas|naik|bagus",
            "smart|smarter|genius kid|kids|brain|child",
            *story("{pintar}"),
        ),
        unless=("tips|cara|belajar ~3 pintar|cerdas", "makin pintar masak"),
        avoid=("menyehatkan",),
        hits=("Susu ini mencerdaskan anak", "meningkatkan IQ si kecil"),
        misses=("sehat itu dimulai dari piring sendiri", "belum tentu bikin pintar"),
    ),
    Rule(
        id="F7",
        severity="block",
        products=ONLY,
        source=f"{ADS} lampiran butir 23",
        since=SINCE,
        why=Said(
            "Janji tenaga seketika atau sumber energi unggul tidak boleh.",
            "Promising instant strength or superior energy is not allowed.",
        ),
        suggestion=None,
        finds=(
            "energi|tenaga|stamina ~1 unggul|super|dahsyat|instan|seketika|ekstra",
            (
                "langsung|segera|seketika|sekejap|auto|instan ~2 kuat|kekuatan|bertenaga|strong|fit|perkasa|"
                "energi|tenaga|bugar"
            ),
            "energi|tenaga|kekuatan|stamina instan|seketika|super|instant",
            "instant|unlimited|superior energy|strength|power",
            "tenaga|energi|stamina|badan ~2 pulih|balik|kembali|on|full|penuh ~1 seketika|instan|langsung|sekejap",
            "capek|lelah|lemas|loyo ~2 langsung|seketika|auto ~1 {usai}",
        ),
        hits=("Sumber energi unggul", "langsung memberi kekuatan"),
        misses=("enak buat sarapan sebelum olahraga", "ngopi dulu biar melek"),
    ),
    Rule(
        id="F8",
        severity="warn",
        products=ONLY,
        source=f"{ADS} lampiran butir 17",
        since=SINCE,
        why=Said(
            "Membanggakan teknologi perlu data pendukung.",
            "Boasting of technology needs data behind it.",
        ),
        suggestion=None,
        finds=(
            "teknologi nano|tercanggih|canggih|modern|terkini|jepang|jerman|tinggi|mutakhir|terbaru",
            "diproses|diolah|dibuat|menggunakan|dengan ~2 teknologi",
            "mesin tercanggih|canggih|modern",
            "nano|advanced technology",
        ),
        hits=("Diproses dengan teknologi nano", "pakai mesin tercanggih"),
        misses=("dimasak pakai kompor biasa", "tanpa mesin canggih, diulek tangan"),
    ),
    Rule(
        id="F9",
        severity="warn",
        products=ONLY,
        source=f"{ADS} lampiran butir 24",
        since=SINCE,
        why=Said(
            "Membuang makanan atau diet ekstrem memberi contoh yang buruk; perlu dilihat orang.",
            "Wasting food or extreme diets set a bad example; let a person look at it.",
        ),
        suggestion=Said(
            "Aku pesan secukupnya, sisanya dibawa pulang.",
            "I order what I can eat and take the rest home.",
        ),
        finds=(
            "dibuang|buang|buangin aja|saja|deh|ke ~2",
            "makanan ~1 dibuang|terbuang|dibuang buang",
            "buang buang|mubazir|mainin makanan",
            "mukbang|makan|habisin ~3 sampai|sampe muntah|mual|pingsan",
            "diet ekstrem|ketat|keto|mayo",
            "gak|ga|nggak|tidak|jangan|tanpa|no usah|perlu|boleh|makan makan|nasi ~3 seminggu|sehari|hari",
            "cuma|hanya minum|makan ~3 (seminggu|sebulan|7 hari|3 hari)",
            "nasi|sayur|makan|sarapan ~1 skip|diskip",
            "cuma|hanya makan ~5 doang|aja|saja ~4 (pagi siang malam|tiap hari|seharian)",
            "throw|throwing ~2 away",
        ),
        unless=(
            "buang sampah",
            "gak|jangan|tidak|nggak|sayang|biar|supaya ~2 mubazir|dibuang|kebuang",
        ),
        hits=("makan 20 porsi, sisanya dibuang aja", "diet ekstrem cuma minum jus"),
        misses=("sisanya disimpan di kulkas", "jangan buang-buang makanan ya"),
    ),
    Rule(
        id="F11",
        severity="warn",
        products=ONLY,
        source=f"{ADS} pasal 4",
        since=SINCE,
        negatable=False,
        english_only=True,
        why=Said(
            "Iklan pangan di Indonesia memakai bahasa Indonesia; bahasa lain boleh bila dimengerti.",
            "Food advertising in Indonesia is in Indonesian; other words are fine if understood.",
        ),
        suggestion=Said(
            "Pesannya lewat chat ya, kami siapkan.", "Pesannya lewat chat ya, kami siapkan."
        ),
        finds=(
            "order now|today|here",
            "buy|grab|order|get|try ~8 now|today|here",
            "available now|today|in",
        ),
        hits=("Order now, our noodles are hot", "Available today at our stall"),
        misses=("pesan sekarang ya", "lagi ready, chat admin"),
    ),
    Rule(
        id="F13",
        severity="block",
        products=ONLY,
        source="UU Perlindungan Konsumen pasal 9(1)j",
        why=Said(
            "“Aman” atau “tanpa efek samping” tanpa penjelasan lengkap dilarang undang-undang.",
            "“Safe” or “no side effects” without full explanation is against the law.",
        ),
        suggestion=Said(
            "Komposisinya ada di kemasan, baca dulu kalau punya alergi.",
            "The ingredients are on the pack; read them if you have allergies.",
        ),
        finds=(
            "{tanpa} ~2 {efek_samping}|risiko|resiko|bahaya|efek",
            (
                "aman|safe ~1 dikonsumsi|diminum|dimakan|untuk|buat|bagi|setiap|tiap|for ~3 {bumil}|"
                "dikonsumsi|lambung|perut|kesehatan|tubuh|harian|hari|maag|diabetes|penderita|semua|everyone|"
                "ginjal|jantung|anak|diet"
            ),
            "aman (dikonsumsi|diminum|dimakan|di lambung|di perut)",
            "dijamin|pasti|100|terbukti|sangat aman|safe",
            "tidak|gak|ga|nggak berbahaya|bahaya",
            "{bumil} ~1 boleh|aman",
            "(diet|hamil|maag|diabetes|asam lambung|{bumil}) ~5 aman ~1 minum|makan|konsumsi|aja|semua",
            "semua|semuanya aman ~1 minum|makan|konsumsi",
        ),
        unless=(
            "packing|paket|paketnya|kemasan|pengiriman|parkir|parkirnya|transaksi|dikirim|tempat ~3 aman",
            "aman di|buat|untuk|bagi kantong|dompet|budget|sampai",
            "aman ~2 yang gak kuat pedas",
        ),
        avoid=("tanpa efek samping",),
        hits=("Aman dikonsumsi setiap hari", "tanpa efek samping"),
        misses=("parkirnya aman", "harganya aman di dompet"),
    ),
)
