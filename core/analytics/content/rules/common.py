"""Words that rules of several domains look for."""

from __future__ import annotations

from core.analytics.content.morphology import verbs


def story(topic: str) -> tuple[str, ...]:
    """Return patterns for an effect that is told and not claimed: a complaint, a change, and the
    product that is said to have brought it, in any order within a few sentences."""
    used = "{sejak} ~3 {memakai}"
    while_using = "{selama} ~2 {memakai}|kemudian|later|oles|pemakaian"
    return tuple(
        pattern
        for told in (used, while_using)
        for pattern in (
            f"({topic}) ~~20 {told} ~~14 {{ubah}}",
            f"({topic}) ~~20 {{ubah}} ~~12 {told}",
            f"{told} ~~14 ({topic}) ~~10 {{ubah}}",
            f"{told} ~~12 {{ubah}} ~~6 ({topic})",
        )
    )


def no_story(topic: str) -> tuple[str, ...]:
    """Return patterns for a complaint that stays, comes or is nobody's merit."""
    return (
        f"({topic}) ~6 {{tetap}}",
        f"{{tetap}} ~4 ({topic})",
        f"kalau|kalo|klo|jika|if|jangan|cek|tes ~5 ({topic})",
        f"({topic}) ~5 {{tak}} ~2 {{usai}}|{{lenyap}}|berubah|ngaruh|berkurang|banyak|ke|turun",
        f"{{tak}} ~1 bikin|buat|akan|bisa|menjanjikan|janji ~2 ({topic})",
        f"({topic}) ~8 ke|tanya|konsultasi|periksa ~2 dokter*",
    )


FIGURES = (
    "{mengobati}|{menyembuhkan}|{menawar} ~2 {bukan_sakit}",
    "{bukan_sakit} ~2 {menyembuhkan}|{usai}|terobati|terbayar",
)
"""Patterns for longing, hunger and Mondays, which anybody may cure."""

EXAGGERATED = (
    "surga*|surganya|heaven|heavenly|paradise",
    "nagih|nagihin|nagihnya|ketagihan|candu|nyandu|kecanduan|racun|dopamin|addictive|addicted|sinful|sinfully",
    "(klepek*|merem melek|merinding|ngiler|nampol|jatuh cinta|to die for|guilty pleasure)",
)
"""Patterns for how people praise what tastes or smells good, and mean no effect by it."""

PLAIN = (
    "tanpa|bebas|no|nol|zero|without ~1 pengawet|preservatives|preservative|pewarna|pemanis|perisa|penyedap|msg|santan|gluten",
    "tidak|ga|gak|nggak|ngga|engga|tak|doesn't|didn't|never ~2 perih|pedih|gatal|lengket|sting|stings|itch ~3 {badanku}",
)
"""Patterns for what is not in the goods, and for what somebody felt on their own skin."""
UNRIVALLED = (
    r"re:(?<!\w)ter(?!simpan|kenang|jaga|ukir|ingat|lupa|catat|patri|jadi)[a-z]{3,12}\W{1,3}(?:\w+\W{1,3})?sepanjang (?:masa|zaman|sejarah)",
    (
        "softest|smoothest|lightest|warmest|comfiest|crispiest|tastiest|juiciest|creamiest|coziest|toughest|prettiest ~4 "
        "(ever|of all time|in town|in indonesia|in asia|in the world|in the city|in the country)"
    ),
)
"""Patterns for what is said to have no equal in time or place."""
FIRST_STEP = (
    "hal|syarat|kunci|kesalahan|masalah|pertanyaan|musuh|kebutuhan|bekal|perlengkapan|pr ~1 nomor|nomer|no satu|1",
    r"re:(?:^|[.!?:;\n]\W{0,3})(?:yang )?(?:nomor|nomer|no\.?) ?(?:satu|1),? (?:yang )?(?:harus|wajib|perlu|mesti|kudu|jangan|sebelum)(?!\w)",
    r"re:(?:^|[.!?:;\n]\W{0,3})(?:nomor|nomer|no\.?) ?(?:satu|1)(?=\W[^\n]{0,100}(?:nomor|nomer|no\.?) ?(?:dua|2)(?!\w))",
    r"re:(?:number|no\.?) ?(?:one|1) (?:thing|rule|tip|step|reason|priority|mistake|question|enemy|must)(?!\w)",
)
"""Patterns for what comes first of several steps, and is no rank."""
GREETED = (
    "salam|pelukan|sambutan|berita|kabar|ucapan|kenangan|momen|senyum|sapaan|obrolan|keluarga|beban|tugas|hukuman|sentuhan|doa terhangat|teringan|terhalus|terlembut",
)
"""Patterns for the warmest of greetings and the lightest of tasks, which are no goods."""
ADVISED = (
    "{tenaga_medis} ~12 merek|mereknya|merk|merknya|brand|brandnya ~1 bebas|terserah|apapun|apa",
    "{tenaga_medis} ~12 any|whatever|whichever brand|sunscreen",
    "{tenaga_medis} ~2 (sunscreen|sunblock|tabir surya) dipakai|pakai|oles|dioles|reapplied|should ~2 ulang|lagi|tiap|setiap|every|reapplied",
    "{tenaga_medis} ~3 (minum air putih|banyak air putih|tidur cukup|tidur yang cukup|makan sayur|cuci muka|drink water|drink more water|get enough sleep)",
)
"""Patterns for what a doctor tells everybody, whatever the goods."""
CONCLUDED = (
    "aman|safe|sehat|healthy|hamil|bumil|menyusui|pregnant|bayi|balita|baby|babies|lansia|penderita|diabetes|jadi|makanya|karena",
)
"""Patterns for what is made of such a fact, and is none any more."""

FOLLOWED = (
    "sesuai|ikuti|mengikuti|turuti|patuhi|taati|follow|following|per ~1 anjuran|saran|resep|petunjuk|nasihat|arahan|advice|instructions ~2 {tenaga_medis}",
)
"""Patterns for who is told to do as their doctor says, which claims nothing of the goods."""

TERMS = {
    "bukan_sakit": "patah hati|rindu|kangen|galau|lapar|laper|kelaparan|bad mood|badmood|stres|capek|lelah|bosan|bosen|gabut|ngantuk|kantuk|mood|hati|"
    "haus|dahaga|kangenku|rinduku|luka hati|luka batin|penat|suntuk|sepi|jenuh|kerinduan|kampung halaman|senin|monday|mondays|blues|homesick|"
    "homesickness|hunger|cravings|craving|thirst|boredom|broken heart|heartbreak|dompet|kantong|ngidam|tanggal tua",
    "badanku": "kulitku|mataku|wajahku|mukaku|bibirku|kepalaku|kulit aku|kulit saya|mata aku|wajah aku|muka aku|my skin|my eyes|my face|my lips",
    "menawar": "obat|pengobat|penawar|pereda|pelipur|pelepas|penyembuh|pembasmi|pengusir|pembunuh|terapi|cure|remedy|medicine|therapy|antidote|"
    "mengusir|usir|melawan|lawan|membasmi|basmi|menghilangkan|ngilangin|hilangin|meredakan|atasi|mengatasi|ngobatin|nyembuhin|sembuhkan",
    "sejak": "sejak|semenjak|setelah|sesudah|habis|abis|berkat|gara gara|karena|modal|rutin|rajin|telaten|tiap malam|tiap malem|"
    "tiap pagi|tiap hari|malemnya|malamnya|cukup|cuma|since|after|thanks to|because of|ever since|all because|rahasianya|kuncinya",
    "memakai": "pakai|pake|makai|memakai|dipakai|dipake|oles|ngoles|diolesin|dioles|olesin|diolesi|pijat|keramas|minum|diminum|konsumsi|"
    "makan|nyemil|ngemil|sarapan|doyan|kenal|ketemu|ganti|nyoba|coba|langganan|seduh|seduhin|seduhan|balurin|dibalur|totol|using|use|used|"
    "drinking|eating|applying|switching|this|serum|krim|sabun|sampo|balm|scrub|lotion|gel|ramuan|kapsul|jamu|teh|madu|susu|herbal",
    "selama": "seminggu|sebulan|dua minggu|tiga minggu|dua bulan|tiga bulan|dua hari|tiga hari|sepuluh hari|14 hari|7 hari|3 hari|2 minggu|"
    "3 minggu|2 bulan|3 bulan|dua botol|satu botol|sebotol|tiga kali|dua kali|sekali|two weeks|one week|a week|a month|three days|semalam|sepekan",
    "ubah": "sekarang|skrg|skrang|kini|now|jadi|ga|gak|nggak|ngga|enggak|tak|tidak|udah|udh|sudah|langsung|akhirnya|auto|bebas|berani|pede|normal|"
    "turun|naik|berkurang|membaik|mengecil|finally|gone|no|bye|dadah|hilang|ilang|pudar|mulus|bersih|pangling|kaget|heran|bengong|rapi|kempes|"
    "lupa|minder|pensiun|pamit|minggat|kabur|balik|sampai|sampe|smooth|clear|disappeared|vanished|packed|muat|longgar|numbuh|tumbuh|lebat|tebal",
    "tetap": "masih|tetap|tetep|belum|malah|malahan|makin|sama aja|biasa aja|merawat|sabar|still",
    "mengobati": verbs("obat") + "|obatin|obati|pengobatan|treats|treat",
    "menyembuhkan": verbs("sembuh") + "|cures|cure|cured|curing|heals|heal|healing|remedy",
    "mencegah": verbs("cegah tangkal") + "|cegah|tangkal|nangkal|prevents|prevent|protects from",
    "hilang": verbs(
        "hilang ilang hapus musnah basmi tuntas lenyap usir hempas enyah tumpas berantas henti rontok "
        "luntur singkir bersih lawan"
    )
    + "|hilang|sembuh|lenyap|musnah|ilang|hapus|basmi|usir|hempas|stop|setop|bebas dari|removes|remove|"
    "eliminates|erases|erase|gets rid of|get rid of|getting rid of|clears|clear up|banishes|kills|kill|"
    "goodbye|bye bye|bye|fades away",
    "mengatasi": "mengatasi|atasi|ngatasin|ngatasi|atasin|diatasi|teratasi|solusi|solusinya|"
    "ampuh untuk|ampuh buat|jitu untuk|" + verbs("bunuh lawan mati"),
    "penyakit": "penyakit*|diabetes|kencing manis|gula darah|kanker|tumor|kista|miom|stroke|jantung|"
    "darah tinggi|hipertensi|tensi|kolesterol|kolestrol|asam urat|asam lambung|maag|mag|gerd|lambung|"
    "tipes|tifus|typus|dbd|demam berdarah|malaria|tbc|paru|asma|sesak napas|bronkitis|batuk|pilek|flu|"
    "demam|influenza|covid|corona|migrain|vertigo|sakit kepala|sakit gigi|sakit pinggang|sakit perut|"
    "diare|sembelit|wasir|ambeien|usus buntu|ginjal|batu ginjal|gagal ginjal|liver|hepatitis|"
    "anemia|kurang darah|rematik|reumatik|radang|infeksi|insomnia|susah tidur|depresi|alergi|"
    "eksim|psoriasis|panu|panuan|kudisan|kurapan|bisulan|koreng|kadas|kurap|kudis|kutu air|gatal|gatal gatal|bisul|herpes|cacar|biduran|"
    "dermatitis|jamur kulit|katarak|mata minus|glaukoma|epilepsi|ayan|autis|stunting|impoten*|"
    "mandul|kemandulan|keputihan|nyeri haid|nyeri sendi|saraf kejepit|pikun|alzheimer|hiv|aids|"
    "luka bakar|sariawan|amandel|tiroid|gondok|varises|osteoporosis|"
    "ambeyen|usus|pegal linu|encok|masuk angin|blood sugar|blood pressure|diabetics|diabetic|acid reflux|"
    "diseases|disease|cancer|ulcers|gastritis|eczema|hypertension|cholesterol|asthma|infection|"
    "rash|arthritis|depression|anxiety|illness|flu",
    "lenyap": "hilang|ilang|lenyap|luntur|minggat|kabur|kempes|sembuh|musnah|tuntas|reda|pergi|bye|"
    "gone|rontok|hancur|rata|pudar|gak kambuh|ga kambuh|nggak kambuh|tidak kambuh|gak balik|normal|"
    "normal lagi|membaik|disappeared|disappears|cured|healed|vanished|mati|kering|mengering|auto hilang|"
    "vanish|vanished|bersih total|terkontrol|terkendali|stabil|minggir|bablas|kapok|tak bersisa",
    "tak": "ga|gak|gk|nggak|ngga|enggak|tidak|tdk|tak|ogah|emoh|never|no longer|anti|gamau|belum pernah",
    "kambuh": "balik|kambuh|muncul|nongol|dateng|datang|kumat|mampir|kelihatan|keliatan|kerasa|terasa|turun|jatuh|"
    "rontok|gatal|sakit|hadir|tumbuh|bertamu|come back|comes back|came back|returned|appeared",
    "kini": "besoknya|esoknya|paginya|malamnya|besok pagi|besok|sekarang|skrg|skrang|kini|akhirnya|kemudian|langsung|seminggu|sebulan|"
    "semalam|semalaman|dua minggu|tiga hari|3 hari|7 hari|lusa|udah|udh|sudah|auto|tau tau|tiba tiba|pelan pelan|berangsur|perlahan|now|later|"
    "overnight|finally|minggu depan|senin|selasa|rabu|kamis|jumat|sabtu|minggunya|sorenya",
    "usai": "hilang|ilang|lenyap|luntur|minggat|kabur|kempes|kempis|sembuh|musnah|tuntas|reda|pamit|tamat|tamat riwayatnya|ngacir|bubar|"
    "rata|rata lagi|licin|mulus|bersih|kering|kinclong|bening|pudar|samar|tersamarkan|normal|membaik|pulih|adem|ciut|menciut|gugur|"
    "tinggal kenangan|tinggal cerita|tinggal sejarah|gone|vanished|disappeared|cleared|clear|smooth|smoother|healed|history|say bye",
    "ngalahin": verbs("kalah tanding saing unggul tumbang")
    + "|ngalahin|kalahin|nandingin|menandingi|tandingi|"
    "nyaingin|menyaingi|saingin|ngungguli|mengungguli|unggulin|mengalahkan|ngalahkan|beat|beats|outperform|outperforms|outshine|outshines|"
    "seenak|sebagus|sehebat|seawet|seampuh|sekeren",
    "turunkan": verbs("turun stabil normal reda hancur luruh kontrol kendali lebur kikis")
    + "|lowers|"
    "lower|reduces|reduce|regulates|controls|fights",
    "rekomendasi": "merekomendasikan|merekomendasi|rekomendasiin|rekomendasikan|rekomendasi|nyaranin|"
    "menyarankan|saranin|disarankan|direkomendasikan|menganjurkan|dianjurkan|recommends|recommended",
    "nasihat": "berhenti|stop|jangan|kurangi|kurangin|hindari|larang|melarang|ngelarang|istirahat|"
    "olahraga|tidur|periksa|kontrol|batasi|puasa|diet|cek|rutin jalan|banyak minum air",
    "bakar": verbs("bakar luruh hancur luntur"),
    "tenaga_medis": "dokter*|derm|dermatologist*|obgyn|spkk|paramedis|farmasis|apoteker|bidan|perawat|suster|tenaga kesehatan|nakes|ahli gizi|"
    "tenaga medis|dermatolog*|spesialis|doctors|doctor|nurses|midwives|pharmacists|pediatricians",
    "menyarankan": "merekomendasikan|merekomendasi|rekomendasiin|rekomendasikan|rekomendasi|nyaranin|"
    "menyarankan|saranin|disarankan|direkomendasikan|direkomendasiin|menganjurkan|dianjurkan|"
    "nganjurin|diresepkan|meresepkan|resepin|ngeresepin|nyuruh|menyuruh|suruh|disuruh|told|tells|swears|akui|mengakui|pakai|pake|minum|memakai|percaya|dipercaya|setuju|bilang bagus|"
    "bilang aman|muji|memuji|approve|approved|recommended|recommend|recommends|trusted|use|uses",
    "tanpa": "tanpa|bebas|nol|zero|no|without|gak ada|ga ada|nggak ada|ngga ada|gk ada|tidak ada|"
    "tdk ada|tak ada|enggak ada|minim|free of|gak punya|tidak punya|tidak memiliki|nggak punya|"
    "tidak menimbulkan|gak bikin|gak nimbulin|tidak mengandung",
    "efek_samping": "efek samping|efeksamping|efek sampingan|side effects|side effect|"
    "ketergantungan",
    "bumil": "bumil|ibu hamil|ibuhamil|busui|ibu menyusui|bayi|balita|anak anak|anak kecil|"
    "pregnant|babies|newborn|semua umur|segala usia|semua usia",
    "superlatif": "terbaik|terampuh|termurah|terenak|terlezat|terlaris|terhebat|terbagus|tercepat|"
    "terlengkap|terunggul|ternyaman|terkuat|terawet|teraman|terpedas|tergurih|tercanggih|terhemat|"
    "terefektif|termewah|terkeren|terpopuler|terhits|tergacor|termantap|terjitu|tersehat|terfavorit|terempuk|terhalus|terhangat|teringan|terlembut|terenyah|terrenyah|terwangi|terharum|tersegar|terkokoh|tertangguh|teradem|tersejuk|terjernih|terbersih|"
    "paling top|juara satu|juara 1",
    "mutu": "bagus|baik|enak|lezat|gurih|pedas|pedes|mantap|mantul|ampuh|murah|nyaman|cepat|cepet|"
    "laris|laku|kuat|awet|tahan lama|tahan|aman|efektif|lengkap|canggih|keren|juara|hemat|sehat|"
    "terjangkau|berkualitas|dicari|recommended|terpercaya|dipercaya|unggul|hebat|jitu|bersih|halus|"
    "cerah|putih|glowing|melembapkan|melembabkan|mewah|populer|viral|hits|segar|empuk|renyah|lembut|"
    "top|populer|jujur|original|worth it|instagramable|instagrammable|instagramabel|instagenic|estetik|aesthetic|fotogenik|kekinian|cozy|asri",
    "tempat_luas": "indonesia|dunia|asia|jawa|kota*|sejagat|sedunia|nusantara|negeri ini|kelasnya|"
    "pasaran|seindonesia|sekota|sejabodetabek|town|world|country|city|market|jakarta|bandung|"
    "surabaya|medan|bekasi|depok|malang|semarang|makassar|jogja|yogyakarta|solo|bali|tangerang|bogor|"
    "palembang|kelas",
    "waktu_saja": "paling cepat besok|paling cepat lusa|paling cepat hari|paling cepat jam|paling cepat "
    "pagi|paling cepat sore|paling cepat 1|paling cepat 2|paling cepat 3|paling laku di warung kami|"
    "paling laku di toko kami|paling laku minggu ini|paling laku bulan ini|paling laku hari ini|"
    "terlaris minggu ini|terlaris bulan ini|terlaris hari ini|paling laku di tempat kami|"
    "terlaris di toko kami|terlaris di warung kami|paling dicari minggu ini|paling laris minggu ini|"
    "paling murah 10|paling murah mulai",
    "merek_lain": "merek lain|merk lain|merek sebelah|merk sebelah|merek manapun|brand lain|"
    "brand sebelah|produk lain|produk sebelah|toko sebelah|toko lain|warung sebelah|kedai sebelah|"
    "kompetitor|pesaing|sebelah|merek mahal|merek impor|merk impor|brand impor|brand mahal|"
    "merek x|brand terkenal|famous brand|korean brand|big brands|expensive brands|merek terkenal|brand terkenal|merek luar|brand luar|yang dijual di pasaran|di pasaran|"
    "other brands|any other brand|other brand|competitors|yang lain|lainnya|semua merek|semua brand|"
    "merek x|brand x|merek|merk|brand",
    "orang_jual": "toko kami|produk kami|warung kami|toko kita|kedai kami|usaha kami|jualanku|"
    "jualan kami|olshop kami|resto kami|katalog kami|website kami|kami",
}
